#include "core/tracking/foreignsource.h"
#include "tests/core/tracking/mlflowsql.h"
#include "tests/core/tracking/runtexts.h"

using namespace touchstone;
using testing::skippedOf;
namespace fs = std::filesystem;

namespace {

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
};

QTEST_APPLESS_MAIN(TestForeignSource)
#include "tst_foreignsource.moc"
