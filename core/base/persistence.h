#pragma once

#include <string_view>

/// Every change of the disk is a step with a number, so that a test can end the program at each of them, or let
/// each of them fail; so can opening a file. docs/reliability.md tells how to use it; without its environment variables nothing is counted.
namespace touchstone::persistence {

/// Whether this run watches its steps. Reads the environment when it is asked first.
bool watched();

/// What becomes of a step.
struct Fate {
    int error = 0;      ///< errno value with which it fails; 0: it is done
    bool crash = false; ///< the process ends instead
};

/// Counts the step that is about to be done; thread-safe.
Fate decide(std::string_view kind, std::string_view place);
/// The same for opening what is there already, which changes nothing and so has numbers of its own; 0 or an errno value.
int decideOpening(std::string_view place);
/// Ends the process like SIGKILL does: nothing is flushed, closed or removed.
[[noreturn]] void crash();

/// Announces a step, just before it. Returns 0 when it is to be done, else the errno value with which it fails.
inline int step(std::string_view kind, std::string_view place)
{
    if (!watched())
        return 0;
    const Fate fate = decide(kind, place);
    if (fate.crash)
        crash();
    return fate.error;
}

/// Announces that a file which is there is about to be opened. Returns 0, or the errno value with which that fails.
inline int openStep(std::string_view place)
{
    return watched() ? decideOpening(place) : 0;
}

/// As step(), for a write. One that crashes or fails first calls `writeHalf()`, which writes the first half of the bytes.
template <typename WriteHalf>
int writeStep(std::string_view place, WriteHalf&& writeHalf)
{
    if (!watched())
        return 0;
    const Fate fate = decide("write", place);
    if (fate.crash || fate.error != 0)
        writeHalf();
    if (fate.crash)
        crash();
    return fate.error;
}

} // namespace touchstone::persistence
