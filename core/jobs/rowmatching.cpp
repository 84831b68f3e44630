#include "core/jobs/rowmatching.h"

#include "core/base/sha256.h"
#include "core/storage/datasetreader.h"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace touchstone {

namespace {

/// A row of the columns with something that stands for its id or its content.
template <typename Key>
struct KeyedRow {
    Key key {};
    std::int64_t position = 0;

    friend auto operator<=>(const KeyedRow&, const KeyedRow&) = default;
};

using IdRow = KeyedRow<std::size_t>;
using ContentRow = KeyedRow<std::string>;

/// Hashes of the ids of a side's rows, ascending.
Result<std::vector<IdRow>> idsOf(DatasetReader& reader, std::span<const std::int64_t> rows)
{
    std::vector<IdRow> ids;
    ids.reserve(rows.size());
    std::size_t next = 0;
    const auto read = reader.readIds([&](std::int64_t row, std::string_view id) {
        while (next < rows.size() && rows[next] < row)
            ++next;
        if (next < rows.size() && rows[next] == row && !id.empty())
            ids.push_back({std::hash<std::string_view> {}(id), static_cast<std::int64_t>(next)});
    });
    if (!read)
        return failure(read);
    std::ranges::sort(ids);
    return ids;
}

/// Positions whose id's hash the other side has too, ascending.
std::vector<std::int64_t> sharedPositions(const std::vector<IdRow>& ids, const std::vector<IdRow>& others)
{
    std::vector<std::int64_t> positions;
    auto other = others.begin();
    for (const IdRow& row : ids) {
        while (other != others.end() && other->key < row.key)
            ++other;
        if (other != others.end() && other->key == row.key)
            positions.push_back(row.position);
    }
    std::ranges::sort(positions);
    return positions;
}

/// Hashes of id, label and texts of some rows, ascending.
Result<std::vector<ContentRow>> contentsOf(DatasetReader& reader, std::span<const std::int64_t> rows,
    const std::vector<std::int64_t>& positions, const std::stop_token& stop)
{
    std::vector<std::int64_t> wanted;
    wanted.reserve(positions.size());
    for (const std::int64_t position : positions)
        wanted.push_back(rows[static_cast<std::size_t>(position)]);
    std::vector<ContentRow> contents;
    contents.reserve(positions.size());
    const auto read = reader.read(wanted, [&](const Example& example) -> Result<> {
        if (stop.stop_requested())
            return fail(cancelledError());
        Sha256 hash;
        hash.addField(example.id);
        hash.addField(example.label < 0 ? std::string()
                                        : reader.labels()[static_cast<std::size_t>(example.label)].name);
        for (const std::string& text : example.texts)
            hash.addField(text);
        contents.push_back({hash.finish(), positions[contents.size()]});
        return {};
    });
    if (!read)
        return failure(read);
    std::ranges::sort(contents);
    return contents;
}

} // namespace

Result<RowPairs> matchRows(const Workspace& workspace, const ComparisonSide& baseline,
    const ComparisonSide& candidate, const std::stop_token& stop)
{
    auto before = DatasetReader::open(workspace.datasetFile(baseline.datasetSha256));
    if (!before)
        return failure(before);
    auto after = DatasetReader::open(workspace.datasetFile(candidate.datasetSha256));
    if (!after)
        return failure(after);
    const auto idsBefore = idsOf(*before, baseline.predictions.row);
    if (!idsBefore)
        return failure(idsBefore);
    const auto idsAfter = idsOf(*after, candidate.predictions.row);
    if (!idsAfter)
        return failure(idsAfter);
    if (stop.stop_requested())
        return fail(cancelledError());
    const auto contentsBefore
        = contentsOf(*before, baseline.predictions.row, sharedPositions(*idsBefore, *idsAfter), stop);
    if (!contentsBefore)
        return failure(contentsBefore);
    const auto contentsAfter
        = contentsOf(*after, candidate.predictions.row, sharedPositions(*idsAfter, *idsBefore), stop);
    if (!contentsAfter)
        return failure(contentsAfter);

    std::vector<RowPair> pairs;
    auto other = contentsAfter->begin();
    for (const ContentRow& row : *contentsBefore) {
        while (other != contentsAfter->end() && other->key < row.key)
            ++other;
        if (other == contentsAfter->end())
            break;
        if (other->key != row.key)
            continue;
        pairs.push_back({row.position, other->position});
        ++other;
    }
    std::ranges::sort(pairs, {}, &RowPair::baseline);
    return RowPairs::of(std::move(pairs));
}

} // namespace touchstone
