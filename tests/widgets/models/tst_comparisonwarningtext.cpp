#include "tests/support/testing.h"
#include "tests/widgets/samplereport.h"
#include "widgets/models/comparisonwarningtext.h"

using namespace touchstone;

class TestComparisonWarningText final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void unknownCodeKeepsTheTextOfCore();
    void placeHolderInAnArgumentStays();
    void missingArgumentsAreNoHole();
    void sideIsNamed();
    void everyWarningOfARealComparisonIsTranslated();
};

void TestComparisonWarningText::unknownCodeKeepsTheTextOfCore()
{
    QCOMPARE(
        comparisonWarningText({"of-tomorrow", "Something new.", {"a"}}), QStringLiteral("Something new."));
}

void TestComparisonWarningText::placeHolderInAnArgumentStays()
{
    const QString text = comparisonWarningText({"different-rows", "x", {"old%2@1", "new@1"}});
    QVERIFY2(text.contains(QStringLiteral("old%2@1 and new@1")), qPrintable(text));
}

void TestComparisonWarningText::missingArgumentsAreNoHole()
{
    QCOMPARE(
        comparisonWarningText({"different-rows", "Rows differ.", {"a"}}), QStringLiteral("Rows differ."));
}

void TestComparisonWarningText::sideIsNamed()
{
    const QString text = comparisonWarningText({"unknown-gold", "x", {"candidate", "7", "900"}});
    QVERIFY2(text.contains(QStringLiteral("the candidate")) && text.contains(QStringLiteral("7 of 900")),
        qPrintable(text));
}

void TestComparisonWarningText::everyWarningOfARealComparisonIsTranslated()
{
    const auto report = testing::compareSamples(testing::samplePredictions(30));
    VERIFY_RESULT(report);
    QVERIFY(report->warnings.size() >= 3);
    for (Warning warning : report->warnings) {
        warning.text = "the English of core";
        QVERIFY2(
            comparisonWarningText(warning) != QStringLiteral("the English of core"), warning.code.c_str());
    }
}

QTEST_GUILESS_MAIN(TestComparisonWarningText)
#include "tst_comparisonwarningtext.moc"
