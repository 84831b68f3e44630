#include "core/figures/svgcanvas.h"

#include "core/report/numbers.h"
#include "core/report/printable.h"

#include <array>

namespace touchstone {

namespace {

struct InkStyle {
    const char* name;
    const char* color;
};

/// Okabe and Ito's colours where a meaning depends on them; in the order of Ink.
constexpr std::array inks {
    InkStyle {"ink", "#1f2328"},
    InkStyle {"muted", "#59636e"},
    InkStyle {"grid", "#d8dee4"},
    InkStyle {"baseline", "#0072B2"},
    InkStyle {"candidate", "#D55E00"},
    InkStyle {"neutral", "#708AA3"},
    InkStyle {"band", "#E8F1F7"},
    InkStyle {"worse", "#D55E00"},
    InkStyle {"better", "#00875F"},
};

const InkStyle& styleOf(Ink ink)
{
    return inks[static_cast<std::size_t>(ink)];
}

std::string coordinate(double value)
{
    std::string text = rateText(value, 2);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

std::string attribute(const char* name, double value)
{
    return std::string(" ") + name + "=\"" + coordinate(value) + "\"";
}

std::string filled(Ink ink)
{
    const InkStyle& style = styleOf(ink);
    return std::string(" class=\"f-") + style.name + "\" fill=\"" + style.color + "\"";
}

std::string stroked(Ink ink, Stroke stroke, double width)
{
    const InkStyle& style = styleOf(ink);
    std::string text = std::string(" class=\"s-") + style.name + "\" fill=\"none\" stroke=\"" + style.color
        + "\"" + attribute("stroke-width", width);
    if (stroke == Stroke::Dashed)
        text += " stroke-dasharray=\"6 4\"";
    else if (stroke == Stroke::Dotted)
        text += " stroke-dasharray=\"1.5 3\"";
    return text;
}

std::string ended(const char* element, std::string_view tip)
{
    if (tip.empty())
        return "/>\n";
    return "><title>" + xmlText(tip) + "</title></" + element + ">\n";
}

} // namespace

std::string xmlText(std::string_view text)
{
    std::string out;
    const std::string clean = printable(text);
    for (std::size_t i = 0; i < clean.size(); ++i) {
        switch (clean[i]) {
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '&':
            out += "&amp;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            // U+FFFE and U+FFFF are no characters of XML.
            if (clean.compare(i, 3, "\xEF\xBF\xBE") == 0 || clean.compare(i, 3, "\xEF\xBF\xBF") == 0) {
                out += "\xEF\xBF\xBD";
                i += 2;
            } else {
                out += clean[i];
            }
        }
    }
    return out;
}

SvgCanvas::SvgCanvas(
    double width, double height, std::string_view name, std::string_view title, std::string_view description)
{
    const std::string id(name);
    m_body = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + coordinate(width) + " "
        + coordinate(height) + "\"" + attribute("width", width) + attribute("height", height)
        + " role=\"img\" aria-labelledby=\"" + id + "-t " + id
        + "-d\" font-family=\"sans-serif\" font-size=\"12\">\n<title id=\"" + id + "-t\">" + xmlText(title)
        + "</title>\n<desc id=\"" + id + "-d\">" + xmlText(description) + "</desc>\n";
}

void SvgCanvas::rect(double x, double y, double width, double height, Ink ink, std::string_view tip)
{
    m_body += "<rect" + attribute("x", x) + attribute("y", y) + attribute("width", width)
        + attribute("height", height) + filled(ink) + ended("rect", tip);
}

void SvgCanvas::line(double x1, double y1, double x2, double y2, Ink ink, Stroke stroke, double width)
{
    m_body += "<line" + attribute("x1", x1) + attribute("y1", y1) + attribute("x2", x2) + attribute("y2", y2)
        + stroked(ink, stroke, width) + "/>\n";
}

void SvgCanvas::polyline(std::span<const std::pair<double, double>> points, Ink ink, Stroke stroke)
{
    if (points.empty())
        return;
    m_body += "<polyline points=\"";
    for (std::size_t i = 0; i < points.size(); ++i)
        m_body += (i == 0 ? "" : " ") + coordinate(points[i].first) + "," + coordinate(points[i].second);
    m_body += "\"" + stroked(ink, stroke, 1.75) + " stroke-linejoin=\"round\"/>\n";
}

void SvgCanvas::dot(double x, double y, double radius, Ink ink, std::string_view tip)
{
    m_body += "<circle" + attribute("cx", x) + attribute("cy", y) + attribute("r", radius) + filled(ink)
        + ended("circle", tip);
}

void SvgCanvas::text(double x, double y, std::string_view text, Ink ink, Anchor anchor, bool bold)
{
    m_body += "<text" + attribute("x", x) + attribute("y", y) + filled(ink);
    if (anchor != Anchor::Start)
        m_body += anchor == Anchor::Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
    if (bold)
        m_body += " font-weight=\"bold\"";
    m_body += ">" + xmlText(text) + "</text>\n";
}

void SvgCanvas::verticalText(double x, double y, std::string_view text, Ink ink)
{
    m_body += "<text transform=\"translate(" + coordinate(x) + " " + coordinate(y) + ") rotate(-90)\""
        + filled(ink) + " text-anchor=\"middle\">" + xmlText(text) + "</text>\n";
}

std::string SvgCanvas::toString() const
{
    return m_body + "</svg>\n";
}

} // namespace touchstone
