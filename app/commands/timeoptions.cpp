#include "app/commands/timeoptions.h"

#include "core/base/time.h"

#include <CLI/CLI.hpp>

namespace touchstone {

namespace {

Result<std::optional<std::int64_t>> timeOf(const char* option, const std::string& text)
{
    if (text.empty())
        return std::optional<std::int64_t>();
    const auto time = parseTime(text);
    if (!time)
        return fail(inputError("bad-parameter", std::string(option) + " takes a time, not '" + text + "'",
            "2013-05-01, 2013-05-01T12:30:00Z or seconds since 1970; without a zone it is UTC"));
    return std::optional(*time);
}

} // namespace

void addTimeOptions(CLI::App& command, TimeOptions& options, const std::string& posts)
{
    command.add_option("--from", options.from, posts + " of this time or later")->type_name("TIME");
    command.add_option("--to", options.to, posts + " before this time")->type_name("TIME");
}

Result<std::optional<TimeRange>> timeRangeOf(const TimeOptions& options)
{
    const auto from = timeOf("--from", options.from);
    if (!from)
        return failure(from);
    const auto to = timeOf("--to", options.to);
    if (!to)
        return failure(to);
    if (!*from && !*to)
        return std::optional<TimeRange>();
    return std::optional(TimeRange {.from = *from, .to = *to});
}

} // namespace touchstone
