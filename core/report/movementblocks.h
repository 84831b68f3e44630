#pragma once

#include "core/comparison/comparisonreport.h"

#include <cstddef>
#include <string>
#include <vector>

/// What moved between two executions, as the plain-text and the Markdown report share it: flips, what took a label's
/// posts, and the labels behind the decomposition.
namespace touchstone {

/// The rates of flips in one sentence.
std::string flipLine(const Flips& flips);
/// The four counts by the baseline's p@1, as a plain-text table; nothing without labelled rows.
std::string flipBands(const Flips& flips);

/// A label that one of the lists names, with a number as text.
struct NamedAmount {
    std::string name; ///< as in the data; not yet fit for any output
    std::string amount;
    bool isNew = false;
};

/// The labels that gained most of this label's rows, at most `most`: "+12" rows when paired, else "+3.4 %" of the
/// label's rows. No answer is "(no answer)".
std::vector<NamedAmount> takersOf(const ComparisonReport& report, std::size_t label, std::size_t most);

/// Of each part of the decomposition (in the order of namedParts()) the labels that contribute most, at most `most`:
/// "-0.0123". Empty without a decomposition.
std::vector<std::vector<NamedAmount>> contributorsOf(const ComparisonReport& report, std::size_t most);

/// q of the test on a label's shift: "0.012", "< 0.001"; "-" where it was not tested.
std::string shiftQText(const ConfusionShift& shift);

/// Everything that is known of where the rows of a label went, as plain text; empty when the report has no confusion.
std::string confusionDetail(const ComparisonReport& report, std::size_t label);

} // namespace touchstone
