#include "core/report/comparisonmarkdown.h"
#include "tests/core/report/reportbuilder.h"
#include "tests/support/testing.h"

using namespace touchstone;
using testing::comparisonOf;
using testing::PredictionsBuilder;
using testing::sideOf;

class TestComparisonMarkdown : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void everyPart();
    void labelsAreEscaped();
    void staysSmall();
    void unlabelledSides();
};

namespace {

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

void TestComparisonMarkdown::everyPart()
{
    const auto report
        = comparisonOf(sideOf(testing::rowsOf(12, 40, 1), 4), sideOf(testing::rowsOf(12, 40, 2), 5));
    VERIFY_RESULT(report);
    const std::string text = comparisonMarkdown(*report);
    for (const char* part : {"## Comparison", "| metric | baseline | candidate | change |", "Why P@1 moved",
             "### Most degraded", "### Most improved", "```text", "### Flips", "- within labels: label 0",
             "### Where the posts of the most degraded labels went", "old@1/test\\#<!-- -->2"})
        QVERIFY2(has(text, part), part);
}

void TestComparisonMarkdown::labelsAreEscaped()
{
    const std::string label = "a|b`c[d](e)<script>alert</script> @all #1";
    const ComparisonSide before = sideOf(PredictionsBuilder({"x", label}, 1).add(30, label, label).build());
    PredictionsBuilder builder({"x", label}, 1);
    ComparisonSide after = sideOf(builder.add(20, label, label).add(10, label, "x").build(), 5);
    after.name = "<b>|name`";
    after.warnings = {{"x", "see <b>[this](http://a)</b>.", {}}};
    const auto report = comparisonOf(before, after);
    VERIFY_RESULT(report);
    const std::string text = comparisonMarkdown(*report);
    QVERIFY(has(text, "a\\|b\\`c\\[d\\](e)&lt;script&gt;alert&lt;/script&gt; @<!-- -->all \\#<!-- -->1"));
    QVERIFY(!has(text, "<script"));
    QVERIFY(!has(text, "<b>"));
    QVERIFY(has(text, "\\[this\\](http\\://a)"));
}

void TestComparisonMarkdown::staysSmall()
{
    std::vector<std::string> labels;
    for (int i = 0; i < 300; ++i)
        labels.push_back(std::string(3000, '<').append(testing::labelName(i)));
    PredictionsBuilder before(labels, 1);
    PredictionsBuilder after(labels, 1);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        before.add(20, labels[i], labels[i]);
        after.add(10, labels[i], labels[i]).add(10, labels[i], labels[(i + 1) % labels.size()]);
    }
    ComparisonSide side = sideOf(after.build(), 5);
    side.name = std::string(5000, '|');
    side.dataset = std::string(5000, '&');
    side.warnings.assign(500, {"x", std::string(5000, '<'), {}});
    const auto report = comparisonOf(sideOf(before.build()), side);
    VERIFY_RESULT(report);
    const std::string text = comparisonMarkdown(*report);
    QVERIFY2(text.size() < 60000, std::to_string(text.size()).c_str());
    QVERIFY(has(text, "more warnings"));
}

void TestComparisonMarkdown::unlabelledSides()
{
    const ComparisonSide side = sideOf(PredictionsBuilder({"a"}, 1).add(5, "", "a").build());
    const auto report = comparisonOf(side, side);
    VERIFY_RESULT(report);
    const std::string text = comparisonMarkdown(*report);
    QVERIFY(!has(text, "Why P@1 moved"));
    QVERIFY(has(text, "| P@1 | - | - | **-** |"));
    QVERIFY(has(text, "no labels"));
}

QTEST_APPLESS_MAIN(TestComparisonMarkdown)
#include "tst_comparisonmarkdown.moc"
