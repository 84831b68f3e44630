#pragma once

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace touchstone {

class Settings;

/// Language and colours of the window, and who decides in it.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsDialog)

public:
    /// `settings` must outlive it.
    SettingsDialog(Settings& settings, QWidget* parent);

signals:
    /// The settings hold the new value already.
    void languageChanged();
    void coloursChanged();

private:
    void save();

    Settings& m_settings;
    QComboBox* m_language;
    QComboBox* m_colours;
    QLineEdit* m_reviewer;
};

} // namespace touchstone
