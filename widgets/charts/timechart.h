#pragma once

#include "widgets/charts/axis.h"
#include "widgets/charts/chart.h"

#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace touchstone {

/// One value of a series; a month without one leaves a gap in the line.
struct TimePoint {
    std::optional<double> value;
    std::optional<double> lower; ///< of its interval; needs `upper`
    std::optional<double> upper;
    std::int64_t rows = 0; ///< behind the value; 0: not said
};

/// A line of values over the months.
struct TimeSeries {
    enum class Style { Solid, Dashed, Dotted };

    QString name;
    SideRole role = SideRole::Neutral; ///< gives the colour and the shape of the points
    std::vector<TimePoint> points;     ///< one a category
    Style style = Style::Solid;
};

/// What a chart over time shows.
struct TimeChartData {
    enum class Values { Rates, Shares, Numbers, Counts };

    QStringList categories; ///< "2013-05" ...: months, or other slices in their order
    std::vector<TimeSeries> series;
    Values values = Values::Rates; ///< "0.412", "41.2 %", "17.3", "1,200"
    bool fromZero = false;         ///< the axis begins at 0
    QString whyEmpty;              ///< shown when there is nothing to show
};

/// Lines of one or several series over months, with intervals as whiskers. Months are its items. A range of months is
/// chosen by dragging, by Shift and the arrow keys, by Space or a click (one month, Shift: up to there), and let go of
/// by Escape.
class TimeChart final : public Chart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimeChart)

public:
    /// Categories from `first` to `last`.
    struct Range {
        int first = 0;
        int last = 0;
        friend bool operator==(const Range&, const Range&) = default;
    };

    explicit TimeChart(QWidget* parent = nullptr);

    /// Series are cut or filled up to the number of categories. The chosen range goes.
    void setData(TimeChartData data);
    const TimeChartData& data() const { return m_data; }
    /// Without it the months can be walked through, but no range be chosen. True at first.
    void setRangeSelectable(bool selectable);
    /// Shows a range as chosen, without a signal; nothing: none.
    void setChosenRange(std::optional<Range> range);
    std::optional<Range> chosenRange() const { return m_range; }

    ChartTable table() const override;
    int itemCount() const override;
    QString itemText(int item) const override;
    int itemAt(const QPointF& position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The user chose the categories `from` to `to` (from <= to). That a range is let go of is selectionCleared().
    void rangeSelected(int from, int to);

protected:
    void draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    struct Axes {
        QRectF plot;
        AxisScale y;
        AxisTicks ticks;
        bool legendBelow = false; ///< the title and the legend do not fit into one line
    };

    bool isEmpty() const;
    void measure();
    Axes axes(const QRectF& area) const;
    double legendWidth() const;
    double columnMiddle(const QRectF& plot, int item) const;
    int nearestColumn(const QRectF& plot, double x) const;
    QString valueText(std::optional<double> value) const;
    QString pointText(const TimePoint& point) const;
    void choose(int from, int to);

    void drawAxes(QPainter& painter, const QRectF& area, const Axes& axes, const ChartColors& colors) const;
    void drawTitles(QPainter& painter, const QRectF& area, const Axes& axes, const ChartColors& colors) const;
    void drawRange(QPainter& painter, const Axes& axes, const ChartColors& colors) const;
    void drawSeries(QPainter& painter, const Axes& axes, std::size_t index, const ChartColors& colors) const;

    TimeChartData m_data;
    std::optional<Range> m_range;
    bool m_selectable = true;
    int m_anchor = -1;
    bool m_dragging = false;
    double m_lowest = 0;
    double m_highest = 1;
};

/// The point of a line as each side has it: round (baseline), square on its corner (candidate) or square.
void drawSideMarker(QPainter& painter, const QPointF& at, SideRole role, double radius);

} // namespace touchstone
