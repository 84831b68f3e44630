#pragma once

#include "core/figures/svgcanvas.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// A part of a figure in which values are drawn, and the values at its edges.
struct Plot {
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
    double xMin = 0;
    double xMax = 1;
    double yMin = 0;
    double yMax = 1;

    double right() const { return left + width; }
    double bottom() const { return top + height; }
    double x(double value) const { return left + (value - xMin) / (xMax - xMin) * width; }
    double y(double value) const { return bottom() - (value - yMin) / (yMax - yMin) * height; }
};

/// Round values (1, 2 or 5 times a power of ten apart) in [lower, upper], about `wanted` of them.
std::vector<double> ticksBetween(double lower, double upper, int wanted);
/// How many decimals the distance of these ticks needs.
int decimalsOf(const std::vector<double>& ticks);

using TickText = std::function<std::string(double value, int decimals)>;

/// Lines across the plot with their values at its left.
void drawYAxis(SvgCanvas& canvas, const Plot& plot, int wanted, const TickText& text);
/// The bottom line with ticks and values, and a title below.
void drawXAxis(SvgCanvas& canvas, const Plot& plot, int wanted, const TickText& text, std::string_view title);

} // namespace touchstone
