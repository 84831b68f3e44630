#include "core/base/persistence.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace touchstone::persistence {

namespace {

constexpr std::array<std::pair<std::string_view, int>, 7> errors {{{"ENOSPC", ENOSPC}, {"EIO", EIO},
    {"EROFS", EROFS}, {"EDQUOT", EDQUOT}, {"EFBIG", EFBIG}, {"EMFILE", EMFILE}, {"EACCES", EACCES}}};

/// A misspelt plan that is ignored would make every test pass.
[[noreturn]] void refuse(const char* variable)
{
    std::fprintf(stderr, "touchstone: %s cannot be understood; see docs/reliability.md\n", variable);
    ::_exit(2);
}

std::string_view valueOf(const char* variable)
{
    const char* value = std::getenv(variable);
    return value != nullptr ? value : "";
}

/// The part before the next colon, taken off `text`.
std::string_view takePart(std::string_view& text)
{
    const auto part = text.substr(0, text.find(':'));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    return part;
}

std::uint64_t takeNumber(std::string_view& text, const char* variable)
{
    const auto part = takePart(text);
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    if (error != std::errc() || end != part.data() + part.size() || number == 0)
        refuse(variable);
    return number;
}

/// What is counted, where that is listed, and which of it fails.
class Counter
{
public:
    Counter(const char* listVariable, const char* failVariable, int error)
        : m_error(error)
    {
        if (const auto text = valueOf(failVariable); !text.empty())
            readFailure(text, failVariable);
        if (const char* file = std::getenv(listVariable); file != nullptr && *file != '\0') {
            m_list = ::open(file, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0644);
            if (m_list < 0)
                refuse(listVariable);
        }
    }

    bool active() const { return m_failAt > 0 || m_list >= 0; }

    Fate decide(std::string_view kind, std::string_view place, std::uint64_t crashAt)
    {
        const std::uint64_t number = ++m_count;
        if (m_list >= 0) {
            std::string line = std::to_string(number);
            line.append(" ").append(kind).append(" ").append(place).append("\n");
            (void)!::write(m_list, line.data(), line.size());
        }
        const bool fails = m_failAt > 0 && (m_always ? number >= m_failAt : number == m_failAt);
        return {.error = fails ? m_error : 0, .crash = number == crashAt};
    }

private:
    void readFailure(std::string_view text, const char* variable)
    {
        m_failAt = takeNumber(text, variable);
        while (!text.empty()) {
            const auto part = takePart(text);
            bool known = part == "once" || part == "always";
            m_always = m_always || part == "always";
            for (const auto& [name, value] : errors) {
                if (part != name)
                    continue;
                m_error = value;
                known = true;
            }
            if (!known)
                refuse(variable);
        }
    }

    std::uint64_t m_failAt = 0;
    int m_error;
    bool m_always = false;
    int m_list = -1;
    std::atomic<std::uint64_t> m_count = 0;
};

std::uint64_t numberToCrashAt()
{
    auto text = valueOf("TOUCHSTONE_CRASH_AT");
    if (text.empty())
        return 0;
    const std::uint64_t number = takeNumber(text, "TOUCHSTONE_CRASH_AT");
    if (!text.empty())
        refuse("TOUCHSTONE_CRASH_AT");
    return number;
}

struct Watch {
    std::uint64_t crashAt = numberToCrashAt();
    Counter changes {"TOUCHSTONE_LIST_STEPS", "TOUCHSTONE_FAIL_AT", ENOSPC};
    Counter openings {"TOUCHSTONE_LIST_OPENINGS", "TOUCHSTONE_FAIL_OPENING_AT", EIO};
};

Watch& watch()
{
    static Watch instance;
    return instance;
}

} // namespace

bool watched()
{
    static const bool active = watch().crashAt > 0 || watch().changes.active() || watch().openings.active();
    return active;
}

Fate decide(std::string_view kind, std::string_view place)
{
    return watch().changes.decide(kind, place, watch().crashAt);
}

int decideOpening(std::string_view place)
{
    return watch().openings.decide("open", place, 0).error;
}

void crash()
{
    ::_exit(137);
}

} // namespace touchstone::persistence
