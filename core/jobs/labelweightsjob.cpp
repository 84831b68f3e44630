#include "core/jobs/labelweightsjob.h"

#include "core/exchange/rowreader.h"
#include "core/jobs/modelreference.h"
#include "core/storage/predictionsstore.h"

#include <charconv>
#include <cmath>

namespace touchstone {

namespace {

Result<LabelWeights> trafficOf(Workspace& workspace, ExecutionNumber number)
{
    const auto execution = workspace.execution(number);
    if (!execution)
        return failure(execution);
    if (execution->output("predictions") == nullptr) {
        return fail(inputError("no-predictions",
            "execution #" + number.toString() + " holds no predictions to take shares of labels from",
            "give --weights a complete evaluate execution, or a file with the columns label and weight"));
    }
    const auto predictions = loadPredictions(workspace.predictionsFolder(number));
    if (!predictions)
        return failure(predictions);
    LabelWeights weights {.source = "predictions of #" + number.toString()};
    for (std::int64_t i = 0; i < predictions->size(); ++i) {
        if (const std::int32_t first = predictions->first(i); first >= 0)
            weights.weights[predictions->labels[static_cast<std::size_t>(first)]] += 1;
    }
    return weights;
}

Error badWeight(const std::string& file, std::int64_t line, const std::string& what)
{
    return inputError("bad-weight", what, "each row needs a label and a weight of at least 0")
        .at("line " + std::to_string(line) + " of " + file);
}

Result<LabelWeights> readWeights(const std::filesystem::path& file)
{
    ReaderOptions options;
    options.columns.label = "label";
    options.columns.texts = {"weight"};
    options.columns.time = "";
    options.columns.id = "";
    options.keepRemoved = true;
    const auto reader = openRows(file, options);
    if (!reader)
        return failure(reader);
    const std::string name = file.filename().string();
    LabelWeights weights {.source = name};
    SourceRow row;
    RowProblem problem;
    while (true) {
        const auto next = (*reader)->next(row, problem);
        if (!next)
            return failure(next);
        if (*next == RowReader::Next::End)
            return weights;
        if (*next == RowReader::Next::Problem)
            return fail(
                badWeight(name, problem.line, problem.detail.empty() ? problem.reason : problem.detail));
        const std::string& text = row.texts.front();
        double weight = 0;
        const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), weight);
        if (status != std::errc() || end != text.data() + text.size() || !std::isfinite(weight) || weight < 0)
            return fail(badWeight(name, row.line, "'" + text.substr(0, 40) + "' is not a weight"));
        if (row.label.empty())
            return fail(badWeight(name, row.line, "the row has no label"));
        if (!weights.weights.emplace(row.label, weight).second)
            return fail(badWeight(name, row.line, "the label '" + row.label + "' has a weight already"));
    }
}

} // namespace

Result<LabelWeights> loadLabelWeights(Workspace& workspace, const std::string& source)
{
    const auto number = parseExecutionNumber(source);
    auto weights = number ? trafficOf(workspace, *number) : readWeights(source);
    if (!weights)
        return weights;
    double sum = 0;
    for (const auto& [label, weight] : weights->weights)
        sum += weight;
    if (!(sum > 0))
        return fail(inputError("no-weights", "no label has a weight above 0", "check " + source));
    return weights;
}

} // namespace touchstone
