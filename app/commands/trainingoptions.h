#pragma once

#include "core/learning/trainer.h"

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace touchstone {

/// fastText's parameters as options of a subcommand: --dim, --epoch, --lr ...
struct TrainingOptions {
    TrainParameters training; ///< all processors, else fastText's defaults
    std::string loss = "softmax";
    std::string pretrained;

    TrainingOptions();
    void addTo(CLI::App& command);
    Result<TrainParameters> parameters() const;
    /// All of them but --threads and --seed: what makes the model what it is.
    static const std::vector<std::string>& names();
};

/// "a/train+b/train c" -> three references.
std::vector<std::string> joinedParts(const std::vector<std::string>& arguments);

} // namespace touchstone
