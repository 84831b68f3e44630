#pragma once

#include "core/tracking/foreignfolder.h"
#include "core/tracking/foreignrun.h"
#include "core/tracking/partwarnings.h"

#include <filesystem>
#include <string>
#include <vector>

namespace touchstone::mlflow {

/// Whose files they are: those of a run itself, or of a model that it logged.
struct ArtifactOwner {
    std::string id;     ///< of the run or of the model
    std::string uri;    ///< where its record says that they lie
    std::string prefix; ///< before their names: "models/first/"; empty for the run itself
    /// Folders beside the store, which win, as a store that was moved still names its old place.
    std::vector<std::filesystem::path> places;
};

/// A model that a run logged. Since MLflow 3 its files lie beside the runs of the experiment.
struct LoggedModel {
    std::string id;
    std::string name;
    std::string experiment;
    std::string uri;
};

/// Adds the files of a run to its outputs. They lie in the first of the owner's places or where its address says (a
/// relative one is meant from `base`), if that is in the folder and ends with the owner's id and "artifacts". Else, and
/// for a place on a server, one output without a path has the address.
/// What is refused is warned of: links that lead out, an address outside of the folder.
void addArtifacts(ForeignRun& run, const ArtifactOwner& owner, const ForeignFolder& folder,
    const std::filesystem::path& base, PartWarnings& warnings);

/// Adds the files of a model that the run logged to its outputs, as "models/<name>/<file>"; by its id where another one
/// of the run has that name. `experiments`: folders that have "<experiment>/models/<id>". See addArtifacts().
void addModel(ForeignRun& run, const LoggedModel& model, const ForeignFolder& folder,
    const std::vector<std::filesystem::path>& experiments, const std::filesystem::path& base,
    PartWarnings& warnings);

} // namespace touchstone::mlflow
