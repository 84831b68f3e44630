#pragma once

#include "core/comparison/labelchange.h"

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What a report shows, for every format that people read. JSON and CSV hold everything.
namespace touchstone {

/// Parts that can be left out. Both sides, what makes them incomparable, and the hashes are in every report.
enum class ReportSection {
    Gates,
    Headline,
    Why,
    P1,
    Calibration,
    Changes,   ///< the distribution of the f1 changes
    Labels,    ///< degraded and improved, with what took their posts; all labels
    LabelSets, ///< new and removed labels
    Flips,
    Posts, ///< examples of flips, with their texts
    Drift,
    Time, ///< months and slices
    Twin,
    Importance,
    Marks,
    Probes,
    Unchecked, ///< what nobody checked
};

/// Every section with the name that files and the command line have for it, in the order of a report.
const std::array<std::pair<std::string_view, ReportSection>, 17>& reportSections();
std::optional<ReportSection> parseReportSection(std::string_view name);
/// "gates, headline, ...": for messages.
std::string reportSectionNames();

/// Which labels the tables of labels list. What is not set lets every label through.
struct LabelFilter {
    std::vector<std::string> names; ///< these
    std::string contains;           ///< with this text in their name
    std::vector<Verdict> verdicts;
    std::int64_t minSupport = 0; ///< with so many rows on a side

    bool isEmpty() const;
    bool accepts(const LabelChange& label) const;
    /// "only labels with 'pol' in their name": for the reader; "" where it is empty.
    std::string toString() const;
};

struct ReportChoice {
    std::set<ReportSection> hidden;
    LabelFilter labels;

    bool shows(ReportSection section) const { return !hidden.contains(section); }
};

} // namespace touchstone
