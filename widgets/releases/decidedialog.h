#pragma once

#include "core/jobs/releasedecision.h"
#include "widgets/models/jobinfo.h"
#include "widgets/releases/releasedialog.h"

#include <QDialog>

#include <memory>
#include <optional>
#include <string>

class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace touchstone {

class Banner;
class RecordsModel;
class DecisionForm;
class PlainLabel;
class SideStrip;
class TableView;
class Waivers;

/// What is to be decided: a version, or the model of a comparison's candidate, which may not be one yet.
struct DecisionWish {
    std::string version;                         ///< may be empty with a comparison
    std::optional<CompareParameters> comparison; ///< by numbers of evaluations
    std::string candidateModel;     ///< sha-256 of the candidate's model; empty without a comparison
    ExecutionNumber candidateMaker; ///< that made it; not valid where it is not of this workspace
};

/// Shows both sides, what the gates say, and what was not looked at; asks for who and why; then freezes the comparison
/// and records the decision as a job. Stays open to show what was recorded.
class DecideDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DecideDialog)

public:
    /// What `parts` refers to must outlive the dialog.
    DecideDialog(const ReleasesParts& parts, ReleasesData now, DecisionWish wish, QWidget* parent = nullptr);

    /// Somebody added a record.
    void setReleases(const ReleasesData& now);
    bool isBusy() const { return m_computing || m_job.isValid(); }

signals:
    void gatesEditorRequested(const QString& name);

private:
    struct Done;

    QWidget* makeTop();
    QWidget* makeEvidence();
    QWidget* makeAnswer();
    void fillVersions();
    void fillGates();
    void ask();
    void showPreview(const Result<DecisionOutcome>& outcome);
    void showEvidence();
    void updateState();
    QString problem() const;
    void makeVersion();
    void decide();
    void finish(const JobInfo& job);
    void showDone(const Done& done);
    std::string version() const;
    bool needsVersion() const;

    ReleasesParts m_parts;
    ReleasesData m_data;
    DecisionWish m_wish;
    std::optional<DecisionOutcome> m_seen; ///< what the gates said
    std::shared_ptr<Done> m_done;          ///< written by the job, read after it
    JobId m_job;
    bool m_addsVersion = false; ///< the job makes a version
    bool m_computing = false;
    Banner* m_banner;
    QProgressBar* m_busy;
    QComboBox* m_version;
    QPushButton* m_makeVersion;
    QComboBox* m_gates;
    SideStrip* m_baseline;
    SideStrip* m_candidate;
    PlainLabel* m_summary;
    RecordsModel* m_model;
    TableView* m_table;
    PlainLabel* m_evidence;
    Waivers* m_waivers;
    QScrollArea* m_waiverArea;
    DecisionForm* m_form;
    QWidget* m_question;
    QWidget* m_answer;
    PlainLabel* m_answerText;
    PlainLabel* m_hashes;
    PlainLabel* m_problem;
    QPushButton* m_decide;
};

} // namespace touchstone
