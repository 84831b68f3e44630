#include "widgets/releases/sidestrip.h"

#include "widgets/common/plainlabel.h"
#include "widgets/models/comparisonformat.h"

#include <QPainter>
#include <QVBoxLayout>

namespace touchstone {

namespace {

constexpr int barWidth = 4;

} // namespace

SideStrip::SideStrip(SideRole role, QWidget* parent)
    : QFrame(parent)
    , m_role(role)
    , m_title(new PlainLabel({}, PlainLabel::Role::Heading, this))
    , m_facts(new PlainLabel({}, PlainLabel::Role::Secondary, this))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(barWidth + 8, 4, 8, 4);
    rows->setSpacing(2);
    m_title->setWordWrap(true);
    m_facts->setWordWrap(true);
    rows->addWidget(m_title);
    rows->addWidget(m_facts);
}

void SideStrip::setSide(const SideReport& side)
{
    const QString role = m_role == SideRole::Baseline ? tr("Baseline") : tr("Candidate");
    m_title->setText(
        tr("%1: #%2, model %3")
            .arg(role, QString::number(side.execution.value()), QString::fromStdString(side.modelReference)));
    m_facts->setText(
        tr("%1, %2 rows, %3 labelled")
            .arg(QString::fromStdString(side.dataset), comparisonformat::count(side.evaluation.rows),
                comparisonformat::count(side.evaluation.labelled)));
}

void SideStrip::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const ChartColors colors = ChartColors::of(palette());
    const int left = layoutDirection() == Qt::RightToLeft ? width() - barWidth : 0;
    painter.fillRect(QRect(left, 0, barWidth, height()), colors.side(m_role));
}

} // namespace touchstone
