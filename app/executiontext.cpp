#include "app/executiontext.h"

#include "app/commandline.h"
#include "core/base/time.h"
#include "core/jobs/rerunreport.h"
#include "core/report/numbers.h"
#include "core/report/printable.h"
#include "core/report/recordnames.h"
#include "core/report/texttable.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace touchstone {

namespace {

using nlohmann::json;

json emptyAsNull(const std::string& text)
{
    return text.empty() ? json(nullptr) : json(text);
}

json artifactToJson(const Artifact& artifact)
{
    return {
        {"name", artifact.name},
        {"kind", artifact.kind},
        {"sha256", artifact.sha256},
        {"bytes", artifact.bytes},
        {"reference", artifact.reference},
        {"resolved", artifact.resolved},
    };
}

json artifactsToJson(const std::vector<Artifact>& artifacts)
{
    json list = json::array();
    for (const Artifact& artifact : artifacts)
        list.push_back(artifactToJson(artifact));
    return list;
}

std::optional<double> metric(const Execution& execution, const char* name)
{
    const auto found = execution.metrics.find(name);
    if (found == execution.metrics.end() || !found->is_number())
        return std::nullopt;
    return found->get<double>();
}

std::string tagsText(const Execution& execution)
{
    std::string text;
    for (const std::string& tag : execution.tags)
        text += (text.empty() ? "" : ", ") + tag;
    return text;
}

std::string section(const char* title, const json& object)
{
    if (object.empty())
        return {};
    TextTable table({"", ""});
    for (const auto& [key, value] : object.items())
        table.addRow({key, recordValue(value)});
    return std::string("\n") + title + "\n" + table.toString(2);
}

/// The environment and the code, in words.
std::string namedSection(const char* title, const json& object)
{
    if (object.empty())
        return {};
    TextTable table({"", ""});
    for (const auto& [key, value] : object.items())
        table.addRow({recordName(key), recordValue(value)});
    return std::string("\n") + title + "\n" + table.toString(2);
}

/// Names of changed files are a list, one a line; without what git could not say.
std::string codeSection(const json& code)
{
    json facts = code;
    for (const auto& [key, value] : code.items()) {
        if (value.is_null() || key == "changed")
            facts.erase(key);
    }
    std::string text = namedSection("code", facts);
    const json changed = code.value("changed", json());
    if (!changed.is_array() || changed.empty())
        return text;
    text += "  changed since the commit:\n";
    for (const json& file : changed)
        text += "    " + recordValue(file) + "\n";
    const auto more
        = code.value("changed_files", std::int64_t {0}) - static_cast<std::int64_t>(changed.size());
    if (more > 0)
        text += "    and " + countText(more) + " more\n";
    return text;
}

std::string rerunSection(const Execution& execution)
{
    const auto report = RerunReport::of(execution);
    if (!report)
        return {};
    std::string text = "\nrepetition of #" + report->original.toString() + "\n";
    for (const std::string& line : report->lines())
        text += "  " + line + "\n";
    return text;
}

std::string section(const char* title, const std::vector<Artifact>& artifacts)
{
    if (artifacts.empty())
        return {};
    TextTable table({"kind", "name", "what", "bytes", "sha-256"});
    for (const Artifact& artifact : artifacts) {
        table.addRow({artifact.kind, artifact.name, artifact.resolved,
            artifact.bytes > 0 ? countText(artifact.bytes) : "-", artifact.sha256});
    }
    return std::string("\n") + title + "\n" + table.toString(2);
}

} // namespace

json executionToJson(const Execution& execution, ExecutionDetail detail)
{
    json document {
        {"execution", execution.number.value()},
        {"step", std::string(stepName(execution.step))},
        {"name", execution.name},
        {"status", std::string(statusName(execution.status))},
        {"model", emptyAsNull(execution.modelReference())},
        {"dataset", emptyAsNull(execution.datasetReference())},
        {"created", formatUtc(execution.created)},
        {"started", timeToJson(execution.started)},
        {"finished", timeToJson(execution.finished)},
        {"seconds", execution.seconds},
        {"metrics", execution.metrics},
        {"parameters", execution.parameters},
        {"tags", execution.tags},
        {"error", emptyAsNull(execution.error)},
    };
    if (detail == ExecutionDetail::Short)
        return document;
    document["inputs"] = artifactsToJson(execution.inputs);
    document["outputs"] = artifactsToJson(execution.outputs);
    document["environment"] = execution.environment;
    document["code"] = execution.code;
    document["log"] = execution.log;
    document["notes"] = execution.notes;
    return document;
}

std::string executionsTable(const std::vector<Execution>& executions)
{
    const bool tagged
        = std::ranges::any_of(executions, [](const Execution& execution) { return !execution.tags.empty(); });
    std::vector<std::string> titles {"#", "step", "name", "status", "model", "P@1", "recall@5", "f1 macro",
        "mean p@1", "seconds", "started"};
    if (tagged)
        titles.emplace_back("tags");
    TextTable table(std::move(titles));
    table.limitWidth(2, 44);
    for (const Execution& execution : executions) {
        const auto model = execution.modelReference();
        table.addRow({numberText(execution.number.value()), std::string(stepName(execution.step)),
            execution.name, std::string(statusName(execution.status)), model.empty() ? "-" : model,
            rateText(metric(execution, "p_at_1")), rateText(metric(execution, "recall_at_5")),
            rateText(metric(execution, "f1_macro")), rateText(metric(execution, "mean_p_at_1")),
            rateText(execution.seconds, 1), execution.started ? formatUtc(*execution.started) : "-",
            tagsText(execution)});
    }
    return table.toString();
}

std::string executionToText(const Execution& execution)
{
    TextTable table({"", ""});
    table.addRow({"step", std::string(stepName(execution.step))});
    table.addRow({"name", execution.name});
    table.addRow({"status", std::string(statusName(execution.status))});
    if (!execution.error.empty())
        table.addRow({"error", execution.error});
    table.addRow({"started", execution.started ? formatUtc(*execution.started) : "-"});
    table.addRow({"finished", execution.finished ? formatUtc(*execution.finished) : "-"});
    table.addRow({"seconds", rateText(execution.seconds, 1)});
    if (!execution.tags.empty())
        table.addRow({"tags", tagsText(execution)});
    if (!execution.notes.empty())
        table.addRow({"notes", execution.notes});
    std::string text = "execution #" + execution.number.toString() + "\n" + table.toString(2);
    text += section("parameters", execution.parameters);
    text += section("inputs", execution.inputs);
    text += section("outputs", execution.outputs);
    json metrics = execution.metrics;
    metrics.erase("rerun");
    text += section("metrics", metrics);
    text += rerunSection(execution);
    text += namedSection("environment", execution.environment);
    text += codeSection(execution.code);
    if (!execution.log.empty())
        text += "\nlog\n";
    std::istringstream log(execution.log);
    for (std::string logLine; std::getline(log, logLine);)
        text += printable(logLine) + "\n"; // it names files, which may be called anything
    return text;
}

json repetitionsToJson(const std::vector<Execution>& executions, ExecutionNumber original)
{
    json list = json::array();
    for (const Execution* repetition : repetitionsOf(executions, original)) {
        const auto report = RerunReport::of(*repetition);
        list.push_back({{"execution", repetition->number.value()},
            {"status", std::string(statusName(repetition->status))},
            {"verdict", report ? json(std::string(verdictName(report->verdict))) : json(nullptr)}});
    }
    return list;
}

std::string repetitionsToText(const std::vector<Execution>& executions, ExecutionNumber original)
{
    std::string text;
    for (const Execution* repetition : repetitionsOf(executions, original)) {
        const auto report = RerunReport::of(*repetition);
        text += "repeated by #" + repetition->number.toString() + ": "
            + std::string(report ? verdictName(report->verdict) : statusName(repetition->status)) + "\n";
    }
    return text.empty() ? text : "\n" + text;
}

} // namespace touchstone
