#pragma once

#include "core/jobs/postpulls.h"
#include "widgets/models/posttext.h"
#include "widgets/models/wordpullsmodel.h"

#include <QString>

#include <optional>
#include <string>
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

/// What is shown of the pulls of a post with this text. `scope`: which side the one execution of a source is.
PostWords wordsOf(const std::string& text, const PostPulls& pulls, PostsScope scope);

} // namespace touchstone
