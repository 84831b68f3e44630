#include "core/tracking/foreignsource.h"
#include "tests/core/tracking/mlflowsql.h"
#include "tests/core/tracking/runtexts.h"

using namespace touchstone;
using testing::skippedOf;
namespace fs = std::filesystem;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>; // name, content

constexpr const char* valohaiJson = R"({"counter": 7, "id": "01-7", "status": "complete", "step": "Train",
    "ctime": "2020-06-02T10:00:00Z", "project": {"name": "subreddits"}, "cumulative_metadata": {"f1": 0.5}})";

Result<ForeignRuns> readAt(const fs::path& path)
{
    NoProgress progress;
    return readForeignSource(path, {}, progress, {});
}

} // namespace

class TestForeignSource : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void aLinkOutOfTheFolderIsNoSource_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("content");
        QTest::newRow("run") << "execution.json"
                             << "{\"touchstone\": 1, \"name\": \"secret\"}";
        QTest::newRow("valohai") << "execution.json" << valohaiJson;
        QTest::newRow("table") << "predictions.csv"
                               << "text,label@1,p@1\na,x,0.5\n";
        QTest::newRow("lock") << "dvc.lock"
                              << "schema: '2.0'\nstages:\n  a:\n    cmd: x\n";
    }

    void aLinkOutOfTheFolderIsNoSource()
    {
        QFETCH(QString, name);
        QFETCH(QString, content);
        const testing::TemporaryFolder folder;
        fs::create_directories(folder / "source");
        fs::create_directories(folder / "beside");
        const auto secret = folder.write("beside/" + name.toStdString(), content.toStdString());
        fs::create_symlink(secret, folder / "source" / name.toStdString());
        const auto runs = readAt(folder / "source");
        QVERIFY(!runs);
        QCOMPARE(runs.error().code, std::string("outside-the-source"));
        QVERIFY(runs.error().message().find(name.toStdString()) != std::string::npos);
    }

    void aDatabaseBehindALinkIsNotOpened()
    {
        testing::MlflowSql sql;
        sql.addRun("8f2c");
        sql.close();
        const testing::TemporaryFolder folder;
        fs::create_symlink(sql.path(), folder / "mlflow.db");
        const auto runs = readAt(folder.path());
        QVERIFY(!runs);
        QCOMPARE(runs.error().code, std::string("outside-the-source"));
    }

    void linksToFoldersWithRunsArePassedOver_data()
    {
        QTest::addColumn<QString>("content");
        QTest::newRow("run") << "{\"touchstone\": 1, \"name\": \"a\"}";
        QTest::newRow("valohai") << valohaiJson;
    }

    void linksToFoldersWithRunsArePassedOver()
    {
        QFETCH(QString, content);
        const testing::TemporaryFolder folder;
        for (const char* name : {"source/own", "source/linked-file", "beside"})
            fs::create_directories(folder / name);
        const auto secret = folder.write("beside/execution.json", content.toStdString());
        (void)folder.write("source/own/execution.json", content.toStdString());
        fs::create_symlink(secret, folder / "source/linked-file/execution.json");
        fs::create_directory_symlink(folder / "beside", folder / "source/linked");
        const auto runs = readAt(folder / "source");
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t {1});
        QCOMPARE(runs->skipped.size(), std::size_t {2});
        QVERIFY(skippedOf(*runs).find("linked: a link that leads out") != std::string::npos);
    }

    void whatTheNamesTellComesBeforeTheJson_data()
    {
        QTest::addColumn<Files>("files");
        QTest::addColumn<std::string>("tracker");
        const std::string run = "{\"touchstone\": 1}";
        const std::string table = "text,label@1,p@1\na,x,0.5\n";
        const std::string lock = "schema: '2.0'\nstages:\n  a:\n    cmd: x\n";
        const auto row = [](const char* name, const std::string& tracker, const Files& files) {
            QTest::newRow(name) << files << tracker;
        };
        row("run", "folder", {{"execution.json", run}, {"info.json", valohaiJson}});
        row("runs", "folder", {{"a/execution.json", run}, {"info.json", valohaiJson}});
        row("project", "dvc", {{"dvc.lock", lock}, {"exported.json", valohaiJson}});
        row("pipeline", "pipeline",
            {{"predictions.csv", table}, {"parameters.json", "{}"}, {"sub/info.json", valohaiJson}});
        row("valohai as vh prints it", "valohai",
            {{"execution.json", valohaiJson}, {"predictions.csv", table}});
        row("valohai in folders", "valohai",
            {{"a/execution.json", valohaiJson}, {"b/info.json", valohaiJson}});
        row("valohai with outputs", "valohai", {{"info.json", valohaiJson}, {"predictions.csv", table}});
    }

    void whatTheNamesTellComesBeforeTheJson()
    {
        QFETCH(Files, files);
        QFETCH(std::string, tracker);
        const testing::TemporaryFolder folder;
        for (const auto& [name, content] : files) {
            fs::create_directories((folder / name).parent_path());
            (void)folder.write(name, content);
        }
        QVERIFY(holdsExecutions(folder.path(), {}).value_or(false));
        const auto runs = readAt(folder.path());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->tracker, tracker);
    }

    void lookingCanBeStopped()
    {
        const testing::TemporaryFolder folder;
        (void)folder.write("info.json", valohaiJson);
        std::stop_source stop;
        stop.request_stop();
        const auto found = holdsExecutions(folder.path(), stop.get_token());
        QVERIFY(!found && found.error().kind == ErrorKind::Cancelled);
        NoProgress progress;
        const auto runs = readForeignSource(folder.path(), {}, progress, stop.get_token());
        QVERIFY(!runs && runs.error().kind == ErrorKind::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestForeignSource)
#include "tst_foreignsource.moc"
