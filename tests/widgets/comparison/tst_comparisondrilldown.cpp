#include "core/base/time.h"
#include "tests/widgets/drilldown/drilldownfixture.h"
#include "tests/widgets/offscreen.h"
#include "widgets/charts/bandgrid.h"
#include "widgets/charts/periodstrip.h"
#include "widgets/common/banner.h"
#include "widgets/common/tableview.h"
#include "widgets/common/workspacestore.h"
#include "widgets/comparison/comparisonpage.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/drilldown/labeldrilldown.h"
#include "widgets/drilldown/linktable.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/labelsmodel.h"
#include "widgets/models/postsmodel.h"
#include "widgets/models/selectionmodel.h"
#include "widgets/posts/poststable.h"
#include "widgets/posts/postsview.h"
#include "widgets/settings/settings.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

using namespace touchstone;

namespace {

constexpr int patience = 60'000;

} // namespace

/// The ways from a number of a comparison to its posts and back, and parts of its time.
class TestComparisonDrillDown final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_workspace.prepare()); }
    void init()
    {
        testing::failOnAnyWarningOffscreen();
        m_folder = std::make_unique<testing::TemporaryFolder>();
        m_settings
            = std::make_unique<Settings>(QString::fromStdString((*m_folder / "settings.ini").string()));
        m_store = std::make_unique<WorkspaceStore>();
        m_jobs = std::make_unique<JobRunner>();
        m_store->open(m_workspace.jobs.workspace);
        QVERIFY(QTest::qWaitFor([this] { return m_store->isOpen() && !m_store->isBusy(); }, patience));
        makePage();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_jobs.reset();
        m_store.reset();
        m_settings.reset();
        m_folder.reset();
    }
    void fromALabelToItsPostsAndBack();
    void fromAnAgreementCellToItsPosts();
    void fromABandToItsPosts();
    void fromTheWorstLabelOfTheFlips();
    void aRangeOfMonthsIsFollowedByAll();
    void backTakesTheTimeBack();
    void aRangeWithoutPostsIsRefused();
    void unpairedHasNoFlips();
    void whatIsShownIsRemembered();

private:
    void makePage()
    {
        m_page = std::make_unique<ComparisonPage>(*m_jobs, *m_settings, *m_store);
        m_page->resize(1400, 1000);
        m_page->show();
        m_page->activateWindow();
    }
    bool open(int baseline, int candidate)
    {
        m_page->open(ExecutionNumber(baseline), ExecutionNumber(candidate));
        return idle();
    }
    bool idle() const
    {
        return QTest::qWaitFor([this] { return !m_page->isBusy() && !details().isBusy(); }, patience);
    }
    template <typename T>
    T* find(const char* name) const
    {
        return m_page->findChild<T*>(QLatin1String(name));
    }
    ComparisonView& view() const { return *m_page->findChild<ComparisonView*>(); }
    LabelDrillDown& details() const { return *m_page->findChild<LabelDrillDown*>(); }
    PostsView& posts() const { return *m_page->findChild<PostsView*>(); }
    QTabWidget& tabs() const { return *find<QTabWidget>("comparisonTabs"); }
    void showTab(const QString& name) const
    {
        for (int tab = 0; tab < tabs().count(); ++tab) {
            if (tabs().tabText(tab) == name)
                tabs().setCurrentIndex(tab);
        }
    }
    const ComparisonReport& report() const { return *m_page->report(); }
    /// -1 where the posts are not shown.
    int listed() const
    {
        if (tabs().currentWidget() != &posts()
            || !QTest::qWaitFor([this] { return !posts().isBusy(); }, patience))
            return -1;
        return posts().model().rowCount();
    }
    TableView* visibleTable() const
    {
        for (TableView* table : m_page->findChildren<TableView*>(QStringLiteral("labelTable"))) {
            if (table->isVisible())
                return table;
        }
        return nullptr;
    }
    bool waitForStrip() const
    {
        return QTest::qWaitFor([this] { return strip().isVisible(); }, patience);
    }
    PeriodStrip& strip() const { return *find<PeriodStrip>("timeStrip"); }

    testing::DrillDownWorkspace m_workspace;
    std::unique_ptr<testing::TemporaryFolder> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<WorkspaceStore> m_store;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<ComparisonPage> m_page;
};

void TestComparisonDrillDown::fromALabelToItsPostsAndBack()
{
    QVERIFY(open(5, 6));
    TableView* table = visibleTable();
    QVERIFY(table);
    table->setFocus();
    table->chooseRow(0);
    const QString label = view().labels().name(0);
    const std::int64_t support = view().labels().label(0).support.candidate;
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(tabs().tabText(tabs().currentIndex()), QStringLiteral("Labels"));
    QVERIFY(details().isVisible());
    QCOMPARE(details().label(), label);
    auto* button = qobject_cast<QPushButton*>(QApplication::focusWidget());
    QVERIFY(button);
    QCOMPARE(button->objectName(), QStringLiteral("labelPosts"));
    QTest::keyClick(button, Qt::Key_Return);
    QCOMPARE(listed(), static_cast<int>(support));
    emit posts().leaveRequested();
    QCOMPARE(tabs().tabText(tabs().currentIndex()), QStringLiteral("Labels"));
    QVERIFY(idle());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!details().isVisible());
    QVERIFY(visibleTable()->hasFocus());
    // Beside the table, the details follow what is chosen.
    find<QToolButton>("showLabelDetails")->click();
    QVERIFY(details().isVisible());
    visibleTable()->chooseRow(1);
    QCOMPARE(details().label(), view().labels().name(1));
    QVERIFY(idle());
}

void TestComparisonDrillDown::fromAnAgreementCellToItsPosts()
{
    QVERIFY(open(5, 6));
    const Flips& flips = *report().flips;
    for (const FlipCell cell :
        {FlipCell::BothRight, FlipCell::OnlyBaseline, FlipCell::OnlyCandidate, FlipCell::BothWrong}) {
        const std::string name = "cell-" + std::string(flipCellName(cell));
        auto* button = find<QPushButton>(name.c_str());
        QVERIFY2(flips.count(cell) > 0, name.c_str());
        showTab(QStringLiteral("Flips"));
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(listed(), static_cast<int>(flips.count(cell)));
    }
    find<QPushButton>("sameAnswer")->click();
    QCOMPARE(listed(), static_cast<int>(flips.agreeing));
    find<QPushButton>("otherAnswer")->click();
    QCOMPARE(listed(), static_cast<int>(flips.rows - flips.agreeing));
    auto* sure = find<QPushButton>("sureFlips");
    std::int64_t expected = 0;
    for (std::size_t band = 5; band < p1Bands; ++band)
        expected += flips.inCandidateBand(band).onlyBaseline;
    QCOMPARE(sure->isEnabled(), expected > 0);
    if (expected > 0) {
        sure->click();
        QCOMPARE(listed(), static_cast<int>(expected));
    }
}

void TestComparisonDrillDown::fromABandToItsPosts()
{
    QVERIFY(open(5, 6));
    auto* what = find<QComboBox>("gridCount");
    auto* grid = find<BandGrid>("bandGrid");
    for (int choice = 0; choice < what->count(); ++choice) {
        what->setCurrentIndex(choice);
        int checked = 0;
        for (int item = 0; item < grid->itemCount() && checked < 3; ++item) {
            if (grid->countOf(item) == 0)
                continue;
            emit grid->itemActivated(item, false);
            QCOMPARE(listed(), static_cast<int>(grid->countOf(item)));
            ++checked;
        }
        QVERIFY2(checked > 0, qPrintable(what->currentText()));
    }
}

void TestComparisonDrillDown::fromTheWorstLabelOfTheFlips()
{
    QVERIFY(open(5, 6));
    auto* labels = find<LinkTable>("flipLabels");
    showTab(QStringLiteral("Flips"));
    QVERIFY(labels->isVisible());
    TableView* table = labels->table();
    QCOMPARE(table->model()->rowCount(), 4);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 2));
    const int worst = table->model()->index(0, 2).data().toInt();
    QVERIFY(worst >= table->model()->index(1, 2).data().toInt());
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(listed(), worst);
    emit posts().leaveRequested();
    QVERIFY(table->hasFocus());
    const QString label = table->model()->index(0, 0).data().toString();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(details().label(), label);
    QVERIFY(details().isVisible());
    QVERIFY(idle());
}

void TestComparisonDrillDown::aRangeOfMonthsIsFollowedByAll()
{
    QVERIFY(open(5, 6));
    QVERIFY(waitForStrip());
    QCOMPARE(strip().itemCount(), 2); // January and February
    details().setVisible(true);
    view().selection().setLabels({QStringLiteral("cats")});
    details().open(QStringLiteral("cats"));
    QVERIFY(idle());
    strip().setFocus();
    QTest::keyClick(&strip(), Qt::Key_End);
    QTest::keyClick(&strip(), Qt::Key_Space);
    QVERIFY(m_page->isBusy());
    QVERIFY(idle());
    QVERIFY(report().timePart);
    const std::int64_t february = report().timePart->rows.baseline;
    QCOMPARE(february, 156);
    QCOMPARE(report().flips->rows, february);
    QVERIFY(find<QToolButton>("chip6")); // the time, as a chip
    QVERIFY(strip().chosen() == (PeriodStrip::Range {1, 1}));
    QCOMPARE(details().label(), QStringLiteral("cats"));
    const LabelChange& cats = *std::ranges::find(report().labels, "cats", &LabelChange::label);
    QCOMPARE(find<LinkTable>("labelRates")->table()->model()->index(0, 1).data().toString(),
        QString::number(cats.support.baseline));
    find<QPushButton>("labelPosts")->click();
    QCOMPARE(listed(), static_cast<int>(cats.support.candidate));
    find<QPushButton>("cell-only-baseline")->click();
    QCOMPARE(listed(), static_cast<int>(report().flips->onlyBaseline));
    // The chip takes it away.
    find<QToolButton>("chip6")->click();
    QVERIFY(idle());
    QVERIFY(!report().timePart);
    QCOMPARE(report().flips->rows, 908);
    QVERIFY(!strip().chosen());
}

void TestComparisonDrillDown::backTakesTheTimeBack()
{
    QVERIFY(open(5, 6));
    QVERIFY(waitForStrip());
    strip().setFocus();
    QTest::keyClick(&strip(), Qt::Key_Home);
    QTest::keyClick(&strip(), Qt::Key_Space);
    QVERIFY(idle());
    QVERIFY(report().timePart);
    QTest::keyClick(&strip(), Qt::Key_End);
    QTest::keyClick(&strip(), Qt::Key_Space, Qt::ShiftModifier);
    QVERIFY(idle());
    QCOMPARE(report().timePart->rows.baseline, 905); // not those without a time
    find<QToolButton>("selectionBack")->click();
    QVERIFY(idle());
    QCOMPARE(report().timePart->rows.baseline, 749);
    find<QToolButton>("selectionBack")->click();
    QVERIFY(idle());
    QVERIFY(!report().timePart);
    find<QToolButton>("selectionForward")->click();
    QVERIFY(idle());
    QVERIFY(report().timePart);
    // The other way round begins with all rows.
    m_page->swapSides();
    QVERIFY(idle());
    QVERIFY(!report().timePart && !view().selection().selection().time);
}

void TestComparisonDrillDown::aRangeWithoutPostsIsRefused()
{
    QVERIFY(open(5, 6));
    view().selection().setTime(TimeRange {.from = parseTime("2025-01-01"), .to = {}});
    QVERIFY(idle());
    QVERIFY(!report().timePart);
    QVERIFY(!view().selection().selection().time); // what is chosen is what is shown
    QVERIFY(m_page->findChild<Banner*>()->isVisible());
}

void TestComparisonDrillDown::unpairedHasNoFlips()
{
    QVERIFY(open(5, 7));
    showTab(QStringLiteral("Flips"));
    QVERIFY(!find<BandGrid>("bandGrid")->isVisible());
    view().selection().setLabels({QStringLiteral("cats")});
    const LabelChange& cats = *std::ranges::find(report().labels, "cats", &LabelChange::label);
    showTab(QStringLiteral("Labels"));
    visibleTable()->setFocus();
    QTest::keyClick(visibleTable(), Qt::Key_Return);
    QCOMPARE(details().label(), QStringLiteral("cats"));
    QVERIFY(idle());
    find<QPushButton>("labelBaselinePosts")->click();
    QCOMPARE(listed(), static_cast<int>(cats.support.baseline));
    find<QPushButton>("labelPosts")->click();
    QCOMPARE(listed(), static_cast<int>(cats.support.candidate));
}

void TestComparisonDrillDown::whatIsShownIsRemembered()
{
    QVERIFY(open(5, 6));
    QVERIFY(waitForStrip());
    find<QToolButton>("showTime")->click();
    QVERIFY(!strip().isVisible());
    showTab(QStringLiteral("Labels"));
    QVERIFY(!details().isVisible());
    find<QToolButton>("showLabelDetails")->click();
    QVERIFY(details().isVisible());
    QVERIFY(idle());
    m_page->saveState();
    makePage();
    QVERIFY(open(5, 6));
    showTab(QStringLiteral("Labels"));
    QVERIFY(details().isVisible());
    QVERIFY(!find<QToolButton>("showTime")->isChecked());
    QTest::qWait(100);
    QVERIFY(!strip().isVisible());
}

QTEST_MAIN(TestComparisonDrillDown)
#include "tst_comparisondrilldown.moc"
