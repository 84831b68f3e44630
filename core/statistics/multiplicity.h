#pragma once

#include <optional>
#include <span>
#include <vector>

namespace touchstone::statistics {

/// Why a p is not enough: of 5,000 labels that did not change, 250 have p < .05. A q is the share of false finds to
/// expect when every label up to this q is called a find. One family holds the verdict p of every label that could
/// reach alpha at all (formulas-corrections.md, 3).

/// Benjamini-Hochberg (1995): q_(i) = min over j >= i of m p_(j) / j, at most 1; in the order of `p`. Nothing when a p
/// is outside [0, 1] or not a number. Empty for none.
std::optional<std::vector<double>> benjaminiHochberg(std::span<const double> p);

/// Benjamini-Yekutieli (2001), right under any dependence: the above times sum over i = 1..m of 1/i, at most 1.
std::optional<std::vector<double>> benjaminiYekutieli(std::span<const double> p);

} // namespace touchstone::statistics
