#include "core/publishing/documenthtml.h"

#include "core/figures/svgcanvas.h"
#include "core/publishing/documentstyle.h"
#include "core/report/numbers.h"

namespace touchstone {

namespace {

/// Bytes of all rows of tables together; the rest of a report has some 200 kB.
constexpr std::size_t rowBudget = 1'600'000;

std::string htmlText(const DocText& text)
{
    std::string out;
    for (const DocText::Run& run : text.runs())
        out += run.foreign ? "<bdi>" + xmlText(run.text) + "</bdi>" : xmlText(run.text);
    return out;
}

/// A cell that holds nothing but one text needs no isolation: it is a block.
std::string cellText(const DocText& text)
{
    return text.runs().size() == 1 ? xmlText(text.runs().front().text) : htmlText(text);
}

const char* toneClass(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return "good";
    case Tone::Bad:
        return "bad";
    case Tone::Unsure:
        return "unsure";
    case Tone::Plain:
        break;
    }
    return "";
}

std::string classed(const char* element, Tone tone)
{
    const std::string name = toneClass(tone);
    return std::string("<") + element + (name.empty() ? ">" : " class=" + name + ">");
}

/// Puts blocks into the page, one after another.
class Page
{
public:
    explicit Page(std::string begin)
        : m_html(std::move(begin))
    {
    }

    void section(const DocSection& section)
    {
        m_html += "<section id=\"" + section.id + "\">\n";
        if (!section.title.empty())
            m_html += "<h2>" + xmlText(section.title) + "</h2>\n";
        for (const DocBlock& block : section.blocks)
            std::visit(*this, block);
        m_html += "</section>\n";
    }

    void operator()(const DocParagraph& paragraph)
    {
        m_html += classed("p", paragraph.tone) + htmlText(paragraph.text) + "</p>\n";
    }

    void operator()(const DocList& list)
    {
        m_html += "<ul>\n";
        for (const DocText& item : list.items)
            m_html += "<li>" + htmlText(item) + "</li>\n";
        m_html += "</ul>\n";
    }

    void operator()(const DocFigure& figure)
    {
        m_html += "<figure>\n" + figure.svg + "<figcaption>" + xmlText(figure.caption)
            + "</figcaption>\n</figure>\n";
    }

    void operator()(const DocTiles& tiles)
    {
        m_html += "<div class=tiles>\n";
        for (const DocTile& tile : tiles.tiles) {
            m_html += std::string("<div class=\"tile ") + toneClass(tile.tone) + "\">" + xmlText(tile.name)
                + "<b>";
            if (!tile.before.empty())
                m_html += "<span class=b>" + xmlText(tile.before) + "</span> &rarr; <span class=c>"
                    + xmlText(tile.value) + "</span>";
            else
                m_html += xmlText(tile.value);
            m_html += "</b><small>" + xmlText(tile.detail) + "</small></div>\n";
        }
        m_html += "</div>\n";
    }

    void operator()(const DocPost& post)
    {
        m_html += "<div class=post><div><b>" + htmlText(post.gold) + "</b> &middot; <span class=b>baseline "
            + htmlText(post.baseline) + "</span> &middot; <span class=c>candidate " + htmlText(post.candidate)
            + "</span> &middot; " + htmlText(post.origin) + "</div><p dir=auto>" + xmlText(post.text)
            + "</p></div>\n";
    }

    void operator()(const DocTable& table)
    {
        if (!table.folded.empty())
            m_html += "<details><summary>" + xmlText(table.folded) + "</summary>\n";
        m_html += "<div class=scroll><table>\n<thead><tr>";
        for (const DocColumn& column : table.columns)
            m_html += "<th" + classOf(column) + ">" + xmlText(column.title);
        m_html += "</thead>\n<tbody>\n";
        std::size_t shown = 0;
        for (const DocRow& row : table.rows) {
            const std::string line = rowOf(table, row);
            if (line.size() > m_rowBudget)
                break;
            m_rowBudget -= line.size();
            m_html += line;
            ++shown;
        }
        m_html += "</tbody></table></div>\n";
        if (shown < table.rows.size())
            m_html += "<p class=note>and " + countText(static_cast<std::int64_t>(table.rows.size() - shown))
                + " more rows, which the CSV tables and the JSON have</p>\n";
        if (!table.note.empty())
            m_html += "<p class=note>" + xmlText(table.note) + "</p>\n";
        if (!table.folded.empty())
            m_html += "</details>\n";
    }

    std::string take() { return std::move(m_html); }

private:
    static std::string classOf(const DocColumn& column)
    {
        std::string names = column.isText ? "l" : "";
        if (column.side != DocSide::None)
            names += std::string(names.empty() ? "" : " ") + (column.side == DocSide::Baseline ? "b" : "c");
        return names.empty() ? names : " class=\"" + names + "\"";
    }

    // Without the closing tags that HTML does not ask for: thousands of rows are most of the file.
    static std::string rowOf(const DocTable& table, const DocRow& row)
    {
        std::string line = classed("tr", row.tone);
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const bool isText = i < table.columns.size() && table.columns[i].isText;
            if (i == tonedColumn(table))
                line += isText ? "<td class=\"l v\">" : "<td class=v>";
            else
                line += isText ? "<td class=l>" : "<td>";
            line += cellText(row.cells[i]);
        }
        return line + "\n";
    }

    std::string m_html;
    std::size_t m_rowBudget = rowBudget;
};

std::string beginOf(const ReportDocument& document)
{
    const std::string title = xmlText(document.title);
    std::string html
        = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
          "'unsafe-inline'; "
          "img-src data:\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
          "<meta name=\"referrer\" content=\"no-referrer\">\n<title>"
        + title + "</title>\n<style>" + documentStyle + "</style>\n</head>\n<body>\n<main>\n<h1>" + title
        + "</h1>\n<p class=sub>" + xmlText(document.subtitle) + "</p>\n<nav aria-label=\"Sections\">";
    for (const DocSection& section : document.sections) {
        if (!section.title.empty())
            html += "<a href=\"#" + section.id + "\">" + xmlText(section.title) + "</a> ";
    }
    return html + "</nav>\n";
}

} // namespace

std::string documentHtml(const ReportDocument& document)
{
    Page page(beginOf(document));
    for (const DocSection& section : document.sections)
        page.section(section);
    return page.take() + "</main>\n</body>\n</html>\n";
}

} // namespace touchstone
