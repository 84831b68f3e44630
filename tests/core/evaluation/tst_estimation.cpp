#include "core/evaluation/estimation.h"
#include "core/evaluation/evaluation.h"
#include "tests/core/evaluation/simulatedrows.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <numeric>

using namespace touchstone;
using testing::near;
using testing::PredictionsBuilder;

class TestEstimation : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void goldenCbpe();
    void equalsScikitLearn();
    void rowsThatSayNothing();
    void onlyKnownLabelsCalibrate();
    void outsideTheFittedRange();
    void probabilitiesThatAreNoDistribution();
    void sumsOfMonths();
    void errorsOfSimulatedRows();
    void edges();
};

namespace {

const std::vector<std::string> names {"a", "b", "c"};

/// The weights 1 + i first mod 7, 1 + i second mod 5, 1 + i (first + second) mod 3 of `count` rows as probabilities; the gold
/// label is the first one where 7 i mod 10 < 10 p@1, else the next.
Predictions arithmeticRows(int count, int first, int second)
{
    PredictionsBuilder builder(names, 3);
    std::vector<double> sums(6);
    for (int i = 0; i < count; ++i) {
        const std::array<int, 3> weights {
            1 + i * first % 7, 1 + i * second % 5, 1 + i * (first + second) % 3};
        const double total = std::accumulate(weights.begin(), weights.end(), 0);
        PredictionsBuilder::Answers answers;
        for (std::size_t label = 0; label < 3; ++label) {
            answers.emplace_back(names[label], static_cast<float>(weights[label] / total));
            sums[2 * label] += static_cast<float>(weights[label] / total);
        }
        std::ranges::stable_sort(answers, [](const auto& a, const auto& b) { return a.second > b.second; });
        const auto label = std::ranges::find(names, answers[0].first) - names.begin();
        const bool right = i * 7 % 10 < 10 * static_cast<double>(answers[0].second);
        builder.add(names[static_cast<std::size_t>(right ? label : (label + 1) % 3)], answers);
    }
    return builder.sums({"unknown"}, sums).build();
}

EstimateRows everything(const Predictions& predictions, double knownShare = 1)
{
    std::vector<std::int64_t> rows(static_cast<std::size_t>(predictions.size()));
    std::iota(rows.begin(), rows.end(), 0);
    return {.predictions = predictions,
        .rows = std::move(rows),
        .expectedGold = expectedGold(predictions),
        .knownShare = knownShare};
}

CalibrationSample sampleOf(const Predictions& predictions)
{
    CalibrationSample sample;
    sample.add(predictions);
    return sample;
}

} // namespace

void TestEstimation::goldenCbpe()
{
    // p (.7, .3), (.6, .4), (.2, .8); a calibration that changes nothing
    PredictionsBuilder target({"a", "b"}, 2);
    target.add("", {{"a", .7F}, {"b", .3F}})
        .add("", {{"a", .6F}, {"b", .4F}})
        .add("", {{"b", .8F}, {"a", .2F}});
    const Predictions rows = target.sums({"unknown"}, {1.5, 0, 1.5, 0}).build();
    PredictionsBuilder known({"a", "b"}, 1);
    for (const auto& [confidence, right] : {std::pair(.6F, 60), {.7F, 70}, {.8F, 80}})
        known.add(right, "a", "a", confidence).add(100 - right, "b", "a", confidence);
    const auto estimate = estimateMetrics(sampleOf(known.build()), everything(rows), {});
    QVERIFY(estimate);
    QVERIFY(near(estimate->accuracy.value, .7, 1e-7));
    QVERIFY(near(estimate->labels[0].f1, .7428571429, 1e-7));
    QVERIFY(near(estimate->labels[1].f1, .64, 1e-7));
    QVERIFY(near(estimate->f1Macro->value, (.7428571429 + .64) / 2, 1e-7));
}

void TestEstimation::equalsScikitLearn()
{
    // IsotonicRegression(out_of_bounds="clip") of sklearn 1.2 on p@1 of arithmeticRows(120, 3, 2), predict() on those of
    // arithmeticRows(90, 5, 3), and 2 TP / (N + M) in numpy
    const Predictions fitted = arithmeticRows(120, 3, 2);
    const Predictions target = arithmeticRows(90, 5, 3);
    const auto estimate = estimateMetrics(sampleOf(fitted), everything(target), {});
    QVERIFY(estimate);
    QVERIFY(near(estimate->accuracy.value, .574337492573, 1e-7));
    QCOMPARE(estimate->labels[0].predicted, 61);
    QVERIFY(near(estimate->labels[1].expectedGold, 30.2712293863, 1e-6));
    QVERIFY(near(estimate->labels[2].expectedHits, 2.8582887701, 1e-6));
    QVERIFY(near(estimate->labels[0].f1, .6987497080, 1e-7));
    QVERIFY(near(estimate->labels[1].f1, .5174544232, 1e-7));
    QVERIFY(near(estimate->labels[2].f1, .2186148933, 1e-7));
    QVERIFY(near(estimate->f1Macro->value, .4782730082, 1e-7));
    const auto fewer = estimateMetrics(sampleOf(fitted), everything(target, .8), {});
    QVERIFY(near(fewer->f1Macro->value, .4268450296, 1e-7));
    QVERIFY(near(estimatedF1Macro(estimate->labels, .8), .4268450296, 1e-7));
    QCOMPARE(fewer->accuracy.value, estimate->accuracy.value);
}

void TestEstimation::rowsThatSayNothing()
{
    const Predictions rows = arithmeticRows(50, 3, 2);
    QVERIFY(!estimateMetrics({}, everything(rows), {}));
    QVERIFY(!estimateMetrics(sampleOf(rows), {.predictions = rows, .rows = {}, .expectedGold = {}}, {}));
    QCOMPARE(sampleOf(PredictionsBuilder({"a"}, 1).add(5, "", "a").build()).rows(), 0);
}

void TestEstimation::onlyKnownLabelsCalibrate()
{
    const Predictions rows
        = PredictionsBuilder({"a"}, 1).add(5, "a", "a").add(3, "new", "a").add(2, "", "a").build();
    const CalibrationSample sample = sampleOf(rows);
    QCOMPARE(sample.rows(), 5);
    QVERIFY(std::ranges::all_of(sample.right(), [](std::uint8_t right) { return right == 1; }));
}

void TestEstimation::outsideTheFittedRange()
{
    PredictionsBuilder fitted({"a", "b"}, 1);
    fitted.add(10, "a", "a", .4F).add(10, "b", "a", .4F).add(10, "a", "a", .6F);
    PredictionsBuilder target({"a", "b"}, 1);
    target.add(3, "", "a", .3F).add(5, "", "a", .5F).add(2, "", "a", .9F);
    const auto estimate = estimateMetrics(sampleOf(fitted.build()), everything(target.build()), {});
    QVERIFY(estimate);
    QVERIFY(near(estimate->belowRange, .3));
    QVERIFY(near(estimate->aboveRange, .2));
    QVERIFY(near(estimate->accuracy.value, (3 * .5 + 5 * .75 + 2 * 1) / 10, 1e-6));
    QVERIFY(!estimate->f1Macro && estimate->labels.empty()); // no sums
}

void TestEstimation::probabilitiesThatAreNoDistribution()
{
    PredictionsBuilder rows({"a", "b"}, 2);
    rows.add("a", {{"a", .9F}, {"b", .8F}})
        .add("b", {{"b", .7F}, {"a", .5F}})
        .sums({"unknown"}, {1.4, 0, 1.5, 0});
    const auto estimate = estimateMetrics(sampleOf(arithmeticRows(50, 3, 2)), everything(rows.build()), {});
    QVERIFY(estimate && !estimate->f1Macro);
    QVERIFY(estimate->accuracy.value > 0);
}

void TestEstimation::sumsOfMonths()
{
    PredictionsBuilder builder({"a", "b"}, 1);
    builder.add(1, "new", "a").sums({"2013-01", "2013-02"}, {1, 9, 2, 9, 0, 0, 3, 9, 4, 9, 0, 0});
    const Predictions predictions = builder.build();
    const std::vector<double> all {4, 6};
    QCOMPARE(expectedGold(predictions), all);
    const std::vector<std::int32_t> second {1};
    const std::vector<double> ofSecond {3, 4};
    QCOMPARE(expectedGold(predictions, second), ofSecond);
    const std::vector<std::int32_t> unknown {2};
    QVERIFY(expectedGold(predictions, unknown).empty());
    QVERIFY(expectedGold(PredictionsBuilder({"a"}, 1).add(1, "a", "a").build()).empty());
}

void TestEstimation::errorsOfSimulatedRows()
{
    // What `error` says is what the estimates miss by, and the band holds the expectation.
    double accuracy = 0;
    double macro = 0;
    double accuracyError = 0;
    double macroError = 0;
    constexpr int samples = 120;
    for (int sample = 0; sample < samples; ++sample) {
        const auto seed = static_cast<std::uint64_t>(2 * sample);
        const auto fitted = testing::simulated({.rowsPerMonth = 800, .deflation = {}, .seed = seed});
        const auto target = testing::simulated({.rowsPerMonth = 500, .deflation = {}, .seed = seed + 1});
        const auto estimate = estimateMetrics(
            sampleOf(fitted.predictions), everything(target.predictions), {.resamples = 50});
        QVERIFY(estimate && estimate->f1Macro);
        const Evaluation truth = evaluate(target.predictions);
        accuracy += std::pow(estimate->accuracy.value - *truth.all.p1, 2) / samples;
        macro += std::pow(estimate->f1Macro->value - *truth.all.f1Macro, 2) / samples;
        accuracyError += estimate->accuracy.error / samples;
        macroError += estimate->f1Macro->error / samples;
    }
    // The root of a mean of 120 squares is within 13 % (two deviations) of what it estimates.
    QVERIFY2(near(std::sqrt(accuracy) / accuracyError, 1, .15),
        qPrintable(QString::number(std::sqrt(accuracy) / accuracyError)));
    QVERIFY2(near(std::sqrt(macro) / macroError, 1, .15),
        qPrintable(QString::number(std::sqrt(macro) / macroError)));
}

void TestEstimation::edges()
{
    QVERIFY(!estimatedF1Macro({}, 1));
    const std::vector<LabelEstimate> rare {
        {.label = 0, .predicted = 3, .expectedGold = .4, .expectedHits = .1}};
    QVERIFY(!estimatedF1Macro(rare, 1)); // not half a row is expected of it
}

QTEST_APPLESS_MAIN(TestEstimation)
#include "tst_estimation.moc"
