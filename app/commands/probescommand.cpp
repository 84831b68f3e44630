#include "app/commandline.h"
#include "app/commands/commands.h"
#include "core/base/time.h"
#include "core/jobs/probesjob.h"
#include "core/report/jsontext.h"
#include "core/report/texttable.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>

namespace touchstone {

namespace {

struct Options {
    std::string text;
    std::optional<std::string> expected;
    bool noExpected = false;
    std::int64_t id = 0;
};

nlohmann::json probeToJson(const Probe& probe)
{
    return {{"id", probe.id}, {"text", probe.text}, {"expected", orNull(probe.expected)},
        {"added_by", probe.addedBy}, {"added", formatUtc(probe.added)}};
}

Result<> add(const CommandLine& line, const Options& options)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    const auto probe = addProbe(line.context(*folder), options.text, options.expected);
    if (!probe)
        return failure(probe);
    if (line.json)
        return printJson(probeToJson(*probe));
    return print("saved as probe text " + std::to_string(probe->id) + "; every comparison shows it\n");
}

Result<> change(const CommandLine& line, const Options& options)
{
    if (options.text.empty() && !options.expected && !options.noExpected)
        return fail(inputError("bad-parameter", "nothing of the probe text is to change",
            "give --text, --expect or --expect-nothing"));
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    const auto probes = listProbes(line.context(*folder));
    if (!probes)
        return failure(probes);
    const auto found = std::ranges::find(*probes, options.id, &Probe::id);
    const bool there = found != probes->end();
    const std::string text = options.text.empty() && there ? found->text : options.text;
    std::optional<std::string> expected = options.expected;
    if (!expected && !options.noExpected && there)
        expected = found->expected;
    const auto before = changeProbe(line.context(*folder), options.id, text, expected);
    if (!before)
        return failure(before);
    if (line.json)
        return printJson({{"id", options.id}, {"text", text}, {"expected", orNull(expected)},
            {"before", probeToJson(*before)}});
    return print("changed probe text " + std::to_string(options.id) + "\n");
}

Result<> remove(const CommandLine& line, const Options& options)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    if (auto removed = removeProbeText(line.context(*folder), options.id); !removed)
        return removed;
    if (line.json)
        return printJson({{"removed", options.id}});
    return print("removed probe text " + std::to_string(options.id) + "\n");
}

Result<> list(const CommandLine& line)
{
    constexpr int labelWidth = 24;
    constexpr int textWidth = 100;
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    const auto probes = listProbes(line.context(*folder));
    if (!probes)
        return failure(probes);
    if (line.json) {
        nlohmann::json all = nlohmann::json::array();
        for (const Probe& probe : *probes)
            all.push_back(probeToJson(probe));
        return printJson({{"probes", all}});
    }
    if (probes->empty())
        return print("no probe texts; 'touchstone probes add TEXT' saves one\n");
    TextTable table({"probe", "expected", "text"});
    table.limitWidth(1, labelWidth);
    table.limitWidth(2, textWidth);
    for (const Probe& probe : *probes)
        table.addRow({std::to_string(probe.id), probe.expected.value_or("-"), probe.text});
    return print(table.toString());
}

} // namespace

void addProbesCommand(CLI::App& app, CommandLine& line)
{
    auto* probes = app.add_subcommand("probes", "Texts that every comparison shows with both models' labels");
    probes->require_subcommand(1);

    const auto added = std::make_shared<Options>();
    auto* adding = probes->add_subcommand("add", "Save a text");
    addCommonOptions(*adding, line);
    adding->add_option("text", added->text, "The text")->required()->type_name("TEXT");
    adding->add_option("--expect", added->expected, "The label that it should get, as in the dataset")
        ->type_name("LABEL");
    adding->callback([&line, added] { line.run = [&line, added] { return add(line, *added); }; });

    const auto changed = std::make_shared<Options>();
    auto* changing = probes->add_subcommand("change", "Give a text other words or another expected label");
    addCommonOptions(*changing, line);
    changing->add_option("id", changed->id, "Its number")
        ->required()
        ->check(CLI::Range(std::int64_t {1}, std::int64_t {1} << 40))
        ->type_name("PROBE");
    changing->add_option("--text", changed->text, "The new text; otherwise it stays")->type_name("TEXT");
    auto* expect = changing->add_option("--expect", changed->expected, "The label that it should get")
                       ->type_name("LABEL");
    changing->add_flag("--expect-nothing", changed->noExpected, "No label is expected any more")
        ->excludes(expect);
    changing->callback([&line, changed] { line.run = [&line, changed] { return change(line, *changed); }; });

    const auto removed = std::make_shared<Options>();
    auto* removing = probes->add_subcommand("remove", "Remove a text");
    addCommonOptions(*removing, line);
    removing->add_option("id", removed->id, "Its number")
        ->required()
        ->check(CLI::Range(std::int64_t {1}, std::int64_t {1} << 40))
        ->type_name("PROBE");
    removing->callback([&line, removed] { line.run = [&line, removed] { return remove(line, *removed); }; });

    auto* listing = probes->add_subcommand("list", "List the texts");
    addCommonOptions(*listing, line);
    listing->callback([&line] { line.run = [&line] { return list(line); }; });
}

} // namespace touchstone
