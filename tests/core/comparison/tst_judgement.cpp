#include "core/comparison/judgement.h"
#include "core/statistics/permutationtest.h"
#include "tests/core/comparison/sidebuilder.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

using namespace touchstone;
using testing::comparisonOf;
using testing::near;
using testing::PredictionsBuilder;
using testing::sideOf;

class TestJudgement : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void goldenPairedLabel();
    void goldenUnpairedLabels();
    void tooFewRowsAreNotTested();
    void tooFewDifferencesAreNotTested();
    void oneFamilyIsCorrected();
    void verdictNeedsQAndSize();
    void labelMixIsNoDegradation();
    void swappingSidesMirrors();
    void orderOfRowsDoesNotMatter();
    void bootstrapAgreesWithTheLinearisedInterval();
    void protectedLabels();
    void unlabelledSidesAreNotJudged();
};

namespace {

const LabelChange& labelOf(const ComparisonReport& report, const std::string& name)
{
    return *std::ranges::find(report.labels, name, &LabelChange::label);
}

/// Both sides' predictions of rows that fall into the eight cells of label "x", in the order of formulas.md; whoever
/// is wrong or not asked says "o".
struct Sides {
    PredictionsBuilder baseline {{"x", "o"}, 1};
    PredictionsBuilder candidate {{"x", "o"}, 1};

    void add(int rows, bool gold, bool before, bool after)
    {
        baseline.add(rows, gold ? "x" : "o", before ? "x" : "o");
        candidate.add(rows, gold ? "x" : "o", after ? "x" : "o");
    }
};

Sides ofCells(const std::array<int, 8>& cells)
{
    Sides sides;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::size_t bits = 7 - i;
        sides.add(cells[i], (bits & 4) != 0, (bits & 2) != 0, (bits & 1) != 0);
    }
    return sides;
}

Result<ComparisonReport> pairedReport(const Sides& sides, const ComparisonParameters& parameters = {})
{
    return comparisonOf(sideOf(sides.baseline.build(), 4), sideOf(sides.candidate.build(), 5), parameters);
}

/// A confusion table, gold by predicted, as predictions of a model that knows all the labels.
Predictions ofConfusion(const std::vector<std::vector<int>>& table, const std::vector<std::string>& names)
{
    PredictionsBuilder builder(names, 1);
    for (std::size_t gold = 0; gold < table.size(); ++gold) {
        for (std::size_t first = 0; first < table[gold].size(); ++first)
            builder.add(table[gold][first], names[gold], names[first]);
    }
    return builder.build();
}

ComparisonSide elsewhere(const Predictions& predictions)
{
    ComparisonSide side = sideOf(predictions, 5);
    side.dataset = "new@1";
    side.datasetSha256 = std::string(64, 'e');
    return side;
}

const std::vector<std::string> abc {"a", "b", "c"};
const std::vector<std::vector<int>> goldenA {{30, 8, 2}, {10, 25, 5}, {5, 5, 10}};
const std::vector<std::vector<int>> goldenB {{14, 5, 1}, {16, 37, 7}, {6, 4, 10}};

/// Rows of many labels on which two models of equal quality differ at random; `worse`: labels on which the
/// candidate is worse.
Sides randomSides(int labels, int rowsOfLabel, std::uint32_t seed, const std::vector<int>& worse = {})
{
    std::vector<std::string> names;
    for (int i = 0; i < labels; ++i)
        names.push_back("l" + std::to_string(100 + i));
    Sides sides {PredictionsBuilder(names, 1), PredictionsBuilder(names, 1)};
    std::mt19937 random(seed);
    const auto guess = [&](int gold, double right) {
        if (std::uniform_real_distribution<>(0, 1)(random) < right)
            return names[static_cast<std::size_t>(gold)];
        return names[std::uniform_int_distribution<std::size_t>(0, names.size() - 1)(random)];
    };
    for (int i = 0; i < labels * rowsOfLabel; ++i) {
        const int gold = i % labels;
        const bool isWorse = std::ranges::find(worse, gold) != worse.end();
        const std::string before = guess(gold, 0.6);
        const bool same = std::uniform_real_distribution<>(0, 1)(random) < 0.6;
        const std::string after = same && !isWorse ? before : guess(gold, isWorse ? 0.2 : 0.6);
        sides.baseline.add(names[static_cast<std::size_t>(gold)], {{before, 0.5F}});
        sides.candidate.add(names[static_cast<std::size_t>(gold)], {{after, 0.5F}});
    }
    return sides;
}

} // namespace

void TestJudgement::goldenPairedLabel()
{
    // formulas.md and formulas-corrections.md: (40,30,12,18,25,14,22,9839)
    const auto report = pairedReport(ofCells({40, 30, 12, 18, 25, 14, 22, 9839}), {.minSupport = 20});
    VERIFY_RESULT(report);
    const LabelChange& x = labelOf(*report, "x");
    QVERIFY(near(x.f1.baseline.value(), .6698564593, 1e-9));
    QVERIFY(near(x.f1.candidate.value(), .5226130653, 1e-9));
    QVERIFY(near(x.p.value(), .001913207519, 1e-9));
    QVERIFY(near(x.standardError.value(), .04740679221, 1e-9));
    QVERIFY(near(x.interval->lower, -.2401589994, 1e-9));
    QVERIFY(near(x.interval->upper, -.05432778865, 1e-9));
    QVERIFY(!x.f1ChangeMix && !x.f1ChangeWithin);
    QVERIFY(x.verdict == Verdict::Degraded);
}

void TestJudgement::goldenUnpairedLabels()
{
    const auto report = comparisonOf(
        sideOf(ofConfusion(goldenA, abc), 4), elsewhere(ofConfusion(goldenB, abc)), {.minSupport = 20});
    VERIFY_RESULT(report);
    const std::array<std::array<double, 3>, 3> expected {{{-.1604278075, -.04545454545, .647166834},
        {.06319971109, -.006112144566, .9400078705}, {-.02106002106, .006835269993, .9603481522}}};
    for (std::size_t i = 0; i < abc.size(); ++i) {
        const LabelChange& label = labelOf(*report, abc[i]);
        QVERIFY(near(label.f1ChangeMix.value(), expected[i][0], 1e-9));
        QVERIFY(near(label.f1ChangeWithin.value(), expected[i][1], 1e-9));
        QVERIFY(near(label.p.value(), expected[i][2], 1e-9));
        QVERIFY(near(*label.f1ChangeMix + *label.f1ChangeWithin, label.f1Change.value(), 1e-12));
        QVERIFY(label.verdict == Verdict::Unchanged);
    }
}

void TestJudgement::tooFewRowsAreNotTested()
{
    // 19 gold rows, all lost: p would be tiny.
    const auto report = pairedReport(ofCells({0, 19, 0, 0, 0, 0, 0, 200}));
    VERIFY_RESULT(report);
    const LabelChange& x = labelOf(*report, "x");
    QVERIFY(x.verdict == Verdict::TooFew);
    QVERIFY(!x.p && !x.q && !x.shrunkenChange);
    QVERIFY(x.interval.has_value());
}

void TestJudgement::tooFewDifferencesAreNotTested()
{
    const auto three = pairedReport(ofCells({30, 3, 0, 5, 0, 0, 0, 200}));
    VERIFY_RESULT(three);
    QVERIFY(labelOf(*three, "x").verdict == Verdict::TooFew); // the smallest mid-p is 2^-3 = .125
    const auto four = pairedReport(ofCells({30, 4, 0, 5, 0, 0, 0, 200}));
    VERIFY_RESULT(four);
    QVERIFY(near(labelOf(*four, "x").p.value(), 1.0 / 16));
    const auto none = pairedReport(ofCells({30, 0, 0, 5, 0, 0, 0, 200}));
    VERIFY_RESULT(none);
    QVERIFY(labelOf(*none, "x").verdict == Verdict::TooFew);
}

void TestJudgement::oneFamilyIsCorrected()
{
    const auto report = pairedReport(randomSides(40, 60, 7));
    VERIFY_RESULT(report);
    std::vector<std::pair<double, const LabelChange*>> tested;
    for (const LabelChange& label : report->labels) {
        QCOMPARE(label.p.has_value(), label.q.has_value());
        QCOMPARE(label.p.has_value(), label.verdict != Verdict::TooFew);
        if (label.p)
            tested.emplace_back(*label.p, &label);
    }
    QVERIFY(tested.size() > 30);
    std::ranges::sort(tested);
    const auto m = static_cast<double>(tested.size());
    double harmonic = 0;
    for (std::size_t i = 0; i < tested.size(); ++i)
        harmonic += 1 / static_cast<double>(i + 1);
    double q = 1;
    for (std::size_t i = tested.size(); i-- > 0;) {
        q = std::min(q, m * tested[i].first / static_cast<double>(i + 1));
        QVERIFY(near(tested[i].second->q.value(), q));
        QVERIFY(near(tested[i].second->qBY.value(), std::min(1.0, q * harmonic)));
    }
}

void TestJudgement::verdictNeedsQAndSize()
{
    const auto sides = ofCells({4000, 150, 60, 700, 200, 90, 110, 20000});
    const auto usual = pairedReport(sides);
    VERIFY_RESULT(usual);
    const LabelChange& x = labelOf(*usual, "x");
    QVERIFY(*x.q < 0.001 && *x.f1Change < 0 && *x.f1Change > -0.02);
    QVERIFY(x.verdict == Verdict::Unchanged);
    const auto strict = pairedReport(sides, {.matters = 0.005});
    VERIFY_RESULT(strict);
    QVERIFY(labelOf(*strict, "x").verdict == Verdict::Degraded);
    const auto tiny = pairedReport(sides, {.alpha = 1e-12, .matters = 0.005});
    VERIFY_RESULT(tiny);
    QVERIFY(labelOf(*tiny, "x").verdict != Verdict::Degraded);
}

void TestJudgement::labelMixIsNoDegradation()
{
    // One model, the same rates; "a" has a tenth of its share and takes the same false rows.
    const std::vector<std::vector<int>> before {{700, 300}, {300, 700}};
    const std::vector<std::vector<int>> after {{70, 30}, {300, 700}};
    const std::vector<std::string> names {"a", "b"};
    const auto report
        = comparisonOf(sideOf(ofConfusion(before, names), 4), elsewhere(ofConfusion(after, names)));
    VERIFY_RESULT(report);
    const LabelChange& a = labelOf(*report, "a");
    QVERIFY(*a.f1Change < -0.3);
    QVERIFY(a.interval->upper < 0);
    QVERIFY(near(a.f1ChangeWithin.value(), 0, 1e-9));
    QVERIFY(a.verdict == Verdict::Unchanged);
    QVERIFY(a.mixOnly);
}

void TestJudgement::swappingSidesMirrors()
{
    const Sides sides = randomSides(30, 50, 3, {4, 9});
    const auto there = pairedReport(sides, {.resamples = 200});
    VERIFY_RESULT(there);
    const auto back = comparisonOf(
        sideOf(sides.candidate.build(), 5), sideOf(sides.baseline.build(), 4), {.resamples = 200});
    VERIFY_RESULT(back);
    QVERIFY(near(there->headline.f1Macro.change.value(), -back->headline.f1Macro.change.value()));
    QVERIFY(near(there->headline.f1Macro.p.value(), back->headline.f1Macro.p.value(), 1e-9));
    QVERIFY(near(there->headline.p1.p.value(), back->headline.p1.p.value()));
    QVERIFY(near(there->headline.p1.interval->lower, -back->headline.p1.interval->upper));
    for (const LabelChange& label : there->labels) {
        const LabelChange& other = labelOf(*back, label.label);
        QVERIFY(near(label.f1Change.value(), -other.f1Change.value()));
        QCOMPARE(label.p.has_value(), other.p.has_value());
        if (label.p)
            QVERIFY(near(*label.p, *other.p) && near(*label.q, *other.q));
        if (label.shrunkenChange)
            QVERIFY(near(*label.shrunkenChange, -other.shrunkenChange.value(), 1e-9));
        QVERIFY(near(label.interval->lower, -other.interval->upper));
        if (label.bootstrapInterval)
            QVERIFY(near(label.bootstrapInterval->lower, -other.bootstrapInterval->upper));
        QCOMPARE(label.verdict == Verdict::Degraded, other.verdict == Verdict::Improved);
    }
}

void TestJudgement::orderOfRowsDoesNotMatter()
{
    const std::array<int, 8> cells {12, 9, 4, 8, 5, 3, 6, 400};
    Sides forward;
    Sides backward;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        forward.add(cells[i], (7 - i) & 4, (7 - i) & 2, (7 - i) & 1);
        backward.add(cells[7 - i], i & 4, i & 2, i & 1);
    }
    const auto one = pairedReport(forward);
    const auto other = pairedReport(backward);
    VERIFY_RESULT(one);
    VERIFY_RESULT(other);
    for (const char* name : {"x", "o"}) {
        const LabelChange& a = labelOf(*one, name);
        const LabelChange& b = labelOf(*other, name);
        QVERIFY(a.p == b.p && a.q == b.q && a.interval == b.interval && a.f1Change == b.f1Change);
    }
    QVERIFY(near(one->headline.f1Macro.p.value(), other->headline.f1Macro.p.value(), 1e-9));
}

void TestJudgement::bootstrapAgreesWithTheLinearisedInterval()
{
    const auto report = pairedReport(randomSides(10, 300, 11), {.resamples = 2000});
    VERIFY_RESULT(report);
    for (const LabelChange& label : report->labels) {
        QVERIFY(label.bootstrapInterval.has_value());
        const double width = label.interval->upper - label.interval->lower;
        QVERIFY(std::abs(label.bootstrapInterval->lower - label.interval->lower) < 0.12 * width);
        QVERIFY(std::abs(label.bootstrapInterval->upper - label.interval->upper) < 0.12 * width);
    }
}

void TestJudgement::protectedLabels()
{
    const auto lost
        = pairedReport(ofCells({40, 30, 12, 18, 25, 14, 22, 9839}), {.protectedLabels = {"x", "o"}});
    VERIFY_RESULT(lost);
    QVERIFY(labelOf(*lost, "x").protection == Protection::Degraded);
    QVERIFY(labelOf(*lost, "o").protection == Protection::Held);
    const auto open = pairedReport(ofCells({20, 6, 6, 10, 5, 4, 5, 300}), {.protectedLabels = {"x"}});
    VERIFY_RESULT(open);
    QVERIFY(labelOf(*open, "x").protection == Protection::Inconclusive);
    QVERIFY(!labelOf(*open, "o").protection);

    PredictionsBuilder forgets({"o"}, 1);
    forgets.add(30, "x", "o").add(30, "o", "o");
    PredictionsBuilder knows({"x", "o"}, 1);
    knows.add(30, "x", "x").add(30, "o", "o");
    const auto forgotten
        = comparisonOf(sideOf(knows.build(), 4), sideOf(forgets.build(), 5), {.protectedLabels = {"x"}});
    VERIFY_RESULT(forgotten);
    QVERIFY(labelOf(*forgotten, "x").protection == Protection::Lost);
    QVERIFY(labelOf(*forgotten, "x").verdict == Verdict::Removed);
}

void TestJudgement::unlabelledSidesAreNotJudged()
{
    PredictionsBuilder labelled({"a", "b"}, 1);
    labelled.add(30, "a", "a").add(30, "b", "a");
    PredictionsBuilder none({"a", "b"}, 1);
    none.add(60, "", "a");
    const auto report = comparisonOf(sideOf(labelled.build(), 4), elsewhere(none.build()));
    VERIFY_RESULT(report);
    for (const LabelChange& label : report->labels)
        QVERIFY(!label.p && !label.q && !label.interval);
}

QTEST_APPLESS_MAIN(TestJudgement)
#include "tst_judgement.moc"
