#include "core/jobs/predictionmatching.h"

#include "core/base/keyedhash.h"
#include "core/data/textrecipe.h"
#include "core/report/numbers.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <unordered_map>

namespace touchstone {

namespace {

/// fastText adds this to a probability before it takes the logarithm, and prints its exponential.
constexpr float printedTooMuch = 1e-5F;

class LabelNumbers
{
public:
    std::int32_t of(const std::string& name)
    {
        const auto [entry, isNew] = m_numbers.try_emplace(name, static_cast<std::int32_t>(m_names.size()));
        if (isNew)
            m_names.push_back(name);
        return entry->second;
    }

    std::vector<std::string>& names() { return m_names; }
    std::size_t size() const { return m_names.size(); }

private:
    std::unordered_map<std::string, std::int32_t, KeyedHash> m_numbers;
    std::vector<std::string> m_names;
};

class Matcher
{
public:
    Matcher(PredictionSource& source, DatasetReader& dataset, std::span<const std::int64_t> part,
        const MatchingParameters& parameters)
        : m_source(source)
        , m_dataset(dataset)
        , m_part(part)
        , m_parameters(parameters)
        , m_k(static_cast<std::size_t>(source.k()))
    {
    }

    Result<MatchedPredictions> run(Progress& progress, const std::stop_token& stop)
    {
        const auto keys = m_dataset.keys();
        if (!keys)
            return failure(keys);
        m_gold = keys->label;
        for (const std::string& name : m_parameters.labels)
            m_numbers.of(name);
        if (auto prepared = prepare(); !prepared)
            return failure(prepared);
        if (auto read = readAll(progress, stop); !read)
            return failure(read);
        if (stop.stop_requested())
            return fail(cancelledError());
        if (auto checked = checkOrder(); !checked)
            return failure(checked);
        if (m_rows.empty())
            return fail(nothingMatches());
        return finish();
    }

private:
    /// Decides how rows are found, and builds what is needed for it.
    Result<> prepare()
    {
        const PredictionLayout& layout = m_source.layout();
        if (!layout.row.empty() && !m_parameters.ofThisFile) { // those are rows of another dataset
            m_result.matchedBy = "row";
            return {};
        }
        if (!layout.id.empty()) {
            std::size_t next = 0;
            const auto read = m_dataset.readIds([&](std::int64_t row, std::string_view id) {
                while (next < m_part.size() && m_part[next] < row)
                    ++next;
                if (next < m_part.size() && m_part[next] == row && !id.empty())
                    m_rowOfId.emplace(std::string(id), row);
            });
            if (!read)
                return read;
        }
        m_result.matchedBy = m_rowOfId.empty() ? "order" : "id";
        return {};
    }

    Result<> readAll(Progress& progress, const std::stop_token& stop)
    {
        PredictedRow row;
        RowProblem problem;
        constexpr std::int64_t rowsBetweenReports = 4096;
        for (std::int64_t count = 0;; ++count) {
            if (count % rowsBetweenReports == 0) {
                if (stop.stop_requested())
                    return fail(cancelledError());
                progress.report({.phase = "reading",
                    .done = m_source.bytesRead(),
                    .total = m_source.bytesTotal(),
                    .unit = "bytes"});
            }
            const auto next = m_source.next(row, problem);
            if (!next)
                return failure(next);
            if (*next == RowReader::Next::End)
                return {};
            if (*next == RowReader::Next::Problem) {
                m_tally.note(m_parameters.file, problem);
                m_ofFile += m_parameters.ofThisFile ? 0 : 1; // in order, its place stays empty
                continue;
            }
            if (auto added = add(row); !added)
                return added;
        }
    }

    Result<> add(PredictedRow& row)
    {
        if (row.refusal) {
            m_tally.note(m_parameters.file, *row.refusal);
            ++m_ofFile;
            return {};
        }
        const auto found = rowOf(row);
        const std::int64_t place = m_ofFile++;
        if (!found) {
            refuse(row, rejectedNotInDataset,
                m_result.matchedBy == "id" ? "the id is '" + row.id.substr(0, 60) + "'"
                                           : "the row is " + std::to_string(row.row.value_or(place)));
            return {};
        }
        const std::int64_t datasetRow = *found;
        if (!isPlausible(row, datasetRow)) {
            if (m_result.matchedBy != "id")
                return fail(otherLabel(row, datasetRow));
            refuse(row, rejectedOtherLabel,
                "'" + row.gold.substr(0, 60) + "' instead of '" + goldName(datasetRow).substr(0, 60) + "'");
            return {};
        }
        m_order.push_back(m_rows.size());
        m_rows.push_back(datasetRow);
        m_lines.push_back(row.line);
        const bool printed = !m_parameters.fasttextLoss.empty();
        for (std::size_t rank = 0; rank < m_k; ++rank) {
            if (rank >= row.labels.size()) {
                m_label.push_back(-1);
                m_probability.push_back(0);
                continue;
            }
            m_label.push_back(
                m_numbers.of(printed ? decodeLabel(withoutPrefix(row.labels[rank])) : row.labels[rank]));
            float probability = row.probabilities[rank];
            if (m_parameters.fasttextLoss == "softmax")
                probability -= printedTooMuch;
            m_probability.push_back(std::clamp(probability, 0.0F, 1.0F));
        }
        return {};
    }

    std::optional<std::int64_t> rowOf(const PredictedRow& row) const
    {
        if (m_result.matchedBy == "row")
            return std::ranges::binary_search(m_part, *row.row) ? row.row : std::nullopt;
        if (m_result.matchedBy == "id") {
            const auto found = m_rowOfId.find(row.id);
            return found == m_rowOfId.end() ? std::nullopt : std::optional(found->second);
        }
        return m_ofFile < static_cast<std::int64_t>(m_part.size())
            ? std::optional(m_part[static_cast<std::size_t>(m_ofFile)])
            : std::nullopt;
    }

    std::string goldName(std::int64_t row) const
    {
        const std::int32_t label = m_gold[static_cast<std::size_t>(row)];
        return label < 0 ? std::string() : m_dataset.labels()[static_cast<std::size_t>(label)].name;
    }

    static std::string_view withoutPrefix(std::string_view label)
    {
        constexpr std::string_view prefix = "__label__";
        return label.starts_with(prefix) ? label.substr(prefix.size()) : label;
    }

    bool isPlausible(const PredictedRow& row, std::int64_t datasetRow) const
    {
        if (row.gold.empty())
            return true;
        const std::string gold = goldName(datasetRow);
        return gold.empty() || row.gold == gold || decodeLabel(withoutPrefix(row.gold)) == gold;
    }

    void refuse(const PredictedRow& row, std::string_view reason, std::string detail)
    {
        RowProblem problem;
        problem.reason = reason;
        problem.line = row.line;
        problem.detail = std::move(detail);
        m_tally.note(m_parameters.file, problem);
    }

    Error otherLabel(const PredictedRow& row, std::int64_t datasetRow) const
    {
        const std::string place = "line " + std::to_string(row.line) + " of " + m_parameters.file.string();
        const std::string said = row.gold.substr(0, 60);
        const std::string known = goldName(datasetRow).substr(0, 60);
        Error error = inputError("rows-do-not-match",
            "the file says '" + said + "' and the dataset '" + known + "' (row " + std::to_string(datasetRow)
                + "), so these are other posts or another order",
            "name the dataset part that was predicted, give the file a column 'id', or make a dataset of the "
            "file "
            "itself");
        error.arguments = {said, known, std::to_string(datasetRow)};
        return error.at(place);
    }

    Error nothingMatches() const
    {
        const auto rejected = m_tally.list();
        const std::string example = rejected.empty() || rejected.front().examples.empty()
            ? ""
            : " (" + rejected.front().examples.front() + ")";
        Error error = inputError("rows-do-not-match",
            "no prediction of the file belongs to a row of the dataset" + example,
            "name the dataset part that was predicted, or make a dataset of the file itself");
        error.arguments = {example};
        return error.at(m_parameters.file.string());
    }

    /// In order, one row too many or too few would shift all that follow.
    Result<> checkOrder() const
    {
        if (m_result.matchedBy != "order" || m_ofFile == static_cast<std::int64_t>(m_part.size()))
            return {};
        Error error = inputError("rows-do-not-match",
            "the file has " + countText(m_ofFile) + " rows and the dataset part "
                + countText(static_cast<std::int64_t>(m_part.size())),
            "name the dataset part that was predicted, give the file a column 'id', or make a dataset of the "
            "file "
            "itself");
        error.arguments = {std::to_string(m_ofFile), std::to_string(m_part.size())};
        return fail(error.at(m_parameters.file.string()));
    }

    MatchedPredictions finish()
    {
        // Ascending by dataset row; of a row that comes again the first prediction counts.
        std::ranges::stable_sort(m_order, {}, [this](std::size_t i) { return m_rows[i]; });
        m_result.k = static_cast<int>(m_k);
        m_result.modelLabels = static_cast<std::int32_t>(m_numbers.size());
        std::vector<std::int32_t> number(m_dataset.labels().size(), -1);
        for (const std::size_t at : m_order) {
            const std::int64_t row = m_rows[at];
            if (!m_result.rows.empty() && m_result.rows.back() == row) {
                PredictedRow repeated;
                repeated.line = m_lines[at];
                refuse(repeated, rejectedRepeatedRow, "row " + std::to_string(row) + " of the dataset");
                continue;
            }
            m_result.rows.push_back(row);
            const std::int32_t gold = m_gold[static_cast<std::size_t>(row)];
            if (gold >= 0 && number[static_cast<std::size_t>(gold)] < 0)
                number[static_cast<std::size_t>(gold)] = m_numbers.of(goldName(row));
            m_result.truth.push_back(gold < 0 ? -1 : number[static_cast<std::size_t>(gold)]);
            const auto begin = static_cast<std::ptrdiff_t>(at * m_k);
            const auto end = begin + static_cast<std::ptrdiff_t>(m_k);
            m_result.label.insert(m_result.label.end(), m_label.begin() + begin, m_label.begin() + end);
            m_result.probability.insert(
                m_result.probability.end(), m_probability.begin() + begin, m_probability.begin() + end);
        }
        m_result.labels = std::move(m_numbers.names());
        m_result.rejected = m_tally.list();
        m_result.missing = static_cast<std::int64_t>(m_part.size() - m_result.rows.size());
        addWarnings();
        return std::move(m_result);
    }

    void addWarnings()
    {
        if (m_source.layout().probabilities.empty()) {
            m_result.warnings.push_back({"no-probabilities",
                "the file has no probabilities, so every first label counts as certain, and what is said of "
                "p@1 and "
                "calibration means nothing",
                {}});
        }
        if (m_parameters.labels.empty()) {
            m_result.warnings.push_back({"labels-of-model-assumed",
                "which labels the classifier knows is not said, so it is taken to know the "
                    + countText(m_result.modelLabels) + " that it predicted somewhere",
                {std::to_string(m_result.modelLabels)}});
        }
        if (m_result.missing > 0) {
            m_result.warnings.push_back({"rows-not-predicted",
                countText(m_result.missing) + " of " + countText(static_cast<std::int64_t>(m_part.size()))
                    + " rows of the dataset part have no prediction in the file and are left out",
                {std::to_string(m_result.missing), std::to_string(m_part.size())}});
        }
    }

    PredictionSource& m_source;
    DatasetReader& m_dataset;
    std::span<const std::int64_t> m_part;
    const MatchingParameters& m_parameters;
    std::size_t m_k;
    std::vector<std::int32_t> m_gold; ///< of every row of the dataset
    std::unordered_map<std::string, std::int64_t, KeyedHash> m_rowOfId;
    LabelNumbers m_numbers;
    RejectionTally m_tally;
    std::int64_t m_ofFile = 0; ///< rows of the file so far
    /// Predictions in the order of the file.
    std::vector<std::int64_t> m_rows;
    std::vector<std::int64_t> m_lines;
    std::vector<std::int32_t> m_label;
    std::vector<float> m_probability;
    std::vector<std::size_t> m_order;
    MatchedPredictions m_result;
};

} // namespace

Result<MatchedPredictions> matchPredictions(PredictionSource& source, DatasetReader& dataset,
    std::span<const std::int64_t> part, const MatchingParameters& parameters, Progress& progress,
    const std::stop_token& stop)
{
    return Matcher(source, dataset, part, parameters).run(progress, stop);
}

} // namespace touchstone
