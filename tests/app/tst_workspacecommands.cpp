#include "core/storage/workspace.h"
#include "tests/app/programfixture.h"
#include "tests/support/storedworkspace.h"

#include <filesystem>
#include <functional>
#include <memory>

#include <sys/mount.h>

using namespace touchstone;
using testing::contains;
namespace fs = std::filesystem;

namespace {

constexpr const char* workspaceName = "w.touchstone";

/// posts@1 (#1), split (#2), model (#3), predictions (#4).
void prepare(const testing::Program& program)
{
    program.folder().write("posts.ndjson", testing::posts({.posts = 200}));
    VERIFY_EXIT(program.run({"import", "posts.ndjson", "--name", "posts", "-w", workspaceName}), 0);
    VERIFY_EXIT(program.run({"split", "posts", "--by", "random"}), 0);
    VERIFY_EXIT(program.run({"train", "posts/train", "--dim", "5", "--threads", "1"}), 0);
    VERIFY_EXIT(program.run({"evaluate", "3", "posts/test"}), 0);
}

} // namespace

class TestWorkspaceCommands : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void checkSaysWhetherItIsSound()
    {
        const testing::Program program;
        prepare(program);
        const testing::Run sound = program.run({"workspace", "check", "--json"});
        VERIFY_EXIT(sound, 0);
        COMPARE_JSON(sound.json()["sound"], true);
        COMPARE_JSON(sound.json()["checked"]["models"], 1);
        QVERIFY(sound.json()["problems"].empty());
        const auto models = program.contents("w.touchstone/models");
        fs::remove(program / workspaceName / "models" / models.front());
        const testing::Run damaged = program.run({"workspace", "check", "--quick", "--json"});
        VERIFY_EXIT(damaged, 1);
        COMPARE_JSON(damaged.json()["sound"], false);
        COMPARE_JSON(damaged.json()["problems"][0]["code"], "missing-model");
        COMPARE_JSON(damaged.json()["problems"][0]["severity"], "damage");
        const testing::Run text = program.run({"workspace", "check"});
        VERIFY_EXIT(text, 1);
        QVERIFY(contains(text.out, "used by #3, #4") && contains(text.out, "the parameters are in #3"));
        // What the hint says mends it.
        VERIFY_EXIT(program.run({"train", "posts/train", "--dim", "5", "--threads", "1"}), 0);
        VERIFY_EXIT(program.run({"workspace", "check"}), 0);
    }

    void cleanAndSize()
    {
        const testing::Program program;
        prepare(program);
        const std::string unnamed = std::string(64, 'a') + ".bin";
        program.folder().write("w.touchstone/models/" + unnamed, "12345");
        COMPARE_JSON(program.run({"workspace", "size", "--json"}).json()["free_now_bytes"], 0);
        COMPARE_JSON(program.run({"workspace", "size", "--json"}).json()["free_later_bytes"], 5);
        QVERIFY(contains(program.run({"workspace", "size"}).out, "frees 0 bytes now and keeps 5 bytes"));
        const testing::Run planned = program.run({"workspace", "clean", "--dry-run", "--json"});
        VERIFY_EXIT(planned, 0);
        COMPARE_JSON(planned.json()["dry_run"], true);
        COMPARE_JSON(planned.json()["thrown_away"][0]["path"], "models/" + unnamed);
        QVERIFY(fs::exists(program / workspaceName / "models" / unnamed));
        const testing::Run cleaned = program.run({"workspace", "clean", "--json"});
        VERIFY_EXIT(cleaned, 0);
        COMPARE_JSON(cleaned.json()["thrown_away_bytes"], 5);
        QCOMPARE(program.contents("w.touchstone/trash").size(), std::size_t(1));
        const testing::Run emptied = program.run({"workspace", "clean", "--now"});
        VERIFY_EXIT(emptied, 0);
        QVERIFY(contains(emptied.out, "deleted: models/" + unnamed));
        QVERIFY(program.contents("w.touchstone/trash").empty());
        VERIFY_EXIT(program.run({"workspace", "size"}), 0);
        VERIFY_EXIT(program.run({"workspace", "check"}), 0);
        VERIFY_EXIT(program.run({"compare", "4", "4"}), 0);
    }

    void annotateIsShown()
    {
        const testing::Program program;
        prepare(program);
        const testing::Run changed = program.run({"annotate", "4", "--name", "the old one", "--tag", "good",
            "--tag", "release 1", "--note", "looks\nfine", "--json"});
        VERIFY_EXIT(changed, 0);
        COMPARE_JSON(changed.json()["tags"], (std::vector<std::string> {"good", "release 1"}));
        VERIFY_EXIT(program.run({"annotate", "--untag", "good", "#4"}), 0);
        const auto shown = program.run({"show", "4", "--json"}).json();
        COMPARE_JSON(shown["name"], "the old one");
        COMPARE_JSON(shown["tags"], std::vector<std::string> {"release 1"});
        COMPARE_JSON(shown["notes"], "looks\nfine");
        QVERIFY(contains(program.run({"show", "4"}).out, "release 1"));
        QVERIFY(contains(program.run({"executions"}).out, "release 1"));
        COMPARE_JSON(program.run({"executions", "--json"}).json()["executions"][3]["tags"][0], "release 1");
    }

    void aNoteCannotCommandTheTerminal()
    {
        const testing::Program program;
        prepare(program);
        const testing::Run changed = program.run({"annotate", "4", "--note",
            "a\x1b[31m\xC2\x9B"
            "31m\xE2\x80\xAE"
            "b"});
        VERIFY_EXIT(changed, 0);
        QVERIFY2(contains(changed.out, "a [31m 31mb\n"), changed.out.c_str());
    }

    void aLostDatabaseIsSaid_data()
    {
        QTest::addColumn<bool>("missing");
        QTest::newRow("missing") << true;
        QTest::newRow("empty") << false;
    }
    void aLostDatabaseIsSaid()
    {
        QFETCH(bool, missing);
        const testing::Program program;
        prepare(program);
        const auto database = program / workspaceName / "workspace.sqlite";
        fs::remove(database);
        if (!missing)
            program.folder().write("w.touchstone/workspace.sqlite", "");
        for (const std::vector<std::string>& command : std::vector<std::vector<std::string>> {{"datasets"},
                 {"executions"}, {"workspace", "check"}, {"workspace", "size"}, {"workspace", "clean"},
                 {"workspace", "clean", "--dry-run"}, {"train", "posts"}, {"annotate", "1", "--tag", "x"},
                 {"import", "posts.ndjson", "--name", "again"}}) {
            std::vector<std::string> arguments = command;
            arguments.insert(arguments.end(), {"-w", workspaceName});
            const testing::Run run = program.run(arguments);
            VERIFY_EXIT(run, 4);
            QVERIFY2(contains(run.err, "database-lost") || contains(run.err, "its data are there"),
                run.err.c_str());
        }
        QCOMPARE(fs::exists(database), !missing);
        QCOMPARE(program.contents("w.touchstone/splits"), std::vector<std::string> {"2"});
        QVERIFY(program.contents("w.touchstone/trash").empty());
    }

    void whatCannotBeAnnotatedIsExit2_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QStringList {QStringLiteral("4")} << QStringLiteral("nothing to change");
        QTest::newRow("no execution") << QStringList {QStringLiteral("9"), QStringLiteral("--tag"),
            QStringLiteral("x")} << QStringLiteral("no execution #9");
        QTest::newRow("no number") << QStringList {QStringLiteral("x"), QStringLiteral("--tag"),
            QStringLiteral("x")} << QStringLiteral("not the number");
        QTest::newRow("comma") << QStringList {QStringLiteral("4"), QStringLiteral("--tag"),
            QStringLiteral("a,b")}
                               << QStringLiteral("comma");
        QTest::newRow("long tag") << QStringList {QStringLiteral("4"), QStringLiteral("--tag"),
            QString(65, QLatin1Char('x'))}
                                  << QStringLiteral("too long");
        QTest::newRow("long name") << QStringList {QStringLiteral("4"), QStringLiteral("--name"),
            QString(256, QLatin1Char('x'))}
                                   << QStringLiteral("too long");
    }
    void whatCannotBeAnnotatedIsExit2()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, text);
        const testing::Program program;
        prepare(program);
        std::vector<std::string> command {"annotate"};
        for (const QString& argument : arguments)
            command.push_back(argument.toStdString());
        const testing::Run run = program.run(command);
        VERIFY_EXIT(run, 2);
        QCOMPARE(run.errorLines().size(), std::size_t(1));
        QVERIFY2(contains(run.err, text.toStdString()), run.err.c_str());
        // Outside of a workspace nothing is made.
        fs::create_directories(program / "empty");
        VERIFY_EXIT(program.run({"annotate", "1", "--tag", "x", "-w", "empty"}), 2);
        VERIFY_EXIT(program.run({"workspace", "clean", "-w", "empty"}), 2);
        VERIFY_EXIT(program.run({"workspace", "check", "-w", "empty"}), 2);
        QVERIFY(program.contents("empty").empty());
    }

    void theFirstReleasesWorkspaceIsTakenOver()
    {
        const testing::Program program;
        QVERIFY(testing::copyStoredWorkspace(program / workspaceName));
        VERIFY_EXIT(program.run({"workspace", "check"}), 0); // only looks
        QVERIFY(!fs::exists(program / workspaceName / "workspace.sqlite.v1.bak"));
        QCOMPARE(program.run({"executions", "--json"}).json()["executions"].size(), std::size_t(6));
        QVERIFY(fs::exists(program / workspaceName / "workspace.sqlite.v1.bak"));
        VERIFY_EXIT(program.run({"compare", "4", "6", "--json"}), 0);
        const testing::Run trained = program.run({"train", "posts/train", "--dim", "5", "--json"});
        VERIFY_EXIT(trained, 0);
        COMPARE_JSON(trained.json()["execution"], 7);
        VERIFY_EXIT(program.run({"evaluate", "3", "posts/test"}), 0);
        VERIFY_EXIT(program.run({"annotate", "3", "--tag", "old"}), 0);
        VERIFY_EXIT(program.run({"workspace", "check"}), 0);
    }

    void twoCommandsMigrateOnce()
    {
        const testing::Program program;
        QVERIFY(testing::copyStoredWorkspace(program / workspaceName));
        std::vector<std::unique_ptr<QProcess>> processes;
        for (int i = 0; i < 4; ++i) {
            processes.push_back(std::make_unique<QProcess>());
            program.setUp(*processes.back());
            processes.back()->start(QStringLiteral(TOUCHSTONE_PROGRAM),
                program.strings({"annotate", "1", "--tag", "t" + std::to_string(i), "--wait", "60"}));
        }
        for (const auto& process : processes)
            VERIFY_EXIT(testing::Program::finish(*process), 0);
        const auto shown = program.run({"show", "1", "--json"}).json();
        QCOMPARE(shown["tags"].size(), std::size_t(4));
        VERIFY_EXIT(program.run({"workspace", "check"}), 0);
    }

    void aNetworkFolderIsWarnedAboutOnce()
    {
        testing::Program program;
        program.environment().insert(QStringLiteral("TOUCHSTONE_FILE_SYSTEM"), QStringLiteral("network"));
        prepare(program);
        for (const std::vector<std::string>& command :
            std::vector<std::vector<std::string>> {{"executions"}, {"compare", "4", "4"},
                {"train", "posts", "--dim", "5"}, {"annotate", "4", "--tag", "x"}, {"workspace", "check"}}) {
            const testing::Run run = program.run(command);
            VERIFY_EXIT(run, 0);
            std::size_t count = 0;
            for (const std::string& line : run.errorLines())
                count += contains(line, "[network-file-system]") ? 1 : 0;
            QCOMPARE(count, std::size_t(1));
        }
        QVERIFY(!fs::exists(program / workspaceName / "workspace.sqlite-wal"));
        program.environment().insert(QStringLiteral("TOUCHSTONE_FILE_SYSTEM"), QStringLiteral("local"));
        const testing::Run run = program.run({"annotate", "4", "--tag", "y"});
        VERIFY_EXIT(run, 0);
        QVERIFY(!contains(run.err, "network"));
        QCOMPARE(program.run({"show", "4", "--json"}).json()["tags"].size(), std::size_t(2));
    }

    void aCopiedLogOnAReadOnlyVolumeKeepsItsRows()
    {
        const testing::Program program;
        const auto volume = program / "small";
        fs::create_directories(volume);
        if (::mount("tmpfs", volume.c_str(), "tmpfs", 0, "size=16m") != 0)
            QSKIP("mounting a small volume needs rights that this user has not");
        const std::unique_ptr<const char, std::function<void(const char*)>> mounted(
            "", [&](const char*) { ::umount2(volume.c_str(), MNT_DETACH); });
        prepare(program);
        QProcess process;
        program.setUp(process);
        process.start(QStringLiteral(TOUCHSTONE_PROGRAM),
            program.strings({"train", "posts", "--epoch", "100000", "--dim", "50"}));
        QVERIFY(process.waitForStarted());
        const auto log = program / "w.touchstone/workspace.sqlite-wal";
        std::error_code error;
        QTRY_VERIFY_WITH_TIMEOUT(fs::exists(log, error) && fs::file_size(log, error) > 0, 30000);
        process.kill();
        QVERIFY(process.waitForFinished());
        fs::copy(program / workspaceName, volume / workspaceName, fs::copy_options::recursive);
        fs::remove(volume / workspaceName / "workspace.sqlite-shm");
        QVERIFY(::mount("tmpfs", volume.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, "") == 0);
        const std::string path = "small/w.touchstone";
        const testing::Run listed = program.run({"executions", "-w", path, "--json"});
        VERIFY_EXIT(listed, 0);
        QCOMPARE(listed.json()["executions"].size(), std::size_t(5));
        VERIFY_EXIT(program.run({"compare", "4", "4", "-w", path}), 0);
        VERIFY_EXIT(program.run({"workspace", "check", "-w", path}), 0);
        VERIFY_EXIT(program.run({"workspace", "size", "-w", path}), 0);
        const testing::Run refused = program.run({"annotate", "4", "--tag", "x", "-w", path});
        QVERIFY2(refused.exitCode == 4 && contains(refused.err, "read-only"), refused.err.c_str());
    }

    void aCommandLeavesTheDatabaseInOneFile()
    {
        const testing::Program program;
        prepare(program);
        // A backup that copies workspace.sqlite alone has everything.
        fs::copy_file(program / workspaceName / "workspace.sqlite", program / "copy.sqlite");
        auto database = Database::open(program / "copy.sqlite", Database::Mode::Immutable);
        VERIFY_RESULT(database);
        QCOMPARE(database->integer("SELECT count(*) FROM executions WHERE status = 'complete'").value(), 4);
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceCommands)
#include "tst_workspacecommands.moc"
