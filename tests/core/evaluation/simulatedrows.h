#pragma once

#include "core/evaluation/backtest.h"
#include "core/statistics/draws.h"
#include "tests/core/evaluation/predictionsbuilder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace testing {

/// Rows of a model of four labels whose probabilities are right but for `deflation`.
struct SimulatedRows {
    int months = 1;
    int rowsPerMonth = 1000;
    std::vector<double>
        deflation;         ///< for each month: share of the right answers that turn into another label
    double newLabels = 0;  ///< share of rows whose gold label the model does not know
    double unlabelled = 0; ///< share of rows without a label
    std::uint64_t seed = 1;
};

struct DatedRows {
    touchstone::Predictions predictions;
    std::vector<std::int32_t> months;

    touchstone::DatedPredictions dated() const { return {predictions, months}; }
};

inline DatedRows simulated(const SimulatedRows& how)
{
    const std::vector<std::string> names {"a", "b", "c", "d"};
    touchstone::statistics::Draws draws(how.seed);
    PredictionsBuilder builder(names, 4);
    DatedRows result;
    std::vector<std::string> monthNames;
    const std::size_t width = names.size() + (how.newLabels > 0 ? 1 : 0);
    std::vector<double> sums(static_cast<std::size_t>(how.months) * width * 2);
    for (int month = 0; month < how.months; ++month) {
        const auto at = static_cast<std::size_t>(month);
        monthNames.push_back("2013-" + std::string(month < 9 ? "0" : "") + std::to_string(month + 1));
        for (int row = 0; row < how.rowsPerMonth; ++row) {
            std::array<double, 4> weights {};
            double total = 0;
            for (double& weight : weights)
                total += weight = std::pow(draws.fraction(), 4) + 1e-6;
            PredictionsBuilder::Answers answers;
            for (std::size_t label = 0; label < names.size(); ++label)
                answers.emplace_back(names[label], static_cast<float>(weights[label] / total));
            std::ranges::sort(answers, [](const auto& a, const auto& b) { return a.second > b.second; });
            for (std::size_t label = 0; label < names.size(); ++label)
                sums[(at * width + label) * 2] += weights[label] / total;
            double left = draws.fraction();
            std::string gold = answers.back().first;
            for (const auto& [label, probability] : answers) {
                left -= probability;
                if (left < 0) {
                    gold = label;
                    break;
                }
            }
            const double loss = at < how.deflation.size() ? how.deflation[at] : 0;
            if (gold == answers[0].first && draws.fraction() < loss)
                gold = answers[1].first;
            if (draws.fraction() < how.newLabels)
                gold = "new";
            if (draws.fraction() < how.unlabelled)
                gold.clear();
            builder.add(gold, answers);
            result.months.push_back(month);
        }
    }
    result.predictions = builder.sums(monthNames, sums).build();
    return result;
}

} // namespace testing
