#include "core/jobs/rerunoutputs.h"

#include "core/jobs/evaluatejob.h"
#include "core/jobs/rerunnoise.h"
#include "core/learning/modelinspection.h"
#include "core/report/evaluationjson.h"
#include "core/report/printable.h"
#include "core/storage/datasetreader.h"
#include "core/storage/predictionsstore.h"
#include "core/storage/splitstore.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace touchstone {

namespace {

using nlohmann::json;

constexpr double rounding = 1e-5;

Parting output(std::string what, json original, json now, std::optional<std::int64_t> row = {})
{
    return {"outputs", std::move(what), std::move(original), std::move(now), row};
}

using LabelRows = std::map<std::string, std::int64_t>;

/// The first label whose rows differ, by name. False: there is none.
bool addFirstLabel(const LabelRows& original, const LabelRows& now, RerunReport& report)
{
    const auto rowsOf = [](const LabelRows& labels, const std::string& label) {
        const auto found = labels.find(label);
        return found == labels.end() ? json(nullptr)
                                     : json(label + " (" + std::to_string(found->second) + ")");
    };
    LabelRows both = original;
    both.insert(now.begin(), now.end());
    for (const auto& [label, rows] : both) {
        const json before = rowsOf(original, label);
        const json after = rowsOf(now, label);
        if (before == after)
            continue;
        report.parted.push_back(output("label", before, after));
        return true;
    }
    return false;
}

/// Sums of the same numbers may end in other digits on another type of processor.
bool isSame(const json& original, const json& now)
{
    constexpr double digits = 1e-9;
    if (original == now)
        return true;
    return original.is_number() && now.is_number() && (original.is_number_float() || now.is_number_float())
        && std::abs(original.get<double>() - now.get<double>()) <= digits;
}

/// Metrics are numbers that the step gives; its time is none.
json flatMetrics(json metrics)
{
    for (const char* name : {"training_seconds", "best_execution", "rerun"})
        metrics.erase(name);
    return metrics.flatten();
}

/// The names of those that are not the same.
std::vector<std::string> differingMetrics(const json& before, const json& after)
{
    std::vector<std::string> names;
    for (const auto& [name, value] : before.items()) {
        const auto found = after.find(name);
        if (found == after.end() || !isSame(value, *found))
            names.push_back(name);
    }
    return names;
}

/// What a model says of itself beside its numbers: it follows from rows and parameters, not from chance.
struct Head {
    json settings = json::object();
    LabelRows labels;
};

Head headOf(const ModelHead& read)
{
    Head head;
    for (const ModelSetting& setting : modelSettings(read))
        head.settings[setting.name] = setting.value;
    head.settings.erase("bytes");
    if (read.keptRows >= 0) { // which rows pruning keeps depends on the numbers
        for (const char* name : {"words", "kept_buckets", "input_rows"})
            head.settings.erase(name);
    }
    for (std::size_t i = 0; i < read.summary.labels.size(); ++i)
        head.labels[read.summary.labels[i]] = read.summary.labelCounts[i];
    return head;
}

/// Of a model whose file is not there any more.
Head headOfRecord(const json& record)
{
    Head head {.settings = record, .labels = {}};
    for (const json& label : record.at("label_counts"))
        head.labels[label.at(0).get<std::string>()] = label.at(1).get<std::int64_t>();
    head.settings.erase("label_counts");
    if (record.value("quantized", false)) // it may have been pruned
        head.settings.erase("words");
    return head;
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

    /// Whether the first labels are two, also where they are nearly as probable.
    bool isFlip(std::int64_t i) const
    {
        const std::size_t at = static_cast<std::size_t>(i) * static_cast<std::size_t>(m_now.k);
        return name(m_original, m_original.label[at]) != name(m_now, m_now.label[at]);
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

class OutputComparison
{
public:
    OutputComparison(const JobContext& context, const Execution& original, const RecordedFiles& files,
        StepRun& run, RerunReport& report)
        : m_context(context)
        , m_original(original)
        , m_files(files)
        , m_run(run)
        , m_report(report)
    {
    }

    Result<> compare()
    {
        m_report.parted = m_report.circumstances;
        m_same = m_original.outputs.size() == m_run.execution().outputs.size();
        for (std::size_t i = 0; m_same && i < m_original.outputs.size(); ++i)
            m_same = m_original.outputs[i].sha256 == m_run.execution().outputs[i].sha256;
        const std::size_t before = m_report.parted.size();
        lookAtFiles();
        if (auto looked = lookAtContent(); !looked)
            return looked;
        addMetrics();
        if (m_same && m_report.parted.size() == before) {
            m_report.verdict = RerunVerdict::Identical;
            m_report.parted.clear();
            return {};
        }
        m_report.verdict = m_report.noise && m_report.noise->holds && !m_beyondNoise
            ? RerunVerdict::WithinNoise
            : RerunVerdict::Differs;
        return {};
    }

private:
    bool isIntact() const { return m_files.state == RecordedFiles::State::Intact; }
    bool isGone() const { return m_files.state == RecordedFiles::State::Gone; }

    /// A model and a dataset lie under their hash, so the same content takes the place of what was there.
    bool hasTakenItsPlace() const
    {
        return m_same && (m_original.output("model") != nullptr || m_original.output("dataset") != nullptr);
    }

    void lookAtFiles()
    {
        if (isIntact())
            return;
        if (isGone() && hasTakenItsPlace()) {
            m_report.notes.emplace_back("original-restored");
            return;
        }
        m_beyondNoise = m_files.state == RecordedFiles::State::Damaged;
        const json found = m_files.found ? json(*m_files.found) : json(nullptr);
        m_report.parted.push_back(
            output("files of #" + m_original.number.toString(), m_files.recorded, found));
        if (isGone())
            m_report.notes.emplace_back("original-gone");
        else
            m_report.notes.emplace_back(hasTakenItsPlace() ? "original-repaired" : "original-damaged");
    }

    Result<> lookAtContent()
    {
        if (m_same && (isIntact() || isGone() || hasTakenItsPlace()))
            return {};
        if (m_original.output("predictions") != nullptr)
            return lookAtPredictions();
        if (m_original.output("split") != nullptr)
            return lookAtSplit();
        if (m_original.output("model") != nullptr)
            return lookAtModels();
        if (m_original.output("dataset") != nullptr)
            return lookAtDatasets();
        return {};
    }

    /// Those that a head has said already are not said again.
    void addMetrics()
    {
        const json before = flatMetrics(m_original.metrics);
        const json after = flatMetrics(m_run.execution().metrics);
        for (const std::string& name : differingMetrics(before, after)) {
            const std::string metric = name.starts_with('/') ? name.substr(1) : name;
            m_beyondNoise = m_beyondNoise || isCount(metric);
            const bool said = std::ranges::any_of(m_report.parted,
                [&](const Parting& parting) { return parting.where == "outputs" && parting.what == metric; });
            const auto found = after.find(name);
            if (!said)
                m_report.parted.push_back(
                    output(metric, before.at(name), found == after.end() ? json(nullptr) : *found));
        }
    }

    /// What a training was given: no chance changes it.
    bool isCount(const std::string& metric) const
    {
        constexpr std::array<std::string_view, 6> counts {
            "rows", "empty_rows", "unlabelled_rows", "labels", "words", "tokens"};
        return m_original.output("model") != nullptr
            && std::ranges::find(counts, std::string_view(metric)) != counts.end();
    }

    Result<> lookAtPredictions()
    {
        const auto original = loadPredictions(m_run.workspace().predictionsFolder(m_original.number));
        const auto now = loadPredictions(m_run.workspace().predictionsFolder(m_run.execution().number));
        if (!now)
            return failure(now);
        if (!original) // what is damaged or gone has been said
            return {};
        compareRows(*original, *now);
        return isIntact() ? checkRecordedMetrics() : Result<> {};
    }

    /// Rounding, and labels that change places by it, explain other metrics only where the recorded ones are those of the
    /// original's predictions.
    Result<> checkRecordedMetrics()
    {
        const auto evaluation = loadEvaluation(m_run.workspace(), m_original.number);
        if (!evaluation)
            return failure(evaluation);
        const json recorded = flatMetrics(m_original.metrics);
        for (const std::string& name : differingMetrics(flatMetrics(metricsToJson(*evaluation)), recorded))
            m_beyondNoise = m_beyondNoise || recorded.contains(name);
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
        std::int64_t flips = 0;
        double largest = 0;
        for (std::int64_t i = 0; i < now.size(); ++i) {
            flips += pair.isFlip(i) ? 1 : 0;
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
            .changedRows = flips,
            .holds = differ == 0};
    }

    Result<> lookAtSplit()
    {
        const json& metrics = m_run.execution().metrics;
        std::int64_t rows = 0;
        for (const char* part : {"train", "validation", "test", "none"})
            rows += metrics.value(part, std::int64_t {0});
        const auto original = readSplit(m_run.workspace().splitFolder(m_original.number), rows);
        const auto now = readSplit(m_run.workspace().splitFolder(m_run.execution().number), rows);
        if (!now)
            return failure(now);
        if (!original) // what is damaged or gone has been said
            return {};
        std::int64_t differ = 0;
        for (std::size_t row = 0; row < now->size(); ++row) {
            if ((*original)[row] != (*now)[row] && ++differ == 1)
                m_report.parted.push_back(
                    output("part", (*original)[row], (*now)[row], static_cast<std::int64_t>(row)));
        }
        m_report.rowsThatDiffer = differ;
        return {};
    }

    /// Of the original, if it can still be known.
    std::optional<Head> originalHead()
    {
        if (isIntact()) {
            const auto read = readModelHead(
                m_run.workspace().modelFile(m_original.output("model")->sha256), {}, m_context.stop);
            return read ? std::optional(headOf(*read)) : std::nullopt;
        }
        const auto record = m_run.workspace().model(m_original.number);
        try {
            return record ? std::optional(headOfRecord(record->summary)) : std::nullopt;
        } catch (const json::exception&) { // the record is damaged
            return std::nullopt;
        }
    }

    /// Says what the two heads do not agree on. False: they agree.
    bool addHeads(const Head& before, const Head& after)
    {
        bool parted = false;
        for (const auto& [name, value] : before.settings.items()) {
            const auto found = after.settings.find(name);
            if (found == after.settings.end() || isSame(value, *found))
                continue;
            m_report.parted.push_back(output(name, value, *found));
            parted = true;
        }
        return addFirstLabel(before.labels, after.labels, m_report) || parted;
    }

    Result<> lookAtModels()
    {
        const Artifact* made = m_run.execution().output("model");
        if (made == nullptr)
            return {};
        m_report.parted.push_back(output("model", m_original.output("model")->sha256, made->sha256));
        const auto after = readModelHead(m_run.workspace().modelFile(made->sha256), {}, m_context.stop);
        if (!after)
            return failure(after);
        const auto before = originalHead();
        if (!before || addHeads(*before, headOf(*after)))
            m_beyondNoise = true;
        if (m_original.step == Step::External || !(isIntact() || isGone()))
            return {}; // a copy has no noise, and a damaged model is no measure of it
        return measureNoise();
    }

    /// Records of other executions, which may be damaged, are looked at for it.
    Result<std::optional<RerunNoise>> measured()
    {
        try {
            return measureRerunNoise(m_context, m_original, m_run);
        } catch (const std::exception& exception) {
            return fail(machineError("unexpected-error", exception.what()));
        }
    }

    /// That it cannot be measured is no fault of the training.
    Result<> measureNoise()
    {
        auto noise = measured();
        if (!noise && noise.error().kind == ErrorKind::Cancelled)
            return failure(noise);
        if (!noise)
            m_report.noiseProblem = printable(noise.error().message()); // it may name any file
        else if (*noise)
            m_report.noise = std::move(*noise);
        else if (isIntact()) // else that it is gone has been said
            m_report.notes.emplace_back("not-measured");
        return {};
    }

    Result<> lookAtDatasets()
    {
        const Artifact* made = m_run.execution().output("dataset");
        if (made == nullptr)
            return {};
        m_report.parted.push_back(output("dataset", m_original.output("dataset")->sha256, made->sha256));
        const auto before = labelsOf(*m_original.output("dataset"));
        const auto after = labelsOf(*made);
        if (before && after)
            addFirstLabel(*before, *after, m_report);
        return {};
    }

    std::optional<LabelRows> labelsOf(const Artifact& dataset) const
    {
        const auto reader = DatasetReader::open(m_run.workspace().datasetFile(dataset.sha256));
        if (!reader)
            return std::nullopt;
        LabelRows labels;
        for (const LabelCount& label : reader->labels())
            labels[label.name] = label.rows;
        return labels;
    }

    const JobContext& m_context;
    const Execution& m_original;
    const RecordedFiles& m_files;
    StepRun& m_run;
    RerunReport& m_report;
    bool m_same = false;        ///< what was made has the recorded hashes
    bool m_beyondNoise = false; ///< something that no noise explains
};

} // namespace

Result<> compareOutputs(const JobContext& context, const Execution& original, const RecordedFiles& files,
    StepRun& run, RerunReport& report)
{
    return OutputComparison(context, original, files, run, report).compare();
}

} // namespace touchstone
