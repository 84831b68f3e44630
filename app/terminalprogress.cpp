#include "app/terminalprogress.h"

#include "core/report/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include <unistd.h>

namespace touchstone {

namespace {

constexpr std::chrono::milliseconds terminalInterval {100};
constexpr std::chrono::seconds logInterval {5};

std::string amount(double value, std::string_view unit)
{
    std::array<char, 64> text {};
    if (unit == "bytes") {
        std::snprintf(text.data(), text.size(), "%.1f MB", value / 1e6);
        return text.data();
    }
    return countText(static_cast<std::int64_t>(std::llround(value))) + " " + std::string(unit);
}

std::string duration(double seconds)
{
    const auto whole = static_cast<long long>(std::ceil(seconds));
    std::array<char, 64> text {};
    if (whole >= 3600)
        std::snprintf(
            text.data(), text.size(), "%lld:%02lld:%02lld", whole / 3600, whole / 60 % 60, whole % 60);
    else
        std::snprintf(text.data(), text.size(), "%lld:%02lld", whole / 60, whole % 60);
    return text.data();
}

} // namespace

std::string progressLine(const ProgressUpdate& update, double secondsInPhase)
{
    std::string line(update.phase);
    const double share = update.total > 0 ? std::clamp(update.done / update.total, 0.0, 1.0) : 0;
    if (update.total > 0)
        line += "  " + std::to_string(static_cast<int>(share * 100)) + " %";
    line += "  " + amount(update.done, update.unit);
    if (update.total > 0)
        line += " of " + amount(update.total, update.unit);
    // The passing of time, and the few trials of a search, have no rate worth a look.
    const bool hasRate = update.unit != "seconds" && update.unit != "trials";
    const double rate = !hasRate ? 0
        : update.rate            ? *update.rate
        : secondsInPhase > 0.5   ? update.done / secondsInPhase
                                 : 0;
    if (rate > 0)
        line += "  " + amount(rate, update.rate ? update.rateUnit : update.unit) + "/s";
    if (update.trial)
        line += "  trial " + std::to_string(*update.trial);
    if (update.best)
        line += "  best " + rateText(*update.best, 4);
    if (update.loss)
        line += "  loss " + rateText(*update.loss, 3);
    if (share > 0.01 && share < 1 && secondsInPhase > 0.5)
        line += "  " + duration(secondsInPhase * (1 - share) / share) + " left";
    return line;
}

TerminalProgress::TerminalProgress()
    : m_terminal(::isatty(STDERR_FILENO) == 1)
{
}

TerminalProgress::~TerminalProgress()
{
    finish();
}

void TerminalProgress::report(const ProgressUpdate& update)
{
    const auto now = Clock::now();
    const bool newPhase = update.phase != m_phase;
    if (newPhase) {
        finish();
        m_phase = update.phase;
        m_phaseBegan = now;
        m_shown = now;
        if (!m_terminal)
            return;
    }
    const bool done = update.total > 0 && update.done >= update.total;
    const auto interval
        = m_terminal ? std::chrono::milliseconds(terminalInterval) : std::chrono::milliseconds(logInterval);
    if (!newPhase && now - m_shown < interval && !(done && m_lineOpen))
        return;
    m_shown = now;
    const std::string line = progressLine(update, std::chrono::duration<double>(now - m_phaseBegan).count());
    if (m_terminal) {
        std::fprintf(stderr, "\r\x1b[2K%s", line.c_str());
        std::fflush(stderr);
        m_lineOpen = true;
    } else {
        std::fprintf(stderr, "%s\n", line.c_str());
    }
}

void TerminalProgress::finish()
{
    if (m_lineOpen)
        std::fputc('\n', stderr);
    m_lineOpen = false;
}

} // namespace touchstone
