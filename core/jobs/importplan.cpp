#include "core/jobs/importplan.h"

#include <memory>
#include <utility>

namespace touchstone {

ImportPlan::ImportPlan(ReaderOptions options)
    : m_options(std::move(options))
{
}

Result<PlannedFile> ImportPlan::add(const SourceChoice& source)
{
    PlannedFile file {.path = source.path, .options = m_options, .layout = {}, .warnings = {}};
    file.options.fixedLabel = source.fixedLabel;
    // Only the texts must be there: a file without labels, times or ids still gives rows.
    if (m_named && file.options.columns.texts.empty())
        file.options.columns.texts = m_columns.texts;
    auto reader = openRows(source.path, file.options);
    if (!reader && reader.error().code == "no-such-column") {
        // Names mean nothing to a file that has none.
        ReaderOptions plain = file.options;
        plain.columns = {};
        if (m_options.columns.label && m_options.columns.label->empty())
            plain.columns.label = std::string();
        auto unnamed = openRows(source.path, plain);
        if (unnamed && !(*unnamed)->layout().namedColumns) {
            file.options = std::move(plain);
            reader = std::move(unnamed);
        }
    }
    if (!reader)
        return failure(reader);
    file.layout = (*reader)->layout();
    file.warnings = (*reader)->warnings();
    const Columns& columns = (*reader)->columns();
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
