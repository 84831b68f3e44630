#include "core/storage/sqlite.h"
#include "core/storage/workspace.h"
#include "tests/app/programfixture.h"

#include <sys/stat.h>

using namespace touchstone;
using testing::contains;

namespace {

using Arguments = QStringList;

/// What every message to a person must be.
std::string complaintAbout(const testing::Run& run)
{
    const auto lines = run.errorLines();
    if (lines.size() != 1)
        return "not one line: " + run.err;
    const std::string& line = lines.front();
    if (!line.starts_with("touchstone: "))
        return "does not say who speaks: " + line;
    for (const char* word : {"exception", "what():", "terminate", "std::", "json.", ".cpp", "[json"}) {
        if (contains(line, word))
            return "looks like a crash: " + line;
    }
    return run.out.empty() ? "" : "writes to standard output: " + run.out;
}

} // namespace

class TestCommandLineErrors : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void initTestCase()
    {
        // One workspace for all: a refused command must not change it, which cleanupTestCase() checks.
        m_program.folder().write("posts.ndjson", testing::posts({.posts = 200}));
        m_program.folder().write("one.ndjson", testing::posts({.posts = 20, .labels = {"cats"}}));
        m_program.folder().write("bare.ndjson", testing::post("1", nullptr, nullptr, "a"));
        m_program.folder().write("empty.ndjson", "");
        m_program.folder().write("text.bin", "this is no model");
        m_program.folder().write("image.png", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
        std::filesystem::create_directory(m_program / "folder");
        QCOMPARE(::mkfifo((m_program / "pipe").c_str(), 0600), 0);
        for (const char* name : {"posts", "one", "bare"})
            VERIFY_EXIT(m_program.run(
                            {"import", std::string(name) + ".ndjson", "--name", name, "-w", "w.touchstone"}),
                0);
        VERIFY_EXIT(m_program.run({"split", "posts", "--by", "random"}), 0);
        VERIFY_EXIT(m_program.run({"train", "posts/train", "--dim", "5", "--threads", "1"}), 0);
        VERIFY_EXIT(m_program.run({"evaluate", "5", "posts/test"}), 0);
        std::filesystem::create_directories(m_program / "newer");
        VERIFY_RESULT(Workspace::create(m_program / "newer" / "n.touchstone", "test"));
        auto database = Database::open(
            m_program / "newer" / "n.touchstone" / "workspace.sqlite", Database::Mode::ReadWrite);
        VERIFY_RESULT(database);
        VERIFY_RESULT(database->execute("PRAGMA user_version = 99"));
        m_executions = executions();
        QCOMPARE(m_executions, 6);
    }

    void cleanupTestCase() { QCOMPARE(executions(), m_executions + m_recorded); }

    void badInputIsOneClearLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("names"); // what the message must name
        QTest::addColumn<int>("recorded");  // executions with status error that it may leave
        const auto add = [](const char* name, const char* line, const char* names, int recorded = 0) {
            QTest::newRow(name) << QString::fromUtf8(line).split(QLatin1Char(' ')) << QString::fromUtf8(names)
                                << recorded;
        };
        add("import: missing file", "import missing.ndjson --name x", "missing.ndjson");
        add("import: folder", "import folder --name x", "folder");
        add("import: pipe", "import pipe --name x", "pipe");
        add("import: empty file", "import empty.ndjson --name x", "empty.ndjson");
        add("import: a picture", "import image.png --name x", "image.png");
        add("import: wrong label column", "import posts.ndjson --name x --label-column flair", "flair");
        add("import: wrong text column", "import posts.ndjson --name x --text-columns title,body", "body");
        add("import: wrong time column", "import posts.ndjson --name x --time-column when", "when");
        add("import: wrong id column", "import posts.ndjson --name x --id-column key", "key");
        add("import: bad name", "import posts.ndjson --name a/b", "a/b");
        add("import: no name", "import posts.ndjson", "--name");
        add("import: unknown format", "import posts.ndjson --name x --format xml", "xml");
        add("import: second file missing", "import posts.ndjson missing.csv --name x", "missing.csv");
        add("split: unknown dataset", "split nothing --by random", "nothing");
        add("split: unknown version", "split posts@7 --by random", "7");
        add("split: a part", "split posts/train --by random", "posts/train");
        add("split: ratios that are no numbers", "split posts --by random --ratios a,b,c", "ratios");
        add("split: ratios beyond 1", "split posts --by random --ratios 0.8,0.8,0.8", "2.4");
        add("split: negative ratio", "split posts --by random --ratios 1.5,-0.5,0", "negative");
        add("split: four ratios", "split posts --by random --ratios 0.7,0.1,0.1,0.1", "4");
        add("split: ratios not a number", "split posts --by random --ratios nan,0.5,0.5", "ratio");
        add("split: bad cut", "split posts --by time --cut yesterday", "yesterday");
        add("split: cut at random", "split posts --by random --cut 2020-01-01", "--by time");
        add("split: cut and ratios", "split posts --by time --cut 2020-01-01 --ratios 0.5,0.5", "--cut");
        add("split: unknown way", "split posts --by magic", "magic");
        add("split: no times", "split bare --by time", "time", 1);
        add("train: unknown dataset", "train nothing/train", "nothing");
        add("train: no split", "train one/train", "one@1");
        add("train: unknown part", "train posts/dev", "dev");
        add("train: no rows named", "train", "old/train");
        add("train: an empty name between", "train posts/train+", "''");
        add("train: twice the same", "train posts/train+posts/train", "posts/train");
        add("train: no labels", "train bare", "bare@1");
        add("train: one label", "train one", "label", 1);
        add("train: dim 0", "train posts/train --dim 0", "dim");
        add("train: dim abc", "train posts/train --dim abc", "dim");
        add("train: unknown loss", "train posts/train --loss hinge", "hinge");
        add("train: unknown recipe", "train posts/train --recipe mine", "mine");
        add("train: no vectors", "train posts/train --pretrained missing.vec", "missing.vec");
        add("train: settings beside a twin", "train --twin-of 3 --dim 200", "--dim");
        add("train: the same rows twice", "train posts+posts/train", "rows in common");
        add("export: output is a folder", "export lines posts --output w.touchstone", "w.touchstone");
        add("export: output is a device", "export lines posts --output /dev/null", "/dev/null");
        add("import: over the workspace",
            "import posts.ndjson --name x --save-rejected w.touchstone/workspace.sqlite", "in the workspace");
        add("import: no name for refused rows", "import posts.ndjson --name x --save-rejected ", "empty");
        add("import: into its new workspace",
            "import posts.ndjson --name x -w fresh.touchstone --save-rejected fresh.touchstone/lock",
            "in the workspace");
        add("export: over the workspace", "export lines posts --output w.touchstone/workspace.sqlite",
            "in the workspace");
        add("export: over its lock", "export labels 6 --csv w.touchstone/lock", "in the workspace");
        add("compare: over the workspace", "compare 6 6 --markdown w.touchstone/lock", "in the workspace");
        add("compare: no name", "compare 6 6 --markdown ", "empty");
        add("train: twin of nothing", "train --twin-of 99", "99");
        add("train: twin of an import", "train --twin-of 1", "#1");
        add("train: twin of a word", "train --twin-of x", "'x'");
        add("evaluate: unknown execution", "evaluate 99 posts/test", "#99");
        add("evaluate: an import", "evaluate 1 posts/test", "#1");
        add("evaluate: unknown alias", "evaluate production posts/test", "production");
        add("evaluate: unknown version", "evaluate 20200331.0 posts/test", "20200331.0");
        add("evaluate: missing model file", "evaluate missing.bin posts/test", "missing.bin");
        add("evaluate: no model file", "evaluate text.bin posts/test", "text.bin");
        add("evaluate: unknown dataset", "evaluate 5 nothing", "nothing");
        add("evaluate: k 0", "evaluate 5 posts/test --k 0", "k");
        add("evaluate: bad threads", "evaluate 5 posts/test --threads -2", "threads");
        add("evaluate: another recipe", "evaluate 5 posts/test --recipe plain", "plain");
        add("compare: unknown execution", "compare 6 99", "#99");
        add("compare: a training", "compare 5 6", "#5");
        add("compare: a word", "compare production 6", "production");
        add("compare: on nothing", "compare 5 5 --on nothing", "nothing");
        add("backtest: unknown dataset", "backtest 5 nothing", "nothing");
        add("backtest: nothing to fit to", "backtest 5 posts/test --fit nothing", "nothing");
        add("compare: two outputs", "compare 6 6 --json --markdown -", "--markdown");
        add("compare: no folder", "compare 6 6 --markdown missing/c.md", "missing/c.md");
        add("load: missing", "load missing.bin", "missing.bin");
        add("load: folder", "load folder", "folder");
        add("load: pipe", "load pipe", "pipe");
        add("load: no model", "load text.bin", "text.bin");
        add("predict: unknown execution", "predict 99 text", "#99");
        add("predict: missing file", "predict missing.bin text", "missing.bin");
        add("show: unknown", "show 99", "#99");
        add("show: a word", "show first", "first");
        add("export: unknown", "export predictions 99 --csv x.csv", "#99");
        add("export: an import", "export labels 1 --csv x.csv", "#1");
        add("export: no folder", "export examples 6 --csv missing/x.csv", "missing/x.csv");
        add("export: unknown rows", "export lines nothing --output x.txt", "nothing");
        add("export: nothing", "export", "subcommand");
        add("unknown option", "executions --frobnicate", "--frobnicate");
        add("unknown command's option", "import posts.ndjson --name x --frobnicate", "--frobnicate");
        add("missing argument", "show", "execution");
        add("bad wait", "executions --wait soon", "wait");
        add("missing workspace", "executions -w missing.touchstone", "missing.touchstone");
        add("a file as workspace", "executions -w posts.ndjson", "posts.ndjson");
        add("an empty folder as workspace", "executions -w folder", "folder");
        add("import: a file as workspace", "import posts.ndjson --name x -w one.ndjson", "one.ndjson");
        add("newer workspace", "executions -w newer/n.touchstone", "newer/n.touchstone");
        add("import: newer workspace", "import posts.ndjson --name x -w newer/n.touchstone",
            "newer/n.touchstone");
        add("neither a command nor a workspace", "evalute", "evalute");
        add("no window in this environment", "w.touchstone", "display|window");
    }
    void badInputIsOneClearLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, names);
        QFETCH(int, recorded);
        std::vector<std::string> list;
        for (const QString& argument : arguments)
            list.push_back(argument.toStdString());
        const auto before = m_program.contents("");
        const testing::Run run = m_program.run(list);
        m_recorded += recorded;
        VERIFY_EXIT(run, 2);
        QCOMPARE(complaintAbout(run), std::string());
        bool named = false;
        for (const QString& name : names.split(QLatin1Char('|')))
            named = named || contains(run.err, name.toStdString());
        QVERIFY2(named, run.err.c_str());
        QCOMPARE(m_program.contents(""), before); // no half-made workspace, no file
        QVERIFY(m_program.contents("w.touchstone/tmp").empty());
    }

    void aRefusedImportMakesNoWorkspace_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* file : {"missing.ndjson", "folder", "pipe", "empty.ndjson", "image.png"})
            QTest::newRow(file) << QString::fromUtf8(file);
    }
    void aRefusedImportMakesNoWorkspace()
    {
        QFETCH(QString, file);
        const testing::Run run
            = m_program.run({"import", file.toStdString(), "--name", "x", "-w", "fresh.touchstone"});
        VERIFY_EXIT(run, 2);
        QVERIFY(!std::filesystem::exists(m_program / "fresh.touchstone"));
    }

    void aFolderOfSomebodyElseIsNotTakenOver()
    {
        std::filesystem::create_directory(m_program / "thesis");
        m_program.folder().write("thesis/chapter.txt", "x");
        const testing::Run run = m_program.run({"import", "posts.ndjson", "--name", "x", "-w", "thesis"});
        VERIFY_EXIT(run, 2);
        QCOMPARE(complaintAbout(run), std::string());
        QVERIFY(contains(run.err, "thesis"));
        QCOMPARE(m_program.contents("thesis"), (std::vector<std::string> {"chapter.txt"}));
        std::filesystem::remove_all(m_program / "thesis");
    }

    void aDamagedDatabaseIsNamed()
    {
        std::filesystem::create_directory(m_program / "damaged");
        m_program.folder().write("damaged/workspace.sqlite", std::string(8192, 'x'));
        const testing::Run run = m_program.run({"executions", "-w", "damaged"});
        QVERIFY(run.exitCode == 2 || run.exitCode == 4);
        QCOMPARE(complaintAbout(run), std::string());
        QVERIFY(contains(run.err, "damaged"));
        std::filesystem::remove_all(m_program / "damaged");
    }

    void controlCharactersInArgumentsDoNotReachTheTerminal()
    {
        const testing::Run run = m_program.run({"import", "\x1b[31mred\nline.ndjson", "--name", "x"});
        VERIFY_EXIT(run, 2);
        QCOMPARE(complaintAbout(run), std::string());
        QVERIFY(!contains(run.err, "\x1b"));
    }

    void aCurrentFolderThatIsGoneIsNoCrash()
    {
        for (const char* command :
            {"predict m.bin text", "load m.bin", "import posts.ndjson --name x", "executions"}) {
            const testing::Run run = m_program.shell(
                "mkdir gone && cd gone && rmdir ../gone && exec \"$0\" " + std::string(command));
            VERIFY_EXIT(run, 2);
            QCOMPARE(complaintAbout(run), std::string());
        }
    }

    void helpAndVersionAreNoErrors()
    {
        for (const char* option : {"--help", "--version"}) {
            const testing::Run run = m_program.run({option});
            VERIFY_EXIT(run, 0);
            QVERIFY(run.err.empty());
            QVERIFY(contains(run.out, "touchstone"));
        }
        for (const char* command : {"import", "split", "train", "load", "evaluate", "compare", "posts",
                 "backtest", "predict", "executions", "datasets", "models", "show", "export", "demo"}) {
            const testing::Run run = m_program.run({command, "--help"});
            VERIFY_EXIT(run, 0);
            QVERIFY(run.err.empty() && contains(run.out, "-h,--help"));
        }
    }

private:
    std::int64_t executions()
    {
        auto workspace = Workspace::open(m_program / "w.touchstone", "test");
        const auto list = workspace ? workspace->executions() : failure(workspace);
        return list ? static_cast<std::int64_t>(list->size()) : -1;
    }

    testing::Program m_program;
    std::int64_t m_executions = 0;
    std::int64_t m_recorded = 0;
};

QTEST_GUILESS_MAIN(TestCommandLineErrors)
#include "tst_commandlineerrors.moc"
