#include "core/data/part.h"
#include "core/jobs/splitjob.h"
#include "core/storage/datasetreader.h"
#include "core/storage/reference.h"
#include "core/storage/splitstore.h"
#include "tests/core/jobs/jobfixture.h"

#include <algorithm>
#include <array>

using namespace touchstone;

namespace {

constexpr std::array<double, 3> usual {0.8, 0.1, 0.1};
constexpr std::int64_t noTime = RowKeys::noTime;

using Parts = std::vector<std::uint8_t>;

/// Rows in train, validation, test and none.
std::array<std::int64_t, 4> counts(const Parts& parts)
{
    std::array<std::int64_t, 4> result {};
    for (const std::uint8_t part : parts)
        ++result[part == 255 ? 3 : part];
    return result;
}

using Counts = std::array<std::int64_t, 4>;

} // namespace

class TestSplitJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void aRandomSplitHasExactCounts_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<QList<double>>("ratios");
        QTest::addColumn<QList<int>>("expected");
        const auto add = [](const char* name, int rows, QList<double> ratios, QList<int> expected) {
            QTest::newRow(name) << rows << ratios << expected;
        };
        add("usual", 1000, {0.8, 0.1, 0.1}, {800, 100, 100});
        add("rounded to the nearest", 7, {0.8, 0.1, 0.1}, {6, 0, 1});
        add("thirds lose no row", 10, {1.0 / 3, 1.0 / 3, 1.0 / 3}, {3, 4, 3});
        add("no validation", 10, {0.5, 0, 0.5}, {5, 0, 5});
        add("all train", 10, {1, 0, 0}, {10, 0, 0});
        add("all test", 10, {0, 0, 1}, {0, 0, 10});
        add("one row", 1, {0.8, 0.1, 0.1}, {1, 0, 0});
        add("no rows", 0, {0.8, 0.1, 0.1}, {0, 0, 0});
    }
    void aRandomSplitHasExactCounts()
    {
        QFETCH(int, rows);
        QFETCH(QList<double>, ratios);
        QFETCH(QList<int>, expected);
        const auto parts = splitAtRandom(rows, {ratios[0], ratios[1], ratios[2]}, 42, {});
        QCOMPARE(counts(parts), (Counts {expected[0], expected[1], expected[2], 0}));
    }

    void theSameSeedGivesTheSamePartsEverywhere()
    {
        // Written down once: a change of these numbers changes every user's split.
        QCOMPARE(splitAtRandom(12, {0.5, 0.25, 0.25}, 42, {}), (Parts {1, 2, 2, 1, 0, 0, 1, 0, 2, 0, 0, 0}));
        const auto parts = splitAtRandom(500, usual, 7, {});
        QCOMPARE(splitAtRandom(500, usual, 7, {}), parts);
        QVERIFY(splitAtRandom(500, usual, 8, {}) != parts);
        QVERIFY(splitAtRandom(500, usual, -7, {}) != parts);
    }

    void aStratifiedSplitKeepsTheSharesWithinEveryLabel()
    {
        std::vector<std::int32_t> labels;
        for (int i = 0; i < 1000; ++i)
            labels.push_back(i % 10 == 0 ? 2 : i % 10 == 1 ? -1 : 0); // 100 of label 2, 100 unlabelled
        const auto parts = splitAtRandom(1000, usual, 42, labels);
        std::map<std::int32_t, Parts> ofLabel;
        for (std::size_t i = 0; i < labels.size(); ++i)
            ofLabel[labels[i]].push_back(parts[i]);
        QCOMPARE(counts(ofLabel[2]), (Counts {80, 10, 10, 0}));
        QCOMPARE(counts(ofLabel[-1]), (Counts {80, 10, 10, 0}));
        QCOMPARE(counts(ofLabel[0]), (Counts {640, 80, 80, 0}));
        QVERIFY(!std::ranges::is_sorted(ofLabel[0]));
    }

    void byTimeTheOldestTrain()
    {
        const std::vector<std::int64_t> times {50, 10, 40, 20, 30, 60, 70, 80, 90, 100};
        const auto parts = splitByTime(times, usual);
        QCOMPARE(counts(parts), (Counts {8, 1, 1, 0}));
        QCOMPARE(int(parts[8]), 1);
        QCOMPARE(int(parts[9]), 2);
    }

    void rowsOfOneSecondStayTogether()
    {
        const std::vector<std::int64_t> times {1, 2, 2, 2, 3, 4};
        QCOMPARE(splitByTime(times, {0.5, 0, 0.5}), (Parts {0, 0, 0, 0, 2, 2}));
        // The tie swallows the validation part, but nobody's row is in two parts.
        const std::vector<std::int64_t> tied {1, 2, 2, 2, 2, 3};
        QCOMPARE(splitByTime(tied, {0.34, 0.33, 0.33}), (Parts {0, 0, 0, 0, 0, 2}));
        const std::vector<std::int64_t> equal(10, 7);
        QCOMPARE(counts(splitByTime(equal, usual)), (Counts {10, 0, 0, 0}));
    }

    void aShareOfNothingStaysEmptyByTime()
    {
        const std::vector<std::int64_t> times {1, 1, 2, 3};
        QCOMPARE(splitByTime(times, {0, 0, 1}), (Parts {2, 2, 2, 2}));
        QCOMPARE(splitByTime(times, {1, 0, 0}), (Parts {0, 0, 0, 0}));
        QCOMPARE(splitByTime(times, {0, 0.5, 0.5}), (Parts {1, 1, 2, 2}));
    }

    void unknownTimesBelongNowhere()
    {
        const std::vector<std::int64_t> times {noTime, 10, 20, noTime};
        QCOMPARE(splitByTime(times, {0.5, 0, 0.5}), (Parts {255, 0, 2, 255}));
        QCOMPARE(splitAtCut(times, 20), (Parts {255, 0, 2, 255}));
        const std::vector<std::int64_t> none(3, noTime);
        QCOMPARE(splitByTime(none, usual), (Parts {255, 255, 255}));
    }

    void theCutItselfIsTest()
    {
        const std::vector<std::int64_t> times {-5, 99, 100, 101};
        QCOMPARE(splitAtCut(times, 100), (Parts {0, 0, 2, 2}));
    }

    void theJobRecordsWhatItDid()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts()));
        const auto outcome = splitDataset(jobs.context(), {.dataset = "posts", .stratify = true});
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->train + outcome->validation + outcome->test, 400);
        QCOMPARE(outcome->none, 0);
        QCOMPARE(outcome->execution.parameters["stratify"].get<bool>(), true);
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        const auto parts = readSplit(workspace->splitFolder(outcome->execution.number), 400);
        VERIFY_RESULT(parts);
        QCOMPARE(counts(*parts)[0], outcome->train);
        const auto rows = resolveRows(*workspace, "posts/test");
        VERIFY_RESULT(rows);
        QCOMPARE(static_cast<std::int64_t>(rows->rows.size()), outcome->test);
        QCOMPARE(rows->resolved, std::string("posts@1/test#2"));
        // The newest split wins, an older one can still be named.
        VERIFY_RESULT(splitDataset(jobs.context(), {.dataset = "posts", .ratios = {0.5, 0, 0.5}, .seed = 1}));
        QCOMPARE(resolveRows(*workspace, "posts/test")->rows.size(), std::size_t(200));
        QCOMPARE(resolveRows(*workspace, "posts@1/test#2")->rows, rows->rows);
        QCOMPARE(resolveRows(*workspace, "posts/validation").error().code, std::string("empty-part"));
    }

    void aCutBeforeEverythingLeavesTrainEmpty()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts({.posts = 20})));
        const auto outcome = splitDataset(
            jobs.context(), {.dataset = "posts", .by = SplitParameters::By::Time, .cut = 1000});
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->train, 0);
        QCOMPARE(outcome->test, 20);
    }

    void badParametersMakeNoExecution_data()
    {
        QTest::addColumn<QList<double>>("ratios");
        QTest::addColumn<bool>("byTime");
        QTest::addColumn<bool>("cut");
        QTest::addColumn<bool>("stratify");
        QTest::addColumn<QByteArray>("dataset");
        QTest::addColumn<QByteArray>("code");
        const auto nan = std::numeric_limits<double>::quiet_NaN();
        const QByteArray posts = "posts";
        const QByteArray badRatios = "bad-ratios";
        const QList<double> good {0.8, 0.1, 0.1};
        QTest::newRow("sum") << QList<double> {0.5, 0.1, 0.1} << false << false << false << posts
                             << badRatios;
        QTest::newRow("negative") << QList<double> {1.2, -0.1, -0.1} << false << false << false << posts
                                  << badRatios;
        QTest::newRow("not a number")
            << QList<double> {nan, 0.1, 0.1} << false << false << false << posts << badRatios;
        QTest::newRow("cut at random")
            << good << false << true << false << posts << QByteArray("cut-needs-time");
        QTest::newRow("stratify by time")
            << good << true << false << true << posts << QByteArray("stratify-needs-random");
        QTest::newRow("unknown") << good << false << false << false << QByteArray("post")
                                 << QByteArray("no-such-dataset");
        QTest::newRow("a part") << good << false << false << false << QByteArray("posts/train")
                                << QByteArray("split-of-part");
    }
    void badParametersMakeNoExecution()
    {
        QFETCH(QList<double>, ratios);
        QFETCH(bool, byTime);
        QFETCH(bool, cut);
        QFETCH(bool, stratify);
        QFETCH(QByteArray, dataset);
        QFETCH(QByteArray, code);
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts({.posts = 20})));
        VERIFY_RESULT(jobs.split("posts"));
        SplitParameters parameters {.dataset = dataset.toStdString(),
            .by = byTime ? SplitParameters::By::Time : SplitParameters::By::Random,
            .ratios = {ratios[0], ratios[1], ratios[2]},
            .cut = cut ? std::optional<std::int64_t>(5) : std::nullopt,
            .stratify = stratify};
        const auto outcome = splitDataset(jobs.context(), parameters);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, code.toStdString());
        QCOMPARE(jobs.executionCount(), 2);
    }

    void withoutTimesASplitByTimeIsAnErrorOnRecord()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(
            jobs.import("posts", testing::post("1", "a", nullptr, "x") + testing::post("2", "b", "?", "y")));
        const auto outcome
            = splitDataset(jobs.context(), {.dataset = "posts", .by = SplitParameters::By::Time});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, std::string("no-times"));
        QVERIFY(jobs.last().status == ExecutionStatus::Error);
        QVERIFY(testing::contains(jobs.last().error, "no row has a time"));
        QVERIFY(jobs.contents("splits").empty());
    }
};

QTEST_GUILESS_MAIN(TestSplitJob)
#include "tst_splitjob.moc"
