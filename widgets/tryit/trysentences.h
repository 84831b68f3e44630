#pragma once

#include "widgets/tryit/trialmodels.h"

#include <QString>
#include <QStringList>

/// What trying a text says in words. Labels and texts in them are data: for plain labels only.
namespace touchstone::trysentences {

/// Whether the models know the expected label at all; empty without one.
QString expected(const TrialModels& models, const TrialAnswers& answers, const QString& label);
/// Of one side: where the expected label stands, words that the model does not know, what it sees of the text where that
/// differs from what was typed.
QStringList ofSide(
    const TrialModel& model, const TextAnswer& answer, const QString& text, const QString& label);
/// That the models do not get the same line of the text; empty where they do.
QString recipes(const TrialModels& models);
/// "standard: lower case, no punctuation, single spaces"
QString recipe(const TextRecipe& recipe);

} // namespace touchstone::trysentences
