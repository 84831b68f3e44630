#include "core/report/movementblocks.h"

#include "core/report/numbers.h"
#include "core/report/printable.h"
#include "core/report/texttable.h"

#include <algorithm>
#include <array>

namespace touchstone {

namespace {

constexpr int labelWidth = 40;
constexpr double smallestQ = 0.001;

std::string answerName(const ComparisonReport& report, std::int32_t label)
{
    return label < 0 ? "(no answer)" : report.labels[static_cast<std::size_t>(label)].label;
}

double shareOf(std::int64_t rows, std::int64_t all)
{
    return all > 0 ? static_cast<double>(rows) / static_cast<double>(all) : 0;
}

std::string signedCount(std::int64_t count)
{
    return (count > 0 ? "+" : "") + countText(count);
}

std::string signedPercent(double share)
{
    return (share > 0 ? "+" : "") + percentText(share);
}

std::string testSentence(const ConfusionShift& shift)
{
    if (!shift.test)
        return "not tested (too few rows)";
    const statistics::ShiftTest& test = *shift.test;
    std::string text = std::string(statistics::shiftMethodName(test.method)) + " test";
    if (test.statistic)
        text += ", " + rateText(test.statistic, 2) + " with " + countText(test.degrees)
            + " degrees of freedom";
    return text + ", p " + rateText(test.p, 4) + ", q " + rateText(shift.q, 4);
}

} // namespace

std::string flipLine(const Flips& flips)
{
    std::string text = "same first label on " + percentText(flips.agreement()) + " of all rows";
    if (flips.labelled == 0)
        return text;
    text += "; right before and wrong now: " + percentText(flips.negativeFlipRate())
        + ", wrong before and right now: " + percentText(flips.positiveFlipRate());
    if (flips.negativeFlipImpact())
        text += "; of the candidate's errors " + percentText(flips.negativeFlipImpact())
            + " are ones that the baseline did not make";
    return text;
}

std::string flipBands(const Flips& flips)
{
    if (flips.labelled == 0)
        return {};
    TextTable table({"baseline's p@1", "rows", "both right", "only baseline", "only candidate", "both wrong",
        "same label", "right, now wrong"});
    const auto edges = p1BandEdges();
    for (std::size_t band = 0; band < p1Bands; ++band) {
        const FlipCounts counts = flips.inBaselineBand(band);
        table.addRow({rateText(edges[band], 1) + " to " + rateText(edges[band + 1], 1),
            countText(counts.rows), countText(counts.bothRight), countText(counts.onlyBaseline),
            countText(counts.onlyCandidate), countText(counts.bothWrong), percentText(counts.agreement()),
            percentText(counts.negativeFlipRate())});
    }
    return table.toString();
}

std::vector<NamedAmount> takersOf(const ComparisonReport& report, std::size_t label, std::size_t most)
{
    std::vector<NamedAmount> result;
    if (!report.confusion)
        return result;
    const Both<std::int64_t>& rows = report.confusion->labels[label].rows;
    for (const statistics::AnswerCount& taker : report.confusion->takersOf(label)) {
        if (result.size() == most)
            break;
        result.push_back({.name = answerName(report, taker.answer),
            .amount = report.confusion->paired ? signedCount(taker.candidate - taker.baseline)
                                               : signedPercent(shareOf(taker.candidate, rows.candidate)
                                                   - shareOf(taker.baseline, rows.baseline)),
            .isNew = report.confusion->isNew(taker.answer)});
    }
    return result;
}

std::vector<std::vector<NamedAmount>> contributorsOf(const ComparisonReport& report, std::size_t most)
{
    std::vector<std::vector<NamedAmount>> result;
    if (!report.decomposition)
        return result;
    for (double LabelContribution::*part : {&LabelContribution::labelMix, &LabelContribution::withinLabels,
             &LabelContribution::newLabels, &LabelContribution::removedLabels}) {
        auto& list = result.emplace_back();
        for (const std::size_t label : report.decomposition->contributorsTo(part, most))
            list.push_back({.name = report.labels[label].label,
                .amount = changeText(report.decomposition->labels[label].*part, 4)});
    }
    return result;
}

std::string shiftQText(const ConfusionShift& shift)
{
    return shift.q && *shift.q < smallestQ ? "< " + rateText(smallestQ) : rateText(shift.q);
}

std::string confusionDetail(const ComparisonReport& report, std::size_t label)
{
    if (!report.confusion)
        return {};
    const Confusion& confusion = *report.confusion;
    const ConfusionShift& shift = confusion.labels[label];
    std::string text = "right on " + countText(shift.right.baseline) + " of " + countText(shift.rows.baseline)
        + " rows before, on " + countText(shift.right.candidate) + " of " + countText(shift.rows.candidate)
        + " now; at least " + percentText(shift.distance) + " went elsewhere\nshift: " + testSentence(shift)
        + "\n\n";
    TextTable destinations({"first label", "rows", "rows now", "share", "share now", "gain", ""});
    destinations.limitWidth(0, labelWidth);
    for (const statistics::AnswerCount& count : confusion.destinationsOf(label)) {
        const double before = shareOf(count.baseline, shift.rows.baseline);
        const double after = shareOf(count.candidate, shift.rows.candidate);
        destinations.addRow({answerName(report, count.answer), countText(count.baseline),
            countText(count.candidate), percentText(before), percentText(after),
            signedPercent(after - before), confusion.isNew(count.answer) ? "new" : ""});
    }
    text += destinations.toString();
    const std::vector<statistics::AnswerPair> moves = confusion.movesOf(label);
    if (moves.empty())
        return text;
    TextTable table({"from", "to", "rows"});
    table.limitWidth(0, labelWidth);
    table.limitWidth(1, labelWidth);
    for (const statistics::AnswerPair& move : moves)
        table.addRow({answerName(report, move.before), answerName(report, move.after), countText(move.rows)});
    return text + "\n" + table.toString();
}

} // namespace touchstone
