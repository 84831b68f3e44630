#pragma once

#include <QString>

#include <vector>

namespace touchstone {

/// Where an axis has its lines.
struct AxisTicks {
    std::vector<double> values; ///< ascending
    int decimals = 0;           ///< that tell them apart
};

/// Round steps (1, 2 or 5 times a power of ten) from `lower` to `upper`, at most `most` + 1 lines. Nothing when the
/// range is empty or not finite.
AxisTicks linearTicks(double lower, double upper, int most);
/// Powers of ten within [lower, upper], both positive; every second, third ... when they are more than `most`.
AxisTicks logarithmicTicks(double lower, double upper, int most);

/// A straight scale from data to pixels, logarithmic on demand. Values below the range end at its border.
class AxisScale
{
public:
    AxisScale() = default;
    /// `from` is the pixel of `lower`. A logarithmic scale needs lower > 0.
    AxisScale(double lower, double upper, double from, double to, bool logarithmic = false);

    double toPixel(double value) const;
    double toValue(double pixel) const;
    double lower() const { return m_lower; }
    double upper() const { return m_upper; }

private:
    double m_lower = 0;
    double m_upper = 1;
    double m_from = 0;
    double m_to = 1;
    bool m_logarithmic = false;
};

} // namespace touchstone
