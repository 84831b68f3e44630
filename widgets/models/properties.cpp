#include "widgets/models/properties.h"

#include "core/jobs/autotunetrials.h"
#include "core/storage/discard.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/executiontext.h"
#include "widgets/models/lineagewords.h"
#include "widgets/models/recordwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <climits>
#include <utility>

namespace touchstone::properties {

namespace {

using nlohmann::json;

QString translated(const char* text)
{
    return QCoreApplication::translate("properties", text);
}

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

QString plain(const json& value)
{
    constexpr int digits = 6;
    return recordwords::value(value, digits);
}

/// One row a value; objects inside become "outer.inner".
void addJson(std::vector<Property>& rows, const json& object, const QString& prefix = {})
{
    for (const auto& [key, value] : object.items()) {
        const QString name = prefix + text(key);
        if (value.is_object() && !value.empty())
            addJson(rows, value, name + QLatin1Char('.'));
        else if (key == "warnings")
            rows.push_back({.name = name, .value = executiontext::warnings(object)});
        else
            rows.push_back({.name = name, .value = plain(value)});
    }
}

std::vector<Property> rowsOf(const json& object)
{
    std::vector<Property> rows;
    if (object.is_object())
        addJson(rows, object);
    return rows;
}

/// Fields of the environment or of the code, in words.
std::vector<Property> named(std::vector<Property> rows)
{
    for (Property& row : rows)
        row.name = recordwords::name(row.name.toStdString());
    return rows;
}

/// A changed file in each row.
std::vector<Property> codeRows(const json& code)
{
    json facts = code;
    if (!facts.is_object())
        return {};
    facts.erase("changed");
    std::vector<Property> rows = named(rowsOf(facts));
    const json changed = code.value("changed", json());
    if (!changed.is_array())
        return rows;
    for (const json& file : changed)
        rows.push_back({.name = recordwords::name("changed"), .value = plain(file)});
    return rows;
}

std::vector<Property> artifactRows(const std::vector<Artifact>& artifacts)
{
    std::vector<Property> rows;
    for (const Artifact& artifact : artifacts) {
        const std::string& what = artifact.resolved.empty() ? artifact.reference : artifact.resolved;
        QString value = what.empty() ? text(artifact.name) : text(what);
        if (artifact.bytes > 0)
            value += QStringLiteral("  (%1)").arg(QLocale().formattedDataSize(artifact.bytes));
        rows.push_back({.name = text(artifact.kind), .value = value, .link = linkOf(artifact)});
        if (!artifact.sha256.empty())
            rows.push_back({.name = QStringLiteral("sha-256"), .value = text(artifact.sha256)});
    }
    return rows;
}

std::vector<Property> userRows(
    const std::vector<Execution>& executions, std::string_view kind, const std::string& sha256)
{
    std::vector<Property> rows;
    const auto users = usersOf(executions, kind, sha256);
    for (const Execution& execution : executions) {
        if (std::ranges::find(users, execution.number) == users.end())
            continue;
        rows.push_back({.name = executiontext::step(execution.step),
            .value = executiontext::title(execution),
            .link = linkTo(execution.number)});
    }
    return rows;
}

QString count(std::int64_t number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}

QString time(std::optional<std::int64_t> seconds)
{
    return seconds ? displayformat::dateTimeUtc(*seconds) : displayformat::absent();
}

} // namespace

ItemLink linkOf(const Artifact& artifact)
{
    if (artifact.kind == "dataset") {
        const QString name = text(artifact.resolved).section(QLatin1Char('/'), 0, 0);
        return {.kind = name.isEmpty() ? ItemLink::Kind::None : ItemLink::Kind::Dataset, .target = name};
    }
    if (artifact.kind == "model" && artifact.resolved.starts_with('#'))
        return {.kind = ItemLink::Kind::Model, .target = text(artifact.resolved).mid(1)};
    return {};
}

ItemLink linkTo(ExecutionNumber execution)
{
    return {.kind = ItemLink::Kind::Execution, .target = QString::number(execution.value())};
}

std::vector<PropertySection> of(const Execution& execution)
{
    json measured = execution.metrics;
    if (measured.is_object())
        measured.erase("rerun"); // in words of its own: reruntext
    std::vector<Property> overview {
        {.name = translated(QT_TRANSLATE_NOOP("properties", "Step")),
            .value = executiontext::step(execution.step)},
        {.name = translated(QT_TRANSLATE_NOOP("properties", "Status")),
            .value = executiontext::status(execution.status)},
        {.name = translated(QT_TRANSLATE_NOOP("properties", "Created")), .value = time(execution.created)},
        {.name = translated(QT_TRANSLATE_NOOP("properties", "Started")), .value = time(execution.started)},
        {.name = translated(QT_TRANSLATE_NOOP("properties", "Finished")), .value = time(execution.finished)},
    };
    if (execution.finished) {
        overview.push_back({.name = translated(QT_TRANSLATE_NOOP("properties", "Duration")),
            .value = displayformat::duration(execution.seconds)});
    }
    if (!execution.error.empty())
        overview.push_back(
            {.name = translated(QT_TRANSLATE_NOOP("properties", "Error")), .value = text(execution.error)});
    overview.push_back(lineagewords::lineageProperty(lineagewords::itemOf(execution.number)));
    std::vector<Property> metrics {lineagewords::whyProperty(execution.number)};
    if (measured.is_object())
        addJson(metrics, measured);
    if (metrics.size() == 1) // of nothing
        metrics.clear();
    return {
        {.title = translated(QT_TRANSLATE_NOOP("properties", "Overview")), .rows = std::move(overview)},
        {.title = translated(QT_TRANSLATE_NOOP("properties", "Metrics")), .rows = std::move(metrics)},
        {.title = translated(QT_TRANSLATE_NOOP("properties", "Parameters")),
            .rows = rowsOf(execution.parameters)},
        {.title = translated(QT_TRANSLATE_NOOP("properties", "Inputs")),
            .rows = artifactRows(execution.inputs)},
        {.title = translated(QT_TRANSLATE_NOOP("properties", "Outputs")),
            .rows = artifactRows(execution.outputs)},
        {.title = translated(QT_TRANSLATE_NOOP("properties", "Environment")),
            .rows = named(rowsOf(execution.environment))},
        {.title = translated(QT_TRANSLATE_NOOP("properties", "Code")), .rows = codeRows(execution.code)},
    };
}

PropertySection trialsOf(const Execution& execution, const std::vector<Execution>& executions)
{
    PropertySection section {.title = translated(QT_TRANSLATE_NOOP("properties", "Trials")), .rows = {}};
    if (const ExecutionNumber search = searchOf(execution); search.isValid()) {
        section.rows.push_back({.name = translated(QT_TRANSLATE_NOOP("properties", "Trial of")),
            .value = QLatin1Char('#') + QString::number(search.value()),
            .link = linkTo(search)});
        return section;
    }
    for (const TrialRecord& trial : touchstone::trialsOf(executions, execution)) {
        QString value = QStringLiteral("#%1  ").arg(trial.execution.value());
        value += trial.score ? displayformat::rate(trial.score) : executiontext::status(trial.status);
        for (const char* name : {"lr", "epoch", "dim", "wordNgrams", "maxn", "loss"}) {
            const auto found = trial.parameters.find(name);
            if (found != trial.parameters.end())
                value += QStringLiteral("  %1 %2").arg(QLatin1String(name), plain(*found));
        }
        value += QStringLiteral("  ") + displayformat::duration(trial.seconds);
        section.rows.push_back(
            {.name = trial.best ? translated(QT_TRANSLATE_NOOP("properties", "%1 (best)")).arg(trial.trial)
                                : QString::number(trial.trial),
                .value = value,
                .link = linkTo(trial.execution)});
    }
    return section;
}

std::vector<PropertySection> of(const DatasetInfo& dataset, const std::vector<Execution>& executions)
{
    std::vector<Property> overview {
        {.name = translated(QT_TRANSLATE_NOOP("properties", "Rows")), .value = count(dataset.rows)},
        {.name = translated(QT_TRANSLATE_NOOP("properties", "Labels")), .value = count(dataset.labels)},
        {.name = translated(QT_TRANSLATE_NOOP("properties", "First post")), .value = time(dataset.firstTime)},
        {.name = translated(QT_TRANSLATE_NOOP("properties", "Last post")), .value = time(dataset.lastTime)},
        {.name = translated(QT_TRANSLATE_NOOP("properties", "Without label")),
            .value = count(dataset.unlabelled)},
        {.name = translated(QT_TRANSLATE_NOOP("properties", "Without text")),
            .value = count(dataset.emptyTexts)},
        {.name = translated(QT_TRANSLATE_NOOP("properties", "Without time")),
            .value = count(dataset.unknownTimes)},
        {.name = translated(QT_TRANSLATE_NOOP("properties", "Imported by")),
            .value = QLatin1Char('#') + QString::number(dataset.execution.value()),
            .link = linkTo(dataset.execution)},
        {.name = QStringLiteral("sha-256"), .value = text(dataset.sha256)},
        lineagewords::lineageProperty(QStringLiteral("dataset:") + text(dataset.reference())),
    };
    std::vector<Property> columns;
    const auto add = [&](const QString& what, const std::string& name) {
        if (!name.empty())
            columns.push_back({.name = what, .value = text(name)});
    };
    add(translated(QT_TRANSLATE_NOOP("properties", "Label")), dataset.columns.label);
    for (const std::string& name : dataset.columns.texts)
        add(translated(QT_TRANSLATE_NOOP("properties", "Text")), name);
    add(translated(QT_TRANSLATE_NOOP("properties", "Time")), dataset.columns.time);
    add(translated(QT_TRANSLATE_NOOP("properties", "Id")), dataset.columns.id);
    std::vector<Property> sources;
    for (const SourceFile& source : dataset.sources) {
        sources.push_back({.name = QCoreApplication::translate("properties", "%n row(s)", nullptr,
                               static_cast<int>(std::min<std::int64_t>(source.rows, INT_MAX))),
            .value = text(source.path)});
    }
    return {
        {.title = translated(QT_TRANSLATE_NOOP("properties", "Overview")), .rows = std::move(overview)},
        {.title = translated(QT_TRANSLATE_NOOP("properties", "Used by")),
            .rows = userRows(executions, "dataset", dataset.sha256)},
        {.title = translated(QT_TRANSLATE_NOOP("properties", "Columns")), .rows = std::move(columns)},
        {.title = translated(QT_TRANSLATE_NOOP("properties", "Source files")), .rows = std::move(sources)},
    };
}

std::vector<PropertySection> of(const ModelRecord& model, const std::vector<Execution>& executions)
{
    json settings = model.summary;
    if (settings.is_object())
        settings.erase("label_counts");
    std::vector<Property> overview {
        {.name = translated(QT_TRANSLATE_NOOP("properties", "Made by")),
            .value = QLatin1Char('#') + QString::number(model.execution.value()),
            .link = linkTo(model.execution)},
        {.name = translated(QT_TRANSLATE_NOOP("properties", "Origin")),
            .value = model.origin == "trained" ? translated(QT_TRANSLATE_NOOP("properties", "trained here"))
                                               : text(model.origin)},
        {.name = translated(QT_TRANSLATE_NOOP("properties", "Created")), .value = time(model.created)},
        {.name = translated(QT_TRANSLATE_NOOP("properties", "Size")),
            .value = model.summary.is_object() && model.summary.value("quantized", false)
                ? translated(QT_TRANSLATE_NOOP("properties", "%1, quantised"))
                      .arg(QLocale().formattedDataSize(model.bytes))
                : QLocale().formattedDataSize(model.bytes)},
        {.name = translated(QT_TRANSLATE_NOOP("properties", "Text recipe")),
            .value = text(model.recipe.name())},
        {.name = QStringLiteral("sha-256"), .value = text(model.sha256)},
        lineagewords::lineageProperty(QStringLiteral("model:") + text(model.sha256)),
    };
    return {
        {.title = translated(QT_TRANSLATE_NOOP("properties", "Overview")), .rows = std::move(overview)},
        {.title = translated(QT_TRANSLATE_NOOP("properties", "Used by")),
            .rows = userRows(executions, "model", model.sha256)},
        {.title = translated(QT_TRANSLATE_NOOP("properties", "Settings")), .rows = rowsOf(settings)},
    };
}

} // namespace touchstone::properties
