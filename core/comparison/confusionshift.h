#pragma once

#include "core/comparison/comparisoncontext.h"
#include "core/comparison/labelchange.h"
#include "core/statistics/shifttest.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace touchstone {

/// Where the rows of one gold label went. Labels are numbered as in ComparisonReport::labels, -1: no answer.
struct ConfusionShift {
    Both<std::int64_t> rows;       ///< gold rows
    Both<std::int64_t> right;      ///< of these, first label right
    Both<std::int64_t> unanswered; ///< without a first label
    std::int64_t moved = 0;        ///< paired: rows whose first label differs
    /// Total variation of the two distributions of first labels: the least share of the rows that must have moved.
    /// Nothing where a side has no rows.
    std::optional<double> distance;
    /// Of no shift; only with enough rows on both sides (ComparisonParameters::minSupport).
    std::optional<statistics::ShiftTest> test;
    std::optional<double> q; ///< Benjamini-Hochberg over all tested labels
};

/// What took the rows of the labels of a comparison, before and after.
class Confusion
{
public:
    bool paired = false;
    std::vector<ConfusionShift> labels; ///< one a label of the report

    /// First labels that rows of `label` were given on either side, what gained most (as a share of the label's rows)
    /// first; the label itself is among them.
    std::span<const statistics::AnswerCount> destinationsOf(std::size_t label) const
    {
        return part(m_destinations, m_destinationsBegin, label);
    }
    /// The destinations that gained and are not the label itself.
    std::vector<statistics::AnswerCount> takersOf(std::size_t label) const;
    /// Paired: the label's rows by first label before and after, most rows first; also those that stayed.
    std::span<const statistics::AnswerPair> flowsOf(std::size_t label) const
    {
        return part(m_flows, m_flowsBegin, label);
    }
    /// The flows whose two first labels differ.
    std::vector<statistics::AnswerPair> movesOf(std::size_t label) const;
    /// The label could not take rows before: only the candidate's model knows it, or it has no rows in the baseline's
    /// data.
    bool isNew(std::int32_t label) const
    {
        return label >= 0 && m_isNew[static_cast<std::size_t>(label)] != 0;
    }

private:
    friend class ConfusionMaker;

    template <typename T>
    static std::span<const T> part(
        const std::vector<T>& all, const std::vector<std::size_t>& begin, std::size_t label)
    {
        if (begin.empty())
            return {};
        return std::span(all).subspan(begin[label], begin[label + 1] - begin[label]);
    }

    std::vector<statistics::AnswerCount> m_destinations;
    std::vector<std::size_t> m_destinationsBegin; ///< one a label, and the end
    std::vector<statistics::AnswerPair> m_flows;
    std::vector<std::size_t> m_flowsBegin; ///< as above; empty when unpaired
    std::vector<std::uint8_t> m_isNew;
};

/// For every label of the comparison; `labels` are those of the report. Paired: row by row; unpaired: as two
/// distributions. Takes 16 bytes for each different (gold, before, after) and 24 for each different (gold, first
/// label). Nothing when a side has no labels.
std::optional<Confusion> confusionOf(const ComparisonContext& context, std::span<const LabelChange> labels);

} // namespace touchstone
