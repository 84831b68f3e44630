#include "tests/fuzz/targets.h"

#include <algorithm>
#include <array>

namespace fuzz {

std::span<const Target> targets()
{
    static constexpr std::array list {
        Target {"ndjson", runNdjson, ndjsonSeeds},
        Target {"table", runTable, tableSeeds},
        Target {"fasttext", runFastTextLines, fastTextLineSeeds},
        Target {"sqlite", runSqlite, sqliteSeeds},
        Target {"packed", runPacked, packedSeeds},
        Target {"model", runModel, modelSeeds},
        Target {"vectors", runVectors, vectorSeeds},
        Target {"npy", runNpy, npySeeds},
        Target {"predictions", runPredictions, predictionSeeds},
        Target {"settings", runSettings, settingSeeds},
        Target {"gates", runGates, gateSeeds},
        Target {"yaml", runYaml, yamlSeeds},
        Target {"metrics", runMetrics, metricsSeeds},
    };
    return list;
}

const Target* findTarget(std::string_view name)
{
    const auto all = targets();
    const auto found = std::ranges::find(all, name, &Target::name);
    return found == all.end() ? nullptr : &*found;
}

} // namespace fuzz
