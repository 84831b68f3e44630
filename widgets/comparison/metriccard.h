#pragma once

#include "core/comparison/comparisonreport.h"
#include "widgets/comparison/card.h"

#include <QString>

class QAction;
class QToolButton;

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
    /// Whose numbers it shows; then it offers to say why they are here.
    void setSides(ExecutionNumber baseline, ExecutionNumber candidate);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// Why this number is here is asked.
    void originRequested(touchstone::ExecutionNumber execution);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QString changeLine() const;

    QString m_title;
    QString m_remark;
    MetricChange m_metric;
    QToolButton* m_why;
    QAction* m_whyBaseline;
    QAction* m_whyCandidate;
    ExecutionNumber m_baseline;
    ExecutionNumber m_candidate;
};

} // namespace touchstone
