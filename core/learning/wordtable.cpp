#include "core/learning/wordtable.h"

#include <algorithm>
#include <cstring>

namespace touchstone {

namespace {

constexpr int firstBits = 10;

template <typename T>
bool sameNumber(const char* a, const char* b)
{
    T left;
    T right;
    std::memcpy(&left, a, sizeof left);
    std::memcpy(&right, b, sizeof right);
    return left == right;
}

/// Reads no byte beyond the words, as the library's comparison does: 32 at once reach into the next cache line, which
/// nobody asked for in time, every other time.
bool sameWord(std::string_view a, std::string_view b)
{
    const std::size_t size = a.size();
    if (size != b.size())
        return false;
    const char* left = a.data();
    const char* right = b.data();
    if (size >= 8) {
        for (std::size_t i = 0; i + 8 < size; i += 8) {
            if (!sameNumber<std::uint64_t>(left + i, right + i))
                return false;
        }
        return sameNumber<std::uint64_t>(left + size - 8, right + size - 8);
    }
    if (size >= 4)
        return sameNumber<std::uint32_t>(left, right)
            && sameNumber<std::uint32_t>(left + size - 4, right + size - 4);
    for (std::size_t i = 0; i < size; ++i) {
        if (left[i] != right[i])
            return false;
    }
    return true;
}

} // namespace

WordTable::WordTable()
    : m_slots(std::size_t {1} << firstBits)
    , m_shift(64 - firstBits)
{
}

std::string_view WordTable::word(std::int32_t number) const
{
    const auto i = static_cast<std::size_t>(number);
    const std::uint64_t begin = i == 0 ? 0 : m_ends[i - 1];
    return {m_bytes.data() + begin, m_ends[i] - begin};
}

std::size_t WordTable::locate(std::string_view word, std::uint32_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = home(hash);
    while (m_slots[slot].number >= 0) {
        if (m_slots[slot].hash == hash && sameWord(this->word(m_slots[slot].number), word))
            break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

std::int32_t WordTable::find(std::string_view word, std::uint32_t hash) const
{
    return m_slots[locate(word, hash)].number;
}

std::int32_t WordTable::push(std::string_view word, std::uint32_t hash)
{
    const std::int32_t number = size();
    m_bytes.insert(m_bytes.end(), word.begin(), word.end());
    m_ends.push_back(m_bytes.size());
    m_hashes.push_back(hash);
    return number;
}

std::int32_t WordTable::add(std::string_view word, std::uint32_t hash)
{
    std::size_t slot = locate(word, hash);
    if (m_slots[slot].number >= 0)
        return m_slots[slot].number;
    if (m_hashes.size() * 2 >= m_slots.size()) {
        grow();
        slot = locate(word, hash);
    }
    m_slots[slot] = {hash, push(word, hash)};
    return m_slots[slot].number;
}

std::int32_t WordTable::append(std::string_view word, std::uint32_t hash)
{
    if (m_hashes.size() * 2 >= m_slots.size())
        grow();
    const std::size_t slot = locate(word, hash);
    if (((slot - home(hash)) & (m_slots.size() - 1)) > longestProbe)
        return -1;
    m_slots[slot] = {hash, push(word, hash)};
    return m_slots[slot].number;
}

void WordTable::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    std::swap(old, m_slots);
    --m_shift;
    const std::size_t mask = m_slots.size() - 1;
    for (const Slot& entry : old) {
        if (entry.number < 0)
            continue;
        std::size_t slot = home(entry.hash);
        while (m_slots[slot].number >= 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = entry;
    }
}

} // namespace touchstone
