#pragma once

#include <QDialog>

class QComboBox;

namespace touchstone {

class Settings;

/// Language and colours of the window.
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
};

} // namespace touchstone
