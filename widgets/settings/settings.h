#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

namespace touchstone {

/// One remembered value: its name in the file, its type and what it is before anybody set it.
template <typename T>
struct SettingKey {
    const char* name;
    T fallback {};
};

namespace settingkeys {
inline const SettingKey<QByteArray> windowGeometry {.name = "window/geometry-1"};
/// Widths, order and sorting of the executions table. The number changes when its columns do.
inline const SettingKey<QByteArray> executionsHeader {.name = "executions/header-1"};
/// Folders of workspaces, the latest first.
inline const SettingKey<QStringList> recentWorkspaces {.name = "workspaces/recent"};
} // namespace settingkeys

/// What the window remembers between two starts. A value that cannot be read gives the fallback.
class Settings final
{
public:
    /// The user's own settings file.
    Settings();
    /// A file of the caller's choice, for tests.
    explicit Settings(const QString& file);
    ~Settings();
    Q_DISABLE_COPY_MOVE(Settings)

    template <typename T>
    T value(const SettingKey<T>& key) const;
    template <typename T>
    void setValue(const SettingKey<T>& key, const T& value);

    /// Puts a workspace at the front of `recentWorkspaces`, which keeps eight.
    void addRecentWorkspace(const QString& folder);

private:
    struct Store;
    std::unique_ptr<Store> m_store;
};

} // namespace touchstone
