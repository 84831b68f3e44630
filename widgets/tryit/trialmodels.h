#pragma once

#include "core/base/progress.h"
#include "core/jobs/texttrial.h"
#include "widgets/charts/chartcolors.h"

#include <QString>
#include <QStringList>

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace touchstone {

/// A model to try texts with, as the window names it.
struct TrialSide {
    TrialSource source;
    QString name; ///< "#6 old model"
    SideRole role = SideRole::Neutral;
};

/// Which models are to be tried: one, or baseline and candidate.
struct TrialRequest {
    std::filesystem::path workspace;
    std::vector<TrialSide> sides;
};

/// The models of a request in memory, in its order; an error where one is not there.
using TrialModels = std::vector<Result<TrialModel>>;

/// For a worker thread. A model that is on both sides is loaded once. Fails only as a whole, when cancelled or without the
/// workspace.
Result<TrialModels> loadTrialModels(
    const TrialRequest& request, Progress& progress, const std::stop_token& stop);

/// What is asked about a text.
struct TrialQuestion {
    std::string text;
    std::optional<std::string> expected;
    int k = 5;
};

/// What the models say; nothing for a side whose model is not there.
using TrialAnswers = std::vector<std::optional<TextAnswer>>;
TrialAnswers answersOf(const TrialModels& models, const TrialQuestion& question);

/// A word of the text and how much it pulls on each side, which is nothing where the model is not there.
struct TriedWord {
    QString word;
    int occurrences = 0;
    struct Pull {
        double change = 0; ///< probability of the side's label with the word minus without it
        std::optional<double> logOddsChange;
        bool known = false;
    };
    std::vector<std::optional<Pull>> sides;

    double largest() const; ///< |change| of any side
};

/// A word in the text, in UTF-16 units.
struct TriedPlace {
    qsizetype begin = 0;
    qsizetype length = 0;
    double change = 0;
};

struct TriedWords {
    QStringList labels;                          ///< of each side: towards which; empty: none
    std::vector<TriedWord> words;                ///< largest pull first
    std::vector<std::vector<TriedPlace>> places; ///< of each side: what to highlight
};

/// What each word pulls towards `labels`, one a side. Places are those of the strongest words, at most `mostPlaces`.
TriedWords wordsOf(const TrialModels& models, const std::string& text, const QStringList& labels,
    std::size_t mostPlaces, const std::stop_token& stop);

/// The labels of all models, sorted, each once.
QStringList labelsOf(const TrialModels& models);

} // namespace touchstone
