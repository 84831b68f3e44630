#pragma once

#include "core/learning/modelinspection.h"
#include "widgets/models/keyedrowsmodel.h"

#include <QString>

#include <vector>

/// What model files say about themselves, as rows of tables.
namespace touchstone::inspectionrows {

/// Of one model two columns, of two three, with those that differ first and a column that says so.
std::vector<KeyedColumn> settingColumns(bool two);
std::vector<KeyedRow> settings(const ModelInspection& model);
std::vector<KeyedRow> settings(const ModelPairInspection& pair);

std::vector<KeyedColumn> labelColumns(bool two);
/// In the order of the model.
std::vector<KeyedRow> labels(const ModelInspection& model);
/// Labels of one side first, then the others.
std::vector<KeyedRow> labels(const ModelPairInspection& pair);

std::vector<KeyedColumn> wordColumns();
/// The most frequent words of one side only.
std::vector<KeyedRow> words(const VocabularyOverlap& overlap);
/// "48 labels in both, 2 only left, 3 only right; 1,200 words in both, ..."
QString overlapText(const ModelPairInspection& pair);

} // namespace touchstone::inspectionrows
