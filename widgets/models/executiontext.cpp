#include "widgets/models/executiontext.h"

#include "core/data/warningjson.h"

#include <QCoreApplication>
#include <QStringList>

namespace touchstone::executiontext {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("executiontext", text);
}

} // namespace

QString step(Step step)
{
    switch (step) {
    case Step::Import:
        return translated(QT_TRANSLATE_NOOP("executiontext", "import"));
    case Step::Split:
        return translated(QT_TRANSLATE_NOOP("executiontext", "split"));
    case Step::Train:
        return translated(QT_TRANSLATE_NOOP("executiontext", "train"));
    case Step::Autotune:
        return translated(QT_TRANSLATE_NOOP("executiontext", "autotune"));
    case Step::Evaluate:
        return translated(QT_TRANSLATE_NOOP("executiontext", "evaluate"));
    case Step::Predict:
        return translated(QT_TRANSLATE_NOOP("executiontext", "predict"));
    case Step::External:
        return translated(QT_TRANSLATE_NOOP("executiontext", "external"));
    }
    return {};
}

QString status(ExecutionStatus status)
{
    switch (status) {
    case ExecutionStatus::Queued:
        return translated(QT_TRANSLATE_NOOP("executiontext", "queued"));
    case ExecutionStatus::Running:
        return translated(QT_TRANSLATE_NOOP("executiontext", "running"));
    case ExecutionStatus::Complete:
        return translated(QT_TRANSLATE_NOOP("executiontext", "complete"));
    case ExecutionStatus::Error:
        return translated(QT_TRANSLATE_NOOP("executiontext", "error"));
    case ExecutionStatus::Stopped:
        return translated(QT_TRANSLATE_NOOP("executiontext", "stopped"));
    case ExecutionStatus::Interrupted:
        return translated(QT_TRANSLATE_NOOP("executiontext", "interrupted"));
    }
    return {};
}

QString title(const Execution& execution)
{
    const QString number = QLatin1Char('#') + QString::number(execution.number.value());
    return execution.name.empty() ? number
                                  : number + QLatin1Char(' ') + QString::fromStdString(execution.name);
}

QString tags(const Execution& execution)
{
    QStringList list;
    for (const std::string& tag : execution.tags)
        list.append(QString::fromStdString(tag));
    return list.join(QStringLiteral(", "));
}

QString warnings(const nlohmann::json& parameters)
{
    QStringList sentences;
    for (const Warning& warning : warningsIn(parameters))
        sentences += QString::fromStdString(warning.text);
    return sentences.join(QStringLiteral("; "));
}

} // namespace touchstone::executiontext
