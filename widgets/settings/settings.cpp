#include "widgets/settings/settings.h"

#include <QHash>
#include <QSettings>
#include <QThread>
#include <QVariant>

namespace touchstone {

/// Values are kept in memory. The file belongs to a thread of its own: writing it waits for the disk, which the window
/// must not do.
struct Settings::Store {
    explicit Store(std::unique_ptr<QSettings> opened)
        : file(std::move(opened))
    {
        for (const QString& key : file->allKeys())
            values.insert(key, file->value(key));
        file->moveToThread(&writer);
        writer.setObjectName(QStringLiteral("settings"));
        writer.start(QThread::LowPriority);
    }

    ~Store()
    {
        // Waits for what was asked before, writes it, and gives the file back to the thread that deletes it.
        QThread* caller = QThread::currentThread();
        const auto finish = [this, caller] {
            file->sync();
            file->moveToThread(caller);
        };
        QMetaObject::invokeMethod(file.get(), finish, Qt::BlockingQueuedConnection);
        writer.quit();
        writer.wait();
    }
    Q_DISABLE_COPY_MOVE(Store)

    void set(const QString& key, const QVariant& value)
    {
        if (values.contains(key) && values.value(key) == value)
            return;
        values.insert(key, value);
        QMetaObject::invokeMethod(file.get(), [this, key, value] { file->setValue(key, value); });
    }

    void remove(const QString& key)
    {
        if (values.remove(key) > 0)
            QMetaObject::invokeMethod(file.get(), [this, key] { file->remove(key); });
    }

    QHash<QString, QVariant> values;
    QThread writer;
    std::unique_ptr<QSettings> file; ///< lives in `writer`
};

Settings::Settings()
    : m_store(std::make_unique<Store>(
        std::make_unique<QSettings>(QStringLiteral("touchstone"), QStringLiteral("touchstone"))))
{
}

Settings::Settings(const QString& file)
    : m_store(std::make_unique<Store>(std::make_unique<QSettings>(file, QSettings::IniFormat)))
{
}

Settings::~Settings() = default;

template <typename T>
T Settings::value(const SettingKey<T>& key) const
{
    const QVariant stored = m_store->values.value(QLatin1String(key.name));
    return stored.canConvert<T>() ? stored.value<T>() : key.fallback;
}

template <typename T>
void Settings::setValue(const SettingKey<T>& key, const T& value)
{
    m_store->set(QLatin1String(key.name), QVariant::fromValue(value));
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
    for (const SettingKey<QByteArray>* key : {&settingkeys::windowGeometry, &settingkeys::windowState,
             &settingkeys::executionsHeader, &settingkeys::datasetsHeader, &settingkeys::classifiersHeader,
             &settingkeys::executionsSplitter, &settingkeys::datasetsSplitter,
             &settingkeys::classifiersSplitter, &settingkeys::releasesSplitter, &settingkeys::labelsHeader,
             &settingkeys::labelsSplitter, &settingkeys::postsHeader, &settingkeys::postsSplitter})
        m_store->remove(QLatin1String(key->name));
    for (const SettingKey<bool>* key :
        {&settingkeys::executionDetails, &settingkeys::labelDetails, &settingkeys::timeStrip})
        m_store->remove(QLatin1String(key->name));
}

} // namespace touchstone
