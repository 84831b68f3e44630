#pragma once

#include "widgets/charts/chart.h"

#include <vector>

namespace touchstone {

/// A sum as a bar: parts below 0 lie left of the zero line, parts above it right, with a legend that has every value.
/// Parts are its items.
class WhyBar final : public Chart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WhyBar)

public:
    struct Part {
        QString name;
        double value = 0;
    };

    explicit WhyBar(QWidget* parent = nullptr);

    /// At most four parts.
    void setParts(std::vector<Part> parts);

    ChartTable table() const override;
    int itemCount() const override { return static_cast<int>(m_parts.size()); }
    QString itemText(int item) const override;
    int itemAt(const QPointF& position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const override;

private:
    QRectF barArea(const QRectF& area) const;
    /// One a part, in their order; empty ones where the part is 0.
    std::vector<QRectF> bars(const QRectF& area) const;
    double zeroAt(const QRectF& area) const;

    std::vector<Part> m_parts;
};

} // namespace touchstone
