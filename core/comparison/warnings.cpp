#include "core/comparison/warnings.h"

#include <algorithm>

namespace touchstone {

namespace {

class Collector
{
public:
    void add(std::string code, std::string text, std::vector<std::string> arguments = {})
    {
        m_warnings.push_back({std::move(code), std::move(text), std::move(arguments)});
    }
    std::vector<Warning> take() { return std::move(m_warnings); }

private:
    std::vector<Warning> m_warnings;
};

std::string counted(std::int64_t count, const std::string& noun)
{
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string orUnknown(const std::string& text)
{
    return text.empty() ? "unknown" : text;
}

void addRowWarnings(Collector& out, const ComparisonContext& context)
{
    const ComparisonSide& baseline = context.baseline;
    const ComparisonSide& candidate = context.candidate;
    const bool sameDataset = baseline.datasetSha256 == candidate.datasetSha256;
    const std::string both = orUnknown(baseline.dataset) + " and " + orUnknown(candidate.dataset);
    if (!context.paired)
        out.add("different-rows",
            "The two sides predicted different rows (" + both + "), so they are compared unpaired.",
            {baseline.dataset, candidate.dataset});
    if (!context.paired && context.pairs.size() > 0)
        out.add("overlapping-rows",
            counted(context.pairs.size(), "row") + (context.pairs.size() == 1 ? " is" : " are")
                + " on both sides. The unpaired intervals take the sides as independent, so they are a "
                  "little too "
                  "wide; the overlap has paired numbers on the rows of both.",
            {std::to_string(context.pairs.size())});
    if (!sameDataset && !context.paired)
        out.add("different-dataset",
            "The rows come from different datasets (" + both
                + "): a change may come from the data, not from the model.",
            {baseline.dataset, candidate.dataset});
}

std::string percentOf(std::int64_t part, std::int64_t whole)
{
    const double share = whole > 0 ? 100.0 * static_cast<double>(part) / static_cast<double>(whole) : 0;
    const auto tenths = static_cast<std::int64_t>(share * 10 + 0.5);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %";
}

/// Metrics on "known labels" are measured on whatever each model knows.
void addDenominatorWarning(Collector& out, const ComparisonReport& report)
{
    if (!report.baseline->isLabelled() || !report.candidate->isLabelled())
        return;
    const std::string before = percentOf(report.known.baseline.rows, report.all.baseline.rows);
    const std::string after = percentOf(report.known.candidate.rows, report.all.candidate.rows);
    if (before == after)
        return;
    out.add("different-denominators",
        "The models know the labels of different shares of their rows (" + before + " and " + after
            + "): metrics on known labels are measured on different rows; compare on all rows or on common "
              "labels.",
        {before, after});
}

void addTwinWarnings(Collector& out, const ComparisonContext& context, const ComparisonReport& report)
{
    if (!report.twin)
        return;
    const std::string pair = report.twin->originalModel + " and " + report.twin->twinModel;
    if (!report.twin->judged)
        out.add("twin-not-used",
            "Both sides are the same model, which retraining noise does not touch: the verdicts are judged "
            "against "
            "sampling alone.",
            {pair});
    else if (!report.twin->isOfASide)
        out.add("twin-of-another-model",
            "The twins (" + pair
                + ") are retrainings of neither side's model: their noise stands in for that of the models "
                  "compared.",
            {pair});
    if (context.paired && report.twin->rows != context.baselineCounts.rows)
        out.add("twin-on-other-rows",
            "The twins were compared on " + counted(report.twin->rows, "row") + ", the sides on "
                + std::to_string(context.baselineCounts.rows)
                + ": retraining noise depends on the rows, so it is only about right.",
            {std::to_string(report.twin->rows), std::to_string(context.baselineCounts.rows)});
}

void addProtectedWarning(Collector& out, const ComparisonReport& report)
{
    for (const std::string& name : report.parameters.protectedLabels) {
        if (!std::ranges::binary_search(report.labels, name, {}, &LabelChange::label))
            out.add("protected-label-missing",
                "The protected label '" + name + "' is on neither side: check how it is written.", {name});
    }
}

void addSetupWarnings(Collector& out, const ComparisonSide& baseline, const ComparisonSide& candidate)
{
    const bool known = !baseline.loss.empty() && !candidate.loss.empty();
    if (baseline.loss != candidate.loss && !known) {
        const std::string side = baseline.loss.empty() ? "baseline" : "candidate";
        out.add("loss-not-known",
            "It is not known with which loss the " + side
                + "'s model was trained: p@1 may mean something else, so its change and distances are "
                  "withheld.",
            {side});
    } else if (baseline.loss != candidate.loss) {
        out.add("different-loss",
            "The models were trained with different losses (" + baseline.loss + " and " + candidate.loss
                + "): their p@1 cannot be compared, so its change and distances are withheld.",
            {baseline.loss, candidate.loss});
    }
    if (!(baseline.recipe == candidate.recipe)) {
        const bool sameName = baseline.recipe.name() == candidate.recipe.name();
        const std::string names = sameName ? "both " + baseline.recipe.name()
                                           : baseline.recipe.name() + " and " + candidate.recipe.name();
        out.add("different-recipe", "The models prepare the text with different recipes (" + names + ").",
            {baseline.recipe.name(), candidate.recipe.name()});
    }
    const Both<std::string> k {
        std::to_string(baseline.predictions.k), std::to_string(candidate.predictions.k)};
    if (k.baseline != k.candidate)
        out.add("different-k",
            "The sides kept different numbers of labels for each row (" + k.baseline + " and " + k.candidate
                + "): P@k and R@k do not compare.",
            {k.baseline, k.candidate});
    const Both<std::string> threads {std::to_string(baseline.threads), std::to_string(candidate.threads)};
    if (baseline.threads > 0 && candidate.threads > 0 && threads.baseline != threads.candidate)
        out.add("different-threads",
            "The models were trained with different numbers of threads (" + threads.baseline + " and "
                + threads.candidate + "), which alone changes a model a little.",
            {threads.baseline, threads.candidate});
}

void addLabelSetWarning(Collector& out, const std::vector<LabelChange>& labels)
{
    Both<std::int64_t> only;
    for (const LabelChange& label : labels) {
        only.baseline += label.known.baseline && !label.known.candidate ? 1 : 0;
        only.candidate += label.known.candidate && !label.known.baseline ? 1 : 0;
    }
    if (only.baseline == 0 && only.candidate == 0)
        return;
    out.add("different-labels",
        "The models know different labels: " + std::to_string(only.baseline) + " only the baseline's, "
            + std::to_string(only.candidate) + " only the candidate's.",
        {std::to_string(only.baseline), std::to_string(only.candidate)});
}

void addSideWarnings(
    Collector& out, const ComparisonSide& side, const Evaluation& evaluation, const std::string& name)
{
    const std::string subject = "The " + name;
    if (evaluation.rows == 0) {
        out.add("no-rows", subject + " has no rows, so it has no metrics at all.", {name});
    } else if (evaluation.labelled == 0) {
        out.add("no-labels",
            subject + "'s rows have no labels: only p@1 can be compared, f1, P@1 and recall cannot.", {name});
    } else if (evaluation.labelled < evaluation.rows) {
        const std::int64_t missing = evaluation.rows - evaluation.labelled;
        out.add("some-unlabelled",
            subject + " has " + counted(missing, "row") + " without a label; "
                + (missing == 1 ? "it counts" : "they count") + " for p@1 only.",
            {name, std::to_string(missing)});
    }
    if (evaluation.unknownGold > 0)
        out.add("unknown-gold",
            subject + "'s model does not know the label of " + counted(evaluation.unknownGold, "row") + " of "
                + std::to_string(evaluation.labelled) + ": each counts as a miss.",
            {name, std::to_string(evaluation.unknownGold), std::to_string(evaluation.labelled)});
    if (evaluation.labelled > 0 && !evaluation.all.recallAt5)
        out.add("small-k",
            subject + " kept only " + counted(side.predictions.k, "label")
                + " for each row, so it has no recall@5.",
            {name, std::to_string(side.predictions.k)});
    for (const Warning& known : side.warnings) {
        std::vector<std::string> arguments {name};
        arguments.insert(arguments.end(), known.arguments.begin(), known.arguments.end());
        const std::string number = side.execution.isValid() ? " (#" + side.execution.toString() + ")" : "";
        out.add(known.code, subject + number + ": " + known.text, std::move(arguments));
    }
}

} // namespace

std::vector<Warning> comparisonWarnings(const ComparisonContext& context, const ComparisonReport& report)
{
    Collector out;
    addRowWarnings(out, context);
    addDenominatorWarning(out, report);
    addLabelSetWarning(out, report.labels);
    addSetupWarnings(out, context.baseline, context.candidate);
    addSideWarnings(out, context.baseline, report.baseline->evaluation, "baseline");
    addSideWarnings(out, context.candidate, report.candidate->evaluation, "candidate");
    addTwinWarnings(out, context, report);
    addProtectedWarning(out, report);
    return out.take();
}

} // namespace touchstone
