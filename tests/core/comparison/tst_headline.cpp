#include "core/comparison/headline.h"
#include "tests/core/comparison/sidebuilder.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <array>
#include <cmath>
#include <random>

using namespace touchstone;
using testing::comparisonOf;
using testing::near;
using testing::PredictionsBuilder;
using testing::sideOf;

class TestHeadline : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void goldenPairedHits();
    void goldenUnpairedHits();
    void goldenUnpairedF1();
    void valuesEqualTheEvaluations();
    void pairedErrorsMatchResampling();
    void unpairedErrorsMatchResampling();
    void rowsCountedOnOneSideOnly();
    void bothConventionsOfTheMacroMean();
    void meanP1();
    void differentK();
    void modelsWithoutAnswers();
    void overlapOfTwoParts();
    void importance();
    void withoutRows();
    void labelsInAnotherOrderChangeNothing();
};

namespace {

ComparisonSide elsewhere(const Predictions& predictions)
{
    ComparisonSide side = sideOf(predictions, 5);
    side.dataset = "new@1";
    side.datasetSha256 = std::string(64, 'e');
    return side;
}

const std::vector<std::string> names {"a", "b", "c", "d", "e"};

/// A ranking of three labels for a row, the right one first with probability `right`.
PredictionsBuilder::Answers ranking(std::mt19937& random, std::size_t gold, double right)
{
    std::vector<std::size_t> order {0, 1, 2, 3, 4};
    std::ranges::shuffle(order, random);
    if (std::uniform_real_distribution<>(0, 1)(random) < right)
        std::swap(order[0], *std::ranges::find(order, gold));
    return {{names[order[0]], 0.6F}, {names[order[1]], 0.2F}, {names[order[2]], 0.1F}};
}

/// One row of both sides.
struct Row {
    std::string gold;
    PredictionsBuilder::Answers before;
    PredictionsBuilder::Answers after;
};

std::vector<Row> randomRows(int count, std::uint32_t seed)
{
    std::mt19937 random(seed);
    std::vector<Row> rows;
    for (int i = 0; i < count; ++i) {
        const std::size_t gold = std::discrete_distribution<std::size_t>({5, 4, 3, 2, 1})(random);
        Row row {names[gold], ranking(random, gold, 0.5), {}};
        row.after
            = std::uniform_int_distribution<>(0, 2)(random) == 0 ? ranking(random, gold, 0.6) : row.before;
        rows.push_back(std::move(row));
    }
    return rows;
}

Predictions sideOfRows(const std::vector<Row>& rows, PredictionsBuilder::Answers Row::*answers)
{
    PredictionsBuilder builder(names, 3);
    for (const Row& row : rows)
        builder.add(row.gold, row.*answers);
    return builder.build();
}

std::vector<const MetricChange*> metricsOf(const Headline& headline)
{
    return {&headline.p1, &headline.rAtK, &headline.pAtK, &headline.f1Macro, &headline.f1Weighted,
        &headline.f1Micro};
}

double halfWidth(const MetricChange& metric)
{
    return (metric.interval->upper - metric.interval->lower) / 2;
}

/// Standard deviation of every metric's change over resamples of the rows.
std::vector<double> resampledErrors(const std::vector<Row>& rows, bool paired)
{
    std::mt19937 random(5);
    std::uniform_int_distribution<std::size_t> pick(0, rows.size() - 1);
    constexpr int resamples = 400;
    std::vector<std::vector<double>> changes(6);
    for (int i = 0; i < resamples; ++i) {
        std::vector<Row> before;
        std::vector<Row> after;
        for (std::size_t j = 0; j < rows.size(); ++j) {
            before.push_back(rows[pick(random)]);
            after.push_back(paired ? before.back() : rows[pick(random)]);
        }
        const auto from = evaluate(sideOfRows(before, &Row::before));
        const auto to = evaluate(sideOfRows(after, &Row::after));
        changes[0].push_back(*to.all.p1 - *from.all.p1);
        changes[1].push_back(*to.all.rAtK - *from.all.rAtK);
        changes[2].push_back(*to.all.pAtK - *from.all.pAtK);
        changes[3].push_back(*to.all.f1Macro - *from.all.f1Macro);
        changes[4].push_back(*to.all.f1Weighted - *from.all.f1Weighted);
        changes[5].push_back(*to.all.p1 - *from.all.p1); // one answer for every row: f1 micro is P@1
    }
    std::vector<double> errors;
    for (const std::vector<double>& metric : changes) {
        double mean = 0;
        for (const double change : metric)
            mean += change / resamples;
        double squares = 0;
        for (const double change : metric)
            squares += (change - mean) * (change - mean) / (resamples - 1);
        errors.push_back(std::sqrt(squares));
    }
    return errors;
}

} // namespace

void TestHeadline::goldenPairedHits()
{
    // formulas.md: b=120, c=80, n=1000
    PredictionsBuilder before({"a", "b"}, 1);
    PredictionsBuilder after({"a", "b"}, 1);
    before.add(120, "a", "a").add(80, "a", "b").add(500, "a", "a").add(300, "a", "b");
    after.add(120, "a", "b").add(80, "a", "a").add(500, "a", "a").add(300, "a", "b");
    const auto report = comparisonOf(sideOf(before.build(), 4), sideOf(after.build(), 5));
    VERIFY_RESULT(report);
    const MetricChange& p1 = report->headline.p1;
    QVERIFY(near(p1.change, -.04));
    QVERIFY(near(p1.interval->lower, -.06754160656, 1e-10));
    QVERIFY(near(p1.interval->upper, -.0122987128, 1e-10));
    QVERIFY(near(p1.p, .004660051975, 1e-11));
    QVERIFY(p1.test == ChangeTest::McNemar);
}

void TestHeadline::goldenUnpairedHits()
{
    PredictionsBuilder before({"a", "b"}, 1);
    PredictionsBuilder after({"a", "b"}, 1);
    before.add(40, "a", "a").add(60, "a", "b");
    after.add(25, "a", "a").add(75, "a", "b");
    const auto report = comparisonOf(sideOf(before.build(), 4), elsewhere(after.build()));
    VERIFY_RESULT(report);
    const MetricChange& p1 = report->headline.p1;
    QVERIFY(near(p1.interval->lower, -.2731295268, 1e-10));
    QVERIFY(near(p1.interval->upper, -.0201330254, 1e-10));
    QVERIFY(near(p1.p, .02354005826, 1e-10));
    QVERIFY(p1.test == ChangeTest::TwoProportions);
}

void TestHeadline::goldenUnpairedF1()
{
    // formulas-corrections.md: A against B, f1 macro and weighted with their standard errors
    const auto predictions = [](const std::array<std::array<int, 3>, 3>& table) {
        PredictionsBuilder builder({"a", "b", "c"}, 1);
        for (std::size_t gold = 0; gold < 3; ++gold) {
            for (std::size_t first = 0; first < 3; ++first)
                builder.add(table[gold][first], names[gold], names[first]);
        }
        return builder.build();
    };
    const auto report = comparisonOf(sideOf(predictions({{{30, 8, 2}, {10, 25, 5}, {5, 5, 10}}}), 4),
        elsewhere(predictions({{{14, 5, 1}, {16, 37, 7}, {6, 4, 10}}})));
    VERIFY_RESULT(report);
    const MetricChange& macro = report->headline.f1Macro;
    QVERIFY(near(macro.baseline, .6291495115, 1e-10));
    QVERIFY(near(macro.candidate, .5748096657, 1e-10));
    QVERIFY(near(halfWidth(macro), 1.959963985 * std::hypot(.05112420182, .05287421811), 1e-9));
    const MetricChange& weighted = report->headline.f1Weighted;
    QVERIFY(near(weighted.baseline, .6468713057, 1e-10));
    QVERIFY(near(weighted.candidate, .6241310824, 1e-10));
    QVERIFY(near(halfWidth(weighted), 1.959963985 * std::hypot(.04842606389, .04716188981), 1e-9));
}

void TestHeadline::valuesEqualTheEvaluations()
{
    const auto rows = randomRows(300, 2);
    const Predictions predictions = sideOfRows(rows, &Row::before);
    const auto report = comparisonOf(sideOf(predictions, 4), sideOf(sideOfRows(rows, &Row::after), 5));
    VERIFY_RESULT(report);
    const Denominator all = evaluate(predictions).all;
    const Headline& headline = report->headline;
    QVERIFY(headline.p1.baseline == all.p1);
    QVERIFY(headline.pAtK.baseline == all.pAtK);
    QVERIFY(headline.rAtK.baseline == all.rAtK);
    QVERIFY(headline.f1Macro.baseline == all.f1Macro);
    QVERIFY(headline.f1Weighted.baseline == all.f1Weighted);
    QVERIFY(near(headline.f1Micro.baseline, all.p1.value()));
}

void TestHeadline::pairedErrorsMatchResampling()
{
    const auto rows = randomRows(600, 3);
    const auto report
        = comparisonOf(sideOf(sideOfRows(rows, &Row::before), 4), sideOf(sideOfRows(rows, &Row::after), 5));
    VERIFY_RESULT(report);
    const auto metrics = metricsOf(report->headline);
    const auto errors = resampledErrors(rows, true);
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        const double ratio = halfWidth(*metrics[i]) / 1.959963985 / errors[i];
        QVERIFY2(ratio > 0.87 && ratio < 1.15, qPrintable(QStringLiteral("%1: %2").arg(i).arg(ratio)));
    }
}

void TestHeadline::unpairedErrorsMatchResampling()
{
    const auto rows = randomRows(600, 4);
    const auto report
        = comparisonOf(sideOf(sideOfRows(rows, &Row::before), 4), elsewhere(sideOfRows(rows, &Row::after)));
    VERIFY_RESULT(report);
    const auto metrics = metricsOf(report->headline);
    const auto errors = resampledErrors(rows, false);
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        const double ratio = halfWidth(*metrics[i]) / 1.959963985 / errors[i];
        QVERIFY2(ratio > 0.87 && ratio < 1.15, qPrintable(QStringLiteral("%1: %2").arg(i).arg(ratio)));
    }
}

void TestHeadline::rowsCountedOnOneSideOnly()
{
    // The baseline's model does not know "c": on known labels the sides count different rows.
    PredictionsBuilder before({"a", "b"}, 1);
    PredictionsBuilder after({"a", "b", "c"}, 1);
    before.add(60, "a", "a").add(40, "b", "a").add(50, "c", "b");
    after.add(60, "a", "a").add(40, "b", "b").add(50, "c", "c");
    const auto report = comparisonOf(sideOf(before.build(), 4), sideOf(after.build(), 5));
    VERIFY_RESULT(report);
    const MetricChange& known = report->headlineKnown.p1;
    QVERIFY(near(known.baseline, .6));
    QVERIFY(near(known.candidate, 1));
    QVERIFY(known.test == ChangeTest::PairedInfluence);
    // The influences: (hit - .6) / 100 on the baseline's rows, 0 on the candidate's.
    QVERIFY(near(halfWidth(known), 1.959963985 * std::sqrt(60 * .16 + 40 * .36) / 100, 1e-9));
    QVERIFY(report->headline.p1.test == ChangeTest::McNemar);
    QVERIFY(report->headlineCommon.p1.test == ChangeTest::McNemar);
    QVERIFY(near(report->headlineCommon.p1.candidate, 1));
}

void TestHeadline::bothConventionsOfTheMacroMean()
{
    PredictionsBuilder before({"a", "b"}, 1);
    before.add(60, "a", "a").add(40, "b", "b").add(50, "c", "b");
    const auto report = comparisonOf(sideOf(before.build(), 4), sideOf(before.build(), 5));
    VERIFY_RESULT(report);
    const double b = 2.0 * 40 / (90 + 40);
    QVERIFY(near(report->headline.f1Macro.baseline, (1 + b + 0) / 3));
    QVERIFY(near(report->headline.f1MacroKnownLabels.baseline, (1 + b) / 2));
    QVERIFY(near(report->headlineKnown.f1Macro.baseline, 1));
    QVERIFY(near(report->headline.f1Macro.change, 0));
    QVERIFY(near(report->headline.f1Macro.p, 1));
}

void TestHeadline::meanP1()
{
    PredictionsBuilder before({"a"}, 1);
    PredictionsBuilder after({"a"}, 1);
    for (const float p : {0.25F, 0.5F, 0.75F, 0.5F}) {
        before.add(1, "a", "a", p);
        after.add(1, "a", "a", p > 0.5F ? 0.5F : 0.25F);
    }
    const auto paired = comparisonOf(sideOf(before.build(), 4), sideOf(after.build(), 5));
    VERIFY_RESULT(paired);
    // scipy.stats.ttest_rel([.25,.25,.5,.25], [.25,.5,.75,.5]): statistic -3, p .0576688856
    QVERIFY(near(paired->headline.meanP1.change, -.1875));
    QVERIFY(near(paired->headline.meanP1.p, .0576688856, 1e-9));
    QVERIFY(paired->headline.meanP1.test == ChangeTest::PairedMean);
    const auto unpaired = comparisonOf(sideOf(before.build(), 4), elsewhere(after.build()));
    VERIFY_RESULT(unpaired);
    QVERIFY(unpaired->headline.meanP1.test == ChangeTest::Welch);
    ComparisonSide other = sideOf(after.build(), 5);
    other.loss = "ova";
    const auto withheld = comparisonOf(sideOf(before.build(), 4), other);
    VERIFY_RESULT(withheld);
    QVERIFY(!withheld->headline.meanP1.change && !withheld->headline.meanP1.p);
}

void TestHeadline::differentK()
{
    PredictionsBuilder two({"a", "b"}, 2);
    two.add("a", {{"a", 0.9F}, {"b", 0.1F}}).add("a", {{"b", 0.9F}, {"a", 0.1F}});
    PredictionsBuilder one({"a", "b"}, 1);
    one.add(2, "a", "a");
    const auto report = comparisonOf(sideOf(two.build(), 4), sideOf(one.build(), 5));
    VERIFY_RESULT(report);
    QVERIFY(near(report->headline.pAtK.baseline, .5));
    QVERIFY(!report->headline.pAtK.change && !report->headline.rAtK.change);
    QVERIFY(report->headline.p1.change.has_value());
}

void TestHeadline::modelsWithoutAnswers()
{
    PredictionsBuilder silent({"a", "b"}, 1);
    silent.add("a", {}).add("b", {});
    PredictionsBuilder speaks({"a", "b"}, 1);
    speaks.add("a", {{"a", 0.9F}}).add("b", {{"a", 0.9F}});
    const auto report = comparisonOf(sideOf(silent.build(), 4), sideOf(speaks.build(), 5));
    VERIFY_RESULT(report);
    QVERIFY(near(report->headline.p1.baseline, 0));
    QVERIFY(!report->headline.pAtK.baseline);
    QVERIFY(near(report->headline.f1Micro.baseline, 0));
    QVERIFY(near(report->headline.f1Micro.candidate, .5));
}

void TestHeadline::overlapOfTwoParts()
{
    const auto rows = randomRows(200, 6);
    PredictionsBuilder before(names, 3);
    PredictionsBuilder after(names, 3);
    PredictionsBuilder beforeOfBoth(names, 3);
    PredictionsBuilder afterOfBoth(names, 3);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto row = static_cast<std::int64_t>(i);
        if (i < 150)
            before.add(rows[i].gold, rows[i].before, row);
        if (i >= 50)
            after.add(rows[i].gold, rows[i].after, row);
        if (i < 50 || i >= 150)
            continue;
        beforeOfBoth.add(rows[i].gold, rows[i].before);
        afterOfBoth.add(rows[i].gold, rows[i].after);
    }
    const auto report = comparisonOf(sideOf(before.build(), 4), sideOf(after.build(), 5));
    VERIFY_RESULT(report);
    QVERIFY(!report->paired && report->overlap);
    QCOMPARE(report->overlap->rows, 100);
    const auto expected = comparisonOf(sideOf(beforeOfBoth.build(), 4), sideOf(afterOfBoth.build(), 5));
    VERIFY_RESULT(expected);
    QVERIFY(report->overlap->headline.p1.p == expected->headline.p1.p);
    QVERIFY(report->overlap->headline.f1Macro.p == expected->headline.f1Macro.p);
    QVERIFY(report->overlap->headline.pAtK.interval == expected->headline.pAtK.interval);
    QCOMPARE(report->overlap->flips.onlyBaseline, expected->flips->onlyBaseline);
    QVERIFY(!expected->overlap);

    // The same posts of another dataset in another order, all of them: paired.
    ComparisonSide reversed = elsewhere(sideOfRows({rows.rbegin(), rows.rend()}, &Row::after));
    std::vector<RowPair> pairs;
    for (std::int64_t i = 0; i < 200; ++i)
        pairs.push_back({i, 199 - i});
    const auto matched = comparisonOf(sideOf(sideOfRows(rows, &Row::before), 4), reversed, {},
        {.matched = RowPairs::of(pairs), .twin = {}, .weights = {}});
    VERIFY_RESULT(matched);
    const auto straight
        = comparisonOf(sideOf(sideOfRows(rows, &Row::before), 4), sideOf(sideOfRows(rows, &Row::after), 5));
    VERIFY_RESULT(straight);
    QVERIFY(matched->paired);
    QVERIFY(matched->headline.p1.p == straight->headline.p1.p);
    QVERIFY(near(matched->headline.f1Macro.p, straight->headline.f1Macro.p.value(), 1e-12));
    QVERIFY(matched->labels[0].p == straight->labels[0].p);
}

void TestHeadline::importance()
{
    PredictionsBuilder before({"a", "b"}, 1);
    PredictionsBuilder after({"a", "b"}, 1);
    before.add(50, "a", "a").add(50, "a", "b").add(100, "b", "b");
    after.add(80, "a", "a").add(20, "a", "b").add(90, "b", "b").add(10, "b", "a");
    const ComparisonEvidence evidence {.matched = {},
        .twin = {},
        .weights = LabelWeights {.source = "weights.csv", .weights = {{"a", 3}, {"b", 1}, {"zzz", 4}}}};
    const auto report = comparisonOf(sideOf(before.build(), 4), sideOf(after.build(), 5), {}, evidence);
    VERIFY_RESULT(report);
    QVERIFY(report->importance.has_value());
    const Importance& importance = *report->importance;
    QVERIFY(near(importance.recall.baseline, .75 * .5 + .25 * 1));
    QVERIFY(near(importance.recall.candidate, .75 * .8 + .25 * .9));
    QVERIFY(near(importance.f1.baseline, .75 * (100.0 / 150) + .25 * (200.0 / 250)));
    QVERIFY(near(importance.unmeasured, .5));
    QCOMPARE(importance.strangeCount, 1);
    QCOMPARE(importance.strange.front(), "zzz");
    QVERIFY(near(report->labels[0].weight, 3.0 / 8));
    // Recall: 30 of a's rows became right, 10 of b's wrong; the influences are of two groups.
    const double a = .75 / 100;
    const double b = .25 / 100;
    const double squares
        = 30 * a * a * .7 * .7 + 70 * a * a * .3 * .3 + 10 * b * b * .9 * .9 + 90 * b * b * .1 * .1;
    QVERIFY(near(halfWidth(importance.recall), 1.959963985 * std::sqrt(squares), 1e-9));
}

void TestHeadline::withoutRows()
{
    const auto report = comparisonOf(
        sideOf(PredictionsBuilder({"a"}, 1).build(), 4), sideOf(PredictionsBuilder({"a"}, 1).build(), 5));
    VERIFY_RESULT(report);
    for (const MetricChange* metric : metricsOf(report->headline))
        QVERIFY(!metric->change && !metric->interval && !metric->p);
}

/// Predictions that come back from elsewhere have their labels numbered in another order.
void TestHeadline::labelsInAnotherOrderChangeNothing()
{
    std::vector<std::string> labels;
    for (int i = 0; i < 60; ++i)
        labels.push_back("label " + std::to_string(i));
    const auto sideWith = [](const std::vector<std::string>& order, int execution) {
        PredictionsBuilder builder(order, 1);
        for (int i = 0; i < 600; ++i)
            builder.add("label " + std::to_string(i % 60), {{"label " + std::to_string((i * i) % 60), 0.5F}});
        return sideOf(builder.build(), execution);
    };
    const ComparisonSide before = sideWith(labels, 4);
    std::ranges::reverse(labels);
    const auto report = comparisonOf(before, sideWith(labels, 5));
    VERIFY_RESULT(report);
    const MetricChange& f1 = report->headline.f1Macro;
    QVERIFY(*f1.baseline != *f1.candidate); // in the last digits: else this shows nothing
    for (const MetricChange* metric : metricsOf(report->headline)) {
        QVERIFY(metric->change == 0.0);
        QVERIFY(metric->p == 1.0);
    }
}

QTEST_APPLESS_MAIN(TestHeadline)
#include "tst_headline.moc"
