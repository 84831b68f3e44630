#include "core/jobs/searchclock.h"

#include <algorithm>
#include <limits>

namespace touchstone {

SearchClock::SearchClock(
    const SearchSettings& settings, Used before, Progress& watcher, const std::stop_token& stop)
    : m_settings(settings)
    , m_used(before)
    , m_watcher(watcher)
    , m_forward(stop, Forward {m_source})
{
}

double SearchClock::seconds() const
{
    const std::chrono::duration<double> now = std::chrono::steady_clock::now() - m_begun;
    return m_used.seconds + now.count();
}

double SearchClock::secondsLeft() const
{
    return m_settings.duration > 0 ? std::max(0.0, m_settings.duration - seconds())
                                   : std::numeric_limits<double>::infinity();
}

double SearchClock::share() const
{
    const double ofTime = m_settings.duration > 0 ? seconds() / m_settings.duration : 0;
    const double ofTrials
        = m_settings.trials > 0 ? static_cast<double>(m_used.trials) / m_settings.trials : 0;
    return std::clamp(std::max(ofTime, ofTrials), 0.0, 1.0);
}

void SearchClock::beginTrial(std::optional<double> best)
{
    m_best = best;
}

void SearchClock::report(const ProgressUpdate& update)
{
    if (m_best && update.phase == "training" && secondsLeft() <= 0 && !m_source.stop_requested()) {
        m_stoppedATrial = true;
        m_source.request_stop();
    }
    ProgressUpdate ours {.phase = "tuning", .loss = update.loss, .trial = m_used.trials + 1, .best = m_best};
    if (m_settings.duration > 0) {
        ours.done = std::min(seconds(), m_settings.duration);
        ours.total = m_settings.duration;
        ours.unit = "seconds";
    } else {
        const bool trains = update.phase == "training" && update.total > 0;
        ours.done = m_used.trials + (trains ? std::clamp(update.done / update.total, 0.0, 1.0) : 0.0);
        ours.total = m_settings.trials;
        ours.unit = "trials";
    }
    m_watcher.report(ours);
}

Error SearchClock::timeIsUp()
{
    Error error = inputError("time-is-up", "stopped, because the time of the search was up");
    error.kind = ErrorKind::Cancelled;
    return error;
}

} // namespace touchstone
