#include "core/publishing/csvtables.h"

#include "core/exchange/csvwriter.h"
#include "core/report/comparisonblocks.h"

#include <functional>
#include <optional>
#include <string_view>

namespace touchstone {

namespace {

/// One table being written; rows that failed are seen in finish().
class Table
{
public:
    Table(std::string name, std::initializer_list<const char*> titles)
        : m_name(std::move(name))
        , m_writer(
              [this](std::string_view bytes) -> Result<> {
                  m_content += bytes;
                  return {};
              },
              CsvWriter::Formulas::Defuse)
    {
        for (const char* title : titles)
            m_writer.text(title);
        end();
    }
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;

    Table& text(std::string_view value)
    {
        m_writer.text(value);
        return *this;
    }
    Table& count(std::int64_t value)
    {
        m_writer.number(value);
        return *this;
    }
    Table& number(const std::optional<double>& value)
    {
        if (value)
            m_writer.number(*value);
        else
            m_writer.empty();
        return *this;
    }
    Table& both(const Both<std::optional<double>>& values)
    {
        return number(values.baseline).number(values.candidate);
    }
    Table& interval(const std::optional<Interval>& limits)
    {
        return limits ? number(limits->lower).number(limits->upper) : number({}).number({});
    }
    void end()
    {
        if (auto ended = m_writer.endRow(); !ended && m_outcome)
            m_outcome = ended;
        ++m_rows;
    }

    /// Adds the table to `tables` where it has more than its titles.
    Result<> finish(std::vector<CsvTable>& tables)
    {
        if (auto finished = m_writer.finish(); !finished)
            return finished;
        if (m_outcome && m_rows > 1)
            tables.push_back({m_name, std::move(m_content)});
        return m_outcome;
    }

private:
    std::string m_name;
    std::string m_content;
    CsvWriter m_writer;
    Result<> m_outcome;
    std::size_t m_rows = 0;
};

using Tables = std::vector<CsvTable>;

Result<> sides(const ReportMaterial& material, Tables& tables)
{
    Table table("sides.csv", {"what", "baseline", "candidate"});
    const ComparisonReport& report = *material.report;
    for (const auto& row : sideRows(report))
        table.text(row[0]).text(row[1]).text(row[2]).end();
    table.text("model sha-256").text(report.baseline->model).text(report.candidate->model).end();
    table.text("dataset sha-256")
        .text(report.baseline->datasetSha256)
        .text(report.candidate->datasetSha256)
        .end();
    table.text("predictions sha-256")
        .text(material.predictionsSha256.baseline)
        .text(material.predictionsSha256.candidate)
        .end();
    return table.finish(tables);
}

Result<> headline(const ReportMaterial& material, Tables& tables)
{
    Table table("headline.csv", {"rows", "metric", "baseline", "candidate", "change", "lower", "upper", "p"});
    const ComparisonReport& report = *material.report;
    for (const auto& [rows, headline] : {std::pair {"all", &report.headline},
             std::pair {"known", &report.headlineKnown}, std::pair {"common", &report.headlineCommon}}) {
        for (const NamedMetric& named : namedMetrics(*headline)) {
            const MetricChange& metric = *named.metric;
            table.text(rows).text(named.name).number(metric.baseline).number(metric.candidate);
            table.number(metric.change).interval(metric.interval).number(metric.p).end();
        }
    }
    return table.finish(tables);
}

Result<> gates(const ReportMaterial& material, Tables& tables)
{
    Table table("gates.csv",
        {"gate", "rule", "verdict", "value", "limit", "limit_is", "lower", "upper", "needs_rows", "why",
            "waived"});
    for (const GateResult& gate : material.gates.gates) {
        table.text(gate.name).text(gate.rule).text(gateVerdictName(gate.verdict)).number(gate.value);
        table.number(gate.limit).text(gate.atLeast ? "at least" : "at most").interval(gate.interval);
        table.number(gate.needsRows ? std::optional(static_cast<double>(*gate.needsRows)) : std::nullopt);
        const std::string* waiver = material.gates.waiverOf(gate);
        table.text(gate.why.text).text(waiver != nullptr ? *waiver : std::string()).end();
    }
    return table.finish(tables);
}

Result<> labels(const ReportMaterial& material, Tables& tables)
{
    Table table("labels.csv",
        {"label", "status", "verdict", "rows_baseline", "rows_candidate", "predicted_baseline",
            "predicted_candidate", "precision_baseline", "precision_candidate", "recall_baseline",
            "recall_candidate", "f1_baseline", "f1_candidate", "f1_change", "lower", "upper",
            "relative_change", "f1_change_mix", "f1_change_within", "p", "q", "q_by", "shrunken_change",
            "weight", "protection"});
    for (const LabelChange& label : material.report->labels) {
        table.text(label.label).text(labelStatusName(label.status));
        table.text(label.verdict ? verdictName(*label.verdict) : std::string_view());
        table.count(label.support.baseline).count(label.support.candidate);
        table.count(label.predicted.baseline).count(label.predicted.candidate);
        table.both(label.precision).both(label.recall).both(label.f1).number(label.f1Change);
        table.interval(label.interval).number(label.relativeChange).number(label.f1ChangeMix);
        table.number(label.f1ChangeWithin).number(label.p).number(label.q).number(label.qBY);
        table.number(label.shrunkenChange).number(label.weight);
        table.text(label.protection ? protectionName(*label.protection) : std::string_view()).end();
    }
    return table.finish(tables);
}

Result<> ledger(const ReportMaterial& material, Tables& tables)
{
    Table table("ledger.csv",
        {"label", "status", "rows", "known_baseline", "known_candidate", "precision", "recall", "f1"});
    for (const LabelChange& label : material.report->labels) {
        if (label.status == LabelStatus::Common)
            continue;
        const bool isNew = label.status == LabelStatus::New;
        const auto of = [isNew](const auto& both) { return isNew ? both.candidate : both.baseline; };
        table.text(label.label).text(labelStatusName(label.status)).count(of(label.support));
        table.text(label.known.baseline ? "yes" : "no").text(label.known.candidate ? "yes" : "no");
        table.number(of(label.precision)).number(of(label.recall)).number(of(label.f1)).end();
    }
    return table.finish(tables);
}

Result<> confusion(const ReportMaterial& material, Tables& tables)
{
    const ComparisonReport& report = *material.report;
    Table table("confusion.csv", {"label", "first_label", "rows_baseline", "rows_candidate"});
    for (std::size_t i = 0; report.confusion && i < report.labels.size(); ++i) {
        for (const statistics::AnswerCount& count : report.confusion->destinationsOf(i)) {
            table.text(report.labels[i].label);
            table.text(count.answer < 0 ? std::string_view()
                                        : report.labels[static_cast<std::size_t>(count.answer)].label);
            table.count(count.baseline).count(count.candidate).end();
        }
    }
    return table.finish(tables);
}

Result<> p1(const ReportMaterial& material, Tables& tables)
{
    const P1Comparison& p1 = material.report->p1;
    Table table("p_at_1.csv", {"from", "to", "rows_baseline", "rows_candidate"});
    for (std::size_t i = 0; i < p1.counts.baseline.size(); ++i)
        table.number(p1.edges[i])
            .number(p1.edges[i + 1])
            .count(p1.counts.baseline[i])
            .count(p1.counts.candidate[i])
            .end();
    return table.finish(tables);
}

Result<> calibration(const ReportMaterial& material, Tables& tables)
{
    Table table("calibration.csv", {"side", "from", "to", "rows", "p_at_1", "right", "lower", "upper"});
    const auto add = [&table](const char* side, const Calibration& calibration) {
        for (const CalibrationBin& bin : calibration.bins) {
            table.text(side).number(bin.lower).number(bin.upper).count(bin.rows).number(bin.confidence);
            table.number(bin.accuracy).interval(bin.interval).end();
        }
    };
    add("baseline", material.report->baseline->evaluation.calibration);
    add("candidate", material.report->candidate->evaluation.calibration);
    return table.finish(tables);
}

Result<> changes(const ReportMaterial& material, Tables& tables)
{
    const ChangeDistribution& changes = material.report->distribution;
    Table table("f1_changes.csv", {"from", "to", "labels", "normal", "no_change"});
    const auto at = [](const std::vector<double>& values, std::size_t i) {
        return i < values.size() ? std::optional(values[i]) : std::nullopt;
    };
    for (std::size_t i = 0; i < changes.counts.size(); ++i) {
        table.number(changes.edges[i]).number(changes.edges[i + 1]).count(changes.counts[i]);
        table.number(at(changes.expected, i)).number(at(changes.nullExpected, i)).end();
    }
    return table.finish(tables);
}

Result<> decomposition(const ReportMaterial& material, Tables& tables)
{
    const ComparisonReport& report = *material.report;
    Table table("decomposition.csv",
        {"label", "label_mix", "within_labels", "new_labels", "removed_labels", "total"});
    if (report.decomposition) {
        const Decomposition& all = *report.decomposition;
        const auto row = [&table](std::string_view name, const auto& part, double total) {
            table.text(name).number(part.labelMix).number(part.withinLabels).number(part.newLabels);
            table.number(part.removedLabels).number(total).end();
        };
        row("", all, all.total); // of all labels
        for (std::size_t i = 0; i < all.labels.size(); ++i) {
            const LabelContribution& part = all.labels[i];
            row(report.labels[i].label, part,
                part.labelMix + part.withinLabels + part.newLabels + part.removedLabels);
        }
    }
    return table.finish(tables);
}

Result<> flips(const ReportMaterial& material, Tables& tables)
{
    const ComparisonReport& report = *material.report;
    Table table("flips.csv",
        {"label", "rows", "same_label", "both_right", "only_baseline", "only_candidate", "both_wrong"});
    const auto row = [&table](std::string_view name, const FlipCounts& counts) {
        table.text(name).count(counts.rows).count(counts.agreeing).count(counts.bothRight);
        table.count(counts.onlyBaseline).count(counts.onlyCandidate).count(counts.bothWrong).end();
    };
    if (report.flips) {
        row("", *report.flips); // of all rows
        for (std::size_t i = 0; i < report.flips->labels.size(); ++i)
            row(report.labels[i].label, report.flips->labels[i]);
    }
    return table.finish(tables);
}

Result<> slices(const ReportMaterial& material, Tables& tables)
{
    Table table("slices.csv",
        {"slice", "side", "rows", "labelled", "p_at_1", "recall_at_5", "f1_macro", "mean_p_at_1", "age"});
    const auto row = [&table](std::string_view name, const char* side, const SliceSide& numbers) {
        table.text(name).text(side).count(numbers.rows).count(numbers.labelled).number(numbers.p1.value);
        table.number(numbers.recallAt5.value).number(numbers.f1Macro.value).number(numbers.meanP1.value);
        table.number(numbers.age ? std::optional(static_cast<double>(*numbers.age)) : std::nullopt).end();
    };
    if (material.report->slices) {
        for (const Slice& slice : material.report->slices->slices) {
            row(slice.name, "baseline", slice.side.baseline);
            row(slice.name, "candidate", slice.side.candidate);
        }
    }
    return table.finish(tables);
}

Result<> probes(const ReportMaterial& material, Tables& tables)
{
    Table table("probes.csv",
        {"probe", "expected", "baseline", "baseline_p@1", "candidate", "candidate_p@1", "text"});
    const auto side = [&table](const ProbeSide& numbers) {
        if (numbers.top.empty())
            table.text("").number({});
        else
            table.text(numbers.top.front().label)
                .number(static_cast<double>(numbers.top.front().probability));
    };
    for (const ProbeResult& result : material.probes) {
        table.count(result.probe.id).text(result.probe.expected.value_or(""));
        side(result.baseline);
        side(result.candidate);
        table.text(result.probe.text).end();
    }
    return table.finish(tables);
}

} // namespace

Result<std::vector<CsvTable>> csvTables(const ReportMaterial& material)
{
    std::vector<CsvTable> tables;
    for (const auto write : {sides, headline, gates, labels, ledger, confusion, p1, calibration, changes,
             decomposition, flips, slices, probes}) {
        if (auto written = write(material, tables); !written)
            return failure(written);
    }
    return tables;
}

} // namespace touchstone
