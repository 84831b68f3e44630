#pragma once

#include "core/comparison/comparisonreport.h"

#include <QStringList>

namespace touchstone {

/// What a comparison says beyond its headline where it was asked for or found: the rows that both sides predicted, the
/// weighted means, the protected labels, the resampled intervals. One sentence each; none where there is nothing.
QStringList evidenceSentences(const ComparisonReport& report);

} // namespace touchstone
