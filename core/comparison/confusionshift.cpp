#include "core/comparison/confusionshift.h"

#include "core/statistics/multiplicity.h"

#include <algorithm>
#include <cmath>

namespace touchstone {

namespace {

using statistics::AnswerCount;
using statistics::AnswerPair;
using statistics::ConfusionCount;

/// Two answers in one number that sorts as they do.
std::uint64_t packed(std::int32_t before, std::int32_t after)
{
    const auto part = [](std::int32_t answer) { return static_cast<std::uint64_t>(answer + 1); };
    return part(before) << 32U | part(after);
}

AnswerPair unpacked(std::uint64_t answers, std::int64_t rows)
{
    const auto part = [](std::uint64_t answer) { return static_cast<std::int32_t>(answer) - 1; };
    return {part(answers >> 32U), part(answers & 0xffffffffU), rows};
}

/// Gain as a share of the label's rows, times both sides' rows, so that it is exact.
std::int64_t gainOf(const AnswerCount& count, const Both<std::int64_t>& rows)
{
    return count.candidate * std::max<std::int64_t>(rows.baseline, 1)
        - count.baseline * std::max<std::int64_t>(rows.candidate, 1);
}

} // namespace

/// Fills a Confusion label by label.
class ConfusionMaker
{
public:
    ConfusionMaker(const ComparisonContext& context, std::span<const LabelChange> labels)
        : m_context(context)
        , m_labels(labels)
    {
    }

    Confusion make()
    {
        m_result.paired = m_context.paired;
        m_result.labels.resize(m_labels.size());
        for (const LabelChange& label : m_labels)
            m_result.m_isNew.push_back(
                label.status == LabelStatus::New || (label.known.candidate && !label.known.baseline) ? 1 : 0);
        addDestinations();
        if (m_context.paired)
            addFlows();
        test();
        return std::move(m_result);
    }

private:
    void addDestinations()
    {
        auto before = std::span(m_context.baselineCounts.confusion);
        auto after = std::span(m_context.candidateCounts.confusion);
        auto& all = m_result.m_destinations;
        for (std::size_t label = 0; label < m_labels.size(); ++label) {
            m_result.m_destinationsBegin.push_back(all.size());
            const auto gold = static_cast<std::int32_t>(label);
            while (isOf(before, gold) || isOf(after, gold)) { // both ascend
                const bool hasBefore = isOf(before, gold);
                const bool hasAfter = isOf(after, gold);
                AnswerCount count;
                if (hasBefore && hasAfter)
                    count.answer = std::min(before.front().predicted, after.front().predicted);
                else
                    count.answer = (hasBefore ? before : after).front().predicted;
                if (hasBefore && before.front().predicted == count.answer)
                    count.baseline = taken(before);
                if (hasAfter && after.front().predicted == count.answer)
                    count.candidate = taken(after);
                all.push_back(count);
            }
            describe(label);
        }
        m_result.m_destinationsBegin.push_back(all.size());
    }

    static bool isOf(std::span<const ConfusionCount> counts, std::int32_t gold)
    {
        return !counts.empty() && counts.front().gold == gold;
    }

    static std::int64_t taken(std::span<const ConfusionCount>& counts)
    {
        const std::int64_t rows = counts.front().rows;
        counts = counts.subspan(1);
        return rows;
    }

    /// Sums and order of the destinations that were added last.
    void describe(std::size_t label)
    {
        const auto added = std::span(m_result.m_destinations).subspan(m_result.m_destinationsBegin.back());
        ConfusionShift& shift = m_result.labels[label];
        for (const AnswerCount& count : added) {
            const Both<std::int64_t> rows {count.baseline, count.candidate};
            shift.rows.baseline += count.baseline;
            shift.rows.candidate += count.candidate;
            if (count.answer == static_cast<std::int32_t>(label))
                shift.right = rows;
            if (count.answer < 0)
                shift.unanswered = rows;
        }
        if (shift.rows.baseline > 0 && shift.rows.candidate > 0) {
            double distance = 0;
            for (const AnswerCount& count : added)
                distance += std::abs(
                    static_cast<double>(count.candidate) / static_cast<double>(shift.rows.candidate)
                    - static_cast<double>(count.baseline) / static_cast<double>(shift.rows.baseline));
            shift.distance = distance / 2;
        }
        std::ranges::sort(added, [&shift](const AnswerCount& a, const AnswerCount& b) {
            const std::int64_t gainA = gainOf(a, shift.rows);
            const std::int64_t gainB = gainOf(b, shift.rows);
            return gainA != gainB ? gainA > gainB : a.answer < b.answer;
        });
    }

    /// Sorts the rows' answers into one block a gold label, then counts each block.
    void addFlows()
    {
        const SideView before(m_context.baseline.predictions, m_context.labels.toUnion.baseline);
        const SideView after(m_context.candidate.predictions, m_context.labels.toUnion.candidate);
        std::vector<std::size_t> next(m_labels.size() + 1);
        for (std::size_t label = 0; label < m_labels.size(); ++label)
            next[label + 1]
                = next[label] + static_cast<std::size_t>(m_context.baselineCounts.labels[label].gold);
        std::vector<std::uint64_t> answers(next.back());
        for (std::int64_t i = 0; i < m_context.pairs.size(); ++i) {
            const RowPair pair = m_context.pairs.at(i);
            if (const std::int32_t gold = before.gold(pair.baseline); gold >= 0)
                answers[next[static_cast<std::size_t>(gold)]++]
                    = packed(before.first(pair.baseline), after.first(pair.candidate));
        }
        std::size_t begin = 0;
        for (std::size_t label = 0; label < m_labels.size(); ++label) {
            m_result.m_flowsBegin.push_back(m_result.m_flows.size());
            const std::size_t end = next[label];
            addFlows(std::span(answers).subspan(begin, end - begin), m_result.labels[label]);
            begin = end;
        }
        m_result.m_flowsBegin.push_back(m_result.m_flows.size());
    }

    void addFlows(std::span<std::uint64_t> answers, ConfusionShift& shift)
    {
        std::ranges::sort(answers);
        const std::size_t first = m_result.m_flows.size();
        for (std::size_t i = 0; i < answers.size();) {
            std::size_t end = i + 1;
            while (end < answers.size() && answers[end] == answers[i])
                ++end;
            const AnswerPair flow = unpacked(answers[i], static_cast<std::int64_t>(end - i));
            shift.moved += flow.before != flow.after ? flow.rows : 0;
            m_result.m_flows.push_back(flow);
            i = end;
        }
        std::ranges::stable_sort(
            std::span(m_result.m_flows).subspan(first), std::ranges::greater(), &AnswerPair::rows);
    }

    void test()
    {
        std::vector<double> p;
        std::vector<ConfusionShift*> tested;
        for (std::size_t label = 0; label < m_labels.size(); ++label) {
            ConfusionShift& shift = m_result.labels[label];
            if (std::min(shift.rows.baseline, shift.rows.candidate) < m_context.parameters.minSupport)
                continue;
            const auto right = static_cast<std::int32_t>(label);
            shift.test = m_result.paired ? statistics::pairedShift(m_result.flowsOf(label), right)
                                         : statistics::unpairedShift(m_result.destinationsOf(label), right);
            if (shift.test) {
                p.push_back(shift.test->p);
                tested.push_back(&shift);
            }
        }
        const auto q = statistics::benjaminiHochberg(p);
        for (std::size_t i = 0; q && i < tested.size(); ++i)
            tested[i]->q = (*q)[i];
    }

    const ComparisonContext& m_context;
    std::span<const LabelChange> m_labels;
    Confusion m_result;
};

std::vector<AnswerCount> Confusion::takersOf(std::size_t label) const
{
    std::vector<AnswerCount> takers;
    for (const AnswerCount& count : destinationsOf(label)) {
        if (gainOf(count, labels[label].rows) <= 0)
            break;
        if (count.answer != static_cast<std::int32_t>(label))
            takers.push_back(count);
    }
    return takers;
}

std::vector<AnswerPair> Confusion::movesOf(std::size_t label) const
{
    std::vector<AnswerPair> moves;
    for (const AnswerPair& flow : flowsOf(label)) {
        if (flow.before != flow.after)
            moves.push_back(flow);
    }
    return moves;
}

std::optional<Confusion> confusionOf(const ComparisonContext& context, std::span<const LabelChange> labels)
{
    if (!context.isLabelled())
        return std::nullopt;
    return ConfusionMaker(context, labels).make();
}

} // namespace touchstone
