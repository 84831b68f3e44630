#pragma once

#include <vector>

namespace touchstone::statistics {

/// Solves A x = b for a symmetric positive definite A (size x size, row by row, of which the lower triangle is read;
/// overwritten) by Cholesky's decomposition; x replaces b. False when A is not positive definite.
bool solvePositiveDefinite(std::vector<double>& a, std::vector<double>& b);

} // namespace touchstone::statistics
