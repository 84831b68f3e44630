#include "widgets/charts/bandgrid.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace touchstone {

namespace {

QString edgeText(double edge)
{
    return QLocale().toString(edge, 'f', 1);
}

} // namespace

BandGrid::BandGrid(QWidget* parent)
    : Chart(parent)
{
}

void BandGrid::setCells(
    std::vector<double> edges, std::vector<std::vector<std::int64_t>> counts, const QString& unit)
{
    m_edges = std::move(edges);
    m_counts = std::move(counts);
    m_unit = unit;
    m_most = 1;
    std::int64_t all = 0;
    for (const auto& row : m_counts) {
        for (const std::int64_t count : row) {
            m_most = std::max(m_most, count);
            all += count;
        }
    }
    setAccessibleDescription(tr("%1: %2").arg(m_unit, QLocale().toString(static_cast<qlonglong>(all))));
    itemsChanged();
}

std::int64_t BandGrid::countOf(int item) const
{
    return m_counts[static_cast<std::size_t>(baselineBand(item))]
                   [static_cast<std::size_t>(candidateBand(item))];
}

QString BandGrid::bandText(int band) const
{
    const auto at = static_cast<std::size_t>(band);
    return tr("%1 to %2").arg(edgeText(m_edges[at]), edgeText(m_edges[at + 1]));
}

QString BandGrid::itemText(int item) const
{
    return tr("%1: %2, p@1 of the baseline %3, of the candidate %4")
        .arg(m_unit, QLocale().toString(static_cast<qlonglong>(countOf(item))), bandText(baselineBand(item)),
            bandText(candidateBand(item)));
}

ChartTable BandGrid::table() const
{
    ChartTable result;
    result.headers = {tr("Baseline p@1"), tr("Candidate p@1"), m_unit};
    for (int item = 0; item < itemCount(); ++item)
        result.rows.push_back({bandText(baselineBand(item)), bandText(candidateBand(item)),
            QLocale().toString(static_cast<qlonglong>(countOf(item)))});
    return result;
}

QRectF BandGrid::plot(const QRectF& area) const
{
    const QFontMetricsF metrics(font());
    const double line = metrics.height();
    const double numbers = metrics.horizontalAdvance(QStringLiteral("0.0")) + 8;
    return area.adjusted(numbers, line * 2.6, -4, -line * 2.4);
}

QRectF BandGrid::cell(const QRectF& plot, int item) const
{
    const double width = plot.width() / bands();
    const double height = plot.height() / bands();
    return {plot.left() + width * candidateBand(item), plot.bottom() - height * (baselineBand(item) + 1),
        width, height};
}

int BandGrid::itemAt(const QPointF& position) const
{
    const QRectF area = plot(drawingArea());
    if (m_counts.empty() || !area.contains(position))
        return -1;
    const int column
        = std::clamp(static_cast<int>((position.x() - area.left()) / area.width() * bands()), 0, bands() - 1);
    const int row = std::clamp(
        static_cast<int>((area.bottom() - position.y()) / area.height() * bands()), 0, bands() - 1);
    return row * bands() + column;
}

void BandGrid::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Up ? bands() : event->key() == Qt::Key_Down ? -bands() : 0;
    if (step == 0 || itemCount() == 0) {
        Chart::keyPressEvent(event);
        return;
    }
    const int next = std::max(0, currentItem()) + step;
    if (next >= 0 && next < itemCount())
        setCurrentItem(next);
}

void BandGrid::draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const
{
    painter.save();
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height();
    QFont bold = painter.font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(colors.text);
    drawElided(painter, QRectF(area.left(), area.top(), area.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
        title());
    painter.setFont(font());
    painter.setPen(colors.baselineText);
    drawElided(painter, QRectF(area.left(), area.top() + line * 1.2, area.width(), line),
        Qt::AlignLeft | Qt::AlignVCenter, tr("p@1 of the baseline, upwards"));
    const QRectF grid = plot(area);
    painter.setPen(colors.candidateText);
    drawElided(painter, QRectF(area.left(), area.bottom() - line, area.width(), line),
        Qt::AlignRight | Qt::AlignVCenter, tr("p@1 of the candidate, to the right"));
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int item = 0; item < itemCount(); ++item) {
        const QRectF place = cell(grid, item).adjusted(0.5, 0.5, -0.5, -0.5);
        const std::int64_t count = countOf(item);
        // Shares of the root: cells of a hundredth are still seen beside the largest.
        const double share = count > 0
            ? 0.08 + 0.8 * std::sqrt(static_cast<double>(count) / static_cast<double>(m_most))
            : 0;
        const QColor ground = mixedColor(colors.background, colors.neutral, share);
        painter.fillRect(place, ground);
        const QString text = QLocale().toString(static_cast<qlonglong>(count));
        if (count > 0 && metrics.horizontalAdvance(text) + 2 < place.width() && line <= place.height() + 2) {
            painter.setPen(contrastOf(colors.text, ground) >= contrastOf(colors.background, ground)
                    ? colors.text
                    : colors.background);
            painter.drawText(place, Qt::AlignCenter, text);
        }
        if (item == hoveredItem() || (hasFocus() && item == currentItem())) {
            painter.setPen(QPen(colors.text, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(place.adjusted(1, 1, -1, -1));
        }
    }
    painter.setPen(colors.grid);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(grid);
    painter.setPen(colors.secondary);
    for (std::size_t edge = 0; edge < m_edges.size(); edge += 2) {
        const double share = static_cast<double>(edge) / std::max(1, bands());
        const double x = grid.left() + grid.width() * share;
        const double y = grid.bottom() - grid.height() * share;
        painter.drawText(
            QRectF(x - 20, grid.bottom() + 2, 40, line), Qt::AlignCenter, edgeText(m_edges[edge]));
        painter.drawText(QRectF(area.left() - 12, y - line / 2, grid.left() - area.left() + 6, line),
            Qt::AlignRight | Qt::AlignVCenter, edgeText(m_edges[edge]));
    }
    painter.restore();
}

QSize BandGrid::sizeHint() const
{
    return {420, fontMetrics().height() * 20};
}

QSize BandGrid::minimumSizeHint() const
{
    return {260, fontMetrics().height() * 15};
}

} // namespace touchstone
