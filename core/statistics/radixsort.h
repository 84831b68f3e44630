#pragma once

#include <cstdint>
#include <vector>

namespace touchstone::statistics {

/// Sorts ascending in place by three passes over digits of 11 bits; needs as much memory again. For a million numbers
/// it takes a tenth of the time of a sort by comparisons.
void radixSort(std::vector<std::uint32_t>& values);

} // namespace touchstone::statistics
