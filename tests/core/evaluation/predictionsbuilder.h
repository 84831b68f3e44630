#pragma once

#include "core/data/predictions.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace testing {

/// Makes Predictions out of names: `PredictionsBuilder({"a", "b"}, 1).add("a", {{"b", 0.7F}}).build()`.
class PredictionsBuilder
{
public:
    using Answers = std::vector<std::pair<std::string, float>>;

    PredictionsBuilder(std::vector<std::string> modelLabels, int k)
        : m_labels(std::move(modelLabels))
        , m_modelLabels(static_cast<std::int32_t>(m_labels.size()))
        , m_k(k)
    {
        for (std::int32_t i = 0; i < m_modelLabels; ++i)
            m_numbers.emplace(m_labels[static_cast<std::size_t>(i)], i);
    }

    /// `gold`: empty for a row without a label. Rows are numbered 0, 1 ... unless `row` says otherwise.
    PredictionsBuilder& add(const std::string& gold, const Answers& answers, std::int64_t row = -1)
    {
        m_columns.row.push_back(row >= 0 ? row : static_cast<std::int64_t>(m_columns.row.size()));
        m_columns.truth.push_back(gold.empty() ? -1 : numberOf(gold));
        for (int rank = 0; rank < m_k; ++rank) {
            const bool given = static_cast<std::size_t>(rank) < answers.size();
            const auto at = static_cast<std::size_t>(rank);
            m_columns.label.push_back(given ? numberOf(answers[at].first) : -1);
            m_columns.probability.push_back(given ? answers[at].second : 0.0F);
        }
        return *this;
    }

    /// `count` rows of that gold label whose only answer is `answer`.
    PredictionsBuilder& add(
        int count, const std::string& gold, const std::string& answer, float probability = 0.5F)
    {
        for (int i = 0; i < count; ++i)
            add(gold, {{answer, probability}});
        return *this;
    }

    PredictionsBuilder& words(std::vector<std::uint32_t> words, std::vector<std::uint32_t> unknown)
    {
        m_columns.words = std::move(words);
        m_columns.unknown = std::move(unknown);
        return *this;
    }

    /// Names of the months, and for each month and label the sums over all rows and over the rows predicted so.
    PredictionsBuilder& sums(std::vector<std::string> months, std::vector<double> sums)
    {
        m_months = std::move(months);
        m_columns.sums = std::move(sums);
        return *this;
    }

    touchstone::Predictions build() const
    {
        const auto columns = std::make_shared<Columns>(m_columns);
        touchstone::Predictions result;
        result.row = columns->row;
        result.truth = columns->truth;
        result.label = columns->label;
        result.probability = columns->probability;
        result.words = columns->words;
        result.unknown = columns->unknown;
        result.sums = columns->sums;
        result.months = m_months;
        result.k = m_k;
        result.labels = m_labels;
        result.modelLabels = m_modelLabels;
        result.storage = columns;
        return result;
    }

private:
    struct Columns {
        std::vector<std::int64_t> row;
        std::vector<std::int32_t> truth;
        std::vector<std::int32_t> label;
        std::vector<float> probability;
        std::vector<std::uint32_t> words;
        std::vector<std::uint32_t> unknown;
        std::vector<double> sums;
    };

    std::int32_t numberOf(const std::string& label)
    {
        const auto [found, added] = m_numbers.try_emplace(label, static_cast<std::int32_t>(m_labels.size()));
        if (added)
            m_labels.push_back(label);
        return found->second;
    }

    std::vector<std::string> m_labels;
    std::unordered_map<std::string, std::int32_t> m_numbers;
    std::int32_t m_modelLabels;
    int m_k;
    std::vector<std::string> m_months;
    Columns m_columns;
};

} // namespace testing
