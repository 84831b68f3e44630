#include "tests/architecture/rules.h"

#include <algorithm>
#include <array>

namespace architecture {

const std::map<std::string, std::set<std::string>, std::less<>>& allowedRooms()
{
    // The arrows of the house. A new room is a new line here, with as few rooms as it can live with.
    static const std::map<std::string, std::set<std::string>, std::less<>> table {
        {"core/base", {}},
        {"core/data", {"core/base"}},
        {"core/statistics", {}},
        {"core/exchange", {"core/base", "core/data"}},
        {"core/tracking", {"core/base", "core/data", "core/exchange"}},
        {"core/storage", {"core/base", "core/data", "core/exchange"}},
        {"core/lineage", {"core/base", "core/data", "core/storage"}},
        {"core/learning", {"core/base", "core/data", "core/statistics"}},
        {"core/evaluation", {"core/base", "core/data", "core/statistics"}},
        {"core/comparison", {"core/base", "core/data", "core/statistics", "core/evaluation"}},
        {"core/review", {"core/base", "core/data"}},
        {"core/release", {"core/base", "core/data", "core/statistics", "core/evaluation", "core/comparison"}},
        {"core/report",
            {"core/base", "core/data", "core/statistics", "core/evaluation", "core/comparison", "core/review",
                "core/release", "core/exchange"}},
        {"core/figures",
            {"core/base", "core/statistics", "core/evaluation", "core/comparison", "core/report"}},
        {"core/publishing",
            {"core/base", "core/data", "core/statistics", "core/evaluation", "core/comparison", "core/review",
                "core/release", "core/exchange", "core/report", "core/figures"}},
        {"core/jobs",
            {"core/base", "core/data", "core/statistics", "core/exchange", "core/tracking", "core/storage",
                "core/learning", "core/evaluation", "core/comparison", "core/review", "core/release",
                "core/report", "core/publishing"}},
        {"widgets/models", {"core/*"}},
        {"widgets/settings", {"core/base"}},
        {"widgets/common", {"core/*", "widgets/models", "widgets/settings"}},
        {"widgets/jobs", {"core/*", "widgets/models", "widgets/settings", "widgets/common"}},
        {"widgets/importing",
            {"core/*", "widgets/models", "widgets/settings", "widgets/common", "widgets/jobs"}},
        {"widgets/training",
            {"core/*", "widgets/models", "widgets/settings", "widgets/common", "widgets/jobs",
                "widgets/charts"}},
        {"widgets/charts", {"core/*", "widgets/models", "widgets/common"}},
        {"widgets/labels",
            {"core/*", "widgets/models", "widgets/settings", "widgets/common", "widgets/charts"}},
        {"widgets/posts",
            {"core/*", "widgets/models", "widgets/settings", "widgets/common", "widgets/jobs",
                "widgets/charts"}},
        {"widgets/drilldown",
            {"core/*", "widgets/models", "widgets/common", "widgets/jobs", "widgets/charts"}},
        {"widgets/reporting",
            {"core/*", "widgets/models", "widgets/settings", "widgets/common", "widgets/jobs"}},
        {"widgets/comparison",
            {"core/*", "widgets/models", "widgets/settings", "widgets/common", "widgets/jobs",
                "widgets/charts", "widgets/drilldown", "widgets/labels", "widgets/posts",
                "widgets/reporting"}},
        {"widgets/lineage", {"core/*", "widgets/models", "widgets/common", "widgets/jobs", "widgets/charts"}},
        {"widgets/tryit",
            {"core/*", "widgets/models", "widgets/settings", "widgets/common", "widgets/jobs",
                "widgets/charts"}},
        {"widgets/executions",
            {"core/*", "widgets/models", "widgets/settings", "widgets/common", "widgets/jobs"}},
        {"widgets/datasets",
            {"core/*", "widgets/models", "widgets/settings", "widgets/common", "widgets/jobs"}},
        {"widgets/classifiers",
            {"core/*", "widgets/models", "widgets/settings", "widgets/common", "widgets/jobs"}},
        {"widgets/releases",
            {"core/*", "widgets/models", "widgets/settings", "widgets/common", "widgets/jobs",
                "widgets/charts"}},
        {"widgets/mainwindow", {"core/*", "widgets/*"}},
        {"app", {"core/*", "widgets/*"}},
        {"tests", {"core/*", "widgets/*", "app"}},
    };
    return table;
}

const std::vector<Fence>& fences()
{
    static const std::vector<Fence> list {
        {.name = "SQLite", .prefixes = {"sqlite3.h"}, .folders = {"core/storage", "core/exchange", "tests"}},
        {.name = "fastText", .prefixes = {"fasttext/"}, .folders = {"core/learning", "tests"}},
        {.name = "yaml-cpp", .prefixes = {"yaml-cpp/"}, .folders = {"core/tracking"}},
        {.name = "cpptoml", .prefixes = {"cpptoml.h"}, .folders = {"core/tracking"}},
        {.name = "OpenSSL", .prefixes = {"openssl/"}, .folders = {"core/base"}},
        {.name = "Qt Charts",
            .prefixes = {"QtCharts", "QChart", "QAbstractAxis", "QAbstractBarSeries", "QAbstractSeries",
                "QAreaSeries", "QBarCategoryAxis", "QBarLegendMarker", "QBarModelMapper", "QBarSeries",
                "QBarSet", "QBoxPlot", "QBoxSet", "QCandlestick", "QCategoryAxis", "QDateTimeAxis", "QHBar",
                "QHBoxPlot", "QHCandlestick", "QHorizontal", "QHPie", "QHXY", "QLegend", "QLineSeries",
                "QLogValueAxis", "QPercentBarSeries", "QPie", "QPolarChart", "QScatterSeries",
                "QSplineSeries", "QStackedBarSeries", "QValueAxis", "QVBar", "QVBoxPlot", "QVCandlestick",
                "QVPie", "QVXY", "QXY"},
            .folders = {"widgets/charts"}},
        {.name = "QSettings", .prefixes = {"QSettings", "QtCore/QSettings"}, .folders = {"widgets/settings"}},
    };
    return list;
}

namespace {

/// Ways to change the disk. Only what passes core/base/persistence.h can be ended or made to fail by the tests of
/// crashes and of failing storage, and only core/base checks and syncs as a workspace needs it.
constexpr std::array diskWords {"O_CREAT", "O_TRUNC", "O_RDWR", "ftruncate", "truncate", "pwrite", "pwritev",
    "writev", "fsync", "fdatasync", "fallocate", "posix_fallocate", "rename", "renameat", "unlink",
    "unlinkat", "rmdir", "mkdir", "mkdtemp", "chmod", "fchmod", "linkat", "symlink", "mkstemp", "fopen",
    "ofstream", "remove_all", "create_directory", "create_directories", "resize_file", "copy_file",
    "QSaveFile", "QTemporaryFile", "QTemporaryDir"};

std::vector<WordRule> allWordRules()
{
    std::vector<WordRule> list {
        {"QLabel", {"widgets", "app"}, {"widgets/common"},
            "use PlainLabel: a bare label takes text for mark-up"},
        {"QSettings", {"core", "widgets", "app"}, {"widgets/settings"},
            "use the typed keys of widgets/settings"},
        {"SIGNAL", {"core", "widgets", "app", "tests"}, {"tests/architecture"},
            "connect by pointer to member"},
        {"SLOT", {"core", "widgets", "app", "tests"}, {"tests/architecture"}, "connect by pointer to member"},
        {"processEvents", {"core", "widgets", "app"}, {},
            "it re-enters the event loop in the middle of a function"},
        {"sqlite3_open_v2", {"core/storage"}, {"core/storage/sqlite.cpp"},
            "use Database: its VFS announces what it writes"},
    };
    list.push_back({"O_RDONLY", {"core", "widgets"}, {"core/base/files.cpp"},
        "use openForReading(), which can be made to fail"});
    for (const char* word : diskWords) {
        list.push_back({word, {"core", "widgets", "app"},
            {"core/base/files.cpp", "core/base/lockfile.cpp", "core/base/persistence.cpp"},
            "change the disk through core/base/files.h"});
    }
    return list;
}

} // namespace

const std::vector<WordRule>& wordRules()
{
    static const std::vector<WordRule> list = allWordRules();
    return list;
}

std::string roomOf(std::string_view path)
{
    const std::size_t first = path.find('/');
    const std::string_view top = path.substr(0, first);
    if (first == std::string_view::npos || (top != "core" && top != "widgets"))
        return std::string(top);
    return std::string(path.substr(0, path.find('/', first + 1)));
}

bool isIn(std::string_view path, const std::vector<std::string>& folders)
{
    return std::ranges::any_of(folders, [&](const std::string& folder) {
        return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
    });
}

} // namespace architecture
