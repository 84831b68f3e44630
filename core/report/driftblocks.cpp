#include "core/report/driftblocks.h"

#include "core/base/time.h"
#include "core/report/markdown.h"
#include "core/report/numbers.h"
#include "core/report/texttable.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace touchstone {

namespace {

constexpr int nameWidth = 40;
constexpr int shareDecimals = 2;

std::string signedText(std::optional<double> value, int decimals, double scale, const std::string& unit)
{
    return value ? changeText(*value * scale, decimals) + unit : "-";
}

/// Small numbers need their first digits, large ones do not need the last.
int decimalsFor(double value)
{
    return std::abs(value) >= 10 ? 1 : 3;
}

std::string bandText(const std::optional<Interval>& band, int decimals, double scale, bool isChange)
{
    if (!band)
        return "-";
    const auto text = [&](double value) {
        return isChange ? changeText(value * scale, decimals) : rateText(value * scale, decimals);
    };
    return text(band->lower) + " to " + text(band->upper);
}

std::string verdictText(bool known, bool outside)
{
    if (!known)
        return "-";
    return outside ? "outside" : "inside";
}

std::vector<std::string> distanceRow(const std::string& name, const DriftDistance& distance)
{
    const int decimals = decimalsFor(distance.value.value_or(0));
    return {name, "", "", rateText(distance.value, decimals), bandText(distance.nullBand, decimals, 1, false),
        verdictText(distance.nullBand.has_value(), distance.isOutside())};
}

std::vector<std::string> measureRow(
    const std::string& name, const DriftMeasure& measure, int decimals, double scale, const std::string& unit)
{
    const auto value = [&](const std::optional<double>& side) {
        return side ? rateText(*side * scale, decimals) + unit : "-";
    };
    return {name, value(measure.baseline), value(measure.candidate),
        signedText(measure.change, decimals, scale, ""), bandText(measure.nullBand, decimals, scale, true),
        verdictText(measure.nullBand.has_value(), measure.isOutside())};
}

ReportTable measuresTable(const Drift& drift)
{
    ReportTable table {.title = "Drift, without labels",
        .columns = {"measure", "baseline", "candidate", "change or distance", "if nothing changed", ""}};
    table.rows.push_back(measureRow("mean p@1", drift.meanP1, 3, 1, ""));
    table.rows.push_back(measureRow("words unknown to the model", drift.unknownWords, 2, 100, " %"));
    table.rows.push_back(measureRow("words a row, mean", drift.words, 1, 1, ""));
    table.rows.push_back(distanceRow("words a row, Wasserstein", drift.wordsDistance));
    table.rows.push_back(distanceRow("predicted labels, PSI", drift.predicted.psi));
    table.rows.push_back(distanceRow("predicted labels, total variation", drift.predicted.totalVariation));
    table.notes.push_back("\"If nothing changed\" holds 95 of 100 cases"
        + std::string(
            drift.paired ? " (each row's two values exchanged)." : " (all rows dealt to the sides anew)."));
    if (!drift.sameModel)
        table.notes.emplace_back(
            "The models differ, so what is outside may come from the model or from the data.");
    return table;
}

ReportTable sharesTable(const PredictedMix& mix, int limit)
{
    ReportTable table {.title = "Labels predicted more or less often",
        .columns = {"label", "rows", "rows", "share", "share", "change", "z"}};
    const std::size_t most = std::min(mix.shares.size(), static_cast<std::size_t>(std::max(0, limit)));
    for (std::size_t i = 0; i < most; ++i) {
        const PredictedShare& share = mix.shares[i];
        if (!mix.zLimit || !(std::abs(share.z) > *mix.zLimit))
            break;
        table.rows.push_back({share.label, countText(share.rows.baseline), countText(share.rows.candidate),
            percentText(share.share.baseline, shareDecimals),
            percentText(share.share.candidate, shareDecimals),
            signedText(share.change, shareDecimals, 100, " %"), changeText(share.z, 1)});
    }
    if (mix.zLimit)
        table.notes.push_back(countText(mix.beyondLimit) + " of " + countText(mix.labels)
            + " labels moved by more than chance allows for any of them (|z| above "
            + rateText(*mix.zLimit, 2) + ").");
    return table;
}

/// Those that chance does not explain, in one cell.
std::string termList(const std::vector<TermMove>& terms)
{
    std::string text;
    for (const TermMove& term : terms) {
        if (term.beyondLimit)
            text += (text.empty() ? "" : ", ") + term.term;
    }
    return text.empty() ? "-" : text;
}

void addTerms(std::vector<ReportTable>& tables, const TermDrift& terms, int limit)
{
    ReportTable table {.title = "Terms that rose and fell (posts with the term)",
        .columns = {"term", "posts", "posts", "log-odds", "z"}};
    const auto add = [&](const std::vector<TermMove>& moves) {
        for (std::size_t i = 0; i < std::min(moves.size(), static_cast<std::size_t>(std::max(0, limit)));
             ++i) {
            const TermMove& move = moves[i];
            table.rows.push_back({move.term, countText(move.posts.baseline), countText(move.posts.candidate),
                changeText(move.delta, 2), changeText(move.z, 1)});
        }
    };
    add(terms.all.rose);
    add(terms.all.fell);
    table.notes.push_back(countText(terms.all.beyondLimit) + " of " + countText(terms.all.tested)
        + " terms moved by more than chance allows for any of them (|z| above "
        + rateText(terms.all.zLimit, 2) + ").");
    tables.push_back(std::move(table));

    ReportTable labels {
        .title = std::string("Terms by label (") + (terms.byGold ? "gold label" : "predicted label") + ")",
        .columns = {"label", "posts", "posts", "beyond chance", "rose", "fell"}};
    for (const TermMoves& moves : terms.labels) {
        labels.rows.push_back({moves.label, countText(moves.posts.baseline), countText(moves.posts.candidate),
            countText(moves.beyondLimit) + " of " + countText(moves.tested), termList(moves.rose),
            termList(moves.fell)});
    }
    if (!labels.rows.empty())
        tables.push_back(std::move(labels));
}

std::string metricText(const SliceMetric& metric)
{
    if (!metric.value)
        return "-";
    if (!metric.interval)
        return rateText(metric.value);
    const double half = (metric.interval->upper - metric.interval->lower) / 2;
    return rateText(metric.value) + " \u00b1" + rateText(half);
}

std::vector<std::string> sideRow(const std::string& name, const char* which, const SliceSide& side)
{
    return {name, which, countText(side.rows), countText(side.labelled), metricText(side.p1),
        metricText(side.recallAt5), metricText(side.f1Macro), metricText(side.meanP1)};
}

void addSides(ReportTable& table, const std::string& name, const Both<SliceSide>& side)
{
    if (side.baseline.rows > 0)
        table.rows.push_back(sideRow(name, "baseline", side.baseline));
    if (side.candidate.rows > 0)
        table.rows.push_back(sideRow(side.baseline.rows > 0 ? "" : name, "candidate", side.candidate));
}

std::vector<std::string> sliceColumns(const std::string& first)
{
    return {first, "side", "rows", "labelled", "P@1", "recall@5", "f1 macro", "mean p@1"};
}

} // namespace

std::vector<ReportTable> driftTables(const Drift& drift, const DriftLimits& limits)
{
    if (!drift.predicted.psi.value)
        return {};
    std::vector<ReportTable> tables {measuresTable(drift), sharesTable(drift.predicted, limits.labels)};
    if (drift.terms)
        addTerms(tables, *drift.terms, limits.terms);
    return tables;
}

std::vector<ReportTable> sliceTables(const std::optional<Slices>& slices, int limit)
{
    if (!slices)
        return {};
    const auto most = static_cast<std::size_t>(std::max(0, limit));
    const std::string unit(sliceByName(slices->by));
    const bool byTime = slices->by != SliceBy::Column;
    const std::string first = byTime ? unit : slices->column;
    ReportTable table {.title = "By " + first};
    table.columns = sliceColumns(first);
    const std::size_t hidden = byTime && slices->slices.size() > most ? slices->slices.size() - most : 0;
    for (const Slice& slice : std::span(slices->slices).subspan(hidden))
        addSides(table, slice.name, slice.side);
    if (hidden > 0)
        table.notes.push_back("... and " + countText(static_cast<std::int64_t>(hidden)) + " earlier " + unit
            + "s (--json lists all)");
    std::vector<ReportTable> tables {std::move(table)};
    if (slices->ages.empty())
        return tables;

    ReportTable ages {.title = "By age of the model, " + unit + "s after the end of its training data"};
    ages.columns = sliceColumns("age");
    std::size_t shown = 0;
    for (const AgePoint& point : slices->ages) {
        if (point.age < 0)
            continue; // inside the training data
        if (shown++ < most)
            addSides(ages, std::to_string(point.age), point.side);
    }
    if (shown > most)
        ages.notes.push_back("... and " + countText(static_cast<std::int64_t>(shown - most)) + " later");
    const auto end
        = [](const std::optional<std::int64_t>& time) { return time ? formatUtc(*time) : "not known"; };
    ages.notes.push_back("The training data ends: baseline " + end(slices->trainingEnd.baseline)
        + ", candidate " + end(slices->trainingEnd.candidate) + ".");
    if (!ages.rows.empty())
        tables.push_back(std::move(ages));
    return tables;
}

std::string tablesText(const std::vector<ReportTable>& tables)
{
    std::string text;
    for (const ReportTable& table : tables) {
        text += "\n" + table.title + "\n\n";
        if (!table.rows.empty()) {
            TextTable cells(table.columns);
            cells.limitWidth(0, nameWidth);
            for (const auto& row : table.rows)
                cells.addRow(row);
            text += cells.toString();
        }
        for (const std::string& note : table.notes)
            text += note + "\n";
    }
    return text;
}

std::string tablesMarkdown(const std::vector<ReportTable>& tables)
{
    std::string text;
    for (const ReportTable& table : tables) {
        text += "\n### " + markdownText(table.title) + "\n\n";
        if (!table.rows.empty()) {
            std::vector<std::string> titles;
            for (const std::string& title : table.columns)
                titles.push_back(markdownText(title));
            text += markdownHeader(titles);
            for (const auto& row : table.rows) {
                std::vector<std::string> cells;
                for (const std::string& cell : row)
                    cells.push_back(markdownText(cell, 120));
                text += markdownRow(cells);
            }
            text += "\n";
        }
        for (const std::string& note : table.notes)
            text += markdownText(note, 200) + "  \n";
    }
    return text;
}

} // namespace touchstone
