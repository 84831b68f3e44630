#include "widgets/releases/timelineview.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/models/recordsmodel.h"
#include "widgets/models/releaserows.h"
#include "widgets/models/releasetext.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <set>
#include <string>

namespace touchstone {

TimelineView::TimelineView(QWidget* parent)
    : QWidget(parent)
    , m_alias(new QComboBox(this))
    , m_model(new RecordsModel(releaserows::timelineColumns(), this))
    , m_table(new TableView(this))
    , m_day(new QDateEdit(QDateTime::currentDateTimeUtc().date(), this))
    , m_answer(new PlainLabel({}, PlainLabel::Role::Body, this))
{
    m_alias->setObjectName(QStringLiteral("timelineAlias"));
    m_alias->setAccessibleName(tr("Alias"));
    m_alias->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("timelineTable"));
    m_table->setAccessibleName(tr("History of the alias"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int digit = m_table->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    for (const auto& [column, characters] : {std::pair(0, 16), std::pair(1, 16), std::pair(2, 12),
             std::pair(3, 16), std::pair(4, 9), std::pair(5, 20)})
        m_table->horizontalHeader()->resizeSection(column, characters * digit + 14);
    m_day->setObjectName(QStringLiteral("timelineDay"));
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setAccessibleName(tr("Day, UTC"));
    m_answer->setObjectName(QStringLiteral("timelineAnswer"));
    m_answer->setWordWrap(true);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(m_alias, &QComboBox::currentIndexChanged, this, &TimelineView::showAlias);
    connect(m_day, &QDateEdit::dateChanged, this, &TimelineView::answer);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList rows = m_table->selectionModel()->selectedRows();
        if (!rows.isEmpty())
            emit recordChosen(rows.front().data(RecordsModel::KeyRole).toString().toLongLong());
    });
    auto* question = new QHBoxLayout;
    question->addWidget(m_alias);
    question->addSpacing(16);
    auto* dayName = new PlainLabel(tr("What was it &on (UTC)"), PlainLabel::Role::Body, this);
    dayName->setBuddy(m_day);
    question->addWidget(dayName);
    question->addWidget(m_day);
    question->addStretch(1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->addLayout(question);
    rows->addWidget(m_answer);
    rows->addWidget(m_table, 1);
}

void TimelineView::setRecords(const std::vector<ReleaseRecord>& records)
{
    m_records = records;
    std::set<std::string> names;
    for (const ReleaseRecord& record : records) {
        if (record.kind == ReleaseKind::Move || record.kind == ReleaseKind::Rollback)
            names.insert(record.alias);
    }
    const QString chosen = m_alias->currentText();
    const QSignalBlocker quiet(m_alias);
    m_alias->clear();
    m_alias->addItem(QStringLiteral("production"));
    for (const std::string& name : names) {
        if (name != "production")
            m_alias->addItem(QString::fromStdString(name));
    }
    m_alias->setCurrentIndex(std::max(0, m_alias->findText(chosen)));
    showAlias();
}

void TimelineView::setAlias(const QString& alias)
{
    if (const int index = m_alias->findText(alias); index >= 0)
        m_alias->setCurrentIndex(index);
}

void TimelineView::showAlias()
{
    m_model->setRows(releaserows::timeline(m_records, m_alias->currentText().toStdString()));
    answer();
}

void TimelineView::answer()
{
    const std::int64_t day = m_day->date().startOfDay(Qt::UTC).toSecsSinceEpoch();
    m_answer->setText(releasetext::answerAt(m_records, m_alias->currentText().toStdString(), day));
}

} // namespace touchstone
