#pragma once

#include "tests/benchmarks/bench.h"
#include "tests/benchmarks/corpus.h"

#include <vector>

/// The kinds of work that are measured, one file each. Every function gives the measurements that it could make; an
/// error means a result that differs from the peer's, or that something could not be run. Times are never errors.
namespace benchmarks {

using Measurements = std::vector<Measurement>;

/// "evaluate-2500", "evaluate-300": every row of a dataset beside fastText's predict-prob on the same lines.
touchstone::Result<Measurement> measureEvaluate(const Bench& bench, CorpusKind kind);
/// "train-2500", "train-300": beside fastText's supervised with the same parameters; both models are judged by
/// fastText's own program on the same held-back rows.
touchstone::Result<Measurement> measureTrain(const Bench& bench, CorpusKind kind);
/// "import": .ndjson.zst beside zstdcat of the same file and sqlite3's .import of the same rows as CSV.
touchstone::Result<Measurement> measureImport(const Bench& bench);
/// "counting" and "report": two executions beside a script with scikit-learn and scipy.
touchstone::Result<Measurements> measureComparison(const Bench& bench);

/// How the time of a row grows with the number of rows and of labels: for each size and kind of work the seconds and
/// the memory of the whole program. growth_plot.py draws it.
touchstone::Result<nlohmann::json> measureGrowth(const Bench& bench);

/// From files of posts to a report, at the size of a year of Reddit: two imports and splits, a model, its successor,
/// both on the newest posts, the comparison as a page. Every step's seconds and memory, and what came out.
touchstone::Result<nlohmann::json> measureFullSize(const Bench& bench);

} // namespace benchmarks
