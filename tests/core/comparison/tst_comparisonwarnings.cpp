#include "tests/core/comparison/sidebuilder.h"
#include "tests/support/testing.h"

using namespace touchstone;
using testing::comparisonOf;
using testing::PredictionsBuilder;
using testing::sideOf;

class TestComparisonWarnings : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void noneForEqualSetups();
    void rows();
    void denominators();
    void protectedLabels();
    void datasets();
    void setups();
    void labelSets();
    void unknownGold();
    void unlabelled();
    void smallK();
    void whatWasKnownBefore();
};

namespace {

using Codes = std::vector<std::string>;

ComparisonSide usualSide()
{
    PredictionsBuilder builder({"a", "b", "c", "d", "e", "f"}, 5);
    builder.add("a", {{"a", 0.9F}}).add("b", {{"a", 0.4F}});
    return sideOf(builder.build());
}

Codes codesOf(const ComparisonSide& baseline, const ComparisonSide& candidate)
{
    const auto report = comparisonOf(baseline, candidate);
    if (!report)
        return {report.error().message()};
    Codes codes;
    for (const Warning& warning : report->warnings) {
        codes.push_back(warning.code);
        if (warning.text.empty() || warning.text.back() != '.')
            codes.push_back("no sentence: " + warning.text);
    }
    return codes;
}

} // namespace

void TestComparisonWarnings::noneForEqualSetups()
{
    QCOMPARE(codesOf(usualSide(), usualSide()), Codes());
}

void TestComparisonWarnings::rows()
{
    ComparisonSide other = usualSide();
    other.predictions = PredictionsBuilder({"a", "b", "c", "d", "e", "f"}, 5).add("a", {{"a", 0.9F}}).build();
    const Codes some {"different-rows", "overlapping-rows"};
    QCOMPARE(codesOf(usualSide(), other), some);
    PredictionsBuilder elsewhere({"a", "b", "c", "d", "e", "f"}, 5);
    other.predictions = elsewhere.add("a", {{"a", 0.9F}}, 17).build();
    QCOMPARE(codesOf(usualSide(), other), Codes {"different-rows"});
}

void TestComparisonWarnings::denominators()
{
    ComparisonSide other = usualSide();
    PredictionsBuilder builder({"a"}, 5);
    other.predictions = builder.add("a", {{"a", 0.9F}}).add("b", {{"a", 0.4F}}).build();
    const Codes expected {"different-denominators", "different-labels", "unknown-gold"};
    QCOMPARE(codesOf(usualSide(), other), expected);
}

void TestComparisonWarnings::protectedLabels()
{
    const auto report = comparisonOf(usualSide(), usualSide(), {.protectedLabels = {"a", "nowhere"}});
    VERIFY_RESULT(report);
    QCOMPARE(report->warnings.size(), std::size_t {1});
    QCOMPARE(report->warnings[0].code, "protected-label-missing");
    QCOMPARE(report->warnings[0].arguments, Codes {"nowhere"});
}

void TestComparisonWarnings::datasets()
{
    ComparisonSide other = usualSide();
    other.datasetSha256 = std::string(64, 'e');
    other.dataset = "new@1";
    const Codes expected {"different-rows", "different-dataset"};
    QCOMPARE(codesOf(usualSide(), other), expected);
    other.datasetSha256.clear();
    QCOMPARE(codesOf(other, other), Codes {"different-rows"}); // not known: never paired
}

void TestComparisonWarnings::setups()
{
    ComparisonSide other = usualSide();
    other.loss = "hs";
    other.threads = 2;
    other.recipe.lowercase = false;
    const Codes expected {"different-loss", "different-recipe", "different-threads"};
    QCOMPARE(codesOf(usualSide(), other), expected);
    other = usualSide();
    other.loss.clear();
    QCOMPARE(codesOf(usualSide(), other), Codes {"loss-not-known"});
    QCOMPARE(codesOf(other, other), Codes());
    other = usualSide();
    other.threads = 0; // not known
    QCOMPARE(codesOf(usualSide(), other), Codes());
}

void TestComparisonWarnings::labelSets()
{
    ComparisonSide other = usualSide();
    PredictionsBuilder builder({"f", "e", "d", "b", "a", "new"}, 5);
    other.predictions = builder.add("a", {{"a", 0.9F}}).add("b", {{"a", 0.4F}}).build();
    const auto report = comparisonOf(usualSide(), other);
    VERIFY_RESULT(report);
    QCOMPARE(report->warnings.size(), std::size_t {1});
    QCOMPARE(report->warnings[0].code, "different-labels");
    const Codes counts {"1", "1"};
    QCOMPARE(report->warnings[0].arguments, counts);
}

void TestComparisonWarnings::unknownGold()
{
    PredictionsBuilder builder({"a", "b", "c", "d", "e"}, 5);
    builder.add("a", {{"a", 0.9F}}).add("new", {{"a", 0.4F}});
    const ComparisonSide side = sideOf(builder.build());
    const auto report = comparisonOf(side, side);
    VERIFY_RESULT(report);
    QCOMPARE(report->warnings.size(), std::size_t {2}); // of each side
    QCOMPARE(report->warnings[1].code, "unknown-gold");
    const Codes arguments {"candidate", "1", "2"};
    QCOMPARE(report->warnings[1].arguments, arguments);
}

void TestComparisonWarnings::unlabelled()
{
    PredictionsBuilder none({"a", "b", "c", "d", "e", "f"}, 5);
    ComparisonSide side = sideOf(none.build());
    const Codes noRows {"different-rows", "no-rows"};
    QCOMPARE(codesOf(usualSide(), side), noRows);
    none.add("", {{"a", 0.9F}});
    side = sideOf(none.build());
    const Codes noLabels {"different-rows", "overlapping-rows", "no-labels"};
    QCOMPARE(codesOf(side, usualSide()), noLabels);
    none.add("a", {{"a", 0.9F}});
    side = sideOf(none.build());
    QCOMPARE(codesOf(side, usualSide()), Codes {"some-unlabelled"});
}

void TestComparisonWarnings::smallK()
{
    PredictionsBuilder builder({"a", "b", "c", "d", "e", "f"}, 2);
    builder.add("a", {{"a", 0.9F}}).add("b", {{"a", 0.4F}});
    const Codes expected {"different-k", "small-k"};
    QCOMPARE(codesOf(usualSide(), sideOf(builder.build())), expected);
}

void TestComparisonWarnings::whatWasKnownBefore()
{
    ComparisonSide side = usualSide();
    side.warnings = {{"trained-on-these-rows", "the model was trained on 7 of these rows.", {"7"}}};
    const auto report = comparisonOf(usualSide(), side);
    VERIFY_RESULT(report);
    const Warning expected {"trained-on-these-rows",
        "The candidate (#4): the model was trained on 7 of these rows.", {"candidate", "7"}};
    QCOMPARE(report->warnings.size(), std::size_t {1});
    QVERIFY(report->warnings[0] == expected);
}

QTEST_APPLESS_MAIN(TestComparisonWarnings)
#include "tst_comparisonwarnings.moc"
