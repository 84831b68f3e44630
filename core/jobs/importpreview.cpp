#include "core/jobs/importpreview.h"

#include "core/jobs/importplan.h"

#include <algorithm>
#include <map>
#include <system_error>
#include <utility>

namespace touchstone {

namespace {

/// Makes the bytes of one file part of those of all.
class PartOfAll final : public Progress
{
public:
    PartOfAll(Progress& whole, double total)
        : m_whole(whole)
        , m_total(total)
    {
    }

    void report(const ProgressUpdate& update) override
    {
        ProgressUpdate all = update;
        all.done = m_before + update.done;
        all.total = m_total;
        m_whole.report(all);
    }
    void fileDone(double bytes) { m_before += bytes; }

private:
    Progress& m_whole;
    double m_total;
    double m_before = 0;
};

double sizeOf(const std::filesystem::path& file)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    return error ? 0 : static_cast<double>(size);
}

/// How many examples of a reason one file's tally keeps is enough for all files, too.
constexpr std::size_t mostExamples = 5;

} // namespace

std::int64_t ImportPreview::rows() const
{
    std::int64_t rows = 0;
    for (const PreviewedFile& file : files)
        rows += file.preview ? file.preview->rows : 0;
    return rows;
}

std::vector<Rejection> ImportPreview::rejected() const
{
    std::map<std::string, Rejection> byReason;
    for (const PreviewedFile& file : files) {
        if (!file.preview)
            continue;
        for (const Rejection& rejection : file.preview->rejected) {
            Rejection& all = byReason[rejection.reason];
            all.reason = rejection.reason;
            all.count += rejection.count;
            for (const std::string& example : rejection.examples) {
                if (all.examples.size() < mostExamples)
                    all.examples.push_back(example);
            }
        }
    }
    std::vector<Rejection> list;
    for (auto& [reason, rejection] : byReason)
        list.push_back(std::move(rejection));
    return list;
}

bool ImportPreview::complete() const
{
    return std::ranges::all_of(
        files, [](const PreviewedFile& file) { return !file.preview || file.preview->complete; });
}

Result<ImportPreview> previewFiles(
    const ImportPreviewParameters& parameters, Progress& progress, const std::stop_token& stop)
{
    auto sources = listSources(parameters.files, parameters.labels, parameters.reader);
    if (!sources)
        return failure(sources);
    ImportPreview all;
    all.warnings = std::move(sources->warnings);
    double bytes = 0;
    for (const SourceChoice& source : sources->files)
        bytes += sizeOf(source.path);
    PartOfAll part(progress, bytes);
    ImportPlan plan(parameters.reader);
    std::size_t room = parameters.firstRowsTogether;
    for (const SourceChoice& source : sources->files) {
        if (stop.stop_requested())
            return fail(cancelledError());
        PreviewedFile entry {.path = source.path, .preview = {}, .error = {}};
        const auto file = plan.add(source);
        if (file) {
            if (parameters.announce)
                parameters.announce(source.path, file->warnings);
            auto preview = previewFile(source.path,
                {.reader = file->options,
                    .firstRows = std::min(parameters.firstRows, room),
                    .mostRows = parameters.mostRows},
                part, stop);
            if (preview) {
                // What the plan knows beyond the reader: that other files have other columns.
                for (const Warning& warning : file->warnings) {
                    if (std::ranges::find(preview->warnings, warning) == preview->warnings.end())
                        preview->warnings.push_back(warning);
                }
                room -= preview->first.size();
                entry.preview = std::move(*preview);
            } else if (preview.error().kind != ErrorKind::Input)
                return failure(preview);
            else
                entry.error = preview.error();
        } else {
            entry.error = file.error();
        }
        part.fileDone(sizeOf(source.path));
        all.files.push_back(std::move(entry));
    }
    all.columns = plan.columns();
    return all;
}

} // namespace touchstone
