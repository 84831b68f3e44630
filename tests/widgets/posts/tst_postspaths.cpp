#include "core/jobs/reviewjob.h"
#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "tests/widgets/posts/postsfixture.h"
#include "widgets/charts/histogramchart.h"
#include "widgets/common/tableview.h"
#include "widgets/common/workspacestore.h"
#include "widgets/comparison/comparisonpage.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/labelsmodel.h"
#include "widgets/models/selectionmodel.h"
#include "widgets/posts/poststable.h"
#include "widgets/posts/postsview.h"
#include "widgets/posts/readingpane.h"
#include "widgets/settings/settings.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QTabWidget>
#include <QToolButton>

#include <memory>

using namespace touchstone;

namespace {

constexpr int patience = 120'000; // ms, on a busy machine

} // namespace

/// From a number of a comparison to its posts, and back to where one was.
class TestPostsPaths final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void keyboardOnlyFromTheWorstLabelToItsMarks();
    void barOfP1LeadsToItsPosts();
    void changeBarLeadsToItsLabels();
    void tabAloneShowsAllPosts();
    void swappedSidesShowTheirOwnPosts();

private:
    bool open(ExecutionNumber baseline, ExecutionNumber candidate);
    bool listed() const
    {
        return QTest::qWaitFor(
            [this] { return !posts()->isBusy() && posts()->model().source() != nullptr; }, patience);
    }
    PostsView* posts() const { return m_page->findChild<PostsView*>(); }
    ComparisonView* view() const { return m_page->findChild<ComparisonView*>(); }
    QTabWidget* tabs() const { return m_page->findChild<QTabWidget*>(QStringLiteral("comparisonTabs")); }
    TableView* labelTable() const
    {
        for (TableView* table : m_page->findChildren<TableView*>(QStringLiteral("labelTable"))) {
            if (table->isVisible())
                return table;
        }
        return nullptr;
    }
    /// As a person without a mouse: Tab until the focus is there.
    bool tabTo(const QWidget* wanted, bool backwards = false) const
    {
        for (int i = 0; i < 80 && QApplication::focusWidget() != wanted; ++i)
            QTest::keyClick(QApplication::focusWidget(), backwards ? Qt::Key_Backtab : Qt::Key_Tab);
        return QApplication::focusWidget() == wanted;
    }

    std::unique_ptr<testing::Jobs> m_filled;
    std::unique_ptr<testing::TemporaryFolder> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<WorkspaceStore> m_store;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<ComparisonPage> m_page;
};

void TestPostsPaths::initTestCase()
{
    m_filled = testing::postsWorkspace();
    QVERIFY(m_filled);
}

void TestPostsPaths::init()
{
    testing::failOnAnyWarningOffscreen();
    m_folder = std::make_unique<testing::TemporaryFolder>();
    std::filesystem::copy(
        m_filled->workspace, *m_folder / "w.touchstone", std::filesystem::copy_options::recursive);
    m_settings = std::make_unique<Settings>(QString::fromStdString((*m_folder / "settings.ini").string()));
    m_settings->setValue(settingkeys::reviewer, QStringLiteral("Ann"));
    m_store = std::make_unique<WorkspaceStore>();
    m_store->open(*m_folder / "w.touchstone");
    QTRY_VERIFY_WITH_TIMEOUT(m_store->isOpen(), patience);
    m_jobs = std::make_unique<JobRunner>();
    m_page = std::make_unique<ComparisonPage>(*m_jobs, *m_settings, *m_store);
    m_page->resize(1280, 800);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestPostsPaths::cleanup()
{
    m_page.reset();
    m_jobs.reset();
    m_store.reset();
    m_settings.reset();
    m_folder.reset();
}

bool TestPostsPaths::open(ExecutionNumber baseline, ExecutionNumber candidate)
{
    m_page->open(baseline, candidate);
    return QTest::qWaitFor([this] { return !m_page->isBusy() && m_page->report() != nullptr; }, patience);
}

void TestPostsPaths::keyboardOnlyFromTheWorstLabelToItsMarks()
{
    QVERIFY(open(testing::goodOnOld, testing::poorOnOld));
    m_page->setFocus();
    // Two keys: the worst degraded label, its posts.
    QTest::keyClick(m_page.get(), Qt::Key_Down, Qt::ControlModifier);
    TableView* labels = labelTable();
    QVERIFY(labels && labels->currentIndex().isValid());
    const QString label = view()->labels().name(labels->currentIndex().row());
    if (QApplication::focusWidget() != labels)
        QVERIFY(tabTo(labels));
    QTest::keyClick(labels, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(tabs()->currentWidget(), posts());
    QVERIFY(listed());
    QCOMPARE(QString::fromStdString(posts()->filter().gold.value_or(std::string())), label);
    QVERIFY(posts()->table()->hasFocus());

    // Its negative flips: the count of the comparison is what is listed.
    auto* cell = posts()->findChild<QComboBox*>(QStringLiteral("postsCell"));
    QVERIFY(tabTo(cell, true));
    QTest::keyClick(cell, Qt::Key_Down);
    QVERIFY(listed());
    QVERIFY(posts()->filter().cell == FlipCell::OnlyBaseline);
    const ComparisonReport& report = *m_page->report();
    std::int64_t flips = -1;
    for (std::size_t i = 0; i < report.labels.size(); ++i) {
        if (QString::fromStdString(report.labels[i].label) == label)
            flips = report.flips->labels[i].onlyBaseline;
    }
    QVERIFY(flips >= 10);
    QCOMPARE(static_cast<std::int64_t>(posts()->model().rowCount()), flips);

    // Ten are marked, one key each.
    QVERIFY(tabTo(posts()->table()));
    QTRY_VERIFY_WITH_TIMEOUT(posts()->reading()->post().has_value(), patience);
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(posts()->table(), i < 7 ? 'b' : 'w');

    // Back, with the same selection; the comparison counts them.
    QTest::keyClick(posts()->table(), Qt::Key_Escape);
    QVERIFY(tabs()->currentWidget() != posts());
    QCOMPARE(QApplication::focusWidget(), labels);
    QCOMPARE(view()->selection().selection().labels, QStringList {label});
    auto* evidence = m_page->findChild<QLabel*>(QStringLiteral("evidence"));
    QVERIFY(evidence->isVisible());
    QVERIFY2(evidence->text().contains(QLatin1String("10 "))
            && evidence->text().contains(QLatin1String("7 baseline is better"))
            && evidence->text().contains(QLatin1String("3 label is wrong")),
        qPrintable(evidence->text()));
    auto workspace = Workspace::open(*m_folder / "w.touchstone", "test");
    VERIFY_RESULT(workspace);
    const auto marks = [&]() -> std::int64_t {
        const auto state = reviewOf(*workspace, testing::goodOnOld, testing::poorOnOld);
        return state ? state->counts.marks : -1;
    };
    QTRY_COMPARE_WITH_TIMEOUT(marks(), 10, patience);
}

void TestPostsPaths::barOfP1LeadsToItsPosts()
{
    QVERIFY(open(testing::goodOnOld, testing::poorOnOld));
    auto* chart = m_page->findChild<HistogramChart*>(QStringLiteral("p1Chart"));
    tabs()->setCurrentIndex(1);
    const ComparisonReport& report = *m_page->report();
    int bin = 0;
    while (report.p1.counts.candidate[static_cast<std::size_t>(bin)] == 0)
        ++bin;
    emit chart->binsChosen(bin, bin);
    m_page->findChild<QAction*>(QStringLiteral("postsOfCandidateP1"))->trigger();
    QVERIFY(listed());
    QCOMPARE(tabs()->currentWidget(), posts());
    QCOMPARE(static_cast<std::int64_t>(posts()->model().rowCount()),
        report.p1.counts.candidate[static_cast<std::size_t>(bin)]);
    posts()->findChild<QToolButton*>(QStringLiteral("postsBack"))->click();
    QCOMPARE(tabs()->currentIndex(), 1);
    QVERIFY(view()->selection().selection().p1.has_value());
}

void TestPostsPaths::changeBarLeadsToItsLabels()
{
    QVERIFY(open(testing::goodOnOld, testing::poorOnOld));
    view()->selection().setChange(ValueRange {.lower = -1.0, .upper = 0.0});
    const int shown = view()->labels().rowCount();
    QVERIFY(shown > 0);
    std::int64_t rows = 0;
    for (int row = 0; row < shown; ++row)
        rows += view()->labels().label(row).support.baseline;
    view()->showSelectedPosts();
    QVERIFY(listed());
    QCOMPARE(static_cast<std::int64_t>(posts()->model().rowCount()), rows);
}

void TestPostsPaths::tabAloneShowsAllPosts()
{
    QVERIFY(open(testing::goodOnOld, testing::poorOnOld));
    tabs()->setCurrentWidget(posts());
    QVERIFY(listed());
    QCOMPARE(
        static_cast<std::int64_t>(posts()->model().rowCount()), m_page->report()->baseline->evaluation.rows);
    QVERIFY(!posts()->findChild<QToolButton*>(QStringLiteral("postsBack"))->isVisible());
}

void TestPostsPaths::swappedSidesShowTheirOwnPosts()
{
    QVERIFY(open(testing::goodOnOld, testing::poorOnOld));
    tabs()->setCurrentWidget(posts());
    view()->showPosts({.cell = FlipCell::OnlyBaseline});
    QVERIFY(listed());
    const int negative = posts()->model().rowCount();
    m_page->swapSides();
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy() && m_page->report() != nullptr, patience);
    view()->showPosts({.cell = FlipCell::OnlyCandidate});
    QVERIFY(listed());
    QCOMPARE(posts()->model().rowCount(), negative);
    QCOMPARE(static_cast<std::int64_t>(negative), m_page->report()->flips->onlyCandidate);
}

QTEST_MAIN(TestPostsPaths)
#include "tst_postspaths.moc"
