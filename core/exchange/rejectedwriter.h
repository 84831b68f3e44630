#pragma once

#include "core/base/files.h"
#include "core/base/result.h"
#include "core/exchange/rowreader.h"

#include <filesystem>

namespace touchstone {

/// Keeps refused rows in a file of their own (ndjson, appears whole under its name or not at all): "file", "line",
/// "reason", "detail", "bytes" (length of the row in its file) and "text", or "base64" where the row is not valid
/// UTF-8; "cut": true where only the first maximumRawBytes are kept.
class RejectedWriter
{
public:
    /// Errors: as FileWriter::create() and outputFile().
    static Result<RejectedWriter> create(const std::filesystem::path& path);

    Result<> write(const std::filesystem::path& file, const RowProblem& problem);
    /// The rows are on the disk, not yet under their name: a full disk shows up here.
    Result<> finish() { return m_file.finish(); }
    /// After finish(): publishes the file; without it nothing is left.
    Result<> publish() { return m_file.publish(); }

private:
    explicit RejectedWriter(WholeFile file);

    WholeFile m_file;
};

} // namespace touchstone
