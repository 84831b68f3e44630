#include "widgets/importing/importwords.h"

#include "core/exchange/rejection.h"
#include "core/storage/reference.h"
#include "widgets/models/displayformat.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace touchstone::importwords {

QString rejection(std::string_view code)
{
    static constexpr std::array<std::pair<std::string_view, const char*>, 19> sentences {{
        {rejectedInvalidJson, QT_TRANSLATE_NOOP("importwords", "The line is not valid JSON.")},
        {rejectedNotAnObject,
            QT_TRANSLATE_NOOP("importwords", "The line is JSON, but not an object with named fields.")},
        {rejectedTooDeep, QT_TRANSLATE_NOOP("importwords", "The line nests lists or objects too deeply.")},
        {rejectedNumber,
            QT_TRANSLATE_NOOP("importwords", "The line holds a number that is malformed or too large.")},
        {rejectedLineTooLong, QT_TRANSLATE_NOOP("importwords", "The line or record is longer than 16 MiB.")},
        {rejectedBadLabel,
            QT_TRANSLATE_NOOP("importwords", "The label is empty, a list, an object or binary data.")},
        {rejectedLabelTooLong,
            QT_TRANSLATE_NOOP(
                "importwords", "The label is longer than 255 bytes, so it is hardly the name of a class.")},
        {rejectedBadId, QT_TRANSLATE_NOOP("importwords", "The id is no text or number, or too long.")},
        {rejectedBadText,
            QT_TRANSLATE_NOOP("importwords", "A text field is a list, an object or binary data.")},
        {rejectedFieldCount,
            QT_TRANSLATE_NOOP("importwords", "The record has more or fewer fields than the others.")},
        {rejectedUnterminatedQuote, QT_TRANSLATE_NOOP("importwords", "A quoted field is never closed.")},
        {rejectedStrayQuote, QT_TRANSLATE_NOOP("importwords", "Text follows the closing quote of a field.")},
        {rejectedFieldTooLong, QT_TRANSLATE_NOOP("importwords", "A text or field is longer than 1 MiB.")},
        {rejectedTooManyColumns,
            QT_TRANSLATE_NOOP("importwords", "The record or object has more than 4,096 fields.")},
        {rejectedBadProbability,
            QT_TRANSLATE_NOOP("importwords", "A probability is missing or not a number from 0 to 1.")},
        {rejectedNotBestFirst,
            QT_TRANSLATE_NOOP("importwords", "A label is more probable than the one before it.")},
        {rejectedNotInDataset,
            QT_TRANSLATE_NOOP("importwords", "The dataset has no row with this id or number.")},
        {rejectedRepeatedRow,
            QT_TRANSLATE_NOOP("importwords", "The row was predicted before in the same file.")},
        {rejectedOtherLabel,
            QT_TRANSLATE_NOOP("importwords", "The file and the dataset give the row different labels.")},
    }};
    const auto found
        = std::ranges::find_if(sentences, [code](const auto& entry) { return entry.first == code; });
    if (found != sentences.end())
        return QCoreApplication::translate("importwords", found->second);
    const std::string_view sentence = rejectionSentence(code);
    return QString::fromUtf8(sentence.data(), static_cast<qsizetype>(sentence.size()));
}

QString nameFor(const std::filesystem::path& source)
{
    std::filesystem::path path = source.lexically_normal();
    if (!path.has_filename())
        path = path.parent_path();
    QString name = displayformat::fromPath(path.filename());
    // Only what is known to be an ending goes: "2013.05.ndjson.zst" keeps its date.
    static const QRegularExpression endings(
        QStringLiteral("(\\.(zst|gz|ndjson|jsonl|json|csv|tsv|txt|db|sqlite3?))+$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression notAllowed(QStringLiteral("[^A-Za-z0-9._-]+"));
    static const QRegularExpression notFirst(QStringLiteral("^[^A-Za-z0-9]+|[-.]+$"));
    name.remove(endings);
    name.replace(notAllowed, QStringLiteral("-"));
    name.remove(notFirst);
    name = name.left(100);
    return isDatasetName(name.toStdString()) ? name : QString();
}

} // namespace touchstone::importwords
