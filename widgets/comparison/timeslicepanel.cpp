#include "widgets/comparison/timeslicepanel.h"

#include "core/jobs/timeslicejob.h"
#include "widgets/charts/periodstrip.h"
#include "widgets/common/plainlabel.h"
#include "widgets/jobs/jobrunner.h"

#include <QHBoxLayout>

#include <utility>

namespace touchstone {

namespace {

const QString profileSlot = QStringLiteral("time-profile");

} // namespace

TimeSlicePanel::TimeSlicePanel(JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_name(new PlainLabel(tr("Rows by month"), PlainLabel::Role::Secondary, this))
    , m_strip(new PeriodStrip(this))
{
    m_strip->setObjectName(QStringLiteral("timeStrip"));
    m_strip->setTitle(tr("Rows by month: choose a range to compare only that"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_name);
    row->addWidget(m_strip, 1);
    connect(m_strip, &PeriodStrip::rangeChosen, this, &TimeSlicePanel::take);
    connect(m_strip, &Chart::selectionCleared, this, [this] { emit rangeChosen(std::nullopt); });
    updateShown();
}

void TimeSlicePanel::setPair(
    const std::filesystem::path& workspace, ExecutionNumber baseline, ExecutionNumber candidate, bool paired)
{
    setProfile({}, paired);
    if (workspace.empty()) {
        m_jobs.cancelLatest(this, profileSlot);
        return;
    }
    m_jobs.runLatest<TimeProfile>(
        this, profileSlot,
        [workspace, baseline, candidate](Progress&, const std::stop_token&) -> Result<TimeProfile> {
            auto opened = Workspace::open(workspace, "touchstone window", Workspace::Upkeep::No);
            if (!opened)
                return failure(opened);
            return timeProfileOf(*opened, baseline, candidate);
        },
        [this, paired](Result<TimeProfile> profile) {
            // What cannot be read is said by the comparison itself.
            if (profile)
                setProfile(std::move(*profile), paired);
        });
}

void TimeSlicePanel::setProfile(TimeProfile profile, bool paired)
{
    m_profile = std::move(profile);
    std::vector<StripPeriod> periods;
    for (const TimeMonth& month : m_profile.months)
        periods.push_back({.name = QString::fromStdString(month.name),
            .baseline = month.rows.baseline,
            .candidate = month.rows.candidate});
    m_strip->setPeriods(std::move(periods), paired);
    setChosen(m_chosen);
    updateShown();
}

void TimeSlicePanel::setChosen(const std::optional<TimeRange>& range)
{
    m_chosen = range;
    std::optional<PeriodStrip::Range> shown;
    for (std::size_t i = 0; range && i < m_profile.months.size(); ++i) {
        const TimeRange& month = m_profile.months[i].range;
        const bool before = range->from && *month.to <= *range->from;
        const bool after = range->to && *month.from >= *range->to;
        if (before || after)
            continue;
        const int at = static_cast<int>(i);
        shown = PeriodStrip::Range {.first = shown ? shown->first : at, .last = at};
    }
    m_strip->setChosen(shown);
}

void TimeSlicePanel::setWanted(bool wanted)
{
    m_wanted = wanted;
    updateShown();
}

void TimeSlicePanel::take(int first, int last)
{
    const TimeRange range {.from = m_profile.months[static_cast<std::size_t>(first)].range.from,
        .to = m_profile.months[static_cast<std::size_t>(last)].range.to};
    // Choosing the same months again lets go of them.
    emit rangeChosen(m_chosen == range ? std::nullopt : std::optional(range));
}

void TimeSlicePanel::updateShown()
{
    setVisible(m_wanted && m_profile.months.size() > 1);
}

} // namespace touchstone
