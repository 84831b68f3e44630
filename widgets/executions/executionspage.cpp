#include "widgets/executions/executionspage.h"

#include "widgets/common/emptystate.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/models/executionsmodel.h"
#include "widgets/models/executionsproxy.h"
#include "widgets/settings/settings.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace touchstone {

ExecutionsPage::ExecutionsPage(Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_model(new ExecutionsModel(this))
    , m_proxy(new ExecutionsProxy(this))
    , m_filter(new QLineEdit(this))
    , m_count(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_table(new TableView(this))
    , m_noExecutions(new EmptyState(tr("No executions yet"),
          tr("Everything that is done in a workspace becomes a numbered execution. Begin with an import of "
             "posts:"),
          QStringLiteral("touchstone import FILE -w WORKSPACE --name NAME"), this))
    , m_noMatch(new EmptyState(
          tr("No execution matches"), tr("Clear the filter to see all of them again."), {}, this))
    , m_views(new QStackedLayout)
{
    m_filter->setPlaceholderText(tr("Filter: step, status, model, dataset ..."));
    m_filter->setAccessibleName(tr("Filter executions"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(420);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_proxy->setFilterText(text);
        updateView();
    });
    auto* find = new QAction(tr("Find in the table"), this);
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    addAction(find);
    setUpTable();

    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 10, 12, 10);
    top->setSpacing(12);
    top->addWidget(new PlainLabel(tr("Executions"), PlainLabel::Role::Heading, this));
    top->addWidget(m_filter, 1);
    top->addStretch(1);
    top->addWidget(m_count);

    m_views->addWidget(m_table);
    m_views->addWidget(m_noExecutions);
    m_views->addWidget(m_noMatch);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addLayout(top);
    page->addLayout(m_views, 1);
    setTabOrder(m_filter, m_table);
    updateView();
}

void ExecutionsPage::setUpTable()
{
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    m_table->setAccessibleName(tr("Executions"));
    m_table->setSortingEnabled(true);
    QHeaderView* header = m_table->horizontalHeader();
    const int digit = m_table->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    const auto widthOf = [&](int characters) { return characters * digit + 20; };
    for (const auto& [column, characters] :
        {std::pair(ExecutionsModel::NumberColumn, 4), std::pair(ExecutionsModel::StepColumn, 8),
            std::pair(ExecutionsModel::NameColumn, 13), std::pair(ExecutionsModel::StatusColumn, 9),
            std::pair(ExecutionsModel::ModelColumn, 9), std::pair(ExecutionsModel::DatasetColumn, 26),
            std::pair(ExecutionsModel::P1Column, 6), std::pair(ExecutionsModel::RecallAt5Column, 8),
            std::pair(ExecutionsModel::F1Column, 8), std::pair(ExecutionsModel::MeanP1Column, 8),
            std::pair(ExecutionsModel::DurationColumn, 9), std::pair(ExecutionsModel::StartedColumn, 15)})
        header->resizeSection(column, widthOf(characters));
    // The name takes what is left: everything else has a width of its own.
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ExecutionsModel::NameColumn, QHeaderView::Stretch);
    header->setSortIndicator(ExecutionsModel::NumberColumn, Qt::DescendingOrder);
    if (const QByteArray state = m_settings.value(settingkeys::executionsHeader); !state.isEmpty())
        header->restoreState(state);
}

void ExecutionsPage::setExecutions(std::vector<Execution> executions)
{
    m_model->setExecutions(std::move(executions));
    if (m_proxy->rowCount() > 0)
        m_table->setCurrentIndex(m_proxy->index(0, 0));
    updateView();
}

void ExecutionsPage::saveState()
{
    m_settings.setValue(settingkeys::executionsHeader, m_table->horizontalHeader()->saveState());
}

void ExecutionsPage::updateView()
{
    const int all = m_model->rowCount();
    const int shown = m_proxy->rowCount();
    m_filter->setEnabled(all > 0);
    m_count->setText(shown == all ? tr("%n execution(s)", nullptr, all)
                                  : tr("%1 of %n execution(s)", nullptr, all).arg(shown));
    if (all == 0)
        m_views->setCurrentWidget(m_noExecutions);
    else
        m_views->setCurrentWidget(shown == 0 ? m_noMatch : m_table);
}

} // namespace touchstone
