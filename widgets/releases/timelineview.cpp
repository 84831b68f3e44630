#include "widgets/releases/timelineview.h"

#include "core/release/releasestate.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/models/keyedrowsmodel.h"
#include "widgets/models/releaserows.h"
#include "widgets/models/releasetext.h"
#include "widgets/releases/aliastimeline.h"

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
    , m_picture(new AliasTimeline(this))
    , m_model(new KeyedRowsModel(releaserows::timelineColumns(), this))
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
    m_picture->setObjectName(QStringLiteral("timelinePicture"));
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
        if (rows.isEmpty())
            return;
        const std::int64_t record = rows.front().data(KeyedRowsModel::KeyRole).toString().toLongLong();
        m_picture->setCurrentItem(m_picture->itemOf(record));
        emit recordChosen(record);
    });
    connect(m_picture, &Chart::itemActivated, this,
        [this](int item) { chooseRecord(m_picture->stretches().at(static_cast<std::size_t>(item)).record); });
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
    rows->addWidget(m_picture);
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
    const std::string alias = m_alias->currentText().toStdString();
    m_model->setRows(releaserows::timeline(m_records, alias));
    std::vector<AliasTimeline::Stretch> stretches;
    for (const AliasStretch& stretch : aliasStretches(m_records, alias))
        stretches.push_back({.version = QString::fromStdString(stretch.version),
            .from = stretch.from,
            .until = stretch.until,
            .rolledBack = stretch.record->kind == ReleaseKind::Rollback,
            .who = QString::fromStdString(stretch.record->who),
            .why = QString::fromStdString(stretch.record->why),
            .record = stretch.record->number});
    m_picture->setTitle(tr("Timeline of %1").arg(m_alias->currentText()));
    m_picture->setStretches(std::move(stretches), QDateTime::currentSecsSinceEpoch());
    answer();
}

void TimelineView::chooseRecord(std::int64_t record)
{
    if (const int row = m_model->rowOf(QString::number(record)); row >= 0)
        m_table->chooseRow(row);
}

void TimelineView::answer()
{
    const std::int64_t day = m_day->date().startOfDay(Qt::UTC).toSecsSinceEpoch();
    m_picture->setDay(day);
    m_answer->setText(releasetext::answerAt(m_records, m_alias->currentText().toStdString(), day));
}

} // namespace touchstone
