#include "core/evaluation/predictionscheck.h"
#include "tests/core/evaluation/predictionsbuilder.h"
#include "tests/support/testing.h"

#include <cmath>

using namespace touchstone;
using testing::PredictionsBuilder;

class TestPredictionsCheck : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void accepts();
    void refusesWrongShapes();
    void refusesWrongProbabilities_data();
    void refusesWrongProbabilities();
    void refusesRowsThatDoNotAscend();
    void refusesAnswersThatTheModelLacks();
    void refusesUnknownNumbers();
};

namespace {

std::string codeOf(const Predictions& predictions)
{
    const auto result = checkPredictions(predictions);
    return result ? "" : result.error().code;
}

} // namespace

void TestPredictionsCheck::accepts()
{
    VERIFY_RESULT(checkPredictions(PredictionsBuilder({}, 1).build()));
    VERIFY_RESULT(checkPredictions(PredictionsBuilder({"a"}, 3).add("b", {{"a", 1.0F}}).add("", {}).build()));
}

void TestPredictionsCheck::refusesWrongShapes()
{
    Predictions predictions = PredictionsBuilder({"a"}, 1).add(2, "a", "a").build();
    predictions.truth = predictions.truth.first(1);
    QCOMPARE(codeOf(predictions), "damaged-predictions");

    predictions = PredictionsBuilder({"a"}, 1).add(2, "a", "a").build();
    predictions.probability = predictions.probability.first(1);
    QCOMPARE(codeOf(predictions), "damaged-predictions");

    predictions = PredictionsBuilder({"a"}, 1).add(2, "a", "a").words({1}, {1}).build();
    QCOMPARE(codeOf(predictions), "damaged-predictions");

    predictions = PredictionsBuilder({"a"}, 1).build();
    predictions.modelLabels = 2;
    QCOMPARE(codeOf(predictions), "damaged-predictions");
    predictions.modelLabels = 1;
    predictions.k = 0;
    QCOMPARE(codeOf(predictions), "damaged-predictions");
}

void TestPredictionsCheck::refusesWrongProbabilities_data()
{
    QTest::addColumn<float>("probability");
    QTest::newRow("not a number") << std::nanf("");
    QTest::newRow("negative") << -0.1F;
    QTest::newRow("fastText's extra 1e-5") << 1.00001F;
    QTest::newRow("infinite") << HUGE_VALF;
}

void TestPredictionsCheck::refusesWrongProbabilities()
{
    QFETCH(const float, probability);
    QCOMPARE(
        codeOf(PredictionsBuilder({"a"}, 1).add("a", {{"a", probability}}).build()), "damaged-predictions");
}

void TestPredictionsCheck::refusesRowsThatDoNotAscend()
{
    PredictionsBuilder builder({"a"}, 1);
    builder.add("a", {{"a", 0.5F}}, 4).add("a", {{"a", 0.5F}}, 4);
    const auto result = checkPredictions(builder.build());
    QVERIFY(!result);
    QVERIFY(result.error().what.find("position 1") != std::string::npos);
}

void TestPredictionsCheck::refusesAnswersThatTheModelLacks()
{
    QCOMPARE(codeOf(PredictionsBuilder({"a"}, 1).add("b", {{"b", 0.5F}}).build()), "damaged-predictions");
}

void TestPredictionsCheck::refusesUnknownNumbers()
{
    Predictions predictions = PredictionsBuilder({"a"}, 1).add(1, "a", "a").build();
    const std::vector<std::int32_t> truth {7};
    predictions.truth = truth;
    QCOMPARE(codeOf(predictions), "damaged-predictions");
}

QTEST_APPLESS_MAIN(TestPredictionsCheck)
#include "tst_predictionscheck.moc"
