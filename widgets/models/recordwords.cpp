#include "widgets/models/recordwords.h"

#include "widgets/models/displayformat.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <string>
#include <utility>

namespace touchstone::recordwords {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("recordwords", text);
}

} // namespace

QString name(std::string_view field)
{
    // The same as recordNames() of core has.
    static constexpr std::array<std::pair<std::string_view, const char*>, 20> names {{
        {"program", QT_TRANSLATE_NOOP("recordwords", "program")},
        {"program_commit", QT_TRANSLATE_NOOP("recordwords", "commit of the program")},
        {"fasttext", QT_TRANSLATE_NOOP("recordwords", "fastText")},
        {"qt", QT_TRANSLATE_NOOP("recordwords", "Qt")},
        {"host", QT_TRANSLATE_NOOP("recordwords", "computer")},
        {"system", QT_TRANSLATE_NOOP("recordwords", "operating system")},
        {"processor", QT_TRANSLATE_NOOP("recordwords", "processor")},
        {"cores", QT_TRANSLATE_NOOP("recordwords", "cores")},
        {"threads", QT_TRANSLATE_NOOP("recordwords", "threads")},
        {"seed", QT_TRANSLATE_NOOP("recordwords", "seed")},
        {"command", QT_TRANSLATE_NOOP("recordwords", "command")},
        {"repository", QT_TRANSLATE_NOOP("recordwords", "repository")},
        {"commit", QT_TRANSLATE_NOOP("recordwords", "commit")},
        {"branch", QT_TRANSLATE_NOOP("recordwords", "branch")},
        {"dirty", QT_TRANSLATE_NOOP("recordwords", "uncommitted changes")},
        {"changed", QT_TRANSLATE_NOOP("recordwords", "changed file")},
        {"changed_files", QT_TRANSLATE_NOOP("recordwords", "changed files")},
        {"diff_sha256", QT_TRANSLATE_NOOP("recordwords", "sha-256 of the changes")},
        {"untracked", QT_TRANSLATE_NOOP("recordwords", "files unknown to git")},
        {"taken_in_by", QT_TRANSLATE_NOOP("recordwords", "taken in by")},
    }};
    for (const auto& [code, text] : names) {
        if (code == field)
            return translated(text);
    }
    return QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
}

QString value(const nlohmann::json& value, int digits)
{
    if (value.is_null() || (value.is_structured() && value.empty()))
        return displayformat::absent();
    if (value.is_boolean())
        return value.get<bool>() ? translated(QT_TRANSLATE_NOOP("recordwords", "yes"))
                                 : translated(QT_TRANSLATE_NOOP("recordwords", "no"));
    if (value.is_string())
        return QString::fromStdString(value.get<std::string>());
    if (value.is_number_float())
        return QLocale().toString(value.get<double>(), 'g', digits);
    if (!value.is_array()) {
        // Bytes of a foreign file may be no UTF-8: then a replacement sign, not an exception.
        return QString::fromStdString(value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    }
    QStringList entries;
    for (const nlohmann::json& entry : value)
        entries.append(recordwords::value(entry, digits));
    return entries.join(QStringLiteral(", "));
}

} // namespace touchstone::recordwords
