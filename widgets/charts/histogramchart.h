#pragma once

#include "widgets/charts/axis.h"
#include "widgets/charts/chart.h"
#include "widgets/charts/histogramdata.h"

namespace touchstone {

/// A histogram of one or two series: side by side with the same axes, or over each other. Bars are its items.
class HistogramChart final : public Chart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistogramChart)

public:
    enum class Arrangement { SideBySide, Overlaid };
    enum class Scale { Counts, Shares };

    /// Bars from `first` to `last`.
    struct Bins {
        int first = 0;
        int last = 0;
        friend bool operator==(const Bins&, const Bins&) = default;
    };

    explicit HistogramChart(QWidget* parent = nullptr);

    void setData(HistogramData data);
    const HistogramData& data() const { return m_data; }
    void setArrangement(Arrangement arrangement);
    void setScale(Scale scale);
    void setLogarithmic(bool logarithmic);
    /// The highest bar or curve, on the scale; at least what setReach() was told.
    double highest() const;
    /// The axis goes at least so far, until there is other data: charts beside each other share one so.
    void setReach(double height);
    /// The chosen bars; the others step back. Nothing: all are alike.
    void setChosenBins(std::optional<Bins> bins);
    std::optional<Bins> chosenBins() const { return m_chosen; }
    /// How much of each bar of a series is marked; empty: nothing.
    void setMarked(std::size_t series, std::vector<std::int64_t> marked);

    ChartTable table() const override;
    int itemCount() const override;
    QString itemText(int item) const override;
    int itemAt(const QPointF& position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void binsChosen(int first, int last);

protected:
    void draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const override;

private:
    /// One pair of axes and the series in it.
    struct Panel {
        QRectF frame; ///< with titles and numbers
        QRectF plot;
        std::vector<std::size_t> series;
        bool legendBelow = false; ///< below the title, as both do not fit into one line
    };

    QString remark() const;
    double legendWidth() const; ///< of the remark and the names of the curves
    std::vector<Panel> panels(const QRectF& area) const;
    AxisScale xScale(const QRectF& plot) const;
    AxisScale yScale(const QRectF& plot) const;
    double total(const HistogramSeries& series) const;
    /// Counts, or shares of the series.
    double barHeight(const HistogramSeries& series, double count) const;
    double lowestShown() const;
    QRectF barRect(
        const QRectF& plot, const AxisScale& x, const AxisScale& y, std::size_t bin, double value) const;
    QString heightText(double value, int decimals) const;
    QString binText(std::size_t bin) const;
    QString xText(double value, int decimals) const;

    void drawPanel(QPainter& painter, const Panel& panel, const ChartColors& colors) const;
    void drawTitles(QPainter& painter, const Panel& panel, const ChartColors& colors) const;
    void drawAxes(QPainter& painter, const Panel& panel, const AxisScale& y, const ChartColors& colors) const;
    void drawBars(QPainter& painter, const Panel& panel, std::size_t index, const ChartColors& colors) const;
    void drawOutline(
        QPainter& painter, const Panel& panel, std::size_t index, const ChartColors& colors) const;
    void drawMean(QPainter& painter, const Panel& panel, std::size_t index, const ChartColors& colors) const;
    void drawCurves(QPainter& painter, const Panel& panel, const ChartColors& colors) const;
    void drawFocus(QPainter& painter, const Panel& panel, const ChartColors& colors) const;
    QColor barColor(std::size_t series, std::size_t bin, const ChartColors& colors) const;
    bool isChosen(std::size_t bin) const;
    void activate(int item, bool extend);
    void updateDescription();

    HistogramData m_data;
    Arrangement m_arrangement = Arrangement::SideBySide;
    Scale m_scale = Scale::Shares;
    bool m_logarithmic = false;
    std::optional<Bins> m_chosen;
    double m_reach = 0;
    int m_anchor = -1;
};

} // namespace touchstone
