#include "core/jobs/termsjob.h"

#include "core/jobs/termcounter.h"
#include "core/storage/datasetreader.h"

#include <algorithm>
#include <map>

namespace touchstone {

namespace {

constexpr std::size_t labelsOfTheirOwn = 10;
constexpr std::int64_t rowsBetweenReports = 4096;

std::int32_t labelOf(const Predictions& predictions, std::size_t row, bool byGold)
{
    return byGold ? predictions.truth[row] : predictions.first(static_cast<std::int64_t>(row));
}

bool isLabelled(const Predictions& predictions)
{
    return std::ranges::any_of(predictions.truth, [](std::int32_t label) { return label >= 0; });
}

/// Posts of each label, on both sides.
std::map<std::string, Both<std::int64_t>> postsOfLabels(
    const Predictions& baseline, const Predictions& candidate, bool byGold)
{
    std::map<std::string, Both<std::int64_t>> posts;
    const auto add = [&](const Predictions& predictions, std::int64_t Both<std::int64_t>::*side) {
        std::vector<std::int64_t> counts(predictions.labels.size());
        for (std::size_t row = 0; row < predictions.row.size(); ++row) {
            if (const std::int32_t label = labelOf(predictions, row, byGold); label >= 0)
                ++counts[static_cast<std::size_t>(label)];
        }
        for (std::size_t label = 0; label < counts.size(); ++label) {
            if (counts[label] > 0)
                posts[predictions.labels[label]].*side += counts[label];
        }
    };
    add(baseline, &Both<std::int64_t>::baseline);
    add(candidate, &Both<std::int64_t>::candidate);
    return posts;
}

/// The named labels, or those that have most posts on the side that has fewer of them.
Result<std::vector<std::string>> chosenLabels(const Predictions& baseline, const Predictions& candidate,
    bool byGold, const std::vector<std::string>& named)
{
    const auto posts = postsOfLabels(baseline, candidate, byGold);
    for (const std::string& label : named) {
        if (!posts.contains(label))
            return fail(inputError("no-such-label", "no post of either side has the label '" + label + "'",
                "give the label as 'touchstone show' and the label table print it"));
    }
    if (!named.empty())
        return named;
    std::vector<std::pair<std::int64_t, std::string>> order;
    for (const auto& [label, rows] : posts) {
        if (const std::int64_t fewer = std::min(rows.baseline, rows.candidate); fewer > 0)
            order.emplace_back(-fewer, label);
    }
    std::ranges::sort(order);
    std::vector<std::string> labels;
    for (const auto& [rows, label] : order) {
        if (labels.size() < labelsOfTheirOwn)
            labels.push_back(label);
    }
    return labels;
}

/// Reads the rows of one side and hands their lines on.
class SideLines
{
public:
    SideLines(const JobContext& context, Workspace& workspace, const TextRecipe& recipe, double total)
        : m_context(context)
        , m_workspace(workspace)
        , m_recipe(recipe)
        , m_total(total)
    {
    }

    template <typename Use>
    Result<> read(const ComparisonSide& side, Use use)
    {
        if (m_context.stop.stop_requested())
            return fail(cancelledError());
        auto reader = DatasetReader::open(m_workspace.datasetFile(side.datasetSha256));
        if (!reader)
            return failure(reader);
        std::size_t row = 0;
        return reader->read(side.predictions.row, [&](const Example& example) -> Result<> {
            if (m_done++ % rowsBetweenReports == 0) {
                if (m_context.stop.stop_requested())
                    return fail(cancelledError());
                m_context.progress.report(
                    {.phase = "counting terms", .done = static_cast<double>(m_done), .total = m_total});
            }
            m_recipe.apply(example.texts, m_line);
            use(m_line, row++);
            return {};
        });
    }

private:
    const JobContext& m_context;
    Workspace& m_workspace;
    TextRecipe m_recipe;
    double m_total;
    std::int64_t m_done = 0;
    std::string m_line;
};

/// Number among `chosen` of each of the side's labels, -1 for the others.
std::vector<std::int32_t> placesOf(const Predictions& predictions, const std::vector<std::string>& chosen)
{
    std::vector<std::int32_t> places;
    for (const std::string& label : predictions.labels) {
        const auto found = std::ranges::find(chosen, label);
        places.push_back(found == chosen.end() ? -1 : static_cast<std::int32_t>(found - chosen.begin()));
    }
    return places;
}

} // namespace

Result<std::optional<TermDrift>> countTerms(const JobContext& context, Workspace& workspace,
    const ComparisonSide& baseline, const ComparisonSide& candidate, const TermsParameters& parameters)
{
    if (parameters.terms < 1)
        return std::nullopt;
    if (baseline.datasetSha256 == candidate.datasetSha256
        && std::ranges::equal(baseline.predictions.row, candidate.predictions.row))
        return std::nullopt;
    const bool byGold = isLabelled(baseline.predictions) && isLabelled(candidate.predictions);
    auto labels = chosenLabels(baseline.predictions, candidate.predictions, byGold, parameters.labels);
    if (!labels)
        return failure(labels);

    TermCounter counter({.terms = parameters.terms}, *labels);
    const auto rows = static_cast<double>(baseline.predictions.size() + candidate.predictions.size());
    SideLines lines(context, workspace, baseline.recipe, 2 * rows);
    for (const ComparisonSide* side : {&baseline, &candidate}) {
        const auto scanned
            = lines.read(*side, [&counter](const std::string& line, std::size_t) { counter.scan(line); });
        if (!scanned)
            return failure(scanned);
    }
    for (const ComparisonSide* side : {&baseline, &candidate}) {
        const auto places = placesOf(side->predictions, *labels);
        const auto counted = lines.read(*side, [&](const std::string& line, std::size_t row) {
            const std::int32_t label = labelOf(side->predictions, row, byGold);
            counter.count(line, side == &candidate, label < 0 ? -1 : places[static_cast<std::size_t>(label)]);
        });
        if (!counted)
            return failure(counted);
    }
    TermDrift drift = counter.result();
    drift.byGold = byGold;
    return drift;
}

} // namespace touchstone
