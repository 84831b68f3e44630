#pragma once

#include "core/comparison/comparisonreport.h"
#include "tests/core/comparison/sidebuilder.h"

#include <cmath>
#include <memory>
#include <string>
#include <vector>

/// Made-up comparisons that look like real ones.
namespace testing {

/// Label i of both sides has 20 + i % 60 rows, of which the candidate finds fewer the smaller i % 7 is; p@1 differs by
/// label and side. The last `added` labels are the candidate's alone, the first `gone` the baseline's.
inline touchstone::Both<touchstone::Predictions> samplePredictions(int labels, int added = 3, int gone = 2)
{
    const auto nameOf = [](int i) {
        // Names with what trips careless widgets: mark-up, a mnemonic, a place holder, letters beyond ASCII.
        static const std::vector<std::string> odd {"<b>bold</b>", "R&D", "100%1", "größe"};
        const auto at = static_cast<std::size_t>(i);
        return at < odd.size() ? odd[at] : "label " + std::to_string(i);
    };
    const auto side = [&](int first, int last, bool candidate) {
        std::vector<std::string> names;
        for (int i = first; i < last; ++i)
            names.push_back(nameOf(i));
        PredictionsBuilder builder(names, 1);
        for (int i = first; i < last; ++i) {
            const int rows = 20 + i % 60;
            const int right = candidate ? rows * (3 + i % 7) / 10 : rows * 6 / 10;
            const std::string& wrong = names[static_cast<std::size_t>((i - first + 1) % (last - first))];
            builder.add(right, nameOf(i), nameOf(i), candidate ? 0.62F : 0.82F);
            builder.add(rows - right, nameOf(i), wrong, 0.05F + 0.01F * static_cast<float>(i % 40));
        }
        return builder.build();
    };
    return {side(0, labels - added, false), side(gone, labels, true)};
}

/// The comparison of samplePredictions(), unpaired.
inline touchstone::Result<touchstone::ComparisonReport> compareSamples(
    const touchstone::Both<touchstone::Predictions>& predictions,
    const touchstone::ComparisonParameters& parameters = {}, int baseline = 4, int candidate = 5)
{
    touchstone::ComparisonSide left = sideOf(predictions.baseline, baseline);
    touchstone::ComparisonSide right = sideOf(predictions.candidate, candidate);
    right.dataset = "new@1";
    right.datasetSha256 = std::string(64, 'e');
    right.model = std::string(64, 'b');
    right.modelReference = "#8";
    return comparisonOf(left, right, parameters);
}

/// With tests of the labels that are easily told: q is small where the change is large.
inline std::shared_ptr<const touchstone::ComparisonReport> sampleReport(int labels)
{
    auto report = std::make_shared<touchstone::ComparisonReport>(*compareSamples(samplePredictions(labels)));
    for (touchstone::LabelChange& label : report->labels) {
        label.f1ChangeWithin.reset();
        label.q.reset();
        if (label.inDistribution && label.f1Change) {
            label.q = std::abs(*label.f1Change) > 0.1 ? 0.001 : 0.5;
            label.interval = touchstone::Interval {*label.f1Change - 0.1, *label.f1Change + 0.1};
        }
    }
    return report;
}

} // namespace testing
