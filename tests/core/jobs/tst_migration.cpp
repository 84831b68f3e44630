#include "core/jobs/checkjob.h"
#include "core/jobs/comparejob.h"
#include "core/storage/journalmode.h"
#include "core/storage/schema.h"
#include "tests/core/jobs/jobfixture.h"
#include "tests/support/storedworkspace.h"

#include <sys/wait.h>
#include <unistd.h>

using namespace touchstone;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

std::int64_t versionOf(const fs::path& file)
{
    auto database = Database::open(file, Database::Mode::ReadOnly);
    return database ? database->integer("PRAGMA user_version").value_or(-1) : -1;
}

} // namespace

class TestMigration : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void aWorkspaceOfTheFirstReleaseGoesOn()
    {
        testing::Jobs jobs;
        QVERIFY(testing::copyStoredWorkspace(jobs.workspace));
        QCOMPARE(versionOf(jobs.workspace / "workspace.sqlite"), 1);
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        QCOMPARE(workspace->readOnlyReason(), std::string());
        QCOMPARE(versionOf(jobs.workspace / "workspace.sqlite"),
            static_cast<std::int64_t>(workspaceMigrations().size()));
        const auto executions = workspace->executions();
        VERIFY_RESULT(executions);
        QCOMPARE(executions->size(), std::size_t(6));
        for (const Execution& execution : *executions)
            QVERIFY(execution.status == ExecutionStatus::Complete);
        QCOMPARE(workspace->datasets()->size(), std::size_t(1));
        QCOMPARE(workspace->models()->size(), std::size_t(2));
        const std::string dataset = workspace->datasets()->front().name;

        const auto checked = checkWholeWorkspace(jobs.context(), false);
        VERIFY_RESULT(checked);
        QVERIFY2(checked->problems.empty(),
            (checked->problems.empty() ? "" : checked->problems.front().text).c_str());
        QCOMPARE(checked->predictions, 2);

        CompareParameters compare;
        compare.baseline = "4";
        compare.candidate = "6";
        VERIFY_RESULT(compareExecutions(jobs.context(), compare));
        VERIFY_RESULT(jobs.evaluate("3", dataset + "/test"));
        VERIFY_RESULT(jobs.train({dataset + "/train"}));
        VERIFY_RESULT(jobs.evaluate("8", dataset + "/test"));
        compare.baseline = "4";
        compare.candidate = "9";
        VERIFY_RESULT(compareExecutions(jobs.context(), compare));
    }

    void theBackupIsTheOldState()
    {
        testing::Jobs jobs;
        QVERIFY(testing::copyStoredWorkspace(jobs.workspace));
        VERIFY_RESULT(jobs.open());
        const auto backup = jobs.workspace / "workspace.sqlite.v1.bak";
        QCOMPARE(versionOf(backup), 1);
        auto database = Database::open(backup, Database::Mode::Immutable);
        VERIFY_RESULT(database);
        QCOMPARE(database->integer("SELECT count(*) FROM executions").value(), 6);
        QVERIFY(fs::is_empty(jobs.workspace / "tmp"));
        // Put back, it is a workspace of format 1 again, that migrates again.
        fs::copy_file(backup, jobs.workspace / "workspace.sqlite", fs::copy_options::overwrite_existing);
        QCOMPARE(versionOf(jobs.workspace / "workspace.sqlite"), 1);
        VERIFY_RESULT(jobs.open());
        QCOMPARE(versionOf(backup), 1);
    }

    void manyAtOnceMigrateOnce()
    {
        testing::Jobs jobs;
        QVERIFY(testing::copyStoredWorkspace(jobs.workspace));
        std::vector<pid_t> children;
        for (int i = 0; i < 6; ++i) {
            const pid_t child = ::fork();
            if (child == 0) {
                auto session = WriteSession::begin(jobs.workspace, "test", 60s);
                ::_exit(session && session->setSetting("writer" + std::to_string(i), "x") ? 0 : 1);
            }
            children.push_back(child);
        }
        for (const pid_t child : children) {
            int status = -1;
            ::waitpid(child, &status, 0);
            QCOMPARE(status, 0);
        }
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        QCOMPARE(workspace->executions()->size(), std::size_t(6));
        QCOMPARE(workspace->database().integer("SELECT count(*) FROM settings").value(), 6);
        QCOMPARE(versionOf(jobs.workspace / "workspace.sqlite.v1.bak"), 1);
    }

    void aWorkspaceThatIsHeldIsReadAsItIs()
    {
        testing::Jobs jobs;
        QVERIFY(testing::copyStoredWorkspace(jobs.workspace));
        const auto lock = WorkspaceLock::acquire(jobs.workspace, "other", 0ms);
        VERIFY_RESULT(lock);
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        QCOMPARE(workspace->executions()->size(), std::size_t(6));
        QVERIFY(!workspace->setting("x").value().has_value());
        QCOMPARE(versionOf(jobs.workspace / "workspace.sqlite"), 1);
    }

    void aBackupThatFailsLeavesFormatOneAndTheOldBackup()
    {
        testing::Jobs jobs;
        QVERIFY(testing::copyStoredWorkspace(jobs.workspace));
        // Nothing can be written aside: where the folder belongs, there is a file.
        jobs.folder().write("w.touchstone/tmp", "in the way");
        jobs.folder().write("w.touchstone/workspace.sqlite.v1.bak", "an older backup");
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        QVERIFY(!workspace->readOnlyReason().empty());
        QCOMPARE(workspace->executions()->size(), std::size_t(6));
        QCOMPARE(versionOf(jobs.workspace / "workspace.sqlite"), 1);
        QCOMPARE(
            testing::readAll(jobs.workspace / "workspace.sqlite.v1.bak"), std::string("an older backup"));
        fs::remove(jobs.workspace / "tmp");
        VERIFY_RESULT(jobs.open());
        QCOMPARE(versionOf(jobs.workspace / "workspace.sqlite.v1.bak"), 1);
    }

    void aNewerWorkspaceIsLeftToTheByte()
    {
        testing::Jobs jobs;
        QVERIFY(testing::copyStoredWorkspace(jobs.workspace));
        {
            auto database = Database::open(jobs.workspace / "workspace.sqlite", Database::Mode::ReadWrite);
            VERIFY_RESULT(database);
            VERIFY_RESULT(chooseJournalMode(*database, false));
            VERIFY_RESULT(database->execute("PRAGMA user_version = 99"));
        }
        // With a log that its own program has not worked off yet.
        const auto database = jobs.workspace / "workspace.sqlite";
        const std::string before = testing::readAll(database);
        const auto checkRefused = [&](const Error& error) {
            QCOMPARE(error.code, std::string("newer-workspace"));
            QVERIFY(testing::contains(error.message(), "format 99"));
            QVERIFY(
                testing::contains(error.message(), "knows " + std::to_string(workspaceMigrations().size())));
            QCOMPARE(testing::readAll(database), before);
        };
        checkRefused(jobs.open().error());
        checkRefused(WriteSession::begin(jobs.workspace, "test", 0ms).error());
        checkRefused(checkWholeWorkspace(jobs.context(), true).error());
        QVERIFY(!fs::exists(jobs.workspace / "tmp"));
    }

    void aNewerWorkspaceWithALogIsLeftToTheByte()
    {
        testing::Jobs jobs;
        QVERIFY(testing::copyStoredWorkspace(jobs.workspace));
        const auto file = jobs.workspace / "workspace.sqlite";
        const pid_t child = ::fork();
        if (child == 0) {
            auto database = Database::open(file, Database::Mode::ReadWrite);
            const bool done = database && chooseJournalMode(*database, false)
                && database->execute("PRAGMA user_version = 99");
            ::_exit(done ? 0 : 1); // without closing it: the log stays
        }
        int status = -1;
        ::waitpid(child, &status, 0);
        QCOMPARE(status, 0);
        const std::string log = testing::readAll(file.string() + "-wal");
        QVERIFY(!log.empty());
        const std::string before = testing::readAll(file);
        QCOMPARE(jobs.open().error().code, std::string("newer-workspace"));
        QCOMPARE(
            WriteSession::begin(jobs.workspace, "test", 0ms).error().code, std::string("newer-workspace"));
        QCOMPARE(testing::readAll(file), before);
        QCOMPARE(testing::readAll(file.string() + "-wal"), log);
    }
};

QTEST_APPLESS_MAIN(TestMigration)
#include "tst_migration.moc"
