#include "widgets/charts/charttabledialog.h"

#include "widgets/common/tableview.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace touchstone {

ChartTableDialog::ChartTableDialog(const QString& title, const ChartTable& table, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(title);
    auto* model = new QStandardItemModel(
        static_cast<int>(table.rows.size()), static_cast<int>(table.headers.size()), this);
    model->setHorizontalHeaderLabels(table.headers);
    for (int row = 0; row < model->rowCount(); ++row) {
        const QStringList& cells = table.rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < model->columnCount(); ++column) {
            auto* item = new QStandardItem(cells[column]);
            item->setTextAlignment(Qt::AlignVCenter | (column == 0 ? Qt::AlignLeft : Qt::AlignRight));
            model->setItem(row, column, item);
        }
    }
    auto* view = new TableView(this);
    view->setModel(model);
    view->setAccessibleName(title);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(view, 1);
    rows->addWidget(buttons);
    resize(620, 480);
    view->setFocus();
}

} // namespace touchstone
