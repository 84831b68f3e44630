#pragma once

#include "core/base/sha256.h"
#include "core/data/example.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace touchstone {

/// sha-256 of the canonical stream of a dataset's rows, which is its identity: it does not change with the library that
/// stores them. The stream starts with the columns' names, so that the same values under other names are other data.
class DatasetHash
{
public:
    explicit DatasetHash(const Columns& columns);

    /// The fields of one row, in this order: rowStart, text for every text column, rowEnd.
    void rowStart(std::string_view id, std::string_view label, const std::optional<std::int64_t>& time);
    void text(std::string_view text) { m_hash.addField(text); }
    void rowEnd(std::string_view extras);

    std::string finish();

private:
    Sha256 m_hash;
    std::int64_t m_rows = 0;
};

} // namespace touchstone
