#pragma once

#include "core/base/result.h"
#include "core/tracking/foreignfolder.h"
#include "core/tracking/gitrepository.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// The files of a project at one moment; names have '/' and begin at its folder.
class ProjectFiles
{
public:
    virtual ~ProjectFiles() = default;
    /// Files with this name, in any folder: "dvc.yaml", "sub/dvc.yaml".
    virtual std::vector<std::string> named(std::string_view name) const = 0;
    /// Files below a folder ("eval/plots/"), by name.
    virtual std::vector<std::string> below(const std::string& folder) const = 0;
    virtual bool has(const std::string& name) const = 0;
    /// Errors: not there, larger than 16 MiB, cannot be read.
    virtual Result<std::string> read(const std::string& name) const = 0;
};

/// Those that lie there now; hidden folders are not searched.
class WorkingFiles final : public ProjectFiles
{
public:
    explicit WorkingFiles(const ForeignFolder& folder);

    std::vector<std::string> named(std::string_view name) const override;
    std::vector<std::string> below(const std::string& folder) const override;
    bool has(const std::string& name) const override;
    Result<std::string> read(const std::string& name) const override;
    /// What could not be looked into, as links that lead out.
    const std::vector<SkippedItem>& refused() const { return m_refused; }

private:
    void collect(const std::filesystem::path& folder, const std::string& prefix, int depth);

    const ForeignFolder& m_folder;
    std::map<std::string, std::filesystem::path> m_files; ///< documents: yaml, lock, json, toml, tsv
    std::vector<SkippedItem> m_refused;
    std::size_t m_entries = 0;
};

/// Those of a commit. Objects that several commits share are read once.
class CommittedFiles final : public ProjectFiles
{
public:
    using Cache = std::map<std::string, std::string>; ///< small objects

    CommittedFiles(const GitRepository& repository, std::map<std::string, std::string> files, Cache& cache);

    std::vector<std::string> named(std::string_view name) const override;
    std::vector<std::string> below(const std::string& folder) const override;
    bool has(const std::string& name) const override;
    Result<std::string> read(const std::string& name) const override;

private:
    const GitRepository& m_repository;
    std::map<std::string, std::string> m_files;
    Cache& m_cache;
};

} // namespace touchstone
