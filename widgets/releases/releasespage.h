#pragma once

#include "core/jobs/pendingreleases.h"
#include "widgets/common/filedialogs.h"
#include "widgets/models/propertiesmodel.h"
#include "widgets/releases/decidedialog.h"
#include "widgets/releases/releasedialog.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <string>
#include <vector>

class QAction;
class QSplitter;
class QStackedLayout;
class QTabWidget;
class QToolBar;

namespace touchstone {

class AuditView;
class Banner;
class KeyedRowsModel;
class PlainLabel;
class PropertyTree;
class SortProxy;
class TableView;
class TimelineView;

/// Aliases, versions, what waits for a decision, and everything that was ever decided; the steps of a release.
class ReleasesPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReleasesPage)

public:
    /// What `parts` refers to must outlive the page.
    ReleasesPage(const ReleasesParts& parts, FileDialogs ask, QWidget* parent = nullptr);

    /// Asks for a decision about the candidate of a comparison of two evaluations.
    void decideOn(const CompareParameters& comparison, ExecutionNumber candidate);
    /// Chooses a record by its number, an alias or a version by its name; false when there is none.
    bool showItem(const QString& target);
    /// Everything of the open workspace is on the page.
    bool isSettled() const { return !m_loading && !m_judging; }
    void saveState();
    void resetLayout();

signals:
    void linkActivated(const touchstone::ItemLink& link);

private:
    void setUpActions();
    TableView* makeTable(KeyedRowsModel* model, const char* name, const QString& title);
    void addLineage(TableView* table, const std::function<QString()>& item);
    void setUpLayout();
    QWidget* makeDetails();
    QWidget* makeEmpty();
    void startAfresh();
    void reload();
    void take(const Result<ReleasesData>& loaded);
    void judge();
    void showAll();
    void updateActions();
    void showAlias();
    void showVersion(const QString& version);
    void showRecord(std::int64_t record);
    void showDetails(std::vector<PropertySection> sections);
    QString chosenAlias() const;
    QString chosenVersion() const;

    /// \name Steps, in releasespagesteps.cpp
    /// @{
    void addVersion();
    void decide();
    void openDecision(const DecisionWish& wish);
    void moveAlias();
    void rollBack();
    void protect();
    void exportVersion();
    void verify();
    void editGates(const QString& name);
    /// @}

    ReleasesParts m_parts;
    FileDialogs m_ask;
    ReleasesData m_data;
    std::vector<JudgedVersion> m_judged;
    bool m_loading = false;
    bool m_judging = false;
    bool m_broken = false; ///< the records could not be read
    QPointer<DecideDialog> m_decision;
    QString m_lastVersion; ///< chosen last, in whatever table
    std::vector<PropertySection> m_shown;
    Banner* m_banner;
    QToolBar* m_tools;
    PlainLabel* m_readOnly;
    KeyedRowsModel* m_aliasesModel;
    KeyedRowsModel* m_pendingModel;
    KeyedRowsModel* m_versionsModel;
    TableView* m_aliases;
    TableView* m_pending;
    TableView* m_versions;
    PlainLabel* m_pendingNote;
    AuditView* m_audit;
    TimelineView* m_timeline;
    QTabWidget* m_tabs;
    PlainLabel* m_detailsTitle;
    PropertyTree* m_details;
    QWidget* m_empty;
    QSplitter* m_splitter;
    QStackedLayout* m_views;
    QAction* m_add = nullptr;
    QAction* m_decide = nullptr;
    QAction* m_move = nullptr;
    QAction* m_rollBack = nullptr;
    QAction* m_protect = nullptr;
    QAction* m_export = nullptr;
    QAction* m_verify = nullptr;
    QAction* m_gates = nullptr;
};

} // namespace touchstone
