#include "core/jobs/splitjob.h"

#include "core/base/files.h"
#include "core/base/random.h"
#include "core/base/time.h"
#include "core/data/part.h"
#include "core/storage/artifactdigest.h"
#include "core/storage/datasetreader.h"
#include "core/storage/reference.h"
#include "core/storage/splitstore.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace touchstone {

namespace {

constexpr auto train = static_cast<std::uint8_t>(Part::Train);
constexpr auto validation = static_cast<std::uint8_t>(Part::Validation);
constexpr auto test = static_cast<std::uint8_t>(Part::Test);
constexpr auto none = static_cast<std::uint8_t>(Part::None);

/// How many of `count` rows are train, and how many train or validation.
std::pair<std::size_t, std::size_t> boundaries(std::size_t count, const std::array<double, 3>& ratios)
{
    const auto n = static_cast<double>(count);
    const auto first = static_cast<std::size_t>(std::llround(n * ratios[0]));
    const auto second = static_cast<std::size_t>(std::llround(n * (ratios[0] + ratios[1])));
    return {std::min(first, count), std::min(second, count)};
}

void assignShuffled(std::span<std::int64_t> rows, const std::array<double, 3>& ratios, SplitMix64& random,
    std::vector<std::uint8_t>& parts)
{
    for (std::size_t i = rows.size(); i > 1; --i)
        std::swap(rows[i - 1], rows[random.below(static_cast<std::uint32_t>(i))]);
    const auto [first, second] = boundaries(rows.size(), ratios);
    for (std::size_t i = 0; i < rows.size(); ++i)
        parts[static_cast<std::size_t>(rows[i])] = i < first ? train : i < second ? validation : test;
}

Result<> check(const SplitParameters& parameters)
{
    double sum = 0;
    for (const double ratio : parameters.ratios) {
        if (!std::isfinite(ratio) || ratio < 0)
            return fail(inputError("bad-ratios", "a ratio is negative or not a number",
                "give train,validation,test, for example 0.8,0.1,0.1"));
        sum += ratio;
    }
    if (std::abs(sum - 1) > 1e-6)
        return fail(inputError("bad-ratios", "the ratios add up to " + std::to_string(sum) + ", not to 1",
            "give train,validation,test, for example 0.8,0.1,0.1"));
    if (parameters.cut && parameters.by != SplitParameters::By::Time)
        return fail(inputError("cut-needs-time", "a cut date splits by time", "give --by time"));
    if (parameters.stratify && parameters.by == SplitParameters::By::Time)
        return fail(
            inputError("stratify-needs-random", "only a random split can be stratified", "give --by random"));
    return {};
}

nlohmann::json describe(const SplitParameters& parameters)
{
    nlohmann::json json {{"dataset", parameters.dataset},
        {"by", parameters.by == SplitParameters::By::Time ? "time" : "random"}};
    if (parameters.cut)
        json["cut"] = formatUtc(*parameters.cut);
    else
        json["ratios"] = parameters.ratios;
    if (parameters.by == SplitParameters::By::Random) {
        json["seed"] = parameters.seed;
        json["stratify"] = parameters.stratify;
    }
    return json;
}

Result<std::vector<std::uint8_t>> assign(const SplitParameters& parameters, const RowKeys& keys)
{
    std::vector<std::uint8_t> parts;
    if (parameters.by == SplitParameters::By::Random) {
        return splitAtRandom(static_cast<std::int64_t>(keys.label.size()), parameters.ratios, parameters.seed,
            parameters.stratify ? std::span<const std::int32_t>(keys.label)
                                : std::span<const std::int32_t>());
    }
    parts
        = parameters.cut ? splitAtCut(keys.time, *parameters.cut) : splitByTime(keys.time, parameters.ratios);
    if (std::ranges::all_of(parts, [](std::uint8_t part) { return part == none; }))
        return fail(
            inputError("no-times", "no row has a time", "split at random, or import with --time-column"));
    return parts;
}

} // namespace

std::vector<std::uint8_t> splitAtRandom(std::int64_t rows, const std::array<double, 3>& ratios,
    std::int64_t seed, std::span<const std::int32_t> labels)
{
    std::vector<std::uint8_t> parts(static_cast<std::size_t>(rows), none);
    std::vector<std::int64_t> order(static_cast<std::size_t>(rows));
    std::iota(order.begin(), order.end(), std::int64_t(0));
    SplitMix64 random(static_cast<std::uint64_t>(seed));
    if (labels.empty()) {
        assignShuffled(order, ratios, random, parts);
        return parts;
    }
    std::ranges::stable_sort(
        order, {}, [&](std::int64_t row) { return labels[static_cast<std::size_t>(row)]; });
    std::size_t begin = 0;
    while (begin < order.size()) {
        std::size_t end = begin;
        while (end < order.size()
            && labels[static_cast<std::size_t>(order[end])] == labels[static_cast<std::size_t>(order[begin])])
            ++end;
        assignShuffled(std::span(order).subspan(begin, end - begin), ratios, random, parts);
        begin = end;
    }
    return parts;
}

std::vector<std::uint8_t> splitByTime(
    std::span<const std::int64_t> times, const std::array<double, 3>& ratios)
{
    std::vector<std::uint8_t> parts(times.size(), none);
    std::vector<std::size_t> order;
    for (std::size_t row = 0; row < times.size(); ++row) {
        if (times[row] != RowKeys::noTime)
            order.push_back(row);
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t row) { return times[row]; });
    auto [first, second] = boundaries(order.size(), ratios);
    const auto toEndOfSecond = [&](std::size_t boundary) {
        while (
            boundary > 0 && boundary < order.size() && times[order[boundary]] == times[order[boundary - 1]])
            ++boundary;
        return boundary;
    };
    first = toEndOfSecond(first);
    second = toEndOfSecond(std::max(first, second));
    for (std::size_t i = 0; i < order.size(); ++i)
        parts[order[i]] = i < first ? train : i < second ? validation : test;
    return parts;
}

std::vector<std::uint8_t> splitAtCut(std::span<const std::int64_t> times, std::int64_t cut)
{
    std::vector<std::uint8_t> parts(times.size(), none);
    for (std::size_t row = 0; row < times.size(); ++row) {
        if (times[row] != RowKeys::noTime)
            parts[row] = times[row] < cut ? train : test;
    }
    return parts;
}

Result<SplitOutcome> splitDataset(const JobContext& context, const SplitParameters& parameters)
{
    if (auto checked = check(parameters); !checked)
        return failure(checked);
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    const auto rows = resolveRows(*workspace, parameters.dataset);
    if (!rows)
        return failure(rows);
    if (rows->part)
        return fail(inputError("split-of-part", "'" + parameters.dataset + "' is a part already",
            "name the whole dataset: " + rows->dataset.name));

    SplitOutcome outcome;
    Execution description;
    description.step = Step::Split;
    description.name = rows->dataset.reference();
    description.parameters = describe(parameters);
    description.inputs.push_back(Artifact {.name = "dataset",
        .kind = "dataset",
        .sha256 = rows->dataset.sha256,
        .bytes = 0,
        .reference = parameters.dataset,
        .resolved = rows->resolved});
    auto execution = runStep(context, std::move(description), [&](StepRun& run) -> Result<> {
        auto reader = DatasetReader::open(run.workspace().datasetFile(rows->dataset.sha256));
        if (!reader)
            return failure(reader);
        const auto keys = reader->keys();
        if (!keys)
            return failure(keys);
        if (context.stop.stop_requested())
            return fail(cancelledError());
        const auto parts = assign(parameters, *keys);
        if (!parts)
            return failure(parts);
        const auto aside = run.temporary() / "split";
        if (auto created = createFolder(aside); !created)
            return created;
        if (auto written = writeSplit(aside, *parts); !written)
            return written;
        const auto digest = digestOfSplit(aside);
        if (!digest)
            return failure(digest);
        if (auto published = publish(aside, run.workspace().splitFolder(run.execution().number)); !published)
            return published;
        outcome.train = std::ranges::count(*parts, train);
        outcome.validation = std::ranges::count(*parts, validation);
        outcome.test = std::ranges::count(*parts, test);
        outcome.none = std::ranges::count(*parts, none);
        run.execution().outputs.push_back(Artifact {.name = "split",
            .kind = "split",
            .sha256 = digest->sha256,
            .bytes = digest->bytes,
            .reference = rows->dataset.name,
            .resolved = "#" + run.execution().number.toString()});
        run.execution().metrics = {{"train", outcome.train}, {"validation", outcome.validation},
            {"test", outcome.test}, {"none", outcome.none}};
        return {};
    });
    if (!execution)
        return failure(execution);
    outcome.execution = std::move(*execution);
    return outcome;
}

} // namespace touchstone
