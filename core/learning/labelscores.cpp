#include "core/learning/labelscores.h"

#include "core/learning/kernels.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace touchstone {

namespace {

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

/// ln(1 + e^x) without an overflow.
double softplus(double x)
{
    return std::max(x, 0.0) + std::log1p(std::exp(-std::abs(x)));
}

/// ln(p / (1 - p)) of ln(p) <= 0; -expm1 keeps the digits where p is near 1.
double logOddsOfLog(double logP)
{
    constexpr double nearest = -1e-300; // p = 1 has none
    const double log = std::min(logP, nearest);
    return log - std::log(-std::expm1(log));
}

} // namespace

struct LabelScores::State {
    State(const Model::Data& model, std::int64_t mostRows)
        : data(model)
        , labels(static_cast<std::int64_t>(data.summary.labels.size()))
        , scores(mostRows, labels)
        , walk(data.tree)
        , leaves(static_cast<std::size_t>(labels))
    {
    }

    const Model::Data& data;
    std::int64_t labels;
    FloatMatrix scores;
    TreeWalk walk;
    std::vector<float> leaves;
};

LabelScores::LabelScores(const Model::Data& data, std::int64_t mostRows)
    : m_state(std::make_unique<State>(data, mostRows))
{
}

LabelScores::~LabelScores() = default;

void LabelScores::compute(const FloatMatrix& hidden, std::int64_t rows)
{
    // A few rows of `hidden` and one panel stay in the nearest cache while they meet.
    constexpr std::int64_t blockRows = 48;
    const Model::Data& data = m_state->data;
    FloatMatrix& scores = m_state->scores;
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
                .columns = kernels::lanes,
            });
        }
    }
}

const float* LabelScores::probabilities(std::int64_t row)
{
    float* scores = m_state->scores.row(row);
    const std::int64_t labels = m_state->labels;
    switch (m_state->data.summary.loss) {
    case LossName::Softmax:
        kernels::softmaxRow(scores, labels);
        break;
    case LossName::HierarchicalSoftmax:
        m_state->walk.run(scores, m_state->leaves.data());
        std::ranges::copy(m_state->leaves, scores);
        break;
    case LossName::NegativeSampling:
    case LossName::OneVsAll:
        for (std::int64_t label = 0; label < labels; ++label)
            scores[label] = kernels::tableSigmoid(scores[label]);
        break;
    }
    return scores;
}

double LabelScores::logOdds(std::int64_t row, std::int32_t label) const
{
    const float* scores = m_state->scores.row(row);
    const auto own = static_cast<double>(scores[label]);
    switch (m_state->data.summary.loss) {
    case LossName::Softmax: {
        double largest = -HUGE_VAL;
        for (std::int64_t other = 0; other < m_state->labels; ++other) {
            if (other != label)
                largest = std::max(largest, static_cast<double>(scores[other]));
        }
        double sum = 0;
        for (std::int64_t other = 0; other < m_state->labels; ++other) {
            if (other != label)
                sum += std::exp(static_cast<double>(scores[other]) - largest);
        }
        return sum > 0 ? own - largest - std::log(sum) : logOddsOfLog(0); // of one label alone
    }
    case LossName::HierarchicalSoftmax: {
        double logP = 0;
        for (const HuffmanTree::Step& step : m_state->data.tree.path(label)) {
            const auto score = static_cast<double>(scores[step.row]);
            logP -= softplus(step.right ? -score : score);
        }
        return logOddsOfLog(logP);
    }
    case LossName::NegativeSampling:
    case LossName::OneVsAll:
        break;
    }
    return own;
}

} // namespace touchstone
