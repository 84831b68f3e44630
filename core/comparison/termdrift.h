#pragma once

#include "core/comparison/reportvalues.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace touchstone {

/// A term that is more (z > 0) or less frequent on the candidate's side.
struct TermMove {
    std::string term;
    Both<std::int64_t> posts; ///< that contain it; however often, a post counts once
    double delta = 0;         ///< difference of log-odds, candidate - baseline
    double z = 0;
    bool beyondLimit = false;
};

/// Terms of all posts, or of the posts of one label.
struct TermMoves {
    std::string label;        ///< empty: all posts
    Both<std::int64_t> posts; ///< looked at
    std::int64_t tested = 0;  ///< terms with enough posts to be tested
    /// |z| that the largest of `tested` terms stays below, in 95 of 100 cases, when nothing changed (Sidak).
    double zLimit = 0;
    std::int64_t beyondLimit = 0; ///< of all tested terms
    std::vector<TermMove> rose;   ///< largest z first
    std::vector<TermMove> fell;   ///< smallest z first
};

/// Terms that rose and fell.
struct TermDrift {
    bool byGold = false;          ///< the posts of a label: by gold label, or by the model's first label
    std::int64_t vocabulary = 0;  ///< terms that were counted
    std::int64_t fewestPosts = 0; ///< of both sides, for a term to be tested
    TermMoves all;
    std::vector<TermMoves> labels; ///< most posts first
};

/// Posts that contain each term, by side.
struct TermCounts {
    std::span<const std::int64_t> baseline;
    std::span<const std::int64_t> candidate;
};

/// The terms that moved most, at most `most` each way. Log-odds with an informative Dirichlet prior (Monroe, Colaresi,
/// Quinn 2008; statistics::termChanges), on posts instead of tokens: a post that repeats a word would count as many
/// independent observations (Church, Gale 1995, "Poisson mixtures"), and the largest |z| of unchanged data would lie far
/// above the limit. The limit is Sidak's, (1 + .95^(1/tested)) / 2 of the normal distribution, which holds for
/// correlated terms too (Sidak 1967). Terms with fewer than `fewestPosts` posts on both sides together are not tested.
TermMoves termMoves(const TermCounts& counts, std::span<const std::string> terms,
    const Both<std::int64_t>& posts, std::int64_t fewestPosts, int most);

} // namespace touchstone
