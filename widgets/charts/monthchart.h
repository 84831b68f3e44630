#pragma once

#include "widgets/charts/axis.h"
#include "widgets/charts/chart.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace touchstone {

/// A value of one side in one period.
struct MonthPoint {
    double value = 0;
    std::optional<double> lower; ///< of its interval
    std::optional<double> upper;
    std::int64_t rows = 0; ///< behind it
};

/// One line; a period without a value is a gap.
struct MonthSeries {
    QString name;
    SideRole role = SideRole::Neutral;
    std::vector<std::optional<MonthPoint>> points; ///< one a period
};

/// A rate over time as one line a side, with intervals as whiskers. Points are its items, by period and then by side;
/// the candidate's are squares, so that the sides are told apart without colours.
class MonthChart final : public Chart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MonthChart)

public:
    explicit MonthChart(QWidget* parent = nullptr);

    /// `whyEmpty`: shown where no series has a point.
    void setData(QStringList periods, std::vector<MonthSeries> series, const QString& whyEmpty);

    /// Where an item is.
    struct Place {
        std::size_t period = 0;
        std::size_t series = 0;
    };
    Place placeOf(int item) const { return m_items[static_cast<std::size_t>(item)]; }

    ChartTable table() const override;
    int itemCount() const override { return static_cast<int>(m_items.size()); }
    QString itemText(int item) const override;
    int itemAt(const QPointF& position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const override;

private:
    struct Axes {
        QRectF plot;
        AxisScale x;
        AxisScale y;
    };
    Axes axes(const QRectF& area) const;
    const MonthPoint& point(const Place& place) const;
    QPointF position(const Axes& axes, const Place& place) const;
    void drawAxes(QPainter& painter, const QRectF& area, const Axes& axes, const ChartColors& colors) const;
    void drawSeries(QPainter& painter, const Axes& axes, std::size_t series, const ChartColors& colors) const;

    QStringList m_periods;
    std::vector<MonthSeries> m_series;
    QString m_whyEmpty;
    std::vector<Place> m_items;
    double m_highest = 1;
};

} // namespace touchstone
