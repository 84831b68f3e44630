#pragma once

#include "core/learning/features.h"
#include "core/learning/floatmatrix.h"
#include "core/learning/huffmantree.h"
#include "core/learning/model.h"
#include "core/learning/quantizedmatrices.h"

#include <memory>

namespace touchstone {

/// What the rest of core/learning sees of a loaded model; never changes after loading.
struct Model::Data {
    ModelSummary summary;
    FeatureExtractor features;
    FloatMatrix input; ///< empty when `quantized` is set
    /// The output matrix in panels of 16 labels: row p * dim + d holds value d of the labels 16 p .. 16 p +
    /// 15.
    FloatMatrix outputPanels;
    std::unique_ptr<QuantizedMatrices> quantized;
    HuffmanTree tree; ///< hierarchical softmax only
};

} // namespace touchstone
