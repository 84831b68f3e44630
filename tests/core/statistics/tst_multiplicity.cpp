#include "core/statistics/multiplicity.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

using namespace touchstone::statistics;
using testing::near;

class TestMultiplicity : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void goldenValues();
    void edges();
};

void TestMultiplicity::goldenValues()
{
    const std::vector<double> p {.01, .04, .03, .005, .5};
    const auto hochberg = benjaminiHochberg(p);
    const auto yekutieli = benjaminiYekutieli(p);
    QVERIFY(hochberg && yekutieli);
    const std::vector<double> expected {.025, .05, .05, .025, .5};
    const std::vector<double> expectedYekutieli {.05708333333, .1141666667, .1141666667, .05708333333, 1};
    for (std::size_t i = 0; i < p.size(); ++i) {
        QVERIFY(near((*hochberg)[i], expected[i], 1e-15));
        QVERIFY(near((*yekutieli)[i], expectedYekutieli[i]));
    }
}

void TestMultiplicity::edges()
{
    QVERIFY(benjaminiHochberg({})->empty());
    const std::vector<double> one {.2};
    QCOMPARE(benjaminiHochberg(one).value(), one);
    QCOMPARE(benjaminiYekutieli(one).value(), one);
    const std::vector<double> withNan {.2, testing::nan};
    QVERIFY(!benjaminiHochberg(withNan));
    const std::vector<double> tooLarge {.2, 1.5};
    QVERIFY(!benjaminiYekutieli(tooLarge));
    const std::vector<double> ones {1, 1, 1};
    QCOMPARE(benjaminiHochberg(ones).value(), ones);
}

QTEST_APPLESS_MAIN(TestMultiplicity)
#include "tst_multiplicity.moc"
