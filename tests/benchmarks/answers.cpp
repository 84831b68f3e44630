#include "tests/benchmarks/answers.h"

#include "core/base/files.h"
#include "core/storage/predictionsstore.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

namespace benchmarks {

using touchstone::failure;
using touchstone::Result;

Result<> writeAnswers(const std::filesystem::path& folder, const AnswersOptions& options)
{
    constexpr auto k = static_cast<std::size_t>(keptLabels);
    std::mt19937 shared(7);
    std::mt19937 own(options.seed);
    std::vector<double> weights;
    for (std::int32_t i = 0; i < options.labels; ++i)
        weights.push_back(1 / std::sqrt(10.0 + i));
    std::discrete_distribution<std::int32_t> goldOf(weights.begin(), weights.end());
    const auto size = static_cast<std::size_t>(options.rows);
    std::vector<std::int64_t> rows(size);
    std::vector<std::int32_t> truth(size);
    std::vector<std::int32_t> label(size * k);
    std::vector<float> probability(size * k);
    const std::vector<std::uint32_t> words(size, 20);
    const std::vector<std::uint32_t> unknown(size, 1);
    std::uniform_real_distribution<float> unit(0, 1);
    for (std::size_t i = 0; i < size; ++i) {
        rows[i] = static_cast<std::int64_t>(i);
        truth[i] = goldOf(shared);
        const float difficulty = unit(shared);
        const std::int32_t sharedAnswer = goldOf(shared);
        const std::int32_t ownAnswer = goldOf(own);
        const float luck = unit(own);
        const float sure = std::clamp(1.2F - difficulty + (luck - 0.5F) * 0.3F, 0.01F, 1.0F);
        float left = 1 - sure;
        for (std::size_t rank = 0; rank < k; ++rank) {
            label[i * k + rank] = static_cast<std::int32_t>(
                (static_cast<std::size_t>(ownAnswer) + rank * 17) % static_cast<std::size_t>(options.labels));
            probability[i * k + rank] = rank == 0 ? sure : left / 2;
            left /= 2;
        }
        if (difficulty + (luck - 0.5F) * 0.2F < static_cast<float>(options.right))
            label[i * k] = truth[i];
        else if (luck < 0.5F)
            label[i * k] = sharedAnswer;
    }
    std::vector<std::string> names;
    for (std::int32_t i = 0; i < options.labels; ++i)
        names.push_back("label" + std::to_string(i));
    if (auto created = touchstone::createFolder(folder); !created)
        return created;
    auto writer = touchstone::PredictionsWriter::create(folder, rows, truth, keptLabels);
    if (!writer)
        return failure(writer);
    if (auto written = writer->write(0, {label, probability, words, unknown}); !written)
        return written;
    return writer->finish(names, options.labels, {"unknown"}, std::vector<double>(names.size() * 2));
}

} // namespace benchmarks
