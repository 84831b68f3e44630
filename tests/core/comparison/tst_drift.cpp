#include "core/comparison/drift.h"
#include "core/statistics/draws.h"
#include "tests/core/comparison/sidebuilder.h"
#include "tests/support/testing.h"

#include <cmath>

using namespace touchstone;
using testing::comparisonOf;
using testing::PredictionsBuilder;
using testing::sideOf;

class TestDrift : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void countsTheFirstLabels();
    void sameSourceStaysInside();
    void movedSourceIsOutside();
    void swappedSidesMirror();
    void pairedOnlyLooksAtWhatMoved();
    void pairedWithItself();
    void differentLossesWithholdP1();
    void withoutWords();
    void withoutRowsOrLabels();
};

namespace {

bool near(std::optional<double> value, double expected, double tolerance = 1e-12)
{
    return value && std::abs(*value - expected) <= tolerance;
}

std::string name(std::int64_t label)
{
    return "label" + std::to_string(label);
}

/// Rows with first labels of Zipf's shares, `shift` of the first label's given to the second; 5 + 4 `shift` words a row on
/// average, a tenth of them and `shift` more unknown. Gold labels are absent.
ComparisonSide randomSide(int rows, std::uint64_t seed, double shift, int execution)
{
    statistics::Draws draws(seed);
    std::vector<std::string> labels;
    std::vector<std::int64_t> weights;
    for (int label = 0; label < 30; ++label) {
        labels.push_back(name(label));
        weights.push_back(100'000 / (label + 1));
    }
    weights[1] += std::int64_t(shift * double(weights[0]));
    weights[0] -= std::int64_t(shift * double(weights[0]));
    std::vector<std::int64_t> counts(weights.size());
    draws.multinomial(rows, weights, counts);
    PredictionsBuilder builder(labels, 1);
    std::vector<std::uint32_t> words;
    std::vector<std::uint32_t> unknown;
    for (std::size_t label = 0; label < counts.size(); ++label) {
        for (std::int64_t i = 0; i < counts[label]; ++i) {
            builder.add("", {{labels[label], float(draws.fraction() * (1 - shift))}});
            words.push_back(std::uint32_t(draws.binomial(10, .5 + .4 * shift)));
            unknown.push_back(std::uint32_t(draws.binomial(words.back(), .1 + shift)));
        }
    }
    ComparisonSide side = sideOf(builder.words(words, unknown).build(), execution);
    side.datasetSha256 = std::string(64, execution % 2 == 0 ? 'd' : 'e');
    return side;
}

} // namespace

void TestDrift::countsTheFirstLabels()
{
    ComparisonSide before
        = sideOf(PredictionsBuilder({"a", "b", "c"}, 1).add(6, "a", "a").add(4, "a", "b").build());
    ComparisonSide after
        = sideOf(PredictionsBuilder({"a", "b", "c"}, 1).add(5, "b", "a").add(15, "", "c").build(), 5);
    after.datasetSha256 = std::string(64, 'e');
    const auto report = comparisonOf(before, after);
    VERIFY_RESULT(report);
    const PredictedMix& mix = report->drift.predicted;
    QVERIFY(!report->drift.paired && report->drift.sameModel);
    QCOMPARE(mix.labels, 3);
    QVERIFY(near(mix.totalVariation.value, .75)); // (|.6-.25| + |.4-0| + |0-.75|) / 2
    // (c + .5) / (n + 1.5): sum (p - q) ln(p / q)
    const double psi = (6.5 / 11.5 - 5.5 / 21.5) * std::log(6.5 / 11.5 / (5.5 / 21.5))
        + (4.5 / 11.5 - .5 / 21.5) * std::log(4.5 / 11.5 / (.5 / 21.5))
        + (.5 / 11.5 - 15.5 / 21.5) * std::log(.5 / 11.5 / (15.5 / 21.5));
    QVERIFY(near(mix.psi.value, psi));
    QCOMPARE(mix.shares.front().label, std::string("c"));
    QCOMPARE(mix.shares.front().rows, (Both<std::int64_t> {0, 15}));
    // hypergeometric: change / sqrt(p (1 - p) 30/29 (1/10 + 1/20)), p = 15/30
    QVERIFY(near(mix.shares.front().z, .75 / std::sqrt(.25 * 30 / 29 * .15)));
    QVERIFY(mix.totalVariation.isOutside() && mix.psi.isOutside() && mix.beyondLimit >= 1);
}

void TestDrift::sameSourceStaysInside()
{
    // 5 measures in 40 comparisons of unchanged data: about 2.5 % of the distances and 5 % of the changes are outside.
    int distances = 0;
    int changes = 0;
    int labels = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto report
            = comparisonOf(randomSide(1500, 2 * seed + 1, 0, 4), randomSide(600, 2 * seed + 2, 0, 5));
        VERIFY_RESULT(report);
        const Drift& drift = report->drift;
        distances += drift.predicted.psi.isOutside() + drift.predicted.totalVariation.isOutside()
            + drift.wordsDistance.isOutside();
        changes += drift.meanP1.isOutside() + drift.words.isOutside() + drift.unknownWords.isOutside();
        labels += drift.predicted.beyondLimit > 0 ? 1 : 0;
    }
    QVERIFY2(distances <= 10, qPrintable(QString::number(distances))); // of 120
    QVERIFY2(changes >= 1 && changes <= 15, qPrintable(QString::number(changes)));
    QVERIFY2(labels <= 7, qPrintable(QString::number(labels))); // of 40, expected 2
}

void TestDrift::movedSourceIsOutside()
{
    const auto report = comparisonOf(randomSide(3000, 1, 0, 4), randomSide(3000, 2, .2, 5));
    VERIFY_RESULT(report);
    const Drift& drift = report->drift;
    QVERIFY(drift.predicted.psi.isOutside() && drift.predicted.totalVariation.isOutside());
    QVERIFY(drift.wordsDistance.isOutside() && drift.words.isOutside() && drift.unknownWords.isOutside());
    QVERIFY(drift.meanP1.isOutside() && *drift.meanP1.change < 0);
    QVERIFY(*drift.unknownWords.change > .15 && *drift.words.change > .5);
    std::vector<std::string> moved;
    for (std::size_t i = 0; i < 2; ++i)
        moved.push_back(drift.predicted.shares[i].label);
    std::ranges::sort(moved);
    QCOMPARE(moved, (std::vector<std::string> {name(0), name(1)}));
}

void TestDrift::swappedSidesMirror()
{
    const ComparisonSide a = randomSide(500, 1, 0, 4);
    const ComparisonSide b = randomSide(900, 2, .1, 5);
    const auto forward = comparisonOf(a, b);
    const auto backward = comparisonOf(b, a);
    VERIFY_RESULT(forward);
    VERIFY_RESULT(backward);
    const Drift& one = forward->drift;
    const Drift& other = backward->drift;
    QCOMPARE(*other.predicted.psi.nullBand, *one.predicted.psi.nullBand);
    QCOMPARE(*other.predicted.totalVariation.value, *one.predicted.totalVariation.value);
    QCOMPARE(*other.predicted.zLimit, *one.predicted.zLimit);
    QCOMPARE(*other.wordsDistance.nullBand, *one.wordsDistance.nullBand);
    QVERIFY(near(other.wordsDistance.value, *one.wordsDistance.value));
    QVERIFY(near(other.unknownWords.change, -*one.unknownWords.change));
    QVERIFY(near(other.unknownWords.nullBand->upper, one.unknownWords.nullBand->upper));
    QVERIFY(near(other.meanP1.change, -*one.meanP1.change));
}

void TestDrift::pairedOnlyLooksAtWhatMoved()
{
    // 1,000 rows of 10 labels; the second model gives 12 rows of label 0 to label 1 and 2 the other way.
    std::vector<std::string> labels;
    for (int label = 0; label < 10; ++label)
        labels.push_back(name(label));
    PredictionsBuilder before(labels, 1);
    PredictionsBuilder after(labels, 1);
    for (int row = 0; row < 1000; ++row) {
        const int label = row % 10;
        const bool moves = (label == 0 && row < 120) || (label == 1 && row < 20);
        before.add("", {{name(label), .5F}});
        after.add("", {{name(moves ? 1 - label : label), .5F}});
    }
    const std::vector<std::uint32_t> words(1000, 7);
    const std::vector<std::uint32_t> none(1000, 0);
    const auto report = comparisonOf(
        sideOf(before.words(words, none).build(), 4), sideOf(after.words(words, none).build(), 5));
    VERIFY_RESULT(report);
    QVERIFY(report->paired && report->drift.paired);
    const PredictedMix& mix = report->drift.predicted;
    QVERIFY(near(mix.totalVariation.value, .01));
    QVERIFY(near(mix.shares.front().z, 10 / std::sqrt(14.0))
        || near(mix.shares.front().z, -10 / std::sqrt(14.0)));
    // |10 - 4| or more of 14 coins one way: 1.3 %; of 1,000 rows dealt anew it would be nothing
    QVERIFY(mix.totalVariation.isOutside());
    QVERIFY(mix.totalVariation.nullBand->upper < .0099);
    QCOMPARE(mix.beyondLimit, 2);
    QCOMPARE(report->drift.wordsDistance.value, 0.0);
    QCOMPARE(report->drift.wordsDistance.nullBand->upper, 0.0);
    QVERIFY(!report->drift.wordsDistance.isOutside() && !report->drift.words.isOutside());
}

void TestDrift::pairedWithItself()
{
    const ComparisonSide side = randomSide(300, 1, 0, 4);
    const auto report = comparisonOf(side, side);
    VERIFY_RESULT(report);
    const Drift& drift = report->drift;
    QVERIFY(drift.paired && drift.sameModel);
    QCOMPARE(drift.predicted.psi.value, 0.0);
    QCOMPARE(drift.predicted.beyondLimit, 0);
    for (const DriftMeasure* measure : {&drift.meanP1, &drift.words, &drift.unknownWords}) {
        QCOMPARE(measure->change, 0.0);
        QVERIFY(measure->nullBand && !measure->isOutside());
    }
}

void TestDrift::differentLossesWithholdP1()
{
    ComparisonSide other = randomSide(300, 2, 0, 5);
    other.loss = "ova";
    other.model = std::string(64, 'b');
    const auto report = comparisonOf(randomSide(300, 1, 0, 4), other);
    VERIFY_RESULT(report);
    QVERIFY(report->drift.meanP1.baseline && report->drift.meanP1.candidate);
    QVERIFY(!report->drift.meanP1.change && !report->drift.meanP1.nullBand);
    QVERIFY(!report->drift.sameModel);
    QVERIFY(report->drift.unknownWords.nullBand);
}

void TestDrift::withoutWords()
{
    const ComparisonSide side = sideOf(PredictionsBuilder({"a", "b"}, 1).add(5, "a", "a").build());
    const auto report = comparisonOf(side, side);
    VERIFY_RESULT(report);
    QVERIFY(!report->drift.words.baseline && !report->drift.unknownWords.change);
    QVERIFY(!report->drift.wordsDistance.value);
    QVERIFY(report->drift.predicted.psi.value && !report->drift.predicted.zLimit); // one label
}

void TestDrift::withoutRowsOrLabels()
{
    const ComparisonSide empty = sideOf(PredictionsBuilder({"a", "b"}, 1).build());
    ComparisonSide some = sideOf(PredictionsBuilder({"a", "b"}, 1).add("", {}).add(3, "a", "b").build(), 5);
    some.datasetSha256 = std::string(64, 'e');
    const auto none = comparisonOf(empty, some);
    VERIFY_RESULT(none);
    QVERIFY(!none->drift.predicted.psi.value && none->drift.predicted.shares.empty());
    QVERIFY(!none->drift.meanP1.change);
    ComparisonSide other = some;
    other.datasetSha256 = std::string(64, 'f');
    const auto unanswered = comparisonOf(some, other);
    VERIFY_RESULT(unanswered);
    QCOMPARE(unanswered->drift.predicted.labels, 1); // the row without an answer is no label
    QCOMPARE(unanswered->drift.predicted.totalVariation.value, 0.0);
    QVERIFY(unanswered->drift.predicted.psi.nullBand);
}

QTEST_APPLESS_MAIN(TestDrift)
#include "tst_drift.moc"
