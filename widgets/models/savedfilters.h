#pragma once

#include "widgets/models/selectionmodel.h"

#include <QByteArray>

#include <vector>

namespace touchstone {

/// Filters of labels that the user keeps under a name, for every comparison: the parts of a Selection that do not belong
/// to one comparison's rows (no labels, no time).
struct SavedFilters {
    QString name;
    Selection selection;

    friend bool operator==(const SavedFilters&, const SavedFilters&) = default;
};

/// The parts that are kept.
Selection filtersOf(const Selection& selection);
/// `saved` with these filters under that name, instead of others of that name; ordered by name.
std::vector<SavedFilters> withFilters(
    std::vector<SavedFilters> saved, const QString& name, const Selection& selection);

/// As one JSON array.
QByteArray toJson(const std::vector<SavedFilters>& saved);
/// What cannot be read is left out: settings are nobody's data.
std::vector<SavedFilters> savedFiltersFromJson(const QByteArray& json);

} // namespace touchstone
