#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

enum class LossName { HierarchicalSoftmax = 1, NegativeSampling = 2, Softmax = 3, OneVsAll = 4 };

/// "hs", "ns", "softmax", "ova"
std::string_view lossText(LossName loss);
Result<LossName> parseLoss(std::string_view text);

/// What a .bin file says about itself, without its matrices.
struct ModelSummary {
    int dim = 0;
    int epoch = 0;
    int minCount = 0;
    int neg = 0;
    int wordNgrams = 0;
    LossName loss = LossName::Softmax;
    int bucket = 0;
    int minn = 0;
    int maxn = 0;
    std::int64_t tokens = 0;
    std::int32_t words = 0;
    bool quantized = false;
    std::vector<std::string> labels;       ///< decoded, without prefix, in model order
    std::vector<std::int64_t> labelCounts; ///< training rows of each label

    /// dim, epoch, loss ... by fastText's own names.
    nlohmann::json toJson() const;
};

/// A fastText model in memory, ready to be scored from several threads. Cheap to copy.
class Model
{
public:
    /// Loads a .bin or .ftz file.
    /// Errors: not a readable regular file; not a fastText supervised model; damaged (which field, at which
    /// offset).
    static Result<Model> load(const std::filesystem::path& path);

    const ModelSummary& summary() const;

    /// Everything that only core/learning sees (fastText's objects, the word index, the packed output
    /// matrix).
    struct Data;
    const Data& data() const { return *m_data; }

private:
    explicit Model(std::shared_ptr<const Data> data);

    std::shared_ptr<const Data> m_data;
};

} // namespace touchstone
