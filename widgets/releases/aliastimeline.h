#pragma once

#include "widgets/charts/chart.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace touchstone {

/// What an alias pointed to, as bars on one line of time: one item a stretch, from the first move until now. What was
/// reached by rolling back is hatched; the day that is asked about is marked.
class AliasTimeline final : public Chart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AliasTimeline)

public:
    struct Stretch {
        QString version;
        std::int64_t from = 0;             ///< seconds since 1970-01-01 UTC
        std::optional<std::int64_t> until; ///< nothing: it still points there
        bool rolledBack = false;
        QString who;
        QString why;
        std::int64_t record = 0; ///< its number
    };

    explicit AliasTimeline(QWidget* parent = nullptr);

    /// `now` is where the line ends.
    void setStretches(std::vector<Stretch> stretches, std::int64_t now);
    const std::vector<Stretch>& stretches() const { return m_stretches; }
    /// Its first second, UTC.
    void setDay(std::int64_t day);
    /// The item that a record began; -1: none.
    int itemOf(std::int64_t record) const;

    ChartTable table() const override;
    int itemCount() const override { return static_cast<int>(m_stretches.size()); }
    QString itemText(int item) const override;
    int itemAt(const QPointF& position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const override;

private:
    QRectF lane(const QRectF& area) const;
    double xOf(const QRectF& lane, std::int64_t time) const;
    /// The bar of an item: never too thin to be seen and hit.
    QRectF bar(const QRectF& lane, int item) const;
    void drawBar(QPainter& painter, const QRectF& lane, int item, const ChartColors& colors) const;
    void drawTimes(QPainter& painter, const QRectF& lane, const ChartColors& colors) const;

    std::vector<Stretch> m_stretches;
    std::int64_t m_now = 0;
    std::int64_t m_day = 0;
};

} // namespace touchstone
