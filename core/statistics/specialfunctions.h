#pragma once

namespace touchstone::statistics {

/// ln(x!) - ln(sqrt(2 pi x) (x/e)^x), the rest that Stirling's formula leaves (Loader 2000); x > 0, not only whole
/// numbers. With it, ratios of factorials of large numbers need no difference of large logarithms.
double stirlingRest(double x);

/// Loader's deviance x ln(x/m) + m - x, without cancellation where x is near m; x >= 0, m > 0.
double deviance(double x, double m);

/// The two sides of a probability, each computed without cancellation.
struct Tails {
    double lower = 0;
    double upper = 1;
};

/// Regularised incomplete gamma functions P(a, x) and Q(a, x); a > 0, x >= 0 (series below a + 1, Lentz's
/// continued fraction above). Relative error about 1e-13.
Tails incompleteGamma(double a, double x);

/// Regularised incomplete beta function I_x(a, b) as the lower tail; a, b > 0, x in [0, 1].
Tails incompleteBeta(double x, double a, double b);

} // namespace touchstone::statistics
