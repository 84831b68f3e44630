#include "core/statistics/randomeffects.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

using namespace touchstone::statistics;
using testing::near;

class TestRandomEffects : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void goldenValues();
    void noNoiseBetween();
    void refuses();
    void retrainingNoise();
};

void TestRandomEffects::goldenValues()
{
    const std::vector<double> changes {-.10, .02, -.30, .05, -.15};
    const std::vector<double> errors {.05, .04, .10, .08, .06};
    const auto model = randomEffects(changes, errors);
    QVERIFY(model);
    QVERIFY(near(model->fixedMean, -.05859688196));
    QVERIFY(near(model->heterogeneity, 14.53755568, 1e-8));
    QVERIFY(near(model->tau2, .009290114669));
    QVERIFY(near(model->mean, -.08287603659));
    const std::vector<double> shrunken {-.096369, .00488522, -.18744289, -.00420015, -.13125337};
    for (std::size_t i = 0; i < changes.size(); ++i)
        QVERIFY(near(model->shrunken(changes[i], errors[i]), shrunken[i], 1e-8));
    auto mirrored = changes;
    for (double& change : mirrored)
        change = -change;
    QCOMPARE(randomEffects(mirrored, errors)->mean, -model->mean);
    QCOMPARE(randomEffects(mirrored, errors)->tau2, model->tau2);
}

void TestRandomEffects::noNoiseBetween()
{
    const std::vector<double> equal {.1, .1, .1};
    const std::vector<double> errors {.05, .04, .10};
    const auto model = randomEffects(equal, errors);
    QVERIFY(model);
    QCOMPARE(model->tau2, 0.0);
    QVERIFY(near(model->shrunken(.3, .05), .1, 1e-15)); // all of it is error
}

void TestRandomEffects::refuses()
{
    const std::vector<double> two {.1, .2};
    const std::vector<double> three {.1, .2, .3};
    const std::vector<double> withZero {.1, 0, .3};
    const std::vector<double> withNan {.1, testing::nan, .3};
    QVERIFY(!randomEffects(two, two));
    QVERIFY(!randomEffects(three, two));
    QVERIFY(!randomEffects(three, withZero));
    QVERIFY(!randomEffects(three, withNan));
    QVERIFY(!randomEffects(withNan, three));
}

void TestRandomEffects::retrainingNoise()
{
    const auto test = judgeWithRetraining(-.05, .03, .0016);
    QVERIFY(test);
    QVERIFY(near(test->z, -1, 1e-14));
    QVERIFY(near(test->p, .3173105078629141, 1e-14));
    QVERIFY(near(test->interval.lower, -.05 - 1.959963984540054 * .05, 1e-15));
    QVERIFY(!judgeWithRetraining(.1, -1, 0));
    QVERIFY(!judgeWithRetraining(.1, .1, -1));
    QVERIFY(!judgeWithRetraining(testing::nan, .1, 0));
    QCOMPARE(judgeWithRetraining(0, 0, 0)->p, 1.0);
    QCOMPARE(judgeWithRetraining(.1, 0, 0)->p, 0.0);
}

QTEST_APPLESS_MAIN(TestRandomEffects)
#include "tst_randomeffects.moc"
