#include "core/exchange/bytesource.h"

#include "core/exchange/rawfile.h"
#include "core/exchange/unpack.h"

#include <array>
#include <string_view>
#include <utility>

namespace touchstone {

namespace {

using namespace std::string_view_literals;

struct ForeignFormat {
    std::string_view magic;
    std::string_view name;
    std::string_view hint;
};

constexpr std::array foreignFormats {
    ForeignFormat {"\xFD\x37\x7A\x58\x5A\x00"sv, "an xz file", "unpack it first: xz -dk FILE"},
    ForeignFormat {"BZh"sv, "a bzip2 file", "unpack it first: bzip2 -dk FILE"},
    ForeignFormat {"PK\x03\x04"sv, "a zip archive", "unpack it first: unzip FILE"},
    ForeignFormat {"\x04\x22\x4D\x18"sv, "an lz4 file", "unpack it first: lz4 -d FILE"},
    ForeignFormat {"7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive", "unpack it first: 7z x FILE"},
    ForeignFormat {
        "SQLite format 3\x00"sv, "an SQLite database", "leave out --format, or name it: --format sqlite"},
    ForeignFormat {"PAR1"sv, "a Parquet file", "convert it to ndjson or CSV first"},
};

bool isZstd(std::string_view magic)
{
    if (magic.starts_with("\x28\xB5\x2F\xFD"sv))
        return true;
    // A file may begin with a skippable frame: 0x184D2A50 to 0x184D2A5F.
    return magic.size() >= 4 && (static_cast<unsigned char>(magic[0]) & 0xF0U) == 0x50
        && magic.substr(1, 3) == "\x2A\x4D\x18"sv;
}

} // namespace

Result<std::unique_ptr<ByteSource>> openBytes(const std::filesystem::path& path, const UnpackOptions& options)
{
    auto file = RawFile::open(path);
    if (!file)
        return failure(file);
    const auto magic = (*file)->magic();
    if (!magic)
        return failure(magic);
    if (isZstd(*magic))
        return unpackZstd(std::move(*file), options);
    if (magic->starts_with("\x1F\x8B"sv))
        return unpackGzip(std::move(*file), options);
    for (const auto& foreign : foreignFormats) {
        if (magic->starts_with(foreign.magic))
            return fail(inputError("unknown-format",
                "unknown format: this is " + std::string(foreign.name) + ", not a file of rows", foreign.hint)
                            .at(path.filename().string()));
    }
    return std::unique_ptr<ByteSource>(std::move(*file));
}

} // namespace touchstone
