#pragma once

#include "core/data/execution.h"
#include "core/lineage/lineagerecords.h"

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace touchstone {

/// Tells apart what has equal bytes: bytes that were made again after somebody had read them are another node, or a later execution
/// would look like the origin of an earlier one. What is made several times before anybody reads it is one node.
///
/// The workspace's own datasets and models are read and made in the order of the executions' numbers. Files are read and
/// made by time, for runs from elsewhere may be older than what was recorded before them; where a run says no time, or two
/// say the same, what it made counts as there before it was read.
class LineageMakings
{
public:
    enum class Use { Read, Made };

    explicit LineageMakings(const LineageRecords& records);

    /// \name Ids of nodes
    /// `owner`: the execution that read or made it.
    /// @{
    std::string model(const Artifact& artifact, ExecutionNumber owner, Use use) const;
    std::string file(const Artifact& artifact, ExecutionNumber owner, Use use) const;
    std::string dataset(
        const std::string& reference, const std::string& sha256, ExecutionNumber owner, Use use) const;
    /// Every node of a dataset.
    std::vector<std::string> datasets(const std::string& reference, const std::string& sha256) const;
    /// @}

    /// What was made again: the first node of the same bytes, and a later one.
    std::vector<std::pair<std::string, std::string>> repetitions() const;

private:
    struct Moment {
        std::int64_t time = 0;
        std::int64_t rank = 0; ///< of those of one time

        friend auto operator<=>(const Moment&, const Moment&) = default;
    };
    struct Event {
        Moment when;
        bool made = false; ///< after what is read at the same moment
        ExecutionNumber maker;

        friend auto operator<=>(const Event&, const Event&) = default;
    };
    struct Making {
        Moment from;
        ExecutionNumber
            maker; ///< the first of them; none of the first making, which nobody here may have made
        bool isFirst = true;
        bool wasRead = false;
    };
    struct History {
        bool sameBytes = false; ///< and not only the same place
        std::vector<Event> events;
        std::vector<Making> makings;
        std::map<ExecutionNumber, std::pair<std::size_t, Moment>> makers;
    };
    /// When an execution ran, for files.
    struct Span {
        std::int64_t start = 0;
        std::int64_t end = 0;
        bool isKnown = true;
        bool isHere = true;
    };

    static Span spanOf(const Execution& execution);
    void gather(const Execution& execution);
    void gather(const Artifact& artifact, ExecutionNumber owner, Use use);
    static void settle(History& history);
    Moment fileMoment(ExecutionNumber owner, Use use) const;
    static std::string idOf(const std::string& key, const Making& making);
    std::string idOf(const std::string& key, Moment when, ExecutionNumber maker, Use use) const;
    ExecutionNumber makerOfDataset(const std::string& key) const;

    std::map<std::string, History> m_histories; ///< by the id of the first node
    std::map<ExecutionNumber, Span> m_spans;
    std::map<std::string, ExecutionNumber> m_datasetMakers;
};

} // namespace touchstone
