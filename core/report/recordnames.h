#pragma once

#include <nlohmann/json.hpp>

#include <span>
#include <string>
#include <string_view>
#include <utility>

/// How people read what is recorded of an execution's environment and code: words instead of the record's own.
namespace touchstone {

/// Those of describeEnvironment() and describeCode(): {"program_commit", "commit of the program"} ...
std::span<const std::pair<std::string_view, std::string_view>> recordNames();
/// The name of one in words; itself where it has none.
std::string recordName(std::string_view field);
/// "yes", "no", "nothing" for null and for an empty list, "a, b" for a list, else the value as it is. One line of
/// printable text.
std::string recordValue(const nlohmann::json& value);

} // namespace touchstone
