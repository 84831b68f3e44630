#include "core/evaluation/tally.h"

#include <algorithm>

namespace touchstone {

namespace {

std::optional<double> ratio(std::int64_t numerator, std::int64_t denominator)
{
    if (denominator == 0)
        return std::nullopt;
    return static_cast<double>(numerator) / static_cast<double>(denominator);
}

} // namespace

void Tally::add(std::int32_t gold, std::span<const std::int32_t> answers)
{
    ++m_rows;
    Counts& goldCounts = m_labels[static_cast<std::size_t>(gold)];
    ++goldCounts.support;
    const std::int32_t first = answers.front();
    if (first >= 0)
        ++m_labels[static_cast<std::size_t>(first)].predicted;
    if (first == gold) {
        ++goldCounts.hits;
        ++m_hits;
    }
    std::size_t rank = answers.size();
    std::int64_t given = 0;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        given += answers[i] >= 0 ? 1 : 0;
        if (answers[i] == gold)
            rank = std::min(rank, i);
    }
    m_answers += given;
    m_hitsAt5 += rank < std::min<std::size_t>(5, answers.size()) ? 1 : 0;
    m_hitsAtK += rank < answers.size() ? 1 : 0;
}

Tally& Tally::operator+=(const Tally& other)
{
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        m_labels[i].support += other.m_labels[i].support;
        m_labels[i].predicted += other.m_labels[i].predicted;
        m_labels[i].hits += other.m_labels[i].hits;
    }
    m_rows += other.m_rows;
    m_hits += other.m_hits;
    m_hitsAt5 += other.m_hitsAt5;
    m_hitsAtK += other.m_hitsAtK;
    m_answers += other.m_answers;
    return *this;
}

LabelMetrics Tally::label(std::size_t index) const
{
    const Counts& counts = m_labels[index];
    LabelMetrics metrics;
    metrics.support = counts.support;
    metrics.predicted = counts.predicted;
    metrics.hits = counts.hits;
    metrics.precision = ratio(counts.hits, counts.predicted);
    metrics.recall = ratio(counts.hits, counts.support);
    metrics.f1 = ratio(2 * counts.hits, counts.predicted + counts.support);
    return metrics;
}

Denominator Tally::denominator(const Predictions& predictions) const
{
    Denominator result;
    result.rows = m_rows;
    result.p1 = ratio(m_hits, m_rows);
    if (predictions.k >= std::min(5, predictions.modelLabels))
        result.recallAt5 = ratio(m_hitsAt5, m_rows);
    result.pAtK = ratio(m_hitsAtK, m_answers);
    result.rAtK = ratio(m_hitsAtK, m_rows);

    double sum = 0;
    double sumOfKnown = 0;
    double weighted = 0;
    std::int64_t labels = 0;
    std::int64_t knownLabels = 0;
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        const Counts& counts = m_labels[i];
        if (counts.support == 0)
            continue;
        const double f1
            = 2.0 * static_cast<double>(counts.hits) / static_cast<double>(counts.predicted + counts.support);
        ++labels;
        sum += f1;
        weighted += f1 * static_cast<double>(counts.support);
        if (i < static_cast<std::size_t>(predictions.modelLabels)) {
            ++knownLabels;
            sumOfKnown += f1;
        }
    }
    if (labels > 0) {
        result.f1Macro = sum / static_cast<double>(labels);
        result.f1Weighted = weighted / static_cast<double>(m_rows);
    }
    if (knownLabels > 0)
        result.f1MacroKnownLabels = sumOfKnown / static_cast<double>(knownLabels);
    return result;
}

} // namespace touchstone
