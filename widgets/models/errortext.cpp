#include "widgets/models/errortext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <string_view>

namespace touchstone::errortext {

namespace {

/// The context of the texts.
class Errors
{
    Q_DECLARE_TR_FUNCTIONS(Errors)

public:
    /// Nullptr for a code that is not known here.
    static const char* sentence(std::string_view code)
    {
        struct Group {
            const char* text;
            std::string_view codes; ///< between blanks
        };
        static constexpr std::array groups {
            Group {QT_TR_NOOP("The disk or volume is full."), " disk-full "},
            Group {QT_TR_NOOP("There is not enough memory."),
                " out-of-memory not-enough-memory too-many-words "},
            Group {QT_TR_NOOP("Nothing is there with this name."),
                " no-such-file no-such-workspace no-such-model no-such-version no-such-alias no-such-dataset "
                "no-such-execution no-such-row no-such-recipe no-such-loss no-such-gate no-such-gates "
                "no-such-report no-such-item "
                "never-there "
                "no-such-post no-such-probe no-such-queue missing-model no-such-revision "},
            Group {QT_TR_NOOP("Several things have this name."), " ambiguous-item "},
            Group {QT_TR_NOOP("Graphviz could not draw the picture."), " bad-layout no-dot dot-failed "},
            Group {QT_TR_NOOP("There is no such label."), " no-such-label "},
            Group {QT_TR_NOOP("There is no such column or table."), " no-such-column no-such-table "},
            Group {QT_TR_NOOP("It cannot be opened: the program may not read or write there."),
                " no-permission read-only "},
            Group {QT_TR_NOOP("Too many files are open."), " too-many-files "},
            Group {QT_TR_NOOP("This is a folder, not a file."), " is-a-directory not-a-file "},
            Group {QT_TR_NOOP("This is a file, not a folder."), " not-a-folder "},
            Group {QT_TR_NOOP("The workspace is in use by somebody else."),
                " workspace-locked workspace-open-elsewhere database-busy "},
            Group {QT_TR_NOOP("It is used and stays."), " in-use released "},
            Group {QT_TR_NOOP("This folder is not a workspace of Touchstone."), " not-a-workspace "},
            Group {QT_TR_NOOP("There is a workspace already."), " workspace-exists "},
            Group {QT_TR_NOOP("The folder is not empty."), " folder-not-empty "},
            Group {QT_TR_NOOP("The workspace is no longer there."), " workspace-vanished no-volume "},
            Group {QT_TR_NOOP("The workspace's database is gone."), " database-lost "},
            Group {QT_TR_NOOP("It was made by a newer Touchstone."),
                " newer-workspace newer-dataset newer-predictions "},
            Group {QT_TR_NOOP("The workspace is damaged."),
                " damaged-database damaged-record damaged-backup damaged-split damaged-execution "
                "damaged-search-index "},
            Group {QT_TR_NOOP("The dataset is damaged."), " damaged-dataset "},
            Group {QT_TR_NOOP("The predictions are damaged."), " damaged-predictions "},
            Group {QT_TR_NOOP("The model is damaged."), " model-damaged damaged-model write-failed "},
            Group {QT_TR_NOOP("The record of a release is damaged."), " damaged-release-record "},
            Group {QT_TR_NOOP("The database cannot be used."),
                " cannot-open-database cannot-read-database database-error not-a-database packed-database "
                "own-database "},
            Group {QT_TR_NOOP("The file is empty."), " empty-file "},
            Group {QT_TR_NOOP("The file changed while it was read."), " file-changed "},
            Group {QT_TR_NOOP("The file is too large."),
                " file-too-large unpacks-too-large window-too-large suspicious-compression gates-too-large "
                "report-too-large "
                "json-too-large json-too-deep yaml-too-large yaml-too-deep toml-too-large too-many-rows "},
            Group {QT_TR_NOOP("The packed file is damaged or cut off."),
                " compression-damaged compression-cut-off "},
            Group {QT_TR_NOOP("The file is of a kind that cannot be read."),
                " unknown-format invalid-yaml invalid-toml git-failed not-npy npy-header npy-order npy-shape "
                "npy-size npy-type "
                "bad-shape "
                "json-array no-json-objects bad-table bad-header bad-delimiter bad-label-prefix "
                "table-guessed "},
            Group {QT_TR_NOOP("The JSON is not valid."), " invalid-json "},
            Group {QT_TR_NOOP("This is not a model of fastText for classification."),
                " not-a-model not-a-classifier unknown-model-version "},
            Group {QT_TR_NOOP("The file of word vectors does not fit."), " bad-vectors wrong-dimension "},
            Group {QT_TR_NOOP("A link points to something that is not there."), " dangling-link "},
            Group {QT_TR_NOOP("The file to write lies in a workspace or would replace what is read."),
                " inside-workspace same-file "},
            Group {QT_TR_NOOP("No file was named."), " no-files no-file-name "},
            Group {QT_TR_NOOP("No row can be used."), " no-rows empty-part no-text-column "},
            Group {QT_TR_NOOP("No row has a time."), " no-times "},
            Group {QT_TR_NOOP("No row lies in this range of time."), " empty-time-range "},
            Group {QT_TR_NOOP("No row has a label, or too few labels do."), " no-labels too-few-labels "},
            Group {QT_TR_NOOP("No word is frequent enough."), " no-words "},
            Group {QT_TR_NOOP("A name is not allowed."),
                " bad-dataset-name bad-reference bad-alias bad-tag not-an-execution bad-path "
                "bad-gates-name "},
            Group {QT_TR_NOOP("A value is not allowed."),
                " bad-parameter parameter-out-of-range bad-ratios bad-weight bad-approvals bad-probe "
                "probe-exists "
                "option-does-not-fit cut-needs-time stratify-needs-random split-of-part "},
            Group {QT_TR_NOOP("The text recipe does not fit."),
                " bad-recipe recipe-belongs-to-model sidecar-of-another-model "},
            Group {QT_TR_NOOP("Rows were named twice."), " same-part-twice overlapping-parts "},
            Group {QT_TR_NOOP("No label has a weight."), " no-weights "},
            Group {QT_TR_NOOP("The dataset has not been split."), " no-split not-a-split "},
            Group {QT_TR_NOOP("The execution is not of the kind that is needed."),
                " not-an-evaluation not-a-training not-a-twin no-model no-predictions "
                "model-not-in-workspace "},
            Group {QT_TR_NOOP("There are no predictions in the file."), " no-predictions-in-file "},
            Group {QT_TR_NOOP("The predictions are not those of these rows."), " rows-do-not-match "},
            Group {QT_TR_NOOP("It is not said which rows were predicted."), " no-dataset "},
            Group {QT_TR_NOOP("No executions were found there."), " unknown-source no-runs "},
            Group {QT_TR_NOOP("A name or a link leads out of the folder."), " outside-the-source "},
            Group {QT_TR_NOOP("The description of the execution is damaged."), " bad-execution "},
            Group {QT_TR_NOOP("The model is not in this workspace."), " model-not-here "},
            Group {QT_TR_NOOP("This execution cannot be repeated."),
                " not-complete made-elsewhere trial-not-repeatable search-not-repeatable record-incomplete "},
            Group {QT_TR_NOOP("What the execution read is gone or was changed."),
                " input-missing input-changed "},
            Group {QT_TR_NOOP("The two executions have no row in common."), " no-common-rows twin-rows "},
            Group {QT_TR_NOOP("There is nothing to compare or to calculate."),
                " nothing-to-compare nothing-to-fit labels-disagree "},
            Group {QT_TR_NOOP("The training failed."),
                " training-failed training-diverged no-trial-succeeded no-score "},
            Group {QT_TR_NOOP("The validation rows are rows to train on, or have their texts."),
                " validation-overlaps-training "},
            Group {QT_TR_NOOP("The search cannot be made like this."),
                " no-such-metric no-limit nothing-to-search not-a-search search-is-over "},
            Group {QT_TR_NOOP("The search was stopped; its trials stay."), " search-stopped time-is-up "},
            Group {QT_TR_NOOP("The model cannot be quantised."),
                " too-small-to-quantize too-large-to-quantize "},
            Group {QT_TR_NOOP("It is not in the trash any more."), " not-in-trash "},
            Group {QT_TR_NOOP("The gates cannot be used."), " bad-gates "},
            Group {QT_TR_NOOP("The parameters of the report cannot be used."), " bad-report "},
            Group {QT_TR_NOOP("This output is not possible."), " no-pdf two-outputs not-to-standard-output "},
            Group {
                QT_TR_NOOP("A comparison is needed."), " comparison-needed no-comparison other-candidate "},
            Group {QT_TR_NOOP("A reason is needed."), " no-reason reason-too-long "},
            Group {QT_TR_NOOP("The version is not approved."), " not-approved "},
            Group {QT_TR_NOOP("Nothing was there before."),
                " nothing-before nothing-to-undo nothing-to-review "},
            Group {QT_TR_NOOP("It is there already."), " already-there "},
            Group {
                QT_TR_NOOP("There is nothing to search for."), " empty-search long-search no-search-index "},
            Group {QT_TR_NOOP("It could not be written."), " output-not-written system-call-failed "},
            Group {QT_TR_NOOP("Stopped."), " cancelled "},
            Group {QT_TR_NOOP("Something unexpected went wrong."), " unexpected-error "},
        };
        const std::string between = " " + std::string(code) + " ";
        const auto found = std::ranges::find_if(
            groups, [&](const Group& group) { return group.codes.find(between) != std::string_view::npos; });
        return found == groups.end() ? nullptr : found->text;
    }
};

} // namespace

bool isKnown(const std::string& code)
{
    return Errors::sentence(code) != nullptr;
}

QString text(const Error& error)
{
    const QString exact = QString::fromStdString(error.message());
    const char* sentence = Errors::sentence(error.code);
    const QLocale::Language language = QLocale().language();
    if (sentence == nullptr || language == QLocale::English || language == QLocale::C)
        return exact; // it says the same, and more
    return Errors::tr(sentence) + QStringLiteral(" (") + exact + QLatin1Char(')');
}

} // namespace touchstone::errortext
