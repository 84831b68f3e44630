#include "core/comparison/twin.h"

#include "core/comparison/comparisoncontext.h"
#include "core/comparison/flips.h"
#include "core/comparison/judgement.h"
#include "core/comparison/labelchanges.h"
#include "core/evaluation/predictionscheck.h"
#include "core/statistics/histogram.h"
#include "core/statistics/moments.h"
#include "core/statistics/randomeffects.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace touchstone {

namespace {

constexpr std::array cuts {0.02, 0.05, 0.10};

bool isBeyond(double change, double cut)
{
    // A change of exactly two points, computed, may be a little less.
    return std::abs(change) >= cut - 1e-12;
}

} // namespace

Result<TwinReport> reportTwin(const TwinSides& sides, const ComparisonParameters& parameters)
{
    if (const auto checked = checkPredictions(sides.original.predictions); !checked)
        return fail(checked.error().at("the twin's original"));
    if (const auto checked = checkPredictions(sides.twin.predictions); !checked)
        return fail(checked.error().at("the twin"));
    const auto pairs = pairByRow(sides.original, sides.twin);
    const std::int64_t rows = sides.original.predictions.size();
    if (!pairs || pairs->size() != rows || sides.twin.predictions.size() != rows) {
        return fail(inputError("twin-rows",
            "the twin and its original did not predict the same rows (" + sides.twin.dataset + " and "
                + sides.original.dataset + ")",
            "evaluate both on the rows of the comparison"));
    }

    const LabelUnion names = uniteLabels(sides.original.predictions, sides.twin.predictions);
    const SideCounts before
        = countSide({sides.original.predictions, names.toUnion.baseline}, names.names.size());
    const SideCounts after = countSide({sides.twin.predictions, names.toUnion.candidate}, names.names.size());
    const ComparisonContext context {
        .baseline = sides.original,
        .candidate = sides.twin,
        .parameters = parameters,
        .labels = names,
        .baselineCounts = before,
        .candidateCounts = after,
        .pairs = *pairs,
        .paired = true,
        .sameLoss = sides.original.loss == sides.twin.loss,
    };

    TwinReport report {
        .original = sides.original.execution,
        .twin = sides.twin.execution,
        .originalModel = sides.original.modelReference,
        .twinModel = sides.twin.modelReference,
        .rows = rows,
    };
    const Flips flips = countFlips(context);
    report.agreement = flips.agreement();
    report.negativeFlipRate = flips.negativeFlipRate();
    report.positiveFlipRate = flips.positiveFlipRate();

    std::vector<LabelChange> labels = labelChanges(context);
    if (const auto statistics = labelStatistics(context))
        judgeLabels(labels, context, *statistics, std::nullopt);
    for (const LabelChange& label : labels) {
        report.degraded += label.verdict == Verdict::Degraded ? 1 : 0;
        report.improved += label.verdict == Verdict::Improved ? 1 : 0;
        if (label.status == LabelStatus::Common && label.f1Change
            && label.support.baseline >= parameters.minSupport)
            report.changes.push_back(*label.f1Change);
    }
    report.labels = static_cast<std::int64_t>(report.changes.size());
    report.mean = statistics::mean(report.changes);
    report.sd = statistics::standardDeviation(report.changes);
    const TestedChanges tested = testedChanges(labels);
    if (const auto model = statistics::randomEffects(tested.changes, tested.standardErrors))
        report.tau = std::sqrt(model->tau2);
    return report;
}

void relateTwin(TwinReport& twin, const std::vector<LabelChange>& labels, std::span<const double> edges)
{
    twin.beyond.clear();
    for (const double cut : cuts) {
        LabelsBeyond beyond {.cut = cut};
        beyond.twin
            = std::ranges::count_if(twin.changes, [cut](double change) { return isBeyond(change, cut); });
        beyond.comparison = std::ranges::count_if(labels, [cut](const LabelChange& label) {
            return label.inDistribution && label.f1Change && isBeyond(*label.f1Change, cut);
        });
        twin.beyond.push_back(beyond);
    }
    if (edges.size() < 2)
        return;
    std::vector<double> inside;
    inside.reserve(twin.changes.size());
    for (const double change : twin.changes)
        inside.push_back(std::clamp(change, edges.front(), edges.back()));
    twin.counts = statistics::histogram(inside, edges).counts;
}

} // namespace touchstone
