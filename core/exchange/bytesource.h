#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace touchstone {

/// The bytes of a file after decompression, front to back.
class ByteSource
{
public:
    virtual ~ByteSource() = default;

    /// Fills the front of `out` (never empty) and returns how many bytes; 0 is the end.
    /// Errors: the file cannot be read; its compression is damaged, cut off or unpacks to more than the
    /// limit. What was unpacked before the damage is returned first.
    virtual Result<std::size_t> read(std::span<char> out) = 0;
    /// Bytes of the file itself that were consumed, and its size when it was opened.
    virtual std::uint64_t bytesRead() const = 0;
    virtual std::uint64_t bytesTotal() const = 0;
    /// sha-256 of the file itself; empty before the end was reached.
    virtual std::string sha256() = 0;
};

/// No file may unpack to more: a "bomb" of some megabytes would otherwise keep the program busy for days.
inline constexpr std::uint64_t maximumUnpackedBytes = 64ULL << 30;

/// Opens a file whose compression is found by its first bytes: zstd (several and skippable frames, windows up
/// to 2 GiB), gzip (several members) or none. Never blocks on something that is not a file.
/// Errors: missing, a directory, a FIFO, device or socket, empty, packed with something else.
Result<std::unique_ptr<ByteSource>> openBytes(
    const std::filesystem::path& path, std::uint64_t limit = maximumUnpackedBytes);

} // namespace touchstone
