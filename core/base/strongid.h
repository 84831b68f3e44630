#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>

namespace touchstone {

/// A number that cannot be mixed up with another kind of number. Zero means "none".
template <typename Tag>
class StrongId
{
public:
    constexpr StrongId() = default;
    constexpr explicit StrongId(std::int64_t value)
        : m_value(value)
    {
    }

    constexpr std::int64_t value() const { return m_value; }
    constexpr bool isValid() const { return m_value > 0; }
    std::string toString() const { return std::to_string(m_value); }

    friend constexpr auto operator<=>(StrongId, StrongId) = default;

private:
    std::int64_t m_value = 0;
};

/// Number of an execution in its workspace; never used twice.
using ExecutionNumber = StrongId<struct ExecutionNumberTag>;
/// Key of a dataset version in its workspace.
using DatasetId = StrongId<struct DatasetIdTag>;

} // namespace touchstone

template <typename Tag>
struct std::hash<touchstone::StrongId<Tag>> {
    std::size_t operator()(touchstone::StrongId<Tag> id) const noexcept
    {
        return std::hash<std::int64_t> {}(id.value());
    }
};
