#pragma once

#include "core/base/strongid.h"
#include "core/data/textrecipe.h"
#include "core/evaluation/evaluation.h"
#include "core/statistics/interval.h"

#include <cstdint>
#include <optional>
#include <string>

namespace touchstone {

/// One number of each side.
template <typename T>
struct Both {
    T baseline {};
    T candidate {};

    friend bool operator==(const Both&, const Both&) = default;
};

/// Confidence limits, 95 %.
using Interval = statistics::Interval;

/// Everything about one side that does not depend on the other.
struct SideReport {
    ExecutionNumber execution;
    std::string name;
    std::string model;
    std::string modelReference;
    std::string dataset;
    std::string datasetSha256;
    std::string loss;
    TextRecipe recipe;
    int threads = 0;
    std::int32_t modelLabels = 0; ///< labels that the model knows
    Evaluation evaluation;        ///< rows, k, metrics, histogram, calibration, labels

    bool isLabelled() const { return evaluation.labelled > 0; }
};

} // namespace touchstone
