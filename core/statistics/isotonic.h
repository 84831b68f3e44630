#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace touchstone::statistics {

/// Rows of (nearly) one confidence.
struct ConfidenceCell {
    double confidence = 0;
    std::int64_t rows = 0;
    std::int64_t right = 0;
};

/// Calibration "confidence -> share that is right" as a rising step function with slopes between its steps: isotonic
/// regression by pooling adjacent violators, equal confidences first (sklearn IsotonicRegression,
/// out_of_bounds="clip").
class IsotonicCurve
{
public:
    struct Point {
        double confidence = 0;
        double accuracy = 0;
    };

    /// `right`: 1 where the row is right, else 0; as long as `confidence`. Nothing for no rows or a confidence that is
    /// negative or not finite.
    static std::optional<IsotonicCurve> fit(
        std::span<const float> confidence, std::span<const std::uint8_t> right);

    /// `cells`: ascending by confidence, each different; cells without rows are passed over. Nothing when none has
    /// rows.
    static std::optional<IsotonicCurve> fit(std::span<const ConfidenceCell> cells);

    /// Linear between the ends of blocks, their end values outside; NaN for NaN.
    double at(double confidence) const;

    /// The ends of the blocks, ascending.
    std::span<const Point> points() const { return m_points; }

private:
    std::vector<Point> m_points;
};

/// Equal confidences together, ascending. Nothing when a confidence is negative or not finite.
std::optional<std::vector<ConfidenceCell>> confidenceCells(
    std::span<const float> confidence, std::span<const std::uint8_t> right);

} // namespace touchstone::statistics
