#include "core/base/files.h"
#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "tests/widgets/sampleworkspace.h"
#include "widgets/common/chipbar.h"
#include "widgets/common/propertytree.h"
#include "widgets/common/tableview.h"
#include "widgets/common/workspacestore.h"
#include "widgets/executions/executionspage.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/executionsmodel.h"
#include "widgets/settings/settings.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QThread>
#include <QToolButton>

#include <memory>

using namespace touchstone;

class TestExecutionsPage final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void newestExecutionIsFirst();
    void emptyWorkspaceSaysWhatToDo();
    void filterWithoutMatchSaysSo();
    void chipsNarrowAndAreTakenOff();
    void trialsAndPartsCanBeLeftOut();
    void copiesTheSelectionWithItsHeader();
    void tableIsSavedAsItIsShown();
    void tableIsNotSavedIntoTheWorkspace();
    void columnsAreChosenAndRemembered();
    void twoEvaluationsAreCompared();
    void othersCannotBeCompared_data();
    void othersCannotBeCompared();
    void detailsShowTheChosenOne();
    void inputIsALink();
    void nameTagsAndNoteAreWishes();
    void pendingChangesAreShownAtOnce();
    void runningExecutionFollowsItsJob();
    void changeOfTheWorkspaceKeepsTheSelection();
    void showsAnExecutionThatAFilterHides();

private:
    void chooseInFilterMenu(const QString& text);
    /// Opens a workspace with these executions and makes the page.
    bool show(const std::vector<Execution>& executions);
    void select(const QList<int>& numbers);
    QAction* action(const char* name) const { return m_page->findChild<QAction*>(QLatin1String(name)); }

    std::unique_ptr<testing::TemporaryFolder> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<WorkspaceStore> m_store;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<ExecutionsPage> m_page;
    TableView* m_table = nullptr;
};

void TestExecutionsPage::init()
{
    testing::failOnAnyWarningOffscreen();
    m_folder = std::make_unique<testing::TemporaryFolder>();
    m_settings = std::make_unique<Settings>(QString::fromStdString((*m_folder / "settings.ini").string()));
    m_store = std::make_unique<WorkspaceStore>();
    m_jobs = std::make_unique<JobRunner>();
}

void TestExecutionsPage::cleanup()
{
    m_page.reset();
    m_jobs.reset();
    m_store.reset();
    m_settings.reset();
    m_folder.reset();
}

bool TestExecutionsPage::show(const std::vector<Execution>& executions)
{
    const auto path = *m_folder / "w.touchstone";
    if (!testing::makeWorkspace(path, executions))
        return false;
    m_page = std::make_unique<ExecutionsPage>(*m_store, *m_jobs, *m_settings);
    m_table = m_page->findChild<TableView*>();
    m_page->resize(1200, 700);
    m_page->show();
    QSignalSpy changed(m_store.get(), &WorkspaceStore::changed);
    m_store->open(path);
    return changed.wait();
}

void TestExecutionsPage::select(const QList<int>& numbers)
{
    m_table->clearSelection();
    for (int row = 0; row < m_table->model()->rowCount(); ++row) {
        const QModelIndex index = m_table->model()->index(row, 0);
        if (numbers.contains(index.data(ExecutionsModel::NumberRole).toInt()))
            m_table->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

void TestExecutionsPage::newestExecutionIsFirst()
{
    QVERIFY(show(testing::sampleExecutions()));
    QVERIFY(m_table->isVisible());
    QCOMPARE(
        m_table->model()->index(0, ExecutionsModel::NumberColumn).data().toString(), QStringLiteral("9"));
    QCOMPARE(m_table->currentIndex().row(), 0);
}

void TestExecutionsPage::emptyWorkspaceSaysWhatToDo()
{
    QVERIFY(show({}));
    QVERIFY(!m_table->isVisible());
    QVERIFY(!m_page->findChild<QLineEdit*>(QStringLiteral("executionsFilter"))->isEnabled());
    QSignalSpy wanted(m_page.get(), &ExecutionsPage::importRequested);
    QTest::mouseClick(
        m_page->findChild<QPushButton*>(QStringLiteral("importFromExecutions")), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void TestExecutionsPage::filterWithoutMatchSaysSo()
{
    QVERIFY(show(testing::sampleExecutions()));
    auto* filter = m_page->findChild<QLineEdit*>(QStringLiteral("executionsFilter"));
    QTest::keyClicks(filter, QStringLiteral("zebra"));
    QVERIFY(!m_table->isVisible());
    filter->clear();
    QVERIFY(m_table->isVisible());
}

void TestExecutionsPage::chooseInFilterMenu(const QString& text)
{
    QMenu* menu = nullptr;
    for (auto* button : m_page->findChildren<QPushButton*>())
        menu = button->menu() != nullptr ? button->menu() : menu;
    QVERIFY(menu);
    emit menu->aboutToShow();
    for (QAction* action : menu->actions()) {
        if (action->text() == text)
            action->trigger();
    }
}

void TestExecutionsPage::trialsAndPartsCanBeLeftOut()
{
    std::vector<Execution> executions = testing::sampleExecutions();
    const auto all = static_cast<int>(executions.size());
    auto trial = testing::sampleExecution(100, Step::Train);
    trial.parameters["autotune"] = {{"execution", 99}};
    auto part = testing::sampleExecution(101, Step::External);
    part.parameters["parent_execution"] = 98;
    executions.insert(executions.end(), {trial, part});
    QVERIFY(show(executions));
    QCOMPARE(m_table->model()->rowCount(), all + 2);
    chooseInFilterMenu(QStringLiteral("without trials and parts of runs"));
    QCOMPARE(m_table->model()->rowCount(), all);
    auto* chips = m_page->findChild<ChipBar*>();
    QTest::mouseClick(chips->findChild<QToolButton*>(), Qt::LeftButton);
    QCOMPARE(m_table->model()->rowCount(), all + 2);
    QVERIFY(!chips->isVisible());
}

void TestExecutionsPage::chipsNarrowAndAreTakenOff()
{
    QVERIFY(show(testing::sampleExecutions()));
    auto* chips = m_page->findChild<ChipBar*>();
    QVERIFY(!chips->isVisible());
    const auto choose = [this](const QString& text) { chooseInFilterMenu(text); };
    choose(QStringLiteral("train"));
    QCOMPARE(m_table->model()->rowCount(), 3);
    QVERIFY(chips->isVisible());
    QCOMPARE(chips->chips().front().text, QStringLiteral("step: train"));
    choose(QStringLiteral("error"));
    QCOMPARE(m_table->model()->rowCount(), 1);
    auto* first = chips->findChild<QToolButton*>();
    QVERIFY(!first->accessibleName().isEmpty());
    QTest::mouseClick(first, Qt::LeftButton);
    QCOMPARE(chips->chips().size(), 1);
    choose(QStringLiteral("error"));
    QVERIFY(!chips->isVisible());
    QCOMPARE(m_table->model()->rowCount(), 9);
}

void TestExecutionsPage::copiesTheSelectionWithItsHeader()
{
    QVERIFY(show({testing::sampleEvaluation(1, "d@1/test", 0.5, 0.6, 0.4)}));
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get())); // shortcuts reach active windows only
    m_table->setFocus();
    m_table->selectAll();
    const QStringList lines = m_table->selectionAsText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(QStringLiteral("#\tName\tStep\tStatus\tModel\tDataset\tP@1")));
    QVERIFY(lines[1].startsWith(
        QStringLiteral("1\tevaluation 1\tevaluate\tcomplete\t#3\td@1/test\t0.500\t0.600\t0.400")));
    QTest::keySequence(m_table, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), m_table->selectionAsText());
    QVERIFY(
        QGuiApplication::clipboard()->mimeData()->html().contains(QStringLiteral("<td>evaluation 1</td>")));
    m_table->clearSelection();
    QVERIFY(m_table->selectionAsText().isEmpty());
}

void TestExecutionsPage::tableIsSavedAsItIsShown()
{
    QVERIFY(show(testing::sampleExecutions()));
    m_page->findChild<QLineEdit*>(QStringLiteral("executionsFilter"))->setText(QStringLiteral("train"));
    QTRY_VERIFY(m_table->model()->rowCount() < static_cast<int>(testing::sampleExecutions().size()));
    m_table->setColumnHidden(ExecutionsModel::NameColumn, true);
    const auto file = *m_folder / "executions.csv";
    m_table->setFileQuestion([&](QWidget*, const QString&, const std::filesystem::path& suggestion) {
        return file.parent_path() / suggestion;
    });
    auto* save = m_table->findChild<QAction*>(QStringLiteral("saveTable"));
    QVERIFY(m_table->actions().contains(save));
    save->trigger();
    const auto content = readFile(file);
    VERIFY_RESULT(content);
    const QStringList lines = QString::fromStdString(*content).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), m_table->model()->rowCount() + 1);
    QVERIFY2(lines[0].startsWith(QStringLiteral("#,Step,Status,Model,Dataset,P@1,")), qPrintable(lines[0]));
    for (int row = 0; row < m_table->model()->rowCount(); ++row)
        QCOMPARE(lines[row + 1].section(QLatin1Char(','), 0, 0),
            m_table->model()->index(row, 0).data().toString());
}

void TestExecutionsPage::tableIsNotSavedIntoTheWorkspace()
{
    QVERIFY(show(testing::sampleExecutions()));
    const auto file = m_store->path() / "executions.csv";
    m_table->setFileQuestion([&](QWidget*, const QString&, const std::filesystem::path&) { return file; });
    m_table->findChild<QAction*>(QStringLiteral("saveTable"))->trigger();
    auto* message = m_page->window()->findChild<QMessageBox*>();
    QVERIFY(message != nullptr);
    QVERIFY2(message->text().contains(QStringLiteral("workspace")), qPrintable(message->text()));
    message->accept();
    QVERIFY(!std::filesystem::exists(file));
}

void TestExecutionsPage::columnsAreChosenAndRemembered()
{
    QVERIFY(show(testing::sampleExecutions()));
    const auto columnMenu = [this] {
        QMenu* menu = nullptr;
        for (QAction* each : m_table->actions())
            menu = each->menu() != nullptr ? each->menu() : menu;
        emit menu->aboutToShow();
        return menu;
    };
    for (QAction* each : columnMenu()->actions()) {
        if (each->text() == QStringLiteral("Model"))
            each->trigger();
    }
    QVERIFY(m_table->isColumnHidden(ExecutionsModel::ModelColumn));
    auto* header = m_table->horizontalHeader();
    header->resizeSection(ExecutionsModel::NameColumn, 333);
    header->moveSection(header->visualIndex(ExecutionsModel::P1Column), 1);
    header->setSortIndicator(ExecutionsModel::P1Column, Qt::DescendingOrder);
    m_page->saveState();
    m_page = std::make_unique<ExecutionsPage>(*m_store, *m_jobs, *m_settings);
    m_table = m_page->findChild<TableView*>();
    QVERIFY(m_table->isColumnHidden(ExecutionsModel::ModelColumn));
    QCOMPARE(m_table->horizontalHeader()->sectionSize(ExecutionsModel::NameColumn), 333);
    QCOMPARE(m_table->horizontalHeader()->visualIndex(ExecutionsModel::P1Column), 1);
    QCOMPARE(
        m_table->model()->index(0, ExecutionsModel::NumberColumn).data().toString(), QStringLiteral("4"));
    columnMenu()->actions().back()->trigger(); // reset
    QVERIFY(!m_table->isColumnHidden(ExecutionsModel::ModelColumn));
}

void TestExecutionsPage::twoEvaluationsAreCompared()
{
    QVERIFY(show(testing::sampleExecutions()));
    QSignalSpy wanted(m_page.get(), &ExecutionsPage::compareRequested);
    select({5, 4});
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<ExecutionNumber>(), ExecutionNumber(4));
    QCOMPARE(wanted[0][1].value<ExecutionNumber>(), ExecutionNumber(5));
}

void TestExecutionsPage::othersCannotBeCompared_data()
{
    QTest::addColumn<QList<int>>("numbers");
    QTest::newRow("one") << QList {4};
    QTest::newRow("three") << QList {4, 5, 6};
    QTest::newRow("a training") << QList {3, 4};
    QTest::newRow("interrupted") << QList {4, 9};
    QTest::newRow("none") << QList<int> {};
}

void TestExecutionsPage::othersCannotBeCompared()
{
    QFETCH(QList<int>, numbers);
    QVERIFY(show(testing::sampleExecutions()));
    select(numbers);
    QVERIFY(!action("actionCompare")->isEnabled());
    QVERIFY(!action("actionCompare")->toolTip().isEmpty());
}

void TestExecutionsPage::detailsShowTheChosenOne()
{
    auto executions = testing::sampleExecutions();
    executions[3].log = "2013-05-01 read 100 rows";
    executions[3].notes = "the baseline";
    QVERIFY(show(executions));
    select({4});
    auto* details = m_page->findChild<ExecutionDetails*>();
    QVERIFY(details->isVisible());
    const auto* log = details->findChild<QPlainTextEdit*>(QStringLiteral("executionLog"));
    QCOMPARE(log->toPlainText(), QStringLiteral("2013-05-01 read 100 rows"));
    QVERIFY(log->isReadOnly());
    QCOMPARE(details->findChild<QPlainTextEdit*>(QStringLiteral("executionNote"))->toPlainText(),
        QStringLiteral("the baseline"));
    QCOMPARE(details->findChild<QLineEdit*>(QStringLiteral("executionName"))->text(),
        QStringLiteral("evaluation 4"));
    action("actionDetails")->trigger();
    QVERIFY(!details->isVisible());
    action("actionRename")->trigger(); // needs it again
    QVERIFY(details->isVisible());
}

void TestExecutionsPage::inputIsALink()
{
    QVERIFY(show(testing::sampleExecutions()));
    select({4});
    auto* tree = m_page->findChild<PropertyTree*>();
    QSignalSpy followed(m_page.get(), &ExecutionsPage::linkActivated);
    const auto found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole,
        QStringLiteral("model"), 1, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    emit tree->activated(found.front());
    QCOMPARE(followed.size(), 1);
    QVERIFY((followed[0][0].value<ItemLink>()
        == ItemLink {.kind = ItemLink::Kind::Model, .target = QStringLiteral("3")}));
}

void TestExecutionsPage::nameTagsAndNoteAreWishes()
{
    QVERIFY(show(testing::sampleExecutions()));
    select({4});
    QSignalSpy wanted(m_page.get(), &ExecutionsPage::changeRequested);
    auto* details = m_page->findChild<ExecutionDetails*>();
    const QList fields {details->findChild<QLineEdit*>(QStringLiteral("executionName")),
        details->findChild<QLineEdit*>(QStringLiteral("executionTags"))};
    fields[0]->setText(QStringLiteral("  the   baseline "));
    emit fields[0]->editingFinished();
    QCOMPARE(wanted.size(), 1);
    const auto rename = wanted[0][0].value<AnnotationChange>();
    QCOMPARE(rename.execution, ExecutionNumber(4));
    QCOMPARE(rename.forward.name.value_or("-"), std::string("the baseline"));
    QCOMPARE(rename.back.name.value_or("-"), std::string("evaluation 4"));
    emit fields[0]->editingFinished(); // leaving the field again changes nothing
    QCOMPARE(wanted.size(), 1);
    fields[1]->setText(QStringLiteral("weekly, ,good one,weekly"));
    emit fields[1]->editingFinished();
    QCOMPARE(wanted.size(), 2);
    QVERIFY((wanted[1][0].value<AnnotationChange>().forward.addTags
        == std::vector<std::string> {"weekly", "good one"}));
    auto* note = details->findChild<QPlainTextEdit*>(QStringLiteral("executionNote"));
    note->setPlainText(QStringLiteral("looks right"));
    select({5}); // what was typed is kept for the one it was typed for
    QCOMPARE(wanted.size(), 3);
    QCOMPARE(wanted[2][0].value<AnnotationChange>().execution, ExecutionNumber(4));
    QCOMPARE(wanted[2][0].value<AnnotationChange>().forward.note.value_or("-"), std::string("looks right"));
}

void TestExecutionsPage::pendingChangesAreShownAtOnce()
{
    QVERIFY(show(testing::sampleExecutions()));
    AnnotationChange change;
    change.execution = ExecutionNumber(9);
    change.forward.name = "waiting";
    m_page->setPendingChanges({change});
    QCOMPARE(
        m_table->model()->index(0, ExecutionsModel::NameColumn).data().toString(), QStringLiteral("waiting"));
    m_page->setPendingChanges({});
    QCOMPARE(m_table->model()->index(0, ExecutionsModel::NameColumn).data().toString(), QStringLiteral(u"–"));
}

void TestExecutionsPage::runningExecutionFollowsItsJob()
{
    const auto path = *m_folder / "w.touchstone";
    VERIFY_RESULT(testing::makeWorkspace(path, {}));
    m_page = std::make_unique<ExecutionsPage>(*m_store, *m_jobs, *m_settings);
    m_table = m_page->findChild<TableView*>();
    m_jobs->start({.title = QStringLiteral("train"),
        .work = [path](Progress& progress, const std::stop_token& stop) -> Result<JobOutcome> {
            auto session = WriteSession::begin(path, "test", std::chrono::seconds(1));
            if (!session)
                return failure(session);
            Execution running = testing::sampleExecution(1, Step::Train, ExecutionStatus::Running);
            if (const auto added = session->addExecution(running); !added)
                return failure(added);
            while (!stop.stop_requested()) {
                progress.report({.phase = "training", .done = 42, .total = 100});
                QThread::msleep(5);
            }
            return fail(cancelledError());
        }});
    m_store->open(path);
    QTRY_COMPARE(m_table->model()->rowCount(), 1);
    QTRY_COMPARE(m_table->model()->index(0, ExecutionsModel::StatusColumn).data().toString(),
        QStringLiteral("running 42 %"));
    m_jobs->cancelAll();
    QTRY_COMPARE(m_jobs->unfinished(), 0);
}

void TestExecutionsPage::changeOfTheWorkspaceKeepsTheSelection()
{
    QVERIFY(show(testing::sampleExecutions()));
    select({4});
    {
        auto session = WriteSession::begin(m_store->path(), "test", std::chrono::seconds(1));
        VERIFY_RESULT(session);
        VERIFY_RESULT(session->addExecution(testing::sampleExecution(10, Step::Train)));
    }
    m_store->reload();
    QTRY_COMPARE(m_table->model()->rowCount(), 10);
    const auto rows = m_table->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.front().data().toString(), QStringLiteral("4"));
}

void TestExecutionsPage::showsAnExecutionThatAFilterHides()
{
    QVERIFY(show(testing::sampleExecutions()));
    QTest::keyClicks(
        m_page->findChild<QLineEdit*>(QStringLiteral("executionsFilter")), QStringLiteral("train"));
    QVERIFY(m_page->showExecution(ExecutionNumber(4)));
    QCOMPARE(m_table->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("4"));
    QVERIFY(!m_page->showExecution(ExecutionNumber(44)));
}

QTEST_MAIN(TestExecutionsPage)
#include "tst_executionspage.moc"
