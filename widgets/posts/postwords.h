#pragma once

#include "core/base/result.h"
#include "core/jobs/postsource.h"
#include "core/jobs/texttrial.h"
#include "widgets/models/posttext.h"
#include "widgets/models/wordpullsmodel.h"

#include <QString>

#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

namespace touchstone {

/// Where a word stands in the text that is shown, and how it pulls towards one side's first label.
struct PlacedPull {
    qsizetype begin = 0; ///< in UTF-16 units
    qsizetype length = 0;
    double logOddsChange = 0;
};

/// The words of one post as both sides see them.
struct PostWords {
    std::vector<WordPullsModel::Word> words;
    Both<std::vector<PlacedPull>> places; ///< in the order of the text
    Both<QString> towards;                ///< the side's first label; empty: it gave none, or is not shown
    Both<std::optional<Error>> error;     ///< why there are no pulls of that side
};

/// The models of both sides of a comparison, loaded when a text is first asked about and kept. Worker threads share it.
class PullModels
{
public:
    /// Of the source's sides; its one execution is that of `scope`.
    PullModels(std::shared_ptr<const PostSource> source, PostsScope scope);

    /// How much each word of the post pulls. A model that is not there any more is no failure: the side says why.
    /// Error: cancelled.
    Result<PostWords> wordsOf(const ListedPost& post, const std::stop_token& stop);

private:
    struct Loaded {
        std::optional<TrialModel> model;
        std::optional<Error> error; ///< remembered too: reading a lost file again and again helps nobody
    };
    const Loaded& load(const ComparisonSide& side, std::optional<Loaded>& place, const std::stop_token& stop);

    std::shared_ptr<const PostSource> m_source;
    PostsScope m_scope;
    std::mutex m_mutex;
    Both<std::optional<Loaded>> m_models;
};

} // namespace touchstone
