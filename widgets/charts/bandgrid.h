#pragma once

#include "widgets/charts/chart.h"

#include <cstdint>
#include <vector>

namespace touchstone {

/// Counts by two rows of bands, as a grid of cells that are the darker the more they hold: the baseline's p@1 goes up, the
/// candidate's to the right. Cells are its items, row by row from the lowest bands; Up and Down go there too.
class BandGrid final : public Chart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BandGrid)

public:
    explicit BandGrid(QWidget* parent = nullptr);

    /// `edges` of both; `counts`: [baseline's band][candidate's band]; `unit`: what is counted.
    void setCells(
        std::vector<double> edges, std::vector<std::vector<std::int64_t>> counts, const QString& unit);
    int bands() const { return static_cast<int>(m_counts.size()); }
    std::int64_t countOf(int item) const;
    int baselineBand(int item) const { return item / bands(); }
    int candidateBand(int item) const { return item % bands(); }

    ChartTable table() const override;
    int itemCount() const override { return bands() * bands(); }
    QString itemText(int item) const override;
    int itemAt(const QPointF& position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF plot(const QRectF& area) const;
    QRectF cell(const QRectF& plot, int item) const;
    QString bandText(int band) const;

    std::vector<double> m_edges;
    std::vector<std::vector<std::int64_t>> m_counts;
    QString m_unit;
    std::int64_t m_most = 1;
};

} // namespace touchstone
