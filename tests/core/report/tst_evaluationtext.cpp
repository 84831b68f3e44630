#include "core/report/evaluationtext.h"
#include "tests/core/report/reportbuilder.h"
#include "tests/support/testing.h"

using namespace touchstone;
using testing::PredictionsBuilder;

class TestEvaluationText : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void labelled();
    void unlabelled();
    void noRows();
    void listsOnlySomeLabels();
};

namespace {

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

void TestEvaluationText::labelled()
{
    PredictionsBuilder builder({"a", "b"}, 1);
    builder.add(3, "a", "a", 0.75F).add(1, "b", "a", 0.25F);
    const std::string text = evaluationText(evaluate(builder.build(), {0, 0, 1, 1}, {"2013-04", "2013-05"}));
    for (const char* part : {"mean p@1", "0.625", "P@1", "0.750", "all labelled", "label known to the model",
             "Calibration", "2013-05", "Labels with most rows"})
        QVERIFY2(has(text, part), part);
}

void TestEvaluationText::unlabelled()
{
    const std::string text = evaluationText(evaluate(PredictionsBuilder({"a"}, 1).add(3, "", "a").build()));
    QVERIFY(has(text, "No row has a label"));
    QVERIFY(!has(text, "Calibration"));
    QVERIFY(has(text, "0.50 to 0.55     3  ####"));
}

void TestEvaluationText::noRows()
{
    const std::string text = evaluationText(evaluate(PredictionsBuilder({"a"}, 1).build()));
    QVERIFY(has(text, "No row has a label"));
    QVERIFY(!has(text, "####"));
}

void TestEvaluationText::listsOnlySomeLabels()
{
    const std::string text = evaluationText(evaluate(testing::rowsOf(30, 10, 1)), {.labels = 5});
    QVERIFY(has(text, "label 0004"));
    QVERIFY(!has(text, "label 0005"));
    QVERIFY(has(text, "... and 25 more"));
}

QTEST_APPLESS_MAIN(TestEvaluationText)
#include "tst_evaluationtext.moc"
