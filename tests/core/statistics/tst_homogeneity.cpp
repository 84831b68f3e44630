#include "core/statistics/homogeneity.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <vector>

using namespace touchstone::statistics;
using testing::near;

/// Values of statsmodels and scipy: tst_peervalues.
class TestHomogeneity : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void twoCategoriesAreMcNemar();
    void separateGroupsLoseADegreeEach();
    void transposedTableIsTheSameTest();
    void nothingMoved();
    void emptyCategories();
    void emptySides();
};

namespace {

using Counts = std::vector<std::int64_t>;

} // namespace

void TestHomogeneity::twoCategoriesAreMcNemar()
{
    const auto tested = marginalHomogeneity(Counts {50, 12, 3, 40}, 2);
    QVERIFY(tested);
    QVERIFY(near(tested->statistic, 81.0 / 15)); // (b - c)^2 / (b + c)
    QCOMPARE(tested->degrees, 1);
}

void TestHomogeneity::separateGroupsLoseADegreeEach()
{
    // Rows move between a and b, and between c and d, never across: two tests of McNemar in one.
    const Counts table {9, 12, 0, 0, 3, 9, 0, 0, 0, 0, 9, 20, 0, 0, 5, 9};
    const auto tested = marginalHomogeneity(table, 4);
    QVERIFY(tested);
    QCOMPARE(tested->degrees, 2);
    QVERIFY(near(tested->statistic, 81.0 / 15 + 225.0 / 25));
}

void TestHomogeneity::transposedTableIsTheSameTest()
{
    const auto tested = marginalHomogeneity(Counts {5, 9, 2, 3, 11, 4, 8, 1, 20}, 3);
    const auto transposed = marginalHomogeneity(Counts {5, 3, 8, 9, 11, 1, 2, 4, 20}, 3);
    QVERIFY(tested && transposed);
    QVERIFY(near(tested->statistic, transposed->statistic, 1e-12));
    QCOMPARE(tested->degrees, transposed->degrees);
}

void TestHomogeneity::nothingMoved()
{
    QVERIFY(!marginalHomogeneity(Counts {5, 0, 0, 7}, 2));
    QVERIFY(!marginalHomogeneity(Counts {5}, 1));
    QVERIFY(!marginalHomogeneity({}, 0));
}

void TestHomogeneity::emptyCategories()
{
    const auto plain = homogeneity(Counts {30, 5, 65}, Counts {20, 25, 55});
    const auto padded = homogeneity(Counts {0, 30, 5, 0, 65}, Counts {0, 20, 25, 0, 55});
    QVERIFY(plain && padded);
    QCOMPARE(padded->degrees, 2);
    QVERIFY(near(padded->statistic, plain->statistic, 1e-12));
}

void TestHomogeneity::emptySides()
{
    QVERIFY(!homogeneity(Counts {1, 2}, Counts {0, 0}));
    QVERIFY(!homogeneity(Counts {3}, Counts {4})); // one category: nothing can differ
    QVERIFY(!homogeneity({}, {}));
}

QTEST_APPLESS_MAIN(TestHomogeneity)
#include "tst_homogeneity.moc"
