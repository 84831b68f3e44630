#include "tests/support/testing.h"
#include "widgets/models/cellsmodel.h"

#include <QAbstractItemModelTester>

using namespace touchstone;

namespace {

QStringList firstColumn(const CellsModel& model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, 0).data().toString());
    return texts;
}

} // namespace

class TestCellsModel : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void sortsNumbersWithNothingLast()
    {
        CellsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCells(
            {{.title = QStringLiteral("Label")}, {.title = QStringLiteral("Posts"), .number = true}},
            {{{.text = QStringLiteral("b")}, {.text = QStringLiteral("9"), .number = 9}},
                {{.text = QStringLiteral("a")}, {.text = QStringLiteral("-")}},
                {{.text = QStringLiteral("c")}, {.text = QStringLiteral("1,000"), .number = 1000}}});
        QCOMPARE(firstColumn(model),
            (QStringList {QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")}));
        const QPersistentModelIndex c = model.index(2, 0);
        model.sort(1, Qt::DescendingOrder);
        QCOMPARE(firstColumn(model),
            (QStringList {QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("a")}));
        QCOMPARE(c.row(), 0);
        model.sort(1, Qt::AscendingOrder);
        QCOMPARE(firstColumn(model),
            (QStringList {QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a")}));
        model.sort(0, Qt::AscendingOrder);
        QCOMPARE(firstColumn(model),
            (QStringList {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        model.sort(-1);
        QCOMPARE(firstColumn(model),
            (QStringList {QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")}));
    }

    void linksOfCellsAndRows()
    {
        CellsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCells(
            {{.title = QStringLiteral("Label")}, {.title = QStringLiteral("Posts"), .number = true}},
            {{{.text = QStringLiteral("a")}, {.text = QStringLiteral("5"), .number = 5, .link = 7}},
                {{.text = QStringLiteral("short")}}});
        QCOMPARE(model.link(model.index(0, 0)), -1);
        QCOMPARE(model.linkOfRow(model.index(0, 0)), 7);
        QCOMPARE(model.link(model.index(0, 1)), 7);
        QCOMPARE(model.linkOfRow(model.index(1, 1)), -1);
        QCOMPARE(model.linkOfRow({}), -1);
        QCOMPARE(model.index(1, 1).data().toString(), QString());
        QVERIFY(model.headerData(1, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>()
            & Qt::AlignRight);
    }
};

QTEST_GUILESS_MAIN(TestCellsModel)
#include "tst_cellsmodel.moc"
