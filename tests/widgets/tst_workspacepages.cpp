#include "tests/core/jobs/jobfixture.h"
#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "widgets/classifiers/classifierspage.h"
#include "widgets/common/propertytree.h"
#include "widgets/common/tableview.h"
#include "widgets/common/workspacestore.h"
#include "widgets/datasets/datasetpreview.h"
#include "widgets/datasets/datasetspage.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/rowsmodel.h"
#include "widgets/settings/settings.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabWidget>

#include <memory>

using namespace touchstone;

/// Datasets and models of a real workspace: two datasets, of which one is used, a model that was evaluated and one
/// that was not.
class TestWorkspacePages final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void datasetsAreListed();
    void onlyUnusedDatasetCanBeDeleted();
    void labelCountsAreShown();
    void rowsAreReadWhenTheyAreLookedAt();
    void datasetWishesNameTheChosenOne();
    void damagedDatasetSaysSo();
    void modelsAreListed();
    void onlyUnusedModelCanBeDeleted();
    void modelHasLabelsAndLinks();
    void columnsAreRemembered();

private:
    bool open();
    static bool choose(TableView* table, const QString& text);
    static QAction* action(const QWidget& page, const char* name)
    {
        return page.findChild<QAction*>(QLatin1String(name));
    }

    std::unique_ptr<testing::Jobs> m_filled;
    std::unique_ptr<testing::TemporaryFolder> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<WorkspaceStore> m_store;
    std::unique_ptr<JobRunner> m_jobs;
};

void TestWorkspacePages::initTestCase()
{
    m_filled = std::make_unique<testing::Jobs>();
    VERIFY_RESULT(m_filled->import("used", testing::posts({.posts = 1000})));
    VERIFY_RESULT(m_filled->import("spare", testing::posts({.posts = 300, .idPrefix = "s", .seed = 2})));
    VERIFY_RESULT(m_filled->train({"used"}));
    auto other = testing::Jobs::training({"used"});
    other.training.dim = 7;
    VERIFY_RESULT(trainOn(m_filled->context(), other));
    VERIFY_RESULT(m_filled->evaluate("#3", "used"));
}

void TestWorkspacePages::init()
{
    testing::failOnAnyWarningOffscreen();
    m_folder = std::make_unique<testing::TemporaryFolder>();
    m_settings = std::make_unique<Settings>(QString::fromStdString((*m_folder / "settings.ini").string()));
    m_store = std::make_unique<WorkspaceStore>();
    m_jobs = std::make_unique<JobRunner>();
}

void TestWorkspacePages::cleanup()
{
    m_jobs.reset();
    m_store.reset();
    m_settings.reset();
    m_folder.reset();
}

bool TestWorkspacePages::open()
{
    QSignalSpy changed(m_store.get(), &WorkspaceStore::changed);
    m_store->open(m_filled->workspace);
    return changed.wait();
}

bool TestWorkspacePages::choose(TableView* table, const QString& text)
{
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 0).data().toString() != text)
            continue;
        table->selectRow(row);
        return true;
    }
    return false;
}

void TestWorkspacePages::datasetsAreListed()
{
    DatasetsPage page(*m_store, *m_jobs, *m_settings);
    page.show();
    QVERIFY(!page.findChild<TableView*>()->isVisible());
    QVERIFY(open());
    auto* table = page.findChild<TableView*>();
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("spare@1"));
    QVERIFY(page.showDataset(QStringLiteral("used@1")));
    QCOMPARE(table->selectionModel()->selectedRows().front().data().toString(), QStringLiteral("used@1"));
    QVERIFY(!page.showDataset(QStringLiteral("used@2")));
}

void TestWorkspacePages::onlyUnusedDatasetCanBeDeleted()
{
    DatasetsPage page(*m_store, *m_jobs, *m_settings);
    QVERIFY(open());
    QSignalSpy wanted(&page, &DatasetsPage::deleteRequested);
    auto* table = page.findChild<TableView*>();
    QVERIFY(choose(table, QStringLiteral("used@1")));
    QVERIFY(!action(page, "deleteDataset")->isEnabled());
    QVERIFY(action(page, "deleteDataset")->toolTip().contains(QStringLiteral("3")));
    QVERIFY(choose(table, QStringLiteral("spare@1")));
    action(page, "deleteDataset")->trigger();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<DatasetInfo>().reference(), std::string("spare@1"));
}

void TestWorkspacePages::labelCountsAreShown()
{
    DatasetsPage page(*m_store, *m_jobs, *m_settings);
    QVERIFY(open());
    QVERIFY(page.showDataset(QStringLiteral("used@1")));
    auto* tabs = page.findChild<DatasetPreview*>();
    auto* labels = tabs->widget(1)->findChild<TableView*>();
    QTRY_COMPARE(labels->model()->rowCount(), 4);
    QCOMPARE(labels->model()->headerData(0, Qt::Horizontal).toString(), QStringLiteral("Subreddit"));
    qint64 sum = 0;
    for (int row = 0; row < 4; ++row)
        sum += labels->model()->index(row, 1).data(Qt::UserRole).toLongLong();
    QCOMPARE(sum, qint64(1000));
    tabs->widget(1)->findChild<QLineEdit*>()->setText(QStringLiteral("cat"));
    QCOMPARE(labels->model()->rowCount(), 1);
}

void TestWorkspacePages::rowsAreReadWhenTheyAreLookedAt()
{
    DatasetsPage page(*m_store, *m_jobs, *m_settings);
    page.resize(1000, 700);
    page.show();
    QVERIFY(open());
    QVERIFY(page.showDataset(QStringLiteral("used@1")));
    auto* tabs = page.findChild<DatasetPreview*>();
    tabs->setCurrentIndex(2);
    auto* rows = tabs->widget(2)->findChild<TableView*>();
    QCOMPARE(rows->model()->rowCount(), 1000);
    const auto id = [&](int row) { return rows->model()->index(row, RowsModel::IdColumn).data().toString(); };
    QTRY_COMPARE(id(0), QStringLiteral("p0"));
    rows->scrollToBottom();
    QTRY_COMPARE(id(999), QStringLiteral("p999"));
    QVERIFY(rows->model()
                ->index(999, RowsModel::FirstTextColumn)
                .data()
                .toString()
                .startsWith(QStringLiteral("the word")));
    QVERIFY(page.showDataset(QStringLiteral("spare@1")));
    QTRY_COMPARE(id(0), QStringLiteral("s0"));
}

void TestWorkspacePages::datasetWishesNameTheChosenOne()
{
    DatasetsPage page(*m_store, *m_jobs, *m_settings);
    QVERIFY(!action(page, "trainOnDataset")->isEnabled());
    QVERIFY(open());
    QVERIFY(page.showDataset(QStringLiteral("used@1")));
    QSignalSpy split(&page, &DatasetsPage::splitRequested);
    QSignalSpy train(&page, &DatasetsPage::trainRequested);
    QSignalSpy evaluate(&page, &DatasetsPage::evaluateRequested);
    for (const char* name : {"splitDataset", "trainOnDataset", "autotuneOnDataset", "evaluateOnDataset"})
        action(page, name)->trigger();
    for (const QSignalSpy* spy : {&split, &train, &evaluate}) {
        QCOMPARE(spy->size(), 1);
        QCOMPARE(spy->front().front().toString(), QStringLiteral("used@1"));
    }
}

void TestWorkspacePages::damagedDatasetSaysSo()
{
    DatasetPreview preview(*m_jobs);
    preview.resize(800, 600);
    preview.setCurrentIndex(2);
    preview.show();
    DatasetInfo info;
    info.name = "gone";
    info.version = 1;
    info.rows = 10;
    preview.showDataset(info, *m_folder / "nowhere.sqlite", WorkspaceSnapshot());
    auto* banner = preview.widget(2)->findChild<QWidget*>(QStringLiteral("banner"));
    QVERIFY(banner);
    QTRY_VERIFY(banner->isVisible());
}

void TestWorkspacePages::modelsAreListed()
{
    ClassifiersPage page(*m_store, *m_settings);
    page.show();
    QVERIFY(!page.findChild<TableView*>()->isVisible());
    QVERIFY(open());
    auto* table = page.findChild<TableView*>();
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("4"));
    QVERIFY(page.showModel(ExecutionNumber(3)));
    QVERIFY(!page.showModel(ExecutionNumber(5)));
    QSignalSpy evaluate(&page, &ClassifiersPage::evaluateRequested);
    action(page, "evaluateModel")->trigger();
    QCOMPARE(evaluate.size(), 1);
    QCOMPARE(evaluate[0][0].value<ExecutionNumber>(), ExecutionNumber(3));
}

void TestWorkspacePages::onlyUnusedModelCanBeDeleted()
{
    ClassifiersPage page(*m_store, *m_settings);
    QVERIFY(open());
    QSignalSpy wanted(&page, &ClassifiersPage::deleteRequested);
    QVERIFY(page.showModel(ExecutionNumber(3)));
    QVERIFY(!action(page, "deleteModel")->isEnabled());
    QVERIFY(page.showModel(ExecutionNumber(4)));
    action(page, "deleteModel")->trigger();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<ModelRecord>().execution, ExecutionNumber(4));
}

void TestWorkspacePages::modelHasLabelsAndLinks()
{
    ClassifiersPage page(*m_store, *m_settings);
    QVERIFY(open());
    QVERIFY(page.showModel(ExecutionNumber(3)));
    auto* labels = page.findChild<QTabWidget*>()->widget(1)->findChild<TableView*>();
    QCOMPARE(labels->model()->rowCount(), 4);
    QSignalSpy followed(&page, &ClassifiersPage::linkActivated);
    auto* tree = page.findChild<PropertyTree*>();
    const auto user = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole,
        QStringLiteral("evaluate"), 1, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(user.size(), 1);
    emit tree->activated(user.front());
    QCOMPARE(followed.size(), 1);
    QCOMPARE(followed[0][0].value<ItemLink>().target, QStringLiteral("5"));
}

void TestWorkspacePages::columnsAreRemembered()
{
    QVERIFY(open());
    {
        ClassifiersPage page(*m_store, *m_settings);
        page.findChild<TableView*>()->horizontalHeader()->resizeSection(1, 321);
        page.saveState();
    }
    ClassifiersPage page(*m_store, *m_settings);
    QCOMPARE(page.findChild<TableView*>()->horizontalHeader()->sectionSize(1), 321);
    page.resetLayout();
    QVERIFY(page.findChild<TableView*>()->horizontalHeader()->sectionSize(1) != 321);
}

QTEST_MAIN(TestWorkspacePages)
#include "tst_workspacepages.moc"
