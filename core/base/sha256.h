#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>

namespace touchstone {

/// Streaming SHA-256 (libcrypto; the only file that includes it).
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void add(std::string_view bytes);
    void add(std::span<const std::byte> bytes);
    /// Adds the length (8 bytes, little-endian) and then the bytes, so that ("ab","c") and ("a","bc") differ.
    void addField(std::string_view bytes);
    void addNumber(std::int64_t number);

    /// 64 lower-case hexadecimal digits. The object cannot be used afterwards.
    std::string finish();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// Hash of a whole file, read in blocks.
/// Errors: the file cannot be read; cancelled.
Result<std::string> sha256OfFile(const std::filesystem::path& path, std::stop_token stop = {});

} // namespace touchstone
