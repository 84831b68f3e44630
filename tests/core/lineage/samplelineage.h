#pragma once

#include "core/lineage/lineagebuilder.h"

#include <string>
#include <vector>

/// Records of a workspace that was never on a disk.
namespace testing {

using namespace touchstone;

inline std::string hashOf(char digit)
{
    return std::string(64, digit);
}

inline Artifact rowsOf(const std::string& resolved, char digit, const std::string& name = "dataset")
{
    return {.name = name,
        .kind = "dataset",
        .sha256 = hashOf(digit),
        .reference = resolved,
        .resolved = resolved};
}

inline Artifact modelOf(const std::string& resolved, char digit)
{
    return {.name = "model",
        .kind = "model",
        .sha256 = hashOf(digit),
        .reference = resolved,
        .resolved = resolved};
}

inline Artifact ofExecution(const std::string& kind, std::int64_t number, char digit)
{
    return {.name = kind, .kind = kind, .sha256 = hashOf(digit), .resolved = "#" + std::to_string(number)};
}

inline Artifact fileOf(const std::string& path, char digit)
{
    return {.name = path.substr(path.rfind('/') + 1),
        .kind = "file",
        .sha256 = hashOf(digit),
        .bytes = 10,
        .reference = path,
        .resolved = path};
}

inline Execution execution(std::int64_t number, Step step, std::vector<Artifact> inputs,
    std::vector<Artifact> outputs, nlohmann::json parameters = nlohmann::json::object())
{
    Execution made;
    made.number = ExecutionNumber(number);
    made.step = step;
    made.status = ExecutionStatus::Complete;
    made.created = 1'000'000 + number * 100;
    made.started = made.created;
    made.finished = made.created + 50;
    made.inputs = std::move(inputs);
    made.outputs = std::move(outputs);
    made.parameters = std::move(parameters);
    return made;
}

inline DatasetInfo dataset(const std::string& name, int version, char digit, std::int64_t import,
    std::optional<std::int64_t> last = {})
{
    DatasetInfo made;
    made.name = name;
    made.version = version;
    made.sha256 = hashOf(digit);
    made.rows = 100;
    made.labels = 3;
    made.lastTime = last;
    made.execution = ExecutionNumber(import);
    return made;
}

inline ModelRecord model(std::int64_t execution, char digit, const std::string& origin = "trained")
{
    ModelRecord made;
    made.execution = ExecutionNumber(execution);
    made.sha256 = hashOf(digit);
    made.bytes = 1000;
    made.summary = {{"label_counts", nlohmann::json::array()}};
    made.origin = origin;
    made.created = 1'000'000 + execution * 100;
    return made;
}

inline ReleaseRecord record(std::int64_t number, ReleaseKind kind, const std::string& version)
{
    ReleaseRecord made;
    made.number = number;
    made.kind = kind;
    made.version = version;
    made.when = 2'000'000 + number * 100;
    made.who = "ann";
    made.why = "because";
    return made;
}

/// #1 import old@1, #2 split, #3 training, #4 evaluation on old/test; #5 import new@1, #6 evaluation of #3 on it, #7 retraining on both,
/// #8 evaluation of #7 on new@1; version of #3 in production, then the version of #7 approved on #6 / #8 and moved there.
inline LineageRecords story()
{
    LineageRecords records;
    records.executions = {
        execution(1, Step::Import, {fileOf("/data/old.ndjson", 'a')}, {rowsOf("old@1", '1')}),
        execution(2, Step::Split, {rowsOf("old@1", '1')}, {ofExecution("split", 2, 'e')}),
        execution(3, Step::Train, {rowsOf("old@1/train#2", '1')}, {modelOf("#3", '3')},
            {{"dim", 100}, {"epoch", 5}, {"loss", "softmax"}}),
        execution(4, Step::Evaluate, {modelOf("#3", '3'), rowsOf("old@1/test#2", '1')},
            {ofExecution("predictions", 4, '4')}),
        execution(5, Step::Import, {fileOf("/data/new.ndjson", 'b')}, {rowsOf("new@1", '2')}),
        execution(6, Step::Evaluate, {modelOf("#3", '3'), rowsOf("new@1", '2')},
            {ofExecution("predictions", 6, '6')}),
        execution(7, Step::Train, {rowsOf("old@1/train#2", '1'), rowsOf("new@1", '2')}, {modelOf("#7", '7')}),
        execution(8, Step::Evaluate, {modelOf("#7", '7'), rowsOf("new@1", '2')},
            {ofExecution("predictions", 8, '8')}),
    };
    records.datasets = {dataset("new", 1, '2', 5, 2'000), dataset("old", 1, '1', 1, 1'000)};
    records.models = {model(3, '3'), model(7, '7')};
    ReleaseRecord first = record(1, ReleaseKind::Add, "20200331.0");
    first.execution = ExecutionNumber(3);
    first.model = hashOf('3');
    ReleaseRecord moved = record(2, ReleaseKind::Move, "20200331.0");
    moved.alias = "production";
    ReleaseRecord second = record(3, ReleaseKind::Add, "20200602.0");
    second.execution = ExecutionNumber(7);
    second.model = hashOf('7');
    ReleaseRecord approved = record(4, ReleaseKind::Approve, "20200602.0");
    approved.evidence
        = {{"baseline", {{"execution", 6}}}, {"candidate", {{"execution", 8}}}, {"gates", nullptr}};
    ReleaseRecord again = record(5, ReleaseKind::Move, "20200602.0");
    again.alias = "production";
    again.from = "20200331.0";
    again.decision = 4;
    records.releases = {first, moved, second, approved, again};
    return records;
}

} // namespace testing
