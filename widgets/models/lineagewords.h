#pragma once

#include "core/data/part.h"
#include "core/data/releaserecord.h"
#include "core/lineage/lineagegraph.h"
#include "core/lineage/numberorigin.h"
#include "widgets/models/propertiesmodel.h"

#include <QString>

/// Words for where things came from, in the user's language.
namespace touchstone::lineagewords {

/// "evaluation", "dataset" ...
QString kind(LineageKind kind);
/// The title of a node without its kind: "#4", of a decision what was decided: "20200602.0 approved".
QString name(const LineageNode& node);
/// "evaluation #4", "12 x training  #9 ... #31"
QString title(const LineageNode& node);
/// How the later end came from the earlier: "was read by", "made" ...
QString relation(LineageRelation relation);
/// The same with what the edge adds: "was read by (old@1/test#4)", "3 x was read by".
QString relation(const LineageEdge& edge);
/// "missing", "from elsewhere"; empty for what is here.
QString state(LineageState state);
/// "train", "validation", "test"
QString part(Part part);
/// What a mark says: "old@2 is newer than old@1"
QString mark(const Warning& warning);
/// Everything about a node in one line, for tool tips, screen readers and the line below the picture.
QString sentence(const LineageNode& node);
/// Which rows, model, parameters and code the numbers of an execution came from.
QString origin(const NumberOrigin& origin);
/// Where the thing of a node is shown; none for what is not in the workspace.
ItemLink link(const LineageNode& node);
/// What shows the lineage of an item that findLineageItem() understands.
ItemLink lineageOf(const QString& item);
/// A line of the details of a thing that leads to its lineage.
Property lineageProperty(const QString& item);
/// A line above metrics that leads to what they came from.
Property whyProperty(ExecutionNumber execution);
/// "#4"
QString itemOf(ExecutionNumber execution);
/// Of the version that was added, the alias that was protected, else of the decision or move itself.
QString itemOf(const ReleaseRecord& record);

} // namespace touchstone::lineagewords
