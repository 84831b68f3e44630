#pragma once

#include <utility>

namespace touchstone {

/// The side of a comparison that is in production today: always left, always blue.
template <typename T>
class Baseline
{
public:
    constexpr explicit Baseline(T value)
        : m_value(std::move(value))
    {
    }
    constexpr const T& operator*() const { return m_value; }
    constexpr const T* operator->() const { return &m_value; }
    friend bool operator==(const Baseline&, const Baseline&) = default;

private:
    T m_value;
};

/// The side of a comparison that wants to replace it: always right, always orange.
template <typename T>
class Candidate
{
public:
    constexpr explicit Candidate(T value)
        : m_value(std::move(value))
    {
    }
    constexpr const T& operator*() const { return m_value; }
    constexpr const T* operator->() const { return &m_value; }
    friend bool operator==(const Candidate&, const Candidate&) = default;

private:
    T m_value;
};

} // namespace touchstone
