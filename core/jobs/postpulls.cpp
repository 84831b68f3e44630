#include "core/jobs/postpulls.h"

#include "core/storage/workspace.h"

#include <utility>

namespace touchstone {

PullModels::PullModels(std::shared_ptr<const PostSource> source)
    : m_source(std::move(source))
{
}

PullModels::Loaded PullModels::load(const ComparisonSide& side, const std::stop_token& stop) const
{
    auto workspace = Workspace::open(m_source->workspace(), "touchstone posts", Workspace::Upkeep::No);
    if (!workspace)
        return {.model = {}, .error = workspace.error()};
    auto model = loadTrialModel(
        *workspace, trialSourceOf(side.execution, side.model, side.modelReference, side.recipe), stop);
    if (!model)
        return {.model = {}, .error = model.error()};
    return {.model = std::move(*model), .error = {}};
}

SidePulls PullModels::ofSide(const ComparisonSide& side, std::optional<Loaded>& loaded,
    const ListedPost& post, const std::vector<PostAnswer>& answers, const std::stop_token& stop)
{
    SidePulls pulls {.towards = {}, .influence = {}, .recipe = side.recipe, .error = {}};
    if (answers.empty() || stop.stop_requested())
        return pulls;
    pulls.towards = answers.front().label;
    if (!loaded)
        loaded = load(side, stop);
    if (loaded->error) {
        pulls.error = loaded->error;
        if (pulls.error->kind == ErrorKind::Cancelled)
            loaded.reset(); // it was only not wanted any more
        return pulls;
    }
    if (auto influence = pullsTowards(*loaded->model, post.text, pulls.towards, stop))
        pulls.influence = std::move(*influence);
    return pulls;
}

Result<PostPulls> PullModels::of(const ListedPost& post, const std::stop_token& stop)
{
    const std::scoped_lock lock(m_mutex);
    PostPulls pulls {
        .baseline = ofSide(m_source->baseline(), m_baseline, post, post.baseline, stop), .candidate = {}};
    if (m_source->candidate() && post.candidate)
        pulls.candidate = ofSide(*m_source->candidate(), m_candidate, post, *post.candidate, stop);
    if (stop.stop_requested())
        return fail(cancelledError());
    return pulls;
}

} // namespace touchstone
