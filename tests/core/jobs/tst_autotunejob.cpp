#include "core/jobs/autotunejob.h"
#include "core/jobs/checkjob.h"
#include "core/jobs/searchclock.h"
#include "core/jobs/trainingdata.h"
#include "tests/core/jobs/jobfixture.h"

#include <cmath>

#include <sys/wait.h>
#include <unistd.h>

using namespace touchstone;

namespace {

/// Quick trials on one thread, without the large matrices of n-grams.
AutotuneParameters quick(int trials)
{
    AutotuneParameters parameters {
        .parts = {"posts/train"}, .validation = {"posts/validation"}, .search = {}, .recipe = {}, .name = {}};
    SearchSettings& search = parameters.search;
    search.duration = 0;
    search.trials = trials;
    search.start = testing::Jobs::training({}).training;
    search.start.epoch = 2;
    search.start.lr = 0.05;
    search.space = {.wordNgrams = false, .bucket = false, .characterNgrams = false};
    return parameters;
}

void fill(testing::Jobs& jobs)
{
    VERIFY_RESULT(jobs.import("posts", testing::posts()));
    VERIFY_RESULT(jobs.split("posts"));
}

std::vector<Execution> executionsOf(const testing::Jobs& jobs)
{
    auto workspace = jobs.open();
    auto executions = workspace ? workspace->executions() : failure(workspace);
    return executions ? *executions : std::vector<Execution> {};
}

Execution searchIn(const testing::Jobs& jobs)
{
    const auto executions = executionsOf(jobs);
    for (auto one = executions.rbegin(); one != executions.rend(); ++one) {
        if (one->step == Step::Autotune)
            return *one;
    }
    return {};
}

std::uint64_t bytesOfModel(const testing::Jobs& jobs, const Execution& search)
{
    auto workspace = jobs.open();
    const auto model = workspace ? workspace->model(search.number) : failure(workspace);
    return model ? static_cast<std::uint64_t>(model->bytes) : 0;
}

std::vector<TrialRecord> trialsIn(const testing::Jobs& jobs)
{
    return trialsOf(executionsOf(jobs), searchIn(jobs));
}

/// Parameters in the order of the trials.
std::vector<std::string> triedIn(std::vector<TrialRecord> trials)
{
    std::erase_if(trials, [](const TrialRecord& trial) { return !trial.isDecided(); });
    std::ranges::sort(trials, {}, &TrialRecord::trial);
    std::vector<std::string> list;
    for (const TrialRecord& trial : trials)
        list.push_back(std::to_string(trial.trial) + trial.parameters.dump());
    return list;
}

/// Acts when a trial of this number reports.
class AtTrial final : public Progress
{
public:
    AtTrial(int trial, std::function<void()> act)
        : m_trial(trial)
        , m_act(std::move(act))
    {
    }
    void report(const ProgressUpdate& update) override
    {
        if (update.trial == m_trial)
            m_act();
    }

private:
    int m_trial;
    std::function<void()> m_act;
};

/// The search as it was asked for, stopped when this trial begins.
Result<AutotuneOutcome> stoppedAt(testing::Jobs& jobs, int trial, const AutotuneParameters& parameters)
{
    std::stop_source source;
    AtTrial progress(trial, [&] { source.request_stop(); });
    return autotune(jobs.context(source.get_token(), &progress), parameters);
}

Result<AutotuneOutcome> resumed(
    testing::Jobs& jobs, ExecutionNumber number, const FurtherSearch& further = {})
{
    auto workspace = jobs.open();
    if (!workspace)
        return failure(workspace);
    const auto parameters = furtherParameters(*workspace, number, further);
    if (!parameters)
        return failure(parameters);
    return autotune(jobs.context(), *parameters);
}

/// Everything that is recorded is there, and nothing else is.
void checkClean(testing::Jobs& jobs)
{
    QVERIFY(jobs.contents("tmp").empty());
    const auto report = checkWholeWorkspace(jobs.context(), false);
    VERIFY_RESULT(report);
    for (const auto& problem : report->problems)
        qWarning("%s: %s", problem.code.c_str(), problem.text.c_str());
    QVERIFY(report->problems.empty());
}

std::string modelIn(const Execution& execution)
{
    return execution.output("model") != nullptr ? execution.output("model")->sha256 + ".bin" : std::string();
}

} // namespace

class TestAutotuneJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void everyTrialIsAnExecutionWithinTheSearch()
    {
        testing::Jobs jobs;
        fill(jobs);
        const auto outcome = autotune(jobs.context(), quick(5));
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->execution.status, ExecutionStatus::Complete);
        QCOMPARE(outcome->trials.size(), std::size_t(5));
        const auto executions = executionsOf(jobs);
        QCOMPARE(executions.size(), std::size_t(8));
        std::set<int> numbers;
        double last = 2;
        for (const TrialRecord& trial : outcome->trials) {
            numbers.insert(trial.trial);
            QVERIFY(trial.score && *trial.score <= last);
            last = *trial.score;
            const auto& execution = executions[static_cast<std::size_t>(trial.execution.value()) - 1];
            QVERIFY(execution.step == Step::Train);
            QVERIFY(execution.status == ExecutionStatus::Complete);
            QVERIFY(execution.outputs.empty());
            QVERIFY(searchOf(execution) == outcome->execution.number);
            QCOMPARE(execution.datasetReference(), std::string("posts@1/train#2"));
            for (const char* name : {"f1_macro", "p_at_1", "f1_weighted", "mean_p_at_1", "loss",
                     "training_seconds", "batch", "rows", "validation_rows"})
                QVERIFY2(execution.metrics.contains(name), name);
            QVERIFY(execution.seconds > 0);
            QCOMPARE(trial.best, &trial == &outcome->trials.front());
        }
        QCOMPARE(numbers.size(), std::size_t(5));
        QCOMPARE(*numbers.begin(), 1);
        QVERIFY2(testing::contains(outcome->execution.log, "trial 1 (#4"), outcome->execution.log.c_str());
        checkClean(jobs);
    }

    void theModelIsThatOfTheBestTrial()
    {
        testing::Jobs jobs;
        fill(jobs);
        const auto outcome = autotune(jobs.context(), quick(6));
        VERIFY_RESULT(outcome);
        const TrialRecord& best = outcome->trials.front();
        const Execution& search = outcome->execution;
        QCOMPARE(search.metrics["best_trial"].get<int>(), best.trial);
        QCOMPARE(search.metrics["best_execution"].get<std::int64_t>(), best.execution.value());
        QCOMPARE(search.metrics["f1_macro"].get<double>(), *best.score);
        QCOMPARE(search.metrics["trials"].get<int>(), 6);
        QVERIFY(best.trial > 1); // the start learns next to nothing
        QCOMPARE(jobs.contents("models"), std::vector<std::string> {modelIn(search)});
        // One thread is reproducible to the byte.
        const auto like = trainParametersOf(search);
        VERIFY_RESULT(like);
        QCOMPARE(like->parts, std::vector<std::string> {"posts@1/train#2"});
        const auto again = trainOn(jobs.context(), *like);
        VERIFY_RESULT(again);
        QCOMPARE(again->model.sha256, outcome->model);
        // and is measured as an evaluation does
        const auto evaluation = jobs.evaluate("#" + search.number.toString(), "posts/validation");
        VERIFY_RESULT(evaluation);
        QVERIFY(std::abs(*evaluation->evaluation.all.f1Macro - *best.score) < 1e-12);
        QVERIFY(std::abs(*evaluation->evaluation.all.p1 - best.metrics["p_at_1"].get<double>()) < 1e-12);
        QVERIFY(std::abs(*evaluation->evaluation.meanP1 - best.metrics["mean_p_at_1"].get<double>()) < 1e-9);
        QVERIFY(evaluation->warnings.empty());
    }

    void modelsAreAsSmallAsAsked()
    {
        testing::Jobs jobs;
        fill(jobs);
        AutotuneParameters parameters = quick(1);
        const auto start = autotune(jobs.context(), parameters);
        VERIFY_RESULT(start);
        parameters = quick(4);
        parameters.search.modelSize = bytesOfModel(jobs, start->execution) - 1;
        const auto outcome = autotune(jobs.context(), parameters);
        VERIFY_RESULT(outcome);
        QVERIFY(bytesOfModel(jobs, outcome->execution) <= parameters.search.modelSize);
        checkClean(jobs);
        parameters.search.space.dim = false; // then no model is small enough
        QCOMPARE(autotune(jobs.context(), parameters).error().code, std::string("no-trial-succeeded"));
        QVERIFY(testing::contains(searchIn(jobs).log, "too large for the free memory or disk, or for "));
    }

    void itsModelWarnsOfTheRowsThatItLearned()
    {
        testing::Jobs jobs;
        fill(jobs);
        VERIFY_RESULT(autotune(jobs.context(), quick(1)));
        const auto evaluation = jobs.evaluate("3", "posts/train");
        VERIFY_RESULT(evaluation);
        QCOMPARE(testing::codes(evaluation->warnings), std::vector<std::string> {"trained-on-these-rows"});
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        const auto parts = trainingParts(*workspace, ExecutionNumber(3));
        VERIFY_RESULT(parts);
        QCOMPARE(parts->size(), std::size_t(1));
        QCOMPARE(parts->front().resolved, std::string("posts@1/train#2"));
        const auto twin = twinParameters(*workspace, ExecutionNumber(3));
        VERIFY_RESULT(twin);
        QCOMPARE(twin->parts, std::vector<std::string> {"posts@1/train#2"});
    }

    void theSameSearchFindsTheSame()
    {
        std::vector<std::string> tried;
        for (const int threads : {1, 1}) {
            testing::Jobs jobs;
            fill(jobs);
            AutotuneParameters parameters = quick(4);
            parameters.search.start.threads = threads;
            const auto outcome = autotune(jobs.context(), parameters);
            VERIFY_RESULT(outcome);
            tried.push_back(outcome->model + trialsToJson(outcome->trials)[0]["score"].dump());
            for (const std::string& one : triedIn(outcome->trials))
                tried.back() += one;
        }
        QCOMPARE(tried[0], tried[1]);
    }

    void rowsThatAreLearnedCannotMeasure_data()
    {
        QTest::addColumn<QString>("validation");
        QTest::newRow("the training part itself") << "posts/train";
        QTest::newRow("all rows") << "posts";
        QTest::newRow("the same posts in another dataset") << "copy/train";
    }
    void rowsThatAreLearnedCannotMeasure()
    {
        QFETCH(const QString, validation);
        testing::Jobs jobs;
        fill(jobs);
        // Equal but for one post more, so another dataset.
        VERIFY_RESULT(
            jobs.import("copy", testing::posts() + testing::post("new", "cats", 1577836800, "new")));
        VERIFY_RESULT(jobs.split("copy"));
        AutotuneParameters parameters = quick(2);
        parameters.validation = {validation.toStdString()};
        const auto outcome = autotune(jobs.context(), parameters);
        QCOMPARE(outcome.error().code, std::string("validation-overlaps-training"));
        QVERIFY(jobs.contents("models").empty());
    }

    void someDuplicatesAreAWarning()
    {
        testing::Jobs jobs;
        std::string content = testing::posts({.posts = 300});
        for (int i = 0; i < 12; ++i) {
            for (const char* copy : {"a", "b", "c", "d", "e", "f", "g", "h"})
                content += testing::post(copy + std::to_string(i), "cats", 1577836800 + i,
                    "said again and again " + std::to_string(i));
        }
        VERIFY_RESULT(jobs.import("posts", content));
        VERIFY_RESULT(jobs.split("posts"));
        const auto outcome = autotune(jobs.context(), quick(1));
        VERIFY_RESULT(outcome);
        QCOMPARE(testing::codes(outcome->warnings), std::vector<std::string> {"validation-duplicates"});
        QVERIFY(testing::contains(outcome->execution.log, "validation-duplicates"));
    }

    void badSettingsAreRefused_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("which");
        QTest::newRow("no limit") << "no-limit" << 0;
        QTest::newRow("negative time") << "bad-parameter" << 1;
        QTest::newRow("not a number") << "bad-parameter" << 2;
        QTest::newRow("unknown metric") << "no-such-metric" << 3;
        QTest::newRow("nothing to search") << "nothing-to-search" << 4;
        QTest::newRow("start out of range") << "parameter-out-of-range" << 5;
        QTest::newRow("the same part twice") << "same-part-twice" << 6;
    }
    void badSettingsAreRefused()
    {
        QFETCH(const QString, code);
        QFETCH(const int, which);
        testing::Jobs jobs;
        fill(jobs);
        AutotuneParameters parameters = quick(2);
        SearchSettings& search = parameters.search;
        if (which == 0)
            search.trials = 0;
        else if (which == 1)
            search.duration = -1;
        else if (which == 2)
            search.duration = std::nan("");
        else if (which == 3)
            search.metric = "ece";
        else if (which == 4)
            search.space = SearchSpace::fromNames({});
        else if (which == 5)
            search.start.dim = 0;
        else
            parameters.parts = {"posts/train", "posts/train"};
        QCOMPARE(autotune(jobs.context(), parameters).error().code, code.toStdString());
        QCOMPARE(jobs.executionCount(), 2);
    }

    void aCancelledSearchKeepsWhatIsDone()
    {
        testing::Jobs jobs;
        fill(jobs);
        const auto outcome = stoppedAt(jobs, 3, quick(6));
        QVERIFY(outcome.error().kind == ErrorKind::Cancelled);
        QCOMPARE(outcome.error().code, std::string("search-stopped"));
        QVERIFY2(
            testing::contains(outcome.error().message(), "--resume 3"), outcome.error().message().c_str());
        const Execution search = searchIn(jobs);
        QVERIFY(search.status == ExecutionStatus::Stopped);
        const auto trials = trialsIn(jobs);
        QCOMPARE(trials.size(), std::size_t(3));
        QVERIFY(trials[0].best && trials[1].score);
        QVERIFY(trials[2].status == ExecutionStatus::Stopped);
        QCOMPARE(search.metrics["trials"].get<int>(), 2);
        QCOMPARE(search.metrics["f1_macro"].get<double>(), *trials[0].score);
        QCOMPARE(jobs.contents("models"), std::vector<std::string> {modelIn(search)});
        checkClean(jobs);
        VERIFY_RESULT(jobs.evaluate("3", "posts/test"));
    }

    void cancelledBeforeTheFirstTrialIsOverNothingStays()
    {
        testing::Jobs jobs;
        fill(jobs);
        const auto outcome = stoppedAt(jobs, 1, quick(6));
        QCOMPARE(outcome.error().code, std::string("cancelled"));
        QVERIFY(jobs.contents("models").empty());
        QVERIFY(searchIn(jobs).outputs.empty());
        checkClean(jobs);
    }

    void aResumedSearchGoesOnAsIfNothingHadBeen()
    {
        testing::Jobs whole;
        fill(whole);
        const auto expected = autotune(whole.context(), quick(6));
        VERIFY_RESULT(expected);
        testing::Jobs jobs;
        fill(jobs);
        QVERIFY(!stoppedAt(jobs, 4, quick(6)));
        const ExecutionNumber first = searchIn(jobs).number;
        const auto outcome = resumed(jobs, first);
        VERIFY_RESULT(outcome);
        QCOMPARE(triedIn(outcome->trials), triedIn(expected->trials));
        QCOMPARE(outcome->model, expected->model);
        QCOMPARE(outcome->execution.metrics["trials"].get<int>(), 6);
        QCOMPARE(outcome->execution.parameters["search"]["resumes"].get<std::int64_t>(), first.value());
        QVERIFY(trainParametersOf(outcome->execution).has_value());
        checkClean(jobs);
        // It has used its trials; more must be asked for.
        QCOMPARE(resumed(jobs, outcome->execution.number).error().code, std::string("search-is-over"));
        const auto more = resumed(jobs, outcome->execution.number, {.duration = {}, .trials = 2});
        VERIFY_RESULT(more);
        QCOMPARE(triedIn(more->trials).size(), std::size_t(8));
    }

    void aKilledSearchKeepsWhatIsDone()
    {
        testing::Jobs jobs;
        fill(jobs);
        const pid_t child = ::fork();
        if (child == 0) {
            AtTrial progress(3, [] { ::_exit(7); });
            (void)autotune(jobs.context({}, &progress), quick(6));
            ::_exit(8);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 7);
        const auto outcome = resumed(jobs, ExecutionNumber(3));
        VERIFY_RESULT(outcome);
        const auto executions = executionsOf(jobs);
        QVERIFY(executions[2].status == ExecutionStatus::Interrupted);
        QVERIFY(executions[5].status == ExecutionStatus::Interrupted);
        QVERIFY(executions[2].output("model") != nullptr);
        QVERIFY(std::filesystem::exists(jobs.workspace / "models" / modelIn(executions[2])));
        QCOMPARE(triedIn(outcome->trials).size(), std::size_t(6));
        checkClean(jobs);
        VERIFY_RESULT(jobs.evaluate("3", "posts/test"));
    }

    void aResumedSearchThatFindsNothingBetterHasTheModelOfBefore()
    {
        testing::Jobs jobs;
        std::string content;
        for (int i = 0; i < 400; ++i)
            content += testing::post("p" + std::to_string(i), i % 2 == 0 ? "cats" : "dogs", 1577836800 + i,
                (i % 2 == 0 ? "meow " : "bark ") + std::to_string(i));
        VERIFY_RESULT(jobs.import("posts", content));
        VERIFY_RESULT(jobs.split("posts"));
        AutotuneParameters parameters = quick(2);
        parameters.search.start = testing::Jobs::training({}).training;
        const auto first = autotune(jobs.context(), parameters);
        VERIFY_RESULT(first);
        QCOMPARE(*first->trials.front().score, 1.0);
        const auto second = resumed(jobs, first->execution.number, {.duration = {}, .trials = 1});
        VERIFY_RESULT(second);
        QCOMPARE(second->model, first->model);
        QCOMPARE(second->execution.metrics["best_trial"].get<int>(), first->trials.front().trial);
        QCOMPARE(jobs.contents("models"), std::vector<std::string> {modelIn(second->execution)});
        VERIFY_RESULT(jobs.evaluate("#" + second->execution.number.toString(), "posts/test"));
        checkClean(jobs);
    }

    void aTrialThatDivergesIsRecordedAndPassedOver()
    {
        testing::Jobs jobs;
        fill(jobs);
        AutotuneParameters parameters = quick(4);
        parameters.search.start.lr = 100;
        parameters.search.start.epoch = 30;
        const auto outcome = autotune(jobs.context(), parameters);
        VERIFY_RESULT(outcome);
        const TrialRecord& failed = outcome->trials.back();
        QCOMPARE(failed.trial, 1);
        QVERIFY(failed.status == ExecutionStatus::Error);
        QVERIFY(!failed.score && !failed.best);
        QVERIFY2(testing::contains(failed.error, "lower lr"), failed.error.c_str());
        QVERIFY(outcome->trials.front().best);
        QVERIFY(outcome->execution.metrics["failed_trials"].get<int>() >= 1);
        QCOMPARE(outcome->execution.metrics["trials"].get<int>(), 4);
        checkClean(jobs);
    }

    void whereEveryTrialFailsTheSearchDoes()
    {
        testing::Jobs jobs;
        fill(jobs);
        AutotuneParameters parameters = quick(2);
        parameters.search.start.lr = 100;
        parameters.search.start.epoch = 30;
        parameters.search.space = SearchSpace::fromNames(std::vector<std::string> {"dim"});
        const auto outcome = autotune(jobs.context(), parameters);
        QCOMPARE(outcome.error().code, std::string("no-trial-succeeded"));
        const Execution search = searchIn(jobs);
        QVERIFY(search.status == ExecutionStatus::Error);
        QCOMPARE(search.metrics["failed_trials"].get<int>(), 2);
        QVERIFY(jobs.contents("models").empty());
        checkClean(jobs);
    }

    void aSearchEndsWhenItsTimeIsUp()
    {
        testing::Jobs jobs;
        fill(jobs);
        AutotuneParameters parameters = quick(0);
        parameters.search.duration = 0.5;
        const auto outcome = autotune(jobs.context(), parameters);
        VERIFY_RESULT(outcome);
        QVERIFY(outcome->execution.status == ExecutionStatus::Complete);
        QVERIFY(!outcome->trials.empty() && outcome->trials.front().best);
        QVERIFY(!outcome->model.empty());
        QCOMPARE(resumed(jobs, ExecutionNumber(3)).error().code, std::string("search-is-over"));
        const auto more = resumed(jobs, ExecutionNumber(3), {.duration = 0.5, .trials = {}});
        VERIFY_RESULT(more);
        QVERIFY(more->trials.size() >= outcome->trials.size());
        checkClean(jobs);
    }

    void onlyASearchCanGoOn()
    {
        testing::Jobs jobs;
        fill(jobs);
        VERIFY_RESULT(jobs.train({"posts/train"}));
        QCOMPARE(resumed(jobs, ExecutionNumber(3)).error().code, std::string("not-a-search"));
        QCOMPARE(resumed(jobs, ExecutionNumber(9)).error().code, std::string("no-such-execution"));
    }

    void aDamagedRecordSaysSo()
    {
        Execution execution;
        execution.step = Step::Autotune;
        execution.number = ExecutionNumber(4);
        QCOMPARE(SearchSettings::of(execution).error().code, std::string("damaged-execution"));
        execution.parameters["search"] = SearchSettings {}.toJson();
        VERIFY_RESULT(SearchSettings::of(execution));
        execution.parameters["search"]["resumes"] = 4; // itself
        QCOMPARE(searchChain(std::vector {execution}, execution).size(), std::size_t(1));
        execution.parameters["search"]["space"] = "lr";
        QCOMPARE(SearchSettings::of(execution).error().code, std::string("damaged-execution"));
        execution.parameters["search"] = 3;
        QVERIFY(trialsOf(std::vector {execution}, execution).empty());
    }

    void theClockStopsATrialOnlyWhenThereIsABetterAnswerThanNone()
    {
        SearchSettings settings;
        settings.duration = 0.001;
        NoProgress silent;
        SearchClock clock(settings, {.seconds = 5, .trials = 2}, silent, {});
        QVERIFY(clock.isOver());
        QCOMPARE(clock.secondsLeft(), 0.0);
        const ProgressUpdate training {.phase = "training", .done = 1, .total = 10, .unit = "words"};
        clock.beginTrial({});
        clock.report(training);
        QVERIFY(!clock.token().stop_requested());
        clock.beginTrial(0.3);
        clock.report({.phase = "saving"});
        QVERIFY(!clock.token().stop_requested());
        clock.report(training);
        QVERIFY(clock.token().stop_requested() && clock.stoppedATrial());
    }

    void theClockTellsHowFarTheSearchIs()
    {
        class Last final : public Progress
        {
        public:
            void report(const ProgressUpdate& update) override { seen = update; }
            ProgressUpdate seen;
        };
        Last last;
        SearchSettings settings;
        settings.duration = 0;
        settings.trials = 8;
        std::stop_source source;
        SearchClock clock(settings, {.seconds = 0, .trials = 3}, last, source.get_token());
        clock.beginTrial(0.25);
        clock.report({.phase = "training", .done = 5, .total = 10, .loss = 1.5});
        QCOMPARE(std::string(last.seen.phase), std::string("tuning"));
        QCOMPARE(last.seen.done, 3.5);
        QCOMPARE(last.seen.total, 8.0);
        QCOMPARE(std::string(last.seen.unit), std::string("trials"));
        QCOMPARE(last.seen.trial, std::optional(4));
        QCOMPARE(last.seen.best, std::optional(0.25));
        QCOMPARE(last.seen.loss, std::optional(1.5));
        clock.endTrial();
        QCOMPARE(clock.share(), 0.5);
        QVERIFY(std::isinf(clock.secondsLeft()));
        source.request_stop();
        QVERIFY(clock.token().stop_requested());
        QVERIFY(!clock.stoppedATrial());
    }
};

QTEST_GUILESS_MAIN(TestAutotuneJob)
#include "tst_autotunejob.moc"
