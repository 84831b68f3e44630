#pragma once

#include "widgets/models/jobinfo.h"

#include <QWidget>

#include <vector>

namespace touchstone {

/// The loss of a training while it runs: a line over how much of it is done. The axis of the loss begins at 0, so
/// that a small change never looks large.
class LossPlot final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LossPlot)

public:
    explicit LossPlot(QWidget* parent = nullptr);

    void setPoints(std::vector<LossPoint> points);
    const std::vector<LossPoint>& points() const { return m_points; }
    /// The points as tab-separated text with a header, in the C locale.
    QString dataAsText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void copyData() const;
    void copyImage();

    std::vector<LossPoint> m_points;
};

} // namespace touchstone
