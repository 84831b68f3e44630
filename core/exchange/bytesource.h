#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

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
    /// "zstd", "gzip" or empty.
    virtual std::string_view compression() const = 0;
    /// What a person should know about unpacking; there from the start, more may come while reading. They stay
    /// at their place.
    virtual std::span<const Warning> warnings() const = 0;
};

/// \name Limits of unpacking
/// @{

/// No file may unpack to more: a "bomb" of some megabytes would otherwise keep the program busy for days.
inline constexpr std::uint64_t maximumUnpackedBytes = 64ULL << 30;
/// A file that unpacks to more than so many times its size ...
inline constexpr std::uint64_t maximumRatio = 1000;
/// ... over so many unpacked bytes is a bomb too.
inline constexpr std::uint64_t ratioBytes = 256ULL << 20;
/// Larger windows of zstd are used after a warning with the memory that they take, if there is so much.
inline constexpr std::uint64_t ordinaryWindowBytes = 128ULL << 20;
inline constexpr std::uint64_t maximumWindowBytes = 2ULL << 30;
/// @}

struct UnpackOptions {
    std::uint64_t mostBytes = maximumUnpackedBytes;
    std::optional<std::uint64_t> availableMemory; ///< nothing: what the system says
};

/// Opens a file whose compression is found by its first bytes: zstd (several and skippable frames, windows up
/// to 2 GiB), gzip (several members) or none. Never blocks on something that is not a file.
/// Errors: missing, a directory, a FIFO, device or socket, empty, packed with something else; `not-enough-memory`
/// for the window of its first frame. read() also: `suspicious-compression`, `unpacks-too-large`.
Result<std::unique_ptr<ByteSource>> openBytes(
    const std::filesystem::path& path, const UnpackOptions& options = {});

} // namespace touchstone
