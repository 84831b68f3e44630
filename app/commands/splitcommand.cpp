#include "app/commandline.h"
#include "app/commands/commands.h"
#include "core/base/time.h"
#include "core/jobs/splitjob.h"
#include "core/report/numbers.h"
#include "core/report/texttable.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <numeric>
#include <string>
#include <vector>

namespace touchstone {

namespace {

struct Options {
    std::string dataset;
    std::string by;
    std::vector<double> ratios;
    std::string cut;
    std::int64_t seed = 42;
    bool stratify = false;
};

Result<SplitParameters> parametersOf(const Options& options)
{
    SplitParameters parameters;
    parameters.dataset = options.dataset;
    parameters.by = options.by == "time" ? SplitParameters::By::Time : SplitParameters::By::Random;
    parameters.seed = options.seed;
    parameters.stratify = options.stratify;
    if (options.ratios.size() == 2)
        parameters.ratios = {options.ratios[0], 0, options.ratios[1]};
    else if (options.ratios.size() == 3)
        parameters.ratios = {options.ratios[0], options.ratios[1], options.ratios[2]};
    else if (!options.ratios.empty())
        return fail(
            inputError("bad-ratios", "--ratios has " + std::to_string(options.ratios.size()) + " numbers",
                "give train,validation,test or train,test"));
    if (!options.cut.empty()) {
        parameters.cut = parseTime(options.cut);
        if (!parameters.cut)
            return fail(inputError("bad-date", "'" + options.cut + "' is not a date",
                "write --cut 2013-05-01 or 2013-05-01T12:00:00Z"));
    }
    return parameters;
}

Result<> run(const CommandLine& line, const Options& options)
{
    const auto workspace = line.workspace();
    if (!workspace)
        return failure(workspace);
    const auto parameters = parametersOf(options);
    if (!parameters)
        return failure(parameters);
    const auto outcome = splitDataset(line.context(*workspace), *parameters);
    if (!outcome)
        return failure(outcome);
    if (line.json) {
        return printJson({
            {"execution", outcome->execution.number.value()},
            {"dataset", outcome->execution.name},
            {"parts",
                {{"train", outcome->train}, {"validation", outcome->validation}, {"test", outcome->test},
                    {"none", outcome->none}}},
        });
    }
    TextTable table({"part", "rows"});
    table.addRow({"train", countText(outcome->train)});
    table.addRow({"validation", countText(outcome->validation)});
    table.addRow({"test", countText(outcome->test)});
    if (outcome->none > 0)
        table.addRow({"none (no time)", countText(outcome->none)});
    return print("split " + outcome->execution.name + " (#" + outcome->execution.number.toString() + ")\n"
        + table.toString(2));
}

} // namespace

void addSplitCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand("split", "Assign the rows of a dataset to train, validation and test");
    const auto options = std::make_shared<Options>();
    addCommonOptions(*command, line);
    command->add_option("dataset", options->dataset, "Dataset: old or old@1")->required();
    command->add_option("--by", options->by, "By time (oldest rows train, newest test) or at random")
        ->required()
        ->check(CLI::IsMember({"time", "random"}));
    auto* ratios = command
                       ->add_option("--ratios", options->ratios,
                           "Shares of train,validation,test or train,test (default 0.8,0.1,0.1)")
                       ->delimiter(',');
    command->add_option("--cut", options->cut, "By time: rows before this date are train, the others test")
        ->type_name("DATE")
        ->excludes(ratios);
    command->add_option("--seed", options->seed, "Of a random split")->capture_default_str();
    command->add_flag("--stratify", options->stratify, "At random, with the same shares within every label");
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
