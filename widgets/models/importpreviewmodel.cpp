#include "widgets/models/importpreviewmodel.h"

#include "widgets/models/displayformat.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

// A text may be a megabyte; a cell shows a line of it, a tool tip some lines.
constexpr qsizetype mostInCell = 300;
constexpr qsizetype mostInToolTip = 1200;

QString shortened(const std::string& text, qsizetype most)
{
    // Four bytes are the most that a character takes.
    QString start = QString::fromUtf8(
        text.data(), static_cast<qsizetype>(std::min(text.size(), static_cast<std::size_t>(most) * 4)));
    if (start.size() <= most)
        return start;
    start = start.left(most);
    return start + QChar(0x2026);
}

} // namespace

ImportPreviewModel::ImportPreviewModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ImportPreviewModel::setRows(const Columns& columns, std::vector<Row> rows)
{
    beginResetModel();
    m_columns = columns;
    m_rows = std::move(rows);
    m_shown.clear();
    if (columns == Columns {} && m_rows.empty()) {
        endResetModel();
        return;
    }
    const bool severalFiles
        = std::ranges::any_of(m_rows, [this](const Row& row) { return row.file != m_rows.front().file; });
    if (severalFiles)
        m_shown.push_back({Kind::File});
    m_shown.push_back({Kind::Line});
    if (!columns.label.empty())
        m_shown.push_back({Kind::Label});
    for (std::size_t i = 0; i < columns.texts.size(); ++i)
        m_shown.push_back({Kind::Text, i});
    if (!columns.time.empty())
        m_shown.push_back({Kind::Time});
    if (!columns.id.empty())
        m_shown.push_back({Kind::Id});
    if (std::ranges::any_of(m_rows, [](const Row& row) { return !row.row.extras.empty(); }))
        m_shown.push_back({Kind::Others});
    endResetModel();
}

int ImportPreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportPreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant ImportPreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Shown& column = m_shown[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column, mostInCell).simplified();
    case Qt::ToolTipRole:
        return text(row, column, mostInToolTip).toHtmlEscaped();
    case Qt::TextAlignmentRole:
        if (column.kind == Kind::Line)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    default:
        return {};
    }
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Shown& column = m_shown[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole && column.kind == Kind::Line)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (column.kind) {
    case Kind::File:
        return tr("File");
    case Kind::Line:
        return tr("Line");
    case Kind::Label:
        return tr("Label: %1").arg(QString::fromStdString(m_columns.label));
    case Kind::Time:
        return tr("Time: %1").arg(QString::fromStdString(m_columns.time));
    case Kind::Text:
        return tr("Text: %1").arg(QString::fromStdString(m_columns.texts[column.text]));
    case Kind::Id:
        return tr("Id: %1").arg(QString::fromStdString(m_columns.id));
    case Kind::Others:
        return tr("Other columns");
    }
    return {};
}

QString ImportPreviewModel::text(const Row& row, const Shown& column, qsizetype most) const
{
    switch (column.kind) {
    case Kind::File:
        return row.file;
    case Kind::Line:
        return QLocale().toString(static_cast<qlonglong>(row.row.line));
    case Kind::Label:
        return row.row.label.empty() ? displayformat::absent() : shortened(row.row.label, most);
    case Kind::Time:
        return row.row.time ? displayformat::dateTimeUtc(*row.row.time) : displayformat::absent();
    case Kind::Text:
        return column.text < row.row.texts.size() ? shortened(row.row.texts[column.text], most) : QString();
    case Kind::Id:
        return row.row.id.empty() ? displayformat::absent() : shortened(row.row.id, most);
    case Kind::Others:
        return shortened(row.row.extras, most);
    }
    return {};
}

} // namespace touchstone
