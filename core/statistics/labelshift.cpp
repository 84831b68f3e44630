#include "core/statistics/labelshift.h"

#include "core/statistics/cholesky.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace touchstone::statistics {

namespace {

/// Scales to a sum of 1; all 0 stays.
void normalise(std::vector<double>& shares)
{
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (sum > 0) {
        for (double& share : shares)
            share /= sum;
    }
}

/// A sparse column entry of C within one predicted label.
struct Entry {
    std::size_t gold = 0;
    double share = 0;
};

} // namespace

std::optional<LabelShift> blackBoxShift(
    std::span<const ConfusionCount> source, std::span<const std::int64_t> predicted)
{
    const std::size_t labels = predicted.size();
    const double target
        = static_cast<double>(std::accumulate(predicted.begin(), predicted.end(), std::int64_t {0}));
    std::vector<std::vector<Entry>> byPredicted(labels);
    std::vector<double> gold(labels, 0.0);
    double rows = 0;
    for (const ConfusionCount& entry : source) {
        const bool known = entry.gold >= 0 && static_cast<std::size_t>(entry.gold) < labels;
        if (!known || entry.rows <= 0)
            continue;
        const auto from = static_cast<std::size_t>(entry.gold);
        rows += static_cast<double>(entry.rows);
        gold[from] += static_cast<double>(entry.rows);
        if (entry.predicted >= 0 && static_cast<std::size_t>(entry.predicted) < labels)
            byPredicted[static_cast<std::size_t>(entry.predicted)].push_back(
                {from, static_cast<double>(entry.rows)});
    }
    if (labels == 0 || labels > mostBlackBoxLabels || !(rows > 0) || !(target > 0))
        return std::nullopt;

    std::vector<double> matrix(labels * labels, 0.0); // C'C + lambda I
    std::vector<double> x(labels, 0.0);               // C'(mu - C1)
    for (std::size_t i = 0; i < labels; ++i) {
        double sourceShare = 0;
        for (Entry& entry : byPredicted[i]) {
            entry.share /= rows;
            sourceShare += entry.share;
        }
        const double moved = static_cast<double>(predicted[i]) / target - sourceShare;
        for (const Entry& first : byPredicted[i]) {
            x[first.gold] += first.share * moved;
            for (const Entry& second : byPredicted[i])
                matrix[first.gold * labels + second.gold] += first.share * second.share;
        }
    }
    const double ridge = 1 / (static_cast<double>(labels) * std::min(rows, target));
    for (std::size_t i = 0; i < labels; ++i)
        matrix[i * labels + i] += ridge;
    if (!solvePositiveDefinite(matrix, x))
        return std::nullopt;

    LabelShift result;
    for (std::size_t label = 0; label < labels; ++label) {
        result.weights.push_back(std::max(0.0, 1 + x[label]));
        result.shares.push_back(result.weights.back() * gold[label]);
    }
    normalise(result.shares);
    return result;
}

std::optional<LabelShift> saerensShift(std::span<const float> probabilities,
    std::span<const double> sourceShares, const SaerensParameters& parameters)
{
    const std::size_t labels = sourceShares.size();
    const auto usable = [](double value) { return value >= 0 && std::isfinite(value); };
    if (labels == 0 || probabilities.empty() || probabilities.size() % labels != 0
        || !std::ranges::all_of(sourceShares, usable) || !std::ranges::all_of(probabilities, usable))
        return std::nullopt;
    LabelShift result {.weights = std::vector<double>(labels, 1.0),
        .shares = std::vector<double>(sourceShares.begin(), sourceShares.end())};
    normalise(result.shares);
    const std::vector<double> source = result.shares;
    std::vector<double> next(labels);
    for (int round = 0; round < parameters.mostRounds; ++round) {
        std::ranges::fill(next, 0.0);
        for (std::size_t row = 0; row < probabilities.size(); row += labels) {
            const float* p = &probabilities[row];
            const double sum = std::inner_product(p, p + labels, result.weights.begin(), 0.0);
            if (!(sum > 0))
                continue;
            for (std::size_t k = 0; k < labels; ++k)
                next[k] += result.weights[k] * static_cast<double>(p[k]) / sum;
        }
        for (std::size_t k = 0; k < labels; ++k)
            next[k] = source[k] > 0 ? next[k] : 0;
        if (!(std::accumulate(next.begin(), next.end(), 0.0) > 0))
            return std::nullopt;
        normalise(next);
        double moved = 0;
        for (std::size_t k = 0; k < labels; ++k) {
            moved = std::max(moved, std::abs(next[k] - result.shares[k]));
            result.shares[k] = next[k];
            result.weights[k] = source[k] > 0 ? next[k] / source[k] : 0;
        }
        if (moved <= parameters.tolerance)
            break;
    }
    for (std::size_t k = 0; k < labels; ++k)
        result.weights[k] = source[k] > 0 ? result.weights[k] : 1;
    return result;
}

} // namespace touchstone::statistics
