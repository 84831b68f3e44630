#include "widgets/models/commitrows.h"

#include "widgets/models/displayformat.h"

#include <QCoreApplication>
#include <QLocale>

namespace touchstone::commitrows {

namespace {

using State = CommitsBetween::State;

QString translated(const char* text)
{
    return QCoreApplication::translate("commitrows", text);
}

QString countText(std::size_t count, bool more)
{
    const QString number = QLocale().toString(static_cast<qulonglong>(count));
    return more ? translated(QT_TRANSLATE_NOOP("commitrows", "more than %1")).arg(number) : number;
}

/// What nobody wrote is not there.
KeyedCell textCell(const std::string& text)
{
    return {text.empty() ? displayformat::absent() : QString::fromStdString(text)};
}

QString notRecorded(const CommitsBetween& between)
{
    if (between.candidate.recorded)
        return translated(QT_TRANSLATE_NOOP("commitrows", "The baseline's commit is not recorded."));
    if (between.baseline.recorded)
        return translated(QT_TRANSLATE_NOOP("commitrows", "The candidate's commit is not recorded."));
    return translated(QT_TRANSLATE_NOOP("commitrows", "No commit is recorded for either side."));
}

QString notAtHand(const CommitsBetween& between)
{
    if (between.repository.empty()) {
        return translated(QT_TRANSLATE_NOOP("commitrows",
            "Where the repository lies is not recorded, so the commits between cannot be listed."));
    }
    return translated(QT_TRANSLATE_NOOP("commitrows",
                          "The repository %1 is not at hand, so the commits between cannot be listed."))
        .arg(QString::fromStdString(between.repository));
}

QString whatLiesBetween(const CommitsBetween& between)
{
    switch (between.state) {
    case State::NotRecorded:
        return notRecorded(between);
    case State::SameCommit:
        return translated(QT_TRANSLATE_NOOP("commitrows", "Both sides ran the code of the same commit."));
    case State::OtherRepository:
        return translated(
            QT_TRANSLATE_NOOP("commitrows", "No repository at hand has the commits of both sides."));
    case State::NotAtHand:
        return notAtHand(between);
    case State::BaselineNotThere:
        return translated(
            QT_TRANSLATE_NOOP("commitrows", "The repository %1 does not have the baseline's commit."))
            .arg(QString::fromStdString(between.repository));
    case State::CandidateNotThere:
        return translated(
            QT_TRANSLATE_NOOP("commitrows", "The repository %1 does not have the candidate's commit."))
            .arg(QString::fromStdString(between.repository));
    case State::TooLong:
        return translated(QT_TRANSLATE_NOOP("commitrows", "git did not answer in time."));
    case State::Listed:
        break;
    }
    return translated(
        QT_TRANSLATE_NOOP("commitrows", "Commits that only one side's code has: candidate %1, baseline %2."))
        .arg(countText(between.candidates.size(), between.moreCandidates),
            countText(between.baselines.size(), between.moreBaselines));
}

/// A sentence of its own; empty: there were none, or nobody knows.
QString uncommittedChanges(const CommitsBetween& between)
{
    if (between.baseline.dirty && between.candidate.dirty) {
        return translated(QT_TRANSLATE_NOOP(
            "commitrows", "The code of both sides also had changes that were not committed."));
    }
    if (between.baseline.dirty) {
        return translated(
            QT_TRANSLATE_NOOP("commitrows", "The baseline's code also had changes that were not committed."));
    }
    if (between.candidate.dirty) {
        return translated(QT_TRANSLATE_NOOP(
            "commitrows", "The candidate's code also had changes that were not committed."));
    }
    return {};
}

} // namespace

std::vector<KeyedColumn> columns()
{
    return {{.title = translated(QT_TRANSLATE_NOOP("commitrows", "Only in"))},
        {.title = translated(QT_TRANSLATE_NOOP("commitrows", "Commit"))},
        {.title = translated(QT_TRANSLATE_NOOP("commitrows", "Time"))},
        {.title = translated(QT_TRANSLATE_NOOP("commitrows", "Author"))},
        {.title = translated(QT_TRANSLATE_NOOP("commitrows", "Subject"))}};
}

std::vector<KeyedRow> rows(const CommitsBetween& between)
{
    constexpr qsizetype shortHash = 10;
    std::vector<KeyedRow> rows;
    const auto add = [&rows](const std::vector<CodeCommit>& commits, const QString& side) {
        for (const CodeCommit& commit : commits) {
            const QString hash = QString::fromStdString(commit.hash);
            rows.push_back({.key = hash,
                .cells = {{side}, {hash.left(shortHash)},
                    {displayformat::dateTime(commit.time),
                        QVariant(static_cast<qlonglong>(commit.time.value_or(0)))},
                    textCell(commit.author), textCell(commit.subject)}});
        }
    };
    add(between.candidates, translated(QT_TRANSLATE_NOOP("commitrows", "candidate")));
    add(between.baselines, translated(QT_TRANSLATE_NOOP("commitrows", "baseline")));
    return rows;
}

QString sentence(const CommitsBetween& between)
{
    const QString changes = uncommittedChanges(between);
    return changes.isEmpty() ? whatLiesBetween(between)
                             : whatLiesBetween(between) + QLatin1Char(' ') + changes;
}

} // namespace touchstone::commitrows
