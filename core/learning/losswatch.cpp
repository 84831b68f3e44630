#include "core/learning/losswatch.h"

#include "core/learning/huffmantree.h"

#include <cmath>
#include <numbers>

namespace touchstone {

double lossOfChance(LossName loss, std::span<const std::int64_t> labelCounts, int neg)
{
    const auto labels = static_cast<double>(labelCounts.size());
    switch (loss) {
    case LossName::Softmax:
        return std::log(labels);
    case LossName::OneVsAll:
        return labels * std::numbers::ln2;
    case LossName::NegativeSampling:
        return (1.0 + neg) * std::numbers::ln2;
    case LossName::HierarchicalSoftmax:
        break;
    }
    const HuffmanTree tree(labelCounts);
    double rows = 0;
    double decisions = 0;
    for (std::size_t label = 0; label < labelCounts.size(); ++label) {
        const auto count = static_cast<double>(labelCounts[label]);
        rows += count;
        decisions += count * static_cast<double>(tree.path(static_cast<std::int32_t>(label)).size());
    }
    return decisions / rows * std::numbers::ln2;
}

LossWatch::LossWatch(double chance)
    : m_limit(2 * chance + 2)
    , m_mean(chance)
{
}

bool LossWatch::add(double loss, std::int64_t rows)
{
    constexpr double memory = 1024; // rows
    const auto count = static_cast<double>(rows);
    m_mean += (1 - std::exp(-count / memory)) * (loss / count - m_mean);
    return !(m_mean <= m_limit); // NaN too
}

} // namespace touchstone
