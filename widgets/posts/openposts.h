#pragma once

#include "core/base/result.h"
#include "core/jobs/postsource.h"
#include "widgets/models/postsmodel.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace touchstone {

/// The comparison whose posts are read.
struct PostsPair {
    std::filesystem::path workspace; ///< empty: none is open
    ExecutionNumber baseline;
    ExecutionNumber candidate;
    bool paired = false; ///< both predicted the same rows

    bool isSamePair(const PostsPair& other) const
    {
        return workspace == other.workspace && baseline == other.baseline && candidate == other.candidate;
    }
};

/// The rows of a comparison, or of one side of it, opened once and then shared by worker threads.
class OpenPosts
{
public:
    /// Errors: those of PostSource::open().
    static Result<std::shared_ptr<OpenPosts>> open(
        const PostsPair& pair, PostsScope scope, const std::stop_token& stop);

    const std::shared_ptr<const PostSource>& source() const { return m_source; }
    PostsScope scope() const { return m_scope; }
    /// Why nothing can be written into the workspace; empty when it can.
    const std::string& readOnlyReason() const { return m_readOnlyReason; }

    /// One thread reads at a time; the others wait for it. Errors: those of PostReader.
    Result<std::vector<ListedPost>> read(std::span<const std::uint32_t> numbers);
    /// As PostsModel takes them.
    Result<std::vector<PostLine>> readLines(std::span<const std::uint32_t> numbers);

private:
    OpenPosts(std::shared_ptr<const PostSource> source, PostsScope scope, std::string readOnlyReason);

    std::shared_ptr<const PostSource> m_source;
    PostsScope m_scope;
    std::string m_readOnlyReason;
    std::mutex m_mutex;
    std::optional<PostReader> m_reader; ///< opened when somebody first reads
};

} // namespace touchstone
