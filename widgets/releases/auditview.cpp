#include "widgets/releases/auditview.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/models/auditproxy.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/keyedrowsmodel.h"
#include "widgets/models/releaserows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <set>

namespace touchstone {

AuditView::AuditView(QWidget* parent)
    : QWidget(parent)
    , m_model(new KeyedRowsModel(releaserows::auditColumns(), this))
    , m_proxy(new AuditProxy(this))
    , m_table(new TableView(this))
    , m_text(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_reviewer(new QComboBox(this))
    , m_alias(new QComboBox(this))
    , m_between(new QCheckBox(tr("&Between"), this))
    , m_first(new QDateEdit(this))
    , m_last(new QDateEdit(this))
    , m_count(new PlainLabel({}, PlainLabel::Role::Secondary, this))
{
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    m_table->setObjectName(QStringLiteral("auditTable"));
    m_table->setAccessibleName(tr("Audit list"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSortIndicator(releaserows::AuditNumber, Qt::DescendingOrder);
    header->setStretchLastSection(true);
    const int digit = m_table->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    for (const auto& [column, characters] : {std::pair<int, int>(releaserows::AuditNumber, 5),
             {releaserows::AuditTime, 16}, {releaserows::AuditKind, 20}, {releaserows::AuditAlias, 12},
             {releaserows::AuditVersion, 24}, {releaserows::AuditWho, 18}, {releaserows::AuditVerdict, 15}})
        header->resizeSection(column, characters * digit + 14);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (const std::int64_t record = chosen(); record > 0)
            emit recordChosen(record);
    });
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->addWidget(makeFilters());
    rows->addWidget(m_table, 1);
}

QWidget* AuditView::makeFilters()
{
    auto* filters = new QWidget(this);
    m_text->setObjectName(QStringLiteral("auditText"));
    m_text->setPlaceholderText(tr("Filter the audit list"));
    m_text->setAccessibleName(tr("Filter the audit list"));
    m_text->setClearButtonEnabled(true);
    const auto setUp = [this](QComboBox* box, const char* name, const QString& title) {
        box->setObjectName(QLatin1String(name));
        box->setAccessibleName(title);
        box->setToolTip(title);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(box, &QComboBox::currentIndexChanged, this, &AuditView::applyFilter);
    };
    setUp(m_kind, "auditKind", tr("Only what was done"));
    setUp(m_reviewer, "auditReviewer", tr("Only of a person"));
    setUp(m_alias, "auditAlias", tr("Only of an alias"));
    // People have long names; the others are short.
    m_reviewer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_reviewer->setMinimumContentsLength(16);
    for (QComboBox* box : {m_kind, m_alias})
        box->setMinimumContentsLength(16);
    m_between->setObjectName(QStringLiteral("auditBetween"));
    m_between->setToolTip(tr("Only what was recorded in these days, local time"));
    for (const auto& [edit, name] :
        {std::pair(m_first, tr("First day")), std::pair(m_last, tr("Last day"))}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        edit->setAccessibleName(name);
        edit->setEnabled(false);
        connect(edit, &QDateEdit::dateChanged, this, &AuditView::applyFilter);
    }
    m_first->setObjectName(QStringLiteral("auditFirst"));
    m_last->setObjectName(QStringLiteral("auditLast"));
    m_first->setDate(QDate::currentDate().addMonths(-1));
    m_last->setDate(QDate::currentDate());
    auto* clear = new QPushButton(tr("C&lear"), filters);
    clear->setObjectName(QStringLiteral("auditClear"));
    clear->setToolTip(tr("Show all records"));
    connect(clear, &QPushButton::clicked, this, &AuditView::clearFilters);
    connect(m_text, &QLineEdit::textChanged, this, &AuditView::applyFilter);
    connect(m_between, &QCheckBox::toggled, this, [this](bool on) {
        m_first->setEnabled(on);
        m_last->setEnabled(on);
        applyFilter();
    });
    auto* upper = new QHBoxLayout;
    upper->addWidget(m_text, 1);
    upper->addWidget(m_count);
    upper->addWidget(clear);
    auto* lower = new QHBoxLayout;
    for (QWidget* widget :
        {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_reviewer), static_cast<QWidget*>(m_alias),
            static_cast<QWidget*>(m_between), static_cast<QWidget*>(m_first), static_cast<QWidget*>(m_last)})
        lower->addWidget(widget);
    lower->addStretch(1);
    auto* rows = new QVBoxLayout(filters);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(upper);
    rows->addLayout(lower);
    return filters;
}

/// "All", and what there is in that column.
void AuditView::fill(QComboBox* box, int column)
{
    const QString chosen = box->currentData().toString();
    std::set<QString> values;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex cell = m_model->index(row, column);
        if (cell.data(KeyedRowsModel::SortRole).isValid())
            values.insert(cell.data().toString());
    }
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(column == releaserows::AuditKind ? tr("Everything")
            : column == releaserows::AuditWho     ? tr("Everybody")
                                                  : tr("All aliases"),
        QString());
    for (const QString& value : values)
        box->addItem(value, value);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

void AuditView::setRecords(const std::vector<ReleaseRecord>& records)
{
    const std::int64_t before = chosen();
    m_model->setRows(releaserows::audit(records));
    fill(m_kind, releaserows::AuditKind);
    fill(m_reviewer, releaserows::AuditWho);
    fill(m_alias, releaserows::AuditAlias);
    applyFilter();
    if (before > 0 && chosen() == 0) {
        const QModelIndex index
            = m_proxy->mapFromSource(m_model->index(m_model->rowOf(QString::number(before)), 0));
        if (index.isValid())
            m_table->chooseRow(index.row());
    }
}

std::int64_t AuditView::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? 0 : rows.front().data(KeyedRowsModel::KeyRole).toString().toLongLong();
}

void AuditView::showRecord(std::int64_t record)
{
    const int row = m_model->rowOf(QString::number(record));
    if (row < 0)
        return;
    QModelIndex index = m_proxy->mapFromSource(m_model->index(row, 0));
    if (!index.isValid()) {
        clearFilters();
        index = m_proxy->mapFromSource(m_model->index(row, 0));
    }
    m_table->chooseRow(index.row());
    m_table->scrollTo(index);
}

void AuditView::focusFilter()
{
    m_text->setFocus();
}

void AuditView::applyFilter()
{
    m_proxy->setFilter({.text = m_text->text(),
        .kind = m_kind->currentData().toString(),
        .reviewer = m_reviewer->currentData().toString(),
        .alias = m_alias->currentData().toString(),
        .first = m_between->isChecked() ? m_first->date() : QDate(),
        .last = m_between->isChecked() ? m_last->date() : QDate()});
    m_count->setText(m_proxy->filter().isEmpty() ? tr("%n record(s)", nullptr, m_model->rowCount())
                                                 : tr("%1 of %2 records")
                                                       .arg(comparisonformat::count(m_proxy->rowCount()),
                                                           comparisonformat::count(m_model->rowCount())));
}

void AuditView::clearFilters()
{
    m_text->clear();
    for (QComboBox* box : {m_kind, m_reviewer, m_alias})
        box->setCurrentIndex(0);
    m_between->setChecked(false);
    applyFilter();
}

} // namespace touchstone
