#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "tests/widgets/windowfixture.h"
#include "widgets/common/banner.h"
#include "widgets/common/tableview.h"
#include "widgets/common/theme.h"
#include "widgets/executions/executionspage.h"
#include "widgets/mainwindow/aboutdialog.h"
#include "widgets/mainwindow/navigator.h"
#include "widgets/mainwindow/settingsdialog.h"
#include "widgets/mainwindow/shortcutswindow.h"
#include "widgets/mainwindow/startpage.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCommandLinkButton>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QToolButton>
#include <QTreeWidget>

#include <memory>

using namespace touchstone;

class TestMainWindow final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void startsWithWhatANewcomerCanDo();
    void makesANewWorkspace();
    void opensThroughTheButton();
    void cancelledDialogChangesNothing();
    void demoIsMadeAsAJobAndOpened();
    void failedDemoIsABanner();
    void failureIsABannerAndKeepsThePage();
    void openAfterFailureClearsTheBanner();
    void emptyWorkspaceSaysWhatToDo();
    void reloadKeepsTheWorkspace();
    void closeGoesBackToTheStart();
    void recentWorkspaceOpensAgain();
    void missingRecentWorkspaceIsGreyedAndRemoved();
    void navigatorCountsAndSwitches();
    void lastPageComesBack();
    void geometryAndDocksSurviveARestart();
    void layoutIsReset();
    void renameIsUndone();
    void quittingWithJobsAsksOnce();
    void interruptedExecutionIsSaid();
    void panesAreReachedWithF6();
    void shortcutsWindowListsAndFilters();
    void settingsChangeLanguageAndColours();
    void everythingThatActsHasAName();
    void menuMnemonicsAreUnique();
    void aboutHasVersionsLicencesAndDiagnostics();
    void opensWithinASecond();
    void pictures_data();
    void pictures();

private:
    /// A workspace with the sample executions.
    std::filesystem::path good(const char* name = "good.touchstone");
    std::filesystem::path empty();

    std::unique_ptr<testing::Window> m_window;
};

void TestMainWindow::init()
{
    testing::failOnAnyWarningOffscreen();
    m_window = std::make_unique<testing::Window>();
}

void TestMainWindow::cleanup()
{
    m_window.reset();
}

std::filesystem::path TestMainWindow::good(const char* name)
{
    const auto path = *m_window / name;
    const auto made = testing::makeWorkspace(path, testing::sampleExecutions());
    return made ? path : std::filesystem::path();
}

std::filesystem::path TestMainWindow::empty()
{
    const auto path = *m_window / "empty.touchstone";
    return testing::makeWorkspace(path, {}) ? path : std::filesystem::path();
}

void TestMainWindow::startsWithWhatANewcomerCanDo()
{
    m_window->show();
    QCOMPARE(m_window->page(), QString());
    for (const char* name : {"newWorkspace", "openWorkspace", "tryDemo"}) {
        const auto* button = m_window->find<QPushButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
    }
    for (const auto* label : m_window->window->findChild<StartPage*>()->findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(!m_window->find<Banner>("banner")->isVisible());
    QVERIFY(!m_window->window->findChild<Navigator*>()->isEnabled());
}

void TestMainWindow::makesANewWorkspace()
{
    m_window->show();
    m_window->folderAnswer = *m_window / "fresh.touchstone";
    QTest::mouseClick(m_window->find<QPushButton>("newWorkspace"), Qt::LeftButton);
    QTRY_COMPARE(m_window->page(), QStringLiteral("executions"));
    QVERIFY(Workspace::exists(*m_window / "fresh.touchstone"));
    QCOMPARE(m_window->window->windowTitle(), QStringLiteral("fresh[*] - Touchstone"));
}

void TestMainWindow::opensThroughTheButton()
{
    m_window->show();
    m_window->folderAnswer = good();
    QTest::mouseClick(m_window->find<QPushButton>("openWorkspace"), Qt::LeftButton);
    QTRY_COMPARE(m_window->page(), QStringLiteral("executions"));
    QCOMPARE(m_window->window->findChild<ExecutionsPage*>()->findChild<TableView*>()->model()->rowCount(), 9);
}

void TestMainWindow::cancelledDialogChangesNothing()
{
    m_window->show();
    m_window->action("actionOpen")->trigger();
    m_window->action("actionNew")->trigger();
    m_window->action("actionImport")->trigger();
    QVERIFY(!m_window->store.isBusy());
    QCOMPARE(m_window->page(), QString());
}

void TestMainWindow::demoIsMadeAsAJobAndOpened()
{
    m_window->show();
    auto* button = m_window->find<QPushButton>("tryDemo");
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!button->isEnabled());
    QCOMPARE(m_window->jobs.unfinished(), 1);
    QTRY_COMPARE(m_window->page(), QStringLiteral("executions"));
    QCOMPARE(m_window->store.path(), *m_window / "demo.touchstone");
    QVERIFY(button->isEnabled());
}

void TestMainWindow::failedDemoIsABanner()
{
    m_window->makeDemo = [](const std::filesystem::path&, Progress&, const std::stop_token&) -> Result<> {
        return fail(machineError("disk-full", "the disk is full", "make room"));
    };
    m_window->show();
    QTest::mouseClick(m_window->find<QPushButton>("tryDemo"), Qt::LeftButton);
    auto* banner = m_window->find<Banner>("banner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(QStringLiteral("make room")));
    QVERIFY(m_window->find<QPushButton>("tryDemo")->isEnabled());
}

void TestMainWindow::failureIsABannerAndKeepsThePage()
{
    m_window->show();
    QVERIFY(m_window->open(good()));
    QVERIFY(m_window->open(*m_window / "bad.touchstone"));
    QCOMPARE(m_window->page(), QStringLiteral("executions"));
    QCOMPARE(m_window->window->windowTitle(), QStringLiteral("good[*] - Touchstone"));
    const auto* banner = m_window->find<Banner>("banner");
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(QStringLiteral("bad.touchstone")));
    QVERIFY(!QApplication::activeModalWidget());
}

void TestMainWindow::openAfterFailureClearsTheBanner()
{
    m_window->show();
    QVERIFY(m_window->open(*m_window / "bad.touchstone"));
    QCOMPARE(m_window->page(), QString());
    QVERIFY(m_window->open(empty()));
    QVERIFY(!m_window->find<Banner>("banner")->isVisible());
}

void TestMainWindow::emptyWorkspaceSaysWhatToDo()
{
    m_window->show();
    QVERIFY(m_window->open(empty()));
    QCOMPARE(m_window->page(), QStringLiteral("executions"));
    QVERIFY(m_window->find<QPushButton>("importFromExecutions")->isVisible());
}

void TestMainWindow::reloadKeepsTheWorkspace()
{
    m_window->show();
    auto* reload = m_window->action("actionReload");
    QVERIFY(!reload->isEnabled());
    QVERIFY(m_window->open(good()));
    QVERIFY(reload->isEnabled());
    reload->trigger();
    QVERIFY(m_window->store.isBusy());
    QTRY_VERIFY(!m_window->store.isBusy());
    QCOMPARE(m_window->page(), QStringLiteral("executions"));
}

void TestMainWindow::closeGoesBackToTheStart()
{
    m_window->show();
    QVERIFY(m_window->open(good()));
    m_window->action("actionClose")->trigger();
    QCOMPARE(m_window->page(), QString());
    QVERIFY(!m_window->action("actionReload")->isEnabled());
    QCOMPARE(m_window->window->windowTitle(), QStringLiteral("Touchstone"));
}

void TestMainWindow::recentWorkspaceOpensAgain()
{
    m_window->show();
    QVERIFY(m_window->open(good()));
    m_window->store.close();
    m_window->show();
    const auto buttons = m_window->window->findChild<StartPage*>()->findChildren<QCommandLinkButton*>();
    QCOMPARE(buttons.size(), 1);
    QCOMPARE(buttons[0]->text(), QStringLiteral("good"));
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QTRY_COMPARE(m_window->page(), QStringLiteral("executions"));
}

void TestMainWindow::missingRecentWorkspaceIsGreyedAndRemoved()
{
    m_window->settings.addRecentWorkspace(QStringLiteral("/nowhere/lost.touchstone"));
    m_window->show();
    auto* page = m_window->window->findChild<StartPage*>();
    const auto* button = page->findChild<QCommandLinkButton*>();
    QVERIFY(button);
    QVERIFY(!button->isEnabled());
    QVERIFY(button->description().contains(QStringLiteral("missing")));
    QTest::mouseClick(page->findChild<QToolButton*>(), Qt::LeftButton);
    QVERIFY(m_window->settings.value(settingkeys::recentWorkspaces).isEmpty());
    QTRY_VERIFY(!page->findChild<QCommandLinkButton*>());
}

void TestMainWindow::navigatorCountsAndSwitches()
{
    auto& window = m_window->show();
    QVERIFY(m_window->open(good()));
    auto* navigator = window.findChild<Navigator*>();
    QCOMPARE(navigator->currentPage(), QStringLiteral("executions"));
    QCOMPARE(navigator->item(2)->data(Navigator::CountRole).toInt(), 9);
    navigator->setFocus();
    QTest::keyClick(navigator, Qt::Key_Down);
    QCOMPARE(m_window->page(), QStringLiteral("datasets"));
    QVERIFY(!window.findChild<ExecutionsPage*>()->isVisible()); // it may not show through
    QTest::mouseClick(navigator->viewport(), Qt::LeftButton, Qt::NoModifier,
        navigator->visualItemRect(navigator->item(4)).center());
    QCOMPARE(m_window->page(), QStringLiteral("models"));
}

void TestMainWindow::lastPageComesBack()
{
    m_window->show();
    const auto path = good();
    QVERIFY(m_window->open(path));
    m_window->window->findChild<Navigator*>()->setCurrentRow(3);
    m_window->store.close();
    m_window->show();
    QVERIFY(m_window->open(path));
    QCOMPARE(m_window->page(), QStringLiteral("datasets"));
}

void TestMainWindow::geometryAndDocksSurviveARestart()
{
    m_window->show();
    m_window->window->resize(901, 633);
    m_window->window->findChild<QDockWidget*>(QStringLiteral("navigatorDock"))->hide();
    m_window->window->close();
    m_window->show();
    QCOMPARE(m_window->window->size(), QSize(901, 633));
    QVERIFY(!m_window->window->findChild<QDockWidget*>(QStringLiteral("navigatorDock"))->isVisible());
}

void TestMainWindow::layoutIsReset()
{
    m_window->show();
    m_window->window->findChild<QDockWidget*>(QStringLiteral("navigatorDock"))->hide();
    m_window->window->close();
    m_window->show();
    m_window->action("actionResetLayout")->trigger();
    QVERIFY(m_window->window->findChild<QDockWidget*>(QStringLiteral("navigatorDock"))->isVisible());
    QVERIFY(m_window->settings.value(settingkeys::windowGeometry).isEmpty());
}

void TestMainWindow::renameIsUndone()
{
    m_window->show();
    const auto path = good();
    QVERIFY(m_window->open(path));
    const auto name = [&] {
        auto workspace = Workspace::open(path, "test", Workspace::Upkeep::No);
        const auto found = workspace ? workspace->execution(ExecutionNumber(9)) : failure(workspace);
        return found ? found->name : std::string("unreadable");
    };
    auto* field = m_window->window->findChild<QLineEdit*>(QStringLiteral("executionName"));
    m_window->action("actionRename")->trigger();
    field->setText(QStringLiteral("the last one"));
    emit field->editingFinished();
    QTRY_COMPARE(name(), std::string("the last one"));
    QTRY_COMPARE(
        m_window->store.snapshot()->execution(ExecutionNumber(9))->name, std::string("the last one"));
    QVERIFY(m_window->action("actionUndo")->text().contains(QStringLiteral("Rename #9")));
    m_window->action("actionUndo")->trigger();
    QTRY_COMPARE(name(), std::string());
    m_window->action("actionRedo")->trigger();
    QTRY_COMPARE(name(), std::string("the last one"));
    QTRY_COMPARE(m_window->jobs.unfinished(), 0);
}

void TestMainWindow::quittingWithJobsAsksOnce()
{
    auto& window = m_window->show();
    m_window->jobs.start({.title = QStringLiteral("endless"),
        .work = [](Progress&, const std::stop_token& stop) -> Result<JobOutcome> {
            while (!stop.stop_requested())
                QThread::msleep(1);
            return fail(cancelledError());
        }});
    window.close();
    QVERIFY(window.isVisible());
    QCOMPARE(m_window->timesAsked, 1);
    m_window->confirmAnswer = true;
    window.close();
    QVERIFY(!window.isVisible());
    QCOMPARE(m_window->timesAsked, 2);
    QTRY_COMPARE(m_window->jobs.unfinished(), 0);
}

void TestMainWindow::interruptedExecutionIsSaid()
{
    m_window->show();
    QVERIFY(m_window->open(good())); // its last one was running when the workspace was left
    const auto* banner = m_window->find<Banner>("banner");
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(QStringLiteral("#9")));
}

void TestMainWindow::panesAreReachedWithF6()
{
    auto& window = m_window->show();
    QVERIFY(m_window->open(good()));
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto* navigator = window.findChild<Navigator*>();
    navigator->setFocus();
    QTest::keyClick(&window, Qt::Key_F6);
    QVERIFY(window.findChild<ExecutionsPage*>()->isAncestorOf(QApplication::focusWidget()));
    bool back = false;
    for (int i = 0; i < 4 && !back; ++i) {
        QTest::keyClick(&window, Qt::Key_F6);
        back = navigator->hasFocus();
    }
    QVERIFY(back);
}

void TestMainWindow::shortcutsWindowListsAndFilters()
{
    auto& window = m_window->show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_Question, Qt::ControlModifier);
    auto* shortcuts = window.findChild<ShortcutsWindow*>();
    QVERIFY(shortcuts);
    auto* list = shortcuts->findChild<QTreeWidget*>();
    QVERIFY(!list->findItems(QStringLiteral("Ctrl+Return"), Qt::MatchExactly, 1).isEmpty());
    QVERIFY(!list->findItems(QStringLiteral("Open Workspace"), Qt::MatchExactly, 0).isEmpty());
    shortcuts->findChild<QLineEdit*>()->setText(QStringLiteral("undo"));
    int shown = 0;
    for (int row = 0; row < list->topLevelItemCount(); ++row)
        shown += list->topLevelItem(row)->isHidden() ? 0 : 1;
    QCOMPARE(shown, 1);
    shortcuts->close();
}

void TestMainWindow::settingsChangeLanguageAndColours()
{
    auto& window = m_window->show();
    QSignalSpy changed(&window, &MainWindow::languageChanged);
    m_window->action("actionSettings")->trigger();
    auto* dialog = window.findChild<SettingsDialog*>();
    QVERIFY(dialog);
    auto* language = dialog->findChild<QComboBox*>(QStringLiteral("language"));
    QCOMPARE(language->count(), 4);
    language->setCurrentIndex(language->findData(QStringLiteral("de")));
    auto* colours = dialog->findChild<QComboBox*>(QStringLiteral("colours"));
    colours->setCurrentIndex(colours->findData(QStringLiteral("dark")));
    const QPalette before = QApplication::palette();
    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    QVERIFY(theme::isDark(QApplication::palette()));
    QApplication::setPalette(before);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(m_window->settings.value(settingkeys::language), QStringLiteral("de"));
    QCOMPARE(m_window->settings.value(settingkeys::colours), QStringLiteral("dark"));
}

void TestMainWindow::everythingThatActsHasAName()
{
    auto& window = m_window->show();
    QVERIFY(m_window->open(good()));
    auto* navigator = window.findChild<Navigator*>();
    for (int page = 0; page < navigator->count(); ++page) {
        navigator->setCurrentRow(page);
        for (auto* widget : window.findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()
                || widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(interface);
            const QString where = navigator->currentPage() + QLatin1Char(' ')
                + QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ')
                + widget->parentWidget()->objectName();
            QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qPrintable(where));
        }
    }
}

void TestMainWindow::menuMnemonicsAreUnique()
{
    auto& window = m_window->show();
    const auto mnemonicsOf = [](const QList<QAction*>& actions) {
        QStringList mnemonics;
        for (const QAction* action : actions) {
            if (!action->isSeparator())
                mnemonics.append(QKeySequence::mnemonic(action->text()).toString());
        }
        return mnemonics;
    };
    const auto areGood = [](QStringList mnemonics) {
        return !mnemonics.contains(QString()) && mnemonics.removeDuplicates() == 0;
    };
    QVERIFY(areGood(mnemonicsOf(window.menuBar()->actions())));
    for (const QAction* menu : window.menuBar()->actions())
        QVERIFY2(areGood(mnemonicsOf(menu->menu()->actions())), qPrintable(menu->text()));
}

void TestMainWindow::aboutHasVersionsLicencesAndDiagnostics()
{
    auto& window = m_window->show();
    QVERIFY(m_window->open(good("secret-name.touchstone")));
    m_window->action("actionAbout")->trigger();
    auto* about = window.findChild<AboutDialog*>();
    QVERIFY(about);
    QVERIFY(about->findChild<QLabel*>(QStringLiteral("aboutText"))
                ->text()
                .contains(QStringLiteral("GNU General Public License")));
    QVERIFY(about->findChild<QPlainTextEdit*>(QStringLiteral("licences"))
                ->toPlainText()
                .contains(QStringLiteral("fastText: MIT")));
    about->findChild<QPushButton*>(QStringLiteral("copyDiagnostics"))->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(QStringLiteral("9 executions")));
    QVERIFY(copied.contains(QLatin1String(qVersion())));
    QVERIFY(!copied.contains(QStringLiteral("secret-name")));
    about->close();
}

void TestMainWindow::opensWithinASecond()
{
    const auto path = *m_window / "large.touchstone";
    VERIFY_RESULT(testing::makeWorkspace(path, {}));
    {
        auto session = WriteSession::begin(path, "test", std::chrono::seconds(1));
        VERIFY_RESULT(session);
        VERIFY_RESULT(session->database().execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)"
            " INSERT INTO executions(number, step, name, status, created, started, finished, seconds, "
            "metrics, log)"
            " SELECT i, 'evaluate', 'evaluation ' || i, 'complete', 1590000000 + i, 1590000000 + i,"
            " 1590000100 + i, 99, '{\"p_at_1\":0.5,\"f1_macro\":0.4}', hex(zeroblob(1000)) FROM n"));
    }
    m_window->show();
    QElapsedTimer clock;
    clock.start();
    QVERIFY(m_window->open(path));
    const qint64 milliseconds = clock.elapsed();
    QTest::setBenchmarkResult(static_cast<qreal>(milliseconds), QTest::WalltimeMilliseconds);
    QVERIFY2(milliseconds < 3000, std::to_string(milliseconds).c_str()); // a guard on a busy machine
}

void TestMainWindow::pictures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("page");
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080), QSize(1024, 700)}) {
        for (const bool dark : {false, true}) {
            for (const char* page : {"start", "executions", "datasets", "models", "empty", "bad"})
                QTest::addRow("%d %s %s", size.width(), dark ? "dark" : "light", page)
                    << size << dark << QString::fromLatin1(page);
        }
    }
}

/// Draws every page in light and dark. With TOUCHSTONE_PICTURES=folder the pictures are kept there, to be looked at,
/// and with TOUCHSTONE_PICTURES_WORKSPACE=folder they are of that workspace.
void TestMainWindow::pictures()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(QString, page);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(dark ? theme::dark() : theme::light());
    auto& window = m_window->show();
    window.resize(size);
    const QString chosen = qEnvironmentVariable("TOUCHSTONE_PICTURES_WORKSPACE");
    if (page == QLatin1String("empty")) {
        QVERIFY(m_window->open(empty()));
    } else if (page == QLatin1String("bad")) {
        QVERIFY(m_window->open(*m_window / "bad.touchstone"));
    } else if (page != QLatin1String("start")) {
        QVERIFY(m_window->open(chosen.isEmpty() ? good() : std::filesystem::path(chosen.toStdString())));
        auto* navigator = window.findChild<Navigator*>();
        for (int row = 0; row < navigator->count(); ++row) {
            if (navigator->item(row)->data(Navigator::NameRole).toString() == page)
                navigator->setCurrentRow(row);
        }
        QTest::qWait(chosen.isEmpty() ? 0 : 300); // labels and rows come from a worker
    }
    QCoreApplication::processEvents();
    const QPixmap picture = window.grab();
    QApplication::setPalette(before);
    QCOMPARE(picture.size(), size);

    // The corner of the page is background; a dark window must be dark there, and text must stand out somewhere.
    const QImage image = picture.toImage();
    const int background = qGray(image.pixel(size.width() - 3, size.height() / 2));
    QVERIFY(dark ? background < 80 : background > 180);
    int most = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            most = std::max(most, std::abs(qGray(image.pixel(x, y)) - background));
    }
    QVERIFY(most > 100);
    if (const QString kept = qEnvironmentVariable("TOUCHSTONE_PICTURES"); !kept.isEmpty()) {
        QString name = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(picture.save(kept + QLatin1Char('/') + name.replace(QLatin1Char(' '), QLatin1Char('-'))
            + QStringLiteral(".png")));
    }
}

int main(int argc, char** argv)
{
    // Fusion everywhere: the pictures do not depend on the desktop of whoever runs the tests.
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication application(argc, argv);
    TestMainWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_mainwindow.moc"
