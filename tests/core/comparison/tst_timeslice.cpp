#include "core/base/time.h"
#include "core/comparison/timeslice.h"
#include "tests/core/comparison/sidebuilder.h"
#include "tests/support/testing.h"

using namespace touchstone;

namespace {

std::int64_t at(const char* time)
{
    return parseTime(time).value();
}

TimeRange range(const char* from, const char* to)
{
    return {.from = at(from), .to = at(to)};
}

/// Six rows: one of April, two of May, one of June, one without a time, one of May again.
ComparisonSide side()
{
    testing::PredictionsBuilder builder({"a", "b"}, 1);
    builder.add("a", {{"a", 0.125F}}).add("b", {{"a", 0.25F}}).add("a", {{"b", 0.375F}});
    builder.add("b", {{"b", 0.5F}}).add("a", {{"a", 0.625F}}).add("", {{"b", 0.75F}});
    builder.sums({"2013-04", "2013-05", "2013-06", "unknown"},
        {1, 2, 3, 4, 11, 12, 13, 14, 21, 22, 23, 24, 31, 32, 33, 34});
    ComparisonSide result = testing::sideOf(builder.build());
    result.sliceValues = {.ofRow = {0, 1, 0, 1, 0, 1}, .names = {"x", "y"}};
    result.monthOfRow = {0, 1, 1, 2, 3, 1};
    return result;
}

std::vector<std::int64_t> times()
{
    return {at("2013-04-30T23:59:59Z"), at("2013-05-01"), at("2013-05-31T23:59:59Z"), at("2013-06-01"),
        unknownTime, at("2013-05-10")};
}

template <typename T>
std::vector<T> list(std::span<const T> column)
{
    return {column.begin(), column.end()};
}

} // namespace

class TestTimeSlice : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void theEndIsNotInTheRange();
    void sumsOfWholeMonths();
    void noSumsWhereAMonthIsCut();
    void anEmptyRange();
    void monthsBetweenAreThereToo();
    void centuriesApartOnlyMonthsWithRows();
    void noTimes();
    void words();
};

void TestTimeSlice::theEndIsNotInTheRange()
{
    const ComparisonSide whole = side();
    const ComparisonSide may = rowsWithin(whole, times(), range("2013-05-01", "2013-06-01"));
    const Predictions& predictions = may.predictions;
    QCOMPARE(list(predictions.row),
        (std::vector<std::int64_t> {
            whole.predictions.row[1], whole.predictions.row[2], whole.predictions.row[5]}));
    QCOMPARE(list(predictions.truth), (std::vector<std::int32_t> {1, 0, -1}));
    QCOMPARE(list(predictions.label), (std::vector<std::int32_t> {0, 1, 1}));
    QCOMPARE(list(predictions.probability), (std::vector<float> {0.25F, 0.375F, 0.75F}));
    QCOMPARE(predictions.k, 1);
    QCOMPARE(predictions.labels, whole.predictions.labels);
    QCOMPARE(may.times.size(), std::size_t {3});
    QCOMPARE(may.sliceValues.ofRow, (std::vector<std::int32_t> {1, 0, 1}));
    QVERIFY(may.monthOfRow.empty());
    QCOMPARE(may.execution, whole.execution);
    // The result stands on its own.
    QVERIFY(predictions.storage != whole.predictions.storage);
}

void TestTimeSlice::sumsOfWholeMonths()
{
    const ComparisonSide part = rowsWithin(side(), times(), range("2013-05-01", "2013-07-01"));
    QCOMPARE(part.predictions.months, (std::vector<std::string> {"2013-05", "2013-06"}));
    QCOMPARE(list(part.predictions.sums), (std::vector<double> {11, 12, 13, 14, 21, 22, 23, 24}));
    const ComparisonSide open = rowsWithin(side(), times(), {.from = at("2013-06-01"), .to = {}});
    QCOMPARE(open.predictions.size(), 1); // not the row without a time
    QCOMPARE(list(open.predictions.sums), (std::vector<double> {21, 22, 23, 24}));
}

void TestTimeSlice::noSumsWhereAMonthIsCut()
{
    const ComparisonSide part = rowsWithin(side(), times(), range("2013-05-05", "2013-06-15"));
    QCOMPARE(part.predictions.size(), 3);
    QCOMPARE(part.predictions.months, (std::vector<std::string> {"2013-05", "2013-06"}));
    QVERIFY(part.predictions.sums.empty());
}

void TestTimeSlice::anEmptyRange()
{
    const ComparisonSide none = rowsWithin(side(), times(), range("2014-01-01", "2015-01-01"));
    QCOMPARE(none.predictions.size(), 0);
    QVERIFY(none.predictions.months.empty() && none.predictions.sums.empty());
    const auto report = testing::comparisonOf(none, none);
    VERIFY_RESULT(report);
    QCOMPARE(report->baseline->evaluation.rows, 0);
}

void TestTimeSlice::monthsBetweenAreThereToo()
{
    const auto all = times();
    const std::vector<std::int64_t> other {at("2013-08-15"), unknownTime, unknownTime};
    const TimeProfile profile = timeProfileOf(all, other);
    QCOMPARE(profile.months.size(), std::size_t {5});
    QCOMPARE(profile.months[1].name, std::string("2013-05"));
    QVERIFY((profile.months[1].rows == Both<std::int64_t> {3, 0}));
    QCOMPARE(profile.months[1].range, range("2013-05-01", "2013-06-01"));
    QCOMPARE(profile.months[3].name, std::string("2013-07"));
    QVERIFY((profile.months[3].rows == Both<std::int64_t> {0, 0}));
    QVERIFY((profile.months[4].rows == Both<std::int64_t> {0, 1}));
    QVERIFY((profile.untimed == Both<std::int64_t> {1, 2}));
    const TimeProfile december = timeProfileOf(std::vector {at("2012-12-31T23:00:00Z")}, {});
    QCOMPARE(december.months.size(), std::size_t {1});
    QCOMPARE(december.months[0].range, range("2012-12-01", "2013-01-01"));
}

void TestTimeSlice::centuriesApartOnlyMonthsWithRows()
{
    const TimeProfile profile
        = timeProfileOf(std::vector {at("1900-02-03"), at("2013-05-01")}, std::vector {at("0001-01-01")});
    QCOMPARE(profile.months.size(), std::size_t {3});
    QCOMPARE(profile.months[0].name, std::string("0001-01"));
    QCOMPARE(profile.months[1].range, range("1900-02-01", "1900-03-01"));
}

void TestTimeSlice::noTimes()
{
    const TimeProfile profile = timeProfileOf(std::vector {unknownTime, unknownTime}, {});
    QVERIFY(profile.months.empty());
    QCOMPARE(profile.untimed.baseline, 2);
}

void TestTimeSlice::words()
{
    const TimeRange may = range("2013-05-01", "2013-06-01");
    QCOMPARE(timeRangeText(may), std::string("2013-05-01T00:00:00Z to 2013-06-01T00:00:00Z"));
    QCOMPARE(timeRangeText({.from = {}, .to = may.to}), std::string("before 2013-06-01T00:00:00Z"));
    QCOMPARE(timeRangeText({.from = may.from, .to = {}}), std::string("from 2013-05-01T00:00:00Z"));
    const Warning warning = timePartWarning({.range = may, .rows = {3, 2}, .of = {6, 7}, .untimed = {1, 0}});
    QCOMPARE(warning.code, std::string("time-range"));
    QVERIFY(
        warning.text.find("3 of 6 rows of the baseline and 2 of 7 of the candidate") != std::string::npos);
    QVERIFY(warning.text.find("without a time are in no range (1 and 0)") != std::string::npos);
    QCOMPARE(warning.arguments.size(), std::size_t {3});
}

QTEST_APPLESS_MAIN(TestTimeSlice)
#include "tst_timeslice.moc"
