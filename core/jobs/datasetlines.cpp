#include "core/jobs/datasetlines.h"

#include <algorithm>

namespace touchstone {

namespace {

constexpr std::size_t linesAhead = 1024;
constexpr std::size_t longLine = 1U << 16;

} // namespace

DatasetLines::DatasetLines(
    const Workspace& workspace, const std::vector<ResolvedRows>& parts, const TextRecipe& recipe)
    : m_workspace(workspace)
    , m_parts(parts)
    , m_recipe(recipe)
    , m_lines(linesAhead)
{
}

Result<bool> DatasetLines::next(std::string& line, std::string& label)
{
    while (m_used == m_filled) {
        const auto more = fill();
        if (!more || !*more)
            return more;
    }
    std::swap(line, m_lines[m_used].text);
    std::swap(label, m_lines[m_used].label);
    ++m_used;
    return true;
}

Result<bool> DatasetLines::fill()
{
    m_used = 0;
    m_filled = 0;
    if (m_part == m_parts.size())
        return false;
    const ResolvedRows& part = m_parts[m_part];
    if (!m_reader) {
        auto reader = DatasetReader::open(m_workspace.datasetFile(part.dataset.sha256));
        if (!reader)
            return failure(reader);
        m_reader = std::move(*reader);
    }
    const std::size_t count = std::min(linesAhead, part.rows.size() - m_row);
    const auto read
        = m_reader->read(std::span(part.rows).subspan(m_row, count), [&](const Example& example) -> Result<> {
              if (example.label < 0) {
                  ++m_unlabelled;
                  return {};
              }
              Line& line = m_lines[m_filled++];
              if (line.text.capacity() > longLine)
                  line.text = {}; // a few long posts in every stretch would add up
              m_recipe.apply(example.texts, line.text);
              line.label = m_reader->labels()[static_cast<std::size_t>(example.label)].name;
              return {};
          });
    if (!read)
        return failure(read);
    m_row += count;
    if (m_row == part.rows.size()) {
        ++m_part;
        m_row = 0;
        m_reader.reset();
    }
    return true;
}

} // namespace touchstone
