#pragma once

#include "core/comparison/comparisonreport.h"
#include "widgets/comparison/card.h"

#include <QString>

namespace touchstone {

/// One headline metric: both values, the change with its interval and p. Painted, so that its texts line up with
/// their neighbours and end in an ellipsis instead of pushing them away.
class MetricCard final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MetricCard)

public:
    explicit MetricCard(const QString& title, QWidget* parent = nullptr);

    void setMetric(const MetricChange& metric, const QString& remark = {});
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString changeLine() const;

    QString m_title;
    QString m_remark;
    MetricChange m_metric;
};

} // namespace touchstone
