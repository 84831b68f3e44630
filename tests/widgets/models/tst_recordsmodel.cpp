#include "tests/support/testing.h"
#include "widgets/models/auditproxy.h"
#include "widgets/models/recordsmodel.h"
#include "widgets/models/releaserows.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QSignalSpy>

using namespace touchstone;

namespace {

std::vector<RecordRow> numbered(const std::vector<int>& numbers)
{
    std::vector<RecordRow> rows;
    for (const int number : numbers)
        rows.push_back({.key = QString::number(number), .cells = {{QStringLiteral("<b>&"), number}, {}}});
    return rows;
}

std::vector<ReleaseRecord> twoRecords()
{
    return {{.number = 1, .kind = ReleaseKind::Add, .when = 1'000'000, .who = "ada", .version = "20200101.0"},
        {.number = 2,
            .kind = ReleaseKind::Move,
            .when = 2'000'000,
            .who = "bob",
            .why = "all is well",
            .version = "20200101.0",
            .alias = "production"}};
}

} // namespace

class TestRecordsModel final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void isASoundModel()
    {
        RecordsModel model(
            {{QStringLiteral("A"), QStringLiteral("what A is"), true}, {QStringLiteral("B"), {}}});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(numbered({3, 1}));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("<b>&"));
        QVERIFY(
            model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;&amp;")));
        QCOMPARE(model.index(0, 0).data(RecordsModel::SortRole).toInt(), 3);
        QCOMPARE(model.index(1, 1).data().toString(), QString(QChar(0x2013)));
        QVERIFY(!model.index(1, 1).data(RecordsModel::SortRole).isValid());
        QCOMPARE(model.rowOf(QStringLiteral("1")), 1);
        QCOMPARE(model.rowOf(QStringLiteral("9")), -1);
        QCOMPARE(
            model.headerData(0, Qt::Horizontal, Qt::ToolTipRole).toString(), QStringLiteral("what A is"));
        QVERIFY(!model.headerData(2, Qt::Horizontal).isValid());
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void theSameRowsKeepWhatIsChosen()
    {
        RecordsModel model({{QStringLiteral("A"), {}}, {QStringLiteral("B"), {}}});
        model.setRows(numbered({1, 2}));
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setRows(numbered({1, 2}));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        model.setRows(numbered({1, 2, 3}));
        QCOMPARE(reset.count(), 1);
    }

    void auditIsFilteredAndSorted()
    {
        RecordsModel model(releaserows::auditColumns());
        model.setRows(releaserows::audit(twoRecords()));
        AuditProxy proxy;
        QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        proxy.setSourceModel(&model);
        proxy.sort(releaserows::AuditNumber, Qt::AscendingOrder);
        QCOMPARE(proxy.index(0, 0).data().toString(), QStringLiteral("1"));
        const auto count = [&](const AuditFilter& filter) {
            proxy.setFilter(filter);
            return proxy.rowCount();
        };
        QCOMPARE(count({}), 2);
        QCOMPARE(count({.text = QStringLiteral("  WELL ")}), 1);
        QCOMPARE(count({.reviewer = QStringLiteral("ada")}), 1);
        QCOMPARE(count({.reviewer = QStringLiteral("a")}), 0); // whole names
        QCOMPARE(count({.alias = QStringLiteral("production")}), 1);
        QCOMPARE(count({.kind = QStringLiteral("Version added")}), 1);
        const QDate second = QDateTime::fromSecsSinceEpoch(2'000'000).date();
        QCOMPARE(count({.first = second}), 1);
        QCOMPARE(count({.last = second}), 2); // the day itself is in it
        QCOMPARE(count({.last = second.addDays(-1)}), 1);
    }
};

QTEST_GUILESS_MAIN(TestRecordsModel)
#include "tst_recordsmodel.moc"
