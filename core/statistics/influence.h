#pragma once

#include "core/statistics/confusion.h"
#include "core/statistics/labelcells.h"

#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace touchstone::statistics {

/// How much each row moves a mean of f1 over labels. Labels are correlated, a wrong row costs two of them, so the
/// standard error of the mean comes from the rows and not from the labels' errors (formulas-corrections.md, 10):
/// se^2 = sum h^2, paired sum (h_B - h_A)^2, unpaired se_A^2 + se_B^2. The influences of all rows add up to 0.
class HeadlineInfluence
{
public:
    /// Of f1 macro: the mean over the labels with gold rows. `labels`: counts over all rows of one side.
    static HeadlineInfluence macro(std::span<const LabelCounts> labels);
    /// Of f1 weighted: weighted by gold rows.
    static HeadlineInfluence weighted(std::span<const LabelCounts> labels);

    /// Of the sum of weight * f1 with fixed weights; labels without gold rows are passed over. `weights` as long as
    /// `labels`.
    static HeadlineInfluence importance(std::span<const LabelCounts> labels, std::span<const double> weights);
    /// Of the sum of weight * recall, likewise.
    static HeadlineInfluence importanceOfRecall(
        std::span<const LabelCounts> labels, std::span<const double> weights);

    /// The metric itself; 0 without gold rows.
    double value() const { return m_value; }

    /// h of a row with gold label `gold` and first label `first`, -1 for none. Labels index the counts given; gold >= 0
    /// (rows without a gold label have no influence).
    double of(std::int32_t gold, std::int32_t first) const
    {
        const double fromGold = m_labels[static_cast<std::size_t>(gold)].gold;
        if (first < 0)
            return fromGold;
        const Parts& parts = m_labels[static_cast<std::size_t>(first)];
        return fromGold + parts.first + (first == gold ? parts.hit : 0);
    }

private:
    /// What a row adds by its gold label, by its first label, and when the two agree.
    struct Parts {
        double gold = 0;
        double first = 0;
        double hit = 0;
    };

    double m_value = 0;
    std::vector<Parts> m_labels;
};

/// Adds up squared influences: h of a side, or h_B - h_A of a row that both have.
class InfluenceSum
{
public:
    void add(double influence) { m_squares += influence * influence; }
    void add(double influence, std::int64_t rows)
    {
        m_squares += influence * influence * static_cast<double>(rows);
    }
    double standardError() const { return std::sqrt(m_squares); }

private:
    double m_squares = 0;
};

/// Standard error of one side's metric from its sparse confusion table; every labelled row must be in it.
double influenceStandardError(const HeadlineInfluence& influence, std::span<const ConfusionCount> confusion);

} // namespace touchstone::statistics
