#include "core/statistics/randomeffects.h"

#include <algorithm>
#include <cmath>

namespace touchstone::statistics {

double RandomEffects::shrunken(double change, double standardError) const
{
    return mean + (change - mean) * tau2 / (tau2 + standardError * standardError);
}

std::optional<RandomEffects> randomEffects(
    std::span<const double> changes, std::span<const double> standardErrors)
{
    if (changes.size() < 3 || changes.size() != standardErrors.size())
        return std::nullopt;
    double weights = 0;
    double weightSquares = 0;
    double weighted = 0;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (!(standardErrors[i] > 0) || !std::isfinite(standardErrors[i]) || !std::isfinite(changes[i]))
            return std::nullopt;
        const double weight = 1 / (standardErrors[i] * standardErrors[i]);
        weights += weight;
        weightSquares += weight * weight;
        weighted += weight * changes[i];
    }
    RandomEffects result {.fixedMean = weighted / weights};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const double z = (changes[i] - result.fixedMean) / standardErrors[i];
        result.heterogeneity += z * z;
    }
    const auto degrees = static_cast<double>(changes.size() - 1);
    result.tau2 = std::max(0.0, (result.heterogeneity - degrees) / (weights - weightSquares / weights));
    double sum = 0;
    double total = 0;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const double weight = 1 / (standardErrors[i] * standardErrors[i] + result.tau2);
        sum += weight * changes[i];
        total += weight;
    }
    result.mean = sum / total;
    return result;
}

std::optional<NormalTest> judgeWithRetraining(double change, double standardError, double tau2, double level)
{
    if (!(standardError >= 0) || !(tau2 >= 0))
        return std::nullopt;
    return normalTest(change, std::sqrt(standardError * standardError + tau2), level);
}

} // namespace touchstone::statistics
