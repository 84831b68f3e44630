#pragma once

#include <nlohmann/json.hpp>

namespace touchstone {

/// Program, libraries and machine that an execution runs on.
nlohmann::json describeEnvironment();

/// {"repository", "commit", "dirty"} of the git repository that the current folder lies in; an empty object where
/// there is none or git is not installed.
nlohmann::json describeCode();

} // namespace touchstone
