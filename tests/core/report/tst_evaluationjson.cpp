#include "core/report/evaluationjson.h"
#include "core/report/jsontext.h"
#include "tests/core/evaluation/predictionsbuilder.h"
#include "tests/support/testing.h"

#include <cmath>

using namespace touchstone;
using nlohmann::json;
using testing::PredictionsBuilder;

class TestEvaluationJson : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void everyField();
    void nullWithoutLabels();
    void microF1();
    void brokenLabelsDoNotThrow();
};

namespace {

std::string missing(const json& object, const std::vector<std::string>& names)
{
    for (const std::string& name : names) {
        if (!object.contains(name))
            return name;
    }
    return {};
}

Predictions someRows()
{
    PredictionsBuilder builder({"a", "b"}, 1);
    builder.add(3, "a", "a", 0.75F).add(1, "b", "a", 0.25F).add(1, "new", "b", 0.25F);
    return builder.build();
}

} // namespace

void TestEvaluationJson::everyField()
{
    const Evaluation evaluation = evaluate(someRows(), {0, 0, 0, 1, 1}, {"2013-04", "2013-05"});
    const json document = evaluationToJson(evaluation);
    const std::vector<std::string> top {
        "rows", "metrics", "denominators", "labels", "histogram", "calibration", "slices"};
    QCOMPARE(missing(document, top), std::string());
    const std::vector<std::string> metrics {"p_at_1", "recall_at_5", "f1_macro", "f1_macro_known_labels",
        "f1_weighted", "f1_micro", "mean_p_at_1", "ece", "p_at_k", "r_at_k", "k", "rows", "labelled",
        "unknown_gold", "unknown_word_share"};
    QCOMPARE(missing(document["metrics"], metrics), std::string());
    QVERIFY(metricsToJson(evaluation) == document["metrics"]);
    const std::vector<std::string> denominator {"rows", "p_at_1", "recall_at_5", "f1_macro"};
    QCOMPARE(missing(document["denominators"]["all"], denominator), std::string());
    QCOMPARE(missing(document["denominators"]["known"], denominator), std::string());
    QCOMPARE(document["denominators"]["known"]["rows"].get<int>(), 4);
    QCOMPARE(document["metrics"]["p_at_1"].get<double>(), 0.6);
    QCOMPARE(document["metrics"]["unknown_gold"].get<int>(), 1);
    const json expected {{"label", "a"}, {"known", true}, {"support", 3}, {"predicted", 4},
        {"precision", 0.75}, {"recall", 1.0}, {"f1", 6.0 / 7}};
    QVERIFY(document["labels"][0] == expected);
    QVERIFY(document["labels"][2]["precision"].is_null()); // never predicted
    QCOMPARE(document["histogram"]["edges"].size(), std::size_t {21});
    QCOMPARE(document["histogram"]["counts"][15].get<int>(), 3);
    QCOMPARE(document["calibration"].size(), std::size_t {2});
    const json& bin = document["calibration"][0];
    QVERIFY(bin["interval"][0] < bin["accuracy"] || bin["accuracy"] == 0);
    QVERIFY(bin["interval"][1] > bin["accuracy"] || bin["accuracy"] == 1);
    QVERIFY(document["calibration_curve"][0].contains("confidence"));
    QVERIFY(document["calibration_curve"][0].contains("accuracy"));
    QVERIFY(document["metrics"]["ece_by_chance"] > 0);
    QCOMPARE(document["slices"][1]["month"].get<std::string>(), "2013-05");
}

void TestEvaluationJson::nullWithoutLabels()
{
    const json document = evaluationToJson(evaluate(PredictionsBuilder({"a"}, 1).add(2, "", "a").build()));
    for (const char* name :
        {"p_at_1", "recall_at_5", "f1_macro", "f1_weighted", "f1_micro", "ece", "p_at_k", "r_at_k"})
        QVERIFY2(document["metrics"][name].is_null(), name);
    QCOMPARE(document["metrics"]["mean_p_at_1"].get<double>(), 0.5);
    QVERIFY(document["labels"][0]["f1"].is_null());
    QVERIFY(document["calibration"].is_array() && document["calibration"].empty());
    QVERIFY(document["calibration_curve"].is_array() && document["calibration_curve"].empty());
}

void TestEvaluationJson::microF1()
{
    PredictionsBuilder builder({"a"}, 1);
    builder.add("a", {}).add("a", {{"a", 0.5F}});
    const json metrics = metricsToJson(evaluate(builder.build()));
    QVERIFY(std::abs(metrics["f1_micro"].get<double>() - 2.0 / 3) < 1e-15); // one prediction for two rows
    QCOMPARE(metrics["p_at_1"].get<double>(), 0.5);
}

void TestEvaluationJson::brokenLabelsDoNotThrow()
{
    const Evaluation evaluation = evaluate(PredictionsBuilder({"a\xFF"}, 1).add(1, "a\xFF", "a\xFF").build());
    const std::string text = jsonText(evaluationToJson(evaluation), -1);
    QVERIFY(json::accept(text));
    QVERIFY(text.find('\n') == std::string::npos);
}

QTEST_APPLESS_MAIN(TestEvaluationJson)
#include "tst_evaluationjson.moc"
