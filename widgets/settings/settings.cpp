#include "widgets/settings/settings.h"

#include <QSettings>

namespace touchstone {

struct Settings::Store {
    template <typename... Arguments>
    explicit Store(const Arguments&... arguments)
        : settings(arguments...)
    {
    }

    QSettings settings;
};

Settings::Settings()
    : m_store(std::make_unique<Store>(QStringLiteral("touchstone"), QStringLiteral("touchstone")))
{
}

Settings::Settings(const QString& file)
    : m_store(std::make_unique<Store>(file, QSettings::IniFormat))
{
}

Settings::~Settings() = default;

template <typename T>
T Settings::value(const SettingKey<T>& key) const
{
    const QVariant stored = m_store->settings.value(QLatin1String(key.name));
    return stored.canConvert<T>() ? stored.value<T>() : key.fallback;
}

template <typename T>
void Settings::setValue(const SettingKey<T>& key, const T& value)
{
    m_store->settings.setValue(QLatin1String(key.name), QVariant::fromValue(value));
}

template bool Settings::value(const SettingKey<bool>&) const;
template QByteArray Settings::value(const SettingKey<QByteArray>&) const;
template QString Settings::value(const SettingKey<QString>&) const;
template void Settings::setValue(const SettingKey<bool>&, const bool&);
template void Settings::setValue(const SettingKey<QString>&, const QString&);
template QStringList Settings::value(const SettingKey<QStringList>&) const;
template void Settings::setValue(const SettingKey<QByteArray>&, const QByteArray&);
template void Settings::setValue(const SettingKey<QStringList>&, const QStringList&);

void Settings::addRecentWorkspace(const QString& folder)
{
    static constexpr qsizetype kept = 8;
    QStringList recent = value(settingkeys::recentWorkspaces);
    recent.removeAll(folder);
    recent.prepend(folder);
    setValue(settingkeys::recentWorkspaces, recent.mid(0, kept));
}

void Settings::removeRecentWorkspace(const QString& folder)
{
    QStringList recent = value(settingkeys::recentWorkspaces);
    recent.removeAll(folder);
    setValue(settingkeys::recentWorkspaces, recent);
}

void Settings::resetLayout()
{
    for (const SettingKey<QByteArray>* key :
        {&settingkeys::windowGeometry, &settingkeys::windowState, &settingkeys::executionsHeader,
            &settingkeys::datasetsHeader, &settingkeys::classifiersHeader, &settingkeys::executionsSplitter,
            &settingkeys::datasetsSplitter, &settingkeys::classifiersSplitter})
        m_store->settings.remove(QLatin1String(key->name));
    m_store->settings.remove(QLatin1String(settingkeys::executionDetails.name));
}

} // namespace touchstone
