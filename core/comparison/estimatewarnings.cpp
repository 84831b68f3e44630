#include "core/comparison/estimatewarnings.h"

#include "core/statistics/distanceband.h"
#include "core/statistics/draws.h"
#include "core/statistics/normal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace touchstone {

namespace {

constexpr std::size_t cells = 1024;
constexpr double sharesWorthANote = 0.0005; ///< "0.0 %" of new labels says nothing

std::string decimal(double value, int digits)
{
    std::array<char, 64> buffer {};
    const auto end = std::to_chars(
        buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, digits);
    return std::string(buffer.data(), end.ptr);
}

std::vector<std::int64_t> p1Cells(const Predictions& predictions)
{
    std::vector<std::int64_t> counts(cells);
    for (std::int64_t row = 0; row < predictions.size(); ++row) {
        const auto cell = static_cast<std::size_t>(predictions.p1(row) * static_cast<float>(cells));
        ++counts[std::min(cells - 1, cell)];
    }
    return counts;
}

/// Unknown words of words, with the variance that the rows give it.
struct UnknownShare {
    double share = 0;
    double variance = 0;
};

std::optional<UnknownShare> unknownShare(const Predictions& predictions)
{
    double words = 0;
    double unknown = 0;
    for (std::size_t row = 0; row < predictions.words.size(); ++row) {
        words += predictions.words[row];
        unknown += predictions.unknown[row];
    }
    if (!(words > 0))
        return std::nullopt;
    UnknownShare result {.share = unknown / words};
    for (std::size_t row = 0; row < predictions.words.size(); ++row) {
        const double rest = predictions.unknown[row] - result.share * predictions.words[row];
        result.variance += rest * rest / (words * words);
    }
    return result;
}

} // namespace

std::vector<Warning> estimateWarnings(const ComparisonContext& context, double newLabelShare)
{
    std::vector<Warning> warnings;
    const Predictions& baseline = context.baseline.predictions;
    const Predictions& candidate = context.candidate.predictions;
    const auto moved = statistics::bandedWasserstein(p1Cells(baseline), p1Cells(candidate), 1.0 / cells,
        {.seed = statistics::seedOf(static_cast<std::uint64_t>(context.baseline.execution.value()),
             static_cast<std::uint64_t>(context.candidate.execution.value()))});
    if (moved && moved->isOutside()) {
        const std::string distance = decimal(moved->distance, 4);
        const std::string limit = decimal(moved->nullBand.upper, 4);
        warnings.push_back({"p1-moved",
            "The distribution of p@1 moved (Wasserstein-1 " + distance + ", without a change below " + limit
                + "): these rows differ from those that the calibration was fitted to, so p@1 may mean "
                  "something else on them.",
            {distance, limit}});
    }
    const auto before = unknownShare(baseline);
    const auto after = unknownShare(candidate);
    if (before && after
        && after->share - before->share
            > statistics::usualDeviations() * std::sqrt(before->variance + after->variance)) {
        const std::string from = decimal(before->share * 100, 1);
        const std::string to = decimal(after->share * 100, 1);
        warnings.push_back({"more-unknown-words",
            "The model does not know " + to + " % of the candidate's words, and " + from
                + " % of the baseline's: more than chance explains, so the topics may be new.",
            {from, to}});
    }
    if (const std::int64_t shared = context.pairs.size(); shared > 0)
        warnings.push_back({"shared-rows",
            std::to_string(shared)
                + " of the candidate's rows are among the baseline's, which the calibration is fitted to: "
                  "their "
                  "estimates are too good.",
            {std::to_string(shared)}});
    if (newLabelShare > sharesWorthANote) {
        const std::string share = decimal(newLabelShare * 100, 1);
        warnings.push_back({"new-labels",
            "The model does not know the label of " + share
                + " % of the candidate's labelled rows; no estimate from p@1 sees that.",
            {share}});
    }
    return warnings;
}

} // namespace touchstone
