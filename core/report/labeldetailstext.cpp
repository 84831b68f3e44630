#include "core/report/labeldetailstext.h"

#include "core/report/numbers.h"
#include "core/report/printable.h"
#include "core/report/texttable.h"

#include <algorithm>
#include <span>

namespace touchstone {

namespace {

constexpr int labelWidth = 40;

std::string headed(const std::string& title, const std::string& content)
{
    return "\n" + title + "\n\n" + content;
}

std::string more(std::size_t all, std::size_t most)
{
    return all > most ? "... and " + countText(static_cast<std::int64_t>(all - most)) + " more\n"
                      : std::string();
}

/// Not std::views::take(): clang 14 cannot compile it.
template <typename Part>
std::span<const Part> firstOf(const std::vector<Part>& parts, std::size_t most)
{
    return std::span(parts).first(std::min(parts.size(), most));
}

std::string answer(const std::string& label)
{
    return label.empty() ? "(no answer)" : label;
}

std::string ratesBlock(const LabelDetails& details)
{
    const LabelSide& before = details.side.baseline;
    const LabelSide& after = details.side.candidate;
    TextTable table({"", "baseline", "95 % interval", "candidate", "95 % interval"});
    const auto addCount = [&table](const char* name, std::int64_t left, std::int64_t right) {
        table.addRow({name, countText(left), "", countText(right), ""});
    };
    const auto addRate = [&table](const char* name, const LabelRate& left, const LabelRate& right) {
        table.addRow({name, rateText(left.value), intervalText(left.interval), rateText(right.value),
            intervalText(right.interval)});
    };
    table.addRow({"known to the model", before.known ? "yes" : "no", "", after.known ? "yes" : "no", ""});
    addCount("support", before.support, after.support);
    addCount("predicted", before.predicted, after.predicted);
    addCount("hits", before.hits, after.hits);
    addRate("precision", before.precision, after.precision);
    addRate("recall", before.recall, after.recall);
    addRate("f1", before.f1, after.f1);
    table.addRow({"mean p@1", rateText(before.meanP1), "", rateText(after.meanP1), ""});
    return table.toString();
}

std::string takersBlock(const LabelDetails& details, std::size_t most)
{
    if (details.takers.empty())
        return {};
    TextTable table({"first label of its posts", "before", "now", ""});
    table.limitWidth(0, labelWidth);
    for (const LabelTaker& taker : firstOf(details.takers, most))
        table.addRow({answer(taker.label), countText(taker.rows.baseline), countText(taker.rows.candidate),
            taker.isLabelItself ? "itself"
                : taker.isNew   ? "new"
                                : ""});
    return headed("What took its posts", table.toString() + more(details.takers.size(), most));
}

std::string flowsBlock(const LabelDetails& details, std::size_t most)
{
    if (details.flows.empty())
        return {};
    TextTable table({"from", "to", "posts", ""});
    table.limitWidth(0, labelWidth);
    table.limitWidth(1, labelWidth);
    for (const LabelFlow& flow : firstOf(details.flows, most))
        table.addRow(
            {answer(flow.before), answer(flow.after), countText(flow.rows), flow.isNew ? "new" : ""});
    return headed("Which way they went", table.toString() + more(details.flows.size(), most));
}

std::string p1Block(const LabelDetails& details, std::span<const double> edges)
{
    TextTable table({"p@1 of its posts", "baseline", "candidate"});
    const auto& before = details.side.baseline.p1;
    const auto& after = details.side.candidate.p1;
    for (std::size_t bin = 0; bin + 1 < edges.size() && bin < std::min(before.size(), after.size()); ++bin) {
        if (before[bin] + after[bin] > 0)
            table.addRow({rateText(edges[bin], 2) + " to " + rateText(edges[bin + 1], 2),
                countText(before[bin]), countText(after[bin])});
    }
    return table.isEmpty() ? std::string() : "\n" + table.toString();
}

std::string monthsBlock(const LabelDetails& details)
{
    TextTable table({"month", "rows", "rows", "f1", "f1", "mean p@1", "mean p@1"});
    for (const LabelMonth& month : details.months) {
        const LabelSample& before = month.side.baseline;
        const LabelSample& after = month.side.candidate;
        table.addRow({month.month, countText(before.posts), countText(after.posts), rateText(before.f1.value),
            rateText(after.f1.value), rateText(before.meanP1), rateText(after.meanP1)});
    }
    return table.isEmpty() ? std::string() : headed("Over time (baseline, candidate)", table.toString());
}

std::string termsBlock(const LabelDetails& details, std::size_t most)
{
    if (!details.terms)
        return {};
    TextTable table({"term", "posts", "posts", "log-odds", "z"});
    table.limitWidth(0, labelWidth);
    const auto add = [&](const std::vector<TermMove>& moves) {
        for (const TermMove& move : firstOf(moves, most))
            table.addRow({move.term, countText(move.posts.baseline), countText(move.posts.candidate),
                changeText(move.delta, 2), changeText(move.z, 1)});
    };
    add(details.terms->rose);
    add(details.terms->fell);
    return headed("Terms that rose and fell among its posts", table.toString());
}

std::string neighboursBlock(const LabelDetails& details, std::size_t most)
{
    if (details.neighbours.empty())
        return {};
    TextTable table({"neighbour", "lost to it", "now", "taken from it", "now", ""});
    table.limitWidth(0, labelWidth);
    for (const LabelNeighbour& neighbour : firstOf(details.neighbours, most))
        table.addRow({neighbour.label, countText(neighbour.lost.baseline),
            countText(neighbour.lost.candidate), countText(neighbour.gained.baseline),
            countText(neighbour.gained.candidate), neighbour.isNew ? "new" : ""});
    return headed(
        "Labels that it is confused with", table.toString() + more(details.neighbours.size(), most));
}

} // namespace

std::string labelDetailsText(const LabelDetails& details, std::span<const double> edges, std::size_t most)
{
    std::string text = headed("Label " + printable(details.change.label)
            + (details.change.verdict ? " (" + std::string(verdictName(*details.change.verdict)) + ")"
                                      : std::string()),
        ratesBlock(details));
    text += takersBlock(details, most);
    text += flowsBlock(details, most);
    text += p1Block(details, edges);
    text += monthsBlock(details);
    text += termsBlock(details, most);
    return text + neighboursBlock(details, most);
}

} // namespace touchstone
