#pragma once

#include "core/publishing/documentblocks.h"
#include "core/publishing/reportdocument.h"
#include "core/report/driftblocks.h"

#include <vector>

/// The sections of reportDocument(), each where there is something to say. For this room only.
namespace touchstone::sections {

struct Source {
    const ReportMaterial& material;
    const DocumentOptions& options;
    const ComparisonReport& report;
};
using Sections = std::vector<DocSection>;

inline constexpr int nameWidth = 60;       ///< columns of a label
inline constexpr int sentenceWidth = 2000; ///< of a sentence that quotes other people's text

// summarysections.cpp
DocSection verdict(const Source& source);
DocSection sides(const Source& source);
DocSection comparability(const Source& source);
void addGates(const Source& source, Sections& sections);
void addHeadline(const Source& source, Sections& sections);
void addWhy(const Source& source, Sections& sections);

// labelsections.cpp
void addChanges(const Source& source, Sections& sections);
void addLabels(const Source& source, Sections& sections);
void addLabelSets(const Source& source, Sections& sections);
void addFlips(const Source& source, Sections& sections);
void addPosts(const Source& source, Sections& sections);

// evidencesections.cpp
void addP1(const Source& source, Sections& sections);
void addDrift(const Source& source, Sections& sections);
void addTime(const Source& source, Sections& sections);
void addNoise(const Source& source, Sections& sections);
void addReview(const Source& source, Sections& sections);
void addUnchecked(const Source& source, Sections& sections);
DocSection provenance(const Source& source);

/// A table whose first column is other people's text.
DocTable tableOf(const ReportTable& table);
DocBlock sentence(const std::string& text);
/// Labels with their amounts: "politics +12, news +3 (new)".
template <typename Amounts>
DocText listOf(const Amounts& amounts)
{
    DocText text;
    for (const auto& amount : amounts) {
        if (!text.isEmpty())
            text.add(", ");
        text.addForeign(amount.name, nameWidth).add(" " + amount.amount + (amount.isNew ? " (new)" : ""));
    }
    return text;
}

} // namespace touchstone::sections
