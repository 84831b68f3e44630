#pragma once

#include "tests/benchmarks/bench.h"

#include <cstdint>
#include <string>

namespace benchmarks {

enum class CorpusKind {
    Many,    ///< 2,500 labels, generated
    Bigrams, ///< some 300 labels: real posts where they are there, generated ones otherwise
};

/// Two datasets in a new workspace: posts that models learn, and others.
struct Corpus {
    std::string learned = "learned";
    std::string asked = "asked";
    std::int64_t learnedRows = 0;
    std::int64_t askedRows = 0;
    bool real = false;
};

/// Of each about so many posts; where real ones are too few, what there is.
touchstone::Result<Corpus> makeCorpus(
    const Bench& bench, CorpusKind kind, std::int64_t learned, std::int64_t asked);

/// The parameters of training that both programs are given.
struct Training {
    int dim = 100;
    double lr = 0.5;
    int epochs = 5;
    int wordNgrams = 1;
    int buckets = 0;
    int threads = 2;
    int seed = 0;

    Bench::Command ours(const std::string& dataset) const;
    Bench::Command fasttext(const std::string& program, const std::filesystem::path& lines,
        const std::filesystem::path& model) const;
    nlohmann::json toJson() const;
};
Training trainingOf(CorpusKind kind, const Options& options);

} // namespace benchmarks
