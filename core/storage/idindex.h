#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace touchstone {

/// Finds ids that were seen before, exactly, in at most 16 bytes a row: it keeps 32 bits of each id's hash and the
/// row number, and asks for the stored id where those bits agree.
class IdIndex
{
public:
    /// Tells whether the id stored at that row equals `id`.
    using SameId = std::function<bool(std::uint32_t row, std::string_view id)>;

    explicit IdIndex(SameId sameId);

    /// True when `id` is new; it is then remembered as that of `row`.
    bool insert(std::string_view id, std::uint32_t row);

    std::size_t memory() const;

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t row = emptyRow;
    };
    static constexpr std::uint32_t emptyRow = 0xffffffff;

    /// One of the tables; each grows on its own, so that growing never needs the room of the whole twice.
    struct Table {
        std::vector<Slot> slots;
        std::size_t used = 0;

        std::size_t home(std::uint32_t hash) const;
        void grow();
    };
    static constexpr int tableBits = 6;

    SameId m_sameId;
    std::vector<Table> m_tables;
};

} // namespace touchstone
