#include "core/storage/splitstore.h"

#include "core/exchange/npy.h"

namespace touchstone {

Result<> writeSplit(const std::filesystem::path& folder, std::span<const std::uint8_t> parts)
{
    if (auto written
        = writeNpy<std::uint8_t>(folder / "part.npy", parts, {static_cast<std::int64_t>(parts.size())});
        !written)
        return written;
    return syncPath(folder);
}

Result<std::vector<std::uint8_t>> readSplit(const std::filesystem::path& folder, std::int64_t rows)
{
    const auto mapped = mapNpy<std::uint8_t>(folder / "part.npy", {rows});
    if (!mapped) {
        Error error = mapped.error();
        error.code = "damaged-split";
        return fail(error);
    }
    return std::vector<std::uint8_t>(mapped->values.begin(), mapped->values.end());
}

} // namespace touchstone
