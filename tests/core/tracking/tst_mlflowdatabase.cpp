#include "core/tracking/mlflowdatabase.h"
#include "tests/core/tracking/mlflowsql.h"
#include "tests/core/tracking/runtexts.h"

#include <QElapsedTimer>

#include <sqlite3.h>

#include <cmath>

#include <sys/stat.h>
#include <unistd.h>

using namespace touchstone;
using testing::metricOf;
using testing::MlflowSql;
using testing::skippedOf;
using testing::warningsOf;

namespace {

Result<ForeignRuns> readAt(const std::filesystem::path& path)
{
    NoProgress progress;
    return readMlflowDatabase(path, progress, {});
}

/// Statements that must go through.
void run(MlflowSql& store, const std::string& sql)
{
    QCOMPARE(store.run(sql), std::string());
}

} // namespace

class TestMlflowDatabase : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void aWholeRun()
    {
        MlflowSql store;
        run(store, "INSERT INTO experiments VALUES (7, 'reddit', './mlruns/7', 'active', 1, 1)");
        store.addRun("r1", "active", "7");
        run(store, "INSERT INTO params VALUES ('lr', '0.05', 'r1'), ('model/dim', '100', 'r1')");
        run(store,
            "INSERT INTO tags VALUES ('mlflow.runName', 'tag', 'r1'), ('mlflow.user', 'bob', 'r1'),"
            "('mlflow.source.name', 'train.py', 'r1'), ('mlflow.source.type', 'LOCAL', 'r1'),"
            "('mlflow.source.git.commit', 'aabbcc', 'r1'), ('mlflow.parentRunId', 'r0', 'r1'),"
            "('mlflow.note.content', 'note', 'r1'), ('team', 'search', 'r1'), ('urgent', '', 'r1')");
        run(store,
            "INSERT INTO metrics VALUES ('f1', 0.25, 1000, 'r1', 0, 0), ('f1', 0.5, 2000, 'r1', 1, 0)");
        run(store, "INSERT INTO latest_metrics VALUES ('f1', 0.5, 2000, 1, 0, 'r1')");
        run(store,
            "INSERT INTO datasets VALUES ('d1', 7, 'posts', '0c12', 's3', '{\"uri\": "
            "\"s3://bucket/posts\"}', NULL, NULL);"
            "INSERT INTO inputs VALUES ('i1', 'DATASET', 'd1', 'RUN', 'r1');"
            "INSERT INTO input_tags VALUES ('i1', 'mlflow.data.context', 'training')");
        std::filesystem::create_directories(store.folder() / "mlruns/7/r1/artifacts/eval");
        store.folder().write("mlruns/7/r1/artifacts/eval/test_predictions.csv", "label\n");
        store.close();
        const auto runs = readAt(store.path());
        VERIFY_RESULT(runs);
        QCOMPARE(skippedOf(*runs), std::string());
        QCOMPARE(runs->runs.size(), std::size_t(1));
        const ForeignRun& read = runs->runs.front();
        QCOMPARE(warningsOf(read), std::string());
        QCOMPARE(read.tracker, std::string("mlflow"));
        QCOMPARE(read.id, std::string("r1"));
        QCOMPARE(read.source, std::string("mlflow.db/7/r1"));
        QCOMPARE(read.name, std::string("a run"));
        QCOMPARE(read.group, std::string("reddit"));
        QVERIFY(read.status == ExecutionStatus::Complete);
        QVERIFY(read.started == 1585000000 && read.finished == 1585000060);
        QCOMPARE(read.user, std::string("bob"));
        QCOMPARE(read.parent, std::string("r0"));
        QCOMPARE(read.notes, std::string("note"));
        QVERIFY(read.parameters == (nlohmann::json {{"lr", "0.05"}, {"model/dim", "100"}}));
        QVERIFY(read.code == (nlohmann::json {{"commit", "aabbcc"}}));
        QVERIFY(read.environment == (nlohmann::json {{"command", "train.py"}, {"source_type", "LOCAL"}}));
        QVERIFY(read.properties == (nlohmann::json {{"team", "search"}, {"mlflow.experimentId", "7"}}));
        QVERIFY(read.tags == std::vector<std::string> {"urgent"});
        QVERIFY(read.metrics.at(0).latest == (MetricPoint {0.5, 1, 2000}));
        QVERIFY(read.metrics[0].history
            == (std::vector<MetricPoint> {MetricPoint {0.25, 0, 1000}, MetricPoint {0.5, 1, 2000}}));
        QCOMPARE(read.outputs.size(), std::size_t(1));
        QCOMPARE(read.outputs[0].name, std::string("eval/test_predictions.csv"));
        QCOMPARE(testing::readAll(read.outputs[0].path), std::string("label\n"));
        QCOMPARE(read.inputs.at(0).name, std::string("posts"));
        QCOMPARE(read.inputs[0].address, std::string("s3://bucket/posts"));
        QVERIFY(read.inputs[0].metadata["context"] == nlohmann::json("training"));
    }

    void modelsThatARunLoggedLieBesideIt()
    {
        MlflowSql store;
        store.addRun("r1");
        run(store,
            "INSERT INTO logged_models VALUES ('m-1', 0, 'forest', "
            "'file:///somewhere/mlruns/0/models/m-1/artifacts',"
            "1, 1, 2, 'active', '', 'r1', NULL), ('m-2', 0, 'old', '', 1, 1, 2, 'deleted', '', 'r1', NULL),"
            "('m-3', 0, 'far', 's3://bucket/m-3/artifacts', 1, 1, 2, 'active', '', 'r1', NULL),"
            "('../m', 0, 'bad', '/etc', 1, 1, 2, 'active', '', 'r1', NULL)");
        std::filesystem::create_directories(store.folder() / "mlruns/0/models/m-1/artifacts");
        store.folder().write("mlruns/0/models/m-1/artifacts/MLmodel", "flavors\n");
        store.close();
        const auto runs = readAt(store.path());
        VERIFY_RESULT(runs);
        QCOMPARE(skippedOf(*runs), std::string("mlflow.db/logged_models: a row has no id\n"));
        const ForeignRun& read = runs->runs.at(0);
        QCOMPARE(warningsOf(read), std::string());
        QCOMPARE(read.outputs.size(), std::size_t(2));
        QCOMPARE(read.outputs[0].name, std::string("models/far/artifacts"));
        QCOMPARE(read.outputs[0].address, std::string("s3://bucket/m-3/artifacts"));
        QCOMPARE(read.outputs[1].name, std::string("models/forest/MLmodel"));
        QCOMPARE(testing::readAll(read.outputs[1].path), std::string("flavors\n"));
    }

    void historiesComeAsTheyWereLogged()
    {
        MlflowSql store;
        store.addRun("r1");
        // The primary key of the table would give them by time.
        run(store,
            "INSERT INTO metrics VALUES ('m', 3, 9, 'r1', 0, 0), ('m', 2, 5, 'r1', 1, 0), ('m', 1, 1, 'r1', "
            "2, 0)");
        store.close();
        const auto runs = readAt(store.path());
        VERIFY_RESULT(runs);
        const auto& history = runs->runs.at(0).metrics.at(0).history;
        QVERIFY(history.at(0).value == 3 && history.at(1).value == 2 && history.at(2).value == 1);
        // Without a row in latest_metrics the greatest step is the latest.
        QCOMPARE(runs->runs[0].metrics[0].latest.value, 1.0);
    }

    void theLatestValueIsThatOfItsTable()
    {
        MlflowSql store;
        store.addRun("r1");
        run(store, "INSERT INTO metrics VALUES ('m', 0.9, 9, 'r1', 9, 0)");
        run(store, "INSERT INTO latest_metrics VALUES ('m', 0.5, 2, 1, 0, 'r1'), ('only', 7, 1, 0, 0, 'r1')");
        store.close();
        const auto runs = readAt(store.path());
        VERIFY_RESULT(runs);
        QCOMPARE(metricOf(runs->runs.at(0), "m")->latest.value, 0.5);
        QCOMPARE(metricOf(runs->runs[0], "only")->latest.value, 7.0);
        QVERIFY(metricOf(runs->runs[0], "only")->history.empty());
    }

    void nanAndInfiniteValuesAreValues()
    {
        MlflowSql store;
        store.addRun("r1");
        run(store,
            "INSERT INTO latest_metrics VALUES ('nan', 0, 1, 0, 1, 'r1'),"
            "('inf', 1.7976931348623157e308, 1, 0, 0, 'r1'), ('-inf', -1.7976931348623157e308, 1, 0, 0, "
            "'r1'),"
            "('large', 1e308, 1, 0, 0, 'r1')");
        store.close();
        const auto runs = readAt(store.path());
        VERIFY_RESULT(runs);
        const ForeignRun& read = runs->runs.at(0);
        QVERIFY(std::isnan(metricOf(read, "nan")->latest.value));
        QCOMPARE(metricOf(read, "inf")->latest.value, double(INFINITY));
        QCOMPARE(metricOf(read, "-inf")->latest.value, double(-INFINITY));
        QCOMPARE(metricOf(read, "large")->latest.value, 1e308);
    }

    void idsStayTexts()
    {
        MlflowSql store;
        store.addRun("0e12");
        store.addRun("12");
        run(store, "INSERT INTO params VALUES ('a', '1e3', '0e12'), ('a', '007', '12')");
        store.close();
        const auto runs = readAt(store.path());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.at(0).id, std::string("0e12"));
        QVERIFY(runs->runs[0].parameters["a"] == nlohmann::json("1e3"));
        QCOMPARE(runs->runs.at(1).id, std::string("12"));
        QVERIFY(runs->runs[1].parameters["a"] == nlohmann::json("007"));
    }

    void deletedOnesAreSkippedAndCounted()
    {
        MlflowSql store;
        run(store, "INSERT INTO experiments VALUES (4, 'gone', NULL, 'deleted', 1, 1)");
        store.addRun("r1");
        store.addRun("r2", "deleted");
        store.addRun("r3", "active", "4");
        store.addRun("r4", "active", "4");
        run(store, "INSERT INTO params VALUES ('a', '1', 'r2'), ('a', '1', 'r3'), ('a', '1', 'nobody')");
        store.close();
        const auto runs = readAt(store.path());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t(1));
        QCOMPARE(skippedOf(*runs),
            std::string("mlflow.db/0/r2: it was deleted\n"
                        "mlflow.db/4: the experiment was deleted, with 2 runs\n"));
    }

    void experimentsWithoutNames()
    {
        MlflowSql store;
        run(store, "INSERT INTO experiments VALUES (5, '', NULL, 'active', 1, 1)");
        store.addRun("r1", "active", "5");
        store.addRun("r2", "active", "99"); // of none that is there
        store.close();
        const auto runs = readAt(store.path());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.at(0).group, std::string("5"));
        QCOMPARE(runs->runs.at(1).group, std::string("99"));
    }

    void registeredModels()
    {
        MlflowSql store;
        run(store,
            "INSERT INTO model_versions VALUES ('reddit', 10, 1585000000000, 1, 'again', 'alice', "
            "'Production', 's3://m',"
            "'r1', 'READY', '', ''), ('reddit', 2, 1585000000000, 1, NULL, NULL, 'None', '', NULL, 'READY', "
            "'', ''),"
            "('reddit', 3, 1, 1, NULL, NULL, 'Deleted_Internal', '', NULL, 'READY', '', '')");
        run(store, "INSERT INTO model_version_tags VALUES ('checked', 'yes', 'reddit', 2)");
        run(store,
            "INSERT INTO registered_model_aliases VALUES ('champion', 10, 'reddit'), ('lost', 99, 'reddit')");
        store.close();
        const auto runs = readAt(store.path());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->versions.size(), std::size_t(2));
        QCOMPARE(runs->versions[0].version, std::string("2"));
        QCOMPARE(runs->versions[0].stage, std::string());
        QVERIFY(runs->versions[0].properties["checked"] == nlohmann::json("yes"));
        QCOMPARE(runs->versions[1].version, std::string("10"));
        QCOMPARE(runs->versions[1].stage, std::string("Production"));
        QCOMPARE(runs->versions[1].run, std::string("r1"));
        QVERIFY(runs->versions[1].aliases == std::vector<std::string> {"champion"});
        QVERIFY(runs->versions[1].properties["source"] == nlohmann::json("s3://m"));
        QCOMPARE(skippedOf(*runs), std::string("mlflow.db/models/reddit/3: it was deleted\n"));
    }

    void oldAndNewSchemas()
    {
        MlflowSql store;
        // Before there were latest_metrics, steps, names of runs and registered models; and with columns to come.
        run(store,
            "DROP TABLE latest_metrics; DROP TABLE model_versions; DROP TABLE inputs; DROP TABLE metrics; "
            "DROP TABLE runs;"
            "CREATE TABLE metrics (key TEXT, value FLOAT, timestamp BIGINT, run_uuid TEXT);"
            "CREATE TABLE runs (run_uuid TEXT PRIMARY KEY, STATUS TEXT, \"a new column\" BLOB, experiment_id "
            "INTEGER);"
            "INSERT INTO runs VALUES ('r1', 'RUNNING', x'00', 0); INSERT INTO metrics VALUES ('m', 1, 5, "
            "'r1'), ('m', 2, 3, 'r1')");
        store.close();
        const auto runs = readAt(store.path());
        VERIFY_RESULT(runs);
        QVERIFY(runs->runs.at(0).status == ExecutionStatus::Running);
        QCOMPARE(runs->runs[0].metrics.at(0).latest.value, 1.0); // the greatest time
    }

    void whatIsNoStoreIsRefused()
    {
        const testing::TemporaryFolder folder;
        const auto text
            = folder.write("mlflow.db", "no database, but long enough for its first bytes to be looked at");
        QVERIFY(!looksLikeMlflowDatabase(text));
        QCOMPARE(readAt(text).error().code, std::string("not-a-database"));
        QVERIFY(!looksLikeMlflowDatabase(folder.path()));
        QVERIFY(!readAt(folder.path()));
        QVERIFY(!readAt(folder / "nowhere"));
        QCOMPARE(::mkfifo((folder / "pipe").c_str(), 0600), 0);
        QVERIFY(!readAt(folder / "pipe"));
        MlflowSql other = MlflowSql::empty();
        other.close();
        QVERIFY(!looksLikeMlflowDatabase(other.path()));
        QCOMPARE(readAt(other.path()).error().code, std::string("unknown-format"));
    }

    void triggersAndViewsDoNotRun()
    {
        MlflowSql store;
        store.addRun("r1");
        run(store, "INSERT INTO params VALUES ('a', '1', 'r1')");
        run(store,
            "DROP TABLE tags; CREATE VIEW tags AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
            "FROM c) "
            "SELECT i AS key, i AS value, 'r1' AS run_uuid FROM c;"
            "CREATE TRIGGER t AFTER INSERT ON params BEGIN DELETE FROM runs; END;"
            "DROP TABLE metrics; CREATE VIRTUAL TABLE metrics USING fts5(key, value, timestamp, step, "
            "is_nan, run_uuid)");
        store.close();
        const std::string before = testing::readAll(store.path());
        const auto runs = readAt(store.path());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t(1));
        QVERIFY(runs->runs[0].parameters == (nlohmann::json {{"a", "1"}}));
        QCOMPARE(skippedOf(*runs),
            std::string("mlflow.db/tags: it is a view, which is not read\n"
                        "mlflow.db/metrics: it is a virtual table, which is not read\n"));
        QVERIFY(testing::readAll(store.path()) == before);
    }

    void aViewInPlaceOfTheRunsIsRefused()
    {
        MlflowSql store;
        run(store, "DROP TABLE runs; CREATE VIEW runs AS SELECT 'x' AS run_uuid, 0 AS experiment_id");
        store.close();
        QVERIFY(!looksLikeMlflowDatabase(store.path()));
        QCOMPARE(readAt(store.path()).error().code, std::string("unknown-format"));
    }

    void columnsThatComputeAreRefused()
    {
        MlflowSql store;
        store.addRun("r1");
        run(store,
            "DROP TABLE params; CREATE TABLE params (key TEXT, value TEXT AS (hex(zeroblob(1000000))), "
            "run_uuid TEXT)");
        store.close();
        QCOMPARE(readAt(store.path()).error().code, std::string("damaged-database"));
    }

    void wrongTypesArePassedOver()
    {
        MlflowSql store;
        store.addRun("r1");
        run(store,
            "INSERT INTO runs VALUES (x'0102', 'blob id', NULL, NULL, NULL, NULL, 'FINISHED', 1, 1, NULL, "
            "'active', NULL, 0, NULL);"
            "INSERT INTO runs VALUES ('r2', x'00ff', NULL, NULL, NULL, NULL, 'NEVER', 'soon', 1.5, NULL, "
            "'active', NULL, 'zero', NULL);"
            "INSERT INTO params VALUES ('blob', x'00', 'r1'), ('good', 'x', 'r1');"
            "INSERT INTO tags VALUES (x'01', 'x', 'r1'), ('null', NULL, 'r1');"
            "INSERT INTO latest_metrics VALUES ('word', 'abc', 1, 0, 0, 'r1'), ('text', '0.5', 1, '3', 0, "
            "'r1'),"
            "('blob', x'00', 1, 0, 0, 'r1'), ('step', 1, 1, 0.5, 0, 'r1'), ('time', 1, 'noon', 0, 0, 'r1')");
        store.close();
        const auto runs = readAt(store.path());
        VERIFY_RESULT(runs);
        QCOMPARE(skippedOf(*runs), std::string("mlflow.db/runs: a row has no id\n"));
        QCOMPARE(runs->runs.size(), std::size_t(2));
        const ForeignRun& first = runs->runs[0];
        QCOMPARE(first.id, std::string("r1"));
        QVERIFY(first.parameters == (nlohmann::json {{"good", "x"}}));
        QVERIFY(first.tags == std::vector<std::string> {"null"});
        QCOMPARE(first.metrics.size(), std::size_t(2));
        QVERIFY(metricOf(first, "text")->latest == (MetricPoint {0.5, 3, 1}));
        QVERIFY(!metricOf(first, "time")->latest.time);
        QCOMPARE(warningsOf(first),
            std::string(
                "tags/?: it is no text\nparams/blob: it is no text\nmetrics: 3 values are damaged\n"));
        QVERIFY(!runs->runs[1].created && !runs->runs[1].finished && runs->runs[1].name.empty());
    }

    void hugeValuesArePassedOver()
    {
        MlflowSql store;
        store.addRun("r1");
        run(store,
            "INSERT INTO params VALUES ('a', '1', 'r1'), ('huge', zeroblob(20000000), 'r1'), ('b', '2', "
            "'r1'),"
            "('long', printf('%.*c', 17000000, 'x'), 'r1'), ('c', '3', 'r1')");
        store.close();
        const auto runs = readAt(store.path());
        VERIFY_RESULT(runs);
        QVERIFY(runs->runs.at(0).parameters == (nlohmann::json {{"a", "1"}, {"b", "2"}, {"c", "3"}}));
        QCOMPARE(
            skippedOf(*runs), std::string("mlflow.db/params: 2 rows have a value of more than 16 MiB\n"));
    }

    void bytesThatAreNoTextAreMended()
    {
        MlflowSql store;
        store.addRun("r1");
        run(store, "INSERT INTO params VALUES (CAST(x'636166e9' AS TEXT), CAST(x'ff' AS TEXT), 'r1')");
        store.close();
        const auto runs = readAt(store.path());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.at(0).parameters.dump(), std::string("{\"caf\xef\xbf\xbd\":\"\xef\xbf\xbd\"}"));
    }

    void damagedPagesAreRefused()
    {
        MlflowSql store;
        store.addRun("r1");
        run(store,
            "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 5000) "
            "INSERT INTO params SELECT 'key' || i, printf('%.100c', 'x'), 'r1' FROM c");
        store.close();
        std::string bytes = testing::readAll(store.path());
        for (std::size_t i = bytes.size() / 2; i < bytes.size() / 2 + 40'000; ++i)
            bytes[i] = '\x5a';
        store.folder().write("mlflow.db", bytes);
        QCOMPARE(readAt(store.path()).error().code, std::string("damaged-database"));
        store.folder().write("mlflow.db", bytes.substr(0, bytes.size() / 3));
        QCOMPARE(readAt(store.path()).error().code, std::string("damaged-database"));
    }

    void artifactsDoNotLeadOut_data()
    {
        QTest::addColumn<std::string>("id");
        QTest::addColumn<std::string>("uri"); // @ is the folder of the database
        QTest::addColumn<std::string>("file");
        QTest::newRow("below the database")
            << std::string("r1") << std::string("@/other/r1/artifacts") << std::string("a.csv");
        QTest::newRow("a server of its own")
            << std::string("r2") << std::string("mlflow-artifacts:/0/r2/artifacts") << std::string("b.csv");
        QTest::newRow("s3") << std::string("r3") << std::string("s3://bucket/0/r3/artifacts")
                            << std::string("artifacts");
        QTest::newRow("outside") << std::string("etc") << std::string("file:///etc")
                                 << std::string("artifacts");
        QTest::newRow("up") << std::string("r4") << std::string("../r4/artifacts")
                            << std::string("artifacts");
        QTest::newRow("an id that leads up")
            << std::string("../..") << std::string("@/../../artifacts") << std::string("artifacts");
        QTest::newRow("all of the folder")
            << std::string("other") << std::string("@/other") << std::string("artifacts");
    }
    void artifactsDoNotLeadOut()
    {
        QFETCH(std::string, id);
        QFETCH(std::string, uri);
        QFETCH(std::string, file);
        MlflowSql store;
        std::filesystem::create_directories(store.folder() / "other/r1/artifacts");
        std::filesystem::create_directories(store.folder() / "mlartifacts/0/r2/artifacts");
        store.folder().write("other/r1/artifacts/a.csv", "x");
        store.folder().write("mlartifacts/0/r2/artifacts/b.csv", "x");
        QString address = QString::fromStdString(uri);
        address.replace(QLatin1Char('@'), QString::fromStdString(store.folder().path().string()));
        store.addRun(id, "active", "0", "1", address.toStdString());
        store.close();
        const auto runs = readAt(store.path());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.at(0).outputs.size(), std::size_t(1));
        QCOMPARE(runs->runs[0].outputs[0].name, file);
        QCOMPARE(runs->runs[0].outputs[0].path.empty(), file == "artifacts");
    }

    void aWriteAheadLogIsReadWithIt()
    {
        MlflowSql store;
        run(store, "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0");
        store.addRun("r1");
        // The other program has it open, and the run stands in its log only.
        const auto runs = readAt(store.path());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t(1));
    }

    void whoWritesMeanwhileIsNoticed()
    {
        MlflowSql store;
        for (int i = 0; i < 10; ++i)
            store.addRun("r" + std::to_string(i));
        /// Another program: writes whenever the reader says how far it is.
        class Writer final : public Progress
        {
        public:
            explicit Writer(MlflowSql& store)
                : m_store(store)
            {
            }
            void report(const ProgressUpdate&) override
            {
                m_store.addRun("late" + std::to_string(m_count++));
            }

        private:
            MlflowSql& m_store;
            int m_count = 0;
        };
        Writer writer(store);
        const auto runs = readMlflowDatabase(store.path(), writer, {});
        QCOMPARE(runs ? std::string() : runs.error().code, std::string("database-busy"));
    }

    void cancelEndsIt()
    {
        MlflowSql store;
        store.addRun("r1");
        store.close();
        std::stop_source source;
        source.request_stop();
        NoProgress progress;
        const auto runs = readMlflowDatabase(store.path(), progress, source.get_token());
        QVERIFY(!runs && runs.error().kind == ErrorKind::Cancelled);
    }

    void twelveThousandMetricsOfOneRun()
    {
        MlflowSql store;
        store.addRun("r1");
        run(store,
            "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 12000) "
            "INSERT INTO latest_metrics SELECT 'label-' || i || '-f1', i, 1, 0, 0, 'r1' FROM c");
        run(store,
            "INSERT INTO metrics SELECT key, value, timestamp, run_uuid, step, is_nan FROM latest_metrics");
        store.close();
        QElapsedTimer timer;
        timer.start();
        const auto runs = readAt(store.path());
        VERIFY_RESULT(runs);
        qInfo("12,000 metrics: %lld ms", static_cast<long long>(timer.elapsed()));
        QCOMPARE(runs->runs.at(0).metrics.size(), std::size_t(12'000));
        QCOMPARE(metricOf(runs->runs[0], "label-77-f1")->latest.value, 77.0);
        QVERIFY(timer.elapsed() < 60'000);
    }

    void twoThousandRuns()
    {
        MlflowSql store;
        run(store,
            "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 2000) "
            "INSERT INTO runs SELECT printf('%032x', i), 'run ' || i, NULL, NULL, NULL, 'alice', 'FINISHED', "
            "i * 1000, "
            "i * 1000 + 500, NULL, 'active', NULL, 0, NULL FROM c");
        run(store,
            "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 100) "
            "INSERT INTO metrics SELECT 'm' || (i % 10), i, i, run_uuid, i, 0 FROM runs, c");
        run(store,
            "WITH RECURSIVE c(i) AS (SELECT 91 UNION ALL SELECT i + 1 FROM c WHERE i < 100) "
            "INSERT INTO latest_metrics SELECT 'm' || (i % 10), i, i, i, 0, run_uuid FROM runs, c");
        run(store,
            "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 10) "
            "INSERT INTO params SELECT 'p' || i, i, run_uuid FROM runs, c");
        store.close();
        QElapsedTimer timer;
        timer.start();
        const auto runs = readAt(store.path());
        VERIFY_RESULT(runs);
        qInfo("2,000 runs with 200,000 values: %lld ms", static_cast<long long>(timer.elapsed()));
        QCOMPARE(runs->runs.size(), std::size_t(2000));
        QCOMPARE(runs->runs[0].created, std::optional<std::int64_t>(1));
        QCOMPARE(runs->runs[7].metrics.size(), std::size_t(10));
        QCOMPARE(runs->runs[7].metrics[3].latest.value, 93.0);
        QCOMPARE(runs->runs[7].metrics[3].history.size(), std::size_t(10));
        QVERIFY(timer.elapsed() < 60'000);
    }
};

QTEST_GUILESS_MAIN(TestMlflowDatabase)
#include "tst_mlflowdatabase.moc"
