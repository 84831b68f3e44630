#include "core/jobs/comparejob.h"
#include "core/jobs/driftjob.h"
#include "core/jobs/releasedecision.h"
#include "core/jobs/releasejob.h"
#include "core/jobs/termcounter.h"
#include "core/report/comparisonjson.h"
#include "core/report/driftblocks.h"
#include "tests/core/jobs/jobfixture.h"

using namespace touchstone;

namespace {

/// Datasets "old" and "new" (#1, #2), the split of the old one (#3), a model of its training part (#4), and its
/// evaluation on the test part (#5). Posts of the new one have other words and a column "flair".
void prepare(testing::Jobs& jobs)
{
    VERIFY_RESULT(jobs.import("old", testing::posts({.posts = 1000})));
    std::string content;
    for (int i = 0; i < 600; ++i) {
        const nlohmann::json post {{"id", "n" + std::to_string(i)},
            {"subreddit", i % 2 == 0 ? "cats" : "dogs"}, {"created_utc", 1583020800 + i * 3600}, // 2020-03-01
            {"title", i % 2 == 0 ? "the word0x1 word0x2 virus virus" : "the word1x1 word1x2 word1x3"},
            {"flair", i % 3 == 0 ? "image" : "text"}};
        content += post.dump() + "\n";
    }
    VERIFY_RESULT(jobs.import("new", content));
    VERIFY_RESULT(jobs.split("old"));
    VERIFY_RESULT(jobs.train({"old/train"}));
    VERIFY_RESULT(jobs.evaluate("4", "old/test"));
}

const TermMove* find(const std::vector<TermMove>& moves, const std::string& term)
{
    const auto found = std::ranges::find(moves, term, &TermMove::term);
    return found == moves.end() ? nullptr : &*found;
}

} // namespace

class TestDriftJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    /// What is in production is asked, against the rows that it was approved on, or else was evaluated on first: rows
    /// that it was checked on since then may have drifted themselves.
    void productionIsMeasuredAgainstWhatItWasJudgedOn()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(jobs.evaluate("4", "old/validation")); // #6
        VERIFY_RESULT(jobs.evaluate("4", "new"));            // #7, the newest
        const auto version = addVersion(jobs.context(), {.model = "4", .who = "ada"});
        VERIFY_RESULT(version);
        const std::string name = version->record.version;
        VERIFY_RESULT(decideOnVersion(jobs.context(), {.version = name, .who = "ada", .why = "first"}));
        VERIFY_RESULT(moveAlias(jobs.context(), {.alias = "production", .version = name, .who = "ada"}));
        const auto first = driftOfRows(jobs.context(), {.rows = "old/train"});
        VERIFY_RESULT(first);
        QCOMPARE(first->baseline->dataset, std::string("old@1/test#3"));
        const auto decision = decideOnVersion(jobs.context(),
            {.version = name,
                .comparison = CompareParameters {.baseline = "6", .candidate = "6"},
                .waived = {"rows"},
                .who = "bob",
                .why = "again"});
        VERIFY_RESULT(decision);
        QVERIFY(decision->record);
        const auto approved = driftOfRows(jobs.context(), {.rows = "old/train"});
        VERIFY_RESULT(approved);
        QCOMPARE(approved->baseline->dataset, std::string("old@1/validation#3"));
        QCOMPARE(approved->baseline->modelReference, std::string("#4"));
    }

    void completesWhatIsNotNamed()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto report = driftOfRows(jobs.context(), {.rows = "new"});
        VERIFY_RESULT(report);
        QCOMPARE(report->baseline->dataset, std::string("old@1/test#3"));
        QCOMPARE(report->candidate->dataset, std::string("new@1"));
        QCOMPARE(report->baseline->modelReference, std::string("#4"));
        QVERIFY(report->drift.sameModel && !report->drift.paired && !report->drift.terms);
        QVERIFY(report->drift.unknownWords.isOutside() && report->drift.predicted.psi.isOutside());
        QCOMPARE(jobs.executionCount(), 6); // the new rows were evaluated once
        VERIFY_RESULT(driftOfRows(jobs.context(), {.rows = "new", .against = "old/test", .model = "4"}));
        QCOMPARE(jobs.executionCount(), 6);
    }

    void saysWhatIsMissing()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto same = driftOfRows(jobs.context(), {.rows = "old/test"});
        QVERIFY(!same);
        QCOMPARE(same.error().code, std::string("nothing-to-compare"));
        QCOMPARE(
            driftOfRows(jobs.context(), {.rows = "nowhere"}).error().code, std::string("no-such-dataset"));
    }

    void termsRoseAndFell()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto report = driftOfRows(jobs.context(), {.rows = "new", .terms = {.terms = 8}});
        VERIFY_RESULT(report);
        const TermDrift& terms = *report->drift.terms;
        QVERIFY(terms.byGold);
        QCOMPARE(terms.all.posts, (Both<std::int64_t> {100, 600}));
        const TermMove* virus = find(terms.all.rose, "virus");
        QVERIFY(virus != nullptr && virus->beyondLimit);
        QCOMPARE(virus->posts, (Both<std::int64_t> {0, 300})); // a post that repeats it counts once
        QVERIFY(terms.all.fell.size() == 8 && terms.all.fell[0].z < 0);
        QCOMPARE(terms.labels.size(), std::size_t(2)); // birds and fish have no new posts
        const auto cats = std::ranges::find(terms.labels, "cats", &TermMoves::label);
        QVERIFY(cats != terms.labels.end());
        QCOMPARE(cats->posts.candidate, 300);
        QVERIFY(find(cats->rose, "virus") != nullptr);
        const auto dogs = std::ranges::find(terms.labels, "dogs", &TermMoves::label);
        QVERIFY(find(dogs->rose, "virus") == nullptr);
    }

    void termsOfANamedLabel()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto report
            = driftOfRows(jobs.context(), {.rows = "new", .terms = {.terms = 3, .labels = {"dogs"}}});
        VERIFY_RESULT(report);
        QCOMPARE(report->drift.terms->labels.size(), std::size_t(1));
        const auto wrong
            = driftOfRows(jobs.context(), {.rows = "new", .terms = {.terms = 3, .labels = {"whales"}}});
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, std::string("no-such-label"));
    }

    void sameRowsHaveTheSameTerms()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(jobs.train({"old/train"}));
        VERIFY_RESULT(jobs.evaluate("6", "old/test"));
        const auto report = compareExecutions(jobs.context(),
            {.baseline = "5", .candidate = "7", .on = {}, .comparison = {}, .terms = {.terms = 5}});
        VERIFY_RESULT(report);
        QVERIFY(!report->drift.terms && report->drift.paired);
    }

    void countingTermsStops()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(jobs.evaluate("4", "new"));
        testing::StopAt stop("counting terms");
        const auto report = compareExecutions(jobs.context(stop.token(), &stop),
            {.baseline = "5", .candidate = "6", .on = {}, .comparison = {}, .terms = {.terms = 5}});
        QVERIFY(!report);
        QCOMPARE(report.error().code, std::string("cancelled"));
    }

    void vocabularyIsBounded()
    {
        TermCounter counter({.vocabulary = 10, .fewestPosts = 1, .terms = 100}, {});
        std::vector<std::string> lines;
        for (int i = 0; i < 500; ++i) {
            std::string line = "common";
            for (int word = 0; word <= i % 5; ++word)
                line += " often" + std::to_string(word);
            lines.push_back(line + " rare" + std::to_string(i));
        }
        for (const std::string& line : lines)
            counter.scan(line);
        for (std::size_t i = 0; i < lines.size(); ++i)
            counter.count(lines[i], i % 2 == 1, -1);
        const TermDrift drift = counter.result();
        QVERIFY2(
            drift.vocabulary >= 6 && drift.vocabulary <= 10, qPrintable(QString::number(drift.vocabulary)));
        QCOMPARE(drift.all.posts, (Both<std::int64_t> {250, 250}));
    }

    void slicesByTimeAndColumn()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(jobs.evaluate("4", "new"));
        const auto by = [&jobs](ComparisonParameters parameters) {
            return compareExecutions(jobs.context(),
                {.baseline = "5", .candidate = "6", .on = {}, .comparison = std::move(parameters)});
        };
        const auto months = by({.sliceBy = SliceBy::Month});
        VERIFY_RESULT(months);
        const Slices& slices = *months->slices;
        QCOMPARE(slices.slices.back().name, std::string("2020-03"));
        QCOMPARE(slices.slices.back().side.candidate.rows, 600);
        QVERIFY(slices.trainingEnd.baseline.has_value());
        QCOMPARE(*slices.trainingEnd.baseline, *slices.trainingEnd.candidate);
        QVERIFY(slices.slices.back().side.candidate.age >= 1);
        const auto flair = by({.sliceBy = SliceBy::Column, .sliceColumn = "flair"});
        VERIFY_RESULT(flair);
        QCOMPARE(flair->slices->slices.size(), std::size_t(3)); // image, text, unknown
        QCOMPARE(flair->slices->slices[0].side.candidate.rows, 200);
        QCOMPARE(flair->slices->slices[2].side.baseline.rows, 100);
        const auto wrong = by({.sliceBy = SliceBy::Column, .sliceColumn = "flairs"});
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, std::string("no-such-column"));
        QVERIFY(testing::contains(wrong.error().hint, "flair"));

        const auto json = comparisonToJson(*months);
        QCOMPARE(json.at("slices").at("by").get<std::string>(), std::string("month"));
        QVERIFY(json.at("slices").at("age").at("curve").size() >= 1);
        QVERIFY(json.at("drift").at("predicted").at("psi").is_number());
        QVERIFY(json.at("drift").at("terms").is_null());
        const std::string text = tablesText(sliceTables(months->slices, 24));
        QVERIFY(testing::contains(text, "2020-03") && testing::contains(text, "age of the model"));
        QVERIFY(
            testing::contains(tablesMarkdown(driftTables(months->drift, {})), "| predicted labels, PSI |"));
    }
};

QTEST_APPLESS_MAIN(TestDriftJob)
#include "tst_driftjob.moc"
