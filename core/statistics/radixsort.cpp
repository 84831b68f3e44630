#include "core/statistics/radixsort.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace touchstone::statistics {

namespace {

constexpr std::size_t fewValues = 2048; // below it, the counters cost more than comparisons do
constexpr unsigned digitBits = 11;
constexpr std::size_t digitValues = std::size_t {1} << digitBits;
constexpr std::size_t passes = 3;

std::size_t digit(std::uint32_t value, std::size_t pass)
{
    return (value >> (digitBits * pass)) & (digitValues - 1);
}

/// `keyOf` gives what is sorted by; stable.
template <typename T, typename Key>
void sortByDigits(std::vector<T>& values, Key keyOf)
{
    if (values.size() < fewValues) {
        std::ranges::stable_sort(values, {}, keyOf);
        return;
    }
    std::array<std::array<std::size_t, digitValues>, passes> next {};
    for (const T& value : values) {
        for (std::size_t pass = 0; pass < passes; ++pass)
            ++next[pass][digit(keyOf(value), pass)];
    }
    std::vector<T> sorted(values.size());
    for (std::size_t pass = 0; pass < passes; ++pass) {
        std::size_t begin = 0;
        for (std::size_t& place : next[pass]) {
            const std::size_t count = place;
            place = begin;
            begin += count;
        }
        for (const T& value : values)
            sorted[next[pass][digit(keyOf(value), pass)]++] = value;
        values.swap(sorted);
    }
}

} // namespace

void radixSort(std::vector<std::uint32_t>& values)
{
    sortByDigits(values, [](std::uint32_t value) { return value; });
}

void radixSortByKey(std::vector<KeyedNumber>& numbers)
{
    sortByDigits(numbers, [](const KeyedNumber& number) { return number.key; });
}

} // namespace touchstone::statistics
