#include "app/commandline.h"
#include "app/commands/commands.h"
#include "core/jobs/gatesjob.h"
#include "core/report/texttable.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace touchstone {

namespace {

Result<> run(const CommandLine& line, const std::string& asked)
{
    // Only names need a workspace; a file and the built-in rules are there without one.
    const bool named = !asked.empty() && asked.find('/') == std::string::npos && !asked.ends_with(".json");
    const auto workspace = line.workspace();
    if (!workspace && named && asked != "default" && asked != "drift")
        return failure(workspace);
    const auto gates = gatesNamed(workspace.value_or(std::filesystem::path()), asked);
    if (!gates)
        return failure(gates);
    if (line.json) {
        nlohmann::json rules = nlohmann::json::array();
        for (const GateRule& rule : gates->rules)
            rules.push_back({{"name", rule.name}, {"rule", rule.kind()}, {"text", describeGate(rule)}});
        return printJson({{"source", gates->source}, {"sha256", gates->sha256}, {"gates", std::move(rules)}});
    }
    TextTable table({"gate", "rule", "asks"});
    for (const GateRule& rule : gates->rules)
        table.addRow({rule.name, std::string(rule.kind()), describeGate(rule)});
    return print(table.toString());
}

} // namespace

void addGatesCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand("gates", "Show the rules of a gates file, or what is wrong with it");
    const auto asked = std::make_shared<std::string>();
    addCommonOptions(*command, line);
    command->add_option("gates", *asked, "A file, a name of the workspace's, 'default' or 'drift'")
        ->type_name("FILE|NAME");
    command->callback([&line, asked] { line.run = [&line, asked] { return run(line, *asked); }; });
}

} // namespace touchstone
