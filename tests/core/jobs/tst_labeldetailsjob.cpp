#include "core/jobs/comparejob.h"
#include "core/jobs/labeldetailsjob.h"
#include "tests/core/jobs/jobfixture.h"

using namespace touchstone;

namespace {

/// Dataset old@1 (#1), a model of it (#2), evaluated on it (#3) and on newer posts with other words (#4, #5).
void prepare(testing::Jobs& jobs)
{
    VERIFY_RESULT(jobs.import("old", testing::posts({.posts = 900})));
    VERIFY_RESULT(jobs.train({"old"}));
    VERIFY_RESULT(jobs.evaluate("2", "old"));
    std::string newer = testing::posts({.posts = 300, .idPrefix = "n", .firstTime = 1583020800, .seed = 5});
    for (int i = 0; i < 60; ++i)
        newer += testing::post("c" + std::to_string(i), "cats", nullptr, "word0x1 corona virus word0x2");
    VERIFY_RESULT(jobs.import("new", newer));
    VERIFY_RESULT(jobs.evaluate("2", "new"));
}

Result<LabelDetails> details(
    testing::Jobs& jobs, ExecutionNumber baseline, ExecutionNumber candidate, const std::string& label)
{
    auto workspace = jobs.open();
    if (!workspace)
        return failure(workspace);
    const auto source = PostSource::open(*workspace, baseline, candidate);
    if (!source)
        return failure(source);
    const auto report = compareExecutions(jobs.context(),
        {.baseline = baseline.toString(), .candidate = candidate.toString(), .on = {}, .comparison = {}});
    if (!report)
        return failure(report);
    return detailsOfLabel(jobs.context(), **source, *report, label, 5);
}

} // namespace

class TestLabelDetailsJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void monthsAndTerms()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto same = details(jobs, ExecutionNumber(3), ExecutionNumber(3), "cats");
        VERIFY_RESULT(same);
        QVERIFY(!same->terms);                          // the same rows have the same words
        QCOMPARE(same->months.size(), std::size_t {2}); // 900 hours from January on
        QCOMPARE(same->months[0].month, std::string("2020-01"));
        QCOMPARE(same->months[0].side.baseline.support + same->months[1].side.baseline.support,
            same->side.baseline.support);
        const auto missing = details(jobs, ExecutionNumber(3), ExecutionNumber(3), "Cats");
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, std::string("no-such-label"));
    }

    void termsThatRose()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(jobs.import("both",
            testing::posts({.posts = 900})
                + testing::post("c1", "cats", nullptr, "word0x1 corona virus word0x2")));
        VERIFY_RESULT(jobs.evaluate("2", "both")); // #7; the posts of old, and one more
        const auto found = details(jobs, ExecutionNumber(3), ExecutionNumber(7), "cats");
        VERIFY_RESULT(found);
        QVERIFY(found->terms.has_value());
        QCOMPARE(found->terms->label, std::string("cats"));
        QCOMPARE(found->terms->posts.candidate, found->terms->posts.baseline + 1);
        QCOMPARE(found->months.back().month, std::string("unknown"));
        QCOMPARE(found->months.back().side.candidate.support, 1);
    }
};

QTEST_GUILESS_MAIN(TestLabelDetailsJob)
#include "tst_labeldetailsjob.moc"
