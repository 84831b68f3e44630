#include "widgets/training/evaluatedialog.h"

#include "core/jobs/evaluatejob.h"
#include "core/jobs/partlist.h"
#include "widgets/common/workspacestore.h"
#include "widgets/jobs/workspacejobs.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/executiontext.h"
#include "widgets/training/choices.h"
#include "widgets/training/recipeform.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

constexpr int mostLabels = 100; ///< that a person can want of one row

/// Keeps what was chosen where it is still there.
void chooseAgain(QComboBox* box, const QVariant& chosen)
{
    box->setCurrentIndex(std::max(0, chosen.isValid() ? box->findData(chosen) : 0));
}

} // namespace

EvaluateDialog::EvaluateDialog(JobRunner& runner, WorkspaceStore& store, FileDialogs ask, QWidget* parent)
    : JobDialog(runner, store, tr("&Evaluate"), parent)
    , m_ask(std::move(ask))
    , m_model(new QComboBox(this))
    , m_rows(new QComboBox(this))
    , m_k(new QSpinBox(this))
    , m_threads(new QSpinBox(this))
    , m_name(new QLineEdit(this))
    , m_recipeBlock(new QGroupBox(tr("Text recipe of the file"), this))
    , m_recipe(new RecipeForm(this))
{
    setWindowTitle(tr("Evaluate a model"));
    resize(900, 540);
    setForm(makeForm(),
        tr("Progress and result appear here. You can queue several evaluations; they go on when this window "
           "is closed."));
    workspaceChanged();
    const WorkspaceSnapshot& snapshot = *this->store().snapshot();
    const auto parts = datasetParts(snapshot.datasets, snapshot.executions);
    if (const DatasetPart* part = firstPart(parts, Part::Test))
        chooseRows(part->reference);
    updateState();
}

QWidget* EvaluateDialog::makeForm()
{
    for (QComboBox* box : {m_model, m_rows})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_model->setObjectName(QStringLiteral("model"));
    m_model->setAccessibleName(tr("Model"));
    m_model->setWhatsThis(
        tr("Model: one of the workspace, the newest first, or a fastText file from elsewhere."));
    m_rows->setObjectName(QStringLiteral("rows"));
    m_rows->setWhatsThis(tr("Rows: take rows that the model was not trained on, such as a test part or newer "
                            "posts. Without labels, p@1 is "
                            "still measured."));
    m_k->setObjectName(QStringLiteral("k"));
    m_k->setRange(1, mostLabels);
    m_k->setValue(EvaluateParameters {}.k);
    m_k->setWhatsThis(
        tr("Labels to keep: how many of the best labels are stored for each row. Recall@5 needs 5."));
    m_threads->setObjectName(QStringLiteral("threads"));
    m_threads->setRange(0, 1024);
    m_threads->setSpecialValueText(tr("All processors"));
    m_threads->setWhatsThis(tr("Threads: the result does not depend on them."));
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setMaxLength(200);
    m_name->setPlaceholderText(tr("named after model and rows"));
    m_name->setWhatsThis(tr("Name: what the execution is called in tables; it can be changed later."));
    auto* file = new QPushButton(tr("&File..."), this);
    file->setObjectName(QStringLiteral("modelFile"));
    file->setAutoDefault(false);
    file->setToolTip(tr("Choose a fastText model that is not in the workspace"));
    connect(file, &QPushButton::clicked, this, &EvaluateDialog::askForFile);
    connect(m_model, &QComboBox::currentIndexChanged, this, &EvaluateDialog::modelChosen);
    connect(m_rows, &QComboBox::currentIndexChanged, this, &EvaluateDialog::updateState);

    auto* inside = new QVBoxLayout(m_recipeBlock);
    inside->addWidget(m_recipe);
    auto* model = new QWidget(this);
    auto* inModel = new QHBoxLayout(model);
    inModel->setContentsMargins(0, 0, 0, 0);
    inModel->addWidget(m_model, 1);
    inModel->addWidget(file);
    model->setFocusProxy(m_model);
    auto* form = new QWidget;
    auto* rows = new QFormLayout(form);
    rows->setContentsMargins(0, 0, 8, 0);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows->addRow(tr("&Model:"), model);
    rows->addRow(tr("&Rows:"), m_rows);
    rows->addRow(tr("&Labels to keep:"), m_k);
    rows->addRow(tr("&Threads:"), m_threads);
    rows->addRow(tr("&Name:"), m_name);
    rows->addRow(m_recipeBlock);
    return form;
}

void EvaluateDialog::workspaceChanged()
{
    fillModels();
    fillRows();
}

void EvaluateDialog::fillModels()
{
    const WorkspaceSnapshot& snapshot = *store().snapshot();
    const QVariant chosen = m_model->currentData();
    {
        const QSignalBlocker blocker(m_model);
        m_model->clear();
        if (!m_file.empty())
            m_model->addItem(tr("File %1").arg(displayformat::fromPath(m_file.filename())),
                displayformat::fromPath(m_file));
        for (auto model = snapshot.models.rbegin(); model != snapshot.models.rend(); ++model) {
            const Execution* execution = snapshot.execution(model->execution);
            const QString reference = QStringLiteral("#%1").arg(model->execution.value());
            m_model->addItem(execution != nullptr ? executiontext::title(*execution) : reference, reference);
        }
        chooseAgain(m_model, chosen);
    }
    modelChosen();
}

void EvaluateDialog::fillRows()
{
    const WorkspaceSnapshot& snapshot = *store().snapshot();
    const QVariant chosen = m_rows->currentData();
    const QSignalBlocker blocker(m_rows);
    m_rows->clear();
    for (const DatasetPart& part : datasetParts(snapshot.datasets, snapshot.executions)) {
        m_rows->addItem(
            part.labelled ? choices::partText(part) : tr("%1, no labels").arg(choices::partText(part)),
            QString::fromStdString(part.reference));
    }
    chooseAgain(m_rows, chosen);
}

void EvaluateDialog::chooseModel(ExecutionNumber number)
{
    if (const int index = m_model->findData(QStringLiteral("#%1").arg(number.value())); index >= 0)
        m_model->setCurrentIndex(index);
}

void EvaluateDialog::chooseRows(const std::string& reference)
{
    if (const int index = m_rows->findData(QString::fromStdString(reference)); index >= 0)
        m_rows->setCurrentIndex(index);
}

void EvaluateDialog::chooseModelFile(const std::filesystem::path& file)
{
    m_file = file;
    fillModels();
    m_model->setCurrentIndex(0);
}

void EvaluateDialog::askForFile()
{
    if (const auto file
        = m_ask.openFile(this, tr("Model file"), tr("fastText models (*.bin *.ftz);;All files (*)")))
        chooseModelFile(*file);
}

bool EvaluateDialog::isFile() const
{
    return !m_file.empty() && m_model->currentData().toString() == displayformat::fromPath(m_file);
}

void EvaluateDialog::modelChosen()
{
    m_recipeBlock->setVisible(isFile());
    updateState();
}

QString EvaluateDialog::problem() const
{
    if (m_model->currentIndex() < 0)
        return tr("The workspace has no model yet: train one, or choose a file.");
    if (m_rows->currentIndex() < 0)
        return tr("The workspace has no dataset yet: import posts first.");
    return {};
}

JobRequest EvaluateDialog::request() const
{
    EvaluateParameters parameters {.model = m_model->currentData().toString().toStdString(),
        .rows = m_rows->currentData().toString().toStdString(),
        .k = m_k->value(),
        .threads = m_threads->value(),
        .recipe = {},
        .name = m_name->text().trimmed().toStdString()};
    if (isFile()) {
        parameters.model = std::filesystem::absolute(m_file).string();
        parameters.recipe = m_recipe->recipe();
    }
    return evaluateJob(store().path(), std::move(parameters));
}

} // namespace touchstone
