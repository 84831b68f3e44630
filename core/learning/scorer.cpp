#include "core/learning/scorer.h"

#include "core/learning/kernels.h"
#include "core/learning/labelscores.h"
#include "core/learning/modeldata.h"

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

constexpr std::int64_t batchRows = 256;

} // namespace

struct Scorer::Work {
    Work(Model scored, int answers)
        : model(std::move(scored))
        , data(model.data())
        , k(std::max(1, answers))
        , labels(static_cast<std::int64_t>(data.summary.labels.size()))
        , hidden(batchRows, data.summary.dim)
        , scores(data, batchRows)
    {
    }

    void readFeatures(std::span<const std::string> lines, ScoredBatch& out, std::size_t first);
    void computeHidden(std::int64_t rows);
    void scoreBlock(std::span<const std::string> lines, ScoredBatch& out, std::size_t first,
        std::span<const ProbabilitySums> sums);

    Model model;
    const Model::Data& data;
    int k;
    std::int64_t labels;
    FeatureExtractor::Scratch scratch;
    std::vector<std::int32_t> features;
    std::vector<std::int64_t> offsets;
    FloatMatrix hidden;
    LabelScores scores;
};

void Scorer::Work::readFeatures(std::span<const std::string> lines, ScoredBatch& out, std::size_t first)
{
    features.clear();
    offsets.assign(1, 0);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const LineCount count = data.features.append(lines[i], scratch, features);
        out.words[first + i] = count.words;
        out.unknown[first + i] = count.unknown;
        offsets.push_back(static_cast<std::int64_t>(features.size()));
    }
}

void Scorer::Work::computeHidden(std::int64_t rows)
{
    if (!data.quantized) {
        kernels::gatherMeans(data.input.data(), data.input.stride(), features.data(), offsets.data(), rows,
            hidden.data(), hidden.stride());
        return;
    }
    for (std::int64_t i = 0; i < rows; ++i) {
        const auto row = static_cast<std::size_t>(i);
        data.quantized->inputMean(std::span(features).subspan(static_cast<std::size_t>(offsets[row]),
                                      static_cast<std::size_t>(offsets[row + 1] - offsets[row])),
            hidden.row(i));
    }
}

void Scorer::Work::scoreBlock(std::span<const std::string> lines, ScoredBatch& out, std::size_t first,
    std::span<const ProbabilitySums> sums)
{
    const auto rows = static_cast<std::int64_t>(lines.size());
    readFeatures(lines, out, first);
    computeHidden(rows);
    scores.compute(hidden, rows);
    // fastText gives no answer below 1e-5 with hierarchical softmax, and an answer for every label otherwise.
    const float floor = data.summary.loss == LossName::HierarchicalSoftmax ? 0.0F : -1.0F;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::int32_t* label = out.label.data() + (first + i) * static_cast<std::size_t>(k);
        float* probability = out.probability.data() + (first + i) * static_cast<std::size_t>(k);
        int found = 0;
        if (offsets[i + 1] > offsets[i]) { // without any feature fastText gives no answer
            const float* row = scores.probabilities(static_cast<std::int64_t>(i));
            found = kernels::largest(row, labels, k, floor, label, probability);
            if (!sums.empty()) {
                kernels::addToSums(row, labels, sums[i].all.data());
                if (found > 0)
                    sums[i].first[static_cast<std::size_t>(label[0])] += static_cast<double>(probability[0]);
            }
        }
        std::fill(label + found, label + k, -1);
        std::fill(probability + found, probability + k, 0.0F);
    }
}

Scorer::Scorer(Model model, int k)
    : m_work(std::make_unique<Work>(std::move(model), k))
{
}

Scorer::~Scorer() = default;
Scorer::Scorer(Scorer&&) noexcept = default;
Scorer& Scorer::operator=(Scorer&&) noexcept = default;

void Scorer::score(
    std::span<const std::string> lines, ScoredBatch& out, std::span<const ProbabilitySums> sums)
{
    const std::size_t answers = lines.size() * static_cast<std::size_t>(m_work->k);
    out.label.resize(answers);
    out.probability.resize(answers);
    out.words.resize(lines.size());
    out.unknown.resize(lines.size());
    for (std::size_t first = 0; first < lines.size(); first += batchRows) {
        const std::size_t count = std::min<std::size_t>(batchRows, lines.size() - first);
        m_work->scoreBlock(
            lines.subspan(first, count), out, first, sums.empty() ? sums : sums.subspan(first, count));
    }
}

} // namespace touchstone
