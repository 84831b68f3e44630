#pragma once

#include "core/jobs/autotunejob.h"
#include "core/jobs/evaluatejob.h"
#include "core/jobs/importexecutionsjob.h"
#include "core/jobs/importjob.h"
#include "core/jobs/loadjob.h"
#include "core/jobs/rerunjob.h"
#include "core/jobs/splitjob.h"
#include "core/jobs/storedevaluation.h"
#include "core/jobs/trainjob.h"
#include "widgets/jobs/jobrunner.h"

#include <filesystem>

namespace touchstone {

/// \name The steps of a workspace as jobs for JobRunner::start(), with a title and a summary for a person.
/// @{
JobRequest importJob(const std::filesystem::path& workspace, ImportParameters parameters);
JobRequest splitJob(const std::filesystem::path& workspace, SplitParameters parameters);
JobRequest trainJob(const std::filesystem::path& workspace, TrainJobParameters parameters);
JobRequest autotuneJob(const std::filesystem::path& workspace, AutotuneParameters parameters);
/// Goes on with a search.
JobRequest furtherAutotuneJob(
    const std::filesystem::path& workspace, ExecutionNumber search, FurtherSearch further);
/// Title "Evaluate #3 on old/test".
JobRequest evaluateJob(const std::filesystem::path& workspace, EvaluateParameters parameters);
/// The same where no such evaluation is there yet; the execution of the job is the one that is there.
JobRequest evaluationForJob(const std::filesystem::path& workspace, EvaluationRequest wanted);
/// Takes in executions from elsewhere; the execution of the job is the last of them.
JobRequest importExecutionsJob(const std::filesystem::path& workspace, ImportExecutionsParameters parameters);
/// Brings in a model file.
JobRequest loadModelJob(const std::filesystem::path& workspace, LoadParameters parameters);
/// Makes an execution again; the summary says how the repetition came out.
JobRequest rerunJob(const std::filesystem::path& workspace, RerunParameters parameters);
/// @}

} // namespace touchstone
