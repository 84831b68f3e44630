#include "core/base/time.h"
#include "core/jobs/comparejob.h"
#include "core/jobs/gatesjob.h"
#include "core/jobs/labeldetailsjob.h"
#include "core/jobs/timeslicejob.h"
#include "tests/core/jobs/jobfixture.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace touchstone;

namespace {

/// One post an hour from 2020-01-01 on: 744 of January, 256 of February, and two without a time.
/// Dataset #1, two models of it (#2, #3) and what they predicted for all rows (#4, #5).
void prepare(testing::Jobs& jobs)
{
    std::string posts = testing::posts({.posts = 1000});
    posts += testing::post("u1", "cats", nullptr, "word0x1 word0x2");
    posts += testing::post("u2", "dogs", nullptr, "word1x1 word1x2");
    VERIFY_RESULT(jobs.import("old", posts));
    VERIFY_RESULT(jobs.train({"old"}));
    auto other = testing::Jobs::training({"old"});
    other.training.epoch = 2;
    other.training.dim = 4;
    VERIFY_RESULT(trainOn(jobs.context(), other));
    VERIFY_RESULT(jobs.evaluate("2", "old"));
    VERIFY_RESULT(jobs.evaluate("3", "old"));
}

Result<ComparisonReport> compareOf(testing::Jobs& jobs, std::optional<TimeRange> range)
{
    CompareParameters parameters {.baseline = "4", .candidate = "5"};
    parameters.comparison.time = range;
    return compareExecutions(jobs.context(), parameters);
}

TimeRange range(const char* from, const char* to)
{
    return {.from = parseTime(from), .to = parseTime(to)};
}

bool has(const std::vector<Warning>& warnings, const std::string& code)
{
    return std::ranges::find(warnings, code, &Warning::code) != warnings.end();
}

} // namespace

class TestTimeSliceJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void monthsAddUpToTheWhole()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto whole = compareOf(jobs, std::nullopt);
        const auto january = compareOf(jobs, range("2020-01-01", "2020-02-01"));
        const auto february = compareOf(jobs, TimeRange {.from = parseTime("2020-02-01"), .to = {}});
        VERIFY_RESULT(whole);
        VERIFY_RESULT(january);
        VERIFY_RESULT(february);
        QVERIFY(!whole->timePart && !has(whole->warnings, "time-range"));
        QVERIFY(january->timePart && has(january->warnings, "time-range"));
        QVERIFY(january->paired && february->paired);
        QVERIFY((january->timePart->rows == Both<std::int64_t> {744, 744}));
        QVERIFY((january->timePart->of == Both<std::int64_t> {1002, 1002}));
        QVERIFY((january->timePart->untimed == Both<std::int64_t> {2, 2}));
        QCOMPARE(january->baseline->evaluation.rows, 744);
        QCOMPARE(february->candidate->evaluation.rows, 256);
        QCOMPARE(january->flips->rows + february->flips->rows + 2, whole->flips->rows);
        QVERIFY(
            january->flips->onlyBaseline + february->flips->onlyBaseline >= whole->flips->onlyBaseline - 2);
        QVERIFY(january->flips->onlyBaseline + february->flips->onlyBaseline <= whole->flips->onlyBaseline);
        QVERIFY(january->flips->onlyBaseline > 0);
        QCOMPARE(jobs.executionCount(), 5); // comparing a part records nothing
    }

    void detailsAreOfThePart()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto report = compareOf(jobs, range("2020-02-01", "2020-03-01"));
        VERIFY_RESULT(report);
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        const auto sides = sidesOf(*workspace, *report);
        VERIFY_RESULT(sides);
        QCOMPARE(sides->baseline.predictions.size(), 256);
        const auto source = PostSource::open(*workspace, ExecutionNumber(4), ExecutionNumber(5));
        VERIFY_RESULT(source);
        for (const LabelChange& label : report->labels) {
            const auto details = detailsOfLabel(jobs.context(), *sides, *report, label.label);
            VERIFY_RESULT(details);
            QCOMPARE(details->side.candidate.support, label.support.candidate);
            QCOMPARE(details->side.candidate.hits, label.hits.candidate);
            QCOMPARE(details->months.size(), std::size_t {1});
            QCOMPARE(details->months[0].month, std::string("2020-02"));
            const auto same = detailsOfLabel(jobs.context(), **source, *report, label.label);
            VERIFY_RESULT(same);
            QCOMPARE(same->side.baseline.predicted, details->side.baseline.predicted);
        }
    }

    void gatesAreNotAskedOfAPart()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto report = compareOf(jobs, range("2020-02-01", "2020-03-01"));
        VERIFY_RESULT(report);
        const auto rules = gatesNamed(jobs.workspace, "");
        VERIFY_RESULT(rules);
        const auto asked = askGates(jobs.context(), *rules, *report);
        VERIFY_RESULT(asked);
        QVERIFY(!asked->gates.empty());
        QCOMPARE(asked->verdict(), GateVerdict::NotApplicable);
        for (const GateResult& gate : asked->gates)
            QCOMPARE(gate.why.code, std::string("part-of-the-rows"));
    }

    void rangesThatHoldNothing()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto none = compareOf(jobs, range("2019-01-01", "2019-02-01"));
        QVERIFY(!none);
        QCOMPARE(none.error().code, std::string("empty-time-range"));
        const auto backwards = compareOf(jobs, range("2020-02-01", "2020-01-01"));
        QVERIFY(!backwards);
        QCOMPARE(backwards.error().code, std::string("bad-parameter"));
        const auto instant = compareOf(jobs, range("2020-02-01", "2020-02-01"));
        QVERIFY(!instant);
        QCOMPARE(instant.error().code, std::string("bad-parameter"));
    }

    void profileOfTheWholeExecutions()
    {
        testing::Jobs jobs;
        prepare(jobs);
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        const auto profile = timeProfileOf(*workspace, ExecutionNumber(4), ExecutionNumber(5));
        VERIFY_RESULT(profile);
        QCOMPARE(profile->months.size(), std::size_t {2});
        QVERIFY((profile->months[0].rows == Both<std::int64_t> {744, 744}));
        QVERIFY((profile->months[1].rows == Both<std::int64_t> {256, 256}));
        QVERIFY((profile->untimed == Both<std::int64_t> {2, 2}));
        const auto training = timeProfileOf(*workspace, ExecutionNumber(2), ExecutionNumber(5));
        QVERIFY(!training);
        QCOMPARE(training.error().code, std::string("not-an-evaluation"));
    }

    void twinsAreOfTheSamePart()
    {
        testing::Jobs jobs;
        prepare(jobs);
        auto twin = testing::Jobs::training({"old"});
        twin.twinOf = ExecutionNumber(2);
        VERIFY_RESULT(trainOn(jobs.context(), twin)); // #6
        CompareParameters parameters {.baseline = "4", .candidate = "5"};
        parameters.twin = ExecutionNumber(6);
        parameters.comparison.time = range("2020-02-01", "2020-03-01");
        const auto report = compareExecutions(jobs.context(), parameters);
        VERIFY_RESULT(report);
        QCOMPARE(report->twin->rows, 256);
        QVERIFY(!has(report->warnings, "twin-on-other-rows"));
    }
};

QTEST_GUILESS_MAIN(TestTimeSliceJob)
#include "tst_timeslicejob.moc"
