#include "core/tracking/runfolder.h"

#include "core/base/time.h"
#include "core/data/jsondocument.h"
#include "core/data/jsonfields.h"
#include "core/tracking/folderfiles.h"
#include "core/tracking/jsonvalues.h"
#include "core/tracking/predictionfile.h"
#include "core/tracking/scalars.h"

#include <algorithm>
#include <limits>

namespace fs = std::filesystem;

namespace touchstone {

namespace {

constexpr const char* executionFile = "execution.json";
constexpr std::size_t mostFiles = 10'000;
constexpr std::size_t mostLabels = 1'000'000;

bool holdsExecution(const ForeignFolder& folder, const fs::path& below)
{
    return folder.hasFile(below / executionFile);
}

class Reader
{
public:
    Reader(const ForeignFolder& folder, std::string source, const nlohmann::json& document,
        const JsonPlaces& places, HistoryRoom& room)
        : m_folder(folder)
        , m_source(std::move(source))
        , m_document(document)
        , m_places(places)
        , m_room(room)
        , m_fields(document, "", places, m_source, "bad-execution")
    {
    }

    Result<ForeignRun> read(const std::stop_token& stop)
    {
        m_fields.allow({"touchstone", "id", "name", "group", "step", "status", "user", "created", "started",
            "finished", "dataset", "predictions", "labels", "model", "fasttext_loss", "parameters", "metrics",
            "tags", "properties", "environment", "code", "notes", "parent"});
        if (m_fields.count("touchstone", {1, runFolderFormat}) != runFolderFormat && !m_fields.mistake())
            m_fields.wrongValue("touchstone", "it is missing", "write \"touchstone\": 1");
        readTexts();
        readTimes();
        readPredictions();
        m_run.parameters = objectOf("parameters");
        m_run.properties = objectOf("properties");
        m_run.environment = objectOf("environment");
        m_run.code = objectOf("code");
        if (const nlohmann::json* metrics = m_fields.object("metrics"))
            m_run.metrics = metricsOf(*metrics, ListsAre::Histories, m_room, m_warnings);
        if (m_fields.mistake())
            return fail(*m_fields.mistake());
        if (stop.stop_requested())
            return fail(cancelledError());
        FolderFiles files = filesWithin(m_folder, mostFiles);
        for (ForeignFile& file : files.files) {
            if (file.name != executionFile)
                m_run.outputs.push_back(std::move(file));
        }
        for (const SkippedItem& item : files.skipped)
            m_warnings.add(item.what, item.reason);
        m_warnings.moveTo(m_run);
        if (auto there = checkNames(); !there)
            return failure(there);
        return std::move(m_run);
    }

private:
    void readTexts()
    {
        m_run.tracker = "folder";
        m_run.source = m_source;
        m_run.name = m_fields.text("name");
        m_run.id = m_fields.text("id");
        if (m_run.id.empty())
            m_run.id = m_folder.path().string();
        m_run.group = m_fields.text("group");
        m_run.step = m_fields.text("step");
        m_run.user = m_fields.text("user");
        m_run.notes = m_fields.text("notes");
        m_run.parent = m_fields.text("parent");
        m_run.tags = m_fields.texts("tags", 1000);
        const std::string status = m_fields.text("status");
        const auto known = parseStatus(status);
        if (!status.empty() && !known)
            m_fields.wrongValue("status", "'" + status + "' is no status",
                "write \"queued\", \"running\", \"complete\", \"error\", \"stopped\" or \"interrupted\"");
        m_run.status = known.value_or(ExecutionStatus::Complete);
    }

    std::optional<std::int64_t> timeOf(const char* name)
    {
        const auto found = m_document.find(name);
        if (found == m_document.end() || found->is_null())
            return std::nullopt;
        const std::string text = found->is_string() ? found->get<std::string>()
            : found->is_number()                    ? found->dump()
                                                    : std::string();
        const auto time = parseTime(text);
        if (!time)
            m_fields.wrongValue(
                name, "it is no time", "write \"2026-05-01T12:30:00Z\" or seconds since 1970");
        return time;
    }

    void readTimes()
    {
        m_run.created = timeOf("created");
        m_run.started = timeOf("started");
        m_run.finished = timeOf("finished");
    }

    void readPredictions()
    {
        PredictionHints& hints = m_run.predictions;
        hints.dataset = m_fields.text("dataset");
        hints.model = m_fields.text("model");
        hints.labels = m_fields.texts("labels", mostLabels);
        hints.fasttextLoss = m_fields.text("fasttext_loss");
        if (!hints.fasttextLoss.empty() && !isFastTextLoss(hints.fasttextLoss))
            m_fields.wrongValue("fasttext_loss", "'" + hints.fasttextLoss + "' is no loss of fastText",
                "write \"softmax\", \"hs\", \"ns\" or \"ova\"");
        const auto found = m_document.find("predictions");
        if (found == m_document.end() || found->is_null())
            return;
        if (found->is_string()) {
            hints.files = {found->get<std::string>()};
        } else if (found->is_array()) {
            hints.files = m_fields.texts("predictions", 1000);
        } else if (found->is_object()) {
            JsonFields arrays(*found, "/predictions", m_places, m_source, "bad-execution");
            arrays.allow({"label", "probability", "labels", "row"});
            hints.arrays = ForeignArrays {.label = arrays.text("label", true),
                .probability = arrays.text("probability", true),
                .labels = arrays.text("labels", true),
                .row = arrays.text("row")};
            if (arrays.mistake())
                m_arraysMistake = arrays.mistake();
        } else {
            m_fields.wrongValue("predictions", "it is neither a file name, nor a list of them, nor arrays",
                "write \"predictions.csv\" or {\"label\": \"label.npy\", ...}");
        }
    }

    nlohmann::json objectOf(const char* name)
    {
        const nlohmann::json* object = m_fields.object(name);
        return object != nullptr ? *object : nlohmann::json::object();
    }

    /// What is named must be there: a run whose predictions are missing is a mistake of the script.
    Result<> checkNames() const
    {
        if (m_arraysMistake)
            return fail(*m_arraysMistake);
        std::vector<std::string> names = m_run.predictions.files;
        if (!m_run.predictions.model.empty())
            names.push_back(m_run.predictions.model);
        if (const auto& arrays = m_run.predictions.arrays) {
            names.insert(names.end(), {arrays->label, arrays->probability, arrays->labels});
            if (!arrays->row.empty())
                names.push_back(arrays->row);
        }
        for (const std::string& name : names) {
            if (const auto file = fileWithin(m_folder, name); !file) {
                Error error = file.error();
                error.where = m_source + ", '" + name + "'";
                return fail(error);
            }
        }
        return {};
    }

    const ForeignFolder& m_folder;
    std::string m_source;
    const nlohmann::json& m_document;
    const JsonPlaces& m_places;
    HistoryRoom& m_room;
    PartWarnings m_warnings;
    JsonFields m_fields;
    std::optional<Error> m_arraysMistake;
    ForeignRun m_run;
};

Result<ForeignRun> readOne(const ForeignFolder& folder, HistoryRoom& room, const std::stop_token& stop)
{
    const auto file = fileWithin(folder, executionFile);
    if (!file)
        return failure(file);
    const std::string source = file->string();
    auto text = readForeignFile(*file);
    if (!text)
        return failure(text);
    const auto document = parseJson(*text, source);
    if (!document)
        return failure(document);
    if (!document->is_object())
        return fail(
            inputError("bad-execution", "it holds no object", "see the documentation of execution.json")
                .at(source));
    const JsonPlaces places(std::move(*text));
    return Reader(folder, source, *document, places, room).read(stop);
}

} // namespace

fs::path executionFileIn(const ForeignFolder& folder)
{
    if (holdsExecution(folder, folder.path()))
        return folder.path() / executionFile;
    const auto entries = folder.list(folder.path());
    if (!entries)
        return {};
    for (const ForeignFolder::Entry& entry : *entries) {
        if (entry.kind == ForeignFolder::Kind::Folder && holdsExecution(folder, entry.path))
            return entry.path / executionFile;
    }
    return {};
}

Result<ForeignRuns> readRunFolder(const fs::path& folder, const std::stop_token& stop)
{
    const auto source = ForeignFolder::open(folder);
    if (!source)
        return failure(source);
    ForeignRuns runs;
    runs.tracker = "folder";
    HistoryRoom room; // of all runs
    if (holdsExecution(*source, source->path())) {
        auto run = readOne(*source, room, stop);
        if (!run)
            return failure(run);
        runs.runs.push_back(std::move(*run));
        return runs;
    }
    const auto entries = source->list(source->path());
    if (!entries)
        return failure(entries);
    for (const ForeignFolder::Entry& entry : *entries) {
        if (stop.stop_requested())
            return fail(cancelledError());
        if (entry.kind == ForeignFolder::Kind::Refused)
            runs.skipped.push_back({asText(entry.name), entry.reason});
        if (entry.kind != ForeignFolder::Kind::Folder || !source->find(entry.path / executionFile))
            continue;
        const auto one = ForeignFolder::open(entry.path);
        auto run = one ? readOne(*one, room, stop) : failure(one);
        if (run)
            runs.runs.push_back(std::move(*run));
        else if (run.error().kind == ErrorKind::Cancelled)
            return failure(run);
        else
            runs.skipped.push_back({asText(entry.name), run.error().message()});
    }
    return runs;
}

} // namespace touchstone
