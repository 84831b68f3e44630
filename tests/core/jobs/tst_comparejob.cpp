#include "core/jobs/comparejob.h"
#include "tests/core/jobs/jobfixture.h"

#include <cmath>

using namespace touchstone;

namespace {

/// Datasets "old" and "new" (#1, #2), their splits (#3, #4), models of the old posts (#5) and of both (#6).
void prepare(testing::Jobs& jobs)
{
    VERIFY_RESULT(jobs.import("old", testing::posts({.posts = 1000})));
    VERIFY_RESULT(jobs.import("new",
        testing::posts({.posts = 1000,
            .labels = {"cats", "dogs", "birds", "newts", "frogs"},
            .idPrefix = "n",
            .seed = 2})));
    VERIFY_RESULT(jobs.split("old"));
    VERIFY_RESULT(jobs.split("new"));
    VERIFY_RESULT(jobs.train({"old/train"}));
    VERIFY_RESULT(jobs.train({"old/train", "new/train"}));
}

Result<ComparisonReport> compareOf(
    testing::Jobs& jobs, const std::string& baseline, const std::string& candidate)
{
    return compareExecutions(
        jobs.context(), {.baseline = baseline, .candidate = candidate, .on = {}, .comparison = {}});
}

bool has(const std::vector<Warning>& warnings, const std::string& code)
{
    const auto all = testing::codes(warnings);
    return std::ranges::find(all, code) != all.end();
}

} // namespace

class TestCompareJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void twoModelsOnTheSameRowsArePaired()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(jobs.evaluate("5", "new/test"));
        VERIFY_RESULT(jobs.evaluate("6", "new/test"));
        const auto report = compareOf(jobs, "7", "#8");
        VERIFY_RESULT(report);
        QVERIFY(report->paired);
        QVERIFY(!has(report->warnings, "different-rows"));
        QVERIFY(has(report->warnings, "unknown-gold"));
        QVERIFY(*report->headline.p1.change > 0.1); // the new labels were learned
        const Flips& flips = *report->flips;
        QCOMPARE(flips.bothRight + flips.onlyBaseline + flips.onlyCandidate + flips.bothWrong, 100);
        QCOMPARE(double(flips.onlyCandidate - flips.onlyBaseline) / 100, *report->headline.p1.change);
        const Decomposition& parts = *report->decomposition;
        QVERIFY(std::abs(parts.total - *report->headline.p1.change) < 1e-12);
        QVERIFY(std::abs(
                    parts.labelMix + parts.withinLabels + parts.newLabels + parts.removedLabels - parts.total)
            < 1e-12);
        std::vector<std::string> fresh;
        for (const LabelChange& label : report->labels) {
            if (label.status == LabelStatus::New)
                fresh.push_back(label.label);
        }
        QCOMPARE(fresh, (std::vector<std::string> {"frogs", "newts"}));
        QCOMPARE(report->baseline->execution.value(), 7);
        QCOMPARE(report->baseline->modelReference, std::string("#5"));
        QCOMPARE(report->candidate->threads, 1);
        QCOMPARE(jobs.executionCount(), 8); // comparing records nothing
    }

    void oneModelOnTwoDatasetsIsUnpaired()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(jobs.evaluate("5", "old/test"));
        VERIFY_RESULT(jobs.evaluate("5", "new/test"));
        const auto report = compareOf(jobs, "7", "8");
        VERIFY_RESULT(report);
        QVERIFY(!report->paired);
        QVERIFY(!report->flips);
        QVERIFY(has(report->warnings, "different-rows") && has(report->warnings, "different-dataset"));
        QVERIFY(*report->headline.p1.change < -0.1);
        QVERIFY(report->decomposition->newLabels < 0);
        QVERIFY(report->p1.ks.has_value());
    }

    void theSameDatasetUnderAnotherNameIsStillPaired()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(jobs.import("again", testing::posts({.posts = 1000})));
        VERIFY_RESULT(jobs.evaluate("5", "old"));
        VERIFY_RESULT(jobs.evaluate("6", "again"));
        const auto report = compareOf(jobs, "8", "9");
        VERIFY_RESULT(report);
        QVERIFY(report->paired);
        QVERIFY(has(report->warnings, "trained-on-these-rows"));
    }

    void aModelOfTheWorkspaceMayBeNamedAsItsFile()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto model = jobs.open()->model(ExecutionNumber(5));
        VERIFY_RESULT(model);
        const auto file = jobs.folder() / "copy.bin";
        std::filesystem::copy_file(jobs.open()->modelFile(model->sha256), file);
        VERIFY_RESULT(jobs.evaluate(file.string(), "old"));
        VERIFY_RESULT(jobs.evaluate("5", "old"));
        const auto report = compareOf(jobs, "7", "8");
        VERIFY_RESULT(report);
        QCOMPARE(report->baseline->modelReference, std::string("#5"));
        QCOMPARE(report->baseline->threads, 1);
        QVERIFY(!has(report->warnings, "different-threads"));
        QVERIFY(has(report->warnings, "trained-on-these-rows"));
        // With other lines than the model is used to it is named by its file, but how it was trained is still known.
        const auto plain = TextRecipe::fromName("plain");
        VERIFY_RESULT(plain);
        VERIFY_RESULT(evaluateModel(
            jobs.context(), {.model = file.string(), .rows = "old", .k = 3, .recipe = *plain, .name = {}}));
        const auto other = compareOf(jobs, "9", "8");
        VERIFY_RESULT(other);
        QCOMPARE(other->baseline->modelReference, file.string());
        QCOMPARE(other->baseline->threads, 1);
    }

    void aSideWithoutLabelsHasOnlyItsProbabilities()
    {
        testing::Jobs jobs;
        prepare(jobs);
        std::string content;
        for (int i = 0; i < 50; ++i)
            content += testing::post("u" + std::to_string(i), nullptr, i, "word1x1 word1x2");
        VERIFY_RESULT(jobs.import("users", content));
        VERIFY_RESULT(jobs.evaluate("5", "old/test"));
        VERIFY_RESULT(jobs.evaluate("5", "users"));
        for (const auto& [baseline, candidate] : {std::pair("8", "9"), std::pair("9", "8")}) {
            const auto report = compareOf(jobs, baseline, candidate);
            VERIFY_RESULT(report);
            QVERIFY(has(report->warnings, "no-labels"));
            QVERIFY(
                !report->headline.p1.change && !report->headline.f1Macro.change && !report->decomposition);
            QVERIFY(report->headline.meanP1.change.has_value());
            QVERIFY(report->p1.wasserstein.has_value());
        }
    }

    void onRowsWhatIsMissingIsEvaluatedOnce()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const CompareParameters parameters {
            .baseline = "5", .candidate = "6", .on = "new/test", .comparison = {}};
        const auto report = compareExecutions(jobs.context(), parameters);
        VERIFY_RESULT(report);
        QVERIFY(report->paired);
        QCOMPARE(jobs.executionCount(), 8);
        const auto again = compareExecutions(jobs.context(), parameters);
        VERIFY_RESULT(again);
        QCOMPARE(again->baseline->execution.value(), report->baseline->execution.value());
        QCOMPARE(jobs.executionCount(), 8);
        // Another k is another evaluation; an evaluation stands for its model.
        VERIFY_RESULT(compareExecutions(
            jobs.context(), {.baseline = "7", .candidate = "8", .on = "new/test", .k = 2, .comparison = {}}));
        QCOMPARE(jobs.executionCount(), 10);
    }

    void whatCannotBeComparedIsNamed()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(jobs.evaluate("5", "old/test"));
        QCOMPARE(compareOf(jobs, "5", "7").error().code, std::string("not-an-evaluation"));
        QCOMPARE(compareOf(jobs, "7", "99").error().code, std::string("no-such-execution"));
        QCOMPARE(compareOf(jobs, "production", "7").error().code, std::string("not-an-execution"));
        QCOMPARE(compareExecutions(
                     jobs.context(), {.baseline = "1", .candidate = "5", .on = "old", .comparison = {}})
                     .error()
                     .code,
            std::string("no-model"));
        std::filesystem::remove(jobs.workspace / "predictions" / "7" / "label.npy");
        const auto damaged = compareOf(jobs, "7", "7");
        QVERIFY(!damaged);
        QVERIFY(testing::contains(damaged.error().message(), "label.npy"));
    }
};

QTEST_GUILESS_MAIN(TestCompareJob)
#include "tst_comparejob.moc"
