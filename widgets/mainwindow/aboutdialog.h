#pragma once

#include <QDialog>
#include <QString>

namespace touchstone {

/// Version, licences of what the program is made of, and facts about this computer to send with a report.
class AboutDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AboutDialog)

public:
    /// `workspace`: a line about the open one, counts only; may be empty.
    AboutDialog(const QString& workspace, QWidget* parent);

    /// In English, for whoever gets the report. Without names, paths and texts of the user.
    static QString diagnostics(const QString& workspace);
};

} // namespace touchstone
