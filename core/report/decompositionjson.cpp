#include "core/report/decompositionjson.h"

namespace touchstone {

namespace {

using nlohmann::json;

constexpr std::size_t mostContributors = 10;

} // namespace

json decompositionToJson(const Decomposition& decomposition, const std::vector<LabelChange>& labels)
{
    const auto contributors = [&](double LabelContribution::*part) {
        json list = json::array();
        for (const std::size_t label : decomposition.contributorsTo(part, mostContributors)) {
            const LabelChange& change = labels[label];
            list.push_back({
                {"label", change.label},
                {"contribution", decomposition.labels[label].*part},
                {"support", json::array({change.support.baseline, change.support.candidate})},
                {"right", json::array({change.hits.baseline, change.hits.candidate})},
            });
        }
        return list;
    };
    return {
        {"label_mix", decomposition.labelMix},
        {"within_labels", decomposition.withinLabels},
        {"new_labels", decomposition.newLabels},
        {"removed_labels", decomposition.removedLabels},
        {"total", decomposition.total},
        {"contributors",
            {
                {"label_mix", contributors(&LabelContribution::labelMix)},
                {"within_labels", contributors(&LabelContribution::withinLabels)},
                {"new_labels", contributors(&LabelContribution::newLabels)},
                {"removed_labels", contributors(&LabelContribution::removedLabels)},
            }},
    };
}

} // namespace touchstone
