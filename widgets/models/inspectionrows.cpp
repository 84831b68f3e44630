#include "widgets/models/inspectionrows.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <string_view>
#include <utility>

namespace touchstone::inspectionrows {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("inspectionrows", text);
}

QString count(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

/// fastText's own name stays in brackets, for who knows its program.
QString settingName(const std::string& name)
{
    static constexpr std::array<std::pair<std::string_view, const char*>, 25> names {{
        {"loss", QT_TRANSLATE_NOOP("inspectionrows", "Loss")},
        {"dim", QT_TRANSLATE_NOOP("inspectionrows", "Dimensions")},
        {"epoch", QT_TRANSLATE_NOOP("inspectionrows", "Epochs")},
        {"wordNgrams", QT_TRANSLATE_NOOP("inspectionrows", "Longest run of words")},
        {"minn", QT_TRANSLATE_NOOP("inspectionrows", "Shortest run of characters")},
        {"maxn", QT_TRANSLATE_NOOP("inspectionrows", "Longest run of characters")},
        {"bucket", QT_TRANSLATE_NOOP("inspectionrows", "Buckets for runs")},
        {"minCount", QT_TRANSLATE_NOOP("inspectionrows", "Least occurrences of a word")},
        {"neg", QT_TRANSLATE_NOOP("inspectionrows", "Negative samples")},
        {"ws", QT_TRANSLATE_NOOP("inspectionrows", "Context window")},
        {"lrUpdateRate", QT_TRANSLATE_NOOP("inspectionrows", "Tokens between rate updates")},
        {"t", QT_TRANSLATE_NOOP("inspectionrows", "Sampling threshold")},
        {"labels", QT_TRANSLATE_NOOP("inspectionrows", "Labels")},
        {"words", QT_TRANSLATE_NOOP("inspectionrows", "Words")},
        {"tokens", QT_TRANSLATE_NOOP("inspectionrows", "Tokens trained on")},
        {"quantized", QT_TRANSLATE_NOOP("inspectionrows", "Quantised")},
        {"qnorm", QT_TRANSLATE_NOOP("inspectionrows", "Lengths quantised apart")},
        {"dsub", QT_TRANSLATE_NOOP("inspectionrows", "Values that share a byte")},
        {"qout", QT_TRANSLATE_NOOP("inspectionrows", "Labels' vectors quantised")},
        {"qout_dsub", QT_TRANSLATE_NOOP("inspectionrows", "Values of labels' vectors that share a byte")},
        {"kept_buckets", QT_TRANSLATE_NOOP("inspectionrows", "Buckets that pruning kept")},
        {"input_rows", QT_TRANSLATE_NOOP("inspectionrows", "Rows of the input matrix")},
        {"output_rows", QT_TRANSLATE_NOOP("inspectionrows", "Rows of the output matrix")},
        {"bytes", QT_TRANSLATE_NOOP("inspectionrows", "Bytes of the file")},
        {"format_version", QT_TRANSLATE_NOOP("inspectionrows", "Version of the format")},
    }};
    for (const auto& [code, text] : names) {
        if (code == name)
            return QStringLiteral("%1 (%2)").arg(translated(text), QString::fromStdString(name));
    }
    return QString::fromStdString(name);
}

QString valueText(const nlohmann::json& value)
{
    if (value.is_null())
        return {};
    if (value.is_boolean())
        return value.get<bool>() ? translated(QT_TRANSLATE_NOOP("inspectionrows", "yes"))
                                 : translated(QT_TRANSLATE_NOOP("inspectionrows", "no"));
    if (value.is_number_integer())
        return count(value.get<std::int64_t>());
    if (value.is_number_float())
        return QLocale().toString(value.get<double>(), 'g', 6);
    return QString::fromStdString(value.get<std::string>());
}

KeyedRow hashRow(const std::string& left, const std::string* right)
{
    KeyedRow row {.key = QStringLiteral("sha256"),
        .cells = {{QStringLiteral("sha-256")}, {QString::fromStdString(left)}}};
    if (right != nullptr)
        row.cells.push_back({QString::fromStdString(*right)});
    return row;
}

KeyedCell countCell(const std::optional<std::int64_t>& value)
{
    return value ? KeyedCell {count(*value), QVariant(static_cast<qlonglong>(*value))} : KeyedCell {};
}

} // namespace

std::vector<KeyedColumn> settingColumns(bool two)
{
    std::vector<KeyedColumn> columns {{.title = translated(QT_TRANSLATE_NOOP("inspectionrows", "Setting"))}};
    if (!two) {
        columns.push_back({.title = translated(QT_TRANSLATE_NOOP("inspectionrows", "Value"))});
        return columns;
    }
    columns.push_back({.title = translated(QT_TRANSLATE_NOOP("inspectionrows", "Left"))});
    columns.push_back({.title = translated(QT_TRANSLATE_NOOP("inspectionrows", "Right"))});
    columns.push_back({.title = translated(QT_TRANSLATE_NOOP("inspectionrows", "Differs"))});
    return columns;
}

std::vector<KeyedRow> settings(const ModelInspection& model)
{
    std::vector<KeyedRow> rows;
    for (const ModelSetting& setting : modelSettings(model.head))
        rows.push_back({.key = QString::fromStdString(setting.name),
            .cells = {{settingName(setting.name)}, {valueText(setting.value)}}});
    if (!model.sha256.empty())
        rows.push_back(hashRow(model.sha256, nullptr));
    return rows;
}

std::vector<KeyedRow> settings(const ModelPairInspection& pair)
{
    const auto lefts = modelSettings(pair.left.head);
    const auto rights = modelSettings(pair.right.head);
    std::vector<KeyedRow> different;
    std::vector<KeyedRow> same;
    for (std::size_t i = 0; i < lefts.size(); ++i) {
        const bool differs = lefts[i].value != rights[i].value;
        (differs ? different : same)
            .push_back({.key = QString::fromStdString(lefts[i].name),
                .cells
                = {{settingName(lefts[i].name)}, {valueText(lefts[i].value)}, {valueText(rights[i].value)},
                    {differs ? translated(QT_TRANSLATE_NOOP("inspectionrows", "yes"))
                             : translated(QT_TRANSLATE_NOOP("inspectionrows", "no"))}}});
    }
    if (!pair.left.sha256.empty()) {
        const bool differs = pair.left.sha256 != pair.right.sha256;
        KeyedRow row = hashRow(pair.left.sha256, &pair.right.sha256);
        row.cells.push_back({differs ? translated(QT_TRANSLATE_NOOP("inspectionrows", "yes"))
                                     : translated(QT_TRANSLATE_NOOP("inspectionrows", "no"))});
        (differs ? different : same).push_back(std::move(row));
    }
    for (KeyedRow& row : same)
        different.push_back(std::move(row));
    return different;
}

std::vector<KeyedColumn> labelColumns(bool two)
{
    std::vector<KeyedColumn> columns {{.title = translated(QT_TRANSLATE_NOOP("inspectionrows", "Label"))}};
    if (!two) {
        columns.push_back(
            {.title = translated(QT_TRANSLATE_NOOP("inspectionrows", "Training rows")), .numeric = true});
        return columns;
    }
    columns.push_back(
        {.title = translated(QT_TRANSLATE_NOOP("inspectionrows", "Rows left")), .numeric = true});
    columns.push_back(
        {.title = translated(QT_TRANSLATE_NOOP("inspectionrows", "Rows right")), .numeric = true});
    columns.push_back({.title = translated(QT_TRANSLATE_NOOP("inspectionrows", "Change")), .numeric = true});
    columns.push_back({.title = translated(QT_TRANSLATE_NOOP("inspectionrows", "Known to"))});
    return columns;
}

std::vector<KeyedRow> labels(const ModelInspection& model)
{
    const ModelSummary& summary = model.head.summary;
    std::vector<KeyedRow> rows;
    for (std::size_t i = 0; i < summary.labels.size(); ++i)
        rows.push_back({.key = QString::number(i),
            .cells = {{QString::fromStdString(summary.labels[i])}, countCell(summary.labelCounts[i])}});
    return rows;
}

std::vector<KeyedRow> labels(const ModelPairInspection& pair)
{
    std::vector<KeyedRow> apart;
    std::vector<KeyedRow> common;
    for (const InspectedLabel& label : pair.labels) {
        KeyedRow row {.key = QString::fromStdString(label.label),
            .cells
            = {{QString::fromStdString(label.label)}, countCell(label.left), countCell(label.right), {}, {}}};
        if (label.left && label.right) {
            const std::int64_t change = *label.right - *label.left;
            row.cells[3] = countCell(change);
            if (change > 0)
                row.cells[3].text.prepend(QLatin1Char('+'));
            row.cells[4].text = translated(QT_TRANSLATE_NOOP("inspectionrows", "both"));
            common.push_back(std::move(row));
        } else {
            row.cells[4].text = label.left ? translated(QT_TRANSLATE_NOOP("inspectionrows", "left only"))
                                           : translated(QT_TRANSLATE_NOOP("inspectionrows", "right only"));
            apart.push_back(std::move(row));
        }
    }
    for (KeyedRow& row : common)
        apart.push_back(std::move(row));
    return apart;
}

std::vector<KeyedColumn> wordColumns()
{
    return {{.title = translated(QT_TRANSLATE_NOOP("inspectionrows", "Word"))},
        {.title = translated(QT_TRANSLATE_NOOP("inspectionrows", "Seen in training")), .numeric = true},
        {.title = translated(QT_TRANSLATE_NOOP("inspectionrows", "Known to"))}};
}

std::vector<KeyedRow> words(const VocabularyOverlap& overlap)
{
    std::vector<KeyedRow> rows;
    const auto add = [&rows](const std::vector<InspectedWord>& words, const QString& side) {
        for (const InspectedWord& word : words)
            rows.push_back({.key = QString::number(rows.size()),
                .cells = {{QString::fromStdString(word.word)}, countCell(word.count), {side}}});
    };
    add(overlap.mostOnlyLeft, translated(QT_TRANSLATE_NOOP("inspectionrows", "left only")));
    add(overlap.mostOnlyRight, translated(QT_TRANSLATE_NOOP("inspectionrows", "right only")));
    return rows;
}

QString overlapText(const ModelPairInspection& pair)
{
    const VocabularyOverlap& words = pair.vocabulary;
    return translated(
        QT_TRANSLATE_NOOP("inspectionrows",
            "Labels: %1 in both, %2 only left, %3 only right. Words: %4 in both, %5 only left, %6 "
            "only right."))
        .arg(count(pair.commonLabels()), count(pair.labelsOnlyLeft()), count(pair.labelsOnlyRight()),
            count(words.shared), count(words.onlyLeft), count(words.onlyRight));
}

} // namespace touchstone::inspectionrows
