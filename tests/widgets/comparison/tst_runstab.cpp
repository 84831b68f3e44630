#include "tests/core/jobs/gitrepository.h"
#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "tests/widgets/sampleexecutions.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/comparison/runstab.h"
#include "widgets/jobs/jobrunner.h"

#include <memory>

using namespace touchstone;

/// The commits between the code of two sides.
class TestRunsTab final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_tab.reset(), m_jobs.reset(); }
    void commitsOfBothSides();
    void whyThereIsNoList();
    void onlyAskedForWhenItIsSeen();

private:
    static RunDetails runOf(
        std::int64_t number, const std::filesystem::path& repository, const std::string& commit)
    {
        RunDetails run {
            .evaluation = testing::sampleEvaluation(number, "old@1", 0.4, 0.6, 0.4), .training = {}};
        if (!commit.empty())
            run.evaluation.code = {{"repository", repository.string()}, {"commit", commit}};
        return run;
    }
    QString text() const { return m_tab->findChild<PlainLabel*>(QStringLiteral("commitsBetween"))->text(); }
    TableView& table() const { return *m_tab->findChild<TableView*>(QStringLiteral("commitTable")); }

    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<RunsTab> m_tab;
};

void TestRunsTab::init()
{
    testing::failOnAnyWarningOffscreen();
    m_jobs = std::make_unique<JobRunner>();
    m_tab = std::make_unique<RunsTab>(*m_jobs);
    m_tab->resize(1000, 700);
}

void TestRunsTab::commitsOfBothSides()
{
    const testing::TemporaryFolder folder;
    testing::GitRepository repository(folder / "code");
    if (!repository.works())
        QSKIP("git is not installed");
    const std::string first = repository.commit("a", "1", "First");
    const std::string second = repository.commit("a", "2", "Add <b>tokens</b>");
    RunDetails left = runOf(4, repository.folder(), second);
    RunDetails right = runOf(5, repository.folder(), second);
    // The code of the trainings counts, where both have one.
    left.training = runOf(2, repository.folder(), first).evaluation;
    right.training = left.training;
    right.training->code["commit"] = second;
    m_tab->show();
    m_tab->setRuns({left, right});
    QTRY_VERIFY_WITH_TIMEOUT(table().isVisible(), 60'000);
    QCOMPARE(text(), QStringLiteral("Commits that only one side's code has: candidate 1, baseline 0."));
    QCOMPARE(table().model()->rowCount(), 1);
    QCOMPARE(table().model()->index(0, 0).data().toString(), QStringLiteral("candidate"));
    QCOMPARE(table().model()->index(0, 1).data().toString(), QString::fromStdString(second.substr(0, 10)));
    QCOMPARE(table().model()->index(0, 4).data().toString(), QStringLiteral("Add <b>tokens</b>"));
}

void TestRunsTab::whyThereIsNoList()
{
    const std::string commit(40, 'a');
    const std::string other(40, 'b');
    m_tab->show();
    m_tab->setRuns({runOf(4, {}, {}), runOf(5, {}, {})});
    QTRY_COMPARE_WITH_TIMEOUT(text(), QStringLiteral("No commit is recorded for either side."), 60'000);
    m_tab->setRuns({runOf(4, "/x", commit), runOf(5, {}, {})}); // it may have run elsewhere
    QTRY_COMPARE_WITH_TIMEOUT(text(), QStringLiteral("The candidate's commit is not recorded."), 60'000);
    m_tab->setRuns({runOf(4, "/x", commit), runOf(5, "/x", commit)});
    QTRY_COMPARE_WITH_TIMEOUT(text(), QStringLiteral("Both sides ran the code of the same commit."), 60'000);
    RunDetails changed = runOf(5, "/x", commit);
    changed.evaluation.code["dirty"] = true;
    m_tab->setRuns({runOf(4, "/x", commit), changed});
    QTRY_COMPARE_WITH_TIMEOUT(text(),
        QStringLiteral("Both sides ran the code of the same commit. The candidate's code also had changes "
                       "that were not committed."),
        60'000);
    m_tab->setRuns({runOf(4, "/nowhere", commit), runOf(5, "/nowhere", other)});
    QTRY_COMPARE_WITH_TIMEOUT(text(),
        QStringLiteral("The repository /nowhere is not at hand, so the commits between cannot be listed."),
        60'000);
    QVERIFY(!table().isVisible());
}

void TestRunsTab::onlyAskedForWhenItIsSeen()
{
    m_tab->setRuns({runOf(4, {}, {}), runOf(5, {}, {})});
    QTest::qWait(50);
    QVERIFY(text().isEmpty());
    m_tab->show();
    QTRY_VERIFY_WITH_TIMEOUT(!text().isEmpty(), 60'000);
}

QTEST_MAIN(TestRunsTab)
#include "tst_runstab.moc"
