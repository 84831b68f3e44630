#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace touchstone::statistics {

/// How much more frequent a term is in the candidate's texts.
struct TermChange {
    double delta = 0;    ///< difference of log-odds, candidate - baseline
    double variance = 0; ///< of delta
    double z = 0;        ///< delta / sqrt(variance); terms are sorted by |z|
};

inline constexpr double usualPriorWeight = 500;

/// Log-odds with an informative Dirichlet prior (Monroe, Colaresi, Quinn 2008): alpha_w = alpha_0 times the term's
/// share of both samples pooled, delta = ln((y_B + alpha) / (n_B + alpha_0 - y_B - alpha)) - the same of A, variance
/// = 1 / (y_A + alpha) + 1 / (y_B + alpha). The prior keeps rare terms from having the greatest change. `baseline`,
/// `candidate`: counts >= 0 of the same terms. A term in neither sample, and one that is all there is, have delta = z
/// = 0. Nothing when the lengths differ, there are no counts at all, or `priorWeight` is not positive.
std::optional<std::vector<TermChange>> termChanges(std::span<const std::int64_t> baseline,
    std::span<const std::int64_t> candidate, double priorWeight = usualPriorWeight);

} // namespace touchstone::statistics
