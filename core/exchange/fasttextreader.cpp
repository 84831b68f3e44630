#include "core/exchange/fasttextreader.h"

#include "core/data/textrecipe.h"
#include "core/exchange/rejection.h"
#include "core/exchange/tableguess.h"
#include "core/exchange/utf8.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace touchstone {

namespace {

using namespace std::string_view_literals;

constexpr auto separators = " \t\v\f\r\0"sv;

/// Calls `use` with every label token of a line; it returns false to stop.
template <typename Use>
void forEachLabel(std::string_view line, std::string_view prefix, Use use)
{
    for (std::size_t at = line.find(prefix); at != std::string_view::npos; at = line.find(prefix, at)) {
        const std::size_t end = std::min(line.find_first_of(separators, at), line.size());
        const bool begins = at == 0 || separators.find(line[at - 1]) != std::string_view::npos;
        if (begins && !use(at, end))
            return;
        // Inside a token that is no label the prefix means nothing.
        at = end;
    }
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(separators);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(separators) - first + 1);
}

class FastTextReader final : public TextReaderBase
{
public:
    FastTextReader(TextFile file, const ReaderOptions& options)
        : TextReaderBase(std::move(file), options)
    {
        m_layout.format = RowFormat::FastText;
        m_layout.namedColumns = false;
    }

    Result<> resolve()
    {
        const ColumnChoice& asked = m_options.columns;
        if (m_options.labelPrefix.empty()
            || m_options.labelPrefix.find_first_of(separators) != std::string::npos
            || m_options.labelPrefix.find('\n') != std::string::npos)
            return fail(inputError("bad-label-prefix", "the prefix of labels is empty or holds a space",
                "give what fastText was given, such as __label__"));
        m_columns.label = asked.label.value_or("label");
        m_columns.texts = asked.texts.empty() ? std::vector<std::string> {"text"} : asked.texts;
        if (m_columns.texts.size() > 1)
            return fail(noSuchColumn(m_columns.texts[1]));
        for (const auto& other : {asked.time, asked.id}) {
            if (other && !other->empty())
                return fail(noSuchColumn(*other));
        }
        m_useLabels = !m_columns.label.empty() && !m_options.fixedLabel;
        if (m_useLabels)
            m_available.push_back(m_columns.label);
        m_available.push_back(m_columns.texts.front());
        if (m_options.fixedLabel)
            m_columns.label = fileNameColumn;
        m_buffer.require(1);
        if (m_buffer.pending().empty() && m_buffer.error())
            return fail(*m_buffer.error());
        return {};
    }

private:
    static Error noSuchColumn(const std::string& name)
    {
        Error error = inputError("no-such-column", "no column '" + excerpt(name) + "'",
            "fastText's text has a label and one text, which may be given any names");
        error.arguments = {name, "label, text"};
        return error;
    }

    Result<Next> readNext(SourceRow& row, RowProblem& problem) override
    {
        while (true) {
            switch (nextLine()) {
            case Line::Over:
                return endOrDamage();
            case Line::TooLong:
                return reject(problem, rejectedLineTooLong, m_line, "the line is longer than 16 MiB");
            case Line::Text:
                break;
            }
            if (!trimmed(m_raw).empty())
                return fillRow(row, problem);
        }
    }

    Next fillRow(SourceRow& row, RowProblem& problem)
    {
        row.clear();
        row.line = m_line;
        row.texts.resize(1);
        std::string_view line = m_raw;
        if (!isValidUtf8(line)) {
            noteRepair();
            m_mended.clear();
            appendRepairedUtf8(line, m_mended);
            line = m_mended;
        }
        std::int64_t labels = 0;
        bool emptyLabel = false;
        std::size_t textFrom = 0;
        forEachLabel(line, m_options.labelPrefix, [&](std::size_t begin, std::size_t end) {
            const auto label = line.substr(begin, end - begin).substr(m_options.labelPrefix.size());
            emptyLabel = label.empty();
            addText(line.substr(textFrom, begin - textFrom), row.texts.front());
            textFrom = end;
            if (m_useLabels && labels++ == 0)
                m_label = label;
            return !emptyLabel;
        });
        if (emptyLabel)
            return refuse(problem, rejectedBadLabel, "a label has no name");
        addText(line.substr(textFrom), row.texts.front());
        if (labels > 0) {
            if (m_label.size() > 3 * maximumLabelBytes) // decoding makes it shorter, but not more than that
                return refuse(problem, rejectedLabelTooLong, "the label is too long");
            row.label.clear();
            appendRepairedUtf8(decodeLabel(m_label), row.label);
            m_counts.extraLabels += labels - 1;
        }
        return Next::Row;
    }

    static void addText(std::string_view part, std::string& text)
    {
        part = trimmed(part);
        if (!text.empty() && !part.empty())
            text += ' ';
        text += part;
    }

    Next refuse(RowProblem& problem, std::string_view reason, std::string_view why) const
    {
        return reject(problem, reason, m_line, std::string(why) + ": " + excerpt(m_raw, 60));
    }

    bool m_useLabels = true;
    std::string_view m_label;
    std::string m_mended;
};

} // namespace

bool looksLikeFastText(std::string_view text, std::string_view prefix)
{
    constexpr std::size_t looked = 100;
    std::size_t lines = 0;
    std::size_t labelled = 0;
    if (prefix.empty())
        return false;
    while (!text.empty() && lines < looked) {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (trimmed(line).empty())
            continue;
        bool any = false;
        forEachLabel(line, prefix, [&any](std::size_t, std::size_t) {
            any = true;
            return false;
        });
        if (lines == 0 && !any && namesColumns(line))
            return false;
        ++lines;
        labelled += any ? 1 : 0;
    }
    return 2 * labelled > lines;
}

Result<std::unique_ptr<RowReader>> openFastText(TextFile file, const ReaderOptions& options)
{
    const std::string name = file.name;
    auto reader = std::make_unique<FastTextReader>(std::move(file), options);
    if (auto resolved = reader->resolve(); !resolved)
        return fail(resolved.error().at(name));
    return reader;
}

} // namespace touchstone
