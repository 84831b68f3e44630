#include "widgets/models/jobtext.h"

#include "widgets/models/displayformat.h"
#include "widgets/models/errortext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace touchstone {

std::optional<double> JobProgress::share() const
{
    if (!(total > 0) || !std::isfinite(done))
        return std::nullopt;
    return std::clamp(done / total, 0.0, 1.0);
}

namespace jobtext {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("jobtext", text);
}

template <std::size_t N>
QString lookUp(const std::array<std::pair<const char*, const char*>, N>& names, const QString& code)
{
    const auto found
        = std::ranges::find_if(names, [&](const auto& name) { return code == QLatin1String(name.first); });
    return found == names.end() ? code : translated(found->second);
}

QString ofShare(double share)
{
    return translated(QT_TRANSLATE_NOOP("jobtext", "%1 %")).arg(static_cast<int>(share * 100));
}

void appendEnd(QStringList& parts, const JobProgress& progress)
{
    if (progress.trial)
        parts += translated(QT_TRANSLATE_NOOP("jobtext", "trial %1")).arg(*progress.trial);
    if (progress.best)
        parts += translated(QT_TRANSLATE_NOOP("jobtext", "best so far %1"))
                     .arg(displayformat::rate(progress.best));
    if (progress.loss)
        parts += translated(QT_TRANSLATE_NOOP("jobtext", "loss %1")).arg(displayformat::rate(progress.loss));
    if (progress.secondsLeft) {
        // Tenths of a second are no promise that anybody could keep.
        const double seconds = std::ceil(*progress.secondsLeft);
        parts += seconds < 10
            ? translated(QT_TRANSLATE_NOOP("jobtext", "%1 s left")).arg(static_cast<int>(seconds))
            : translated(QT_TRANSLATE_NOOP("jobtext", "%1 left")).arg(displayformat::duration(seconds));
    }
}

} // namespace

QString state(JobState state)
{
    switch (state) {
    case JobState::Queued:
        return translated(QT_TRANSLATE_NOOP("jobtext", "Waiting"));
    case JobState::Running:
        return translated(QT_TRANSLATE_NOOP("jobtext", "Running"));
    case JobState::Stopping:
        return translated(QT_TRANSLATE_NOOP("jobtext", "Stopping"));
    case JobState::Done:
        return translated(QT_TRANSLATE_NOOP("jobtext", "Done"));
    case JobState::Failed:
        return translated(QT_TRANSLATE_NOOP("jobtext", "Failed"));
    case JobState::Cancelled:
        return translated(QT_TRANSLATE_NOOP("jobtext", "Cancelled"));
    }
    return {};
}

QString phase(const QString& code)
{
    static constexpr std::array<std::pair<const char*, const char*>, 20> names {{
        {"reading", QT_TRANSLATE_NOOP("jobtext", "Reading")},
        {"importing", QT_TRANSLATE_NOOP("jobtext", "Importing")},
        {"initializing", QT_TRANSLATE_NOOP("jobtext", "Preparing")},
        {"vectors", QT_TRANSLATE_NOOP("jobtext", "Reading word vectors")},
        {"tuning", QT_TRANSLATE_NOOP("jobtext", "Searching")},
        {"training", QT_TRANSLATE_NOOP("jobtext", "Training")},
        {"saving", QT_TRANSLATE_NOOP("jobtext", "Saving")},
        {"quantizing", QT_TRANSLATE_NOOP("jobtext", "Quantising")},
        {"scoring", QT_TRANSLATE_NOOP("jobtext", "Scoring")},
        {"copying", QT_TRANSLATE_NOOP("jobtext", "Copying")},
        {"checking", QT_TRANSLATE_NOOP("jobtext", "Checking")},
        {"exporting", QT_TRANSLATE_NOOP("jobtext", "Exporting")},
        {"evaluating", QT_TRANSLATE_NOOP("jobtext", "Evaluating")},
        {"comparing", QT_TRANSLATE_NOOP("jobtext", "Comparing")},
        {"counting terms", QT_TRANSLATE_NOOP("jobtext", "Counting terms")},
        {"estimating", QT_TRANSLATE_NOOP("jobtext", "Estimating")},
        {"looking for duplicates", QT_TRANSLATE_NOOP("jobtext", "Looking for duplicates")},
        {"indexing texts", QT_TRANSLATE_NOOP("jobtext", "Indexing texts")},
        {"merging the index", QT_TRANSLATE_NOOP("jobtext", "Merging the index")},
        {"verifying", QT_TRANSLATE_NOOP("jobtext", "Verifying")},
    }};
    return lookUp(names, code);
}

QString amount(double value, const QString& unit)
{
    const QLocale locale;
    if (unit == QLatin1String("bytes"))
        return locale.formattedDataSize(
            static_cast<qint64>(value), 1, QLocale::DataSizeFormats(QLocale::DataSizeSIFormat));
    static constexpr std::array<std::pair<const char*, const char*>, 6> names {{
        {"executions", QT_TRANSLATE_NOOP("jobtext", "%1 executions")},
        {"rows", QT_TRANSLATE_NOOP("jobtext", "%1 rows")},
        {"words", QT_TRANSLATE_NOOP("jobtext", "%1 words")},
        {"steps", QT_TRANSLATE_NOOP("jobtext", "%1 steps")},
        {"seconds", QT_TRANSLATE_NOOP("jobtext", "%1 s")},
        {"trials", QT_TRANSLATE_NOOP("jobtext", "%1 trials")},
    }};
    const QString number = locale.toString(static_cast<qint64>(std::llround(value)));
    const QString pattern = lookUp(names, unit);
    return pattern == unit ? number + QLatin1Char(' ') + unit : pattern.arg(number);
}

QString progress(const JobProgress& progress)
{
    if (progress.phase.isEmpty())
        return {};
    QStringList parts;
    if (progress.total > 0) {
        parts += translated(QT_TRANSLATE_NOOP("jobtext", "%1 of %2"))
                     .arg(progress.unit == QLatin1String("bytes")
                             ? amount(progress.done, progress.unit)
                             : QLocale().toString(static_cast<qint64>(std::llround(progress.done))),
                         amount(progress.total, progress.unit));
    } else if (progress.done > 0) {
        parts += amount(progress.done, progress.unit);
    }
    if (progress.rate)
        parts += translated(QT_TRANSLATE_NOOP("jobtext", "%1/s"))
                     .arg(amount(*progress.rate, progress.rateUnit));
    appendEnd(parts, progress);
    if (parts.isEmpty())
        return phase(progress.phase);
    return translated(QT_TRANSLATE_NOOP("jobtext", "%1: %2"))
        .arg(phase(progress.phase), parts.join(QStringLiteral(", ")));
}

QString briefProgress(const JobProgress& progress)
{
    QStringList parts;
    if (const auto share = progress.share())
        parts += ofShare(*share);
    appendEnd(parts, progress);
    return parts.join(QStringLiteral(", "));
}

QString result(const JobInfo& job)
{
    switch (job.state) {
    case JobState::Queued:
        return translated(QT_TRANSLATE_NOOP("jobtext", "Starts when the jobs before it have ended"));
    case JobState::Running:
        return progress(job.progress);
    case JobState::Stopping:
        return translated(QT_TRANSLATE_NOOP("jobtext", "Stops as soon as it can"));
    case JobState::Done:
        return job.outcome.summary;
    case JobState::Failed:
        return job.error ? errortext::text(*job.error) : QString();
    case JobState::Cancelled:
        if (job.error && job.error->code == "search-stopped")
            return errortext::text(*job.error);
        return translated(QT_TRANSLATE_NOOP("jobtext", "Nothing was changed"));
    }
    return {};
}

QString failureReport(const JobInfo& job)
{
    QString text = job.title + QLatin1Char('\n') + state(job.state);
    if (job.error) {
        text += QStringLiteral(" [%1]\n%2")
                    .arg(QString::fromStdString(job.error->code),
                        QString::fromStdString(job.error->message()));
    }
    return text + QLatin1Char('\n')
        + translated(QT_TRANSLATE_NOOP("jobtext", "after %1")).arg(displayformat::duration(job.seconds))
        + QLatin1Char('\n');
}

} // namespace jobtext

} // namespace touchstone
