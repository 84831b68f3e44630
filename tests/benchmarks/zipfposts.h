#pragma once

#include "core/base/random.h"

#include <cstdint>
#include <string>
#include <vector>

namespace benchmarks {

struct ZipfOptions {
    std::int64_t posts = 0;
    int labels = 2500;
    int vocabulary = 500'000;
    std::uint64_t seed = 1;
    std::int64_t begin = 1'577'836'800; ///< Unix time of the first post, 2020-01-01
    std::int64_t end = 1'585'699'200;   ///< after the last, 2020-04-01
    double drift = 0; ///< of the words of a label's own: which are others than without drift
};

struct ZipfPost {
    std::string id; ///< begins with the seed
    std::string label;
    std::int64_t time = 0;
    std::string title;
    std::string text;
};

/// Posts with the statistics of real ones, in order of time: the frequency of words falls as 1 / rank, there are about
/// 50 words a post, the largest of the labels has some six times the posts of the smallest. Every label has words of
/// its own and others that it shares with its neighbours, and one post in eight is about something else: a model
/// learns to name the label of about half of them. What a label talks about does not depend on the seed.
class ZipfPosts
{
public:
    explicit ZipfPosts(const ZipfOptions& options);

    /// False after the last post.
    bool next(ZipfPost& post);

private:
    int rank(double logarithmOfCount);
    int word(int subject);
    void words(int subject, int count, std::string& text);

    ZipfOptions m_options;
    touchstone::SplitMix64 m_random;
    std::int64_t m_written = 0;
    std::vector<double> m_share; ///< cumulative, of each label
};

} // namespace benchmarks
