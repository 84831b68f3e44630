#pragma once

#include "core/comparison/timeslice.h"

#include <QWidget>

#include <filesystem>
#include <memory>
#include <optional>

namespace touchstone {

class JobRunner;
class PeriodStrip;
class PlainLabel;

/// The rows of a comparison by month; a range of months can be chosen, and all that is shown is then about it. Hides
/// itself where there is no choice: fewer than two months.
class TimeSlicePanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimeSlicePanel)

public:
    /// `jobs` must outlive the panel.
    explicit TimeSlicePanel(JobRunner& jobs, QWidget* parent = nullptr);

    /// Reads when the rows of both are from, whole. An empty workspace: nothing to show.
    void setPair(const std::filesystem::path& workspace, ExecutionNumber baseline, ExecutionNumber candidate,
        bool paired);
    /// What is there, with nothing to read.
    void setProfile(TimeProfile profile, bool paired);
    void setChosen(const std::optional<TimeRange>& range);
    /// The user wants to see it, where there is something to see.
    void setWanted(bool wanted);
    PeriodStrip* strip() const { return m_strip; }

signals:
    /// Whole months.
    void rangeChosen(const std::optional<touchstone::TimeRange>& range);

private:
    void take(int first, int last);
    void updateShown();

    JobRunner& m_jobs;
    PlainLabel* m_name;
    PeriodStrip* m_strip;
    TimeProfile m_profile;
    std::optional<TimeRange> m_chosen;
    bool m_wanted = true;
};

} // namespace touchstone
