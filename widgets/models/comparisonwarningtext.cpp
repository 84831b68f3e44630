#include "widgets/models/comparisonwarningtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstddef>

namespace touchstone {

namespace {

/// The context of the texts.
class ComparisonWarnings
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonWarnings)

public:
    static QString side(const std::string& name)
    {
        return name == "baseline" ? tr("the baseline") : tr("the candidate");
    }

    struct Pattern {
        const char* code;
        const char* text; ///< `%1`, `%2` ... stand for the arguments
        bool ofOneSide;   ///< the first argument names it
    };

    /// Nullptr for a code that is not known here.
    static const Pattern* pattern(const std::string& code)
    {
        static constexpr std::array patterns {
            Pattern {"different-rows",
                QT_TR_NOOP("Different rows (%1 and %2): the sides are compared unpaired."), false},
            Pattern {"overlapping-rows",
                QT_TR_NOOP("%1 rows are on both sides: the unpaired intervals are a little too wide."),
                false},
            Pattern {"different-dataset",
                QT_TR_NOOP(
                    "Different datasets (%1 and %2): a change may come from the data, not from the model."),
                false},
            Pattern {"different-labels",
                QT_TR_NOOP(
                    "The models know different labels: %1 only the baseline's, %2 only the candidate's."),
                false},
            Pattern {"different-denominators",
                QT_TR_NOOP(
                    "The models know the labels of different shares of their rows (%1 and %2): compare on "
                    "all rows or on common labels."),
                false},
            Pattern {"different-loss",
                QT_TR_NOOP("Different losses (%1 and %2): p@1 cannot be compared, its change is withheld."),
                false},
            Pattern {"loss-not-known",
                QT_TR_NOOP(
                    "The loss of %1 is not known: p@1 may mean something else, its change is withheld."),
                true},
            Pattern {"different-recipe", QT_TR_NOOP("The models prepare the text differently (%1 and %2)."),
                false},
            Pattern {"different-k",
                QT_TR_NOOP("The sides kept %1 and %2 labels for each row: P@k and R@k do not compare."),
                false},
            Pattern {"different-threads",
                QT_TR_NOOP(
                    "The models were trained with %1 and %2 threads, which alone changes a model a little."),
                false},
            Pattern {"no-rows", QT_TR_NOOP("No rows in %1: it has no metrics at all."), true},
            Pattern {"no-labels",
                QT_TR_NOOP("No labels in %1: only p@1 can be compared, f1, P@1 and recall cannot."), true},
            Pattern {
                "some-unlabelled", QT_TR_NOOP("%2 rows of %1 have no label; they count for p@1 only."), true},
            Pattern {"unknown-gold",
                QT_TR_NOOP(
                    "The model of %1 does not know the label of %2 of %3 rows: each counts as a miss."),
                true},
            Pattern {"small-k",
                QT_TR_NOOP("Only %2 labels were kept for each row of %1: it has no recall@5."), true},
            Pattern {"protected-label-missing",
                QT_TR_NOOP("The protected label \"%1\" is on neither side: check how it is written."), false},
            Pattern {"time-range",
                QT_TR_NOOP(
                    "Only a part is compared, %1: %2 rows of the baseline and %3 of the candidate. Gates "
                    "judge whole comparisons."),
                false},
            Pattern {"twin-not-used",
                QT_TR_NOOP("Both sides are the same model: the twins (%1) are not used, verdicts are judged "
                           "against sampling alone."),
                false},
            Pattern {"twin-of-another-model",
                QT_TR_NOOP(
                    "The twins (%1) are retrainings of neither side's model: their noise stands in for that "
                    "of the models compared."),
                false},
            Pattern {"twin-on-other-rows",
                QT_TR_NOOP("The twins were compared on %1 rows, the sides on %2: retraining noise is only "
                           "about right."),
                false},
        };
        const auto* const found
            = std::ranges::find_if(patterns, [&](const Pattern& pattern) { return code == pattern.code; });
        return found == patterns.end() ? nullptr : found;
    }

    static QString text(const Pattern& pattern) { return tr(pattern.text); }
};

} // namespace

QString comparisonWarningText(const Warning& warning)
{
    const ComparisonWarnings::Pattern* known = ComparisonWarnings::pattern(warning.code);
    if (known == nullptr)
        return QString::fromStdString(warning.text);
    const QString pattern = ComparisonWarnings::text(*known);
    std::size_t places = 0;
    while (pattern.contains(QLatin1Char('%') + QString::number(places + 1)))
        ++places;
    if (warning.arguments.size() < places)
        return QString::fromStdString(warning.text);
    QStringList arguments;
    for (std::size_t i = 0; i < places; ++i)
        arguments.append(QString::fromStdString(warning.arguments[i]));
    if (known->ofOneSide)
        arguments.front() = ComparisonWarnings::side(warning.arguments.front());
    // All at once: an argument may hold a %1 of its own.
    switch (places) {
    case 1:
        return pattern.arg(arguments[0]);
    case 2:
        return pattern.arg(arguments[0], arguments[1]);
    case 3:
        return pattern.arg(arguments[0], arguments[1], arguments[2]);
    default:
        return pattern;
    }
}

} // namespace touchstone
