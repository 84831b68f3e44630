#include "core/report/estimatetext.h"

#include "core/report/numbers.h"
#include "core/report/p1text.h"
#include "core/report/texttable.h"

#include <cmath>

namespace touchstone {

namespace {

void addMetric(TextTable& table, const char* name, const std::optional<EstimateWithTruth>& metric)
{
    if (!metric)
        return;
    table.addRow({name, rateText(metric->estimate.value), intervalText(metric->estimate.band),
        intervalText(metric->errorBand), rateText(metric->withNewLabels), rateText(metric->truth)});
}

std::string missText(const char* name, const std::optional<EstimateMiss>& miss)
{
    if (!miss)
        return {};
    return std::string(name) + " by " + rateText(miss->rootMeanSquare) + " on " + std::to_string(miss->slices)
        + " time slices";
}

/// How far estimates missed within the rows that they are fitted to.
std::string missSentence(const EstimateMisses& misses)
{
    if (!misses.accuracy && !misses.f1Macro)
        return "There are too few months with enough labelled rows to say how far such estimates miss, so "
               "there is no "
               "error band.";
    std::string text = "Fitted on earlier months, estimates of later ones missed (root mean square): ";
    const std::string accuracy = missText("P@1", misses.accuracy);
    const std::string macro = missText("f1 macro", misses.f1Macro);
    text += accuracy + (accuracy.empty() || macro.empty() ? "" : ", ") + macro;
    return text + "; the error band follows from that.";
}

std::vector<std::string> checkCells(const std::optional<MetricCheck>& check)
{
    if (!check)
        return {"-", "-", "-", "-", "-"};
    return {rateText(check->estimate.value), intervalText(check->estimate.band),
        intervalText(check->errorBand), rateText(check->truth), changeText(check->error())};
}

std::string summaryLine(const char* name, const std::optional<CheckSummary>& summary, bool hasErrorBand)
{
    if (!summary)
        return {};
    const auto of
        = [&summary](int count) { return std::to_string(count) + " of " + std::to_string(summary->months); };
    std::string text = std::string(name) + ": mean absolute error " + rateText(summary->meanAbsoluteError)
        + ", mean error " + changeText(summary->meanError) + "; the truth lay in the sampling band in "
        + of(summary->inBand);
    if (hasErrorBand)
        text += ", in the error band in " + of(summary->inErrorBand);
    return text + (summary->months == 1 ? " month\n" : " months\n");
}

std::string checkTable(const Backtest& report, std::optional<MetricCheck> BacktestMonth::*metric,
    const std::optional<MetricCheck>& all)
{
    TextTable table(
        {"month", "rows", "new labels", "estimate", "sampling band", "error band", "truth", "error"});
    const auto add = [&table](const std::string& name, std::int64_t rows, const std::string& share,
                         const std::optional<MetricCheck>& check) {
        std::vector<std::string> cells {name, countText(rows), share};
        for (std::string& cell : checkCells(check))
            cells.push_back(std::move(cell));
        table.addRow(std::move(cells));
    };
    std::int64_t rows = 0;
    std::int64_t few = 0;
    for (const BacktestMonth& month : report.months) {
        rows += month.rows;
        few += month.enough ? 0 : 1;
        if (month.enough)
            add(month.month, month.rows, percentText(month.newLabelShare), month.*metric);
    }
    if (report.months.size() != 1 || few > 0)
        add("all", rows, "", all);
    std::string text = table.toString();
    if (few > 0)
        text += "... and " + countText(few)
            + " months with few rows whose label the model knows (--json lists them)\n";
    return text;
}

} // namespace

std::string estimateWithheldText(EstimateWithheld withheld)
{
    switch (withheld) {
    case EstimateWithheld::DifferentModel:
        return "Nothing is estimated from p@1: the sides are of different models, and what a p@1 means is "
               "known of the baseline's only.";
    case EstimateWithheld::SameRows:
        return "Nothing is estimated from p@1: both sides hold the same rows, at least for half of the "
               "candidate's, and an estimate would be "
               "fitted to them.";
    case EstimateWithheld::FewLabels:
        return "Nothing is estimated from p@1: the baseline has fewer than "
            + countText(fewestCalibrationRows)
            + " rows whose label the model knows, too few to say what a p@1 means.";
    case EstimateWithheld::NoRows:
        return "Nothing is estimated from p@1: the candidate has no rows.";
    case EstimateWithheld::No:
        break;
    }
    return {};
}

bool hasEstimateSection(const LabelFreeEstimate& estimate)
{
    return estimate.withheld != EstimateWithheld::DifferentModel
        && estimate.withheld != EstimateWithheld::SameRows;
}

std::string estimateTable(const LabelFreeEstimate& estimate)
{
    if (!estimate.accuracy)
        return {};
    TextTable table({"metric", "estimate", "sampling band", "error band", "with new labels", "truth"});
    addMetric(table, "P@1", estimate.accuracy);
    addMetric(table, "f1 macro", estimate.f1Macro);
    return table.toString();
}

std::vector<std::string> estimateSentences(const LabelFreeEstimate& estimate)
{
    if (!estimate.accuracy)
        return {estimateWithheldText(estimate.withheld)};
    std::vector<std::string> sentences {"Estimated from the p@1 of " + countText(estimate.rows)
        + " candidate rows and what p@1 meant on " + countText(estimate.fittedRows)
        + " labelled baseline rows, if there are no new labels and a p@1 still means the same."};
    if (estimate.newLabelShare && *estimate.newLabelShare > 0)
        sentences.push_back("The candidate has " + percentText(estimate.newLabelShare)
            + " of rows with labels that the model does not know; \"with new labels\" takes that as known.");
    sentences.push_back(missSentence({.accuracy = estimate.accuracy->miss,
        .f1Macro = estimate.f1Macro ? estimate.f1Macro->miss : std::nullopt}));
    if (!estimate.f1Macro)
        sentences.emplace_back(
            "f1 is not estimated: it needs the sums of the labels' probabilities, and they must add "
            "up to the rows, as with the losses softmax and hs.");
    if (const double outside = estimate.belowRange + estimate.aboveRange; outside > 0)
        sentences.push_back(percentText(outside, 2)
            + " of the rows have a p@1 outside what the calibration has seen; "
              "they take its nearest value.");
    for (const Warning& warning : estimate.warnings)
        sentences.push_back("! " + warning.text);
    return sentences;
}

std::string backtestText(const Backtest& report)
{
    if (report.months.empty())
        return "No row has a label, so there is nothing to check estimates by.\n";
    std::string text = "P@1 of the rows whose label the model knows\n\n"
        + checkTable(report, &BacktestMonth::accuracy, report.allAccuracy);
    if (report.allF1Macro)
        text += "\nf1 macro over the labels that the model knows, with the share of new labels taken as "
                "known\n\n"
            + checkTable(report, &BacktestMonth::f1Macro, report.allF1Macro);
    const std::string accuracy = summaryLine("P@1", report.accuracy, report.misses.accuracy.has_value());
    const std::string macro = summaryLine("f1 macro", report.f1Macro, report.misses.f1Macro.has_value());
    if (!accuracy.empty() || !macro.empty())
        text += "\n" + accuracy + macro;
    return text + "\nFitted on " + countText(report.fittedRows)
        + " labelled rows. The sampling band knows of the two samples only; the error band adds chance and "
          "drift.\n"
        + missSentence(report.misses) + "\n";
}

} // namespace touchstone
