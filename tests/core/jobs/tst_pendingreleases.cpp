#include "core/jobs/gatesjob.h"
#include "core/jobs/pendingreleases.h"
#include "core/jobs/releasedecision.h"
#include "core/jobs/releasejob.h"
#include "core/jobs/reviewjob.h"
#include "tests/core/jobs/jobfixture.h"

using namespace touchstone;

namespace {

Execution evaluation(std::int64_t number, const std::string& model, const std::string& rows,
    ExecutionStatus status = ExecutionStatus::Complete)
{
    Execution execution {.number = ExecutionNumber(number), .step = Step::Evaluate, .status = status};
    execution.inputs = {{.name = "model", .kind = "model", .sha256 = model},
        {.name = "dataset", .kind = "dataset", .sha256 = "d", .reference = rows, .resolved = rows}};
    return execution;
}

ReleasedVersion version(const std::string& name, const std::string& model, int approvals = 0)
{
    ReleasedVersion made {.name = name, .model = model};
    for (int i = 0; i < approvals; ++i)
        made.approvals["person " + std::to_string(i)] = i + 1;
    return made;
}

ReleaseState inProduction(const std::string& name)
{
    ReleaseState state;
    state.aliases["production"] = {.version = name, .path = {name}, .seen = {name}};
    return state;
}

} // namespace

class TestPendingReleases : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void onlyWhatWaits()
    {
        ReleaseState state = inProduction("20200101.0");
        state.versions = {version("20200101.0", "a"), version("20200102.0", "b", 1),
            version("20200103.0", "c"), version("20200104.0", "d"), version("20200105.0", "e")};
        state.versions[3].rejected = true;
        const auto pending = pendingVersions(state, {});
        QCOMPARE(pending.size(), std::size_t {2});
        QCOMPARE(pending[0].version, "20200105.0"); // the newest first
        QCOMPARE(pending[1].version, "20200103.0");
        // Two must approve: one approval is not enough any more.
        state.protection["production"] = 2;
        const auto more = pendingVersions(state, {});
        QCOMPARE(more.size(), std::size_t {3});
        QCOMPARE(more[2].version, "20200102.0");
        QCOMPARE(more[2].approvals, std::int64_t {1});
        QCOMPARE(more[2].needed, std::int64_t {2});
    }

    void theNewestOnTheSameRows()
    {
        ReleaseState state = inProduction("20200101.0");
        state.versions = {version("20200101.0", "a", 1), version("20200102.0", "b")};
        const std::vector<Execution> executions {evaluation(1, "a", "old@1/test#1"),
            evaluation(2, "a", "new@1/test#2"), evaluation(3, "a", "other@1"),
            evaluation(4, "b", "old@1/test#1"), evaluation(5, "b", "new@1/test#2"),
            evaluation(6, "b", "other@1", ExecutionStatus::Error), evaluation(7, "b", "else@1")};
        const auto pending = pendingVersions(state, executions);
        QCOMPARE(pending.size(), std::size_t {1});
        QCOMPARE(pending[0].baseline.value(), std::int64_t {2});
        QCOMPARE(pending[0].candidate.value(), std::int64_t {5});
        QVERIFY(pending[0].sameRows && pending[0].missing.code.empty());
        const std::vector<Execution> apart {executions[0], executions[6]};
        const auto unpaired = pendingVersions(state, apart);
        QCOMPARE(unpaired[0].baseline.value(), std::int64_t {1});
        QCOMPARE(unpaired[0].candidate.value(), std::int64_t {7});
        QVERIFY(!unpaired[0].sameRows);
    }

    void rowsWithLabelsComeFirst()
    {
        ReleaseState state = inProduction("20200101.0");
        // The last one is the same model once more: nothing is measured against itself.
        state.versions
            = {version("20200101.0", "a", 1), version("20200102.0", "b"), version("20200103.0", "a")};
        std::vector<Execution> executions {evaluation(1, "a", "old@1"), evaluation(2, "b", "old@1"),
            evaluation(3, "a", "users@1"), evaluation(4, "b", "users@1")};
        executions[0].metrics["p_at_1"] = 0.4;
        executions[1].metrics["p_at_1"] = 0.5;
        executions[2].metrics["p_at_1"] = nullptr; // nobody labelled what users wrote
        const auto pending = pendingVersions(state, executions);
        QCOMPARE(pending[1].baseline.value(), std::int64_t {1});
        QCOMPARE(pending[1].candidate.value(), std::int64_t {2});
        QCOMPARE(pending[0].version, "20200103.0");
        QCOMPARE(pending[0].missing.code, "first-version");
    }

    void whyThereIsNoComparison()
    {
        ReleaseState state;
        state.versions = {version("20200101.0", "a"), version("20200102.0", "b")};
        QCOMPARE(pendingVersions(state, {})[0].missing.code, "first-version");
        // Nothing in production, but one was approved.
        state.versions[0] = version("20200101.0", "a", 1);
        QCOMPARE(pendingVersions(state, {})[0].missing.code, "no-evaluation");
        const std::vector<Execution> own {evaluation(4, "b", "old@1")};
        QCOMPARE(pendingVersions(state, own)[0].missing.code, "baseline-not-evaluated");
    }

    void judged()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("old", testing::posts({.posts = 400})));
        VERIFY_RESULT(jobs.train({"old"}));
        auto other = testing::Jobs::training({"old"});
        other.training.epoch = 3;
        VERIFY_RESULT(trainOn(jobs.context(), other));
        VERIFY_RESULT(jobs.evaluate("2", "old"));
        VERIFY_RESULT(jobs.evaluate("3", "old"));
        VERIFY_RESULT(storeGates(jobs.context(), "strict",
            R"({"gates": [{"name": "many", "rule": "rows", "at_least": 1000000},
                          {"name": "read", "rule": "review", "marks_at_least": 1}]})"));
        const auto first = addVersion(jobs.context(), {.model = "2"});
        VERIFY_RESULT(first);
        VERIFY_RESULT(
            decideOnVersion(jobs.context(), {.version = first->record.version, .why = "the first"}));
        const auto second = addVersion(jobs.context(), {.model = "3"});
        VERIFY_RESULT(second);
        const auto found = judgePending(jobs.context(), "strict");
        VERIFY_RESULT(found);
        QCOMPARE(found->size(), std::size_t {1});
        const JudgedVersion& judged = found->front();
        QVERIFY(judged.gates && !judged.problem);
        QCOMPARE(judged.gates->verdict(), GateVerdict::Fail);
        // What is known is taken as it is, until something that it depends on has changed.
        std::vector<JudgedVersion> known = *found;
        known.front().gates->source = "remembered";
        QCOMPARE(judgePending(jobs.context(), "strict", known)->front().gates->source, "remembered");
        VERIFY_RESULT(storeMark(jobs.context(),
            {.baseline = judged.pending.baseline,
                .candidate = judged.pending.candidate,
                .row = 1,
                .verdict = ReviewVerdict::Unclear,
                .reviewer = "ada"}));
        const auto marked = judgePending(jobs.context(), "strict", known);
        QCOMPARE(marked->front().gates->source, "gates/strict.json");
        QCOMPARE(marked->front().gates->find("read")->verdict, GateVerdict::Pass);
        QCOMPARE(judgePending(jobs.context(), "default", known)->front().gates->source, "default");
        // Rules that cannot be read are the answer, not the end.
        const auto unread = judgePending(jobs.context(), "none");
        VERIFY_RESULT(unread);
        QCOMPARE(unread->front().problem->code, "no-such-gates");
    }
};

QTEST_GUILESS_MAIN(TestPendingReleases)
#include "tst_pendingreleases.moc"
