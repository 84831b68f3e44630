#include "core/learning/checkedinput.h"

#include "core/base/files.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

namespace touchstone {

Result<std::unique_ptr<CheckedInput>> CheckedInput::open(const std::filesystem::path& path)
{
    const int descriptor = openForReading(path);
    if (descriptor < 0)
        return fail(systemError("cannot open the model", path.string(), errno));
    struct stat status = {};
    const bool known = ::fstat(descriptor, &status) == 0;
    std::optional<Error> problem;
    if (!known)
        problem = systemError("cannot open the model", path.string(), errno);
    else if (S_ISDIR(status.st_mode))
        problem = inputError("not-a-file", "this is a folder, not a model", "name a .bin or .ftz file")
                      .at(path.string());
    else if (!S_ISREG(status.st_mode))
        problem = inputError(
            "not-a-file", "a model cannot be read from a pipe or device", "name a .bin or .ftz file")
                      .at(path.string());
    else if (status.st_size == 0)
        problem
            = inputError("empty-file", "the model file is empty", "copy or train it again").at(path.string());
    if (problem) {
        ::close(descriptor);
        return fail(*problem);
    }
    return std::unique_ptr<CheckedInput>(
        new CheckedInput(path, descriptor, static_cast<std::uint64_t>(status.st_size)));
}

CheckedInput::CheckedInput(std::filesystem::path path, int descriptor, std::uint64_t size)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
    , m_size(size)
    , m_buffer(std::size_t {1} << 20)
{
}

CheckedInput::~CheckedInput()
{
    ::close(m_descriptor);
}

bool CheckedInput::reject(std::string_view field, std::string_view problem)
{
    if (!m_error) {
        m_error = inputError("model-damaged",
            "damaged model: " + std::string(field) + " at byte " + std::to_string(m_lastField) + ": "
                + std::string(problem),
            "copy or train it again");
        m_error->where = m_path.string();
        m_error->arguments = {std::string(field), std::to_string(m_lastField), std::string(problem)};
    }
    return false;
}

bool CheckedInput::refuse(Error error)
{
    if (!m_error)
        m_error = error.at(m_path.string());
    return false;
}

bool CheckedInput::fill(std::string_view field)
{
    while (true) {
        const ssize_t count = ::read(m_descriptor, m_buffer.data(), m_buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return refuse(systemError("cannot read the model", m_path.string(), errno));
        if (count == 0)
            return reject(field, "the file ends too early");
        m_begin = 0;
        m_end = static_cast<std::size_t>(count);
        return true;
    }
}

bool CheckedInput::read(void* target, std::size_t bytes, std::string_view field)
{
    if (m_error)
        return false;
    m_lastField = m_offset;
    if (bytes > left())
        return reject(field, "the file ends too early");
    auto* to = static_cast<char*>(target);
    while (bytes > 0) {
        if (m_begin == m_end && !fill(field))
            return false;
        const std::size_t count = std::min(bytes, m_end - m_begin);
        std::memcpy(to, m_buffer.data() + m_begin, count);
        to += count;
        bytes -= count;
        m_begin += count;
        m_offset += count;
    }
    return true;
}

bool CheckedInput::skip(std::uint64_t bytes, std::string_view field)
{
    if (m_error)
        return false;
    m_lastField = m_offset;
    if (bytes > left())
        return reject(field, "the file ends too early");
    const std::size_t buffered = std::min<std::uint64_t>(bytes, m_end - m_begin);
    m_begin += buffered;
    m_offset += bytes;
    const std::uint64_t beyond = bytes - buffered;
    if (beyond > 0 && ::lseek(m_descriptor, static_cast<off_t>(beyond), SEEK_CUR) < 0)
        return refuse(systemError("cannot read the model", m_path.string(), errno));
    return true;
}

bool CheckedInput::readString(std::string& text, std::string_view field)
{
    if (m_error)
        return false;
    m_lastField = m_offset;
    text.clear();
    while (true) {
        if (m_begin == m_end && !fill(field))
            return false;
        const char* begin = m_buffer.data() + m_begin;
        const auto* end = static_cast<const char*>(std::memchr(begin, 0, m_end - m_begin));
        const std::size_t count = end == nullptr ? m_end - m_begin : static_cast<std::size_t>(end - begin);
        if (m_offset + count > m_size)
            return reject(field, "the file grew while it was read");
        if (text.size() + count > maximumStringBytes)
            return reject(field, "it does not end within 16 MiB");
        text.append(begin, count);
        m_begin += count;
        m_offset += count;
        if (end != nullptr) {
            ++m_begin;
            ++m_offset;
            return m_offset <= m_size || reject(field, "the file grew while it was read");
        }
    }
}

} // namespace touchstone
