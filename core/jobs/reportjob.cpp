#include "core/jobs/reportjob.h"

#include "core/base/files.h"
#include "core/base/time.h"
#include "core/jobs/postsjob.h"
#include "core/jobs/reportreview.h"
#include "touchstone/version.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace touchstone {

namespace {

std::string programText()
{
    const std::string text = std::string("touchstone ") + programVersion;
    const std::string commit = programCommit;
    return commit.empty() ? text : text + " (" + commit + ")";
}

ReportPost exampleOf(const ListedPost& post)
{
    ReportPost example {
        .id = post.id, .gold = post.gold, .answer = {}, .p1 = {}, .time = post.time, .text = post.text};
    const auto first
        = [](const std::vector<PostAnswer>& answers, std::string& label, std::optional<double>& p1) {
              if (answers.empty())
                  return;
              label = answers.front().label;
              p1 = static_cast<double>(answers.front().probability);
          };
    first(post.baseline, example.answer.baseline, example.p1.baseline);
    if (post.candidate)
        first(*post.candidate, example.answer.candidate, example.p1.candidate);
    return example;
}

Result<std::vector<ReportPost>> examplesOf(
    const JobContext& context, const ComparisonReport& report, FlipCell cell, std::size_t most)
{
    PostsParameters parameters {.baseline = report.baseline->execution.toString(),
        .candidate = report.candidate->execution.toString()};
    parameters.filter.cell = cell;
    parameters.sort
        = {.order = cell == FlipCell::OnlyBaseline ? RowOrder::NegativeFlips : RowOrder::CandidateP1,
            .descending = cell == FlipCell::OnlyCandidate};
    parameters.limit = static_cast<std::int64_t>(most);
    std::vector<ReportPost> examples;
    const auto listed = listPosts(context, parameters, [&examples](const ListedPost& post) -> Result<> {
        examples.push_back(exampleOf(post));
        return {};
    });
    if (!listed)
        return failure(listed);
    return examples;
}

Result<> addExamples(
    const JobContext& context, std::size_t posts, ReportMaterial& material, std::vector<Warning>& warnings)
{
    if (posts == 0 || !material.report->flips)
        return {};
    auto negative = examplesOf(context, *material.report, FlipCell::OnlyBaseline, posts);
    auto positive = negative ? examplesOf(context, *material.report, FlipCell::OnlyCandidate, posts)
                             : Result<std::vector<ReportPost>> {};
    for (const auto* list : {&negative, &positive}) {
        if (*list)
            continue;
        if (list->error().kind == ErrorKind::Cancelled)
            return failure(*list);
        warnings.push_back({"no-examples", "no posts are shown: " + list->error().message(), {}});
        return {}; // the numbers are as good as ever
    }
    material.negativeFlips = std::move(*negative);
    material.positiveFlips = std::move(*positive);
    material.hasPosts = true;
    return {};
}

Result<std::string> predictionsHash(Workspace& workspace, ExecutionNumber number)
{
    const auto execution = workspace.execution(number);
    if (!execution)
        return failure(execution);
    const Artifact* predictions = execution->output("predictions");
    return predictions != nullptr ? predictions->sha256 : std::string();
}

} // namespace

Result<ReportMaterial> collectReport(const JobContext& context,
    std::shared_ptr<const ComparisonReport> report, GateReport gates, std::size_t posts,
    std::vector<Warning>& warnings)
{
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    ReportMaterial material;
    material.report = std::move(report);
    material.gates = std::move(gates);
    material.command = context.command;
    material.program = programText();
    material.time = currentTime();
    const SideReport& baseline = *material.report->baseline;
    const SideReport& candidate = *material.report->candidate;
    auto review = reviewOfReport(context, *material.report);
    if (!review)
        return failure(review);
    material.marks = std::move(review->marks);
    material.probes = std::move(review->probes);
    std::ranges::move(review->warnings, std::back_inserter(warnings));
    for (const auto& [side, hash] : {std::pair {&baseline, &material.predictionsSha256.baseline},
             std::pair {&candidate, &material.predictionsSha256.candidate}}) {
        auto found = predictionsHash(*workspace, side->execution);
        if (!found)
            return failure(found);
        *hash = std::move(*found);
    }
    if (auto added = addExamples(context, posts, material, warnings); !added)
        return failure(added);
    return material;
}

} // namespace touchstone
