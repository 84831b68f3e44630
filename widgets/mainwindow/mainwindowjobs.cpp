#include "widgets/classifiers/classifierspage.h"
#include "widgets/classifiers/inspectdialog.h"
#include "widgets/common/workspacestore.h"
#include "widgets/comparison/comparisonpage.h"
#include "widgets/datasets/datasetspage.h"
#include "widgets/executions/executionspage.h"
#include "widgets/importing/importdialog.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/jobs/jobsstrip.h"
#include "widgets/jobs/workspacejobs.h"
#include "widgets/lineage/lineagedialog.h"
#include "widgets/mainwindow/mainwindow.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/lineagewords.h"
#include "widgets/releases/releasespage.h"
#include "widgets/settings/settings.h"
#include "widgets/training/autotunedialog.h"
#include "widgets/training/evaluatedialog.h"
#include "widgets/training/importexecutionsdialog.h"
#include "widgets/training/splitdialog.h"
#include "widgets/training/traindialog.h"
#include "widgets/tryit/trydialog.h"

#include <utility>

/// The part of the window that starts jobs for its pages.
namespace touchstone {

namespace {

ItemLink linkTo(ExecutionNumber number)
{
    return {.kind = ItemLink::Kind::Execution, .target = QString::number(number.value())};
}

/// "#6 old model"
QString modelName(const WorkspaceStore& store, const std::string& reference)
{
    const auto number = parseExecutionNumber(reference);
    const Execution* maker = number ? store.snapshot()->execution(*number) : nullptr;
    const QString name = QString::fromStdString(reference);
    return maker == nullptr || maker->name.empty()
        ? name
        : QStringLiteral("%1 %2").arg(name, QString::fromStdString(maker->name));
}

TrialRequest trialOf(const WorkspaceStore& store, const ComparisonReport& report)
{
    const auto side = [&store](const SideReport& from, SideRole role) {
        return TrialSide {
            .source = trialSourceOf(from.execution, from.model, from.modelReference, from.recipe),
            .name = from.modelReference.empty() ? QString::fromStdString(from.name)
                                                : modelName(store, from.modelReference),
            .role = role};
    };
    return {.workspace = store.path(),
        .sides = {side(*report.baseline, SideRole::Baseline), side(*report.candidate, SideRole::Candidate)}};
}

TrialRequest trialOf(const WorkspaceStore& store, const ModelRecord& model)
{
    const std::string reference = "#" + model.execution.toString();
    return {.workspace = store.path(),
        .sides = {{.source = {.reference = reference, .sha256 = {}, .recipe = {}, .evaluation = {}},
            .name = modelName(store, reference),
            .role = SideRole::Neutral}}};
}

} // namespace

void MainWindow::setUpJobs()
{
    connect(m_jobsStrip, &JobsStrip::executionRequested, this,
        [this](ExecutionNumber number) { showLink(linkTo(number)); });
    connect(m_executionsPage, &ExecutionsPage::compareRequested, this, &MainWindow::compare);
    connect(m_executionsPage, &ExecutionsPage::rerunRequested, this, [this](ExecutionNumber number) {
        m_parts.jobs.start(rerunJob(m_parts.store.path(), {.execution = number, .threads = {}}));
    });
    connect(m_datasetsPage, &DatasetsPage::splitRequested, this, &MainWindow::splitDataset);
    connect(m_datasetsPage, &DatasetsPage::trainRequested, this, &MainWindow::trainModel);
    connect(m_datasetsPage, &DatasetsPage::autotuneRequested, this, &MainWindow::autotuneModel);
    connect(m_datasetsPage, &DatasetsPage::evaluateRequested, this,
        [this](const QString& dataset) { evaluateModel({}, dataset); });
    connect(m_classifiersPage, &ClassifiersPage::trainRequested, this, [this] { trainModel({}); });
    connect(m_classifiersPage, &ClassifiersPage::autotuneRequested, this, [this] { autotuneModel({}); });
    connect(m_classifiersPage, &ClassifiersPage::evaluateRequested, this,
        [this](ExecutionNumber model) { evaluateModel(model, {}); });
    connect(m_classifiersPage, &ClassifiersPage::tryRequested, this,
        [this](const ModelRecord& model) { tryTexts(trialOf(m_parts.store, model)); });
    connect(m_classifiersPage, &ClassifiersPage::inspectRequested, this, &MainWindow::inspectModels);
    connect(m_comparisonPage, &ComparisonPage::tryRequested, this,
        [this](const std::shared_ptr<const ComparisonReport>& report) {
            tryTexts(trialOf(m_parts.store, *report));
        });
    connect(m_comparisonPage, &ComparisonPage::evaluationRequested, this, &MainWindow::evaluateFor);
    connect(m_comparisonPage, &ComparisonPage::originRequested, this,
        [this](ExecutionNumber number) { showLineage(lineagewords::itemOf(number)); });
    connect(m_comparisonPage, &ComparisonPage::decideRequested, this, &MainWindow::decide);
}

void MainWindow::importData(std::vector<std::filesystem::path> files)
{
    auto* dialog = new ImportDialog(m_parts.jobs, m_parts.store, FileDialogs::ofDesktop(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->addFiles(files);
    dialog->show();
}

void MainWindow::importExecutionsFrom(const std::filesystem::path& source)
{
    auto* dialog = new ImportExecutionsDialog(m_parts.jobs, m_parts.store, FileDialogs::ofDesktop(), this);
    if (!source.empty())
        dialog->chooseSource(source);
    showJobDialog(dialog);
}

/// What was dropped may be posts or what ran elsewhere; that is found out beside the window.
void MainWindow::importWhateverItIs(const std::filesystem::path& source)
{
    m_parts.jobs.runLatest<bool>(
        this, QStringLiteral("kind of what was dropped"),
        [source](Progress&, const std::stop_token& stop) { return holdsExecutions(source, stop); },
        [this, source](const Result<bool>& executions) {
            if (!executions && executions.error().kind == ErrorKind::Cancelled)
                return;
            if (executions && *executions)
                importExecutionsFrom(source);
            else
                importData({source});
        });
}

void MainWindow::showJobDialog(JobDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &JobDialog::executionRequested, this,
        [this](ExecutionNumber number) { showLink(linkTo(number)); });
    dialog->show();
}

void MainWindow::splitDataset(const QString& dataset)
{
    auto* dialog = new SplitDialog(m_parts.jobs, m_parts.store, this);
    dialog->chooseDataset(dataset.toStdString());
    showJobDialog(dialog);
}

void MainWindow::trainModel(const QString& dataset)
{
    auto* dialog = new TrainDialog(m_parts.jobs, m_parts.store, FileDialogs::ofDesktop(), this);
    if (!dataset.isEmpty())
        dialog->chooseDataset(dataset.toStdString());
    showJobDialog(dialog);
}

void MainWindow::autotuneModel(const QString& dataset)
{
    auto* dialog = new AutotuneDialog(m_parts.jobs, m_parts.store, FileDialogs::ofDesktop(), this);
    if (!dataset.isEmpty())
        dialog->chooseDataset(dataset.toStdString());
    showJobDialog(dialog);
}

void MainWindow::evaluateModel(ExecutionNumber model, const QString& rows)
{
    auto* dialog = new EvaluateDialog(m_parts.jobs, m_parts.store, FileDialogs::ofDesktop(), this);
    if (model.isValid())
        dialog->chooseModel(model);
    if (!rows.isEmpty())
        dialog->chooseRows(rows.toStdString());
    showJobDialog(dialog);
}

void MainWindow::evaluateFor(const EvaluationWish& wish)
{
    if (wish.model.empty()) {
        evaluateModel({}, QString::fromStdString(wish.rows));
        return;
    }
    m_remedy = {.job = m_parts.jobs.start(evaluationForJob(
                    m_parts.store.path(), {.model = wish.model, .rows = wish.rows, .k = {}})),
        .baseline = m_comparisonPage->baseline(),
        .candidate = m_comparisonPage->candidate()};
}

void MainWindow::tryTexts(TrialRequest request)
{
    if (m_try == nullptr) {
        m_try = new TryDialog(m_parts.jobs, m_parts.store, this);
        m_try->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_try->setRequest(std::move(request));
    m_try->show();
    m_try->raise();
    m_try->activateWindow();
}

void MainWindow::showLineage(const QString& item)
{
    if (m_lineage == nullptr) {
        m_lineage = new LineageDialog(m_parts.jobs, m_parts.store, FileDialogs::ofDesktop(), this);
        m_lineage->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_lineage, &LineageDialog::linkActivated, this, &MainWindow::showLink);
    }
    m_lineage->showItem(item);
    m_lineage->show();
    m_lineage->raise();
    m_lineage->activateWindow();
}

void MainWindow::inspectFiles(std::vector<InspectedFile> files)
{
    auto* dialog = new InspectDialog(m_parts.jobs, FileDialogs::ofDesktop(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->inspect(std::move(files));
    dialog->show();
}

void MainWindow::inspectModels(const std::vector<ModelRecord>& models)
{
    std::vector<InspectedFile> files;
    for (const ModelRecord& model : models) {
        files.push_back({.file = m_parts.store.path() / "models" / (model.sha256 + ".bin"),
            .name = modelName(m_parts.store, "#" + model.execution.toString())});
    }
    inspectFiles(std::move(files));
}

void MainWindow::chooseModelToInspect()
{
    const auto file = m_parts.dialogs.modelFile(
        this, displayformat::toPath(m_parts.settings.value(settingkeys::modelFolder)));
    if (!file)
        return;
    m_parts.settings.setValue(settingkeys::modelFolder, displayformat::fromPath(file->parent_path()));
    inspectFiles({{.file = *file, .name = {}}});
}

void MainWindow::compareAfterRemedy(const JobInfo& job)
{
    if (!job.id.isValid() || job.id != m_remedy.job)
        return;
    const Remedy asked = std::exchange(m_remedy, {});
    // Whoever looks at another pair by now is left alone.
    if (job.state == JobState::Done && m_comparisonPage->baseline() == asked.baseline
        && m_comparisonPage->candidate() == asked.candidate)
        m_comparisonPage->open(job.execution, asked.candidate);
}

void MainWindow::compare(ExecutionNumber baseline, ExecutionNumber candidate)
{
    showPage(QStringLiteral("comparison"));
    m_comparisonPage->open(baseline, candidate);
}

void MainWindow::decide(const ComparisonRequest& request)
{
    m_releasesPage->decideOn({.baseline = request.baseline.toString(),
                                 .candidate = request.candidate.toString(),
                                 .comparison = request.parameters,
                                 .twin = request.twin,
                                 .weights = request.weights},
        request.candidate);
}

} // namespace touchstone
