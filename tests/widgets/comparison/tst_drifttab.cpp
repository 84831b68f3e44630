#include "core/jobs/probesjob.h"
#include "tests/widgets/dialogfixture.h"
#include "widgets/charts/reliabilitychart.h"
#include "widgets/charts/timechart.h"
#include "widgets/comparison/comparisondata.h"
#include "widgets/comparison/drifttab.h"
#include "widgets/comparison/overtimepage.h"
#include "widgets/comparison/probestab.h"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include <memory>

using namespace touchstone;

/// The tabs Drift and Probes of a comparison, on a small workspace.
class TestDriftTab final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { testing::failOnAnyWarningOffscreen(); }
    void everyPageIsReachedByKeyAndNamed();
    void monthsOfBothSides();
    void shareOfALabel();
    void chosenMonthsAskForTheirPosts();
    void withoutLabelsItSaysWhatMoved();
    void termsAreCountedOnDemand();
    void countingIsCancelled();
    void estimatesStandBesideTheTruth();
    void differentModelsAreEachEstimatedFromItself();
    void monthsAndTermsFollowTheRangeOfTime();
    void calibrationOfBothSides();
    void unlabelledAndPairedSayWhyBlocksAreEmpty();
    void monthsOfYearsEnd();
    void probesOfBothModels();
    void probesSayWhatToDoWhenThereAreNone();

private:
    ComparisonData load(int baseline, int candidate, const std::optional<TimeRange>& range = {})
    {
        NoProgress silent;
        ComparisonParameters parameters;
        parameters.time = range;
        auto data = loadComparison({.workspace = m_open.jobs.workspace,
                                       .baseline = ExecutionNumber(baseline),
                                       .candidate = ExecutionNumber(candidate),
                                       .parameters = parameters,
                                       .twin = {},
                                       .weights = {}},
            silent, {});
        if (!data)
            qFatal("%s", data.error().message().c_str());
        return *data;
    }
    /// A shown tab with that pair.
    std::unique_ptr<DriftTab> open(int baseline, int candidate)
    {
        auto tab = std::make_unique<DriftTab>(m_open.runner);
        tab->resize(1100, 600);
        tab->setData(load(baseline, candidate));
        tab->show();
        return tab;
    }

    testing::OpenWorkspace m_open;
};

void TestDriftTab::initTestCase()
{
    QVERIFY(m_open.open());
    testing::Jobs& jobs = m_open.jobs;
    VERIFY_RESULT(jobs.import("old", testing::posts({.posts = 4000}))); // #1
    VERIFY_RESULT(jobs.split("old"));                                   // #2
    VERIFY_RESULT(jobs.train({"old/train"}));                           // #3
    const std::string newer = testing::posts({.posts = 2000,
        .labels = {"cats", "dogs", "birds", "<b>horses</b>"},
        .idPrefix = "n",
        .firstTime = 1593561600, // 2020-07-01
        .seed = 2});
    VERIFY_RESULT(jobs.import("new", newer)); // #4
    std::string bare;
    for (const std::string& line : testing::linesOf(newer)) {
        nlohmann::json post = nlohmann::json::parse(line);
        post["subreddit"] = nullptr;
        post["created_utc"] = nullptr;
        bare += post.dump() + "\n";
    }
    VERIFY_RESULT(jobs.import("bare", bare));      // #5
    VERIFY_RESULT(jobs.train({"new"}));            // #6
    VERIFY_RESULT(jobs.evaluate("3", "old/test")); // #7
    VERIFY_RESULT(jobs.evaluate("3", "new"));      // #8
    VERIFY_RESULT(jobs.evaluate("3", "bare"));     // #9
    VERIFY_RESULT(jobs.evaluate("6", "new"));      // #10
    QVERIFY(m_open.settle());
}

void TestDriftTab::everyPageIsReachedByKeyAndNamed()
{
    const auto tab = open(7, 8);
    auto* list = testing::child<QListWidget>(*tab, "driftPages");
    QCOMPARE(list->count(), 5);
    for (int page = 0; page < list->count(); ++page) {
        QCOMPARE(list->currentRow(), page);
        QCOMPARE(testing::unnamedControls(*tab), QStringList());
        QTest::keyClick(list, Qt::Key_Down);
    }
}

void TestDriftTab::monthsOfBothSides()
{
    const auto tab = open(7, 8);
    const auto* chart = testing::child<TimeChart>(*tab, "overTimeChart");
    QTRY_VERIFY_WITH_TIMEOUT(chart->itemCount() > 0, 20000);
    QCOMPARE(chart->data().categories.back(), QStringLiteral("2020-09"));
    QVERIFY(!chart->data().series[0].points.back().value); // the baseline has no rows then
    QVERIFY(chart->data().series[1].points.back().value);
    QVERIFY(chart->data().series[1].points.back().lower);
    QVERIFY(testing::textOf(*tab, "overTimeWords").contains(QStringLiteral("2020-09")));
    auto* shown = testing::child<QComboBox>(*tab, "overTimeShown");
    for (int choice = 0; choice < shown->count(); ++choice) {
        shown->setCurrentIndex(choice);
        if (choice == OverTimePage::RecallAt5)
            continue; // three answers were kept
        QVERIFY2(chart->itemCount() > 0, qPrintable(shown->currentText()));
    }
}

void TestDriftTab::shareOfALabel()
{
    const auto tab = open(7, 8);
    const auto* chart = testing::child<TimeChart>(*tab, "overTimeChart");
    QTRY_VERIFY_WITH_TIMEOUT(chart->itemCount() > 0, 20000);
    testing::child<QComboBox>(*tab, "overTimeShown")->setCurrentIndex(OverTimePage::GoldShare);
    auto* label = testing::child<QComboBox>(*tab, "overTimeLabel");
    QVERIFY(label->isVisible());
    label->setCurrentText(QStringLiteral("<b>horses</b>"));
    QVERIFY(chart->itemCount() > 0);
    QCOMPARE(chart->data().series[0].points.front().value, std::optional(0.0));
    QVERIFY(*chart->data().series[1].points.back().value > 0.1);
    label->setCurrentText(QStringLiteral("no such label"));
    QCOMPARE(chart->itemCount(), 0);
}

void TestDriftTab::chosenMonthsAskForTheirPosts()
{
    const auto tab = open(7, 8);
    auto* chart = testing::child<TimeChart>(*tab, "overTimeChart");
    QTRY_VERIFY_WITH_TIMEOUT(chart->itemCount() > 0, 20000);
    const QSignalSpy months(tab.get(), &DriftTab::monthsSelected);
    std::optional<TimeRange> times;
    connect(tab.get(), &DriftTab::postsRequested, this,
        [&times](const PostsFilter& filter) { times = filter.time; });
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_End);
    QTest::keyClick(chart, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(months.back()[0].toString(), QStringLiteral("2020-08"));
    QCOMPARE(months.back()[1].toString(), QStringLiteral("2020-09"));
    QVERIFY(testing::click(*tab, "overTimePosts"));
    QVERIFY(times);
    QCOMPARE(times->from, std::optional<std::int64_t>(1596240000)); // 2020-08-01
    QCOMPARE(times->to, std::optional<std::int64_t>(1601510400));   // 2020-10-01
    QTest::keyClick(chart, Qt::Key_Escape);
    QVERIFY(months.back()[0].toString().isEmpty());
    QVERIFY(!testing::child<QPushButton>(*tab, "overTimePosts")->isEnabled());
}

void TestDriftTab::withoutLabelsItSaysWhatMoved()
{
    const auto tab = open(7, 8);
    tab->showPage(DriftTab::Measures);
    const QString words = testing::textOf(*tab, "driftWords");
    QVERIFY2(words.contains(QStringLiteral("population stability index")), qPrintable(words));
    QVERIFY(words.contains(QStringLiteral("does not know")));
    QVERIFY(testing::child<QTableView>(*tab, "driftMeasures")->model()->rowCount() >= 6);
    QVERIFY(testing::child<QTableView>(*tab, "driftShares")->model()->rowCount() >= 4);
}

void TestDriftTab::termsAreCountedOnDemand()
{
    const auto tab = open(7, 8);
    tab->showPage(DriftTab::Terms);
    auto* rose = testing::child<QTableView>(*tab, "termsRose");
    QVERIFY(!rose->isVisible());
    QVERIFY(testing::click(*tab, "countTerms"));
    QTRY_VERIFY_WITH_TIMEOUT(rose->isVisible(), 30000);
    QVERIFY(testing::textOf(*tab, "termsWords").contains(QStringLiteral("more than chance allows")));
    auto* label = testing::child<QComboBox>(*tab, "termsLabel");
    QVERIFY(label->count() > 1);
    label->setCurrentIndex(1);
    QVERIFY(testing::textOf(*tab, "termsWords").contains(QStringLiteral("gold label")));
}

void TestDriftTab::countingIsCancelled()
{
    const auto tab = open(7, 8);
    tab->showPage(DriftTab::Terms);
    QVERIFY(testing::click(*tab, "countTerms"));
    QVERIFY(testing::click(*tab, "cancelTerms"));
    QVERIFY(testing::textOf(*tab, "termsWords").contains(QStringLiteral("cancelled")));
    QVERIFY(testing::child<QPushButton>(*tab, "countTerms")->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(m_open.runner.unfinished(), 0, 20000);
    QVERIFY(!testing::child<QTableView>(*tab, "termsRose")->isVisible());
}

void TestDriftTab::estimatesStandBesideTheTruth()
{
    const auto tab = open(7, 8);
    tab->showPage(DriftTab::Estimates);
    const auto* chart = testing::child<TimeChart>(*tab, "estimateChart");
    QTRY_COMPARE_WITH_TIMEOUT(chart->itemCount(), 3, 30000);
    QCOMPARE(chart->data().series.size(), std::size_t(2));
    QVERIFY(chart->data().series[0].points[0].lower);
    QVERIFY(testing::textOf(*tab, "estimateWords").contains(QStringLiteral("truth")));
    testing::child<QComboBox>(*tab, "estimateMetric")->setCurrentIndex(1);
    QVERIFY(chart->title().contains(QStringLiteral("P@1")));
    // Rows without labels have an estimate and no truth, and without times one month.
    const auto bare = open(7, 9);
    bare->showPage(DriftTab::Estimates);
    const auto* other = testing::child<TimeChart>(*bare, "estimateChart");
    QTRY_COMPARE_WITH_TIMEOUT(other->itemCount(), 1, 30000);
    QCOMPARE(other->data().series.size(), std::size_t(1));
    QVERIFY(testing::textOf(*bare, "estimateWords").contains(QStringLiteral("no truth")));
}

void TestDriftTab::differentModelsAreEachEstimatedFromItself()
{
    const auto tab = open(7, 10);
    tab->showPage(DriftTab::Estimates);
    const auto* chart = testing::child<TimeChart>(*tab, "estimateChart");
    QTRY_COMPARE_WITH_TIMEOUT(chart->data().series.size(), std::size_t(4), 60000);
    const auto& estimate = chart->data().series[2];
    const auto& truth = chart->data().series[3];
    QCOMPARE(estimate.role, SideRole::Candidate);
    QCOMPARE(truth.role, SideRole::Candidate);
    const auto august = chart->data().categories.indexOf(QStringLiteral("2020-08"));
    QVERIFY(august >= 0); // July is what it is estimated from
    QVERIFY(!chart->data().categories.contains(QStringLiteral("2020-07")));
    const auto place = static_cast<std::size_t>(august);
    QVERIFY(estimate.points[place].value && estimate.points[place].lower && truth.points[place].value);
    const QString words = testing::textOf(*tab, "estimateWords");
    QVERIFY2(words.contains(QStringLiteral("Baseline: ")) && words.contains(QStringLiteral("Candidate: ")),
        qPrintable(words));
    QVERIFY(words.contains(QStringLiteral("miss by")));
    tab->showPage(DriftTab::Measures);
    QVERIFY(testing::textOf(*tab, "driftWords").contains(QStringLiteral("different models")));
}

void TestDriftTab::monthsAndTermsFollowTheRangeOfTime()
{
    const auto tab = open(7, 8);
    const auto* chart = testing::child<TimeChart>(*tab, "overTimeChart");
    QTRY_VERIFY_WITH_TIMEOUT(chart->data().categories.size() > 3, 60000);
    tab->showPage(DriftTab::Terms);
    QVERIFY(testing::click(*tab, "countTerms"));
    QTRY_VERIFY_WITH_TIMEOUT(testing::child<QTableView>(*tab, "termsRose")->isVisible(), 60000);
    QVERIFY(testing::textOf(*tab, "termsWords").contains(QStringLiteral("2,000 of the candidate")));

    tab->setData(load(7, 8, TimeRange {.from = 1583020800, .to = 1598918400})); // 2020-03 to 2020-08
    QVERIFY(!testing::child<QTableView>(*tab, "termsRose")->isVisible());       // they were of all posts
    QVERIFY(testing::click(*tab, "countTerms"));
    QTRY_VERIFY_WITH_TIMEOUT(testing::child<QTableView>(*tab, "termsRose")->isVisible(), 60000);
    const QString words = testing::textOf(*tab, "termsWords");
    QVERIFY2(words.contains(QStringLiteral("1,488 of the candidate")), qPrintable(words));
    tab->showPage(DriftTab::OverTime);
    QTRY_VERIFY_WITH_TIMEOUT(!chart->data().categories.isEmpty(), 60000);
    QCOMPARE(chart->data().categories.front(), QStringLiteral("2020-03"));
    QCOMPARE(chart->data().categories.back(), QStringLiteral("2020-08"));
    tab->showPage(DriftTab::Estimates);
    const auto* estimates = testing::child<TimeChart>(*tab, "estimateChart");
    QTRY_COMPARE_WITH_TIMEOUT(estimates->data().categories,
        (QStringList {QStringLiteral("2020-07"), QStringLiteral("2020-08")}), 60000);
}

void TestDriftTab::calibrationOfBothSides()
{
    const auto tab = open(7, 8);
    tab->showPage(DriftTab::Calibration);
    auto* chart = testing::child<ReliabilityChart>(*tab, "calibrationChart");
    QCOMPARE(chart->series().size(), std::size_t(2));
    QVERIFY(chart->itemCount() > 10);
    QVERIFY(chart->itemText(0).contains(QStringLiteral("are right")));
    QCOMPARE(chart->table().rows.size(), static_cast<std::size_t>(chart->itemCount()));
    QVERIFY(testing::textOf(*tab, "calibrationWords").contains(QStringLiteral("expected calibration error")));
    QTest::keyClick(chart, Qt::Key_End);
    QCOMPARE(chart->currentItem(), chart->itemCount() - 1);
    QVERIFY(!chart->svg().isEmpty());
}

void TestDriftTab::unlabelledAndPairedSayWhyBlocksAreEmpty()
{
    const auto bare = open(9, 9);
    const auto* chart = testing::child<TimeChart>(*bare, "overTimeChart");
    QTRY_VERIFY_WITH_TIMEOUT(chart->data().whyEmpty.contains(QStringLiteral("no months")), 20000);
    bare->showPage(DriftTab::Calibration);
    QCOMPARE(testing::child<ReliabilityChart>(*bare, "calibrationChart")->itemCount(), 0);
    const auto paired = open(8, 10);
    paired->showPage(DriftTab::Terms);
    QVERIFY(testing::textOf(*paired, "termsWords").contains(QStringLiteral("same rows")));
    QVERIFY(!testing::child<QPushButton>(*paired, "countTerms")->isEnabled());
}

void TestDriftTab::monthsOfYearsEnd()
{
    const auto december = timesOfMonths(QStringLiteral("2019-12"), QStringLiteral("2019-12"));
    QVERIFY(december);
    QCOMPARE(december->from, std::optional<std::int64_t>(1575158400)); // date -u -d 2019-12-01 +%s
    QCOMPARE(december->to, std::optional<std::int64_t>(1577836800));   // 2020-01-01
    QVERIFY(!timesOfMonths(QStringLiteral("2019-12"), QStringLiteral("no time")));
    QVERIFY(!timesOfMonths(QStringLiteral("2019-13"), QStringLiteral("2019-13")));
}

void TestDriftTab::probesOfBothModels()
{
    const auto saved = addProbe(m_open.jobs.context(), "word1x1 word1x2 <b>word1x3</b>", "dogs");
    VERIFY_RESULT(saved);
    VERIFY_RESULT(addProbe(m_open.jobs.context(), "word3x1 word3x2 word3x4", "<b>horses</b>"));
    ProbesTab tab(m_open.runner);
    tab.resize(1100, 400);
    tab.setData(load(8, 10));
    QVERIFY(tab.results().empty()); // not looked at yet
    tab.show();
    QTRY_COMPARE_WITH_TIMEOUT(tab.results().size(), std::size_t(2), 20000);
    QCOMPARE(testing::textOf(tab, "probeWords"),
        QStringLiteral(
            "Of 2 probe texts with an expected label, the baseline has 1 right and the candidate 2; 1 "
            "became right, 0 became wrong."));
    const auto* table = testing::child<QTableView>(tab, "probeResults")->model();
    QVERIFY(table->index(1, 3).data().toString().contains(QStringLiteral("lacks the expected label")));
    QVERIFY(table->index(1, 5).data().toString().contains(QStringLiteral("became right")));
    VERIFY_RESULT(removeProbeText(m_open.jobs.context(), saved->id));
    tab.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(tab.results().size(), std::size_t(1), 20000);
    VERIFY_RESULT(removeProbeText(m_open.jobs.context(), tab.results().front().probe.id));
    tab.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(tab.results().empty(), 20000);
}

void TestDriftTab::probesSayWhatToDoWhenThereAreNone()
{
    ProbesTab tab(m_open.runner);
    tab.setData(load(8, 10));
    tab.show();
    QTRY_VERIFY_WITH_TIMEOUT(testing::textOf(tab, "probeWords").contains(QStringLiteral("Try it")), 20000);
    const QSignalSpy asked(&tab, &ProbesTab::tryRequested);
    QVERIFY(testing::click(tab, "probesTryIt"));
    QCOMPARE(asked.size(), 1);
}

QTEST_MAIN(TestDriftTab)
#include "tst_drifttab.moc"
