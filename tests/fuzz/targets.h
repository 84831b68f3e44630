#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What hostile input can reach, one function a door: it may refuse the bytes, but must not crash, hang or leak.
/// libFuzzer runs them with what it invents (see HACKING.md); tst_fuzz runs them with the seeds, the inputs that once
/// broke something (tests/data/fuzz/<target>/) and some thousand mutants.
namespace fuzz {

using Bytes = std::span<const std::uint8_t>;

/// One input that a fuzzer starts from.
struct Seed {
    std::string name;
    std::string bytes;
};

struct Target {
    std::string_view name;
    void (*run)(Bytes input);
    /// Small valid inputs, made by the program's own writers and the libraries'.
    std::vector<Seed> (*seeds)();
};

std::span<const Target> targets();
/// Null: there is none of that name.
const Target* findTarget(std::string_view name);

/// \name Targets
/// @{
void runNdjson(Bytes input);
void runTable(Bytes input);
void runFastTextLines(Bytes input);
void runSqlite(Bytes input);
void runPacked(Bytes input);
void runModel(Bytes input);
void runVectors(Bytes input);
void runNpy(Bytes input);
void runPredictions(Bytes input);
void runSettings(Bytes input);
void runGates(Bytes input);
void runYaml(Bytes input);
void runMetrics(Bytes input);

std::vector<Seed> ndjsonSeeds();
std::vector<Seed> tableSeeds();
std::vector<Seed> fastTextLineSeeds();
std::vector<Seed> sqliteSeeds();
std::vector<Seed> packedSeeds();
std::vector<Seed> modelSeeds();
std::vector<Seed> vectorSeeds();
std::vector<Seed> npySeeds();
std::vector<Seed> predictionSeeds();
std::vector<Seed> settingSeeds();
std::vector<Seed> gateSeeds();
std::vector<Seed> yamlSeeds();
std::vector<Seed> metricsSeeds();
/// @}

} // namespace fuzz
