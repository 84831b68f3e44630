#pragma once

#include "core/base/error.h"
#include "core/base/strongid.h"
#include "core/data/predictions.h"
#include "core/data/textrecipe.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

/// The time of a row that has none.
inline constexpr std::int64_t unknownTime = INT64_MIN;

/// Seconds since 1970-01-01 UTC in [from, to); a side that is missing is open. A row without a time is in no range.
struct TimeRange {
    std::optional<std::int64_t> from;
    std::optional<std::int64_t> to;

    bool contains(std::int64_t time) const
    {
        return time != unknownTime && (!from || time >= *from) && (!to || time < *to);
    }
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// The value that each row has in a column.
struct RowValues {
    std::vector<std::int32_t> ofRow; ///< [N] index in `names`; -1: none. Empty: not looked at
    std::vector<std::string> names;
};

/// What the rows are sliced by.
enum class SliceBy { None, Month, Week, Column };

/// One of the two executions that are compared: what it predicted, and what it was made with.
struct ComparisonSide {
    ExecutionNumber execution;
    std::string name;           ///< of the execution; may be empty
    std::string model;          ///< sha-256
    std::string modelReference; ///< "#4", "20200602.0", a path
    std::string dataset;        ///< resolved: "old@1/test#2"
    std::string
        datasetSha256; ///< of the whole dataset version, not of the part; empty: not known, never paired
    std::string loss;  ///< "softmax", "hs", "ns", "ova"; empty: not known
    TextRecipe recipe;
    int threads = 0; ///< that the model was trained with; 0: not known
    Predictions predictions;
    /// [N] seconds since 1970-01-01 UTC of each row, unknownTime where it has none; empty: not looked at.
    std::vector<std::int64_t> times;
    RowValues sliceValues; ///< of ComparisonParameters::sliceColumn
    /// Time of the newest row that the model was trained on; nothing: not known.
    std::optional<std::int64_t> trainingEnd;
    /// [N] month of each row, as an index of Predictions::months; empty: not known.
    std::vector<std::int32_t> monthOfRow;
    /// What was known about this side before, "trained-on-these-rows", "recipe-assumed" ...
    std::vector<Warning> warnings;
};

struct ComparisonParameters {
    std::int64_t minSupport
        = 20;           ///< gold rows a label needs on both sides to be judged and to enter the distribution
    double band = 0.20; ///< half width of the band around 0, on the scale of the distribution
    bool relative = false; ///< the distribution takes f1 change / baseline f1 instead of points
    double alpha = 0.10;   ///< a verdict needs a q below it
    double matters = 0.02; ///< and a change of f1 of at least so many points
    int resamples = 0;     ///< of the bootstrap; 0: none
    std::vector<std::string> protectedLabels; ///< must not degrade
    SliceBy sliceBy = SliceBy::None;
    std::string sliceColumn; ///< with SliceBy::Column
    /// Only the rows of this time are compared. compareExecutions() and rowsWithin() leave out the others; compare() takes
    /// the sides as they are.
    std::optional<TimeRange> time {};
};

} // namespace touchstone
