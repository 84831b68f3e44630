#include "widgets/charts/timechart.h"

#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace touchstone {

namespace {

constexpr double airShare = 0.06;   // of the range of values, above and below
constexpr double leastRange = 0.02; // so that noise of nearly equal values does not fill the chart

} // namespace

TimeChart::TimeChart(QWidget* parent)
    : Chart(parent)
{
    connect(this, &Chart::selectionCleared, this, [this] { setChosenRange(std::nullopt); });
    connect(this, &Chart::itemActivated, this, [this](int item, bool extend) {
        if (!extend || m_anchor < 0)
            m_anchor = item;
        choose(m_anchor, item);
    });
}

void TimeChart::setData(TimeChartData data)
{
    m_data = std::move(data);
    for (TimeSeries& series : m_data.series)
        series.points.resize(static_cast<std::size_t>(m_data.categories.size()));
    m_range.reset();
    m_anchor = -1;
    m_dragging = false;
    measure();
    QStringList names;
    for (const TimeSeries& series : std::as_const(m_data.series))
        names.append(series.name);
    setAccessibleDescription(isEmpty()
            ? m_data.whyEmpty
            : tr("%1 over %n month(s)", nullptr, itemCount()).arg(names.join(QStringLiteral(", "))));
    itemsChanged();
}

void TimeChart::measure()
{
    bool any = false;
    const auto take = [&](std::optional<double> value) {
        if (!value || !std::isfinite(*value))
            return;
        m_lowest = any ? std::min(m_lowest, *value) : *value;
        m_highest = any ? std::max(m_highest, *value) : *value;
        any = true;
    };
    for (const TimeSeries& series : m_data.series) {
        for (const TimePoint& point : series.points) {
            take(point.value);
            take(point.lower);
            take(point.upper);
        }
    }
    if (!any) {
        m_lowest = 0;
        m_highest = 1;
        return;
    }
    const bool negative = m_lowest < 0;
    const double least
        = m_data.values == TimeChartData::Values::Rates || m_data.values == TimeChartData::Values::Shares
        ? leastRange
        : std::max(1e-6, std::abs(m_highest) * leastRange);
    const double air = std::max(least, m_highest - m_lowest) * airShare;
    if (m_highest - m_lowest < least) {
        const double middle = (m_lowest + m_highest) / 2;
        m_lowest = middle - least / 2;
        m_highest = middle + least / 2;
    }
    m_lowest -= air;
    m_highest += air;
    if (!negative)
        m_lowest = m_data.fromZero ? 0 : std::max(0.0, m_lowest);
}

bool TimeChart::isEmpty() const
{
    return m_data.categories.isEmpty() || std::ranges::none_of(m_data.series, [](const TimeSeries& series) {
        return std::ranges::any_of(
            series.points, [](const TimePoint& point) { return point.value.has_value(); });
    });
}

void TimeChart::setRangeSelectable(bool selectable)
{
    m_selectable = selectable;
    if (!selectable)
        setChosenRange(std::nullopt);
}

void TimeChart::setChosenRange(std::optional<Range> range)
{
    if (range && (range->first < 0 || range->first > range->last || range->last >= itemCount()))
        range.reset();
    m_range = range;
    if (!range)
        m_anchor = -1;
    else if (m_anchor < range->first || m_anchor > range->last)
        m_anchor = range->first;
    update();
}

void TimeChart::choose(int from, int to)
{
    if (!m_selectable)
        return;
    setChosenRange(Range {std::min(from, to), std::max(from, to)});
    emit rangeSelected(m_range->first, m_range->last);
}

int TimeChart::itemCount() const
{
    return isEmpty() ? 0 : static_cast<int>(m_data.categories.size());
}

QString TimeChart::valueText(std::optional<double> value) const
{
    if (!value || !std::isfinite(*value))
        return displayformat::absent();
    switch (m_data.values) {
    case TimeChartData::Values::Shares:
        return comparisonformat::percent(value, 1);
    case TimeChartData::Values::Numbers:
        return QLocale().toString(*value, 'f', 1);
    case TimeChartData::Values::Counts:
        return QLocale().toString(*value, 'f', 0);
    case TimeChartData::Values::Rates:
        break;
    }
    return QLocale().toString(*value, 'f', 3);
}

QString TimeChart::pointText(const TimePoint& point) const
{
    QString text = valueText(point.value);
    if (point.value && point.lower && point.upper)
        text += tr(" (%1 to %2)").arg(valueText(point.lower), valueText(point.upper));
    if (point.rows > 0)
        text += tr(", %1 rows").arg(comparisonformat::count(point.rows));
    return text;
}

QString TimeChart::itemText(int item) const
{
    QStringList parts;
    for (const TimeSeries& series : m_data.series)
        parts.append(QStringLiteral("%1 %2").arg(
            series.name, pointText(series.points[static_cast<std::size_t>(item)])));
    return QStringLiteral("%1: %2").arg(m_data.categories[item], parts.join(QStringLiteral("; ")));
}

ChartTable TimeChart::table() const
{
    ChartTable result;
    result.headers.append(tr("Month"));
    for (const TimeSeries& series : m_data.series) {
        const bool hasRows
            = std::ranges::any_of(series.points, [](const TimePoint& point) { return point.rows > 0; });
        const bool hasInterval = std::ranges::any_of(
            series.points, [](const TimePoint& point) { return point.lower && point.upper; });
        result.headers.append(series.name);
        if (hasInterval)
            result.headers << tr("%1, lower limit").arg(series.name)
                           << tr("%1, upper limit").arg(series.name);
        if (hasRows)
            result.headers.append(tr("%1, rows").arg(series.name));
        for (qsizetype i = 0; i < m_data.categories.size(); ++i) {
            const auto at = static_cast<std::size_t>(i);
            if (result.rows.size() <= at)
                result.rows.push_back({m_data.categories[i]});
            const TimePoint& point = series.points[at];
            QStringList& row = result.rows[at];
            row.append(valueText(point.value));
            if (hasInterval)
                row << valueText(point.lower) << valueText(point.upper);
            if (hasRows)
                row.append(comparisonformat::count(point.rows));
        }
    }
    return result;
}

double TimeChart::columnMiddle(const QRectF& plot, int item) const
{
    return plot.left() + plot.width() * (item + 0.5) / static_cast<double>(m_data.categories.size());
}

int TimeChart::nearestColumn(const QRectF& plot, double x) const
{
    const int columns = itemCount();
    const double at = (x - plot.left()) / std::max(1.0, plot.width()) * columns;
    return std::clamp(static_cast<int>(std::floor(at)), 0, columns - 1);
}

int TimeChart::itemAt(const QPointF& position) const
{
    if (isEmpty())
        return -1;
    const QRectF plot = axes(drawingArea()).plot;
    // The months below the axis belong to their columns.
    if (!plot.adjusted(0, 0, 0, fontMetrics().height() + 6).contains(position))
        return -1;
    return nearestColumn(plot, position.x());
}

void TimeChart::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    const bool toEnd = event->key() == Qt::Key_Home || event->key() == Qt::Key_End;
    if (!m_selectable || itemCount() == 0 || !event->modifiers().testFlag(Qt::ShiftModifier)
        || (step == 0 && !toEnd)) {
        Chart::keyPressEvent(event);
        return;
    }
    if (m_anchor < 0)
        m_anchor = std::max(0, currentItem());
    int item = event->key() == Qt::Key_Home ? 0 : itemCount() - 1;
    if (!toEnd)
        item = std::clamp(std::max(0, currentItem()) + step, 0, itemCount() - 1);
    setCurrentItem(item);
    choose(m_anchor, item);
}

void TimeChart::mousePressEvent(QMouseEvent* event)
{
    const int item = event->button() == Qt::LeftButton && m_selectable ? itemAt(event->position()) : -1;
    if (item < 0) {
        Chart::mousePressEvent(event);
        return;
    }
    if (!event->modifiers().testFlag(Qt::ShiftModifier) || m_anchor < 0)
        m_anchor = item;
    m_dragging = true;
    setCurrentItem(item);
    setChosenRange(Range {std::min(m_anchor, item), std::max(m_anchor, item)});
}

void TimeChart::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragging) {
        Chart::mouseMoveEvent(event);
        return;
    }
    const int item = nearestColumn(axes(drawingArea()).plot, event->position().x());
    setCurrentItem(item);
    setChosenRange(Range {std::min(m_anchor, item), std::max(m_anchor, item)});
}

void TimeChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_dragging || event->button() != Qt::LeftButton) {
        Chart::mouseReleaseEvent(event);
        return;
    }
    m_dragging = false;
    if (m_range)
        emit rangeSelected(m_range->first, m_range->last);
}

QSize TimeChart::sizeHint() const
{
    return {480, 240};
}

QSize TimeChart::minimumSizeHint() const
{
    return {240, fontMetrics().height() * 9};
}

} // namespace touchstone
