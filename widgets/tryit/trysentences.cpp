#include "widgets/tryit/trysentences.h"

#include "widgets/models/cellsmodel.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"

#include <QCoreApplication>

#include <algorithm>

namespace touchstone::trysentences {

namespace {

constexpr qsizetype mostSeen = 160; // characters of a line

/// The context of the texts below.
class TrySentences
{
    Q_DECLARE_TR_FUNCTIONS(TrySentences)
};

QString place(const ExpectedAnswer& expected, std::size_t labels, const QString& label)
{
    if (!expected.known)
        return TrySentences::tr("This model does not know %1.").arg(label);
    if (expected.rank == 0)
        return TrySentences::tr("This model knows %1 but does not answer with it.").arg(label);
    return TrySentences::tr("%1 is number %2 of %3 labels, probability %4.")
        .arg(label, comparisonformat::count(expected.rank),
            comparisonformat::count(static_cast<std::int64_t>(labels)),
            displayformat::rate(expected.probability));
}

} // namespace

QString expected(const TrialModels& models, const TrialAnswers& answers, const QString& label)
{
    if (label.isEmpty())
        return {};
    QList<bool> known;
    for (std::size_t side = 0; side < std::min(models.size(), answers.size()); ++side) {
        if (models[side] && answers[side] && answers[side]->expected)
            known.append(answers[side]->expected->known);
    }
    if (known.isEmpty())
        return {};
    const QString name = oneLine(label, 80);
    if (known.size() == 1)
        return known[0]
            ? TrySentences::tr("The model knows %1.").arg(name)
            : TrySentences::tr("%1 is not a label of the model: it can never be its answer.").arg(name);
    if (known[0] && known[1])
        return TrySentences::tr("Both models know %1.").arg(name);
    if (known[0])
        return TrySentences::tr("%1 is in the baseline's model only: the candidate can never answer with it.")
            .arg(name);
    if (known[1])
        return TrySentences::tr("%1 is in the candidate's model only: the baseline can never answer with it.")
            .arg(name);
    return TrySentences::tr("%1 is in neither model: neither can ever answer with it.").arg(name);
}

QString recipe(const TextRecipe& recipe)
{
    QStringList parts;
    if (recipe.lowercase)
        parts.append(TrySentences::tr("lower case"));
    if (recipe.deletePunctuation)
        parts.append(TrySentences::tr("no punctuation"));
    if (recipe.collapseWhitespace)
        parts.append(TrySentences::tr("single spaces"));
    return QStringLiteral("%1: %2").arg(QString::fromStdString(recipe.name()),
        parts.isEmpty() ? TrySentences::tr("as typed") : parts.join(QStringLiteral(", ")));
}

QStringList ofSide(
    const TrialModel& model, const TextAnswer& answer, const QString& text, const QString& label)
{
    QStringList sentences;
    if (answer.expected && !label.isEmpty())
        sentences += place(*answer.expected, model.model.summary().labels.size(), oneLine(label, 80));
    if (answer.words == 0)
        sentences += TrySentences::tr("No word is left of this text: the answer says nothing about it.");
    else if (answer.unknown > 0)
        sentences += TrySentences::tr("%1 of %2 words are unknown to this model.")
                         .arg(comparisonformat::count(answer.unknown), comparisonformat::count(answer.words));
    const QString line = QString::fromStdString(answer.line);
    if (line != text && !line.isEmpty())
        sentences += TrySentences::tr("It sees (%1): %2").arg(recipe(model.recipe), oneLine(line, mostSeen));
    return sentences;
}

QString recipes(const TrialModels& models)
{
    if (models.size() < 2 || !models[0] || !models[1] || models[0]->recipe == models[1]->recipe)
        return {};
    return TrySentences::tr("The models read texts differently (%1; %2): they do not see the same line.")
        .arg(recipe(models[0]->recipe), recipe(models[1]->recipe));
}

} // namespace touchstone::trysentences
