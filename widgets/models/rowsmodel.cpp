#include "widgets/models/rowsmodel.h"

#include "widgets/models/displayformat.h"

#include <QLocale>

#include <algorithm>
#include <climits>
#include <utility>

namespace touchstone {

namespace {

constexpr qsizetype wishesKept = 3; // a view shows at most two pages; the third is one that it scrolled past

QString ellipsis()
{
    return QString(QChar(0x2026));
}

} // namespace

RowsModel::RowsModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void RowsModel::setDataset(qint64 rows, const QString& labelTitle, const QStringList& textTitles)
{
    beginResetModel();
    m_rows = rows;
    m_labelTitle = labelTitle;
    m_textTitles = textTitles;
    m_pages.clear();
    m_order.clear();
    m_wanted.clear();
    endResetModel();
}

void RowsModel::setPage(qint64 page, std::vector<PreviewRow> rows)
{
    const auto count = static_cast<qint64>(rows.size());
    if (count == 0 || page * rowsOfPage + count > m_rows)
        return;
    m_wanted.removeAll(page);
    if (!m_pages.contains(page))
        m_order.push_back(page);
    m_pages[page] = std::move(rows);
    while (m_order.size() > pagesKept) {
        m_pages.erase(m_order.front());
        m_order.pop_front();
    }
    const int first = static_cast<int>(page * rowsOfPage);
    emit dataChanged(index(first, 0), index(first + static_cast<int>(count) - 1, columnCount() - 1));
}

void RowsModel::forgetWishes()
{
    m_wanted.clear();
}

int RowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(std::min<qint64>(m_rows, INT_MAX));
}

int RowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstTextColumn + static_cast<int>(m_textTitles.size());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter)
            | static_cast<int>(index.column() == RowColumn ? Qt::AlignRight : Qt::AlignLeft);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (index.column() == RowColumn)
        return role == Qt::DisplayRole ? QVariant(QLocale().toString(index.row())) : QVariant();
    const PreviewRow* shown = row(index.row());
    if (shown == nullptr)
        return role == Qt::DisplayRole ? QVariant(ellipsis()) : QVariant();
    QString text;
    switch (index.column()) {
    case LabelColumn:
        text = shown->label.isEmpty() ? displayformat::absent() : shown->label;
        break;
    case TimeColumn:
        text = shown->time ? displayformat::dateTimeUtc(*shown->time) : displayformat::absent();
        break;
    case IdColumn:
        text = shown->id.isEmpty() ? displayformat::absent() : shown->id;
        break;
    default:
        text = shown->texts.value(index.column() - FirstTextColumn);
        break;
    }
    if (role == Qt::ToolTipRole)
        return QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(text.toHtmlEscaped());
    return text.left(300).simplified(); // a cell is one line, and a long post costs time to lay out
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter)
            | static_cast<int>(section == RowColumn ? Qt::AlignRight : Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RowColumn:
        return tr("Row");
    case LabelColumn:
        return m_labelTitle.isEmpty() ? tr("Label") : m_labelTitle;
    case TimeColumn:
        return tr("Time");
    case IdColumn:
        return tr("Id");
    default:
        return m_textTitles.value(section - FirstTextColumn);
    }
}

const PreviewRow* RowsModel::row(qint64 number) const
{
    const qint64 page = number / rowsOfPage;
    if (const auto found = m_pages.find(page); found != m_pages.end()) {
        const auto place = static_cast<std::size_t>(number % rowsOfPage);
        return place < found->second.size() ? &found->second[place] : nullptr;
    }
    if (!m_wanted.contains(page)) {
        m_wanted.append(page);
        if (m_wanted.size() > wishesKept)
            m_wanted.removeFirst();
        if (!std::exchange(m_tellingSoon, true)) {
            auto* self = const_cast<RowsModel*>(this); // a wish is no change of the model
            QMetaObject::invokeMethod(self, &RowsModel::tellWishes, Qt::QueuedConnection);
        }
    }
    return nullptr;
}

void RowsModel::tellWishes()
{
    m_tellingSoon = false;
    if (!m_wanted.isEmpty())
        emit pagesWanted(m_wanted);
}

} // namespace touchstone
