#include "core/report/p1text.h"

#include "core/report/numbers.h"
#include "core/report/texttable.h"

#include <algorithm>
#include <cmath>

namespace touchstone {

namespace {

constexpr double manyRows = 10'000; ///< from here on, p is small for differences of a percent
constexpr double smallestP = 0.001;

std::string pText(double p)
{
    return p < smallestP ? "p < 0.001" : "p = " + rateText(p);
}

std::string meanText(
    const char* side, const std::optional<double>& mean, const std::optional<Interval>& limits)
{
    return std::string(side) + " " + rateText(mean) + (limits ? " " + intervalText(limits) : "");
}

std::string psiText(const P1Comparison& p1)
{
    if (!p1.psi)
        return "PSI -";
    std::string text = "PSI " + rateText(p1.psi) + " on " + std::to_string(p1.psiBins) + " bins";
    if (p1.psiNull)
        text += " (without a change " + rateText(p1.psiNull->lower) + " to " + rateText(p1.psiNull->upper)
            + ")";
    return text;
}

/// Cells of one bin, or empty ones.
std::vector<std::string> binCells(const Calibration& calibration, std::size_t i)
{
    if (i >= calibration.bins.size())
        return {"", "", "", ""};
    const CalibrationBin& bin = calibration.bins[i];
    return {
        countText(bin.rows), rateText(bin.confidence), rateText(bin.accuracy), intervalText(bin.interval)};
}

} // namespace

std::string p1WithheldText(P1Withheld withheld)
{
    switch (withheld) {
    case P1Withheld::DifferentLoss:
        return "The models were trained with different losses, or one of them is not known, so a p@1 may "
               "mean something "
               "else on each side: the distances between the two are withheld.";
    case P1Withheld::NoRows:
        return "A side has no rows, so there is no distance between the two.";
    case P1Withheld::No:
        break;
    }
    return {};
}

std::vector<std::string> p1Sentences(const P1Comparison& p1)
{
    std::vector<std::string> sentences {
        "Mean with its 95 % interval: " + meanText("baseline", p1.mean.baseline, p1.meanInterval.baseline)
        + ", " + meanText("candidate", p1.mean.candidate, p1.meanInterval.candidate) + "."};
    if (p1.withheld != P1Withheld::No) {
        sentences.push_back(p1WithheldText(p1.withheld));
        return sentences;
    }
    std::string distances = "KS D " + rateText(p1.ks);
    if (p1.ksP)
        distances += " (" + pText(*p1.ksP) + ")";
    sentences.push_back(distances + ", Wasserstein " + rateText(p1.wasserstein) + ", Jensen-Shannon "
        + rateText(p1.jensenShannon) + " on " + std::to_string(p1.counts.baseline.size()) + " bins, "
        + psiText(p1) + ".");
    const auto fewer = static_cast<double>(std::min(p1.rows.baseline, p1.rows.candidate));
    if (p1.ksP && *p1.ksP < smallestP && fewer >= manyRows)
        sentences.push_back("With so many rows p is small for differences that matter to nobody: D says how "
                            "large this one is.");
    return sentences;
}

std::string calibrationSentence(const Calibration& calibration)
{
    if (!calibration.ece)
        return {};
    return "ECE " + rateText(calibration.ece) + " over " + std::to_string(calibration.bins.size())
        + " bins of equal mass; if every p@1 were right, chance would make it about "
        + rateText(calibration.eceByChance) + " with so many rows";
}

std::vector<std::string> calibrationSentences(const ComparisonReport& report)
{
    std::vector<std::string> sentences;
    const auto add = [&sentences](const char* side, const Evaluation& evaluation) {
        if (const std::string text = calibrationSentence(evaluation.calibration); !text.empty())
            sentences.push_back(std::string(side) + ": " + text + ".");
    };
    add("baseline", report.baseline->evaluation);
    add("candidate", report.candidate->evaluation);
    return sentences;
}

std::string calibrationTable(const ComparisonReport& report)
{
    const Calibration& before = report.baseline->evaluation.calibration;
    const Calibration& after = report.candidate->evaluation.calibration;
    TextTable table({"rows", "baseline p@1", "P@1", "95 %", "rows", "candidate p@1", "P@1", "95 %"});
    for (std::size_t i = 0; i < std::max(before.bins.size(), after.bins.size()); ++i) {
        std::vector<std::string> cells = binCells(before, i);
        const std::vector<std::string> right = binCells(after, i);
        cells.insert(cells.end(), right.begin(), right.end());
        table.addRow(std::move(cells));
    }
    return table.isEmpty() ? std::string() : table.toString();
}

} // namespace touchstone
