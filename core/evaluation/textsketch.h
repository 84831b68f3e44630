#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// Words in a shingle, the piece of text by which two lines are called alike.
inline constexpr std::size_t shingleWords = 3;
/// Jaccard similarity of the sets of shingles from which on two lines are near duplicates.
inline constexpr double nearDuplicate = 0.8;

/// What is kept of a line to find its duplicates.
struct TextSketch {
    static constexpr std::size_t bandCount = 10;

    std::uint64_t line = 0; ///< hash of the whole line; 0: empty, a duplicate of nothing
    /// Two lines of Jaccard similarity s have an equal band with a probability of about 1 - (1 - s^3)^10: .9992 at .8,
    /// .75 at .5, .01 at .1.
    std::array<std::uint32_t, bandCount> bands {};

    bool isEmpty() const { return line == 0; }
};

/// Makes sketches: MinHash (Broder 1997) with one permutation cut into 32 bins (Li, Owen, Zhang 2012), empty bins filled
/// from others (Shrivastava 2017), of which ten bands of three make the keys for locality-sensitive hashing (Indyk,
/// Motwani 1998). The same on every machine. One object is used by one thread.
class TextSketcher
{
public:
    /// `line`: as the text recipe makes it, words between spaces. A line of fewer than three words is one shingle.
    TextSketch of(std::string_view line);

private:
    std::vector<std::uint64_t> m_words;
    std::vector<std::uint64_t> m_shingles;
};

/// Jaccard similarity of two lines' sets of shingles: those of both / those of either, each counted once. 0 where a line
/// has no word.
double shingleSimilarity(std::string_view a, std::string_view b);

} // namespace touchstone
