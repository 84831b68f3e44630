#include "core/jobs/checkjob.h"

#include "core/jobs/releaseverify.h"
#include "core/learning/modelvalidator.h"

namespace touchstone {

Result<CheckReport> checkWholeWorkspace(const JobContext& context, bool quick)
{
    auto workspace = Workspace::open(context.workspace, context.command, Workspace::Upkeep::No);
    if (!workspace) {
        const std::string& code = workspace.error().code;
        if (code != "damaged-database" && code != "not-a-database")
            return failure(workspace);
        CheckReport report;
        report.problems.push_back({.code = "damaged-database",
            .severity = CheckProblem::Severity::Damage,
            .item = "workspace.sqlite",
            .text = "the database cannot be opened: " + workspace.error().what,
            .hint
            = "restore workspace.sqlite from a backup of the folder; 'sqlite3 workspace.sqlite .recover' "
              "saves what can be read"});
        return report;
    }
    const auto checkModel = [](const std::filesystem::path& file) -> Result<> {
        const auto read = readModelFile(file);
        return read ? Result<> {} : failure(read);
    };
    auto report = checkWorkspace(
        *workspace, {.quick = quick, .checkModel = checkModel}, context.progress, context.stop);
    if (!report)
        return report;
    const auto releases = verifyReleases(context, {}, VerifyScope::OwnFiles);
    if (!releases)
        return failure(releases);
    for (const VerifyProblem& problem : releases->problems)
        report->problems.push_back({.code = problem.code,
            .severity = CheckProblem::Severity::Damage,
            .item = problem.record > 0 ? "release record " + std::to_string(problem.record) : "releases",
            .text = problem.text,
            .hint
            = "bring back a backup of the folder; 'touchstone release verify' looks at everything that the "
              "records name"});
    return report;
}

} // namespace touchstone
