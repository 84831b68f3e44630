#pragma once

#include "core/jobs/postsource.h"
#include "core/jobs/texttrial.h"
#include "core/learning/wordinfluence.h"

#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>

namespace touchstone {

/// How the words of a post pull towards what one side answered.
struct SidePulls {
    std::string towards; ///< the side's first label; empty: it gave none
    TextInfluence influence;
    TextRecipe recipe;          ///< how the side's model sees the text
    std::optional<Error> error; ///< why there are no pulls: the model is not there any more
};

struct PostPulls {
    SidePulls baseline;
    std::optional<SidePulls> candidate; ///< nothing for one execution
};

/// The models of a source's sides, loaded when a post is first asked about and kept. May be shared by threads; one works
/// at a time.
class PullModels
{
public:
    explicit PullModels(std::shared_ptr<const PostSource> source);

    /// How much each word of a post pulls. A model that is lost is no failure: the side says why. Error: cancelled.
    Result<PostPulls> of(const ListedPost& post, const std::stop_token& stop = {});

private:
    struct Loaded {
        std::optional<TrialModel> model;
        std::optional<Error> error; ///< remembered too: looking for a lost file again and again helps nobody
    };
    SidePulls ofSide(const ComparisonSide& side, std::optional<Loaded>& loaded, const ListedPost& post,
        const std::vector<PostAnswer>& answers, const std::stop_token& stop);
    Loaded load(const ComparisonSide& side, const std::stop_token& stop) const;

    std::shared_ptr<const PostSource> m_source;
    std::mutex m_mutex;
    std::optional<Loaded> m_baseline;
    std::optional<Loaded> m_candidate;
};

} // namespace touchstone
