#include "core/tracking/valohai.h"

#include "core/data/jsondocument.h"
#include "core/tracking/foreignfolder.h"
#include "core/tracking/scalars.h"
#include "core/tracking/valohairun.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

namespace touchstone {

namespace {

constexpr std::size_t mostFiles = 20'000;

/// The executions of a file; none: it holds something else.
Result<std::vector<nlohmann::json>> executionsOf(const fs::path& file)
{
    const auto text = readForeignFile(file);
    if (!text)
        return failure(text);
    // Most JSON that lies about is something else, and may be long.
    if (text->find("\"counter\"") == std::string::npos)
        return std::vector<nlohmann::json>();
    const auto document = parseJson(*text, file.string());
    if (!document)
        return failure(document);
    return valohai::executionsIn(*document);
}

/// By its name: metadata and parameters are of an execution, and none themselves.
bool mayHoldExecutions(std::string_view name)
{
    return name.ends_with(".json") && name != "metadata.json" && !name.ends_with(".metadata.json")
        && name != "parameters.json";
}

/// What lies directly in a folder.
struct FolderContent {
    std::vector<fs::path> documents; ///< JSON that may hold executions
    std::vector<fs::path> folders;
    std::vector<SkippedItem> refused;
};

Result<FolderContent> contentOf(const ForeignFolder& folder)
{
    const auto entries = folder.list(folder.path());
    if (!entries)
        return failure(entries);
    FolderContent content;
    for (const ForeignFolder::Entry& entry : *entries) {
        if (entry.kind == ForeignFolder::Kind::Refused)
            content.refused.push_back({asText(entry.name), entry.reason});
        else if (entry.kind == ForeignFolder::Kind::Folder)
            content.folders.push_back(entry.path);
        else if (mayHoldExecutions(entry.name))
            content.documents.push_back(entry.path);
    }
    return content;
}

/// Whether one of the documents in a folder holds executions.
bool isAnyExecution(const FolderContent& content, const std::stop_token& stop)
{
    return std::ranges::any_of(content.documents, [&stop](const fs::path& file) {
        if (stop.stop_requested())
            return false;
        const auto executions = executionsOf(file);
        return executions && !executions->empty();
    });
}

/// Nothing in it where it cannot be read.
FolderContent contentAt(const fs::path& path)
{
    const auto folder = ForeignFolder::open(path);
    return folder ? contentOf(*folder).value_or(FolderContent()) : FolderContent();
}

class SourceReader
{
public:
    explicit SourceReader(const std::stop_token& stop)
        : m_stop(stop)
    {
        m_result.tracker = "valohai";
    }

    Result<> readFile(const fs::path& file)
    {
        const auto folder = ForeignFolder::around(file);
        if (!folder)
            return failure(folder);
        auto executions = executionsOf(file);
        if (!executions)
            return failure(executions);
        if (executions->empty())
            return {};
        FolderFiles listing = filesWithin(*folder, mostFiles);
        auto taken = take({file, std::move(*executions)}, *folder, listing, true);
        m_result.skipped.insert(m_result.skipped.end(), listing.skipped.begin(), listing.skipped.end());
        return taken;
    }

    Result<> readFolders(const fs::path& source)
    {
        const auto folders = readFolder(source, true);
        if (!folders)
            return failure(folders);
        for (const fs::path& path : *folders) {
            const auto read = readFolder(path, false);
            if (!read && read.error().kind == ErrorKind::Cancelled)
                return failure(read);
            if (!read)
                skip(asText(path.filename().native()), read.error().message());
        }
        return {};
    }

    ForeignRuns finish()
    {
        std::ranges::stable_sort(
            m_result.runs, {}, [](const ForeignRun& run) { return run.created.value_or(0); });
        return std::move(m_result);
    }

private:
    struct Document {
        fs::path file;
        std::vector<nlohmann::json> executions;
    };

    void skip(std::string what, std::string reason)
    {
        m_result.skipped.push_back({std::move(what), std::move(reason)});
    }

    /// Gives the folders in it.
    Result<std::vector<fs::path>> readFolder(const fs::path& path, bool isSource)
    {
        const auto folder = ForeignFolder::open(path);
        auto content = folder ? contentOf(*folder) : failure(folder);
        if (!content)
            return failure(content);
        std::optional<FolderFiles> listing;
        std::optional<Document> first; // waits until it is known whether it is alone
        for (const fs::path& file : content->documents) {
            if (m_stop.stop_requested())
                return fail(cancelledError());
            auto executions = executionsOf(file);
            if (!executions && isSource && content->documents.size() == 1)
                return failure(executions);
            if (!executions)
                skip(folder->nameOf(file), executions.error().message());
            if (!executions || executions->empty())
                continue;
            Document document {file, std::move(*executions)};
            if (!listing) {
                listing = filesWithin(*folder, mostFiles);
                first = std::move(document);
                continue;
            }
            if (first) {
                if (auto taken = take(*first, *folder, *listing, false); !taken)
                    return failure(taken);
                first.reset();
            }
            if (auto taken = take(document, *folder, *listing, false); !taken)
                return failure(taken);
        }
        if (first) {
            if (auto taken = take(*first, *folder, *listing, true); !taken)
                return failure(taken);
        }
        const std::string prefix = isSource ? std::string() : asText(path.filename().native()) + "/";
        for (const SkippedItem& item : listing ? listing->skipped : content->refused) {
            // What lies below the source may have been said already.
            if (m_refused.insert(prefix + item.what).second)
                skip(prefix + item.what, item.reason);
        }
        return std::move(content->folders);
    }

    Result<> take(
        const Document& document, const ForeignFolder& folder, const FolderFiles& listing, bool alone)
    {
        for (const nlohmann::json& execution : document.executions) {
            auto run = valohai::readExecution(
                execution, listing, m_room, alone && document.executions.size() == 1, m_stop);
            if (!run)
                return failure(run);
            keep(std::move(*run), folder.nameOf(document.file));
        }
        return {};
    }

    /// An execution may stand in a list and in a file of its own; the one with more of its files at hand counts.
    void keep(ForeignRun run, const std::string& file)
    {
        const auto [place, isNew] = m_places.try_emplace(run.id, m_result.runs.size());
        if (isNew)
            return m_result.runs.push_back(std::move(run));
        const auto filesOf = [](const ForeignRun& one) {
            return std::ranges::count_if(
                one.outputs, [](const ForeignFile& output) { return !output.path.empty(); });
        };
        ForeignRun& before = m_result.runs[place->second];
        skip(file,
            run.source + " stands in another file, too: it is taken in once, with the files of one of them");
        if (filesOf(run) > filesOf(before))
            before = std::move(run);
    }

    const std::stop_token& m_stop;
    std::map<std::string, std::size_t> m_places; ///< of the runs, by their id
    HistoryRoom m_room;                          ///< of all runs
    std::set<std::string> m_refused;             ///< what was said of files, by its name below the source
    ForeignRuns m_result;
};

} // namespace

bool holdsValohaiJson(const fs::path& source, const std::stop_token& stop)
{
    std::error_code error;
    if (fs::is_directory(source, error))
        return isAnyExecution(contentAt(source), stop);
    return isAnyExecution({.documents = {source}, .folders = {}, .refused = {}}, stop);
}

bool looksLikeValohai(const fs::path& source, const std::stop_token& stop)
{
    if (holdsValohaiJson(source, stop))
        return true;
    std::error_code error;
    if (!fs::is_directory(source, error))
        return false;
    const FolderContent content = contentAt(source);
    return std::ranges::any_of(content.folders, [&stop](const fs::path& folder) {
        return !stop.stop_requested() && isAnyExecution(contentAt(folder), stop);
    });
}

Result<ForeignRuns> readValohai(const fs::path& source, const std::stop_token& stop)
{
    SourceReader reader(stop);
    std::error_code error;
    if (auto read = fs::is_directory(source, error) ? reader.readFolders(source) : reader.readFile(source);
        !read)
        return failure(read);
    ForeignRuns runs = reader.finish();
    if (runs.runs.empty() && runs.skipped.empty()) {
        return fail(inputError("no-runs", "no Valohai execution is there",
            "give the JSON of 'vh execution info --output-format json', or a folder with it")
                        .at(source.string()));
    }
    return runs;
}

} // namespace touchstone
