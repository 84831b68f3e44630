#include "tests/core/jobs/jobfixture.h"
#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "widgets/classifiers/inspectdialog.h"
#include "widgets/common/banner.h"
#include "widgets/common/tableview.h"
#include "widgets/jobs/jobrunner.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

#include <memory>
#include <optional>

using namespace touchstone;

/// Model files of a real workspace, looked at without loading them.
class TestInspectDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_dialog.reset(), m_jobs.reset(); }
    void oneModel();
    void twoModelsDifferencesFirst();
    void anotherFileIsChosen();
    void oldTablesDoNotStayUnderNewHeadings();
    void everySettingOfAQuantisedFileHasAName();
    void labelsAreSortedAndFiltered();
    void hashOnRequest();
    void whatIsNoModel();

private:
    bool isSettled()
    {
        return QTest::qWaitFor([&] { return !m_dialog->isBusy(); }, 60'000);
    }
    QAbstractItemModel& rows(const char* table) const
    {
        return *m_dialog->findChild<TableView*>(QLatin1String(table))->model();
    }
    QString cell(const char* table, int row, int column) const
    {
        return rows(table).index(row, column).data().toString();
    }
    QString setting(const QString& name, int column) const;
    template <typename T>
    T* find(const char* name) const
    {
        return m_dialog->findChild<T*>(QLatin1String(name));
    }

    std::unique_ptr<testing::Jobs> m_filled;
    std::filesystem::path m_first;
    std::filesystem::path m_second; ///< seven dimensions, and one label more
    std::optional<std::filesystem::path> m_answer;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<InspectDialog> m_dialog;
};

void TestInspectDialog::initTestCase()
{
    m_filled = std::make_unique<testing::Jobs>();
    VERIFY_RESULT(m_filled->import("old", testing::posts({.posts = 300})));
    VERIFY_RESULT(m_filled->import(
        "new", testing::posts({.posts = 300, .labels = {"cats", "dogs", "birds", "fish", "<b>ants</b>"}})));
    const auto first = m_filled->train({"old"});
    VERIFY_RESULT(first);
    auto other = testing::Jobs::training({"new"});
    other.training.dim = 7;
    const auto second = trainOn(m_filled->context(), other);
    VERIFY_RESULT(second);
    m_first = m_filled->workspace / "models" / (first->model.sha256 + ".bin");
    m_second = m_filled->workspace / "models" / (second->model.sha256 + ".bin");
}

void TestInspectDialog::init()
{
    testing::failOnAnyWarningOffscreen();
    m_answer.reset();
    m_jobs = std::make_unique<JobRunner>();
    FileDialogs dialogs;
    dialogs.openFile = [this](QWidget*, const QString&, const QString&) { return m_answer; };
    m_dialog = std::make_unique<InspectDialog>(*m_jobs, dialogs);
    m_dialog->show();
}

QString TestInspectDialog::setting(const QString& name, int column) const
{
    for (int row = 0; row < rows("inspectSettings").rowCount(); ++row) {
        if (cell("inspectSettings", row, 0).endsWith(QStringLiteral("(%1)").arg(name)))
            return cell("inspectSettings", row, column);
    }
    return {};
}

void TestInspectDialog::oneModel()
{
    m_dialog->inspect({{.file = m_first, .name = QStringLiteral("#3 first")}});
    QVERIFY(isSettled());
    QCOMPARE(setting(QStringLiteral("dim"), 1), QStringLiteral("10"));
    QCOMPARE(setting(QStringLiteral("quantized"), 1), QStringLiteral("no"));
    QCOMPARE(rows("inspectSettings").columnCount(), 2);
    QCOMPARE(rows("inspectLabels").rowCount(), 4);
    QVERIFY(!find<QTabWidget>("inspectTabs")->isTabVisible(2));
    QVERIFY(!m_dialog->findChild<Banner*>()->isVisible());
    const QAbstractItemModelTester tester(
        &rows("inspectLabels"), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestInspectDialog::twoModelsDifferencesFirst()
{
    m_dialog->inspect({{.file = m_first, .name = {}}, {.file = m_second, .name = {}}});
    QVERIFY(isSettled());
    QCOMPARE(setting(QStringLiteral("dim"), 1), QStringLiteral("10"));
    QCOMPARE(setting(QStringLiteral("dim"), 2), QStringLiteral("7"));
    QString order;
    for (int row = 0; row < rows("inspectSettings").rowCount(); ++row)
        order
            += cell("inspectSettings", row, 3) == QStringLiteral("yes") ? QLatin1Char('y') : QLatin1Char('n');
    QVERIFY2(
        order.contains(QStringLiteral("yn")) && !order.contains(QStringLiteral("ny")), qPrintable(order));
    QCOMPARE(cell("inspectLabels", 0, 0), QStringLiteral("<b>ants</b>")); // of one side only: first
    QCOMPARE(cell("inspectLabels", 0, 4), QStringLiteral("right only"));
    QCOMPARE(rows("inspectLabels").rowCount(), 5);
    QVERIFY(find<QTabWidget>("inspectTabs")->isTabVisible(2));
    QVERIFY(rows("inspectWords").rowCount() > 0);
}

void TestInspectDialog::anotherFileIsChosen()
{
    m_dialog->inspect({{.file = m_first, .name = {}}});
    QVERIFY(isSettled());
    find<QPushButton>("inspectCompare")->click(); // cancelled
    QCOMPARE(rows("inspectSettings").columnCount(), 2);
    m_answer = m_second;
    find<QPushButton>("inspectCompare")->click();
    QVERIFY(isSettled());
    QCOMPARE(rows("inspectSettings").columnCount(), 4);
    QCOMPARE(setting(QStringLiteral("dim"), 2), QStringLiteral("7"));
}

void TestInspectDialog::oldTablesDoNotStayUnderNewHeadings()
{
    m_dialog->inspect({{.file = m_first, .name = {}}, {.file = m_second, .name = {}}});
    QVERIFY(isSettled());
    QVERIFY(rows("inspectWords").rowCount() > 0);
    // While the next one is read, and when it cannot be.
    m_dialog->inspect({{.file = m_filled->folder() / "old.ndjson", .name = QStringLiteral("other")}});
    for (const bool settled : {false, true}) {
        if (settled)
            QVERIFY(isSettled());
        QVERIFY(find<QWidget>("inspectLeft")->property("text").toString().contains(QStringLiteral("other")));
        for (const char* table : {"inspectSettings", "inspectLabels", "inspectWords"})
            QCOMPARE(rows(table).rowCount(), 0);
        QVERIFY(!find<QTabWidget>("inspectTabs")->isTabVisible(2));
        QVERIFY(!find<QWidget>("inspectOverlap")->isVisible());
    }
    // Of the same file they stay until its hash is there.
    m_dialog->inspect({{.file = m_first, .name = {}}});
    QVERIFY(isSettled());
    find<QPushButton>("inspectHash")->click();
    QVERIFY(rows("inspectSettings").rowCount() > 0);
    QVERIFY(isSettled());
}

void TestInspectDialog::everySettingOfAQuantisedFileHasAName()
{
    auto quantised = testing::Jobs::training({"old"});
    quantised.training.wordNgrams = 2;
    quantised.training.bucket = 500;
    quantised.training.quantization = Quantization {};
    const auto made = trainOn(m_filled->context(), quantised);
    VERIFY_RESULT(made);
    m_dialog->inspect({{.file = m_filled->workspace / "models" / (made->model.sha256 + ".bin"), .name = {}}});
    QVERIFY(isSettled());
    QCOMPARE(setting(QStringLiteral("qout"), 1), QStringLiteral("no"));
    QCOMPARE(setting(QStringLiteral("dsub"), 1), QStringLiteral("2"));
    for (int row = 0; row < rows("inspectSettings").rowCount(); ++row) {
        const QString name = cell("inspectSettings", row, 0);
        QVERIFY2(name.contains(QStringLiteral(" (")), qPrintable(name));
    }
}

void TestInspectDialog::labelsAreSortedAndFiltered()
{
    m_dialog->inspect({{.file = m_first, .name = {}}, {.file = m_second, .name = {}}});
    QVERIFY(isSettled());
    find<TableView>("inspectLabels")->sortByColumn(1, Qt::DescendingOrder);
    const auto count = [&](int row) { return cell("inspectLabels", row, 1).toInt(); };
    QVERIFY(count(0) >= count(1) && count(1) >= count(2));
    QCOMPARE(cell("inspectLabels", 4, 0), QStringLiteral("<b>ants</b>")); // without a value: last
    find<QLineEdit>("inspectLabelsFilter")->setText(QStringLiteral("dog"));
    QCOMPARE(rows("inspectLabels").rowCount(), 1);
}

void TestInspectDialog::hashOnRequest()
{
    m_dialog->inspect({{.file = m_first, .name = {}}});
    QVERIFY(isSettled());
    const int before = rows("inspectSettings").rowCount();
    find<QPushButton>("inspectHash")->click();
    QVERIFY(isSettled());
    QCOMPARE(rows("inspectSettings").rowCount(), before + 1);
    QCOMPARE(cell("inspectSettings", before, 1), QString::fromStdString(m_first.filename().stem().string()));
}

void TestInspectDialog::whatIsNoModel()
{
    m_dialog->inspect({{.file = m_filled->folder() / "old.ndjson", .name = {}}});
    QVERIFY(isSettled());
    QVERIFY(m_dialog->findChild<Banner*>()->isVisible());
}

QTEST_MAIN(TestInspectDialog)
#include "tst_inspectdialog.moc"
