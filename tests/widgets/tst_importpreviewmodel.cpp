#include "tests/support/testing.h"
#include "widgets/models/importpreviewmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>

using namespace touchstone;

namespace {

const Columns postColumns {
    .label = "subreddit", .texts = {"title", "selftext"}, .time = "created_utc", .id = "id"};

ImportPreviewModel::Row row(const QString& file, const std::string& title)
{
    SourceRow source;
    source.id = "p1";
    source.label = "cats";
    source.time = 1577836800;
    source.texts = {title, ""};
    source.line = 1234;
    return {file, source};
}

QStringList headers(const ImportPreviewModel& model)
{
    QStringList list;
    for (int column = 0; column < model.columnCount(); ++column)
        list += model.headerData(column, Qt::Horizontal).toString();
    return list;
}

QStringList cells(const ImportPreviewModel& model, int line)
{
    QStringList list;
    for (int column = 0; column < model.columnCount(); ++column)
        list += model.index(line, column).data().toString();
    return list;
}

} // namespace

class TestImportPreviewModel final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { testing::failOnAnyWarning(); }
    void showsWhatEachColumnMeans();
    void leavesOutWhatTheFilesLack();
    void namesTheFilesWhenThereAreSeveral();
    void hugeTextStaysSmallAndPlain();
    void absentValuesAreDashes();
};

void TestImportPreviewModel::showsWhatEachColumnMeans()
{
    ImportPreviewModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.columnCount(), 0);
    auto post = row(QStringLiteral("a.csv"), "a title\nin two lines");
    post.row.extras = R"({"score":3})";
    model.setRows(postColumns, {post});
    QCOMPARE(headers(model),
        QStringList({QStringLiteral("Line"), QStringLiteral("Label: subreddit"),
            QStringLiteral("Text: title"), QStringLiteral("Text: selftext"),
            QStringLiteral("Time: created_utc"), QStringLiteral("Id: id"), QStringLiteral("Other columns")}));
    QCOMPARE(cells(model, 0),
        QStringList({QStringLiteral("1,234"), QStringLiteral("cats"), QStringLiteral("a title in two lines"),
            QString(), QStringLiteral("2020-01-01 00:00:00 UTC"), QStringLiteral("p1"),
            QStringLiteral("{\"score\":3}")}));
}

void TestImportPreviewModel::leavesOutWhatTheFilesLack()
{
    ImportPreviewModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(
        {.label = "", .texts = {"text"}, .time = "", .id = ""}, {row(QStringLiteral("a.csv"), "x")});
    QCOMPARE(headers(model), QStringList({QStringLiteral("Line"), QStringLiteral("Text: text")}));
    model.setRows({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestImportPreviewModel::namesTheFilesWhenThereAreSeveral()
{
    ImportPreviewModel model;
    model.setRows(postColumns, {row(QStringLiteral("a.csv"), "x"), row(QStringLiteral("b.csv"), "y")});
    QCOMPARE(headers(model).front(), QStringLiteral("File"));
    QCOMPARE(cells(model, 1).front(), QStringLiteral("b.csv"));
}

void TestImportPreviewModel::hugeTextStaysSmallAndPlain()
{
    ImportPreviewModel model;
    std::string title = "<b>";
    for (int i = 0; i < 100000; ++i)
        title += "\xF0\x9F\x98\x80"; // four bytes each
    model.setRows(postColumns, {row(QStringLiteral("a.csv"), title)});
    const QModelIndex cell = model.index(0, 2);
    QVERIFY(cell.data().toString().size() < 400);
    QVERIFY(cell.data().toString().endsWith(QChar(0x2026)));
    const QString toolTip = cell.data(Qt::ToolTipRole).toString();
    QVERIFY(toolTip.size() < 1400);
    QVERIFY(toolTip.startsWith(QStringLiteral("&lt;b&gt;")));
}

void TestImportPreviewModel::absentValuesAreDashes()
{
    ImportPreviewModel model;
    auto post = row(QStringLiteral("a.csv"), "x");
    post.row.label.clear();
    post.row.time.reset();
    post.row.id.clear();
    model.setRows(postColumns, {post});
    const QString dash(QChar(0x2013));
    QCOMPARE(cells(model, 0)[1], dash);
    QCOMPARE(cells(model, 0)[4], dash);
    QCOMPARE(cells(model, 0)[5], dash);
}

QTEST_GUILESS_MAIN(TestImportPreviewModel)
#include "tst_importpreviewmodel.moc"
