#include "core/statistics/draws.h"
#include "core/statistics/isotonic.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace touchstone::statistics;
using testing::near;

class TestIsotonic : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void goldenValues();
    void orderDoesNotMatter();
    void risesAndKeepsTheMean();
    void edges();
};

namespace {

const std::vector<float> goldenConfidence {.1F, .2F, .2F, .3F, .4F, .5F, .6F, .7F, .8F, .9F};
const std::vector<std::uint8_t> goldenRight {0, 1, 0, 0, 1, 0, 1, 1, 0, 1};

} // namespace

void TestIsotonic::goldenValues()
{
    const auto curve = IsotonicCurve::fit(goldenConfidence, goldenRight);
    QVERIFY(curve);
    const std::vector<double> fitted {0, 1.0 / 3, 1.0 / 3, 1.0 / 3, .5, .5, 2.0 / 3, 2.0 / 3, 2.0 / 3, 1};
    for (std::size_t i = 0; i < fitted.size(); ++i)
        QVERIFY(near(curve->at(static_cast<double>(goldenConfidence[i])), fitted[i], 1e-15));
    QCOMPARE(curve->at(.05), 0.0);
    QVERIFY(near(curve->at(.25), 1.0 / 3, 1e-15));
    QVERIFY(near(curve->at(.45), .5, 1e-15));
    QVERIFY(near(curve->at(.75), 2.0 / 3, 1e-15));
    QCOMPARE(curve->at(.95), 1.0);
    QVERIFY(near(curve->at(.85), 5.0 / 6, 1e-6)); // between two blocks
}

void TestIsotonic::orderDoesNotMatter()
{
    auto confidence = goldenConfidence;
    auto right = goldenRight;
    std::ranges::reverse(confidence);
    std::ranges::reverse(right);
    const auto curve = IsotonicCurve::fit(confidence, right);
    for (const double p : {0.0, .15, .45, .85, 1.0})
        QCOMPARE(curve->at(p), IsotonicCurve::fit(goldenConfidence, goldenRight)->at(p));
}

void TestIsotonic::risesAndKeepsTheMean()
{
    Draws draws(61);
    std::vector<float> confidence;
    std::vector<std::uint8_t> right;
    for (int i = 0; i < 3000; ++i) {
        confidence.push_back(static_cast<float>(draws.fraction()));
        right.push_back(draws.fraction() < confidence.back() ? 1 : 0);
    }
    const auto curve = IsotonicCurve::fit(confidence, right);
    QVERIFY(curve);
    double before = 0;
    for (const auto& point : curve->points()) {
        QVERIFY(point.accuracy >= before && point.accuracy <= 1);
        before = point.accuracy;
    }
    double fitted = 0;
    double hits = 0;
    for (std::size_t i = 0; i < confidence.size(); ++i) {
        fitted += curve->at(static_cast<double>(confidence[i]));
        hits += right[i];
    }
    QVERIFY(near(fitted, hits, 1e-8));
}

void TestIsotonic::edges()
{
    QVERIFY(!IsotonicCurve::fit(std::vector<float> {}, std::vector<std::uint8_t> {}));
    const std::vector<float> bad {std::nanf("")};
    const std::vector<std::uint8_t> one {1};
    QVERIFY(!IsotonicCurve::fit(bad, one));
    const std::vector<float> equal {.5F, .5F, .5F};
    const std::vector<std::uint8_t> outcomes {1, 0, 0};
    const auto constant = IsotonicCurve::fit(equal, outcomes);
    QCOMPARE(constant->points().size(), std::size_t {1});
    QCOMPARE(constant->at(0), 1.0 / 3);
    QCOMPARE(constant->at(1), 1.0 / 3);
    QVERIFY(std::isnan(constant->at(testing::nan)));
    const std::vector<ConfidenceCell> emptyCells {{.5, 0, 0}};
    QVERIFY(!IsotonicCurve::fit(emptyCells));
}

QTEST_APPLESS_MAIN(TestIsotonic)
#include "tst_isotonic.moc"
