#include "core/jobs/comparejob.h"
#include "core/jobs/leakcheck.h"
#include "tests/core/jobs/jobfixture.h"

using namespace touchstone;

namespace {

std::string sentence(SplitMix64& random, int words)
{
    std::string text;
    for (int i = 0; i < words; ++i)
        text += (i > 0 ? " t" : "t") + std::to_string(random.below(3000));
    return text;
}

/// The text with the word at that place replaced.
std::string withWord(const std::string& text, std::size_t place, const std::string& word)
{
    std::size_t begin = 0;
    for (std::size_t i = 0; i < place; ++i)
        begin = text.find(' ', begin) + 1;
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    return text.substr(0, begin) + word + text.substr(end);
}

/// Training posts (#1) whose model is #3, and posts to evaluate (#2): 300 of their own, 20 that repeat a training post in
/// other letters, 15 that change one word of 60, 10 that change every fifth word, 5 without words.
void prepare(testing::Jobs& jobs)
{
    SplitMix64 random(5);
    std::string training;
    std::vector<std::string> texts;
    for (int i = 0; i < 2000; ++i) {
        texts.push_back(sentence(random, 60));
        training += testing::post("t" + std::to_string(i), i % 2 == 0 ? "cats" : "dogs", i, texts.back());
    }
    training += testing::post("empty", "cats", 1, "...");
    // An unlabelled row is not learned from, so its text is no leak.
    const std::string unlabelled = sentence(random, 60);
    training += testing::post("unlabelled", nullptr, 1, unlabelled);
    std::string evaluated;
    const auto add = [&evaluated](const std::string& id, const std::string& text) {
        evaluated += testing::post(id, "cats", 1, text);
    };
    for (int i = 0; i < 299; ++i)
        add("own" + std::to_string(i), sentence(random, 60));
    add("own299", unlabelled);
    for (std::size_t i = 0; i < 20; ++i) {
        std::string loud = texts[i * 31];
        loud[0] = 'T';
        add("exact" + std::to_string(i), loud + "!");
    }
    for (std::size_t i = 0; i < 15; ++i) // 3 of 58 shingles differ: Jaccard 55 / 61
        add("near" + std::to_string(i), withWord(texts[i * 17 + 1], 30, "changed"));
    for (std::size_t i = 0; i < 10; ++i) {
        std::string text = texts[i * 13 + 2];
        for (std::size_t place = 2; place < 60; place += 5)
            text = withWord(text, place, "changed");
        add("far" + std::to_string(i), text);
    }
    for (int i = 0; i < 5; ++i)
        add("empty" + std::to_string(i), "?");
    VERIFY_RESULT(jobs.import("seen", training));
    VERIFY_RESULT(jobs.import("fresh", evaluated));
    VERIFY_RESULT(jobs.train({"seen"}));
}

Result<EvaluateOutcome> evaluateWith(testing::Jobs& jobs, const std::string& rows, int threads)
{
    return evaluateModel(
        jobs.context(), {.model = "3", .rows = rows, .k = 2, .threads = threads, .name = {}, .leak = true});
}

} // namespace

class TestLeakCheck : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void countsExactAndNearDuplicates()
    {
        testing::Jobs jobs;
        prepare(jobs);
        for (const int threads : {1, 3}) {
            const auto outcome = evaluateWith(jobs, "fresh", threads);
            VERIFY_RESULT(outcome);
            QVERIFY(outcome->leak.has_value());
            QCOMPARE(outcome->leak->rows, 345);
            QCOMPARE(outcome->leak->trainingRows, 2001); // the empty one was learned from, too
            QCOMPARE(outcome->leak->exact, 20);
            QCOMPARE(outcome->leak->near, 15);
            const auto codes = testing::codes(outcome->warnings);
            QVERIFY(std::ranges::find(codes, "near-duplicates") != codes.end());
            const auto metrics = jobs.last().metrics.at("leak");
            QCOMPARE(metrics.at("exact").get<int>(), 20);
            QCOMPARE(metrics.at("share").get<double>(), 35 / 345.0);
        }
        const auto report = compareExecutions(
            jobs.context(), {.baseline = "4", .candidate = "5", .on = {}, .comparison = {}});
        VERIFY_RESULT(report);
        QCOMPARE(std::ranges::count(testing::codes(report->warnings), "near-duplicates"), 2);
    }

    void trainedOnTheseRows()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto outcome = evaluateWith(jobs, "seen", 2);
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->leak->rows, 2001); // all but the empty one
        QCOMPARE(outcome->leak->exact, 2000);
    }

    void onlyWhenAskedFor()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto outcome = jobs.evaluate("3", "fresh");
        VERIFY_RESULT(outcome);
        QVERIFY(!outcome->leak);
        QVERIFY(jobs.last().metrics.at("leak").is_null());
    }

    void modelFromElsewhere()
    {
        testing::Jobs jobs;
        prepare(jobs);
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        const auto model = workspace->model(ExecutionNumber(3));
        VERIFY_RESULT(model);
        testing::Jobs other; // where the file is known by nothing
        VERIFY_RESULT(other.import("fresh", testing::post("a", "cats", 1, "one two three four")));
        const auto outcome = evaluateModel(other.context(),
            {.model = workspace->modelFile(model->sha256).string(),
                .rows = "fresh",
                .k = 2,
                .threads = 1,
                .name = {},
                .leak = true});
        VERIFY_RESULT(outcome);
        QVERIFY(!outcome->leak);
        const auto codes = testing::codes(outcome->warnings);
        QVERIFY(std::ranges::find(codes, "training-rows-unknown") != codes.end());
    }

    void stops()
    {
        testing::Jobs jobs;
        prepare(jobs);
        testing::StopAt stop("looking for duplicates");
        const auto outcome = evaluateModel(jobs.context(stop.token(), &stop),
            {.model = "3", .rows = "fresh", .k = 2, .threads = 1, .name = {}, .leak = true});
        if (!outcome) // a fast machine has read all rows before the first report
            QCOMPARE(outcome.error().code, std::string("cancelled"));
    }
};

QTEST_APPLESS_MAIN(TestLeakCheck)
#include "tst_leakcheck.moc"
