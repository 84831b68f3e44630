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
inline const SettingKey<QByteArray> windowGeometry {.name = "window/geometry-2"};
/// Places of the docks. The number changes when the docks do.
inline const SettingKey<QByteArray> windowState {.name = "window/state-1"};
/// Name of the page that was shown last.
inline const SettingKey<QString> lastPage {.name = "window/page"};
/// Widths, order, choice and sorting of tables. The number changes when their columns do.
inline const SettingKey<QByteArray> executionsHeader {.name = "executions/header-2"};
inline const SettingKey<QByteArray> datasetsHeader {.name = "datasets/header-1"};
inline const SettingKey<QByteArray> classifiersHeader {.name = "models/header-1"};
/// How a page is divided.
inline const SettingKey<QByteArray> releasesSplitter {.name = "releases/splitter-1"};
inline const SettingKey<QByteArray> executionsSplitter {.name = "executions/splitter-1"};
inline const SettingKey<QByteArray> datasetsSplitter {.name = "datasets/splitter-1"};
inline const SettingKey<QByteArray> classifiersSplitter {.name = "models/splitter-1"};
inline const SettingKey<bool> executionDetails {.name = "executions/details", .fallback = true};
/// Widths, order and sorting of the labels table of a comparison.
inline const SettingKey<QByteArray> labelsHeader {.name = "comparison/labels-header-3"};
/// Under whose name posts are marked and versions decided; empty: git's user, or the login.
inline const SettingKey<QString> reviewer {.name = "review/reviewer"};
/// How the tab of posts is divided.
inline const SettingKey<QByteArray> postsSplitter {.name = "comparison/posts-splitter-1"};
inline const SettingKey<QByteArray> postsHeader {.name = "comparison/posts-header-1"};
/// Whether everything about one label is shown beside the labels, and how much room it has.
inline const SettingKey<bool> labelDetails {.name = "comparison/label-details", .fallback = false};
inline const SettingKey<QByteArray> labelsSplitter {.name = "comparison/labels-splitter-1"};
/// JSON of the filters of labels that have a name.
inline const SettingKey<QByteArray> savedFilters {.name = "comparison/saved-filters-1"};
/// Whether a comparison shows its rows by month.
inline const SettingKey<bool> timeStrip {.name = "comparison/time-strip", .fallback = true};
/// Folders of workspaces, the latest first.
inline const SettingKey<QStringList> recentWorkspaces {.name = "workspaces/recent"};
/// Folders in which the last file was chosen.
inline const SettingKey<QString> dataFolder {.name = "folders/data"};
inline const SettingKey<QString> modelFolder {.name = "folders/models"};
/// "en", "de", "zh_CN"; empty: the system's.
inline const SettingKey<QString> language {.name = "appearance/language"};
/// "light", "dark"; empty: the desktop's.
inline const SettingKey<QString> colours {.name = "appearance/colours"};
} // namespace settingkeys

/// What the window remembers between two starts. A value that cannot be read gives the fallback. What is set counts at
/// once and is written behind the caller's back, at the latest when this goes; what another window writes meanwhile is
/// seen at the next start.
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
    void removeRecentWorkspace(const QString& folder);
    /// Forgets geometry, docks, columns and how pages are divided; keeps recent workspaces, language and colours.
    void resetLayout();

private:
    struct Store;
    std::unique_ptr<Store> m_store;
};

} // namespace touchstone
