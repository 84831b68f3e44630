#include "widgets/labels/labelsview.h"

#include "widgets/common/emptystate.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/labels/labelfilterbar.h"
#include "widgets/labels/labeltabledelegate.h"
#include "widgets/models/labelsmodel.h"
#include "widgets/models/selectionmodel.h"
#include "widgets/settings/settings.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelection>
#include <QLocale>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <array>
#include <unordered_set>

namespace touchstone {

namespace {

constexpr std::array hiddenAtFirst {LabelsModel::RelativeColumn, LabelsModel::ShrunkenColumn,
    LabelsModel::BaselinePredictedColumn, LabelsModel::CandidatePredictedColumn, LabelsModel::SizeColumn};
/// Columns that are there where they say something.
const QList<int> shownByReason {
    LabelsModel::WithinColumn, LabelsModel::BaselineP1RowsColumn, LabelsModel::CandidateP1RowsColumn};

int lettersOf(int column)
{
    switch (column) {
    case LabelsModel::LabelColumn:
        return 18;
    case LabelsModel::ChangeColumn:
        return 19;
    case LabelsModel::IntervalColumn:
        return 13;
    case LabelsModel::VerdictColumn:
        return 12;
    case LabelsModel::QColumn:
        return 7;
    case LabelsModel::BaselineF1Column:
    case LabelsModel::CandidateF1Column:
        return 8;
    case LabelsModel::BaselinePrecisionColumn:
    case LabelsModel::CandidatePrecisionColumn:
    case LabelsModel::BaselinePredictedColumn:
    case LabelsModel::CandidatePredictedColumn:
        return 12;
    case LabelsModel::BaselineSupportColumn:
    case LabelsModel::CandidateSupportColumn:
        return 11;
    default:
        return 9;
    }
}

} // namespace

LabelsView::LabelsView(LabelsModel& labels, SelectionModel& selection, Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_labels(labels)
    , m_selection(selection)
    , m_settings(settings)
    , m_filters(new LabelFilterBar(labels, selection, this))
    , m_count(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_table(new TableView(this))
    , m_noMatch(new EmptyState(tr("No label matches"),
          tr("Take away a filter above, or clear all of them, to see more labels."), {}, this))
    , m_pending(new EmptyState(tr("The labels are being compared"),
          tr("Testing every label takes a moment. What is above is there already."), {}, this))
    , m_views(new QStackedLayout)
{
    setUpTable();
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_filters, 1);
    top->addWidget(m_count);
    m_views->addWidget(m_table);
    m_views->addWidget(m_noMatch);
    m_views->addWidget(m_pending);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addLayout(top);
    rows->addLayout(m_views, 1);

    connect(m_filters, &LabelFilterBar::leftDownwards, this, [this] {
        m_table->setFocus();
        if (!m_table->currentIndex().isValid() && m_labels.rowCount() > 0)
            m_table->setCurrentIndex(m_labels.index(0, 0));
    });
    connect(&m_labels, &QAbstractItemModel::modelReset, this, [this] {
        updateCount();
        showSelection();
    });
    connect(&m_selection, &SelectionModel::changed, this, [this](const Selection& before) {
        if (before.labels != m_selection.selection().labels)
            showSelection();
    });
    updateCount();
}

void LabelsView::setUpTable()
{
    m_table->setObjectName(QStringLiteral("labelTable"));
    m_table->setModel(&m_labels);
    m_table->setItemDelegate(new LabelTableDelegate(m_table));
    m_table->setAccessibleName(tr("f1 change of every label"));
    m_table->setAlternatingRowColors(false);
    QHeaderView* header = m_table->horizontalHeader();
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    for (int column = 0; column < LabelsModel::ColumnCount; ++column)
        header->resizeSection(column, lettersOf(column) * digit + 14);
    header->setStretchLastSection(false);
    header->setSortIndicator(LabelsModel::ChangeColumn, Qt::AscendingOrder);
    for (const int column : hiddenAtFirst)
        header->hideSection(column);
    m_table->enableColumnChoice(LabelsModel::LabelColumn, shownByReason);
    m_table->restoreColumnState(m_settings.value(settingkeys::labelsHeader));
    for (const int column : shownByReason)
        header->hideSection(column);
    m_table->setSortingEnabled(true);
    m_table->enableSaving(QStringLiteral("labels.csv"), LabelsModel::ValueRole);
    connect(m_table, &QAbstractItemView::activated, this,
        [this](const QModelIndex& index) { emit labelActivated(m_labels.name(index.row())); });
    connect(
        m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LabelsView::takeSelection);
}

void LabelsView::saveState()
{
    m_settings.setValue(settingkeys::labelsHeader, m_table->columnState());
}

void LabelsView::focusFilter()
{
    m_filters->focusText();
}

void LabelsView::goToDegraded(int step)
{
    const QModelIndex current = m_table->currentIndex();
    const int from = current.isValid() ? current.row() : (step > 0 ? -1 : m_labels.rowCount());
    const int row = m_labels.nextDegraded(from, step);
    if (row < 0)
        return;
    const QModelIndex next = m_labels.index(row, LabelsModel::LabelColumn);
    m_table->setCurrentIndex(next);
    m_table->scrollTo(next);
}

void LabelsView::takeSelection()
{
    if (m_showing)
        return;
    QStringList names;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        names.append(m_labels.name(index.row()));
    m_selection.setLabels(names);
}

void LabelsView::showSelection()
{
    m_showing = true;
    const QStringList& chosen = m_selection.selection().labels;
    const std::unordered_set<QString> names(chosen.begin(), chosen.end());
    QItemSelection rows;
    int first = -1;
    if (!names.empty()) {
        for (int row = 0; row < m_labels.rowCount(); ++row) {
            if (!names.contains(m_labels.name(row)))
                continue;
            rows.select(m_labels.index(row, 0), m_labels.index(row, LabelsModel::ColumnCount - 1));
            first = first < 0 ? row : first;
        }
    }
    QItemSelectionModel* selection = m_table->selectionModel();
    if (selection->selection() != rows) {
        selection->select(rows, QItemSelectionModel::ClearAndSelect);
        const int current = m_table->currentIndex().row();
        if (first >= 0 && (current < 0 || !selection->isRowSelected(current))) {
            const QModelIndex top = m_labels.index(first, LabelsModel::LabelColumn);
            selection->setCurrentIndex(top, QItemSelectionModel::NoUpdate);
            m_table->scrollTo(top);
        }
    }
    m_showing = false;
}

void LabelsView::updateCount()
{
    const int all = m_labels.labelCount();
    const int shown = m_labels.rowCount();
    m_count->setText(shown == all ? tr("%n label(s)", nullptr, all)
                                  : tr("%1 of %n label(s)", nullptr, all).arg(QLocale().toString(shown)));
    if (all == 0)
        m_views->setCurrentWidget(m_pending);
    else
        m_views->setCurrentWidget(shown == 0 ? static_cast<QWidget*>(m_noMatch) : m_table);
    for (const int column : {LabelsModel::BaselineP1RowsColumn, LabelsModel::CandidateP1RowsColumn})
        m_table->horizontalHeader()->setSectionHidden(column, !m_labels.hasP1Rows());
    m_table->horizontalHeader()->setSectionHidden(LabelsModel::WithinColumn, !m_labels.hasWithin());
}

} // namespace touchstone
