#include "widgets/reporting/sectiontext.h"

#include <QCoreApplication>

namespace touchstone::sectiontext {

namespace {

/// The context of the texts below.
class SectionText
{
    Q_DECLARE_TR_FUNCTIONS(SectionText)
};

} // namespace

QString title(ReportSection section)
{
    switch (section) {
    case ReportSection::Gates:
        return SectionText::tr("Gates");
    case ReportSection::Headline:
        return SectionText::tr("Headline");
    case ReportSection::Why:
        return SectionText::tr("Why P@1 moved");
    case ReportSection::P1:
        return SectionText::tr("p@1 of both sides");
    case ReportSection::Calibration:
        return SectionText::tr("Calibration");
    case ReportSection::Changes:
        return SectionText::tr("Distribution of the f1 changes");
    case ReportSection::Labels:
        return SectionText::tr("Labels: degraded, improved, all");
    case ReportSection::LabelSets:
        return SectionText::tr("New and removed labels");
    case ReportSection::Flips:
        return SectionText::tr("Flips");
    case ReportSection::Posts:
        return SectionText::tr("Examples of posts");
    case ReportSection::Drift:
        return SectionText::tr("Drift");
    case ReportSection::Time:
        return SectionText::tr("Over time");
    case ReportSection::Twin:
        return SectionText::tr("Noise floor: the twin");
    case ReportSection::Importance:
        return SectionText::tr("Weighted by importance");
    case ReportSection::Marks:
        return SectionText::tr("Marks of reviewers");
    case ReportSection::Probes:
        return SectionText::tr("Probe texts");
    case ReportSection::Unchecked:
        break;
    }
    return SectionText::tr("What was not checked");
}

} // namespace touchstone::sectiontext
