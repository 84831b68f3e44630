#include "core/statistics/influence.h"

namespace touchstone::statistics {

HeadlineInfluence HeadlineInfluence::macro(std::span<const LabelCounts> labels)
{
    HeadlineInfluence result;
    result.m_labels.resize(labels.size());
    double present = 0;
    for (const LabelCounts& label : labels) {
        present += label.gold > 0 ? 1 : 0;
        result.m_value += label.gold > 0 ? label.f1() : 0;
    }
    if (!(present > 0))
        return result;
    result.m_value /= present;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i].gold <= 0)
            continue;
        const double scale = 1 / (static_cast<double>(labels[i].gold + labels[i].predicted) * present);
        const double each = -labels[i].f1() * scale;
        result.m_labels[i] = {.gold = each, .first = each, .hit = 2 * scale};
    }
    return result;
}

HeadlineInfluence HeadlineInfluence::weighted(std::span<const LabelCounts> labels)
{
    HeadlineInfluence result;
    result.m_labels.resize(labels.size());
    double rows = 0;
    for (const LabelCounts& label : labels) {
        rows += static_cast<double>(label.gold);
        result.m_value += static_cast<double>(label.gold) * label.f1();
    }
    if (!(rows > 0)) {
        result.m_value = 0;
        return result;
    }
    result.m_value /= rows;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i].gold <= 0)
            continue;
        const auto gold = static_cast<double>(labels[i].gold);
        const double scale = gold / (rows * static_cast<double>(labels[i].gold + labels[i].predicted));
        const double f1 = labels[i].f1();
        const double each = -f1 * scale;
        result.m_labels[i] = {.gold = (f1 - result.m_value) / rows + each, .first = each, .hit = 2 * scale};
    }
    return result;
}

HeadlineInfluence HeadlineInfluence::importance(
    std::span<const LabelCounts> labels, std::span<const double> weights)
{
    HeadlineInfluence result;
    result.m_labels.resize(labels.size());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i].gold <= 0)
            continue;
        const double f1 = labels[i].f1();
        const double scale = weights[i] / static_cast<double>(labels[i].gold + labels[i].predicted);
        result.m_value += weights[i] * f1;
        result.m_labels[i] = {.gold = -f1 * scale, .first = -f1 * scale, .hit = 2 * scale};
    }
    return result;
}

HeadlineInfluence HeadlineInfluence::importanceOfRecall(
    std::span<const LabelCounts> labels, std::span<const double> weights)
{
    HeadlineInfluence result;
    result.m_labels.resize(labels.size());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i].gold <= 0)
            continue;
        const double scale = weights[i] / static_cast<double>(labels[i].gold);
        const double recall = static_cast<double>(labels[i].hits) / static_cast<double>(labels[i].gold);
        result.m_value += weights[i] * recall;
        result.m_labels[i] = {.gold = -recall * scale, .first = 0, .hit = scale};
    }
    return result;
}

double influenceStandardError(const HeadlineInfluence& influence, std::span<const ConfusionCount> confusion)
{
    InfluenceSum sum;
    for (const ConfusionCount& entry : confusion)
        sum.add(influence.of(entry.gold, entry.predicted), entry.rows);
    return sum.standardError();
}

} // namespace touchstone::statistics
