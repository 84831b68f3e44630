#include "core/learning/scorer.h"

#include "core/learning/kernels.h"
#include "core/learning/modeldata.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace touchstone {

namespace {

constexpr std::int64_t batchRows = 256;

/// fastText's logarithm, which keeps away from zero and works in double precision.
float guardedLog(double x)
{
    return static_cast<float>(std::log(x + 1e-5));
}

/// Leaves of the tree with fastText's probability each: the exponential of the sum of guarded logarithms on
/// the way down. A branch whose sum falls below log(1e-5) is left at 0, with everything under it.
class TreeWalk
{
public:
    explicit TreeWalk(const HuffmanTree& tree)
        : m_tree(tree)
    {
    }

    /// `scores`: one an inner node. `probabilities`: one a label.
    void run(const float* scores, float* probabilities)
    {
        const std::int32_t labels = m_tree.labels();
        const float least = guardedLog(0.0);
        std::fill_n(probabilities, labels, 0.0F);
        m_open.clear();
        m_open.push_back({m_tree.root(), 0.0F});
        while (!m_open.empty()) {
            const Visit visit = m_open.back();
            m_open.pop_back();
            if (!(visit.score >= least))
                continue;
            if (visit.node < labels) {
                probabilities[visit.node] = std::min(1.0F, std::exp(visit.score));
                continue;
            }
            const HuffmanTree::Node& node = m_tree.node(visit.node);
            const auto right = static_cast<float>(
                1.0 / static_cast<double>(1.0F + std::exp(-scores[visit.node - labels])));
            m_open.push_back({node.right, visit.score + guardedLog(static_cast<double>(right))});
            // 1 - p is rounded to a float before the logarithm, as in fastText
            const auto left = static_cast<float>(1.0 - static_cast<double>(right));
            m_open.push_back({node.left, visit.score + guardedLog(static_cast<double>(left))});
        }
    }

private:
    struct Visit {
        std::int32_t node;
        float score;
    };

    const HuffmanTree& m_tree;
    std::vector<Visit> m_open;
};

} // namespace

struct Scorer::Work {
    Work(Model scored, int answers)
        : model(std::move(scored))
        , data(model.data())
        , k(std::max(1, answers))
        , labels(static_cast<std::int64_t>(data.summary.labels.size()))
        , hidden(batchRows, data.summary.dim)
        , scores(batchRows, labels)
        , walk(data.tree)
        , leaves(static_cast<std::size_t>(labels))
    {
    }

    void readFeatures(std::span<const std::string> lines, ScoredBatch& out, std::size_t first);
    void computeHidden(std::int64_t rows);
    void computeScores(std::int64_t rows);
    /// Scores of one row -> probabilities, in place.
    void computeProbabilities(float* row);
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
    FloatMatrix scores;
    TreeWalk walk;
    std::vector<float> leaves;
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
        kernels::gatherMeans(
            data.input.data(), data.input.stride(), features.data(), offsets.data(), rows, hidden.data());
        return;
    }
    for (std::int64_t i = 0; i < rows; ++i) {
        const auto row = static_cast<std::size_t>(i);
        data.quantized->inputMean(std::span(features).subspan(static_cast<std::size_t>(offsets[row]),
                                      static_cast<std::size_t>(offsets[row + 1] - offsets[row])),
            hidden.row(i));
    }
}

void Scorer::Work::computeScores(std::int64_t rows)
{
    // A few rows of `hidden` and one panel stay in the nearest cache while they meet.
    constexpr std::int64_t blockRows = 48;
    const std::int64_t dim = data.summary.dim;
    const std::int64_t panels = data.outputPanels.rows() / dim;
    for (std::int64_t first = 0; first < rows; first += blockRows) {
        for (std::int64_t panel = 0; panel < panels; ++panel) {
            kernels::product({
                .a = hidden.row(first),
                .aRow = hidden.stride(),
                .aStep = 1,
                .b = data.outputPanels.row(panel * dim),
                .bStep = kernels::lanes,
                .c = scores.row(first) + panel * kernels::lanes,
                .cRow = scores.stride(),
                .rows = std::min(blockRows, rows - first),
                .depth = dim,
                .add = false,
            });
        }
    }
}

void Scorer::Work::computeProbabilities(float* row)
{
    switch (data.summary.loss) {
    case LossName::Softmax:
        kernels::softmaxRow(row, labels);
        break;
    case LossName::HierarchicalSoftmax:
        walk.run(row, leaves.data());
        std::ranges::copy(leaves, row);
        break;
    case LossName::NegativeSampling:
    case LossName::OneVsAll:
        for (std::int64_t label = 0; label < labels; ++label)
            row[label] = kernels::tableSigmoid(row[label]);
        break;
    }
}

void Scorer::Work::scoreBlock(std::span<const std::string> lines, ScoredBatch& out, std::size_t first,
    std::span<const ProbabilitySums> sums)
{
    const auto rows = static_cast<std::int64_t>(lines.size());
    readFeatures(lines, out, first);
    computeHidden(rows);
    computeScores(rows);
    // fastText gives no answer below 1e-5 with hierarchical softmax, and an answer for every label otherwise.
    const float floor = data.summary.loss == LossName::HierarchicalSoftmax ? 0.0F : -1.0F;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::int32_t* label = out.label.data() + (first + i) * static_cast<std::size_t>(k);
        float* probability = out.probability.data() + (first + i) * static_cast<std::size_t>(k);
        int found = 0;
        if (offsets[i + 1] > offsets[i]) { // without any feature fastText gives no answer
            float* row = scores.row(static_cast<std::int64_t>(i));
            computeProbabilities(row);
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
