#include "widgets/charts/whybar.h"

#include "widgets/models/comparisonformat.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace touchstone {

namespace {

// Told apart without colours too.
constexpr std::array patterns {Qt::SolidPattern, Qt::Dense3Pattern, Qt::BDiagPattern, Qt::HorPattern};

} // namespace

WhyBar::WhyBar(QWidget* parent)
    : Chart(parent)
{
}

void WhyBar::setParts(std::vector<Part> parts)
{
    m_parts = std::move(parts);
    m_parts.resize(std::min(m_parts.size(), patterns.size()));
    QStringList texts;
    for (int item = 0; item < itemCount(); ++item)
        texts.append(itemText(item));
    setAccessibleDescription(texts.join(QStringLiteral("; ")));
    itemsChanged();
}

QString WhyBar::itemText(int item) const
{
    const Part& part = m_parts[static_cast<std::size_t>(item)];
    return tr("%1 %2").arg(part.name, comparisonformat::change(part.value));
}

ChartTable WhyBar::table() const
{
    ChartTable result;
    result.headers = {tr("Part"), tr("Change")};
    for (const Part& part : m_parts)
        result.rows.push_back({part.name, comparisonformat::change(part.value)});
    return result;
}

QRectF WhyBar::barArea(const QRectF& area) const
{
    const double line = QFontMetricsF(font()).height();
    return {area.left(), area.top() + line * 1.25, area.width(), std::max(8.0, line * 0.8)};
}

double WhyBar::zeroAt(const QRectF& area) const
{
    double below = 0;
    double above = 0;
    for (const Part& part : m_parts)
        (part.value < 0 ? below : above) += std::abs(part.value);
    const double all = below + above;
    return area.left() + (all > 0 ? area.width() * below / all : area.width() / 2);
}

std::vector<QRectF> WhyBar::bars(const QRectF& area) const
{
    const QRectF bar = barArea(area);
    double all = 0;
    for (const Part& part : m_parts)
        all += std::abs(part.value);
    std::vector<QRectF> result;
    double left = zeroAt(bar);
    double right = left;
    for (const Part& part : m_parts) {
        const double width = all > 0 ? bar.width() * std::abs(part.value) / all : 0;
        if (part.value < 0) {
            left -= width;
            result.emplace_back(left, bar.top(), width, bar.height());
        } else {
            result.emplace_back(right, bar.top(), width, bar.height());
            right += width;
        }
    }
    return result;
}

int WhyBar::itemAt(const QPointF& position) const
{
    const std::vector<QRectF> rects = bars(drawingArea());
    for (std::size_t i = 0; i < rects.size(); ++i) {
        if (rects[i].contains(position))
            return static_cast<int>(i);
    }
    return -1;
}

void WhyBar::draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const
{
    painter.save();
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height();
    painter.setPen(colors.secondary);
    drawElided(painter, QRectF(area.left(), area.top(), area.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
        title());
    const std::vector<QRectF> rects = bars(area);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t i = 0; i < rects.size(); ++i) {
        QColor soft = colors.parts[i];
        soft.setAlphaF(0.3F);
        painter.fillRect(rects[i], soft);
        painter.fillRect(rects[i], QBrush(colors.parts[i], patterns[i]));
        if (static_cast<int>(i) == hoveredItem() || (hasFocus() && static_cast<int>(i) == currentItem())) {
            painter.setPen(QPen(colors.text, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rects[i]);
        }
    }
    const QRectF bar = barArea(area);
    const double zero = std::round(zeroAt(bar));
    painter.setPen(QPen(colors.text, 1));
    painter.drawLine(QPointF(zero, bar.top() - 3), QPointF(zero, bar.bottom() + 3));

    // The legend, in as many lines as it needs.
    double x = area.left();
    double y = bar.bottom() + 6;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const QString text = itemText(static_cast<int>(i));
        const double width = metrics.horizontalAdvance(text) + 1;
        if (x > area.left() && x + 14 + width > area.right()) {
            x = area.left();
            y += line;
        }
        const QRectF swatch(x, y + line / 2 - 4, 9, 9);
        QColor soft = colors.parts[i];
        soft.setAlphaF(0.3F);
        painter.fillRect(swatch, soft);
        painter.fillRect(swatch, QBrush(colors.parts[i], patterns[i]));
        painter.setPen(colors.text);
        drawElided(painter, QRectF(x + 14, y, std::min(width, area.right() - x - 14), line),
            Qt::AlignLeft | Qt::AlignVCenter, text);
        x += 14 + width + 14;
    }
    painter.restore();
}

QSize WhyBar::sizeHint() const
{
    return {300, minimumSizeHint().height()};
}

QSize WhyBar::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    return {220, static_cast<int>(line * 4.1) + 28};
}

} // namespace touchstone
