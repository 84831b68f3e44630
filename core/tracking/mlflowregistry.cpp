#include "core/tracking/mlflowregistry.h"

#include "core/tracking/jsonvalues.h"
#include "core/tracking/mlflowrun.h"
#include "core/tracking/mlflowwords.h"
#include "core/tracking/scalars.h"

#include <map>
#include <string>
#include <vector>

namespace touchstone::mlflow {

namespace fs = std::filesystem;

namespace {

class RegistryReader
{
public:
    RegistryReader(const ForeignFolder& folder, ForeignRuns& into)
        : m_folder(folder)
        , m_into(into)
    {
    }

    /// The entries of a folder that may be missing; those that are refused are noted.
    std::vector<ForeignFolder::Entry> entriesOf(const fs::path& folder)
    {
        if (!m_folder.find(folder))
            return {};
        auto entries = m_folder.list(folder);
        if (!entries) {
            skip(folder, entries.error().what);
            return {};
        }
        for (const auto& entry : *entries) {
            if (entry.kind == ForeignFolder::Kind::Refused)
                skip(entry.path, entry.reason);
        }
        return std::move(*entries);
    }

    void readModel(const ForeignFolder::Entry& model)
    {
        std::string name = asText(model.name);
        if (const auto meta = readMap(m_folder, model.path / "meta.yaml"); !meta)
            skip(model.path, "the model's own description: " + meta.error().what);
        else if (const auto own = textOf(*meta, "name"); !own.empty())
            name = own;
        const auto aliases = readTexts(model.path / "aliases");
        for (const auto& entry : entriesOf(model.path)) {
            if (entry.kind != ForeignFolder::Kind::Folder || !entry.name.starts_with("version-"))
                continue;
            readVersion(entry, name, aliases);
        }
    }

private:
    void skip(const fs::path& path, std::string reason)
    {
        m_into.skipped.push_back({m_folder.nameOf(path), std::move(reason)});
    }

    /// Files of one text each, by name; nested ones too.
    std::map<std::string, std::string> readTexts(const fs::path& folder)
    {
        std::map<std::string, std::string> texts;
        if (!m_folder.hasFolder(folder))
            return texts;
        const auto tree = m_folder.filesBelow(folder, 10'000);
        for (const SkippedItem& item : tree.refused)
            skip(folder / item.what, item.reason);
        for (const auto& file : tree.files) {
            const auto text = readForeignFile(file.path);
            if (text)
                texts[asText(file.name)] = asText(*text);
            else
                skip(file.path, text.error().what);
        }
        return texts;
    }

    void readVersion(const ForeignFolder::Entry& entry, const std::string& model,
        const std::map<std::string, std::string>& aliases)
    {
        const auto meta = readMap(m_folder, entry.path / "meta.yaml");
        if (!meta)
            return skip(entry.path, meta.error().what);
        ForeignVersion version;
        version.model = model;
        version.version = textOf(*meta, "version");
        if (version.version.empty())
            version.version = asText(entry.name.substr(std::string_view("version-").size()));
        version.run = textOf(*meta, "run_id");
        version.status = textOf(*meta, "status");
        version.stage = stageOf(textOf(*meta, "current_stage"));
        version.description = textOf(*meta, "description");
        version.created = secondsOf(textOf(*meta, "creation_timestamp"));
        if (version.stage == "Deleted_Internal")
            return skip(entry.path, "it was deleted");
        for (const char* key : {"source", "run_link", "user_id", "status_message", "storage_location"}) {
            if (const auto text = textOf(*meta, key); !text.empty())
                version.properties[key] = text;
        }
        for (const auto& [key, value] : readTexts(entry.path / "tags"))
            version.properties[key] = value;
        for (const auto& [alias, number] : aliases) {
            if (trimmed(number) == version.version)
                version.aliases.push_back(alias);
        }
        m_into.versions.push_back(std::move(version));
    }

    const ForeignFolder& m_folder;
    ForeignRuns& m_into;
};

} // namespace

void readRegistry(const ForeignFolder& folder, const fs::path& models, ForeignRuns& into)
{
    RegistryReader reader(folder, into);
    for (const auto& model : reader.entriesOf(models)) {
        if (model.kind == ForeignFolder::Kind::Folder)
            reader.readModel(model);
    }
    sortVersions(into.versions);
}

} // namespace touchstone::mlflow
