#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/jobs/autotunetrials.h"

#include <chrono>
#include <optional>
#include <stop_token>

namespace touchstone {

/// What a parameter search has left of its time and trials. Between a trial and whoever watches: reports become those of
/// the search, and a training that goes on when the time is up is asked to stop.
class SearchClock final : public Progress
{
public:
    struct Used {
        double seconds = 0;
        int trials = 0;
    };
    /// Begins now; `before`: what the searches used that it goes on with. `settings` and `watcher` must outlive it.
    SearchClock(const SearchSettings& settings, Used before, Progress& watcher, const std::stop_token& stop);

    /// `best`: score so far; without one the trial is not stopped, whatever the time.
    void beginTrial(std::optional<double> best);
    void endTrial() { ++m_used.trials; }
    void report(const ProgressUpdate& update) override;

    int trials() const { return m_used.trials; }
    double secondsLeft() const;
    /// 0 to 1: of the time or of the trials, whichever is more.
    double share() const;
    bool isOver() const { return share() >= 1; }
    /// For trainings: stops with the search, and when the time is up.
    std::stop_token token() const { return m_source.get_token(); }
    bool stoppedATrial() const { return m_stoppedATrial; }
    /// Why such a trial ended.
    static Error timeIsUp();

private:
    double seconds() const;

    struct Forward {
        std::stop_source& source;
        void operator()() const { source.request_stop(); }
    };

    const SearchSettings& m_settings;
    Used m_used;
    Progress& m_watcher;
    std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
    std::stop_source m_source;
    std::stop_callback<Forward> m_forward;
    std::optional<double> m_best;
    bool m_stoppedATrial = false;
};

} // namespace touchstone
