#include "core/statistics/draws.h"
#include "core/statistics/equalmass.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

using namespace touchstone::statistics;
using testing::near;

class TestEqualMass : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void splitsEvenly();
    void tiesStayTogether();
    void fewerRowsThanBins();
    void noRows();
    void refusesWhatIsNoConfidence();
    void calibrationError();
    void intervalOfABin();
    void errorByChance();
};

namespace {

std::vector<std::int64_t> sizes(const std::vector<float>& confidence, int bins)
{
    const std::vector<std::uint8_t> right(confidence.size(), 1);
    std::vector<std::int64_t> result;
    for (const MassBin& bin : equalMassBins(confidence, right, bins).value_or(std::vector<MassBin> {}))
        result.push_back(bin.rows);
    return result;
}

using Sizes = std::vector<std::int64_t>;

} // namespace

void TestEqualMass::splitsEvenly()
{
    const std::vector<float> confidence {.6F, .1F, .5F, .2F, .4F, .3F};
    const std::vector<std::uint8_t> right {1, 0, 0, 0, 1, 1};
    const auto bins = equalMassBins(confidence, right, 3);
    QVERIFY(bins);
    QCOMPARE(bins->size(), std::size_t {3});
    QVERIFY(near((*bins)[0].lower, .1F));
    QVERIFY(near((*bins)[0].upper, .2F));
    QVERIFY(near((*bins)[0].confidence, .15, 1e-7));
    QVERIFY(near((*bins)[0].accuracy, 0));
    QVERIFY(near((*bins)[1].accuracy, 1));
    QVERIFY(near((*bins)[2].accuracy, .5));
}

void TestEqualMass::tiesStayTogether()
{
    const Sizes merged {4, 2};
    QCOMPARE(sizes({.5F, .5F, .5F, .5F, .7F, .9F}, 3), merged);
    const Sizes one {5};
    QCOMPARE(sizes({.5F, .5F, .5F, .5F, .5F}, 15), one);
    QCOMPARE(sizes({0.0F, -0.0F, 0.0F}, 2), Sizes {3});
}

void TestEqualMass::fewerRowsThanBins()
{
    const Sizes single {1, 1, 1};
    QCOMPARE(sizes({.3F, .1F, .2F}, 15), single);
    QCOMPARE(sizes({.3F}, 15), Sizes {1});
}

void TestEqualMass::noRows()
{
    const auto bins = equalMassBins({}, {}, 15);
    QVERIFY(bins);
    QVERIFY(bins->empty());
    QVERIFY(!expectedCalibrationError(*bins));
}

void TestEqualMass::refusesWhatIsNoConfidence()
{
    const std::vector<std::uint8_t> right {1};
    for (const float bad : {std::nanf(""), -0.5F, HUGE_VALF}) {
        const std::vector<float> confidence {bad};
        QVERIFY(!equalMassBins(confidence, right, 2));
    }
}

void TestEqualMass::calibrationError()
{
    const std::vector<MassBin> bins {
        {.rows = 3, .confidence = .9, .accuracy = .6}, {.rows = 1, .confidence = .2, .accuracy = .4}};
    QVERIFY(near(expectedCalibrationError(bins), (3 * .3 + .2) / 4));
}

void TestEqualMass::intervalOfABin()
{
    const auto interval = accuracyInterval({.rows = 10, .accuracy = .8});
    QVERIFY(interval);
    QVERIFY(near(interval->lower, .4901624715));
    QVERIFY(near(interval->upper, .9433178485));
    QVERIFY(!accuracyInterval({}));
}

void TestEqualMass::errorByChance()
{
    // sqrt(2 / pi / 100) / 2, and nothing at the ends where no row can be on the wrong side
    QVERIFY(
        near(calibrationErrorByChance(std::vector<MassBin> {{.rows = 100, .confidence = .5}}), .0398942280));
    QVERIFY(near(calibrationErrorByChance(std::vector<MassBin> {{.rows = 9, .confidence = 1}}), 0));
    QVERIFY(!calibrationErrorByChance({}));
    // Confidences that are right have an error above 0, and this one on average.
    Draws draws(5);
    double sum = 0;
    double expected = 0;
    constexpr int samples = 200;
    for (int sample = 0; sample < samples; ++sample) {
        std::vector<float> confidence;
        std::vector<std::uint8_t> right;
        for (int i = 0; i < 600; ++i) {
            confidence.push_back(static_cast<float>(draws.fraction()));
            right.push_back(draws.fraction() < confidence.back() ? 1 : 0);
        }
        const auto bins = equalMassBins(confidence, right, 15).value();
        sum += expectedCalibrationError(bins).value() / samples;
        expected += calibrationErrorByChance(bins).value() / samples;
    }
    QVERIFY(expected > .03);
    QVERIFY(near(sum, expected, .002));
}

QTEST_APPLESS_MAIN(TestEqualMass)
#include "tst_equalmass.moc"
