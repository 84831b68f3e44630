#include "core/base/executionnumber.h"

#include <charconv>
#include <cstdint>
#include <system_error>

namespace touchstone {

std::optional<ExecutionNumber> parseExecutionNumber(std::string_view text)
{
    if (text.starts_with('#'))
        text.remove_prefix(1);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 1)
        return std::nullopt;
    return ExecutionNumber(number);
}

} // namespace touchstone
