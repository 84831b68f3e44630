#include "widgets/charts/periodstrip.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace touchstone {

namespace {

QString count(std::int64_t rows)
{
    return QLocale().toString(static_cast<qlonglong>(rows));
}

} // namespace

PeriodStrip::PeriodStrip(QWidget* parent)
    : Chart(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &Chart::itemActivated, this, &PeriodStrip::activate);
}

void PeriodStrip::setPeriods(std::vector<StripPeriod> periods, bool same)
{
    m_periods = std::move(periods);
    m_same = same;
    m_anchor = -1;
    m_dragged.reset();
    setAccessibleDescription(m_periods.empty() ? tr("No row has a time")
                                               : tr("%n month(s), from %1 to %2", nullptr, itemCount())
                                                     .arg(m_periods.front().name, m_periods.back().name));
    itemsChanged();
}

void PeriodStrip::setChosen(std::optional<Range> range)
{
    m_chosen = range;
    update();
}

void PeriodStrip::activate(int item, bool extend)
{
    if (m_dragged) // the mouse is not done
        return;
    if (!extend || m_anchor < 0)
        m_anchor = item;
    emit rangeChosen(std::min(m_anchor, item), std::max(m_anchor, item));
}

QString PeriodStrip::itemText(int item) const
{
    const StripPeriod& period = m_periods[static_cast<std::size_t>(item)];
    if (m_same)
        return tr("%1: %2 rows on both sides").arg(period.name, count(period.baseline));
    return tr("%1: %2 rows of the baseline, %3 of the candidate")
        .arg(period.name, count(period.baseline), count(period.candidate));
}

ChartTable PeriodStrip::table() const
{
    ChartTable result;
    result.headers = {tr("Month"), tr("Baseline rows"), tr("Candidate rows")};
    for (const StripPeriod& period : m_periods)
        result.rows.push_back({period.name, count(period.baseline), count(period.candidate)});
    return result;
}

QRectF PeriodStrip::plot(const QRectF& area) const
{
    return area.adjusted(0, 0, 0, -QFontMetricsF(font()).height() - 1);
}

int PeriodStrip::nearest(double x) const
{
    const QRectF area = plot(drawingArea());
    const double share = (x - area.left()) / std::max(1.0, area.width());
    const auto item = static_cast<int>(share * static_cast<double>(m_periods.size()));
    return std::clamp(item, 0, itemCount() - 1);
}

int PeriodStrip::itemAt(const QPointF& position) const
{
    if (m_periods.empty() || !drawingArea().contains(position))
        return -1;
    return nearest(position.x());
}

void PeriodStrip::mousePressEvent(QMouseEvent* event)
{
    const int item = itemAt(event->position());
    const bool begins = event->button() == Qt::LeftButton && item >= 0;
    if (begins) {
        const int from = event->modifiers().testFlag(Qt::ShiftModifier) && m_anchor >= 0 ? m_anchor : item;
        m_anchor = from;
        m_dragged = Range {std::min(from, item), std::max(from, item)};
    }
    Chart::mousePressEvent(event);
    update();
}

void PeriodStrip::mouseMoveEvent(QMouseEvent* event)
{
    Chart::mouseMoveEvent(event);
    if (!m_dragged || !event->buttons().testFlag(Qt::LeftButton))
        return;
    const int item = nearest(event->position().x());
    m_dragged = Range {std::min(m_anchor, item), std::max(m_anchor, item)};
    update();
}

void PeriodStrip::mouseReleaseEvent(QMouseEvent* event)
{
    Chart::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !m_dragged)
        return;
    const Range range = *m_dragged;
    m_dragged.reset();
    update();
    emit rangeChosen(range.first, range.last);
}

void PeriodStrip::draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const
{
    painter.save();
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height();
    if (m_periods.empty()) {
        painter.setPen(colors.secondary);
        drawElided(painter, area, Qt::AlignCenter, tr("No row has a time"));
        painter.restore();
        return;
    }
    const QRectF bars = plot(area);
    const double width = bars.width() / static_cast<double>(m_periods.size());
    std::int64_t most = 1;
    for (const StripPeriod& period : m_periods)
        most = std::max({most, period.baseline, period.candidate});
    painter.setRenderHint(QPainter::Antialiasing, false);
    const std::optional<Range> range = m_dragged ? m_dragged : m_chosen;
    if (range) {
        const QRectF band(bars.left() + width * range->first, bars.top() - 3,
            width * (range->last - range->first + 1), bars.height() + 4);
        painter.fillRect(band, colors.band);
        painter.setPen(QPen(colors.text, 1));
        painter.drawRect(band);
    }
    const double gap = width > 8 ? 1.5 : 0;
    for (std::size_t i = 0; i < m_periods.size(); ++i) {
        const double left = bars.left() + width * static_cast<double>(i) + gap;
        const double room = std::max(1.0, width - 2 * gap);
        const bool outside
            = range && (static_cast<int>(i) < range->first || static_cast<int>(i) > range->last);
        const auto bar = [&](double x, double w, std::int64_t rows, QColor color) {
            const double height = bars.height() * static_cast<double>(rows) / static_cast<double>(most);
            if (outside)
                color = mixedColor(colors.background, color, 0.45);
            painter.fillRect(QRectF(x, bars.bottom() - height, w, height), color);
        };
        if (m_same) {
            bar(left, room, m_periods[i].baseline, colors.neutral);
        } else {
            bar(left, room / 2, m_periods[i].baseline, colors.baseline);
            bar(left + room / 2, room / 2, m_periods[i].candidate, colors.candidate);
        }
        if (static_cast<int>(i) == hoveredItem() || (hasFocus() && static_cast<int>(i) == currentItem())) {
            painter.setPen(QPen(colors.text, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(left - gap, bars.top() - 1, width, bars.height()));
        }
    }
    painter.setPen(QPen(colors.grid, 1));
    painter.drawLine(bars.bottomLeft(), bars.bottomRight());
    painter.setPen(colors.secondary);
    const double name = metrics.horizontalAdvance(QStringLiteral("2013-00")) + 14;
    const auto step = std::max<std::size_t>(1, static_cast<std::size_t>(name / std::max(width, 0.1)) + 1);
    double free = bars.left(); // names do not run into each other
    for (std::size_t i = 0; i < m_periods.size(); i += width >= name ? 1 : step) {
        const double middle = bars.left() + width * (static_cast<double>(i) + 0.5);
        const double left = std::clamp(middle - name / 2, bars.left(), bars.right() - name);
        if (left < free)
            continue;
        painter.drawText(QRectF(left, bars.bottom() + 1, name, line), Qt::AlignCenter, m_periods[i].name);
        free = left + name - 8;
    }
    painter.restore();
}

QSize PeriodStrip::sizeHint() const
{
    return {320, fontMetrics().height() * 3 + 22};
}

} // namespace touchstone
