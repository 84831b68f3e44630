#pragma once

#include "core/comparison/comparisoncontext.h"
#include "core/comparison/reportvalues.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

/// A rate with its 95 % interval, by sampling of the slice's rows; each interval stands for itself.
struct SliceMetric {
    std::optional<double> value;
    std::optional<Interval> interval;
};

/// One side's rows of one slice.
struct SliceSide {
    std::int64_t rows = 0;
    std::int64_t labelled = 0;
    SliceMetric p1;        ///< P@1; Wilson's interval
    SliceMetric recallAt5; ///< Wilson's interval; nothing where the side kept fewer than five labels
    SliceMetric
        f1Macro; ///< over the labels with gold rows in the slice; linearised, from the rows' influences
    SliceMetric meanP1; ///< over all rows; Student's interval of the mean
    /// Weeks or months from the one in which the model's training data ends; below 0: before that.
    std::optional<int> age;
};

struct Slice {
    std::string
        name; ///< "2013-05", "2013-W18", a value of the column; "unknown" where a row has none, "other"
    Both<SliceSide> side;
};

/// A point of the curve that shows how a model ages: the slices of both sides at one distance from the end of the
/// training data. A side without rows there has none.
struct AgePoint {
    int age = 0;
    Both<SliceSide> side;
};

struct Slices {
    SliceBy by = SliceBy::Month;
    std::string column; ///< SliceBy::Column
    std::vector<Slice>
        slices; ///< by time or, of a column, by number or name; "other" and "unknown" come last
    std::vector<AgePoint> ages; ///< ascending; empty where no end of training data is known
    Both<std::optional<std::int64_t>> trainingEnd; ///< seconds since 1970-01-01 UTC
};

/// Both sides by month, ISO week (UTC) or column. A column of numbers with many values is cut at the quintiles of all
/// rows; of other values the 50 with most rows are kept. Nothing where no slices are asked for.
std::optional<Slices> slicesOf(const ComparisonContext& context);

/// "month", "week", "column"; empty for SliceBy::None
std::string_view sliceByName(SliceBy by);

} // namespace touchstone
