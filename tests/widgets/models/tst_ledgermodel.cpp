#include "tests/support/testing.h"
#include "tests/widgets/samplereport.h"
#include "widgets/models/ledgermodel.h"

#include <QAbstractItemModelTester>

using namespace touchstone;
using Tester = QAbstractItemModelTester;

class TestLedgerModel final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void newLabelsWithMostRowsFirst();
    void removedLabels();
    void sortsByEveryColumn();
    void emptyReport();
};

void TestLedgerModel::newLabelsWithMostRowsFirst()
{
    LedgerModel model(LabelStatus::New);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setReport(testing::sampleReport(40));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.name(0), QStringLiteral("label 39"));
    QCOMPARE(model.totalRows(), 59 + 58 + 57);
    QCOMPARE(model.index(0, LedgerModel::RowsColumn).data().toString(), QStringLiteral("59"));
    QCOMPARE(model.index(0, LedgerModel::ReasonColumn).data().toString(),
        QStringLiteral("the candidate knows it"));
}

void TestLedgerModel::removedLabels()
{
    LedgerModel model(LabelStatus::Removed);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setReport(testing::sampleReport(40));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.totalRows(), 41);
    QCOMPARE(model.index(0, LedgerModel::ReasonColumn).data().toString(),
        QStringLiteral("the candidate does not know it"));
}

void TestLedgerModel::sortsByEveryColumn()
{
    LedgerModel model(LabelStatus::New);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setReport(testing::sampleReport(40));
    const QPersistentModelIndex kept(model.index(0, 0));
    for (int column = 0; column < LedgerModel::ColumnCount; ++column)
        model.sort(column, Qt::DescendingOrder);
    model.sort(LedgerModel::RowsColumn, Qt::AscendingOrder);
    QCOMPARE(kept.row(), 2);
    QCOMPARE(model.name(0), QStringLiteral("label 37"));
}

void TestLedgerModel::emptyReport()
{
    LedgerModel model(LabelStatus::New);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setReport(nullptr);
    model.sort(LedgerModel::RowsColumn, Qt::DescendingOrder);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.totalRows(), 0);
}

QTEST_GUILESS_MAIN(TestLedgerModel)
#include "tst_ledgermodel.moc"
