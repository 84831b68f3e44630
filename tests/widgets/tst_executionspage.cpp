#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "tests/widgets/sampleexecutions.h"
#include "widgets/common/tableview.h"
#include "widgets/executions/executionspage.h"
#include "widgets/models/executionsmodel.h"
#include "widgets/settings/settings.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>

#include <memory>

using namespace touchstone;

class TestExecutionsPage final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        testing::failOnAnyWarningOffscreen();
        m_folder = std::make_unique<testing::TemporaryFolder>();
        m_settings
            = std::make_unique<Settings>(QString::fromStdString((*m_folder / "settings.ini").string()));
    }
    void newestExecutionIsFirst();
    void emptyWorkspaceSaysWhatToDo();
    void filterWithoutMatchSaysSo();
    void copiesTheSelectionWithItsHeader();
    void remembersItsColumns();

private:
    std::unique_ptr<testing::TemporaryFolder> m_folder;
    std::unique_ptr<Settings> m_settings;
};

void TestExecutionsPage::newestExecutionIsFirst()
{
    ExecutionsPage page(*m_settings);
    page.setExecutions(testing::sampleExecutions());
    const auto* table = page.findChild<TableView*>();
    QVERIFY(table);
    QVERIFY(!table->isHidden());
    QCOMPARE(table->model()->index(0, ExecutionsModel::NumberColumn).data().toString(), QStringLiteral("9"));
    QCOMPARE(table->currentIndex().row(), 0);
}

void TestExecutionsPage::emptyWorkspaceSaysWhatToDo()
{
    ExecutionsPage page(*m_settings);
    page.setExecutions({});
    page.show();
    QVERIFY(!page.findChild<TableView*>()->isVisible());
    QVERIFY(!page.findChild<QLineEdit*>()->isEnabled());
    page.setExecutions(testing::sampleExecutions());
    QVERIFY(page.findChild<TableView*>()->isVisible());
}

void TestExecutionsPage::filterWithoutMatchSaysSo()
{
    ExecutionsPage page(*m_settings);
    page.setExecutions(testing::sampleExecutions());
    page.show();
    auto* filter = page.findChild<QLineEdit*>();
    QTest::keyClicks(filter, QStringLiteral("zebra"));
    QVERIFY(!page.findChild<TableView*>()->isVisible());
    filter->clear();
    QVERIFY(page.findChild<TableView*>()->isVisible());
}

void TestExecutionsPage::copiesTheSelectionWithItsHeader()
{
    ExecutionsPage page(*m_settings);
    page.setExecutions({testing::sampleEvaluation(4, "d@1/test", 0.5, 0.6, 0.4)});
    page.show();
    auto* table = page.findChild<TableView*>();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page)); // shortcuts reach active windows only
    table->setFocus();
    table->selectAll();
    const QStringList lines = table->selectionAsText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(QStringLiteral("#\tStep\tName\tStatus\tModel\tDataset\tP@1")));
    QVERIFY(lines[1].startsWith(
        QStringLiteral("4\tevaluate\tevaluation 4\tcomplete\t#3\td@1/test\t0.500\t0.600\t0.400")));
    QTest::keySequence(table, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), table->selectionAsText());
    table->clearSelection();
    QVERIFY(table->selectionAsText().isEmpty());
}

void TestExecutionsPage::remembersItsColumns()
{
    {
        ExecutionsPage page(*m_settings);
        auto* header = page.findChild<TableView*>()->horizontalHeader();
        header->resizeSection(ExecutionsModel::NameColumn, 333);
        header->setSortIndicator(ExecutionsModel::P1Column, Qt::DescendingOrder);
        page.saveState();
    }
    ExecutionsPage page(*m_settings);
    page.setExecutions(testing::sampleExecutions());
    const auto* table = page.findChild<TableView*>();
    QCOMPARE(table->horizontalHeader()->sectionSize(ExecutionsModel::NameColumn), 333);
    QCOMPARE(table->model()->index(0, ExecutionsModel::NumberColumn).data().toString(), QStringLiteral("4"));
}

QTEST_MAIN(TestExecutionsPage)
#include "tst_executionspage.moc"
