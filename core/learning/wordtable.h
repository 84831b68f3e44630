#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace touchstone {

/// Tokens numbered in the order in which they were added. Open addressing with the token's hash in the slot:
/// one look-up costs one cache line, and a comparison of bytes only where the whole hash agrees.
class WordTable
{
public:
    WordTable();

    /// Number of `word`, which is added when it is new. `hash` must be tokenHash(word).
    std::int32_t add(std::string_view word, std::uint32_t hash);
    /// Adds an entry even when the word is there already; later look-ups find the new one (as fastText's
    /// loader does). -1, and nothing is added, where more than longestProbe slots before its own are taken: the words
    /// of no text lie so close, and a file that was made so would take hours to load.
    std::int32_t append(std::string_view word, std::uint32_t hash);
    /// Number of `word`, or -1.
    std::int32_t find(std::string_view word, std::uint32_t hash) const;
    /// The memory that find() needs lies in three places, of which each tells where the next is. To look up many words,
    /// ask for each place of all of them before the next place of any: the processor then waits for many at a time.
    void prefetchSlot(std::uint32_t hash) const { __builtin_prefetch(&m_slots[home(hash)]); }
    /// The number of the word that is probably the one with this hash, or -1; asks for where its bytes end.
    std::int32_t prefetchEnd(std::uint32_t hash) const
    {
        const Slot& slot = m_slots[home(hash)];
        if (slot.hash != hash || slot.number < 0)
            return -1;
        __builtin_prefetch(&m_ends[static_cast<std::size_t>(slot.number)]);
        return slot.number;
    }
    /// `number`: what prefetchEnd() gave.
    void prefetchBytes(std::int32_t number) const
    {
        if (number <= 0)
            return;
        __builtin_prefetch(&m_bytes[m_ends[static_cast<std::size_t>(number) - 1]]);
        __builtin_prefetch(&m_bytes[m_ends[static_cast<std::size_t>(number)] - 1]);
    }

    std::string_view word(std::int32_t number) const;
    std::uint32_t hash(std::int32_t number) const { return m_hashes[static_cast<std::size_t>(number)]; }
    std::int32_t size() const { return static_cast<std::int32_t>(m_hashes.size()); }

private:
    static constexpr std::size_t longestProbe = 1000;

    struct Slot {
        std::uint32_t hash = 0;
        std::int32_t number = -1;
    };

    std::size_t home(std::uint32_t hash) const
    {
        // FNV's low bits are good, its high bits are not: spread them before taking the top.
        return static_cast<std::size_t>((hash * std::uint64_t {0x9E3779B97F4A7C15}) >> m_shift);
    }
    /// The slot of `word`, or the free slot where it belongs.
    std::size_t locate(std::string_view word, std::uint32_t hash) const;
    std::int32_t push(std::string_view word, std::uint32_t hash);
    void grow();

    std::vector<Slot> m_slots;
    int m_shift = 0;
    std::vector<char> m_bytes;
    std::vector<std::uint64_t> m_ends; // end of each word in m_bytes
    std::vector<std::uint32_t> m_hashes;
};

} // namespace touchstone
