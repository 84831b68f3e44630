#pragma once

#include "core/base/sha256.h"
#include "core/exchange/bytesource.h"

#include <array>
#include <string_view>

namespace touchstone {

/// A plain file, hashed while it is read.
class RawFile final : public ByteSource
{
public:
    /// Errors: missing, a directory, a FIFO, device or socket, empty.
    static Result<std::unique_ptr<RawFile>> open(const std::filesystem::path& path);
    ~RawFile() override;
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;

    Result<std::size_t> read(std::span<char> out) override;
    std::uint64_t bytesRead() const override { return m_read; }
    std::uint64_t bytesTotal() const override { return m_total; }
    std::string sha256() override;
    std::string_view compression() const override { return {}; }
    std::span<const Warning> warnings() const override { return {}; }

    /// The first bytes of the file, without reading them.
    Result<std::string_view> magic();
    const std::filesystem::path& path() const { return m_path; }

private:
    RawFile(std::filesystem::path path, int descriptor, std::uint64_t size);

    std::filesystem::path m_path;
    int m_descriptor = -1;
    std::uint64_t m_read = 0;
    std::uint64_t m_total = 0;
    bool m_ended = false;
    Sha256 m_hash;
    std::string m_digest;
    std::array<char, 32> m_magic {};
};

} // namespace touchstone
