#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace touchstone {

/// Text inside an XML or HTML document, also between double quotes: made printable (core/report/printable.h), mark-up
/// escaped, and without the characters that XML does not allow.
std::string xmlText(std::string_view text);

/// What a shape is: its colour is an attribute that any reader of SVG understands, and a class that the style sheet of
/// the page around it may recolour (CSS wins over attributes), for a dark page.
enum class Ink {
    Text,
    Muted,
    Grid,
    Baseline,
    Candidate,
    Neutral, ///< bars that belong to no side
    Band,
    Worse,
    Better,
};

enum class Stroke { Solid, Dashed, Dotted };
enum class Anchor { Start, Middle, End };

/// Draws one SVG document of fixed size. Coordinates are pixels from the top left; the same calls give the same bytes.
class SvgCanvas
{
public:
    /// `title` and `description` are what a screen reader says. `name` makes their ids differ from those of other
    /// figures on the page: [a-z0-9-]+.
    SvgCanvas(double width, double height, std::string_view name, std::string_view title,
        std::string_view description);

    void rect(double x, double y, double width, double height, Ink ink, std::string_view tip = {});
    void line(
        double x1, double y1, double x2, double y2, Ink ink, Stroke stroke = Stroke::Solid, double width = 1);
    void polyline(std::span<const std::pair<double, double>> points, Ink ink, Stroke stroke = Stroke::Solid);
    void dot(double x, double y, double radius, Ink ink, std::string_view tip = {});
    void text(double x, double y, std::string_view text, Ink ink = Ink::Text, Anchor anchor = Anchor::Start,
        bool bold = false);
    /// Read upwards, centred at the point.
    void verticalText(double x, double y, std::string_view text, Ink ink = Ink::Muted);

    std::string toString() const;

private:
    std::string m_body;
};

} // namespace touchstone
