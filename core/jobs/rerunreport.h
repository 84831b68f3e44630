#pragma once

#include "core/data/execution.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

enum class RerunVerdict {
    Identical,   ///< the same to the byte
    WithinNoise, ///< no more different than a training, or rounding, makes it
    Differs,
};

/// "identical", "within-noise", "differs"
std::string_view verdictName(RerunVerdict verdict);

/// Something in which an execution and its repetition differ.
struct Parting {
    /// "inputs", "parameters", "code", "environment" or "outputs", in which order they are looked at.
    std::string where;
    std::string what; ///< "threads", "commit", "p_at_1", "label@1", "label", "part", "content", "files"
    nlohmann::json original;
    nlohmann::json now;
    std::optional<std::int64_t> row; ///< of the dataset

    /// "outputs: row 17: label at place 1: before cats, now dogs"
    std::string text() const;
};

/// What two trainings, or two scorings, differ by without meaning anything.
struct RerunNoise {
    /// "twin": what retraining with another seed changed; "flips": what rows that both models decide differently
    /// can add up to by chance; "rounding": of probabilities.
    std::string basis;
    std::string rows;               ///< on which it was measured: "old@1/test#2"
    std::int64_t count = 0;         ///< of them
    std::optional<double> original; ///< P@1
    std::optional<double> now;
    double change = 0;                           ///< of P@1; with "rounding" the largest of a probability
    double limit = 0;                            ///< that such a change stays below
    std::int64_t changedRows = 0;                ///< with another first label
    std::optional<std::int64_t> onlyOriginal;    ///< rows that only the original's first label is right on
    std::optional<std::int64_t> onlyNow;         ///< and those that only this one's is
    std::optional<std::int64_t> twinChangedRows; ///< the same of the twin
    ExecutionNumber twin;

    bool holds = false; ///< all of it stays below what it may be
};

/// How a repetition came out.
struct RerunReport {
    ExecutionNumber original;
    RerunVerdict verdict = RerunVerdict::Differs;
    /// What was not the same before anything was made.
    std::vector<Parting> circumstances;
    /// Where it parted: circumstances, then outputs; empty where it is the same to the byte.
    std::vector<Parting> parted;
    std::optional<std::int64_t> rowsThatDiffer; ///< of predictions or of a split
    std::optional<RerunNoise> noise;
    std::string
        noiseProblem; ///< why the noise of a training could not be measured; empty: nothing went wrong
    /// "old-record": what the original was asked for was not all recorded; "original-gone": what it made is not there
    /// any more: it was compared by what is recorded of it; "original-restored": it was not there, and what was made now took its
    /// place; "original-damaged": it is not what was recorded; "original-repaired": it was not, until what was made now
    /// took its place; "not-measured": no rows to measure the models on.
    std::vector<std::string> notes;

    /// As it is recorded: {original, verdict, parted: [{where, what, row, original, now}], circumstances, noise,
    /// noise_problem, notes, rows_that_differ}
    nlohmann::json toJson() const;
    /// Of an execution's metrics["rerun"]; nothing where it repeats none, or the record is damaged.
    static std::optional<RerunReport> of(const Execution& execution);
    /// One line for each thing that a person should know, the verdict first.
    std::vector<std::string> lines() const;
};

/// A note in words.
std::string rerunNoteText(std::string_view note);

/// In which inputs, parameters, code version and environment the two differ, in this order.
std::vector<Parting> circumstancesOf(const Execution& original, const Execution& now);

/// Which executions repeated this one, the newest first.
std::vector<const Execution*> repetitionsOf(std::span<const Execution> executions, ExecutionNumber original);

} // namespace touchstone
