#include "widgets/common/propertytree.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QSet>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

/// Titles are bold; links look like links.
class PropertyDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(PropertiesModel::SectionRole).toBool())
            option->font.setWeight(QFont::DemiBold);
        if (!index.data(PropertiesModel::LinkRole).isValid())
            return;
        option->font.setUnderline(true);
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::Link));
    }
};

} // namespace

PropertyTree::PropertyTree(QWidget* parent)
    : QTreeView(parent)
    , m_model(new PropertiesModel(this))
{
    setModel(m_model);
    setItemDelegate(new PropertyDelegate(this));
    setFrameShape(NoFrame);
    setRootIsDecorated(true);
    setUniformRowHeights(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setTextElideMode(Qt::ElideMiddle);
    setIndentation(14);
    header()->setStretchLastSection(true);
    header()->resizeSection(PropertiesModel::NameColumn, fontMetrics().averageCharWidth() * 25);
    connect(this, &QTreeView::activated, this, &PropertyTree::follow);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        // Where one click activates already, this would be the second time.
        if (!style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick, nullptr, this)
            && index.column() == PropertiesModel::ValueColumn)
            follow(index);
    });
    auto* copy = new QAction(tr("Copy lines"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &PropertyTree::copySelection);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void PropertyTree::setSections(std::vector<PropertySection> sections)
{
    QSet<QString> folded;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex title = m_model->index(row, 0);
        if (!isExpanded(title))
            folded.insert(title.data().toString());
    }
    const int scrolled = verticalScrollBar()->value();
    m_model->setSections(std::move(sections));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex title = m_model->index(row, 0);
        setFirstColumnSpanned(row, {}, true);
        setExpanded(title, !folded.contains(title.data().toString()));
    }
    verticalScrollBar()->setValue(scrolled);
}

QString PropertyTree::selectionAsText() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, [](const QModelIndex& left, const QModelIndex& right) {
        const auto place = [](const QModelIndex& index) {
            return index.parent().isValid() ? std::pair(index.parent().row(), index.row())
                                            : std::pair(index.row(), -1);
        };
        return place(left) < place(right);
    });
    QString text;
    for (const QModelIndex& row : rows) {
        const QString value = row.siblingAtColumn(PropertiesModel::ValueColumn).data().toString();
        text += row.data().toString() + (value.isEmpty() ? QString() : QLatin1Char('\t') + value)
            + QLatin1Char('\n');
    }
    return text;
}

void PropertyTree::follow(const QModelIndex& index)
{
    const QVariant link = index.siblingAtColumn(PropertiesModel::ValueColumn).data(PropertiesModel::LinkRole);
    if (link.isValid())
        emit linkActivated(link.value<ItemLink>());
}

void PropertyTree::copySelection()
{
    if (const QString text = selectionAsText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace touchstone
