#pragma once

#include "core/base/result.h"
#include "core/tracking/foreignfolder.h"
#include "core/tracking/foreignrun.h"
#include "core/tracking/histories.h"
#include "core/tracking/partwarnings.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

namespace touchstone::mlflow {

/// A YAML document of texts that is a map. Errors: it cannot be read, is no map.
Result<nlohmann::json> readMap(const ForeignFolder& folder, const std::filesystem::path& file);

/// The files of runs in a file store.
class RunReader
{
public:
    /// `store` is the folder of experiments in `folder`.
    RunReader(const ForeignFolder& folder, std::filesystem::path store);

    /// Reads the run of one folder. Errors: it is deleted or damaged (`what` says so: the reason why it is passed over);
    /// cancelled.
    Result<ForeignRun> read(const std::filesystem::path& run, const std::string& experiment,
        const std::string& experimentId, const std::stop_token& stop);

private:
    Result<ForeignRun> readMeta(const std::filesystem::path& run, PartWarnings& warnings);
    void readParams(const std::filesystem::path& run, ForeignRun& into, PartWarnings& warnings) const;
    void readTags(const std::filesystem::path& run, ForeignRun& into, PartWarnings& warnings) const;
    Result<> readMetrics(const std::filesystem::path& run, ForeignRun& into, PartWarnings& warnings,
        const std::stop_token& stop);
    Result<> readMetric(const ForeignFolder::Entry& file, ForeignRun& into, PartWarnings& warnings,
        const std::stop_token& stop);
    /// What a run is joined to: <kind>/<any>/meta.yaml names one at its key `end`.
    struct Link {
        const char* kind;
        const char* end;
        const char* what; ///< "dataset"
    };
    using LinkTaker
        = std::function<void(const std::string& part, const std::string& id, const nlohmann::json& meta)>;
    void eachLink(const std::filesystem::path& run, const Link& link, PartWarnings& warnings,
        const LinkTaker& take) const;
    void readInputs(const std::filesystem::path& run, ForeignRun& into, PartWarnings& warnings) const;
    void readModels(const std::filesystem::path& run, ForeignRun& into, PartWarnings& warnings) const;
    ForeignFolder::Tree keysOf(
        const std::filesystem::path& run, std::string_view part, PartWarnings& warnings) const;

    const ForeignFolder& m_folder;
    std::filesystem::path m_store;
    HistoryRoom m_room;      ///< of all runs
    std::string m_artifacts; ///< artifact_uri of the run at hand
};

} // namespace touchstone::mlflow
