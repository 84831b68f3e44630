#pragma once

#include "core/base/strongid.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// What an execution does.
enum class Step { Import, Split, Train, Autotune, Evaluate, Predict, External };

enum class ExecutionStatus { Queued, Running, Complete, Error, Stopped, Interrupted };

std::string_view stepName(Step step);
std::optional<Step> parseStep(std::string_view name);
std::string_view statusName(ExecutionStatus status);
std::optional<ExecutionStatus> parseStatus(std::string_view name);

/// Something that an execution read or made.
struct Artifact {
    std::string name; ///< "dataset", "model", "posts.ndjson.zst"
    std::string kind; ///< "file", "dataset", "split", "model", "predictions"
    std::string sha256;
    std::int64_t bytes = 0;
    std::string reference; ///< what was asked for: "old/test", "#4", a path
    std::string resolved;  ///< what that was: "old@1/test#2"

    friend bool operator==(const Artifact&, const Artifact&) = default;
};

/// One numbered run; immutable once its status is final.
struct Execution {
    ExecutionNumber number;
    Step step = Step::Import;
    std::string name;
    ExecutionStatus status = ExecutionStatus::Queued;
    std::int64_t created = 0; ///< seconds since 1970-01-01 UTC
    std::optional<std::int64_t> started;
    std::optional<std::int64_t> finished;
    double seconds = 0; ///< wall time of the step
    std::vector<Artifact> inputs;
    std::vector<Artifact> outputs;
    nlohmann::json parameters = nlohmann::json::object();
    nlohmann::json environment
        = nlohmann::json::object(); ///< program, fastText, Qt, host, processor, threads, seed
    nlohmann::json code
        = nlohmann::json::object(); ///< repository, commit, dirty; of the folder it was run in
    nlohmann::json metrics = nlohmann::json::object();
    std::string log;
    std::string error;
    std::vector<std::string> tags;
    std::string notes;

    /// First input or output of that kind, or nullptr.
    const Artifact* input(std::string_view kind) const;
    const Artifact* output(std::string_view kind) const;

    /// The model that it used or made: "#4", a path; empty when there is none.
    std::string modelReference() const;
    /// The dataset parts that it used, joined with '+', or the dataset that it made: "old@1/train#3+new@1/train#4".
    /// Without rows named "validation", on which an autotune only measures.
    std::string datasetReference() const;
};

} // namespace touchstone
