#include "core/storage/reference.h"

#include "core/storage/splitstore.h"

#include <algorithm>
#include <charconv>
#include <numeric>

namespace touchstone {

namespace {

Error badReference(std::string_view text, const std::string& what)
{
    return inputError("bad-reference", "'" + std::string(text) + "': " + what,
        "write NAME, NAME@VERSION, NAME/PART or NAME@VERSION/PART#SPLIT; parts are train, validation, test");
}

std::optional<std::int64_t> parseNumber(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 1 || number > 1000000000)
        return std::nullopt;
    return number;
}

/// The newest complete split of that dataset version that repeats none, or the one asked for.
Result<Execution> findSplit(
    Workspace& workspace, const DatasetInfo& dataset, const DatasetReference& reference)
{
    const auto splitOf = [&](const Execution& execution) {
        return execution.step == Step::Split && execution.status == ExecutionStatus::Complete
            && execution.input("dataset") != nullptr
            && execution.input("dataset")->resolved == dataset.reference();
    };
    if (reference.split) {
        auto execution = workspace.execution(*reference.split);
        if (!execution)
            return execution;
        if (!splitOf(*execution)) {
            return fail(inputError("not-a-split",
                "execution #" + reference.split->toString() + " is not a complete split of "
                    + dataset.reference(),
                "'touchstone executions' lists the splits"));
        }
        return execution;
    }
    auto executions = workspace.executions();
    if (!executions)
        return failure(executions);
    // Repeating a split does not change what a name means.
    const auto found
        = std::find_if(executions->rbegin(), executions->rend(), [&](const Execution& execution) {
              return splitOf(execution) && !execution.parameters.contains("rerun_of");
          });
    if (found == executions->rend()) {
        return fail(inputError("no-split", dataset.reference() + " has no split",
            "make one with 'touchstone split " + dataset.name + " --by random', or leave out the part"));
    }
    return *found;
}

} // namespace

bool isDatasetName(std::string_view name)
{
    const auto isWord
        = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    return !name.empty() && name.size() <= 100 && isWord(name.front())
        && std::ranges::all_of(name, [&](char c) { return isWord(c) || c == '.' || c == '_' || c == '-'; });
}

Result<DatasetReference> DatasetReference::parse(std::string_view text)
{
    DatasetReference reference;
    std::string_view rest = text;
    if (const auto hash = rest.find('#'); hash != std::string_view::npos) {
        const auto number = parseNumber(rest.substr(hash + 1));
        if (!number)
            return fail(badReference(text, "after # comes the number of a split execution"));
        reference.split = ExecutionNumber(*number);
        rest = rest.substr(0, hash);
    }
    if (const auto slash = rest.find('/'); slash != std::string_view::npos) {
        const auto name = rest.substr(slash + 1);
        reference.part = parsePart(name);
        if (!reference.part || *reference.part == Part::None)
            return fail(badReference(text, "no part '" + std::string(name) + "'"));
        rest = rest.substr(0, slash);
    }
    if (reference.split && !reference.part)
        return fail(badReference(text, "a split needs a part before the #"));
    if (const auto at = rest.find('@'); at != std::string_view::npos) {
        const auto number = parseNumber(rest.substr(at + 1));
        if (!number)
            return fail(badReference(text, "after @ comes a version number"));
        reference.version = static_cast<int>(*number);
        rest = rest.substr(0, at);
    }
    if (!isDatasetName(rest))
        return fail(badReference(text, "'" + std::string(rest) + "' is not a dataset name"));
    reference.name = rest;
    return reference;
}

Result<ResolvedRows> resolveRows(Workspace& workspace, std::string_view text)
{
    const auto reference = DatasetReference::parse(text);
    if (!reference)
        return failure(reference);
    auto dataset = workspace.dataset(reference->name, reference->version);
    if (!dataset)
        return failure(dataset);
    ResolvedRows result;
    result.dataset = std::move(*dataset);
    result.part = reference->part;
    result.reference = text;
    result.resolved = result.dataset.reference();
    if (!reference->part) {
        result.rows.resize(static_cast<std::size_t>(result.dataset.rows));
        std::iota(result.rows.begin(), result.rows.end(), std::int64_t(0));
        return result;
    }
    const auto split = findSplit(workspace, result.dataset, *reference);
    if (!split)
        return failure(split);
    result.split = split->number;
    result.resolved += "/" + std::string(partName(*reference->part)) + "#" + split->number.toString();
    const auto parts = readSplit(workspace.splitFolder(split->number), result.dataset.rows);
    if (!parts)
        return failure(parts);
    const auto wanted = static_cast<std::uint8_t>(*reference->part);
    for (std::size_t row = 0; row < parts->size(); ++row) {
        if ((*parts)[row] == wanted)
            result.rows.push_back(static_cast<std::int64_t>(row));
    }
    if (result.rows.empty())
        return fail(
            inputError("empty-part", result.resolved + " has no rows", "split again with other ratios"));
    return result;
}

} // namespace touchstone
