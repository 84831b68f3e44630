#include "tests/core/jobs/jobfixture.h"
#include "tests/widgets/dialogfixture.h"
#include "tests/widgets/windowfixture.h"
#include "widgets/charts/answerbars.h"
#include "widgets/comparison/comparisonpage.h"
#include "widgets/tryit/textedit.h"
#include "widgets/tryit/trydialog.h"

#include <QToolButton>

using namespace touchstone;

/// The ways to "Try it" in the whole window.
class TestTryWindow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { testing::failOnAnyWarningOffscreen(); }
    void cleanupTestCase() { m_window.reset(); }
    void fromTheComparisonByKey();
    void fromTheComparisonByButton();
    void fromTheModelsPage();
    void anotherWorkspaceClosesIt();

private:
    TryDialog* dialog() const { return m_window->window->findChild<TryDialog*>(); }

    testing::Jobs m_jobs;
    std::unique_ptr<testing::Window> m_window;
};

void TestTryWindow::initTestCase()
{
    VERIFY_RESULT(m_jobs.import("old", testing::posts({.posts = 600})));
    VERIFY_RESULT(m_jobs.split("old"));
    VERIFY_RESULT(m_jobs.train({"old/train"})); // #3
    VERIFY_RESULT(m_jobs.train({"old"}));       // #4
    VERIFY_RESULT(m_jobs.evaluate("3", "old/test"));
    VERIFY_RESULT(m_jobs.evaluate("4", "old/test"));
    m_window = std::make_unique<testing::Window>();
    m_window->show();
    QVERIFY(m_window->open(m_jobs.workspace));
    QVERIFY(QTest::qWaitForWindowActive(m_window->window.get()));
}

void TestTryWindow::fromTheComparisonByKey()
{
    auto* page = m_window->find<ComparisonPage>();
    QTest::keyClick(m_window->window.get(), Qt::Key_4, Qt::ControlModifier);
    page->open(ExecutionNumber(5), ExecutionNumber(6));
    QTRY_VERIFY_WITH_TIMEOUT(page->report() != nullptr, 60000);
    QTest::keyClick(m_window->window.get(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(dialog() != nullptr && dialog()->isLoaded(), 60000);
    QCOMPARE(dialog()->request().sides.size(), std::size_t(2));
    QCOMPARE(dialog()->request().sides[0].role, SideRole::Baseline);
    QTest::keyClicks(testing::child<TextEdit>(*dialog(), "text"), QStringLiteral("word1x1 word1x2"));
    const auto bars = dialog()->findChildren<AnswerBars*>();
    QTRY_VERIFY_WITH_TIMEOUT(!bars[0]->answers().empty() && !bars[1]->answers().empty(), 20000);
    QCOMPARE(bars[0]->answers().front().label, QStringLiteral("dogs"));
}

void TestTryWindow::fromTheComparisonByButton()
{
    const TryDialog* before = dialog();
    QVERIFY(testing::click(*m_window->window, "tryIt"));
    QCOMPARE(dialog(), before); // the same one, with its text
    QTRY_VERIFY_WITH_TIMEOUT(dialog()->isLoaded(), 60000);
    QCOMPARE(testing::child<TextEdit>(*dialog(), "text")->text(), QStringLiteral("word1x1 word1x2"));
}

void TestTryWindow::fromTheModelsPage()
{
    QTest::keyClick(m_window->window.get(), Qt::Key_3, Qt::ControlModifier);
    QAction* action = m_window->action("tryModel");
    QVERIFY(action != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(action->isEnabled(), 10000);
    action->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(dialog()->isLoaded() && dialog()->request().sides.size() == 1, 60000);
    QTRY_COMPARE_WITH_TIMEOUT(dialog()->findChildren<AnswerBars*>().size(), 1, 10000);
}

void TestTryWindow::anotherWorkspaceClosesIt()
{
    VERIFY_RESULT(testing::makeWorkspace(*m_window / "other.touchstone", testing::sampleExecutions()));
    QVERIFY(m_window->open(*m_window / "other.touchstone"));
    QTRY_VERIFY_WITH_TIMEOUT(dialog() == nullptr, 20000);
}

QTEST_MAIN(TestTryWindow)
#include "tst_trywindow.moc"
