#pragma once

#include "widgets/charts/chart.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace touchstone {

/// A period with what there is in it.
struct StripPeriod {
    QString name; ///< "2013-05"
    std::int64_t baseline = 0;
    std::int64_t candidate = 0;
};

/// Rows by month in a thin strip, of which a range can be chosen: by dragging, by a click (with Shift: up to there), or by
/// the arrow keys with Space, and Shift+Space for the end. Periods are its items.
class PeriodStrip final : public Chart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PeriodStrip)

public:
    /// Periods from `first` to `last`.
    struct Range {
        int first = 0;
        int last = 0;
        friend bool operator==(const Range&, const Range&) = default;
    };

    explicit PeriodStrip(QWidget* parent = nullptr);

    /// `same`: both sides hold the same rows, so one bar a period says it.
    void setPeriods(std::vector<StripPeriod> periods, bool same);
    const std::vector<StripPeriod>& periods() const { return m_periods; }
    void setChosen(std::optional<Range> range);
    std::optional<Range> chosen() const { return m_chosen; }

    ChartTable table() const override;
    int itemCount() const override { return static_cast<int>(m_periods.size()); }
    QString itemText(int item) const override;
    int itemAt(const QPointF& position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void rangeChosen(int first, int last);

protected:
    void draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void activate(int item, bool extend);
    QRectF plot(const QRectF& area) const;
    /// The period of a place left or right of the bars, too.
    int nearest(double x) const;

    std::vector<StripPeriod> m_periods;
    std::optional<Range> m_chosen;
    std::optional<Range> m_dragged; ///< while the button is down
    int m_anchor = -1;
    bool m_same = false;
};

} // namespace touchstone
