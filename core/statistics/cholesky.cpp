#include "core/statistics/cholesky.h"

#include <cmath>
#include <cstddef>
#include <numeric>

namespace touchstone::statistics {

bool solvePositiveDefinite(std::vector<double>& a, std::vector<double>& b)
{
    const std::size_t size = b.size();
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            const double* rowI = &a[i * size];
            const double* rowJ = &a[j * size];
            const double rest = a[i * size + j] - std::inner_product(rowI, rowI + j, rowJ, 0.0);
            if (i == j && !(rest > 0))
                return false;
            a[i * size + j] = i == j ? std::sqrt(rest) : rest / rowJ[j];
        }
    }
    for (std::size_t i = 0; i < size; ++i) {
        const double* row = &a[i * size];
        b[i] = (b[i] - std::inner_product(row, row + i, b.begin(), 0.0)) / row[i];
    }
    for (std::size_t i = size; i-- > 0;) {
        b[i] /= a[i * size + i];
        for (std::size_t j = 0; j < i; ++j)
            b[j] -= a[i * size + j] * b[i];
    }
    return true;
}

} // namespace touchstone::statistics
