#include "app/commands/trainingoptions.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <thread>

namespace touchstone {

TrainingOptions::TrainingOptions()
{
    training.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

void TrainingOptions::addTo(CLI::App& command)
{
    const auto number = [&](const char* name, auto& target, const char* help) {
        command.add_option(name, target, help)->capture_default_str();
    };
    number("--dim", training.dim, "Size of the word vectors");
    number("--epoch", training.epoch, "Passes over the rows");
    number("--lr", training.lr, "Learning rate");
    number("--lr-update-rate", training.lrUpdateRate, "Words between changes of the learning rate");
    number("--word-ngrams", training.wordNgrams, "Longest word n-gram");
    number("--bucket", training.bucket, "Buckets for n-grams");
    number("--min-count", training.minCount, "Words that occur less often are left out");
    number("--min-count-label", training.minCountLabel, "Labels that occur less often are left out");
    number("--minn", training.minn, "Shortest character n-gram (0: none)");
    number("--maxn", training.maxn, "Longest character n-gram (0: none)");
    number("--neg", training.neg, "Negatives a row, for loss ns");
    number("--t", training.t, "Sampling threshold (recorded; fastText's classifier does not use it)");
    command.add_option("--loss", loss, "softmax, hs, ns or ova")
        ->check(CLI::IsMember({"softmax", "hs", "ns", "ova"}))
        ->capture_default_str();
    number("--threads", training.threads, "Threads; 1 is reproducible to the byte");
    number("--batch", training.batch,
        "Rows whose gradients are summed before the weights change (0: chosen; 1: fastText's own rule)");
    number("--seed", training.seed, "Of the first vectors and of the order of the rows");
    command.add_option("--pretrained", pretrained, "Word vectors to start from")->type_name("FILE.vec");
}

Result<TrainParameters> TrainingOptions::parameters() const
{
    const auto parsed = parseLoss(loss);
    if (!parsed)
        return failure(parsed);
    TrainParameters parameters = training;
    parameters.loss = *parsed;
    parameters.pretrainedVectors = pretrained;
    return parameters;
}

const std::vector<std::string>& TrainingOptions::names()
{
    static const std::vector<std::string> names {"--dim", "--epoch", "--lr", "--lr-update-rate",
        "--word-ngrams", "--bucket", "--min-count", "--min-count-label", "--minn", "--maxn", "--neg", "--t",
        "--loss", "--batch", "--pretrained"};
    return names;
}

std::vector<std::string> joinedParts(const std::vector<std::string>& arguments)
{
    std::vector<std::string> parts;
    for (const std::string& argument : arguments) {
        std::size_t begin = 0;
        while (begin <= argument.size()) {
            const auto end = std::min(argument.find('+', begin), argument.size());
            parts.push_back(argument.substr(begin, end - begin));
            begin = end + 1;
        }
    }
    return parts;
}

} // namespace touchstone
