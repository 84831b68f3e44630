#pragma once

#include "widgets/tryit/trialmodels.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStringListModel;
class QTabWidget;

namespace touchstone {

class AnswerPanel;
class Banner;
class JobRunner;
class PlainLabel;
class ProbeList;
class TextEdit;
class WordTable;
class WorkspaceStore;
struct Probe;

/// Try it: a text is typed or pasted, and both models' first labels stand beside it as it changes, with the words that
/// decided. The models are loaded once and kept while the dialog is open. Nothing is computed in the window's thread, and
/// only the newest text is answered.
class TryDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TryDialog)

public:
    /// Both must outlive the dialog.
    TryDialog(JobRunner& jobs, WorkspaceStore& store, QWidget* parent = nullptr);

    /// Loads these models; text and expected label stay.
    void setRequest(TrialRequest request);
    const TrialRequest& request() const { return m_request; }
    bool isLoaded() const { return m_models != nullptr; }
    void setText(const QString& text);
    void setExpected(const QString& label);
    ProbeList* probes() const { return m_probes; }

signals:
    /// The models of the request are in memory, those that are there.
    void loaded();
    /// What the panels show belongs to the text that is there now.
    void answered();
    /// So do the words.
    void wordsShown();

private:
    QWidget* makeTextSide();
    void setUpLayout();
    void load();
    void ask();
    void askForWords();
    void showAnswers(const TrialAnswers& answers, const QString& text, const QString& expected);
    void highlight();
    void updateSaving();
    void saveProbe();
    void useProbe(const Probe& probe);
    QString expectedLabel() const;

    JobRunner& m_jobs;
    WorkspaceStore& m_store;
    TrialRequest m_request;
    std::shared_ptr<const TrialModels> m_models; ///< null until they are loaded
    TrialAnswers m_answers;
    TriedWords m_words;
    std::int64_t m_probeId = 0; ///< the probe whose text is being edited; 0: none
    Banner* m_banner;
    QProgressBar* m_progress;
    TextEdit* m_text;
    QLineEdit* m_expected;
    QStringListModel* m_labels;
    QComboBox* m_towards;
    QComboBox* m_highlighted;
    PlainLabel* m_summary;
    PlainLabel* m_saving;
    QPushButton* m_save;
    QPushButton* m_change;
    QPushButton* m_reload;
    QHBoxLayout* m_panelRow;
    std::vector<AnswerPanel*> m_panels;
    QTabWidget* m_tabs;
    WordTable* m_wordTable;
    ProbeList* m_probes;
};

} // namespace touchstone
