#include "core/exchange/transcode.h"

#include "core/exchange/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace touchstone {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t blockSize = 64U << 10;
constexpr char notUtf8 = '\xFF';

/// Windows-1252 from 0x80 to 0x9F; what it leaves open is the control character of Latin-1.
constexpr std::array<char16_t, 32> windows1252 {0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};

void appendCharacter(std::uint32_t character, std::string& text)
{
    const auto tail = [&text](std::uint32_t bits) { text += static_cast<char>(0x80U | (bits & 0x3FU)); };
    if (character < 0x80) {
        text += static_cast<char>(character);
    } else if (character < 0x800) {
        text += static_cast<char>(0xC0U | character >> 6U);
        tail(character);
    } else if (character < 0x10000) {
        text += static_cast<char>(0xE0U | character >> 12U);
        tail(character >> 6U);
        tail(character);
    } else {
        text += static_cast<char>(0xF0U | character >> 18U);
        tail(character >> 12U);
        tail(character >> 6U);
        tail(character);
    }
}

class TranscodingSource final : public ByteSource
{
public:
    TranscodingSource(std::unique_ptr<ByteSource> source, std::string front, TextEncoding encoding)
        : m_source(std::move(source))
        , m_encoding(encoding)
    {
        decode(front);
    }

    Result<std::size_t> read(std::span<char> out) override
    {
        while (m_next == m_text.size()) {
            if (m_ended)
                return 0;
            const auto count = m_source->read(m_block);
            if (!count)
                return count;
            m_text.clear();
            m_next = 0;
            m_ended = *count == 0;
            if (m_ended)
                finish();
            else
                decode({m_block.data(), *count});
        }
        const std::size_t size = std::min(out.size(), m_text.size() - m_next);
        std::copy_n(m_text.data() + m_next, size, out.data());
        m_next += size;
        return size;
    }
    std::uint64_t bytesRead() const override { return m_source->bytesRead(); }
    std::uint64_t bytesTotal() const override { return m_source->bytesTotal(); }
    std::string sha256() override { return m_source->sha256(); }
    std::string_view compression() const override { return m_source->compression(); }
    std::span<const Warning> warnings() const override { return m_source->warnings(); }

private:
    void decode(std::string_view bytes)
    {
        if (m_encoding == TextEncoding::Latin1) {
            for (const char byte : bytes)
                decodeLatin1(static_cast<unsigned char>(byte));
            return;
        }
        for (const char byte : bytes) {
            if (!m_firstByte) {
                m_firstByte = static_cast<unsigned char>(byte);
                continue;
            }
            const unsigned first = *m_firstByte;
            const unsigned second = static_cast<unsigned char>(byte);
            m_firstByte.reset();
            decodeUnit(
                m_encoding == TextEncoding::Utf16LittleEndian ? second << 8U | first : first << 8U | second);
        }
    }

    void decodeLatin1(unsigned char byte)
    {
        appendCharacter(byte >= 0x80 && byte < 0xA0 ? windows1252[byte - 0x80U] : byte, m_text);
    }

    void decodeUnit(std::uint32_t unit)
    {
        const bool high = unit >= 0xD800 && unit < 0xDC00;
        const bool low = unit >= 0xDC00 && unit < 0xE000;
        if (m_high && low) {
            appendCharacter(0x10000U + ((*m_high - 0xD800U) << 10U) + (unit - 0xDC00U), m_text);
            m_high.reset();
            return;
        }
        if (m_high)
            m_text += notUtf8;
        m_high.reset();
        if (high)
            m_high = unit;
        else if (low)
            m_text += notUtf8;
        else
            appendCharacter(unit, m_text);
    }

    void finish()
    {
        if (m_high || m_firstByte)
            m_text += notUtf8;
    }

    std::unique_ptr<ByteSource> m_source;
    TextEncoding m_encoding;
    std::vector<char> m_block = std::vector<char>(blockSize);
    std::string m_text; ///< decoded, handed out up to m_next
    std::size_t m_next = 0;
    bool m_ended = false;
    std::optional<unsigned char> m_firstByte; ///< of a unit that goes on in the next block
    std::optional<std::uint32_t> m_high;      ///< first half of a surrogate pair
};

/// Text of Latin letters has a NUL in every second byte.
std::optional<TextEncoding> utf16ByNuls(std::string_view front)
{
    constexpr std::size_t looked = 4096;
    front = front.substr(0, std::min(front.size(), looked) & ~std::size_t(1));
    std::array<std::size_t, 2> nuls {};
    for (std::size_t i = 0; i < front.size(); ++i)
        nuls[i % 2] += front[i] == '\0' ? 1 : 0;
    // Letters of other scripts have none, and some characters have one in the other byte.
    const std::size_t many = front.size() / 5;
    for (const std::size_t high : {0, 1}) {
        if (nuls[high] > 0 && nuls[high] >= many && 4 * nuls[1 - high] <= nuls[high])
            return high == 1 ? TextEncoding::Utf16LittleEndian : TextEncoding::Utf16BigEndian;
    }
    return std::nullopt;
}

} // namespace

EncodingGuess guessEncoding(std::string_view front, std::optional<TextEncoding> asked)
{
    struct Mark {
        std::string_view bytes;
        TextEncoding encoding;
    };
    constexpr std::array marks {
        Mark {"\xEF\xBB\xBF"sv, TextEncoding::Utf8},
        Mark {"\xFF\xFE"sv, TextEncoding::Utf16LittleEndian},
        Mark {"\xFE\xFF"sv, TextEncoding::Utf16BigEndian},
    };
    for (const Mark& mark : marks) {
        if (front.starts_with(mark.bytes) && asked.value_or(mark.encoding) == mark.encoding)
            return {mark.encoding, mark.bytes.size(), false};
    }
    if (asked)
        return {*asked, 0, false};
    if (const auto utf16 = utf16ByNuls(front))
        return {*utf16, 0, false};
    const auto census = countUtf8(front);
    if (census.invalid > census.beyondAscii)
        return {TextEncoding::Latin1, 0, true};
    return {};
}

std::unique_ptr<ByteSource> transcodeToUtf8(
    std::unique_ptr<ByteSource> source, std::string front, TextEncoding encoding)
{
    return std::make_unique<TranscodingSource>(std::move(source), std::move(front), encoding);
}

} // namespace touchstone
