#include "app/commandline.h"
#include "app/commands/commands.h"
#include "core/base/volume.h"
#include "core/jobs/searchindexjob.h"
#include "core/report/numbers.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace touchstone {

namespace {

struct Options {
    std::string dataset;
    bool rebuild = false;
};

Result<> run(const CommandLine& line, const Options& options)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    const auto outcome = buildSearchIndex(line.context(*folder), options.dataset, options.rebuild);
    if (!outcome)
        return failure(outcome);
    if (line.json)
        return printJson({{"dataset", outcome->dataset}, {"rows", outcome->rows}, {"bytes", outcome->bytes},
            {"existing", outcome->existing}});
    return print(std::string(outcome->existing ? "there is a search index of " : "indexed ")
        + countText(outcome->rows) + " posts of " + outcome->dataset + ", "
        + sizeText(static_cast<std::uint64_t>(outcome->bytes)) + "\n");
}

} // namespace

void addIndexCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand("index", "Build the search index of a dataset's texts");
    const auto options = std::make_shared<Options>();
    addCommonOptions(*command, line);
    command->add_option("dataset", options->dataset, "Dataset")->required()->type_name("DATASET");
    command->add_flag("--rebuild", options->rebuild, "Build it again where there is one");
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
