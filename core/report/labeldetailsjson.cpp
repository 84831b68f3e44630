#include "core/report/labeldetailsjson.h"

#include "core/report/driftjson.h"
#include "core/report/jsontext.h"
#include "core/report/jsonvalues.h"

namespace touchstone {

namespace {

using nlohmann::json;

json rateToJson(const LabelRate& rate)
{
    return {{"value", orNull(rate.value)}, {"interval", intervalToJson(rate.interval)}};
}

json sampleToJson(const LabelSample& sample)
{
    return {
        {"support", sample.support},
        {"predicted", sample.predicted},
        {"hits", sample.hits},
        {"posts", sample.posts},
        {"precision", rateToJson(sample.precision)},
        {"recall", rateToJson(sample.recall)},
        {"f1", rateToJson(sample.f1)},
        {"mean_p_at_1", orNull(sample.meanP1)},
        {"mean_p_at_1_interval", intervalToJson(sample.meanP1Interval)},
    };
}

json sideToJson(const LabelSide& side)
{
    json document = sampleToJson(side);
    document["known"] = side.known;
    document["p_at_1"] = side.p1;
    return document;
}

json shiftToJson(const std::optional<ConfusionShift>& shift)
{
    if (!shift)
        return nullptr;
    return {
        {"rows", bothToJson(shift->rows)},
        {"right", bothToJson(shift->right)},
        {"unanswered", bothToJson(shift->unanswered)},
        {"distance", orNull(shift->distance)},
        {"p", shift->test ? json(shift->test->p) : json(nullptr)},
        {"q", orNull(shift->q)},
    };
}

json monthsToJson(const std::vector<LabelMonth>& months)
{
    json list = json::array();
    for (const LabelMonth& month : months)
        list.push_back({{"month", month.month}, {"baseline", sampleToJson(month.side.baseline)},
            {"candidate", sampleToJson(month.side.candidate)}});
    return list;
}

json takersToJson(const std::vector<LabelTaker>& takers)
{
    json list = json::array();
    for (const LabelTaker& taker : takers)
        list.push_back({{"label", textOrNull(taker.label)}, {"rows", bothToJson(taker.rows)},
            {"new", taker.isNew}, {"itself", taker.isLabelItself}});
    return list;
}

json flowsToJson(const std::vector<LabelFlow>& flows)
{
    json list = json::array();
    for (const LabelFlow& flow : flows)
        list.push_back({{"baseline", textOrNull(flow.before)}, {"candidate", textOrNull(flow.after)},
            {"rows", flow.rows}, {"new", flow.isNew}});
    return list;
}

json neighboursToJson(const std::vector<LabelNeighbour>& neighbours)
{
    json list = json::array();
    for (const LabelNeighbour& neighbour : neighbours)
        list.push_back({{"label", neighbour.label}, {"new", neighbour.isNew},
            {"lost", bothToJson(neighbour.lost)}, {"gained", bothToJson(neighbour.gained)}});
    return list;
}

} // namespace

json labelDetailsToJson(const LabelDetails& details, std::span<const double> edges)
{
    return {
        {"label", details.change.label},
        {"status", labelStatusName(details.change.status)},
        {"verdict", details.change.verdict ? json(verdictName(*details.change.verdict)) : json(nullptr)},
        {"baseline", sideToJson(details.side.baseline)},
        {"candidate", sideToJson(details.side.candidate)},
        {"p_at_1_edges", std::vector<double>(edges.begin(), edges.end())},
        {"months", monthsToJson(details.months)},
        {"shift", shiftToJson(details.shift)},
        {"takers", takersToJson(details.takers)},
        {"flows", flowsToJson(details.flows)},
        {"neighbours", neighboursToJson(details.neighbours)},
        {"terms", details.terms ? termMovesToJson(*details.terms) : json(nullptr)},
    };
}

} // namespace touchstone
