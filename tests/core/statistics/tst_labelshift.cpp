#include "core/statistics/draws.h"
#include "core/statistics/labelshift.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <cmath>
#include <vector>

using namespace touchstone::statistics;
using testing::near;

class TestLabelShift : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void blackBoxByHand();
    void nothingMoved();
    void findsAPlantedShift();
    void clippedAndUnseen();
    void refuses();
    void saerensFindsThePrior();
    void saerensEdges();
};

namespace {

using Confusion = std::vector<ConfusionCount>;

struct Planted {
    Confusion source;
    std::vector<std::int64_t> predicted;
    std::vector<double> weights;
};

/// 70 % right, the rest even over the others; every third label is twice as frequent on the target.
Planted plantedSource(std::int32_t labels)
{
    Planted result;
    constexpr std::int64_t rows = 110'000;
    double total = 0;
    for (std::int32_t gold = 0; gold < labels; ++gold)
        total += gold % 3 == 0 ? 2 : 1;
    result.predicted.assign(static_cast<std::size_t>(labels), 0);
    for (std::int32_t gold = 0; gold < labels; ++gold) {
        const double weight = (gold % 3 == 0 ? 2 : 1) * labels / total;
        result.weights.push_back(weight);
        for (std::int32_t predicted = 0; predicted < labels; ++predicted) {
            const std::int64_t count = predicted == gold ? rows * 7 / 10 : rows * 3 / 10 / (labels - 1);
            result.source.push_back({gold, predicted, count});
            result.predicted[static_cast<std::size_t>(predicted)]
                += std::llround(weight * static_cast<double>(count));
        }
    }
    return result;
}

} // namespace

void TestLabelShift::blackBoxByHand()
{
    // numpy: 1 + solve(C.T @ C + lambda * eye(2), C.T @ (mu - C @ ones(2))), C = [[.4, .1], [.1, .4]], mu = (.3, .7)
    const Confusion source {{0, 0, 40}, {1, 0, 10}, {0, 1, 10}, {1, 1, 40}};
    const std::vector<std::int64_t> predicted {60, 140};
    const auto shift = blackBoxShift(source, predicted);
    QVERIFY(shift);
    const double moved = .2 * .3 / (.09 + 1.0 / 200); // along (1, -1) C has the eigenvalue .3
    QVERIFY(near(shift->weights[0], 1 - moved, 1e-12));
    QVERIFY(near(shift->weights[1], 1 + moved, 1e-12));
    QVERIFY(near(shift->shares[0], (1 - moved) / 2, 1e-12));
}

void TestLabelShift::nothingMoved()
{
    const Confusion source {{0, 0, 30}, {1, 0, 10}, {0, 1, 20}, {1, 1, 40}, {1, -1, 5}};
    const std::vector<std::int64_t> predicted {80, 120}; // rows without a first label are missing here
    const Confusion complete {{0, 0, 30}, {1, 0, 10}, {0, 1, 20}, {1, 1, 40}};
    const auto shift = blackBoxShift(complete, predicted);
    QVERIFY(shift);
    QVERIFY(near(shift->weights[0], 1, 1e-12));
    QVERIFY(near(shift->weights[1], 1, 1e-12));
    QVERIFY(near(shift->shares[0], .5, 1e-12));
    QVERIFY(blackBoxShift(source, predicted));
}

void TestLabelShift::findsAPlantedShift()
{
    const auto planted = plantedSource(12);
    const auto shift = blackBoxShift(planted.source, planted.predicted);
    QVERIFY(shift);
    for (std::size_t label = 0; label < 12; ++label)
        QVERIFY(near(shift->weights[label], planted.weights[label], .05));
}

void TestLabelShift::clippedAndUnseen()
{
    const Confusion source {{0, 0, 500}, {1, 1, 500}};
    const std::vector<std::int64_t> predicted {1000, 0, 0}; // the source has no row of label 2
    const auto shift = blackBoxShift(source, predicted);
    QVERIFY(shift);
    QVERIFY(shift->weights[1] >= 0 && shift->weights[1] < .01);
    QCOMPARE(shift->weights[2], 1.0);
    QCOMPARE(shift->shares[2], 0.0);
}

void TestLabelShift::refuses()
{
    const std::vector<std::int64_t> some {1, 1};
    const std::vector<std::int64_t> none {0, 0};
    const Confusion source {{0, 0, 3}};
    const Confusion outside {{5, 0, 3}, {-1, 0, 3}};
    QVERIFY(!blackBoxShift(source, none));
    QVERIFY(!blackBoxShift({}, some));
    QVERIFY(!blackBoxShift(outside, some));
    QVERIFY(!blackBoxShift(source, {}));
    QVERIFY(!blackBoxShift(source, std::vector<std::int64_t>(mostBlackBoxLabels + 1, 1)));
}

void TestLabelShift::saerensFindsThePrior()
{
    // Two labels whose feature is above or below: posteriors of the source's prior .5 are .8 and .2; 62 % of the
    // target's rows say .8, so its prior solves pi .8 + (1 - pi) .2 = .62.
    std::vector<float> p;
    for (int i = 0; i < 100; ++i) {
        p.push_back(i < 62 ? .8F : .2F);
        p.push_back(i < 62 ? .2F : .8F);
    }
    const std::vector<double> prior {.5, .5};
    const auto shift = saerensShift(p, prior);
    QVERIFY(shift);
    QVERIFY(near(shift->shares[0], .7, 1e-6));
    QVERIFY(near(shift->weights[0], 1.4, 1e-6));
    QVERIFY(near(shift->shares[0] + shift->shares[1], 1, 1e-12));
}

void TestLabelShift::saerensEdges()
{
    const std::vector<double> prior {1, 0, 3};
    const std::vector<float> p {.5F, .25F, .25F, 0, 0, 0};
    const auto shift = saerensShift(p, prior);
    QVERIFY(shift);
    QCOMPARE(shift->shares[1], 0.0);
    QCOMPARE(shift->weights[1], 1.0);
    const std::vector<float> bad {.5F, std::nanf(""), .25F};
    const std::vector<float> twoThirds {.5F, .5F};
    const std::vector<float> zeros {0, 0, 0};
    QVERIFY(!saerensShift(bad, prior));
    QVERIFY(!saerensShift(twoThirds, prior));
    QVERIFY(!saerensShift(zeros, prior));
    QVERIFY(!saerensShift({}, prior));
    QVERIFY(!saerensShift(p, {}));
}

QTEST_APPLESS_MAIN(TestLabelShift)
#include "tst_labelshift.moc"
