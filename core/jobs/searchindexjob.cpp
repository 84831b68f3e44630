#include "core/jobs/searchindexjob.h"

#include "core/base/files.h"
#include "core/storage/artifactdigest.h"
#include "core/storage/datasetreader.h"
#include "core/storage/reference.h"
#include "core/storage/searchindex.h"

#include <numeric>
#include <vector>

namespace touchstone {

namespace {

constexpr std::int64_t rowsBetweenReports = 4096;

bool isThere(const std::filesystem::path& index)
{
    return SearchIndex::open(index).has_value();
}

Result<> writeIndex(const JobContext& context, DatasetReader& reader, const std::string& sha256,
    const std::filesystem::path& file)
{
    auto writer = SearchIndexWriter::create(file, sha256);
    if (!writer)
        return failure(writer);
    std::vector<std::int64_t> rows(static_cast<std::size_t>(reader.rows()));
    std::iota(rows.begin(), rows.end(), std::int64_t {0});
    const auto read = reader.read(rows, [&](const Example& example) -> Result<> {
        if (example.row % rowsBetweenReports == 0) {
            if (context.stop.stop_requested())
                return fail(cancelledError());
            context.progress.report({.phase = "indexing texts",
                .done = static_cast<double>(example.row),
                .total = static_cast<double>(rows.size())});
        }
        return writer->append(example.row, example.texts);
    });
    if (!read)
        return read;
    context.progress.report({.phase = "merging the index"});
    return writer->finish(reader.rows(), context.stop);
}

/// The rows of the dataset, indexed; false: somebody had done it.
Result<bool> build(const JobContext& context, const std::string& sha256, bool rebuild)
{
    const auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    auto reader = DatasetReader::open(workspace->datasetFile(sha256));
    if (!reader)
        return failure(reader);
    const auto session = WriteSession::begin(workspace->path(), context.command, context.wait, context.stop);
    if (!session)
        return failure(session);
    const auto place = searchIndexFile(workspace->datasetFile(sha256));
    if (!rebuild && isThere(place)) // built while this process waited for the lock
        return false;
    const auto aside = workspace->temporaryFolder() / place.filename();
    if (auto removed = removeTree(aside); !removed) // where tmp/ is shared, nobody else clears it
        return failure(removed);
    if (auto written = writeIndex(context, *reader, sha256, aside); !written)
        return failure(written);
    if (auto published = publish(aside, place); !published) {
        (void)removeTree(aside); // what stays is cleared by the next writer
        return failure(published);
    }
    return true;
}

} // namespace

Result<SearchIndexOutcome> buildSearchIndex(
    const JobContext& context, const std::string& dataset, bool rebuild)
{
    SearchIndexOutcome outcome;
    std::filesystem::path index;
    std::string sha256;
    {
        auto workspace = Workspace::open(context.workspace, context.command);
        if (!workspace)
            return failure(workspace);
        const auto reference = DatasetReference::parse(dataset);
        if (!reference)
            return failure(reference);
        const auto info = workspace->dataset(reference->name, reference->version);
        if (!info)
            return failure(info);
        outcome.dataset = info->reference();
        outcome.rows = info->rows;
        sha256 = info->sha256;
        index = searchIndexFile(workspace->datasetFile(sha256));
    }
    outcome.existing = !rebuild && isThere(index);
    if (!outcome.existing) {
        const auto built = build(context, sha256, rebuild);
        if (!built)
            return failure(built);
        outcome.existing = !*built;
    }
    outcome.bytes = bytesBelow(index);
    return outcome;
}

Result<> ensureSearchIndex(const JobContext& context, const std::string& datasetSha256)
{
    const auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    const auto index = SearchIndex::open(searchIndexFile(workspace->datasetFile(datasetSha256)));
    if (index || index.error().code != "no-search-index")
        return index ? Result<> {} : failure(index);
    const auto built = build(context, datasetSha256, false);
    return built ? Result<> {} : failure(built);
}

} // namespace touchstone
