#include "widgets/datasets/datasetrows.h"

#include "core/storage/datasetreader.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace touchstone::datasetrows {

namespace {

QString text(const std::string& value)
{
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

QString cut(const std::string& value)
{
    // A letter has at most four bytes, and half of one at the end becomes a replacement character that left() takes.
    constexpr auto most = static_cast<std::size_t>(RowsModel::lettersKept) * 4;
    return text(value.size() > most ? value.substr(0, most) : value).left(RowsModel::lettersKept);
}

} // namespace

Result<std::vector<LabelRows>> readLabels(const std::filesystem::path& file)
{
    const auto reader = DatasetReader::open(file);
    if (!reader)
        return failure(reader);
    std::vector<LabelRows> labels;
    labels.reserve(reader->labels().size());
    for (const LabelCount& label : reader->labels())
        labels.push_back({.label = text(label.name), .rows = label.rows});
    return labels;
}

Result<std::vector<Page>> readPages(
    const std::filesystem::path& file, std::vector<qint64> pages, const std::stop_token& stop)
{
    auto reader = DatasetReader::open(file);
    if (!reader)
        return failure(reader);
    std::ranges::sort(pages);
    std::vector<Page> answer;
    for (const qint64 number : pages) {
        if (stop.stop_requested())
            return fail(cancelledError());
        const qint64 first = number * RowsModel::rowsOfPage;
        const qint64 last = std::min<qint64>(first + RowsModel::rowsOfPage, reader->rows());
        if (number < 0 || first >= last)
            continue;
        std::vector<std::int64_t> rows(static_cast<std::size_t>(last - first));
        std::iota(rows.begin(), rows.end(), first);
        Page page {.number = number, .rows = {}};
        auto read = reader->read(rows, [&](const Example& example) -> Result<> {
            PreviewRow row {.label = {}, .time = example.time, .id = cut(example.id), .texts = {}};
            const auto label = static_cast<std::size_t>(example.label);
            if (example.label >= 0 && label < reader->labels().size())
                row.label = text(reader->labels()[label].name);
            for (const std::string& field : example.texts)
                row.texts.append(cut(field));
            page.rows.push_back(std::move(row));
            return {};
        });
        if (!read)
            return failure(read);
        answer.push_back(std::move(page));
    }
    return answer;
}

} // namespace touchstone::datasetrows
