#include "core/tracking/arraypredictions.h"

#include "core/base/files.h"
#include "core/data/textrecipe.h"
#include "core/exchange/npy.h"
#include "core/exchange/rejection.h"

#include <algorithm>
#include <functional>

namespace touchstone {

namespace {

Result<std::filesystem::path> pathOf(const std::string& name, const std::vector<ForeignFile>& files)
{
    const auto found = std::ranges::find(files, name, &ForeignFile::name);
    if (found == files.end() || found->path.empty())
        return fail(inputError("no-such-file", "the file is not there", "put it into the folder").at(name));
    return found->path;
}

/// A matrix of one of two types of numbers, row-major.
template <typename Value>
struct Matrix {
    std::function<Value(std::size_t)> at;
    Shape shape;
};

template <typename Value, typename Narrow, typename Wide>
Result<Matrix<Value>> mapEither(const std::filesystem::path& path, const Shape& shape)
{
    auto narrow = mapNpy<Narrow>(path, shape);
    if (narrow) {
        Shape found = narrow->shape;
        return Matrix<Value> {
            [array = std::move(*narrow)](std::size_t i) { return static_cast<Value>(array.values[i]); },
            std::move(found)};
    }
    auto wide = mapNpy<Wide>(path, shape);
    if (!wide)
        return failure(narrow); // that one names the type that is expected
    Shape found = wide->shape;
    return Matrix<Value> {
        [array = std::move(*wide)](std::size_t i) { return static_cast<Value>(array.values[i]); },
        std::move(found)};
}

Result<std::vector<std::string>> linesOf(const std::filesystem::path& path)
{
    const auto text = readFile(path);
    if (!text)
        return failure(text);
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text->size();) {
        const std::size_t end = std::min(text->find('\n', begin), text->size());
        std::string_view line = std::string_view(*text).substr(begin, end - begin);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back(decodeLabel(line));
        begin = end + 1;
    }
    return lines;
}

struct Arrays {
    Matrix<std::int64_t> label;
    Matrix<float> probability;
    std::vector<std::string> labels;
    std::optional<MappedArray<std::int64_t>> row;
};

class ArraySource final : public PredictionSource
{
public:
    explicit ArraySource(Arrays arrays)
        : m_arrays(std::move(arrays))
        , m_rows(m_arrays.label.shape[0])
    {
        for (std::int64_t rank = 1; rank <= m_arrays.label.shape[1]; ++rank) {
            m_layout.labels.push_back("label@" + std::to_string(rank));
            m_layout.probabilities.push_back("p@" + std::to_string(rank));
        }
        if (m_arrays.row)
            m_layout.row = "row";
    }

    const PredictionLayout& layout() const override { return m_layout; }
    double bytesRead() const override { return static_cast<double>(m_next); }
    double bytesTotal() const override { return static_cast<double>(m_rows); }

    Result<RowReader::Next> next(PredictedRow& row, RowProblem&) override
    {
        if (m_next == m_rows)
            return RowReader::Next::End;
        const std::int64_t at = m_next++;
        row.line = at + 1;
        row.row.reset();
        if (m_arrays.row)
            row.row = m_arrays.row->values[static_cast<std::size_t>(at)];
        row.id.clear();
        row.gold.clear();
        row.labels.clear();
        row.probabilities.clear();
        row.refusal.reset();
        const auto refuse = [&row](std::string_view reason, std::string detail) {
            row.refusal.emplace();
            row.refusal->reason = reason;
            row.refusal->line = row.line;
            row.refusal->detail = std::move(detail);
            return RowReader::Next::Row;
        };
        if (row.row && *row.row < 0)
            return refuse(rejectedNotInDataset, "the row number is " + std::to_string(*row.row));
        const std::size_t ranks = m_layout.labels.size();
        for (std::size_t rank = 0; rank < ranks; ++rank) {
            const std::size_t i = static_cast<std::size_t>(at) * ranks + rank;
            const std::int64_t number = m_arrays.label.at(i);
            if (number == -1)
                continue;
            if (number < 0 || static_cast<std::size_t>(number) >= m_arrays.labels.size())
                return refuse(rejectedBadLabel, "there is no label number " + std::to_string(number));
            const float probability = m_arrays.probability.at(i);
            if (!(probability >= 0 && probability <= 1.0001F))
                return refuse(rejectedBadProbability, "a probability is " + std::to_string(probability));
            if (!row.probabilities.empty() && probability > row.probabilities.back())
                return refuse(rejectedNotBestFirst, "a label is more probable than the one before");
            row.labels.push_back(m_arrays.labels[static_cast<std::size_t>(number)]);
            row.probabilities.push_back(probability);
        }
        return RowReader::Next::Row;
    }

private:
    Arrays m_arrays;
    PredictionLayout m_layout;
    std::int64_t m_rows;
    std::int64_t m_next = 0;
};

} // namespace

Result<std::unique_ptr<PredictionSource>> openArrayPredictions(
    const ForeignArrays& arrays, const std::vector<ForeignFile>& files)
{
    const auto labelPath = pathOf(arrays.label, files);
    const auto probabilityPath = pathOf(arrays.probability, files);
    const auto labelsPath = pathOf(arrays.labels, files);
    for (const auto* path : {&labelPath, &probabilityPath, &labelsPath}) {
        if (!*path)
            return failure(*path);
    }
    auto label = mapEither<std::int64_t, std::int32_t, std::int64_t>(*labelPath, {anyExtent, anyExtent});
    if (!label)
        return failure(label);
    if (label->shape[1] < 1 || label->shape[1] > 1000)
        return fail(
            inputError("bad-shape", "there must be from 1 to 1,000 labels a row", "write [rows, k] numbers")
                .at(arrays.label));
    auto probability = mapEither<float, float, double>(*probabilityPath, label->shape);
    if (!probability)
        return failure(probability);
    auto labels = linesOf(*labelsPath);
    if (!labels)
        return failure(labels);
    Arrays found {std::move(*label), std::move(*probability), std::move(*labels), std::nullopt};
    if (!arrays.row.empty()) {
        const auto rowPath = pathOf(arrays.row, files);
        if (!rowPath)
            return failure(rowPath);
        auto row = mapNpy<std::int64_t>(*rowPath, {found.label.shape[0]});
        if (!row)
            return failure(row);
        found.row = std::move(*row);
    }
    return std::make_unique<ArraySource>(std::move(found));
}

} // namespace touchstone
