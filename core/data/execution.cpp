#include "core/data/execution.h"

#include <algorithm>
#include <array>
#include <utility>

namespace touchstone {

namespace {

constexpr std::array<std::pair<Step, std::string_view>, 7> stepNames {{
    {Step::Import, "import"},
    {Step::Split, "split"},
    {Step::Train, "train"},
    {Step::Autotune, "autotune"},
    {Step::Evaluate, "evaluate"},
    {Step::Predict, "predict"},
    {Step::External, "external"},
}};

constexpr std::array<std::pair<ExecutionStatus, std::string_view>, 6> statusNames {{
    {ExecutionStatus::Queued, "queued"},
    {ExecutionStatus::Running, "running"},
    {ExecutionStatus::Complete, "complete"},
    {ExecutionStatus::Error, "error"},
    {ExecutionStatus::Stopped, "stopped"},
    {ExecutionStatus::Interrupted, "interrupted"},
}};

template <typename Names, typename Value>
std::string_view nameOf(const Names& names, Value value)
{
    for (const auto& [candidate, name] : names) {
        if (candidate == value)
            return name;
    }
    return {};
}

template <typename Value, std::size_t N>
std::optional<Value> valueOf(
    const std::array<std::pair<Value, std::string_view>, N>& names, std::string_view wanted)
{
    for (const auto& [value, name] : names) {
        if (name == wanted)
            return value;
    }
    return std::nullopt;
}

const Artifact* firstOfKind(const std::vector<Artifact>& artifacts, std::string_view kind)
{
    const auto found = std::ranges::find(artifacts, kind, &Artifact::kind);
    return found == artifacts.end() ? nullptr : &*found;
}

} // namespace

std::string_view stepName(Step step)
{
    return nameOf(stepNames, step);
}

std::optional<Step> parseStep(std::string_view name)
{
    return valueOf(stepNames, name);
}

std::string_view statusName(ExecutionStatus status)
{
    return nameOf(statusNames, status);
}

std::optional<ExecutionStatus> parseStatus(std::string_view name)
{
    return valueOf(statusNames, name);
}

const Artifact* Execution::input(std::string_view kind) const
{
    return firstOfKind(inputs, kind);
}

const Artifact* Execution::output(std::string_view kind) const
{
    return firstOfKind(outputs, kind);
}

std::string Execution::modelReference() const
{
    const Artifact* model = input("model");
    if (model == nullptr)
        model = output("model");
    return model != nullptr ? model->resolved : std::string();
}

std::string Execution::datasetReference() const
{
    std::string names;
    for (const Artifact& artifact : inputs) {
        if (artifact.kind == "dataset" && artifact.name != "validation")
            names += (names.empty() ? "" : "+") + artifact.resolved;
    }
    if (const Artifact* dataset = output("dataset"); names.empty() && dataset != nullptr)
        names = dataset->resolved;
    return names;
}

} // namespace touchstone
