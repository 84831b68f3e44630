#include "core/lineage/lineagerecords.h"

#include "core/base/executionnumber.h"
#include "core/base/files.h"
#include "core/data/jsondocument.h"
#include "core/lineage/lineagenames.h"
#include "core/storage/releasestore.h"
#include "core/storage/reviewedpairs.h"

#include <algorithm>
#include <system_error>

namespace touchstone {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t maximumReportFile = 1U << 20; // as of a file of report parameters

/// "10" or "#10", as a text or a number.
std::optional<ExecutionNumber> executionIn(const nlohmann::json& report, const char* side)
{
    const std::string text = memberText(report, side);
    return text.empty() ? lineageNumber(report, side) : parseExecutionNumber(text);
}

/// Frozen comparisons have their hash as name, and a decision names them.
bool isFrozenComparison(const std::string& stem)
{
    return stem.size() == 64 && stem.find_first_not_of("0123456789abcdef") == std::string::npos;
}

} // namespace

std::vector<ComparedPair> pairsOfReports(const fs::path& workspace, std::vector<Warning>& warnings)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(workspace / "reports", error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code unreadable;
        if (entry->path().extension() == ".json" && entry->is_regular_file(unreadable)
            && !isFrozenComparison(entry->path().stem().string()))
            files.push_back(entry->path());
    }
    std::ranges::sort(files);
    std::vector<ComparedPair> pairs;
    for (const fs::path& file : files) {
        const std::string name = file.stem().string();
        const auto text = readFile(file, maximumReportFile);
        const auto report = text ? parseJson(*text, file.filename().string()) : failure(text);
        if (!report) {
            warnings.push_back({"report-unread",
                "the report " + name + " is left out: " + report.error().message(), {name}});
            continue;
        }
        if (!report->is_object())
            continue;
        const auto baseline = executionIn(*report, "baseline");
        const auto candidate = executionIn(*report, "candidate");
        // With other rows, or with models instead of evaluations, it compares what it finds when it is made.
        if (baseline && candidate && !report->contains("on"))
            pairs.push_back({*baseline, *candidate, "report " + name, std::nullopt});
    }
    return pairs;
}

Result<LineageRecords> readLineageRecords(Workspace& workspace)
{
    LineageRecords records;
    auto executions = workspace.executions();
    if (!executions)
        return failure(executions);
    auto datasets = workspace.datasets();
    if (!datasets)
        return failure(datasets);
    auto models = workspace.models();
    if (!models)
        return failure(models);
    records.executions = std::move(*executions);
    records.datasets = std::move(*datasets);
    records.models = std::move(*models);
    if (auto releases = readReleases(workspace.database())) {
        records.releases = std::move(*releases);
    } else {
        records.warnings.push_back({"releases-unread",
            "versions, aliases and decisions are left out: " + releases.error().message(), {}});
    }
    const auto marked = readReviewedPairs(workspace.database());
    if (!marked)
        return failure(marked);
    for (const ReviewedPair& pair : *marked)
        records.pairs.push_back({pair.baseline, pair.candidate, "marks", pair.newest});
    for (ComparedPair& pair : pairsOfReports(workspace.path(), records.warnings))
        records.pairs.push_back(std::move(pair));
    return records;
}

} // namespace touchstone
