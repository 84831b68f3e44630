#include "core/tracking/pipelinefolder.h"
#include "core/tracking/runfolder.h"
#include "tests/support/testing.h"

#include <cmath>

using namespace touchstone;
namespace fs = std::filesystem;

namespace {

constexpr const char* wholeRun = R"({
  "touchstone": 1, "id": "bert-7", "name": "bert-base", "group": "classifiers", "step": "evaluate",
  "status": "complete", "user": "ada", "started": "2026-05-01T12:00:00Z", "finished": 1777638600,
  "dataset": "reddit@1/test", "predictions": "out/predictions.csv", "labels": ["news", "art"],
  "parameters": {"lr": 3e-5, "layers": [1, 2]},
  "metrics": {"loss": [0.9, 0.5, "nan"], "eval": {"f1": 0.5}, "steps": [[10, 0.1, 1000], [5, 0.9, 2000]]},
  "tags": ["gpu"], "environment": {"image": "python:3.11"},
  "code": {"repository": "git@host:x.git", "commit": "abc"}, "notes": "first try", "parent": "sweep-1"
})";

const ForeignMetric* metricOf(const ForeignRun& run, std::string_view key)
{
    const auto found = std::ranges::find(run.metrics, key, &ForeignMetric::key);
    return found == run.metrics.end() ? nullptr : &*found;
}

} // namespace

class TestRunFolder : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void everyFieldIsRead()
    {
        const testing::TemporaryFolder folder;
        fs::create_directories(folder / "out");
        (void)folder.write("execution.json", wholeRun);
        (void)folder.write("out/predictions.csv", "id,label@1,p@1\n");
        QCOMPARE(executionFileIn(*ForeignFolder::open(folder.path())).filename().string(),
            std::string("execution.json"));
        const auto runs = readRunFolder(folder.path(), {});
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t {1});
        const ForeignRun& run = runs->runs.front();
        QCOMPARE(run.id, std::string("bert-7"));
        QCOMPARE(run.name, std::string("bert-base"));
        QCOMPARE(run.group, std::string("classifiers"));
        QCOMPARE(*run.started, std::int64_t {1777636800});
        QCOMPARE(*run.finished, std::int64_t {1777638600});
        QCOMPARE(run.predictions.dataset, std::string("reddit@1/test"));
        QCOMPARE(run.predictions.files, (std::vector<std::string> {"out/predictions.csv"}));
        QCOMPARE(run.predictions.labels, (std::vector<std::string> {"news", "art"}));
        QCOMPARE(run.parent, std::string("sweep-1"));
        QCOMPARE(run.outputs.size(), std::size_t {1});
        QVERIFY(metricOf(run, "eval.f1") != nullptr);
        QVERIFY(std::isnan(metricOf(run, "loss")->latest.value));
        QCOMPARE(metricOf(run, "loss")->history.size(), std::size_t {3});
        QCOMPARE(metricOf(run, "steps")->latest.value, 0.1); // the greatest step, not the last line
        QCOMPARE(run.code["commit"].get<std::string>(), std::string("abc"));
    }

    void mistakesAreNamedWithTheirPlace_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("part");
        QTest::newRow("truncated") << R"({"touchstone": 1, "name": )"
                                   << "line 1";
        QTest::newRow("array") << "[1]"
                               << "holds no object";
        QTest::newRow("no-version") << R"({"name": "x"})"
                                    << "\"touchstone\": 1";
        QTest::newRow("newer-version") << R"({"touchstone": 2})"
                                       << "line 1";
        QTest::newRow("misspelt-member") << R"({"touchstone": 1, "metric": {}})"
                                         << "metric";
        QTest::newRow("number-as-name") << R"({"touchstone": 1, "name": 5})"
                                        << "name";
        QTest::newRow("unknown-status") << R"({"touchstone": 1, "status": "fine"})"
                                        << "fine";
        QTest::newRow("bad-time") << R"({"touchstone": 1, "started": "yesterday"})"
                                  << "started";
        QTest::newRow("predictions-not-there") << R"({"touchstone": 1, "predictions": "p.csv"})"
                                               << "p.csv";
        QTest::newRow("predictions-outside") << R"({"touchstone": 1, "predictions": "../p.csv"})"
                                             << "leads out";
        QTest::newRow("predictions-absolute") << R"({"touchstone": 1, "predictions": "/etc/passwd"})"
                                              << "leads out";
        QTest::newRow("model-outside") << R"({"touchstone": 1, "model": "../../m.bin"})"
                                       << "leads out";
        QTest::newRow("half-of-the-arrays") << R"({"touchstone": 1, "predictions": {"label": "l.npy"}})"
                                            << "probability";
        QTest::newRow("unknown-loss") << R"({"touchstone": 1, "fasttext_loss": "Softmax"})"
                                      << "no loss of fastText";
        QTest::newRow("predictions-a-number") << R"({"touchstone": 1, "predictions": 5})"
                                              << "predictions";
    }

    void mistakesAreNamedWithTheirPlace()
    {
        QFETCH(QString, json);
        QFETCH(QString, part);
        const testing::TemporaryFolder folder;
        (void)folder.write("execution.json", json.toStdString());
        const auto runs = readRunFolder(folder.path(), {});
        QVERIFY(!runs);
        const std::string message = runs.error().message();
        QVERIFY2(message.find(part.toStdString()) != std::string::npos, message.c_str());
        QVERIFY2(message.find("execution.json") != std::string::npos, message.c_str());
    }

    /// What the schema allows is taken, and no other field.
    void theSchemaHasTheFields()
    {
        const auto schema
            = nlohmann::json::parse(testing::readAll(TOUCHSTONE_RESOURCES "/execution.schema.json"));
        std::string fields;
        for (const auto& [name, value] : schema.at("properties").items())
            fields += "'" + name + "' ";
        const testing::TemporaryFolder folder;
        (void)folder.write("execution.json", R"({"touchstone": 1, "unheard-of": 1})");
        const auto runs = readRunFolder(folder.path(), {});
        QVERIFY(!runs);
        std::string hint = runs.error().hint;
        hint.erase(0, hint.find(": ") + 2);
        std::vector<std::string> taken;
        for (std::size_t begin = 0; begin < hint.size();) {
            const std::size_t end = std::min(hint.find(", ", begin), hint.size());
            taken.push_back("'" + hint.substr(begin, end - begin) + "'");
            begin = end + 2;
        }
        std::ranges::sort(taken);
        std::string list;
        for (const std::string& name : taken)
            list += name + " ";
        QCOMPARE(list, fields);
    }

    void ofManyFoldersDamagedOnesAreSkipped()
    {
        const testing::TemporaryFolder folder;
        for (const char* name : {"a", "b", "c", "empty"})
            fs::create_directories(folder / name);
        (void)folder.write("a/execution.json", R"({"touchstone": 1, "name": "first"})");
        (void)folder.write("b/execution.json", R"({"touchstone": )");
        (void)folder.write("c/execution.json", R"({"touchstone": 1, "name": "second"})");
        const auto runs = readRunFolder(folder.path(), {});
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t {2});
        QCOMPARE(runs->skipped.size(), std::size_t {1});
        QCOMPARE(runs->skipped[0].what, std::string("b"));
    }

    void thePipelineLeavesOneRun()
    {
        const testing::TemporaryFolder folder;
        (void)folder.write("parameters.json", R"({"lr": 0.5, "dim": 100, "wordNgrams": 2, "loss": "hs"})");
        (void)folder.write("test_predictions.csv", "text,label,label@1,p@1,error\na,x,x,0.5,False\n");
        (void)folder.write("predictions.csv", "text,label@1,p@1\na,x,0.5\n");
        (void)folder.write("model.bin", "not opened here");
        (void)folder.write(
            "stdout.txt", "Read 1M words\n{\"n\": 22719, \"precision\": 0.47, \"recall\": 0.47, \"k\": 1}\n");
        QVERIFY(looksLikePipeline(*ForeignFolder::open(folder.path())));
        QVERIFY(executionFileIn(*ForeignFolder::open(folder.path())).empty());
        const auto runs = readPipeline(folder.path(), {});
        VERIFY_RESULT(runs);
        const ForeignRun& run = runs->runs.at(0);
        QCOMPARE(
            run.predictions.files, (std::vector<std::string> {"test_predictions.csv", "predictions.csv"}));
        QCOMPARE(run.predictions.fasttextLoss, std::string("hs"));
        QCOMPARE(run.predictions.model, std::string("model.bin"));
        QCOMPARE(metricOf(run, "precision")->latest.value, 0.47);
        QCOMPARE(metricOf(run, "n")->latest.value, 22719.0);
        QCOMPARE(run.parameters["wordNgrams"].get<int>(), 2);
    }

    void damagedParametersOfThePipelineAreAnError()
    {
        const testing::TemporaryFolder folder;
        (void)folder.write("parameters.json", "{\"lr\": ");
        (void)folder.write("predictions.csv", "text,label@1,p@1\na,x,0.5\n");
        const auto runs = readPipeline(folder.path(), {});
        QVERIFY(!runs);
        QVERIFY(runs.error().message().find("parameters.json") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestRunFolder)
#include "tst_runfolder.moc"
