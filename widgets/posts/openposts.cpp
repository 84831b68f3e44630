#include "widgets/posts/openposts.h"

#include "core/storage/workspace.h"

#include <utility>

namespace touchstone {

OpenPosts::OpenPosts(std::shared_ptr<const PostSource> source, PostsScope scope, std::string readOnlyReason)
    : m_source(std::move(source))
    , m_scope(scope)
    , m_readOnlyReason(std::move(readOnlyReason))
{
}

Result<std::shared_ptr<OpenPosts>> OpenPosts::open(
    const PostsPair& pair, PostsScope scope, const std::stop_token& stop)
{
    auto workspace = Workspace::open(pair.workspace, "touchstone window");
    if (!workspace)
        return failure(workspace);
    const bool both = scope == PostsScope::Both;
    auto source
        = PostSource::open(*workspace, scope == PostsScope::Candidate ? pair.candidate : pair.baseline,
            both ? std::optional(pair.candidate) : std::nullopt, stop);
    if (!source)
        return failure(source);
    return std::shared_ptr<OpenPosts>(new OpenPosts(std::move(*source), scope, workspace->readOnlyReason()));
}

Result<std::vector<ListedPost>> OpenPosts::read(std::span<const std::uint32_t> numbers)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_reader) {
        auto reader = PostReader::open(m_source);
        if (!reader)
            return failure(reader);
        m_reader.emplace(std::move(*reader));
    }
    return m_reader->read(numbers);
}

Result<std::vector<PostLine>> OpenPosts::readLines(std::span<const std::uint32_t> numbers)
{
    const auto posts = read(numbers);
    if (!posts)
        return failure(posts);
    std::vector<PostLine> lines;
    lines.reserve(posts->size());
    for (const ListedPost& post : *posts)
        lines.push_back({.text = posttext::line(post.text, PostsModel::lettersKept), .time = post.time});
    return lines;
}

} // namespace touchstone
