#include "core/jobs/importrecord.h"

#include "core/report/jsontext.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace touchstone {

namespace {

using nlohmann::json;

constexpr std::array<std::pair<LabelSource, std::string_view>, 3> labelSources {{
    {LabelSource::Automatic, "auto"},
    {LabelSource::Column, "column"},
    {LabelSource::FileName, "file-name"},
}};

json askedOf(const ImportParameters& parameters)
{
    const ReaderOptions& reader = parameters.reader;
    json files = json::array();
    for (const auto& file : parameters.files) {
        std::error_code error;
        const auto absolute = std::filesystem::absolute(file, error);
        files.push_back((error ? file : absolute.lexically_normal()).string());
    }
    const auto source = std::ranges::find(
        labelSources, parameters.labels, &std::pair<LabelSource, std::string_view>::first);
    return {
        {"files", std::move(files)},
        {"labels", std::string(source->second)},
        {"format", reader.format ? json(std::string(rowFormatName(*reader.format))) : json(nullptr)},
        {"encoding", reader.encoding ? json(std::string(textEncodingName(*reader.encoding))) : json(nullptr)},
        {"delimiter", reader.delimiter ? json(static_cast<int>(*reader.delimiter)) : json(nullptr)},
        {"header", orNull(reader.header)},
        {"table", reader.table},
        {"label_prefix", reader.labelPrefix},
        {"keep_removed", reader.keepRemoved},
        {"label_column", orNull(reader.columns.label)},
        {"text_columns", reader.columns.texts},
        {"time_column", orNull(reader.columns.time)},
        {"id_column", orNull(reader.columns.id)},
    };
}

ImportParameters fromAsked(const json& asked)
{
    ImportParameters parameters;
    for (const json& file : asked.at("files"))
        parameters.files.emplace_back(file.get<std::string>());
    const auto source = asked.at("labels").get<std::string>();
    for (const auto& [value, name] : labelSources) {
        if (name == source)
            parameters.labels = value;
    }
    ReaderOptions& reader = parameters.reader;
    if (const auto format = optionalOf<std::string>(asked, "format"))
        reader.format = parseRowFormat(*format);
    if (const auto encoding = optionalOf<std::string>(asked, "encoding"))
        reader.encoding = parseTextEncoding(*encoding);
    if (const auto delimiter = optionalOf<int>(asked, "delimiter"))
        reader.delimiter = static_cast<char>(*delimiter);
    reader.header = optionalOf<bool>(asked, "header");
    asked.at("table").get_to(reader.table);
    asked.at("label_prefix").get_to(reader.labelPrefix);
    asked.at("keep_removed").get_to(reader.keepRemoved);
    reader.columns.label = optionalOf<std::string>(asked, "label_column");
    asked.at("text_columns").get_to(reader.columns.texts);
    reader.columns.time = optionalOf<std::string>(asked, "time_column");
    reader.columns.id = optionalOf<std::string>(asked, "id_column");
    return parameters;
}

/// A path as it was typed, in the folder where the inputs say that it was typed: their `resolved` ends with their
/// `reference`.
std::filesystem::path placeOf(const std::string& typed, const std::vector<Artifact>& inputs)
{
    for (const Artifact& input : inputs) {
        const std::string& reference = input.reference;
        if (reference.starts_with(typed) && input.resolved.ends_with(reference))
            return input.resolved.substr(0, input.resolved.size() - reference.size()) + typed;
    }
    return typed;
}

/// Of an import before `asked` was recorded.
ImportParameters fromColumns(const Execution& execution)
{
    const json& record = execution.parameters;
    ImportParameters parameters;
    for (const json& file : record.at("files"))
        parameters.files.push_back(placeOf(file.get<std::string>(), execution.inputs));
    ReaderOptions& reader = parameters.reader;
    reader.format = parseRowFormat(record.at("format").get<std::string>());
    reader.columns.label = record.at("label_column").get<std::string>();
    if (*reader.columns.label == fileNameColumn) {
        reader.columns.label.reset();
        parameters.labels = LabelSource::FileName;
    }
    record.at("text_columns").get_to(reader.columns.texts);
    for (const auto& [name, column] :
        {std::pair("time_column", &reader.columns.time), std::pair("id_column", &reader.columns.id)}) {
        if (const auto used = record.at(name).get<std::string>(); !used.empty())
            *column = used;
    }
    return parameters;
}

} // namespace

json importToRecord(const ImportParameters& parameters, const Columns& columns)
{
    json files = json::array();
    for (const auto& file : parameters.files)
        files.push_back(file.string());
    return {
        {"name", parameters.name},
        {"files", files},
        {"format",
            parameters.reader.format ? json(std::string(rowFormatName(*parameters.reader.format)))
                                     : json("auto")},
        {"label_column", columns.label},
        {"text_columns", columns.texts},
        {"time_column", columns.time},
        {"id_column", columns.id},
        {"asked", askedOf(parameters)},
    };
}

Result<ImportParameters> importParametersOf(const Execution& execution)
{
    try {
        const auto asked = execution.parameters.find("asked");
        ImportParameters parameters
            = asked != execution.parameters.end() ? fromAsked(*asked) : fromColumns(execution);
        execution.parameters.at("name").get_to(parameters.name);
        return parameters;
    } catch (const json::exception& exception) {
        Error error = inputError("record-incomplete",
            "what import #" + execution.number.toString()
                + " was asked for cannot be read from its record: " + exception.what(),
            "import the files again");
        error.arguments = {execution.number.toString()};
        return fail(std::move(error));
    }
}

} // namespace touchstone
