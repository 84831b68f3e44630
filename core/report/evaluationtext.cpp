#include "core/report/evaluationtext.h"

#include "core/report/numbers.h"
#include "core/report/p1text.h"
#include "core/report/texttable.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <span>

namespace touchstone {

namespace {

constexpr std::size_t monthsShown = 12; ///< the newest

constexpr int labelWidth = 40;
constexpr double barLength = 40;

std::string heading(const std::string& text)
{
    return "\n" + text + "\n\n";
}

std::string summary(const Evaluation& evaluation)
{
    TextTable table({"", ""});
    table.addRow({"rows", countText(evaluation.rows)});
    table.addRow({"labelled", countText(evaluation.labelled)});
    table.addRow({"label unknown to the model", countText(evaluation.unknownGold)});
    table.addRow({"words unknown to the model", percentText(evaluation.unknownWordShare)});
    table.addRow({"mean p@1", rateText(evaluation.meanP1)});
    table.addRow({"calibration error (ECE)", rateText(evaluation.calibration.ece)});
    return table.toString();
}

std::string denominators(const Evaluation& evaluation)
{
    if (evaluation.labelled == 0)
        return "\nNo row has a label, so there is no P@1, recall or f1.\n";
    const std::string k = std::to_string(evaluation.k);
    TextTable table(
        {"counted rows", "rows", "P@1", "recall@5", "P@" + k, "R@" + k, "f1 macro", "f1 weighted"});
    if (evaluation.k == 1 || evaluation.k == 5)
        table = TextTable({"counted rows", "rows", "P@1", "recall@5", "f1 macro", "f1 weighted"});
    const auto add = [&](const char* name, const Denominator& d) {
        std::vector<std::string> cells {name, countText(d.rows), rateText(d.p1), rateText(d.recallAt5)};
        if (evaluation.k != 1 && evaluation.k != 5) {
            cells.push_back(rateText(d.pAtK));
            cells.push_back(rateText(d.rAtK));
        }
        cells.push_back(rateText(d.f1Macro));
        cells.push_back(rateText(d.f1Weighted));
        table.addRow(std::move(cells));
    };
    add("all labelled", evaluation.all);
    add("label known to the model", evaluation.known);
    return heading("Metrics") + table.toString();
}

std::string histogram(const Evaluation& evaluation)
{
    const auto largest = static_cast<double>(std::ranges::max(evaluation.histogram));
    TextTable table({"p@1", "rows", ""});
    for (std::size_t i = 0; i < evaluation.histogram.size(); ++i) {
        const auto count = static_cast<double>(evaluation.histogram[i]);
        const double length = count > 0 ? std::max(1.0, std::round(count / largest * barLength)) : 0;
        table.addRow({
            rateText(evaluation.histogramEdges[i], 2) + " to "
                + rateText(evaluation.histogramEdges[i + 1], 2),
            countText(evaluation.histogram[i]),
            std::string(static_cast<std::size_t>(length), '#'),
        });
    }
    return heading("p@1, the probability of the first label") + table.toString();
}

std::string calibration(const Evaluation& evaluation)
{
    if (evaluation.calibration.bins.empty())
        return {};
    TextTable table({"p@1", "rows", "mean p@1", "accuracy", "95 %", "difference"});
    for (const CalibrationBin& bin : evaluation.calibration.bins)
        table.addRow({rateText(bin.lower) + " to " + rateText(bin.upper), countText(bin.rows),
            rateText(bin.confidence), rateText(bin.accuracy), intervalText(bin.interval),
            changeText(bin.accuracy - bin.confidence)});
    return heading("Calibration") + table.toString() + "\n" + calibrationSentence(evaluation.calibration)
        + ".\n";
}

std::string slices(const Evaluation& evaluation)
{
    if (evaluation.slices.size() < 2)
        return {};
    TextTable table({"month", "rows", "labelled", "mean p@1", "P@1"});
    const std::size_t hidden
        = evaluation.slices.size() > monthsShown ? evaluation.slices.size() - monthsShown : 0;
    for (const TimeSlice& slice : std::span(evaluation.slices).subspan(hidden))
        table.addRow({slice.month, countText(slice.rows), countText(slice.labelled), rateText(slice.meanP1),
            rateText(slice.p1)});
    std::string text = heading("By month") + table.toString();
    if (hidden > 0)
        text += "... and " + countText(static_cast<std::int64_t>(hidden))
            + " earlier months (--json lists all)\n";
    return text;
}

std::string labels(const Evaluation& evaluation, int limit)
{
    std::vector<const LabelMetrics*> list;
    for (const LabelMetrics& label : evaluation.labels) {
        if (label.support > 0)
            list.push_back(&label);
    }
    if (list.empty() || limit <= 0)
        return {};
    std::ranges::stable_sort(list, std::greater(), [](const LabelMetrics* label) { return label->support; });
    const std::size_t shown = std::min(list.size(), static_cast<std::size_t>(limit));
    TextTable table({"label", "rows", "predicted", "precision", "recall", "f1"});
    table.limitWidth(0, labelWidth);
    for (std::size_t i = 0; i < shown; ++i) {
        const LabelMetrics& label = *list[i];
        table.addRow({label.label, countText(label.support), countText(label.predicted),
            rateText(label.precision), rateText(label.recall), rateText(label.f1)});
    }
    std::string text = heading("Labels with most rows") + table.toString();
    if (shown < list.size())
        text += "... and " + countText(static_cast<std::int64_t>(list.size() - shown)) + " more\n";
    return text;
}

} // namespace

std::string evaluationText(const Evaluation& evaluation, const EvaluationTextOptions& options)
{
    std::string text = summary(evaluation) + denominators(evaluation);
    if (evaluation.rows > 0)
        text += histogram(evaluation);
    return text + calibration(evaluation) + slices(evaluation) + labels(evaluation, options.labels);
}

} // namespace touchstone
