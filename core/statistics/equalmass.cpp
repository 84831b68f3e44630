#include "core/statistics/equalmass.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace touchstone::statistics {

namespace {

// A float that is not negative orders like its bits, whose highest is 0. So confidence and outcome fit
// into one 32-bit number, which sorts several times faster than a struct.
std::uint32_t pack(float confidence, bool right)
{
    return std::bit_cast<std::uint32_t>(confidence + 0.0F) << 1 | (right ? 1U : 0U); // + 0 turns -0 into 0
}

double confidenceOf(std::uint32_t packed)
{
    return std::bit_cast<float>(packed >> 1);
}

} // namespace

std::optional<std::vector<MassBin>> equalMassBins(
    std::span<const float> confidence, std::span<const std::uint8_t> right, int bins)
{
    const std::size_t n = std::min(confidence.size(), right.size());
    std::vector<std::uint32_t> packed(n);
    for (std::size_t i = 0; i < n; ++i) {
        if (!(confidence[i] >= 0) || !std::isfinite(confidence[i]))
            return std::nullopt;
        packed[i] = pack(confidence[i], right[i] != 0);
    }
    std::ranges::sort(packed);

    std::vector<MassBin> result;
    std::size_t begin = 0;
    for (int cut = 1; cut <= bins && begin < n; ++cut) {
        std::size_t end = n;
        if (cut < bins) {
            end = (n - 1) * static_cast<std::size_t>(cut) / static_cast<std::size_t>(bins) + 1;
            while (end < n && packed[end] >> 1 == packed[end - 1] >> 1)
                ++end;
        }
        if (end <= begin)
            continue;
        MassBin bin;
        bin.lower = confidenceOf(packed[begin]);
        bin.upper = confidenceOf(packed[end - 1]);
        bin.rows = static_cast<std::int64_t>(end - begin);
        for (std::size_t i = begin; i < end; ++i) {
            bin.confidence += confidenceOf(packed[i]);
            bin.accuracy += packed[i] & 1U;
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

} // namespace touchstone::statistics
