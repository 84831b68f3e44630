#include "core/base/time.h"
#include "core/lineage/lineageparts.h"

#include <filesystem>
#include <map>
#include <utility>

namespace touchstone::lineage {

namespace {

using nlohmann::json;
using Use = LineageDraft::Use;

LineageKind kindOf(Step step)
{
    switch (step) {
    case Step::Import:
        return LineageKind::Import;
    case Step::Split:
        return LineageKind::Split;
    case Step::Train:
        return LineageKind::Training;
    case Step::Autotune:
        return LineageKind::Search;
    case Step::Evaluate:
        return LineageKind::Evaluation;
    case Step::Predict:
        return LineageKind::Prediction;
    case Step::External:
        return LineageKind::External;
    }
    return LineageKind::External;
}

/// Parameters as one line; what they warn of is no parameter.
std::string parametersOf(const Execution& execution)
{
    json parameters = execution.parameters;
    if (parameters.is_object())
        parameters.erase("warnings");
    return parameters.empty() ? std::string()
                              : parameters.dump(-1, ' ', false, json::error_handler_t::replace);
}

void addMetric(LineageNode& node, const Execution& execution, const char* name)
{
    if (!execution.metrics.is_object())
        return;
    const auto found = execution.metrics.find(name);
    if (found != execution.metrics.end() && found->is_number())
        addFact(node, name, found->dump());
}

void describe(LineageNode& node, const Execution& execution)
{
    node.kind = kindOf(execution.step);
    node.title = "#" + execution.number.toString();
    node.note = execution.name;
    node.state = LineageState::Here;
    node.execution = execution.number;
    node.at = execution.started.value_or(execution.created);
    addFact(node, "status", std::string(statusName(execution.status)));
    addFact(node, "started", formatUtc(*node.at));
    if (execution.finished)
        addFact(node, "finished", formatUtc(*execution.finished));
    for (const char* name : {"rows", "p_at_1", "f1_macro"})
        addMetric(node, execution, name);
    addFact(node, "command", memberText(execution.environment, "command"));
    addFact(node, "program", memberText(execution.environment, "program"));
    addFact(node, "repository", memberText(execution.code, "repository"));
    addFact(node, "commit", memberText(execution.code, "commit"));
    if (execution.code.is_object() && execution.code.value("dirty", json()) == json(true))
        addFact(node, "uncommitted-changes", "yes");
    for (const char* name : {"tracker", "run", "source"})
        addFact(node, name, memberText(execution.parameters, name));
    addFact(node, "parameters", parametersOf(execution));
    addFact(node, "error", execution.error);
}

void describe(LineageNode& node, const DatasetInfo& dataset)
{
    node.title = dataset.reference();
    node.name = dataset.name;
    node.version = dataset.version;
    node.state = LineageState::Here;
    node.sha256 = dataset.sha256;
    addFact(node, "sha256", dataset.sha256);
    addFact(node, "rows", std::to_string(dataset.rows));
    addFact(node, "labels", std::to_string(dataset.labels));
    if (dataset.firstTime)
        addFact(node, "first", formatUtc(*dataset.firstTime));
    if (dataset.lastTime)
        addFact(node, "last", formatUtc(*dataset.lastTime));
}

void describe(LineageNode& node, const ModelRecord& model)
{
    node.state = LineageState::Here;
    node.sha256 = model.sha256;
    // Of several with the same bytes the one that was trained here names it.
    if (node.title.empty() || model.origin == "trained") {
        node.title = "#" + model.execution.toString();
        node.execution = model.execution;
        node.at = model.created;
        node.facts.clear();
        addFact(node, "sha256", model.sha256);
        addFact(node, "bytes", std::to_string(model.bytes));
        addFact(node, "origin", model.origin);
        addFact(node, "recipe", model.recipe.name());
        if (model.summary.is_object()) {
            const auto quantized = model.summary.find("quantized");
            if (quantized != model.summary.end() && *quantized == json(true))
                addFact(node, "quantized", "yes");
            const auto labels = model.summary.find("label_counts");
            if (labels != model.summary.end() && labels->is_array())
                addFact(node, "labels", std::to_string(labels->size()));
        }
    }
}

/// Executions that name others in their parameters.
void connectExecutions(LineageDraft& draft, const Execution& execution)
{
    const LineageNodeId id = executionNode(execution.number);
    const auto from
        = [&](const std::optional<ExecutionNumber>& other, LineageKind expected, LineageRelation relation) {
              if (other)
                  draft.connect(draft.execution(*other, expected), id, relation);
          };
    const json& parameters = execution.parameters;
    from(lineageNumber(parameters, "twin_of"), LineageKind::Training, LineageRelation::Twin);
    from(lineageNumber(parameters, "rerun_of"), kindOf(execution.step), LineageRelation::Repeated);
    if (!parameters.is_object())
        return;
    if (const auto search = parameters.find("search"); search != parameters.end())
        from(lineageNumber(*search, "resumes"), LineageKind::Search, LineageRelation::Resumed);
    if (const auto trial = parameters.find("autotune"); trial != parameters.end()) {
        if (const auto search = lineageNumber(*trial, "execution"))
            draft.connect(id, draft.execution(*search, LineageKind::Search), LineageRelation::Trial);
    }
    if (const auto parent = lineageNumber(parameters, "parent_execution"))
        draft.connect(id, draft.execution(*parent, LineageKind::External), LineageRelation::PartOf);
}

void connectArtifacts(LineageDraft& draft, const Execution& execution)
{
    const LineageNodeId id = executionNode(execution.number);
    for (const Artifact& input : execution.inputs) {
        // Which part it was says more than the names of the split and of the execution.
        const bool part = input.kind == "dataset" && input.resolved.find('/') != std::string::npos;
        if (const auto origin = draft.artifact(input, execution.number, Use::Read))
            draft.connect(*origin, id, LineageRelation::Read, part ? input.resolved : std::string());
    }
    for (const Artifact& output : execution.outputs) {
        if (output.kind == "split" || output.kind == "predictions") {
            LineageNode& made = *draft.find(id);
            made.sha256 = output.sha256; // they are this execution's, and so this node's
            addFact(made, "sha256", output.sha256);
            continue;
        }
        if (const auto result = draft.artifact(output, execution.number, Use::Made)) {
            draft.connect(id, *result, LineageRelation::Made);
            LineageNode& made = *draft.find(*result);
            if (!made.at)
                made.at = execution.finished.value_or(execution.created);
        }
    }
}

/// A dataset names its import itself, so that it has an origin also where the import's outputs are not on record.
void connectDataset(LineageDraft& draft, const DatasetInfo& dataset)
{
    const LineageNodeId id(
        draft.makings().dataset(dataset.reference(), dataset.sha256, dataset.execution, Use::Made));
    const LineageNodeId import = draft.execution(dataset.execution, LineageKind::Import);
    draft.connect(import, id, LineageRelation::Made);
    for (const SourceFile& source : dataset.sources) {
        const auto file = draft.artifact(fileOfSource(source), dataset.execution, Use::Read);
        draft.connect(*file, import, LineageRelation::Read);
    }
}

/// Once everything that was made has its node.
void connectRepetitions(LineageDraft& draft)
{
    for (const auto& [first, again] : draft.makings().repetitions()) {
        const LineageNodeId from(first);
        const LineageNodeId to(again);
        if (draft.find(from) != nullptr && draft.find(to) != nullptr)
            draft.connect(from, to, LineageRelation::Same);
    }
}

} // namespace

void addWork(LineageDraft& draft, const LineageRecords& records)
{
    for (const Execution& execution : records.executions)
        describe(draft.node(executionNode(execution.number), kindOf(execution.step)), execution);
    for (const DatasetInfo& dataset : records.datasets) {
        for (const std::string& id : draft.makings().datasets(dataset.reference(), dataset.sha256))
            describe(draft.node(LineageNodeId(id), LineageKind::Dataset), dataset);
    }
    for (const ModelRecord& model : records.models)
        describe(draft.node(draft.modelOf(model.execution, model.sha256), LineageKind::Model), model);
    for (const Execution& execution : records.executions)
        connectArtifacts(draft, execution);
    for (const Execution& execution : records.executions)
        connectExecutions(draft, execution);
    for (const DatasetInfo& dataset : records.datasets)
        connectDataset(draft, dataset);
    for (const ModelRecord& model : records.models)
        draft.connect(draft.execution(model.execution, LineageKind::Training),
            draft.modelOf(model.execution, model.sha256), LineageRelation::Made);
    connectRepetitions(draft);
}

} // namespace touchstone::lineage
