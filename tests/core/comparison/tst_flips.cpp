#include "core/comparison/flips.h"
#include "tests/core/comparison/randomsides.h"
#include "tests/support/testing.h"

#include <cmath>

using namespace touchstone;
using testing::comparisonOf;
using testing::PredictionsBuilder;
using testing::RandomRows;
using testing::sideOf;

class TestFlips : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void rates();
    void byLabel();
    void bandsAreHalfOpen();
    void allGroupsAddUp();
    void swappedSidesMirror();
    void orderOfRowsDoesNotMatter();
    void someRowsInCommon();
    void names();
};

namespace {

FlipCounts sumOf(const std::vector<FlipCounts>& groups)
{
    FlipCounts sum;
    for (const FlipCounts& group : groups)
        sum += group;
    return sum;
}

FlipCounts swapped(FlipCounts counts)
{
    std::swap(counts.onlyBaseline, counts.onlyCandidate);
    return counts;
}

bool near(std::optional<double> value, double expected)
{
    return value && std::abs(*value - expected) < 1e-15;
}

const FlipCounts& allOf(const Flips& flips)
{
    return flips;
}

} // namespace

void TestFlips::rates()
{
    const FlipCounts counts {.rows = 25,
        .agreeing = 10,
        .labelled = 20,
        .bothRight = 8,
        .onlyBaseline = 2,
        .onlyCandidate = 4,
        .bothWrong = 6};
    QVERIFY(near(counts.agreement(), 0.4));
    QVERIFY(near(counts.negativeFlipRate(), 0.1));
    QVERIFY(near(counts.positiveFlipRate(), 0.2));
    QVERIFY(near(counts.negativeFlipImpact(), 0.25)); // 2 of the candidate's 8 errors
    const FlipCounts none;
    QVERIFY(!none.agreement() && !none.negativeFlipRate() && !none.positiveFlipRate());
    QVERIFY(!none.negativeFlipImpact());
    const FlipCounts right {.rows = 3, .agreeing = 3, .labelled = 3, .bothRight = 3};
    QVERIFY(!right.negativeFlipImpact()); // the candidate makes no errors
}

void TestFlips::byLabel()
{
    PredictionsBuilder before({"a", "b"}, 1);
    PredictionsBuilder after({"b", "a"}, 1);
    before.add(4, "a", "a").add(3, "a", "a").add(2, "b", "a").add(1, "b", "a").add(5, "", "a");
    after.add(4, "a", "a").add(3, "a", "b").add(2, "b", "b").add(1, "b", "a").add(5, "", "b");
    const auto report = comparisonOf(sideOf(before.build()), sideOf(after.build(), 5));
    VERIFY_RESULT(report);
    const FlipCounts a {.rows = 7, .agreeing = 4, .labelled = 7, .bothRight = 4, .onlyBaseline = 3};
    const FlipCounts b {.rows = 3, .agreeing = 1, .labelled = 3, .onlyCandidate = 2, .bothWrong = 1};
    const FlipCounts none {.rows = 5};
    QVERIFY(report->flips->labels[0] == a);
    QVERIFY(report->flips->labels[1] == b);
    QVERIFY(report->flips->unlabelled == none);
}

void TestFlips::bandsAreHalfOpen()
{
    const auto edges = p1BandEdges();
    PredictionsBuilder before({"a"}, 1);
    PredictionsBuilder after({"a"}, 1);
    for (const float p1 : {0.0F, 0.09999999F, 0.1F, 0.5F, 0.3F, 0.7F, 0.8999999F, 1.0F}) {
        before.add(1, "a", "a", p1);
        after.add(1, "a", "a", 1.0F);
    }
    const auto report = comparisonOf(sideOf(before.build()), sideOf(after.build(), 5));
    VERIFY_RESULT(report);
    std::vector<std::int64_t> rows;
    for (std::size_t band = 0; band < p1Bands; ++band) {
        rows.push_back(report->flips->inBaselineBand(band).rows);
        QCOMPARE(report->flips->bands[band][9].rows, rows.back());
        QCOMPARE(report->flips->inCandidateBand(band).rows, band == 9 ? 8 : 0);
    }
    // Every edge: the float at or above it is in its band, the one below in the band before.
    for (std::size_t band = 1; band < p1Bands; ++band) {
        auto at = static_cast<float>(edges[band]);
        if (static_cast<double>(at) < edges[band])
            at = std::nextafter(at, 1.0F);
        PredictionsBuilder pair({"a"}, 1);
        const ComparisonSide side
            = sideOf(pair.add(1, "a", "a", at).add(1, "a", "a", std::nextafter(at, 0.0F)).build());
        const auto near = comparisonOf(side, side);
        VERIFY_RESULT(near);
        QCOMPARE(near->flips->bands[band][band].rows, 1);
        QCOMPARE(near->flips->bands[band - 1][band - 1].rows, 1);
    }
    // The float next to 0.7 lies below it.
    QVERIFY(static_cast<double>(0.7F) < edges[7] && static_cast<double>(0.3F) > edges[3]);
    const std::vector<std::int64_t> expected {2, 1, 0, 1, 0, 1, 1, 0, 1, 1};
    QCOMPARE(rows, expected);
}

void TestFlips::allGroupsAddUp()
{
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const RandomRows rows(200, seed);
        const auto report = comparisonOf(rows.baseline(), rows.candidate());
        VERIFY_RESULT(report);
        const Flips& flips = *report->flips;
        QCOMPARE(flips.rows, 200);
        QCOMPARE(flips.labelled + flips.unlabelled.rows, 200);
        QCOMPARE(
            flips.bothRight + flips.onlyBaseline + flips.onlyCandidate + flips.bothWrong, flips.labelled);
        FlipCounts labels = sumOf(flips.labels);
        QVERIFY((labels += flips.unlabelled) == allOf(flips));
        FlipCounts byBaseline;
        FlipCounts byCandidate;
        for (std::size_t band = 0; band < p1Bands; ++band) {
            byBaseline += flips.inBaselineBand(band);
            byCandidate += flips.inCandidateBand(band);
        }
        QVERIFY(byBaseline == allOf(flips));
        QVERIFY(byCandidate == allOf(flips));
        for (std::size_t label = 0; label < flips.labels.size(); ++label)
            QCOMPARE(flips.labels[label].rows, report->labels[label].support.baseline);
        QVERIFY(std::abs(*flips.positiveFlipRate() - *flips.negativeFlipRate() - *report->headline.p1.change)
            < 1e-12);
    }
}

void TestFlips::swappedSidesMirror()
{
    const RandomRows rows(300, 3);
    const auto forward = comparisonOf(rows.baseline(), rows.candidate());
    const auto backward = comparisonOf(rows.candidate(), rows.baseline());
    VERIFY_RESULT(forward);
    VERIFY_RESULT(backward);
    QVERIFY(allOf(*forward->flips) == swapped(*backward->flips));
    for (std::size_t label = 0; label < forward->flips->labels.size(); ++label)
        QVERIFY(forward->flips->labels[label] == swapped(backward->flips->labels[label]));
    for (std::size_t i = 0; i < p1Bands; ++i) {
        for (std::size_t j = 0; j < p1Bands; ++j)
            QVERIFY(forward->flips->bands[i][j] == swapped(backward->flips->bands[j][i]));
    }
}

void TestFlips::orderOfRowsDoesNotMatter()
{
    const RandomRows rows(300, 4);
    std::vector<std::size_t> reversed = rows.order();
    std::ranges::reverse(reversed);
    const auto there = comparisonOf(rows.baseline(), rows.candidate());
    const auto back = comparisonOf(rows.side(0, reversed), rows.side(1, reversed));
    VERIFY_RESULT(there);
    VERIFY_RESULT(back);
    QVERIFY(there->flips->labels == back->flips->labels);
    QVERIFY(there->flips->bands == back->flips->bands);
}

void TestFlips::someRowsInCommon()
{
    PredictionsBuilder before({"a"}, 1);
    PredictionsBuilder after({"a"}, 1);
    for (std::int64_t row = 0; row < 10; ++row) {
        before.add("a", {{row % 2 == 0 ? "a" : "b", 0.5F}}, row);
        after.add("a", {{"a", 0.5F}}, row + 4);
    }
    const ComparisonSide baseline = sideOf(before.build());
    const ComparisonSide candidate = sideOf(after.build(), 5);
    const LabelUnion labels = uniteLabels(baseline.predictions, candidate.predictions);
    const SideCounts counts;
    const auto pairs = pairByRow(baseline, candidate);
    QVERIFY(pairs);
    const ComparisonParameters parameters;
    const Flips flips = countFlips({.baseline = baseline,
        .candidate = candidate,
        .parameters = parameters,
        .labels = labels,
        .baselineCounts = counts,
        .candidateCounts = counts,
        .pairs = *pairs});
    const FlipCounts expected {
        .rows = 6, .agreeing = 3, .labelled = 6, .bothRight = 3, .onlyCandidate = 3}; // rows 4 to 9
    QVERIFY(allOf(flips) == expected);
    QVERIFY(flips.labels[0] == expected);
}

void TestFlips::names()
{
    for (const FlipCell cell :
        {FlipCell::BothRight, FlipCell::OnlyBaseline, FlipCell::OnlyCandidate, FlipCell::BothWrong})
        QVERIFY(parseFlipCell(flipCellName(cell)) == cell);
    QVERIFY(!parseFlipCell("") && !parseFlipCell("right"));
}

QTEST_APPLESS_MAIN(TestFlips)
#include "tst_flips.moc"
