#include "core/report/reviewjson.h"

#include "core/base/time.h"
#include "core/report/jsontext.h"
#include "core/report/numbers.h"
#include "core/report/printable.h"
#include "core/report/texttable.h"

#include <algorithm>

namespace touchstone {

namespace {

using nlohmann::json;

json topToJson(const std::vector<ProbeAnswer>& top)
{
    json list = json::array();
    for (const ProbeAnswer& answer : top)
        list.push_back({{"label", answer.label}, {"probability", answer.probability}});
    return list;
}

std::string marksText(const MarkCounts& counts)
{
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
    return text + "\n";
}

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

std::string probesText(std::span<const ProbeResult> probes)
{
    constexpr int labelWidth = 32;
    constexpr int textWidth = 60;
    TextTable table({"probe", "expected", "baseline", "candidate", "text"});
    for (std::size_t column = 1; column < 4; ++column)
        table.limitWidth(column, labelWidth);
    table.limitWidth(4, textWidth);
    for (const ProbeResult& result : probes)
        table.addRow({std::to_string(result.probe.id), expectedText(result), firstText(result.baseline),
            firstText(result.candidate), result.probe.text});
    return "Probe texts\n" + table.toString();
}

} // namespace

json marksToJson(const MarkCounts& counts)
{
    json reviewers = json::array();
    for (const MarkCounts::Reviewer& reviewer : counts.reviewers)
        reviewers.push_back({{"reviewer", reviewer.name}, {"marks", reviewer.marks}});
    return {
        {"posts", counts.posts},
        {"marks", counts.marks},
        {"candidate_better", counts.candidateBetter},
        {"baseline_better", counts.baselineBetter},
        {"label_wrong", counts.labelWrong},
        {"unclear", counts.unclear},
        {"blind", counts.blind},
        {"disagreements", counts.disagreements},
        {"reviewers", reviewers},
    };
}

json markToJson(const Mark& mark)
{
    return {
        {"id", mark.id},
        {"baseline", mark.baseline.value()},
        {"candidate", mark.candidate.value()},
        {"row", mark.row},
        {"verdict", mark.verdict ? json(reviewVerdictName(*mark.verdict)) : json(nullptr)},
        {"note", mark.note},
        {"reviewer", mark.reviewer},
        {"time", formatUtc(mark.time)},
        {"queue", mark.queue > 0 ? json(mark.queue) : json(nullptr)},
    };
}

json probesToJson(std::span<const ProbeResult> probes)
{
    json list = json::array();
    for (const ProbeResult& result : probes) {
        const Probe& probe = result.probe;
        json known;
        json right;
        if (probe.expected) {
            known = {result.baseline.knowsExpected, result.candidate.knowsExpected};
            right = {result.baseline.isRight(probe), result.candidate.isRight(probe)};
        }
        list.push_back({
            {"id", probe.id},
            {"text", probe.text},
            {"expected", orNull(probe.expected)},
            {"expected_known", known},
            {"right", right},
            {"baseline", topToJson(result.baseline.top)},
            {"candidate", topToJson(result.candidate.top)},
        });
    }
    return list;
}

std::string reviewText(const MarkCounts& counts, std::span<const ProbeResult> probes)
{
    std::string text;
    if (counts.marks > 0)
        text += "\n" + marksText(counts);
    if (!probes.empty())
        text += "\n" + probesText(probes);
    return text;
}

} // namespace touchstone
