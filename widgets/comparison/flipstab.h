#pragma once

#include "core/comparison/comparisonreport.h"
#include "core/jobs/postsource.h"

#include <QWidget>

#include <array>
#include <memory>

class QComboBox;
class QPushButton;
class QStackedLayout;

namespace touchstone {

class BandGrid;
class LinkTable;
class PlainLabel;

/// Row by row agreement of both models: the four-way table, the same by bands of p@1, and the labels with most negative
/// flips. Every count leads to its posts.
class FlipsTab final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FlipsTab)

public:
    explicit FlipsTab(QWidget* parent = nullptr);

    void setReport(const std::shared_ptr<const ComparisonReport>& report);
    BandGrid* grid() const { return m_grid; }

signals:
    void postsRequested(const touchstone::PostsFilter& filter);
    void labelRequested(const QString& label);

private:
    QWidget* makeTable();
    QWidget* makeGrid();
    void showCounts();
    void showTwin();
    void showGrid();
    void showLabels();
    const Flips* flips() const;
    void connectButtons();

    std::shared_ptr<const ComparisonReport> m_report;
    QStackedLayout* m_states;
    PlainLabel* m_rows;
    std::array<QPushButton*, 4> m_cells; ///< by FlipCell
    QPushButton* m_agree;
    QPushButton* m_disagree;
    QPushButton* m_sure; ///< negative flips that the candidate is sure of
    PlainLabel* m_twin;
    QComboBox* m_what;
    BandGrid* m_grid;
    LinkTable* m_labels;
};

} // namespace touchstone
