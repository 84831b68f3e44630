#pragma once

#include "core/data/predictions.h"
#include "core/statistics/confusion.h"
#include "core/statistics/labelcells.h"

#include <cstdint>
#include <span>
#include <vector>

namespace touchstone {

/// One side of a comparison with its labels numbered as in the union of both sides' labels.
class SideView
{
public:
    /// Both must outlive it. `toUnion`: LabelUnion::toUnion of this side.
    SideView(const Predictions& predictions, std::span<const std::int32_t> toUnion)
        : m_predictions(predictions)
        , m_toUnion(toUnion)
    {
    }

    std::int64_t rows() const { return m_predictions.size(); }
    /// Gold label of the i-th row, -1 for none.
    std::int32_t gold(std::int64_t i) const
    {
        return number(m_predictions.truth[static_cast<std::size_t>(i)]);
    }
    /// First label of the i-th row, -1 for none.
    std::int32_t first(std::int64_t i) const { return number(m_predictions.first(i)); }
    float p1(std::int64_t i) const { return m_predictions.p1(i); }

private:
    std::int32_t number(std::int32_t label) const
    {
        return label < 0 ? -1 : m_toUnion[static_cast<std::size_t>(label)];
    }

    const Predictions& m_predictions;
    std::span<const std::int32_t> m_toUnion;
};

/// Counts of one side over its labelled rows; labels numbered as in the union.
struct SideCounts {
    std::int64_t rows = 0;
    std::int64_t labelled = 0;
    std::vector<statistics::LabelCounts> labels; ///< one a label of the union
    std::vector<statistics::ConfusionCount>
        confusion; ///< ascending by gold, then predicted; every labelled row
};

/// One pass over the columns and O(rows) memory of 4 bytes each; `unionLabels`: number of labels of the union.
SideCounts countSide(const SideView& side, std::size_t unionLabels);

} // namespace touchstone
