#pragma once

#include "core/base/files.h"
#include "core/storage/datasetwriter.h"
#include "core/storage/predictionsstore.h"
#include "core/storage/records.h"
#include "core/storage/workspace.h"

#include <QtGlobal>

#include <filesystem>
#include <random>
#include <string>
#include <vector>

/// A workspace with a million posts and what two models made of them, for measurements.
namespace postsworkspace {

using namespace touchstone;

inline constexpr int labelCount = 2500;
inline constexpr int k = 5;

inline std::int64_t rowsAsked()
{
    const int asked = qEnvironmentVariableIntValue("TOUCHSTONE_BENCHMARK_ROWS");
    return asked > 0 ? asked : 1'000'000;
}

/// Words of Zipf-like frequency, about 60 a post, of a vocabulary of 200,000.
class Words
{
public:
    Words()
    {
        for (int i = 0; i < 200'000; ++i)
            m_weights.push_back(1.0 / (i + 3));
        m_distribution = std::discrete_distribution<int>(m_weights.begin(), m_weights.end());
    }
    std::string text()
    {
        std::string text;
        const int length = 20 + static_cast<int>(m_random() % 80);
        for (int i = 0; i < length; ++i)
            text += (i == 0 ? "word" : " word") + std::to_string(m_distribution(m_random));
        return text;
    }

private:
    std::mt19937 m_random {1};
    std::vector<double> m_weights;
    std::discrete_distribution<int> m_distribution;
};

inline Result<DatasetInfo> writeDataset(const std::filesystem::path& file, std::int64_t rows)
{
    auto writer = DatasetWriter::create(file, {.label = "label", .texts = {"text"}, .time = "t", .id = "id"});
    if (!writer)
        return failure(writer);
    Words words;
    SourceRow row;
    for (std::int64_t i = 0; i < rows; ++i) {
        row.clear();
        row.id = "p" + std::to_string(i);
        row.label = "label " + std::to_string(i % labelCount);
        row.time = 1'400'000'000 + i * 60;
        row.texts = {words.text()};
        if (auto added = writer->append(row); !added)
            return failure(added);
    }
    return writer->finish();
}

/// Four of ten first labels are right.
inline Result<> writePredictions(const std::filesystem::path& folder, std::int64_t rows, unsigned seed)
{
    std::mt19937 random(seed);
    const auto size = static_cast<std::size_t>(rows);
    std::vector<std::int64_t> row(size);
    std::vector<std::int32_t> truth(size);
    std::vector<std::int32_t> label(size * k);
    std::vector<float> probability(size * k);
    const std::vector<std::uint32_t> words(size, 40);
    const std::vector<std::uint32_t> unknown(size, 2);
    for (std::size_t i = 0; i < size; ++i) {
        row[i] = static_cast<std::int64_t>(i);
        truth[i] = static_cast<std::int32_t>(i % labelCount);
        float p = static_cast<float>(random() % 100'000) / 100'000;
        const bool right = random() % 10 < 4;
        for (std::size_t rank = 0; rank < k; ++rank) {
            label[i * k + rank] = right && rank == 0
                ? truth[i]
                : static_cast<std::int32_t>((static_cast<std::size_t>(truth[i]) + rank + 1) % labelCount);
            probability[i * k + rank] = p;
            p /= 3;
        }
    }
    std::vector<std::string> labels;
    for (int i = 0; i < labelCount; ++i)
        labels.push_back("label " + std::to_string(i));
    if (auto created = createFolder(folder); !created)
        return created;
    auto writer = PredictionsWriter::create(folder, row, truth, k);
    if (!writer)
        return failure(writer);
    if (auto written = writer->write(0, {label, probability, words, unknown}); !written)
        return written;
    return writer->finish(labels, labelCount, {"unknown"}, std::vector<double>(2 * labelCount));
}

/// A workspace with a dataset and two evaluations of it, #1 and #2.
inline Result<> makeWorkspace(const std::filesystem::path& path, std::int64_t rows)
{
    if (const auto made = Workspace::create(path, "benchmark"); !made)
        return failure(made);
    auto session = WriteSession::begin(path, "benchmark", std::chrono::seconds(1));
    if (!session)
        return failure(session);
    const auto aside = path / "tmp" / "rows.sqlite";
    auto dataset = writeDataset(aside, rows);
    if (!dataset)
        return failure(dataset);
    if (auto moved = publish(aside, path / "datasets" / (dataset->sha256 + ".sqlite")); !moved)
        return moved;
    for (unsigned side = 1; side <= 2; ++side) {
        Execution execution;
        execution.step = Step::Evaluate;
        execution.parameters = {{"k", k}, {"loss", "softmax"}, {"recipe", TextRecipe().toJson()}};
        execution.inputs
            = {{.name = "model", .kind = "model", .sha256 = std::string(64, side == 1 ? 'a' : 'b')},
                {.name = "dataset", .kind = "dataset", .sha256 = dataset->sha256, .resolved = "posts@1"}};
        const auto number = session->addExecution(execution);
        if (!number)
            return failure(number);
        execution.number = *number;
        if (auto written = writePredictions(path / "predictions" / number->toString(), rows, side); !written)
            return written;
        execution.status = ExecutionStatus::Complete;
        execution.outputs = {{.name = "predictions", .kind = "predictions", .sha256 = std::string(64, 'f')}};
        if (side == 1) {
            dataset->name = "posts";
            dataset->version = 1;
            dataset->execution = *number;
        }
        if (auto finished
            = session->finish({.execution = execution, .dataset = side == 1 ? &*dataset : nullptr});
            !finished)
            return finished;
    }
    return {};
}

} // namespace postsworkspace
