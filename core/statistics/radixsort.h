#pragma once

#include <cstdint>
#include <vector>

namespace touchstone::statistics {

/// Sorts ascending in place by three passes over digits of 11 bits; needs as much memory again. For a million numbers
/// it takes a tenth of the time of a sort by comparisons.
void radixSort(std::vector<std::uint32_t>& values);

struct KeyedNumber {
    std::uint32_t key = 0;
    std::uint32_t number = 0;

    friend bool operator==(const KeyedNumber&, const KeyedNumber&) = default;
};

/// The same by key; numbers whose keys are equal keep their order.
void radixSortByKey(std::vector<KeyedNumber>& numbers);

} // namespace touchstone::statistics
