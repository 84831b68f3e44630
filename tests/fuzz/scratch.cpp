#include "tests/fuzz/scratch.h"

#include "core/base/files.h"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace fuzz {

namespace {

class Folder
{
public:
    Folder()
    {
        std::error_code error;
        std::string pattern = std::filesystem::is_directory("/dev/shm", error)
            ? std::string("/dev/shm")
            : std::filesystem::temp_directory_path().string();
        pattern += "/touchstone-fuzz-XXXXXX";
        if (::mkdtemp(pattern.data()) == nullptr)
            std::abort();
        m_path = pattern;
    }
    ~Folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace

const std::filesystem::path& scratchFolder()
{
    static const Folder folder;
    return folder.path();
}

std::filesystem::path scratchFile(Bytes input, std::string_view name)
{
    auto path = scratchFolder() / name;
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0
        || ::write(descriptor, input.data(), input.size()) != static_cast<ssize_t>(input.size()))
        std::abort(); // without a file nothing would be tested
    ::close(descriptor);
    return path;
}

std::string contentOf(const std::filesystem::path& path)
{
    return touchstone::readFile(path).value_or(std::string());
}

} // namespace fuzz
