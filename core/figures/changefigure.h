#pragma once

#include "core/comparison/changedistribution.h"
#include "core/comparison/twin.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace touchstone {

/// A curve over the histogram of f1 changes: (change, labels per bin), ascending.
struct ChangeCurve {
    std::string name;
    std::vector<std::pair<double, double>> points;
};

/// \name The curves; nothing where the distribution or the twin does not have them.
/// @{
std::optional<ChangeCurve> normalCurveOf(const ChangeDistribution& changes);
/// What the bins would hold if no label had changed.
std::optional<ChangeCurve> nullCurveOf(const ChangeDistribution& changes);
/// What the twin's labels did, scaled to as many labels.
std::optional<ChangeCurve> twinCurveOf(
    const ChangeDistribution& changes, const std::optional<TwinReport>& twin);
/// @}

} // namespace touchstone
