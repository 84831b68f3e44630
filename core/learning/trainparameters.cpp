#include "core/learning/kernels.h"
#include "core/learning/nearestcentroid.h"
#include "core/learning/trainer.h"

#include <cmath>
#include <limits>
#include <string>

namespace touchstone {

namespace {

Result<> outOfRange(std::string_view name, const std::string& value, const std::string& range)
{
    Error error
        = inputError("parameter-out-of-range", std::string(name) + " is " + value, "it must be " + range);
    error.arguments = {std::string(name), value, range};
    return fail(std::move(error));
}

Result<> checkNumber(std::string_view name, std::int64_t value, std::int64_t least, std::int64_t most)
{
    if (value >= least && value <= most)
        return {};
    return outOfRange(name, std::to_string(value), std::to_string(least) + " to " + std::to_string(most));
}

Result<> validateQuantization(const Quantization& quantization, int dim)
{
    constexpr int least = kernels::centroids;
    if (quantization.cutoff != 0 && quantization.cutoff < least)
        return outOfRange("cutoff", std::to_string(quantization.cutoff),
            "0 (keep all) or at least " + std::to_string(least));
    if (quantization.retrain && quantization.cutoff == 0)
        return outOfRange("retrain", "on", "off without cutoff (--cutoff): nothing is left out");
    return checkNumber("dsub", quantization.dsub, 1, dim);
}

} // namespace

nlohmann::json TrainParameters::toJson() const
{
    nlohmann::json json {
        {"lr", lr},
        {"lrUpdateRate", lrUpdateRate},
        {"dim", dim},
        {"epoch", epoch},
        {"minCount", minCount},
        {"minCountLabel", minCountLabel},
        {"neg", neg},
        {"wordNgrams", wordNgrams},
        {"loss", lossText(loss)},
        {"bucket", bucket},
        {"minn", minn},
        {"maxn", maxn},
        {"thread", threads},
        {"t", t},
        {"seed", seed},
        {"batch", batch},
    };
    if (!pretrainedVectors.empty())
        json["pretrainedVectors"] = pretrainedVectors.string();
    if (quantization) {
        json["quantize"] = true;
        json["qnorm"] = quantization->qnorm;
        json["qout"] = quantization->qout;
        json["cutoff"] = quantization->cutoff;
        json["dsub"] = quantization->dsub;
        json["retrain"] = quantization->retrain;
    }
    return json;
}

Result<TrainParameters> TrainParameters::fromJson(const nlohmann::json& json)
{
    TrainParameters parameters;
    try {
        json.at("lr").get_to(parameters.lr);
        json.at("lrUpdateRate").get_to(parameters.lrUpdateRate);
        json.at("dim").get_to(parameters.dim);
        json.at("epoch").get_to(parameters.epoch);
        json.at("minCount").get_to(parameters.minCount);
        json.at("minCountLabel").get_to(parameters.minCountLabel);
        json.at("neg").get_to(parameters.neg);
        json.at("wordNgrams").get_to(parameters.wordNgrams);
        json.at("bucket").get_to(parameters.bucket);
        json.at("minn").get_to(parameters.minn);
        json.at("maxn").get_to(parameters.maxn);
        json.at("thread").get_to(parameters.threads);
        json.at("t").get_to(parameters.t);
        json.at("seed").get_to(parameters.seed);
        json.at("batch").get_to(parameters.batch);
        parameters.pretrainedVectors = json.value("pretrainedVectors", std::string());
        if (json.value("quantize", false)) {
            parameters.quantization = Quantization {
                .qnorm = json.at("qnorm").get<bool>(),
                .qout = json.at("qout").get<bool>(),
                .cutoff = json.at("cutoff").get<int>(),
                .dsub = json.at("dsub").get<int>(),
                .retrain = json.at("retrain").get<bool>(),
            };
        }
        const auto loss = parseLoss(json.at("loss").get<std::string>());
        if (!loss)
            return failure(loss);
        parameters.loss = *loss;
    } catch (const nlohmann::json::exception& exception) {
        return fail(inputError(
            "bad-parameter", std::string("the training parameters cannot be read: ") + exception.what()));
    }
    return parameters;
}

Result<> TrainParameters::validate() const
{
    constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
    if (!std::isfinite(lr) || lr <= 0 || lr > 100)
        return outOfRange("lr", std::to_string(lr), "above 0 and at most 100");
    if (!std::isfinite(t))
        return outOfRange("t", std::to_string(t), "a number");
    struct Range {
        std::string_view name;
        std::int64_t value;
        std::int64_t least;
        std::int64_t most;
    };
    const Range ranges[] = {
        {"lrUpdateRate", lrUpdateRate, 1, most},
        {"dim", dim, 1, 4096},
        {"epoch", epoch, 1, 100'000},
        {"minCount", minCount, 0, most},
        {"minCountLabel", minCountLabel, 0, most},
        {"neg", neg, 1, 10'000},
        {"wordNgrams", wordNgrams, 1, 16},
        {"bucket", bucket, 0, 1'000'000'000},
        {"minn", minn, 0, 32},
        {"maxn", maxn, 0, 32},
        {"thread", threads, 1, 1024},
        {"batch", batch, 0, kernels::lanes},
    };
    for (const Range& range : ranges) {
        if (auto checked = checkNumber(range.name, range.value, range.least, range.most); !checked)
            return checked;
    }
    if (minn > maxn)
        return outOfRange("minn", std::to_string(minn), "at most maxn, which is " + std::to_string(maxn));
    if (bucket == 0 && (wordNgrams > 1 || maxn > 0))
        return outOfRange("bucket", "0", "above 0 when word or character n-grams are used");
    return quantization ? validateQuantization(*quantization, dim) : Result<>();
}

} // namespace touchstone
