#include "core/tracking/projectfiles.h"

#include "core/tracking/scalars.h"

#include <array>
#include <utility>

namespace touchstone {

namespace fs = std::filesystem;

namespace {

/// The only files of a project whose content is read.
bool isDocument(std::string_view name)
{
    constexpr std::array<std::string_view, 6> ends {".yaml", ".yml", ".lock", ".json", ".toml", ".tsv"};
    for (const std::string_view end : ends) {
        if (name.ends_with(end))
            return true;
    }
    return false;
}

template <typename Value>
std::vector<std::string> namesOf(const std::map<std::string, Value>& files, std::string_view name)
{
    std::vector<std::string> found;
    for (const auto& [path, value] : files) {
        const std::string_view text = path;
        if (text == name || (text.ends_with(name) && text[text.size() - name.size() - 1] == '/'))
            found.push_back(path);
    }
    return found;
}

template <typename Value>
std::vector<std::string> namesBelow(const std::map<std::string, Value>& files, const std::string& folder)
{
    std::vector<std::string> found;
    for (auto at = files.lower_bound(folder); at != files.end() && at->first.starts_with(folder); ++at)
        found.push_back(at->first);
    return found;
}

Error missing(const std::string& name)
{
    return inputError("no-such-file", "it is not there").at(asText(name));
}

} // namespace

WorkingFiles::WorkingFiles(const ForeignFolder& folder)
    : m_folder(folder)
{
    collect(folder.path(), "", 0);
}

void WorkingFiles::collect(const fs::path& folder, const std::string& prefix, int depth)
{
    constexpr int deepest = 16;
    constexpr std::size_t mostEntries = 200'000; // data may lie beside the documents
    const auto entries = m_folder.list(folder);
    if (!entries) {
        m_refused.push_back({asText(prefix), entries.error().what});
        return;
    }
    for (const auto& entry : *entries) {
        if (++m_entries > mostEntries) {
            if (m_entries == mostEntries + 1)
                m_refused.push_back(
                    {asText(prefix + entry.name), "only the first 200,000 files are looked at"});
            return;
        }
        const std::string name = prefix + entry.name;
        if (entry.kind == ForeignFolder::Kind::Folder) {
            if (entry.name.starts_with('.'))
                continue;
            if (depth < deepest)
                collect(entry.path, name + "/", depth + 1);
            else
                m_refused.push_back({asText(name), "folders are nested more than 16 deep"});
        } else if (isDocument(entry.name)) {
            if (entry.kind == ForeignFolder::Kind::File)
                m_files[name] = entry.path;
            else
                m_refused.push_back({asText(name), entry.reason});
        }
    }
}

std::vector<std::string> WorkingFiles::named(std::string_view name) const
{
    return namesOf(m_files, name);
}

std::vector<std::string> WorkingFiles::below(const std::string& folder) const
{
    return namesBelow(m_files, folder);
}

bool WorkingFiles::has(const std::string& name) const
{
    return m_files.contains(name);
}

Result<std::string> WorkingFiles::read(const std::string& name) const
{
    const auto found = m_files.find(name);
    return found == m_files.end() ? fail(missing(name)) : readForeignFile(found->second);
}

CommittedFiles::CommittedFiles(
    const GitRepository& repository, std::map<std::string, std::string> files, Cache& cache)
    : m_repository(repository)
    , m_files(std::move(files))
    , m_cache(cache)
{
}

std::vector<std::string> CommittedFiles::named(std::string_view name) const
{
    return namesOf(m_files, name);
}

std::vector<std::string> CommittedFiles::below(const std::string& folder) const
{
    return namesBelow(m_files, folder);
}

bool CommittedFiles::has(const std::string& name) const
{
    return m_files.contains(name);
}

Result<std::string> CommittedFiles::read(const std::string& name) const
{
    constexpr std::size_t small = 64U << 10;
    constexpr std::size_t mostCached = 4096;
    const auto found = m_files.find(name);
    if (found == m_files.end())
        return fail(missing(name));
    if (const auto cached = m_cache.find(found->second); cached != m_cache.end())
        return cached->second;
    auto content = m_repository.content(found->second, maximumForeignFileBytes);
    if (m_cache.size() >= mostCached)
        m_cache.clear();
    if (content && content->size() <= small)
        m_cache[found->second] = *content;
    return content;
}

} // namespace touchstone
