#include "widgets/comparison/metriccard.h"

#include "widgets/charts/chart.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"

#include <QPainter>

namespace touchstone {

namespace {

constexpr int marginX = 12;
constexpr int marginY = 8;

QFont valueFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 1.25);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

MetricCard::MetricCard(const QString& title, QWidget* parent)
    : Card(parent)
    , m_title(title)
{
    setMetric({});
}

QString MetricCard::changeLine() const
{
    QString line = comparisonformat::changeWithArrow(m_metric.change);
    if (m_metric.interval)
        line += QStringLiteral("  ") + comparisonformat::interval(m_metric.interval);
    return line;
}

void MetricCard::setMetric(const MetricChange& metric, const QString& remark)
{
    m_metric = metric;
    m_remark = remark;
    if (m_remark.isEmpty() && metric.p)
        m_remark = *metric.p < 0.001 ? tr("p %1").arg(comparisonformat::probability(metric.p))
                                     : tr("p = %1").arg(comparisonformat::probability(metric.p));
    QString text
        = tr("%1: %2 to %3")
              .arg(m_title, displayformat::rate(metric.baseline), displayformat::rate(metric.candidate));
    if (metric.change)
        text += tr(", change %1").arg(comparisonformat::change(metric.change));
    if (metric.interval)
        text += tr(", 95 % interval %1").arg(comparisonformat::interval(metric.interval));
    if (!m_remark.isEmpty())
        text += QStringLiteral(", ") + m_remark;
    setAccessibleName(text);
    setToolTip(text);
    updateGeometry();
    update();
}

QSize MetricCard::sizeHint() const
{
    const QFontMetrics small(font());
    const QFontMetrics large(valueFont(font()));
    const int width = std::max(large.horizontalAdvance(QStringLiteral("0.888 > 0.888 ")),
        small.horizontalAdvance(QStringLiteral("V -0.888  [-0.888, -0.888] ")));
    return {width + 2 * marginX, 3 * small.height() + large.height() + 2 * marginY + 4};
}

QSize MetricCard::minimumSizeHint() const
{
    return {QFontMetrics(valueFont(font())).horizontalAdvance(QStringLiteral("0.888 > 0.888 ")) + 2 * marginX,
        sizeHint().height()};
}

void MetricCard::paintEvent(QPaintEvent* event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    const ChartColors colors = ChartColors::of(palette());
    const int line = painter.fontMetrics().height();
    QRectF row(marginX, marginY, width() - 2 * marginX, line);
    painter.setPen(colors.secondary);
    drawElided(painter, row, Qt::AlignLeft | Qt::AlignVCenter, m_title);

    painter.save();
    painter.setFont(valueFont(font()));
    row.translate(0, line + 2);
    row.setHeight(painter.fontMetrics().height());
    painter.setPen(colors.text);
    drawElided(painter, row, Qt::AlignLeft | Qt::AlignVCenter,
        displayformat::rate(m_metric.baseline) + QStringLiteral(" ") + QChar(0x2192) + QStringLiteral(" ")
            + displayformat::rate(m_metric.candidate));
    row.translate(0, row.height());
    painter.restore();

    row.setHeight(line);
    // Coloured only where the data show a change: 0 lies outside of the interval.
    QColor ink = colors.text;
    if (m_metric.interval && m_metric.interval->upper < 0)
        ink = colors.worseText;
    else if (m_metric.interval && m_metric.interval->lower > 0)
        ink = colors.betterText;
    painter.setPen(ink);
    drawElided(painter, row, Qt::AlignLeft | Qt::AlignVCenter, changeLine());
    row.translate(0, line);
    painter.setPen(colors.secondary);
    drawElided(painter, row, Qt::AlignLeft | Qt::AlignVCenter, m_remark);
}

} // namespace touchstone
