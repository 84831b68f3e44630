#pragma once

#include "core/data/textrecipe.h"
#include "core/jobs/modelreference.h"
#include "core/learning/model.h"
#include "core/learning/wordinfluence.h"
#include "core/review/probes.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace touchstone {

/// Which model texts are tried with.
struct TrialSource {
    /// MODEL (design.md, section 4); with `sha256`: how the model of an evaluation was resolved.
    std::string reference;
    /// Of an evaluation: only these bytes will do, and they are read as the evaluation did.
    std::string sha256;
    std::optional<TextRecipe> recipe;
    ExecutionNumber evaluation; ///< for messages
};

/// The source of the model that an evaluation was made with.
TrialSource trialSourceOf(ExecutionNumber evaluation, const std::string& modelSha256,
    const std::string& modelReference, const TextRecipe& recipe);

/// A model in memory, with the recipe that its texts get. Cheap to copy; may be used by several threads.
struct TrialModel {
    Model model;
    TextRecipe recipe;
    std::string sha256;
    std::string reference; ///< "#3", or the path of a file
    std::vector<Warning> warnings;
};

/// Errors: those of resolveModel() and Model::load(); "missing-model" when the model of an evaluation is neither in the
/// workspace nor, unchanged, where it was; cancelled.
Result<TrialModel> loadTrialModel(
    Workspace& workspace, const TrialSource& source, const std::stop_token& stop = {});

/// Where one label stands among all of a model's for a text.
struct ExpectedAnswer {
    bool known = false;    ///< it is one of the model's labels
    std::int64_t rank = 0; ///< 1: first; 0 where it is not known, or the model does not answer with it
    float probability = 0;
};

/// What a model makes of a text.
struct TextAnswer {
    std::string line;             ///< as the model sees it
    std::vector<ProbeAnswer> top; ///< best first
    std::uint32_t words = 0;
    std::uint32_t unknown = 0;              ///< of the words, how many have no row of their own in the model
    std::optional<ExpectedAnswer> expected; ///< where a label is expected
};

/// At least one answer is asked for; all labels of the model are scored.
TextAnswer tryText(
    const TrialModel& trial, const std::string& text, int k, const std::optional<std::string>& expected = {});

/// How much each word of a text pulls towards `label`; nothing where the model lacks it. `stop` is looked at between
/// batches of words; what is made then lacks the last ones.
std::optional<TextInfluence> pullsTowards(const TrialModel& trial, const std::string& text,
    const std::string& label, const std::stop_token& stop = {});

} // namespace touchstone
