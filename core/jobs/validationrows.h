#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/learning/model.h"
#include "core/learning/trainer.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace touchstone {

/// What models are measured with while their parameters are searched, on all labelled rows as in an evaluation.
struct ValidationMetrics {
    std::optional<double> p1;
    std::optional<double> recallAt5;
    std::optional<double> f1Macro;
    std::optional<double> f1Weighted;
    std::optional<double> meanP1;

    /// p_at_1, recall_at_5, f1_macro, f1_weighted, mean_p_at_1; null where there is nothing to say.
    nlohmann::json toJson() const;
};

/// The metrics that a search can aim at: "f1_macro", "f1_weighted", "p_at_1", "recall_at_5".
const std::vector<std::string>& searchMetrics();

/// Labelled rows as lines, read once and scored with one model after the other. Memory: that of the texts.
class ValidationRows
{
public:
    /// Errors: of the source; `no-labels`: none of the rows has one; cancelled.
    static Result<ValidationRows> read(LineSource& lines, Progress& progress, const std::stop_token& stop);

    std::int64_t size() const { return static_cast<std::int64_t>(m_lines.size()); }
    /// How many of the rows have exactly this line; lines without a word do not count.
    std::int64_t countOf(std::string_view line) const;

    /// The same for any number of threads. Errors: cancelled.
    Result<ValidationMetrics> score(
        const Model& model, int threads, Progress& progress, const std::stop_token& stop) const;

private:
    std::vector<std::string> m_lines;
    std::vector<std::int32_t> m_labelOfLine; ///< index in m_labels
    std::vector<std::string> m_labels;
    std::unordered_map<std::uint64_t, std::int64_t> m_lineCounts; ///< by hash
};

} // namespace touchstone
