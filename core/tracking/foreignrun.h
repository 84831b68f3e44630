#pragma once

#include "core/base/error.h"
#include "core/data/execution.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

/// One value of a metric of somebody's run. NaN and the infinities are values too.
struct MetricPoint {
    double value = 0;
    std::int64_t step = 0;
    std::optional<std::int64_t> time; ///< milliseconds since 1970-01-01 UTC

    friend bool operator==(const MetricPoint&, const MetricPoint&) = default;
};

/// A metric with its history, in the order of the source.
struct ForeignMetric {
    std::string key;
    MetricPoint latest; ///< as the source defines it: for MLflow the greatest (step, time, value)
    std::vector<MetricPoint> history;
};

/// A file that a run read or made.
struct ForeignFile {
    std::string name;           ///< within the run, with '/' between folders: "eval/test_predictions.csv"
    std::filesystem::path path; ///< a regular file below the source; empty: only its name is known
    std::int64_t bytes = 0;
    std::string digest; ///< as the source states it, with its algorithm: "md5:0cc175b9..."; empty: not stated
    std::string
        address; ///< where the source says it lies: "s3://...", "datum://..."; for people, never opened
    nlohmann::json metadata = nlohmann::json::object(); ///< of a sidecar file
    /// False: the source does not name it itself, it is what lies there at the moment, as the files of a folder are. No
    /// part of what a run is known again by.
    bool isRecorded = true;
};

/// Predictions as NumPy arrays: names of outputs, as a workspace's own predictions/<execution>/ has them.
struct ForeignArrays {
    std::string label;       ///< int32 or int64 [N, k], index in `labels`, -1: fewer than k
    std::string probability; ///< float32 or float64 [N, k]
    std::string labels;      ///< one a line
    std::string row;         ///< int64 [N], row of the dataset; empty: all rows of the dataset part, in order
};

/// What a run says about its predictions beyond what stands in their files.
struct PredictionHints {
    std::string dataset;             ///< "reddit@1/test"; empty: not said
    std::string model;               ///< output that is the fastText model they were made with; empty: none
    std::vector<std::string> labels; ///< all that the classifier knows; empty: not said
    /// They are as fastText prints them, with this loss; empty: not said, or no fastText.
    std::string fasttextLoss;
    bool lossAssumed = false;       ///< nobody said that loss; it is what fastText does by itself
    std::vector<std::string> files; ///< outputs that hold them; empty: every output with their columns
    std::optional<ForeignArrays> arrays;
};

/// A run that another program recorded, in Touchstone's words.
struct ForeignRun {
    std::string tracker; ///< "mlflow", "valohai", "dvc", "folder", "pipeline", "predictions"
    std::string id;      ///< tells it from every other run of its tracker: run id, counter, commit and stage
    std::string source;  ///< what it is called in messages: "mlruns/0/8f2c...", "execution.json"
    std::string name;    ///< empty: it has none
    std::string group;   ///< experiment, project, pipeline stage; empty: none
    std::string step;    ///< what it did, in the words of its tracker; empty: not said
    ExecutionStatus status = ExecutionStatus::Complete;
    std::optional<std::int64_t> created; ///< seconds since 1970-01-01 UTC
    std::optional<std::int64_t> started;
    std::optional<std::int64_t> finished;
    std::string user;
    std::string parent; ///< `id` of the run that it is a part of; empty: none
    nlohmann::json parameters = nlohmann::json::object(); ///< values as the source has them
    std::vector<ForeignMetric> metrics;                   ///< sorted by key
    std::vector<std::string> tags;                        ///< without a value
    /// What points to it at the moment, as branches do; no part of what it is known again by.
    std::vector<std::string> references;
    nlohmann::json properties
        = nlohmann::json::object(); ///< tags with a value, and what else it says of itself
    nlohmann::json environment = nlohmann::json::object(); ///< image, machine, command
    nlohmann::json code = nlohmann::json::object();        ///< repository, commit, dirty, branch, path
    std::vector<ForeignFile> inputs;
    std::vector<ForeignFile> outputs; ///< artifacts; prediction files are found among them by their columns
    PredictionHints predictions;
    std::string notes;
    std::vector<Warning> warnings; ///< what of it could not be read: each says which file and why
};

/// A registered version of a model.
struct ForeignVersion {
    std::string model;   ///< name of the registered model
    std::string version; ///< "3", "20220715.0"
    std::string run;     ///< ForeignRun::id; empty: not known
    std::string status;  ///< in the words of its tracker
    std::string stage;   ///< "Production"; empty: none
    std::string description;
    std::vector<std::string> aliases;
    nlohmann::json properties = nlohmann::json::object();
    std::optional<std::int64_t> created; ///< seconds since 1970-01-01 UTC
};

/// Something of a source that was left out, and why.
struct SkippedItem {
    std::string what;   ///< "mlruns/0/8f2c..."
    std::string reason; ///< plain English
};

/// Everything that was found at one source.
struct ForeignRuns {
    std::string tracker;
    std::vector<ForeignRun> runs;         ///< oldest first
    std::vector<ForeignVersion> versions; ///< in the order of the source
    std::vector<SkippedItem> skipped;
};

} // namespace touchstone
