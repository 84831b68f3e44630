#include "core/publishing/reportsettings.h"

#include "core/base/time.h"
#include "core/report/jsontext.h"

namespace touchstone {

using nlohmann::json;

namespace {

std::string sliceText(const ComparisonParameters& parameters)
{
    switch (parameters.sliceBy) {
    case SliceBy::Month:
        return "month";
    case SliceBy::Week:
        return "week";
    case SliceBy::Column:
        return parameters.sliceColumn;
    case SliceBy::None:
        break;
    }
    return {};
}

json thresholds(const ComparisonParameters& parameters)
{
    return {{"min_support", parameters.minSupport}, {"band", parameters.band},
        {"relative", parameters.relative}, {"alpha", parameters.alpha}, {"matters", parameters.matters},
        {"bootstrap", parameters.resamples}};
}

json labels(const LabelFilter& filter)
{
    json object = json::object();
    if (!filter.names.empty())
        object["names"] = filter.names;
    if (!filter.contains.empty())
        object["contains"] = filter.contains;
    for (const Verdict verdict : filter.verdicts)
        object["verdicts"].push_back(verdictName(verdict));
    if (filter.minSupport > 0)
        object["min_support"] = filter.minSupport;
    return object;
}

json outputs(const ReportOutputs& files)
{
    json object = json::object();
    const auto add = [&object](const char* name, const std::string& file) {
        if (!file.empty())
            object[name] = file;
    };
    add("html", files.html);
    add("pdf", files.pdf);
    add("markdown", files.markdown);
    add("junit", files.junit);
    add("csv", files.csv);
    add("json", files.json);
    return object;
}

} // namespace

void setSliceBy(ComparisonParameters& parameters, const std::string& sliceBy)
{
    parameters.sliceBy = SliceBy::None;
    parameters.sliceColumn.clear();
    if (sliceBy == "month") {
        parameters.sliceBy = SliceBy::Month;
    } else if (sliceBy == "week") {
        parameters.sliceBy = SliceBy::Week;
    } else if (!sliceBy.empty()) {
        parameters.sliceBy = SliceBy::Column;
        parameters.sliceColumn = sliceBy;
    }
}

std::string reportSettingsText(const ReportSettings& settings)
{
    json object {{"format", 1}, {"baseline", settings.baseline}, {"candidate", settings.candidate}};
    const auto add = [&object](const char* name, const std::string& text) {
        if (!text.empty())
            object[name] = text;
    };
    add("title", settings.title);
    add("on", settings.on.value_or(""));
    add("weights", settings.weights);
    add("gates", settings.gates);
    add("slice_by", sliceText(settings.comparison));
    if (const auto& time = settings.comparison.time) {
        add("from", time->from ? formatUtc(*time->from) : std::string());
        add("to", time->to ? formatUtc(*time->to) : std::string());
    }
    if (settings.twin > 0)
        object["twin"] = settings.twin;
    if (!settings.comparison.protectedLabels.empty())
        object["protect"] = settings.comparison.protectedLabels;
    object["thresholds"] = thresholds(settings.comparison);
    if (!settings.choice.hidden.empty()) {
        object["sections"] = json::array();
        for (const auto& [name, section] : reportSections()) {
            if (settings.choice.shows(section))
                object["sections"].push_back(name);
        }
    }
    if (!settings.choice.labels.isEmpty())
        object["labels"] = labels(settings.choice.labels);
    object["labels_listed"] = settings.listed;
    object["posts"] = settings.posts;
    object["outputs"] = outputs(settings.outputs);
    return jsonText(object) + "\n";
}

} // namespace touchstone
