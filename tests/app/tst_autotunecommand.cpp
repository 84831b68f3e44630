#include "tests/app/programfixture.h"

#include <csignal>

using namespace testing;

namespace {

/// A workspace with posts in parts.
void fill(const Program& program)
{
    program.folder().write("posts.ndjson", posts());
    QCOMPARE(program.run({"import", "posts.ndjson", "-w", "w.touchstone", "--name", "posts"}).exitCode, 0);
    QCOMPARE(program.run({"split", "posts", "--by", "random"}).exitCode, 0);
}

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

std::vector<std::string> quick(std::vector<std::string> more)
{
    std::vector<std::string> arguments {
        "autotune", "posts/train", "posts/validation", "--word-ngrams", "1", "--minn", "0", "--threads", "1"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

} // namespace

class TestAutotuneCommand : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnAnyWarning(); }

    void theTrialsAreATableWithTheBestOnTop()
    {
        const Program program;
        fill(program);
        const Run run = program.run(quick({"--trials", "4"}));
        QVERIFY2(run.exitCode == 0, run.err.c_str());
        QVERIFY2(contains(run.out, "model #3 is the best of 4 trials on posts@1/train#2"), run.out.c_str());
        const auto lines = linesOf(run.out);
        QVERIFY(lines.size() >= 7);
        QVERIFY2(contains(lines[1], "f1 macro") && contains(lines[1], "epoch"), lines[1].c_str());
        QVERIFY2(lines[3].starts_with("  *"), lines[3].c_str());
        QVERIFY2(!contains(lines[4], "*"), lines[4].c_str());
        const Run shown = program.run({"show", "3"});
        QCOMPARE(shown.exitCode, 0);
        QVERIFY2(contains(shown.out, "\ntrials\n") && contains(shown.out, lines[3]), shown.out.c_str());
        const Run listed = program.run({"executions"});
        QVERIFY2(contains(listed.out, "#3 trial 4"), listed.out.c_str());
        QCOMPARE(program.run({"evaluate", "3", "posts/test"}).exitCode, 0);
        QCOMPARE(program.run({"workspace", "check"}).exitCode, 0);
    }

    void asJson()
    {
        const Program program;
        fill(program);
        const Run run = program.run(quick({"--trials", "3", "--metric", "p_at_1", "--epoch", "4", "--json"}));
        QVERIFY2(run.exitCode == 0, run.err.c_str());
        const nlohmann::json document = run.json();
        QCOMPARE(document["execution"].get<int>(), 3);
        QCOMPARE(document["metric"].get<std::string>(), std::string("p_at_1"));
        const nlohmann::json& trials = document["trials"];
        QCOMPARE(trials.size(), std::size_t(3));
        QVERIFY(trials[0]["best"].get<bool>() && !trials[1]["best"].get<bool>());
        QCOMPARE(trials[0]["score"].get<double>(), document["score"].get<double>());
        for (const nlohmann::json& trial : trials)
            QCOMPARE(trial["parameters"]["epoch"].get<int>(), 4); // it was given
        const nlohmann::json shown = program.run({"show", "3", "--json"}).json();
        QVERIFY(shown["trials"] == trials);
        QCOMPARE(shown["outputs"][0]["sha256"].get<std::string>(), document["model"].get<std::string>());
    }

    void itGoesOnWhereItWasStopped()
    {
        const Program program;
        fill(program);
        QProcess process;
        program.setUp(process);
        QStringList arguments;
        // Each trial takes long enough to be stopped in it.
        for (const std::string& argument : quick({"--duration", "600", "--epoch", "2000", "--dim", "100"}))
            arguments += QString::fromStdString(argument);
        process.start(QStringLiteral(TOUCHSTONE_PROGRAM), arguments);
        QVERIFY(process.waitForStarted(30000));
        const auto trials = [&] {
            const nlohmann::json shown = program.run({"show", "3", "--json"}).json();
            std::size_t complete = 0;
            if (shown.is_object() && shown.contains("trials")) {
                for (const nlohmann::json& trial : shown["trials"])
                    complete += trial["status"].get<std::string>() == "complete" ? 1 : 0;
            }
            return complete;
        };
        QTRY_VERIFY_WITH_TIMEOUT(trials() >= 1, 120000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitCode(), 130);
        const std::string said = process.readAllStandardError().toStdString();
        QVERIFY2(contains(said, "--resume 3"), said.c_str());
        const std::size_t before = trials();
        const nlohmann::json stopped = program.run({"show", "3", "--json"}).json();
        QCOMPARE(stopped["status"].get<std::string>(), std::string("stopped"));
        QCOMPARE(stopped["outputs"].size(), std::size_t(1));
        QCOMPARE(program.run({"evaluate", "3", "posts/test"}).exitCode, 0);
        const Run resumed = program.run({"autotune", "--resume", "3", "--trials", "1", "--json"});
        QVERIFY2(resumed.exitCode == 0, resumed.err.c_str());
        const nlohmann::json document = resumed.json();
        std::size_t complete = 0;
        for (const nlohmann::json& trial : document["trials"])
            complete += trial["status"].get<std::string>() == "complete" ? 1 : 0;
        QCOMPARE(complete, before + 1);
        QCOMPARE(program.run({"workspace", "check"}).exitCode, 0);
    }

    void mistakesAreExplained_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        QTest::newRow("no validation rows") << words("posts/train") << QStringLiteral("rows to measure on");
        QTest::newRow("rows that are learned")
            << words("posts/train posts/train") << QStringLiteral("name parts of one split");
        QTest::newRow("everything given") << words("posts/train posts/validation --lr 1 --epoch 1 --dim 1 "
                                                   "--word-ngrams 1 --bucket 1 --minn 0 --loss hs")
                                          << QStringLiteral("nothing to search");
        QTest::newRow("no such execution") << words("--resume 99") << QStringLiteral("#99");
        QTest::newRow("not a search") << words("--resume 2") << QStringLiteral("no parameter search");
        QTest::newRow("resume with rows") << words("posts/train --resume 2") << QStringLiteral("excludes");
        QTest::newRow("no such metric")
            << words("posts/train posts/validation --metric ece") << QStringLiteral("f1_macro");
    }
    void mistakesAreExplained()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, says);
        const Program program;
        fill(program);
        std::vector<std::string> command {"autotune"};
        for (const QString& argument : arguments)
            command.push_back(argument.toStdString());
        const Run run = program.run(command);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(contains(run.err, says.toStdString()), run.err.c_str());
        QCOMPARE(program.run({"executions", "--json"}).json()["executions"].size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestAutotuneCommand)
#include "tst_autotunecommand.moc"
