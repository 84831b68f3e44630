#include "core/data/jsondocument.h"
#include "core/lineage/lineagedot.h"
#include "core/lineage/lineagenames.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace touchstone {

namespace {

using nlohmann::json;

constexpr double farthest = 1e7; // points; nothing that can be drawn is wider

Error badLayout(const std::string& what)
{
    Error error = machineError("bad-layout", "Graphviz's answer cannot be used: " + what,
        "the table shows the same; try another version of Graphviz");
    error.arguments = {what};
    return error;
}

/// Numbers separated by commas and spaces.
std::optional<std::vector<double>> numbersIn(std::string_view text)
{
    std::vector<double> numbers;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        if (*at == ',' || *at == ' ' || *at == '\\' || *at == '\n') {
            ++at;
            continue;
        }
        double number = 0;
        const auto [next, error] = std::from_chars(at, end, number);
        if (error != std::errc() || !std::isfinite(number) || std::abs(number) > farthest)
            return std::nullopt;
        numbers.push_back(number);
        at = next;
    }
    return numbers;
}

/// "n17" -> 17; `count` where it is none below that.
std::size_t positionIn(std::string_view name, std::size_t count)
{
    std::size_t position = 0;
    if (!name.starts_with('n'))
        return count;
    const auto [end, error] = std::from_chars(name.data() + 1, name.data() + name.size(), position);
    const bool whole = error == std::errc() && end == name.data() + name.size();
    return whole ? std::min(position, count) : count;
}

class Reader
{
public:
    Reader(const LineageGraph& graph, const json& answer)
        : m_graph(graph)
        , m_answer(answer)
    {
    }

    Result<LineageLayout> read()
    {
        const auto box = numbersIn(memberText(m_answer, "bb"));
        if (!box || box->size() != 4)
            return fail(badLayout("it names no bounds"));
        m_layout.width = (*box)[2] - (*box)[0];
        m_layout.height = (*box)[3] - (*box)[1];
        m_left = (*box)[0];
        m_top = (*box)[3];
        if (const auto placed = readNodes(); !placed)
            return failure(placed);
        if (const auto drawn = readLines(); !drawn)
            return failure(drawn);
        return std::move(m_layout);
    }

private:
    /// Graphviz counts upwards.
    LineagePoint pointAt(double x, double y) const { return {x - m_left, m_top - y}; }

    Result<> readNodes()
    {
        std::vector<bool> placed(m_graph.nodes.size(), false);
        m_layout.centres.resize(m_graph.nodes.size());
        const auto objects = m_answer.find("objects");
        if (objects != m_answer.end() && objects->is_array()) {
            for (const json& object : *objects) {
                const std::size_t position = positionIn(memberText(object, "name"), placed.size());
                const auto pos = numbersIn(memberText(object, "pos"));
                if (position == placed.size() || !pos || pos->size() != 2)
                    continue;
                m_layout.centres[position] = pointAt((*pos)[0], (*pos)[1]);
                placed[position] = true;
            }
        }
        for (std::size_t i = 0; i < placed.size(); ++i) {
            if (!placed[i])
                return fail(badLayout("it leaves out " + m_graph.nodes[i].title));
        }
        return {};
    }

    /// "e,x,y x,y x,y x,y x,y": the tip, then the curve.
    Result<> readLines()
    {
        const auto edges = m_answer.find("edges");
        if (edges == m_answer.end() || !edges->is_array())
            return {};
        for (const json& edge : *edges) {
            const std::size_t position = positionIn(memberText(edge, "comment"), m_graph.edges.size());
            const std::string text = memberText(edge, "pos");
            if (position == m_graph.edges.size() || text.empty())
                continue;
            std::string_view curve(text);
            const bool hasTip = curve.starts_with("e,");
            if (hasTip)
                curve.remove_prefix(2);
            const auto numbers = numbersIn(curve);
            if (!numbers || numbers->size() % 2 != 0)
                return fail(badLayout("a line has no course"));
            LineageLayout::Line line {.edge = position, .points = {}, .tip = {}};
            for (std::size_t i = 0; i < numbers->size(); i += 2)
                line.points.push_back(pointAt((*numbers)[i], (*numbers)[i + 1]));
            if (hasTip && !line.points.empty()) {
                line.tip = line.points.front();
                line.points.erase(line.points.begin());
            } else if (!line.points.empty()) {
                line.tip = line.points.back();
            }
            if (line.points.size() < 4 || line.points.size() % 3 != 1)
                return fail(badLayout("a line has no course"));
            m_layout.lines.push_back(std::move(line));
        }
        return {};
    }

    const LineageGraph& m_graph;
    const json& m_answer;
    LineageLayout m_layout;
    double m_left = 0;
    double m_top = 0;
};

} // namespace

Result<LineageLayout> readLayout(const LineageGraph& graph, std::string_view json)
{
    const auto answer = parseJson(json, "the answer of dot");
    if (!answer)
        return fail(badLayout(answer.error().message()));
    if (!answer->is_object())
        return fail(badLayout("it is no object"));
    return Reader(graph, *answer).read();
}

} // namespace touchstone
