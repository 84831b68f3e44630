#pragma once

#include "core/evaluation/evaluation.h"

#include <cstdint>
#include <span>
#include <vector>

namespace touchstone {

/// Counts over a choice of labelled rows, from which every metric of that choice follows.
class Tally
{
public:
    explicit Tally(std::size_t labels)
        : m_labels(labels)
    {
    }

    /// Adds one row; `answers`: its k labels, best first, -1 where there are fewer.
    void add(std::int32_t gold, std::span<const std::int32_t> answers);
    Tally& operator+=(const Tally& other);

    /// `k` and `modelLabels` say how much of the ranking was kept.
    Denominator denominator(const Predictions& predictions) const;
    /// Support, predicted, hits and rates of one label; name and `known` are left to the caller.
    LabelMetrics label(std::size_t index) const;
    std::int64_t rows() const { return m_rows; }

private:
    struct Counts {
        std::int64_t support = 0;
        std::int64_t predicted = 0;
        std::int64_t hits = 0;
    };

    std::vector<Counts> m_labels;
    std::int64_t m_rows = 0;
    std::int64_t m_hits = 0;    // gold label first
    std::int64_t m_hitsAt5 = 0; // among the first five
    std::int64_t m_hitsAtK = 0; // among all that were kept
    std::int64_t m_answers = 0; // labels given, at most k a row
};

} // namespace touchstone
