#include "core/base/time.h"
#include "core/comparison/slices.h"
#include "tests/core/comparison/sidebuilder.h"
#include "tests/support/testing.h"

#include <cmath>

using namespace touchstone;
using testing::comparisonOf;
using testing::PredictionsBuilder;
using testing::sideOf;

class TestSlices : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void onlyWhereAskedFor();
    void goldenValuesOfAMonth();
    void countsAddUp();
    void weeksOfTheYearsEnd();
    void ageOfTheModel();
    void noTimesAtAll();
    void fewLabelsKeptHaveNoRecall();
    void columnOfNames();
    void columnOfNumbers();
    void columnOfManyNames();
};

namespace {

constexpr std::int64_t may = 1367366400; // 2013-05-01T00:00:00Z, a Wednesday
constexpr std::int64_t day = 86400;

bool near(std::optional<double> value, double expected, double tolerance = 1e-10)
{
    return value && std::abs(*value - expected) <= tolerance;
}

std::vector<std::string> namesOf(const Slices& slices)
{
    std::vector<std::string> names;
    for (const Slice& slice : slices.slices)
        names.push_back(slice.name);
    return names;
}

ComparisonSide sideAt(const Predictions& predictions, std::vector<std::int64_t> times, int execution = 4)
{
    ComparisonSide side = sideOf(predictions, execution);
    side.times = std::move(times);
    return side;
}

Slices slicesBy(const ComparisonSide& baseline, const ComparisonSide& candidate, SliceBy by)
{
    const auto report = comparisonOf(baseline, candidate, {.sliceBy = by, .sliceColumn = "flair"});
    return report && report->slices ? *report->slices : Slices {};
}

/// A row for each value; -1 has none.
ComparisonSide sideWith(std::vector<std::int32_t> values, std::vector<std::string> names, int execution = 4)
{
    PredictionsBuilder builder({"a", "b"}, 1);
    builder.add(int(values.size()), "a", "a");
    ComparisonSide side = sideOf(builder.build(), execution);
    side.sliceValues = {std::move(values), std::move(names)};
    return side;
}

} // namespace

void TestSlices::onlyWhereAskedFor()
{
    const ComparisonSide side = sideAt(PredictionsBuilder({"a"}, 1).add(1, "a", "a").build(), {may});
    const auto report = comparisonOf(side, side);
    VERIFY_RESULT(report);
    QVERIFY(!report->slices);
}

void TestSlices::goldenValuesOfAMonth()
{
    PredictionsBuilder builder({"a", "b"}, 2);
    builder.add("a", {{"a", .8F}, {"b", .2F}});
    builder.add("a", {{"b", .6F}, {"a", .4F}});
    builder.add("b", {{"b", .7F}, {"a", .3F}});
    builder.add("b", {{"b", .1F}});
    builder.add("", {{"a", .5F}});
    const ComparisonSide side = sideAt(builder.build(), {may, may + day, may + 2 * day, may, may + 40 * day});
    const Slices slices = slicesBy(side, side, SliceBy::Month);
    QCOMPARE(namesOf(slices), (std::vector<std::string> {"2013-05", "2013-06"}));
    const SliceSide& first = slices.slices[0].side.baseline;
    QCOMPARE(first.rows, 4);
    QCOMPARE(first.labelled, 4);
    QCOMPARE(first.p1.value, .75);
    // statsmodels: proportion_confint(3, 4, method="wilson")
    QVERIFY(near(first.p1.interval->lower, 0.30064184258240184));
    QVERIFY(near(first.p1.interval->upper, 0.9544127391902995));
    QCOMPARE(first.recallAt5.value, 1.0); // both of the model's labels were kept
    QVERIFY(near(first.f1Macro.value, (2 / 3.0 + .8) / 2));
    // numpy, scipy: mean of .8 .6 .7 .1, -+ t.ppf(.975, 3) sd / 2, cut to [0, 1]
    QVERIFY(near(first.meanP1.value, .55, 1e-7));
    QVERIFY(near(first.meanP1.interval->lower, 0.055268616575194496, 1e-6));
    QCOMPARE(first.meanP1.interval->upper, 1.0);
    const SliceSide& second = slices.slices[1].side.candidate;
    QCOMPARE(second.rows, 1);
    QCOMPARE(second.labelled, 0);
    QVERIFY(!second.p1.value && !second.recallAt5.value && !second.f1Macro.value);
    QVERIFY(near(second.meanP1.value, .5) && !second.meanP1.interval);
}

void TestSlices::countsAddUp()
{
    PredictionsBuilder builder({"a", "b", "c"}, 1);
    std::vector<std::int64_t> times;
    for (int i = 0; i < 500; ++i) {
        builder.add(
            i % 7 == 0 ? "" : std::string(1, char('a' + i % 3)), {{std::string(1, char('a' + i % 2)), .5F}});
        times.push_back(i % 11 == 0 ? unknownTime : may + (i * 37 % 200) * day);
    }
    const ComparisonSide side = sideAt(builder.build(), times);
    const auto report = comparisonOf(side, side, {.sliceBy = SliceBy::Week});
    VERIFY_RESULT(report);
    std::int64_t rows = 0;
    std::int64_t labelled = 0;
    double hits = 0;
    for (const Slice& slice : report->slices->slices) {
        rows += slice.side.baseline.rows;
        labelled += slice.side.baseline.labelled;
        hits += slice.side.baseline.p1.value.value_or(0) * double(slice.side.baseline.labelled);
    }
    QCOMPARE(rows, 500);
    QCOMPARE(labelled, report->baseline->evaluation.labelled);
    QVERIFY(near(hits, *report->headline.p1.baseline * double(labelled)));
    QCOMPARE(report->slices->slices.back().name, std::string("unknown"));
    QCOMPARE(report->slices->slices.back().side.baseline.rows, 46);
}

void TestSlices::weeksOfTheYearsEnd()
{
    // 2004-12-31 and 2005-01-02 lie in the last week of 2004, 2005-01-03 in the first of 2005
    const std::int64_t newYear = 1104537600;
    const ComparisonSide side = sideAt(PredictionsBuilder({"a"}, 1).add(4, "a", "a").build(),
        {newYear - 1, newYear + day, newYear + 2 * day, newYear + 9 * day});
    const Slices slices = slicesBy(side, side, SliceBy::Week);
    QCOMPARE(namesOf(slices), (std::vector<std::string> {"2004-W53", "2005-W01", "2005-W02"}));
    QCOMPARE(slices.slices[0].side.baseline.rows, 2);
}

void TestSlices::ageOfTheModel()
{
    const Predictions three = PredictionsBuilder({"a"}, 1).add(3, "a", "a").build();
    ComparisonSide before = sideAt(three, {may - 40 * day, may, may + 35 * day});
    ComparisonSide after = sideAt(three, {may, may + 35 * day, may + 70 * day}, 5);
    before.trainingEnd = may - 1; // April
    after.trainingEnd = may + 20 * day;
    const Slices slices = slicesBy(before, after, SliceBy::Month);
    QCOMPARE(namesOf(slices), (std::vector<std::string> {"2013-03", "2013-05", "2013-06", "2013-07"}));
    QCOMPARE(slices.slices[1].side.baseline.age, 1);
    QCOMPARE(slices.slices[1].side.candidate.age, 0);
    std::vector<int> ages;
    for (const AgePoint& point : slices.ages)
        ages.push_back(point.age);
    QCOMPARE(ages, (std::vector<int> {-1, 0, 1, 2}));
    QCOMPARE(slices.ages[0].side.baseline.rows, 1);
    QCOMPARE(slices.ages[1].side.baseline.rows, 0); // April has none
    QCOMPARE(slices.ages[1].side.candidate.rows, 1);
    QCOMPARE(slices.ages[2].side.baseline.rows, 1);
    QCOMPARE(slices.trainingEnd.baseline, may - 1);
    before.trainingEnd.reset();
    after.trainingEnd.reset();
    QVERIFY(slicesBy(before, after, SliceBy::Month).ages.empty());
}

void TestSlices::noTimesAtAll()
{
    const Predictions two = PredictionsBuilder({"a"}, 1).add(2, "a", "a").build();
    const Slices slices = slicesBy(sideAt(two, {}), sideAt(two, {may, may}, 5), SliceBy::Month);
    QCOMPARE(namesOf(slices), (std::vector<std::string> {"2013-05", "unknown"}));
    QCOMPARE(slices.slices[1].side.baseline.rows, 2);
    const Predictions none = PredictionsBuilder({"a"}, 1).build();
    QVERIFY(slicesBy(sideAt(none, {}), sideAt(none, {}, 5), SliceBy::Week).slices.empty());
}

void TestSlices::fewLabelsKeptHaveNoRecall()
{
    const Predictions one = PredictionsBuilder({"a", "b"}, 1).add(2, "a", "a").build();
    const Slices slices = slicesBy(sideAt(one, {may, may}), sideAt(one, {may, may}), SliceBy::Month);
    QVERIFY(!slices.slices[0].side.baseline.recallAt5.value && slices.slices[0].side.baseline.p1.value);
}

void TestSlices::columnOfNames()
{
    const Slices slices = slicesBy(sideWith({0, 1, 1, -1}, {"video", "image"}),
        sideWith({0, 0, 1}, {"image", "10"}, 5), SliceBy::Column);
    QCOMPARE(slices.column, std::string("flair"));
    QCOMPARE(namesOf(slices), (std::vector<std::string> {"10", "image", "video", "unknown"}));
    QCOMPARE(slices.slices[1].side.baseline.rows, 2);
    QCOMPARE(slices.slices[1].side.candidate.rows, 2);
    QCOMPARE(slices.slices[3].side.baseline.rows, 1);
    QCOMPARE(slices.slices[3].side.candidate.rows, 0);
    QVERIFY(slices.ages.empty());
}

void TestSlices::columnOfNumbers()
{
    std::vector<std::int32_t> values;
    std::vector<std::string> names;
    for (int i = 0; i < 100; ++i) {
        values.push_back(i);
        names.push_back(std::to_string(99 - i));
    }
    const Slices slices = slicesBy(sideWith(values, names), sideWith(values, names, 5), SliceBy::Column);
    QCOMPARE(namesOf(slices),
        (std::vector<std::string> {
            "below 20", "20 to below 40", "40 to below 60", "60 to below 80", "80 and more"}));
    for (const Slice& slice : slices.slices)
        QCOMPARE(slice.side.baseline.rows, 20);
}

void TestSlices::columnOfManyNames()
{
    std::vector<std::int32_t> values;
    std::vector<std::string> names;
    for (int i = 0; i < 60; ++i) {
        names.push_back("name" + std::to_string(100 + i));
        values.insert(values.end(), i < 50 ? 2 : 1, i);
    }
    const Slices slices = slicesBy(sideWith(values, names), sideWith(values, names, 5), SliceBy::Column);
    QCOMPARE(slices.slices.size(), std::size_t(51));
    QCOMPARE(slices.slices[0].name, std::string("name100"));
    QCOMPARE(slices.slices.back().name, std::string("other"));
    QCOMPARE(slices.slices.back().side.baseline.rows, 10);
}

QTEST_APPLESS_MAIN(TestSlices)
#include "tst_slices.moc"
