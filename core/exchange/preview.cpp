#include "core/exchange/preview.h"

#include <new>
#include <utility>

namespace touchstone {

namespace {

Result<> readAll(RowReader& reader, const PreviewOptions& options, Progress& progress,
    const std::stop_token& stop, FilePreview& preview)
{
    constexpr std::int64_t rowsBetweenReports = 4096;
    const auto total = static_cast<double>(reader.bytesTotal());
    RejectionTally rejected;
    SourceRow row;
    RowProblem problem;
    std::int64_t seen = 0;
    while (!options.mostRows || seen < *options.mostRows) {
        if (stop.stop_requested())
            return fail(cancelledError());
        const auto next = reader.next(row, problem);
        if (!next) {
            if (next.error().kind != ErrorKind::Input)
                return failure(next);
            preview.error = next.error();
            break;
        }
        if (*next == RowReader::Next::End) {
            preview.complete = true;
            break;
        }
        ++seen;
        if (*next == RowReader::Next::Problem) {
            rejected.note(preview.path, problem);
        } else {
            ++preview.rows;
            if (preview.first.size() < options.firstRows)
                preview.first.push_back(row);
        }
        if (seen % rowsBetweenReports == 0)
            progress.report({.phase = "reading",
                .done = static_cast<double>(reader.bytesRead()),
                .total = total,
                .unit = "bytes"});
    }
    preview.rejected = rejected.list();
    return {};
}

} // namespace

Result<FilePreview> previewFile(const std::filesystem::path& path, const PreviewOptions& options,
    Progress& progress, const std::stop_token& stop)
{
    try {
        const auto reader = openRows(path, options.reader);
        if (!reader)
            return failure(reader);
        FilePreview preview;
        preview.path = path;
        preview.layout = (*reader)->layout();
        preview.columns = (*reader)->columns();
        preview.available = (*reader)->available();
        if (auto read = readAll(**reader, options, progress, stop, preview); !read)
            return failure(read);
        preview.warnings = (*reader)->warnings();
        preview.counts = (*reader)->counts();
        return preview;
    } catch (const std::bad_alloc&) {
        return fail(machineError("out-of-memory", "not enough memory to read the file").at(path.string()));
    }
}

} // namespace touchstone
