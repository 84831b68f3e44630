#include "core/evaluation/textsketch.h"

#include "core/base/random.h"

#include <algorithm>
#include <limits>

namespace touchstone {

namespace {

constexpr int binBits = 5;
constexpr std::size_t bins = std::size_t {1} << binBits;
constexpr std::size_t binsPerBand = 3;
static_assert(TextSketch::bandCount * binsPerBand <= bins);

constexpr std::uint32_t emptyBin = std::numeric_limits<std::uint32_t>::max();

/// FNV-1a on 64 bits of each word between spaces.
void hashWords(std::string_view line, std::vector<std::uint64_t>& words)
{
    constexpr std::uint64_t start = 0xCBF29CE484222325U;
    words.clear();
    std::uint64_t hash = start;
    for (const char c : line) {
        if (c != ' ') {
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
        } else if (hash != start) {
            words.push_back(hash);
            hash = start;
        }
    }
    if (hash != start)
        words.push_back(hash);
}

/// Hashes of the runs of shingleWords words; of all words where there are fewer.
void hashShingles(const std::vector<std::uint64_t>& words, std::vector<std::uint64_t>& shingles)
{
    shingles.clear();
    if (words.empty())
        return;
    const std::size_t length = std::min(words.size(), shingleWords);
    for (std::size_t first = 0; first + length <= words.size(); ++first) {
        std::uint64_t hash = length;
        for (std::size_t word = first; word < first + length; ++word)
            hash = SplitMix64::mix(hash ^ words[word]);
        shingles.push_back(hash);
    }
}

std::vector<std::uint64_t> shingleSet(std::string_view line)
{
    std::vector<std::uint64_t> words;
    std::vector<std::uint64_t> shingles;
    hashWords(line, words);
    hashShingles(words, shingles);
    std::ranges::sort(shingles);
    // Not std::ranges::unique(): clang 14 cannot compile what it returns.
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

/// An empty bin takes the number of a bin that is not, the same one for every line in which that one is filled.
void fillEmptyBins(std::array<std::uint32_t, bins>& smallest)
{
    const auto found = smallest;
    for (std::size_t bin = 0; bin < bins; ++bin) {
        for (std::uint64_t attempt = 1; smallest[bin] == emptyBin; ++attempt)
            smallest[bin] = found[SplitMix64::mix(bin << 32 | attempt) >> (64 - binBits)];
    }
}

} // namespace

TextSketch TextSketcher::of(std::string_view line)
{
    TextSketch sketch;
    hashWords(line, m_words);
    hashShingles(m_words, m_shingles);
    if (m_shingles.empty())
        return sketch;
    sketch.line = line.size();
    for (const std::uint64_t word : m_words)
        sketch.line = SplitMix64::mix(sketch.line ^ word);
    sketch.line += sketch.line == 0 ? 1 : 0;

    std::array<std::uint32_t, bins> smallest;
    smallest.fill(emptyBin);
    for (const std::uint64_t shingle : m_shingles) {
        std::uint32_t& bin = smallest[shingle >> (64 - binBits)];
        bin = std::min(bin, static_cast<std::uint32_t>(shingle) & (emptyBin >> 1));
    }
    fillEmptyBins(smallest);
    for (std::size_t band = 0; band < TextSketch::bandCount; ++band) {
        std::uint64_t hash = band;
        for (std::size_t bin = band * binsPerBand; bin < (band + 1) * binsPerBand; ++bin)
            hash = SplitMix64::mix(hash ^ smallest[bin]);
        sketch.bands[band] = static_cast<std::uint32_t>(hash >> 32);
    }
    return sketch;
}

double shingleSimilarity(std::string_view a, std::string_view b)
{
    const auto first = shingleSet(a);
    const auto second = shingleSet(b);
    if (first.empty() || second.empty())
        return 0;
    std::size_t common = 0;
    auto i = first.begin();
    auto j = second.begin();
    while (i != first.end() && j != second.end()) {
        if (*i == *j) {
            ++common;
            ++i;
            ++j;
        } else {
            *i < *j ? ++i : ++j;
        }
    }
    return static_cast<double>(common) / static_cast<double>(first.size() + second.size() - common);
}

} // namespace touchstone
