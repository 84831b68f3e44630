#pragma once

#include "core/base/result.h"
#include "tests/benchmarks/measurement.h"
#include "tests/benchmarks/process.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace benchmarks {

struct Options {
    std::string touchstone;           ///< the program
    std::string comparisonSide;       ///< the program that counts as comparison_peer.py does
    std::filesystem::path peerScript; ///< comparison_peer.py
    std::filesystem::path folder
        = ".";                       ///< where a scratch folder is made, on the disk that is to be measured
    std::filesystem::path realPosts; ///< .ndjson.zst of real posts; generated ones where it does not exist
    std::int64_t rows = 0;           ///< of every kind of work; 0: as each has it
    int rounds = 5;
    int threads = 2;
    bool small = false;         ///< seconds, for tests: few rows, one round
    std::set<std::string> only; ///< names of measurements; empty: all

    bool wants(const std::string& name) const { return only.empty() || only.contains(name); }
    /// How many rows a kind of work has.
    std::int64_t rowsOr(std::int64_t usual, std::int64_t few) const
    {
        return rows > 0 ? rows : small ? few : usual;
    }
};

/// A scratch folder with a workspace in it, and the programs that work there.
class Bench
{
public:
    using Command = std::vector<std::string>;

    struct Answer {
        ProcessCost cost;
        nlohmann::json document;
    };

    /// Empties the scratch folder.
    static touchstone::Result<std::unique_ptr<const Bench>> create(const Options& options);
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;
    /// Removes the scratch folder.
    ~Bench();

    const Options& options() const { return m_options; }
    std::filesystem::path file(const std::string& name) const { return m_options.folder / name; }
    std::filesystem::path workspace() const { return file("bench.touchstone"); }
    /// Where the program is not installed, nothing.
    const std::string& fasttext() const { return m_fasttext; }
    const std::string& sqlite() const { return m_sqlite; }

    /// Runs our program in the workspace with --json.
    touchstone::Result<Answer> ours(Command arguments) const;
    /// Runs any program; its output goes to a file of the scratch folder, or nowhere.
    touchstone::Result<ProcessCost> run(const Command& arguments, const std::string& output = {}) const;

    /// Imports a file into a dataset; returns its rows.
    touchstone::Result<std::int64_t> import(
        const std::filesystem::path& source, const std::string& name) const;
    /// Writes what fastText is given; returns the number of lines. `shuffled` for training.
    touchstone::Result<std::int64_t> exportLines(
        const std::string& rows, const std::string& name, bool shuffled) const;
    /// The model file that an execution made.
    std::filesystem::path modelFile(const nlohmann::json& trained) const;

private:
    explicit Bench(Options options);

    Options m_options;
    std::string m_fasttext;
    std::string m_sqlite;
};

/// Says on standard error what is being done: the table is standard output.
void say(const std::string& text);

/// Error "wrong-result" with a text made of what was found and what was to be.
touchstone::Result<> expectRows(const std::string& what, std::int64_t found, std::int64_t expected);
touchstone::Error wrongResult(const std::string& what);

} // namespace benchmarks
