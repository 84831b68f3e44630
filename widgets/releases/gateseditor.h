#pragma once

#include "widgets/common/filedialogs.h"
#include "widgets/models/gaterules.h"
#include "widgets/models/jobinfo.h"
#include "widgets/releases/releasedialog.h"

#include <QDialog>

#include <string>

class QComboBox;
class QLineEdit;
class QMenu;
class QPushButton;

namespace touchstone {

class Banner;
class RecordsModel;
class PlainLabel;
class RuleForm;
class TableView;

/// The rules of a gates file as a table, with a form for the chosen one. Mistakes are said where they are made; a file
/// that is read says line and column.
class GatesEditor final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GatesEditor)

public:
    /// `name`: gates that gatesNamed() knows, or a file. What `parts` refers to must outlive the dialog.
    GatesEditor(const ReleasesParts& parts, FileDialogs ask, const QString& name, QWidget* parent = nullptr);

    bool isBusy() const { return m_loading || m_job.isValid(); }

public slots:
    void reject() override;

signals:
    /// Gates of the workspace were written.
    void saved();

private:
    struct Loaded {
        std::string text;
        std::string source;
    };

    QWidget* makeTop();
    QWidget* makeButtons();
    void load(const QString& name);
    void take(const Loaded& loaded);
    void chooseFile();
    void loadBuiltIn();
    void addRule(const QString& kind);
    void removeRule();
    void chooseRule(int rule);
    int chosen() const;
    void showChosen();
    void refresh();
    void updateState();
    void save();
    void saveToFile();
    void finish(const JobInfo& job);

    ReleasesParts m_parts;
    FileDialogs m_ask;
    GateRules m_rules;
    JobId m_job;
    bool m_toWorkspace = false; ///< the job writes gates of the workspace
    bool m_loading = false;
    bool m_dirty = false;
    bool m_closingTold = false;
    Banner* m_banner;
    QComboBox* m_names;
    RecordsModel* m_model;
    TableView* m_table;
    RuleForm* m_form;
    PlainLabel* m_problem;
    QLineEdit* m_name;
    QPushButton* m_remove;
    QPushButton* m_save;
    QPushButton* m_saveFile;
};

} // namespace touchstone
