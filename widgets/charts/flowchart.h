#pragma once

#include "widgets/charts/chart.h"

#include <QPainterPath>

#include <cstdint>
#include <vector>

namespace touchstone {

/// What a flow stands for.
enum class FlowKind {
    Stayed,  ///< right before and now
    Lost,    ///< right before, wrong now
    Won,     ///< wrong before, right now
    Between, ///< wrong before and now
};

/// A band from an answer before to an answer now.
struct FlowBand {
    int before = 0; ///< index of the nodes of the left
    int after = 0;  ///< index of the nodes of the right
    double beforeSize = 0;
    double afterSize = 0; ///< differs from beforeSize where posts cannot be followed one by one
    FlowKind kind = FlowKind::Between;
    bool isNew = false; ///< what took them is a new label
    QString text;       ///< "politics to r/news: 12 posts"
};

struct FlowNode {
    QString name;
    QString amount; ///< "1,234"
};

struct FlowData {
    QString beforeTitle;
    QString afterTitle;
    std::vector<FlowNode> before;
    std::vector<FlowNode> after;
    std::vector<FlowBand> bands;
    QString whyEmpty;
};

/// Where things went: answers before on the left, answers now on the right, bands between. Bands are its items, in
/// their order. Losses go down from the top, what is new is hatched.
class FlowChart final : public Chart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FlowChart)

public:
    explicit FlowChart(QWidget* parent = nullptr);

    void setData(FlowData data);
    const FlowData& data() const { return m_data; }

    ChartTable table() const override;
    int itemCount() const override { return static_cast<int>(m_data.bands.size()); }
    QString itemText(int item) const override { return m_data.bands[static_cast<std::size_t>(item)].text; }
    int itemAt(const QPointF& position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const override;

private:
    /// Where everything is.
    struct Layout {
        std::vector<QRectF> before;
        std::vector<QRectF> after;
        std::vector<QPainterPath> bands;
    };
    Layout arrange(const QRectF& area) const;
    double columnWidth(const QRectF& area) const;

    FlowData m_data;
};

} // namespace touchstone
