#pragma once

#include "core/base/result.h"
#include "core/base/sha256.h"
#include "core/data/datasetinfo.h"
#include "core/data/example.h"
#include "core/data/labeltable.h"
#include "core/storage/idindex.h"
#include "core/storage/sqlite.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace touchstone {

/// Writes the rows of one dataset into a new file, drops rows whose id was there before, and computes the hash of
/// the canonical row stream. Memory does not grow with the rows, apart from IdIndex.
class DatasetWriter
{
public:
    /// `file` must not exist. `columns` are the resolved names; their texts decide how many text fields a row has.
    static Result<DatasetWriter> create(const std::filesystem::path& file, const Columns& columns);
    DatasetWriter(DatasetWriter&&) noexcept;
    DatasetWriter& operator=(DatasetWriter&&) noexcept;
    /// Removes the file unless finish() succeeded.
    ~DatasetWriter();

    /// False when the row's id was there before: the row is dropped.
    Result<bool> append(const SourceRow& row);

    /// Completes, syncs and closes the file. The result lacks id, name, version, execution and sources.
    Result<DatasetInfo> finish();

private:
    struct State;
    explicit DatasetWriter(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

/// Version of the layout of datasets/<sha256>.sqlite.
inline constexpr int datasetFormat = 1;

} // namespace touchstone
