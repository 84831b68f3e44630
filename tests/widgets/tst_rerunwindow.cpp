#include "core/jobs/rerunjob.h"
#include "tests/core/jobs/jobfixture.h"
#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "widgets/common/propertytree.h"
#include "widgets/common/tableview.h"
#include "widgets/common/workspacestore.h"
#include "widgets/executions/executionspage.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/jobs/workspacejobs.h"
#include "widgets/models/executionsmodel.h"
#include "widgets/models/reruntext.h"
#include "widgets/settings/settings.h"

#include <QAction>
#include <QSignalSpy>

#include <memory>

using namespace touchstone;

namespace {

/// The value of the line with that name, with its link; a null text where there is none.
struct Line {
    QString value;
    ItemLink link;
};

Line lineOf(const PropertyTree& tree, const QString& name)
{
    const auto found = tree.model()->match(
        tree.model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive);
    if (found.isEmpty())
        return {};
    const QModelIndex value = found.front().siblingAtColumn(PropertiesModel::ValueColumn);
    return {value.data().toString(), value.data(PropertiesModel::LinkRole).value<ItemLink>()};
}

} // namespace

/// A step of a real workspace, made again from the page of executions.
class TestRerunWindow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void onlyACompleteExecutionCanBeRunAgain();
    void theVerdictIsShownForBoth();
    void aDifferenceIsShown();
    void anErrorIsTheJobs();

private:
    bool open();
    void choose(int number);
    QAction* rerun() const { return m_page->findChild<QAction*>(QStringLiteral("actionRerun")); }

    std::unique_ptr<testing::Jobs> m_filled;
    std::unique_ptr<testing::TemporaryFolder> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<WorkspaceStore> m_store;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<ExecutionsPage> m_page;
};

void TestRerunWindow::initTestCase()
{
    m_filled = std::make_unique<testing::Jobs>();
    VERIFY_RESULT(m_filled->import("posts", testing::posts({.posts = 300})));
    VERIFY_RESULT(m_filled->split("posts"));
    VERIFY_RESULT(m_filled->train({"posts/train"}));
    VERIFY_RESULT(m_filled->evaluate("3", "posts/test"));
    testing::StopAt stop("training");
    auto endless = testing::Jobs::training({"posts/train"});
    endless.training.epoch = 5000;
    QVERIFY(!trainOn(m_filled->context(stop.token(), &stop), endless)); // #5
}

void TestRerunWindow::init()
{
    testing::failOnAnyWarningOffscreen();
    m_folder = std::make_unique<testing::TemporaryFolder>();
    m_settings = std::make_unique<Settings>(QString::fromStdString((*m_folder / "settings.ini").string()));
    m_store = std::make_unique<WorkspaceStore>();
    m_jobs = std::make_unique<JobRunner>();
    m_page = std::make_unique<ExecutionsPage>(*m_store, *m_jobs, *m_settings);
    m_page->resize(1200, 700);
    m_page->show();
}

void TestRerunWindow::cleanup()
{
    m_page.reset();
    m_jobs.reset();
    m_store.reset();
    m_settings.reset();
    m_folder.reset();
}

bool TestRerunWindow::open()
{
    QSignalSpy changed(m_store.get(), &WorkspaceStore::changed);
    m_store->open(m_filled->workspace);
    return changed.wait(30'000);
}

void TestRerunWindow::choose(int number)
{
    QVERIFY(m_page->showExecution(ExecutionNumber(number)));
}

void TestRerunWindow::onlyACompleteExecutionCanBeRunAgain()
{
    QVERIFY(open());
    choose(4);
    QVERIFY(rerun()->isEnabled());
    QVERIFY(rerun()->toolTip().contains(QStringLiteral("#4")));
    choose(5);
    QVERIFY(!rerun()->isEnabled());
    QVERIFY2(rerun()->toolTip().contains(QStringLiteral("is not complete")), qPrintable(rerun()->toolTip()));
    m_page->findChild<TableView*>()->selectAll();
    QVERIFY(!rerun()->isEnabled());
    QVERIFY(m_page->pageActions().contains(rerun()));
}

void TestRerunWindow::theVerdictIsShownForBoth()
{
    QVERIFY(open());
    choose(4);
    QSignalSpy wanted(m_page.get(), &ExecutionsPage::rerunRequested);
    rerun()->trigger();
    QCOMPARE(wanted.size(), 1);
    QSignalSpy finished(m_jobs.get(), &JobRunner::finished);
    const JobId id = m_jobs->start(rerunJob(
        m_store->path(), {.execution = wanted.front().front().value<ExecutionNumber>(), .threads = {}}));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    const auto job = m_jobs->job(id);
    QVERIFY(job && job->state == JobState::Done);
    QCOMPARE(job->title, QStringLiteral("Run #4 again"));
    QCOMPARE(job->outcome.summary, QStringLiteral("#4 is reproduced to the byte"));
    const int made = static_cast<int>(job->execution.value());
    QTRY_VERIFY_WITH_TIMEOUT(m_store->snapshot()->execution(ExecutionNumber(made)) != nullptr, 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->showExecution(ExecutionNumber(made)), 60'000);
    const auto& tree = *m_page->findChild<PropertyTree*>();
    const Line repeats = lineOf(tree, QStringLiteral("Repeats"));
    QCOMPARE(repeats.value, QStringLiteral("#4: identical"));
    QCOMPARE(repeats.link.target, QStringLiteral("4"));
    QVERIFY(lineOf(tree, QStringLiteral("rerun.verdict")).value.isNull()); // not once more among the metrics
    choose(4);
    const Line repeated = lineOf(tree, QStringLiteral("Repeated by"));
    QCOMPARE(repeated.value, QStringLiteral("#%1: identical").arg(made));
    QCOMPARE(repeated.link.target, QString::number(made));
}

void TestRerunWindow::aDifferenceIsShown()
{
    RerunReport report;
    report.original = ExecutionNumber(4);
    report.parted
        = {{"environment", "processor", "old <b>one</b>", "new one", {}}, {"code", "dirty", false, true, {}},
            {"outputs", "label@1", "cats", "dogs", 1234}, {"outputs", "files of #4", "aa", nullptr, {}}};
    report.rowsThatDiffer = 3;
    report.noise = RerunNoise {.basis = "twin",
        .rows = "posts@1/test#2",
        .count = 30,
        .original = 0.5,
        .now = 0.25,
        .change = -0.25,
        .limit = 0.125,
        .changedRows = 9,
        .onlyOriginal = 6,
        .onlyNow = 1,
        .twinChangedRows = 2,
        .twin = ExecutionNumber(7)};
    report.noiseProblem = "because";
    report.notes = {"old-record", "original-damaged"};
    Execution execution;
    execution.number = ExecutionNumber(9);
    execution.metrics["rerun"] = report.toJson();
    const PropertySection section = reruntext::section(execution, {});
    QStringList said;
    for (const Property& row : section.rows)
        said += row.name + QStringLiteral(" | ") + row.value;
    QCOMPARE(said,
        (QStringList {QStringLiteral("Repeats | #4: differs"),
            QStringLiteral("Parted at | Environment, processor: before old <b>one</b>, now new one"),
            QStringLiteral("Also at | Code, uncommitted changes: before no, now yes"),
            QStringLiteral("Also at | Row 1,234, label at place 1: before cats, now dogs"),
            QStringLiteral("Also at | Output, files of #4: before aa, now nothing"),
            QStringLiteral("Rows that differ | 3"),
            QStringLiteral(
                "Noise | P@1 0.500, now 0.250, on 30 rows of posts@1/test#2; noise makes up to 0.125"),
            QStringLiteral("Other first labels | 9 of 30 rows; right only before: 6, right only now: 1"),
            QStringLiteral("Other first labels of the twin | #7: 2"),
            QStringLiteral("Noise | could not be measured: because"),
            QStringLiteral("Note | the record does not say all that was asked for; the rest was left to be "
                           "guessed"),
            QStringLiteral("Note | what the original made is not what was recorded: it was damaged or "
                           "changed")}));
    QCOMPARE(reruntext::sentence(report),
        QStringLiteral("It differs from #4. Environment, processor: before old <b>one</b>, now new one"));
    execution.metrics["rerun"] = "damaged";
    QVERIFY(reruntext::section(execution, {}).rows.empty());
}

void TestRerunWindow::anErrorIsTheJobs()
{
    QVERIFY(open());
    QSignalSpy finished(m_jobs.get(), &JobRunner::finished);
    const JobId id
        = m_jobs->start(rerunJob(m_store->path(), {.execution = ExecutionNumber(5), .threads = {}}));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    const auto job = m_jobs->job(id);
    QVERIFY(job && job->state == JobState::Failed);
}

QTEST_MAIN(TestRerunWindow)
#include "tst_rerunwindow.moc"
