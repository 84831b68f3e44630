#pragma once

#include "widgets/charts/axis.h"
#include "widgets/charts/chart.h"

#include <vector>

namespace touchstone {

/// One label of a QQ plot.
struct QqPoint {
    QString name;
    double normal = 0; ///< quantile of the standard normal distribution
    double value = 0;
    bool marked = false;
};

/// Sorted values against normal quantiles, with the line that a normal distribution of this mean and standard
/// deviation would follow. Points are its items.
class QqPlot final : public Chart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QqPlot)

public:
    explicit QqPlot(QWidget* parent = nullptr);

    /// `points` ascend by `normal`; no line without a standard deviation above 0.
    void setPoints(std::vector<QqPoint> points, std::optional<double> mean, std::optional<double> sd);
    const std::vector<QqPoint>& points() const { return m_points; }
    /// By name.
    void setMarked(const std::vector<QString>& names);

    ChartTable table() const override;
    int itemCount() const override { return static_cast<int>(m_points.size()); }
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
    void drawAxes(QPainter& painter, const QRectF& area, const Axes& axes, const ChartColors& colors) const;

    std::vector<QqPoint> m_points;
    std::optional<double> m_mean;
    std::optional<double> m_sd;
    double m_lowest = 0;
    double m_highest = 1;
    double m_reach = 1; ///< of the normal quantiles
};

} // namespace touchstone
