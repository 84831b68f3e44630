#include "tests/benchmarks/zipfposts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace benchmarks {

using touchstone::SplitMix64;

namespace {

constexpr double ownShare = 0.35;       ///< words of the label's own
constexpr double neighbourShare = 0.10; ///< words that it shares with its neighbours
constexpr int neighbours = 5;
constexpr int topicWords = 60;
constexpr int commonWords = 1000;   ///< the most frequent words belong to no topic
constexpr double elsewhere = 0.125; ///< posts about something else than their label

/// Syllables as digits: frequent words are short, as in any language.
void appendWord(int number, std::string& text)
{
    constexpr std::string_view consonants = "tnslrmdkpbvgfhjzwcqx";
    constexpr std::string_view vowels = "aeiou";
    std::array<char, 16> letters {};
    std::size_t begin = letters.size();
    for (int left = number; begin >= 2; left /= 100) {
        letters[--begin] = vowels[static_cast<std::size_t>(left % 5)];
        letters[--begin] = consonants[static_cast<std::size_t>(left / 5 % 20)];
        if (left < 100)
            break;
    }
    text.append(letters.data() + begin, letters.size() - begin);
}

} // namespace

ZipfPosts::ZipfPosts(const ZipfOptions& options)
    : m_options(options)
    , m_random(SplitMix64::mix(options.seed))
{
    double sum = 0;
    for (int label = 0; label < options.labels; ++label)
        m_share.push_back(sum += 1.0 / (label + 0.2 * options.labels));
}

/// 0 .. exp(logarithmOfCount) - 1; how often falls as 1 / (rank + 1).
int ZipfPosts::rank(double logarithmOfCount)
{
    return static_cast<int>(std::exp(m_random.fraction() * logarithmOfCount)) - 1;
}

int ZipfPosts::word(int subject)
{
    const double kind = m_random.fraction();
    if (kind >= ownShare + neighbourShare)
        return rank(std::log(m_options.vocabulary));
    std::uint64_t topic = static_cast<std::uint64_t>(subject);
    if (kind >= ownShare)
        topic = 1'000'000 + topic / neighbours;
    else if (m_options.drift > 0 && m_random.fraction() < m_options.drift)
        topic += 2'000'000;
    const std::uint64_t place = topic * topicWords + static_cast<std::uint64_t>(rank(std::log(topicWords)));
    const auto rare = static_cast<std::uint64_t>(m_options.vocabulary - commonWords);
    return commonWords + static_cast<int>(SplitMix64::mix(place) % rare);
}

void ZipfPosts::words(int subject, int count, std::string& text)
{
    text.clear();
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            text += m_random.below(16) == 0 ? ", " : " ";
        appendWord(word(subject), text);
    }
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
    text += m_random.below(3) == 0 ? "?" : ".";
}

bool ZipfPosts::next(ZipfPost& post)
{
    if (m_written == m_options.posts)
        return false;
    const auto found = std::ranges::upper_bound(m_share, m_random.fraction() * m_share.back());
    const auto label = std::min(static_cast<int>(found - m_share.begin()), m_options.labels - 1);
    const auto any = static_cast<int>(m_random.below(static_cast<std::uint32_t>(m_options.labels)));
    const int subject = m_random.fraction() < elsewhere ? any : label;
    post.id = std::to_string(m_options.seed) + "_" + std::to_string(m_written);
    post.label = "Sub" + std::to_string(label);
    post.time = m_options.begin
        + static_cast<std::int64_t>(static_cast<double>(m_options.end - m_options.begin)
            * static_cast<double>(m_written) / static_cast<double>(m_options.posts));
    words(subject, 4 + static_cast<int>(m_random.below(9)), post.title);
    words(subject, 14 + static_cast<int>(m_random.below(57)), post.text);
    ++m_written;
    return true;
}

} // namespace benchmarks
