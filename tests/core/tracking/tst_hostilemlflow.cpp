#include "core/tracking/mlflowstore.h"
#include "tests/core/tracking/mlflowfixture.h"
#include "tests/core/tracking/runtexts.h"

#include <QElapsedTimer>

#include <sys/stat.h>
#include <unistd.h>

using namespace touchstone;
using testing::metricOf;
using testing::MlflowFixture;
using testing::skippedOf;
using testing::warningsOf;

namespace {

Result<ForeignRuns> readAt(const std::filesystem::path& path)
{
    NoProgress progress;
    return readMlflowFolder(path, progress, {});
}

/// A file of that size that takes no room.
void makeSparse(const std::filesystem::path& path, off_t size)
{
    std::ofstream(path).close();
    QCOMPARE(::truncate(path.c_str(), size), 0);
}

} // namespace

/// Stores of MLflow that are damaged, or made to do harm.
class TestHostileMlflow : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void damagedRunsArePassedOver_data()
    {
        QTest::addColumn<std::string>("meta");
        QTest::addColumn<std::string>("reason");
        const std::string id = MlflowFixture::id(1);
        QTest::newRow("empty") << std::string() << std::string("holds no keys");
        QTest::newRow("cut within a quoted text")
            << std::string("artifact_uri: \"file:///some") << std::string("not valid YAML");
        QTest::newRow("cut before the id")
            << std::string("artifact_uri: file:///x\nend_time: 1\n") << std::string("names no run");
        QTest::newRow("cut within the id")
            << "end_time: 1\nrun_id: " + id.substr(0, 20) << std::string("of another run");
        QTest::newRow("cut before the status")
            << "run_id: " + id + "\nrun_uuid: " + id + "\nstart_t" << std::string("no status");
        QTest::newRow("cut behind a line") << "run_id: " + id + "\nrun_uuid: " + id + "\n"
                                           << std::string("no status");
        QTest::newRow("zeros") << std::string(300, '\0') << std::string("meta.yaml");
        QTest::newRow("a list") << std::string("- a\n- b\n") << std::string("holds no keys");
        std::string bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
        for (int i = 1; i < 12; ++i) {
            const std::string alias = "*a" + std::to_string(i - 1);
            std::string list = alias;
            for (int j = 0; j < 9; ++j)
                list += "," + alias;
            bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + list + "]\n";
        }
        QTest::newRow("an alias bomb") << bomb << std::string("grows beyond");
        QTest::newRow("nested too deep")
            << "a: " + std::string(200, '[') + std::string(200, ']') << std::string("nested more than");
        QTest::newRow("binary") << std::string("\x7f"
                                               "ELF\x02\x01\x01\xff\xfe: [")
                                << std::string("meta.yaml");
    }
    void damagedRunsArePassedOver()
    {
        QFETCH(std::string, meta);
        QFETCH(std::string, reason);
        const MlflowFixture store;
        const std::string run = store.run("0", MlflowFixture::id(1));
        store.write(run + "/meta.yaml", meta);
        store.run("0", MlflowFixture::id(2));
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t(1));
        QCOMPARE(runs->runs.at(0).id, MlflowFixture::id(2));
        QCOMPARE(runs->skipped.size(), std::size_t(1));
        QCOMPARE(runs->skipped[0].what, run);
        QVERIFY2(runs->skipped[0].reason.find(reason) != std::string::npos, runs->skipped[0].reason.c_str());
    }

    void filesOfAGibibyteAreNotRead()
    {
        const MlflowFixture store;
        const std::string run = store.run("0", MlflowFixture::id(1));
        store.write(run + "/metrics/good", "1 0.5 0\n");
        const auto folder = store.folder().path() / run;
        makeSparse(folder / "metrics/m", off_t(1) << 30);
        makeSparse(folder / "params/p", off_t(1) << 30);
        makeSparse(folder / "tags/t", off_t(1) << 30);
        const std::string other = store.run("0", MlflowFixture::id(2));
        makeSparse(store.folder().path() / other / "meta.yaml", off_t(1) << 30);
        QElapsedTimer timer;
        timer.start();
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(runs->runs.size(), std::size_t(1));
        QCOMPARE(runs->runs[0].metrics.size(), std::size_t(1));
        QCOMPARE(warningsOf(runs->runs[0]),
            std::string("tags/t: the file is larger than 16777216 bytes\n"
                        "params/p: the file is larger than 16777216 bytes\n"
                        "metrics/m: a line is longer than 4096 bytes\n"));
        QCOMPARE(skippedOf(*runs), other + ": meta.yaml: the file is larger than 1048576 bytes\n");
    }

    void linksAreNotFollowedOut()
    {
        const testing::TemporaryFolder outside;
        const auto secret = outside.write("secret", "1 0.5 0\n");
        std::filesystem::create_directories(outside / "folder/run");
        const MlflowFixture store;
        const std::string run = store.run("0", MlflowFixture::id(1));
        const auto folder = store.folder().path() / run;
        std::filesystem::create_symlink(secret, folder / "metrics/m");
        std::filesystem::create_symlink(secret, folder / "params/p");
        std::filesystem::create_symlink(secret, folder / "artifacts/a.csv");
        std::filesystem::create_symlink(outside.path(), folder / "artifacts/all");
        std::filesystem::create_symlink("nowhere", folder / "artifacts/broken");
        std::filesystem::create_symlink(outside / "folder", store.store() / "6");
        std::filesystem::create_symlink(outside / "folder/run", store.store() / "0" / MlflowFixture::id(2));
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t(1));
        QVERIFY(runs->runs[0].metrics.empty() && runs->runs[0].outputs.empty());
        QVERIFY(runs->runs[0].parameters.empty());
        QCOMPARE(runs->runs[0].warnings.size(), std::size_t(5));
        for (const Warning& warning : runs->runs[0].warnings)
            QVERIFY2(warning.text.find("link") != std::string::npos, warning.text.c_str());
        QCOMPARE(runs->skipped.size(), std::size_t(2));
    }

    void linksThatGoInCirclesEnd()
    {
        const MlflowFixture store;
        const std::string run = store.run("0", MlflowFixture::id(1));
        const auto folder = store.folder().path() / run;
        std::filesystem::create_directory_symlink("..", folder / "artifacts/up");
        std::filesystem::create_directory_symlink(".", folder / "metrics/self");
        std::filesystem::create_symlink("loop", folder / "params/loop");
        store.write(run + "/artifacts/real.csv", "x");
        std::filesystem::create_symlink("real.csv", folder / "artifacts/link.csv");
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.at(0).warnings.size(), std::size_t(3));
        // A link to a file of the same folder is that file.
        QCOMPARE(runs->runs[0].outputs.size(), std::size_t(2));
        QCOMPARE(runs->runs[0].outputs[0].name, std::string("link.csv"));
        QCOMPARE(runs->runs[0].outputs[0].path, runs->runs[0].outputs[1].path);
    }

    void pipesAndDevicesAreNotOpened()
    {
        const MlflowFixture store;
        const std::string run = store.run("0", MlflowFixture::id(1));
        const auto folder = store.folder().path() / run;
        QCOMPARE(::mkfifo((folder / "metrics/m").c_str(), 0600), 0);
        QCOMPARE(::mkfifo((folder / "artifacts/a").c_str(), 0600), 0);
        std::filesystem::create_symlink("/dev/zero", folder / "params/p");
        std::filesystem::create_directories(folder / "tags/mlflow.user");
        const std::string other = store.run("0", MlflowFixture::id(2));
        std::filesystem::remove(store.folder().path() / other / "meta.yaml");
        QCOMPARE(::mkfifo((store.folder().path() / other / "meta.yaml").c_str(), 0600), 0);
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t(1));
        QCOMPARE(runs->runs[0].warnings.size(), std::size_t(3));
        QCOMPARE(
            skippedOf(*runs), other + ": meta.yaml is a pipe, a socket or a device, which is not read\n");
    }

    void filesInPlaceOfFoldersAreSaid()
    {
        const MlflowFixture store;
        const std::string run = store.run("0", MlflowFixture::id(1));
        std::filesystem::remove(store.folder().path() / run / "metrics");
        store.write(run + "/metrics", "1 0.5 0\n");
        store.write("mlruns/readme.txt", "hello");
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        QCOMPARE(warningsOf(runs->runs.at(0)), std::string("metrics: a file instead of a folder\n"));
    }

    void datasetsAreNotSoughtElsewhere()
    {
        const MlflowFixture store;
        const std::string run = store.run("0", MlflowFixture::id(1));
        store.write("mlruns/secret/meta.yaml", "name: secret\ndigest: x\n");
        store.write(run + "/inputs/i/meta.yaml", "source_id: ../../secret\n");
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        QVERIFY(runs->runs.at(0).inputs.empty());
        QCOMPARE(warningsOf(runs->runs.at(0)), std::string("inputs/i: it names no dataset\n"));
    }

    void modelsAndDatasetsBehindLinksAreNotRead()
    {
        const MlflowFixture store;
        const std::string run = store.run("0", MlflowFixture::id(1));
        store.write("outside/m-1/meta.yaml", "name: secret\nartifact_location: s3://secret\n");
        store.write("outside/d-1/meta.yaml", "name: secret\ndigest: x\n");
        for (const char* name : {"models", "datasets"})
            std::filesystem::create_directory_symlink(store.folder() / "outside", store.store() / "0" / name);
        store.write(run + "/outputs/m-1/meta.yaml", "destination_id: m-1\n");
        store.write(run + "/inputs/i/meta.yaml", "source_id: d-1\n");
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        QVERIFY(runs->runs.at(0).inputs.empty());
        QVERIFY(runs->runs[0].outputs.empty());
        QCOMPARE(warningsOf(runs->runs[0]),
            std::string("inputs/i: dataset d-1: it lies behind a link, which is not followed\n"
                        "outputs/m-1: model m-1: it lies behind a link, which is not followed\n"));
    }

    void namesThatAreNoTextAreMended()
    {
        const MlflowFixture store;
        const std::string run = store.run("0", MlflowFixture::id(1));
        store.write(run + "/params/caf\xe9", "\xff\xfe");
        store.write(run + "/metrics/caf\xe9", "1 0.5 0\n");
        store.write(run + "/artifacts/caf\xe9.csv", "x");
        store.write(run + "/tags/mlflow.user", "Jos\xe9");
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        const ForeignRun& read = runs->runs.at(0);
        QVERIFY(read.parameters.dump().find("caf\xef\xbf\xbd") != std::string::npos);
        QVERIFY(metricOf(read, "caf\xef\xbf\xbd") != nullptr);
        QCOMPARE(read.user, std::string("Jos\xef\xbf\xbd"));
        QCOMPARE(read.outputs.at(0).name, std::string("caf\xef\xbf\xbd.csv"));
        QCOMPARE(testing::readAll(read.outputs.at(0).path), std::string("x"));
        std::filesystem::remove_all(store.store()); // Qt cannot
    }
};

QTEST_GUILESS_MAIN(TestHostileMlflow)
#include "tst_hostilemlflow.moc"
