#include "widgets/training/traindialog.h"

#include "core/jobs/partlist.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/workspacestore.h"
#include "widgets/jobs/workspacejobs.h"
#include "widgets/models/executiontext.h"
#include "widgets/training/choices.h"
#include "widgets/training/parametersform.h"
#include "widgets/training/recipeform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace touchstone {

TrainDialog::TrainDialog(JobRunner& runner, WorkspaceStore& store, FileDialogs ask, QWidget* parent)
    : JobDialog(runner, store, tr("&Train"), parent)
    , m_like(new QComboBox(this))
    , m_twin(new QCheckBox(tr("As its t&win"), this))
    , m_parts(new QListWidget(this))
    , m_recipe(new RecipeForm(this))
    , m_parameters(nullptr)
    , m_name(new QLineEdit(this))
{
    setWindowTitle(tr("Train a model"));
    resize(960, 690);
    setForm(makeForm(std::move(ask)),
        tr("Progress and loss appear here. You can queue several trainings and close this window; they go "
           "on."));
    workspaceChanged();
    if (const auto parts
        = datasetParts(this->store().snapshot()->datasets, this->store().snapshot()->executions);
        const DatasetPart* part = firstPart(parts, Part::Train))
        chooseRows({part->reference});
    updateState();
}

QWidget* TrainDialog::makeForm(FileDialogs ask)
{
    m_parameters = new ParametersForm(std::move(ask), this);
    m_like->setObjectName(QStringLiteral("like"));
    m_like->setWhatsThis(
        tr("Like execution: takes over parameters, recipe and rows of a training, to change them."));
    m_twin->setObjectName(QStringLiteral("twin"));
    m_twin->setWhatsThis(tr("Twin: the same rows and settings with another seed. How much it differs from "
                            "the original is the noise "
                            "against which a change is judged."));
    m_parts->setObjectName(QStringLiteral("parts"));
    m_parts->setAccessibleName(tr("Rows to train on"));
    m_parts->setWhatsThis(tr("Rows to train on: tick one or several parts. Rows without a label are left "
                             "out. Keep the test part for "
                             "the evaluation."));
    m_parts->setMinimumHeight(m_parts->fontMetrics().height() * 7);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setMaxLength(200);
    m_name->setPlaceholderText(tr("named after its rows"));
    m_name->setWhatsThis(tr("Name: what the execution is called in tables; it can be changed later."));
    connect(m_like, &QComboBox::activated, this, &TrainDialog::originalChosen);
    connect(m_twin, &QCheckBox::toggled, this, &TrainDialog::twinToggled);
    connect(m_parts, &QListWidget::itemChanged, this, &TrainDialog::updateState);
    connect(m_parameters, &ParametersForm::changed, this, &TrainDialog::updateState);

    auto* form = new QWidget;
    auto* top = new QFormLayout;
    top->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    top->addRow(tr("L&ike:"), m_like);
    top->addRow(QString(), m_twin);
    top->addRow(tr("&Name:"), m_name);
    const auto group = [](const QString& title, QWidget* content) {
        auto* box = new QGroupBox(title);
        auto* inside = new QVBoxLayout(box);
        inside->addWidget(content);
        return box;
    };
    auto* rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 8, 0);
    rows->setSpacing(10);
    rows->addLayout(top);
    rows->addWidget(group(tr("Rows to train on"), m_parts));
    rows->addWidget(group(tr("Text recipe"), m_recipe));
    rows->addWidget(group(tr("Parameters of fastText"), m_parameters));
    rows->addStretch(1);
    return form;
}

void TrainDialog::workspaceChanged()
{
    fillOriginals();
    fillParts();
}

void TrainDialog::fillOriginals()
{
    const QVariant chosen = m_like->currentData();
    const QSignalBlocker blocker(m_like);
    m_like->clear();
    m_like->addItem(tr("fastText's defaults"));
    const auto& executions = store().snapshot()->executions;
    for (auto execution = executions.rbegin(); execution != executions.rend(); ++execution) {
        if (execution->step == Step::Train && execution->status == ExecutionStatus::Complete)
            m_like->addItem(
                executiontext::title(*execution), static_cast<qlonglong>(execution->number.value()));
    }
    const int index = chosen.isValid() ? m_like->findData(chosen) : 0;
    m_like->setCurrentIndex(std::max(index, 0));
    m_twin->setEnabled(original().isValid());
}

void TrainDialog::fillParts()
{
    const std::vector<std::string> ticked = chosenParts();
    const WorkspaceSnapshot& snapshot = *store().snapshot();
    const QSignalBlocker blocker(m_parts);
    m_parts->clear();
    for (const DatasetPart& part : datasetParts(snapshot.datasets, snapshot.executions)) {
        auto* item = new QListWidgetItem(choices::partText(part), m_parts);
        item->setData(Qt::UserRole, QString::fromStdString(part.reference));
        item->setCheckState(
            std::ranges::find(ticked, part.reference) != ticked.end() ? Qt::Checked : Qt::Unchecked);
        if (!part.labelled) {
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
            item->setToolTip(tr("It has no labels, so nothing can be learned from it"));
        }
    }
}

void TrainDialog::chooseDataset(const std::string& reference)
{
    const WorkspaceSnapshot& snapshot = *store().snapshot();
    const auto parts = datasetParts(snapshot.datasets, snapshot.executions);
    const auto training = std::ranges::find_if(parts, [&](const DatasetPart& part) {
        return part.part == Part::Train && part.reference.starts_with(reference + "/");
    });
    chooseRows({training == parts.end() ? reference : training->reference});
}

void TrainDialog::chooseRows(std::vector<std::string> wanted)
{
    {
        const QSignalBlocker blocker(m_parts);
        for (int row = 0; row < m_parts->count(); ++row) {
            QListWidgetItem* item = m_parts->item(row);
            const std::string reference = item->data(Qt::UserRole).toString().toStdString();
            const bool tick = std::ranges::find(wanted, reference) != wanted.end();
            item->setCheckState(tick ? Qt::Checked : Qt::Unchecked);
            std::erase(wanted, reference);
        }
    }
    m_missing = std::move(wanted);
    updateState();
}

std::vector<std::string> TrainDialog::chosenParts() const
{
    std::vector<std::string> parts;
    for (int row = 0; row < m_parts->count(); ++row) {
        if (m_parts->item(row)->checkState() == Qt::Checked)
            parts.push_back(m_parts->item(row)->data(Qt::UserRole).toString().toStdString());
    }
    return parts;
}

ExecutionNumber TrainDialog::original() const
{
    return ExecutionNumber(m_like->currentData().toLongLong());
}

void TrainDialog::fillInLike(ExecutionNumber number)
{
    const int index = m_like->findData(static_cast<qlonglong>(number.value()));
    if (index < 0)
        return;
    m_like->setCurrentIndex(index);
    originalChosen();
}

void TrainDialog::originalChosen()
{
    m_twin->setChecked(false);
    m_twin->setEnabled(original().isValid());
    if (original().isValid()) {
        takeOriginal();
    } else {
        m_missing.clear();
        m_parameters->setParameters(ParametersForm::defaults());
        m_recipe->setRecipe({});
    }
    updateState();
}

void TrainDialog::takeOriginal()
{
    const Execution* execution = store().snapshot()->execution(original());
    if (execution == nullptr)
        return;
    // A record that cannot be read fills nothing in.
    if (const auto like = trainParametersOf(*execution)) {
        m_parameters->setParameters(like->training);
        m_recipe->setRecipe(like->recipe);
        chooseRows(like->parts);
    }
}

void TrainDialog::twinToggled()
{
    const bool twin = m_twin->isChecked();
    if (twin) {
        takeOriginal();
        TrainParameters parameters = m_parameters->parameters();
        ++parameters.seed;
        m_parameters->setParameters(parameters);
    }
    m_parameters->lockForTwin(twin);
    m_recipe->setEnabled(!twin);
    m_parts->setEnabled(!twin);
    updateState();
}

QString TrainDialog::problem() const
{
    if (store().snapshot()->datasets.empty())
        return tr("The workspace has no dataset yet: import posts first.");
    if (!m_missing.empty())
        return tr("%1 is not in this workspace any more.").arg(QString::fromStdString(m_missing.front()));
    const std::vector<std::string> parts = chosenParts();
    if (parts.empty())
        return tr("Tick the rows to train on.");
    for (const std::string& part : parts) {
        // All rows of a dataset and a part of it have rows in common, and so have parts of two splits, mostly.
        const auto dataset = part.substr(0, part.find('/'));
        const auto whole = std::ranges::find(parts, dataset);
        if (whole != parts.end() && *whole != part)
            return tr("%1 is a part of %2: tick one of them.")
                .arg(QString::fromStdString(part), QString::fromStdString(dataset));
    }
    return m_parameters->problem();
}

JobRequest TrainDialog::request() const
{
    TrainJobParameters parameters {.parts = chosenParts(),
        .training = m_parameters->parameters(),
        .recipe = m_recipe->recipe(),
        .name = m_name->text().trimmed().toStdString()};
    if (m_twin->isChecked()) {
        parameters.twinOf = original();
        if (parameters.name.empty())
            parameters.name = "twin of #" + original().toString(); // as the command line calls it
    }
    return trainJob(store().path(), std::move(parameters));
}

} // namespace touchstone
