#pragma once

#include "core/base/progress.h"

#include <chrono>
#include <string>

namespace touchstone {

/// Progress on standard error: one line that is rewritten on a terminal, otherwise a line every few seconds.
class TerminalProgress final : public Progress
{
public:
    TerminalProgress();
    ~TerminalProgress() override;

    void report(const ProgressUpdate& update) override;
    /// Ends the line, so that what follows starts on a new one.
    void finish();

private:
    using Clock = std::chrono::steady_clock;

    bool m_terminal;
    bool m_lineOpen = false;
    std::string m_phase;
    Clock::time_point m_phaseBegan;
    Clock::time_point m_shown;
};

/// The line that is shown: "training  43 %  2,310,000 of 5,400,000 words  1.2 M words/s  loss 1.84  0:03 left".
std::string progressLine(const ProgressUpdate& update, double secondsInPhase);

} // namespace touchstone
