#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "tests/widgets/sampleexecutions.h"
#include "widgets/common/banner.h"
#include "widgets/common/tableview.h"
#include "widgets/executions/executionspage.h"
#include "widgets/mainwindow/mainwindow.h"
#include "widgets/mainwindow/startpage.h"
#include "widgets/settings/settings.h"

#include <QAccessible>
#include <QApplication>
#include <QCommandLinkButton>
#include <QDropEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStyleFactory>

#include <memory>
#include <optional>

using namespace touchstone;

namespace {

/// Answers by the folder's name.
Result<std::vector<Execution>> fakeLoader(const std::filesystem::path& workspace)
{
    if (workspace.filename() == "good.touchstone")
        return testing::sampleExecutions();
    if (workspace.filename() == "empty.touchstone")
        return std::vector<Execution>();
    return fail(
        inputError("no-such-workspace", "there is no workspace", "check the path").at(workspace.string()));
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x2b, 0x2b, 0x2b), QColor(0x2b, 0x2b, 0x2b));
    palette.setColor(QPalette::Base, QColor(0x1e, 0x1e, 0x1e));
    palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x26, 0x26));
    palette.setColor(QPalette::PlaceholderText, QColor(0xa0, 0xa0, 0xa0));
    return palette;
}

} // namespace

class TestMainWindow final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void startsWithWhatANewcomerCanDo();
    void opensThroughTheButton();
    void cancelledDialogChangesNothing();
    void failureIsABannerAndKeepsThePage();
    void openAfterFailureClearsTheBanner();
    void emptyWorkspaceSaysWhatToDo();
    void reloadKeepsTheWorkspace();
    void dropOfAWorkspaceOpensIt();
    void dropOfAnotherFileIsRefused();
    void recentWorkspaceOpensAgain();
    void missingRecentWorkspaceIsGreyed();
    void geometrySurvivesARestart();
    void everythingThatActsHasAName();
    void menuMnemonicsAreUnique();
    void aboutIsPlainText();
    void pictures_data();
    void pictures();

private:
    std::filesystem::path folder(std::string_view name) const;
    std::unique_ptr<MainWindow> makeWindow();
    bool open(MainWindow& window, const std::filesystem::path& workspace);
    bool isOnPage(const MainWindow& window, const char* page) const;

    std::unique_ptr<testing::TemporaryFolder> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::optional<std::filesystem::path> m_answer;
};

void TestMainWindow::init()
{
    testing::failOnAnyWarningOffscreen();
    m_folder = std::make_unique<testing::TemporaryFolder>();
    m_settings = std::make_unique<Settings>(QString::fromStdString((*m_folder / "settings.ini").string()));
    m_answer.reset();
}

void TestMainWindow::cleanup()
{
    m_settings.reset();
    m_folder.reset();
}

std::filesystem::path TestMainWindow::folder(std::string_view name) const
{
    const auto path = *m_folder / name;
    std::filesystem::create_directory(path);
    return path;
}

std::unique_ptr<MainWindow> TestMainWindow::makeWindow()
{
    auto window = std::make_unique<MainWindow>(
        fakeLoader, *m_settings, [this](QWidget*, const std::filesystem::path&) { return m_answer; });
    window->show();
    return window;
}

bool TestMainWindow::open(MainWindow& window, const std::filesystem::path& workspace)
{
    window.openWorkspace(workspace);
    return QTest::qWaitFor([&] { return !window.findChild<WorkspaceLoader*>()->isBusy(); });
}

bool TestMainWindow::isOnPage(const MainWindow& window, const char* page) const
{
    const auto* start = window.findChild<StartPage*>();
    const auto* executions = window.findChild<ExecutionsPage*>();
    return std::string_view(page) == "start" ? start->isVisible() && !executions->isVisible()
                                             : executions->isVisible() && !start->isVisible();
}

void TestMainWindow::startsWithWhatANewcomerCanDo()
{
    const auto window = makeWindow();
    QVERIFY(isOnPage(*window, "start"));
    QVERIFY(window->findChild<QPushButton*>(QStringLiteral("openWorkspace")));
    QStringList texts;
    for (const auto* label : window->findChild<StartPage*>()->findChildren<QLabel*>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        texts.append(label->text());
    }
    const QString all = texts.join(QLatin1Char('\n'));
    QVERIFY(all.contains(QStringLiteral("touchstone import")));
    QVERIFY(all.contains(QStringLiteral("touchstone demo")));
    QVERIFY(!window->findChild<Banner*>()->isVisible());
}

void TestMainWindow::opensThroughTheButton()
{
    const auto window = makeWindow();
    m_answer = folder("good.touchstone");
    QTest::mouseClick(window->findChild<QPushButton*>(QStringLiteral("openWorkspace")), Qt::LeftButton);
    QTRY_VERIFY(isOnPage(*window, "executions"));
    QCOMPARE(window->findChild<TableView*>()->model()->rowCount(), 9);
    QCOMPARE(window->windowTitle(), QStringLiteral("good - Touchstone"));
}

void TestMainWindow::cancelledDialogChangesNothing()
{
    const auto window = makeWindow();
    window->findChild<QAction*>(QStringLiteral("actionOpen"))->trigger();
    QVERIFY(!window->findChild<WorkspaceLoader*>()->isBusy());
    QVERIFY(isOnPage(*window, "start"));
}

void TestMainWindow::failureIsABannerAndKeepsThePage()
{
    const auto window = makeWindow();
    QVERIFY(open(*window, folder("good.touchstone")));
    QVERIFY(open(*window, *m_folder / "bad.touchstone"));
    QVERIFY(isOnPage(*window, "executions"));
    QCOMPARE(window->windowTitle(), QStringLiteral("good - Touchstone"));
    const auto* banner = window->findChild<Banner*>();
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(QStringLiteral("bad.touchstone")));
    QVERIFY(banner->text().contains(QStringLiteral("check the path")));
    QVERIFY(!QApplication::activeModalWidget());
}

void TestMainWindow::openAfterFailureClearsTheBanner()
{
    const auto window = makeWindow();
    QVERIFY(open(*window, *m_folder / "bad.touchstone"));
    QVERIFY(isOnPage(*window, "start"));
    QVERIFY(open(*window, folder("good.touchstone")));
    QVERIFY(!window->findChild<Banner*>()->isVisible());
}

void TestMainWindow::emptyWorkspaceSaysWhatToDo()
{
    const auto window = makeWindow();
    QVERIFY(open(*window, folder("empty.touchstone")));
    QVERIFY(isOnPage(*window, "executions"));
    QVERIFY(!window->findChild<TableView*>()->isVisible());
}

void TestMainWindow::reloadKeepsTheWorkspace()
{
    const auto window = makeWindow();
    auto* reload = window->findChild<QAction*>(QStringLiteral("actionReload"));
    QVERIFY(!reload->isEnabled());
    QVERIFY(open(*window, folder("good.touchstone")));
    QVERIFY(reload->isEnabled());
    reload->trigger();
    QVERIFY(window->findChild<WorkspaceLoader*>()->isBusy());
    QTRY_VERIFY(!window->findChild<WorkspaceLoader*>()->isBusy());
    QVERIFY(isOnPage(*window, "executions"));
}

void TestMainWindow::dropOfAWorkspaceOpensIt()
{
    const auto window = makeWindow();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(folder("good.touchstone").string()))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &drop);
    QTRY_VERIFY(isOnPage(*window, "executions"));
}

void TestMainWindow::dropOfAnotherFileIsRefused()
{
    const auto window = makeWindow();
    QMimeData data;
    data.setUrls(
        {QUrl::fromLocalFile(QString::fromStdString(m_folder->write("posts.csv", "id\n").string()))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &enter);
    QVERIFY(!enter.isAccepted());
}

void TestMainWindow::recentWorkspaceOpensAgain()
{
    QVERIFY(open(*makeWindow(), folder("good.touchstone")));
    const auto window = makeWindow();
    const auto buttons = window->findChild<StartPage*>()->findChildren<QCommandLinkButton*>();
    QCOMPARE(buttons.size(), 1);
    QCOMPARE(buttons[0]->text(), QStringLiteral("good"));
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QTRY_VERIFY(isOnPage(*window, "executions"));
}

void TestMainWindow::missingRecentWorkspaceIsGreyed()
{
    m_settings->addRecentWorkspace(QStringLiteral("/nowhere/lost.touchstone"));
    const auto window = makeWindow();
    const auto* button = window->findChild<StartPage*>()->findChild<QCommandLinkButton*>();
    QVERIFY(button);
    QVERIFY(!button->isEnabled());
    QVERIFY(button->description().contains(QStringLiteral("missing")));
}

void TestMainWindow::geometrySurvivesARestart()
{
    {
        const auto window = makeWindow();
        window->resize(701, 533);
        window->close();
    }
    QCOMPARE(makeWindow()->size(), QSize(701, 533));
}

void TestMainWindow::everythingThatActsHasAName()
{
    const auto window = makeWindow();
    QVERIFY(open(*window, folder("good.touchstone")));
    for (const auto* widget : window->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        QVERIFY(interface);
        QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void TestMainWindow::menuMnemonicsAreUnique()
{
    const auto window = makeWindow();
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
    QVERIFY(areGood(mnemonicsOf(window->menuBar()->actions())));
    for (const QAction* menu : window->menuBar()->actions())
        QVERIFY(areGood(mnemonicsOf(menu->menu()->actions())));
}

void TestMainWindow::aboutIsPlainText()
{
    const auto window = makeWindow();
    window->findChild<QAction*>(QStringLiteral("actionAbout"))->trigger();
    auto* box = window->findChild<QMessageBox*>();
    QVERIFY(box);
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QVERIFY(box->informativeText().contains(QStringLiteral("GNU General Public License")));
    box->close();
}

void TestMainWindow::pictures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("workspace");
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080), QSize(640, 480)}) {
        for (const bool dark : {false, true}) {
            for (const char* workspace : {"", "good.touchstone", "empty.touchstone", "bad.touchstone"}) {
                QTest::addRow(
                    "%d %s %s", size.width(), dark ? "dark" : "light", *workspace ? workspace : "start")
                    << size << dark << QString::fromLatin1(workspace);
            }
        }
    }
}

/// Draws every page in light and dark. With TOUCHSTONE_PICTURES=folder the pictures are kept there, to be looked at.
void TestMainWindow::pictures()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(QString, workspace);
    const QPalette before = QApplication::palette();
    if (dark)
        QApplication::setPalette(darkPalette());
    const auto window = makeWindow();
    window->resize(size);
    if (!workspace.isEmpty())
        QVERIFY(open(*window, folder(workspace.toStdString())));
    QCoreApplication::processEvents();
    const QPixmap picture = window->grab();
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
