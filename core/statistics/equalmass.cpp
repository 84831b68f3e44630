#include "core/statistics/equalmass.h"

#include "core/statistics/packedoutcome.h"
#include "core/statistics/proportions.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace touchstone::statistics {

std::optional<std::vector<MassBin>> equalMassBins(
    std::span<const float> confidence, std::span<const std::uint8_t> right, int bins)
{
    const auto packed = sortedOutcomes(confidence, right);
    if (!packed)
        return std::nullopt;
    const std::size_t n = packed->size();

    std::vector<MassBin> result;
    std::size_t begin = 0;
    for (int cut = 1; cut <= bins && begin < n; ++cut) {
        std::size_t end = n;
        if (cut < bins) {
            end = (n - 1) * static_cast<std::size_t>(cut) / static_cast<std::size_t>(bins) + 1;
            while (end < n && (*packed)[end].sameConfidence((*packed)[end - 1]))
                ++end;
        }
        if (end <= begin)
            continue;
        MassBin bin;
        bin.lower = (*packed)[begin].confidence();
        bin.upper = (*packed)[end - 1].confidence();
        bin.rows = static_cast<std::int64_t>(end - begin);
        for (std::size_t i = begin; i < end; ++i) {
            bin.confidence += (*packed)[i].confidence();
            bin.accuracy += (*packed)[i].isRight() ? 1 : 0;
        }
        bin.confidence /= static_cast<double>(bin.rows);
        bin.accuracy /= static_cast<double>(bin.rows);
        result.push_back(bin);
        begin = end;
    }
    return result;
}

std::optional<double> expectedCalibrationError(std::span<const MassBin> bins)
{
    double rows = 0;
    double sum = 0;
    for (const MassBin& bin : bins) {
        rows += static_cast<double>(bin.rows);
        sum += static_cast<double>(bin.rows) * std::abs(bin.confidence - bin.accuracy);
    }
    if (!(rows > 0))
        return std::nullopt;
    return sum / rows;
}

std::optional<double> calibrationErrorByChance(std::span<const MassBin> bins)
{
    double rows = 0;
    double sum = 0;
    for (const MassBin& bin : bins) {
        const auto size = static_cast<double>(bin.rows);
        rows += size;
        sum += std::sqrt(2 / std::numbers::pi * size * std::max(0.0, bin.confidence * (1 - bin.confidence)));
    }
    if (!(rows > 0))
        return std::nullopt;
    return sum / rows;
}

std::optional<Interval> accuracyInterval(const MassBin& bin, double level)
{
    const auto hits = std::llround(bin.accuracy * static_cast<double>(bin.rows));
    return wilson({.hits = hits, .rows = bin.rows}, level);
}

} // namespace touchstone::statistics
