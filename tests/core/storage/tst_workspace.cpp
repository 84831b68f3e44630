#include "core/base/time.h"
#include "core/storage/journalmode.h"
#include "core/storage/workspace.h"
#include "tests/support/testing.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <string>
#include <system_error>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

using namespace touchstone;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

Execution running(Step step, const std::string& name)
{
    Execution execution;
    execution.step = step;
    execution.name = name;
    execution.created = 1000;
    execution.started = 1000;
    execution.parameters = {{"dim", 100}};
    execution.inputs = {Artifact {
        .name = "a", .kind = "file", .sha256 = "00", .bytes = 3, .reference = "a", .resolved = "/a"}};
    return execution;
}

/// Runs `work` in a child process that then dies as by kill -9.
void inKilledProcess(const std::function<void()>& work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        work();
        ::raise(SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
}

/// The names of the executions in a workspace that is read from a private copy, or what went wrong.
std::string readOnlyRows(const fs::path& path)
{
    auto workspace = Workspace::open(path, "test");
    const auto executions = workspace ? workspace->executions() : failure(workspace);
    if (!executions)
        return testing::problem(executions);
    if (workspace->readOnlyReason().find("private copy") == std::string::npos)
        return "it was not read from a private copy";
    std::string names;
    for (const Execution& execution : *executions)
        names += execution.name;
    return names;
}

/// What the program takes the file system for, until the end of the block.
class FileSystem
{
public:
    explicit FileSystem(const char* kind) { become(kind); }
    ~FileSystem() { ::unsetenv("TOUCHSTONE_FILE_SYSTEM"); }
    FileSystem(const FileSystem&) = delete;
    FileSystem& operator=(const FileSystem&) = delete;
    void become(const char* kind) { ::setenv("TOUCHSTONE_FILE_SYSTEM", kind, 1); }
};

} // namespace

class TestWorkspace : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void aNewOneIsEmpty()
    {
        const testing::TemporaryFolder folder;
        auto workspace = Workspace::create(folder / "w.touchstone", "test");
        VERIFY_RESULT(workspace);
        QVERIFY(workspace->executions()->empty() && workspace->datasets()->empty()
            && workspace->models()->empty());
        QCOMPARE(
            Workspace::create(folder / "w.touchstone", "test").error().code, std::string("workspace-exists"));
    }

    void foldersThatAreNoneAreRefused()
    {
        const testing::TemporaryFolder folder;
        QCOMPARE(Workspace::open(folder / "missing", "test").error().code, std::string("no-such-workspace"));
        QCOMPARE(Workspace::open(folder.path(), "test").error().code, std::string("not-a-workspace"));
        folder.write("thesis.txt", "x");
        QCOMPARE(Workspace::create(folder.path(), "test").error().code, std::string("folder-not-empty"));
        QCOMPARE(Workspace::create(folder / "thesis.txt", "test").error().code, std::string("not-a-folder"));
        QVERIFY(!fs::exists(folder / "datasets"));
    }

    void aForeignDatabaseIsLeftAlone()
    {
        const testing::TemporaryFolder folder;
        {
            auto database = Database::open(folder / "workspace.sqlite", Database::Mode::Create);
            VERIFY_RESULT(database);
            VERIFY_RESULT(database->execute("CREATE TABLE mine(a INTEGER)"));
        }
        const std::string before = testing::readAll(folder / "workspace.sqlite");
        QCOMPARE(Workspace::open(folder.path(), "test").error().code, std::string("not-a-workspace"));
        QCOMPARE(
            WriteSession::begin(folder.path(), "test", 0ms).error().code, std::string("not-a-workspace"));
        QCOMPARE(testing::readAll(folder / "workspace.sqlite"), before);
        folder.write("workspace.sqlite", "this is no database, but long enough to look at");
        QVERIFY(!Workspace::open(folder.path(), "test"));
    }

    void aNewerProgramsWorkspaceIsRefused()
    {
        const testing::TemporaryFolder folder;
        VERIFY_RESULT(Workspace::create(folder / "w", "test"));
        {
            auto database = Database::open(folder / "w" / "workspace.sqlite", Database::Mode::ReadWrite);
            VERIFY_RESULT(database);
            VERIFY_RESULT(database->execute("PRAGMA user_version = 99"));
        }
        const auto refused = Workspace::open(folder / "w", "test");
        QCOMPARE(refused.error().code, std::string("newer-workspace"));
        QCOMPARE(WriteSession::begin(folder / "w", "test", 0ms).error().code, std::string("newer-workspace"));
    }

    void whatWasRecordedComesBack()
    {
        const testing::TemporaryFolder folder;
        auto workspace = Workspace::create(folder / "w", "test");
        VERIFY_RESULT(workspace);
        {
            auto session = WriteSession::begin(folder / "w", "test", 0ms);
            VERIFY_RESULT(session);
            Execution execution = running(Step::Import, "posts \xff broken");
            const auto number = session->addExecution(execution);
            VERIFY_RESULT(number);
            QCOMPARE(number->value(), 1);
            execution.number = *number;
            execution.status = ExecutionStatus::Complete;
            execution.finished = 1010;
            execution.seconds = 9.5;
            execution.metrics = {{"rows", 3}, {"broken", "\xff"}};
            execution.log = "line\n";
            execution.outputs = {Artifact {.name = "dataset",
                .kind = "dataset",
                .sha256 = "ab",
                .bytes = 5,
                .reference = "posts",
                .resolved = "posts@1"}};
            const DatasetInfo dataset {.name = "posts",
                .version = 1,
                .sha256 = "ab",
                .columns = {.label = "subreddit", .texts = {"title", "selftext"}},
                .rows = 3,
                .labels = 2,
                .firstTime = 5,
                .execution = *number,
                .sources = {{"/a", "00", 3, 3}}};
            VERIFY_RESULT(session->finish({.execution = execution, .dataset = &dataset}));
        }
        const auto execution = workspace->execution(ExecutionNumber(1));
        VERIFY_RESULT(execution);
        QVERIFY(execution->status == ExecutionStatus::Complete);
        QCOMPARE(execution->seconds, 9.5);
        QCOMPARE(execution->metrics["rows"].get<int>(), 3);
        QCOMPARE(execution->inputs.size(), std::size_t(1));
        QCOMPARE(execution->output("dataset")->resolved, std::string("posts@1"));
        const auto dataset = workspace->dataset("posts", std::nullopt);
        VERIFY_RESULT(dataset);
        QCOMPARE(dataset->columns.texts.size(), std::size_t(2));
        QCOMPARE(*dataset->firstTime, 5);
        QVERIFY(!dataset->lastTime);
        QCOMPARE(dataset->sources.front().rows, 3);
        QVERIFY(workspace->dataset("posts", 2).error().message().find("posts@1") != std::string::npos);
        QVERIFY(
            workspace->dataset("post", std::nullopt).error().message().find("posts") != std::string::npos);
        QCOMPARE(workspace->execution(ExecutionNumber(7)).error().code, std::string("no-such-execution"));
        QCOMPARE(workspace->model(ExecutionNumber(1)).error().code, std::string("no-model"));
    }

    void aKilledJobIsMarkedAndItsLeftoversGo()
    {
        const testing::TemporaryFolder folder;
        const auto path = folder / "w";
        VERIFY_RESULT(Workspace::create(path, "test"));
        inKilledProcess([&] {
            auto session = WriteSession::begin(path, "test", 0ms);
            (void)session->addExecution(running(Step::Train, "killed"));
            fs::create_directories(path / "tmp" / "1");
            std::ofstream(path / "tmp" / "1" / "model.bin") << "half";
            fs::create_directories(path / "predictions" / "1");
        });
        auto workspace = Workspace::open(path, "test");
        VERIFY_RESULT(workspace);
        const auto execution = workspace->execution(ExecutionNumber(1));
        VERIFY_RESULT(execution);
        QVERIFY(execution->status == ExecutionStatus::Interrupted);
        QVERIFY(!execution->error.empty());
        QVERIFY(fs::is_empty(path / "tmp"));
        QVERIFY(!fs::exists(path / "predictions" / "1"));
        auto session = WriteSession::begin(path, "test", 0ms);
        VERIFY_RESULT(session);
        QCOMPARE(session->addExecution(running(Step::Train, "next"))->value(), 2);
    }

    void whatAKilledJobPutIntoPlaceGoes()
    {
        const testing::TemporaryFolder folder;
        const auto path = folder / "w";
        VERIFY_RESULT(Workspace::create(path, "test"));
        const std::string named(64, 'a');
        const std::string unnamed(64, 'b');
        const std::string restored(64, 'c');
        // Brought back from a backup together with a database that does not know it.
        folder.write("w/models/" + restored + ".bin", "old");
        fs::last_write_time(path / "models" / (restored + ".bin"), fs::file_time_type::clock::now() - 24h);
        inKilledProcess([&] {
            auto session = WriteSession::begin(path, "test", 0ms);
            Execution first = running(Step::Import, "complete");
            first.created = first.started.emplace(currentTime());
            first.number = session->addExecution(first).value();
            first.status = ExecutionStatus::Complete;
            first.outputs = {Artifact {.name = "dataset",
                .kind = "dataset",
                .sha256 = named,
                .bytes = 1,
                .reference = "x",
                .resolved = "x@1"}};
            (void)session->finish({.execution = first});
            Execution second = running(Step::Train, "killed");
            second.created = currentTime();
            (void)session->addExecution(second);
            fs::create_directories(path / "tmp" / "2");
            folder.write("w/datasets/" + named + ".sqlite", "x");
            folder.write("w/datasets/" + unnamed + ".sqlite", "x");
            folder.write("w/models/" + unnamed + ".bin", "x");
            folder.write("w/models/" + unnamed + ".ftz", "somebody's");
            folder.write("w/models/notes.bin", "somebody's");
            fs::create_directories(path / "predictions" / "2");
            fs::create_directories(path / "splits" / "2");
            fs::create_directories(path / "predictions" / "best");
        });
        auto workspace = Workspace::open(path, "test");
        VERIFY_RESULT(workspace);
        QVERIFY(workspace->execution(ExecutionNumber(2))->status == ExecutionStatus::Interrupted);
        QVERIFY(fs::exists(workspace->datasetFile(named)));
        QVERIFY(!fs::exists(workspace->datasetFile(unnamed)));
        QVERIFY(!fs::exists(workspace->modelFile(unnamed)));
        QVERIFY(fs::exists(workspace->modelFile(restored)));
        QVERIFY(fs::exists(path / "models" / (unnamed + ".ftz")));
        QVERIFY(fs::exists(path / "models" / "notes.bin"));
        QVERIFY(!fs::exists(path / "predictions" / "2") && !fs::exists(path / "splits" / "2"));
        QVERIFY(fs::exists(path / "predictions" / "best"));
        QVERIFY(fs::is_empty(path / "tmp"));
    }

    void anOlderDatabaseThatWasBroughtBackCostsNoArtifact()
    {
        const testing::TemporaryFolder folder;
        const auto path = folder / "w";
        VERIFY_RESULT(Workspace::create(path, "test"));
        inKilledProcess([&] {
            // The backup was made while something ran; the artifacts are younger than it.
            auto session = WriteSession::begin(path, "test", 0ms);
            (void)session->addExecution(running(Step::Train, "ran when the backup was made"));
            folder.write("w/models/" + std::string(64, 'b') + ".bin", "of a later execution");
            fs::create_directories(path / "predictions" / "7");
        });
        auto workspace = Workspace::open(path, "test");
        VERIFY_RESULT(workspace);
        QVERIFY(workspace->execution(ExecutionNumber(1))->status == ExecutionStatus::Interrupted);
        QVERIFY(fs::exists(workspace->modelFile(std::string(64, 'b'))));
        QVERIFY(fs::exists(path / "predictions" / "7"));
    }

    void aKilledJobLeavesOlderArtifactsAlone()
    {
        const testing::TemporaryFolder folder;
        const auto path = folder / "w";
        VERIFY_RESULT(Workspace::create(path, "test"));
        // Of executions that the database does not know, made a moment before it was brought back.
        folder.write("w/models/" + std::string(64, 'c') + ".bin", "older");
        fs::create_directories(path / "splits" / "3");
        inKilledProcess([&] {
            auto session = WriteSession::begin(path, "test", 0ms);
            Execution execution = running(Step::Train, "killed");
            execution.created = currentTime();
            const auto number = session->addExecution(execution);
            fs::create_directories(path / "tmp" / number->toString());
            fs::create_directories(path / "predictions" / number->toString());
            folder.write("w/models/" + std::string(64, 'd') + ".bin", "its own");
        });
        auto workspace = Workspace::open(path, "test");
        VERIFY_RESULT(workspace);
        QVERIFY(workspace->execution(ExecutionNumber(4))->status == ExecutionStatus::Interrupted);
        QVERIFY(fs::exists(workspace->modelFile(std::string(64, 'c'))));
        QVERIFY(fs::exists(path / "splits" / "3"));
        QVERIFY(!fs::exists(workspace->modelFile(std::string(64, 'd'))));
        QVERIFY(!fs::exists(path / "predictions" / "4"));
        QVERIFY(fs::is_empty(path / "tmp"));
    }

    void aNumberWithoutItsMarkerIsNobodysToRemove()
    {
        const testing::TemporaryFolder folder;
        const auto path = folder / "w";
        VERIFY_RESULT(Workspace::create(path, "test"));
        inKilledProcess([&] {
            // The backup was made while #1 ran; #1 was completed afterwards, and nothing is in tmp/ any more.
            auto session = WriteSession::begin(path, "test", 0ms);
            (void)session->addExecution(running(Step::Split, "ran when the backup was made"));
            fs::create_directories(path / "splits" / "1");
        });
        auto workspace = Workspace::open(path, "test");
        VERIFY_RESULT(workspace);
        QVERIFY(workspace->execution(ExecutionNumber(1))->status == ExecutionStatus::Interrupted);
        QVERIFY(fs::exists(path / "splits" / "1"));
    }

    void aReaderWithoutRightsSeesWhatIsWrittenMeanwhile()
    {
        const testing::TemporaryFolder folder;
        const auto path = folder / "w";
        VERIFY_RESULT(Workspace::create(path, "test"));
        std::array<int, 2> toChild {};
        std::array<int, 2> toParent {};
        QVERIFY(::pipe(toChild.data()) == 0 && ::pipe(toParent.data()) == 0);
        const auto tell = [](int descriptor) { return ::write(descriptor, "x", 1) == 1; };
        const auto hear = [](int descriptor) {
            char c = 0;
            return ::read(descriptor, &c, 1) == 1;
        };
        fs::permissions(folder.path(), fs::perms(0755));
        // Before the session begins: the child must not share its connection.
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(toChild[1]);
            ::close(toParent[0]);
            std::error_code error;
            if (!hear(toChild[0]) || (::geteuid() == 0 && ::setuid(65534) != 0)
                || !fs::exists(path / "workspace.sqlite", error))
                ::_exit(2);
            auto workspace = Workspace::open(path, "test");
            if (!workspace || !workspace->executions() || !workspace->executions()->empty())
                ::_exit(3);
            if (workspace->readOnlyReason().find("private copy") != std::string::npos)
                ::_exit(4);
            if (!tell(toParent[1]) || !hear(toChild[0]))
                ::_exit(5);
            const auto executions = workspace->executions();
            ::_exit(executions && executions->size() == 1 ? 0 : 1);
        }
        ::close(toChild[0]);
        ::close(toParent[1]);
        std::string trouble;
        {
            auto session = WriteSession::begin(path, "test", 0ms);
            fs::permissions(path, fs::perms(0555));
            fs::permissions(path / "workspace.sqlite", fs::perms(0444));
            if (session && tell(toChild[1]) && hear(toParent[0])) {
                if (const auto added = session->addExecution(running(Step::Train, "meanwhile")); !added)
                    trouble = testing::problem(added);
                (void)tell(toChild[1]);
            }
            ::close(toChild[1]);
        }
        ::close(toParent[0]);
        int status = -1;
        ::waitpid(child, &status, 0);
        fs::permissions(path, fs::perms::owner_all);
        if (WEXITSTATUS(status) == 2)
            QSKIP("the temporary folder is one that others cannot enter");
        QCOMPARE(trouble, std::string());
        QCOMPARE(WEXITSTATUS(status), 0);
    }

    void missingFoldersAreMade()
    {
        const testing::TemporaryFolder folder;
        const auto path = folder / "w";
        VERIFY_RESULT(Workspace::create(path, "test"));
        for (const char* name : workspaceFolders)
            fs::remove(path / name);
        fs::remove(path / "lock");
        auto workspace = Workspace::open(path, "test");
        VERIFY_RESULT(workspace);
        QVERIFY(workspace->executions()->empty());
        VERIFY_RESULT(WriteSession::begin(path, "test", 0ms));
        for (const char* name : workspaceFolders)
            QVERIFY2(fs::is_directory(path / name), name);
    }

    void onANetworkVolumeTheLogIsLeftOut()
    {
        const testing::TemporaryFolder folder;
        const auto path = folder / "w";
        const auto usesLog = [&] {
            auto database = Database::open(path / "workspace.sqlite", Database::Mode::ReadOnly);
            return database && usesWriteAheadLog(*database).value_or(false);
        };
        FileSystem system("local");
        {
            const auto created = Workspace::create(path, "test");
            VERIFY_RESULT(created);
            QVERIFY(created->warnings().empty());
        }
        QVERIFY(usesLog());
        // It was moved to a share: the first opening there already makes it safe.
        system.become("network");
        {
            auto workspace = Workspace::open(path, "test");
            VERIFY_RESULT(workspace);
            QCOMPARE(workspace->warnings().size(), std::size_t(1));
            QCOMPARE(workspace->warnings().front().code, std::string("network-file-system"));
            QCOMPARE(workspace->readOnlyReason(), std::string());
            QVERIFY(!usesLog());
            auto session = WriteSession::begin(path, "test", 0ms);
            VERIFY_RESULT(session);
            VERIFY_RESULT(session->addExecution(running(Step::Split, "on a share")));
            QCOMPARE(workspace->executions()->size(), std::size_t(1));
        }
        QVERIFY(!usesLog());
        // And back: readers cope, and the next session turns the log on.
        system.become("local");
        VERIFY_RESULT(WriteSession::begin(path, "test", 0ms));
        QVERIFY(usesLog());
        QCOMPARE(Workspace::open(path, "test")->executions()->size(), std::size_t(1));
    }

    void aJournalOfACrashOnANetworkVolumeIsUndone()
    {
        const testing::TemporaryFolder folder;
        const auto path = folder / "w";
        const FileSystem system("network");
        VERIFY_RESULT(Workspace::create(path, "test"));
        inKilledProcess([&] {
            auto session = WriteSession::begin(path, "test", 0ms);
            (void)session->setSetting("kept", "x");
            // A transaction that is larger than the cache writes into the database before its commit.
            (void)session->database().execute(
                "PRAGMA cache_size=1; BEGIN IMMEDIATE;"
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
                " INSERT INTO settings SELECT 'half' || i, hex(randomblob(200)) FROM n");
            ::raise(SIGKILL); // before the session ends in good order
        });
        QVERIFY(fs::exists(path / "workspace.sqlite-journal"));
        {
            // Somebody who only looks reads the state before, and changes nothing.
            auto looked = Workspace::open(path, "test", Workspace::Upkeep::No);
            VERIFY_RESULT(looked);
            QCOMPARE(looked->database().integer("SELECT count(*) FROM settings").value(), 1);
            QVERIFY(fs::exists(path / "workspace.sqlite-journal"));
        }
        auto workspace = Workspace::open(path, "test");
        VERIFY_RESULT(workspace);
        QCOMPARE(workspace->readOnlyReason(), std::string());
        QVERIFY(!fs::exists(path / "workspace.sqlite-journal"));
        QCOMPARE(workspace->database().integer("SELECT count(*) FROM settings").value(), 1);
    }

    void aCopyWithALogOnAReadOnlyFolderKeepsItsRows()
    {
        const testing::TemporaryFolder folder;
        const auto path = folder / "w";
        VERIFY_RESULT(Workspace::create(path, "test"));
        inKilledProcess([&] {
            auto session = WriteSession::begin(path, "test", 0ms);
            (void)session->addExecution(running(Step::Train, "only in the log"));
            ::raise(SIGKILL); // before the session ends in good order
        });
        fs::remove(path / "workspace.sqlite-shm"); // as a copy of the folder has it
        QVERIFY(fs::file_size(path / "workspace.sqlite-wal") > 0);
        const std::string before = testing::readAll(path / "workspace.sqlite");
        fs::permissions(folder.path(), fs::perms(0755));
        fs::permissions(path, fs::perms(0555));
        fs::permissions(path / "workspace.sqlite", fs::perms(0444));
        const pid_t child = ::fork();
        if (child == 0) {
            if (::geteuid() == 0 && ::setuid(65534) != 0) // root may write everywhere; nobody may not
                ::_exit(2);
            std::error_code error;
            if (!fs::exists(path / "workspace.sqlite", error))
                ::_exit(2);
            ::_exit(readOnlyRows(path) == "only in the log" ? 0 : 1);
        }
        int status = -1;
        ::waitpid(child, &status, 0);
        fs::permissions(path, fs::perms::owner_all);
        if (WEXITSTATUS(status) == 2)
            QSKIP("the temporary folder is one that others cannot enter");
        QCOMPARE(status, 0);
        QVERIFY(fs::exists(path / "workspace.sqlite-wal"));
        QCOMPARE(testing::readAll(path / "workspace.sqlite"), before);
    }

    void openingDoesNotDisturbAJobThatRuns()
    {
        const testing::TemporaryFolder folder;
        const auto path = folder / "w";
        VERIFY_RESULT(Workspace::create(path, "test"));
        auto session = WriteSession::begin(path, "touchstone train", 0ms);
        VERIFY_RESULT(session);
        VERIFY_RESULT(session->addExecution(running(Step::Train, "alive")));
        folder.write("w/tmp/half", "x");
        auto workspace = Workspace::open(path, "test");
        VERIFY_RESULT(workspace);
        QVERIFY(workspace->execution(ExecutionNumber(1))->status == ExecutionStatus::Running);
        QVERIFY(fs::exists(path / "tmp" / "half"));
        const auto second = WriteSession::begin(path, "test", 10ms);
        QVERIFY(second.error().kind == ErrorKind::Locked);
        QVERIFY(second.error().message().find("touchstone train") != std::string::npos);
    }

    void anInterruptedCreationIsCompletedByTheNext()
    {
        const testing::TemporaryFolder folder;
        fs::create_directories(folder / "w" / "tmp");
        folder.write("w/lock", "");
        folder.write("w/workspace.sqlite-journal", "");
        VERIFY_RESULT(Workspace::create(folder / "w", "test"));
    }

    void theFolderAroundItNeedNotBeReadable()
    {
        const testing::TemporaryFolder folder;
        fs::permissions(folder.path(), fs::perms(0333)); // one may make something in it, and not list it
        const pid_t child = ::fork();
        if (child == 0) {
            if (::geteuid() == 0 && ::setuid(65534) != 0) // root reads everything; nobody does not
                ::_exit(2);
            ::_exit(Workspace::create(folder / "w", "test") ? 0 : 1);
        }
        int status = -1;
        ::waitpid(child, &status, 0);
        fs::permissions(folder.path(), fs::perms::owner_all);
        QCOMPARE(status, 0);
    }

    void aWorkspaceOnAReadOnlyVolumeOpens()
    {
        // Without rights to the folder; root has them all, so there the immutable way is opened directly.
        const testing::TemporaryFolder folder;
        const auto path = folder / "w";
        VERIFY_RESULT(Workspace::create(path, "test"));
        if (::geteuid() == 0)
            QSKIP("root may write everywhere; tst_commandline mounts a read-only volume instead");
        fs::permissions(path, fs::perms::owner_read | fs::perms::owner_exec);
        auto workspace = Workspace::open(path, "test");
        const auto session = WriteSession::begin(path, "test", 0ms);
        fs::permissions(path, fs::perms::owner_all);
        VERIFY_RESULT(workspace);
        QVERIFY(!workspace->readOnlyReason().empty());
        QVERIFY(!session);
    }
};

QTEST_APPLESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
