#include "widgets/models/tablecsv.h"

#include "core/exchange/csvwriter.h"
#include "widgets/models/displayformat.h"

#include <QAbstractItemModel>
#include <QDateTime>

namespace touchstone {

namespace {

void writeCell(CsvWriter& csv, const QString& shown, const QVariant& value)
{
    switch (value.userType()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        csv.number(static_cast<std::int64_t>(value.toLongLong()));
        return;
    case QMetaType::Float:
    case QMetaType::Double:
        csv.number(value.toDouble());
        return;
    case QMetaType::QDateTime:
        csv.text(value.toDateTime().toUTC().toString(Qt::ISODate).toStdString());
        return;
    default:
        break;
    }
    if (shown == displayformat::absent())
        csv.empty();
    else
        csv.text(shown.toStdString());
}

} // namespace

Result<std::string> tableAsCsv(const QAbstractItemModel& model, const QList<int>& columns, int valueRole)
{
    std::string content;
    CsvWriter csv(
        [&content](std::string_view bytes) -> Result<> {
            content += bytes;
            return {};
        },
        CsvWriter::Formulas::Defuse);
    for (const int column : columns)
        csv.text(model.headerData(column, Qt::Horizontal).toString().toStdString());
    if (auto ended = csv.endRow(); !ended)
        return failure(ended);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (const int column : columns) {
            const QModelIndex index = model.index(row, column);
            writeCell(csv, index.data().toString(), index.data(valueRole));
        }
        if (auto ended = csv.endRow(); !ended)
            return failure(ended);
    }
    if (auto finished = csv.finish(); !finished)
        return failure(finished);
    return content;
}

} // namespace touchstone
