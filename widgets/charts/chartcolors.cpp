#include "widgets/charts/chartcolors.h"

#include <algorithm>
#include <cmath>

namespace touchstone {

namespace {

double luminance(const QColor& color)
{
    const auto linear
        = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor hex(QRgb rgb)
{
    return QColor::fromRgb(rgb);
}

} // namespace

QColor mixedColor(const QColor& from, const QColor& to, double share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * static_cast<float>(share); };
    return QColor::fromRgbF(
        mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()), mix(from.blueF(), to.blueF()));
}

double contrastOf(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

ChartColors ChartColors::of(const QPalette& palette)
{
    ChartColors colors;
    colors.background = palette.color(QPalette::Base);
    colors.text = palette.color(QPalette::Text);
    colors.secondary = mixedColor(colors.text, colors.background, 0.3);
    colors.grid = mixedColor(colors.background, colors.text, 0.14);
    colors.curve = colors.text;
    colors.mark = colors.text;
    if (colors.background.lightnessF() < 0.5F) {
        colors.baseline = hex(0x56B4E9);
        colors.candidate = hex(0xFF9B4A);
        colors.baselineText = hex(0x7CC7F2);
        colors.candidateText = hex(0xFFB070);
        colors.neutral = hex(0x8FA3B5);
        colors.worse = hex(0xFF9B4A);
        colors.better = hex(0x2CC295);
        colors.worseText = hex(0xFFB070);
        colors.betterText = hex(0x5FD6B0);
        colors.parts = {hex(0xE69F00), hex(0xFF9B4A), hex(0xD98FB8), hex(0x56B4E9)};
    } else {
        colors.baseline = hex(0x0072B2);
        colors.candidate = hex(0xD55E00);
        colors.baselineText = hex(0x00679F);
        colors.candidateText = hex(0xAD4C00);
        colors.neutral = hex(0x708AA3);
        colors.worse = hex(0xD55E00);
        colors.better = hex(0x00875F);
        colors.worseText = hex(0xAD4C00);
        colors.betterText = hex(0x00704F);
        colors.parts = {hex(0xB37A00), hex(0xD55E00), hex(0xB85F92), hex(0x2F86B5)};
    }
    colors.band = mixedColor(colors.background, colors.baseline, 0.09);
    return colors;
}

const QColor& ChartColors::side(SideRole role) const
{
    switch (role) {
    case SideRole::Baseline:
        return baseline;
    case SideRole::Candidate:
        return candidate;
    case SideRole::Neutral:
        break;
    }
    return neutral;
}

const QColor& ChartColors::sideText(SideRole role) const
{
    switch (role) {
    case SideRole::Baseline:
        return baselineText;
    case SideRole::Candidate:
        return candidateText;
    case SideRole::Neutral:
        break;
    }
    return text;
}

} // namespace touchstone
