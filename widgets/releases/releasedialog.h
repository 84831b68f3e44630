#pragma once

#include "core/jobs/steprunner.h"
#include "widgets/models/jobinfo.h"
#include "widgets/releases/releasesdata.h"

#include <QDialog>

#include <functional>

class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace touchstone {

class Banner;
class JobRunner;
class PlainLabel;
class Settings;
class WorkspaceStore;

/// What a dialog of the release page works with. What it refers to must outlive the dialog.
struct ReleasesParts {
    JobRunner& jobs;
    WorkspaceStore& store;
    Settings& settings;
};

/// One step of a release: a form with who and why, what the step means in words, and a button that does it as a job.
/// It closes when the step is recorded; what failed is said in the dialog.
class ReleaseDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReleaseDialog)

signals:
    void recorded();

protected:
    using Work = std::function<Result<JobOutcome>(const JobContext&)>;

    ReleaseDialog(const ReleasesParts& parts, ReleasesData now, const QString& title, const QString& action,
        QWidget* parent);

    const ReleasesData& releases() const { return m_data; }
    const ReleasesParts& parts() const { return m_parts; }
    QFormLayout& form() { return *m_form; }
    /// Adds the fields for who and why; call it after the form's own, once.
    void addSignature(bool reasonNeeded);
    std::string reviewer() const;
    std::string reason() const;
    /// Shows problem() and consequence(); call it when anything has changed.
    void updateState();

    /// Why it cannot be done as the form is; empty when it can.
    virtual QString problem() const = 0;
    /// What doing it means.
    virtual QString consequence() const = 0;
    virtual QString jobTitle() const = 0;
    /// What does it; owns what it needs.
    virtual Work work() const = 0;

private:
    void start();
    void finish(const JobInfo& job);

    ReleasesParts m_parts;
    ReleasesData m_data;
    QFormLayout* m_form;
    Banner* m_banner;
    QLineEdit* m_reviewer;
    QPlainTextEdit* m_reason;
    PlainLabel* m_consequence;
    PlainLabel* m_problem;
    QProgressBar* m_busy;
    QPushButton* m_action;
    JobId m_job;
    bool m_reasonNeeded = false;
};

} // namespace touchstone
