#include "widgets/comparison/sidecard.h"

#include "widgets/charts/chart.h"
#include "widgets/comparison/chartdata.h"
#include "widgets/models/comparisonformat.h"

#include <QPainter>

namespace touchstone {

namespace {

constexpr int cardMarginX = 14;
constexpr int cardMarginY = 7;

QFont titleFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 1.1);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

SideCard::SideCard(SideRole role, QWidget* parent)
    : Card(role, parent)
    , m_role(role)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SideCard::setSide(const SideReport& side)
{
    m_title = chartdata::sideTitle(side, m_role);
    m_model = side.modelReference.empty() ? tr("model not here")
                                          : tr("model %1").arg(QString::fromStdString(side.modelReference));
    if (!side.name.empty())
        m_model += QStringLiteral(" ") + QChar(0x00B7) + QLatin1Char(' ') + QString::fromStdString(side.name);
    const QString separator = QStringLiteral(" ") + QChar(0x00B7) + QLatin1Char(' ');
    m_rows = QString::fromStdString(side.dataset) + separator
        + tr("%1 rows").arg(comparisonformat::count(side.evaluation.rows)) + separator
        + tr("%n label(s)", nullptr, side.modelLabels);
    const QString text = m_title + QStringLiteral(", ") + m_model + QStringLiteral(", ") + m_rows;
    setAccessibleName(text);
    setToolTip(QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()));
    update();
}

QSize SideCard::sizeHint() const
{
    return {320, QFontMetrics(titleFont(font())).height() + fontMetrics().height() + 2 * cardMarginY + 2};
}

QSize SideCard::minimumSizeHint() const
{
    return {180, sizeHint().height()};
}

void SideCard::paintEvent(QPaintEvent* event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    const ChartColors colors = ChartColors::of(palette());
    painter.setFont(titleFont(font()));
    const double height = painter.fontMetrics().height();
    const double titleWidth = std::min(painter.fontMetrics().horizontalAdvance(m_title) + 2.0,
        static_cast<double>(width() - 2 * cardMarginX));
    painter.setPen(colors.sideText(m_role));
    drawElided(painter, QRectF(cardMarginX, cardMarginY, titleWidth, height),
        Qt::AlignLeft | Qt::AlignVCenter, m_title);
    painter.setFont(font());
    painter.setPen(colors.text);
    const double left = cardMarginX + titleWidth + 10;
    drawElided(painter, QRectF(left, cardMarginY, std::max(0.0, width() - cardMarginX - left), height),
        Qt::AlignLeft | Qt::AlignVCenter, m_model);
    painter.setPen(colors.secondary);
    drawElided(painter,
        QRectF(
            cardMarginX, cardMarginY + height + 2, width() - 2 * cardMarginX, painter.fontMetrics().height()),
        Qt::AlignLeft | Qt::AlignVCenter, m_rows);
}

} // namespace touchstone
