#pragma once

#include "core/data/execution.h"

#include <QString>

/// Words for what executions are and do, as a person reads them.
namespace touchstone::executiontext {

/// "train", "evaluate" ...
QString step(Step step);
/// "running", "complete" ...
QString status(ExecutionStatus status);
/// "#56", or "#56 retrained" with its name.
QString title(const Execution& execution);
/// Tags joined with ", ".
QString tags(const Execution& execution);
/// What an execution with these parameters warned of, a sentence each, in core's English; empty: of nothing.
QString warnings(const nlohmann::json& parameters);

} // namespace touchstone::executiontext
