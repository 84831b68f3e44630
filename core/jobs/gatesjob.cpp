#include "core/jobs/gatesjob.h"

#include "core/base/files.h"
#include "core/jobs/reviewjob.h"
#include "core/storage/releasestore.h"

#include <algorithm>
#include <system_error>
#include <vector>

namespace touchstone {

namespace {

namespace fs = std::filesystem;

Result<GateSet> gatesOfFile(const fs::path& file, const std::string& source)
{
    const auto text = readFile(file, maximumGatesBytes);
    if (!text)
        return failure(text);
    return parseGates(*text, source);
}

/// "default, drift, strict"
std::string namesIn(const fs::path& folder)
{
    std::vector<std::string> names {"default", "drift"};
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".json")
            names.push_back(entry.path().stem().string());
    }
    std::ranges::sort(names);
    const auto repeated = std::ranges::unique(names);
    names.erase(repeated.begin(), repeated.end());
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

} // namespace

Result<GateSet> gatesNamed(const fs::path& workspace, const std::string& asked)
{
    const std::string name = asked.empty() ? "default" : asked;
    std::error_code error;
    if (name.find('/') != std::string::npos || name.ends_with(".json")) {
        if (!fs::exists(name, error))
            return fail(inputError("no-such-gates", "no such gates file",
                "check the path; the workspace and the program have: " + namesIn(workspace / "gates"))
                            .at(name));
        return gatesOfFile(name, name);
    }
    const fs::path stored = workspace / "gates" / (name + ".json");
    if (fs::exists(stored, error))
        return gatesOfFile(stored, "gates/" + name + ".json");
    if (name == "default")
        return defaultGates();
    if (name == "drift")
        return driftGates();
    return fail(inputError("no-such-gates", "the workspace has no gates '" + name + "'",
        "there are: " + namesIn(workspace / "gates") + "; a file is named with its '.json'"));
}

Result<ReviewCounts> reviewCounts(const JobContext& context, const ComparisonReport& report)
{
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    const auto review = reviewOf(*workspace, report.baseline->execution, report.candidate->execution);
    if (!review)
        return failure(review);
    return ReviewCounts {.candidateBetter = review->counts.candidateBetter,
        .baselineBetter = review->counts.baselineBetter,
        .labelWrong = review->counts.labelWrong,
        .unclear = review->counts.unclear};
}

Result<GateReport> askGates(const JobContext& context, const GateSet& gates, const ComparisonReport& report)
{
    const auto review = reviewCounts(context, report);
    if (!review)
        return failure(review);
    return askGates(context, gates, report, *review);
}

Result<GateReport> askGates(const JobContext& context, const GateSet& gates, const ComparisonReport& report,
    const ReviewCounts& review)
{
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    const auto records = readStoredReleases(workspace->database());
    if (!records)
        return failure(records);
    GateReport asked = evaluateGates(gates, report, {.review = review});
    if (!records->empty())
        asked.chainHead = records->back().hash;
    return asked;
}

} // namespace touchstone
