#include "core/evaluation/predictionscheck.h"

#include <string>

namespace touchstone {

namespace {

tl::unexpected<Error> damaged(const std::string& what)
{
    return fail(inputError("damaged-predictions", "the predictions are damaged: " + what, "evaluate again"));
}

tl::unexpected<Error> damagedRow(std::int64_t i, const std::string& what)
{
    return damaged(what + " (at position " + std::to_string(i) + ")");
}

Result<> checkShapes(const Predictions& predictions)
{
    const std::size_t rows = predictions.row.size();
    if (predictions.k < 1)
        return damaged("k is " + std::to_string(predictions.k) + ", and must be at least 1");
    if (predictions.truth.size() != rows)
        return damaged("the columns 'row' and 'truth' differ in length");
    const std::size_t answers = rows * static_cast<std::size_t>(predictions.k);
    if (predictions.label.size() != answers || predictions.probability.size() != answers)
        return damaged("the columns 'label' and 'probability' must have k elements a row");
    const auto optionalColumn = [rows](std::size_t size) { return size == 0 || size == rows; };
    if (!optionalColumn(predictions.words.size()) || predictions.unknown.size() != predictions.words.size())
        return damaged("the columns 'words' and 'unknown' must have one element a row");
    if (predictions.modelLabels < 0
        || static_cast<std::size_t>(predictions.modelLabels) > predictions.labels.size())
        return damaged("more model labels than labels");
    return {};
}

} // namespace

Result<> checkPredictions(const Predictions& predictions)
{
    if (const auto shapes = checkShapes(predictions); !shapes)
        return shapes;
    const auto labels = static_cast<std::int32_t>(predictions.labels.size());
    const std::int64_t rows = predictions.size();
    const auto k = static_cast<std::size_t>(predictions.k);
    for (std::int64_t i = 0; i < rows; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (i > 0 && predictions.row[at] <= predictions.row[at - 1])
            return damagedRow(i, "the dataset rows do not ascend");
        if (predictions.truth[at] < -1 || predictions.truth[at] >= labels)
            return damagedRow(
                i, "the gold label number " + std::to_string(predictions.truth[at]) + " does not exist");
        for (std::size_t rank = 0; rank < k; ++rank) {
            const std::int32_t label = predictions.label[at * k + rank];
            const float probability = predictions.probability[at * k + rank];
            if (label < -1 || label >= predictions.modelLabels)
                return damagedRow(i, "the model has no label number " + std::to_string(label));
            if (!(probability >= 0 && probability <= 1)) // also when it is not a number
                return damagedRow(i, "a probability is not a number from 0 to 1");
        }
    }
    return {};
}

} // namespace touchstone
