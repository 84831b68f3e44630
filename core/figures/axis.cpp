#include "core/figures/axis.h"

#include <algorithm>
#include <cmath>

namespace touchstone {

std::vector<double> ticksBetween(double lower, double upper, int wanted)
{
    std::vector<double> ticks;
    if (!(upper > lower) || !std::isfinite(upper - lower) || wanted < 1)
        return ticks;
    const double rough = (upper - lower) / wanted;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = power;
    for (const double factor : {2.0, 5.0, 10.0}) {
        if (step < rough * 0.999)
            step = power * factor;
    }
    const double slack = step * 1e-9; // an end that lies on a tick has it
    const auto first = static_cast<std::int64_t>(std::ceil((lower - slack) / step));
    const auto last = static_cast<std::int64_t>(std::floor((upper + slack) / step));
    for (std::int64_t i = first; i <= last; ++i)
        ticks.push_back(static_cast<double>(i) * step);
    return ticks;
}

int decimalsOf(const std::vector<double>& ticks)
{
    if (ticks.size() < 2)
        return 2;
    return std::clamp(static_cast<int>(std::ceil(-std::log10(ticks[1] - ticks[0]) - 1e-9)), 0, 9);
}

void drawYAxis(SvgCanvas& canvas, const Plot& plot, int wanted, const TickText& text)
{
    const std::vector<double> ticks = ticksBetween(plot.yMin, plot.yMax, wanted);
    const int decimals = decimalsOf(ticks);
    for (const double tick : ticks) {
        canvas.line(plot.left, plot.y(tick), plot.right(), plot.y(tick), Ink::Grid);
        canvas.text(plot.left - 6, plot.y(tick) + 4, text(tick, decimals), Ink::Muted, Anchor::End);
    }
}

void drawXAxis(SvgCanvas& canvas, const Plot& plot, int wanted, const TickText& text, std::string_view title)
{
    canvas.line(plot.left, plot.bottom(), plot.right(), plot.bottom(), Ink::Muted);
    const std::vector<double> ticks = ticksBetween(plot.xMin, plot.xMax, wanted);
    const int decimals = decimalsOf(ticks);
    for (const double tick : ticks) {
        canvas.line(plot.x(tick), plot.bottom(), plot.x(tick), plot.bottom() + 4, Ink::Muted);
        canvas.text(plot.x(tick), plot.bottom() + 17, text(tick, decimals), Ink::Muted, Anchor::Middle);
    }
    canvas.text(plot.left + plot.width / 2, plot.bottom() + 34, title, Ink::Muted, Anchor::Middle);
}

} // namespace touchstone
