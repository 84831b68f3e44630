#include "core/report/comparisontext.h"
#include "tests/core/report/reportbuilder.h"
#include "tests/support/testing.h"

#include <algorithm>

using namespace touchstone;
using testing::comparisonOf;
using testing::PredictionsBuilder;
using testing::sideOf;

class TestComparisonText : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void everyPart();
    void baselineIsLeft();
    void unlabelledSides();
    void everythingAboutOneLabel();
    void thousandsOfLabels();
    void hostileNames();
    void withheldDistances();
};

namespace {

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

void TestComparisonText::everyPart()
{
    const auto report
        = comparisonOf(sideOf(testing::rowsOf(12, 40, 1), 4), sideOf(testing::rowsOf(12, 40, 2), 5));
    VERIFY_RESULT(report);
    const std::string text = comparisonText(*report);
    for (const char* part :
        {"#4 evaluation", "#5 evaluation", "Headline (paired", "f1 macro", "Why P@1 moved", "label mix",
            "KS D", "Mean with its 95 % interval: baseline 0.", "Calibration: how often", "baseline: ECE ",
            "bins of equal mass", "How f1 changed", "-0.02 to +0.02", "no change", "95 % interval",
            "with too few rows to judge", "Most degraded", "Most improved", "Flips", "baseline right",
            "common labels", "The labels behind it", "within labels: label 0", "of the candidate's errors",
            "baseline's p@1", "Where the posts of the most degraded labels went", "taken by"})
        QVERIFY2(has(text, part), part);
}

void TestComparisonText::baselineIsLeft()
{
    PredictionsBuilder low({"a"}, 1);
    PredictionsBuilder high({"a"}, 1);
    const auto report = comparisonOf(
        sideOf(low.add(30, "a", "a", 0.0F).build(), 4), sideOf(high.add(10, "a", "a", 1.0F).build(), 5));
    VERIFY_RESULT(report);
    const std::string text = comparisonText(*report);
    const std::string bar(28, '#');
    QVERIFY(has(text, "0.00 to 0.05    30  " + bar + "     0\n"));
    QVERIFY(has(text, "0.95 to 1.00     0" + std::string(28, ' ') + "      10  " + bar + "\n"));
}

void TestComparisonText::unlabelledSides()
{
    PredictionsBuilder builder({"a", "b"}, 1);
    const ComparisonSide side = sideOf(builder.add(5, "", "a").build());
    const auto report = comparisonOf(side, side);
    VERIFY_RESULT(report);
    const std::string text = comparisonText(*report);
    QVERIFY(has(text, "! The baseline's rows have no labels"));
    QVERIFY(!has(text, "Why P@1 moved"));
    QVERIFY(!has(text, "How f1 changed"));
    QVERIFY(!has(text, "baseline right"));
    QVERIFY(!has(text, "Calibration"));
    QVERIFY(has(text, "same first label on 100.0 % of all rows"));
}

void TestComparisonText::everythingAboutOneLabel()
{
    PredictionsBuilder before({"a", "b"}, 1);
    PredictionsBuilder after({"a", "b", "c"}, 1);
    before.add(30, "a", "a").add(2, "a", "b").add("a", {});
    after.add(10, "a", "a").add(15, "a", "c").add(5, "a", "b").add(2, "a", "b").add("a", {});
    const auto report = comparisonOf(sideOf(before.build()), sideOf(after.build(), 5));
    VERIFY_RESULT(report);
    QVERIFY(has(comparisonText(*report), "c +15 (new), b +5"));
    QVERIFY(!has(comparisonText(*report), "(no answer)"));
    const std::string text = comparisonText(*report, {.detail = {"a"}});
    for (const char* part : {"Where the posts of a went", "right on 30 of 33 rows before, on 10 of 33 now",
             "at least 60.6 % went elsewhere", "mcnemar test, p", "(no answer)", "+45.5 %  new",
             "from  to  rows"})
        QVERIFY2(has(text, part), (part + text).c_str());
}

void TestComparisonText::thousandsOfLabels()
{
    const auto report
        = comparisonOf(sideOf(testing::rowsOf(5000, 20, 1), 4), sideOf(testing::rowsOf(5000, 20, 2), 5));
    VERIFY_RESULT(report);
    const std::string text = comparisonText(*report);
    QVERIFY(std::ranges::count(text, '\n') < 250);
    QVERIFY(has(text, "more\n"));
    const std::string none = comparisonText(*report, {.labels = 0});
    QVERIFY(!has(none, "label 0"));
}

void TestComparisonText::hostileNames()
{
    PredictionsBuilder builder({"a\x1b[2J\n", "b"}, 1);
    ComparisonSide side = sideOf(builder.add(30, "new\x1b]0;x\x07", "b").build());
    side.name = "name\r\x1b[1A";
    side.warnings = {{"x", "evil\x1b[31m.", {}}};
    const auto report = comparisonOf(side, side);
    VERIFY_RESULT(report);
    const std::string text = comparisonText(*report);
    QVERIFY(
        std::ranges::none_of(text, [](char c) { return c != '\n' && static_cast<unsigned char>(c) < ' '; }));
}

void TestComparisonText::withheldDistances()
{
    ComparisonSide other = sideOf(testing::rowsOf(12, 40, 2), 5);
    other.loss = "ova";
    const auto report = comparisonOf(sideOf(testing::rowsOf(12, 40, 1), 4), other);
    VERIFY_RESULT(report);
    const std::string text = comparisonText(*report);
    QVERIFY(has(text, "trained with different losses, or one of them is not known"));
    QVERIFY(!has(text, "KS D"));
}

QTEST_APPLESS_MAIN(TestComparisonText)
#include "tst_comparisontext.moc"
