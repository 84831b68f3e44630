#include "core/comparison/twin.h"
#include "tests/core/comparison/sidebuilder.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <algorithm>
#include <cmath>
#include <random>

using namespace touchstone;
using testing::comparisonOf;
using testing::near;
using testing::PredictionsBuilder;
using testing::sideOf;

class TestTwin : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void noiseFloor();
    void anotherTwinPairIsNotCalledDegraded();
    void oneModelOnOtherRowsIsNotJudgedByIt();
    void otherRows();
};

namespace {

constexpr int labels = 60;

std::vector<std::string> names()
{
    std::vector<std::string> result;
    for (int i = 0; i < labels; ++i)
        result.push_back("l" + std::to_string(100 + i));
    return result;
}

/// A model whose recall of each label is .6 plus its own luck, which retraining draws anew. Models agree on most rows.
Predictions trained(std::uint32_t seed, int rowsOfLabel, double luck)
{
    std::mt19937 own(seed);
    std::mt19937 shared(99);
    const auto all = names();
    std::vector<double> recall;
    for (int i = 0; i < labels; ++i)
        recall.push_back(.6 + std::normal_distribution<>(0, luck)(own));
    PredictionsBuilder builder(all, 1);
    for (int i = 0; i < labels * rowsOfLabel; ++i) {
        const auto gold = static_cast<std::size_t>(i % labels);
        const double easy = std::uniform_real_distribution<>(0, 1)(shared);
        const auto wrong = std::uniform_int_distribution<std::size_t>(0, all.size() - 1)(own);
        builder.add(all[gold], {{all[easy < recall[gold] ? gold : wrong], 0.5F}});
    }
    return builder.build();
}

ComparisonSide modelOf(std::uint32_t seed, int rowsOfLabel, double luck = .05)
{
    ComparisonSide side = sideOf(trained(seed, rowsOfLabel, luck), static_cast<int>(seed));
    side.model = std::string(64, static_cast<char>('a' + seed % 6));
    side.modelReference = "#" + std::to_string(seed);
    return side;
}

std::int64_t called(const ComparisonReport& report)
{
    return std::ranges::count_if(report.labels, [](const LabelChange& label) {
        return label.verdict == Verdict::Degraded || label.verdict == Verdict::Improved;
    });
}

ComparisonEvidence withTwins(ComparisonSide original, ComparisonSide twin)
{
    ComparisonEvidence evidence;
    evidence.twin = TwinSides {std::move(original), std::move(twin)};
    return evidence;
}

} // namespace

void TestTwin::noiseFloor()
{
    const ComparisonSide original = modelOf(1, 400);
    const ComparisonSide twin = modelOf(2, 400);
    const auto plain = comparisonOf(original, twin);
    VERIFY_RESULT(plain);
    const auto report = comparisonOf(original, modelOf(3, 400), {}, withTwins(original, twin));
    VERIFY_RESULT(report);
    QVERIFY(report->twin.has_value());
    const TwinReport& floor = *report->twin;
    QCOMPARE(floor.rows, 400 * labels);
    QVERIFY(near(floor.agreement, plain->flips->agreement().value()));
    QVERIFY(near(floor.negativeFlipRate, plain->flips->negativeFlipRate().value()));
    QVERIFY(near(floor.sd, plain->distribution.sd.value()));
    QCOMPARE(floor.labels, labels);
    QCOMPARE(floor.degraded + floor.improved, called(*plain));
    QVERIFY(floor.judged && floor.isOfASide);
    QVERIFY(floor.tau > 0.02 && floor.tau < 0.10); // two draws of luck, on the scale of f1
    QCOMPARE(floor.beyond.size(), std::size_t {3});
    const auto beyond = std::ranges::count_if(
        plain->labels, [](const LabelChange& label) { return std::abs(*label.f1Change) >= 0.05; });
    QCOMPARE(floor.beyond[1].twin, beyond);
    QCOMPARE(floor.counts.size() + 1, report->distribution.edges.size());
    std::int64_t sum = 0;
    for (const std::int64_t count : floor.counts)
        sum += count;
    QCOMPARE(sum, floor.labels);
    QVERIFY(report->distribution.nullHasRetraining);
    // Retraining noise makes intervals wider and q larger.
    const auto without = comparisonOf(original, modelOf(3, 400));
    VERIFY_RESULT(without);
    for (std::size_t i = 0; i < report->labels.size(); ++i) {
        const Interval& wide = *report->labels[i].interval;
        const Interval& narrow = *without->labels[i].interval;
        QVERIFY(wide.upper - wide.lower > narrow.upper - narrow.lower);
    }
}

void TestTwin::anotherTwinPairIsNotCalledDegraded()
{
    int alone = 0;
    int together = 0;
    for (std::uint32_t seed = 10; seed < 30; seed += 4) {
        const ComparisonSide baseline = modelOf(seed, 400);
        const ComparisonSide candidate = modelOf(seed + 1, 400);
        const auto sampling = comparisonOf(baseline, candidate);
        VERIFY_RESULT(sampling);
        const auto both = comparisonOf(
            baseline, candidate, {}, withTwins(modelOf(seed + 2, 400), modelOf(seed + 3, 400)));
        VERIFY_RESULT(both);
        alone += static_cast<int>(called(*sampling));
        together += static_cast<int>(called(*both));
        QVERIFY(!both->twin->isOfASide);
        QVERIFY(std::ranges::find(both->warnings, "twin-of-another-model", &Warning::code)
            != both->warnings.end());
    }
    QVERIFY2(alone > 5 * labels * 15 / 100, qPrintable(QString::number(alone)));
    QVERIFY2(together <= 5 * labels * 2 / 100, qPrintable(QString::number(together)));
}

void TestTwin::oneModelOnOtherRowsIsNotJudgedByIt()
{
    const ComparisonSide baseline = modelOf(1, 100);
    ComparisonSide candidate = modelOf(1, 100);
    candidate.datasetSha256 = std::string(64, 'e');
    const auto report = comparisonOf(baseline, candidate, {}, withTwins(baseline, modelOf(2, 100)));
    VERIFY_RESULT(report);
    QVERIFY(!report->twin->judged);
    QVERIFY(!report->distribution.nullHasRetraining);
    QVERIFY(std::ranges::find(report->warnings, "twin-not-used", &Warning::code) != report->warnings.end());
}

void TestTwin::otherRows()
{
    const ComparisonSide original = modelOf(1, 100);
    const auto report = comparisonOf(original, modelOf(3, 100), {}, withTwins(original, modelOf(2, 99)));
    QVERIFY(!report);
    QCOMPARE(report.error().code, "twin-rows");
}

QTEST_APPLESS_MAIN(TestTwin)
#include "tst_twin.moc"
