#include "core/tracking/mlflowstore.h"
#include "tests/core/tracking/mlflowfixture.h"
#include "tests/core/tracking/runtexts.h"

#include <QElapsedTimer>

#include <cmath>

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

} // namespace

class TestMlflowStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // Tens of thousands of small files: in memory where that is to be had.
        if (::access("/dev/shm", W_OK) == 0)
            qputenv("TMPDIR", "/dev/shm");
    }
    void init() { testing::failOnAnyWarning(); }

    void aWholeRun()
    {
        const MlflowFixture store;
        store.experiment("7", "reddit");
        const std::string id = MlflowFixture::id(1);
        const std::string run = store.run("7", id);
        store.write(run + "/params/lr", "0.05");
        store.write(run + "/params/empty", "");
        store.write(run + "/metrics/f1", "1585000001000 0.25 0\n1585000002000 0.5 1\n");
        store.write(run + "/tags/mlflow.runName", "from the tag");
        store.write(run + "/tags/mlflow.user", "bob");
        store.write(run + "/tags/mlflow.source.name", "train.py");
        store.write(run + "/tags/mlflow.source.type", "LOCAL");
        store.write(run + "/tags/mlflow.source.git.commit", "aabbcc");
        store.write(run + "/tags/mlflow.source.git.branch", "main");
        store.write(run + "/tags/mlflow.source.git.repoURL", "https://example.org/r.git");
        store.write(run + "/tags/mlflow.parentRunId", MlflowFixture::id(9));
        store.write(run + "/tags/mlflow.note.content", "two\nlines");
        store.write(run + "/tags/team", "search");
        store.write(run + "/tags/urgent", "");
        store.write(run + "/artifacts/eval/test_predictions.csv", "label\n");
        store.write("mlruns/7/datasets/d1/meta.yaml",
            "digest: '0c12'\nname: posts\nprofile: null\nschema: null\nsource: '{\"uri\": "
            "\"s3://bucket/posts\"}'\n"
            "source_type: s3\n");
        store.write(run + "/inputs/i1/meta.yaml",
            "destination_id: d1\ndestination_type: RUN_INPUT\nsource_id: d1\nsource_type: DATASET_INPUT\n"
            "tags:\n  mlflow.data.context: training\n");
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        QCOMPARE(skippedOf(*runs), std::string());
        QCOMPARE(runs->runs.size(), std::size_t(1));
        const ForeignRun& read = runs->runs.front();
        QCOMPARE(warningsOf(read), std::string());
        QCOMPARE(read.tracker, std::string("mlflow"));
        QCOMPARE(read.id, id);
        QCOMPARE(read.source, run);
        QCOMPARE(read.name, std::string("a run"));
        QCOMPARE(read.group, std::string("reddit"));
        QVERIFY(read.status == ExecutionStatus::Complete);
        QVERIFY(read.created == 1585000000 && read.started == 1585000000 && read.finished == 1585000060);
        QCOMPARE(read.user, std::string("bob"));
        QCOMPARE(read.parent, MlflowFixture::id(9));
        QCOMPARE(read.notes, std::string("two\nlines"));
        QVERIFY(read.parameters == (nlohmann::json {{"lr", "0.05"}, {"empty", ""}}));
        QVERIFY(read.code
            == (nlohmann::json {
                {"commit", "aabbcc"}, {"branch", "main"}, {"repository", "https://example.org/r.git"}}));
        QVERIFY(read.environment == (nlohmann::json {{"command", "train.py"}, {"source_type", "LOCAL"}}));
        QVERIFY(read.properties == (nlohmann::json {{"team", "search"}, {"mlflow.experimentId", "7"}}));
        QVERIFY(read.tags == std::vector<std::string> {"urgent"});
        QCOMPARE(read.metrics.size(), std::size_t(1));
        QVERIFY(read.metrics[0].latest == (MetricPoint {0.5, 1, 1585000002000}));
        QCOMPARE(read.metrics[0].history.size(), std::size_t(2));
        QCOMPARE(read.outputs.size(), std::size_t(1));
        QCOMPARE(read.outputs[0].name, std::string("eval/test_predictions.csv"));
        QCOMPARE(testing::readAll(read.outputs[0].path), std::string("label\n"));
        QCOMPARE(read.outputs[0].bytes, std::int64_t(6));
        QCOMPARE(read.inputs.size(), std::size_t(1));
        QCOMPARE(read.inputs[0].name, std::string("posts"));
        QCOMPARE(read.inputs[0].digest, std::string("mlflow:0c12"));
        QCOMPARE(read.inputs[0].address, std::string("s3://bucket/posts"));
        QVERIFY(read.inputs[0].metadata["context"] == nlohmann::json("training"));
    }

    /// As MLflow 3 writes it: logged_models beside the runs, of which a run's outputs name one.
    void modelsThatARunLoggedLieBesideIt()
    {
        const MlflowFixture store;
        const std::string run = store.run("0", MlflowFixture::id(1));
        const auto log = [&](const std::string& id, const std::string& name, const std::string& location) {
            store.write(run + "/outputs/" + id + "/meta.yaml",
                "destination_id: " + id + "\ndestination_type: MODEL_OUTPUT\nsource_id: " + id
                    + "\nsource_type: RUN_OUTPUT\nstep: 0\ntags: {}\n");
            store.write("mlruns/0/models/" + id + "/meta.yaml",
                "artifact_location: " + location + "\ncreation_timestamp: 1751319292332\nexperiment_id: '0'\n"
                    + "last_updated_timestamp: 1751319294755\nmodel_id: " + id
                    + "\nmodel_type: null\nname: " + name + "\nsource_run_id: " + MlflowFixture::id(1)
                    + "\nstatus: 2\nstatus_message: null\n");
        };
        log("m-1", "forest", "file:///d:/KAIM%205/mlruns/0/models/m-1/artifacts");
        store.write("mlruns/0/models/m-1/artifacts/MLmodel", "flavors\n");
        store.write("mlruns/0/models/m-1/metrics/auc", "1751319292320 0.75 0 " + MlflowFixture::id(1) + "\n");
        log("m-2", "forest", "s3://bucket/m-2/artifacts"); // logged again under the name
        log("m-3", "../../up", "/etc");
        store.write(run + "/outputs/m-4/meta.yaml", "destination_id: ../m-1\n");
        store.write(run + "/outputs/m-5/meta.yaml", "destination_id: m-5\n");
        store.write("mlruns/0/models/m-5/meta.yaml", "lifecycle_stage: deleted\nmodel_id: m-5\nname: gone\n");
        store.write(run + "/inputs/m-1/meta.yaml",
            "destination_id: m-1\ndestination_type: MODEL_INPUT\nsource_id: " + MlflowFixture::id(1)
                + "\nsource_type: RUN_INPUT\n"); // a model that was evaluated
        store.write(run + "/metrics/auc", "1751319292320 0.75 0 posts 0c12\n1751319292321 0.5 0\n");
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        QCOMPARE(skippedOf(*runs), std::string());
        QCOMPARE(runs->runs.size(), std::size_t(1));
        const ForeignRun& read = runs->runs.front();
        QCOMPARE(warningsOf(read),
            std::string(
                "models/m-3/artifacts: they lie outside of the folder that is read, or nowhere: /etc\n"
                "outputs/m-4: it names no model\n"));
        QCOMPARE(read.metrics.at(0).history.size(), std::size_t(2));
        QCOMPARE(read.outputs.size(), std::size_t(3));
        QCOMPARE(read.outputs[0].name, std::string("models/forest/MLmodel"));
        QCOMPARE(testing::readAll(read.outputs[0].path), std::string("flavors\n"));
        QCOMPARE(read.outputs[1].name, std::string("models/m-2/artifacts"));
        QCOMPARE(read.outputs[1].address, std::string("s3://bucket/m-2/artifacts"));
        QCOMPARE(read.outputs[2].name, std::string("models/m-3/artifacts"));
    }

    void theFolderAboveIsTakenToo()
    {
        const MlflowFixture store;
        store.run("0", MlflowFixture::id(1));
        QVERIFY(looksLikeMlflowFolder(store.store()));
        QVERIFY(looksLikeMlflowFolder(store.folder().path()));
        const auto runs = readAt(store.folder().path());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t(1));
    }

    void whatIsNoStoreIsRefused()
    {
        const testing::TemporaryFolder folder;
        QVERIFY(!looksLikeMlflowFolder(folder.path()));
        QCOMPARE(readAt(folder.path()).error().code, std::string("unknown-format"));
        const auto file = folder.write("mlruns", "no folder");
        QVERIFY(!looksLikeMlflowFolder(file));
        QCOMPARE(readAt(file).error().code, std::string("not-a-folder"));
        QVERIFY(!looksLikeMlflowFolder(folder / "nowhere"));
        QVERIFY(!readAt(folder / "nowhere"));
    }

    void keysWithSlashesAreNestedFiles()
    {
        const MlflowFixture store;
        const std::string run = store.run("0", MlflowFixture::id(1));
        store.write(run + "/metrics/eval/test/f1", "1 0.5 0\n");
        store.write(run + "/params/model/dim", "100");
        store.write(run + "/tags/a/b", "c");
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        const ForeignRun& read = runs->runs.front();
        QVERIFY(metricOf(read, "eval/test/f1") != nullptr);
        QVERIFY(read.parameters == (nlohmann::json {{"model/dim", "100"}}));
        QVERIFY(read.properties["a/b"] == nlohmann::json("c"));
    }

    void theLatestValueIsNotTheLastLine_data()
    {
        QTest::addColumn<std::string>("lines");
        QTest::addColumn<double>("value");
        QTest::newRow("greatest step, though written first") << std::string("1 0.9 5\n2 0.1 1\n") << 0.9;
        QTest::newRow("same step, greatest time") << std::string("9 0.9 1\n2 0.1 1\n") << 0.9;
        QTest::newRow("same step and time, greatest value") << std::string("1 0.9 1\n1 0.1 1\n") << 0.9;
        QTest::newRow("two fields are step 0") << std::string("9 0.1\n1 0.9 1\n") << 0.9;
        QTest::newRow("negative steps") << std::string("9 0.1 -5\n1 0.9 -1\n") << 0.9;
        QTest::newRow("infinite") << std::string("1 0.1 0\n1 inf 0\n") << double(INFINITY);
        QTest::newRow("no newline at the end") << std::string("1 0.1 0\n2 0.9 1") << 0.9;
        QTest::newRow("carriage returns") << std::string("1 0.1 0\r\n2 0.9 1\r\n") << 0.9;
        QTest::newRow("a NaN of the same moment, written first") << std::string("1 nan 0\n1 0.9 0\n") << 0.9;
        QTest::newRow("a NaN of the same moment, written last") << std::string("1 0.9 0\n1 nan 0\n") << 0.9;
    }
    void theLatestValueIsNotTheLastLine()
    {
        QFETCH(std::string, lines);
        QFETCH(double, value);
        const MlflowFixture store;
        store.write(store.run("0", MlflowFixture::id(1)) + "/metrics/m", lines);
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        QCOMPARE(warningsOf(runs->runs.front()), std::string());
        QCOMPARE(runs->runs.front().metrics.at(0).latest.value, value);
        QCOMPARE(runs->runs.front().metrics.at(0).history.size(), std::size_t(2));
    }

    void nanAndInfiniteValuesAreValues()
    {
        const MlflowFixture store;
        const std::string run = store.run("0", MlflowFixture::id(1));
        store.write(run + "/metrics/loss", "1 0.5 0\n2 nan 1\n3 -inf 2\n4 NaN 3\n");
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        const ForeignMetric* loss = metricOf(runs->runs.front(), "loss");
        QVERIFY(loss != nullptr);
        QCOMPARE(loss->history.size(), std::size_t(4));
        QVERIFY(std::isnan(loss->latest.value));
        QVERIFY(std::isinf(loss->history[2].value) && loss->history[2].value < 0);
    }

    void damagedLinesAreCounted_data()
    {
        QTest::addColumn<std::string>("line");
        QTest::newRow("two blanks") << std::string("1  0.5 0");
        QTest::newRow("one field") << std::string("1585000001000");
        QTest::newRow("four fields") << std::string("1 0.5 0 more");
        QTest::newRow("no number") << std::string("1 abc 0");
        QTest::newRow("a step with a fraction") << std::string("1 0.5 0.5");
        QTest::newRow("a time beyond 64 bits") << std::string("99999999999999999999 0.5 0");
        QTest::newRow("zero bytes") << std::string(20, '\0');
    }
    void damagedLinesAreCounted()
    {
        QFETCH(std::string, line);
        const MlflowFixture store;
        store.write(store.run("0", MlflowFixture::id(1)) + "/metrics/m", "1 0.5 0\n" + line + "\n2 0.75 1\n");
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        const ForeignRun& run = runs->runs.front();
        QCOMPARE(run.metrics.at(0).latest.value, 0.75);
        QCOMPARE(run.metrics.at(0).history.size(), std::size_t(2));
        QCOMPARE(warningsOf(run), std::string("metrics/m: 1 line is damaged\n"));
    }

    void idsThatLookLikeNumbersStayTexts_data()
    {
        QTest::addColumn<std::string>("id");
        QTest::newRow("an old number") << std::string("12");
        QTest::newRow("a float") << std::string("0e12");
        QTest::newRow("a longer float") << std::string("00000000000000000000000000001e12");
        QTest::newRow("octal") << std::string("0017");
        QTest::newRow("hexadecimal") << std::string("0x1f");
        QTest::newRow("sexagesimal in YAML 1.1") << std::string("1:30");
    }
    void idsThatLookLikeNumbersStayTexts()
    {
        QFETCH(std::string, id);
        const MlflowFixture store;
        // Old stores wrote the experiment's number without quotes.
        store.write("mlruns/3/meta.yaml", "experiment_id: 3\nlifecycle_stage: active\nname: 0e7\n");
        store.run("3", id);
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        QCOMPARE(skippedOf(*runs), std::string());
        QCOMPARE(runs->runs.at(0).id, id);
        QCOMPARE(runs->runs.at(0).group, std::string("0e7"));
    }

    void statesOfRuns_data()
    {
        QTest::addColumn<std::string>("word");
        QTest::addColumn<std::string>("status");
        QTest::newRow("running") << std::string("1") << std::string("running");
        QTest::newRow("scheduled") << std::string("2") << std::string("queued");
        QTest::newRow("finished") << std::string("3") << std::string("complete");
        QTest::newRow("failed") << std::string("4") << std::string("error");
        QTest::newRow("killed") << std::string("5") << std::string("stopped");
        QTest::newRow("as a word") << std::string("FINISHED") << std::string("complete");
        QTest::newRow("unknown") << std::string("77") << std::string("interrupted");
    }
    void statesOfRuns()
    {
        QFETCH(std::string, word);
        QFETCH(std::string, status);
        const MlflowFixture store;
        store.run("0", MlflowFixture::id(1), {.status = word, .endTime = "null"});
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        QCOMPARE(std::string(statusName(runs->runs.at(0).status)), status);
        QVERIFY(!runs->runs.at(0).finished);
        QCOMPARE(runs->runs.at(0).warnings.empty(), word != "77");
    }

    void deletedOnesAreSkippedAndCounted()
    {
        const MlflowFixture store;
        store.run("0", MlflowFixture::id(1));
        store.run("0", MlflowFixture::id(2), {.stage = "deleted"});
        store.experiment("4", "gone", "deleted");
        store.run("4", MlflowFixture::id(3));
        store.experiment(".trash/5", "thrown away", "deleted");
        store.run(".trash/5", MlflowFixture::id(4));
        store.run(".trash/5", MlflowFixture::id(5));
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t(1));
        QCOMPARE(skippedOf(*runs),
            "mlruns/.trash/5: the experiment was deleted, with 2 runs\n"
            "mlruns/4: the experiment was deleted, with 1 run\n"
            "mlruns/0/"
                + MlflowFixture::id(2) + ": it was deleted\n");
    }

    void experimentsWithoutNames_data()
    {
        QTest::addColumn<std::string>("meta");
        QTest::newRow("no name") << std::string("experiment_id: '8'\nlifecycle_stage: active\n");
        QTest::newRow("null") << std::string("experiment_id: '8'\nname: null\n");
        QTest::newRow("empty") << std::string("experiment_id: '8'\nname: ''\n");
    }
    void experimentsWithoutNames()
    {
        QFETCH(std::string, meta);
        const MlflowFixture store;
        store.write("mlruns/8/meta.yaml", meta);
        store.run("8", MlflowFixture::id(1));
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.at(0).group, std::string("8"));
    }

    void anExperimentWithoutDescriptionKeepsItsRuns()
    {
        const MlflowFixture store;
        store.run("9", MlflowFixture::id(1));
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.at(0).group, std::string("9"));
        QCOMPARE(skippedOf(*runs),
            std::string("mlruns/9/meta.yaml: the experiment's name is not known: it has no meta.yaml\n"));
    }

    void aRunWithoutDescriptionIsPassedOver()
    {
        const MlflowFixture store;
        store.write("mlruns/0/" + MlflowFixture::id(1) + "/params/lr", "1");
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        QVERIFY(runs->runs.empty());
        QCOMPARE(skippedOf(*runs), "mlruns/0/" + MlflowFixture::id(1) + ": it has no meta.yaml\n");
    }

    void artifactsLieWhereTheAddressSays_data()
    {
        QTest::addColumn<std::string>("uri"); // @ is the folder of the test, # the run
        QTest::addColumn<std::string>("file");
        QTest::addColumn<bool>("warns");
        QTest::newRow("an absolute path")
            << std::string("@/mlruns/other/#/artifacts") << std::string("a b.csv") << false;
        QTest::newRow("a file address")
            << std::string("file://@/mlruns/other/#/artifacts") << std::string("a b.csv") << false;
        QTest::newRow("with a host and escapes")
            << std::string("file://localhost@/mlruns/%6Fther/#/artifacts") << std::string("a b.csv") << false;
        QTest::newRow("relative") << std::string("./mlruns/other/#/artifacts") << std::string("a b.csv")
                                  << false;
        QTest::newRow("a store that was moved")
            << std::string("/home/alice/mlruns/0/#/artifacts") << std::string() << false;
        QTest::newRow("on a server") << std::string("s3://bucket/0/#/artifacts") << std::string("artifacts")
                                     << false;
        QTest::newRow("up and out") << std::string("../../../../etc/#") << std::string("artifacts") << true;
        QTest::newRow("out and in again")
            << std::string("file://@/mlruns/../outside/#") << std::string("artifacts") << true;
        QTest::newRow("outside") << std::string("/etc") << std::string("artifacts") << true;
        QTest::newRow("of another run") << std::string("@/mlruns/other") << std::string("artifacts") << true;
        QTest::newRow("nowhere") << std::string("@/mlruns/none/#/a") << std::string("artifacts") << true;
    }
    void artifactsLieWhereTheAddressSays()
    {
        QFETCH(std::string, uri);
        QFETCH(std::string, file);
        QFETCH(bool, warns);
        const MlflowFixture store;
        const std::string id = MlflowFixture::id(1);
        store.write("mlruns/other/" + id + "/artifacts/a b.csv", "x");
        store.write("outside/" + id + "/x.csv", "x");
        QString address = QString::fromStdString(uri);
        address.replace(QLatin1Char('@'), QString::fromStdString(store.folder().path().string()));
        address.replace(QLatin1Char('#'), QString::fromStdString(id));
        store.run("0", id, {.artifactUri = address.toStdString()});
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        const ForeignRun& run = runs->runs.at(0);
        QCOMPARE(run.outputs.empty() ? std::string() : run.outputs.at(0).name, file);
        QCOMPARE(run.outputs.size(), std::size_t(file.empty() ? 0 : 1));
        if (file == "artifacts") {
            QVERIFY(run.outputs[0].path.empty());
            QCOMPARE(run.outputs[0].address, address.toStdString());
        } else if (!file.empty()) {
            QCOMPARE(testing::readAll(run.outputs[0].path), std::string("x"));
        }
        QCOMPARE(!run.warnings.empty(), warns);
    }

    void registeredModels()
    {
        const MlflowFixture store;
        const std::string id = MlflowFixture::id(1);
        store.run("0", id);
        store.model("reddit", {{"champion", "10"}, {"challenger", "2\n"}});
        store.version("reddit", 10, id, "Production");
        store.version("reddit", 2, id, "None");
        store.write("mlruns/models/reddit/version-2/tags/checked", "yes");
        store.write("mlruns/models/reddit/version-3/meta.yaml", "name: [");
        store.write("mlruns/models/no description/version-1/meta.yaml", "version: 1\n");
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->versions.size(), std::size_t(3));
        QCOMPARE(runs->versions[0].model, std::string("no description"));
        const ForeignVersion& second = runs->versions[1];
        QCOMPARE(second.version, std::string("2"));
        QCOMPARE(second.run, id);
        QCOMPARE(second.status, std::string("READY"));
        QCOMPARE(second.stage, std::string());
        QCOMPARE(second.description, std::string("trained again"));
        QVERIFY(second.aliases == std::vector<std::string> {"challenger"});
        QVERIFY(second.properties["checked"] == nlohmann::json("yes"));
        QVERIFY(second.created == 1585000000);
        QCOMPARE(runs->versions[2].version, std::string("10"));
        QCOMPARE(runs->versions[2].stage, std::string("Production"));
        QVERIFY(runs->versions[2].aliases == std::vector<std::string> {"champion"});
        QCOMPARE(runs->skipped.size(), std::size_t(2));
    }

    void runsComeOldestFirst()
    {
        const MlflowFixture store;
        store.run("0", MlflowFixture::id(1), {.startTime = "null"});
        store.run("0", MlflowFixture::id(2), {.startTime = "1585000009000"});
        store.run("0", MlflowFixture::id(3), {.startTime = "1585000001000"});
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.at(0).id, MlflowFixture::id(3));
        QCOMPARE(runs->runs.at(1).id, MlflowFixture::id(2));
        QCOMPARE(runs->runs.at(2).id, MlflowFixture::id(1));
    }

    void cancelEndsIt()
    {
        const MlflowFixture store;
        store.run("0", MlflowFixture::id(1));
        std::stop_source source;
        source.request_stop();
        NoProgress progress;
        const auto runs = readMlflowFolder(store.store(), progress, source.get_token());
        QVERIFY(!runs && runs.error().kind == ErrorKind::Cancelled);
    }

    void twelveThousandMetricsOfOneRun()
    {
        const MlflowFixture store;
        const std::string run = store.run("0", MlflowFixture::id(1));
        for (int i = 0; i < 12'000; ++i)
            store.folder().write(
                run + "/metrics/label-" + std::to_string(i) + "-f1", "1585000001000 0.5 0\n");
        QElapsedTimer timer;
        timer.start();
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        qInfo("12,000 metrics: %lld ms", static_cast<long long>(timer.elapsed()));
        QCOMPARE(runs->runs.at(0).metrics.size(), std::size_t(12'000));
        QVERIFY(timer.elapsed() < 60'000);
    }

    void twoThousandRuns()
    {
        const MlflowFixture store;
        // Links, as making files takes the most time here.
        const auto point = store.write("point", "1585000001000 0.5 0\n1585000002000 0.25 1\n");
        const auto value = store.write("value", "0.05");
        for (int i = 0; i < 2000; ++i) {
            const auto folder = store.folder() / store.run("0", MlflowFixture::id(i + 1));
            for (const char* key : {"f1", "loss"})
                std::filesystem::create_hard_link(point, folder / "metrics" / key);
            for (const char* key : {"lr", "dim"})
                std::filesystem::create_hard_link(value, folder / "params" / key);
            std::filesystem::create_hard_link(value, folder / "tags/mlflow.user");
        }
        QElapsedTimer timer;
        timer.start();
        const auto runs = readAt(store.store());
        VERIFY_RESULT(runs);
        qInfo("2,000 runs: %lld ms", static_cast<long long>(timer.elapsed()));
        QCOMPARE(runs->runs.size(), std::size_t(2000));
        QVERIFY(timer.elapsed() < 60'000);
    }
};

QTEST_GUILESS_MAIN(TestMlflowStore)
#include "tst_mlflowstore.moc"
