#include "core/statistics/estimate.h"

#include "core/statistics/draws.h"
#include "core/statistics/means.h"
#include "core/statistics/sortedsample.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace touchstone::statistics {

namespace {

/// One confidence with what both samples have of it.
struct Group {
    double confidence = 0;
    std::int64_t right = 0;
    std::int64_t wrong = 0;
    std::int64_t unlabelled = 0;
};

/// Calls `use` with the cells of both samples merged by confidence, ascending.
template <typename Use>
void forEachGroup(
    std::span<const ConfidenceCell> labelled, std::span<const ConfidenceCell> unlabelled, Use use)
{
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < labelled.size() || j < unlabelled.size()) {
        const bool first = j == unlabelled.size()
            || (i < labelled.size() && labelled[i].confidence <= unlabelled[j].confidence);
        Group group {.confidence = first ? labelled[i].confidence : unlabelled[j].confidence};
        if (first) {
            group.right = labelled[i].right;
            group.wrong = labelled[i].rows - labelled[i].right;
            ++i;
        }
        if (j < unlabelled.size() && unlabelled[j].confidence == group.confidence)
            group.unlabelled = unlabelled[j++].rows;
        use(group);
    }
}

/// Neighbouring groups join until there are about `most`. Two passes, because there may be as many groups as rows.
std::vector<Group> grouped(
    std::span<const ConfidenceCell> labelled, std::span<const ConfidenceCell> unlabelled, std::size_t most)
{
    std::size_t groups = 0;
    double rows = 0;
    forEachGroup(labelled, unlabelled, [&](const Group& group) {
        ++groups;
        rows += static_cast<double>(group.right + group.wrong + group.unlabelled);
    });
    const double target = groups > most ? rows / static_cast<double>(most) : 0;
    std::vector<Group> joined;
    double sum = 0;
    double count = 0;
    forEachGroup(labelled, unlabelled, [&](const Group& group) {
        if (joined.empty() || count >= target) {
            joined.push_back({.confidence = group.confidence});
            sum = 0;
            count = 0;
        }
        Group& to = joined.back();
        const auto size = static_cast<double>(group.right + group.wrong + group.unlabelled);
        sum += size * group.confidence;
        count += size;
        if (target > 0)
            to.confidence = sum / count;
        to.right += group.right;
        to.wrong += group.wrong;
        to.unlabelled += group.unlabelled;
    });
    return joined;
}

/// Deals both samples anew and gives the estimate of each deal.
std::vector<double> resampled(std::span<const Group> groups, const BandParameters& parameters)
{
    std::vector<std::int64_t> outcomes; // right, wrong of each group
    std::vector<std::int64_t> targets;
    std::int64_t labelled = 0;
    std::int64_t unlabelled = 0;
    for (const Group& group : groups) {
        outcomes.insert(outcomes.end(), {group.right, group.wrong});
        targets.push_back(group.unlabelled);
        labelled += group.right + group.wrong;
        unlabelled += group.unlabelled;
    }
    std::vector<std::int64_t> drawnOutcomes(outcomes.size());
    std::vector<std::int64_t> drawnTargets(targets.size());
    std::vector<ConfidenceCell> cells(groups.size());
    std::vector<double> estimates;
    Draws draws(parameters.seed);
    for (int resample = 0; resample < parameters.resamples; ++resample) {
        draws.multinomial(labelled, outcomes, drawnOutcomes);
        draws.multinomial(unlabelled, targets, drawnTargets);
        for (std::size_t i = 0; i < groups.size(); ++i)
            cells[i] = {
                groups[i].confidence, drawnOutcomes[2 * i] + drawnOutcomes[2 * i + 1], drawnOutcomes[2 * i]};
        const auto curve = IsotonicCurve::fit(cells);
        if (!curve)
            continue;
        double sum = 0;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (drawnTargets[i] > 0)
                sum += static_cast<double>(drawnTargets[i]) * curve->at(groups[i].confidence);
        }
        estimates.push_back(sum / static_cast<double>(unlabelled));
    }
    return estimates;
}

struct WeightCell {
    double confidence = 0;
    double weight = 0;
};

/// Rows on `most` cells of equal width, each with the mean of its confidences.
std::optional<std::vector<WeightCell>> weightCells(const WeightedRows& rows, std::size_t most)
{
    struct Sums {
        double weight = 0;
        double confidence = 0;
        double count = 0;
    };
    std::vector<Sums> sums(most);
    for (std::size_t i = 0; i < rows.confidence.size(); ++i) {
        const double confidence = rows.confidence[i];
        if (!(confidence >= 0 && confidence <= 1))
            return std::nullopt;
        Sums& cell
            = sums[std::min(most - 1, static_cast<std::size_t>(confidence * static_cast<double>(most)))];
        cell.weight += rows.weight[i];
        cell.confidence += confidence;
        cell.count += 1;
    }
    std::vector<WeightCell> cells;
    for (const Sums& cell : sums) {
        if (cell.count > 0)
            cells.push_back({cell.confidence / cell.count, cell.weight});
    }
    return cells;
}

} // namespace

std::optional<double> estimatedAccuracy(const IsotonicCurve& curve, std::span<const float> confidence)
{
    if (confidence.empty())
        return std::nullopt;
    double sum = 0;
    for (const float value : confidence) {
        if (!std::isfinite(value))
            return std::nullopt;
        sum += curve.at(value);
    }
    return sum / static_cast<double>(confidence.size());
}

std::optional<AccuracyEstimate> estimateAccuracy(std::span<const float> labelled,
    std::span<const std::uint8_t> right, std::span<const float> unlabelled, const BandParameters& parameters)
{
    const auto known = confidenceCells(labelled, right);
    const std::vector<std::uint8_t> none(unlabelled.size(), 0);
    const auto unknown = confidenceCells(unlabelled, none);
    if (!known || !unknown || unknown->empty() || parameters.resamples < 1)
        return std::nullopt;
    const auto curve = IsotonicCurve::fit(*known);
    if (!curve)
        return std::nullopt;
    double sum = 0;
    for (const ConfidenceCell& cell : *unknown)
        sum += static_cast<double>(cell.rows) * curve->at(cell.confidence);

    const auto most = static_cast<std::size_t>(std::max(1, parameters.mostCells));
    const auto estimates = resampled(grouped(*known, *unknown, most), parameters);
    const auto sorted = SortedSample::of(std::span<const double>(estimates));
    if (!sorted)
        return std::nullopt;
    return AccuracyEstimate {sum / static_cast<double>(unlabelled.size()),
        {sorted->quantile(0.025).value_or(0), sorted->quantile(0.975).value_or(0)}};
}

std::optional<double> refitError(std::span<const float> labelled, std::span<const std::uint8_t> right,
    const WeightedRows& rows, const BandParameters& parameters)
{
    const auto known = confidenceCells(labelled, right);
    if (!known || known->empty() || parameters.resamples < 2)
        return std::nullopt;
    const auto most = static_cast<std::size_t>(std::max(1, parameters.mostCells));
    const auto weights = weightCells(rows, most);
    if (!weights)
        return std::nullopt;
    const std::vector<Group> groups = grouped(*known, {}, most);
    std::vector<std::int64_t> outcomes; // right, wrong of each group
    std::int64_t count = 0;
    for (const Group& group : groups) {
        outcomes.insert(outcomes.end(), {group.right, group.wrong});
        count += group.right + group.wrong;
    }
    std::vector<std::int64_t> drawn(outcomes.size());
    std::vector<ConfidenceCell> cells(groups.size());
    Draws draws(parameters.seed);
    RunningMoments sums;
    for (int resample = 0; resample < parameters.resamples; ++resample) {
        draws.multinomial(count, outcomes, drawn);
        for (std::size_t i = 0; i < groups.size(); ++i)
            cells[i] = {groups[i].confidence, drawn[2 * i] + drawn[2 * i + 1], drawn[2 * i]};
        const auto curve = IsotonicCurve::fit(cells);
        if (!curve)
            continue;
        double sum = 0;
        for (const WeightCell& cell : *weights)
            sum += cell.weight * curve->at(cell.confidence);
        sums.add(sum);
    }
    return std::sqrt(sums.variance());
}

std::optional<double> estimatedF1(double calibratedHits, double predicted, double expectedGold)
{
    const double size = predicted + expectedGold;
    if (!(calibratedHits >= 0) || !(predicted >= 0) || !(expectedGold >= 0) || !(size > 0)
        || !std::isfinite(size) || !std::isfinite(calibratedHits))
        return std::nullopt;
    return std::min(1.0, 2 * calibratedHits / size);
}

} // namespace touchstone::statistics
