#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// A commit, with what points to it.
struct GitCommit {
    std::string id;
    std::optional<std::int64_t> time; ///< when it was committed; seconds since 1970-01-01 UTC
    std::string author;
    std::string subject;
    std::vector<std::string> references; ///< tags and branches: "v1.0", "main"
};

/// The commits of somebody's repository, read by the program git. It is asked for objects only: nothing of the
/// repository's settings is run (hooks, filters, monitors), nothing is fetched, written or locked.
class GitRepository
{
public:
    /// The repository that a folder is in. Nothing: it is in none, git does not take it, or what it is made of leads out
    /// of the folder that the .git lies in; `reason` says why.
    static std::optional<GitRepository> open(
        const std::filesystem::path& folder, const std::stop_token& stop, std::string& reason);
    GitRepository(GitRepository&& other) noexcept;
    ~GitRepository();

    /// Of HEAD; empty: there is no commit yet.
    std::string head() const;
    /// The heads of branches, tags and HEAD, each commit once, oldest first.
    /// Errors: git fails ("git-failed"), cancelled.
    Result<std::vector<GitCommit>> commits() const;
    /// The commit of a name that the user gave. Errors: there is none ("no-such-revision").
    Result<GitCommit> commit(const std::string& revision) const;
    /// Names of the files below the folder in a commit -> their objects; links and submodules are none.
    /// Errors: as commits(); more than 64 MiB of names.
    Result<std::map<std::string, std::string>> files(const std::string& commit) const;
    /// The content of an object. Errors: missing; larger than `limit`; as commits().
    Result<std::string> content(const std::string& object, std::size_t limit) const;

private:
    struct Pipe;

    GitRepository(std::filesystem::path folder, std::string prefix, std::stop_token stop);
    GitCommit describe(const std::string& commit) const;
    Result<std::string> object(const std::string& name, std::string_view type, std::size_t limit) const;

    std::filesystem::path m_folder;
    std::string m_prefix; ///< of the folder in the repository: "ml/", or empty
    std::stop_token m_stop;
    std::unique_ptr<Pipe> m_sizes;
    std::unique_ptr<Pipe> m_contents;
};

} // namespace touchstone
