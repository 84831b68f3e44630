#include "core/report/recordnames.h"

#include "core/report/jsontext.h"
#include "core/report/printable.h"

#include <array>

namespace touchstone {

namespace {

using Name = std::pair<std::string_view, std::string_view>;

constexpr std::array<Name, 20> names {{
    {"program", "program"},
    {"program_commit", "commit of the program"},
    {"fasttext", "fastText"},
    {"qt", "Qt"},
    {"host", "computer"},
    {"system", "operating system"},
    {"processor", "processor"},
    {"cores", "cores"},
    {"threads", "threads"},
    {"seed", "seed"},
    {"command", "command"},
    {"repository", "repository"},
    {"commit", "commit"},
    {"branch", "branch"},
    {"dirty", "uncommitted changes"},
    {"changed", "changed file"},
    {"changed_files", "changed files"},
    {"diff_sha256", "sha-256 of the changes"},
    {"untracked", "files unknown to git"},
    {"taken_in_by", "taken in by"},
}};

} // namespace

std::span<const std::pair<std::string_view, std::string_view>> recordNames()
{
    return names;
}

std::string recordName(std::string_view field)
{
    for (const auto& [name, words] : names) {
        if (name == field)
            return std::string(words);
    }
    return printable(field);
}

std::string recordValue(const nlohmann::json& value)
{
    if (value.is_null() || (value.is_structured() && value.empty()))
        return "nothing";
    if (value.is_boolean())
        return value.get<bool>() ? "yes" : "no";
    if (value.is_string())
        return printable(value.get<std::string>());
    if (!value.is_array())
        return printable(jsonText(value, -1));
    std::string text;
    for (const nlohmann::json& entry : value)
        text += (text.empty() ? "" : ", ") + recordValue(entry);
    return text;
}

} // namespace touchstone
