#include "core/report/flipsjson.h"

#include "core/report/jsontext.h"

namespace touchstone {

namespace {

using nlohmann::json;

json countsToJson(const FlipCounts& counts)
{
    const auto ofLabelled
        = [&counts](std::int64_t value) { return counts.labelled > 0 ? json(value) : json(nullptr); };
    return {
        {"rows", counts.rows},
        {"labelled", counts.labelled},
        {"agreeing", counts.agreeing},
        {"both_right", ofLabelled(counts.bothRight)},
        {"only_baseline", ofLabelled(counts.onlyBaseline)},
        {"only_candidate", ofLabelled(counts.onlyCandidate)},
        {"both_wrong", ofLabelled(counts.bothWrong)},
        {"agreement", orNull(counts.agreement())},
        {"negative_flip_rate", orNull(counts.negativeFlipRate())},
        {"positive_flip_rate", orNull(counts.positiveFlipRate())},
        {"negative_flip_impact", orNull(counts.negativeFlipImpact())},
    };
}

json gridOf(const Flips& flips, std::int64_t FlipCounts::*count)
{
    json grid = json::array();
    for (const auto& row : flips.bands) {
        json line = json::array();
        for (const FlipCounts& cell : row)
            line.push_back(cell.*count);
        grid.push_back(std::move(line));
    }
    return grid;
}

json bandsToJson(const Flips& flips)
{
    json baseline = json::array();
    json candidate = json::array();
    for (std::size_t band = 0; band < p1Bands; ++band) {
        baseline.push_back(countsToJson(flips.inBaselineBand(band)));
        candidate.push_back(countsToJson(flips.inCandidateBand(band)));
    }
    return {
        {"edges", p1BandEdges()},
        {"baseline", std::move(baseline)},
        {"candidate", std::move(candidate)},
        {"grid",
            {
                {"rows", gridOf(flips, &FlipCounts::rows)},
                {"agreeing", gridOf(flips, &FlipCounts::agreeing)},
                {"both_right", gridOf(flips, &FlipCounts::bothRight)},
                {"only_baseline", gridOf(flips, &FlipCounts::onlyBaseline)},
                {"only_candidate", gridOf(flips, &FlipCounts::onlyCandidate)},
                {"both_wrong", gridOf(flips, &FlipCounts::bothWrong)},
            }},
    };
}

} // namespace

json flipsToJson(const Flips& flips, const std::vector<LabelChange>& labels)
{
    json document = countsToJson(flips);
    document["unlabelled"] = flips.unlabelled.rows;
    json byLabel = json::array();
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (flips.labels[i].rows == 0)
            continue;
        json entry = countsToJson(flips.labels[i]);
        entry["label"] = labels[i].label;
        byLabel.push_back(std::move(entry));
    }
    document["labels"] = std::move(byLabel);
    document["p_at_1_bands"] = bandsToJson(flips);
    return document;
}

} // namespace touchstone
