#include "tests/widgets/drilldown/drilldownfixture.h"
#include "tests/widgets/offscreen.h"
#include "widgets/charts/flowchart.h"
#include "widgets/charts/histogramchart.h"
#include "widgets/charts/monthchart.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/drilldown/labeldrilldown.h"
#include "widgets/drilldown/linktable.h"
#include "widgets/jobs/jobrunner.h"

#include <QApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QToolButton>

using namespace touchstone;

namespace {

constexpr int patience = 60'000;

} // namespace

class TestLabelDrillDown final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_workspace.prepare()); }
    void init()
    {
        testing::failOnAnyWarningOffscreen();
        m_jobs = std::make_unique<JobRunner>();
        m_view = std::make_unique<LabelDrillDown>(*m_jobs);
        m_view->resize(640, 900);
        m_view->show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    void cleanup()
    {
        m_view.reset();
        m_jobs.reset();
    }
    void everyPartLeadsToItsPosts();
    void linksAndTheWayBack();
    void theLastOneCounts();
    void termsOnDemand();
    void differentRowsHaveTwoLists();
    void labelThatIsGoneFromThePart();
    void closesByKey();

private:
    template <typename T>
    T* find(const char* name) const
    {
        return m_view->findChild<T*>(QLatin1String(name));
    }
    bool open(const QString& label)
    {
        m_view->open(label);
        return QTest::qWaitFor([this] { return !m_view->isBusy(); }, patience);
    }
    bool compare(const std::string& baseline, const std::string& candidate)
    {
        m_report = m_workspace.compare(baseline, candidate);
        m_view->setComparison(m_workspace.jobs.workspace, m_report, false);
        return m_report != nullptr;
    }
    const LabelChange& change(const std::string& label) const
    {
        return *std::ranges::find(m_report->labels, label, &LabelChange::label);
    }

    testing::DrillDownWorkspace m_workspace;
    std::shared_ptr<const ComparisonReport> m_report;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<LabelDrillDown> m_view;
};

void TestLabelDrillDown::everyPartLeadsToItsPosts()
{
    QVERIFY(compare("5", "6"));
    QVERIFY(open(QStringLiteral("cats")));
    PostsFilter asked;
    int times = 0;
    connect(m_view.get(), &LabelDrillDown::postsRequested, m_view.get(), [&](const PostsFilter& filter) {
        asked = filter;
        ++times;
    });
    m_view->focusPosts();
    auto* posts = find<QPushButton>("labelPosts");
    QVERIFY(posts->hasFocus());
    QVERIFY(posts->text().contains(QString::number(change("cats").support.candidate)));
    QTest::keyClick(posts, Qt::Key_Return);
    QCOMPARE(times, 1);
    QCOMPARE(asked.gold, std::optional<std::string>("cats"));
    QVERIFY(!find<QPushButton>("labelBaselinePosts")->isVisible()); // they are the same posts

    auto* flips = find<QPushButton>("labelFlips");
    QVERIFY(flips->isVisible());
    flips->click();
    QCOMPARE(asked.cell, std::optional(FlipCell::OnlyBaseline));

    TableView* rates = find<LinkTable>("labelRates")->table();
    QCOMPARE(rates->model()->rowCount(), 7);
    const QAbstractItemView* names = rates;
    for (const int width : {900, 260, 500}) { // what a row is can be read however narrow the page is
        m_view->resize(width, m_view->height());
        QTRY_VERIFY(rates->columnWidth(0) >= names->sizeHintForColumn(0));
        QTRY_VERIFY(rates->horizontalHeader()->length() >= rates->viewport()->width());
    }
    QCOMPARE(
        rates->model()->index(0, 3).data().toString(), QString::number(change("cats").support.candidate));
    rates->setFocus();
    rates->setCurrentIndex(rates->model()->index(2, 3));
    QTest::keyClick(rates, Qt::Key_Return);
    QCOMPARE(times, 3);
    QCOMPARE(asked.first.candidate, std::optional<std::string>("cats"));

    TableView* moves = find<LinkTable>("labelMoves")->table();
    moves->setCurrentIndex(moves->model()->index(1, 0)); // the count of the row
    QTest::keyClick(moves, Qt::Key_Return);
    QVERIFY(asked.first.baseline && asked.first.candidate);

    auto* picture = find<FlowChart>("labelFlows");
    QVERIFY(picture->itemCount() > 1);
    picture->setFocus();
    QTest::keyClick(picture, Qt::Key_Home);
    QTest::keyClick(picture, Qt::Key_Return);
    QCOMPARE(times, 5);
    QVERIFY(asked.gold && asked.first.baseline && asked.first.candidate);

    auto* p1 = find<HistogramChart>("labelBaselineP1");
    p1->setFocus();
    QTest::keyClick(p1, Qt::Key_End);
    QTest::keyClick(p1, Qt::Key_Space);
    QVERIFY(asked.p1.baseline && !asked.p1.candidate);
    QCOMPARE(asked.p1.baseline->upper, 1.0);

    auto* f1 = find<MonthChart>("labelF1OverTime");
    QCOMPARE(f1->itemCount(), 4); // two months, two sides
    f1->setFocus();
    QTest::keyClick(f1, Qt::Key_End);
    QTest::keyClick(f1, Qt::Key_Return);
    QCOMPARE(times, 7);
    QVERIFY(asked.time && asked.time->from && asked.time->to);
    QVERIFY(!find<QPushButton>("countTerms")->isVisible()); // the same posts have the same words
}

void TestLabelDrillDown::linksAndTheWayBack()
{
    QVERIFY(compare("5", "6"));
    QVERIFY(open(QStringLiteral("cats")));
    QSignalSpy opened(m_view.get(), &LabelDrillDown::labelOpened);
    QVERIFY(!find<QToolButton>("labelBack")->isEnabled());
    TableView* neighbours = find<LinkTable>("labelNeighbours")->table();
    const QString next = neighbours->model()->index(0, 0).data().toString();
    QVERIFY(next != QStringLiteral("cats"));
    neighbours->setFocus();
    neighbours->setCurrentIndex(neighbours->model()->index(0, 0));
    QTest::keyClick(neighbours, Qt::Key_Return);
    QCOMPARE(m_view->label(), next);
    QCOMPARE(opened.takeFirst().at(0).toString(), next);
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->isBusy(), patience);
    QTest::keyClick(m_view.get(), Qt::Key_Backspace);
    QCOMPARE(m_view->label(), QStringLiteral("cats"));
    QCOMPARE(opened.takeFirst().at(0).toString(), QStringLiteral("cats"));
    QVERIFY(!find<QToolButton>("labelBack")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->isBusy(), patience);
    QCOMPARE(find<LinkTable>("labelRates")->table()->model()->index(0, 1).data().toString(),
        QString::number(change("cats").support.baseline));
}

void TestLabelDrillDown::theLastOneCounts()
{
    QVERIFY(compare("5", "6"));
    for (const char* label : {"cats", "dogs", "birds", "fish", "dogs"})
        m_view->open(QString::fromLatin1(label));
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->isBusy(), patience);
    QCOMPARE(m_view->label(), QStringLiteral("dogs"));
    QCOMPARE(find<LinkTable>("labelRates")->table()->model()->index(0, 1).data().toString(),
        QString::number(change("dogs").support.baseline));
    m_view->open(QStringLiteral("cats"));
    m_view->setComparison({}, nullptr, false); // what was on its way is dropped
    QVERIFY(m_view->label().isEmpty() && !m_view->isBusy());
    QTest::qWait(50);
    QVERIFY(!m_view->findChild<QScrollArea*>()->isVisible());
}

void TestLabelDrillDown::termsOnDemand()
{
    QVERIFY(compare("5", "7"));
    QVERIFY(open(QStringLiteral("cats")));
    LinkTable* terms = find<LinkTable>("labelTerms");
    QVERIFY(!terms->isVisible());
    auto* count = find<QPushButton>("countTerms");
    QVERIFY(count->isVisibleTo(m_view.get()));
    count->click();
    QVERIFY(!count->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->isBusy(), patience);
    QVERIFY(terms->isVisibleTo(m_view.get()));
    QStringList risen;
    for (int row = 0; row < terms->rowCount(); ++row)
        risen.append(terms->table()->model()->index(row, 0).data().toString());
    QVERIFY(risen.contains(QStringLiteral("corona")));
    PostsFilter asked;
    connect(m_view.get(), &LabelDrillDown::postsRequested, m_view.get(),
        [&](const PostsFilter& filter) { asked = filter; });
    terms->table()->setCurrentIndex(
        terms->table()->model()->index(static_cast<int>(risen.indexOf(QStringLiteral("corona"))), 0));
    QTest::keyClick(terms->table(), Qt::Key_Return);
    QCOMPARE(asked.search, std::optional<std::string>("\"corona\""));
    QCOMPARE(asked.gold, std::optional<std::string>("cats"));
}

void TestLabelDrillDown::differentRowsHaveTwoLists()
{
    QVERIFY(compare("5", "7"));
    QVERIFY(open(QStringLiteral("cats")));
    QVERIFY(find<QPushButton>("labelBaselinePosts")->isVisible());
    QVERIFY(!find<QPushButton>("labelFlips")->isVisible());
    PostsFilter asked;
    connect(m_view.get(), &LabelDrillDown::postsRequested, m_view.get(),
        [&](const PostsFilter& filter) { asked = filter; });
    find<QPushButton>("labelBaselinePosts")->click();
    QVERIFY(asked.p1.baseline && !asked.p1.candidate);
    find<QPushButton>("labelPosts")->click();
    QVERIFY(!asked.p1.baseline && asked.p1.candidate);
    QVERIFY(find<FlowChart>("labelFlows")->itemCount() > 1);
    QVERIFY(open(QStringLiteral("frogs"))); // only in the new data
    QVERIFY(!find<QPushButton>("labelBaselinePosts")->isVisible());
    QVERIFY(find<QPushButton>("labelPosts")->isVisible());
}

void TestLabelDrillDown::labelThatIsGoneFromThePart()
{
    QVERIFY(compare("5", "7"));
    QVERIFY(open(QStringLiteral("cats")));
    const auto same = m_workspace.compare("5", "6");
    m_view->setComparison(m_workspace.jobs.workspace, same, true);
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->isBusy(), patience);
    QCOMPARE(m_view->label(), QStringLiteral("cats")); // stays open
    QVERIFY(!find<QPushButton>("labelBaselinePosts")->isVisible());
    m_view->open(QStringLiteral("newts"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->isBusy(), patience);
    QVERIFY(!m_view->findChild<QScrollArea*>()->isVisible());
    QVERIFY(!find<QPushButton>("labelPosts")->isVisible());
    QTest::keyClick(m_view.get(), Qt::Key_Backspace);
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->isBusy(), patience);
    QVERIFY(m_view->findChild<QScrollArea*>()->isVisible());
}

void TestLabelDrillDown::closesByKey()
{
    QVERIFY(compare("5", "6"));
    QVERIFY(open(QStringLiteral("cats")));
    QSignalSpy closed(m_view.get(), &LabelDrillDown::closeRequested);
    m_view->focusPosts();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

QTEST_MAIN(TestLabelDrillDown)
#include "tst_labeldrilldown.moc"
