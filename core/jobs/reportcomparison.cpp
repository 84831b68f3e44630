#include "core/base/files.h"
#include "core/jobs/modelreference.h"
#include "core/jobs/reportjob.h"
#include "core/jobs/storedevaluation.h"
#include "core/storage/reference.h"

#include <algorithm>
#include <system_error>

/// What a report's parameters name.
namespace touchstone {

namespace {

namespace fs = std::filesystem;

/// "new/test" of "new@1/test#2".
Result<std::string> newestOf(const std::string& rows)
{
    const auto reference = DatasetReference::parse(rows);
    if (!reference)
        return failure(reference);
    return reference->part ? reference->name + "/" + std::string(partName(*reference->part))
                           : reference->name;
}

/// The evaluation of the same model on the newest version of the rows that `asked` was on.
Result<std::string> newestEvaluation(const JobContext& context, const std::string& asked)
{
    const auto number = parseExecutionNumber(asked);
    if (!number)
        return fail(inputError("not-an-execution", "'" + asked + "' is not the number of an evaluation",
            "name one, or give the rows with \"on\""));
    std::string rows;
    std::optional<int> k;
    {
        auto workspace = Workspace::open(context.workspace, context.command);
        if (!workspace)
            return failure(workspace);
        const auto execution = workspace->execution(*number);
        if (!execution)
            return failure(execution);
        const Artifact* dataset = execution->input("dataset");
        if (execution->step != Step::Evaluate || dataset == nullptr)
            return fail(inputError("not-an-evaluation", number->toString() + " is not an evaluation",
                "'touchstone executions' lists them"));
        auto newest = newestOf(dataset->resolved);
        if (!newest)
            return failure(newest);
        rows = std::move(*newest);
        if (execution->parameters.contains("k") && execution->parameters["k"].is_number_integer())
            k = execution->parameters["k"].get<int>();
    }
    const auto found = evaluationOf(context, {.model = number->toString(), .rows = rows, .k = k});
    if (!found)
        return failure(found);
    return found->toString();
}

std::string namesIn(const fs::path& folder)
{
    std::vector<std::string> names;
    std::error_code error;
    constexpr std::size_t hashLength = 64; // frozen reports
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".json" && entry.path().stem().string().size() != hashLength)
            names.push_back(entry.path().stem().string());
    }
    std::ranges::sort(names);
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list.empty() ? "none" : list;
}

} // namespace

Result<ComparisonReport> compareForReport(
    const JobContext& context, const ReportSettings& settings, bool latest)
{
    CompareParameters parameters {.baseline = settings.baseline,
        .candidate = settings.candidate,
        .on = settings.on,
        .comparison = settings.comparison,
        .twin = settings.twin > 0 ? std::optional(ExecutionNumber(settings.twin)) : std::nullopt,
        .weights = settings.weights,
        .terms = {}};
    if (latest && parameters.on) {
        auto newest = newestOf(*parameters.on);
        if (!newest)
            return failure(newest);
        parameters.on = std::move(*newest);
    } else if (latest) {
        for (std::string* side : {&parameters.baseline, &parameters.candidate}) {
            auto newest = newestEvaluation(context, *side);
            if (!newest)
                return failure(newest);
            *side = std::move(*newest);
        }
    }
    return compareExecutions(context, parameters);
}

Result<ReportSettings> reportSettingsNamed(const fs::path& workspace, const std::string& asked)
{
    std::error_code error;
    const bool isFile = asked.find('/') != std::string::npos || asked.ends_with(".json");
    const fs::path file = isFile ? fs::path(asked) : workspace / "reports" / (asked + ".json");
    if (!fs::exists(file, error))
        return fail(inputError("no-such-report",
            isFile ? "no such file of a report's parameters" : "the workspace has no report '" + asked + "'",
            "there are: " + namesIn(workspace / "reports") + "; a file is named with its '.json'")
                        .at(isFile ? asked : std::string()));
    const auto text = readFile(file, maximumReportBytes);
    if (!text)
        return failure(text);
    return parseReportSettings(*text, isFile ? asked : "reports/" + asked + ".json");
}

} // namespace touchstone
