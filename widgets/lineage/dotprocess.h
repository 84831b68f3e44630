#pragma once

#include "core/base/result.h"

#include <chrono>
#include <stop_token>
#include <string>

class QString;

namespace touchstone {

/// Whether Graphviz's `dot` is in the PATH.
bool isDotInstalled();

/// Runs `dot -T<format>` on a document of the DOT language, which goes to its standard input; no shell, and nothing of
/// the document becomes an argument. For a worker thread: it waits.
/// Errors: `no-dot` where it is not installed; `dot-failed` where it says that it failed, takes longer than `limit` or answers with
/// more than can be read; cancelled, within a tenth of a second.
Result<std::string> runDot(const QString& format, const std::string& document,
    std::chrono::milliseconds limit, const std::stop_token& stop);

} // namespace touchstone
