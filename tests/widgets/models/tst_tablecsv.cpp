#include "tests/support/testing.h"
#include "tests/widgets/samplereport.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/labelsmodel.h"
#include "widgets/models/tablecsv.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

using namespace touchstone;

class TestTableCsv final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void numbersAndTimesAreForPrograms();
    void hostileTextsStayTexts();
    void columnsAsChosen();
    void noRows();
    void labelsAsShown();
};

namespace {

constexpr int valueRole = Qt::UserRole + 7;

QStringList titles(const char* spaced)
{
    return QString::fromLatin1(spaced).split(QLatin1Char(' '));
}

struct Item {
    QString shown;
    QVariant value {};
};

class Table final : public QAbstractTableModel
{
public:
    Table(QStringList titles, QList<QList<Item>> rows)
        : m_titles(std::move(titles))
        , m_rows(std::move(rows))
    {
    }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_titles.size());
    }
    QVariant headerData(int section, Qt::Orientation, int role = Qt::DisplayRole) const override
    {
        return role == Qt::DisplayRole ? QVariant(m_titles[section]) : QVariant();
    }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override
    {
        const Item& item = m_rows[index.row()][index.column()];
        if (role == Qt::DisplayRole)
            return item.shown;
        return role == valueRole ? item.value : QVariant();
    }

private:
    QStringList m_titles;
    QList<QList<Item>> m_rows;
};

std::string csvOf(const QAbstractItemModel& model, const QList<int>& columns)
{
    const auto csv = tableAsCsv(model, columns, valueRole);
    return csv ? std::string(*csv) : csv.error().message();
}

} // namespace

void TestTableCsv::numbersAndTimesAreForPrograms()
{
    QLocale::setDefault(QLocale(QLocale::German));
    const QDateTime started({2026, 3, 1}, {2, 30}, QTimeZone(3600));
    const Table table(titles("rows f1 q started"),
        {{{QStringLiteral("13.267"), 13267}, {QStringLiteral("0,498"), 0.49812345}, {displayformat::absent()},
            {QStringLiteral("01.03.2026 02:30"), started}}});
    QCOMPARE(csvOf(table, {0, 1, 2, 3}),
        std::string("rows,f1,q,started\n13267,0.49812345,,2026-03-01T01:30:00Z\n"));
}

void TestTableCsv::hostileTextsStayTexts()
{
    QList<QList<Item>> rows;
    for (const char* text : {"=1+1", "a,b", "say \"no\"", "two\nlines", "<b>bold</b>"})
        rows.append({{QString::fromLatin1(text)}});
    QCOMPARE(csvOf(Table(titles("label"), rows), {0}),
        std::string("label\n'=1+1\n\"a,b\"\n\"say \"\"no\"\"\"\n\"two\nlines\"\n<b>bold</b>\n"));
}

void TestTableCsv::columnsAsChosen()
{
    const Table table(
        titles("a b c"), {{{QStringLiteral("1")}, {QStringLiteral("2")}, {QStringLiteral("3")}}});
    QCOMPARE(csvOf(table, {2, 0}), std::string("c,a\n3,1\n"));
}

void TestTableCsv::noRows()
{
    QCOMPARE(csvOf(Table(titles("a b"), {}), {0, 1}), std::string("a,b\n"));
}

void TestTableCsv::labelsAsShown()
{
    LabelsModel model;
    model.setReport(testing::sampleReport(40));
    model.sort(LabelsModel::SizeColumn, Qt::DescendingOrder);
    Selection filter;
    filter.text = QStringLiteral("label 1");
    model.setFilter(filter);
    const auto csv = tableAsCsv(model,
        {LabelsModel::LabelColumn, LabelsModel::BaselineSupportColumn, LabelsModel::ChangeColumn,
            LabelsModel::SizeColumn},
        LabelsModel::ValueRole);
    VERIFY_RESULT(csv);
    const QStringList lines = QString::fromStdString(*csv).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), model.rowCount() + 1);
    double before = 2;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QStringList cells = lines[row + 1].split(QLatin1Char(','));
        const LabelChange& label = model.label(row);
        QCOMPARE(cells[0], model.name(row));
        QCOMPARE(cells[1].toLongLong(), static_cast<qlonglong>(label.support.baseline));
        QCOMPARE(cells[2].isEmpty(), !label.f1Change.has_value());
        if (!label.f1Change)
            continue;
        QVERIFY(std::abs(cells[2].toDouble() - *label.f1Change) < 1e-8);
        QCOMPARE(cells[3].toDouble(), std::abs(cells[2].toDouble()));
        QVERIFY(cells[3].toDouble() <= before);
        before = cells[3].toDouble();
    }
}

QTEST_GUILESS_MAIN(TestTableCsv)
#include "tst_tablecsv.moc"
