#include "widgets/releases/aliastimeline.h"

#include "widgets/models/displayformat.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace touchstone {

namespace {

constexpr std::int64_t secondsOfDay = 24 * 3600;
constexpr double thinnest = 3; // pixels of a bar

QString minutes(std::int64_t time)
{
    return displayformat::dateTime(time).left(16); // "2020-06-02 10:00"
}

} // namespace

AliasTimeline::AliasTimeline(QWidget* parent)
    : Chart(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AliasTimeline::setStretches(std::vector<Stretch> stretches, std::int64_t now)
{
    m_stretches = std::move(stretches);
    m_now = now;
    setAccessibleDescription(m_stretches.empty() ? tr("Nothing was ever in it") : itemText(itemCount() - 1));
    itemsChanged();
}

void AliasTimeline::setDay(std::int64_t day)
{
    m_day = day;
    update();
}

int AliasTimeline::itemOf(std::int64_t record) const
{
    const auto found = std::ranges::find(m_stretches, record, &Stretch::record);
    return found == m_stretches.end() ? -1 : static_cast<int>(found - m_stretches.begin());
}

QString AliasTimeline::itemText(int item) const
{
    const Stretch& stretch = m_stretches[static_cast<std::size_t>(item)];
    const QString until = stretch.until ? minutes(*stretch.until) : tr("now");
    // What people wrote is put in last, so that no '%' of theirs is taken for a place.
    return stretch.rolledBack ? tr("%1 from %2 until %3, rolled back by %4")
                                    .arg(stretch.version, minutes(stretch.from), until, stretch.who)
                              : tr("%1 from %2 until %3, moved by %4")
                                    .arg(stretch.version, minutes(stretch.from), until, stretch.who);
}

ChartTable AliasTimeline::table() const
{
    ChartTable result;
    result.headers = {tr("From"), tr("Until"), tr("Version"), tr("Who"), tr("Why")};
    for (const Stretch& stretch : m_stretches)
        result.rows.push_back({minutes(stretch.from), stretch.until ? minutes(*stretch.until) : tr("now"),
            stretch.version, stretch.who, stretch.why});
    return result;
}

QRectF AliasTimeline::lane(const QRectF& area) const
{
    return {area.left(), area.top(), area.width(), QFontMetricsF(font()).height() * 1.7};
}

double AliasTimeline::xOf(const QRectF& lane, std::int64_t time) const
{
    const std::int64_t first = m_stretches.front().from;
    const double span = std::max(1.0, static_cast<double>(m_now - first));
    return lane.left() + lane.width() * std::clamp(static_cast<double>(time - first) / span, 0.0, 1.0);
}

QRectF AliasTimeline::bar(const QRectF& lane, int item) const
{
    const Stretch& stretch = m_stretches[static_cast<std::size_t>(item)];
    const double from = std::min(xOf(lane, stretch.from), lane.right() - thinnest);
    const double until = xOf(lane, stretch.until.value_or(m_now));
    return {from, lane.top(), std::max(thinnest, until - from), lane.height()};
}

int AliasTimeline::itemAt(const QPointF& position) const
{
    const QRectF line = lane(drawingArea());
    for (int item = itemCount() - 1; item >= 0; --item) { // the later one lies above
        if (bar(line, item).contains(position))
            return item;
    }
    return -1;
}

void AliasTimeline::drawBar(QPainter& painter, const QRectF& lane, int item, const ChartColors& colors) const
{
    const Stretch& stretch = m_stretches[static_cast<std::size_t>(item)];
    const QRectF rect = bar(lane, item);
    // What it points to now stands out; the others take turns, so that their ends are seen.
    const double share = stretch.until ? (item % 2 == 0 ? 0.22 : 0.36) : 0.55;
    painter.fillRect(rect, mixedColor(colors.background, colors.neutral, share));
    if (stretch.rolledBack)
        painter.fillRect(rect, QBrush(mixedColor(colors.background, colors.neutral, 0.8), Qt::BDiagPattern));
    painter.setPen(QPen(colors.neutral, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
    if (item == hoveredItem() || item == currentItem()) {
        painter.setPen(QPen(colors.text, hasFocus() ? 2 : 1));
        painter.drawRect(rect.adjusted(1, 1, -1, -1));
    }
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(stretch.version) + 8;
    if (width + 4 > rect.width())
        return; // the tool tip, the keyboard and the table have it
    const QRectF name(rect.center().x() - width / 2, rect.top() + 3, width, rect.height() - 6);
    if (stretch.rolledBack)
        painter.fillRect(name, mixedColor(colors.background, colors.neutral, 0.1));
    painter.setPen(colors.text);
    painter.drawText(name, Qt::AlignCenter | Qt::TextSingleLine, stretch.version);
}

void AliasTimeline::drawTimes(QPainter& painter, const QRectF& lane, const ChartColors& colors) const
{
    const QFontMetricsF metrics(painter.font());
    const std::int64_t first = m_stretches.front().from;
    const bool days = m_now - first > 4 * secondsOfDay;
    const double width
        = metrics.horizontalAdvance(days ? QStringLiteral("0000-00-00") : QStringLiteral("0000-00-00 00:00"))
        + 6;
    const int steps = std::clamp(static_cast<int>(lane.width() / (width * 1.6)), 1, 8);
    const double top = lane.bottom() + 4;
    painter.setPen(colors.secondary);
    const auto put = [&](double left, int alignment, const QString& text) {
        painter.drawText(QRectF(left, top, width, metrics.height()), alignment | Qt::TextSingleLine, text);
    };
    put(lane.right() - width, Qt::AlignRight, tr("now"));
    QString before;
    double free = lane.left(); // times do not run into each other
    for (int step = 0; step < steps; ++step) {
        const std::int64_t time = first + (m_now - first) * step / steps;
        const double x = xOf(lane, time);
        const double left = std::max(lane.left(), x - width / 2);
        const QString text = minutes(time).left(days ? 10 : 16);
        if (text == before || left < free || left + width > lane.right() - width / 2)
            continue;
        painter.drawLine(QPointF(x, lane.bottom()), QPointF(x, top));
        put(left, step == 0 ? Qt::AlignLeft : Qt::AlignHCenter, text);
        before = text;
        free = left + width;
    }
}

void AliasTimeline::draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (m_stretches.empty()) {
        painter.setPen(colors.secondary);
        drawElided(painter, area, Qt::AlignCenter, tr("Nothing was ever in it"));
        painter.restore();
        return;
    }
    const QRectF line = lane(area);
    for (int item = 0; item < itemCount(); ++item)
        drawBar(painter, line, item, colors);
    drawTimes(painter, line, colors);
    if (m_day + secondsOfDay > m_stretches.front().from && m_day <= m_now) {
        const double from = xOf(line, m_day);
        const double until = std::max(from + 2, xOf(line, m_day + secondsOfDay));
        // Beside the bars, which it would hide where a day is all that there is.
        painter.fillRect(QRectF(from, line.top() - 6, until - from, 4), colors.mark);
        painter.setPen(QPen(colors.mark, 1, Qt::DashLine));
        painter.drawLine(QPointF(from, line.top() - 6), QPointF(from, line.bottom() + 4));
    }
    painter.restore();
}

QSize AliasTimeline::sizeHint() const
{
    return {320, static_cast<int>(fontMetrics().height() * 2.8) + 28};
}

} // namespace touchstone
