#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// Reads a binary file of fixed fields in order. Every read says which field it is for, so that an error can
/// name it. After the first problem all reads fail; error() holds the problem.
class CheckedInput
{
public:
    /// Errors: missing, not a regular file (a FIFO is not waited for), empty, unreadable.
    static Result<std::unique_ptr<CheckedInput>> open(const std::filesystem::path& path);
    ~CheckedInput();
    CheckedInput(const CheckedInput&) = delete;
    CheckedInput& operator=(const CheckedInput&) = delete;

    bool read(void* target, std::size_t bytes, std::string_view field);
    template <typename T>
    bool read(T& value, std::string_view field)
    {
        return read(static_cast<void*>(&value), sizeof value, field);
    }
    /// No word of a text that fastText could have read in one piece is longer.
    static constexpr std::size_t maximumStringBytes = 16U << 20;

    /// Reads up to a NUL, which is taken but not kept. Longer than maximumStringBytes is a problem.
    bool readString(std::string& text, std::string_view field);
    /// Goes past so many bytes without reading them.
    bool skip(std::uint64_t bytes, std::string_view field);
    /// Notes a problem with what was read last; always false.
    bool reject(std::string_view field, std::string_view problem);
    /// The same, for a file that is sound but of the wrong kind.
    bool refuse(Error error);

    std::uint64_t size() const { return m_size; }
    std::uint64_t offset() const { return m_offset; }
    std::uint64_t left() const { return m_size - m_offset; }
    Error error() const { return *m_error; }

private:
    CheckedInput(std::filesystem::path path, int descriptor, std::uint64_t size);
    bool fill(std::string_view field);

    std::filesystem::path m_path;
    int m_descriptor;
    std::uint64_t m_size;
    std::uint64_t m_offset = 0;    // of the next byte handed out
    std::uint64_t m_lastField = 0; // where the last field began
    std::vector<char> m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::optional<Error> m_error;
};

} // namespace touchstone
