#include "core/learning/trainingworker.h"

#include "core/learning/kernels.h"
#include "core/learning/losswatch.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace touchstone {

namespace {

constexpr std::int64_t stretchRows = 128;

bool isDense(LossName loss)
{
    return loss == LossName::Softmax || loss == LossName::OneVsAll;
}

std::vector<std::uint32_t> shuffledOrder(std::size_t rows, int seed)
{
    std::vector<std::uint32_t> order(rows);
    std::iota(order.begin(), order.end(), 0U);
    SplitMix64 random(
        SplitMix64::mix(static_cast<std::uint64_t>(static_cast<std::uint32_t>(seed))) ^ 0x73687566U);
    for (std::size_t i = rows; i > 1; --i)
        std::swap(order[i - 1], order[random.below(static_cast<std::uint32_t>(i))]);
    return order;
}

} // namespace

// A batch is as good as row by row while rate * rows stays small and while there are many batches. Measured
// on real posts at rate 0.5: softmax learnt well with 32 rows and diverged with 64; one-versus-all, which
// changes every label with each row, learnt well with 8 and diverged with 16. The limits keep a factor of two
// to four away from that.
int chooseBatch(const TrainParameters& parameters, std::size_t rows)
{
    if (!isDense(parameters.loss))
        return 1;
    const double byRate = (parameters.loss == LossName::Softmax ? 8.0 : 2.0) / parameters.lr;
    const auto byRows = static_cast<double>(rows / 2000);
    return static_cast<int>(std::clamp(std::min(byRate, byRows), 1.0, static_cast<double>(kernels::lanes)));
}

TrainingState::TrainingState(const TrainParameters& trainParameters, const TrainingCorpus& trainCorpus,
    FloatMatrix& inputMatrix, FloatMatrix& outputMatrix)
    : parameters(trainParameters)
    , corpus(trainCorpus)
    , input(inputMatrix)
    , output(outputMatrix)
    , features(trainParameters, trainCorpus)
    , order(shuffledOrder(trainCorpus.rows().size(), trainParameters.seed))
    , chanceLoss(lossOfChance(trainParameters.loss, trainCorpus.labelCounts(), trainParameters.neg))
{
    if (parameters.loss == LossName::HierarchicalSoftmax)
        tree = HuffmanTree(corpus.labelCounts());
    if (parameters.loss == LossName::NegativeSampling) {
        double sum = 0;
        for (const std::int64_t count : corpus.labelCounts())
            negativeWeights.push_back(sum += std::sqrt(static_cast<double>(count)));
    }
}

TrainingWorker::TrainingWorker(TrainingState& state, int number)
    : m_state(state)
    , m_random(SplitMix64::mix(static_cast<std::uint64_t>(static_cast<std::uint32_t>(state.parameters.seed)))
          + static_cast<std::uint64_t>(number))
    , m_targets(kernels::lanes, 0)
    , m_hidden(kernels::lanes, state.parameters.dim)
    , m_hiddenColumns(m_hidden.stride(), kernels::lanes)
    , m_scores(isDense(state.parameters.loss) ? state.output.rows() : 0, kernels::lanes)
    , m_gradientColumns(m_hidden.stride(), kernels::lanes)
    , m_gradient(1, state.parameters.dim)
{
}

float TrainingWorker::rate() const
{
    const double progress = static_cast<double>(m_state.tokensDone.load(std::memory_order_relaxed))
        / static_cast<double>(m_state.totalTokens());
    return static_cast<float>(m_state.parameters.lr * std::max(0.0, 1.0 - progress));
}

void TrainingWorker::run(const std::stop_token& stop)
{
    const std::int64_t total = m_state.totalRows();
    const auto rowsInEpoch = static_cast<std::int64_t>(m_state.order.size());
    const int batch = isDense(m_state.parameters.loss) ? m_state.parameters.batch : 1;
    std::int64_t tokens = 0;
    float lr = rate();
    LossWatch watch(m_state.chanceLoss);
    while (true) {
        const std::int64_t first = m_state.nextRow.fetch_add(stretchRows, std::memory_order_relaxed);
        const std::int64_t last = std::min(first + stretchRows, total);
        if (first >= last)
            break;
        double loss = 0;
        for (std::int64_t at = first; at < last; at += batch) {
            if (stop.stop_requested() || m_state.diverged.load(std::memory_order_relaxed))
                return;
            const int count = static_cast<int>(std::min<std::int64_t>(batch, last - at));
            loss += trainBatch(at, count, lr);
            for (std::int64_t i = at; i < at + count; ++i) {
                const auto row = m_state.order[static_cast<std::size_t>(i % rowsInEpoch)];
                tokens += m_state.corpus.rows()[row].count + std::int64_t {2}; // the line's end and its label
            }
            if (tokens > m_state.parameters.lrUpdateRate) {
                m_state.tokensDone.fetch_add(tokens, std::memory_order_relaxed);
                tokens = 0;
                lr = rate();
            }
        }
        m_state.rowsDone.fetch_add(last - first, std::memory_order_relaxed);
        if (watch.add(loss, last - first)) {
            m_state.diverged = true;
            return;
        }
        m_state.lossSum.fetch_add(loss, std::memory_order_relaxed);
        if (last > total - rowsInEpoch) { // a stretch on the edge counts as a whole
            m_state.lastEpochLoss.fetch_add(loss, std::memory_order_relaxed);
            m_state.lastEpochRows.fetch_add(last - first, std::memory_order_relaxed);
        }
    }
    m_state.tokensDone.fetch_add(tokens, std::memory_order_relaxed);
}

double TrainingWorker::trainBatch(std::int64_t first, int count, float lr)
{
    m_features.clear();
    m_offsets.assign(1, 0);
    std::ranges::fill(m_targets, 0);
    for (int i = 0; i < count; ++i) {
        const auto position = static_cast<std::size_t>(first + i) % m_state.order.size();
        const TrainingCorpus::Row& row = m_state.corpus.rows()[m_state.order[position]];
        m_state.features.append(row, m_hashes, m_features);
        m_offsets.push_back(static_cast<std::int64_t>(m_features.size()));
        m_targets[static_cast<std::size_t>(i)] = row.label;
    }
    kernels::gatherMeans(m_state.input.data(), m_state.input.stride(), m_features.data(), m_offsets.data(),
        count, m_hidden.data(), m_hidden.stride());
    return isDense(m_state.parameters.loss) ? trainDense(count, lr) : trainSparse(lr);
}

double TrainingWorker::trainDense(int count, float lr)
{
    constexpr std::int64_t blockLabels = 60; // a block of the output matrix stays in the nearest cache
    const std::ptrdiff_t stride = m_hidden.stride();
    const std::int64_t labels = m_state.output.rows();
    const int columns = count <= kernels::lanes / 2 ? kernels::lanes / 2 : kernels::lanes;
    alignas(64) float rates[kernels::lanes] = {};
    alignas(64) float outcome[kernels::lanes] = {};
    for (int i = 0; i < count; ++i) {
        const bool hasFeatures
            = m_offsets[static_cast<std::size_t>(i) + 1] > m_offsets[static_cast<std::size_t>(i)];
        rates[i] = hasFeatures ? lr : 0.0F;
        for (std::ptrdiff_t d = 0; d < stride; ++d)
            m_hiddenColumns.row(d)[i] = m_hidden.row(i)[d];
    }
    kernels::product({.a = m_state.output.data(),
        .aRow = stride,
        .aStep = 1,
        .b = m_hiddenColumns.data(),
        .bStep = kernels::lanes,
        .c = m_scores.data(),
        .cRow = kernels::lanes,
        .rows = labels,
        .depth = m_state.parameters.dim,
        .add = false,
        .columns = columns});

    double loss = 0;
    if (m_state.parameters.loss == LossName::Softmax) {
        kernels::softmaxGradient(m_scores.data(), labels, columns, m_targets.data(), rates, outcome);
        for (int i = 0; i < count; ++i) // a NaN stays one: the comparison is false for it
            loss -= std::log(outcome[i] < 1e-10F ? 1e-10F : outcome[i]);
    } else {
        kernels::oneVsAllGradient(m_scores.data(), labels, columns, m_targets.data(), rates, outcome);
        loss = std::accumulate(outcome, outcome + count, 0.0);
    }

    for (std::int64_t first = 0; first < labels; first += blockLabels) {
        const std::int64_t size = std::min(blockLabels, labels - first);
        kernels::product({.a = m_state.output.row(first),
            .aRow = 1,
            .aStep = stride,
            .b = m_scores.row(first),
            .bStep = kernels::lanes,
            .c = m_gradientColumns.data(),
            .cRow = kernels::lanes,
            .rows = m_state.parameters.dim, // the padding's gradients stay 0
            .depth = size,
            .add = first > 0,
            .columns = columns});
        for (std::ptrdiff_t d = 0; d < stride; d += kernels::lanes) {
            kernels::product({.a = m_scores.row(first),
                .aRow = kernels::lanes,
                .aStep = 1,
                .b = m_hidden.data() + d,
                .bStep = stride,
                .c = m_state.output.row(first) + d,
                .cRow = stride,
                .rows = size,
                .depth = count,
                .add = true});
        }
    }
    applyGradients(count);
    return loss;
}

void TrainingWorker::applyGradients(int count)
{
    for (int i = 0; i < count; ++i) {
        const std::int64_t begin = m_offsets[static_cast<std::size_t>(i)];
        const std::int64_t features = m_offsets[static_cast<std::size_t>(i) + 1] - begin;
        if (features == 0)
            continue;
        const auto share = static_cast<float>(1.0 / static_cast<double>(features));
        for (std::ptrdiff_t d = 0; d < m_gradient.stride(); ++d)
            m_gradient.data()[d] = m_gradientColumns.row(d)[i] * share;
        kernels::scatterAdd(m_state.input.data(), m_state.input.stride(), m_features.data() + begin, features,
            m_gradient.data());
    }
}

std::int32_t TrainingWorker::drawNegative(std::int32_t label)
{
    const auto& weights = m_state.negativeWeights;
    while (true) {
        const double at = m_random.fraction() * weights.back();
        const auto found = std::upper_bound(weights.begin(), weights.end() - 1, at);
        const auto negative = static_cast<std::int32_t>(found - weights.begin());
        if (negative != label)
            return negative;
    }
}

void TrainingWorker::chooseTargets(std::int32_t label)
{
    m_rows.clear();
    m_positive.clear();
    if (m_state.parameters.loss == LossName::HierarchicalSoftmax) {
        for (const HuffmanTree::Step& step : m_state.tree.path(label)) {
            m_rows.push_back(step.row);
            m_positive.push_back(step.right ? 1 : 0);
        }
        return;
    }
    m_rows.push_back(label);
    m_positive.push_back(1);
    for (int i = 0; i < m_state.parameters.neg; ++i) {
        m_rows.push_back(drawNegative(label));
        m_positive.push_back(0);
    }
}

double TrainingWorker::trainSparse(float lr)
{
    const std::int64_t features = m_offsets[1]; // the batch is one row
    if (features == 0)
        return 0;
    chooseTargets(m_targets[0]);
    std::fill_n(m_gradient.data(), m_gradient.stride(), 0.0F);
    const float loss = kernels::logisticStep(m_state.output.data(), m_state.output.stride(), m_rows.data(),
        m_positive.data(), static_cast<std::int64_t>(m_rows.size()), lr, m_hidden.data(), m_gradient.data());
    const auto share = static_cast<float>(1.0 / static_cast<double>(features));
    for (std::ptrdiff_t d = 0; d < m_gradient.stride(); ++d)
        m_gradient.data()[d] *= share;
    kernels::scatterAdd(
        m_state.input.data(), m_state.input.stride(), m_features.data(), features, m_gradient.data());
    return static_cast<double>(loss);
}

} // namespace touchstone
