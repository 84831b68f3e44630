#include "core/statistics/logodds.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <cmath>
#include <vector>

using namespace touchstone::statistics;
using testing::near;

class TestLogOdds : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void goldenValues();
    void swappedSides();
    void edges();
};

namespace {

using Counts = std::vector<std::int64_t>;

const Counts before {10, 5, 5};
const Counts after {4, 12, 4};

} // namespace

void TestLogOdds::goldenValues()
{
    const auto terms = termChanges(before, after, 10);
    QVERIFY(terms);
    const std::vector<double> delta {-.8979415932, .9749767798, -.1914373902};
    const std::vector<double> variance {.2074074074, .1696465696, .2979310345};
    const std::vector<double> z {-1.9716778492, 2.3671279391, -.3507267515};
    for (std::size_t i = 0; i < delta.size(); ++i) {
        QVERIFY(near((*terms)[i].delta, delta[i]));
        QVERIFY(near((*terms)[i].variance, variance[i]));
        QVERIFY(near((*terms)[i].z, z[i]));
    }
}

void TestLogOdds::swappedSides()
{
    const auto forward = termChanges(before, after);
    const auto backward = termChanges(after, before);
    for (std::size_t i = 0; i < before.size(); ++i) {
        QCOMPARE((*backward)[i].delta, -(*forward)[i].delta);
        QCOMPARE((*backward)[i].z, -(*forward)[i].z);
    }
}

void TestLogOdds::edges()
{
    const Counts withNever {3, 0, 5};
    QCOMPARE((*termChanges(withNever, withNever))[1].z, 0.0);
    const Counts only {7, 0};
    QCOMPARE((*termChanges(only, only))[0].z, 0.0);
    const Counts zero {0, 0, 0};
    const auto oneSided = termChanges(zero, after);
    QVERIFY(oneSided);
    for (const TermChange& term : *oneSided)
        QVERIFY(std::isfinite(term.z));
    QVERIFY(!termChanges(zero, zero));
    QVERIFY(!termChanges(only, after));
    QVERIFY(!termChanges(before, after, 0));
    QVERIFY(!termChanges(before, after, testing::nan));
}

QTEST_APPLESS_MAIN(TestLogOdds)
#include "tst_logodds.moc"
