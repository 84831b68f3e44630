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

template QByteArray Settings::value(const SettingKey<QByteArray>&) const;
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

} // namespace touchstone
