#pragma once

#include "core/base/random.h"

#include <cstdint>
#include <string>
#include <vector>

namespace touchstone {

/// Two periods of made-up posts: the model is trained on the first, the world changes in the second.
enum class DemoPeriod { First, Second };

struct DemoOptions {
    std::int64_t posts = 16000;
    std::uint64_t seed = 1;
};

/// Generates believable posts as ndjson lines (`id subreddit created_utc title selftext score num_comments`), in
/// order of time: 40 labels in the first period; six more in the second, in which a few labels also change what
/// they talk about. The same options give the same bytes on every machine.
class PostGenerator
{
public:
    PostGenerator(DemoPeriod period, const DemoOptions& options);
    ~PostGenerator();
    PostGenerator(const PostGenerator&) = delete;
    PostGenerator& operator=(const PostGenerator&) = delete;

    /// False after the last post. `line` ends with a line break.
    bool next(std::string& line);

    /// Labels of both periods: the first 40 are in both, the rest only in the second.
    static std::vector<std::string> labels();
    /// Those among the first 40 that change their subject in the second period.
    static std::vector<std::string> driftingLabels();

private:
    std::string words(std::size_t label, int count);
    const std::string& word(std::size_t label);

    DemoPeriod m_period;
    DemoOptions m_options;
    SplitMix64 m_random;
    std::int64_t m_written = 0;
    std::vector<double> m_share; ///< cumulative share of each label
    struct Vocabulary;
    std::vector<Vocabulary> m_vocabularies;
    std::vector<std::string> m_common;
};

} // namespace touchstone
