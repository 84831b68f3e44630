#pragma once

#include "widgets/charts/chart.h"

#include <vector>

namespace touchstone {

/// The first labels that a model gives a text, as bars of their probabilities. Answers are its items.
class AnswerBars final : public Chart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswerBars)

public:
    struct Answer {
        QString label;
        double probability = 0;
        bool expected = false; ///< marked with a tick
    };

    explicit AnswerBars(SideRole role, QWidget* parent = nullptr);

    /// Best first. `whyEmpty` is shown where there are none.
    void setAnswers(std::vector<Answer> answers, const QString& whyEmpty = {});
    const std::vector<Answer>& answers() const { return m_answers; }

    ChartTable table() const override;
    int itemCount() const override { return static_cast<int>(m_answers.size()); }
    QString itemText(int item) const override;
    int itemAt(const QPointF& position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF rowOf(const QRectF& area, int item) const;

    SideRole m_role;
    std::vector<Answer> m_answers;
    QString m_whyEmpty;
};

} // namespace touchstone
