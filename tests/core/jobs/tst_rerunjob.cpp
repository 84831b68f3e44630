#include "core/base/files.h"
#include "core/exchange/npy.h"
#include "core/jobs/autotunejob.h"
#include "core/jobs/importrecord.h"
#include "core/jobs/loadjob.h"
#include "core/storage/predictionsstore.h"
#include "core/storage/reference.h"
#include "tests/core/jobs/rerunfixture.h"

#include <filesystem>

using namespace touchstone;
using namespace testing::reruns;

class TestRerunJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void everyStepIsReproducedToTheByte()
    {
        testing::Jobs jobs;
        prepare(jobs);
        for (const std::int64_t number : {1, 2, 3, 4}) {
            const auto outcome = rerun(jobs, number);
            VERIFY_VERDICT(outcome, RerunVerdict::Identical);
            QCOMPARE(outcome->execution.number.value(), number + 4);
            QVERIFY(outcome->report.parted.empty());
            QVERIFY(outcome->report.circumstances.empty());
            // What is recorded says the same.
            const Execution last = jobs.last();
            QCOMPARE(last.number, outcome->execution.number);
            QCOMPARE(last.parameters["rerun_of"].get<std::int64_t>(), number);
            const auto report = RerunReport::of(last);
            QVERIFY(report.has_value());
            QVERIFY(report->verdict == RerunVerdict::Identical);
            QCOMPARE(report->original.value(), number);
        }
        QCOMPARE(jobs.executionCount(), 8);
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        const auto executions = workspace->executions();
        VERIFY_RESULT(executions);
        const auto repetitions = repetitionsOf(*executions, ExecutionNumber(3));
        QCOMPARE(repetitions.size(), std::size_t {1});
        QCOMPARE(repetitions.front()->number.value(), 7);
        QCOMPARE(workspace->datasets()->size(), std::size_t {1}); // the same content is there already
        // A split that was repeated is not the newest one: names keep their meaning.
        const auto rows = resolveRows(*workspace, "posts/test");
        VERIFY_RESULT(rows);
        QCOMPARE(rows->split.value(), 2);
        VERIFY_RESULT(resolveRows(*workspace, "posts/test#6"));
    }

    void aLoadedModelAndItsEvaluation()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const std::string model = jobs.last().input("model")->sha256;
        const auto file = jobs.folder() / "old.bin";
        std::filesystem::copy_file(jobs.workspace / "models" / (model + ".bin"), file);
        VERIFY_RESULT(loadModel(jobs.context(), {.file = file, .recipe = {}, .name = {}}));
        VERIFY_VERDICT(rerun(jobs, 5), RerunVerdict::Identical);
        // A file that the workspace does not know, with a recipe of its own.
        const auto recipe = TextRecipe::fromName("plain");
        VERIFY_RESULT(recipe);
        VERIFY_RESULT(evaluateModel(jobs.context(),
            {.model = file.string(),
                .rows = "posts/test",
                .k = 2,
                .threads = 1,
                .recipe = *recipe,
                .name = {}}));
        VERIFY_VERDICT(rerun(jobs, 7), RerunVerdict::Identical);
        QCOMPARE(jobs.last().parameters["recipe"].dump(), recipe->toJson().dump());
    }

    void splitsByTimeAndStratified()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts()));
        SplitParameters byTime {.dataset = "posts", .by = SplitParameters::By::Time};
        byTime.cut = 1577836800 + 200 * 3600;
        VERIFY_RESULT(splitDataset(jobs.context(), byTime));
        VERIFY_RESULT(splitDataset(
            jobs.context(), {.dataset = "posts", .ratios = {0.5, 0.25, 0.25}, .seed = 7, .stratify = true}));
        VERIFY_VERDICT(rerun(jobs, 2), RerunVerdict::Identical);
        VERIFY_VERDICT(rerun(jobs, 3), RerunVerdict::Identical);
    }

    void quantisedTwinsAndSearches()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts({.posts = 600})));
        VERIFY_RESULT(jobs.split("posts"));
        auto parameters = testing::Jobs::training({"posts/train"});
        parameters.training.wordNgrams = 2;
        parameters.training.bucket = 500;
        parameters.training.quantization = Quantization {};
        VERIFY_RESULT(trainOn(jobs.context(), parameters));
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        const auto twin = twinParameters(*workspace, ExecutionNumber(3));
        VERIFY_RESULT(twin);
        VERIFY_RESULT(trainOn(jobs.context(), *twin));
        VERIFY_VERDICT(rerun(jobs, 3), RerunVerdict::Identical);
        const auto again = rerun(jobs, 4);
        VERIFY_VERDICT(again, RerunVerdict::Identical);
        QCOMPARE(again->execution.parameters["twin_of"].get<int>(), 3);

        AutotuneParameters search {.parts = {"posts/train"},
            .validation = {"posts/validation"},
            .search = {},
            .recipe = {},
            .name = {}};
        search.search.start = testing::Jobs::training({}).training;
        search.search.duration = 0;
        search.search.trials = 3;
        search.search.space = SearchSpace::fromNames(std::vector<std::string> {"lr", "epoch"});
        VERIFY_RESULT(autotune(jobs.context(), search));
        VERIFY_VERDICT(rerun(jobs, 7), RerunVerdict::Identical);
        const std::string trial = testing::problem(rerun(jobs, 8));
        QVERIFY2(trial.find("trial of the search #7") != std::string::npos, trial.c_str());
        search.search.duration = 60;
        VERIFY_RESULT(autotune(jobs.context(), search));
        const auto timed = rerun(jobs, 15);
        QVERIFY(!timed);
        QCOMPARE(timed.error().code, std::string("search-not-repeatable"));
    }

    /// Threads do not change predictions, and are said all the same.
    void otherThreads()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto outcome = rerun(jobs, 4, 2);
        VERIFY_VERDICT(outcome, RerunVerdict::Identical);
        QCOMPARE(outcome->report.circumstances.size(), std::size_t {1});
        QCOMPARE(outcome->report.circumstances.front().where, std::string("environment"));
        QCOMPARE(outcome->report.circumstances.front().what, std::string("threads"));
        const auto split = rerun(jobs, 2, 2);
        QVERIFY(!split);
        QCOMPARE(split.error().code, std::string("bad-parameter"));
    }

    /// A training with another seed is another one, but no worse.
    void anotherSeedIsWithinNoise()
    {
        testing::Jobs jobs;
        prepare(jobs);
        changeTraining(jobs, "'$.seed', 5");
        const auto outcome = rerun(jobs, 3);
        VERIFY_VERDICT(outcome, RerunVerdict::WithinNoise);
        const RerunReport& report = outcome->report;
        QVERIFY(parts(report, "environment", "seed"));
        QVERIFY(parts(report, "outputs", "model"));
        QCOMPARE(report.parted.front().where, std::string("environment"));
        QVERIFY(report.noise.has_value());
        QCOMPARE(report.noise->basis, std::string("flips"));
        QCOMPARE(report.noise->rows, std::string("posts@1/test#2"));
        QCOMPARE(report.noise->count, 60);
        QVERIFY(report.noise->holds);
        QVERIFY(std::abs(report.noise->change) <= report.noise->limit);
        const Execution evaluation = *jobs.open()->execution(ExecutionNumber(4));
        QCOMPARE(*report.noise->original, evaluation.metrics["p_at_1"].get<double>());
        const auto read = RerunReport::of(jobs.last());
        QVERIFY(read.has_value());
        QCOMPARE(read->toJson().dump(), report.toJson().dump());

        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        VERIFY_RESULT(trainOn(jobs.context(), *twinParameters(*workspace, ExecutionNumber(3))));
        const auto withTwin = rerun(jobs, 3);
        VERIFY_RESULT(withTwin);
        QCOMPARE(withTwin->report.noise->basis, std::string("twin"));
        QCOMPARE(withTwin->report.noise->twin.value(), 6);
    }

    /// A training whose record was changed makes a model that is worse than noise explains.
    void aWorseModelDiffers()
    {
        testing::Jobs jobs;
        prepare(jobs);
        changeTraining(jobs, "'$.lr', 0.0001, '$.epoch', 1");
        const auto outcome = rerun(jobs, 3);
        VERIFY_VERDICT(outcome, RerunVerdict::Differs);
        QVERIFY(parts(outcome->report, "outputs", "model"));
        QVERIFY(parts(outcome->report, "outputs", "loss"));
        QVERIFY(outcome->report.noise.has_value());
        QVERIFY(!outcome->report.noise->holds);
        QVERIFY(-outcome->report.noise->change > outcome->report.noise->limit);
    }

    void tamperedPredictionsDifferAtTheRow()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto folder = jobs.workspace / "predictions" / "4";
        const auto before = loadPredictions(folder);
        VERIFY_RESULT(before);
        const std::int64_t row = before->row[57];
        damage(folder / "label.npy", (before->row.size() - 57) * 3 * 4, 1); // the first label of the 58th row
        const auto outcome = rerun(jobs, 4);
        VERIFY_VERDICT(outcome, RerunVerdict::Differs);
        QVERIFY(parts(outcome->report, "outputs", "files of #4"));
        QVERIFY(parts(outcome->report, "outputs", "label@1"));
        const auto found = std::ranges::find(outcome->report.parted, std::string("label@1"), &Parting::what);
        QCOMPARE(*found->row, row);
        QCOMPARE(*outcome->report.rowsThatDiffer, 1);
        QVERIFY(found->now != found->original);
    }

    void aTamperedSplitIsNoInputAnyMore()
    {
        testing::Jobs jobs;
        prepare(jobs);
        damage(jobs.workspace / "splits" / "2" / "part.npy", 1, 1);
        const auto split = rerun(jobs, 2);
        VERIFY_VERDICT(split, RerunVerdict::Differs);
        const auto found = std::ranges::find(split->report.parted, std::string("part"), &Parting::what);
        QVERIFY(found != split->report.parted.end());
        QCOMPARE(*found->row, 599);
        const auto training = rerun(jobs, 3);
        QVERIFY(!training);
        QCOMPARE(training.error().code, std::string("input-changed"));
        QVERIFY(training.error().message().find("split #2") != std::string::npos);
    }

    void inputsThatAreGoneOrChanged()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const std::int64_t before = jobs.executionCount();
        const auto file = jobs.folder() / "posts.ndjson";
        const std::string content = testing::readAll(file);
        jobs.folder().write("posts.ndjson", content + testing::post("new", "cats", 1, "more"));
        const auto changed = rerun(jobs, 1);
        QVERIFY(!changed);
        QCOMPARE(changed.error().code, std::string("input-changed"));
        QVERIFY(changed.error().message().find("posts.ndjson") != std::string::npos);
        std::filesystem::remove(file);
        QCOMPARE(rerun(jobs, 1).error().code, std::string("input-missing"));

        const std::string model = jobs.last().input("model")->sha256;
        const auto modelFile = jobs.workspace / "models" / (model + ".bin");
        damage(modelFile, 5, 1);
        QCOMPARE(rerun(jobs, 4).error().code, std::string("input-changed"));
        std::filesystem::remove(modelFile);
        const auto missing = rerun(jobs, 4);
        QCOMPARE(missing.error().code, std::string("input-missing"));
        QVERIFY(missing.error().message().find("the model of #3") != std::string::npos);
        QCOMPARE(jobs.executionCount(), before); // nothing was begun
        // What the training needs is there, and it makes the same model again.
        VERIFY_VERDICT(rerun(jobs, 3), RerunVerdict::Identical);
        VERIFY_VERDICT(rerun(jobs, 4), RerunVerdict::Identical);
    }

    void whatIsNotComplete()
    {
        testing::Jobs jobs;
        prepare(jobs);
        testing::StopAt stop("training");
        auto training = testing::Jobs::training({"posts/train"});
        training.training.epoch = 2000;
        QVERIFY(!trainOn(jobs.context(stop.token(), &stop), training));
        QCOMPARE(rerun(jobs, 5).error().code, std::string("not-complete"));
        QCOMPARE(rerun(jobs, 99).error().code, std::string("no-such-execution"));
    }

    void stoppedLikeTheStep()
    {
        testing::Jobs jobs;
        prepare(jobs);
        testing::StopAt stop("training");
        const auto outcome = rerunExecution(
            jobs.context(stop.token(), &stop), {.execution = ExecutionNumber(3), .threads = {}});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
        QVERIFY(jobs.last().status == ExecutionStatus::Stopped);
        QVERIFY(jobs.contents("tmp").empty());
    }

    /// All that an import was asked for is recorded, from another folder and with options that are not guessed.
    void anImportWithOptions()
    {
        testing::Jobs jobs;
        std::filesystem::create_directory(jobs.folder() / "many");
        for (const char* label : {"cats", "dogs"}) {
            std::string lines = "the title;the body\n";
            for (int i = 0; i < 20; ++i)
                lines += std::string(label) + std::to_string(i) + ";caf\xe9 " + std::to_string(i) + "\n";
            jobs.folder().write(std::string("many/") + label + ".csv", lines);
        }
        ImportParameters parameters {.files = {jobs.folder() / "many"}, .name = "many"};
        parameters.reader.delimiter = ';';
        parameters.reader.encoding = TextEncoding::Latin1;
        parameters.reader.header = true;
        parameters.reader.columns.texts = {"the body", "the title"};
        parameters.labels = LabelSource::FileName;
        VERIFY_RESULT(importDataset(jobs.context(), parameters));
        const Execution original = jobs.last();
        const auto asked = importParametersOf(original);
        VERIFY_RESULT(asked);
        QCOMPARE(*asked->reader.delimiter, ';');
        QVERIFY(*asked->reader.encoding == TextEncoding::Latin1);
        QVERIFY(asked->labels == LabelSource::FileName);
        QVERIFY(asked->files.front().is_absolute());
        VERIFY_VERDICT(rerun(jobs, 1), RerunVerdict::Identical);

        // One more file in the folder is another input, and another dataset.
        jobs.folder().write("many/birds.csv", "the title;the body\na;b\n");
        const auto more = rerun(jobs, 1);
        VERIFY_VERDICT(more, RerunVerdict::Differs);
        QCOMPARE(more->report.parted.front().where, std::string("inputs"));
        QVERIFY(parts(more->report, "outputs", "label"));
        QVERIFY(parts(more->report, "outputs", "rows"));
        QCOMPARE(jobs.open()->datasets()->size(), std::size_t {2});
    }

    /// Before `asked` was recorded: relative paths are found by the inputs, what is missing is said.
    void anOlderImport()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts()));
        const std::string folder = jobs.folder().path().string();
        {
            auto session = WriteSession::begin(jobs.workspace, "test", std::chrono::seconds(5));
            VERIFY_RESULT(session);
            VERIFY_RESULT(session->database().execute(
                "UPDATE executions SET parameters = json_remove(json_set(parameters, '$.files', "
                "json_array('posts.ndjson')), '$.asked')"));
            VERIFY_RESULT(session->database().execute(
                "UPDATE artifacts SET reference = 'posts.ndjson' WHERE kind = 'file'"));
        }
        const auto outcome = rerun(jobs, 1);
        VERIFY_VERDICT(outcome, RerunVerdict::Identical);
        QCOMPARE(outcome->report.notes, std::vector<std::string> {"old-record"});
    }
};

QTEST_GUILESS_MAIN(TestRerunJob)

#include "tst_rerunjob.moc"
