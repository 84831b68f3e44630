#include "core/jobs/comparejob.h"
#include "core/jobs/steprunner.h"
#include "core/storage/workspacelock.h"
#include "tests/core/jobs/jobfixture.h"

#include <new>
#include <stdexcept>

using namespace touchstone;
using namespace std::chrono_literals;

namespace {

Execution description()
{
    Execution execution;
    execution.step = Step::Train;
    execution.name = "test";
    return execution;
}

/// The last execution was stopped and nothing of it is left.
void checkStopped(const testing::Jobs& jobs, Step step)
{
    const Execution last = jobs.last();
    QVERIFY(last.step == step);
    QVERIFY2(last.status == ExecutionStatus::Stopped, std::string(statusName(last.status)).c_str());
    QVERIFY(last.outputs.empty());
    QVERIFY(last.finished.has_value());
    QVERIFY(jobs.contents("tmp").empty());
}

} // namespace

class TestStepRunner : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void whatAFailedStepPutIntoPlaceIsTakenBack()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts({.posts = 10})));
        const auto before = jobs.contents("datasets");
        const std::string hash(64, 'a');
        const auto step = runStep(jobs.context(), description(), [&](StepRun& run) -> Result<> {
            for (const auto& place : {run.workspace().modelFile(hash), run.workspace().datasetFile(hash)}) {
                if (auto written = writeFileAtomically(place, "content"); !written)
                    return written;
            }
            for (const auto& place : {run.workspace().predictionsFolder(run.execution().number),
                     run.workspace().splitFolder(run.execution().number)}) {
                if (auto created = createFolder(place); !created)
                    return created;
            }
            jobs.folder().write("w.touchstone/models/notes.bin", "somebody's");
            return fail(inputError("test", "it failed afterwards"));
        });
        QCOMPARE(step.error().code, std::string("test"));
        QCOMPARE(jobs.last().status, ExecutionStatus::Error);
        QCOMPARE(jobs.contents("models"), std::vector<std::string> {"notes.bin"});
        QCOMPARE(jobs.contents("datasets"), before);
        QVERIFY(jobs.contents("predictions").empty() && jobs.contents("splits").empty());
        QVERIFY(jobs.contents("tmp").empty());
    }

    /// #1 dataset, #2 split, #3 model; then workspace.sqlite as it was after #1 is brought back.
    static void prepareOlderDatabase(testing::Jobs& jobs)
    {
        VERIFY_RESULT(jobs.import("posts", testing::posts({.posts = 50})));
        const auto database = jobs.workspace / "workspace.sqlite";
        const std::string older = testing::readAll(database);
        VERIFY_RESULT(jobs.split("posts"));
        VERIFY_RESULT(jobs.train({"posts"}));
        VERIFY_RESULT(writeFileAtomically(database, older));
    }

    void aChildThatFailsLeavesTheStepAsItWas()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts({.posts = 10})));
        std::vector<ChildEnd> ends;
        const auto step = runStep(jobs.context(), description(), [&](StepRun& run) -> Result<> {
            for (const Error& why : {inputError("test", "it failed"), cancelledError()}) {
                auto end = run.child(description(), [&](Execution& child) -> Result<> {
                    child.metrics["seen"] = 1;
                    if (auto written = writeFileAtomically(run.temporary() / "left", "behind"); !written)
                        return written;
                    return fail(why);
                });
                if (!end)
                    return failure(end);
                ends.push_back(std::move(*end));
            }
            auto thrown = run.child(
                description(), [](Execution&) -> Result<> { throw std::runtime_error("a library threw"); });
            if (!thrown)
                return failure(thrown);
            ends.push_back(std::move(*thrown));
            std::error_code error;
            if (!std::filesystem::is_empty(run.temporary(), error) || run.hasNamed())
                return fail(inputError("test", "something was left"));
            return {};
        });
        VERIFY_RESULT(step);
        QCOMPARE(ends.size(), std::size_t(3));
        QVERIFY(ends[0].execution.status == ExecutionStatus::Error);
        QVERIFY(ends[1].execution.status == ExecutionStatus::Stopped);
        QVERIFY(ends[2].error && ends[2].execution.status == ExecutionStatus::Error);
        QVERIFY(step->status == ExecutionStatus::Complete);
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        const auto child = workspace->execution(ends[0].execution.number);
        VERIFY_RESULT(child);
        QVERIFY(child->status == ExecutionStatus::Error);
        QCOMPARE(child->error, std::string("it failed"));
        QCOMPARE(child->metrics["seen"].get<int>(), 1);
        QVERIFY(child->environment == step->environment);
        QVERIFY(jobs.contents("tmp").empty());
    }

    void afterAnOlderDatabaseNoNumberIsGivenTwice()
    {
        testing::Jobs jobs;
        prepareOlderDatabase(jobs);
        const auto models = jobs.contents("models");
        QCOMPARE(jobs.contents("splits"), std::vector<std::string> {"2"});
        QCOMPARE(models.size(), std::size_t(1));
        VERIFY_RESULT(jobs.split("posts"));
        QCOMPARE(jobs.last().number.value(), 3);
        QCOMPARE(jobs.contents("splits"), (std::vector<std::string> {"2", "3"}));
        std::filesystem::create_directories(jobs.workspace / "predictions" / "7");
        std::filesystem::create_directories(jobs.workspace / "predictions" / "20261124123456");
        VERIFY_RESULT(jobs.split("posts"));
        QCOMPARE(jobs.last().number.value(), 8);
        QVERIFY(jobs.contents("tmp").empty());
    }

    void aFailingStepLeavesStrangersAlone()
    {
        testing::Jobs jobs;
        prepareOlderDatabase(jobs);
        const auto models = jobs.contents("models");
        const auto step = runStep(jobs.context(), description(), [&](StepRun& run) -> Result<> {
            // The older artifacts are as young as what the step makes itself.
            for (const auto& name : models)
                std::filesystem::last_write_time(
                    jobs.workspace / "models" / name, std::filesystem::file_time_type::clock::now());
            if (auto written = writeFileAtomically(run.workspace().modelFile(std::string(64, 'a')), "x");
                !written)
                return written;
            return fail(inputError("test", "it failed afterwards"));
        });
        QCOMPARE(step.error().code, std::string("test"));
        QCOMPARE(jobs.contents("models"), models);
        QCOMPARE(jobs.contents("splits"), std::vector<std::string> {"2"});
        QVERIFY(jobs.contents("tmp").empty());
    }

    void aLinkedTmpKeepsWhatIsNotOurs()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts({.posts = 50})));
        std::filesystem::remove(jobs.workspace / "tmp");
        std::filesystem::create_directories(jobs.folder() / "scratch/2024");
        jobs.folder().write("scratch/thesis.txt", "mine");
        jobs.folder().write("scratch/2024/data.csv", "mine");
        std::filesystem::create_directory_symlink(jobs.folder() / "scratch", jobs.workspace / "tmp");
        VERIFY_RESULT(jobs.open());
        VERIFY_RESULT(jobs.split("posts"));
        QCOMPARE(jobs.contents("tmp"), (std::vector<std::string> {"2024", "thesis.txt"}));
        QVERIFY(std::filesystem::exists(jobs.folder() / "scratch/2024/data.csv"));
    }

    void aStepWhoseEndCannotBeRecordedIsTakenBack()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts({.posts = 10})));
        const std::string hash(64, 'a');
        const auto step = runStep(jobs.context(), description(), [&](StepRun& run) -> Result<> {
            ModelRecord model;
            model.execution = ExecutionNumber(99); // there is no such execution: the transaction fails
            model.sha256 = hash;
            run.model = model;
            run.execution().outputs.push_back(Artifact {.name = "model",
                .kind = "model",
                .sha256 = hash,
                .bytes = 7,
                .reference = {},
                .resolved = {}});
            return writeFileAtomically(run.workspace().modelFile(hash), "content");
        });
        QVERIFY(!step);
        QCOMPARE(jobs.last().status, ExecutionStatus::Error);
        QVERIFY(jobs.last().outputs.empty());
        QVERIFY(!jobs.last().error.empty());
        QVERIFY(jobs.contents("models").empty());
        QVERIFY(jobs.contents("tmp").empty());
        VERIFY_RESULT(jobs.split("posts"));
    }

    void aWorkspaceThatVanishesIsNamed()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts({.posts = 10})));
        const auto elsewhere = jobs.folder() / "elsewhere";
        const auto step = runStep(jobs.context(), description(), [&](StepRun& run) -> Result<> {
            std::filesystem::rename(jobs.workspace, elsewhere);
            return publish(run.temporary() / "model.bin", run.workspace().modelFile(std::string(64, 'a')));
        });
        QVERIFY(!step);
        QCOMPARE(step.error().code, std::string("workspace-vanished"));
        QVERIFY(step.error().kind == ErrorKind::Machine);
        QCOMPARE(step.error().where, jobs.workspace.string());
        QVERIFY(!std::filesystem::exists(jobs.workspace)); // nothing is made anew in its place
        std::filesystem::rename(elsewhere, jobs.workspace);
        QCOMPARE(jobs.executionCount(), 2);
        QVERIFY(jobs.last().status == ExecutionStatus::Error
            || jobs.last().status == ExecutionStatus::Interrupted);
        VERIFY_RESULT(jobs.split("posts"));
        QVERIFY(jobs.contents("tmp").empty());
    }

    void aStoppedImportLeavesNothing()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("first", testing::posts({.posts = 10})));
        const auto file = jobs.folder().write("many.ndjson", testing::posts({.posts = 20000}));
        testing::StopAt stop("importing");
        const auto outcome
            = importDataset(jobs.context(stop.token(), &stop), {.files = {file}, .name = "many"});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().message(), cancelledError().message());
        checkStopped(jobs, Step::Import);
        QCOMPARE(jobs.contents("datasets").size(), std::size_t(1));
        QCOMPARE(jobs.open()->datasets()->size(), std::size_t(1));
    }

    void aStoppedTrainingLeavesNothing()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts()));
        testing::StopAt stop("training");
        auto parameters = testing::Jobs::training({"posts"});
        parameters.training.epoch = 100000;
        const auto outcome = trainOn(jobs.context(stop.token(), &stop), parameters);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().message(), cancelledError().message());
        checkStopped(jobs, Step::Train);
        QVERIFY(jobs.contents("models").empty());
    }

    void aStoppedEvaluationLeavesNothing()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts({.posts = 20000})));
        VERIFY_RESULT(jobs.train({"posts"}));
        testing::StopAt stop("scoring");
        const auto outcome
            = evaluateModel(jobs.context(stop.token(), &stop), {.model = "2", .rows = "posts"});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().message(), cancelledError().message());
        checkStopped(jobs, Step::Evaluate);
        QVERIFY(jobs.contents("predictions").empty());
        // What was stopped is not taken for an evaluation.
        QCOMPARE(
            compareExecutions(jobs.context(), {.baseline = "3", .candidate = "3", .on = {}, .comparison = {}})
                .error()
                .code,
            std::string("not-an-evaluation"));
    }

    void aStopBeforeTheBeginningIsOneToo()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts()));
        VERIFY_RESULT(jobs.train({"posts"}));
        std::stop_source stop;
        stop.request_stop();
        const auto context = jobs.context(stop.get_token());
        QVERIFY(splitDataset(context, {.dataset = "posts"}).error().kind == ErrorKind::Cancelled);
        QVERIFY(trainOn(context, testing::Jobs::training({"posts"})).error().kind == ErrorKind::Cancelled);
        QVERIFY(evaluateModel(context, {.model = "2", .rows = "posts"}).error().kind == ErrorKind::Cancelled);
        const auto file = jobs.folder() / "posts.ndjson";
        QVERIFY(importDataset(context, {.files = {file}, .name = "x"}).error().kind == ErrorKind::Cancelled);
        QVERIFY(jobs.contents("tmp").empty() && jobs.contents("splits").empty()
            && jobs.contents("predictions").empty());
        QCOMPARE(jobs.contents("models").size(), std::size_t(1));
        QCOMPARE(jobs.contents("datasets").size(), std::size_t(1));
    }

    void anErrorInsideIsRecordedAndNothingIsVisible_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("error") << 0;
        QTest::newRow("exception") << 1;
        QTest::newRow("out of memory") << 2;
    }
    void anErrorInsideIsRecordedAndNothingIsVisible()
    {
        QFETCH(int, kind);
        testing::Jobs jobs;
        VERIFY_RESULT(Workspace::create(jobs.workspace, "test"));
        std::filesystem::path temporary;
        const auto failed = runStep(jobs.context(), description(), [&](StepRun& run) -> Result<> {
            temporary = run.temporary();
            std::ofstream(run.temporary() / "half") << "half";
            run.log("one line");
            run.execution().outputs.push_back(Artifact {.name = "model", .kind = "model"});
            run.dataset = DatasetInfo {.name = "half", .version = 1};
            run.model = ModelRecord {};
            if (kind == 1)
                throw std::runtime_error("a library threw");
            if (kind == 2)
                throw std::bad_alloc();
            return fail(inputError("test-error", "it went wrong"));
        });
        QVERIFY(!failed);
        QVERIFY(!std::filesystem::exists(temporary));
        const Execution last = jobs.last();
        QVERIFY(last.status == ExecutionStatus::Error);
        QCOMPARE(last.error, failed.error().message());
        QVERIFY(testing::contains(last.error,
            kind == 0       ? "it went wrong"
                : kind == 1 ? "a library threw"
                            : "not enough memory"));
        QVERIFY(testing::contains(last.log, "one line"));
        QVERIFY(last.outputs.empty());
        QVERIFY(jobs.open()->datasets()->empty() && jobs.open()->models()->empty());
    }

    void aHeldWorkspaceIsRefusedByName()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(Workspace::create(jobs.workspace, "test"));
        const auto lock = WorkspaceLock::acquire(jobs.workspace, "touchstone train old/train", 0ms);
        VERIFY_RESULT(lock);
        NoProgress silent;
        const JobContext context {.workspace = jobs.workspace, .wait = 10ms, .progress = silent, .stop = {}};
        bool ran = false;
        const auto refused = runStep(context, description(), [&](StepRun&) -> Result<> {
            ran = true;
            return {};
        });
        QVERIFY(refused.error().kind == ErrorKind::Locked);
        QVERIFY(testing::contains(refused.error().message(), "touchstone train old/train"));
        QVERIFY(!ran);
        QCOMPARE(jobs.executionCount(), 0);
    }

    void whatRanIsDescribed()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(Workspace::create(jobs.workspace, "test"));
        const auto done = runStep(jobs.context(), description(), [](StepRun&) -> Result<> { return {}; });
        VERIFY_RESULT(done);
        QVERIFY(done->status == ExecutionStatus::Complete);
        for (const char* key : {"program", "fasttext", "qt", "host", "processor", "cores", "command"})
            QVERIFY2(jobs.last().environment.contains(key), key);
        QCOMPARE(jobs.last().environment["command"].get<std::string>(), std::string("test"));
        QVERIFY(jobs.last().seconds >= 0);
    }
};

QTEST_GUILESS_MAIN(TestStepRunner)
#include "tst_steprunner.moc"
