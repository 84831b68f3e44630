#pragma once

#include "widgets/charts/axis.h"
#include "widgets/charts/chart.h"

#include <cstdint>
#include <vector>

namespace touchstone {

/// One bin of a reliability curve.
struct ReliabilityPoint {
    double confidence = 0; ///< mean p@1
    double accuracy = 0;   ///< share whose first label is right
    double lower = 0;      ///< interval of the accuracy
    double upper = 0;
    std::int64_t rows = 0;
};

/// The curve of one side, and how many rows there are by p@1.
struct ReliabilitySeries {
    QString name;
    SideRole role = SideRole::Neutral;
    std::vector<ReliabilityPoint> points; ///< by confidence
    std::vector<double> edges;            ///< of the counts, 0 to 1
    std::vector<std::int64_t> counts;     ///< one less than edges
};

/// How often the first label is right, by p@1: on the dotted diagonal p@1 means what it says. Below it, how many rows of
/// each side have which p@1. Points are its items, those of the first series first.
class ReliabilityChart final : public Chart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReliabilityChart)

public:
    explicit ReliabilityChart(QWidget* parent = nullptr);

    /// `whyEmpty` is shown where no series has a point.
    void setSeries(std::vector<ReliabilitySeries> series, const QString& whyEmpty = {});
    const std::vector<ReliabilitySeries>& series() const { return m_series; }

    ChartTable table() const override;
    int itemCount() const override;
    QString itemText(int item) const override;
    int itemAt(const QPointF& position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const override;

private:
    struct Layout {
        QRectF plot;
        QRectF counts; ///< below it, one strip for each series
        AxisScale x;
        AxisScale y;
    };
    Layout layoutOf(const QRectF& area) const;
    /// Series and point of an item.
    std::pair<std::size_t, std::size_t> pointOf(int item) const;
    void drawAxes(QPainter& painter, const QRectF& area, const Layout& at, const ChartColors& colors) const;
    void drawCounts(QPainter& painter, const Layout& at, const ChartColors& colors) const;
    void drawSeries(QPainter& painter, const Layout& at, std::size_t number, const ChartColors& colors) const;

    std::vector<ReliabilitySeries> m_series;
    QString m_whyEmpty;
};

} // namespace touchstone
