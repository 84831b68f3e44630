#include "core/jobs/importplan.h"

#include "core/exchange/utf8.h"

#include <string>
#include <utility>

namespace touchstone {

namespace {

std::string listOf(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + excerpt(name, 60);
    return text;
}

} // namespace

ImportPlan::ImportPlan(ReaderOptions options)
    : m_options(std::move(options))
{
}

Result<PlannedFile> ImportPlan::add(const SourceChoice& source)
{
    PlannedFile file {.path = source.path, .options = m_options, .layout = {}, .warnings = {}};
    file.options.fixedLabel = source.fixedLabel;
    file.options.passOverUnusedOptions = source.passOverUnusedOptions;
    // Only the texts must be there: a file without labels, times or ids still gives rows.
    if (m_named && file.options.columns.texts.empty())
        file.options.columns.texts = m_columns.texts;
    auto reader = openRows(source.path, file.options);
    if (!reader && reader.error().code == "no-such-column")
        reader = openByOtherNames(file, reader.error());
    if (!reader)
        return failure(reader);
    const Columns& columns = (*reader)->columns();
    file.layout = (*reader)->layout();
    file.warnings = (*reader)->warnings();
    if (file.options.ownTexts) {
        const std::string name = excerpt(source.path.filename().string());
        file.warnings.push_back({"other-text-columns",
            "it lacks text columns of the files before (" + listOf(m_columns.texts)
                + "), so its own fill the first text fields: " + listOf(columns.texts)
                + "; --text-columns decides otherwise",
            {name, listOf(m_columns.texts), listOf(columns.texts)}});
    }
    if (!m_any || (!m_named && file.layout.namedColumns))
        m_columns.texts = columns.texts;
    for (std::string Columns::*role : {&Columns::label, &Columns::time, &Columns::id}) {
        // A name that the file itself has is better than one that was made up for a file without.
        if ((m_columns.*role).empty() || (!m_named && file.layout.namedColumns && !(columns.*role).empty()))
            m_columns.*role = columns.*role;
    }
    m_any = true;
    m_named = m_named || file.layout.namedColumns;
    return file;
}

/// Of a file that lacks the names it was asked for.
Result<std::unique_ptr<RowReader>> ImportPlan::openByOtherNames(PlannedFile& file, Error missing) const
{
    // Names mean nothing to a file that has none.
    ReaderOptions plain = file.options;
    plain.columns = {};
    if (m_options.columns.label && m_options.columns.label->empty())
        plain.columns.label = std::string();
    auto reader = openRows(file.path, plain);
    if (reader && !(*reader)->layout().namedColumns) {
        file.options = std::move(plain);
        return reader;
    }
    if (!m_named || !m_options.columns.texts.empty())
        return fail(std::move(missing));
    ReaderOptions own = file.options;
    own.columns.texts.clear();
    own.ownTexts = true;
    reader = openRows(file.path, own);
    if (reader)
        file.options = std::move(own);
    return reader;
}

void fillFields(SourceRow& row, std::size_t fields)
{
    while (row.texts.size() > fields) {
        const std::string last = std::move(row.texts.back());
        row.texts.pop_back();
        if (!last.empty())
            row.texts.back() += (row.texts.back().empty() ? "" : "\n") + last;
    }
    row.texts.resize(fields);
}

} // namespace touchstone
