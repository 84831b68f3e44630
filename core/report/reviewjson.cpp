#include "core/report/reviewjson.h"

#include "core/base/time.h"
#include "core/report/jsontext.h"
#include "core/report/reviewblocks.h"
#include "core/report/texttable.h"

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

std::string probesText(std::span<const ProbeResult> probes)
{
    constexpr int labelWidth = 32;
    constexpr int textWidth = 60;
    TextTable table(probeTitles());
    for (std::size_t column = 1; column < 4; ++column)
        table.limitWidth(column, labelWidth);
    table.limitWidth(4, textWidth);
    for (const ProbeResult& result : probes)
        table.addRow(probeCells(result));
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
        text += "\n" + marksSentence(counts) + "\n";
    if (!probes.empty())
        text += "\n" + probesText(probes);
    return text;
}

} // namespace touchstone
