#include "core/base/files.h"
#include "tests/app/programfixture.h"
#include "tests/support/testing.h"

#include <QProcess>
#include <QStandardPaths>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

using nlohmann::json;
using testing::contains;

namespace {

constexpr const char* table = "id,text,label,label@1,label@2,p@1,p@2\n"
                              "a,one two,x,x,y,0.9,0.1\nb,two three,y,x,y,0.6,0.4\nc,four,x,x,y,0.5,0.5\n";

} // namespace

class TestImportExecutionsCommand : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void printsWhatItTookIn()
    {
        const testing::Program program;
        program.folder().write("mine.csv", table);
        const testing::Run run = program.run(
            {"import-executions", "mine.csv", "--new-dataset", "made", "--json", "-w", "w.touchstone"});
        VERIFY_EXIT(run, 0);
        const json taken = run.json();
        COMPARE_JSON(taken["tracker"], "predictions");
        QCOMPARE(taken["executions"].size(), std::size_t {1});
        COMPARE_JSON(taken["executions"][0]["execution"], 2); // the dataset's import is #1
        COMPARE_JSON(taken["executions"][0]["name"], "mine.csv");
        COMPARE_JSON(taken["executions"][0]["existing"], false);
        COMPARE_JSON(taken["executions"][0]["dataset"], "made@1");
        QVERIFY(contains(taken["executions"][0]["source"].get<std::string>(), "mine.csv"));
        QVERIFY(taken["skipped"].empty());
        const json shown = program.run({"show", "2", "--json", "-w", "w.touchstone"}).json();
        COMPARE_JSON(shown["external"]["tracker"], "predictions");
        COMPARE_JSON(shown["evaluation"]["rows"], 3);
        const testing::Run again = program.run({"import-executions", "mine.csv", "-w", "w.touchstone"});
        VERIFY_EXIT(again, 0);
        QVERIFY(contains(again.out, "took in 0 of 1 executions"));
        QVERIFY(contains(again.out, "was here"));
        const testing::Run compared = program.run({"compare", "2", "2", "--json", "-w", "w.touchstone"});
        VERIFY_EXIT(compared, 0);
        COMPARE_JSON(compared.json()["paired"], true);
        COMPARE_JSON(compared.json()["baseline"]["model"], nullptr);
    }

    void whatNeedsAModelSaysWhyItCannot()
    {
        const testing::Program program;
        program.folder().write("mine.csv", table);
        VERIFY_EXIT(program.run({"import-executions", "mine.csv", "-w", "w.touchstone"}), 0);
        const testing::Run predicted = program.run({"predict", "2", "a text", "-w", "w.touchstone"});
        QCOMPARE(predicted.exitCode, 2);
        QVERIFY2(contains(predicted.err, "#2 ran elsewhere"), predicted.err.c_str());
    }

    void badSourcesEndWithTwo_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("part");
        QTest::newRow("missing") << "nothing.csv"
                                 << "nothing.csv";
        QTest::newRow("posts") << "posts.csv"
                               << "no column of predictions";
        QTest::newRow("empty-folder") << "empty"
                                      << "no executions were found";
        QTest::newRow("truncated-json") << "run"
                                        << "execution.json";
    }

    void badSourcesEndWithTwo()
    {
        QFETCH(QString, source);
        QFETCH(QString, part);
        const testing::Program program;
        program.folder().write("posts.csv", "id,title\n1,hello\n");
        std::filesystem::create_directories(program / "empty");
        std::filesystem::create_directories(program / "run");
        program.folder().write("run/execution.json", "{\"touchstone\": 1, ");
        const testing::Run run
            = program.run({"import-executions", source.toStdString(), "-w", "w.touchstone"});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(contains(run.err, part.toStdString()), run.err.c_str());
        QVERIFY(!std::filesystem::exists(program / "w.touchstone"));
    }

    /// The example that the documentation names.
    void theExampleIsTakenIn()
    {
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (python.isEmpty())
            QSKIP("python3 is not installed");
        const testing::Program program;
        QProcess script;
        script.setWorkingDirectory(QString::fromStdString(program.folder().path().string()));
        script.start(
            python, {QStringLiteral(TOUCHSTONE_EXAMPLES "/write_execution.py"), QStringLiteral("run-7")});
        QVERIFY(script.waitForFinished(60'000));
        QCOMPARE(script.exitCode(), 0);
        const testing::Run run = program.run({"import-executions", "run-7", "--json", "-w", "w.touchstone"});
        VERIFY_EXIT(run, 0);
        COMPARE_JSON(run.json()["tracker"], "folder");
        COMPARE_JSON(run.json()["executions"][0]["name"], "always cats");
        COMPARE_JSON(run.json()["executions"][0]["metrics"]["external"]["loss"], 0.6);
        QCOMPARE(run.json()["executions"][0]["metrics"]["p_at_1"].get<double>(), 2.0 / 3);
    }
};

QTEST_GUILESS_MAIN(TestImportExecutionsCommand)
#include "tst_importexecutionscommand.moc"
