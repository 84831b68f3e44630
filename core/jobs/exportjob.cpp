#include "core/jobs/exportjob.h"

#include "core/base/random.h"
#include "core/evaluation/predictionscheck.h"
#include "core/exchange/csvwriter.h"
#include "core/jobs/evaluatejob.h"
#include "core/jobs/fileoutput.h"
#include "core/storage/datasetreader.h"
#include "core/storage/predictionsstore.h"
#include "core/storage/reference.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace touchstone {

namespace {

constexpr std::size_t flushAt = 1U << 16;

Result<Execution> evaluationWithPredictions(Workspace& workspace, ExecutionNumber number)
{
    auto execution = workspace.execution(number);
    if (!execution)
        return execution;
    if (execution->output("predictions") == nullptr || execution->input("dataset") == nullptr) {
        return fail(inputError("no-predictions",
            "execution #" + number.toString() + " (" + std::string(stepName(execution->step)) + ", "
                + std::string(statusName(execution->status)) + ") holds no predictions",
            "give a complete evaluate execution"));
    }
    return execution;
}

Result<> writeLabels(const Evaluation& evaluation, CsvWriter& csv)
{
    for (const char* title : {"label", "support", "predicted", "precision", "recall", "f1"})
        csv.text(title);
    if (auto ended = csv.endRow(); !ended)
        return ended;
    for (const LabelMetrics& label : evaluation.labels) {
        csv.text(label.label).number(label.support).number(label.predicted);
        for (const auto& rate : {label.precision, label.recall, label.f1}) {
            if (rate)
                csv.number(*rate);
            else
                csv.empty();
        }
        if (auto ended = csv.endRow(); !ended)
            return ended;
    }
    return {};
}

Result<> writePredictions(DatasetReader& reader, const Predictions& predictions, bool withText,
    CsvWriter& csv, std::stop_token stop)
{
    csv.text("row").text("id").text("label");
    if (withText)
        csv.text("created_utc").text("text");
    for (int rank = 1; rank <= predictions.k; ++rank)
        csv.text("label@" + std::to_string(rank));
    for (int rank = 1; rank <= predictions.k; ++rank)
        csv.text("p@" + std::to_string(rank));
    if (auto ended = csv.endRow(); !ended)
        return ended;
    const auto k = static_cast<std::size_t>(predictions.k);
    std::size_t i = 0;
    std::string text;
    return reader.read(predictions.row, [&](const Example& example) -> Result<> {
        if (i % 4096 == 0 && stop.stop_requested())
            return fail(cancelledError());
        csv.number(example.row).text(example.id);
        const std::int32_t truth = predictions.truth[i];
        csv.text(truth < 0 ? std::string_view()
                           : std::string_view(predictions.labels[static_cast<std::size_t>(truth)]));
        if (withText) {
            if (example.time)
                csv.number(*example.time);
            else
                csv.empty();
            text.clear();
            for (const std::string& field : example.texts)
                text += (text.empty() ? "" : " ") + field;
            csv.text(text);
        }
        for (std::size_t rank = 0; rank < k; ++rank) {
            const std::int32_t label = predictions.label[i * k + rank];
            csv.text(label < 0 ? std::string_view()
                               : std::string_view(predictions.labels[static_cast<std::size_t>(label)]));
        }
        for (std::size_t rank = 0; rank < k; ++rank) {
            if (predictions.label[i * k + rank] < 0)
                csv.empty();
            else
                csv.number(double(predictions.probability[i * k + rank]));
        }
        ++i;
        return csv.endRow();
    });
}

} // namespace

Result<std::int64_t> exportLines(
    const JobContext& context, const LinesParameters& parameters, const std::filesystem::path& path)
{
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    const auto part = resolveRows(*workspace, parameters.rows);
    if (!part)
        return failure(part);
    auto reader = DatasetReader::open(workspace->datasetFile(part->dataset.sha256));
    if (!reader)
        return failure(reader);
    auto output = FileOutput::open(path);
    if (!output)
        return failure(output);
    const auto total = static_cast<double>(part->rows.size());
    std::string buffer;
    std::string line;
    std::int64_t count = 0;
    const auto writeLine = [&](const Example& example) -> Result<> {
        if (example.label >= 0)
            buffer += std::string(labelPrefix)
                + encodeLabel(reader->labels()[static_cast<std::size_t>(example.label)].name) + " ";
        parameters.recipe.apply(example.texts, line);
        buffer += line + "\n";
        if (++count % 4096 == 0) {
            if (context.stop.stop_requested())
                return fail(cancelledError());
            context.progress.report(
                {.phase = "exporting", .done = static_cast<double>(count), .total = total});
        }
        if (buffer.size() < flushAt)
            return {};
        auto written = output->write(buffer);
        buffer.clear();
        return written;
    };
    if (!parameters.shuffle) {
        if (auto read = reader->read(part->rows, writeLine); !read)
            return failure(read);
    } else {
        std::vector<std::int64_t> order = part->rows;
        SplitMix64 random(static_cast<std::uint64_t>(*parameters.shuffle));
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[random.below(static_cast<std::uint32_t>(i))]);
        for (const std::int64_t row : order) {
            if (auto read = reader->read({&row, 1}, writeLine); !read)
                return failure(read);
        }
    }
    if (auto written = output->write(buffer); !written)
        return failure(written);
    if (auto finished = output->finish(); !finished)
        return failure(finished);
    return count;
}

Result<std::int64_t> exportTable(
    const JobContext& context, ExecutionNumber number, ExportTable table, const std::filesystem::path& path)
{
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    const auto execution = evaluationWithPredictions(*workspace, number);
    if (!execution)
        return failure(execution);
    const auto predictions = loadPredictions(workspace->predictionsFolder(number));
    if (!predictions)
        return failure(predictions);
    if (auto checked = checkPredictions(*predictions); !checked)
        return failure(checked);
    auto output = FileOutput::open(path);
    if (!output)
        return failure(output);
    CsvWriter csv([&](std::string_view bytes) { return output->write(bytes); }, CsvWriter::Formulas::Keep);
    Result<> written;
    std::int64_t count = predictions->size();
    if (table == ExportTable::Labels) {
        const Evaluation evaluation = evaluate(*predictions);
        count = static_cast<std::int64_t>(evaluation.labels.size());
        written = writeLabels(evaluation, csv);
    } else {
        auto reader = DatasetReader::open(workspace->datasetFile(execution->input("dataset")->sha256));
        if (!reader)
            return failure(reader);
        written = writePredictions(*reader, *predictions, table == ExportTable::Examples, csv, context.stop);
    }
    if (written)
        written = csv.finish();
    if (written)
        written = output->finish();
    if (!written)
        return failure(written);
    return count;
}

} // namespace touchstone
