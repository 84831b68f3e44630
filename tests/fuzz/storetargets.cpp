#include "core/base/time.h"
#include "core/data/jsondocument.h"
#include "core/data/textrecipe.h"
#include "core/exchange/npy.h"
#include "core/learning/trainer.h"
#include "core/storage/predictionsstore.h"
#include "core/storage/reference.h"
#include "core/storage/workspacelock.h"
#include "tests/fuzz/scratch.h"

#include <array>
#include <cstdlib>
#include <numeric>

using namespace touchstone;

namespace fuzz {

namespace {

template <typename T>
void mapAs(const std::filesystem::path& path)
{
    const auto mapped = mapNpy<T>(path);
    if (!mapped)
        return;
    std::int64_t product = 1;
    for (const std::int64_t extent : mapped->shape)
        product *= extent;
    if (product != static_cast<std::int64_t>(mapped->values.size()))
        std::abort();
    volatile T sum {}; // so that every element is read
    for (const T value : mapped->values)
        sum = static_cast<T>(value);
    (void)sum;
}

/// A sound folder of predictions, made once.
const std::filesystem::path& predictionsFolder()
{
    static const std::filesystem::path folder = [] {
        auto path = scratchFolder() / "predictions";
        std::filesystem::create_directory(path);
        const std::array<std::int64_t, 3> rows {0, 1, 2};
        const std::array<std::int32_t, 3> truth {0, 1, -1};
        auto writer = PredictionsWriter::create(path, rows, truth, 2);
        const std::array<std::int32_t, 6> label {0, 1, 1, 0, 0, -1};
        const std::array<float, 6> probability {0.75F, 0.25F, 0.5F, 0.5F, 1, 0};
        const std::array<std::uint32_t, 3> words {3, 4, 0};
        const std::array<double, 4> sums {1, 2, 3, 4};
        if (!writer
            || !writer->write(
                0, {.label = label, .probability = probability, .words = words, .unknown = words})
            || !writer->finish({"a", "b"}, 2, {"2013-05"}, sums))
            std::abort();
        return path;
    }();
    return folder;
}

} // namespace

void runNpy(Bytes input)
{
    const auto path = scratchFile(input, "input.npy");
    mapAs<float>(path);
    mapAs<std::int32_t>(path);
    mapAs<std::int64_t>(path);
    mapAs<double>(path);
    mapAs<std::uint8_t>(path);
}

/// The first byte chooses the file of the folder that is replaced.
void runPredictions(Bytes input)
{
    constexpr std::array names {"about.json", "labels.txt", "row.npy", "truth.npy", "label.npy",
        "probability.npy", "words.npy", "unknown.npy", "sums.npy"};
    if (input.empty())
        return;
    const auto& folder = predictionsFolder();
    const char* const name = names.at(input[0] % names.size());
    const std::string before = contentOf(folder / name);
    scratchFile(input.subspan(1), "predictions/" + std::string(name));
    if (const auto predictions = loadPredictions(folder)) {
        for (std::int64_t i = 0; i < predictions->size(); ++i) {
            (void)predictions->first(i);
            (void)predictions->p1(i);
        }
    }
    scratchFile(Bytes(reinterpret_cast<const std::uint8_t*>(before.data()), before.size()),
        "predictions/" + std::string(name));
}

/// JSON of settings, references, times and the note in a lock file: small texts that people and other programs write.
void runSettings(Bytes input)
{
    const std::string_view text = textOf(input);
    if (const auto document = parseJson(text, "settings.json")) {
        const auto copy = *document; // copying and writing recurse
        (void)copy.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        if (const auto recipe = TextRecipe::fromJson(*document)) {
            std::string line;
            const std::vector<std::string> fields {"Some __label__ text", std::string(text)};
            recipe->apply(fields, line);
        }
        if (const auto parameters = TrainParameters::fromJson(*document))
            (void)parameters->validate();
    }
    (void)DatasetReference::parse(text);
    if (const auto time = parseTime(text))
        (void)formatUtc(*time);
    scratchFile(input, "lock");
    if (const auto holder = WorkspaceLock::holder(scratchFolder()))
        (void)holder->toString();
    std::string line;
    const std::vector<std::string> field {std::string(text)};
    TextRecipe().apply(field, line);
    if (line.find_first_of(std::string_view("\n\0", 2)) != std::string::npos)
        std::abort();
    if (decodeLabel(encodeLabel(text)) != text)
        std::abort();
}

std::vector<Seed> npySeeds()
{
    const std::array<float, 4> values {1, 2, 3, 4};
    const auto path = scratchFolder() / "seed.npy";
    if (!writeNpy<float>(path, values, {2, 2}))
        std::abort();
    std::vector<Seed> seeds {{"matrix", contentOf(path)}};
    if (!writeNpy<float>(path, values, {4}))
        std::abort();
    seeds.push_back({"vector", contentOf(path)});
    return seeds;
}

std::vector<Seed> predictionSeeds()
{
    std::vector<Seed> seeds;
    char choice = 0;
    for (const char* name : {"about.json", "labels.txt", "row.npy", "truth.npy", "label.npy"})
        seeds.push_back({name, std::string(1, choice++) + contentOf(predictionsFolder() / name)});
    return seeds;
}

std::vector<Seed> settingSeeds()
{
    return {
        {"recipe", TextRecipe().toJson().dump()},
        {"parameters", TrainParameters().toJson().dump()},
        {"lock", R"({"pid":1,"host":"h","user":"u","command":"touchstone","since":5})"},
        {"reference", "old@1/test#2"},
        {"time", "2013-05-01T12:30:00.5+02:00"},
        {"nested", std::string(60, '[') + std::string(60, ']')},
        {"label", "two words %25 __label__x </s>"},
    };
}

} // namespace fuzz
