// What a comparison takes from the workspace beside its two sides: the same posts in two datasets, twins, weights.

#include "core/jobs/comparejob.h"
#include "core/jobs/labelweightsjob.h"
#include "tests/core/jobs/jobfixture.h"

using namespace touchstone;

namespace {

const testing::PostOptions manyPosts {.posts = 600};

Result<ComparisonReport> compareWith(testing::Jobs& jobs, CompareParameters parameters)
{
    return compareExecutions(jobs.context(), parameters);
}

bool has(const std::vector<Warning>& warnings, const std::string& code)
{
    const auto all = testing::codes(warnings);
    return std::ranges::find(all, code) != all.end();
}

/// Dataset "old" (#1), its split (#2), a model (#3) and its twin (#4).
void prepare(testing::Jobs& jobs)
{
    VERIFY_RESULT(jobs.import("old", testing::posts(manyPosts)));
    VERIFY_RESULT(jobs.split("old"));
    VERIFY_RESULT(jobs.train({"old/train"}));
    auto workspace = jobs.open();
    VERIFY_RESULT(workspace);
    const auto parameters = twinParameters(*workspace, ExecutionNumber(3));
    VERIFY_RESULT(parameters);
    VERIFY_RESULT(trainOn(jobs.context(), *parameters));
}

} // namespace

class TestComparisonEvidence : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void theSamePostsInAnotherOrderArePaired()
    {
        testing::Jobs jobs;
        prepare(jobs);
        std::vector<std::string> lines = testing::linesOf(testing::posts(manyPosts));
        std::ranges::reverse(lines);
        std::string reversed;
        for (const std::string& line : lines)
            reversed += line + "\n";
        VERIFY_RESULT(jobs.import("reversed", reversed)); // #5
        VERIFY_RESULT(jobs.evaluate("3", "old"));         // #6
        VERIFY_RESULT(jobs.evaluate("4", "reversed"));    // #7
        VERIFY_RESULT(jobs.evaluate("4", "old"));         // #8
        const auto matched
            = compareWith(jobs, {.baseline = "6", .candidate = "7", .on = {}, .comparison = {}});
        VERIFY_RESULT(matched);
        const auto straight
            = compareWith(jobs, {.baseline = "6", .candidate = "8", .on = {}, .comparison = {}});
        VERIFY_RESULT(straight);
        QVERIFY(matched->paired && straight->paired);
        QVERIFY(!has(matched->warnings, "different-rows"));
        QVERIFY(matched->headline.p1.p == straight->headline.p1.p);
        QVERIFY(matched->flips->onlyBaseline == straight->flips->onlyBaseline);
        QVERIFY(matched->flips->onlyCandidate == straight->flips->onlyCandidate);
        for (std::size_t i = 0; i < matched->labels.size(); ++i)
            QVERIFY(matched->labels[i].p == straight->labels[i].p);
    }

    void onlyEqualPostsWithAnIdArePaired()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("a",
            testing::post("same", "cats", 1, "one text") + testing::post("text", "cats", 2, "two texts")
                + testing::post("label", "cats", 3, "three texts") + testing::post("", "cats", 4, "no id")
                + testing::post("alone", "dogs", 5, "five texts")));
        VERIFY_RESULT(jobs.import("b",
            testing::post("elsewhere", "cats", 1, "one text") + testing::post("text", "cats", 2, "changed")
                + testing::post("label", "dogs", 3, "three texts") + testing::post("", "cats", 4, "no id")
                + testing::post("same", "cats", 9, "one text")));
        VERIFY_RESULT(jobs.train({"a"}));
        VERIFY_RESULT(jobs.evaluate("3", "a"));
        VERIFY_RESULT(jobs.evaluate("3", "b"));
        const auto report
            = compareWith(jobs, {.baseline = "4", .candidate = "5", .on = {}, .comparison = {}});
        VERIFY_RESULT(report);
        QVERIFY(!report->paired);
        QVERIFY(report->overlap.has_value());
        QCOMPARE(report->overlap->rows, 1);
        QVERIFY(has(report->warnings, "overlapping-rows"));
    }

    void twinsAreEvaluatedOnTheRowsOfTheComparison()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(jobs.evaluate("3", "old/test")); // #5
        VERIFY_RESULT(jobs.evaluate("4", "old/test")); // #6
        const auto own = compareWith(jobs,
            {.baseline = "5", .candidate = "6", .on = {}, .comparison = {}, .twin = ExecutionNumber(4)});
        VERIFY_RESULT(own);
        QVERIFY(own->twin.has_value());
        QCOMPARE(own->twin->rows, own->baseline->evaluation.rows);
        QVERIFY(own->twin->agreement == own->flips->agreement());
        QVERIFY(own->twin->judged && own->twin->isOfASide);
        QCOMPARE(jobs.executionCount(), 6); // everything was there
        // Named by an evaluation, on other rows: what is missing is evaluated.
        const auto other = compareWith(jobs,
            {.baseline = "3",
                .candidate = "4",
                .on = "old/train",
                .k = 3,
                .comparison = {},
                .twin = ExecutionNumber(6)});
        VERIFY_RESULT(other);
        QCOMPARE(other->twin->rows, other->baseline->evaluation.rows);
        QCOMPARE(jobs.executionCount(), 8);
    }

    void whatIsNoTwin()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(jobs.evaluate("3", "old/test"));
        for (const int number : {1, 3, 5}) {
            const auto report = compareWith(jobs,
                {.baseline = "5",
                    .candidate = "5",
                    .on = {},
                    .comparison = {},
                    .twin = ExecutionNumber(number)});
            QVERIFY(!report);
            QCOMPARE(report.error().code, std::string("not-a-twin"));
        }
        const auto report = compareWith(jobs,
            {.baseline = "5", .candidate = "5", .on = {}, .comparison = {}, .twin = ExecutionNumber(99)});
        QVERIFY(!report);
        QCOMPARE(report.error().code, std::string("no-such-execution"));
    }

    void weightsOfAFileAndOfTraffic()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(jobs.evaluate("3", "old/test"));
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        const auto file = jobs.folder().write("weights.csv", "label,weight\ncats,3\ndogs,0.5\n");
        const auto weights = loadLabelWeights(*workspace, file.string());
        VERIFY_RESULT(weights);
        QCOMPARE(weights->weights.size(), std::size_t {2});
        QCOMPARE(weights->weights.at("dogs"), 0.5);
        QCOMPARE(weights->source, std::string("weights.csv"));
        const auto traffic = loadLabelWeights(*workspace, "#5");
        VERIFY_RESULT(traffic);
        double rows = 0;
        for (const auto& [label, weight] : traffic->weights)
            rows += weight;
        QCOMPARE(rows, 60);
        const auto report = compareWith(jobs,
            {.baseline = "5",
                .candidate = "5",
                .on = {},
                .comparison = {},
                .twin = {},
                .weights = file.string()});
        VERIFY_RESULT(report);
        QVERIFY(report->importance->f1.change == 0);
    }

    void brokenWeights_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("where");
        QTest::newRow("negative") << QByteArray("label,weight\ncats,-1\n") << "bad-weight"
                                  << "line 2 of w.csv";
        QTest::newRow("no number") << QByteArray("label,weight\ncats,1\ndogs,much\n") << "bad-weight"
                                   << "line 3 of w.csv";
        QTest::newRow("infinite") << QByteArray("label,weight\ncats,inf\n") << "bad-weight"
                                  << "line 2 of w.csv";
        QTest::newRow("twice") << QByteArray("label,weight\ncats,1\ncats,2\n") << "bad-weight"
                               << "line 3 of w.csv";
        QTest::newRow("no label") << QByteArray("label,weight\n,1\n") << "bad-weight"
                                  << "line 2 of w.csv";
        QTest::newRow("all zero") << QByteArray("label,weight\ncats,0\n") << "no-weights"
                                  << "";
        QTest::newRow("other columns") << QByteArray("name,share\ncats,1\n") << "no-such-column"
                                       << "w.csv";
    }
    void brokenWeights()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        QFETCH(QString, where);
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("old", testing::posts({.posts = 5})));
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        const auto file = jobs.folder().write("w.csv", content.toStdString());
        const auto weights = loadLabelWeights(*workspace, file.string());
        QVERIFY(!weights);
        QCOMPARE(QString::fromStdString(weights.error().code), code);
        QVERIFY2(QString::fromStdString(weights.error().message()).contains(where),
            weights.error().message().c_str());
    }

    void weightsOfWhatIsNotThere()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("old", testing::posts({.posts = 5})));
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        QCOMPARE(loadLabelWeights(*workspace, "#1").error().code, std::string("no-predictions"));
        QCOMPARE(loadLabelWeights(*workspace, "#7").error().code, std::string("no-such-execution"));
        QVERIFY(!loadLabelWeights(*workspace, "no-such-file.csv"));
    }
};

QTEST_APPLESS_MAIN(TestComparisonEvidence)
#include "tst_comparisonevidence.moc"
