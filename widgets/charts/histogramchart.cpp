#include "widgets/charts/histogramchart.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace touchstone {

namespace {

bool hasBins(const HistogramData& data)
{
    return data.edges.size() >= 2 && !data.series.empty();
}

/// Decimals that tell the edges of neighbouring bins apart.
int edgeDecimals(const std::vector<double>& edges)
{
    if (edges.size() < 2)
        return 2;
    const double width = (edges.back() - edges.front()) / static_cast<double>(edges.size() - 1);
    return std::clamp(static_cast<int>(std::ceil(-std::log10(width))), 2, 4);
}

} // namespace

HistogramChart::HistogramChart(QWidget* parent)
    : Chart(parent)
{
    connect(this, &Chart::itemActivated, this, &HistogramChart::activate);
}

void HistogramChart::setData(HistogramData data)
{
    m_data = std::move(data);
    m_anchor = -1;
    m_reach = 0;
    updateDescription();
    itemsChanged();
}

void HistogramChart::setArrangement(Arrangement arrangement)
{
    m_arrangement = arrangement;
    update();
}

void HistogramChart::setScale(Scale scale)
{
    m_scale = scale;
    update();
}

void HistogramChart::setLogarithmic(bool logarithmic)
{
    m_logarithmic = logarithmic;
    update();
}

void HistogramChart::setReach(double height)
{
    m_reach = height;
    update();
}

void HistogramChart::setChosenBins(std::optional<Bins> bins)
{
    m_chosen = bins;
    update();
}

void HistogramChart::setMarked(std::size_t series, std::vector<std::int64_t> marked)
{
    if (series >= m_data.series.size())
        return;
    m_data.series[series].marked = std::move(marked);
    update();
}

void HistogramChart::activate(int item, bool extend)
{
    if (!extend || m_anchor < 0)
        m_anchor = item;
    emit binsChosen(std::min(m_anchor, item), std::max(m_anchor, item));
}

void HistogramChart::updateDescription()
{
    QStringList parts;
    for (const HistogramSeries& series : m_data.series) {
        const auto all = std::accumulate(series.counts.begin(), series.counts.end(), std::int64_t(0));
        QString part
            = tr("%1: %2 %3").arg(series.name, QLocale().toString(static_cast<qlonglong>(all)), m_data.unit);
        if (series.mean)
            part += tr(", mean %1").arg(xText(*series.mean, 3));
        parts.append(part);
    }
    if (!m_data.remark.isEmpty())
        parts.append(m_data.remark);
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
}

double HistogramChart::total(const HistogramSeries& series) const
{
    return static_cast<double>(std::accumulate(series.counts.begin(), series.counts.end(), std::int64_t(0)));
}

double HistogramChart::barHeight(const HistogramSeries& series, double count) const
{
    if (m_scale == Scale::Counts)
        return count;
    const double all = total(series);
    return all > 0 ? count / all : 0;
}

int HistogramChart::itemCount() const
{
    return hasBins(m_data) ? static_cast<int>(m_data.edges.size()) - 1 : 0;
}

QString HistogramChart::xText(double value, int decimals) const
{
    const QString text = QLocale().toString(value, 'f', decimals);
    return m_data.signedAxis && value > 0 ? QLocale().positiveSign() + text : text;
}

QString HistogramChart::binText(std::size_t bin) const
{
    const int decimals = edgeDecimals(m_data.edges);
    const QString lower = xText(m_data.edges[bin], decimals);
    const QString upper = xText(m_data.edges[bin + 1], decimals);
    if (m_data.openEnds && bin == 0)
        return tr("below %1").arg(upper);
    if (m_data.openEnds && bin + 2 == m_data.edges.size())
        return tr("%1 and more").arg(lower);
    return tr("%1 to %2").arg(lower, upper);
}

QString HistogramChart::itemText(int item) const
{
    const auto bin = static_cast<std::size_t>(item);
    QStringList parts;
    for (const HistogramSeries& series : m_data.series) {
        const QString count = QLocale().toString(static_cast<qlonglong>(series.counts[bin]));
        const double all = total(series);
        QString part
            = tr("%1: %2 %3 (%4 %)")
                  .arg(series.name, count, m_data.unit,
                      QLocale().toString(
                          all > 0 ? 100.0 * static_cast<double>(series.counts[bin]) / all : 0.0, 'f', 1));
        if (!series.marked.empty())
            part += tr(", %1 of them marked")
                        .arg(QLocale().toString(static_cast<qlonglong>(series.marked[bin])));
        parts.append(part);
    }
    return tr("%1 %2: %3").arg(m_data.xTitle, binText(bin), parts.join(QStringLiteral("; ")));
}

ChartTable HistogramChart::table() const
{
    ChartTable result;
    result.headers.append(m_data.xTitle);
    for (const HistogramSeries& series : m_data.series) {
        result.headers.append(tr("%1, %2").arg(series.name, m_data.unit));
        result.headers.append(tr("%1, share").arg(series.name));
        if (!series.marked.empty())
            result.headers.append(tr("%1, marked").arg(series.name));
    }
    for (int item = 0; item < itemCount(); ++item) {
        const auto bin = static_cast<std::size_t>(item);
        QStringList row {binText(bin)};
        for (const HistogramSeries& series : m_data.series) {
            const double all = total(series);
            const double share = all > 0 ? static_cast<double>(series.counts[bin]) / all : 0;
            row.append(QLocale().toString(static_cast<qlonglong>(series.counts[bin])));
            row.append(tr("%1 %").arg(QLocale().toString(100 * share, 'f', 2)));
            if (!series.marked.empty())
                row.append(QLocale().toString(static_cast<qlonglong>(series.marked[bin])));
        }
        result.rows.push_back(row);
    }
    return result;
}

AxisScale HistogramChart::xScale(const QRectF& plot) const
{
    return {m_data.edges.front(), m_data.edges.back(), plot.left(), plot.right()};
}

double HistogramChart::highest() const
{
    double most = m_reach;
    for (const HistogramSeries& series : m_data.series) {
        for (const std::int64_t count : series.counts)
            most = std::max(most, barHeight(series, static_cast<double>(count)));
    }
    for (const HistogramCurve& curve : m_data.curves) {
        for (const QPointF& point : curve.points)
            most = std::max(most, barHeight(m_data.series.front(), point.y()));
    }
    return most > 0 ? most : 1;
}

double HistogramChart::lowestShown() const
{
    // Half a count: a bar of one is still seen on a logarithmic axis.
    double least = 0.5;
    if (m_scale == Scale::Shares) {
        for (const HistogramSeries& series : m_data.series)
            least = std::min(least, 0.5 / std::max(1.0, total(series)));
    }
    return least;
}

AxisScale HistogramChart::yScale(const QRectF& plot) const
{
    const double upper = highest() * (m_logarithmic ? 1.3 : 1.04);
    return {m_logarithmic ? lowestShown() : 0, upper, plot.bottom(), plot.top(), m_logarithmic};
}

QRectF HistogramChart::barRect(
    const QRectF& plot, const AxisScale& x, const AxisScale& y, std::size_t bin, double value) const
{
    const double left = x.toPixel(m_data.edges[bin]);
    const double right = x.toPixel(m_data.edges[bin + 1]);
    const double gap = right - left > 6 ? 1 : 0;
    const double top = value > 0 ? y.toPixel(value) : plot.bottom();
    return {QPointF(left + gap, top), QPointF(right - gap, plot.bottom())};
}

std::vector<HistogramChart::Panel> HistogramChart::panels(const QRectF& area) const
{
    const QFontMetricsF metrics(font());
    const double line = metrics.height();
    const double numbers = metrics.horizontalAdvance(QStringLiteral("000.0 %")) + 4;
    const bool split = m_arrangement == Arrangement::SideBySide && m_data.series.size() > 1;
    const std::size_t count = split ? m_data.series.size() : 1;
    const double between = 24;
    const double width
        = (area.width() - between * static_cast<double>(count - 1)) / static_cast<double>(count);
    std::vector<Panel> result;
    for (std::size_t index = 0; index < count; ++index) {
        Panel panel;
        // Left to right in every language: the baseline is left.
        panel.frame = QRectF(
            area.left() + (width + between) * static_cast<double>(index), area.top(), width, area.height());
        if (split) {
            panel.series = {index};
        } else {
            for (std::size_t series = 0; series < m_data.series.size(); ++series)
                panel.series.push_back(series);
        }
        double titles = 0;
        for (const std::size_t series : panel.series)
            titles += metrics.horizontalAdvance(m_data.series[series].name) * 1.15 + 16; // it is bold
        panel.legendBelow = !m_data.curves.empty() && titles + legendWidth() > width - numbers;
        panel.plot = panel.frame.adjusted(numbers, line * (panel.legendBelow ? 3.1 : 2.1), -8, -line * 2.3);
        result.push_back(std::move(panel));
    }
    return result;
}

int HistogramChart::itemAt(const QPointF& position) const
{
    if (!hasBins(m_data))
        return -1;
    for (const Panel& panel : panels(drawingArea())) {
        if (!panel.plot.contains(position))
            continue;
        // The whole column belongs to its bar: small bars could not be hit.
        const double value = xScale(panel.plot).toValue(position.x());
        const auto above = std::upper_bound(m_data.edges.begin(), m_data.edges.end(), value);
        const auto bin = std::distance(m_data.edges.begin(), above) - 1;
        return std::clamp(static_cast<int>(bin), 0, itemCount() - 1);
    }
    return -1;
}

bool HistogramChart::isChosen(std::size_t bin) const
{
    return m_chosen && static_cast<int>(bin) >= m_chosen->first && static_cast<int>(bin) <= m_chosen->last;
}

QSize HistogramChart::sizeHint() const
{
    return {640, 240};
}

QSize HistogramChart::minimumSizeHint() const
{
    return {240, fontMetrics().height() * 9};
}

} // namespace touchstone
