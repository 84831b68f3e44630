#include "core/jobs/postsjob.h"

#include "core/comparison/labelunion.h"
#include "core/evaluation/predictionscheck.h"
#include "core/jobs/comparejob.h"
#include "core/jobs/fileoutput.h"
#include "core/jobs/modelreference.h"
#include "core/jobs/rowmatching.h"
#include "core/storage/datasetreader.h"

#include <algorithm>
#include <stop_token>
#include <utility>
#include <vector>

namespace touchstone {

namespace {

constexpr std::int64_t reportEvery = 4096;

Result<> checkParameters(const PostsParameters& parameters)
{
    for (const auto& range : {parameters.p1.baseline, parameters.p1.candidate}) {
        if (range && !(range->lower <= range->upper))
            return fail(inputError("bad-parameter", "a range of p@1 must begin below its end",
                "0.2,0.3 are the rows from 0.2 to below 0.3"));
    }
    if (!parameters.candidate
        && (parameters.first.candidate || parameters.p1.candidate || parameters.cell || parameters.agree))
        return fail(inputError("bad-parameter",
            "what the candidate gave, and whether both were right, needs two executions",
            "name the candidate's execution too"));
    return {};
}

Result<ComparisonSide> sideOf(Workspace& workspace, const std::string& name)
{
    const auto number = parseExecutionNumber(name);
    if (!number)
        return fail(inputError("not-an-execution", "'" + name + "' is not the number of an execution",
            "give evaluate executions; 'touchstone executions' lists them"));
    auto side = loadComparisonSide(workspace, *number);
    if (!side)
        return side;
    if (const auto checked = checkPredictions(side->predictions); !checked)
        return fail(checked.error().at("execution #" + number->toString()));
    return side;
}

Result<std::optional<std::int32_t>> numberOf(const LabelUnion& labels, const std::optional<std::string>& name)
{
    if (!name)
        return std::optional<std::int32_t>();
    if (name->empty())
        return std::optional<std::int32_t>(-1);
    const auto found = std::ranges::lower_bound(labels.names, *name);
    if (found == labels.names.end() || *found != *name)
        return fail(inputError("no-such-label",
            "'" + *name + "' is neither a label of these rows nor known to a model",
            "labels are written as in the dataset, without a prefix"));
    return std::optional(static_cast<std::int32_t>(found - labels.names.begin()));
}

Result<RowFilter> filterOf(const PostsParameters& parameters, const LabelUnion& labels)
{
    const auto gold = numberOf(labels, parameters.gold);
    const auto before = numberOf(labels, parameters.first.baseline);
    const auto after = numberOf(labels, parameters.first.candidate);
    for (const auto* number : {&gold, &before, &after}) {
        if (!*number)
            return failure(*number);
    }
    return RowFilter {.gold = *gold,
        .first = {*before, *after},
        .p1 = parameters.p1,
        .cell = parameters.cell,
        .agree = parameters.agree};
}

PostAnswer answerOf(const Predictions& predictions, std::int64_t row)
{
    PostAnswer answer {.label = {}, .p1 = predictions.p1(row)};
    if (const std::int32_t first = predictions.first(row); first >= 0)
        answer.label = predictions.labels[static_cast<std::size_t>(first)];
    return answer;
}

/// The sides, what passed, and how many rows were looked at.
struct Selection {
    ComparisonSide baseline;
    std::optional<ComparisonSide> candidate;
    std::vector<RowPair> rows; ///< of one execution: `candidate` is not used
    PostsOutcome outcome;
};

/// As a comparison pairs them: by row in one dataset, else the same posts of two.
Result<RowPairs> pairsOf(const Workspace& workspace, const ComparisonSide& baseline,
    const ComparisonSide& candidate, const std::stop_token& stop)
{
    if (auto pairs = pairByRow(baseline, candidate))
        return std::move(*pairs);
    return matchRows(workspace, baseline, candidate, stop);
}

Result<Selection> select(Workspace& workspace, const PostsParameters& parameters, const std::stop_token& stop)
{
    auto baseline = sideOf(workspace, parameters.baseline);
    if (!baseline)
        return failure(baseline);
    Selection selection {.baseline = std::move(*baseline)};
    if (parameters.candidate) {
        auto candidate = sideOf(workspace, *parameters.candidate);
        if (!candidate)
            return failure(candidate);
        selection.candidate = std::move(*candidate);
    }
    const Predictions& before = selection.baseline.predictions;
    const Predictions& after = selection.candidate ? selection.candidate->predictions : before;
    const LabelUnion labels = uniteLabels(before, after);
    const auto filter = filterOf(parameters, labels);
    if (!filter)
        return failure(filter);
    const SideView baselineView(before, labels.toUnion.baseline);
    PostsOutcome& outcome = selection.outcome;
    if (!selection.candidate) {
        for (const std::int64_t row : matchingRows(baselineView, *filter))
            selection.rows.push_back({row, row});
        outcome.rows = before.size();
    } else {
        auto pairs = pairsOf(workspace, selection.baseline, *selection.candidate, stop);
        if (!pairs)
            return failure(pairs);
        if (pairs->size() == 0)
            return fail(inputError("no-common-rows", "the two executions have no row in common",
                "list the posts of one execution at a time, or evaluate both models on the same rows"));
        selection.rows
            = matchingPairs(baselineView, SideView(after, labels.toUnion.candidate), *pairs, *filter);
        outcome.rows = pairs->size();
        outcome.all = pairs->size() == before.size() && pairs->size() == after.size();
    }
    outcome.matching = static_cast<std::int64_t>(selection.rows.size());
    outcome.listed
        = std::min(outcome.matching, std::max<std::int64_t>(0, parameters.limit.value_or(outcome.matching)));
    return selection;
}

std::string joined(const std::vector<std::string>& texts)
{
    std::string text;
    for (const std::string& field : texts) {
        if (!text.empty() && !field.empty())
            text += ' ';
        text += field;
    }
    return text;
}

Result<> writePost(CsvWriter& csv, const ListedPost& post)
{
    const auto addAnswer = [&csv](const PostAnswer& answer) {
        csv.text(answer.label.value_or(""));
        if (answer.label)
            csv.number(static_cast<double>(answer.p1));
        else
            csv.empty();
    };
    csv.number(post.row).text(post.id).text(post.gold.value_or(""));
    addAnswer(post.baseline);
    if (post.candidate)
        addAnswer(*post.candidate);
    if (post.time)
        csv.number(*post.time);
    else
        csv.empty();
    csv.text(post.text);
    return csv.endRow();
}

} // namespace

Result<PostsOutcome> listPosts(
    const JobContext& context, const PostsParameters& parameters, const PostSink& use)
{
    if (const auto checked = checkParameters(parameters); !checked)
        return failure(checked);
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    const auto selection = select(*workspace, parameters, context.stop);
    if (!selection)
        return failure(selection);
    auto reader = DatasetReader::open(workspace->datasetFile(selection->baseline.datasetSha256));
    if (!reader)
        return failure(reader);
    const Predictions& before = selection->baseline.predictions;
    const auto listed = std::span(selection->rows).first(static_cast<std::size_t>(selection->outcome.listed));
    std::vector<std::int64_t> rows;
    rows.reserve(listed.size());
    for (const RowPair& pair : listed)
        rows.push_back(before.row[static_cast<std::size_t>(pair.baseline)]);
    std::size_t i = 0;
    const auto read = reader->read(rows, [&](const Example& example) -> Result<> {
        if (i % reportEvery == 0) {
            if (context.stop.stop_requested())
                return fail(cancelledError());
            context.progress.report({.phase = "exporting",
                .done = static_cast<double>(i),
                .total = static_cast<double>(rows.size())});
        }
        const RowPair pair = listed[i++];
        ListedPost post {.row = example.row, .id = example.id};
        const std::int32_t gold = before.truth[static_cast<std::size_t>(pair.baseline)];
        if (gold >= 0)
            post.gold = before.labels[static_cast<std::size_t>(gold)];
        post.baseline = answerOf(before, pair.baseline);
        if (selection->candidate)
            post.candidate = answerOf(selection->candidate->predictions, pair.candidate);
        post.time = example.time;
        post.text = joined(example.texts);
        return use(post);
    });
    if (!read)
        return failure(read);
    return selection->outcome;
}

Result<PostsOutcome> exportPosts(const JobContext& context, const PostsParameters& parameters,
    CsvWriter::Formulas formulas, const std::filesystem::path& file)
{
    auto output = FileOutput::open(file);
    if (!output)
        return failure(output);
    CsvWriter csv([&](std::string_view bytes) { return output->write(bytes); }, formulas);
    csv.text("row").text("id").text("label").text("baseline").text("baseline_p@1");
    if (parameters.candidate)
        csv.text("candidate").text("candidate_p@1");
    csv.text("created_utc").text("text");
    if (auto ended = csv.endRow(); !ended)
        return failure(ended);
    auto outcome
        = listPosts(context, parameters, [&csv](const ListedPost& post) { return writePost(csv, post); });
    if (!outcome)
        return outcome;
    auto written = csv.finish();
    if (written)
        written = output->finish();
    if (!written)
        return failure(written);
    return outcome;
}

} // namespace touchstone
