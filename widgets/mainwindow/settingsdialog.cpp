#include "widgets/mainwindow/settingsdialog.h"

#include "widgets/settings/settings.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>

namespace touchstone {

SettingsDialog::SettingsDialog(Settings& settings, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_language(new QComboBox(this))
    , m_colours(new QComboBox(this))
    , m_reviewer(new QLineEdit(this))
{
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_language->setObjectName(QStringLiteral("language"));
    m_language->addItem(tr("As the system"), QString());
    // Each in its own language, so that whoever needs it finds it.
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_language->addItem(QStringLiteral(u"简体中文"), QStringLiteral("zh_CN"));
    m_colours->setObjectName(QStringLiteral("colours"));
    m_colours->addItem(tr("As the desktop"), QString());
    m_colours->addItem(tr("Light"), QStringLiteral("light"));
    m_colours->addItem(tr("Dark"), QStringLiteral("dark"));
    const auto choose = [](QComboBox* box, const QString& value) {
        box->setCurrentIndex(std::max(0, box->findData(value)));
    };
    choose(m_language, m_settings.value(settingkeys::language));
    choose(m_colours, m_settings.value(settingkeys::colours));

    m_reviewer->setObjectName(QStringLiteral("reviewer"));
    m_reviewer->setText(m_settings.value(settingkeys::reviewer));
    m_reviewer->setPlaceholderText(tr("Git's user"));
    m_reviewer->setToolTip(tr("Who decides about releases, as it is recorded"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("&Colours"), m_colours);
    form->addRow(tr("&Your name"), m_reviewer);
    form->addRow(buttons);
}

void SettingsDialog::save()
{
    const QString language = m_language->currentData().toString();
    const QString colours = m_colours->currentData().toString();
    const bool otherLanguage = language != m_settings.value(settingkeys::language);
    const bool otherColours = colours != m_settings.value(settingkeys::colours);
    m_settings.setValue(settingkeys::language, language);
    m_settings.setValue(settingkeys::colours, colours);
    m_settings.setValue(settingkeys::reviewer, m_reviewer->text().trimmed());
    accept();
    if (otherColours)
        emit coloursChanged();
    if (otherLanguage)
        emit languageChanged();
}

} // namespace touchstone
