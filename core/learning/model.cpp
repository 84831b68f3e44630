#include "core/learning/model.h"

#include "core/learning/kernels.h"
#include "core/learning/modeldata.h"
#include "core/learning/modelvalidator.h"

#include <exception>
#include <new>
#include <utility>

namespace touchstone {

namespace {

FloatMatrix packPanels(const FloatMatrix& output)
{
    const std::int64_t panels = (output.rows() + kernels::lanes - 1) / kernels::lanes;
    FloatMatrix packed(panels * output.columns(), kernels::lanes);
    for (std::int64_t label = 0; label < output.rows(); ++label) {
        const float* from = output.row(label);
        const std::int64_t first = label / kernels::lanes * output.columns();
        for (std::int64_t d = 0; d < output.columns(); ++d)
            packed.row(first + d)[label % kernels::lanes] = from[d];
    }
    return packed;
}

} // namespace

std::string_view lossText(LossName loss)
{
    switch (loss) {
    case LossName::HierarchicalSoftmax:
        return "hs";
    case LossName::NegativeSampling:
        return "ns";
    case LossName::Softmax:
        return "softmax";
    case LossName::OneVsAll:
        return "ova";
    }
    return "";
}

Result<LossName> parseLoss(std::string_view text)
{
    for (const LossName loss :
        {LossName::HierarchicalSoftmax, LossName::NegativeSampling, LossName::Softmax, LossName::OneVsAll}) {
        if (lossText(loss) == text)
            return loss;
    }
    Error error = inputError(
        "no-such-loss", "no loss '" + std::string(text) + "'", "there are: softmax, hs, ns, ova");
    error.arguments = {std::string(text)};
    return fail(std::move(error));
}

nlohmann::json ModelSummary::toJson() const
{
    return {
        {"dim", dim},
        {"epoch", epoch},
        {"minCount", minCount},
        {"neg", neg},
        {"wordNgrams", wordNgrams},
        {"loss", lossText(loss)},
        {"bucket", bucket},
        {"minn", minn},
        {"maxn", maxn},
        {"tokens", tokens},
        {"words", words},
        {"labels", labels.size()},
        {"quantized", quantized},
    };
}

Result<Model> Model::load(const std::filesystem::path& path)
{
    try {
        auto data = std::make_shared<Data>();
        ModelContent content;
        auto summary = readModelFile(path, &content);
        if (!summary)
            return failure(summary);
        data->summary = std::move(*summary);
        if (data->summary.quantized) {
            auto matrices = QuantizedMatrices::load(path);
            if (!matrices)
                return failure(matrices);
            data->quantized = std::move(*matrices);
            if (content.quantizedOutput)
                content.output = data->quantized->output();
        }
        data->input = std::move(content.input);
        data->outputPanels = packPanels(content.output);
        if (data->summary.loss == LossName::HierarchicalSoftmax)
            data->tree = HuffmanTree(data->summary.labelCounts);

        const FeatureSettings settings {
            .words = data->summary.words,
            .wordNgrams = data->summary.wordNgrams,
            .bucket = data->summary.bucket,
            .minn = data->summary.minn,
            .maxn = data->summary.maxn,
        };
        NgramHasher hasher(settings);
        if (content.prunedBuckets >= 0)
            hasher.setPruned(std::move(content.pruned));
        data->features = FeatureExtractor(std::move(content.entries), settings, std::move(hasher));
        return Model(std::move(data));
    } catch (const std::bad_alloc&) {
        return fail(
            machineError("not-enough-memory", "not enough memory to load the model").at(path.string()));
    } catch (const std::exception& exception) {
        return fail(
            inputError("model-damaged", std::string("the model cannot be loaded: ") + exception.what())
                .at(path.string()));
    }
}

Model::Model(std::shared_ptr<const Data> data)
    : m_data(std::move(data))
{
}

const ModelSummary& Model::summary() const
{
    return m_data->summary;
}

} // namespace touchstone
