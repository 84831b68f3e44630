#pragma once

#include "core/review/probes.h"
#include "widgets/comparison/comparisondata.h"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace touchstone {

class CellsModel;
class JobRunner;
class PlainLabel;
class TableView;

/// What both models make of the workspace's probe texts: the block that `touchstone compare` adds. Scored when it is
/// looked at, and again when the probe texts have changed.
class ProbesTab final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProbesTab)

public:
    ProbesTab(JobRunner& jobs, QWidget* parent = nullptr);

    void setData(const ComparisonData& comparison);
    /// Looks whether the probe texts have changed.
    void refresh();
    const std::vector<ProbeResult>& results() const { return m_results; }

signals:
    void tryRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void compute();
    void showResults();

    JobRunner& m_jobs;
    ComparisonData m_data;
    std::vector<ProbeResult> m_results;
    bool m_scored = false; ///< m_results are those of m_data
    bool m_stale = true;   ///< the probe texts may have changed
    CellsModel* m_model;
    TableView* m_table;
    PlainLabel* m_words;
};

/// How many probes each side has right, and which way they went.
QStringList probeSentences(const std::vector<ProbeResult>& results);

} // namespace touchstone
