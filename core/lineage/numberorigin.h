#pragma once

#include "core/data/execution.h"
#include "core/storage/modelrecord.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace touchstone {

/// The code that an execution ran with. Where a text is empty it is not on record: there was no repository, no git to ask, or
/// the program that recorded a run from elsewhere did not say.
struct CodeOrigin {
    std::string repository;
    std::string commit;
    std::optional<bool> dirty; ///< nothing: not known

    friend bool operator==(const CodeOrigin&, const CodeOrigin&) = default;
};

/// One of the parts that numbers are about.
struct RowsOrigin {
    std::string reference; ///< "old@1/test#4"
    std::string sha256;    ///< of its dataset; empty: not on record

    friend bool operator==(const RowsOrigin&, const RowsOrigin&) = default;
};

/// Parameters that a sentence names; how many more there are it says.
inline constexpr std::size_t namedParameters = 16;
/// Characters of a parameter's value in a sentence.
inline constexpr std::size_t namedValue = 60;

/// Why the numbers of an execution are what they are: which rows, model, parameters and code they came from.
struct NumberOrigin {
    ExecutionNumber execution;
    Step step = Step::Evaluate;
    std::vector<RowsOrigin> rows; ///< empty: none are on record
    std::optional<std::int64_t> rowCount;
    std::string model; ///< "#6", or the path of a file; empty: none
    std::string modelSha256;
    std::optional<ExecutionNumber> training; ///< that made the model, where it is on record
    std::string trainedOn;                   ///< rows of that training, several joined with '+'
    /// The parameters that people ask for, of that training or else of the execution itself, and all those of a run from
    /// elsewhere: (name, value).
    std::vector<std::pair<std::string, std::string>> parameters;
    CodeOrigin code;         ///< of the execution
    CodeOrigin trainingCode; ///< of the training
    std::string tracker;     ///< the program that recorded a run from elsewhere; empty: it ran here
    std::string run;         ///< what that program calls it
    std::string source;      ///< where it was read
};

/// Nothing where there is no execution of that number. `executions`, `models`: all of the workspace.
std::optional<NumberOrigin> numberOrigin(
    std::span<const Execution> executions, std::span<const ModelRecord> models, ExecutionNumber number);

/// The same as English sentences.
std::string numberOriginText(const NumberOrigin& origin);
nlohmann::json numberOriginToJson(const NumberOrigin& origin);

} // namespace touchstone
