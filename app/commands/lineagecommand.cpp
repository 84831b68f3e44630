#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/lineagetext.h"
#include "core/base/sha256.h"
#include "core/lineage/lineagebuilder.h"
#include "core/lineage/lineagedot.h"
#include "core/lineage/lineagefold.h"
#include "core/lineage/lineagejson.h"
#include "core/storage/workspace.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <system_error>

namespace touchstone {

namespace {

struct Options {
    std::string item;
    bool dot = false;
    bool prov = false;
    bool all = false;
};

/// A file that is here is known by its content, under whatever name.
Result<LineageItem> findItem(const LineageGraph& graph, const std::string& text, const std::stop_token& stop)
{
    auto named = findLineageItem(graph, text);
    std::error_code error;
    if (named || named.error().code != "no-such-item" || !std::filesystem::is_regular_file(text, error))
        return named;
    const auto hash = sha256OfFile(text, stop);
    if (!hash)
        return failure(hash);
    auto found = findLineageItem(graph, *hash);
    if (!found && found.error().code == "no-such-item") {
        return fail(inputError("no-such-item", "nothing in the workspace has the content of that file",
            "its sha-256 is " + *hash + "; 'touchstone import' and 'touchstone load' bring files in")
                        .at(text));
    }
    return found;
}

Result<> run(const CommandLine& line, const Options& options)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    auto workspace = Workspace::open(*folder, line.text);
    if (!workspace)
        return failure(workspace);
    const auto records = readLineageRecords(*workspace);
    if (!records)
        return failure(records);
    const LineageGraph whole = lineageGraph(*records);
    const auto item = findItem(whole, options.item, line.stop);
    if (!item)
        return failure(item);
    const LineageGraph graph = lineageOf(whole, *item);
    if (options.prov)
        return printJson(lineageToProv(graph));
    const auto execution = graph.find(item->node)->execution;
    const auto origin = execution.isValid() && item->node.text().starts_with("execution:")
        ? numberOrigin(records->executions, records->models, execution)
        : std::nullopt;
    if (line.json)
        return printJson(lineageToJson(graph, *item, origin));
    sayWarnings(graph.warnings);
    const LineageGraph shown = options.all ? graph : folded(graph, {.kept = {item->node}, .opened = {}});
    if (options.dot)
        return print(lineageToDot(shown, item->node));
    std::string text = lineageText(shown, *item);
    if (origin)
        text += "\n" + numberOriginText(*origin) + "\n";
    return print(text);
}

} // namespace

void addLineageCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand("lineage", "Show what something came from and what came of it");
    const auto options = std::make_shared<Options>();
    addCommonOptions(*command, line);
    command
        ->add_option("item", options->item,
            "Execution (#4), dataset (old@1, old/test), version, alias, decision:N, sha-256 or path of a "
            "model "
            "or file")
        ->required()
        ->type_name("ITEM");
    auto* dot = command->add_flag("--dot", options->dot, "Print a graph for Graphviz");
    auto* prov = command->add_flag("--prov", options->prov, "Print a document of W3C PROV-JSON");
    auto* json = command->get_option("--json");
    dot->excludes(prov)->excludes(json);
    prov->excludes(json);
    command->add_flag("--all", options->all, "Show one by one what is alike, instead of as '12 x training'");
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
