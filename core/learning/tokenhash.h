#pragma once

#include <cstdint>
#include <string_view>

namespace touchstone {

/// fastText's hash of a token: FNV-1a on 32 bits, with each byte sign-extended first.
inline constexpr std::uint32_t tokenHashStart = 2166136261U;

inline std::uint32_t addToTokenHash(std::uint32_t hash, char byte)
{
    return (hash ^ static_cast<std::uint32_t>(static_cast<std::int8_t>(byte))) * 16777619U;
}

inline std::uint32_t tokenHash(std::string_view token)
{
    std::uint32_t hash = tokenHashStart;
    for (const char byte : token)
        hash = addToTokenHash(hash, byte);
    return hash;
}

/// The token that fastText puts at the end of each line.
inline constexpr std::string_view endOfLineToken = "</s>";

} // namespace touchstone
