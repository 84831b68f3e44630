#pragma once

#include "core/base/progress.h"
#include "core/data/textrecipe.h"
#include "core/evaluation/duplicateindex.h"
#include "core/storage/reference.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace touchstone {

/// How many of the evaluated rows the model has seen before, word for word or nearly so.
struct Leak {
    std::int64_t rows = 0;         ///< evaluated rows looked at: those with a word
    std::int64_t trainingRows = 0; ///< labelled training rows looked at
    std::int64_t exact = 0;        ///< the same line as a training row, after the text recipe
    std::int64_t near = 0; ///< of the others: Jaccard similarity of word shingles at least nearDuplicate

    double share() const
    {
        return rows > 0 ? static_cast<double>(exact + near) / static_cast<double>(rows) : 0;
    }
};

/// {"rows", "training_rows", "exact", "near", "share", "threshold"}
nlohmann::json leakToJson(const Leak& leak);

/// Looks for the texts of evaluated rows among the training rows. The lines of the evaluated rows are handed in while
/// they are scored, then find() reads the training rows on several threads. Candidates for near duplicates come from
/// sketches; each is verified with the texts themselves, the four likeliest for a row. The result does not depend on the
/// number of threads. Memory: 200 bytes an evaluated row, nothing for training rows.
class LeakCheck
{
public:
    LeakCheck(std::vector<ResolvedRows> training, const TextRecipe& recipe, std::size_t rows);

    /// Lines of the rows from the `first` one on. Thread-safe for separate stretches.
    void see(std::size_t first, std::span<const std::string> lines);

    /// `rows`: the evaluated rows. Errors: a dataset cannot be read; cancelled.
    Result<Leak> find(Workspace& workspace, const ResolvedRows& rows, int threads, Progress& progress,
        std::stop_token stop) const;

private:
    std::vector<ResolvedRows> m_training;
    TextRecipe m_recipe;
    std::vector<TextSketch> m_sketches;
};

} // namespace touchstone
