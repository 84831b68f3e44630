#pragma once

#include "core/comparison/comparisonreport.h"
#include "widgets/charts/chartcolors.h"

#include <QFrame>

namespace touchstone {

class PlainLabel;

/// One side of what is decided on, with its colour at the edge.
class SideStrip final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SideStrip)

public:
    explicit SideStrip(SideRole role, QWidget* parent = nullptr);

    void setSide(const SideReport& side);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SideRole m_role;
    PlainLabel* m_title;
    PlainLabel* m_facts;
};

} // namespace touchstone
