#include "core/jobs/gatesjob.h"

#include "core/base/files.h"
#include "core/jobs/reviewjob.h"
#include "core/storage/releasestore.h"

#include <algorithm>
#include <cctype>
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
std::string namesIn(const fs::path& workspace)
{
    std::string list;
    for (const std::string& name : gateSetNames(workspace))
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

bool isGatesName(const std::string& name)
{
    const auto isPlain = [](unsigned char c) { return c < 0x80 && std::isalnum(c) != 0; };
    return !name.empty() && name.size() <= 64 && isPlain(static_cast<unsigned char>(name.front()))
        && !name.ends_with(".json") && std::ranges::all_of(name, [&](char c) {
               return isPlain(static_cast<unsigned char>(c)) || c == '.' || c == '-' || c == '_';
           });
}

} // namespace

Result<GateSet> gatesNamed(const fs::path& workspace, const std::string& asked)
{
    const std::string name = asked.empty() ? "default" : asked;
    std::error_code error;
    if (name.find('/') != std::string::npos || name.ends_with(".json")) {
        if (!fs::exists(name, error))
            return fail(inputError("no-such-gates", "no such gates file",
                "check the path; the workspace and the program have: " + namesIn(workspace))
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
        "there are: " + namesIn(workspace) + "; a file is named with its '.json'"));
}

std::vector<std::string> gateSetNames(const fs::path& workspace)
{
    std::vector<std::string> names {"default", "drift"};
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(workspace / "gates", error)) {
        if (entry.path().extension() == ".json")
            names.push_back(entry.path().stem().string());
    }
    std::ranges::sort(names);
    const auto repeated = std::ranges::unique(names);
    names.erase(repeated.begin(), repeated.end());
    return names;
}

Result<> storeGates(const JobContext& context, const std::string& name, const std::string& text)
{
    if (!isGatesName(name))
        return fail(inputError("bad-gates-name", "'" + name + "' cannot be the name of gates",
            "a name begins with a letter or digit and goes on with letters, digits, '.', '-' and '_'"));
    if (const auto gates = parseGates(text, "gates/" + name + ".json"); !gates)
        return failure(gates);
    if (const auto workspace = Workspace::open(context.workspace, context.command); !workspace)
        return failure(workspace);
    auto session = WriteSession::begin(context.workspace, context.command, context.wait, context.stop);
    if (!session)
        return failure(session);
    if (auto made = createFolder(context.workspace / "gates"); !made)
        return made;
    return writeFileAtomically(context.workspace / "gates" / (name + ".json"), text);
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
