#include "core/statistics/draws.h"
#include "tests/core/comparison/sidebuilder.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <algorithm>

using namespace touchstone;
using testing::comparisonOf;
using testing::near;
using testing::PredictionsBuilder;
using testing::sideOf;

class TestP1Comparison : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void equalsScipy();
    void swappedSides();
    void orderOfRowsDoesNotMatter();
    void noChangeStaysInItsBand();
    void withheld_data();
    void withheld();
    void oneRow();
};

namespace {

/// One unlabelled row for each p@1.
ComparisonSide sideWith(const std::vector<float>& confidence, int execution)
{
    PredictionsBuilder builder({"a"}, 1);
    for (const float p : confidence)
        builder.add(1, "", "a", p);
    ComparisonSide side = sideOf(builder.build(), execution);
    side.datasetSha256 = std::to_string(execution);
    return side;
}

/// (i * 37 mod 200 + .5) / 200, i < 200: even.
std::vector<float> even()
{
    std::vector<float> values;
    for (int i = 0; i < 200; ++i)
        values.push_back((static_cast<float>(i * 37 % 200) + 0.5F) / 200);
    return values;
}

/// ((i * 53 mod 150 + .5) / 150)^2, i < 150: low.
std::vector<float> low()
{
    std::vector<float> values;
    for (int i = 0; i < 150; ++i) {
        const double root = (i * 53 % 150 + 0.5) / 150;
        values.push_back(static_cast<float>(root * root));
    }
    return values;
}

Result<ComparisonReport> reportOf(const std::vector<float>& before, const std::vector<float>& after)
{
    return comparisonOf(sideWith(before, 4), sideWith(after, 5));
}

} // namespace

void TestP1Comparison::equalsScipy()
{
    // scipy 1.10: stats.t.interval(.95, n - 1, loc=mean, scale=stats.sem(x)), ks_2samp, kstwobign.sf,
    // wasserstein_distance, spatial.distance.jensenshannon(histograms, base=2), chi2.ppf
    const auto report = reportOf(even(), low());
    VERIFY_RESULT(report);
    const P1Comparison& p1 = report->p1;
    QVERIFY(near(p1.mean.baseline, .5, 1e-7));
    QVERIFY(near(p1.mean.candidate, .3333296305, 1e-7));
    QVERIFY(near(p1.meanInterval.baseline->lower, .4596471001, 1e-7));
    QVERIFY(near(p1.meanInterval.baseline->upper, .5403528999, 1e-7));
    QVERIFY(near(p1.meanInterval.candidate->lower, .2850672902, 1e-7));
    QVERIFY(near(p1.meanInterval.candidate->upper, .3815919708, 1e-7));
    QVERIFY(near(p1.ks, .255, 1e-12));
    QVERIFY(near(p1.ksP, 2.8832836139e-5, 1e-12));
    QVERIFY(near(p1.wasserstein, .1666731842, 1e-8));
    QVERIFY(near(p1.jensenShannon, .2686090878));
    QVERIFY(near(p1.psi, .3630012356));
    QVERIFY(near(p1.psiNull->lower, .03150454, 1e-8));
    QVERIFY(near(p1.psiNull->upper, .22193229, 1e-8));
    QCOMPARE(p1.psiBins, 10);
    QCOMPARE(p1.rows, (Both<std::int64_t> {200, 150}));
    QVERIFY(p1.withheld == P1Withheld::No);
}

void TestP1Comparison::swappedSides()
{
    const auto forward = reportOf(even(), low());
    const auto backward = reportOf(low(), even());
    VERIFY_RESULT(forward);
    VERIFY_RESULT(backward);
    QCOMPARE(backward->p1.ks, forward->p1.ks);
    QCOMPARE(backward->p1.ksP, forward->p1.ksP);
    QVERIFY(near(backward->p1.wasserstein, *forward->p1.wasserstein, 1e-15));
    QVERIFY(near(backward->p1.jensenShannon, *forward->p1.jensenShannon, 1e-15));
    QCOMPARE(backward->p1.meanInterval.baseline, forward->p1.meanInterval.candidate);
}

void TestP1Comparison::orderOfRowsDoesNotMatter()
{
    std::vector<float> reversed = low();
    std::ranges::reverse(reversed);
    const auto one = reportOf(even(), low());
    const auto other = reportOf(even(), reversed);
    VERIFY_RESULT(one);
    VERIFY_RESULT(other);
    QCOMPARE(other->p1.ks, one->p1.ks);
    QCOMPARE(other->p1.wasserstein, one->p1.wasserstein);
    QCOMPARE(other->p1.psi, one->p1.psi);
    QVERIFY(near(other->p1.mean.candidate, *one->p1.mean.candidate, 1e-12));
}

void TestP1Comparison::noChangeStaysInItsBand()
{
    statistics::Draws draws(11);
    int outside = 0;
    for (int i = 0; i < 100; ++i) {
        std::vector<float> before;
        std::vector<float> after;
        for (int row = 0; row < 400; ++row) {
            before.push_back(static_cast<float>(draws.fraction()));
            after.push_back(static_cast<float>(draws.fraction()));
        }
        const auto report = reportOf(before, after);
        VERIFY_RESULT(report);
        const Interval band = report->p1.psiNull.value();
        outside += *report->p1.psi < band.lower || *report->p1.psi > band.upper ? 1 : 0;
    }
    QVERIFY2(outside <= 12, qPrintable(QString::number(outside))); // 5 expected
}

void TestP1Comparison::withheld_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("loss");
    QTest::addColumn<QString>("code");
    QTest::newRow("another loss") << 5 << "ova"
                                  << "different-loss";
    QTest::newRow("no rows") << 0 << "softmax"
                             << "no-rows";
}

void TestP1Comparison::withheld()
{
    QFETCH(int, rows);
    QFETCH(QString, loss);
    QFETCH(QString, code);
    ComparisonSide candidate = sideWith(std::vector<float>(static_cast<std::size_t>(rows), 0.25F), 5);
    candidate.loss = loss.toStdString();
    const auto report = comparisonOf(sideWith(even(), 4), candidate);
    VERIFY_RESULT(report);
    const P1Comparison& p1 = report->p1;
    QCOMPARE(std::string(p1WithheldName(p1.withheld)), code.toStdString());
    QVERIFY(!p1.ks && !p1.ksP && !p1.wasserstein && !p1.jensenShannon && !p1.psi && !p1.psiNull);
    QVERIFY(p1.meanInterval.baseline); // a side alone can be described all the same
}

void TestP1Comparison::oneRow()
{
    const auto report = reportOf({0.5F}, {0.25F});
    VERIFY_RESULT(report);
    QVERIFY(!report->p1.meanInterval.baseline);
    QVERIFY(near(report->p1.mean.candidate, .25));
    QVERIFY(near(report->p1.ks, 1));
    QVERIFY(near(report->p1.wasserstein, .25));
    QVERIFY(!report->p1.psi && !report->p1.psiNull);
}

QTEST_APPLESS_MAIN(TestP1Comparison)
#include "tst_p1comparison.moc"
