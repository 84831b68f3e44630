#include "widgets/models/propertiesmodel.h"

#include <utility>

namespace touchstone {

namespace {

// The internal id of a title; that of a row is the number of its section.
constexpr quintptr ofTitle = ~quintptr(0);
constexpr qsizetype toolTipLength = 2000;

} // namespace

PropertiesModel::PropertiesModel(QObject* parent)
    : QAbstractItemModel(parent)
{
}

void PropertiesModel::setSections(std::vector<PropertySection> sections)
{
    std::erase_if(sections, [](const PropertySection& section) { return section.rows.empty(); });
    if (sections == m_sections)
        return;
    beginResetModel();
    m_sections = std::move(sections);
    endResetModel();
}

QModelIndex PropertiesModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : ofTitle);
}

QModelIndex PropertiesModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == ofTitle)
        return {};
    return createIndex(static_cast<int>(child.internalId()), 0, ofTitle);
}

int PropertiesModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_sections.size());
    if (parent.internalId() != ofTitle || parent.column() != 0)
        return 0;
    return static_cast<int>(m_sections[static_cast<std::size_t>(parent.row())].rows.size());
}

int PropertiesModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant PropertiesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == ofTitle) {
        if (role == SectionRole)
            return true;
        const bool title = index.column() == NameColumn && role == Qt::DisplayRole;
        return title ? QVariant(m_sections[static_cast<std::size_t>(index.row())].title) : QVariant();
    }
    const Property& property = m_sections[index.internalId()].rows[static_cast<std::size_t>(index.row())];
    const QString& text = index.column() == NameColumn ? property.name : property.value;
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::ToolTipRole:
        return QStringLiteral("<p>%1</p>").arg(text.left(toolTipLength).toHtmlEscaped());
    case Qt::AccessibleTextRole:
        return index.column() == ValueColumn ? tr("%1: %2").arg(property.name, property.value) : text;
    case LinkRole:
        return index.column() == ValueColumn && property.link.isValid() ? QVariant::fromValue(property.link)
                                                                        : QVariant();
    default:
        return {};
    }
}

QVariant PropertiesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}

} // namespace touchstone
