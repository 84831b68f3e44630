#include "tests/support/testing.h"
#include "widgets/models/rowsmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>

using namespace touchstone;

namespace {

std::vector<PreviewRow> rows(qint64 first, qint64 count)
{
    std::vector<PreviewRow> made;
    for (qint64 i = 0; i < count; ++i) {
        made.push_back({.label = QStringLiteral("cats"),
            .time = 1'577'836'800,
            .id = QStringLiteral("p%1").arg(first + i),
            .texts = {QStringLiteral("title\nof %1").arg(first + i), QStringLiteral("<b>text</b>")}});
    }
    return made;
}

QString cell(const RowsModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestRowsModel final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        testing::failOnAnyWarning();
        QLocale::setDefault(QLocale::c());
    }
    void keepsTheRulesOfModels();
    void asksForWhatIsLookedAt();
    void millionRowsStaySmall();
    void lastPageIsShort();
    void answerThatIsTooLongIsRefused();
    void cellIsOneLineAndNoMarkUp();
    void forgottenWishIsMadeAgain();
};

void TestRowsModel::keepsTheRulesOfModels()
{
    RowsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDataset(300, QStringLiteral("subreddit"), {QStringLiteral("title"), QStringLiteral("selftext")});
    QCOMPARE(model.rowCount(), 300);
    QCOMPARE(model.columnCount(), RowsModel::FirstTextColumn + 2);
    QCOMPARE(
        model.headerData(RowsModel::LabelColumn, Qt::Horizontal).toString(), QStringLiteral("subreddit"));
    QCOMPARE(model.headerData(RowsModel::FirstTextColumn + 1, Qt::Horizontal).toString(),
        QStringLiteral("selftext"));
    model.setPage(1, rows(128, 128));
    model.setDataset(0, {}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestRowsModel::asksForWhatIsLookedAt()
{
    RowsModel model;
    model.setDataset(1'000'000, {}, {QStringLiteral("title")});
    QSignalSpy wanted(&model, &RowsModel::pagesWanted);
    QCOMPARE(cell(model, 500'000, RowsModel::LabelColumn), QStringLiteral(u"…"));
    QCOMPARE(cell(model, 500'001, RowsModel::IdColumn), QStringLiteral(u"…"));
    QCOMPARE(cell(model, 500'001, RowsModel::RowColumn), QStringLiteral("500001"));
    QVERIFY(wanted.wait(1000));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<QList<qint64>>(), QList<qint64> {500'000 / RowsModel::rowsOfPage});
    const qint64 page = 500'000 / RowsModel::rowsOfPage;
    model.setPage(page, rows(page * RowsModel::rowsOfPage, RowsModel::rowsOfPage));
    QCOMPARE(cell(model, 500'000, RowsModel::IdColumn), QStringLiteral("p500000"));
    QVERIFY(!wanted.wait(20));
}

void TestRowsModel::millionRowsStaySmall()
{
    RowsModel model;
    model.setDataset(1'000'000, {}, {QStringLiteral("title")});
    for (qint64 page = 0; page < 200; ++page)
        model.setPage(page, rows(page * RowsModel::rowsOfPage, RowsModel::rowsOfPage));
    QCOMPARE(cell(model, 0, RowsModel::IdColumn), QStringLiteral(u"…"));
    QCOMPARE(cell(model, 199 * RowsModel::rowsOfPage, RowsModel::IdColumn),
        QStringLiteral("p%1").arg(199 * RowsModel::rowsOfPage));
}

void TestRowsModel::lastPageIsShort()
{
    RowsModel model;
    model.setDataset(130, {}, {QStringLiteral("title")});
    model.setPage(1, rows(128, 2));
    QCOMPARE(cell(model, 129, RowsModel::IdColumn), QStringLiteral("p129"));
}

void TestRowsModel::answerThatIsTooLongIsRefused()
{
    RowsModel model;
    model.setDataset(130, {}, {QStringLiteral("title")});
    model.setPage(1, rows(128, 128)); // of the dataset that was shown before
    QCOMPARE(cell(model, 129, RowsModel::IdColumn), QStringLiteral(u"…"));
}

void TestRowsModel::cellIsOneLineAndNoMarkUp()
{
    RowsModel model;
    model.setDataset(1, {}, {QStringLiteral("title"), QStringLiteral("text")});
    model.setPage(0, rows(0, 1));
    QCOMPARE(cell(model, 0, RowsModel::FirstTextColumn), QStringLiteral("title of 0"));
    const QString tip = model.index(0, RowsModel::FirstTextColumn + 1).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(QStringLiteral("&lt;b&gt;")));
    QCOMPARE(cell(model, 0, RowsModel::TimeColumn), QStringLiteral("2020-01-01 00:00:00 UTC"));
}

void TestRowsModel::forgottenWishIsMadeAgain()
{
    RowsModel model;
    model.setDataset(1000, {}, {QStringLiteral("title")});
    QSignalSpy wanted(&model, &RowsModel::pagesWanted);
    (void)cell(model, 0, RowsModel::IdColumn);
    QVERIFY(wanted.wait(1000));
    (void)cell(model, 0, RowsModel::IdColumn);
    QVERIFY(!wanted.wait(20));
    model.forgetWishes();
    (void)cell(model, 0, RowsModel::IdColumn);
    QVERIFY(wanted.wait(1000));
}

QTEST_GUILESS_MAIN(TestRowsModel)
#include "tst_rowsmodel.moc"
