#pragma once

#include "core/data/textrecipe.h"
#include "core/jobs/steprunner.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace touchstone {

struct LinesParameters {
    std::string rows; ///< dataset reference
    TextRecipe recipe;
    std::optional<std::int64_t> shuffle; ///< seed; nothing: dataset order
};

/// Writes the labelled and unlabelled rows as fastText is given them, one a line: `__label__x text`. Returns their number.
/// The file appears complete or not at all, and nowhere in a workspace (outputFile()); "-" is standard output.
Result<std::int64_t> exportLines(
    const JobContext& context, const LinesParameters& parameters, const std::filesystem::path& output);

enum class ExportTable {
    Predictions, ///< row,id,label,label@1..k,p@1..k
    Examples,    ///< the same with created_utc,text
    Labels,      ///< label,support,predicted,precision,recall,f1
};

/// Writes the predictions of an execution as CSV, to the same places. Returns the number of rows.
Result<std::int64_t> exportTable(const JobContext& context, ExecutionNumber number, ExportTable table,
    const std::filesystem::path& output);

} // namespace touchstone
