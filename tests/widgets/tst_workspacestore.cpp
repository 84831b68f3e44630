#include "tests/support/storedworkspace.h"
#include "tests/support/testing.h"
#include "tests/widgets/sampleworkspace.h"
#include "widgets/common/workspacestore.h"

#include <QSignalSpy>

#include <filesystem>
#include <memory>

#include <unistd.h>

using namespace touchstone;

class TestWorkspaceStore final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        testing::failOnAnyWarning();
        m_folder = std::make_unique<testing::TemporaryFolder>();
    }
    void nothingIsOpenAtFirst();
    void opensWhatIsThere();
    void slashAtTheEndIsTheSameWorkspace();
    void makesAnEmptyOne();
    void failureKeepsWhatIsOpen();
    void latestRequestWins();
    void changeOfAnotherProgramIsSeen();
    void crashOfAnotherProgramIsSeen();
    void workspaceThatDisappearsIsSaidOnce();
    void readOnlyOneSaysWhy();
    void closedOneIsEmpty();
    void mayDieWhileReading();

private:
    std::filesystem::path stored() const;

    std::unique_ptr<testing::TemporaryFolder> m_folder;
};

std::filesystem::path TestWorkspaceStore::stored() const
{
    auto path = *m_folder / "stored.touchstone";
    return testing::copyStoredWorkspace(path) ? path : std::filesystem::path();
}

void TestWorkspaceStore::nothingIsOpenAtFirst()
{
    const WorkspaceStore store;
    QVERIFY(!store.isOpen());
    QVERIFY(!store.isBusy());
    QVERIFY(store.snapshot());
    QVERIFY(store.snapshot()->executions.empty());
}

void TestWorkspaceStore::opensWhatIsThere()
{
    WorkspaceStore store;
    QSignalSpy opened(&store, &WorkspaceStore::opened);
    QSignalSpy changed(&store, &WorkspaceStore::changed);
    const auto path = stored();
    store.open(path);
    QVERIFY(store.isBusy());
    QVERIFY(changed.wait());
    QVERIFY(!store.isBusy());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(store.path(), path);
    const auto& snapshot = *store.snapshot();
    QCOMPARE(snapshot.executions.size(), std::size_t(6));
    QCOMPARE(snapshot.models.size(), std::size_t(2));
    QCOMPARE(snapshot.datasets.size(), std::size_t(1));
    QVERIFY(snapshot.execution(ExecutionNumber(4)));
    QVERIFY(!snapshot.execution(ExecutionNumber(7)));
    QVERIFY(snapshot.model(ExecutionNumber(3)));
    QVERIFY(!snapshot.model(ExecutionNumber(4)));
    QVERIFY(snapshot.dataset(snapshot.datasets.front().reference()));
    QVERIFY(!snapshot.dataset("other@1"));
    store.reload();
    QVERIFY(changed.wait());
    QCOMPARE(opened.size(), 1);
}

void TestWorkspaceStore::slashAtTheEndIsTheSameWorkspace()
{
    WorkspaceStore store;
    QSignalSpy changed(&store, &WorkspaceStore::changed);
    const auto path = stored();
    store.open(path / "");
    QVERIFY(changed.wait());
    QCOMPARE(store.path(), path);
}

void TestWorkspaceStore::makesAnEmptyOne()
{
    WorkspaceStore store;
    QSignalSpy changed(&store, &WorkspaceStore::changed);
    store.create(*m_folder / "new.touchstone");
    QVERIFY(changed.wait());
    QVERIFY(Workspace::exists(*m_folder / "new.touchstone"));
    QVERIFY(store.snapshot()->executions.empty());
    QVERIFY(!store.isReadOnly());
}

void TestWorkspaceStore::failureKeepsWhatIsOpen()
{
    WorkspaceStore store;
    QSignalSpy changed(&store, &WorkspaceStore::changed);
    QSignalSpy failed(&store, &WorkspaceStore::failed);
    const auto path = stored();
    store.open(path);
    QVERIFY(changed.wait());
    store.open(*m_folder / "nowhere");
    QVERIFY(failed.wait());
    QCOMPARE(failed[0][1].value<Error>().code, std::string("no-such-workspace"));
    QCOMPARE(store.path(), path);
    QCOMPARE(store.snapshot()->executions.size(), std::size_t(6));
    QVERIFY(!store.isBusy());
}

void TestWorkspaceStore::latestRequestWins()
{
    VERIFY_RESULT(testing::makeWorkspace(*m_folder / "b.touchstone", testing::sampleExecutions()));
    WorkspaceStore store;
    QSignalSpy opened(&store, &WorkspaceStore::opened);
    const auto first = stored();
    store.open(first);
    store.open(*m_folder / "b.touchstone");
    QVERIFY(opened.wait());
    QTest::qWait(50);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(store.path(), *m_folder / "b.touchstone");
}

void TestWorkspaceStore::changeOfAnotherProgramIsSeen()
{
    WorkspaceStore store;
    QSignalSpy changed(&store, &WorkspaceStore::changed);
    const auto path = stored();
    store.open(path);
    QVERIFY(changed.wait());
    {
        auto session = WriteSession::begin(path, "test", std::chrono::seconds(1));
        VERIFY_RESULT(session);
        VERIFY_RESULT(session->annotate(
            ExecutionNumber(4), {.name = "renamed", .addTags = {}, .removeTags = {}, .note = {}}));
    }
    QTRY_COMPARE(store.snapshot()->execution(ExecutionNumber(4))->name, std::string("renamed"));
    const auto seen = changed.size();
    QTest::qWait(1200);
    QCOMPARE(changed.size(), seen); // nothing is read again when nobody writes
}

void TestWorkspaceStore::crashOfAnotherProgramIsSeen()
{
    WorkspaceStore store;
    QSignalSpy changed(&store, &WorkspaceStore::changed);
    const auto path = stored();
    {
        auto session = WriteSession::begin(path, "test", std::chrono::seconds(1));
        VERIFY_RESULT(session);
        VERIFY_RESULT(session->addExecution(testing::sampleExecution(7, Step::Train)));
        store.open(path);
        QVERIFY(changed.wait());
        QCOMPARE(store.snapshot()->execution(ExecutionNumber(7))->status, ExecutionStatus::Running);
    }
    QTRY_COMPARE(store.snapshot()->execution(ExecutionNumber(7))->status, ExecutionStatus::Interrupted);
}

void TestWorkspaceStore::workspaceThatDisappearsIsSaidOnce()
{
    WorkspaceStore store;
    QSignalSpy changed(&store, &WorkspaceStore::changed);
    QSignalSpy failed(&store, &WorkspaceStore::failed);
    const auto path = stored();
    store.open(path);
    QVERIFY(changed.wait());
    std::filesystem::rename(path, *m_folder / "moved.touchstone");
    QVERIFY(failed.wait());
    QTest::qWait(1200);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(store.snapshot()->executions.size(), std::size_t(6));
    std::filesystem::rename(*m_folder / "moved.touchstone", path);
    QVERIFY(changed.wait());
}

void TestWorkspaceStore::readOnlyOneSaysWhy()
{
    const auto path = stored();
    VERIFY_RESULT(Workspace::open(path, "test")); // brings it up to date
    namespace fs = std::filesystem;
    fs::permissions(
        path / "workspace.sqlite", fs::perms::owner_write | fs::perms::group_write, fs::perm_options::remove);
    fs::permissions(path, fs::perms::owner_write | fs::perms::group_write, fs::perm_options::remove);
    const bool asRoot = ::access(path.c_str(), W_OK) == 0;
    WorkspaceStore store;
    QSignalSpy changed(&store, &WorkspaceStore::changed);
    store.open(path);
    const bool read = changed.wait();
    fs::permissions(path, fs::perms::owner_write, fs::perm_options::add);
    if (asRoot)
        QSKIP("root may write everywhere");
    QVERIFY(read);
    QVERIFY(store.isReadOnly());
    QVERIFY(!store.snapshot()->readOnlyReason.empty());
}

void TestWorkspaceStore::closedOneIsEmpty()
{
    WorkspaceStore store;
    QSignalSpy changed(&store, &WorkspaceStore::changed);
    QSignalSpy closed(&store, &WorkspaceStore::closed);
    store.open(stored());
    QVERIFY(changed.wait());
    store.close();
    QCOMPARE(closed.size(), 1);
    QVERIFY(!store.isOpen());
    QVERIFY(store.snapshot()->executions.empty());
}

void TestWorkspaceStore::mayDieWhileReading()
{
    const auto path = stored();
    {
        WorkspaceStore store;
        store.open(path);
    }
    QCoreApplication::processEvents();
    QVERIFY(Workspace::exists(path));
}

QTEST_GUILESS_MAIN(TestWorkspaceStore)
#include "tst_workspacestore.moc"
