#pragma once

#include "core/exchange/bytesource.h"
#include "core/exchange/rowreader.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace touchstone {

/// How the characters of a text file stand in its bytes, by its front.
struct EncodingGuess {
    TextEncoding encoding = TextEncoding::Utf8;
    std::size_t markBytes = 0; ///< length of the byte order mark
    bool assumed = false;      ///< Latin-1, because the bytes are not UTF-8
};

/// By a byte order mark; by where the NULs stand (UTF-16); by the bytes that are not UTF-8 (Latin-1 when they
/// outnumber the characters beyond ASCII that are). With `asked` only the byte order mark is looked for.
EncodingGuess guessEncoding(std::string_view front, std::optional<TextEncoding> asked);

/// The text of `source` as UTF-8, in blocks. `front` are its first bytes, which were read already. What stands for
/// no character (half of a surrogate pair, half of a unit at the end) becomes a byte that is no UTF-8, so that the
/// readers mend and count it like any other.
std::unique_ptr<ByteSource> transcodeToUtf8(
    std::unique_ptr<ByteSource> source, std::string front, TextEncoding encoding);

} // namespace touchstone
