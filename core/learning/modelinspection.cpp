#include "core/learning/modelinspection.h"

#include "core/base/keyedhash.h"
#include "core/base/sha256.h"
#include "core/data/readabletext.h"

#include <algorithm>
#include <map>
#include <new>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace touchstone {

namespace {

using nlohmann::json;

/// The words of a dictionary in its order, in one block of memory.
class Vocabulary
{
public:
    void add(std::string_view word, std::int64_t count)
    {
        m_text += word;
        m_ends.push_back(m_text.size());
        m_counts.push_back(count);
    }

    std::size_t size() const { return m_ends.size(); }
    std::string_view word(std::size_t i) const
    {
        const std::size_t begin = i == 0 ? 0 : m_ends[i - 1];
        return std::string_view(m_text).substr(begin, m_ends[i] - begin);
    }
    std::int64_t count(std::size_t i) const { return m_counts[i]; }

private:
    std::string m_text;
    std::vector<std::size_t> m_ends;
    std::vector<std::int64_t> m_counts;
};

Result<Vocabulary> readVocabulary(
    const std::filesystem::path& file, ModelHead& head, const std::stop_token& stop)
{
    Vocabulary words;
    auto read = readModelHead(
        file, [&words](std::string_view word, std::int64_t count) { words.add(word, count); }, stop);
    if (!read)
        return failure(read);
    head = std::move(*read);
    return words;
}

/// Each word once, with whether the other dictionary has it: a damaged one may hold a word twice.
VocabularyOverlap overlapOf(const Vocabulary& left, const Vocabulary& right)
{
    VocabularyOverlap overlap;
    std::unordered_map<std::string_view, bool, KeyedHash> isShared;
    isShared.reserve(left.size());
    for (std::size_t i = 0; i < left.size(); ++i)
        isShared.emplace(left.word(i), false);
    std::unordered_map<std::string_view, bool, KeyedHash> seenRight;
    const auto note = [](std::vector<InspectedWord>& most, const Vocabulary& words, std::size_t i) {
        if (most.size() < VocabularyOverlap::exampleWords)
            most.push_back({readable(words.word(i)), words.count(i)});
    };
    for (std::size_t i = 0; i < right.size(); ++i) {
        if (const auto found = isShared.find(right.word(i)); found != isShared.end()) {
            overlap.shared += found->second ? 0 : 1;
            found->second = true;
        } else if (seenRight.emplace(right.word(i), false).second) {
            ++overlap.onlyRight;
            note(overlap.mostOnlyRight, right, i);
        }
    }
    overlap.onlyLeft = static_cast<std::int64_t>(isShared.size()) - overlap.shared;
    for (std::size_t i = 0; i < left.size() && overlap.mostOnlyLeft.size() < VocabularyOverlap::exampleWords;
         ++i) {
        if (!isShared.find(left.word(i))->second)
            note(overlap.mostOnlyLeft, left, i);
    }
    return overlap;
}

std::vector<InspectedLabel> labelsOf(const ModelSummary& left, const ModelSummary& right)
{
    std::map<std::string, InspectedLabel> byName;
    const auto add
        = [&byName](const ModelSummary& summary, std::optional<std::int64_t> InspectedLabel::*side) {
              for (std::size_t i = 0; i < summary.labels.size(); ++i) {
                  InspectedLabel& label = byName[summary.labels[i]];
                  label.label = summary.labels[i];
                  label.*side = (label.*side).value_or(0) + summary.labelCounts[i];
              }
          };
    add(left, &InspectedLabel::left);
    add(right, &InspectedLabel::right);
    std::vector<InspectedLabel> labels;
    labels.reserve(byName.size());
    for (auto& [name, label] : byName)
        labels.push_back(std::move(label));
    return labels;
}

std::vector<SettingDifference> differencesOf(const ModelHead& left, const ModelHead& right)
{
    const auto lefts = modelSettings(left);
    const auto rights = modelSettings(right);
    std::vector<SettingDifference> differences;
    for (std::size_t i = 0; i < lefts.size(); ++i) {
        if (lefts[i].value != rights[i].value)
            differences.push_back({lefts[i].name, lefts[i].value, rights[i].value});
    }
    return differences;
}

Result<> addHash(ModelInspection& inspection, bool hash, const std::stop_token& stop)
{
    if (!hash)
        return {};
    auto digest = sha256OfFile(inspection.file, stop);
    if (!digest)
        return failure(digest);
    inspection.sha256 = std::move(*digest);
    return {};
}

json wordsToJson(const std::vector<InspectedWord>& words)
{
    json list = json::array();
    for (const InspectedWord& word : words)
        list.push_back({{"word", word.word}, {"count", word.count}});
    return list;
}

} // namespace

std::int64_t ModelPairInspection::commonLabels() const
{
    return std::ranges::count_if(
        labels, [](const InspectedLabel& label) { return label.left && label.right; });
}

std::int64_t ModelPairInspection::labelsOnlyLeft() const
{
    return std::ranges::count_if(labels, [](const InspectedLabel& label) { return !label.right; });
}

std::int64_t ModelPairInspection::labelsOnlyRight() const
{
    return std::ranges::count_if(labels, [](const InspectedLabel& label) { return !label.left; });
}

std::vector<ModelSetting> modelSettings(const ModelHead& head)
{
    const ModelSummary& summary = head.summary;
    const auto ofCodes = [](const MatrixLayout& matrix, json value) {
        return matrix.quantized ? std::move(value) : json(nullptr);
    };
    return {
        {"loss", std::string(lossText(summary.loss))},
        {"dim", summary.dim},
        {"epoch", summary.epoch},
        {"wordNgrams", summary.wordNgrams},
        {"minn", summary.minn},
        {"maxn", summary.maxn},
        {"bucket", summary.bucket},
        {"minCount", summary.minCount},
        {"neg", summary.neg},
        {"ws", head.window},
        {"lrUpdateRate", head.updateRate},
        {"t", head.threshold},
        {"labels", summary.labels.size()},
        {"words", summary.words},
        {"tokens", summary.tokens},
        {"quantized", summary.quantized},
        {"qnorm", ofCodes(head.input, head.input.norms)},
        {"dsub", ofCodes(head.input, head.input.dsub)},
        {"qout", ofCodes(head.input, head.output.quantized)},
        {"qout_dsub", ofCodes(head.output, head.output.dsub)},
        {"kept_buckets", head.keptRows < 0 ? json(nullptr) : json(head.keptRows)},
        {"input_rows", head.input.rows},
        {"output_rows", head.output.rows},
        {"bytes", head.bytes},
        {"format_version", head.version},
    };
}

Result<ModelInspection> inspectModel(
    const std::filesystem::path& file, bool hash, const std::stop_token& stop)
{
    auto head = readModelHead(file, {}, stop);
    if (!head)
        return failure(head);
    ModelInspection inspection {.file = file, .head = std::move(*head), .sha256 = {}};
    if (auto hashed = addHash(inspection, hash, stop); !hashed)
        return failure(hashed);
    return inspection;
}

Result<ModelPairInspection> inspectModels(const std::filesystem::path& left,
    const std::filesystem::path& right, bool hash, const std::stop_token& stop)
{
    try {
        ModelPairInspection pair;
        pair.left.file = left;
        pair.right.file = right;
        const auto leftWords = readVocabulary(left, pair.left.head, stop);
        if (!leftWords)
            return failure(leftWords);
        const auto rightWords = readVocabulary(right, pair.right.head, stop);
        if (!rightWords)
            return failure(rightWords);
        for (ModelInspection* side : {&pair.left, &pair.right}) {
            if (auto hashed = addHash(*side, hash, stop); !hashed)
                return failure(hashed);
        }
        pair.differences = differencesOf(pair.left.head, pair.right.head);
        pair.labels = labelsOf(pair.left.head.summary, pair.right.head.summary);
        pair.vocabulary = overlapOf(*leftWords, *rightWords);
        return pair;
    } catch (const std::bad_alloc&) {
        return fail(machineError(
            "not-enough-memory", "not enough memory to compare the models' words", "close other programs"));
    }
}

json inspectionToJson(const ModelInspection& inspection)
{
    json document {{"file", readable(inspection.file.string())},
        {"sha256", inspection.sha256.empty() ? json(nullptr) : json(inspection.sha256)}};
    json& settings = document["settings"];
    for (const ModelSetting& setting : modelSettings(inspection.head))
        settings[setting.name] = setting.value;
    document["labels"] = json::array();
    const ModelSummary& summary = inspection.head.summary;
    for (std::size_t i = 0; i < summary.labels.size(); ++i)
        document["labels"].push_back({{"label", summary.labels[i]}, {"count", summary.labelCounts[i]}});
    document["not_in_file"] = {"lr", "seed", "thread", "label prefix", "text recipe"};
    return document;
}

json inspectionToJson(const ModelPairInspection& pair)
{
    json differences = json::array();
    for (const SettingDifference& difference : pair.differences)
        differences.push_back(
            {{"setting", difference.name}, {"left", difference.left}, {"right", difference.right}});
    json common = json::array();
    json onlyLeft = json::array();
    json onlyRight = json::array();
    for (const InspectedLabel& label : pair.labels) {
        if (label.left && label.right)
            common.push_back({{"label", label.label}, {"left", *label.left}, {"right", *label.right}});
        else if (label.left)
            onlyLeft.push_back({{"label", label.label}, {"count", *label.left}});
        else
            onlyRight.push_back({{"label", label.label}, {"count", *label.right}});
    }
    const VocabularyOverlap& words = pair.vocabulary;
    return {
        {"left", inspectionToJson(pair.left)},
        {"right", inspectionToJson(pair.right)},
        {"differences", std::move(differences)},
        {"labels",
            {{"common", std::move(common)}, {"only_left", std::move(onlyLeft)},
                {"only_right", std::move(onlyRight)}}},
        {"vocabulary",
            {{"shared", words.shared}, {"only_left", words.onlyLeft}, {"only_right", words.onlyRight},
                {"most_only_left", wordsToJson(words.mostOnlyLeft)},
                {"most_only_right", wordsToJson(words.mostOnlyRight)}}},
    };
}

} // namespace touchstone
