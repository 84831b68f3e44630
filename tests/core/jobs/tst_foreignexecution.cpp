#include "core/jobs/foreignexecution.h"
#include "core/jobs/importexecutionsjob.h"
#include "tests/core/jobs/jobfixture.h"
#include "tests/core/tracking/dvcfixture.h"

using namespace touchstone;

class TestForeignExecution : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void whatPointsToARunIsATagButNotRecorded()
    {
        ForeignRun run;
        run.tracker = "dvc";
        run.id = "abc:train";
        run.tags = {"nightly"};
        const std::string record = recordOf(run).record;
        run.references = {"main", "nightly"};
        run.outputs.push_back({.name = "out/a.csv", .isRecorded = false});
        QCOMPARE(executionOf(run, {}).tags, (std::vector<std::string> {"nightly", "main"}));
        QCOMPARE(executionOf(run, {}).outputs.size(), std::size_t {1});
        QCOMPARE(recordOf(run).record, record);
    }

    void aCommitIsTakenInOnceWhateverPointsToIt()
    {
        const testing::DvcFixture project;
        project.pipeline("0.1", "0.25");
        project.commit("First");
        testing::Jobs jobs;
        ImportExecutionsParameters parameters;
        parameters.source = project.path();
        const auto first = importExecutions(jobs.context(), parameters);
        VERIFY_RESULT(first);
        QCOMPARE(first->executions.size(), std::size_t {2});
        QCOMPARE(first->executions[0].execution.tags, (std::vector<std::string> {"main"}));
        project.git({QStringLiteral("branch"), QStringLiteral("-m"), QStringLiteral("trunk")});
        project.git({QStringLiteral("tag"), QStringLiteral("v1")});
        const auto second = importExecutions(jobs.context(), parameters);
        VERIFY_RESULT(second);
        QCOMPARE(second->executions.size(), std::size_t {2});
        for (const TakenExecution& taken : second->executions)
            QVERIFY(taken.existing);
    }
};

QTEST_GUILESS_MAIN(TestForeignExecution)
#include "tst_foreignexecution.moc"
