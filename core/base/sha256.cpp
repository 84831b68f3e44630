#include "core/base/sha256.h"

#include "core/base/files.h"

#include <openssl/evp.h>

#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <new>
#include <vector>

#include <unistd.h>

namespace touchstone {

struct Sha256::Context {
    EVP_MD_CTX* evp = EVP_MD_CTX_new();

    Context()
    {
        if (evp == nullptr || EVP_DigestInit_ex(evp, EVP_sha256(), nullptr) != 1)
            throw std::bad_alloc();
    }
    ~Context() { EVP_MD_CTX_free(evp); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
};

Sha256::Sha256()
    : m_context(std::make_unique<Context>())
{
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view bytes)
{
    EVP_DigestUpdate(m_context->evp, bytes.data(), bytes.size());
}

void Sha256::add(std::span<const std::byte> bytes)
{
    EVP_DigestUpdate(m_context->evp, bytes.data(), bytes.size());
}

void Sha256::addField(std::string_view bytes)
{
    addNumber(static_cast<std::int64_t>(bytes.size()));
    add(bytes);
}

void Sha256::addNumber(std::int64_t number)
{
    std::array<unsigned char, 8> bytes {};
    auto rest = static_cast<std::uint64_t>(number);
    for (unsigned char& byte : bytes) {
        byte = static_cast<unsigned char>(rest & 0xff);
        rest >>= 8;
    }
    EVP_DigestUpdate(m_context->evp, bytes.data(), bytes.size());
}

std::string Sha256::finish()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest {};
    unsigned int length = 0;
    EVP_DigestFinal_ex(m_context->evp, digest.data(), &length);
    static constexpr char digits[] = "0123456789abcdef";
    std::string hex;
    hex.reserve(2 * length);
    for (unsigned int i = 0; i < length; ++i) {
        hex += digits[digest[i] >> 4];
        hex += digits[digest[i] & 15];
    }
    return hex;
}

Result<std::string> sha256OfFile(const std::filesystem::path& path, std::stop_token stop)
{
    const int file = openForReading(path);
    if (file < 0)
        return fail(systemError("cannot read the file", path.string(), errno));
    Sha256 hash;
    std::vector<char> block(1 << 20);
    while (true) {
        if (stop.stop_requested()) {
            ::close(file);
            return fail(cancelledError());
        }
        const ssize_t count = ::read(file, block.data(), block.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            const int error = errno;
            ::close(file);
            return fail(systemError("cannot read the file", path.string(), error));
        }
        if (count == 0)
            break;
        hash.add(std::string_view(block.data(), static_cast<std::size_t>(count)));
    }
    ::close(file);
    return hash.finish();
}

} // namespace touchstone
