#include "app/commands/trialstext.h"

#include "core/report/numbers.h"
#include "core/report/printable.h"
#include "core/report/texttable.h"

#include <string_view>

namespace touchstone {

namespace {

std::optional<double> number(const nlohmann::json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

std::string count(const nlohmann::json& object, const char* name)
{
    const auto value = number(object, name);
    return value ? countText(static_cast<std::int64_t>(*value)) : "-";
}

std::string characters(const nlohmann::json& parameters)
{
    const std::string longest = count(parameters, "maxn");
    return longest == "0" ? "-" : count(parameters, "minn") + " to " + longest;
}

std::string metricTitle(std::string_view metric)
{
    if (metric == "p_at_1")
        return "P@1";
    if (metric == "recall_at_5")
        return "recall@5";
    return metric == "f1_weighted" ? "f1 weighted" : "f1 macro";
}

} // namespace

std::string trialsTable(const std::vector<TrialRecord>& trials, const std::string& metric)
{
    std::vector<std::string> titles {"", "trial", "#", metricTitle(metric)};
    for (const char* other : {"f1_macro", "p_at_1", "recall_at_5"}) {
        if (metric != other)
            titles.push_back(metricTitle(other));
    }
    titles.insert(titles.end(),
        {"lr", "epoch", "dim", "word n-grams", "characters", "bucket", "loss", "seconds", "status"});
    TextTable table(titles);
    std::string failures;
    for (const TrialRecord& trial : trials) {
        std::vector<std::string> row {trial.best ? "*" : "", std::to_string(trial.trial),
            numberText(trial.execution.value()), rateText(trial.score)};
        for (const char* other : {"f1_macro", "p_at_1", "recall_at_5"}) {
            if (metric != other)
                row.push_back(rateText(number(trial.metrics, other)));
        }
        const nlohmann::json& parameters = trial.parameters;
        const std::string grams = count(parameters, "wordNgrams");
        const bool usesBuckets = grams != "1" || characters(parameters) != "-";
        row.insert(row.end(),
            {rateText(number(parameters, "lr")), count(parameters, "epoch"), count(parameters, "dim"), grams,
                characters(parameters), usesBuckets ? count(parameters, "bucket") : "-",
                parameters.value("loss", "-"), rateText(trial.seconds, 1),
                std::string(statusName(trial.status))});
        table.addRow(std::move(row));
        if (!trial.error.empty())
            failures += "  trial " + std::to_string(trial.trial) + ": " + printable(trial.error) + "\n";
    }
    return table.toString(2) + failures;
}

} // namespace touchstone
