#pragma once

#include "core/jobs/releasedecision.h"

#include <QStringList>

/// What a person should have seen before they decide, in words; one sentence each.
namespace touchstone::decisionevidence {

/// Why the sides are not wholly comparable, and that the baseline is not in production. Empty where nothing is wrong.
QStringList warnings(const DecisionOutcome& outcome);
/// How many posts people marked, and how.
QString marks(const DecisionOutcome& outcome);
/// What no gate and no number of the comparison looked at. Empty where everything was.
QStringList notChecked(const DecisionOutcome& outcome);

} // namespace touchstone::decisionevidence
