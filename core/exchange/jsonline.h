#pragma once

#include "core/base/result.h"
#include "core/exchange/extras.h"
#include "core/exchange/rowreader.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace touchstone {

/// Turns one line of JSON into a row. Lone halves of surrogate pairs and invalid UTF-8 become U+FFFD, as both
/// occur in real dumps and spoil one character, not the post.
class JsonLineParser
{
public:
    JsonLineParser();
    ~JsonLineParser();

    /// Appends the keys of the line's object that no call before has met, up to maximumColumns in all. False: not a
    /// JSON object.
    /// Like parse(), mends `line` in place and reads up to TextBuffer::padding bytes behind it.
    bool addKeys(std::span<char> line, std::vector<std::string>& names);
    /// The columns that parse() fills a row from.
    /// Those named in `leftOut` are passed over, unless they have a role.
    void setColumns(const Columns& columns, std::span<const std::string> leftOut = {});
    /// Fills `row` (not its line) or `problem` (its reason and detail); true: a row.
    /// Errors: out of memory.
    Result<bool> parse(std::span<char> line, SourceRow& row, RowProblem& problem);
    /// The last line held invalid UTF-8.
    bool repaired() const;

private:
    struct Simdjson;
    struct Target;

    const Target* targetOf(std::size_t position, std::string_view key);

    std::unique_ptr<Simdjson> m_json;
    std::vector<Target> m_targets;
    std::vector<std::pair<std::string, const Target*>>
        m_layout; ///< of the row before: rows mostly look alike
    std::size_t m_texts = 0;
    Extras m_extras;
};

} // namespace touchstone
