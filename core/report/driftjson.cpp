#include "core/report/driftjson.h"

#include "core/base/time.h"
#include "core/report/jsontext.h"

namespace touchstone {

namespace {

using nlohmann::json;

json bandToJson(const std::optional<Interval>& band)
{
    return band ? json::array({band->lower, band->upper}) : json(nullptr);
}

template <typename T>
json bothToJson(const Both<T>& both)
{
    return json::array({both.baseline, both.candidate});
}

json measureToJson(const DriftMeasure& measure)
{
    return {
        {"baseline", orNull(measure.baseline)},
        {"candidate", orNull(measure.candidate)},
        {"change", orNull(measure.change)},
        {"null", bandToJson(measure.nullBand)},
        {"outside", measure.nullBand ? json(measure.isOutside()) : json(nullptr)},
    };
}

json mixToJson(const PredictedMix& mix)
{
    json shares = json::array();
    for (const PredictedShare& share : mix.shares)
        shares.push_back({
            {"label", share.label},
            {"rows", bothToJson(share.rows)},
            {"share", bothToJson(share.share)},
            {"change", share.change},
            {"z", share.z},
        });
    return {
        {"labels", mix.labels},
        {"psi", orNull(mix.psi.value)},
        {"psi_null", bandToJson(mix.psi.nullBand)},
        {"total_variation", orNull(mix.totalVariation.value)},
        {"total_variation_null", bandToJson(mix.totalVariation.nullBand)},
        {"z_limit", orNull(mix.zLimit)},
        {"beyond_limit", mix.zLimit ? json(mix.beyondLimit) : json(nullptr)},
        {"shares", std::move(shares)},
    };
}

json termsToJson(const std::optional<TermDrift>& terms)
{
    if (!terms)
        return nullptr;
    json labels = json::array();
    for (const TermMoves& moves : terms->labels) {
        json label = termMovesToJson(moves);
        label["label"] = moves.label;
        labels.push_back(std::move(label));
    }
    return {
        {"by", terms->byGold ? "gold" : "predicted"},
        {"vocabulary", terms->vocabulary},
        {"fewest_posts", terms->fewestPosts},
        {"all", termMovesToJson(terms->all)},
        {"labels", std::move(labels)},
    };
}

json sideToJson(const SliceSide& side)
{
    json result {{"rows", side.rows}, {"labelled", side.labelled}, {"age", orNull(side.age)}};
    const auto add = [&result](const std::string& name, const SliceMetric& metric) {
        result[name] = orNull(metric.value);
        result[name + "_interval"] = bandToJson(metric.interval);
    };
    add("p_at_1", side.p1);
    add("recall_at_5", side.recallAt5);
    add("f1_macro", side.f1Macro);
    add("mean_p_at_1", side.meanP1);
    return result;
}

json sidesToJson(const Both<SliceSide>& side)
{
    return {{"baseline", sideToJson(side.baseline)}, {"candidate", sideToJson(side.candidate)}};
}

json timeOrNull(const std::optional<std::int64_t>& time)
{
    return time ? json(formatUtc(*time)) : json(nullptr);
}

} // namespace

json termMovesToJson(const TermMoves& moves)
{
    const auto list = [](const std::vector<TermMove>& terms) {
        json result = json::array();
        for (const TermMove& term : terms)
            result.push_back({
                {"term", term.term},
                {"posts", bothToJson(term.posts)},
                {"log_odds", term.delta},
                {"z", term.z},
                {"beyond_limit", term.beyondLimit},
            });
        return result;
    };
    return {
        {"posts", bothToJson(moves.posts)},
        {"tested", moves.tested},
        {"z_limit", moves.zLimit},
        {"beyond_limit", moves.beyondLimit},
        {"rose", list(moves.rose)},
        {"fell", list(moves.fell)},
    };
}

json driftToJson(const Drift& drift)
{
    return {
        {"paired", drift.paired},
        {"same_model", drift.sameModel},
        {"predicted", mixToJson(drift.predicted)},
        {"unknown_words", measureToJson(drift.unknownWords)},
        {"words", measureToJson(drift.words)},
        {"words_wasserstein", orNull(drift.wordsDistance.value)},
        {"words_wasserstein_null", bandToJson(drift.wordsDistance.nullBand)},
        {"mean_p_at_1", measureToJson(drift.meanP1)},
        {"terms", termsToJson(drift.terms)},
    };
}

json slicesToJson(const std::optional<Slices>& slices)
{
    if (!slices)
        return nullptr;
    json list = json::array();
    for (const Slice& slice : slices->slices) {
        json entry = sidesToJson(slice.side);
        entry["slice"] = slice.name;
        list.push_back(std::move(entry));
    }
    json age = nullptr;
    if (!slices->ages.empty()) {
        json curve = json::array();
        for (const AgePoint& point : slices->ages) {
            json entry = sidesToJson(point.side);
            entry["age"] = point.age;
            curve.push_back(std::move(entry));
        }
        age = {
            {"unit", sliceByName(slices->by)},
            {"training_end",
                json::array(
                    {timeOrNull(slices->trainingEnd.baseline), timeOrNull(slices->trainingEnd.candidate)})},
            {"curve", std::move(curve)},
        };
    }
    return {
        {"by", sliceByName(slices->by)},
        {"column", slices->by == SliceBy::Column ? json(slices->column) : json(nullptr)},
        {"slices", std::move(list)},
        {"age", std::move(age)},
    };
}

} // namespace touchstone
