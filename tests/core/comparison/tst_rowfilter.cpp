#include "core/comparison/rowfilter.h"
#include "tests/core/comparison/randomsides.h"
#include "tests/support/testing.h"

using namespace touchstone;
using testing::comparisonOf;
using testing::RandomRows;

/// Every count of a report can be listed.
class TestRowFilter : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void everyCellOfEveryLabel();
    void everyBand();
    void everyFlow();
    void everyAnswerOfOneSide();
    void positionsAreThoseOfEachSide();
    void rangesOfP1();
};

namespace {

constexpr std::array cells {
    FlipCell::BothRight, FlipCell::OnlyBaseline, FlipCell::OnlyCandidate, FlipCell::BothWrong};

/// The two sides, their report, and what a filter finds in them.
struct Listing {
    ComparisonSide baseline;
    ComparisonSide candidate;
    LabelUnion labels;
    RowPairs pairs;
    Result<ComparisonReport> report;

    explicit Listing(const RandomRows& rows)
        : baseline(rows.baseline())
        , candidate(rows.candidate())
        , labels(uniteLabels(baseline.predictions, candidate.predictions))
        , pairs(pairByRow(baseline, candidate).value_or(RowPairs()))
        , report(comparisonOf(baseline, candidate, {.minSupport = 1}))
    {
    }
    SideView before() const { return {baseline.predictions, labels.toUnion.baseline}; }
    SideView after() const { return {candidate.predictions, labels.toUnion.candidate}; }
    std::int64_t count(const RowFilter& filter) const
    {
        return static_cast<std::int64_t>(matchingPairs(before(), after(), pairs, filter).size());
    }
};

P1Range band(std::size_t number)
{
    const auto edges = p1BandEdges();
    return {edges[number], edges[number + 1]};
}

} // namespace

void TestRowFilter::everyCellOfEveryLabel()
{
    const Listing listing(RandomRows(400, 1));
    VERIFY_RESULT(listing.report);
    const Flips& flips = *listing.report->flips;
    QCOMPARE(listing.count({}), flips.rows);
    QCOMPARE(listing.count({.agree = true}), flips.agreeing);
    QCOMPARE(listing.count({.agree = false}), flips.rows - flips.agreeing);
    QCOMPARE(listing.count({.gold = -1}), flips.unlabelled.rows);
    QVERIFY(flips.unlabelled.rows > 0 && flips.onlyBaseline > 0 && flips.onlyCandidate > 0);
    for (const FlipCell cell : cells) {
        QCOMPARE(listing.count({.cell = cell}), flips.count(cell));
        QCOMPARE(listing.count({.gold = -1, .cell = cell}), 0);
        for (std::size_t label = 0; label < flips.labels.size(); ++label) {
            const auto gold = static_cast<std::int32_t>(label);
            QCOMPARE(listing.count({.gold = gold, .cell = cell}), flips.labels[label].count(cell));
            QCOMPARE(listing.count({.gold = gold}), flips.labels[label].rows);
            QCOMPARE(listing.count({.gold = gold, .agree = true}), flips.labels[label].agreeing);
        }
    }
}

void TestRowFilter::everyBand()
{
    const Listing listing(RandomRows(600, 2));
    VERIFY_RESULT(listing.report);
    const Flips& flips = *listing.report->flips;
    for (std::size_t i = 0; i < p1Bands; ++i) {
        for (const FlipCell cell : cells) {
            RowFilter filter {.cell = cell};
            filter.p1.baseline = band(i);
            QCOMPARE(listing.count(filter), flips.inBaselineBand(i).count(cell));
            filter.p1 = {std::nullopt, band(i)};
            QCOMPARE(listing.count(filter), flips.inCandidateBand(i).count(cell));
        }
        for (std::size_t j = 0; j < p1Bands; ++j) {
            RowFilter filter;
            filter.p1 = {band(i), band(j)};
            QCOMPARE(listing.count(filter), flips.bands[i][j].rows);
            filter.cell = FlipCell::OnlyBaseline;
            QCOMPARE(listing.count(filter), flips.bands[i][j].onlyBaseline);
        }
    }
}

void TestRowFilter::everyFlow()
{
    const Listing listing(RandomRows(400, 3));
    VERIFY_RESULT(listing.report);
    const Confusion& confusion = *listing.report->confusion;
    for (std::size_t label = 0; label < confusion.labels.size(); ++label) {
        const auto gold = static_cast<std::int32_t>(label);
        for (const statistics::AnswerPair& flow : confusion.flowsOf(label)) {
            RowFilter filter {.gold = gold};
            filter.first = {flow.before, flow.after};
            QCOMPARE(listing.count(filter), flow.rows);
        }
        for (const statistics::AnswerCount& count : confusion.destinationsOf(label)) {
            RowFilter filter {.gold = gold};
            filter.first.baseline = count.answer;
            QCOMPARE(listing.count(filter), count.baseline);
            filter.first = {std::nullopt, count.answer};
            QCOMPARE(listing.count(filter), count.candidate);
        }
    }
}

void TestRowFilter::everyAnswerOfOneSide()
{
    const Listing listing(RandomRows(300, 4));
    VERIFY_RESULT(listing.report);
    const auto count = [](const SideView& side, const RowFilter& filter) {
        return static_cast<std::int64_t>(matchingRows(side, filter).size());
    };
    std::int64_t rows = 0;
    for (std::int32_t gold = -1; gold < static_cast<std::int32_t>(listing.labels.names.size()); ++gold) {
        rows += count(listing.before(), {.gold = gold});
        if (gold < 0)
            continue;
        const auto label = static_cast<std::size_t>(gold);
        QCOMPARE(count(listing.before(), {.gold = gold}), listing.report->labels[label].support.baseline);
        for (const auto& destination : listing.report->confusion->destinationsOf(label)) {
            RowFilter filter {.gold = gold};
            filter.first.baseline = destination.answer;
            QCOMPARE(count(listing.before(), filter), destination.baseline);
            QCOMPARE(count(listing.after(), filter), destination.candidate);
        }
    }
    QCOMPARE(rows, 300);
    for (std::size_t bin = 0; bin + 1 < listing.report->p1.edges.size(); ++bin) {
        RowFilter filter;
        filter.p1.baseline = P1Range {listing.report->p1.edges[bin], listing.report->p1.edges[bin + 1]};
        QCOMPARE(count(listing.before(), filter), listing.report->p1.counts.baseline[bin]);
    }
}

void TestRowFilter::positionsAreThoseOfEachSide()
{
    testing::PredictionsBuilder before({"a", "b"}, 1);
    testing::PredictionsBuilder after({"b", "a"}, 1);
    for (std::int64_t row = 0; row < 6; ++row) {
        before.add("a", {{row == 4 ? "b" : "a", 0.5F}}, row);
        after.add("a", {{"a", 0.5F}}, row + 3);
    }
    const ComparisonSide baseline = testing::sideOf(before.build());
    const ComparisonSide candidate = testing::sideOf(after.build(), 5);
    const LabelUnion labels = uniteLabels(baseline.predictions, candidate.predictions);
    const auto pairs = pairByRow(baseline, candidate);
    QVERIFY(pairs);
    const std::vector<RowPair> found = matchingPairs({baseline.predictions, labels.toUnion.baseline},
        {candidate.predictions, labels.toUnion.candidate}, *pairs, {.cell = FlipCell::OnlyCandidate});
    const std::vector<RowPair> expected {{4, 1}};
    QCOMPARE(found, expected);
}

void TestRowFilter::rangesOfP1()
{
    const P1Range range {0.5, 0.75};
    QVERIFY(
        range.contains(0.5F) && range.contains(0.74F) && !range.contains(0.75F) && !range.contains(0.49F));
    const P1Range last {0.75, 1};
    QVERIFY(last.contains(1.0F));
    const P1Range nothing {0.5, 0.5};
    QVERIFY(!nothing.contains(0.5F));
}

QTEST_APPLESS_MAIN(TestRowFilter)
#include "tst_rowfilter.moc"
