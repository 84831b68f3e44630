#pragma once

class QAccessibleInterface;
class QObject;
class QString;

namespace touchstone {

/// What screen readers see of a Chart: its title, a summary of its numbers, and what its current item shows. Nothing
/// for other objects; for QAccessible::installFactory().
QAccessibleInterface* chartAccessible(const QString& className, QObject* object);

} // namespace touchstone
