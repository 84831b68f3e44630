#include "core/jobs/rerunoutputs.h"

#include "core/jobs/rerunnoise.h"
#include "core/learning/modelvalidator.h"
#include "core/storage/artifactdigest.h"
#include "core/storage/datasetreader.h"
#include "core/storage/predictionsstore.h"
#include "core/storage/splitstore.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <string>
#include <system_error>
#include <utility>

namespace touchstone {

namespace {

using nlohmann::json;

constexpr double rounding = 1e-5;

Parting output(std::string what, json original, json now, std::optional<std::int64_t> row = {})
{
    return {"outputs", std::move(what), std::move(original), std::move(now), row};
}

/// The first label whose rows differ, by name.
void addFirstLabel(const std::map<std::string, std::int64_t>& original,
    const std::map<std::string, std::int64_t>& now, RerunReport& report)
{
    const auto rowsOf = [](const std::map<std::string, std::int64_t>& labels, const std::string& label) {
        const auto found = labels.find(label);
        return found == labels.end() ? json(nullptr)
                                     : json(label + " (" + std::to_string(found->second) + ")");
    };
    std::map<std::string, std::int64_t> both = original;
    both.insert(now.begin(), now.end());
    for (const auto& [label, rows] : both) {
        const json before = rowsOf(original, label);
        const json after = rowsOf(now, label);
        if (before == after)
            continue;
        report.parted.push_back(output("label", before, after));
        return;
    }
}

/// Metrics are numbers that the step gives; its time is none.
void addMetrics(const Execution& original, const Execution& now, RerunReport& report)
{
    json before = original.metrics;
    json after = now.metrics;
    for (json* metrics : {&before, &after}) {
        for (const char* name : {"training_seconds", "best_execution", "rerun"})
            metrics->erase(name);
        *metrics = metrics->flatten();
    }
    for (const auto& [name, value] : before.items()) {
        const auto found = after.find(name);
        const json other = found == after.end() ? json(nullptr) : *found;
        if (other != value)
            report.parted.push_back(output(name.starts_with('/') ? name.substr(1) : name, value, other));
    }
}

/// Whether two answers to a row differ, and by how much its probabilities do.
struct RowDifference {
    std::string what; ///< empty: nothing but rounding
    json original;
    json now;
    double largest = 0;
};

class PredictionsPair
{
public:
    PredictionsPair(const Predictions& original, const Predictions& now)
        : m_original(original)
        , m_now(now)
    {
    }

    bool sameShape() const
    {
        return m_original.k == m_now.k && std::ranges::equal(m_original.row, m_now.row);
    }

    RowDifference differenceAt(std::int64_t i) const
    {
        RowDifference difference;
        for (int rank = 0; rank < m_now.k; ++rank) {
            const std::size_t at = static_cast<std::size_t>(i) * static_cast<std::size_t>(m_now.k)
                + static_cast<std::size_t>(rank);
            const double change
                = std::abs(double {m_now.probability[at]} - double {m_original.probability[at]});
            difference.largest = std::max(difference.largest, change);
            const std::string before = name(m_original, m_original.label[at]);
            const std::string after = name(m_now, m_now.label[at]);
            const std::string place = "@" + std::to_string(rank + 1);
            if (before != after && !isTie(i, after, m_now.probability[at]))
                return {"label" + place, before, after, difference.largest};
            if (!(change <= rounding)) // also where it is no number
                return {"p" + place, m_original.probability[at], m_now.probability[at], difference.largest};
        }
        const auto row = static_cast<std::size_t>(i);
        if (name(m_original, m_original.truth[row]) != name(m_now, m_now.truth[row]))
            return {"truth", name(m_original, m_original.truth[row]), name(m_now, m_now.truth[row]), 0};
        return difference;
    }

private:
    static std::string name(const Predictions& predictions, std::int32_t label)
    {
        const bool known = label >= 0 && static_cast<std::size_t>(label) < predictions.labels.size();
        return known ? predictions.labels[static_cast<std::size_t>(label)] : std::string();
    }

    /// Labels of nearly the same probability may change places, and the last one may fall out.
    bool isTie(std::int64_t i, const std::string& label, float probability) const
    {
        const std::size_t first = static_cast<std::size_t>(i) * static_cast<std::size_t>(m_now.k);
        const auto close
            = [&](float other) { return std::abs(double {other} - double {probability}) <= rounding; };
        for (std::size_t at = first; at < first + static_cast<std::size_t>(m_now.k); ++at) {
            if (name(m_original, m_original.label[at]) == label)
                return close(m_original.probability[at]);
        }
        return m_now.k > 1 && close(m_original.probability[first + static_cast<std::size_t>(m_now.k) - 1]);
    }

    const Predictions& m_original;
    const Predictions& m_now;
};

/// What the record says of a folder of the original, against what lies there.
Result<bool> isAsRecorded(const Result<ArtifactDigest>& digest, const Artifact& recorded, RerunReport& report)
{
    if (!digest && digest.error().kind == ErrorKind::Cancelled)
        return failure(digest);
    const json now = digest ? json(digest->sha256) : json(nullptr);
    if (now == recorded.sha256)
        return true;
    report.parted.push_back(output("files of #" + report.original.toString(), recorded.sha256, now));
    return false;
}

class OutputComparison
{
public:
    OutputComparison(const JobContext& context, const Execution& original, StepRun& run, RerunReport& report)
        : m_context(context)
        , m_original(original)
        , m_run(run)
        , m_report(report)
    {
    }

    Result<> compare()
    {
        m_report.parted = m_report.circumstances;
        bool same = m_original.outputs.size() == m_run.execution().outputs.size();
        for (std::size_t i = 0; same && i < m_original.outputs.size(); ++i)
            same = m_original.outputs[i].sha256 == m_run.execution().outputs[i].sha256;
        const std::size_t before = m_report.parted.size();
        if (auto looked = look(same); !looked)
            return looked;
        if (same && m_report.parted.size() == before) {
            m_report.verdict = RerunVerdict::Identical;
            m_report.parted.clear();
            return {};
        }
        m_report.verdict = m_report.noise && m_report.noise->holds && !m_damaged ? RerunVerdict::WithinNoise
                                                                                 : RerunVerdict::Differs;
        return {};
    }

private:
    Result<> look(bool same)
    {
        if (m_original.output("predictions") != nullptr)
            return lookAtPredictions();
        if (m_original.output("split") != nullptr)
            return lookAtSplit();
        if (same)
            return {};
        if (m_original.output("model") != nullptr)
            return lookAtModels();
        if (m_original.output("dataset") != nullptr)
            return lookAtDatasets();
        return {};
    }

    Result<> lookAtPredictions()
    {
        const auto folder = m_run.workspace().predictionsFolder(m_original.number);
        const Artifact& recorded = *m_original.output("predictions");
        const auto intact = isAsRecorded(digestOfPredictions(folder, m_context.stop), recorded, m_report);
        if (!intact)
            return failure(intact);
        m_damaged = !*intact;
        const Artifact* made = m_run.execution().output("predictions");
        if (*intact && made != nullptr && made->sha256 == recorded.sha256)
            return {};
        const auto original = loadPredictions(folder);
        const auto now = loadPredictions(m_run.workspace().predictionsFolder(m_run.execution().number));
        if (!now)
            return failure(now);
        if (!original) {
            m_report.notes.emplace_back("original-gone");
            addMetrics(m_original, m_run.execution(), m_report);
            return {};
        }
        compareRows(*original, *now);
        addMetrics(m_original, m_run.execution(), m_report);
        return {};
    }

    void compareRows(const Predictions& original, const Predictions& now)
    {
        const PredictionsPair pair(original, now);
        if (!pair.sameShape()) {
            m_report.parted.push_back(output("rows", original.size(), now.size()));
            return;
        }
        std::int64_t differ = 0;
        double largest = 0;
        for (std::int64_t i = 0; i < now.size(); ++i) {
            RowDifference difference = pair.differenceAt(i);
            largest = std::max(largest, difference.largest);
            if (difference.what.empty())
                continue;
            if (++differ == 1)
                m_report.parted.push_back(output(std::move(difference.what), std::move(difference.original),
                    std::move(difference.now), now.row[static_cast<std::size_t>(i)]));
        }
        m_report.rowsThatDiffer = differ;
        m_report.noise = RerunNoise {.basis = "rounding",
            .count = now.size(),
            .change = largest,
            .limit = rounding,
            .changedRows = differ,
            .holds = differ == 0};
    }

    Result<> lookAtSplit()
    {
        const auto folder = m_run.workspace().splitFolder(m_original.number);
        const Artifact& recorded = *m_original.output("split");
        const auto intact = isAsRecorded(digestOfSplit(folder, m_context.stop), recorded, m_report);
        if (!intact)
            return failure(intact);
        const Artifact* made = m_run.execution().output("split");
        if (*intact && made != nullptr && made->sha256 == recorded.sha256)
            return {};
        const json& metrics = m_run.execution().metrics;
        std::int64_t rows = 0;
        for (const char* part : {"train", "validation", "test", "none"})
            rows += metrics.value(part, std::int64_t {0});
        const auto original = readSplit(folder, rows);
        const auto now = readSplit(m_run.workspace().splitFolder(m_run.execution().number), rows);
        if (!now)
            return failure(now);
        if (!original) {
            m_report.notes.emplace_back("original-gone");
        } else {
            std::int64_t differ = 0;
            for (std::size_t row = 0; row < now->size(); ++row) {
                if ((*original)[row] != (*now)[row] && ++differ == 1)
                    m_report.parted.push_back(
                        output("part", (*original)[row], (*now)[row], static_cast<std::int64_t>(row)));
            }
            m_report.rowsThatDiffer = differ;
        }
        addMetrics(m_original, m_run.execution(), m_report);
        return {};
    }

    Result<> lookAtModels()
    {
        const auto labelsOf = [this](const Artifact* model) {
            std::map<std::string, std::int64_t> labels;
            const auto head = readModelHead(m_run.workspace().modelFile(model->sha256), {}, m_context.stop);
            if (!head)
                return std::optional<std::map<std::string, std::int64_t>>();
            for (std::size_t i = 0; i < head->summary.labels.size(); ++i)
                labels[head->summary.labels[i]] = head->summary.labelCounts[i];
            return std::optional(std::move(labels));
        };
        const Artifact* made = m_run.execution().output("model");
        if (made == nullptr)
            return {};
        m_report.parted.push_back(output("model", m_original.output("model")->sha256, made->sha256));
        const auto before = labelsOf(m_original.output("model"));
        const auto after = labelsOf(made);
        if (!before)
            m_report.notes.emplace_back("original-gone");
        if (before && after)
            addFirstLabel(*before, *after, m_report);
        addMetrics(m_original, m_run.execution(), m_report);
        if (m_original.step == Step::External)
            return {}; // a copy has no noise
        auto noise = measureRerunNoise(m_context, m_original, m_run);
        if (!noise)
            return failure(noise);
        m_report.noise = std::move(*noise);
        if (!m_report.noise && before)
            m_report.notes.emplace_back("not-measured");
        return {};
    }

    Result<> lookAtDatasets()
    {
        const Artifact* made = m_run.execution().output("dataset");
        if (made == nullptr)
            return {};
        m_report.parted.push_back(output("dataset", m_original.output("dataset")->sha256, made->sha256));
        const auto labelsOf = [this](const Artifact* dataset) {
            std::map<std::string, std::int64_t> labels;
            const auto reader = DatasetReader::open(m_run.workspace().datasetFile(dataset->sha256));
            if (!reader)
                return std::optional<std::map<std::string, std::int64_t>>();
            for (const LabelCount& label : reader->labels())
                labels[label.name] = label.rows;
            return std::optional(std::move(labels));
        };
        const auto before = labelsOf(m_original.output("dataset"));
        const auto after = labelsOf(made);
        if (before && after)
            addFirstLabel(*before, *after, m_report);
        else
            m_report.notes.emplace_back("original-gone");
        addMetrics(m_original, m_run.execution(), m_report);
        return {};
    }

    const JobContext& m_context;
    const Execution& m_original;
    StepRun& m_run;
    RerunReport& m_report;
    bool m_damaged = false; ///< the original's files are not what was recorded
};

} // namespace

Result<> compareOutputs(
    const JobContext& context, const Execution& original, StepRun& run, RerunReport& report)
{
    return OutputComparison(context, original, run, report).compare();
}

} // namespace touchstone
