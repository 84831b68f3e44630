#pragma once

#include "core/exchange/rejection.h"
#include "core/jobs/steprunner.h"
#include "core/tracking/foreignsource.h"

#include <filesystem>
#include <string>
#include <vector>

namespace touchstone {

struct ImportExecutionsParameters {
    std::filesystem::path source;
    ForeignSourceOptions options;
    std::string
        dataset; ///< whose rows were predicted, "old/test"; empty: what the run says, else one is made of the file
    std::string newDataset; ///< name of a dataset that is made of the file; empty: that of the file
    std::string model;      ///< MODEL that predicted; empty: what lies beside the predictions
    /// "softmax", "hs", "ns", "ova": the probabilities are as fastText prints them with this loss; "none": they are not;
    /// empty: as the source says.
    std::string fasttextLoss;
    std::string name; ///< of the execution, where it becomes one
};

struct TakenExecution {
    Execution execution;
    std::string source;    ///< ForeignRun::source, or the file of predictions
    bool existing = false; ///< it was taken in before, and nothing was added
};

struct ImportExecutionsOutcome {
    std::string tracker;
    std::vector<TakenExecution> executions;
    std::vector<SkippedItem> skipped;
    std::vector<ForeignVersion> versions;
    std::vector<Rejection> rejected; ///< rows of predictions that could not be used
    std::vector<Warning> warnings;
};

/// Takes in what other programs recorded as executions of step `external`; a run with one file of predictions becomes an
/// evaluation itself, one with several gets a part for each. A run that was taken in before and is unchanged is not
/// taken in again. Makes the workspace where it is missing. Nothing of the source is changed.
/// Errors: those of readForeignSource(); where the source is one run: those of matching its predictions. In a store, runs
/// whose predictions do not match are taken in without them, and the reason is among `skipped`.
Result<ImportExecutionsOutcome> importExecutions(
    const JobContext& context, const ImportExecutionsParameters& parameters);

} // namespace touchstone
