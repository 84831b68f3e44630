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
    void labelsOfABar();
    void rangesOfTime();
    void rowsOfASet();
    void negativeFlipsFirst();
    void orders();
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
    std::vector<std::int64_t> times; ///< of the rows
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
    RowsToFilter both() const
    {
        return {.baseline = before(),
            .candidate = after(),
            .pairs = pairs,
            .datasetRows = baseline.predictions.row,
            .times = times};
    }
    std::int64_t count(const RowFilter& filter) const
    {
        return static_cast<std::int64_t>(matchingRows(both(), filter).size());
    }
    std::int64_t count(const RowFilter& filter, const SideView& side) const
    {
        const RowPairs all = RowPairs::identical(side.rows());
        return static_cast<std::int64_t>(matchingRows(
            {.baseline = side, .candidate = {}, .pairs = all, .datasetRows = {}, .times = {}}, filter)
                                             .size());
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
    const auto count
        = [&listing](const SideView& side, const RowFilter& filter) { return listing.count(filter, side); };
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
    const RowsToFilter rows {.baseline = {baseline.predictions, labels.toUnion.baseline},
        .candidate = SideView(candidate.predictions, labels.toUnion.candidate),
        .pairs = *pairs,
        .datasetRows = baseline.predictions.row,
        .times = {}};
    const std::vector<std::uint32_t> found = matchingRows(rows, {.cell = FlipCell::OnlyCandidate});
    QCOMPARE(found, std::vector<std::uint32_t> {1});
    const RowPair expected {4, 1};
    QCOMPARE(pairs->at(1), expected);
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

void TestRowFilter::labelsOfABar()
{
    const Listing listing(RandomRows(400, 5));
    VERIFY_RESULT(listing.report);
    const auto rowsOf = [&](std::size_t label) { return listing.report->flips->labels[label].rows; };
    QCOMPARE(listing.count({.goldAmong = std::vector<std::int32_t> {0, 2}}), rowsOf(0) + rowsOf(2));
    QCOMPARE(listing.count({.goldAmong = std::vector<std::int32_t> {-1, 1}}),
        rowsOf(1) + listing.report->flips->unlabelled.rows);
    QCOMPARE(listing.count({.goldAmong = std::vector<std::int32_t> {}}), 0);
    QCOMPARE(listing.count({.gold = 1, .goldAmong = std::vector<std::int32_t> {0, 2}}), 0);
}

void TestRowFilter::rangesOfTime()
{
    Listing listing(RandomRows(10, 6));
    QCOMPARE(listing.count({.time = TimeRange {}}), 0); // no times are known
    for (std::int64_t i = 0; i < 10; ++i)
        listing.times.push_back(i == 3 ? unknownTime : i * 100);
    QCOMPARE(listing.count({.time = TimeRange {}}), 9);
    QCOMPARE(listing.count({.time = TimeRange {.from = 200, .to = 500}}), 2); // 200 and 400
    QCOMPARE(listing.count({.time = TimeRange {.from = {}, .to = 500}}), 4);
    QCOMPARE(listing.count({.time = TimeRange {.from = 900, .to = {}}}), 1);
    QCOMPARE(listing.count({.time = TimeRange {.from = 500, .to = 500}}), 0);
}

void TestRowFilter::rowsOfASet()
{
    const Listing listing(RandomRows(130, 7));
    const auto found = std::make_shared<RowSet>(130);
    const auto marked = std::make_shared<RowSet>(130);
    for (const std::int64_t row : {-1, 0, 63, 64, 129, 130, 100000})
        found->add(row);
    for (const std::int64_t row : {0, 64, 65})
        marked->add(row);
    QCOMPARE(listing.count({.among = {found}}), 4);
    QCOMPARE(listing.count({.among = {found, marked}}), 2);
    QCOMPARE(listing.count({.among = {std::make_shared<RowSet>(0)}}), 0);
    QCOMPARE(listing.count({.notAmong = {marked}}), 127);
    QCOMPARE(listing.count({.among = {found}, .notAmong = {marked}}), 2);
}

void TestRowFilter::negativeFlipsFirst()
{
    const Listing listing(RandomRows(300, 8));
    VERIFY_RESULT(listing.report);
    const RowsToFilter rows = listing.both();
    std::vector<std::uint32_t> numbers = matchingRows(rows, {});
    sortRows(rows, {.order = RowOrder::NegativeFlips}, numbers);
    QCOMPARE(numbers.size(), std::size_t {300});
    const auto flips = static_cast<std::size_t>(listing.report->flips->onlyBaseline);
    QVERIFY(flips > 10);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const RowPair pair = rows.pairs.at(numbers[i]);
        const std::int32_t gold = rows.baseline.gold(pair.baseline);
        const bool isFlip = gold >= 0 && rows.baseline.first(pair.baseline) == gold
            && rows.candidate->first(pair.candidate) != gold;
        QCOMPARE(isFlip, i < flips);
        if (i == 0 || i == flips)
            continue;
        const float p1 = rows.candidate->p1(pair.candidate);
        const float before = rows.candidate->p1(rows.pairs.at(numbers[i - 1]).candidate);
        QVERIFY(before > p1 || (before == p1 && numbers[i - 1] < numbers[i]));
    }
}

void TestRowFilter::orders()
{
    testing::PredictionsBuilder before({"a", "b"}, 1);
    testing::PredictionsBuilder after({"a", "b"}, 1);
    const std::vector<float> left {0.5F, 0.0F, 1.0F, 0.5F};
    const std::vector<float> right {0.1F, 0.4F, 0.3F, 0.2F};
    for (std::size_t i = 0; i < left.size(); ++i) {
        before.add("a", {{"a", left[i]}});
        after.add("a", {{"a", right[i]}});
    }
    const ComparisonSide baseline = testing::sideOf(before.build());
    const ComparisonSide candidate = testing::sideOf(after.build(), 5);
    const LabelUnion labels = uniteLabels(baseline.predictions, candidate.predictions);
    const RowPairs pairs = RowPairs::identical(4);
    const std::vector<std::int64_t> times {7, unknownTime, -3, 7};
    const RowsToFilter rows {.baseline = {baseline.predictions, labels.toUnion.baseline},
        .candidate = SideView(candidate.predictions, labels.toUnion.candidate),
        .pairs = pairs,
        .datasetRows = baseline.predictions.row,
        .times = times};
    const auto sorted = [&rows](RowOrder order, bool descending) {
        std::vector<std::uint32_t> numbers {3, 1, 0, 2};
        sortRows(rows, {.order = order, .descending = descending}, numbers);
        return numbers;
    };
    using Numbers = std::vector<std::uint32_t>;
    QCOMPARE(sorted(RowOrder::Dataset, false), (Numbers {0, 1, 2, 3}));
    QCOMPARE(sorted(RowOrder::Dataset, true), (Numbers {3, 2, 1, 0}));
    QCOMPARE(sorted(RowOrder::BaselineP1, false), (Numbers {1, 0, 3, 2}));
    QCOMPARE(sorted(RowOrder::BaselineP1, true), (Numbers {2, 0, 3, 1}));
    QCOMPARE(sorted(RowOrder::CandidateP1, true), (Numbers {1, 2, 3, 0}));
    QCOMPARE(sorted(RowOrder::Time, false), (Numbers {2, 0, 3, 1}));
    QCOMPARE(sorted(RowOrder::Time, true), (Numbers {0, 3, 2, 1}));
    QCOMPARE(sorted(RowOrder::NegativeFlips, false), (Numbers {1, 2, 3, 0})); // none: the surest first
}

QTEST_APPLESS_MAIN(TestRowFilter)
#include "tst_rowfilter.moc"
