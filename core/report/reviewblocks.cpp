#include "core/report/reviewblocks.h"

#include "core/report/numbers.h"
#include "core/report/printable.h"

#include <algorithm>

namespace touchstone {

namespace {

std::string firstText(const ProbeSide& side)
{
    return side.top.empty()
        ? "-"
        : side.top.front().label + " " + rateText(static_cast<double>(side.top.front().probability));
}

std::string expectedText(const ProbeResult& result)
{
    if (!result.probe.expected)
        return "-";
    if (result.baseline.knowsExpected && result.candidate.knowsExpected)
        return *result.probe.expected;
    if (!result.baseline.knowsExpected && !result.candidate.knowsExpected)
        return *result.probe.expected + " (in neither)";
    return *result.probe.expected
        + (result.baseline.knowsExpected ? " (not in candidate)" : " (not in baseline)");
}

} // namespace

std::string marksSentence(const MarkCounts& counts)
{
    if (counts.marks == 0)
        return {};
    std::string text = "Reviewed: " + countText(counts.posts) + (counts.posts == 1 ? " post" : " posts")
        + "; candidate better " + countText(counts.candidateBetter) + ", baseline better "
        + countText(counts.baselineBetter) + ", label wrong " + countText(counts.labelWrong) + ", unclear "
        + countText(counts.unclear);
    if (counts.blind > 0)
        text += "; " + countText(counts.blind) + " blind";
    if (counts.disagreements > 0)
        text += "; reviewers differ on " + countText(counts.disagreements);
    text += "; by ";
    for (std::size_t i = 0; i < counts.reviewers.size(); ++i)
        text += (i == 0 ? "" : ", ") + printable(counts.reviewers[i].name) + " "
            + countText(counts.reviewers[i].marks);
    return text + ".";
}

std::vector<std::string> probeTitles()
{
    return {"probe", "expected", "baseline", "candidate", "text"};
}

std::vector<std::string> probeCells(const ProbeResult& result)
{
    return {std::to_string(result.probe.id), expectedText(result), firstText(result.baseline),
        firstText(result.candidate), result.probe.text};
}

std::string probesSentence(std::span<const ProbeResult> probes)
{
    const auto expecting = std::ranges::count_if(
        probes, [](const ProbeResult& result) { return result.probe.expected.has_value(); });
    if (expecting == 0)
        return {};
    const auto before = std::ranges::count_if(
        probes, [](const ProbeResult& result) { return result.baseline.isRight(result.probe); });
    const auto after = std::ranges::count_if(
        probes, [](const ProbeResult& result) { return result.candidate.isRight(result.probe); });
    return "Expected label first: baseline " + countText(before) + ", candidate " + countText(after) + " of "
        + countText(expecting) + ".";
}

} // namespace touchstone
