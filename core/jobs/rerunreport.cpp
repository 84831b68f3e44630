#include "core/jobs/rerunreport.h"

#include "core/report/jsontext.h"
#include "core/report/numbers.h"
#include "core/report/printable.h"
#include "core/report/recordnames.h"

#include <algorithm>
#include <array>
#include <utility>

namespace touchstone {

namespace {

using nlohmann::json;

constexpr std::array<std::pair<RerunVerdict, std::string_view>, 3> verdicts {{
    {RerunVerdict::Identical, "identical"},
    {RerunVerdict::WithinNoise, "within-noise"},
    {RerunVerdict::Differs, "differs"},
}};

/// More of them say no more.
constexpr std::size_t mostPartings = 50;

json partingToJson(const Parting& parting)
{
    return {{"where", parting.where}, {"what", parting.what},
        {"row", parting.row ? json(*parting.row) : json()}, {"original", parting.original},
        {"now", parting.now}};
}

json partingsToJson(const std::vector<Parting>& partings)
{
    json list = json::array();
    for (const Parting& parting : partings)
        list.push_back(partingToJson(parting));
    return list;
}

std::vector<Parting> partingsOf(const json& list)
{
    std::vector<Parting> partings;
    for (const json& entry : list) {
        Parting parting {.where = entry.at("where").get<std::string>(),
            .what = entry.at("what").get<std::string>(),
            .original = entry.at("original"),
            .now = entry.at("now"),
            .row = {}};
        if (entry.at("row").is_number_integer())
            parting.row = entry.at("row").get<std::int64_t>();
        partings.push_back(std::move(parting));
    }
    return partings;
}

json noiseToJson(const RerunNoise& noise)
{
    return {
        {"basis", noise.basis},
        {"rows", noise.rows},
        {"count", noise.count},
        {"original", orNull(noise.original)},
        {"now", orNull(noise.now)},
        {"change", noise.change},
        {"limit", noise.limit},
        {"changed_rows", noise.changedRows},
        {"only_original", orNull(noise.onlyOriginal)},
        {"only_now", orNull(noise.onlyNow)},
        {"twin_changed_rows", orNull(noise.twinChangedRows)},
        {"twin", noise.twin.isValid() ? json(noise.twin.value()) : json(nullptr)},
        {"holds", noise.holds},
    };
}

RerunNoise noiseOf(const json& record)
{
    RerunNoise noise;
    record.at("basis").get_to(noise.basis);
    record.at("rows").get_to(noise.rows);
    record.at("count").get_to(noise.count);
    noise.original = optionalOf<double>(record, "original");
    noise.now = optionalOf<double>(record, "now");
    record.at("change").get_to(noise.change);
    record.at("limit").get_to(noise.limit);
    record.at("changed_rows").get_to(noise.changedRows);
    if (record.contains("only_now")) { // it was not always recorded
        noise.onlyOriginal = optionalOf<std::int64_t>(record, "only_original");
        noise.onlyNow = optionalOf<std::int64_t>(record, "only_now");
    }
    noise.twinChangedRows = optionalOf<std::int64_t>(record, "twin_changed_rows");
    noise.twin = ExecutionNumber(optionalOf<std::int64_t>(record, "twin").value_or(0));
    record.at("holds").get_to(noise.holds);
    return noise;
}

/// "label@2" is the label at place 2.
std::string nameOf(const Parting& parting)
{
    const std::string& what = parting.what;
    if (parting.where == "code" || parting.where == "environment")
        return recordName(what);
    if (parting.where != "outputs")
        return printable(what);
    if (what.starts_with("label@"))
        return "label at place " + printable(what.substr(6));
    if (what.starts_with("p@"))
        return "probability at place " + printable(what.substr(2));
    if (what == "truth")
        return "true label";
    return printable(what);
}

std::string noiseText(const RerunNoise& noise)
{
    if (noise.basis == "rounding")
        return "probabilities differ by at most " + jsonText(json(noise.change), -1)
            + ", rounding makes up to " + jsonText(json(noise.limit), -1) + "; "
            + countText(noise.changedRows) + " of " + countText(noise.count)
            + " rows have another first label";
    std::string text = "P@1 on " + countText(noise.count) + " rows of " + noise.rows + ": "
        + rateText(noise.original, 4) + ", now " + rateText(noise.now, 4) + " (" + changeText(noise.change, 4)
        + ", noise up to " + rateText(noise.limit, 4) + "); " + countText(noise.changedRows)
        + " rows have another first label";
    if (noise.onlyOriginal && noise.onlyNow)
        text += ", which is right only before on " + countText(*noise.onlyOriginal) + ", only now on "
            + countText(*noise.onlyNow);
    if (noise.twinChangedRows)
        text += "; with the twin #" + noise.twin.toString() + " " + countText(noise.twinChangedRows)
            + " rows have another one";
    return text;
}

/// Without what a step only repeats of its inputs, or says of its result.
json comparableParameters(const Execution& execution)
{
    json parameters = execution.parameters;
    if (execution.step == Step::Autotune) // the others are those of the best trial
        parameters = {{"search", parameters.value("search", json::object())},
            {"recipe", parameters.value("recipe", json::object())}};
    for (const char* name :
        {"rerun_of", "warnings", "asked", "files", "file", "model", "rows", "dataset", "leak"})
        parameters.erase(name);
    return parameters.flatten();
}

void compareObjects(const char* where, const json& original, const json& now, std::vector<Parting>& partings)
{
    for (const auto& [name, value] : original.items()) {
        const auto found = now.find(name);
        if (found != now.end() && *found != value)
            partings.push_back({where, name.starts_with('/') ? name.substr(1) : name, value, *found, {}});
    }
}

json some(const json& object, std::initializer_list<const char*> names)
{
    json chosen = json::object();
    for (const char* name : names) {
        if (const auto found = object.find(name); found != object.end())
            chosen[name] = *found;
    }
    return chosen;
}

void compareInputs(const Execution& original, const Execution& now, std::vector<Parting>& partings)
{
    const std::size_t count = std::max(original.inputs.size(), now.inputs.size());
    for (std::size_t i = 0; i < count; ++i) {
        const Artifact* before = i < original.inputs.size() ? &original.inputs[i] : nullptr;
        const Artifact* after = i < now.inputs.size() ? &now.inputs[i] : nullptr;
        if (before != nullptr && after != nullptr && before->sha256 == after->sha256)
            continue;
        const auto text = [](const Artifact* artifact) {
            return artifact != nullptr ? json(artifact->name + " " + artifact->sha256) : json(nullptr);
        };
        partings.push_back(
            {"inputs", before != nullptr ? before->name : after->name, text(before), text(after), {}});
    }
}

} // namespace

std::string_view verdictName(RerunVerdict verdict)
{
    for (const auto& [value, name] : verdicts) {
        if (value == verdict)
            return name;
    }
    return {};
}

std::string Parting::text() const
{
    return where + ": " + (row ? "row " + std::to_string(*row) + ": " : "") + nameOf(*this) + ": before "
        + recordValue(original) + ", now " + recordValue(now);
}

json RerunReport::toJson() const
{
    std::vector<Parting> first(
        parted.begin(), parted.begin() + static_cast<std::ptrdiff_t>(std::min(parted.size(), mostPartings)));
    return {
        {"original", original.value()},
        {"verdict", std::string(verdictName(verdict))},
        {"parted", partingsToJson(first)},
        {"circumstances", partingsToJson(circumstances)},
        {"rows_that_differ", orNull(rowsThatDiffer)},
        {"noise", noise ? noiseToJson(*noise) : json(nullptr)},
        {"noise_problem", noiseProblem.empty() ? json(nullptr) : json(noiseProblem)},
        {"notes", notes},
    };
}

std::optional<RerunReport> RerunReport::of(const Execution& execution)
{
    const auto record = execution.metrics.find("rerun");
    if (record == execution.metrics.end())
        return std::nullopt;
    try {
        RerunReport report;
        report.original = ExecutionNumber(record->at("original").get<std::int64_t>());
        const auto verdict = std::ranges::find(verdicts, record->at("verdict").get<std::string>(),
            &std::pair<RerunVerdict, std::string_view>::second);
        if (verdict == verdicts.end())
            return std::nullopt;
        report.verdict = verdict->first;
        report.parted = partingsOf(record->at("parted"));
        report.circumstances = partingsOf(record->at("circumstances"));
        report.rowsThatDiffer = optionalOf<std::int64_t>(*record, "rows_that_differ");
        if (const json& noise = record->at("noise"); !noise.is_null())
            report.noise = noiseOf(noise);
        if (record->contains("noise_problem")) // it was not always recorded
            report.noiseProblem = optionalOf<std::string>(*record, "noise_problem").value_or("");
        record->at("notes").get_to(report.notes);
        return report;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

std::string rerunNoteText(std::string_view note)
{
    if (note == "old-record")
        return "the original's record does not say all that it was asked for (a newer Touchstone records "
               "it); "
               "what it does not say was left to be guessed";
    if (note == "original-gone")
        return "what the original made is not there any more: it was compared by what is recorded of it";
    if (note == "original-restored")
        return "what the original made was not there any more; the same was made again and has its place";
    if (note == "original-damaged")
        return "what the original made is not what was recorded: it was damaged or changed";
    if (note == "original-repaired")
        return "what the original made was damaged or changed; what was recorded was made again and has "
               "taken "
               "its place";
    if (note == "not-measured")
        return "there are no rows to measure both models on";
    return std::string(note);
}

std::vector<std::string> RerunReport::lines() const
{
    std::vector<std::string> lines;
    const std::string number = "#" + original.toString();
    switch (verdict) {
    case RerunVerdict::Identical:
        lines.push_back(number + " is reproduced to the byte");
        break;
    case RerunVerdict::WithinNoise:
        lines.push_back(number + " is reproduced within noise");
        break;
    case RerunVerdict::Differs:
        lines.push_back("this differs from " + number);
        break;
    }
    const bool same = verdict == RerunVerdict::Identical;
    const std::vector<Parting>& partings = same ? circumstances : parted;
    for (std::size_t i = 0; i < partings.size(); ++i)
        lines.push_back((same ? "although " : i == 0 ? "parted at " : "also at ") + partings[i].text());
    if (rowsThatDiffer)
        lines.push_back(countText(*rowsThatDiffer) + " rows differ");
    if (noise)
        lines.push_back(noiseText(*noise));
    if (!noiseProblem.empty())
        lines.push_back("noise could not be measured: " + noiseProblem);
    for (const std::string& note : notes)
        lines.push_back(rerunNoteText(note));
    return lines;
}

std::vector<Parting> circumstancesOf(const Execution& original, const Execution& now)
{
    std::vector<Parting> partings;
    compareInputs(original, now, partings);
    compareObjects("parameters", comparableParameters(original), comparableParameters(now), partings);
    const auto code = [](const Execution& execution) {
        return some(execution.code, {"repository", "commit", "dirty", "diff_sha256"});
    };
    compareObjects("code", code(original), code(now), partings);
    const auto environment = [](const Execution& execution) {
        return some(execution.environment,
            {"program", "program_commit", "fasttext", "qt", "system", "processor", "cores", "threads",
                "seed"});
    };
    compareObjects("environment", environment(original), environment(now), partings);
    return partings;
}

std::vector<const Execution*> repetitionsOf(std::span<const Execution> executions, ExecutionNumber original)
{
    std::vector<const Execution*> repetitions;
    for (auto execution = executions.rbegin(); execution != executions.rend(); ++execution) {
        const auto of = execution->parameters.find("rerun_of");
        if (of != execution->parameters.end() && of->is_number_integer()
            && of->get<std::int64_t>() == original.value())
            repetitions.push_back(&*execution);
    }
    return repetitions;
}

} // namespace touchstone
