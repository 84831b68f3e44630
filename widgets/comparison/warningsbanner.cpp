#include "widgets/comparison/warningsbanner.h"

#include "widgets/common/plainlabel.h"
#include "widgets/models/comparisonwarningtext.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace touchstone {

WarningsBanner::WarningsBanner(QWidget* parent)
    : QFrame(parent)
    , m_label(new PlainLabel({}, PlainLabel::Role::Body, this))
    , m_more(new QToolButton(this))
    , m_remedy(new QPushButton(this))
{
    setObjectName(QStringLiteral("comparabilityBanner"));
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_label->setFocusPolicy(Qt::NoFocus);
    m_more->setObjectName(QStringLiteral("moreWarnings"));
    m_more->setAutoRaise(true);
    m_more->setCheckable(true);
    m_remedy->setObjectName(QStringLiteral("remedy"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 8, 6);
    row->setSpacing(10);
    row->addWidget(m_label, 1);
    row->addWidget(m_more, 0, Qt::AlignTop);
    row->addWidget(m_remedy, 0, Qt::AlignTop);
    connect(m_more, &QToolButton::toggled, this, [this](bool expanded) {
        m_expanded = expanded;
        showTexts();
    });
    connect(m_remedy, &QPushButton::clicked, this, &WarningsBanner::remedyRequested);
    hide();
}

void WarningsBanner::setWarnings(const std::vector<Warning>& warnings, const QString& remedy)
{
    m_texts.clear();
    for (const Warning& warning : warnings)
        m_texts.append(QChar(0x26A0) + QStringLiteral("  ") + comparisonWarningText(warning));
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    setVisible(!m_texts.isEmpty());
    showTexts();
}

void WarningsBanner::showTexts()
{
    if (m_texts.isEmpty())
        return;
    const int others = static_cast<int>(m_texts.size()) - 1;
    m_more->setVisible(others > 0);
    m_more->setText(m_expanded ? tr("Show fewer") : tr("%n more", nullptr, others));
    m_more->setAccessibleName(
        m_expanded ? tr("Show only the first warning") : tr("Show all %n warnings", nullptr, others + 1));
    m_label->setText(m_expanded ? m_texts.join(QLatin1Char('\n')) : m_texts.front());
    setAccessibleName(tr("Comparability: %1").arg(m_texts.join(QLatin1Char(' '))));
}

void WarningsBanner::paintEvent(QPaintEvent*)
{
    // A light tint keeps the text in the palette's own colour, so the contrast holds in light and dark.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor tint(0xE6, 0x9F, 0x00);
    painter.setPen(QPen(tint, 1));
    tint.setAlphaF(0.14F);
    painter.setBrush(tint);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace touchstone
