#pragma once

#include "core/learning/model.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// What becomes of one label when a word is taken out of a text.
struct LabelPull {
    float without = 0; ///< the label's probability then; 0 where the model gives no answer
    /// Probability with the word minus without it: above 0, the word pulls towards the label.
    double change = 0;
    /// The same of the log-odds ln(p / (1 - p)), which still moves where p is near 0 or 1. Nothing where the model gives
    /// no answer with or without the word.
    std::optional<double> logOddsChange;
};

/// How one word of a text pulls.
struct WordInfluence {
    std::string word;              ///< as the model sees it
    int occurrences = 0;           ///< in the text, all of which are taken out
    bool known = false;            ///< it has a row of its own in the model
    std::vector<LabelPull> labels; ///< one a label that was asked for
};

struct TextInfluence {
    std::vector<float> probability; ///< of the whole text, one a label that was asked for; as Scorer gives it
    std::vector<WordInfluence> words; ///< every different one, in the order in which they come first
};

/// How much each word of a line (as a TextRecipe made it) pulls towards each of `labels`, numbers of the model's labels.
/// A word's pull is exactly what changes when the text is scored without it: all its occurrences go, with their rows for
/// characters and every n-gram of words that holds one of them, and the n-grams of the words that become neighbours come.
/// So it equals scoring the shortened line with Scorer, to the rounding of floats; but it adds up only what differs, so
/// that a long text takes no longer for each of its words. `stop` is looked at between words; what is made then lacks the
/// last ones.
TextInfluence wordInfluence(const Model& model, std::string_view line, std::span<const std::int32_t> labels,
    const std::stop_token& stop = {});

} // namespace touchstone
