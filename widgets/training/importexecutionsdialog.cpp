#include "widgets/training/importexecutionsdialog.h"

#include "core/jobs/foreignpredictions.h"
#include "core/jobs/partlist.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/workspacestore.h"
#include "widgets/jobs/workspacejobs.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/errortext.h"
#include "widgets/models/executiontext.h"
#include "widgets/training/choices.h"
#include "widgets/training/predictioncolumnsform.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

QString slotOfLook()
{
    return QStringLiteral("look");
}

Result<SourceLook> lookAt(const std::filesystem::path& source, const ForeignSourceOptions& options,
    Progress& progress, const std::stop_token& stop)
{
    const auto runs = readForeignSource(source, options, progress, stop);
    if (!runs)
        return failure(runs);
    SourceLook look;
    look.tracker = runs->tracker;
    look.runs = runs->runs.size();
    look.versions = runs->versions.size();
    look.skipped = runs->skipped.size();
    if (!runs->skipped.empty())
        look.firstSkipped = runs->skipped.front().what + ": " + runs->skipped.front().reason;
    if (runs->runs.size() != 1)
        return look;
    const ForeignRun& run = runs->runs.front();
    look.namesRows = !run.predictions.dataset.empty();
    const auto items = predictionsIn(run, options.columns, stop);
    if (!items)
        return failure(items);
    if (!items->empty())
        look.columns = items->front().layout;
    return look;
}

QStringList listOf(const std::vector<std::string>& names)
{
    QStringList list;
    for (const std::string& name : names)
        list += QString::fromStdString(name);
    return list;
}

void keepChosen(QComboBox* box, const QVariant& chosen)
{
    box->setCurrentIndex(std::max(0, chosen.isValid() ? box->findData(chosen) : 0));
}

} // namespace

ImportExecutionsDialog::ImportExecutionsDialog(
    JobRunner& runner, WorkspaceStore& store, FileDialogs ask, QWidget* parent)
    : JobDialog(runner, store, tr("&Take in"), parent)
    , m_runner(runner)
    , m_ask(std::move(ask))
    , m_source(new QLineEdit(this))
    , m_found(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_revisions(new QLineEdit(this))
    , m_columns(new PredictionColumnsForm(this))
    , m_columnsBox(nullptr)
    , m_form(nullptr)
    , m_rows(new QComboBox(this))
    , m_newDataset(new QLineEdit(this))
    , m_model(new QComboBox(this))
    , m_loss(new QComboBox(this))
    , m_name(new QLineEdit(this))
{
    setWindowTitle(tr("Import executions"));
    resize(960, 580);
    m_delay.setSingleShot(true);
    m_delay.setInterval(300);
    connect(&m_delay, &QTimer::timeout, this, &ImportExecutionsDialog::look);
    setForm(
        makeForm(), tr("Progress and result appear here. What was taken in is listed among the executions."));
    workspaceChanged();
    updateState();
}

QWidget* ImportExecutionsDialog::makeSource()
{
    m_source->setObjectName(QStringLiteral("source"));
    m_source->setAccessibleName(tr("Source"));
    m_source->setWhatsThis(
        tr("Source: a file of predictions (CSV, TSV, ndjson), an MLflow store (mlruns or mlflow.db), the "
           "JSON or "
           "outputs of Valohai executions, a DVC project, or folders with execution.json."));
    m_source->setPlaceholderText(tr("file or folder"));
    connect(m_source, &QLineEdit::textChanged, this, [this] {
        m_columns->reset();
        m_revisions->clear();
        m_form->setRowVisible(m_revisions, false);
        m_columnsBox->hide();
        sourceChanged();
    });
    auto* block = new QWidget(this);
    auto* row = new QHBoxLayout(block);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_source, 1);
    auto* file = new QPushButton(tr("&File..."), block);
    file->setObjectName(QStringLiteral("sourceFile"));
    file->setAutoDefault(false);
    connect(file, &QPushButton::clicked, this, [this] {
        if (const auto chosen = m_ask.openFile(this, tr("Executions from elsewhere"),
                tr("Predictions and stores (*.csv *.tsv *.ndjson *.jsonl *.json *.db *.sqlite *.gz "
                   "*.zst);;All "
                   "files (*)")))
            chooseSource(*chosen);
    });
    row->addWidget(file);
    auto* folder = new QPushButton(tr("F&older..."), block);
    folder->setObjectName(QStringLiteral("sourceFolder"));
    folder->setAutoDefault(false);
    connect(folder, &QPushButton::clicked, this, [this] {
        if (const auto chosen = m_ask.openFolder(this, tr("Executions from elsewhere")))
            chooseSource(*chosen);
    });
    row->addWidget(folder);
    block->setFocusProxy(m_source);
    return block;
}

QWidget* ImportExecutionsDialog::makeColumns()
{
    m_columnsBox = new QGroupBox(tr("Columns of the file"), this);
    auto* inside = new QVBoxLayout(m_columnsBox);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_columns);
    connect(m_columns, &PredictionColumnsForm::changed, this, &ImportExecutionsDialog::sourceChanged);
    m_columnsBox->hide();
    return m_columnsBox;
}

QWidget* ImportExecutionsDialog::makeForm()
{
    for (QComboBox* box : {m_rows, m_model, m_loss})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_found->setObjectName(QStringLiteral("found"));
    m_found->setWordWrap(true);
    m_rows->setObjectName(QStringLiteral("rows"));
    m_rows->setWhatsThis(
        tr("Predicted rows: the dataset part that the predictions are about. They are matched by row, by "
           "id, or in order where the labels agree. Without one, a dataset is made of the texts in the "
           "file."));
    m_newDataset->setObjectName(QStringLiteral("newDataset"));
    m_newDataset->setMaxLength(200);
    m_newDataset->setPlaceholderText(tr("named after the file"));
    m_newDataset->setWhatsThis(
        tr("New dataset: its name where it is made of the file. Give two files over the same posts "
           "the same name, and they are compared row by row."));
    m_model->setObjectName(QStringLiteral("model"));
    m_model->setWhatsThis(
        tr("Model: the fastText model that predicted, where there is one. Its labels are known then, and "
           "texts can be tried with it."));
    m_loss->setObjectName(QStringLiteral("loss"));
    m_loss->setWhatsThis(
        tr("Probabilities: fastText prints them a little too high, by 0.00001, with the loss softmax; that "
           "is taken off."));
    m_loss->addItem(tr("As the source says"), QString());
    m_loss->addItem(tr("Not printed by fastText"), QStringLiteral("none"));
    for (const char* loss : {"softmax", "hs", "ns", "ova"})
        m_loss->addItem(
            tr("Printed by fastText, loss %1").arg(QLatin1String(loss)), QString::fromLatin1(loss));
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setMaxLength(200);
    m_name->setPlaceholderText(tr("as the source calls it"));
    m_name->setWhatsThis(tr("Name: what the execution is called in tables, where the source is one run."));
    connect(m_rows, &QComboBox::currentIndexChanged, this, &ImportExecutionsDialog::updateState);

    m_revisions->setObjectName(QStringLiteral("revisions"));
    m_revisions->setPlaceholderText(tr("all branches and tags"));
    m_revisions->setWhatsThis(tr("Revisions: of a DVC project, the commits, branches or tags to take in "
                                 "beside the state of the folder, with "
                                 "spaces between."));
    connect(m_revisions, &QLineEdit::textEdited, this, &ImportExecutionsDialog::sourceChanged);

    auto* form = new QWidget;
    auto* rows = new QFormLayout(form);
    m_form = rows;
    rows->setContentsMargins(0, 0, 8, 0);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows->addRow(tr("&Source:"), makeSource());
    rows->addRow(m_found);
    rows->addRow(tr("Re&visions:"), m_revisions);
    rows->setRowVisible(m_revisions, false);
    rows->addRow(tr("&Predicted rows:"), m_rows);
    rows->addRow(tr("New &dataset:"), m_newDataset);
    rows->addRow(tr("&Model:"), m_model);
    rows->addRow(tr("P&robabilities:"), m_loss);
    rows->addRow(tr("&Name:"), m_name);
    rows->addRow(makeColumns());
    return form;
}

void ImportExecutionsDialog::chooseSource(const std::filesystem::path& source)
{
    m_source->setText(displayformat::fromPath(source));
    look();
}

ForeignSourceOptions ImportExecutionsDialog::options() const
{
    ForeignSourceOptions options;
    if (!m_columnsBox->isHidden())
        options.columns = m_columns->choice();
    for (const QString& revision :
        m_revisions->text().split(QRegularExpression(QStringLiteral("[\\s,]+")), Qt::SkipEmptyParts))
        options.revisions.push_back(revision.toStdString());
    return options;
}

/// What is known of the source is not true any more: it is looked at again, a moment after the last key.
void ImportExecutionsDialog::sourceChanged()
{
    m_look.reset();
    m_found->setText({});
    m_delay.start();
    updateState();
}

void ImportExecutionsDialog::look()
{
    m_delay.stop();
    const QString source = m_source->text().trimmed();
    if (source.isEmpty()) {
        m_runner.cancelLatest(this, slotOfLook());
        updateState();
        return;
    }
    m_found->setText(tr("Looking at it..."));
    m_runner.runLatest<SourceLook>(
        this, slotOfLook(),
        [path = displayformat::toPath(source), options = options()](Progress& progress,
            const std::stop_token& stop) { return lookAt(path, options, progress, stop); },
        [this](const Result<SourceLook>& found) { take(found); });
}

void ImportExecutionsDialog::take(const Result<SourceLook>& look)
{
    if (!look) {
        m_found->setText(errortext::text(look.error()));
        updateState();
        return;
    }
    m_look = *look;
    m_form->setRowVisible(m_revisions, look->tracker == "dvc");
    m_columnsBox->setVisible(look->columns.has_value());
    if (look->columns)
        m_columns->setFound(*look->columns);
    QStringList sentences;
    if (look->columns) {
        sentences += tr("Predictions: %1").arg(listOf(look->columns->labels).join(QStringLiteral(", ")));
        if (look->columns->probabilities.empty())
            sentences += tr("without probabilities");
        if (!look->columns->id.empty())
            sentences += tr("id in %1").arg(QString::fromStdString(look->columns->id));
        if (!look->columns->gold.empty())
            sentences += tr("right label in %1").arg(QString::fromStdString(look->columns->gold));
    } else {
        sentences += tr("%n execution(s) (%1)", nullptr, static_cast<int>(look->runs))
                         .arg(QString::fromStdString(look->tracker));
        if (look->versions > 0)
            sentences += tr("%n registered model version(s)", nullptr, static_cast<int>(look->versions));
    }
    if (look->skipped > 0)
        sentences += tr("%n skipped, the first: %1", nullptr, static_cast<int>(look->skipped))
                         .arg(QString::fromStdString(look->firstSkipped));
    m_found->setText(sentences.join(QStringLiteral("; ")));
    updateState();
}

void ImportExecutionsDialog::workspaceChanged()
{
    fillRows();
    fillModels();
}

void ImportExecutionsDialog::fillRows()
{
    const WorkspaceSnapshot& snapshot = *store().snapshot();
    const QVariant chosen = m_rows->currentData();
    const QSignalBlocker blocker(m_rows);
    m_rows->clear();
    m_rows->addItem(tr("As the source says, or a new dataset of its texts"), QString());
    for (const DatasetPart& part : datasetParts(snapshot.datasets, snapshot.executions))
        m_rows->addItem(choices::partText(part), QString::fromStdString(part.reference));
    keepChosen(m_rows, chosen);
}

void ImportExecutionsDialog::fillModels()
{
    const WorkspaceSnapshot& snapshot = *store().snapshot();
    const QVariant chosen = m_model->currentData();
    const QSignalBlocker blocker(m_model);
    m_model->clear();
    m_model->addItem(tr("The one beside the predictions, if any"), QString());
    for (auto model = snapshot.models.rbegin(); model != snapshot.models.rend(); ++model) {
        const Execution* execution = snapshot.execution(model->execution);
        const QString reference = QStringLiteral("#%1").arg(model->execution.value());
        m_model->addItem(execution != nullptr ? executiontext::title(*execution) : reference, reference);
    }
    keepChosen(m_model, chosen);
}

QString ImportExecutionsDialog::problem() const
{
    if (m_source->text().trimmed().isEmpty())
        return tr("Choose a file or a folder, or drop it on the window.");
    if (!m_look)
        return tr("The source has not been read.");
    if (m_look->runs == 0)
        return tr("There is no execution that could be taken in.");
    const bool needsRows = m_look->columns && m_look->columns->texts.empty() && !m_look->namesRows;
    if (needsRows && m_rows->currentData().toString().isEmpty())
        return tr("The file has no texts to make a dataset of: choose the rows that were predicted.");
    return {};
}

JobRequest ImportExecutionsDialog::request() const
{
    ImportExecutionsParameters parameters;
    parameters.source = displayformat::toPath(m_source->text().trimmed());
    parameters.dataset = m_rows->currentData().toString().toStdString();
    parameters.newDataset = m_newDataset->text().trimmed().toStdString();
    parameters.model = m_model->currentData().toString().toStdString();
    parameters.fasttextLoss = m_loss->currentData().toString().toStdString();
    parameters.name = m_name->text().trimmed().toStdString();
    parameters.options = options();
    return importExecutionsJob(store().path(), std::move(parameters));
}

} // namespace touchstone
