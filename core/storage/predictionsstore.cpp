#include "core/storage/predictionsstore.h"

#include "core/base/volume.h"
#include "core/data/jsondocument.h"
#include "core/data/textrecipe.h"
#include "core/exchange/npy.h"
#include "core/storage/records.h"

#include <nlohmann/json.hpp>

#include <array>
#include <utility>

namespace touchstone {

namespace {

Error damaged(const std::filesystem::path& folder, const std::string& what)
{
    return machineError(
        "damaged-predictions", "the stored predictions are damaged: " + what, "evaluate again")
        .at(folder.string());
}

/// A column that is filled later: header, and room for the rows.
template <typename T>
Result<FileWriter> createColumn(const std::filesystem::path& path, const Shape& shape)
{
    auto file = FileWriter::create(path);
    if (!file)
        return file;
    const std::string header = npyHeader<T>(shape);
    if (auto written = file->write(header); !written)
        return failure(written);
    std::uint64_t size = sizeof(T);
    for (const std::int64_t extent : shape)
        size *= static_cast<std::uint64_t>(extent);
    if (auto reserved = file->allocate(header.size() + size); !reserved)
        return failure(reserved);
    return file;
}

template <typename T>
Result<> writeStretch(
    const FileWriter& file, const Shape& shape, std::int64_t first, std::span<const T> values)
{
    const std::int64_t width = shape.size() > 1 ? shape[1] : 1;
    const auto offset = npyHeader<T>(shape).size() + static_cast<std::size_t>(first * width) * sizeof(T);
    return file.writeAt(offset, std::as_bytes(values));
}

/// Everything that the spans of a Predictions point into.
struct Mapped {
    MappedArray<std::int64_t> row;
    MappedArray<std::int32_t> truth;
    MappedArray<std::int32_t> label;
    MappedArray<float> probability;
    MappedArray<std::uint32_t> words;
    MappedArray<std::uint32_t> unknown;
    MappedArray<double> sums;
};

template <typename T>
Result<> mapInto(MappedArray<T>& target, const std::filesystem::path& path, const Shape& shape)
{
    auto mapped = mapNpy<T>(path, shape);
    if (!mapped)
        return failure(mapped);
    target = std::move(*mapped);
    return {};
}

Result<std::vector<std::string>> readLabels(const std::filesystem::path& path)
{
    const auto text = readFile(path);
    if (!text)
        return failure(text);
    std::vector<std::string> labels;
    std::size_t begin = 0;
    while (begin < text->size()) {
        const auto end = text->find('\n', begin);
        if (end == std::string::npos)
            return fail(damaged(path.parent_path(), "labels.txt does not end with a line break"));
        labels.push_back(decodeLabel(std::string_view(*text).substr(begin, end - begin)));
        begin = end + 1;
    }
    return labels;
}

} // namespace

PredictionsWriter::PredictionsWriter(std::filesystem::path folder, Files files, std::int64_t rows, int k)
    : m_folder(std::move(folder))
    , m_files(std::move(files))
    , m_rows(rows)
    , m_k(k)
{
}

Result<PredictionsWriter> PredictionsWriter::create(const std::filesystem::path& folder,
    std::span<const std::int64_t> rows, std::span<const std::int32_t> truth, int k, Columns columns)
{
    const auto count = static_cast<std::int64_t>(rows.size());
    const std::uint64_t bytesOfRow = sizeof(std::int64_t) + sizeof(std::int32_t) + 2 * sizeof(std::uint32_t)
        + static_cast<std::uint64_t>(k) * (sizeof(std::int32_t) + sizeof(float));
    if (auto enough = requireSpace(folder, rows.size() * bytesOfRow); !enough)
        return failure(enough);
    if (auto written = writeNpy<std::int64_t>(folder / "row.npy", rows, {count}); !written)
        return failure(written);
    if (auto written = writeNpy<std::int32_t>(folder / "truth.npy", truth, {count}); !written)
        return failure(written);
    auto label = createColumn<std::int32_t>(folder / "label.npy", {count, k});
    if (!label)
        return failure(label);
    auto probability = createColumn<float>(folder / "probability.npy", {count, k});
    if (!probability)
        return failure(probability);
    Files files {std::move(*label), std::move(*probability), std::nullopt, std::nullopt};
    if (columns == Columns::All) {
        auto words = createColumn<std::uint32_t>(folder / "words.npy", {count});
        if (!words)
            return failure(words);
        auto unknown = createColumn<std::uint32_t>(folder / "unknown.npy", {count});
        if (!unknown)
            return failure(unknown);
        files.words = std::move(*words);
        files.unknown = std::move(*unknown);
    }
    return PredictionsWriter(folder, std::move(files), count, k);
}

Result<> PredictionsWriter::write(std::int64_t first, const PredictionColumns& columns) const
{
    if (auto written = writeStretch(m_files.label, {m_rows, m_k}, first, columns.label); !written)
        return written;
    if (auto written = writeStretch(m_files.probability, {m_rows, m_k}, first, columns.probability); !written)
        return written;
    if (!m_files.words || !m_files.unknown)
        return {};
    if (auto written = writeStretch(*m_files.words, {m_rows}, first, columns.words); !written)
        return written;
    return writeStretch(*m_files.unknown, {m_rows}, first, columns.unknown);
}

Result<> PredictionsWriter::finish(const std::vector<std::string>& labels, std::int32_t modelLabels,
    const std::vector<std::string>& months, std::span<const double> sums)
{
    const bool all = m_files.words && m_files.unknown;
    for (FileWriter* file : {&m_files.label, &m_files.probability, all ? &*m_files.words : nullptr,
             all ? &*m_files.unknown : nullptr}) {
        if (file == nullptr)
            continue;
        if (auto finished = file->finish(); !finished)
            return finished;
    }
    const Shape shape {static_cast<std::int64_t>(months.size()), static_cast<std::int64_t>(labels.size()), 2};
    if (all) {
        if (auto written = writeNpy<double>(m_folder / "sums.npy", sums, shape); !written)
            return written;
    }
    std::string text;
    for (const std::string& label : labels)
        text += encodeLabel(label) + "\n";
    if (auto written = writeFileAtomically(m_folder / "labels.txt", text); !written)
        return written;
    nlohmann::json about {
        {"format", all ? 1 : predictionsFormat},
        {"rows", m_rows},
        {"k", m_k},
        {"model_labels", modelLabels},
        {"labels", labels.size()},
        {"months", months},
        {"columns",
            {{"row.npy", "dataset row"}, {"truth.npy", "index in labels.txt, -1: unlabelled"},
                {"label.npy", "first k labels, best first, -1: fewer than k"},
                {"probability.npy", "their probabilities"}, {"words.npy", "tokens of the line"},
                {"unknown.npy", "tokens that the model lacks"},
                {"sums.npy",
                    "by month and label: sum of p over all rows, sum of p over rows with that first label"},
                {"labels.txt",
                    "the model's labels in model order, then gold labels that it lacks; percent-encoded"}}},
    };
    if (!all) {
        about["answers_only"] = true;
        for (const char* name : {"words.npy", "unknown.npy", "sums.npy"})
            about["columns"].erase(name);
    }
    if (auto written = writeFileAtomically(m_folder / "about.json", records::dump(about) + "\n"); !written)
        return written;
    return syncPath(m_folder);
}

Result<Predictions> loadPredictions(const std::filesystem::path& folder)
{
    const auto text = readFile(folder / "about.json", 4U << 20);
    if (!text)
        return failure(text);
    const auto document = parseJson(*text, (folder / "about.json").string());
    if (!document)
        return fail(damaged(folder, document.error().what));
    const nlohmann::json& about = *document;
    Predictions predictions;
    std::int64_t rows = 0;
    bool all = true;
    try {
        const int format = about.at("format").get<int>();
        if (format < 1 || format > predictionsFormat) {
            return fail(inputError("newer-predictions",
                "the predictions have format " + about.at("format").dump() + ", this program reads "
                    + std::to_string(predictionsFormat),
                "update the program")
                            .at(folder.string()));
        }
        rows = about.at("rows").get<std::int64_t>();
        predictions.k = about.at("k").get<int>();
        predictions.modelLabels = about.at("model_labels").get<std::int32_t>();
        predictions.months = about.at("months").get<std::vector<std::string>>();
        all = format == 1 || !about.value("answers_only", false);
    } catch (const nlohmann::json::exception&) {
        return fail(damaged(folder, "about.json cannot be read"));
    }
    if (rows < 0 || predictions.k < 1 || predictions.modelLabels < 0)
        return fail(damaged(folder, "about.json holds impossible numbers"));
    auto labels = readLabels(folder / "labels.txt");
    if (!labels)
        return failure(labels);
    predictions.labels = std::move(*labels);
    const auto labelCount = static_cast<std::int64_t>(predictions.labels.size());
    if (predictions.modelLabels > labelCount)
        return fail(damaged(folder, "labels.txt is too short"));

    const auto mapped = std::make_shared<Mapped>();
    const auto mapOptional = [all](auto& target, const std::filesystem::path& path, const Shape& shape) {
        return all ? mapInto(target, path, shape) : Result<>();
    };
    const std::array<Result<>, 7> outcomes {
        mapInto(mapped->row, folder / "row.npy", {rows}),
        mapInto(mapped->truth, folder / "truth.npy", {rows}),
        mapInto(mapped->label, folder / "label.npy", {rows, predictions.k}),
        mapInto(mapped->probability, folder / "probability.npy", {rows, predictions.k}),
        mapOptional(mapped->words, folder / "words.npy", {rows}),
        mapOptional(mapped->unknown, folder / "unknown.npy", {rows}),
        mapOptional(mapped->sums, folder / "sums.npy",
            {static_cast<std::int64_t>(predictions.months.size()), labelCount, 2}),
    };
    for (const Result<>& outcome : outcomes) {
        if (!outcome)
            return failure(outcome);
    }
    predictions.row = mapped->row.values;
    predictions.truth = mapped->truth.values;
    predictions.label = mapped->label.values;
    predictions.probability = mapped->probability.values;
    predictions.words = mapped->words.values;
    predictions.unknown = mapped->unknown.values;
    predictions.sums = mapped->sums.values;
    predictions.storage = mapped;
    return predictions;
}

} // namespace touchstone
