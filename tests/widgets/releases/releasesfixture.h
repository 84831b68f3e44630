#pragma once

#include "core/jobs/gatesjob.h"
#include "core/jobs/releasedecision.h"
#include "core/jobs/releasejob.h"
#include "tests/widgets/dialogfixture.h"
#include "tests/widgets/modeltesters.h"
#include "widgets/common/tableview.h"
#include "widgets/releases/releasespage.h"
#include "widgets/settings/settings.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QToolButton>

#include <memory>
#include <string>
#include <vector>

/// The release page on a workspace with two models that predicted the same rows.
namespace testing {

inline constexpr int patience = 60'000; // ms, on a busy machine

/// Dataset "old" (#1), two models (#2, #3), and what they predicted (#4, #5).
inline touchstone::Result<> makeTwoModels(Jobs& jobs)
{
    if (const auto made = jobs.import("old", posts({.posts = 600})); !made)
        return touchstone::failure(made);
    if (const auto made = jobs.train({"old"}); !made)
        return touchstone::failure(made);
    auto other = Jobs::training({"old"});
    other.training.epoch = 12;
    if (const auto made = touchstone::trainOn(jobs.context(), other); !made)
        return touchstone::failure(made);
    for (const char* model : {"2", "3"}) {
        if (const auto made = jobs.evaluate(model, "old"); !made)
            return touchstone::failure(made);
    }
    return {};
}

/// A copy of a workspace that was filled once, opened in a page.
class Releases
{
    OpenWorkspace m_workspace;
    TemporaryFolder m_folder;
    touchstone::Settings m_settings;
    ModelTesters m_testers;

public:
    std::filesystem::path answer; ///< to every question for a file or folder
    std::unique_ptr<touchstone::ReleasesPage> page;

    explicit Releases(const std::filesystem::path& filled)
        : m_settings(QString::fromStdString((m_folder / "settings.ini").string()))
    {
        m_settings.setValue(touchstone::settingkeys::reviewer, QStringLiteral("Ada"));
        std::filesystem::copy(filled, m_workspace.jobs.workspace, std::filesystem::copy_options::recursive);
    }
    ~Releases() { page.reset(); }

    Jobs& jobs() { return m_workspace.jobs; }
    touchstone::JobRunner& runner() { return m_workspace.runner; }
    touchstone::WorkspaceStore& store() { return m_workspace.store; }
    touchstone::Settings& settings() { return m_settings; }
    touchstone::ReleasesParts parts()
    {
        return {.jobs = m_workspace.runner, .store = m_workspace.store, .settings = m_settings};
    }
    touchstone::FileDialogs dialogs()
    {
        using Maybe = touchstone::FileDialogs::MaybePath;
        return {.openFiles = [](QWidget*, const QString&) { return touchstone::FileDialogs::Paths {}; },
            .openFolder = [this](QWidget*, const QString&) { return Maybe(answer); },
            .openFile = [this](QWidget*, const QString&, const QString&) { return Maybe(answer); },
            .saveFile
            = [this](QWidget*, const QString&, const std::filesystem::path&) { return Maybe(answer); }};
    }

    bool show()
    {
        if (!m_workspace.open())
            return false;
        page = std::make_unique<touchstone::ReleasesPage>(parts(), dialogs());
        page->resize(1200, 760);
        page->show();
        m_testers.watch(*page);
        return settle();
    }

    /// Waits until no job runs and the page shows everything.
    bool settle()
    {
        return QTest::qWaitFor([this] { return runner().unfinished() == 0; }, patience)
            && m_workspace.settle()
            && QTest::qWaitFor([this] { return page == nullptr || page->isSettled(); }, patience);
    }

    QAction* action(const char* name) const { return page->findChild<QAction*>(QLatin1String(name)); }

    /// Presses the button of a step with the mouse; false when nobody could.
    bool press(const char* name) const
    {
        for (auto* button : page->findChildren<QToolButton*>()) {
            if (button->defaultAction() == nullptr || button->defaultAction() != action(name))
                continue;
            if (!button->isEnabled() || !button->isVisible())
                return false;
            QTest::mouseClick(button, Qt::LeftButton);
            return true;
        }
        return false;
    }

    /// The dialog of that class that is shown; nullptr when there is none.
    template <typename T = QDialog>
    T* dialog() const
    {
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (auto* found = qobject_cast<T*>(window); found != nullptr && found->isVisible())
                return found;
        }
        return nullptr;
    }

    QString cell(const char* table, int row, int column) const
    {
        const auto* view = child<QTableView>(*page, table);
        return view->model()->index(row, column).data().toString();
    }
    int rows(const char* table) const { return child<QTableView>(*page, table)->model()->rowCount(); }
    void showTab(int tab) const { child<QTabWidget>(*page, "releaseTabs")->setCurrentIndex(tab); }

    touchstone::ReleaseHistory history()
    {
        auto workspace = jobs().open();
        return touchstone::releaseHistory(*workspace).value();
    }

    /// \name As a command in a terminal would.
    /// @{
    std::string add(const char* model)
    {
        const auto added
            = touchstone::addVersion(jobs().context(), {.model = model, .who = "cli", .why = "new"});
        return added ? added->record.version : added.error().message();
    }
    touchstone::Result<touchstone::DecisionOutcome> approve(const std::string& version)
    {
        return touchstone::decideOnVersion(
            jobs().context(), {.version = version, .who = "cli", .why = "the first"});
    }
    touchstone::Result<touchstone::ReleaseRecord> move(const char* alias, const std::string& version)
    {
        return touchstone::moveAlias(
            jobs().context(), {.alias = alias, .version = version, .who = "cli", .why = "go"});
    }
    /// @}
};

/// Types into a field that has the focus then.
inline void type(QWidget* field, const QString& text)
{
    field->setFocus();
    QTest::keyClicks(field, text);
}

/// Rules for `default` of the workspace.
inline touchstone::Result<> defaultGatesAre(Jobs& jobs, const std::string& rules)
{
    return touchstone::storeGates(jobs.context(), "default", "{\"gates\": [" + rules + "]}");
}

} // namespace testing
