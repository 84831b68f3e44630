#pragma once

#include "core/data/execution.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QStackedLayout;

namespace touchstone {

class ExecutionsModel;
class ExecutionsProxy;
class PlainLabel;
class Settings;
class TableView;

/// The executions of the open workspace: a table to sort and filter, the newest first.
class ExecutionsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExecutionsPage)

public:
    /// `settings` must outlive the page.
    explicit ExecutionsPage(Settings& settings, QWidget* parent = nullptr);

    void setExecutions(std::vector<Execution> executions);
    /// Remembers the table's columns.
    void saveState();

private:
    void setUpTable();
    void updateView();

    Settings& m_settings;
    ExecutionsModel* m_model;
    ExecutionsProxy* m_proxy;
    QLineEdit* m_filter;
    PlainLabel* m_count;
    TableView* m_table;
    QWidget* m_noExecutions;
    QWidget* m_noMatch;
    QStackedLayout* m_views;
};

} // namespace touchstone
