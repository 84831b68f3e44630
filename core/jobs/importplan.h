#pragma once

#include "core/exchange/rowreader.h"
#include "core/exchange/sourcefiles.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace touchstone {

/// A file of an import, and how it is read.
struct PlannedFile {
    std::filesystem::path path;
    ReaderOptions options;
    FileLayout layout;
    std::vector<Warning> warnings; ///< those that are known before its rows are read
};

/// Decides which columns several files of different formats have in common. Those of the first file whose columns
/// have names are those of all; what has no names (fastText text, a table without a header) fills its text fields
/// from the first on, and so does a file that lacks the texts of the first, unless a person named them. What the
/// first file lacks (a label, a time, an id), a later one may have.
class ImportPlan
{
public:
    explicit ImportPlan(ReaderOptions options);

    /// Opens a file and resolves its columns; warns ("other-text-columns") when its texts are others than those of
    /// the files before. Errors: as openRows().
    Result<PlannedFile> add(const SourceChoice& source);
    /// Of all files so far, for the dataset.
    const Columns& columns() const { return m_columns; }

private:
    Result<std::unique_ptr<RowReader>> openByOtherNames(PlannedFile& file, Error missing) const;

    ReaderOptions m_options;
    Columns m_columns;
    bool m_named = false; ///< m_columns.texts are those of a file whose columns have names
    bool m_any = false;
};

/// Puts the texts of a file without column names into the fields of the dataset; more texts than fields are joined
/// in the last.
void fillFields(SourceRow& row, std::size_t fields);

} // namespace touchstone
