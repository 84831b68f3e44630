#include "widgets/jobs/workspacejobs.h"

#include "core/data/warningjson.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/reruntext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

/// Translations may be looked up in any thread.
QString text(const char* source, int number = -1)
{
    return QCoreApplication::translate("workspacejobs", source, nullptr, number);
}

QString count(std::int64_t number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}

QString fromUtf8(const std::string& string)
{
    return QString::fromStdString(string);
}

JobContext context(
    const std::filesystem::path& workspace, const char* step, Progress& progress, const std::stop_token& stop)
{
    return {.workspace = workspace,
        .command = std::string("touchstone (window): ") + step,
        .progress = progress,
        .stop = stop};
}

JobOutcome outcomeOf(const ImportOutcome& outcome)
{
    const DatasetInfo& dataset = outcome.dataset;
    std::int64_t rejected = 0;
    for (const Rejection& rejection : outcome.rejected)
        rejected += rejection.count;
    JobOutcome result;
    result.summary = outcome.existing
        ? text(QT_TRANSLATE_NOOP("workspacejobs", "%1 has exactly this content already; nothing was added"))
              .arg(fromUtf8(dataset.reference()))
        : text(QT_TRANSLATE_NOOP("workspacejobs", "%1: %2 rows, %3 labels"))
              .arg(fromUtf8(dataset.reference()), count(dataset.rows), count(dataset.labels));
    if (rejected > 0)
        result.summary
            += text(QT_TRANSLATE_NOOP("workspacejobs", "; %1 bad rows left out")).arg(count(rejected));
    if (outcome.duplicates > 0)
        result.summary += text(QT_TRANSLATE_NOOP("workspacejobs", "; %1 duplicates dropped"))
                              .arg(count(outcome.duplicates));
    for (const FileWarning& warning : outcome.warnings)
        result.warnings.push_back(warning.warning);
    return result;
}

Result<JobOutcome> searchOutcome(const JobContext& context, const AutotuneParameters& parameters)
{
    const auto outcome = autotune(context, parameters);
    if (!outcome)
        return failure(outcome);
    return JobOutcome {.summary
        = text(QT_TRANSLATE_NOOP("workspacejobs", "Model #%1 is the best of %2 trials: %3 %4"))
              .arg(fromUtf8(outcome->execution.number.toString()),
                  count(static_cast<std::int64_t>(outcome->trials.size())),
                  fromUtf8(parameters.search.metric), displayformat::rate(outcome->trials.front().score)),
        .warnings = outcome->warnings};
}

} // namespace

JobRequest importJob(const std::filesystem::path& workspace, ImportParameters parameters)
{
    return {.title = text(QT_TRANSLATE_NOOP("workspacejobs", "Import %1")).arg(fromUtf8(parameters.name)),
        .work = [workspace, parameters = std::move(parameters)](
                    Progress& progress, const std::stop_token& stop) -> Result<JobOutcome> {
            const auto outcome = importDataset(context(workspace, "import", progress, stop), parameters);
            if (!outcome)
                return failure(outcome);
            return outcomeOf(*outcome);
        }};
}

JobRequest splitJob(const std::filesystem::path& workspace, SplitParameters parameters)
{
    return {.title = text(QT_TRANSLATE_NOOP("workspacejobs", "Split %1")).arg(fromUtf8(parameters.dataset)),
        .work = [workspace, parameters = std::move(parameters)](
                    Progress& progress, const std::stop_token& stop) -> Result<JobOutcome> {
            const auto outcome = splitDataset(context(workspace, "split", progress, stop), parameters);
            if (!outcome)
                return failure(outcome);
            QString summary = text(
                QT_TRANSLATE_NOOP("workspacejobs", "%1 rows for training, %2 for validation, %3 for testing"))
                                  .arg(count(outcome->train), count(outcome->validation),
                                      count(outcome->test));
            if (outcome->none > 0)
                summary += text(QT_TRANSLATE_NOOP("workspacejobs", "; %1 without a time in no part"))
                               .arg(count(outcome->none));
            return JobOutcome {.summary = summary, .warnings = {}};
        }};
}

JobRequest trainJob(const std::filesystem::path& workspace, TrainJobParameters parameters)
{
    QStringList parts;
    for (const std::string& part : parameters.parts)
        parts += fromUtf8(part);
    return {
        .title = text(QT_TRANSLATE_NOOP("workspacejobs", "Train on %1")).arg(parts.join(QLatin1Char('+'))),
        .work = [workspace, parameters = std::move(parameters)](
                    Progress& progress, const std::stop_token& stop) -> Result<JobOutcome> {
            const auto outcome = trainOn(context(workspace, "train", progress, stop), parameters);
            if (!outcome)
                return failure(outcome);
            const TrainOutcome& training = outcome->training;
            return JobOutcome {.summary
                = text(QT_TRANSLATE_NOOP(
                           "workspacejobs", "Model #%1: %2 rows, %3 labels, %4 words, mean loss %5"))
                      .arg(fromUtf8(outcome->execution.number.toString()), count(training.rows),
                          count(training.labels), count(training.words), displayformat::rate(training.loss)),
                .warnings = outcome->warnings};
        }};
}

JobRequest autotuneJob(const std::filesystem::path& workspace, AutotuneParameters parameters)
{
    QStringList parts;
    for (const std::string& part : parameters.parts)
        parts += fromUtf8(part);
    return {
        .title = text(QT_TRANSLATE_NOOP("workspacejobs", "Autotune on %1")).arg(parts.join(QLatin1Char('+'))),
        .work = [workspace, parameters = std::move(parameters)](
                    Progress& progress, const std::stop_token& stop) -> Result<JobOutcome> {
            return searchOutcome(context(workspace, "autotune", progress, stop), parameters);
        }};
}

JobRequest furtherAutotuneJob(
    const std::filesystem::path& workspace, ExecutionNumber search, FurtherSearch further)
{
    return {.title = text(QT_TRANSLATE_NOOP("workspacejobs", "Autotune: go on with #%1"))
                         .arg(fromUtf8(search.toString())),
        .work = [workspace, search, further](
                    Progress& progress, const std::stop_token& stop) -> Result<JobOutcome> {
            const JobContext job = context(workspace, "autotune", progress, stop);
            auto opened = Workspace::open(workspace, job.command);
            if (!opened)
                return failure(opened);
            const auto parameters = furtherParameters(*opened, search, further);
            if (!parameters)
                return failure(parameters);
            return searchOutcome(job, *parameters);
        }};
}

JobRequest evaluateJob(const std::filesystem::path& workspace, EvaluateParameters parameters)
{
    return {.title = text(QT_TRANSLATE_NOOP("workspacejobs", "Evaluate %1 on %2"))
                         .arg(fromUtf8(parameters.model), fromUtf8(parameters.rows)),
        .work = [workspace, parameters = std::move(parameters)](
                    Progress& progress, const std::stop_token& stop) -> Result<JobOutcome> {
            const auto outcome = evaluateModel(context(workspace, "evaluate", progress, stop), parameters);
            if (!outcome)
                return failure(outcome);
            const auto metric = [&](const char* name) {
                const auto found = outcome->execution.metrics.find(name);
                return displayformat::rate(found != outcome->execution.metrics.end() && found->is_number()
                        ? std::optional(found->get<double>())
                        : std::nullopt);
            };
            return JobOutcome {
                .summary = text(QT_TRANSLATE_NOOP("workspacejobs", "P@1 %1, f1 %2, mean p@1 %3"))
                               .arg(metric("p_at_1"), metric("f1_macro"), metric("mean_p_at_1")),
                .warnings = outcome->warnings};
        }};
}

JobRequest evaluationForJob(const std::filesystem::path& workspace, EvaluationRequest wanted)
{
    return {.title = text(QT_TRANSLATE_NOOP("workspacejobs", "Evaluate %1 on %2"))
                         .arg(fromUtf8(wanted.model), fromUtf8(wanted.rows)),
        .work = [workspace, wanted = std::move(wanted)](
                    Progress& progress, const std::stop_token& stop) -> Result<JobOutcome> {
            const auto number = evaluationOf(context(workspace, "evaluate", progress, stop), wanted);
            if (!number)
                return failure(number);
            progress.recordedAs(*number);
            return JobOutcome {.summary
                = text(QT_TRANSLATE_NOOP("workspacejobs", "Execution #%1")).arg(fromUtf8(number->toString())),
                .warnings = {}};
        }};
}

JobRequest importExecutionsJob(const std::filesystem::path& workspace, ImportExecutionsParameters parameters)
{
    return {.title = text(QT_TRANSLATE_NOOP("workspacejobs", "Take in %1"))
                         .arg(displayformat::fromPath(parameters.source.filename())),
        .work = [workspace, parameters = std::move(parameters)](
                    Progress& progress, const std::stop_token& stop) -> Result<JobOutcome> {
            const auto outcome
                = importExecutions(context(workspace, "import-executions", progress, stop), parameters);
            if (!outcome)
                return failure(outcome);
            const auto existing = std::ranges::count_if(outcome->executions, &TakenExecution::existing);
            const auto taken = static_cast<std::int64_t>(outcome->executions.size()) - existing;
            JobOutcome result;
            result.summary
                = text(QT_TRANSLATE_NOOP("workspacejobs", "Executions taken in: %1")).arg(count(taken));
            if (existing > 0)
                result.summary += text(QT_TRANSLATE_NOOP("workspacejobs", "; %1 were there already"))
                                      .arg(count(existing));
            std::int64_t rejected = 0;
            for (const Rejection& rejection : outcome->rejected)
                rejected += rejection.count;
            if (rejected > 0)
                result.summary += text(QT_TRANSLATE_NOOP("workspacejobs", "; %1 bad rows left out"))
                                      .arg(count(rejected));
            if (!outcome->skipped.empty()) {
                result.summary += text(QT_TRANSLATE_NOOP("workspacejobs", "; %1 skipped, the first: %2"))
                                      .arg(count(static_cast<std::int64_t>(outcome->skipped.size())),
                                          fromUtf8(outcome->skipped.front().what + ": "
                                              + outcome->skipped.front().reason));
            }
            if (outcome->executions.size() == 1) {
                result.warnings = warningsIn(outcome->executions.front().execution.parameters);
                progress.recordedAs(outcome->executions.front().execution.number);
            }
            return result;
        }};
}

JobRequest loadModelJob(const std::filesystem::path& workspace, LoadParameters parameters)
{
    return {.title = text(QT_TRANSLATE_NOOP("workspacejobs", "Load model %1"))
                         .arg(displayformat::fromPath(parameters.file.filename())),
        .work = [workspace, parameters = std::move(parameters)](
                    Progress& progress, const std::stop_token& stop) -> Result<JobOutcome> {
            const auto outcome = loadModel(context(workspace, "load", progress, stop), parameters);
            if (!outcome)
                return failure(outcome);
            return JobOutcome {.summary = text(QT_TRANSLATE_NOOP("workspacejobs", "Model #%1"))
                                              .arg(fromUtf8(outcome->execution.number.toString())),
                .warnings = outcome->warnings};
        }};
}

JobRequest rerunJob(const std::filesystem::path& workspace, RerunParameters parameters)
{
    return {.title = text(QT_TRANSLATE_NOOP("workspacejobs", "Run #%1 again"))
                         .arg(fromUtf8(parameters.execution.toString())),
        .work
        = [workspace, parameters](Progress& progress, const std::stop_token& stop) -> Result<JobOutcome> {
            const auto outcome = rerunExecution(context(workspace, "rerun", progress, stop), parameters);
            if (!outcome)
                return failure(outcome);
            return JobOutcome {.summary = reruntext::sentence(outcome->report), .warnings = {}};
        }};
}

} // namespace touchstone
