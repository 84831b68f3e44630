#include "core/base/time.h"
#include "core/data/jsondocument.h"
#include "core/data/jsonfields.h"
#include "core/publishing/reportsettings.h"

#include <algorithm>
#include <array>
#include <utility>

/// Reading of a report's file: every mistake has a place.
namespace touchstone {

namespace {

using nlohmann::json;

constexpr std::size_t mostLabels = 10000;
constexpr double mostRows = 1e12;

/// What every object of the file is read with.
struct Document {
    const JsonPlaces& places;
    std::string_view source;
    std::optional<Error> mistake; ///< the first one

    JsonFields fields(const json& object, const std::string& pointer) const
    {
        return {object, pointer, places, source, "bad-report"};
    }
    void keep(const JsonFields& fields)
    {
        if (!mistake)
            mistake = fields.mistake();
    }
};

void readThresholds(Document& document, JsonFields& top, ComparisonParameters& parameters)
{
    const json* object = top.object("thresholds");
    if (object == nullptr)
        return;
    JsonFields fields = document.fields(*object, top.pointerOf("thresholds"));
    fields.allow({"min_support", "band", "relative", "alpha", "matters", "bootstrap"});
    parameters.minSupport = fields.count("min_support", {0, 1e9}).value_or(parameters.minSupport);
    parameters.band = fields.number("band", {0, 100}).value_or(parameters.band);
    parameters.relative = fields.flag("relative").value_or(parameters.relative);
    parameters.alpha = fields.number("alpha", {0, 1}).value_or(parameters.alpha);
    parameters.matters = fields.number("matters", {0, 1}).value_or(parameters.matters);
    parameters.resamples
        = static_cast<int>(fields.count("bootstrap", {0, 1e6}).value_or(parameters.resamples));
    document.keep(fields);
}

std::optional<Verdict> parseVerdict(std::string_view name)
{
    for (const Verdict verdict : {Verdict::Degraded, Verdict::Improved, Verdict::Unchanged, Verdict::TooFew,
             Verdict::New, Verdict::Removed}) {
        if (verdictName(verdict) == name)
            return verdict;
    }
    return std::nullopt;
}

void readLabels(Document& document, JsonFields& top, LabelFilter& filter)
{
    const json* object = top.object("labels");
    if (object == nullptr)
        return;
    JsonFields fields = document.fields(*object, top.pointerOf("labels"));
    fields.allow({"names", "contains", "verdicts", "min_support"});
    filter.names = fields.texts("names", mostLabels);
    filter.contains = fields.text("contains");
    filter.minSupport = fields.count("min_support", {0, mostRows}).value_or(0);
    const std::vector<std::string> verdicts = fields.texts("verdicts", 6);
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (const auto verdict = parseVerdict(verdicts[i]))
            filter.verdicts.push_back(*verdict);
        else
            fields.wrongElement("verdicts", i, "no verdict '" + verdicts[i].substr(0, 100) + "'",
                "there are: degraded, improved, unchanged, too-few, new, removed");
    }
    document.keep(fields);
}

void readTime(JsonFields& top, ReportSettings& settings)
{
    TimeRange range;
    for (const auto& [name, end] : {std::pair {"from", &range.from}, std::pair {"to", &range.to}}) {
        const std::string text = top.text(name);
        if (text.empty())
            continue;
        const auto time = parseTime(text);
        if (!time)
            top.wrongValue(name, "'" + text.substr(0, 100) + "' is no time",
                "write 2013-05-01 or 2013-05-01T12:30:00Z; without a zone it is UTC");
        else
            *end = *time;
    }
    if (!range.from && !range.to)
        return;
    settings.comparison.time = range;
    if (!settings.gates.empty())
        top.wrongValue("gates", "gates judge whole comparisons, not a range of time",
            "leave out 'gates', or 'from' and 'to'");
}

void readSections(JsonFields& top, ReportChoice& choice)
{
    if (!top.has("sections"))
        return;
    for (const auto& [name, section] : reportSections())
        choice.hidden.insert(section);
    const std::vector<std::string> names = top.texts("sections", reportSections().size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (const auto section = parseReportSection(names[i]))
            choice.hidden.erase(*section);
        else
            top.wrongElement("sections", i, "no section '" + names[i].substr(0, 100) + "'",
                "there are: " + reportSectionNames());
    }
}

void readOutputs(Document& document, JsonFields& top, ReportOutputs& outputs)
{
    const json* object = top.object("outputs");
    if (object == nullptr)
        return;
    JsonFields fields = document.fields(*object, top.pointerOf("outputs"));
    fields.allow({"html", "pdf", "markdown", "junit", "csv", "json"});
    outputs.html = fields.text("html");
    outputs.pdf = fields.text("pdf");
    outputs.markdown = fields.text("markdown");
    outputs.junit = fields.text("junit");
    outputs.csv = fields.text("csv");
    outputs.json = fields.text("json");
    document.keep(fields);
}

} // namespace

Result<ReportSettings> parseReportSettings(std::string_view text, std::string_view source)
{
    if (text.size() > maximumReportBytes)
        return fail(
            inputError("report-too-large", "the file is larger than 1 MiB", "name a file of parameters")
                .at(source));
    const auto parsed = parseJson(text, source);
    if (!parsed)
        return failure(parsed);
    const JsonPlaces places {std::string(text)};
    Document document {.places = places, .source = source, .mistake = {}};
    if (!parsed->is_object())
        return fail(inputError(
            "bad-report", "a report's parameters are an object {...}", "docs/report.md has an example")
                        .at(places.ofValue("") + " of " + std::string(source)));
    if (!places.repeated().empty()) {
        const auto& [pointer, place] = places.repeated().front();
        return fail(inputError("bad-report", "the field '" + pointer + "' is there twice", "remove one")
                        .at(place + " of " + std::string(source)));
    }
    ReportSettings settings;
    JsonFields top = document.fields(*parsed, "");
    top.allow({"$schema", "format", "title", "baseline", "candidate", "on", "twin", "weights", "gates",
        "slice_by", "from", "to", "protect", "thresholds", "sections", "labels", "labels_listed", "posts",
        "outputs"});
    top.text("$schema");
    top.count("format", {1, 1});
    settings.title = top.text("title");
    settings.baseline = top.text("baseline", true);
    settings.candidate = top.text("candidate", true);
    if (top.has("on"))
        settings.on = top.text("on");
    settings.twin = top.count("twin", {1, 1e9}).value_or(0);
    settings.weights = top.text("weights");
    settings.gates = top.text("gates");
    setSliceBy(settings.comparison, top.text("slice_by"));
    readTime(top, settings);
    settings.comparison.protectedLabels = top.texts("protect", mostLabels);
    readThresholds(document, top, settings.comparison);
    readSections(top, settings.choice);
    readLabels(document, top, settings.choice.labels);
    settings.listed = static_cast<std::size_t>(top.count("labels_listed", {0, 1000}).value_or(20));
    settings.posts = static_cast<std::size_t>(top.count("posts", {0, 100}).value_or(10));
    readOutputs(document, top, settings.outputs);
    document.keep(top);
    if (document.mistake)
        return fail(*document.mistake);
    return settings;
}

} // namespace touchstone
