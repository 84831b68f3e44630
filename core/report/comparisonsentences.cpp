#include "core/report/comparisonblocks.h"
#include "core/report/numbers.h"
#include "core/report/printable.h"
#include "core/report/texttable.h"

#include <algorithm>

/// The parts of comparisonblocks.h that are said in words.
namespace touchstone {

namespace {

std::string countOf(const ComparisonReport& report, Verdict verdict)
{
    return countText(std::ranges::count(report.labels, verdict, &LabelChange::verdict));
}

std::string protectionText(Protection protection)
{
    switch (protection) {
    case Protection::Degraded:
        return "degraded";
    case Protection::Held:
        return "held: no loss that matters";
    case Protection::Lost:
        return "lost: the candidate's model does not know it";
    case Protection::Inconclusive:
        break;
    }
    return "inconclusive";
}

std::string metricTable(const std::vector<NamedMetric>& metrics)
{
    TextTable table({"metric", "baseline", "candidate", "change", "95 % interval", "p"});
    for (const NamedMetric& metric : metrics)
        table.addRow(metricCells(metric));
    return table.toString();
}

} // namespace

std::string verdictSentence(const ComparisonReport& report)
{
    const bool judged
        = std::ranges::any_of(report.labels, [](const LabelChange& label) { return label.q.has_value(); });
    if (!judged)
        return {};
    const ComparisonParameters& parameters = report.parameters;
    std::string text = countOf(report, Verdict::Degraded) + " degraded, " + countOf(report, Verdict::Improved)
        + " improved (q < " + rateText(parameters.alpha, 2) + " and a change of at least "
        + rateText(parameters.matters) + "), " + countOf(report, Verdict::Unchanged)
        + " with no change shown, " + countOf(report, Verdict::TooFew) + " with too few rows to judge.\n";
    const bool retraining = report.twin && report.twin->judged;
    text += retraining ? "Judged against sampling and retraining noise together.\n"
                       : "Judged against sampling noise alone: do these two differ on this label? Whether a "
                         "change is more than "
                         "retraining does, a twin tells (train --twin-of, compare --twin).\n";
    if (const auto mix = std::ranges::count(report.labels, true, &LabelChange::mixOnly); mix > 0)
        text += "The f1 of " + countText(mix)
            + " more moved with the rows (other shares of the labels, rows of new or removed ones): nothing "
              "is shown "
              "within these labels.\n";
    return text;
}

std::string twinText(const ComparisonReport& report)
{
    if (!report.twin)
        return {};
    const TwinReport& twin = *report.twin;
    std::string text = "Twins " + printable(twin.originalModel) + " and " + printable(twin.twinModel) + " on "
        + countText(twin.rows) + " rows: same first label on " + percentText(twin.agreement)
        + ", right before and wrong after " + percentText(twin.negativeFlipRate) + ", the reverse "
        + percentText(twin.positiveFlipRate) + ".\n";
    text += "f1 changes of " + countText(twin.labels) + " labels: mean " + changeText(twin.mean) + ", sd "
        + rateText(twin.sd) + "; retraining adds " + rateText(twin.tau) + " to the error of each (tau).\n";
    TextTable table({"f1 moved by at least", "twins", "this comparison"});
    for (const LabelsBeyond& cut : twin.beyond)
        table.addRow({rateText(cut.cut, 2), countText(cut.twin), countText(cut.comparison)});
    return text + "\n" + table.toString();
}

std::string bootstrapLine(const ComparisonReport& report)
{
    if (!report.resampled)
        return {};
    const statistics::ResampledHeadline& resampled = *report.resampled;
    return "By " + countText(resampled.resamples) + " resamples of the rows: P@1 "
        + changeIntervalText(resampled.p1) + ", f1 macro " + changeIntervalText(resampled.f1Macro)
        + ", f1 weighted " + changeIntervalText(resampled.f1Weighted) + ".\n";
}

std::string importanceText(const ComparisonReport& report)
{
    if (!report.importance)
        return {};
    const Importance& importance = *report.importance;
    std::string text = metricTable({{"f1", &importance.f1}, {"recall", &importance.recall}});
    text += "Weights: " + printable(importance.source) + ".";
    if (importance.unmeasured > 0)
        text += " " + percentText(importance.unmeasured)
            + " of the weight is on labels without rows on both sides.";
    if (importance.strangeCount > 0)
        text += " " + countText(importance.strangeCount) + " weighted labels are on neither side.";
    return text + "\n";
}

std::string overlapText(const ComparisonReport& report)
{
    if (!report.overlap)
        return {};
    const Overlap& overlap = *report.overlap;
    return countText(overlap.rows) + " rows are on both sides; on these, paired:\n\n"
        + metricTable(namedMetrics(overlap.headline)) + "same first label on "
        + percentText(overlap.flips.agreement()) + ", right before and wrong now "
        + percentText(overlap.flips.negativeFlipRate()) + "\n";
}

std::vector<std::vector<std::string>> protectedRows(const ComparisonReport& report)
{
    std::vector<std::vector<std::string>> rows;
    for (const LabelChange& label : report.labels) {
        if (label.protection)
            rows.push_back({label.label, rateText(label.f1.baseline), rateText(label.f1.candidate),
                changeText(label.f1Change), changeIntervalText(label.interval),
                protectionText(*label.protection)});
    }
    return rows;
}

} // namespace touchstone
