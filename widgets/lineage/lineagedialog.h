#pragma once

#include "widgets/common/filedialogs.h"
#include "widgets/lineage/lineagedata.h"
#include "widgets/models/propertiesmodel.h"

#include <QDialog>

#include <set>

class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace touchstone {

class Banner;
class JobRunner;
class KeyedRowsModel;
class LineagePicture;
class PlainLabel;
class SortProxy;
class TableView;
class WorkspaceStore;

/// Where something came from and what came of it: a picture that Graphviz lays out, and a table that needs no Graphviz. The
/// workspace is read and Graphviz runs beside the window. Stays open while its links are followed.
class LineageDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineageDialog)

public:
    /// Both must outlive the dialog.
    LineageDialog(JobRunner& jobs, WorkspaceStore& store, FileDialogs ask, QWidget* parent = nullptr);

    /// `item`: as findLineageItem() takes it.
    void showItem(const QString& item);
    const std::string& item() const { return m_item; }
    /// Everything is shown, or the reason why not.
    bool isSettled() const { return !m_loading && !m_drawing; }
    LineagePicture* picture() const { return m_picture; }

signals:
    void linkActivated(const touchstone::ItemLink& link);

private:
    QWidget* makeTop();
    QWidget* makePicturePage();
    QWidget* makeBottom();
    void setUpTable();
    void setUpShortcuts();
    void load();
    void take(const Result<LineageData>& loaded);
    void showFailure(const Error& error);
    void draw();
    void showDrawing(const Result<std::string>& answer);
    void fillTable();
    void showCurrent(const LineageNodeId& node);
    void openNode(const LineageNodeId& node);
    void ask(const LineageNodeId& node);
    void openRow(bool later);
    void search(const QString& text);
    void goToMatch(int step);
    void save(const QString& kind);
    void updateActions();
    LineageNodeId currentNode() const;

    JobRunner& m_jobs;
    WorkspaceStore& m_store;
    FileDialogs m_ask;
    std::string m_item;
    std::set<LineageNodeId> m_opened;
    LineageData m_data;
    bool m_loading = false;
    bool m_drawing = false;
    Banner* m_banner;
    PlainLabel* m_title;
    PlainLabel* m_origin;
    PlainLabel* m_warnings;
    QLineEdit* m_search;
    PlainLabel* m_found;
    QToolButton* m_previous;
    QToolButton* m_next;
    QProgressBar* m_busy;
    QTabWidget* m_tabs;
    QStackedWidget* m_pages; ///< of the first tab: the picture, or why there is none
    LineagePicture* m_picture;
    PlainLabel* m_noPicture;
    KeyedRowsModel* m_model;
    SortProxy* m_proxy;
    TableView* m_table;
    PlainLabel* m_sentence;
    QPushButton* m_open;
    QPushButton* m_its;
    QPushButton* m_save;
    QAction* m_saveSvg = nullptr;
};

} // namespace touchstone
