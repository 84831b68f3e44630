#include "core/learning/modelinspection.h"
#include "core/learning/modelvalidator.h"
#include "core/learning/scorer.h"
#include "core/learning/trainer.h"
#include "tests/core/learning/learningdata.h"
#include "tests/fuzz/scratch.h"

#include <cmath>
#include <cstdlib>
#include <cstring>

using namespace touchstone;

namespace fuzz {

namespace {

/// A small model as fastText itself writes it.
std::string libraryModel(fasttext::loss_name loss, bool quantized, int wordNgrams, int maxn)
{
    const auto posts = scratchFolder() / "seed.txt";
    testing::writeFastTextFile(posts, testing::makePosts(300, 4));
    auto args = testing::supervisedArguments(posts);
    args.loss = loss;
    args.dim = 4;
    args.epoch = 1;
    args.wordNgrams = wordNgrams;
    args.minn = maxn > 0 ? 2 : 0;
    args.maxn = maxn;
    args.bucket = wordNgrams > 1 || maxn > 0 ? 50 : 0;
    fasttext::FastText library;
    library.train(args);
    if (quantized) {
        args.qnorm = true;
        args.cutoff = 280;
        library.quantize(args);
    }
    const auto file = scratchFolder() / "seed.bin";
    library.saveModel(file.string());
    return contentOf(file);
}

void score(const Model& model)
{
    Scorer scorer(model, 3);
    ScoredBatch batch;
    const std::vector<std::string> lines = {"common1 t0w1 t1w2", "", "caf\xc3\xa9 \xff __label__x </s>"};
    scorer.score(lines, batch);
    for (const float p : batch.probability) {
        if (std::isnan(p) || p < 0 || p > 1)
            std::abort();
    }
}

} // namespace

void runModel(Bytes input)
{
    const auto path = scratchFile(input, "input.bin");
    const auto summary = readModelFile(path);
    const auto model = Model::load(path);
    // What is checked without being kept must be what is checked on loading.
    if (model && !summary)
        std::abort();
    // And what is gone past without being read must be of the same shape.
    const auto pair = inspectModels(path, path, false);
    if (summary && (!pair || !pair->differences.empty() || inspectionToJson(*pair).dump().empty()))
        std::abort();
    if (model)
        score(*model);
}

void runVectors(Bytes input)
{
    class Lines final : public LineSource
    {
    public:
        Result<bool> next(std::string& line, std::string& label) override
        {
            if (m_row == 4)
                return false;
            label = m_row % 2 == 0 ? "a" : "b";
            line = m_row % 2 == 0 ? "one two three" : "four five six";
            ++m_row;
            return true;
        }

    private:
        int m_row = 0;
    };
    TrainParameters parameters;
    parameters.dim = 3;
    parameters.epoch = 1;
    parameters.bucket = 0;
    parameters.threads = 1;
    parameters.pretrainedVectors = scratchFile(input, "input.vec");
    Lines lines;
    NoProgress progress;
    (void)trainModel(parameters, lines, scratchFolder() / "out.bin", progress, {});
}

std::vector<Seed> modelSeeds()
{
    using fasttext::loss_name;
    return {
        {"softmax", libraryModel(loss_name::softmax, false, 1, 0)},
        {"hs", libraryModel(loss_name::hs, false, 1, 0)},
        {"ns bigrams", libraryModel(loss_name::ns, false, 2, 0)},
        {"ova characters", libraryModel(loss_name::ova, false, 1, 3)},
        {"quantized", libraryModel(loss_name::softmax, true, 2, 0)},
    };
}

std::vector<Seed> vectorSeeds()
{
    return {
        {"vectors", "2 3\none 0.1 0.2 0.3\nnew -1 2e-3 4 \n"},
        {"numbers", "3 3\na nan inf 1\nb 1e99 -0 0x1\nc 1 2\n"},
        {"announces too much", "1000000000 3\na 1 2 3\n"},
    };
}

} // namespace fuzz
