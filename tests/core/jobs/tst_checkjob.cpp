#include "core/jobs/checkjob.h"
#include "core/storage/sqlite.h"
#include "tests/core/jobs/jobfixture.h"

#include <csignal>
#include <fstream>
#include <functional>

#include <sys/wait.h>
#include <unistd.h>

using namespace touchstone;
namespace fs = std::filesystem;

namespace {

/// posts@1 (#1), its split (#2), a model (#3), its predictions (#4).
void fill(testing::Jobs& jobs)
{
    VERIFY_RESULT(jobs.import("posts", testing::posts({.posts = 200})));
    VERIFY_RESULT(jobs.split("posts"));
    VERIFY_RESULT(jobs.train({"posts/train"}));
    VERIFY_RESULT(jobs.evaluate("3", "posts/test"));
}

/// Artifacts are read-only, and a disk that breaks does not ask.
void overwrite(const fs::path& file, const std::string& content)
{
    std::error_code error; // there may be no file yet
    fs::permissions(file, fs::perms::owner_all, error);
    std::ofstream stream(file, std::ios::binary);
    stream.write(content.data(), static_cast<std::streamsize>(content.size()));
}

/// One bit in the middle.
void flip(const fs::path& file)
{
    std::string content = testing::readAll(file);
    content[content.size() / 2] = static_cast<char>(content[content.size() / 2] ^ 4);
    overwrite(file, content);
}

fs::path onlyFile(const fs::path& folder)
{
    return fs::directory_iterator(folder)->path();
}

std::string codesOf(const CheckReport& report)
{
    std::string codes;
    for (const CheckProblem& problem : report.problems)
        codes += (codes.empty() ? "" : " ") + problem.code;
    return codes;
}

} // namespace

class TestCheckJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void aWorkspaceThatWorksIsSound()
    {
        testing::Jobs jobs;
        fill(jobs);
        for (const bool quick : {true, false}) {
            const auto report = checkWholeWorkspace(jobs.context(), quick);
            VERIFY_RESULT(report);
            QCOMPARE(codesOf(*report), std::string());
            QVERIFY(report->isSound());
            QCOMPARE(report->executions, 4);
            QCOMPARE(report->datasets, 1);
            QCOMPARE(report->models, 1);
            QCOMPARE(report->predictions, 1);
            QCOMPARE(report->splits, 1);
            QVERIFY(report->bytes > 10000);
        }
    }

    void everyKindOfDamageIsFound_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("hint");
        QTest::newRow("dataset") << QStringLiteral("datasets") << QStringLiteral("dataset")
                                 << QStringLiteral("posts.ndjson (sha-256 ");
        QTest::newRow("model") << QStringLiteral("models") << QStringLiteral("model")
                               << QStringLiteral("the parameters are in #3");
        QTest::newRow("predictions") << QStringLiteral("predictions/4") << QStringLiteral("predictions")
                                     << QStringLiteral("touchstone evaluate #3 posts@1/test#2");
        QTest::newRow("split") << QStringLiteral("splits/2") << QStringLiteral("split")
                               << QStringLiteral("with the parameters of #2");
    }
    void everyKindOfDamageIsFound()
    {
        QFETCH(QString, folder);
        QFETCH(QString, kind);
        QFETCH(QString, hint);
        testing::Jobs jobs;
        fill(jobs);
        const auto place = jobs.workspace / folder.toStdString();
        const auto check = [&](bool quick, const std::string& code) {
            const auto report = checkWholeWorkspace(jobs.context(), quick);
            VERIFY_RESULT(report);
            QCOMPARE(codesOf(*report), code);
            QCOMPARE(report->isSound(), code.empty());
            if (code.empty())
                return;
            const CheckProblem& problem = report->problems.front();
            QVERIFY2(testing::contains(problem.hint, hint.toStdString()), problem.hint.c_str());
            QVERIFY2(testing::contains(problem.item, folder.toStdString()), problem.item.c_str());
        };
        const std::string damaged = "damaged-" + kind.toStdString();
        const auto file = onlyFile(place);
        const std::string whole = testing::readAll(file);
        flip(file);
        check(false, damaged);
        check(true, ""); // all the bytes are there
        overwrite(file, whole.substr(0, whole.size() - 1));
        check(false, damaged);
        check(true, damaged);
        overwrite(file, whole + "x");
        check(true, damaged);
        overwrite(file, "");
        check(false, damaged);
        check(true, damaged);
        overwrite(file, whole);
        check(false, "");
        const bool inFolder = kind == QStringLiteral("predictions") || kind == QStringLiteral("split");
        fs::remove_all(inFolder ? place : file);
        check(false, "missing-" + kind.toStdString());
        check(true, "missing-" + kind.toStdString());
    }

    void theHintMendsTheDamage_data()
    {
        QTest::addColumn<bool>("missing");
        QTest::newRow("missing files") << true;
        QTest::newRow("a flipped bit in each") << false;
    }
    void theHintMendsTheDamage()
    {
        QFETCH(bool, missing);
        testing::Jobs jobs;
        fill(jobs);
        for (const char* folder : {"datasets", "models"}) {
            if (missing)
                fs::remove(onlyFile(jobs.workspace / folder));
            else
                flip(onlyFile(jobs.workspace / folder));
        }
        QCOMPARE(codesOf(checkWholeWorkspace(jobs.context(), false).value()),
            std::string(missing ? "missing-dataset missing-model" : "damaged-dataset damaged-model"));
        VERIFY_RESULT(jobs.import("posts", testing::posts({.posts = 200})));
        VERIFY_RESULT(jobs.train({"posts/train"}));
        QCOMPARE(codesOf(checkWholeWorkspace(jobs.context(), false).value()), std::string());
    }

    void aDamagedDatabaseIsFound()
    {
        testing::Jobs jobs;
        fill(jobs);
        {
            auto database = Database::open(jobs.workspace / "workspace.sqlite", Database::Mode::ReadWrite);
            VERIFY_RESULT(database);
            VERIFY_RESULT(
                database->execute("PRAGMA foreign_keys=OFF; DELETE FROM executions WHERE number = 3"));
        }
        const auto report = checkWholeWorkspace(jobs.context(), true);
        VERIFY_RESULT(report);
        QVERIFY(!report->isSound());
        QCOMPARE(report->problems.front().code, std::string("damaged-database"));
        // What is left of the file is no database at all.
        overwrite(jobs.workspace / "workspace.sqlite", std::string(8192, 'x'));
        for (const char* suffix : {"-wal", "-shm"})
            fs::remove(jobs.workspace.string() + "/workspace.sqlite" + suffix);
        const auto hopeless = checkWholeWorkspace(jobs.context(), true);
        VERIFY_RESULT(hopeless);
        QCOMPARE(codesOf(*hopeless), std::string("damaged-database"));
    }

    void damagedRowsAreProblemsNotErrors()
    {
        testing::Jobs jobs;
        fill(jobs);
        {
            auto database = Database::open(jobs.workspace / "workspace.sqlite", Database::Mode::ReadWrite);
            VERIFY_RESULT(database);
            VERIFY_RESULT(database->execute("UPDATE executions SET parameters = '[[[' WHERE number = 2"));
        }
        const auto report = checkWholeWorkspace(jobs.context(), false);
        VERIFY_RESULT(report);
        QVERIFY(!report->isSound());
        QCOMPARE(codesOf(*report), std::string("damaged-record"));
        QCOMPARE(report->datasets, 1);
        QCOMPARE(report->models, 1);
    }

    void wasteIsNoDamage()
    {
        testing::Jobs jobs;
        fill(jobs);
        const std::string hash(64, 'c');
        overwrite(jobs.workspace / "models" / (hash + ".bin"), "model");
        fs::create_directories(jobs.workspace / "tmp" / "9");
        const auto report = checkWholeWorkspace(jobs.context(), false);
        VERIFY_RESULT(report);
        QVERIFY(report->isSound());
        QCOMPARE(codesOf(*report), std::string("leftover unnamed-artifact"));
        QVERIFY(fs::exists(jobs.workspace / "tmp" / "9")); // it only looked
    }

    void aKilledExecutionIsSeenAndLeftAlone()
    {
        testing::Jobs jobs;
        fill(jobs);
        const pid_t child = ::fork();
        if (child == 0) {
            auto session = WriteSession::begin(jobs.workspace, "killed", std::chrono::seconds(5));
            Execution execution;
            execution.step = Step::Train;
            (void)session->addExecution(execution);
            ::raise(SIGKILL);
        }
        ::waitpid(child, nullptr, 0);
        const auto report = checkWholeWorkspace(jobs.context(), true);
        VERIFY_RESULT(report);
        QVERIFY(report->isSound());
        QCOMPARE(codesOf(*report), std::string("interrupted-execution"));
        QCOMPARE(
            codesOf(checkWholeWorkspace(jobs.context(), true).value()), std::string("interrupted-execution"));
    }

    void anExecutionThatRunsIsNoDamage()
    {
        testing::Jobs jobs;
        fill(jobs);
        auto session = WriteSession::begin(jobs.workspace, "running", std::chrono::seconds(5));
        VERIFY_RESULT(session);
        Execution execution;
        execution.step = Step::Evaluate;
        VERIFY_RESULT(session->addExecution(execution));
        fs::create_directories(jobs.workspace / "tmp" / "5");
        fs::create_directories(jobs.workspace / "predictions" / "5");
        const auto report = checkWholeWorkspace(jobs.context(), false);
        VERIFY_RESULT(report);
        QCOMPARE(codesOf(*report), std::string());
    }

    void stopsWhenAsked()
    {
        testing::Jobs jobs;
        fill(jobs);
        testing::StopAt stop("checking");
        const auto stopped = checkWholeWorkspace(jobs.context(stop.token(), &stop), false);
        QVERIFY(!stopped);
        QVERIFY(stopped.error().kind == ErrorKind::Cancelled);
    }

    void whatIsNoWorkspaceIsAnError()
    {
        testing::Jobs jobs;
        QCOMPARE(checkWholeWorkspace(jobs.context(), false).error().code, std::string("no-such-workspace"));
    }
};

QTEST_APPLESS_MAIN(TestCheckJob)
#include "tst_checkjob.moc"
