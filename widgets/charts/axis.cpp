#include "widgets/charts/axis.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace touchstone {

AxisTicks linearTicks(double lower, double upper, int most)
{
    AxisTicks ticks;
    if (!std::isfinite(lower) || !std::isfinite(upper) || lower >= upper || most < 1)
        return ticks;
    const double rough = (upper - lower) / most;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : std::array {1.0, 2.0, 5.0}) {
        if (factor * power >= rough * (1 - 1e-9)) {
            step = factor * power;
            break;
        }
    }
    ticks.decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
    const double slack = step * 1e-6;
    for (double index = std::ceil((lower - slack) / step); index * step <= upper + slack; ++index)
        ticks.values.push_back(index == 0 ? 0.0 : index * step);
    return ticks;
}

AxisTicks logarithmicTicks(double lower, double upper, int most)
{
    AxisTicks ticks;
    if (!(lower > 0) || !std::isfinite(upper) || lower >= upper || most < 1)
        return ticks;
    const int first = static_cast<int>(std::ceil(std::log10(lower) - 1e-9));
    const int last = static_cast<int>(std::floor(std::log10(upper) + 1e-9));
    const int step = std::max(1, (last - first + most) / most);
    for (int exponent = first; exponent <= last; exponent += step)
        ticks.values.push_back(std::pow(10.0, exponent));
    ticks.decimals = std::max(0, -first);
    return ticks;
}

AxisScale::AxisScale(double lower, double upper, double from, double to, bool logarithmic)
    : m_lower(logarithmic ? std::log10(lower) : lower)
    , m_upper(logarithmic ? std::log10(upper) : upper)
    , m_from(from)
    , m_to(to)
    , m_logarithmic(logarithmic)
{
}

double AxisScale::toPixel(double value) const
{
    if (m_logarithmic)
        value = value > 0 ? std::max(m_lower, std::log10(value)) : m_lower;
    return m_from + (m_to - m_from) * (value - m_lower) / (m_upper - m_lower);
}

double AxisScale::toValue(double pixel) const
{
    const double value = m_lower + (m_upper - m_lower) * (pixel - m_from) / (m_to - m_from);
    return m_logarithmic ? std::pow(10.0, value) : value;
}

} // namespace touchstone
