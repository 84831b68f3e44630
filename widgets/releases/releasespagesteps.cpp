#include "core/jobs/releaseexport.h"
#include "core/jobs/twinlookup.h"
#include "widgets/common/banner.h"
#include "widgets/common/workspacestore.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/displayformat.h"
#include "widgets/releases/gateseditor.h"
#include "widgets/releases/releasespage.h"
#include "widgets/releases/stepdialogs.h"
#include "widgets/releases/verifydialog.h"

#include <algorithm>
#include <utility>

/// The part of the release page that opens its dialogs.
namespace touchstone {

void ReleasesPage::addVersion()
{
    auto* dialog = new AddVersionDialog(m_parts, m_data, m_ask, {}, this);
    connect(dialog, &ReleaseDialog::recorded, &m_parts.store, &WorkspaceStore::reload);
    dialog->open();
}

void ReleasesPage::moveAlias()
{
    auto* dialog = new MoveAliasDialog(m_parts, m_data, chosenAlias(), chosenVersion(), this);
    connect(dialog, &ReleaseDialog::recorded, &m_parts.store, &WorkspaceStore::reload);
    dialog->open();
}

void ReleasesPage::rollBack()
{
    auto* dialog = new RollBackDialog(m_parts, m_data, chosenAlias(), this);
    connect(dialog, &ReleaseDialog::recorded, &m_parts.store, &WorkspaceStore::reload);
    dialog->open();
}

void ReleasesPage::protect()
{
    auto* dialog = new ProtectDialog(m_parts, m_data, chosenAlias(), this);
    connect(dialog, &ReleaseDialog::recorded, &m_parts.store, &WorkspaceStore::reload);
    dialog->open();
}

void ReleasesPage::decide()
{
    const std::string version = chosenVersion().toStdString();
    const ReleasedVersion* found = m_data.history.state.find(version);
    if (found == nullptr)
        return;
    DecisionWish wish {.version = version,
        .comparison = {},
        .candidateModel = found->model,
        .candidateMaker = found->execution};
    const auto& executions = m_parts.store.snapshot()->executions;
    // One that was decided before is compared as if it waited.
    ReleaseState state = m_data.history.state;
    for (ReleasedVersion& one : state.versions) {
        if (one.name == version) {
            one.approvals.clear();
            one.rejected = false;
        }
    }
    if (const auto production = state.aliases.find("production"); production != state.aliases.end())
        production->second.seen.erase(version);
    const auto waiting = pendingVersions(state, executions);
    const auto pending = std::ranges::find(waiting, version, &PendingVersion::version);
    if (pending != waiting.end() && pending->candidate.isValid()) {
        wish.comparison = CompareParameters {.baseline = pending->baseline.toString(),
            .candidate = pending->candidate.toString(),
            .twin = evaluatedTwinFor(executions, pending->baseline, pending->candidate)};
    } else if (m_data.history.state.anyApproved) {
        m_banner->showMessage(pending != waiting.end() && pending->missing.code == "no-evaluation"
                ? tr("%1 cannot be decided yet: evaluate its model, so that it can be compared.")
                      .arg(QString::fromStdString(version))
                : tr("%1 cannot be decided here: evaluate its model and what it is measured against on the "
                     "same rows, "
                     "compare them, and press Decide on the comparison.")
                      .arg(QString::fromStdString(version)));
        return;
    }
    openDecision(wish);
}

void ReleasesPage::decideOn(const CompareParameters& comparison, ExecutionNumber candidate)
{
    DecisionWish wish {.version = {}, .comparison = comparison, .candidateModel = {}, .candidateMaker = {}};
    const auto snapshot = m_parts.store.snapshot();
    const Execution* evaluation = snapshot->execution(candidate);
    const Artifact* model = evaluation != nullptr ? evaluation->input("model") : nullptr;
    if (model != nullptr) {
        wish.candidateModel = model->sha256;
        const auto maker = std::ranges::find(snapshot->models, model->sha256, &ModelRecord::sha256);
        if (maker != snapshot->models.end())
            wish.candidateMaker = maker->execution;
    }
    openDecision(wish);
}

void ReleasesPage::openDecision(const DecisionWish& wish)
{
    if (m_decision != nullptr)
        m_decision->close();
    m_banner->hide();
    auto* dialog = new DecideDialog(m_parts, m_data, wish, window());
    m_decision = dialog;
    connect(dialog, &DecideDialog::gatesEditorRequested, this, &ReleasesPage::editGates);
    dialog->show();
}

void ReleasesPage::exportVersion()
{
    const QString version = chosenVersion();
    const auto folder = m_ask.openFolder(this, tr("Folder for version %1").arg(version));
    if (!folder)
        return;
    m_parts.jobs.start({.title = tr("Export %1").arg(version),
        .work = [version = version.toStdString(), folder = *folder, workspace = m_parts.store.path()](
                    Progress& progress, std::stop_token stop) -> Result<JobOutcome> {
            const auto exported = touchstone::exportVersion(
                windowContext(workspace, progress, std::move(stop)), version, folder);
            if (!exported)
                return failure(exported);
            return JobOutcome {.summary = tr("Model and text recipe: %1, %2")
                                              .arg(displayformat::fromPath(exported->model),
                                                  displayformat::fromPath(exported->sidecar)),
                .warnings = {}};
        }});
}

void ReleasesPage::verify()
{
    auto* dialog = new VerifyDialog(m_parts, this);
    dialog->show();
}

void ReleasesPage::editGates(const QString& name)
{
    auto* dialog = new GatesEditor(m_parts, m_ask, name, window());
    connect(dialog, &GatesEditor::saved, this, &ReleasesPage::judge);
    dialog->show();
}

} // namespace touchstone
