#include "core/jobs/autotunetrials.h"

#include "core/report/jsontext.h"

#include <algorithm>
#include <cmath>

namespace touchstone {

namespace {

using nlohmann::json;

const Execution* find(std::span<const Execution> executions, ExecutionNumber number)
{
    const auto found = std::ranges::find(executions, number, &Execution::number);
    return found == executions.end() ? nullptr : &*found;
}

/// A member of a record, which anybody may have written.
std::int64_t integerOf(const json& object, const char* outer, const char* name)
{
    const auto inside = object.find(outer);
    if (inside == object.end() || !inside->is_object())
        return 0;
    const auto value = inside->find(name);
    return value != inside->end() && value->is_number_integer() ? value->get<std::int64_t>() : 0;
}

std::string metricOf(const Execution& autotune)
{
    const auto search = autotune.parameters.find("search");
    if (search == autotune.parameters.end() || !search->is_object())
        return {};
    const auto metric = search->find("metric");
    return metric != search->end() && metric->is_string() ? metric->get<std::string>() : std::string();
}

TrialRecord recordOf(const Execution& execution, const std::string& metric)
{
    TrialRecord record;
    record.execution = execution.number;
    record.trial = static_cast<int>(integerOf(execution.parameters, "autotune", "trial"));
    record.status = execution.status;
    record.parameters = execution.parameters;
    record.parameters.erase("autotune");
    record.parameters.erase("recipe");
    record.metrics = execution.metrics;
    record.seconds = execution.seconds;
    record.error = execution.error;
    const auto score = execution.metrics.find(metric);
    if (execution.status == ExecutionStatus::Complete && score != execution.metrics.end()
        && score->is_number() && std::isfinite(score->get<double>()))
        record.score = score->get<double>();
    return record;
}

} // namespace

json SearchSettings::toJson() const
{
    return {
        {"metric", metric},
        {"duration", duration},
        {"trials", trials},
        {"model_size", modelSize},
        {"space", space.names()},
        {"start", start.toJson()},
        {"resumes", resumes.isValid() ? json(resumes.value()) : json(nullptr)},
    };
}

Result<SearchSettings> SearchSettings::of(const Execution& autotune)
{
    SearchSettings settings;
    try {
        const json& search = autotune.parameters.at("search");
        search.at("metric").get_to(settings.metric);
        search.at("duration").get_to(settings.duration);
        search.at("trials").get_to(settings.trials);
        search.at("model_size").get_to(settings.modelSize);
        settings.space = SearchSpace::fromNames(search.at("space").get<std::vector<std::string>>());
        auto start = TrainParameters::fromJson(search.at("start"));
        if (!start)
            return failure(start);
        settings.start = std::move(*start);
        settings.resumes = ExecutionNumber(integerOf(autotune.parameters, "search", "resumes"));
    } catch (const json::exception& exception) {
        return fail(inputError("damaged-execution",
            "what execution #" + autotune.number.toString()
                + " searched for cannot be read: " + exception.what(),
            "start a new search"));
    }
    return settings;
}

std::vector<const Execution*> searchChain(std::span<const Execution> executions, const Execution& autotune)
{
    std::vector<const Execution*> chain;
    for (const Execution* one = find(executions, autotune.number);
         one != nullptr && one->step == Step::Autotune;) {
        chain.push_back(one);
        const ExecutionNumber before(integerOf(one->parameters, "search", "resumes"));
        one = before < one->number ? find(executions, before) : nullptr; // a damaged record makes no circle
    }
    return chain;
}

ExecutionNumber searchOf(const Execution& execution)
{
    return ExecutionNumber(
        execution.step == Step::Train ? integerOf(execution.parameters, "autotune", "execution") : 0);
}

double secondsOfSearch(std::span<const Execution> executions, const Execution& autotune)
{
    double seconds = 0;
    for (const Execution* one : searchChain(executions, autotune)) {
        double ofTrials = 0;
        for (const Execution& execution : executions)
            ofTrials += searchOf(execution) == one->number ? execution.seconds : 0;
        seconds += std::max(one->seconds, ofTrials);
    }
    return seconds;
}

std::vector<TrialRecord> trialsOf(std::span<const Execution> executions, const Execution& autotune)
{
    const std::vector<const Execution*> chain = searchChain(executions, autotune);
    const std::string metric = metricOf(autotune);
    std::vector<TrialRecord> trials;
    for (const Execution& execution : executions) {
        const ExecutionNumber of = searchOf(execution);
        if (of.isValid() && std::ranges::find(chain, of, &Execution::number) != chain.end())
            trials.push_back(recordOf(execution, metric));
    }
    std::ranges::stable_sort(trials, [](const TrialRecord& a, const TrialRecord& b) {
        return a.score && b.score ? *a.score > *b.score : a.score.has_value() > b.score.has_value();
    });
    if (!trials.empty())
        trials.front().best = trials.front().score.has_value();
    return trials;
}

json trialsToJson(const std::vector<TrialRecord>& trials)
{
    json list = json::array();
    for (const TrialRecord& trial : trials) {
        list.push_back({
            {"execution", trial.execution.value()},
            {"trial", trial.trial},
            {"status", std::string(statusName(trial.status))},
            {"score", orNull(trial.score)},
            {"best", trial.best},
            {"seconds", trial.seconds},
            {"error", trial.error.empty() ? json(nullptr) : json(trial.error)},
            {"metrics", trial.metrics},
            {"parameters", trial.parameters},
        });
    }
    return list;
}

} // namespace touchstone
