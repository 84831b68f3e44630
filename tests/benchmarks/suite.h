#pragma once

#include "core/base/result.h"
#include "tests/benchmarks/process.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace benchmarks {

struct Options {
    std::string touchstone;          ///< the program
    std::filesystem::path folder;    ///< where a scratch folder is made, on the disk that is to be measured
    std::filesystem::path realPosts; ///< file of real posts; left out where it does not exist
    std::int64_t rows = 1000000;
    int rounds = 3;
};

/// Runs Touchstone and its peers in turn on the same rows and prints what each took. No time is ever an error, as
/// it says more about the machine than about the program; a wrong result is.
class Suite
{
public:
    explicit Suite(Options options);

    touchstone::Result<> run();

private:
    using Command = std::vector<std::string>;

    touchstone::Result<> importing();
    touchstone::Result<> importMemory();
    touchstone::Result<> generatedModel();
    touchstone::Result<> realModel();

    struct TrainedModel {
        std::int64_t execution = 0;
        std::filesystem::path file;
    };

    touchstone::Result<TrainedModel> training(const std::string& dataset, int rounds);
    touchstone::Result<> evaluating(const std::string& dataset, const TrainedModel& model);
    touchstone::Result<> checkAnswers(const nlohmann::json& answer, std::int64_t rows) const;
    /// Writes what fastText is given; returns the number of lines.
    touchstone::Result<std::int64_t> exportLines(const std::string& dataset, const std::string& name);

    /// Runs our program with --json in the workspace and gives its answer.
    touchstone::Result<ProcessCost> ours(Command arguments, nlohmann::json& answer);
    touchstone::Result<> importInto(
        const std::filesystem::path& workspace, const std::filesystem::path& source, ProcessCost& cost);
    touchstone::Result<> importWithSqlite(ProcessCost& cost);

    std::filesystem::path file(const std::string& name) const { return m_options.folder / name; }

    Options m_options;
    std::string m_sqlite;
    std::string m_fasttext;
};

} // namespace benchmarks
