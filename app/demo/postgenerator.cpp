#include "app/demo/postgenerator.h"

#include "app/demo/demotopics.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace touchstone {

namespace {

/// Endings that make new words of a topic's own, as communities have them: rare, but telling.
constexpr std::array<std::string_view, 8> endings {"s", "ing", "er", "ish", "y", "less", "core", "tron"};

constexpr std::int64_t firstPeriodBegin = 1577836800;  // 2020-01-01
constexpr std::int64_t secondPeriodBegin = 1585699200; // 2020-04-01
constexpr std::int64_t secondPeriodEnd = 1590969600;   // 2020-06-01

constexpr double topicalShare = 0.22;   ///< words of the post's own topic
constexpr double neighbourShare = 0.10; ///< words of the topic it is mistaken for
constexpr double driftShare = 0.75;     ///< in the second period: own words that are new ones
constexpr double noLabelFit = 0.10;     ///< posts that are about something else altogether
constexpr double newLabelShare = 0.12;  ///< posts of the second period with one of the new labels

std::vector<std::string> splitWords(std::string_view text)
{
    std::vector<std::string> words;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (end > 0)
            words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

} // namespace

struct PostGenerator::Vocabulary {
    std::vector<std::string> words;
    std::vector<std::string> later;
    std::size_t neighbour = 0;
};

PostGenerator::PostGenerator(DemoPeriod period, const DemoOptions& options)
    : m_period(period)
    , m_options(options)
    , m_random(SplitMix64::mix(options.seed * 2 + (period == DemoPeriod::Second ? 1 : 0)))
    , m_common(splitWords(demoCommonWords()))
{
    const auto topics = demoTopics();
    for (const DemoTopic& topic : topics) {
        Vocabulary vocabulary {.words = splitWords(topic.words),
            .later = splitWords(topic.later),
            .neighbour = static_cast<std::size_t>(topic.neighbour)};
        for (std::vector<std::string>* words : {&vocabulary.words, &vocabulary.later}) {
            const std::size_t count = words->size();
            for (std::size_t i = 0; i < count; ++i) {
                for (const std::string_view ending : endings)
                    words->push_back((*words)[i] + std::string(ending));
            }
        }
        m_vocabularies.push_back(std::move(vocabulary));
    }
    // Communities differ in size: the largest has about four times the posts of the smallest.
    std::vector<double> size;
    for (std::size_t i = 0; i < topics.size(); ++i) {
        const bool lasting = i < demoLastingTopics;
        double share = 1.0 + 3.0 * static_cast<double>((i * 17) % demoLastingTopics) / demoLastingTopics;
        if (!lasting)
            share = period == DemoPeriod::First ? 0 : share;
        size.push_back(share);
    }
    double lastingSum = 0;
    double newSum = 0;
    for (std::size_t i = 0; i < size.size(); ++i)
        (i < demoLastingTopics ? lastingSum : newSum) += size[i];
    const double newShare = period == DemoPeriod::First ? 0 : newLabelShare;
    double sum = 0;
    for (std::size_t i = 0; i < size.size(); ++i) {
        sum += i < demoLastingTopics ? size[i] / lastingSum * (1 - newShare)
            : newSum > 0             ? size[i] / newSum * newShare
                                     : 0;
        m_share.push_back(sum);
    }
}

PostGenerator::~PostGenerator() = default;

std::vector<std::string> PostGenerator::labels()
{
    std::vector<std::string> names;
    for (const DemoTopic& topic : demoTopics())
        names.emplace_back(topic.label);
    return names;
}

std::vector<std::string> PostGenerator::driftingLabels()
{
    std::vector<std::string> names;
    for (const DemoTopic& topic : demoTopics()) {
        if (!topic.later.empty())
            names.emplace_back(topic.label);
    }
    return names;
}

const std::string& PostGenerator::word(std::size_t label)
{
    const auto pick = [this](const std::vector<std::string>& words) -> const std::string& {
        // Squaring prefers the front of the list: a few words are frequent, most are rare.
        const double fraction = m_random.fraction();
        return words[static_cast<std::size_t>(fraction * fraction * static_cast<double>(words.size()))];
    };
    const Vocabulary& own = m_vocabularies[label];
    const double kind = m_random.fraction();
    if (kind < topicalShare) {
        const bool drifted
            = m_period == DemoPeriod::Second && !own.later.empty() && m_random.fraction() < driftShare;
        return pick(drifted ? own.later : own.words);
    }
    if (kind < topicalShare + neighbourShare)
        return pick(m_vocabularies[own.neighbour].words);
    return pick(m_common);
}

std::string PostGenerator::words(std::size_t label, int count)
{
    std::string text;
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            text += m_random.fraction() < 0.06 ? ", " : " ";
        text += word(label);
    }
    return text;
}

bool PostGenerator::next(std::string& line)
{
    if (m_written == m_options.posts)
        return false;
    const double share = m_random.fraction() * m_share.back();
    const auto found = std::ranges::upper_bound(m_share, share);
    const auto label = static_cast<std::size_t>(
        std::min(found - m_share.begin(), static_cast<std::ptrdiff_t>(m_share.size()) - 1));
    const std::size_t subject = m_random.fraction() < noLabelFit ? m_random.below(demoLastingTopics) : label;

    std::string title = words(subject, 4 + static_cast<int>(m_random.below(9)));
    title.front() = static_cast<char>(
        title.front() >= 'a' && title.front() <= 'z' ? title.front() - 'a' + 'A' : title.front());
    if (m_random.fraction() < 0.3)
        title += "?";
    std::string text;
    if (m_random.fraction() < 0.5)
        text = words(subject, 5 + static_cast<int>(m_random.below(30))) + ".";

    const bool first = m_period == DemoPeriod::First;
    const std::int64_t begin = first ? firstPeriodBegin : secondPeriodBegin;
    const std::int64_t end = first ? secondPeriodBegin : secondPeriodEnd;
    const auto time = begin
        + static_cast<std::int64_t>(static_cast<double>(end - begin) * static_cast<double>(m_written)
            / static_cast<double>(m_options.posts));
    // Words hold letters and the marks added above, so nothing needs escaping.
    line = "{\"id\": \"" + std::string(first ? "a" : "b") + std::to_string(m_written)
        + "\", \"subreddit\": \"" + std::string(demoTopics()[label].label)
        + "\", \"created_utc\": " + std::to_string(time) + ", \"title\": \"" + title + "\", \"selftext\": \""
        + text + "\", \"score\": " + std::to_string(m_random.below(500))
        + ", \"num_comments\": " + std::to_string(m_random.below(80)) + "}\n";
    ++m_written;
    return true;
}

} // namespace touchstone
