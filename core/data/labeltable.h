#pragma once

#include "core/base/keyedhash.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace touchstone {

/// Labels numbered in the order in which they were first seen.
class LabelTable
{
public:
    LabelTable() = default;
    LabelTable(const LabelTable&) = delete; // the index points into the names
    LabelTable& operator=(const LabelTable&) = delete;
    LabelTable(LabelTable&&) noexcept = default;
    LabelTable& operator=(LabelTable&&) noexcept = default;

    /// Number of `label`, which is added when it is new.
    std::int32_t add(std::string_view label);
    /// Number of `label`, or -1.
    std::int32_t find(std::string_view label) const;
    const std::string& name(std::int32_t index) const { return m_names[static_cast<std::size_t>(index)]; }
    std::int32_t size() const { return static_cast<std::int32_t>(m_names.size()); }

private:
    std::deque<std::string> m_names; // a deque never moves its strings
    std::unordered_map<std::string_view, std::int32_t, KeyedHash> m_index;
};

} // namespace touchstone
