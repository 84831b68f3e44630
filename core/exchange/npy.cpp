#include "core/exchange/npy.h"

#include "core/base/files.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <optional>
#include <utility>

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace touchstone {

namespace {

using namespace std::string_view_literals;

constexpr auto magic = "\x93NUMPY\x01\x00"sv;
constexpr std::size_t prefixSize = magic.size() + 2; // and the length of the header
constexpr std::size_t alignment = 64;

/// Bytes of an array; nothing for negative extents and sizes beyond any file.
std::optional<std::uint64_t> arrayBytes(std::span<const std::int64_t> shape, std::size_t elementSize)
{
    constexpr std::uint64_t limit = 1ULL << 62;
    std::uint64_t bytes = elementSize;
    for (const std::int64_t extent : shape) {
        if (extent < 0)
            return std::nullopt;
        if (extent != 0 && bytes > limit / static_cast<std::uint64_t>(extent))
            return std::nullopt;
        bytes *= static_cast<std::uint64_t>(extent);
    }
    return bytes;
}

struct Header {
    std::string descr;
    bool fortranOrder = false;
    Shape shape;
};

/// Reads the one Python expression that a header is: {'descr': '<f4', 'fortran_order': False, 'shape': (3,
/// 5), }
class HeaderParser
{
public:
    explicit HeaderParser(std::string_view text)
        : m_text(text)
    {
    }

    std::optional<Header> parse()
    {
        Header header;
        bool hasDescr = false;
        bool hasOrder = false;
        bool hasShape = false;
        if (!take('{'))
            return std::nullopt;
        while (!take('}')) {
            const auto key = quoted();
            if (!key || !take(':'))
                return std::nullopt;
            bool good = false;
            if (*key == "descr" && !hasDescr)
                good = hasDescr = readDescr(header);
            else if (*key == "fortran_order" && !hasOrder)
                good = hasOrder = readOrder(header);
            else if (*key == "shape" && !hasShape)
                good = hasShape = readShape(header);
            if (!good || (!take(',') && !peek('}')))
                return std::nullopt;
        }
        skipBlanks();
        if (!m_text.empty() || !hasDescr || !hasOrder || !hasShape)
            return std::nullopt;
        return header;
    }

private:
    void skipBlanks()
    {
        const std::size_t used = std::min(m_text.find_first_not_of(" \n"), m_text.size());
        m_text.remove_prefix(used);
    }
    bool peek(char wanted)
    {
        skipBlanks();
        return m_text.starts_with(wanted);
    }
    bool take(char wanted)
    {
        if (!peek(wanted))
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    bool takeWord(std::string_view word)
    {
        skipBlanks();
        if (!m_text.starts_with(word))
            return false;
        m_text.remove_prefix(word.size());
        return true;
    }
    std::optional<std::string_view> quoted()
    {
        const char quote = peek('"') ? '"' : '\'';
        if (!take(quote))
            return std::nullopt;
        const std::size_t end = m_text.find(quote);
        if (end == std::string_view::npos)
            return std::nullopt;
        const auto text = m_text.substr(0, end);
        m_text.remove_prefix(end + 1);
        return text;
    }
    bool readDescr(Header& header)
    {
        const auto text = quoted();
        if (text)
            header.descr = *text;
        return text.has_value();
    }
    bool readOrder(Header& header)
    {
        header.fortranOrder = takeWord("True");
        return header.fortranOrder || takeWord("False");
    }
    bool readShape(Header& header)
    {
        if (!take('('))
            return false;
        while (!take(')')) {
            skipBlanks();
            std::int64_t extent = 0;
            const auto [end, error] = std::from_chars(m_text.data(), m_text.data() + m_text.size(), extent);
            if (error != std::errc())
                return false;
            header.shape.push_back(extent);
            m_text.remove_prefix(static_cast<std::size_t>(end - m_text.data()));
            if (!take(',') && !peek(')'))
                return false;
        }
        return true;
    }

    std::string_view m_text;
};

std::string shapeText(std::span<const std::int64_t> shape)
{
    std::string text = "(";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i == 0 ? "" : ", ") + (shape[i] == anyExtent ? "any" : std::to_string(shape[i]));
    return text + (shape.size() == 1 ? ",)" : ")");
}

bool fits(std::span<const std::int64_t> shape, std::span<const std::int64_t> expected)
{
    return expected.empty()
        || std::ranges::equal(shape, expected,
            [](std::int64_t extent, std::int64_t wanted) { return wanted == anyExtent || extent == wanted; });
}

/// A file mapped read-only.
class Mapping
{
public:
    static Result<std::shared_ptr<const Mapping>> open(const std::filesystem::path& path)
    {
        const int descriptor = openForReading(path);
        if (descriptor < 0)
            return fail(systemError("cannot read the file", path.string(), errno));
        struct stat status {
        };
        auto mapping = std::make_shared<Mapping>();
        std::optional<Error> problem;
        if (::fstat(descriptor, &status) != 0) {
            problem = systemError("cannot read the file", path.string(), errno);
        } else if (!S_ISREG(status.st_mode)) {
            problem = inputError("not-a-file", "this is not a file").at(path.string());
        } else if (status.st_size > 0) {
            mapping->m_size = static_cast<std::size_t>(status.st_size);
            mapping->m_data = ::mmap(nullptr, mapping->m_size, PROT_READ, MAP_SHARED, descriptor, 0);
            if (mapping->m_data == MAP_FAILED)
                problem = systemError("cannot map the file", path.string(), errno);
        }
        ::close(descriptor);
        if (problem)
            return fail(*problem);
        return mapping;
    }

    Mapping() = default;
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;
    ~Mapping()
    {
        if (m_size > 0 && m_data != MAP_FAILED)
            ::munmap(m_data, m_size);
    }

    std::string_view bytes() const { return {static_cast<const char*>(m_data), m_size}; }

private:
    void* m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace

std::string npyHeader(std::string_view descr, std::span<const std::int64_t> shape)
{
    std::string text = "{'descr': '" + std::string(descr)
        + "', 'fortran_order': False, 'shape': " + shapeText(shape) + ", }";
    const std::size_t used = prefixSize + text.size() + 1;
    text.append((alignment - used % alignment) % alignment, ' ');
    text += '\n';
    std::string header(magic);
    header += static_cast<char>(text.size() & 0xFFU);
    header += static_cast<char>(text.size() >> 8U);
    return header + text;
}

namespace detail {

Result<MappedBytes> mapNpyBytes(const std::filesystem::path& path, std::string_view descr,
    std::size_t elementSize, std::span<const std::int64_t> expected)
{
    const auto damaged = [&](std::string_view code, const std::string& what) {
        return fail(
            inputError(code, what, "the file is damaged or was made by another program").at(path.string()));
    };
    auto mapping = Mapping::open(path);
    if (!mapping)
        return failure(mapping);
    const std::string_view bytes = (*mapping)->bytes();
    if (bytes.size() < prefixSize || bytes.substr(0, magic.size()) != magic)
        return damaged("not-npy", "not a NumPy array of format 1.0");
    const auto byteAt
        = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])); };
    const std::size_t length = byteAt(prefixSize - 2) | byteAt(prefixSize - 1) << 8U;
    const std::size_t begin = prefixSize + length;
    if (begin > bytes.size())
        return damaged("npy-header", "the array's header is cut off");
    const auto header = HeaderParser(bytes.substr(prefixSize, length)).parse();
    if (!header)
        return damaged("npy-header", "the array's header cannot be read");
    if (header->descr != descr)
        return damaged(
            "npy-type", "the array holds '" + header->descr + "' instead of '" + std::string(descr) + "'");
    if (header->fortranOrder && header->shape.size() > 1)
        return damaged("npy-order", "the array is stored in columns (Fortran order)");
    if (!fits(header->shape, expected))
        return damaged("npy-shape",
            "the array has the shape " + shapeText(header->shape) + " instead of " + shapeText(expected));
    const auto size = arrayBytes(header->shape, elementSize);
    if (!size || *size != bytes.size() - begin)
        return damaged("npy-size",
            "the array has " + std::to_string(bytes.size() - begin) + " bytes, which is not what its shape "
                + shapeText(header->shape) + " needs");
    if (begin % elementSize != 0) // NumPy has always aligned to 16
        return damaged("npy-header", "the array does not start at a multiple of its element size");
    const auto data = bytes.substr(begin);
    return MappedBytes {
        std::as_bytes(std::span(data.data(), data.size())), header->shape, std::move(*mapping)};
}

Result<> writeNpyBytes(const std::filesystem::path& path, std::string_view descr, std::size_t elementSize,
    std::span<const std::byte> values, std::span<const std::int64_t> shape)
{
    if (arrayBytes(shape, elementSize) != values.size())
        return fail(inputError("bad-shape",
            "an array of " + std::to_string(values.size() / elementSize) + " values cannot have the shape "
                + shapeText(shape))
                        .at(path.string()));
    auto file = FileWriter::create(path);
    if (!file)
        return failure(file);
    if (auto written = file->write(npyHeader(descr, shape)); !written)
        return written;
    if (auto written = file->write(values); !written)
        return written;
    return file->finish();
}

} // namespace detail

} // namespace touchstone
