#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// A report as blocks, which the HTML page and the PDF set each in their own way. All text in it is plain: whoever sets
/// it escapes it.
namespace touchstone {

/// Text in which parts are other people's: their direction of writing must not reorder what stands around them.
class DocText
{
public:
    struct Run {
        std::string text;
        bool foreign = false;
    };

    DocText() = default;
    DocText(std::string text); // NOLINT(google-explicit-constructor): a text is a text of one run
    DocText(const char* text)  // NOLINT(google-explicit-constructor)
        : DocText(std::string(text))
    {
    }
    static DocText foreign(std::string_view text, int width);

    DocText& add(std::string_view text);
    DocText& addForeign(std::string_view text, int width);
    const std::vector<Run>& runs() const { return m_runs; }
    bool isEmpty() const { return m_runs.empty(); }
    std::string toString() const;

private:
    std::vector<Run> m_runs;
};

enum class Tone { Plain, Good, Bad, Unsure };
enum class DocSide { None, Baseline, Candidate };

struct DocParagraph {
    DocText text;
    Tone tone = Tone::Plain;
};

struct DocList {
    std::vector<DocText> items;
};

struct DocColumn {
    std::string title;
    bool isText = false; ///< aligned left; else a number
    DocSide side = DocSide::None;
};

struct DocRow {
    std::vector<DocText> cells;
    Tone tone = Tone::Plain; ///< of the whole row
};

struct DocTable {
    std::vector<DocColumn> columns;
    std::vector<DocRow> rows;
    std::string folded; ///< not empty: long, shown when somebody opens it, under this title
    std::string note;   ///< below it
};
/// The column that shows the tone of a row: its verdict, else its change; the number of columns where there is neither.
std::size_t tonedColumn(const DocTable& table);

struct DocFigure {
    std::string svg;
    std::string caption;
};

/// A number that is seen first.
struct DocTile {
    std::string name;
    std::string before; ///< of the baseline; may be empty
    std::string value;
    std::string detail;
    Tone tone = Tone::Plain;
};

struct DocTiles {
    std::vector<DocTile> tiles;
};

/// A post with what both sides made of it.
struct DocPost {
    DocText gold;
    DocText baseline;
    DocText candidate;
    DocText origin; ///< id and time
    std::string text;
};

using DocBlock = std::variant<DocParagraph, DocList, DocTable, DocFigure, DocTiles, DocPost>;

struct DocSection {
    std::string id; ///< [a-z0-9-]+, unique
    std::string title;
    std::vector<DocBlock> blocks;
};

struct ReportDocument {
    std::string title;
    std::string subtitle;
    std::vector<DocSection> sections; ///< the first has no title of its own: what is seen first
};

} // namespace touchstone
