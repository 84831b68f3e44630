#pragma once

#include "core/base/result.h"

#include <QList>

#include <string>

class QAbstractItemModel;

namespace touchstone {

/// The rows of a model in their order, with these columns, as CSV with a header: numbers in full and in no language's
/// way of writing them, times as UTC in ISO 8601, everything else as it is shown, with texts that a spreadsheet would run
/// as a formula defused. `valueRole`: the number or time behind a cell; a cell without one that shows that it is empty
/// is empty.
Result<std::string> tableAsCsv(const QAbstractItemModel& model, const QList<int>& columns, int valueRole);

} // namespace touchstone
