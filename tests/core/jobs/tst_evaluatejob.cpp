#include "core/jobs/evaluatejob.h"
#include "core/storage/predictionsstore.h"
#include "tests/core/jobs/jobfixture.h"

using namespace touchstone;

namespace {

/// A workspace with "posts" (#1), its split (#2) and a model of its train part (#3).
void prepare(testing::Jobs& jobs)
{
    VERIFY_RESULT(jobs.import("posts", testing::posts()));
    VERIFY_RESULT(jobs.split("posts"));
    VERIFY_RESULT(jobs.train({"posts/train"}));
}

} // namespace

class TestEvaluateJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void aTestPartIsScoredAndCounted()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto outcome = jobs.evaluate("3", "posts/test");
        VERIFY_RESULT(outcome);
        QVERIFY(outcome->warnings.empty());
        QCOMPARE(outcome->dataset, std::string("posts@1/test#2"));
        const Evaluation& evaluation = outcome->evaluation;
        QCOMPARE(evaluation.rows, 40);
        QCOMPARE(evaluation.labelled, 40);
        QVERIFY(*evaluation.all.p1 > 0.6);  // the words tell the label most of the time
        QVERIFY(!evaluation.all.recallAt5); // three of four labels were kept
        QCOMPARE(evaluation.labels.size(), std::size_t(4));
        QCOMPARE(outcome->execution.metrics["p_at_1"].get<double>(), *evaluation.all.p1);
        QCOMPARE(outcome->execution.parameters["k"].get<int>(), 3);
        QCOMPARE(outcome->execution.input("model")->resolved, std::string("#3"));
        // What was stored says the same.
        auto workspace = jobs.open();
        const auto stored = loadEvaluation(*workspace, outcome->execution.number);
        VERIFY_RESULT(stored);
        QCOMPARE(*stored->all.p1, *evaluation.all.p1);
        QCOMPARE(*stored->meanP1, *evaluation.meanP1);
        QCOMPARE(loadEvaluation(*workspace, ExecutionNumber(3)).error().code, std::string("no-predictions"));
        QCOMPARE(jobs.contents("predictions"), (std::vector<std::string> {"4"}));
        QVERIFY(jobs.contents("tmp").empty());
    }

    void theNumberOfThreadsChangesNoByte()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts({.posts = 6000})));
        VERIFY_RESULT(jobs.train({"posts"}));
        const auto one = jobs.evaluate("2", "posts", 1);
        VERIFY_RESULT(one);
        const auto two = jobs.evaluate("2", "posts", 2);
        VERIFY_RESULT(two);
        const auto many = jobs.evaluate("2", "posts", 7);
        VERIFY_RESULT(many);
        const auto files = jobs.contents("predictions/3");
        QVERIFY(std::ranges::find(files, "sums.npy") != files.end());
        QCOMPARE(files.size(), std::size_t(9));
        for (const char* other : {"4", "5"}) {
            QCOMPARE(jobs.contents(std::string("predictions/") + other), files);
            for (const std::string& file : files) {
                QVERIFY2(testing::readAll(jobs.workspace / "predictions" / "3" / file)
                        == testing::readAll(jobs.workspace / "predictions" / other / file),
                    file.c_str());
            }
        }
        QCOMPARE(two->execution.output("predictions")->sha256, one->execution.output("predictions")->sha256);
        QCOMPARE(many->execution.output("predictions")->sha256, one->execution.output("predictions")->sha256);
    }

    void rowsOfTheTrainingAreNoticed()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto whole = jobs.evaluate("3", "posts");
        VERIFY_RESULT(whole);
        QCOMPARE(testing::codes(whole->warnings), (std::vector<std::string> {"trained-on-these-rows"}));
        QCOMPARE(whole->warnings.front().arguments, (std::vector<std::string> {"320", "400"}));
        QVERIFY(testing::contains(whole->execution.log, "trained-on-these-rows"));
        // The same content under another name has the same rows; another content has not.
        VERIFY_RESULT(jobs.import("copy", testing::posts()));
        QCOMPARE(testing::codes(jobs.evaluate("3", "copy")->warnings),
            (std::vector<std::string> {"trained-on-these-rows"}));
        VERIFY_RESULT(jobs.import("posts", testing::posts({.seed = 9})));
        QVERIFY(jobs.evaluate("3", "posts@2")->warnings.empty());
    }

    void labelsThatTheModelLacksAreMisses()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(jobs.import("new",
            testing::posts(
                {.posts = 100, .labels = {"cats", "dogs", "birds", "fish", "r/new one"}, .seed = 4})));
        const auto outcome = jobs.evaluate("3", "new");
        VERIFY_RESULT(outcome);
        QCOMPARE(testing::codes(outcome->warnings), (std::vector<std::string> {"unknown-gold"}));
        const Evaluation& evaluation = outcome->evaluation;
        QVERIFY(evaluation.unknownGold > 0);
        QCOMPARE(outcome->warnings.front().arguments.front(), std::to_string(evaluation.unknownGold));
        QCOMPARE(evaluation.known.rows, evaluation.all.rows - evaluation.unknownGold);
        QVERIFY(*evaluation.known.p1 > *evaluation.all.p1);
        QCOMPARE(evaluation.labels.back().label, std::string("r/new one"));
        QVERIFY(!evaluation.labels.back().known);
        QCOMPARE(evaluation.labels.back().support, evaluation.unknownGold);
    }

    void withoutLabelsOnlyTheProbabilitiesRemain()
    {
        testing::Jobs jobs;
        prepare(jobs);
        std::string content;
        for (int i = 0; i < 30; ++i)
            content += testing::post("u" + std::to_string(i), nullptr, 5 + i, "word1x1 word1x2 unheard");
        VERIFY_RESULT(jobs.import("users", content + testing::post("empty", nullptr, nullptr, "?!")));
        const auto outcome = jobs.evaluate("3", "users");
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->evaluation.labelled, 0);
        QVERIFY(!outcome->evaluation.all.p1 && !outcome->evaluation.all.f1Macro
            && !outcome->evaluation.calibration.ece);
        QVERIFY(*outcome->evaluation.meanP1 > 0);
        const auto& metrics = outcome->execution.metrics;
        for (const char* name : {"p_at_1", "recall_at_5", "f1_macro", "f1_weighted", "ece"})
            QVERIFY2(metrics.contains(name) && metrics[name].is_null(), name);
        QCOMPARE(metrics["empty_lines"].get<int>(), 1);
        const auto predictions = loadPredictions(jobs.workspace / "predictions" / "5");
        VERIFY_RESULT(predictions);
        QCOMPARE(predictions->size(), 31);
        QCOMPARE(predictions->truth[0], -1);
        QVERIFY(predictions->first(0) >= 0 && predictions->first(30) >= 0);
        QCOMPARE(int(predictions->words[0]), 3);
        QCOMPARE(int(predictions->unknown[0]), 1);
        QCOMPARE(predictions->months, (std::vector<std::string> {"1970-01", "unknown"}));
    }

    void monthsAreSlicesAndUnknownTimesComeLast()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const std::int64_t december = 1577836800 - 3600;
        VERIFY_RESULT(jobs.import("late",
            testing::post("a", "cats", nullptr, "word0x1")
                + testing::post("b", "dogs", december + 7200, "word1x1")
                + testing::post("c", "dogs", december, "word1x1")
                + testing::post("d", nullptr, december, "x")));
        const auto outcome = jobs.evaluate("3", "late");
        VERIFY_RESULT(outcome);
        const auto& slices = outcome->evaluation.slices;
        QCOMPARE(slices.size(), std::size_t(3));
        QCOMPARE(slices[0].month, std::string("2019-12"));
        QCOMPARE(slices[0].rows, 2);
        QCOMPARE(slices[0].labelled, 1);
        QCOMPARE(slices[1].month, std::string("2020-01"));
        QCOMPARE(slices[2].month, std::string("unknown"));
    }

    void labelsWithSpacesComeBackAsTheyWere()
    {
        testing::Jobs jobs;
        const std::vector<std::string> labels {"two words", "tab\there", "100%", "__label__x"};
        VERIFY_RESULT(jobs.import("posts", testing::posts({.labels = labels})));
        VERIFY_RESULT(jobs.split("posts"));
        const auto trained = jobs.train({"posts/train"});
        VERIFY_RESULT(trained);
        QCOMPARE(trained->training.labels, 4);
        const auto outcome = jobs.evaluate("3", "posts/test");
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->evaluation.unknownGold, 0);
        QVERIFY(*outcome->evaluation.all.p1 > 0.6);
        std::vector<std::string> names;
        for (const LabelMetrics& label : outcome->evaluation.labels)
            names.push_back(label.label);
        std::ranges::sort(names);
        std::vector<std::string> expected = labels;
        std::ranges::sort(expected);
        QCOMPARE(names, expected);
    }

    void badParametersMakeNoExecution()
    {
        testing::Jobs jobs;
        prepare(jobs);
        for (const int k : {0, -1, 1001})
            QCOMPARE(evaluateModel(jobs.context(), {.model = "3", .rows = "posts", .k = k}).error().code,
                std::string("bad-parameter"));
        for (const int threads : {-1, 1025})
            QCOMPARE(evaluateModel(jobs.context(), {.model = "3", .rows = "posts", .threads = threads})
                         .error()
                         .code,
                std::string("bad-parameter"));
        QCOMPARE(jobs.evaluate("3", "post").error().code, std::string("no-such-dataset"));
        QCOMPARE(jobs.evaluate("3", "posts/dev").error().code, std::string("bad-reference"));
        QCOMPARE(jobs.executionCount(), 3);
    }

    void aModelFileThatIsGoneIsNamed()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto model = jobs.open()->models()->front();
        std::filesystem::remove(jobs.open()->modelFile(model.sha256));
        const auto refused = jobs.evaluate("3", "posts/test");
        QVERIFY(!refused);
        QVERIFY(testing::contains(refused.error().message(), model.sha256));
        QCOMPARE(jobs.executionCount(), 3);
    }
};

QTEST_GUILESS_MAIN(TestEvaluateJob)
#include "tst_evaluatejob.moc"
