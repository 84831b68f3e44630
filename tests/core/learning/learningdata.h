#pragma once

#include "core/base/files.h"
#include "core/base/random.h"
#include "core/learning/scorer.h"
#include "core/learning/trainer.h"

#include <fasttext/fasttext.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

/// Small generated posts and models for the tests of this folder.
namespace testing {

struct LabelledLine {
    std::string label;
    std::string text;
};

/// Posts of `labels` topics: each word is one of its topic's with probability 0.6, else one that all share.
inline std::vector<LabelledLine> makePosts(int rows, int labels, std::uint64_t seed = 1)
{
    touchstone::SplitMix64 random(seed);
    std::vector<LabelledLine> posts;
    for (int i = 0; i < rows; ++i) {
        // Squared, so that some labels are much more frequent than others.
        const double u = random.fraction();
        const auto topic = static_cast<int>(u * u * labels);
        LabelledLine post {.label = "topic" + std::to_string(topic), .text = {}};
        const std::uint32_t words = 3 + random.below(12);
        for (std::uint32_t w = 0; w < words; ++w) {
            if (w > 0)
                post.text += ' ';
            if (random.fraction() < 0.6)
                post.text += "t" + std::to_string(topic) + "w" + std::to_string(random.below(20));
            else
                post.text += "common" + std::to_string(random.below(200));
        }
        posts.push_back(std::move(post));
    }
    return posts;
}

class VectorSource final : public touchstone::LineSource
{
public:
    explicit VectorSource(std::vector<LabelledLine> lines)
        : m_lines(std::move(lines))
    {
    }
    touchstone::Result<bool> next(std::string& line, std::string& label) override
    {
        if (m_next == m_lines.size())
            return false;
        line = m_lines[m_next].text;
        label = m_lines[m_next].label;
        ++m_next;
        return true;
    }

private:
    std::vector<LabelledLine> m_lines;
    std::size_t m_next = 0;
};

/// A quick training on one thread.
inline touchstone::TrainParameters smallParameters()
{
    touchstone::TrainParameters parameters;
    parameters.lr = 0.5;
    parameters.dim = 20;
    parameters.threads = 1;
    return parameters;
}

inline touchstone::Result<touchstone::TrainOutcome> train(const std::vector<LabelledLine>& lines,
    const touchstone::TrainParameters& parameters, const std::filesystem::path& output)
{
    VectorSource source(lines);
    touchstone::NoProgress progress;
    return touchstone::trainModel(parameters, source, output, progress, {});
}

/// The bytes of a file, or nothing when it cannot be read.
inline std::string contentOf(const std::filesystem::path& path)
{
    return touchstone::readFile(path).value_or(std::string());
}

/// A file as the fasttext program reads it.
inline void writeFastTextFile(const std::filesystem::path& path, const std::vector<LabelledLine>& lines)
{
    std::ofstream stream(path, std::ios::binary);
    for (const LabelledLine& line : lines)
        stream << "__label__" << line.label << ' ' << line.text << '\n';
}

/// fastText's arguments as its command `supervised` would set them, small and quiet.
inline fasttext::Args supervisedArguments(const std::filesystem::path& input)
{
    fasttext::Args args;
    args.input = input.string();
    args.model = fasttext::model_name::sup;
    args.loss = fasttext::loss_name::softmax;
    args.minCount = 1;
    args.minn = 0;
    args.maxn = 0;
    args.bucket = 0;
    args.wordNgrams = 1;
    args.lr = 0.5;
    args.dim = 20;
    args.epoch = 5;
    args.thread = 1;
    args.verbose = 0;
    return args;
}

/// What fastText itself answers to a line, best first, its extra 1e-5 included.
inline std::vector<std::pair<float, std::string>> libraryAnswers(
    const fasttext::FastText& library, const std::string& line, int k)
{
    std::istringstream stream(line + "\n");
    std::vector<std::pair<float, std::string>> answers;
    library.predictLine(stream, answers, k, 0.0F);
    return answers;
}

/// Share of the posts whose label comes first.
inline double accuracy(const touchstone::Model& model, const std::vector<LabelledLine>& posts)
{
    std::vector<std::string> lines;
    for (const LabelledLine& post : posts)
        lines.push_back(post.text);
    touchstone::Scorer scorer(model, 1);
    touchstone::ScoredBatch batch;
    scorer.score(lines, batch);
    int hits = 0;
    for (std::size_t i = 0; i < posts.size(); ++i) {
        const std::int32_t first = batch.label[i];
        hits += first >= 0 && model.summary().labels[static_cast<std::size_t>(first)] == posts[i].label ? 1
                                                                                                        : 0;
    }
    return static_cast<double>(hits) / static_cast<double>(posts.size());
}

} // namespace testing
