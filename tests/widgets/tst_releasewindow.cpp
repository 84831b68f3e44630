#include "core/jobs/releasejob.h"
#include "tests/core/jobs/jobfixture.h"
#include "tests/widgets/dialogfixture.h"
#include "tests/widgets/modeltesters.h"
#include "tests/widgets/offscreen.h"
#include "tests/widgets/windowfixture.h"
#include "widgets/classifiers/classifierspage.h"
#include "widgets/common/banner.h"
#include "widgets/common/tableview.h"
#include "widgets/comparison/comparisonpage.h"
#include "widgets/mainwindow/navigator.h"
#include "widgets/releases/decidedialog.h"
#include "widgets/releases/releasespage.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

#include <memory>

using namespace touchstone;

namespace {

constexpr int patience = 60'000; // ms, on a busy machine

} // namespace

/// Releases in the window as a whole: what its pages do together.
class TestReleaseWindow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { testing::failOnAnyWarningOffscreen(); }
    void cleanup() { m_window.reset(); }
    void theFirstEntryOfTheNavigator();
    void decidesOnAComparison();
    void aReleasedModelStays();

private:
    bool open();

    std::unique_ptr<testing::Jobs> m_filled;
    std::unique_ptr<testing::Window> m_window;
};

/// Dataset (#1), two models (#2, #3) that predicted it (#4, #5), and one that nothing used (#6).
void TestReleaseWindow::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_filled = std::make_unique<testing::Jobs>();
    VERIFY_RESULT(m_filled->import("old", testing::posts({.posts = 600})));
    VERIFY_RESULT(m_filled->train({"old"}));
    for (const int epochs : {12, 14}) {
        if (epochs == 14) {
            VERIFY_RESULT(m_filled->evaluate("2", "old"));
            VERIFY_RESULT(m_filled->evaluate("3", "old"));
        }
        auto other = testing::Jobs::training({"old"});
        other.training.epoch = epochs;
        VERIFY_RESULT(trainOn(m_filled->context(), other));
    }
}

bool TestReleaseWindow::open()
{
    m_window = std::make_unique<testing::Window>();
    m_window->show().resize(1280, 800);
    std::filesystem::copy(
        m_filled->workspace, *m_window / "w.touchstone", std::filesystem::copy_options::recursive);
    return m_window->open(*m_window / "w.touchstone");
}

void TestReleaseWindow::theFirstEntryOfTheNavigator()
{
    QVERIFY(open());
    auto* navigator = m_window->window->findChild<Navigator*>();
    QCOMPARE(navigator->item(0)->data(Navigator::NameRole).toString(), QStringLiteral("releases"));
    QTest::mouseClick(navigator->viewport(), Qt::LeftButton, Qt::NoModifier,
        navigator->visualItemRect(navigator->item(0)).center());
    QCOMPARE(m_window->page(), QStringLiteral("releases"));
    m_window->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window->window.get()));
    QTest::keyClick(m_window->window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->page(), QStringLiteral("executions"));
    QTest::keyClick(m_window->window.get(), Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(m_window->page(), QStringLiteral("releases"));
}

void TestReleaseWindow::decidesOnAComparison()
{
    QVERIFY(open());
    testing::ModelTesters testers;
    auto* page = m_window->window->findChild<ComparisonPage*>();
    m_window->window->findChild<Navigator*>()->setCurrentRow(1);
    page->open(ExecutionNumber(4), ExecutionNumber(5));
    QTRY_VERIFY_WITH_TIMEOUT(!page->isBusy() && page->report() != nullptr, patience);
    auto* button = page->findChild<QToolButton*>(QStringLiteral("decideOnComparison"));
    QVERIFY(button != nullptr && button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    auto* dialog = m_window->window->findChild<DecideDialog*>();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), patience);
    testers.watch(*dialog);
    QVERIFY(testing::click(*dialog, "makeVersion"));
    QTRY_VERIFY_WITH_TIMEOUT(testing::child<QComboBox>(*dialog, "version")->count() == 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), patience);
    // The default gates ask for 1,000 rows, and there are 600.
    const QString why = testing::textOf(*dialog, "problem");
    QVERIFY2(why.contains(QStringLiteral("rows")), qPrintable(why));
    QVERIFY(!testing::child<QPushButton>(*dialog, "decide")->isEnabled());
    dialog->close();
    // What was made is on the page of releases.
    m_window->window->findChild<Navigator*>()->setCurrentRow(0);
    auto* versions = m_window->window->findChild<ReleasesPage*>()->findChild<TableView*>(
        QStringLiteral("versionsTable"));
    QTRY_COMPARE_WITH_TIMEOUT(versions->model()->rowCount(), 1, patience);
}

void TestReleaseWindow::aReleasedModelStays()
{
    QVERIFY(open());
    NoProgress silent;
    const auto added
        = addVersion({.workspace = *m_window / "w.touchstone", .command = "test", .progress = silent},
            {.model = "6", .who = "ada"});
    VERIFY_RESULT(added);
    m_window->window->findChild<Navigator*>()->setCurrentRow(4);
    auto* page = m_window->window->findChild<ClassifiersPage*>();
    QVERIFY(page->showModel(ExecutionNumber(6)));
    auto* table = page->findChild<TableView*>();
    table->setFocus();
    m_window->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window->window.get()));
    QTest::keyClick(table, Qt::Key_Delete); // no execution reads it
    const auto* banner = m_window->window->findChild<Banner*>(QStringLiteral("banner"));
    QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(QStringLiteral("is a released version")), patience);
    QVERIFY(banner->text().contains(QStringLiteral("rolled back to"))); // why
    QTRY_COMPARE_WITH_TIMEOUT(m_window->jobs.unfinished(), 0, patience);
    QCOMPARE(table->model()->rowCount(), 3);
    QVERIFY(std::filesystem::exists(*m_window / "w.touchstone" / "models" / (added->record.model + ".bin")));
}

QTEST_MAIN(TestReleaseWindow)
#include "tst_releasewindow.moc"
