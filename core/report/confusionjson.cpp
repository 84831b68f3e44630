#include "core/report/confusionjson.h"

#include "core/report/jsontext.h"

#include <algorithm>
#include <span>

namespace touchstone {

namespace {

using nlohmann::json;
using statistics::AnswerCount;
using statistics::AnswerPair;

json pairToJson(const Both<std::int64_t>& both)
{
    return json::array({both.baseline, both.candidate});
}

/// Writes the entries of one comparison.
class ConfusionWriter
{
public:
    ConfusionWriter(const Confusion& confusion, const std::vector<LabelChange>& labels)
        : m_confusion(confusion)
        , m_labels(labels)
    {
    }

    json totals(std::size_t label) const
    {
        const ConfusionShift& shift = m_confusion.labels[label];
        return {
            {"label", m_labels[label].label},
            {"rows", pairToJson(shift.rows)},
            {"right", pairToJson(shift.right)},
            {"unanswered", pairToJson(shift.unanswered)},
            {"moved", m_confusion.paired ? json(shift.moved) : json(nullptr)},
            {"distance", orNull(shift.distance)},
            {"test", testToJson(shift)},
        };
    }

    json summary(std::size_t label, std::size_t most) const
    {
        json entry = totals(label);
        const std::vector<AnswerCount> takers = m_confusion.takersOf(label);
        entry["takers_total"] = takers.size();
        entry["takers"] = destinations(std::span(takers).first(std::min(most, takers.size())));
        if (!m_confusion.paired)
            return entry;
        const std::vector<AnswerPair> moves = m_confusion.movesOf(label);
        entry["moves_total"] = moves.size();
        entry["moves"] = flows(std::span(moves).first(std::min(most, moves.size())));
        return entry;
    }

    json detail(std::size_t label) const
    {
        json entry = totals(label);
        entry["destinations"] = destinations(m_confusion.destinationsOf(label));
        entry["flows"] = m_confusion.paired ? flows(m_confusion.flowsOf(label)) : json(nullptr);
        return entry;
    }

private:
    static json testToJson(const ConfusionShift& shift)
    {
        if (!shift.test)
            return nullptr;
        return {
            {"method", statistics::shiftMethodName(shift.test->method)},
            {"statistic", orNull(shift.test->statistic)},
            {"degrees", shift.test->degrees},
            {"categories", shift.test->categories},
            {"p", shift.test->p},
            {"q", orNull(shift.q)},
        };
    }

    json name(std::int32_t label) const
    {
        return label < 0 ? json(nullptr) : json(m_labels[static_cast<std::size_t>(label)].label);
    }

    json destinations(std::span<const AnswerCount> counts) const
    {
        json list = json::array();
        for (const AnswerCount& count : counts)
            list.push_back({
                {"label", name(count.answer)},
                {"rows", pairToJson({count.baseline, count.candidate})},
                {"new", m_confusion.isNew(count.answer)},
            });
        return list;
    }

    json flows(std::span<const AnswerPair> pairs) const
    {
        json list = json::array();
        for (const AnswerPair& pair : pairs)
            list.push_back({
                {"baseline", name(pair.before)},
                {"candidate", name(pair.after)},
                {"rows", pair.rows},
                {"new", m_confusion.isNew(pair.after)},
            });
        return list;
    }

    const Confusion& m_confusion;
    const std::vector<LabelChange>& m_labels;
};

} // namespace

json confusionToJson(
    const Confusion& confusion, const std::vector<LabelChange>& labels, const ConfusionJsonOptions& options)
{
    const ConfusionWriter writer(confusion, labels);
    json list = json::array();
    json detail = json::array();
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Both<std::int64_t>& rows = confusion.labels[i].rows;
        if (rows.baseline + rows.candidate > 0)
            list.push_back(writer.summary(i, options.takers));
        if (std::ranges::find(options.detail, labels[i].label) != options.detail.end())
            detail.push_back(writer.detail(i));
    }
    return {
        {"paired", confusion.paired},
        {"limit", options.takers},
        {"labels", std::move(list)},
        {"detail", std::move(detail)},
    };
}

} // namespace touchstone
