#pragma once

#include "core/comparison/comparisonreport.h"
#include "widgets/comparison/card.h"

namespace touchstone {

/// Who one side is: execution, model, rows. Long names end in an ellipsis; the tool tip has them whole.
class SideCard final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SideCard)

public:
    /// Baseline or Candidate.
    explicit SideCard(SideRole role, QWidget* parent = nullptr);

    void setSide(const SideReport& side);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SideRole m_role;
    QString m_title;
    QString m_model;
    QString m_rows;
};

} // namespace touchstone
