#pragma once

#include "core/base/files.h"
#include "core/base/result.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace touchstone {

/// A file that a user named for output, which appears when it is complete, or standard output.
class FileOutput
{
public:
    /// `path`: "-" is standard output. Errors: those of outputFile().
    static Result<FileOutput> open(const std::filesystem::path& path);

    Result<> write(std::string_view bytes);
    /// Without it the file does not appear.
    Result<> finish();

private:
    std::optional<WholeFile> m_file;
};

} // namespace touchstone
