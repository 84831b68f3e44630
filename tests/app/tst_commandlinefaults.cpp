#include "core/storage/workspace.h"
#include "core/storage/workspacelock.h"
#include "tests/app/programfixture.h"
#include "tests/app/smallvolume.h"

#include <QElapsedTimer>

#include <csignal>

#include <unistd.h>

using namespace touchstone;
using namespace std::chrono_literals;
using testing::contains;
using testing::SmallVolume;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr qint64 promptly = 10'000; // milliseconds; the checks of the sanitizer slow everything down
#else
constexpr qint64 promptly = 1000;
#endif
constexpr const char* workspaceName = "w.touchstone";

/// posts@1 (#1) in w.touchstone.
void prepare(const testing::Program& program, int posts = 400)
{
    program.folder().write("posts.ndjson", testing::posts({.posts = posts}));
    VERIFY_EXIT(program.run({"import", "posts.ndjson", "--name", "posts", "-w", workspaceName}), 0);
}

Execution lastExecution(const std::filesystem::path& path)
{
    auto workspace = Workspace::open(path, "test");
    auto list = workspace ? workspace->executions() : failure(workspace);
    return list && !list->empty() ? list->back() : Execution {};
}

} // namespace

class TestCommandLineFaults : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void aHeldWorkspaceIsExit75WithItsHolder()
    {
        const testing::Program program;
        prepare(program);
        auto lock = WorkspaceLock::acquire(program / workspaceName, "touchstone train old/train", 0ms);
        VERIFY_RESULT(lock);
        for (const std::vector<std::string>& command :
            std::vector<std::vector<std::string>> {{"import", "posts.ndjson", "--name", "other"},
                {"split", "posts", "--by", "random"}, {"train", "posts", "--dim", "5"}}) {
            auto arguments = command;
            arguments.insert(arguments.end(), {"--wait", "0"});
            const testing::Run run = program.run(arguments);
            VERIFY_EXIT(run, 75);
            QVERIFY(contains(run.err, "touchstone train old/train"));
            QVERIFY(contains(run.err, "process " + std::to_string(::getpid())));
            QCOMPARE(run.errorLines().size(), std::size_t(1));
        }
        // Looking needs no lock.
        VERIFY_EXIT(program.run({"executions"}), 0);
        VERIFY_EXIT(program.run({"show", "1"}), 0);
        QCOMPARE(lastExecution(program / workspaceName).number.value(), 1);
        // Who waits gets its turn.
        QProcess process;
        program.setUp(process);
        process.start(
            QStringLiteral(TOUCHSTONE_PROGRAM), program.strings({"split", "posts", "--by", "random"}));
        QVERIFY(process.waitForStarted());
        QTest::qWait(300);
        QCOMPARE(process.state(), QProcess::Running);
        {
            const WorkspaceLock gone = std::move(*lock);
        }
        VERIFY_EXIT(testing::Program::finish(process), 0);
    }

    void ctrlCStopsATrainingWithinASecond_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void ctrlCStopsATrainingWithinASecond()
    {
        QFETCH(int, signal);
        const testing::Program program;
        prepare(program);
        QProcess process;
        program.setUp(process);
        process.start(QStringLiteral(TOUCHSTONE_PROGRAM),
            program.strings({"train", "posts", "--epoch", "100000", "--dim", "50", "--threads", "2"}));
        QVERIFY(process.waitForStarted());
        // The training has begun when the execution is there and some time has passed.
        QTRY_VERIFY_WITH_TIMEOUT(lastExecution(program / workspaceName).step == Step::Train, 30000);
        QTest::qWait(500);
        QCOMPARE(lastExecution(program / workspaceName).status, ExecutionStatus::Running);
        QElapsedTimer timer;
        timer.start();
        ::kill(static_cast<pid_t>(process.processId()), signal);
        const testing::Run run = testing::Program::finish(process);
        const auto elapsed = timer.elapsed();
        VERIFY_EXIT(run, 130);
        QVERIFY2(elapsed < promptly, std::to_string(elapsed).c_str());
        QCOMPARE(lastExecution(program / workspaceName).status, ExecutionStatus::Stopped);
        QVERIFY(program.contents("w.touchstone/models").empty());
        QVERIFY(program.contents("w.touchstone/tmp").empty());
        QVERIFY(run.out.empty());
        VERIFY_EXIT(program.run({"train", "posts", "--dim", "5"}), 0);
    }

    void ctrlCStopsWaitingForTheLock()
    {
        const testing::Program program;
        prepare(program);
        const auto lock = WorkspaceLock::acquire(program / workspaceName, "other", 0ms);
        VERIFY_RESULT(lock);
        QProcess process;
        program.setUp(process);
        process.start(QStringLiteral(TOUCHSTONE_PROGRAM),
            program.strings({"split", "posts", "--by", "random", "--wait", "60"}));
        QVERIFY(process.waitForStarted());
        QTest::qWait(500);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        VERIFY_EXIT(testing::Program::finish(process), 130);
    }

    void ctrlCStopsPredictThatWaitsForLines()
    {
        const testing::Program program;
        prepare(program);
        VERIFY_EXIT(program.run({"train", "posts", "--dim", "5"}), 0);
        QProcess process;
        program.setUp(process);
        process.start(QStringLiteral(TOUCHSTONE_PROGRAM), program.strings({"predict", "2"}));
        QVERIFY(process.waitForStarted());
        process.write("word1x1\n");
        QTRY_VERIFY_WITH_TIMEOUT(process.bytesAvailable() > 0, 30000); // answered before the input ends
        QElapsedTimer timer;
        timer.start();
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        const testing::Run run = testing::Program::finish(process);
        VERIFY_EXIT(run, 130);
        QVERIFY2(timer.elapsed() < promptly, std::to_string(timer.elapsed()).c_str());
    }

    void aFullDiskIsExit4AndTheWorkspaceGoesOn()
    {
        const testing::Program program;
        const SmallVolume volume(program / "small", "3m");
        if (!volume.isMounted())
            QSKIP("mounting a small volume needs rights that this user has not");
        program.folder().write("few.ndjson", testing::posts({.posts = 200}));
        program.folder().write("many.ndjson", testing::posts({.posts = 60000}));
        const std::vector<std::string> there {"-w", "small/w.touchstone"};
        const auto run = [&](std::vector<std::string> arguments) {
            arguments.insert(arguments.end(), there.begin(), there.end());
            return program.run(arguments);
        };
        VERIFY_EXIT(run({"import", "few.ndjson", "--name", "few"}), 0);
        for (const std::vector<std::string>& command :
            std::vector<std::vector<std::string>> {{"import", "many.ndjson", "--name", "many"},
                {"train", "few", "--dim", "100", "--word-ngrams", "2", "--bucket", "100000", "--epoch",
                    "1"}}) {
            const testing::Run full = run(command);
            VERIFY_EXIT(full, 4);
            QCOMPARE(full.errorLines().size(), std::size_t(1));
            QVERIFY2(contains(full.err, "the disk is full") || contains(full.err, "No space left"),
                full.err.c_str());
            QVERIFY(contains(full.err, "free some space"));
            QVERIFY(program.contents("small/w.touchstone/tmp").empty());
            QVERIFY(program.contents("small/w.touchstone/models").empty());
            QCOMPARE(program.contents("small/w.touchstone/datasets").size(), std::size_t(1));
            QCOMPARE(lastExecution(program / "small/w.touchstone").status, ExecutionStatus::Error);
        }
        VERIFY_EXIT(run({"split", "few", "--by", "random"}), 0);
        VERIFY_EXIT(run({"train", "few/train", "--dim", "5", "--epoch", "1"}), 0);
        VERIFY_EXIT(run({"evaluate", "5", "few/test"}), 0);
    }

    void aVolumeThatIsFullFromTheStartIsExit4()
    {
        const testing::Program program;
        const SmallVolume volume(program / "small", "4k");
        if (!volume.isMounted())
            QSKIP("mounting a small volume needs rights that this user has not");
        program.folder().write("few.ndjson", testing::posts({.posts = 200}));
        const testing::Run run
            = program.run({"import", "few.ndjson", "--name", "few", "-w", "small/w.touchstone"});
        VERIFY_EXIT(run, 4);
        QCOMPARE(run.errorLines().size(), std::size_t(1));
    }

    void aLimitOfTheFileSizeIsExit4()
    {
        const testing::Program program;
        prepare(program);
        program.folder().write("many.ndjson", testing::posts({.posts = 60000}));
        // 2 MiB; the signal that the limit sends must not end the program.
        const testing::Run import
            = program.shell("ulimit -f 4096; exec \"$0\" import many.ndjson --name many");
        VERIFY_EXIT(import, 4);
        QCOMPARE(import.errorLines().size(), std::size_t(1));
        const testing::Run train = program.shell(
            "ulimit -f 4096; exec \"$0\" train posts --dim 100 --word-ngrams 2 --bucket 100000");
        VERIFY_EXIT(train, 4);
        QVERIFY(program.contents("w.touchstone/models").empty());
        QVERIFY(program.contents("w.touchstone/tmp").empty());
        QCOMPARE(lastExecution(program / workspaceName).status, ExecutionStatus::Error);
        VERIFY_EXIT(program.run({"train", "posts", "--dim", "5", "--epoch", "1"}), 0);
    }

    void aReadOnlyVolumeCanBeLookedAt()
    {
        const testing::Program program;
        const SmallVolume volume(program / "small", "16m");
        if (!volume.isMounted())
            QSKIP("mounting a small volume needs rights that this user has not");
        program.folder().write("few.ndjson", testing::posts({.posts = 200}));
        const std::string path = "small/w.touchstone";
        VERIFY_EXIT(program.run({"import", "few.ndjson", "--name", "few", "-w", path}), 0);
        VERIFY_EXIT(program.run({"train", "few", "--dim", "5", "-w", path}), 0);
        VERIFY_EXIT(program.run({"evaluate", "2", "few", "-w", path}), 0);
        QVERIFY(volume.makeReadOnly());
        for (const std::vector<std::string>& command : std::vector<std::vector<std::string>> {{"executions"},
                 {"datasets"}, {"models"}, {"show", "3"}, {"predict", "2", "word1x1"}, {"compare", "3", "3"},
                 {"export", "labels", "3", "--csv", "-"}}) {
            auto arguments = command;
            arguments.insert(arguments.end(), {"-w", path});
            VERIFY_EXIT(program.run(arguments), 0);
        }
        const testing::Run refused = program.run({"import", "few.ndjson", "--name", "other", "-w", path});
        QVERIFY2(refused.exitCode == 2 || refused.exitCode == 4, refused.err.c_str());
        QCOMPARE(refused.errorLines().size(), std::size_t(1));
        QVERIFY2(contains(refused.err, path) && contains(refused.err, "read-only"), refused.err.c_str());
    }

    void aCrashedWorkspaceOnAReadOnlyVolumeShowsWhatWasAcknowledged()
    {
        const testing::Program program;
        const SmallVolume volume(program / "small", "16m");
        if (!volume.isMounted())
            QSKIP("mounting a small volume needs rights that this user has not");
        program.folder().write("few.ndjson", testing::posts({.posts = 200}));
        const std::string path = "small/w.touchstone";
        VERIFY_EXIT(program.run({"import", "few.ndjson", "--name", "few", "-w", path}), 0);
        // What a killed process leaves: rows that are only in the write-ahead log.
        QProcess process;
        program.setUp(process);
        process.start(QStringLiteral(TOUCHSTONE_PROGRAM),
            program.strings({"train", "few", "--epoch", "100000", "--dim", "50", "-w", path}));
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(lastExecution(program / path).number.value() == 2, 30000);
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY(volume.makeReadOnly());
        const testing::Run run = program.run({"executions", "-w", path, "--json"});
        VERIFY_EXIT(run, 0);
        QCOMPARE(run.json()["executions"].size(), std::size_t(2));
    }

    void standardOutputThatCannotBeWrittenIsExit4_data()
    {
        QTest::addColumn<QString>("redirection");
        QTest::newRow("full") << QStringLiteral("> /dev/full");
        QTest::newRow("closed") << QStringLiteral(">&-");
        QTest::newRow("all closed") << QStringLiteral("<&- >&-");
        QTest::newRow("a pipe that nobody reads") << QStringLiteral("| true");
    }
    void standardOutputThatCannotBeWrittenIsExit4()
    {
        QFETCH(QString, redirection);
        const testing::Program program;
        prepare(program);
        VERIFY_EXIT(program.run({"train", "posts", "--dim", "5"}), 0);
        VERIFY_EXIT(program.run({"evaluate", "2", "posts"}), 0);
        const bool pipe = redirection.startsWith(QLatin1Char('|'));
        for (const char* command :
            {"executions --json", "show 3", "compare 3 3", "predict 2 word", "--version",
                "export predictions 3 --csv -", "export lines posts --output -", "split posts --by random"}) {
            // Of a pipe only the first process's code counts; it may be done before the reader goes.
            const std::string line = pipe
                ? "{ sleep 0.2; \"$0\" " + std::string(command) + "; echo \"exit $?\" >&2; } | true"
                : "\"$0\" " + std::string(command) + " " + redirection.toStdString();
            const testing::Run run = program.shell(line);
            if (pipe)
                QVERIFY2(contains(run.err, "exit 4"), (command + (": " + run.err)).c_str());
            else
                QVERIFY2(run.exitCode == 4,
                    (command + (": " + std::to_string(run.exitCode) + " " + run.err)).c_str());
            QVERIFY2(contains(run.err, "standard output"), (command + (": " + run.err)).c_str());
            QVERIFY2(contains(run.err, "stays done") && !contains(run.err, "nothing was changed"),
                run.err.c_str());
        }
        // Nothing that was printed went into a file of the workspace instead.
        VERIFY_EXIT(program.run({"executions"}), 0);
        QVERIFY(program.contents("w.touchstone/tmp").empty());
    }
};

QTEST_GUILESS_MAIN(TestCommandLineFaults)
#include "tst_commandlinefaults.moc"
