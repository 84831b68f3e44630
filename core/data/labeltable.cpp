#include "core/data/labeltable.h"

namespace touchstone {

std::int32_t LabelTable::add(std::string_view label)
{
    if (const auto found = m_index.find(label); found != m_index.end())
        return found->second;
    const auto index = static_cast<std::int32_t>(m_names.size());
    m_names.emplace_back(label);
    m_index.emplace(m_names.back(), index);
    return index;
}

std::int32_t LabelTable::find(std::string_view label) const
{
    const auto found = m_index.find(label);
    return found == m_index.end() ? -1 : found->second;
}

} // namespace touchstone
