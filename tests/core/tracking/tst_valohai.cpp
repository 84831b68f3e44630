#include "core/tracking/valohai.h"
#include "tests/core/tracking/runtexts.h"
#include "tests/support/testing.h"

using namespace touchstone;
using testing::metricOf;
namespace fs = std::filesystem;

namespace {

std::string execution(int counter)
{
    using nlohmann::json;
    const json inputs = json::array({json {{"name", "posts"},
                                         {"urls",
                                             {"s3:/"
                                              "/bucket/posts.zst",
                                                 "datum:abc"}}},
        json {{"name", "none"}}});
    const json outputs = json::array({json {{"id", "d1"}, {"name", "predictions.csv"}, {"size", 40}},
        json {{"id", "d2"}, {"name", "model.bin"}, {"size", 9}}});
    return json {
        {"counter", counter},
        {"id", "01-" + std::to_string(counter)},
        {"ctime", "2020-06-02T10:00:00.000000Z"},
        {"duration", 120.5},
        {"status", "complete"},
        {"step", "Train"},
        {"project", {{"id", "p"}, {"name", "subreddits"}, {"owner", 1}}},
        {"commit", {{"identifier", "abc123"}, {"ref", "master"}, {"repository", 7}}},
        {"environment", {{"id", "e"}, {"name", "p3.2xlarge"}}},
        {"parameters", {{"lr", 0.1}, {"epochs", 5}}},
        {"tags", {"nightly"}},
        {"inputs", inputs},
        {"outputs", outputs},
        {"cumulative_metadata", {{"f1", 0.41}, {"note", "ok"}, {"_time", "2020-06-02T10:02:00"}}},
    }
        .dump();
}

} // namespace

class TestValohai : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void oneExecutionWithItsOutputs()
    {
        const testing::TemporaryFolder folder;
        fs::create_directories(folder / "outputs");
        (void)folder.write("execution.json", execution(81));
        (void)folder.write("outputs/predictions.csv", "id,label@1,p@1\n1,x,0.5\n");
        (void)folder.write("outputs/more.csv", "a\n");
        (void)folder.write("outputs/predictions.csv.metadata.json", R"({"valohai.alias": "latest"})");
        (void)folder.write("outputs/valohai.metadata.jsonl",
            "{\"file\": \"predictions.csv\", \"metadata\": {\"valohai.tags\": [\"t\"]}}\nrubbish\n");
        (void)folder.write("metadata.jsonl",
            "starting\n{\"loss\": 0.9, \"_time\": \"2020-06-02T10:00:30.500000\"}\n"
            "{\"vh_metadata\": {\"loss\": 0.5}}\n{\"loss\": \"nan\"}\n{\"confusion\": [[\"a\", \"b\"], [1, "
            "2]]}\n");
        QVERIFY(looksLikeValohai(folder.path(), {}));
        const auto runs = readValohai(folder.path(), {});
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t {1});
        const ForeignRun& run = runs->runs.front();
        QCOMPARE(run.id, std::string("01-81"));
        QCOMPARE(run.name, std::string("Train #81"));
        QCOMPARE(run.group, std::string("subreddits"));
        QCOMPARE(*run.started, std::int64_t {1591092000});
        QCOMPARE(*run.finished, std::int64_t {1591092121}); // rounded
        QCOMPARE(run.code["commit"].get<std::string>(), std::string("abc123"));
        QCOMPARE(run.tags, (std::vector<std::string> {"nightly"}));
        QCOMPARE(run.inputs.size(), std::size_t {3});
        QCOMPARE(run.inputs[0].address,
            std::string("s3:/"
                        "/bucket/posts.zst"));
        QCOMPARE(run.outputs.size(), std::size_t {3});
        QVERIFY(!run.outputs[0].path.empty());
        QVERIFY(run.outputs[1].path.empty()); // model.bin was not downloaded
        QCOMPARE(run.outputs[2].name, std::string("more.csv"));
        QCOMPARE(run.outputs[0].metadata["valohai.alias"].get<std::string>(), std::string("latest"));
        QVERIFY(run.outputs[0].metadata.contains("valohai.tags"));
        QCOMPARE(metricOf(run, "loss")->history.size(), std::size_t {3});
        QCOMPARE(*metricOf(run, "loss")->history[0].time, std::int64_t {1591092030000});
        QCOMPARE(metricOf(run, "f1")->latest.value, 0.41); // only in cumulative_metadata
        QVERIFY(run.properties["metadata"].contains("confusion"));
    }

    void outputsBelowTheCounterAreTakenOnce()
    {
        const testing::TemporaryFolder folder;
        for (const char* below : {"81/outputs/eval", "outputs"})
            fs::create_directories(folder / below);
        const auto file = folder.write("info.json",
            R"({"counter": 81, "id": "01-81", "status": "complete", "step": "Train", "ctime": "2020-06-02T10:00:00Z"})");
        (void)folder.write("81/outputs/predictions.csv", "id,label@1,p@1\n1,x,0.5\n");
        (void)folder.write("81/outputs/eval/table.csv", "a\n");
        (void)folder.write("outputs/predictions.csv", "id,label@1,p@1\n1,y,0.5\n");
        (void)folder.write("81/notes.csv", "a\n");
        const auto runs = readValohai(file, {});
        VERIFY_RESULT(runs);
        std::vector<std::string> names;
        for (const ForeignFile& output : runs->runs.at(0).outputs)
            names.push_back(output.name);
        QCOMPARE(names, (std::vector<std::string> {"predictions.csv", "eval/table.csv", "notes.csv"}));
    }

    void anExecutionInTwoFilesIsTakenOnce()
    {
        const testing::TemporaryFolder folder;
        fs::create_directories(folder / "8/outputs");
        (void)folder.write("all.json", "[" + execution(7) + "," + execution(8) + "]");
        (void)folder.write("8/info.json", execution(8));
        (void)folder.write("8/outputs/more.csv", "a\n");
        (void)folder.write("8/predictions.csv", "id,label@1,p@1\n1,x,0.5\n");
        const auto runs = readValohai(folder.path(), {});
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t {2});
        const auto run = std::ranges::find(runs->runs, "01-8", &ForeignRun::id);
        QVERIFY(run != runs->runs.end());
        QCOMPARE(run->outputs.size(), std::size_t {3}); // that file has more of it
        QCOMPARE(runs->skipped.size(), std::size_t {1});
        QVERIFY(runs->skipped[0].reason.find("#8") != std::string::npos);
    }

    void aListOfManyExecutions()
    {
        const testing::TemporaryFolder folder;
        fs::create_directories(folder / "7");
        (void)folder.write("7/predictions.csv", "id,label@1,p@1\n1,x,0.5\n");
        const auto file = folder.write(
            "all.json", "{\"count\": 2, \"results\": [" + execution(7) + "," + execution(8) + ", 5]}");
        const auto runs = readValohai(file, {});
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t {2});
        QVERIFY(!runs->runs[0].outputs[0].path.empty());
        QVERIFY(runs->runs[1].outputs[0].path.empty()); // that of #7 is not its own
    }

    void aFolderForEachExecution()
    {
        const testing::TemporaryFolder folder;
        for (const char* name : {"one", "two", "bad"})
            fs::create_directories(folder / name);
        (void)folder.write("one/info.json", execution(1));
        (void)folder.write("one/predictions.csv", "id,label@1,p@1\n1,x,0.5\n");
        (void)folder.write("two/info.json", execution(2));
        (void)folder.write("bad/info.json", "{\"counter\": 3,");
        fs::create_symlink("/etc/hostname", folder / "two" / "link.csv");
        const auto runs = readValohai(folder.path(), {});
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t {2});
        QVERIFY(!runs->runs[0].outputs[0].path.empty());
        QCOMPARE(runs->skipped.size(), std::size_t {2});
        QVERIFY(std::ranges::find(runs->skipped, "two/link.csv", &SkippedItem::what) != runs->skipped.end());
    }

    void whatIsNoNumberIsNoMetric()
    {
        const testing::TemporaryFolder folder;
        const auto file = folder.write("info.json", R"({"counter": 1, "step": "x", "status": "complete",
            "ctime": "2020-06-02T10:00:00Z", "project": "p", "cumulative_metadata":
            {"acc": 0.9, "note": "hello", "confusion": [[50, 2], [3, 45]]}})");
        const auto runs = readValohai(file, {});
        VERIFY_RESULT(runs);
        const ForeignRun& run = runs->runs.at(0);
        QCOMPARE(run.metrics.size(), std::size_t {1});
        QCOMPARE(metricOf(run, "acc")->latest.value, 0.9);
        QCOMPARE(run.properties["metadata"].dump(),
            std::string(R"({"confusion":[[50,2],[3,45]],"note":"hello"})"));
    }

    void outputsThatLeadOutAreNotFound()
    {
        const testing::TemporaryFolder folder;
        fs::create_directories(folder / "run");
        (void)folder.write("secret.csv", "id,label@1,p@1\n");
        (void)folder.write("run/execution.json",
            R"({"counter": 1, "status": "complete", "ctime": "2020-06-02T10:00:00Z", "step": "x", "outputs": [{"name": "../secret.csv"}, {"name": "/etc/passwd"}, {"name": 5}, 7]})");
        const auto runs = readValohai(folder / "run", {});
        VERIFY_RESULT(runs);
        for (const ForeignFile& output : runs->runs.at(0).outputs)
            QVERIFY(output.path.empty());
    }

    void damagedMetadataIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("warning");
        QTest::addColumn<double>("loss");
        QTest::newRow("cut list") << "metadata.json"
                                  << "[\n {\"loss\": 0.9},\n {\"loss\": 0."
                                  << "metadata.json: " << 0.0;
        QTest::newRow("a list") << "metadata.json"
                                << "[{\"loss\": 0.9}, {\"loss\": 0.5}]"
                                << "" << 0.5;
        QTest::newRow("an object") << "metadata.json"
                                   << "{\n \"loss\":\n 0.5}"
                                   << "" << 0.5;
        QTest::newRow("lines") << "metadata.json"
                               << "{\"loss\": 0.9}\n{\"loss\": 0.5}\n"
                               << "" << 0.5;
        QTest::newRow("a cut line") << "metadata.jsonl"
                                    << "{\"loss\": 0.5}\n{\"loss\": 0."
                                    << "metadata.jsonl: 1 line is damaged" << 0.5;
        QTest::newRow("what looks like one") << "log.txt"
                                             << "{'a': 1}\n{\"loss\": 0.5}\n"
                                             << "" << 0.5;
    }

    void damagedMetadataIsSaid()
    {
        QFETCH(QString, name);
        QFETCH(QString, content);
        QFETCH(QString, warning);
        QFETCH(double, loss);
        const testing::TemporaryFolder folder;
        const auto file = folder.write("info.json",
            R"({"counter": 1, "status": "complete", "step": "Train", "ctime": "2020-06-02T10:00:00Z"})");
        (void)folder.write(name.toStdString(), content.toStdString());
        const auto runs = readValohai(file, {});
        VERIFY_RESULT(runs);
        const ForeignRun& run = runs->runs.at(0);
        const std::string warnings = testing::warningsOf(run);
        QVERIFY2(warning.isEmpty() ? warnings.empty() : warnings.starts_with(warning.toStdString()),
            warnings.c_str());
        const ForeignMetric* metric = metricOf(run, "loss");
        const double latest = metric != nullptr ? metric->latest.value : 0;
        QCOMPARE(latest, loss);
    }

    void damagedSidecarsDoNotEndTheRun()
    {
        const testing::TemporaryFolder folder;
        (void)folder.write("execution.json", execution(81));
        (void)folder.write("predictions.csv", "id,label@1,p@1\n1,x,0.5\n");
        (void)folder.write("predictions.csv.metadata.json", "{");
        const auto sidecar = folder.write("valohai.metadata.jsonl", "rubbish\n{\n");
        const auto read = readValohai(folder.path(), {});
        VERIFY_RESULT(read);
        const std::string warnings = testing::warningsOf(read->runs.at(0));
        QVERIFY2(warnings.find("predictions.csv.metadata.json: ") != std::string::npos, warnings.c_str());
        QVERIFY2(warnings.find("valohai.metadata.jsonl: 2 lines are damaged") != std::string::npos,
            warnings.c_str());
        QVERIFY2(warnings.find(folder.path().string()) == std::string::npos, warnings.c_str());
        fs::resize_file(sidecar, 17U << 20);
        VERIFY_RESULT(readValohai(folder.path(), {}));
    }

    void otherJsonIsNoExecution_data()
    {
        QTest::addColumn<QString>("json");
        QTest::newRow("object") << R"({"a": 1})";
        QTest::newRow("numbers") << "[1, 2]";
        QTest::newRow("text") << "\"counter\"";
        QTest::newRow("truncated") << R"({"counter": 1, "step")";
        QTest::newRow("a counter and a step") << R"({"counter": 1, "step": "x"})";
        QTest::newRow("a counter in words")
            << R"({"counter": "1", "step": "x", "status": "ok", "ctime": "today", "project": "p"})";
        QTest::newRow("a step in numbers")
            << R"({"counter": 1, "step": 7, "status": "ok", "ctime": "today"})";
        QTest::newRow("in a list")
            << R"({"results": [{"counter": 1, "project": "x", "cumulative_metadata": {}}]})";
    }

    void otherJsonIsNoExecution()
    {
        QFETCH(QString, json);
        const testing::TemporaryFolder folder;
        const auto file = folder.write("x.json", json.toStdString());
        QVERIFY(!looksLikeValohai(file, {}));
        QVERIFY(!looksLikeValohai(folder.path(), {}));
        QVERIFY(!readValohai(file, {}));
    }

    void fieldsOfWrongTypesDoNoHarm()
    {
        const testing::TemporaryFolder folder;
        const auto file = folder.write("x.json",
            R"({"counter": 1, "status": "fine", "step": null, "project": {"name": 5}, "commit": [], "environment": "x", "parameters": [],
                "inputs": {"a": 1}, "outputs": "none", "tags": {}, "duration": "long", "ctime": "noon",
                "cumulative_metadata": [], "metadata": {"a": 1}})");
        const auto runs = readValohai(file, {});
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t {1});
        QVERIFY(!runs->runs[0].finished);
    }
};

QTEST_APPLESS_MAIN(TestValohai)
#include "tst_valohai.moc"
