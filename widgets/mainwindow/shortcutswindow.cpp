#include "widgets/mainwindow/shortcutswindow.h"

#include "widgets/common/plainlabel.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QSet>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace touchstone {

namespace {

QString withoutMnemonic(QString text)
{
    text.replace(QStringLiteral("&&"), QStringLiteral("\x01"));
    text.remove(QLatin1Char('&'));
    text.replace(QStringLiteral("\x01"), QStringLiteral("&"));
    while (text.endsWith(QLatin1Char('.')) || text.endsWith(QChar(0x2026)))
        text.chop(1);
    return text;
}

QList<QTreeWidgetItem*> rowsOf(const QWidget& window)
{
    QList<QTreeWidgetItem*> rows;
    QSet<QString> seen;
    const auto add = [&](const QString& what, const QString& keys) {
        if (const QString key = what + keys; !what.isEmpty() && !seen.contains(key)) {
            seen.insert(key);
            rows.append(new QTreeWidgetItem({what, keys}));
        }
    };
    for (const QAction* action : window.findChildren<QAction*>()) {
        QStringList keys;
        for (const QKeySequence& sequence : action->shortcuts())
            keys.append(sequence.toString(QKeySequence::NativeText));
        if (!keys.isEmpty())
            add(withoutMnemonic(action->text()), keys.join(QStringLiteral(", ")));
    }
    std::ranges::sort(rows, [](const QTreeWidgetItem* left, const QTreeWidgetItem* right) {
        return left->text(0).localeAwareCompare(right->text(0)) < 0;
    });
    return rows;
}

} // namespace

ShortcutsWindow::ShortcutsWindow(QWidget* window)
    : QDialog(window)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(520, 560);
    auto* filter = new QLineEdit(this);
    filter->setPlaceholderText(tr("Search shortcuts"));
    filter->setAccessibleName(tr("Search shortcuts"));
    filter->setClearButtonEnabled(true);
    auto* list = new QTreeWidget(this);
    list->setAccessibleName(tr("Shortcuts"));
    list->setColumnCount(2);
    list->setHeaderLabels({tr("What it does"), tr("Keys")});
    list->setRootIsDecorated(false);
    list->setAlternatingRowColors(true);
    list->addTopLevelItems(rowsOf(*window));
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(filter, &QLineEdit::textChanged, list, [list](const QString& text) {
        for (int row = 0; row < list->topLevelItemCount(); ++row) {
            QTreeWidgetItem* item = list->topLevelItem(row);
            item->setHidden(!item->text(0).contains(text, Qt::CaseInsensitive)
                && !item->text(1).contains(text, Qt::CaseInsensitive));
        }
    });
    auto* hint = new PlainLabel(
        tr("Tab moves between controls, the arrow keys inside a list, F6 between the panes of the window."),
        PlainLabel::Role::Secondary, this);
    hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(filter);
    rows->addWidget(list, 1);
    rows->addWidget(hint);
    rows->addWidget(buttons);
}

} // namespace touchstone
