#include "core/data/reviewrecord.h"

#include <algorithm>
#include <array>
#include <utility>

namespace touchstone {

namespace {

using namespace std::string_view_literals;

constexpr std::array verdicts {std::pair(ReviewVerdict::CandidateBetter, "candidate-better"sv),
    std::pair(ReviewVerdict::BaselineBetter, "baseline-better"sv),
    std::pair(ReviewVerdict::LabelWrong, "label-wrong"sv), std::pair(ReviewVerdict::Unclear, "unclear"sv)};
constexpr std::array sources {std::pair(QueueSource::Flips, "flips"sv),
    std::pair(QueueSource::SureNegativeFlips, "sure-negative-flips"sv)};

template <typename Table, typename Value>
std::string_view nameOf(const Table& table, Value value)
{
    return std::ranges::find(table, value, &Table::value_type::first)->second;
}

template <typename Table>
auto valueOf(const Table& table, std::string_view name)
{
    const auto found = std::ranges::find(table, name, &Table::value_type::second);
    return found == table.end() ? std::nullopt : std::optional(found->first);
}

} // namespace

std::string_view reviewVerdictName(ReviewVerdict verdict)
{
    return nameOf(verdicts, verdict);
}

std::optional<ReviewVerdict> parseReviewVerdict(std::string_view name)
{
    return valueOf(verdicts, name);
}

std::string_view queueSourceName(QueueSource source)
{
    return nameOf(sources, source);
}

std::optional<QueueSource> parseQueueSource(std::string_view name)
{
    return valueOf(sources, name);
}

} // namespace touchstone
