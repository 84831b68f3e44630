#include "widgets/common/textcolumns.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace touchstone {

TextColumns::TextColumns(QWidget* parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_guess(new QPushButton(tr("Guess a&gain"), this))
{
    m_list->setObjectName(QStringLiteral("textColumns"));
    m_list->setAccessibleName(tr("Text columns, in order"));
    m_list->setToolTip(tr("The ticked columns become the text of a post, in this order"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setMaximumHeight(m_list->fontMetrics().height() * 7);
    connect(m_list, &QListWidget::itemChanged, this, &TextColumns::take);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &TextColumns::take);
    auto* up = new QPushButton(tr("&Up"), this);
    auto* down = new QPushButton(tr("Do&wn"), this);
    up->setObjectName(QStringLiteral("textUp"));
    down->setObjectName(QStringLiteral("textDown"));
    m_guess->setObjectName(QStringLiteral("guessTexts"));
    m_guess->setEnabled(false);
    connect(up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_guess, &QPushButton::clicked, this, [this] {
        m_chosen = false;
        emit changed();
    });
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {up, down, m_guess}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_list);
    rows->addLayout(buttons);
    setFocusProxy(m_list);
}

void TextColumns::setFound(const std::vector<std::string>& used, const QStringList& available)
{
    QStringList order;
    for (const std::string& text : used)
        order += QString::fromStdString(text);
    if (m_chosen) {
        order.clear();
        for (int row = 0; row < m_list->count(); ++row)
            order += m_list->item(row)->text();
    }
    const QStringList shown = m_chosen ? ticked() : order;
    for (const QString& column : available) {
        if (!order.contains(column))
            order += column;
    }
    const QString current = m_list->currentItem() != nullptr ? m_list->currentItem()->text() : QString();
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const QString& column : order) {
        auto* item = new QListWidgetItem(column, m_list);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(shown.contains(column) ? Qt::Checked : Qt::Unchecked);
        if (column == current)
            m_list->setCurrentItem(item);
    }
    m_guess->setEnabled(m_chosen);
}

std::vector<std::string> TextColumns::choice() const
{
    std::vector<std::string> columns;
    if (m_chosen) {
        for (const QString& column : ticked())
            columns.push_back(column.toStdString());
    }
    return columns;
}

void TextColumns::reset()
{
    m_chosen = false;
}

QStringList TextColumns::ticked() const
{
    QStringList columns;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            columns += m_list->item(row)->text();
    }
    return columns;
}

void TextColumns::take()
{
    m_chosen = !ticked().isEmpty();
    emit changed();
}

void TextColumns::move(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    {
        const QSignalBlocker blocker(m_list);
        m_list->insertItem(to, m_list->takeItem(from));
        m_list->setCurrentRow(to);
    }
    take();
}

} // namespace touchstone
