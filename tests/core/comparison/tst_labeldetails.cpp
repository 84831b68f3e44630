#include "core/comparison/labeldetails.h"
#include "tests/core/comparison/randomsides.h"
#include "tests/support/testing.h"

#include <cmath>
#include <numeric>

using namespace touchstone;
using testing::comparisonOf;
using testing::RandomRows;

namespace {

bool isNear(const std::optional<double>& value, double expected)
{
    return value && std::abs(*value - expected) < 1e-5;
}

std::int64_t sum(const std::vector<std::int64_t>& counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t {0});
}

} // namespace

class TestLabelDetails : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void countsAreThoseOfTheReport();
    void ratesHaveIntervals();
    void meanOfP1HasAnInterval();
    void monthsAddUp();
    void takersSayWhetherTheyAreNew();
    void neighboursBothWays();
    void aSideWithoutLabels();
    void labelsThatAreNotThere();
};

void TestLabelDetails::countsAreThoseOfTheReport()
{
    const RandomRows rows(500, 11);
    const ComparisonSide before = rows.baseline();
    const ComparisonSide after = rows.candidate();
    const auto report = comparisonOf(before, after, {.minSupport = 1});
    VERIFY_RESULT(report);
    for (const LabelChange& label : report->labels) {
        const auto details = labelDetails(*report, label.label, before, after);
        VERIFY_RESULT(details);
        QCOMPARE(details->change.label, label.label);
        QCOMPARE(details->side.baseline.support, label.support.baseline);
        QCOMPARE(details->side.candidate.support, label.support.candidate);
        QCOMPARE(details->side.baseline.predicted, label.predicted.baseline);
        QCOMPARE(details->side.candidate.predicted, label.predicted.candidate);
        QCOMPARE(details->side.candidate.hits, label.hits.candidate);
        QCOMPARE(details->side.baseline.known, label.known.baseline);
        QCOMPARE(details->side.candidate.known, label.known.candidate);
        QCOMPARE(sum(details->side.baseline.p1), label.support.baseline);
        QCOMPARE(details->side.candidate.posts, label.support.candidate);
        if (label.f1.baseline)
            QVERIFY(isNear(details->side.baseline.f1.value, *label.f1.baseline));
        QVERIFY(details->months.empty());
        QVERIFY(details->shift && !details->terms);
        std::int64_t taken = 0;
        for (const LabelTaker& taker : details->takers)
            taken += taker.rows.candidate;
        QCOMPARE(taken, label.support.candidate);
        std::int64_t flowing = 0;
        for (const LabelFlow& flow : details->flows)
            flowing += flow.rows;
        QCOMPARE(flowing, label.support.baseline);
    }
}

void TestLabelDetails::ratesHaveIntervals()
{
    // tp 8, fp 1, fn 1: Wilson of 8/10 is [.49016, .94332] (formulas.md), of 8/9 by the formula there [.56500, .98011].
    testing::PredictionsBuilder builder({"a", "b"}, 1);
    builder.add(8, "a", "a").add(1, "a", "b").add(1, "b", "a").add(5, "b", "b");
    const ComparisonSide side = testing::sideOf(builder.build());
    const auto report = comparisonOf(side, side);
    VERIFY_RESULT(report);
    const auto details = labelDetails(*report, "a", side, side);
    VERIFY_RESULT(details);
    const LabelSide& a = details->side.baseline;
    QVERIFY(isNear(a.recall.value, 8.0 / 9) && isNear(a.precision.value, 8.0 / 9));
    QVERIFY(isNear(a.recall.interval->lower, 0.56500) && isNear(a.recall.interval->upper, 0.98011));
    QVERIFY(isNear(a.f1.value, 16.0 / 18));
    QVERIFY(std::abs(a.f1.interval->lower - 2 * 0.49016 / 1.49016) < 2e-5);
    QVERIFY(std::abs(a.f1.interval->upper - 2 * 0.94332 / 1.94332) < 2e-5);
    QVERIFY(isNear(a.meanP1, 0.5));
}

void TestLabelDetails::meanOfP1HasAnInterval()
{
    testing::PredictionsBuilder side({"a", "b", "c"}, 1);
    for (const float p1 : {0.45F, 0.5F, 0.55F})
        side.add("a", {{"a", p1}});
    side.add("b", {{"b", 0.9F}}); // one post has a mean and no interval
    for (const float p1 : {0.2F, 0.4F, 0.9F})
        side.add("c", {{"c", p1}});
    const ComparisonSide left = testing::sideOf(side.build());
    const ComparisonSide right = testing::sideOf(side.build(), 5);
    const auto report = comparisonOf(left, right);
    VERIFY_RESULT(report);
    const auto a = labelDetails(*report, "a", left, right);
    VERIFY_RESULT(a);
    QVERIFY(isNear(a->side.baseline.meanP1, 0.5));
    // scipy.stats.t.interval(0.95, 2, 0.5, scipy.stats.sem([0.45, 0.5, 0.55]))
    QVERIFY(a->side.baseline.meanP1Interval);
    QVERIFY(std::abs(a->side.baseline.meanP1Interval->lower - 0.375793) < 1e-5);
    QVERIFY(std::abs(a->side.baseline.meanP1Interval->upper - 0.624207) < 1e-5);
    const auto b = labelDetails(*report, "b", left, right);
    VERIFY_RESULT(b);
    QVERIFY(b->side.baseline.meanP1 && !b->side.baseline.meanP1Interval);
    // Student's would go from -0.40 to 1.40, where no mean of probabilities lies.
    const auto c = labelDetails(*report, "c", left, right);
    VERIFY_RESULT(c);
    QVERIFY(c->side.baseline.meanP1Interval);
    QCOMPARE(c->side.baseline.meanP1Interval->lower, 0.0);
    QCOMPARE(c->side.baseline.meanP1Interval->upper, 1.0);
}

void TestLabelDetails::monthsAddUp()
{
    testing::PredictionsBuilder before({"a", "b"}, 1);
    testing::PredictionsBuilder after({"a", "b"}, 1);
    for (int i = 0; i < 60; ++i) {
        before.add(i % 2 == 0 ? "a" : "b", {{i % 3 == 0 ? "b" : "a", 0.25F}});
        after.add(i % 2 == 0 ? "a" : "b", {{"a", 0.75F}});
    }
    before.sums({"2013-01", "2013-02", "unknown"}, std::vector<double>(12));
    after.sums({"2013-02", "2013-03"}, std::vector<double>(8));
    ComparisonSide left = testing::sideOf(before.build());
    ComparisonSide right = testing::sideOf(after.build(), 5);
    for (int i = 0; i < 60; ++i) {
        left.monthOfRow.push_back(i / 20);
        right.monthOfRow.push_back(i / 30);
    }
    const auto report = comparisonOf(left, right);
    VERIFY_RESULT(report);
    const auto details = labelDetails(*report, "a", left, right);
    VERIFY_RESULT(details);
    QCOMPARE(details->months.size(), std::size_t {4});
    QCOMPARE(details->months[0].month, std::string("2013-01"));
    QCOMPARE(details->months[3].month, std::string("unknown"));
    QCOMPARE(details->months[0].side.baseline.support, 10);
    QCOMPARE(details->months[0].side.candidate.support, 0);
    QVERIFY(!details->months[0].side.candidate.f1.value && !details->months[0].side.candidate.meanP1);
    QCOMPARE(details->months[1].side.candidate.support, 15);
    QVERIFY(isNear(details->months[1].side.candidate.f1.value, 30.0 / 45));
    QVERIFY(isNear(details->months[1].side.candidate.meanP1, 0.75));
    std::int64_t support = 0;
    std::int64_t predicted = 0;
    for (const LabelMonth& month : details->months) {
        support += month.side.baseline.support;
        predicted += month.side.baseline.predicted;
    }
    QCOMPARE(support, details->side.baseline.support);
    QCOMPARE(predicted, details->side.baseline.predicted);
}

void TestLabelDetails::takersSayWhetherTheyAreNew()
{
    testing::PredictionsBuilder before({"politics", "news"}, 1);
    testing::PredictionsBuilder after({"politics", "news", "neutralpolitics"}, 1);
    before.add(20, "politics", "politics").add(10, "politics", "news").add(10, "news", "news");
    after.add(8, "politics", "politics").add(2, "politics", "news").add(20, "politics", "neutralpolitics");
    after.add(10, "news", "news");
    const ComparisonSide left = testing::sideOf(before.build());
    const ComparisonSide right = testing::sideOf(after.build(), 5);
    const auto report = comparisonOf(left, right, {.minSupport = 1});
    VERIFY_RESULT(report);
    const auto details = labelDetails(*report, "politics", left, right);
    VERIFY_RESULT(details);
    QCOMPARE(details->takers.front().label, std::string("neutralpolitics"));
    QVERIFY(details->takers.front().isNew && !details->takers.front().isLabelItself);
    QCOMPARE(details->takers.front().rows.candidate, 20);
    QVERIFY(details->takers.back().isLabelItself && !details->takers.back().isNew);
    QVERIFY(!details->flows.empty());
    for (const LabelFlow& flow : details->flows)
        QCOMPARE(flow.isNew, flow.after == "neutralpolitics");
    QCOMPARE(details->neighbours.front().label, std::string("neutralpolitics"));
    QVERIFY(details->neighbours.front().isNew);
}

void TestLabelDetails::neighboursBothWays()
{
    testing::PredictionsBuilder before({"a", "b", "c"}, 1);
    testing::PredictionsBuilder after({"a", "b", "c"}, 1);
    before.add(5, "a", "a").add(3, "a", "b").add(2, "b", "a").add("a", {}).add(4, "c", "c");
    after.add(5, "a", "a").add(3, "a", "c").add(2, "b", "a").add(1, "a", "b").add(4, "c", "a");
    const ComparisonSide left = testing::sideOf(before.build());
    const ComparisonSide right = testing::sideOf(after.build(), 5);
    const auto report = comparisonOf(left, right, {.minSupport = 1});
    VERIFY_RESULT(report);
    const auto details = labelDetails(*report, "a", left, right);
    VERIFY_RESULT(details);
    QCOMPARE(details->neighbours.size(), std::size_t {2});
    const LabelNeighbour& b = details->neighbours[0]; // 3 + 1 + 2 + 2
    QCOMPARE(b.label, std::string("b"));
    QVERIFY((b.lost == Both<std::int64_t> {3, 1}) && (b.gained == Both<std::int64_t> {2, 2}));
    const LabelNeighbour& c = details->neighbours[1];
    QVERIFY((c.lost == Both<std::int64_t> {0, 3}) && (c.gained == Both<std::int64_t> {0, 4}));
}

void TestLabelDetails::aSideWithoutLabels()
{
    testing::PredictionsBuilder before({"a", "b"}, 1);
    testing::PredictionsBuilder after({"a", "b"}, 1);
    before.add(6, "a", "a").add(4, "b", "a", 0.9F);
    after.add(7, "", "a", 0.3F).add(3, "", "b");
    const ComparisonSide left = testing::sideOf(before.build());
    const ComparisonSide right = testing::sideOf(after.build(), 5);
    const auto report = comparisonOf(left, right);
    VERIFY_RESULT(report);
    const auto details = labelDetails(*report, "a", left, right);
    VERIFY_RESULT(details);
    QVERIFY(!details->shift && details->takers.empty() && details->neighbours.empty());
    QCOMPARE(details->side.candidate.support, 0);
    QCOMPARE(details->side.candidate.predicted, 0); // of labelled rows
    QCOMPARE(details->side.candidate.posts, 7);
    QVERIFY(!details->side.candidate.f1.value && isNear(details->side.candidate.meanP1, 0.3F));
    QCOMPARE(sum(details->side.candidate.p1), 7);
    QCOMPARE(details->side.baseline.posts, 6);
}

void TestLabelDetails::labelsThatAreNotThere()
{
    testing::PredictionsBuilder before({"a", "unused"}, 1);
    testing::PredictionsBuilder after({"a"}, 1);
    before.add(6, "a", "a");
    after.add(6, "a", "a");
    const ComparisonSide left = testing::sideOf(before.build());
    const ComparisonSide right = testing::sideOf(after.build(), 5);
    const auto report = comparisonOf(left, right);
    VERIFY_RESULT(report);
    const auto unused = labelDetails(*report, "unused", left, right);
    VERIFY_RESULT(unused);
    QVERIFY(unused->side.baseline.known && !unused->side.candidate.known);
    QVERIFY(!unused->side.baseline.f1.value && !unused->side.baseline.meanP1);
    const auto none = labelDetails(*report, "A", left, right);
    QVERIFY(!none);
    QCOMPARE(none.error().code, std::string("no-such-label"));
}

QTEST_APPLESS_MAIN(TestLabelDetails)
#include "tst_labeldetails.moc"
