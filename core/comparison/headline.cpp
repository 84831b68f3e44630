#include "core/comparison/headline.h"

#include "core/comparison/rowfacts.h"
#include "core/statistics/influence.h"
#include "core/statistics/means.h"
#include "core/statistics/normal.h"
#include "core/statistics/proportions.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace touchstone {

namespace {

using statistics::HeadlineInfluence;
using statistics::LabelCounts;

/// Metrics that are shares of rows which are hits.
enum HitMetric { P1, RecallAt5, RAtK, HitMetricCount };

/// Metrics whose error comes from the rows' influences on them.
enum InfluenceMetric { F1Macro, F1MacroKnown, F1Weighted, F1Micro, PAtK, InfluenceMetricCount };

std::array<bool, HitMetricCount> hitsOf(const RowFacts& facts)
{
    return {facts.hit, facts.hitAt5, facts.hitAtK};
}

/// One side on the rows of a choice: the sums that its metrics consist of, and how much a row moves each.
class Chosen
{
public:
    Chosen(const ComparisonSide& side, const std::vector<std::int32_t>& toUnion, const SideCounts& counts,
        const std::vector<std::uint8_t>& marks, bool unlabelled)
        : m_predictions(side.predictions)
        , m_view(side.predictions, toUnion)
        , m_confusion(counts.confusion)
        , m_marks(marks)
        , m_unlabelled(unlabelled)
    {
        addLabels(counts.labels.size(), toUnion);
        addRows();
    }

    std::int64_t labelled() const { return m_labelled; }
    const statistics::RunningMoments& confidence() const { return m_confidence; }
    std::optional<double> meanConfidence() const
    {
        return m_confidence.count() > 0 ? std::optional(m_confidence.mean()) : std::nullopt;
    }
    statistics::Proportion proportion(HitMetric metric) const { return {m_hits[metric], m_labelled}; }
    std::optional<double> f1Micro() const { return m_labelled > 0 ? std::optional(m_microF1) : std::nullopt; }

    /// The row counts for metrics of labelled rows.
    bool takes(std::int64_t row) const
    {
        const std::int32_t gold = m_view.gold(row);
        return gold >= 0 && m_marks[static_cast<std::size_t>(gold)] != 0;
    }
    /// The row counts for mean p@1.
    bool takesConfidence(std::int64_t row) const
    {
        return takes(row) || (m_unlabelled && m_view.gold(row) < 0);
    }
    float confidence(std::int64_t row) const { return m_view.p1(row); }
    RowFacts facts(std::int64_t row) const { return factsOf(m_predictions, row); }

    /// How much a row that takes() moves each metric.
    std::array<double, InfluenceMetricCount> influences(std::int64_t row, const RowFacts& facts) const
    {
        const std::int32_t gold = m_view.gold(row);
        const std::int32_t first = m_view.first(row);
        return {m_macro.of(gold, first), m_macroKnown.of(gold, first), m_weighted.of(gold, first),
            microInfluence(gold, first), pAtKInfluence(facts)};
    }
    double hitInfluence(HitMetric metric, bool hit) const
    {
        return ((hit ? 1.0 : 0.0) - proportion(metric).rate()) / static_cast<double>(m_labelled);
    }
    double confidenceInfluence(float confidence) const
    {
        return (confidence - m_confidence.mean()) / static_cast<double>(m_confidence.count());
    }

    /// Standard errors from this side alone.
    std::array<double, InfluenceMetricCount> standardErrors() const
    {
        std::array<statistics::InfluenceSum, InfluenceMetricCount> sums;
        for (const statistics::ConfusionCount& entry : m_confusion) {
            if (m_marks[static_cast<std::size_t>(entry.gold)] == 0)
                continue;
            sums[F1Macro].add(m_macro.of(entry.gold, entry.predicted), entry.rows);
            sums[F1MacroKnown].add(m_macroKnown.of(entry.gold, entry.predicted), entry.rows);
            sums[F1Weighted].add(m_weighted.of(entry.gold, entry.predicted), entry.rows);
            sums[F1Micro].add(microInfluence(entry.gold, entry.predicted), entry.rows);
        }
        std::array<double, InfluenceMetricCount> errors {};
        for (std::size_t i = 0; i < errors.size(); ++i)
            errors[i] = sums[i].standardError();
        errors[PAtK] = std::sqrt(std::max(0.0, m_pAtKSquares));
        return errors;
    }

private:
    void addLabels(std::size_t labels, const std::vector<std::int32_t>& toUnion)
    {
        std::vector<LabelCounts> counts(labels);
        for (const statistics::ConfusionCount& entry : m_confusion) {
            if (m_marks[static_cast<std::size_t>(entry.gold)] == 0)
                continue;
            LabelCounts& gold = counts[static_cast<std::size_t>(entry.gold)];
            gold.gold += entry.rows;
            gold.hits += entry.predicted == entry.gold ? entry.rows : 0;
            if (entry.predicted < 0)
                continue;
            counts[static_cast<std::size_t>(entry.predicted)].predicted += entry.rows;
            m_given += entry.rows;
        }
        m_macro = HeadlineInfluence::macro(counts);
        m_weighted = HeadlineInfluence::weighted(counts);
        for (std::size_t i = static_cast<std::size_t>(m_predictions.modelLabels); i < toUnion.size(); ++i)
            counts[static_cast<std::size_t>(toUnion[i])].gold = 0; // labels that the model lacks
        m_macroKnown = HeadlineInfluence::macro(counts);
    }

    void addRows()
    {
        double hitSquares = 0;
        double products = 0;
        double answerSquares = 0;
        for (std::int64_t row = 0; row < m_view.rows(); ++row) {
            if (takesConfidence(row))
                m_confidence.add(m_view.p1(row));
            if (!takes(row))
                continue;
            ++m_labelled;
            const RowFacts row5 = facts(row);
            const auto hits = hitsOf(row5);
            for (std::size_t i = 0; i < hits.size(); ++i)
                m_hits[i] += hits[i] ? 1 : 0;
            m_answers += row5.answers;
            const double answers = row5.answers;
            hitSquares += row5.hitAtK ? 1 : 0;
            products += row5.hitAtK ? answers : 0;
            answerSquares += answers * answers;
        }
        if (m_labelled > 0)
            m_microF1 = 2 * static_cast<double>(m_hits[P1]) / static_cast<double>(m_given + m_labelled);
        if (m_answers == 0)
            return;
        const auto answers = static_cast<double>(m_answers);
        m_pAtK = static_cast<double>(m_hits[RAtK]) / answers;
        // The sum of the squared influences, multiplied out.
        m_pAtKSquares
            = (hitSquares - 2 * m_pAtK * products + m_pAtK * m_pAtK * answerSquares) / (answers * answers);
    }

    double microInfluence(std::int32_t gold, std::int32_t first) const
    {
        const double hit = first == gold ? 2 : 0;
        const double counted = first >= 0 ? 2 : 1;
        return (hit - m_microF1 * counted) / static_cast<double>(m_given + m_labelled);
    }
    double pAtKInfluence(const RowFacts& facts) const
    {
        if (m_answers == 0)
            return 0;
        return ((facts.hitAtK ? 1.0 : 0.0) - m_pAtK * facts.answers) / static_cast<double>(m_answers);
    }

    const Predictions& m_predictions;
    SideView m_view;
    std::span<const statistics::ConfusionCount> m_confusion;
    const std::vector<std::uint8_t>& m_marks;
    bool m_unlabelled;
    HeadlineInfluence m_macro;
    HeadlineInfluence m_macroKnown;
    HeadlineInfluence m_weighted;
    statistics::RunningMoments m_confidence;
    std::array<std::int64_t, HitMetricCount> m_hits {};
    std::int64_t m_labelled = 0;
    std::int64_t m_given = 0;   // rows with a first label
    std::int64_t m_answers = 0; // labels given, at most k a row
    double m_microF1 = 0;
    double m_pAtK = 0;
    double m_pAtKSquares = 0;
};

/// Sums over the rows of a paired comparison.
struct PairedSums {
    std::array<std::int64_t, HitMetricCount> onlyBaseline {};
    std::array<std::int64_t, HitMetricCount> onlyCandidate {};
    std::array<statistics::InfluenceSum, HitMetricCount> hits;
    std::array<statistics::InfluenceSum, InfluenceMetricCount> influences;
    statistics::InfluenceSum confidence;
    statistics::RunningMoments confidenceDifferences;
    bool sameRows = true;           // the choice takes the same rows of both sides
    bool sameConfidenceRows = true; // the same for mean p@1
};

void addConfidence(PairedSums& sums, const Chosen& before, const Chosen& after, RowPair pair)
{
    const bool takenBefore = before.takesConfidence(pair.baseline);
    const bool takenAfter = after.takesConfidence(pair.candidate);
    if (!takenBefore && !takenAfter)
        return;
    sums.sameConfidenceRows = sums.sameConfidenceRows && takenBefore == takenAfter;
    const float p1Before = before.confidence(pair.baseline);
    const float p1After = after.confidence(pair.candidate);
    sums.confidenceDifferences.add(static_cast<double>(p1After) - static_cast<double>(p1Before));
    sums.confidence.add((takenAfter ? after.confidenceInfluence(p1After) : 0)
        - (takenBefore ? before.confidenceInfluence(p1Before) : 0));
}

void addFacts(PairedSums& sums, const Chosen& before, const Chosen& after, RowPair pair)
{
    const bool takenBefore = before.takes(pair.baseline);
    const bool takenAfter = after.takes(pair.candidate);
    if (!takenBefore && !takenAfter)
        return;
    sums.sameRows = sums.sameRows && takenBefore == takenAfter;
    const RowFacts factsBefore = takenBefore ? before.facts(pair.baseline) : RowFacts {};
    const RowFacts factsAfter = takenAfter ? after.facts(pair.candidate) : RowFacts {};
    const auto hitsBefore = hitsOf(factsBefore);
    const auto hitsAfter = hitsOf(factsAfter);
    for (std::size_t i = 0; i < hitsBefore.size(); ++i) {
        const auto metric = static_cast<HitMetric>(i);
        sums.onlyBaseline[i] += hitsBefore[i] && !hitsAfter[i] ? 1 : 0;
        sums.onlyCandidate[i] += hitsAfter[i] && !hitsBefore[i] ? 1 : 0;
        sums.hits[i].add((takenAfter ? after.hitInfluence(metric, hitsAfter[i]) : 0)
            - (takenBefore ? before.hitInfluence(metric, hitsBefore[i]) : 0));
    }
    std::array<double, InfluenceMetricCount> moved {};
    if (takenAfter)
        moved = after.influences(pair.candidate, factsAfter);
    if (takenBefore) {
        const auto from = before.influences(pair.baseline, factsBefore);
        for (std::size_t i = 0; i < moved.size(); ++i)
            moved[i] -= from[i];
    }
    for (std::size_t i = 0; i < moved.size(); ++i)
        sums.influences[i].add(moved[i]);
}

/// Sides may have their labels in another order, and sums of the same numbers then end in other digits. Where no row
/// differs that would be a change with an error of zero, and so a certain one.
constexpr double roundingOfSums = 1e-12;

MetricChange valuesOf(std::optional<double> baseline, std::optional<double> candidate, bool comparable)
{
    MetricChange result {.baseline = baseline, .candidate = candidate};
    if (comparable && baseline && candidate) {
        const double change = *candidate - *baseline;
        result.change = std::abs(change) < roundingOfSums ? 0.0 : change;
    }
    return result;
}

void judgeByError(MetricChange& metric, double standardError, ChangeTest test)
{
    if (!metric.change)
        return;
    const auto judged = statistics::normalTest(*metric.change, standardError);
    if (!judged)
        return;
    metric.interval = judged->interval;
    metric.p = judged->p;
    metric.test = test;
}

void judgeByMeans(MetricChange& metric, const std::optional<statistics::MeanChange>& change, ChangeTest test)
{
    if (!metric.change || !change)
        return;
    metric.interval = change->interval;
    metric.p = change->p;
    metric.test = test;
}

/// The metrics of a headline by what their error comes from.
std::array<MetricChange*, HitMetricCount> hitMetrics(Headline& headline)
{
    return {&headline.p1, &headline.recallAt5, &headline.rAtK};
}

std::array<MetricChange*, InfluenceMetricCount> influenceMetrics(Headline& headline)
{
    return {&headline.f1Macro, &headline.f1MacroKnownLabels, &headline.f1Weighted, &headline.f1Micro,
        &headline.pAtK};
}

void judgePaired(Headline& headline, const Chosen& before, const Chosen& after, const RowPairs& pairs)
{
    PairedSums sums;
    for (std::int64_t i = 0; i < pairs.size(); ++i) {
        const RowPair pair = pairs.at(i);
        addConfidence(sums, before, after, pair);
        addFacts(sums, before, after, pair);
    }
    const auto hits = hitMetrics(headline);
    for (std::size_t i = 0; i < hits.size(); ++i) {
        MetricChange& metric = *hits[i];
        if (!metric.change)
            continue;
        if (!sums.sameRows) {
            judgeByError(metric, sums.hits[i].standardError(), ChangeTest::PairedInfluence);
            continue;
        }
        const auto estimate
            = statistics::agrestiMin(sums.onlyBaseline[i], sums.onlyCandidate[i], before.labelled());
        if (!estimate)
            continue;
        metric.interval = estimate->interval;
        metric.p = statistics::mcNemar(sums.onlyBaseline[i], sums.onlyCandidate[i]).midP;
        metric.test = ChangeTest::McNemar;
    }
    const auto influences = influenceMetrics(headline);
    for (std::size_t i = 0; i < influences.size(); ++i)
        judgeByError(*influences[i], sums.influences[i].standardError(), ChangeTest::PairedInfluence);
    if (sums.sameConfidenceRows)
        judgeByMeans(headline.meanP1, statistics::pairedMeanChange(sums.confidenceDifferences),
            ChangeTest::PairedMean);
    else
        judgeByError(headline.meanP1, sums.confidence.standardError(), ChangeTest::PairedInfluence);
}

/// Binomial, of a share of rows.
std::optional<double> errorOf(const statistics::Proportion& proportion)
{
    if (proportion.rows <= 0)
        return std::nullopt;
    const double rate = proportion.rate();
    return std::sqrt(rate * (1 - rate) / static_cast<double>(proportion.rows));
}

std::optional<double> errorOf(const statistics::RunningMoments& values)
{
    if (values.count() < 2)
        return std::nullopt;
    return std::sqrt(values.variance() / static_cast<double>(values.count()));
}

/// Errors of one side's values: `side` picks it of both.
void addErrors(
    Headline& headline, const Chosen& chosen, std::optional<double> Both<std::optional<double>>::*side)
{
    const auto hits = hitMetrics(headline);
    for (std::size_t i = 0; i < hits.size(); ++i)
        hits[i]->standardError.*side = errorOf(chosen.proportion(static_cast<HitMetric>(i)));
    const auto errors = chosen.standardErrors();
    const auto influences = influenceMetrics(headline);
    for (std::size_t i = 0; i < influences.size() && chosen.labelled() > 0; ++i)
        influences[i]->standardError.*side = errors[i];
    headline.meanP1.standardError.*side = errorOf(chosen.confidence());
}

void judgeUnpaired(Headline& headline, const Chosen& before, const Chosen& after)
{
    const auto hits = hitMetrics(headline);
    for (std::size_t i = 0; i < hits.size(); ++i) {
        MetricChange& metric = *hits[i];
        if (!metric.change)
            continue;
        const auto from = before.proportion(static_cast<HitMetric>(i));
        const auto to = after.proportion(static_cast<HitMetric>(i));
        metric.interval = statistics::newcombe(from, to);
        if (const auto test = statistics::twoProportionTest(from, to)) {
            metric.p = test->p;
            metric.test = ChangeTest::TwoProportions;
        }
    }
    for (MetricChange* metric : influenceMetrics(headline)) {
        const auto& errors = metric->standardError;
        judgeByError(*metric, std::hypot(errors.baseline.value_or(0), errors.candidate.value_or(0)),
            ChangeTest::UnpairedInfluence);
    }
    judgeByMeans(
        headline.meanP1, statistics::welch(before.confidence(), after.confidence()), ChangeTest::Welch);
}

} // namespace

std::string_view changeTestName(ChangeTest test)
{
    switch (test) {
    case ChangeTest::McNemar:
        return "mcnemar";
    case ChangeTest::TwoProportions:
        return "two-proportions";
    case ChangeTest::PairedInfluence:
        return "paired-influence";
    case ChangeTest::UnpairedInfluence:
        return "unpaired-influence";
    case ChangeTest::PairedMean:
        return "paired-mean";
    case ChangeTest::Welch:
        return "welch";
    case ChangeTest::None:
        break;
    }
    return "none";
}

Headline headlineOf(const ComparisonContext& context, const RowChoice& choice)
{
    const Chosen before(context.baseline, context.labels.toUnion.baseline, context.baselineCounts,
        choice.marks.baseline, choice.unlabelled);
    const Chosen after(context.candidate, context.labels.toUnion.candidate, context.candidateCounts,
        choice.marks.candidate, choice.unlabelled);
    const bool sameK = context.baseline.predictions.k == context.candidate.predictions.k;
    const Denominator& from = choice.metrics.baseline;
    const Denominator& to = choice.metrics.candidate;
    Headline headline {
        .p1 = valuesOf(from.p1, to.p1, true),
        .recallAt5 = valuesOf(from.recallAt5, to.recallAt5, true),
        .pAtK = valuesOf(from.pAtK, to.pAtK, sameK),
        .rAtK = valuesOf(from.rAtK, to.rAtK, sameK),
        .f1Macro = valuesOf(from.f1Macro, to.f1Macro, true),
        .f1MacroKnownLabels = valuesOf(from.f1MacroKnownLabels, to.f1MacroKnownLabels, true),
        .f1Weighted = valuesOf(from.f1Weighted, to.f1Weighted, true),
        .f1Micro = valuesOf(before.f1Micro(), after.f1Micro(), true),
        .meanP1 = valuesOf(before.meanConfidence(), after.meanConfidence(), context.sameLoss),
    };
    addErrors(headline, before, &Both<std::optional<double>>::baseline);
    addErrors(headline, after, &Both<std::optional<double>>::candidate);
    if (context.paired)
        judgePaired(headline, before, after, context.pairs);
    else
        judgeUnpaired(headline, before, after);
    return headline;
}

} // namespace touchstone
