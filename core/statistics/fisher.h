#pragma once

#include "core/statistics/distributions.h"
#include "core/statistics/proportions.h"

namespace touchstone::statistics {

/// Fisher's exact test of two independent proportions, given the margins: p = probability of the tables that are at
/// most as probable as the observed one, mid-p = of the less probable ones and half of the as probable ones (relative
/// tolerance 1e-7). Both are 1 where the margins allow one table only. Takes about as many steps as the standard
/// deviation of the table's corner.
ExactP fisherExact(const Proportion& baseline, const Proportion& candidate);

/// Smallest mid-p of the tables with these margins, that of one of the two extreme ones (Tarone 1990); 1 where there is
/// one table only.
double smallestFisherMidP(const Proportion& baseline, const Proportion& candidate);

} // namespace touchstone::statistics
