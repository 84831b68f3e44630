#include "core/jobs/comparejob.h"
#include "core/jobs/exportjob.h"
#include "core/jobs/importexecutionsjob.h"
#include "core/storage/foreignstore.h"
#include "core/storage/predictionsstore.h"
#include "core/storage/workspacecheck.h"
#include "tests/core/jobs/jobfixture.h"

#include <chrono>

using namespace touchstone;
namespace fs = std::filesystem;

namespace {

/// A workspace with "posts" (#1), its split (#2), a model of its train part (#3) and its evaluation (#4).
void prepare(testing::Jobs& jobs)
{
    VERIFY_RESULT(jobs.import("posts", testing::posts()));
    VERIFY_RESULT(jobs.split("posts"));
    VERIFY_RESULT(jobs.train({"posts/train"}));
    VERIFY_RESULT(jobs.evaluate("3", "posts/test"));
}

/// The predictions of #4 as `export predictions` writes them: row,id,label,label@1..3,p@1..3.
fs::path exported(testing::Jobs& jobs)
{
    const fs::path file = jobs.folder() / "exported.csv";
    const auto written = exportTable(jobs.context(), ExecutionNumber(4), ExportTable::Predictions, file);
    return written ? file : fs::path();
}

/// Without some of the columns, by their position.
std::string withoutColumns(const std::string& csv, std::size_t from, std::size_t count)
{
    std::string text;
    for (const std::string& line : testing::linesOf(csv)) {
        std::size_t column = 0;
        std::string kept;
        for (std::size_t begin = 0; begin <= line.size(); ++column) {
            const std::size_t end = std::min(line.find(',', begin), line.size());
            if (column < from || column >= from + count)
                kept += (kept.empty() ? "" : ",") + line.substr(begin, end - begin);
            begin = end + 1;
        }
        text += kept + "\n";
    }
    return text;
}

Result<ImportExecutionsOutcome> take(testing::Jobs& jobs, const fs::path& source,
    const std::string& dataset = {}, const std::string& model = {})
{
    ImportExecutionsParameters parameters;
    parameters.source = source;
    parameters.dataset = dataset;
    parameters.model = model;
    return importExecutions(jobs.context(), parameters);
}

CompareParameters comparing(const std::string& baseline, const std::string& candidate)
{
    CompareParameters parameters;
    parameters.baseline = baseline;
    parameters.candidate = candidate;
    return parameters;
}

bool hasWarning(const Execution& execution, std::string_view code)
{
    const nlohmann::json warnings = execution.parameters.value("warnings", nlohmann::json::array());
    return std::ranges::any_of(
        warnings, [code](const nlohmann::json& warning) { return warning.value("code", "") == code; });
}

void writeRun(const fs::path& folder, const std::string& json)
{
    fs::create_directories(folder);
    std::ofstream(folder / "execution.json") << json;
}

} // namespace

class TestImportExecutionsJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void ownPredictionsComeBackTheSame_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("matchedBy");
        QTest::newRow("by-row") << 0 << 0 << "row";
        QTest::newRow("by-id") << 0 << 1 << "id";
        QTest::newRow("by-order") << 0 << 2 << "order";
    }

    void ownPredictionsComeBackTheSame()
    {
        QFETCH(int, from);
        QFETCH(int, count);
        QFETCH(QString, matchedBy);
        testing::Jobs jobs;
        prepare(jobs);
        const auto csv = testing::readAll(exported(jobs));
        QVERIFY(!csv.empty());
        const auto file = jobs.folder().write(
            "mine.csv", withoutColumns(csv, static_cast<std::size_t>(from), static_cast<std::size_t>(count)));
        const auto outcome = take(jobs, file, "posts/test", "3");
        VERIFY_RESULT(outcome);
        QVERIFY(outcome->skipped.empty());
        QVERIFY(outcome->rejected.empty());
        QCOMPARE(outcome->executions.size(), std::size_t {1});
        const Execution& taken = outcome->executions.front().execution;
        QCOMPARE(taken.number, ExecutionNumber(5));
        QCOMPARE(taken.parameters["matched_by"].get<std::string>(), matchedBy.toStdString());
        QCOMPARE(taken.input("dataset")->resolved, std::string("posts@1/test#2"));

        auto workspace = jobs.open();
        const auto original = loadPredictions(workspace->predictionsFolder(ExecutionNumber(4)));
        const auto copy = loadPredictions(workspace->predictionsFolder(ExecutionNumber(5)));
        VERIFY_RESULT(original);
        VERIFY_RESULT(copy);
        QVERIFY(std::ranges::equal(original->row, copy->row));
        QVERIFY(std::ranges::equal(original->truth, copy->truth));
        QVERIFY(std::ranges::equal(original->label, copy->label));
        QVERIFY(std::ranges::equal(original->probability, copy->probability));
        QCOMPARE(copy->labels, original->labels);
        QCOMPARE(copy->modelLabels, original->modelLabels);
        QVERIFY(copy->words.empty());
        QVERIFY(copy->sums.empty());

        const auto report = compareExecutions(jobs.context(), comparing("4", "5"));
        VERIFY_RESULT(report);
        QVERIFY(report->paired);
        QCOMPARE(report->flips->onlyBaseline, std::int64_t {0});
        QCOMPARE(report->flips->onlyCandidate, std::int64_t {0});
    }

    void withoutAModelEverythingElseStillWorks()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto file = jobs.folder().write("mine.csv", testing::readAll(exported(jobs)));
        const auto outcome = take(jobs, file, "posts/test");
        VERIFY_RESULT(outcome);
        const Execution& taken = outcome->executions.front().execution;
        QVERIFY(taken.input("model") == nullptr);
        QVERIFY(hasWarning(taken, "labels-of-model-assumed"));
        const auto report = compareExecutions(jobs.context(), comparing("4", "5"));
        VERIFY_RESULT(report);
        QVERIFY(report->paired);
        QVERIFY(report->candidate->model.empty());
        // Of two that have no model, it is not the same one.
        const auto twice = take(jobs, jobs.folder().write("again.csv", testing::readAll(file)), "posts/test");
        VERIFY_RESULT(twice);
        const auto unknown = compareExecutions(jobs.context(), comparing("5", "6"));
        VERIFY_RESULT(unknown);
        QVERIFY(!unknown->drift.sameModel);
    }

    void aDatasetIsMadeOfTheFile()
    {
        testing::Jobs jobs;
        const auto left = jobs.folder().write("left.csv",
            "id,text,label,label@1,label@2,p@1,p@2\na,one two,x,x,y,0.9,0.1\nb,two three,y,x,y,0.6,0.4\n"
            "c,four,x,x,y,0.5,0.5\n");
        const auto right = jobs.folder().write("right.csv",
            "id,text,label,label@1,label@2,p@1,p@2\na,one two,x,y,x,0.8,0.2\nb,two three,y,y,x,0.7,0.3\n"
            "c,four,x,x,y,0.6,0.4\n");
        ImportExecutionsParameters parameters;
        parameters.newDataset = "shared";
        parameters.source = left;
        const auto first = importExecutions(jobs.context(), parameters);
        VERIFY_RESULT(first);
        parameters.source = right;
        const auto second = importExecutions(jobs.context(), parameters);
        VERIFY_RESULT(second);
        const Execution& baseline = first->executions.front().execution;
        const Execution& candidate = second->executions.front().execution;
        QCOMPARE(baseline.input("dataset")->resolved, std::string("shared@1"));
        QCOMPARE(candidate.input("dataset")->resolved, std::string("shared@1")); // the same posts
        const auto report = compareExecutions(
            jobs.context(), comparing(baseline.number.toString(), candidate.number.toString()));
        VERIFY_RESULT(report);
        QVERIFY(report->paired);
        QCOMPARE(report->flips->onlyBaseline, std::int64_t {1});
        QCOMPARE(report->flips->onlyCandidate, std::int64_t {1});
        QCOMPARE(report->flips->bothRight, std::int64_t {1});
    }

    void predictionsOfOtherPostsAreRefused_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("part");
        QTest::newRow("too-few-rows") << "label@1,p@1\ncats,0.5\n"
                                      << "has 1 rows and the dataset part 40";
        QTest::newRow("ids-of-others") << "id,label@1,p@1\nzz,cats,0.5\n"
                                       << "no prediction of the file belongs";
        QTest::newRow("rows-beyond") << "row,label@1,p@1\n999999,cats,0.5\n"
                                     << "no prediction of the file belongs";
        QTest::newRow("no-texts-for-a-dataset") << "id,label@1,p@1\nzz,cats,0.5\n"
                                                << "no prediction of the file";
    }

    void predictionsOfOtherPostsAreRefused()
    {
        QFETCH(QString, content);
        QFETCH(QString, part);
        testing::Jobs jobs;
        prepare(jobs);
        const auto outcome
            = take(jobs, jobs.folder().write("other.csv", content.toStdString()), "posts/test");
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, std::string("rows-do-not-match"));
        QVERIFY2(testing::contains(outcome.error().message(), part.toStdString()),
            outcome.error().message().c_str());
        QCOMPARE(jobs.executionCount(), std::int64_t {4});
        QCOMPARE(jobs.contents("predictions"), (std::vector<std::string> {"4"}));
    }

    void inOrderTheFirstOtherLabelIsNamed()
    {
        testing::Jobs jobs;
        prepare(jobs);
        std::string csv = withoutColumns(testing::readAll(exported(jobs)), 0, 2);
        auto lines = testing::linesOf(csv);
        std::swap(lines[1], lines[2]);
        for (std::size_t i = 3; lines[1].substr(0, 3) == lines[2].substr(0, 3) && i < lines.size(); ++i)
            std::swap(lines[2], lines[i]);
        std::string text;
        for (const std::string& line : lines)
            text += line + "\n";
        const auto outcome = take(jobs, jobs.folder().write("other.csv", text), "posts/test");
        QVERIFY(!outcome);
        QVERIFY2(testing::contains(outcome.error().message(), "line "), outcome.error().message().c_str());
        QVERIFY(testing::contains(outcome.error().message(), "the dataset '"));
    }

    void someRowsAreMissingOrWrong()
    {
        testing::Jobs jobs;
        prepare(jobs);
        auto lines = testing::linesOf(withoutColumns(testing::readAll(exported(jobs)), 0, 1));
        QCOMPARE(lines.size(), std::size_t {41});
        lines.erase(lines.begin() + 40);
        lines[5] = "zz,cats,cats,dogs,birds,0.5,0.3,0.1";
        lines[6] = lines[7];
        lines[8] = lines[8].substr(0, lines[8].find(',')) + ",cats,cats,dogs,birds,1.5,0.3,0.1";
        std::string text;
        for (const std::string& line : lines)
            text += line + "\n";
        const auto outcome = take(jobs, jobs.folder().write("some.csv", text), "posts/test", "3");
        VERIFY_RESULT(outcome);
        std::map<std::string, std::int64_t> rejected;
        for (const Rejection& rejection : outcome->rejected)
            rejected[rejection.reason] = rejection.count;
        QCOMPARE(rejected,
            (std::map<std::string, std::int64_t> {
                {"bad-probability", 1}, {"not-in-dataset", 1}, {"repeated-row", 1}}));
        const Execution& taken = outcome->executions.front().execution;
        QCOMPARE(taken.metrics["rows"].get<int>(), 36);
        QVERIFY(hasWarning(taken, "rows-not-predicted"));
        QVERIFY(testing::contains(taken.log, "rows left out"));
    }

    void fastTextsAdditionIsTakenOff()
    {
        testing::Jobs jobs;
        const auto file = jobs.folder().write("test_predictions.csv",
            "text,label,label@1,p@1,error\none,x,x,1.00001,False\ntwo,y,x,0.25001,True\n");
        const auto outcome = take(jobs, file);
        VERIFY_RESULT(outcome);
        const Execution& taken = outcome->executions.front().execution;
        QVERIFY(hasWarning(taken, "loss-assumed"));
        QCOMPARE(taken.parameters["loss"].get<std::string>(), std::string("softmax"));
        auto workspace = jobs.open();
        const auto predictions = loadPredictions(workspace->predictionsFolder(taken.number));
        VERIFY_RESULT(predictions);
        QCOMPARE(predictions->probability[0], 1.0F);
        QCOMPARE(predictions->probability[1], 0.25F);
        ImportExecutionsParameters parameters;
        parameters.source = file;
        parameters.fasttextLoss = "none";
        const auto plain = importExecutions(jobs.context(), parameters);
        VERIFY_RESULT(plain);
        const auto kept
            = loadPredictions(workspace->predictionsFolder(plain->executions.front().execution.number));
        VERIFY_RESULT(kept);
        QCOMPARE(kept->probability[1], 0.25001F);
    }

    void aRunIsTakenInOnce()
    {
        testing::Jobs jobs;
        const fs::path folder = jobs.folder() / "runs";
        writeRun(folder / "a", R"({"touchstone": 1, "id": "a", "name": "sweep", "metrics": {"f1": 0.5}})");
        writeRun(folder / "b",
            R"({"touchstone": 1, "id": "b", "name": "trial", "parent": "a", "status": "error"})");
        const auto first = take(jobs, folder);
        VERIFY_RESULT(first);
        QCOMPARE(first->executions.size(), std::size_t {2});
        auto workspace = jobs.open();
        const auto trial = workspace->execution(ExecutionNumber(2));
        VERIFY_RESULT(trial);
        QCOMPARE(trial->status, ExecutionStatus::Error);
        QCOMPARE(trial->parameters["parent_execution"].get<int>(), 1);
        QCOMPARE(trial->step, Step::External);
        const auto again = take(jobs, folder);
        VERIFY_RESULT(again);
        QVERIFY(again->executions[0].existing && again->executions[1].existing);
        QCOMPARE(jobs.executionCount(), std::int64_t {2});
        writeRun(folder / "a", R"({"touchstone": 1, "id": "a", "name": "sweep", "metrics": {"f1": 0.6}})");
        const auto changed = take(jobs, folder);
        VERIFY_RESULT(changed);
        QCOMPARE(jobs.executionCount(), std::int64_t {3});
        const auto record = readForeignRecord(workspace->database(), ExecutionNumber(1));
        VERIFY_RESULT(record);
        QVERIFY(testing::contains((*record)->record, "0.5"));
        QCOMPARE((*record)->run, std::string("a"));
    }

    void otherPredictionsOfTheSameSizeAreOthers()
    {
        testing::Jobs jobs;
        const char* head = "text,label,label@1,p@1\n";
        const auto file = jobs.folder().write("mine.csv", std::string(head) + "one,x,x,0.5\n");
        VERIFY_RESULT(take(jobs, file));
        const auto again = take(jobs, file);
        VERIFY_RESULT(again);
        QVERIFY(again->executions.front().existing);
        (void)jobs.folder().write("mine.csv", std::string(head) + "one,x,y,0.5\n");
        const auto changed = take(jobs, file);
        VERIFY_RESULT(changed);
        QVERIFY(!changed->executions.front().existing);
        QCOMPARE(changed->executions.front().execution.metrics["p_at_1"].get<double>(), 0.0);
    }

    void otherColumnsMakeOthersOfTheSamePredictions()
    {
        testing::Jobs jobs;
        ImportExecutionsParameters parameters;
        parameters.source = jobs.folder().write(
            "mine.csv", "text,label,second,label@1,p@1\none,x,y,x,0.5\ntwo,y,y,x,0.5\n");
        for (const auto& [column, right] : {std::pair {"label", 0.5}, std::pair {"second", 0.0}}) {
            parameters.options.columns.gold = column;
            const auto taken = importExecutions(jobs.context(), parameters);
            VERIFY_RESULT(taken);
            const TakenExecution& execution = taken->executions.front();
            QVERIFY(!execution.existing);
            QCOMPARE(execution.execution.metrics["p_at_1"].get<double>(), right);
            QCOMPARE(
                execution.execution.parameters["columns"]["label"].get<std::string>(), std::string(column));
            const auto again = importExecutions(jobs.context(), parameters);
            VERIFY_RESULT(again);
            QVERIFY(again->executions.front().existing);
        }
        parameters.options.columns.gold = "label";
        const auto first = importExecutions(jobs.context(), parameters);
        VERIFY_RESULT(first);
        QVERIFY(first->executions.front().existing);
    }

    void partsOfARunAreTakenInOnceForEachWish()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const fs::path folder = jobs.folder() / "pipeline";
        fs::create_directories(folder);
        const auto csv = withoutColumns(testing::readAll(exported(jobs)), 0, 2); // label,label@1..3,p@1..3
        std::ofstream(folder / "test_predictions.csv") << csv;
        std::ofstream(folder / "predictions.csv") << "text,label@1,p@1\none,cats,0.5\ntwo,dogs,0.25\n";
        const auto first = take(jobs, folder, "posts/test");
        VERIFY_RESULT(first);
        QCOMPARE(first->executions.size(), std::size_t {2}); // the run and its test part
        QCOMPARE(first->skipped.size(), std::size_t {1});    // these are other rows
        const auto again = take(jobs, folder, "posts/test");
        VERIFY_RESULT(again);
        QVERIFY(std::ranges::all_of(again->executions, &TakenExecution::existing));
        // Without rows that are named, a dataset is made of the texts: what was skipped comes in now.
        const auto other = take(jobs, folder);
        VERIFY_RESULT(other);
        QCOMPARE(std::ranges::count(other->executions, false, &TakenExecution::existing), std::ptrdiff_t {1});
        const Execution& part = other->executions.back().execution;
        QCOMPARE(part.parameters["part"].get<std::string>(), std::string("predictions.csv"));
        QCOMPARE(part.parameters["parent_execution"].get<int>(), 5);
    }

    void aLossThatIsSaidIsNotAssumed()
    {
        testing::Jobs jobs;
        const fs::path folder = jobs.folder() / "run";
        writeRun(folder, R"({"touchstone": 1, "predictions": "p.csv", "fasttext_loss": "hs"})");
        std::ofstream(folder / "p.csv") << "text,label,label@1,p@1\none,x,x,1.00001\n";
        const auto outcome = take(jobs, folder);
        VERIFY_RESULT(outcome);
        QVERIFY(!hasWarning(outcome->executions.front().execution, "loss-assumed"));
        QCOMPARE(
            outcome->executions.front().execution.parameters["loss"].get<std::string>(), std::string("hs"));
    }

    void arraysAreTakenIn()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const fs::path folder = jobs.folder() / "run";
        fs::create_directories(folder);
        const fs::path own = jobs.workspace / "predictions" / "4";
        for (const char* name : {"label.npy", "probability.npy", "row.npy", "labels.txt"})
            fs::copy_file(own / name, folder / name);
        writeRun(folder,
            R"({"touchstone": 1, "name": "numpy", "tags": ["nightly"], "notes": "mine", "dataset": "posts/test", "predictions":
            {"label": "label.npy", "probability": "probability.npy", "labels": "labels.txt", "row": "row.npy"}})");
        const auto outcome = take(jobs, folder);
        VERIFY_RESULT(outcome);
        auto workspace = jobs.open();
        const auto original = loadEvaluation(*workspace, ExecutionNumber(4));
        const auto copy = loadEvaluation(*workspace, outcome->executions.front().execution.number);
        VERIFY_RESULT(original);
        VERIFY_RESULT(copy);
        QCOMPARE(*copy->all.p1, *original->all.p1);
        QCOMPARE(*copy->meanP1, *original->meanP1);
        const auto recorded = workspace->execution(outcome->executions.front().execution.number);
        VERIFY_RESULT(recorded);
        QVERIFY(recorded->tags == std::vector<std::string> {"nightly"});
        QCOMPARE(recorded->notes, std::string("mine"));
    }

    /// What the documentation shows: no row.npy, and a part of a dataset.
    void arraysWithoutRowsAreThoseOfThePartInOrder()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const fs::path folder = jobs.folder() / "run";
        fs::create_directories(folder);
        const fs::path own = jobs.workspace / "predictions" / "4";
        for (const char* name : {"label.npy", "probability.npy", "labels.txt"})
            fs::copy_file(own / name, folder / name);
        const std::string arrays = R"("predictions": {"label": "label.npy", "probability": "probability.npy",
            "labels": "labels.txt"}})";
        writeRun(folder, R"({"touchstone": 1, "dataset": "posts/test", )" + arrays);
        const auto outcome = take(jobs, folder);
        VERIFY_RESULT(outcome);
        auto workspace = jobs.open();
        const auto original = loadPredictions(workspace->predictionsFolder(ExecutionNumber(4)));
        const auto copy
            = loadPredictions(workspace->predictionsFolder(outcome->executions.front().execution.number));
        VERIFY_RESULT(copy);
        QVERIFY(std::ranges::equal(original->row, copy->row));
        QVERIFY(std::ranges::equal(original->probability, copy->probability));
        for (std::size_t i = 0; i < original->label.size(); ++i) { // which are numbered in another order
            QCOMPARE(copy->labels[static_cast<std::size_t>(copy->label[i])],
                original->labels[static_cast<std::size_t>(original->label[i])]);
        }
        writeRun(folder, R"({"touchstone": 1, "dataset": "posts/train", )" + arrays);
        const auto other = take(jobs, folder);
        QVERIFY(!other);
        QCOMPARE(other.error().code, std::string("rows-do-not-match"));
    }

    void rowNumbersAreNotThoseOfADatasetOfTheFile()
    {
        testing::Jobs jobs;
        const auto file = jobs.folder().write(
            "some.csv", "row,text,label,label@1,p@1\n2,one,x,x,0.5\n5,two,y,y,0.5\n9,three,x,y,0.5\n");
        const auto outcome = take(jobs, file);
        VERIFY_RESULT(outcome);
        QVERIFY(outcome->rejected.empty());
        const Execution& taken = outcome->executions.front().execution;
        QCOMPARE(taken.metrics["rows"].get<int>(), 3);
        QCOMPARE(taken.metrics["p_at_1"].get<double>(), 2.0 / 3);
    }

    void byNumberAnotherLabelIsAnError()
    {
        testing::Jobs jobs;
        prepare(jobs);
        auto lines
            = testing::linesOf(withoutColumns(testing::readAll(exported(jobs)), 1, 1)); // row,label,...
        std::string text = lines[0] + "\n";
        for (std::size_t i = 1; i + 1 < lines.size(); ++i) // each with the number of the next
            text += lines[i + 1].substr(0, lines[i + 1].find(',')) + lines[i].substr(lines[i].find(','))
                + "\n";
        const auto outcome = take(jobs, jobs.folder().write("shifted.csv", text), "posts/test");
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, std::string("rows-do-not-match"));
    }

    void aBadLineCostsOneRowOfADatasetOfTheFile()
    {
        testing::Jobs jobs;
        const auto file = jobs.folder().write("test_predictions.csv",
            "text,label,label@1,p@1,error\none,x,x,0.5,False\nshort,x\ntwo,y,y,half,False\nthree,y,x,0.25,"
            "True\n");
        const auto outcome = take(jobs, file);
        VERIFY_RESULT(outcome);
        QCOMPARE(
            outcome->rejected.size(), std::size_t {2}); // the short line, and the probability that is none
        const Execution& taken = outcome->executions.front().execution;
        QCOMPARE(taken.metrics["rows"].get<int>(), 2);
        QCOMPARE(taken.metrics["p_at_1"].get<double>(), 0.5);
    }

    void aStoreIsTakenInOnceThoughItsPredictionsDoNotMatch()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const fs::path folder = jobs.folder() / "runs";
        for (const char* name : {"a", "b"}) {
            writeRun(folder / name, R"({"touchstone": 1, "predictions": "p.csv"})");
            std::ofstream(folder / name / "p.csv") << "id,label@1,p@1\nzz,cats,0.5\n"; // no texts, other ids
        }
        VERIFY_RESULT(take(jobs, folder));
        const auto count = jobs.executionCount();
        const auto again = take(jobs, folder);
        VERIFY_RESULT(again);
        QVERIFY(std::ranges::all_of(again->executions, &TakenExecution::existing));
        QCOMPARE(jobs.executionCount(), count);
    }

    void aParentMayStandBehindItsPart()
    {
        testing::Jobs jobs;
        const fs::path folder = jobs.folder() / "runs";
        writeRun(folder / "a", R"({"touchstone": 1, "id": "trial", "parent": "sweep"})");
        writeRun(folder / "z", R"({"touchstone": 1, "id": "sweep", "parent": "trial-of-itself"})");
        const auto outcome = take(jobs, folder);
        VERIFY_RESULT(outcome);
        auto workspace = jobs.open();
        const auto part = workspace->execution(ExecutionNumber(2));
        VERIFY_RESULT(part);
        QCOMPARE(part->parameters["run"].get<std::string>(), std::string("trial"));
        QCOMPARE(part->parameters["parent_execution"].get<int>(), 1);
    }

    void aRunThatHadNotEndedIsInterrupted()
    {
        testing::Jobs jobs;
        writeRun(jobs.folder() / "run", R"({"touchstone": 1, "status": "running"})");
        const auto outcome = take(jobs, jobs.folder() / "run");
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->executions.front().execution.status, ExecutionStatus::Interrupted);
        QVERIFY(hasWarning(outcome->executions.front().execution, "had-not-ended"));
    }

    void theWorkspaceStaysSound()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto file = jobs.folder().write("mine.csv", testing::readAll(exported(jobs)));
        VERIFY_RESULT(take(jobs, file, "posts/test"));
        auto workspace = jobs.open();
        NoProgress silent;
        const auto report = checkWorkspace(*workspace, {}, silent);
        VERIFY_RESULT(report);
        QVERIFY(report->problems.empty());
    }

    void aCancelledImportLeavesNothing()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto file = jobs.folder().write("mine.csv", testing::readAll(exported(jobs)));
        testing::StopAt stop("reading");
        ImportExecutionsParameters parameters;
        parameters.source = file;
        parameters.dataset = "posts/test";
        const auto outcome = importExecutions(jobs.context(stop.token(), &stop), parameters);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
        QCOMPARE(jobs.contents("predictions"), (std::vector<std::string> {"4"}));
    }

    void unknownSourcesAreNamed()
    {
        testing::Jobs jobs;
        const auto missing = take(jobs, jobs.folder() / "nothing");
        QVERIFY(!missing);
        fs::create_directories(jobs.folder() / "empty");
        const auto empty = take(jobs, jobs.folder() / "empty");
        QVERIFY(!empty);
        QCOMPARE(empty.error().code, std::string("unknown-source"));
        QVERIFY(!fs::exists(jobs.workspace)); // nothing is made for nothing
    }
};

QTEST_APPLESS_MAIN(TestImportExecutionsJob)
#include "tst_importexecutionsjob.moc"
