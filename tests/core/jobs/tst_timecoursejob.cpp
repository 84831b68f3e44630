#include "core/jobs/comparejob.h"
#include "core/jobs/timecoursejob.h"
#include "tests/core/jobs/jobfixture.h"

#include <algorithm>

using namespace touchstone;

/// Two evaluations month by month, estimates by month, terms.
class TestTimeCourseJob final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { testing::failOnAnyWarning(); }
    void monthsAreThoseOfTheComparison();
    void mixAddsUpToTheRows();
    void monthsWithLabelsHaveATruth();
    void monthsWithoutLabelsAreEstimatedToo();
    void sameRowsHaveNoTerms();
    void aRangeOfTimeIsFollowed();
    void eachSideIsEstimatedFromItself();
    void cancelledCourseSaysSo();

private:
    testing::Jobs m_jobs;
};

namespace {

const ExecutionNumber old(6);   ///< model #3 on old/test
const ExecutionNumber later(7); ///< on new, labelled
const ExecutionNumber unlabelled(8);

} // namespace

void TestTimeCourseJob::initTestCase()
{
    // A post an hour: 4,000 posts are five and a half months.
    VERIFY_RESULT(m_jobs.import("old", testing::posts({.posts = 4000}))); // #1
    VERIFY_RESULT(m_jobs.split("old"));                                   // #2
    VERIFY_RESULT(m_jobs.train({"old/train"}));                           // #3
    const std::string newer = testing::posts({.posts = 2000,
        .labels = {"cats", "dogs", "birds", "horses"},
        .idPrefix = "n",
        .firstTime = 1593561600, // 2020-07-01
        .seed = 2});
    VERIFY_RESULT(m_jobs.import("new", newer)); // #4
    std::string bare;
    for (std::string line : testing::linesOf(newer)) {
        nlohmann::json post = nlohmann::json::parse(line);
        post["subreddit"] = nullptr;
        bare += post.dump() + "\n";
    }
    VERIFY_RESULT(m_jobs.import("bare", bare)); // #5
    VERIFY_RESULT(m_jobs.evaluate("3", "old/test"));
    VERIFY_RESULT(m_jobs.evaluate("3", "new"));
    VERIFY_RESULT(m_jobs.evaluate("3", "bare"));
}

void TestTimeCourseJob::monthsAreThoseOfTheComparison()
{
    const auto course = timeCourseOf(m_jobs.context(), old, later);
    VERIFY_RESULT(course);
    const auto report = compareExecutions(m_jobs.context(),
        {.baseline = "6",
            .candidate = "7",
            .on = {},
            .comparison = {.sliceBy = SliceBy::Month},
            .twin = {},
            .weights = {},
            .terms = {}});
    VERIFY_RESULT(report);
    QVERIFY(report->slices);
    QCOMPARE(course->slices.slices.size(), report->slices->slices.size());
    for (std::size_t i = 0; i < course->slices.slices.size(); ++i) {
        const Slice& ours = course->slices.slices[i];
        const Slice& theirs = report->slices->slices[i];
        QCOMPARE(ours.name, theirs.name);
        QCOMPARE(ours.side.candidate.rows, theirs.side.candidate.rows);
        QCOMPARE(ours.side.candidate.p1.value, theirs.side.candidate.p1.value);
        QCOMPARE(ours.side.baseline.f1Macro.value, theirs.side.baseline.f1Macro.value);
    }
}

void TestTimeCourseJob::mixAddsUpToTheRows()
{
    const auto course = timeCourseOf(m_jobs.context(), old, later);
    VERIFY_RESULT(course);
    const MixByTime& mix = course->mix;
    QCOMPARE(mix.slices.size(), course->slices.slices.size());
    for (std::size_t slice = 0; slice < mix.slices.size(); ++slice) {
        Both<std::int64_t> first;
        Both<std::int64_t> gold;
        for (const LabelCourse& label : mix.labels) {
            first.baseline += label.first[slice].baseline;
            first.candidate += label.first[slice].candidate;
            gold.baseline += label.gold[slice].baseline;
            gold.candidate += label.gold[slice].candidate;
        }
        QVERIFY(first == mix.rows[slice]);
        QVERIFY(gold == mix.labelled[slice]);
        QCOMPARE(mix.rows[slice].candidate, course->slices.slices[slice].side.candidate.rows);
    }
    const auto horses = std::ranges::find(mix.labels, "horses", &LabelCourse::label);
    QVERIFY(horses != mix.labels.end());
    QVERIFY(std::ranges::all_of(horses->first, [](const auto& rows) { return rows.candidate == 0; }));
    QVERIFY(std::ranges::any_of(horses->gold, [](const auto& rows) { return rows.candidate > 0; }));
}

void TestTimeCourseJob::monthsWithLabelsHaveATruth()
{
    const auto estimates = monthEstimatesOf(m_jobs.context(), old, later);
    VERIFY_RESULT(estimates);
    QCOMPARE(estimates->months.size(), std::size_t(3)); // 2,000 hours from July on
    QCOMPARE(estimates->months[0].month, std::string("2020-07"));
    QCOMPARE(estimates->months[0].rows, 744);
    QCOMPARE(estimates->months[0].labelled, 744);
    QVERIFY(estimates->months[0].enough);
    for (const MonthEstimate& month : estimates->months) {
        QVERIFY(month.accuracy && month.accuracy->truth);
        QVERIFY(month.accuracy->estimate.value > 0.25); // better than chance among four labels
    }
}

void TestTimeCourseJob::monthsWithoutLabelsAreEstimatedToo()
{
    const auto known = monthEstimatesOf(m_jobs.context(), old, later);
    VERIFY_RESULT(known);
    const auto estimates = monthEstimatesOf(m_jobs.context(), old, unlabelled);
    VERIFY_RESULT(estimates);
    QCOMPARE(estimates->months.size(), std::size_t(3));
    QVERIFY(!estimates->accuracy);
    for (const MonthEstimate& month : estimates->months) {
        QCOMPARE(month.labelled, 0);
        QVERIFY(month.accuracy && !month.accuracy->truth);
        QVERIFY(month.f1Macro && !month.f1Macro->truth);
    }
}

void TestTimeCourseJob::sameRowsHaveNoTerms()
{
    const auto none = termsBetween(m_jobs.context(), old, old, {.terms = 5, .labels = {}});
    VERIFY_RESULT(none);
    QVERIFY(!*none);
    const auto terms = termsBetween(m_jobs.context(), old, later, {.terms = 5, .labels = {}});
    VERIFY_RESULT(terms);
    QVERIFY(*terms);
    QVERIFY((*terms)->all.tested > 0);
}

void TestTimeCourseJob::aRangeOfTimeIsFollowed()
{
    const TimeRange august {.from = 1596240000, .to = 1598918400}; // 2020-08
    const auto course = timeCourseOf(m_jobs.context(), old, later, august);
    VERIFY_RESULT(course);
    QCOMPARE(course->slices.slices.size(), std::size_t(1));
    QCOMPARE(course->slices.slices[0].name, std::string("2020-08"));
    QCOMPARE(course->slices.slices[0].side.candidate.rows, 744);
    QCOMPARE(course->mix.rows.size(), std::size_t(1));
    const auto whole = termsBetween(m_jobs.context(), old, later, {.terms = 5, .labels = {}});
    VERIFY_RESULT(whole);
    const TimeRange summer {.from = 1583020800, .to = 1598918400}; // 2020-03 to 2020-08, where both have rows
    const auto part = termsBetween(m_jobs.context(), old, later, {.terms = 5, .labels = {}}, summer);
    VERIFY_RESULT(part);
    QVERIFY(*whole && *part);
    QCOMPARE((*whole)->all.posts.candidate, 2000);
    QCOMPARE((*part)->all.posts.candidate, 2 * 744);
    QVERIFY((*part)->all.posts.baseline > 0);
    QVERIFY((*part)->all.posts.baseline < (*whole)->all.posts.baseline);
    const auto estimates
        = monthEstimatesOf(m_jobs.context(), old, later, TimeRange {.from = {}, .to = *august.to});
    VERIFY_RESULT(estimates);
    QCOMPARE(estimates->months.size(), std::size_t(2)); // July and August
    const auto none = timeCourseOf(m_jobs.context(), old, later, TimeRange {.from = 0, .to = 1});
    QVERIFY(!none && none.error().code == "empty-time-range");
}

void TestTimeCourseJob::eachSideIsEstimatedFromItself()
{
    const auto own = ownMonthEstimatesOf(m_jobs.context(), later, unlabelled);
    VERIFY_RESULT(own);
    QVERIFY(!own->candidate); // it has no labels
    QVERIFY(own->baseline);
    // The middle of the 2,000 posts is in August, and July is enough to say what a p@1 means.
    const MonthEstimates& estimates = *own->baseline;
    QCOMPARE(estimates.months.size(), std::size_t(2));
    QCOMPARE(estimates.months[0].month, std::string("2020-08"));
    QVERIFY(estimates.fittedRows > 0 && estimates.fittedRows <= 744);
    for (const MonthEstimate& month : estimates.months) {
        QVERIFY(month.accuracy && month.accuracy->truth && month.f1Macro);
        QVERIFY(std::abs(month.accuracy->estimate.value - *month.accuracy->truth) < 0.15);
    }
    const auto both = ownMonthEstimatesOf(m_jobs.context(), old, later);
    VERIFY_RESULT(both);
    QVERIFY(both->candidate);
    QCOMPARE(both->candidate->months.size(), estimates.months.size());
}

void TestTimeCourseJob::cancelledCourseSaysSo()
{
    std::stop_source stop;
    stop.request_stop();
    const auto course = timeCourseOf(m_jobs.context(stop.get_token()), old, later);
    QVERIFY(!course && course.error().kind == ErrorKind::Cancelled);
    const auto estimates = monthEstimatesOf(m_jobs.context(stop.get_token()), old, later);
    QVERIFY(!estimates && estimates.error().kind == ErrorKind::Cancelled);
    const auto terms = termsBetween(m_jobs.context(stop.get_token()), old, later, {.terms = 5, .labels = {}});
    QVERIFY(!terms && terms.error().kind == ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestTimeCourseJob)
#include "tst_timecoursejob.moc"
