#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace touchstone {

/// SipHash-2-4 of Aumasson and Bernstein ("SipHash: a fast short-input PRF", 2012), for tables of names and ids from
/// files of strangers: who does not know the key cannot choose names that all lie in one place of the table.
std::uint64_t sipHash(std::string_view bytes, const std::array<std::uint64_t, 2>& key);

/// The same with a key of this process, so another number in each of them: never to be stored.
std::uint64_t keyedHash(std::string_view bytes);

/// For the unordered containers.
struct KeyedHash {
    std::size_t operator()(std::string_view bytes) const
    {
        return static_cast<std::size_t>(keyedHash(bytes));
    }
};

} // namespace touchstone
