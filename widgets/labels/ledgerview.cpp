#include "widgets/labels/ledgerview.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/ledgermodel.h"
#include "widgets/models/selectionmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace touchstone {

LedgerView::LedgerView(SelectionModel& selection, QWidget* parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_new(makePart(LabelStatus::New))
    , m_removed(makePart(LabelStatus::Removed))
{
    // Removed stands below the baseline, new below the candidate: left and right as everywhere.
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(16);
    columns->addWidget(panel(m_removed), 1);
    columns->addWidget(panel(m_new), 1);
    setReport(nullptr);
}

LedgerView::Part LedgerView::makePart(LabelStatus status)
{
    return {new LedgerModel(status, this), new PlainLabel({}, PlainLabel::Role::Heading, this),
        new PlainLabel(status == LabelStatus::New ? tr("The candidate brings no new label.")
                                                  : tr("No label of the baseline is gone."),
            PlainLabel::Role::Secondary, this),
        new TableView(this)};
}

QWidget* LedgerView::panel(const Part& part)
{
    auto* widget = new QWidget(this);
    auto* rows = new QVBoxLayout(widget);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    rows->addWidget(part.title);
    rows->addWidget(part.none);
    rows->addWidget(part.table, 1);
    part.none->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    rows->addStretch(0); // keeps the title on top while the table is hidden
    const bool isNew = part.model->status() == LabelStatus::New;
    part.table->setObjectName(isNew ? QStringLiteral("newLabels") : QStringLiteral("removedLabels"));
    part.table->setAccessibleName(isNew ? tr("New labels") : tr("Removed labels"));
    part.table->setModel(part.model);
    part.table->setSortingEnabled(true);
    part.table->enableSaving(isNew ? QStringLiteral("new-labels.csv") : QStringLiteral("removed-labels.csv"),
        LedgerModel::ValueRole);
    QHeaderView* header = part.table->horizontalHeader();
    header->setSortIndicator(LedgerModel::RowsColumn, Qt::DescendingOrder);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(LedgerModel::LabelColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(LedgerModel::ReasonColumn, QHeaderView::ResizeToContents);
    connect(part.table, &QAbstractItemView::activated, this,
        [this, part](const QModelIndex& index) { emit labelActivated(part.model->name(index.row())); });
    connect(part.table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this, part] { takeSelection(part); });
    return widget;
}

void LedgerView::takeSelection(const Part& part)
{
    QStringList names;
    for (const QModelIndex& index : part.table->selectionModel()->selectedRows())
        names.append(part.model->name(index.row()));
    if (!names.isEmpty())
        m_selection.setLabels(names);
}

void LedgerView::setReport(const std::shared_ptr<const ComparisonReport>& report)
{
    for (const Part& part : {m_new, m_removed}) {
        part.model->setReport(report);
        const int labels = part.model->rowCount();
        const QString rows = comparisonformat::count(part.model->totalRows());
        part.title->setText(part.model->status() == LabelStatus::New
                ? tr("%n new label(s), %1 rows of the candidate", nullptr, labels).arg(rows)
                : tr("%n removed label(s), %1 rows of the baseline", nullptr, labels).arg(rows));
        part.none->setVisible(labels == 0);
        part.table->setVisible(labels > 0);
    }
}

} // namespace touchstone
