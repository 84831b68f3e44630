#include "widgets/training/choices.h"

#include <QCoreApplication>
#include <QLocale>

namespace touchstone::choices {

QString partText(const DatasetPart& part)
{
    return QCoreApplication::translate("choices", "%1 (%2 rows)")
        .arg(QString::fromStdString(part.reference), QLocale().toString(static_cast<qlonglong>(part.rows)));
}

} // namespace touchstone::choices
