#include "core/tracking/dvcpipeline.h"

#include "core/data/jsondocument.h"
#include "core/tracking/foreignjson.h"
#include "core/tracking/jsonvalues.h"
#include "core/tracking/scalars.h"
#include "core/tracking/tomldocument.h"
#include "core/tracking/yamldocument.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <span>
#include <utility>

namespace touchstone::dvc {

namespace {

using nlohmann::json;

constexpr std::size_t mostPipelines = 100;

const json* mapOf(const json& map, const char* key)
{
    const json& member = memberOf(map, key);
    return member.is_object() ? &member : nullptr;
}

const json* listOf(const json& map, const char* key)
{
    const json& member = memberOf(map, key);
    return member.is_array() ? &member : nullptr;
}

/// A command, or several, one a line.
std::string commandOf(const json& stage)
{
    std::string command = textOf(stage, "cmd");
    if (const json* list = listOf(stage, "cmd")) {
        for (const json& line : *list) {
            if (line.is_string())
                command += (command.empty() ? "" : "\n") + line.get<std::string>();
        }
    }
    return command;
}

/// What dvc.yaml lists: "eval.json", or {"eval.json": {"cache": false}}.
std::vector<std::string> namesIn(const json* list)
{
    std::vector<std::string> names;
    if (list == nullptr)
        return names;
    for (const json& item : *list) {
        if (item.is_string())
            names.push_back(item.get<std::string>());
        else if (item.is_object()) {
            for (auto member = item.begin(); member != item.end(); ++member)
                names.push_back(member.key());
        }
    }
    return names;
}

/// "eval/${item}.json" as the text before the first and behind the last "${...}".
bool matches(std::string_view pattern, std::string_view path)
{
    const auto begin = pattern.find("${");
    const auto end = pattern.rfind('}');
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin)
        return pattern == path;
    const auto front = pattern.substr(0, begin);
    const auto back = pattern.substr(end + 1);
    return path.size() >= front.size() + back.size() && path.starts_with(front) && path.ends_with(back);
}

bool isRemote(std::string_view path)
{
    return path.find("://") != std::string_view::npos;
}

std::vector<Item> itemsIn(const json& stage, const char* key, const std::string& folder)
{
    std::vector<Item> items;
    const json* list = listOf(stage, key);
    if (list == nullptr)
        return items;
    for (const json& entry : *list) {
        const std::string path = entry.is_object() ? textOf(entry, "path") : std::string();
        if (path.empty())
            continue;
        Item item;
        item.path = isRemote(path) ? path : joined(folder, path);
        for (const char* algorithm : {"md5", "etag", "checksum"}) {
            if (const std::string digest = textOf(entry, algorithm); item.digest.empty() && !digest.empty())
                item.digest = std::string(algorithm) + ":" + digest;
        }
        item.bytes = parseInteger(textOf(entry, "size")).value_or(0);
        item.files = parseInteger(textOf(entry, "nfiles")).value_or(0);
        items.push_back(std::move(item));
    }
    return items;
}

/// Those of dvc.lock: {"params.yaml": {"train.lr": 0.1}}. A name that two files have is told apart by the file.
json paramsOf(const json& stage)
{
    json all = json::object();
    const json* files = mapOf(stage, "params");
    if (files == nullptr)
        return all;
    for (auto file = files->begin(); file != files->end(); ++file) {
        json flat = json::object();
        if (file.value().is_object())
            flatten(file.value(), "", flat);
        for (auto value = flat.begin(); value != flat.end(); ++value)
            all[all.contains(value.key()) ? file.key() + ":" + value.key() : value.key()] = value.value();
    }
    return all;
}

class PipelineReader
{
public:
    PipelineReader(const ProjectFiles& files, std::string folder)
        : m_files(files)
        , m_folder(std::move(folder))
    {
        m_pipeline.folder = m_folder;
    }

    Pipeline read()
    {
        const json yaml = mapIn("dvc.yaml");
        const json lock = mapIn("dvc.lock", isParameter);
        for (const std::string& name : namesIn(listOf(yaml, "metrics")))
            m_pipeline.metrics.push_back(joined(m_folder, name));
        for (const std::string& name : namesIn(listOf(yaml, "params")))
            m_pipeline.params.push_back(joined(m_folder, name));
        const json none = json::object();
        const json* described = mapOf(yaml, "stages");
        const json* locked = stagesIn(lock);
        if (locked != nullptr) {
            for (auto stage = locked->begin(); stage != locked->end(); ++stage)
                addStage(stage.key(), stage.value(), described == nullptr ? none : *described);
        }
        if (described != nullptr)
            noteMissing(*described);
        return std::move(m_pipeline);
    }

private:
    void skip(const std::string& what, std::string reason)
    {
        m_pipeline.skipped.push_back({asText(m_folder + what), std::move(reason)});
    }

    /// An empty map where there is none, or none that can be read.
    json mapIn(const std::string& name, const YamlTyping& isTyped = nullptr)
    {
        const std::string path = m_folder + name;
        if (!m_files.has(path))
            return json::object();
        const auto text = m_files.read(path);
        auto document = text ? parseYaml(*text, name, isTyped) : failure(text);
        if (document && document->is_object())
            return std::move(*document);
        skip(name, document ? "it holds no keys: it is empty or cut off" : document.error().what);
        return json::object();
    }

    /// The parameters of a stage are numbers and flags; digests stay texts, whatever they look like.
    static bool isParameter(std::span<const std::string_view> path)
    {
        const std::size_t stage = !path.empty() && path.front() == "stages" ? 1 : 0;
        return path.size() > stage + 1 && path[stage + 1] == "params";
    }

    /// Before schema 2.0 the stages were the document.
    static const json* stagesIn(const json& lock)
    {
        return lock.contains("schema") || lock.contains("stages") ? mapOf(lock, "stages") : &lock;
    }

    void addStage(const std::string& name, const json& lock, const json& described)
    {
        if (!lock.is_object())
            return skip("dvc.lock", "stage " + name + " is damaged");
        Stage stage;
        stage.name = name;
        const std::string base = name.substr(0, name.find('@'));
        const json* description = mapOf(described, described.contains(name) ? name.c_str() : base.c_str());
        if (description != nullptr) {
            // Of foreach and matrix what they do stands a level deeper.
            if (const json* each = mapOf(*description, "do"))
                description = each;
            stage.description = textOf(*description, "desc");
        }
        const std::string wdir = description == nullptr ? std::string() : textOf(*description, "wdir");
        const std::string folder = wdir.empty() ? m_folder : joined(m_folder, wdir) + "/";
        stage.command = commandOf(lock);
        stage.deps = itemsIn(lock, "deps", folder);
        stage.outs = itemsIn(lock, "outs", folder);
        stage.params = paramsOf(lock);
        if (description != nullptr) {
            for (const std::string& metric : namesIn(listOf(*description, "metrics"))) {
                const std::string pattern = joined(folder, metric);
                for (const Item& out : stage.outs) {
                    if (matches(pattern, out.path))
                        stage.metrics.push_back(out.path);
                }
            }
        }
        m_run.insert(name);
        m_run.insert(base);
        m_pipeline.stages.push_back(std::move(stage));
    }

    void noteMissing(const json& described)
    {
        for (auto stage = described.begin(); stage != described.end(); ++stage) {
            if (!m_run.contains(stage.key()))
                skip(stage.key(), "the stage was not run yet: dvc.lock has nothing of it");
        }
    }

    const ProjectFiles& m_files;
    std::string m_folder;
    Pipeline m_pipeline;
    std::set<std::string> m_run;
};

/// JSON with the words that Python writes for the numbers that JSON has not, as texts.
std::string withQuotedWords(const std::string& text)
{
    std::string quoted;
    bool inText = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (inText && text[i] == '\\' && i + 1 < text.size()) {
            quoted += text[i++];
        } else if (text[i] == '"') {
            inText = !inText;
        } else if (!inText) {
            bool found = false;
            for (const std::string_view word : {"NaN", "-Infinity", "Infinity"}) {
                if (text.compare(i, word.size(), word) == 0) {
                    quoted += '"' + std::string(word) + '"';
                    i += word.size() - 1;
                    found = true;
                    break;
                }
            }
            if (found)
                continue;
        }
        quoted += text[i];
    }
    return quoted;
}

} // namespace

std::string folderOf(std::string_view path)
{
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash + 1));
}

std::string joined(std::string_view folder, std::string_view path)
{
    std::string all
        = (std::filesystem::path(folder) / std::filesystem::path(path)).lexically_normal().generic_string();
    while (all.size() > 1 && all.ends_with('/'))
        all.pop_back();
    return all == "." ? std::string() : asText(all);
}

std::vector<Pipeline> readPipelines(const ProjectFiles& files)
{
    std::set<std::string> folders;
    for (const char* name : {"dvc.yaml", "dvc.lock"}) {
        for (const std::string& path : files.named(name))
            folders.insert(path.substr(0, path.size() - std::string_view(name).size()));
    }
    std::vector<Pipeline> pipelines;
    for (const std::string& folder : folders) {
        if (pipelines.size() == mostPipelines) {
            pipelines.back().skipped.push_back({asText(folder), "only the first 100 pipelines are read"});
            break;
        }
        pipelines.push_back(PipelineReader(files, folder).read());
    }
    return pipelines;
}

Result<json> parseDocument(const std::string& text, const std::string& name)
{
    if (name.ends_with(".json")) {
        auto document = parseJson(text, name);
        return document || document.error().code != "invalid-json" ? document
                                                                   : parseJson(withQuotedWords(text), name);
    }
    if (name.ends_with(".toml"))
        return parseToml(text, name);
    if (name.ends_with(".yaml") || name.ends_with(".yml") || name.ends_with(".lock"))
        return parseYaml(text, name, YamlScalars::Typed);
    return fail(inputError("unknown-format", "it is neither JSON nor YAML nor TOML").at(name));
}

Result<json> readDocument(const ProjectFiles& files, const std::string& name)
{
    const auto text = files.read(name);
    if (!text)
        return failure(text);
    return parseDocument(*text, name);
}

void flatten(const json& tree, const std::string& prefix, json& into)
{
    for (auto item = tree.begin(); item != tree.end(); ++item) {
        const std::string key = prefix.empty() ? item.key() : prefix + "." + item.key();
        if (item.value().is_object() && !item.value().empty())
            flatten(item.value(), key, into);
        else if (item.value().is_number_float())
            into[key] = numberToJson(item.value().get<double>());
        else
            into[key] = item.value();
    }
}

} // namespace touchstone::dvc
