#include "core/tracking/predictionfile.h"

#include "core/exchange/rejection.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>
#include <string_view>

namespace touchstone {

namespace {

constexpr std::array<std::string_view, 5> firstLabelNames {
    "label@1", "predicted", "prediction", "predicted_label", "pred"};
constexpr std::array<std::string_view, 5> firstProbabilityNames {
    "p@1", "probability", "score", "confidence", "prob"};
constexpr std::array<std::string_view, 9> goldNames {
    "label", "gold", "truth", "true_label", "y_true", "target", "actual", "subreddit", "class"};
constexpr std::array<std::string_view, 4> idNames {"id", "post_id", "uid", "example_id"};
constexpr std::array<std::string_view, 4> timeNames {"created_utc", "timestamp", "time", "date"};
constexpr std::array<std::string_view, 5> textNames {"title", "selftext", "text", "body", "content"};
constexpr std::size_t mostRanks = 1000;

ReaderOptions plainOptions()
{
    ReaderOptions options;
    options.columns.label = "";
    options.columns.time = "";
    options.columns.id = "";
    options.keepRemoved = true;
    return options;
}

bool has(const std::vector<std::string>& names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

template <std::size_t Size>
std::string firstOf(
    const std::array<std::string_view, Size>& wanted, const std::vector<std::string>& available)
{
    for (const std::string_view name : wanted) {
        if (has(available, name))
            return std::string(name);
    }
    return {};
}

/// All columns of a file.
Result<std::vector<std::string>> columnsOf(const std::filesystem::path& file)
{
    const auto reader = openRows(file, plainOptions());
    if (reader)
        return (*reader)->available();
    if (reader.error().code != "no-text-column")
        return failure(reader);
    // Of numbers alone none passes for a text, and a column must be named.
    for (const std::string_view name : firstLabelNames) {
        ReaderOptions options = plainOptions();
        options.columns.texts = {std::string(name)};
        const auto named = openRows(file, options);
        if (named)
            return (*named)->available();
        if (named.error().code != "no-such-column")
            return failure(named);
    }
    return std::vector<std::string>();
}

std::string ranked(std::string_view name, std::size_t rank)
{
    return std::string(name) + "@" + std::to_string(rank);
}

void addRanks(PredictionLayout& layout, const std::vector<std::string>& available)
{
    const std::set<std::string_view> names(available.begin(), available.end());
    for (std::size_t rank = 1; names.contains(ranked("label", rank)); ++rank)
        layout.labels.push_back(ranked("label", rank));
    for (std::size_t rank = 1; rank <= layout.labels.size() && names.contains(ranked("p", rank)); ++rank)
        layout.probabilities.push_back(ranked("p", rank));
}

/// `text,label,label@1..k,p@1..k,error`; without label and error where the posts have no labels.
bool isOfPipeline(const PredictionLayout& layout, const std::vector<std::string>& available)
{
    std::vector<std::string> labelled {"text", "label"};
    std::vector<std::string> unlabelled {"text"};
    for (auto* columns : {&labelled, &unlabelled}) {
        columns->insert(columns->end(), layout.labels.begin(), layout.labels.end());
        columns->insert(columns->end(), layout.probabilities.begin(), layout.probabilities.end());
    }
    labelled.emplace_back("error");
    return !layout.probabilities.empty() && (available == labelled || available == unlabelled);
}

std::string listed(const std::vector<std::string>& names)
{
    constexpr std::size_t most = 20;
    std::string list;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        list += (i == 0 ? "" : ", ") + names[i];
    return names.size() > most ? list + " ..." : list;
}

Error missing(
    const std::filesystem::path& file, const std::string& what, const std::vector<std::string>& available)
{
    Error error = inputError("no-such-column", what, "the file has: " + listed(available)).at(file.string());
    error.arguments = {what, listed(available)};
    return error;
}

class TableSource final : public PredictionSource
{
public:
    TableSource(std::unique_ptr<RowReader> reader, PredictionLayout layout)
        : m_reader(std::move(reader))
        , m_layout(std::move(layout))
    {
    }

    const PredictionLayout& layout() const override { return m_layout; }
    double bytesRead() const override { return static_cast<double>(m_reader->bytesRead()); }
    double bytesTotal() const override { return static_cast<double>(m_reader->bytesTotal()); }

    Result<RowReader::Next> next(PredictedRow& row, RowProblem& problem) override
    {
        const auto next = m_reader->next(m_row, problem);
        if (!next || *next != RowReader::Next::Row)
            return next;
        row.line = m_row.line;
        row.id = m_row.id;
        row.gold = m_row.label;
        row.labels.clear();
        row.probabilities.clear();
        row.refusal.reset();
        const std::size_t ranks = m_layout.labels.size();
        for (std::size_t rank = 0; rank < ranks; ++rank) {
            const std::string& label = m_row.texts[rank];
            if (label.empty())
                continue;
            float probability = row.labels.empty() ? 1.0F : 0.0F;
            if (rank < m_layout.probabilities.size()
                && !readProbability(m_row.texts[ranks + rank], probability))
                return refuse(row, rejectedBadProbability,
                    m_layout.probabilities[rank] + " is '" + m_row.texts[ranks + rank].substr(0, 40) + "'");
            if (label.size() > maximumLabelBytes)
                return refuse(row, rejectedLabelTooLong, m_layout.labels[rank] + " is too long");
            if (!row.probabilities.empty() && probability > row.probabilities.back())
                return refuse(row, rejectedNotBestFirst,
                    m_layout.labels[rank] + " is more probable than the one before");
            row.labels.push_back(label);
            row.probabilities.push_back(probability);
        }
        row.row.reset();
        if (!m_layout.row.empty()) {
            const std::string& text = m_row.texts[ranks + m_layout.probabilities.size()];
            std::int64_t number = -1;
            const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
            if (code != std::errc() || end != text.data() + text.size() || number < 0)
                return refuse(row, rejectedNotInDataset, "the row number is '" + text.substr(0, 40) + "'");
            row.row = number;
        }
        return RowReader::Next::Row;
    }

private:
    static bool readProbability(const std::string& text, float& value)
    {
        const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (code != std::errc() || end != text.data() + text.size())
            return false;
        return value >= 0 && value <= 1.0001F; // false for NaN
    }

    static RowReader::Next refuse(PredictedRow& row, std::string_view reason, std::string detail)
    {
        row.refusal.emplace();
        row.refusal->reason = reason;
        row.refusal->line = row.line;
        row.refusal->detail = std::move(detail);
        return RowReader::Next::Row;
    }

    std::unique_ptr<RowReader> m_reader;
    PredictionLayout m_layout;
    SourceRow m_row;
};

} // namespace

Result<PredictionLayout> findPredictions(
    const std::filesystem::path& file, const PredictionColumnChoice& choice)
{
    const auto found = columnsOf(file);
    if (!found)
        return failure(found);
    const std::vector<std::string>& available = *found;
    const std::string first = firstOf(firstLabelNames, available);
    if (first.empty()) {
        const std::string columns = listed(available);
        Error error = inputError("no-predictions-in-file", "the file has no column of predictions",
            "it must have label@1 and p@1 ..., or predicted and probability"
                + (columns.empty() ? columns : "; it has: " + columns));
        error.arguments = {columns};
        return fail(error.at(file.string()));
    }
    PredictionLayout layout;
    layout.columns = available;
    if (first == "label@1") {
        addRanks(layout, available);
        if (layout.labels.size() > mostRanks)
            return fail(inputError("bad-shape", "there must be from 1 to 1,000 labels a row",
                "write label@1 ... label@1000 at most")
                            .at(file.string()));
    } else {
        layout.labels = {first};
        if (auto probability = firstOf(firstProbabilityNames, available); !probability.empty())
            layout.probabilities = {std::move(probability)};
    }
    if (!layout.probabilities.empty() && layout.probabilities.size() != layout.labels.size()) {
        return fail(missing(file,
            "no column '" + ranked("p", layout.probabilities.size() + 1) + "' beside '" + layout.labels.back()
                + "'",
            available));
    }
    for (const auto& [asked, target] : {std::pair {&choice.gold, &layout.gold},
             std::pair {&choice.id, &layout.id}, std::pair {&choice.time, &layout.time}}) {
        if (*asked && !(*asked)->empty() && !has(available, **asked))
            return fail(missing(file, "no column '" + **asked + "'", available));
        if (*asked)
            *target = **asked;
    }
    for (const std::string& name : choice.texts) {
        if (!has(available, name))
            return fail(missing(file, "no column '" + name + "'", available));
    }
    if (!choice.gold)
        layout.gold = firstOf(goldNames, available);
    if (!choice.id)
        layout.id = firstOf(idNames, available);
    if (!choice.time)
        layout.time = firstOf(timeNames, available);
    if (has(available, "row") && layout.id != "row")
        layout.row = "row";
    layout.texts = choice.texts;
    for (const std::string_view name : textNames) {
        if (choice.texts.empty() && has(available, name))
            layout.texts.emplace_back(name);
    }
    layout.ofPipeline = isOfPipeline(layout, available);
    return layout;
}

bool isFastTextLoss(std::string_view name)
{
    return name == "softmax" || name == "hs" || name == "ns" || name == "ova";
}

Result<std::unique_ptr<PredictionSource>> openPredictions(
    const std::filesystem::path& file, const PredictionLayout& layout)
{
    ReaderOptions options = plainOptions();
    options.columns.label = layout.gold;
    options.columns.id = layout.id;
    options.columns.texts = layout.labels;
    options.columns.texts.insert(
        options.columns.texts.end(), layout.probabilities.begin(), layout.probabilities.end());
    if (!layout.row.empty())
        options.columns.texts.push_back(layout.row);
    // Not looked at, but a row whose text cannot be read is none in a dataset that is made of the file either.
    options.columns.texts.insert(options.columns.texts.end(), layout.texts.begin(), layout.texts.end());
    auto reader = openRows(file, options);
    if (!reader)
        return failure(reader);
    return std::make_unique<TableSource>(std::move(*reader), layout);
}

} // namespace touchstone
