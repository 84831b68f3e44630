#include "widgets/training/autotunedialog.h"

#include "core/jobs/partlist.h"
#include "core/jobs/validationrows.h"
#include "widgets/common/workspacestore.h"
#include "widgets/jobs/workspacejobs.h"
#include "widgets/models/executiontext.h"
#include "widgets/training/choices.h"
#include "widgets/training/parametersform.h"
#include "widgets/training/recipeform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace touchstone {

namespace {

constexpr int longestSearch = 7 * 24 * 3600;

QGroupBox* group(const QString& title, QWidget* content)
{
    auto* box = new QGroupBox(title);
    auto* inside = new QVBoxLayout(box);
    inside->addWidget(content);
    return box;
}

} // namespace

AutotuneDialog::AutotuneDialog(JobRunner& runner, WorkspaceStore& store, FileDialogs ask, QWidget* parent)
    : JobDialog(runner, store, tr("&Search"), parent)
    , m_search(new QComboBox(this))
    , m_seconds(new QSpinBox(this))
    , m_metric(new QComboBox(this))
    , m_modelSize(new QDoubleSpinBox(this))
    , m_parts(new QListWidget(this))
    , m_validation(new QComboBox(this))
    , m_recipe(new RecipeForm(this))
    , m_parameters(nullptr)
    , m_name(new QLineEdit(this))
{
    setWindowTitle(tr("Search for training parameters"));
    resize(960, 690);
    setForm(makeForm(std::move(ask)),
        tr("The trials and the best metric so far appear here. What is stopped keeps its trials and its best "
           "model."));
    workspaceChanged();
    const WorkspaceSnapshot& snapshot = *this->store().snapshot();
    const auto parts = datasetParts(snapshot.datasets, snapshot.executions);
    if (const DatasetPart* part = firstPart(parts, Part::Train))
        chooseDataset(part->reference.substr(0, part->reference.find('/')));
    updateState();
}

QWidget* AutotuneDialog::makeForm(FileDialogs ask)
{
    m_parameters = new ParametersForm(std::move(ask), this);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setWhatsThis(
        tr("Go on with: a search that has ended or was stopped, for as many seconds more."));
    m_seconds->setObjectName(QStringLiteral("seconds"));
    m_seconds->setRange(1, longestSearch);
    m_seconds->setValue(300);
    m_seconds->setGroupSeparatorShown(true);
    m_seconds->setWhatsThis(tr("Seconds: how long the search may take. The first trial is always finished."));
    m_metric->setObjectName(QStringLiteral("metric"));
    for (const std::string& name : searchMetrics())
        m_metric->addItem(QString::fromStdString(name));
    m_metric->setWhatsThis(tr("Metric: what the best model is best in, on the validation rows."));
    m_modelSize->setObjectName(QStringLiteral("modelSize"));
    m_modelSize->setDecimals(1);
    m_modelSize->setRange(0, 1024.0 * 1024);
    m_modelSize->setSuffix(tr(" MiB"));
    m_modelSize->setSpecialValueText(tr("any size"));
    m_modelSize->setWhatsThis(
        tr("Model size: the most that the file of a model may take. Models are made with so few "
           "dimensions that they fit."));
    m_parts->setObjectName(QStringLiteral("parts"));
    m_parts->setAccessibleName(tr("Rows to train on"));
    m_parts->setWhatsThis(tr("Rows to train on: tick one or several parts."));
    m_parts->setMinimumHeight(m_parts->fontMetrics().height() * 6);
    m_validation->setObjectName(QStringLiteral("validation"));
    m_validation->setWhatsThis(
        tr("Validation rows: every trial is measured on them. They must not be rows to "
           "train on, and the test part should stay unseen."));
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setMaxLength(200);
    m_name->setPlaceholderText(tr("named after its rows"));
    connect(m_search, &QComboBox::currentIndexChanged, this, &AutotuneDialog::searchChosen);
    connect(m_parts, &QListWidget::itemChanged, this, &AutotuneDialog::updateState);
    connect(m_validation, &QComboBox::currentIndexChanged, this, &AutotuneDialog::updateState);
    connect(m_parameters, &ParametersForm::changed, this, &AutotuneDialog::updateState);

    auto* form = new QWidget;
    auto* top = new QFormLayout;
    top->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    top->addRow(tr("&Go on with:"), m_search);
    top->addRow(tr("S&econds:"), m_seconds);
    top->addRow(tr("&Metric:"), m_metric);
    top->addRow(tr("Model si&ze:"), m_modelSize);
    top->addRow(tr("&Validation rows:"), m_validation);
    top->addRow(tr("&Name:"), m_name);
    auto* parts = group(tr("Rows to train on"), m_parts);
    auto* searched = group(tr("Parameters that are searched"), makeSpace());
    auto* start = group(tr("Parameters to start with"), m_parameters);
    auto* recipe = group(tr("Text recipe"), m_recipe);
    m_ofNewSearch = {m_metric, m_modelSize, m_validation, parts, searched, start, recipe};
    auto* rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 8, 0);
    rows->setSpacing(10);
    rows->addLayout(top);
    for (QWidget* box : {parts, searched, start, recipe})
        rows->addWidget(box);
    rows->addStretch(1);
    return form;
}

QWidget* AutotuneDialog::makeSpace()
{
    struct Entry {
        const char* name;
        QString text;
        bool SearchSpace::*member;
    };
    const Entry entries[] = {
        {"searchLr", tr("Learning rate"), &SearchSpace::lr},
        {"searchEpoch", tr("Epochs"), &SearchSpace::epoch},
        {"searchDim", tr("Dimensions"), &SearchSpace::dim},
        {"searchWordNgrams", tr("Word n-grams"), &SearchSpace::wordNgrams},
        {"searchCharacters", tr("Character n-grams"), &SearchSpace::characterNgrams},
        {"searchBucket", tr("Buckets"), &SearchSpace::bucket},
        {"searchLoss", tr("Loss (softmax or ova)"), &SearchSpace::loss},
    };
    auto* widget = new QWidget(this);
    auto* grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    constexpr int columns = 2;
    int place = 0;
    for (const Entry& entry : entries) {
        auto* box = new QCheckBox(entry.text, widget);
        box->setObjectName(QLatin1String(entry.name));
        box->setChecked(true);
        box->setWhatsThis(tr("Ticked: trials change it. Otherwise it stays as it is below."));
        connect(box, &QCheckBox::toggled, this, &AutotuneDialog::updateState);
        grid->addWidget(box, place / columns, place % columns);
        ++place;
        m_space.push_back({entry.member, box});
    }
    return widget;
}

void AutotuneDialog::workspaceChanged()
{
    fillSearches();
    fillParts();
}

void AutotuneDialog::fillSearches()
{
    const QVariant chosen = m_search->currentData();
    const QSignalBlocker blocker(m_search);
    m_search->clear();
    m_search->addItem(tr("nothing: a new search"));
    const auto& executions = store().snapshot()->executions;
    for (auto execution = executions.rbegin(); execution != executions.rend(); ++execution) {
        if (execution->step == Step::Autotune && execution->status != ExecutionStatus::Running)
            m_search->addItem(
                executiontext::title(*execution), static_cast<qlonglong>(execution->number.value()));
    }
    m_search->setCurrentIndex(std::max(chosen.isValid() ? m_search->findData(chosen) : 0, 0));
}

void AutotuneDialog::fillParts()
{
    const std::vector<std::string> ticked = chosenParts();
    const QVariant chosen = m_validation->currentData();
    const WorkspaceSnapshot& snapshot = *store().snapshot();
    const QSignalBlocker blocker(m_parts);
    const QSignalBlocker validationBlocker(m_validation);
    m_parts->clear();
    m_validation->clear();
    for (const DatasetPart& part : datasetParts(snapshot.datasets, snapshot.executions)) {
        if (!part.labelled)
            continue;
        const QString reference = QString::fromStdString(part.reference);
        auto* item = new QListWidgetItem(choices::partText(part), m_parts);
        item->setData(Qt::UserRole, reference);
        item->setCheckState(
            std::ranges::find(ticked, part.reference) != ticked.end() ? Qt::Checked : Qt::Unchecked);
        m_validation->addItem(choices::partText(part), reference);
    }
    m_validation->setCurrentIndex(std::max(m_validation->findData(chosen), 0));
}

void AutotuneDialog::chooseDataset(const std::string& reference)
{
    const WorkspaceSnapshot& snapshot = *store().snapshot();
    std::vector<DatasetPart> parts = datasetParts(snapshot.datasets, snapshot.executions);
    std::erase_if(
        parts, [&](const DatasetPart& part) { return !part.reference.starts_with(reference + "/"); });
    const DatasetPart* training = firstPart(parts, Part::Train);
    const DatasetPart* validation = firstPart(parts, Part::Validation);
    {
        const QSignalBlocker blocker(m_parts);
        for (int row = 0; row < m_parts->count(); ++row) {
            QListWidgetItem* item = m_parts->item(row);
            const bool tick = training != nullptr
                && item->data(Qt::UserRole).toString().toStdString() == training->reference;
            item->setCheckState(tick ? Qt::Checked : Qt::Unchecked);
        }
    }
    if (validation != nullptr)
        m_validation->setCurrentIndex(m_validation->findData(QString::fromStdString(validation->reference)));
    updateState();
}

void AutotuneDialog::searchChosen()
{
    for (QWidget* widget : m_ofNewSearch)
        widget->setEnabled(!search().isValid());
    updateState();
}

std::vector<std::string> AutotuneDialog::chosenParts() const
{
    std::vector<std::string> parts;
    for (int row = 0; row < m_parts->count(); ++row) {
        if (m_parts->item(row)->checkState() == Qt::Checked)
            parts.push_back(m_parts->item(row)->data(Qt::UserRole).toString().toStdString());
    }
    return parts;
}

std::string AutotuneDialog::validation() const
{
    return m_validation->currentData().toString().toStdString();
}

ExecutionNumber AutotuneDialog::search() const
{
    return ExecutionNumber(m_search->currentData().toLongLong());
}

SearchSpace AutotuneDialog::space() const
{
    SearchSpace space;
    for (const Searched& entry : m_space)
        space.*entry.member = entry.box->isChecked();
    return space;
}

QString AutotuneDialog::problem() const
{
    if (search().isValid())
        return {};
    const std::vector<std::string> parts = chosenParts();
    if (m_parts->count() == 0)
        return tr("The workspace has no dataset with labels yet: import posts first.");
    if (parts.empty())
        return tr("Tick the rows to train on.");
    // Parts of two splits have rows in common, mostly; that is found when it starts.
    const std::string measured = validation();
    for (const std::string& part : parts) {
        if (part == measured || measured == part.substr(0, part.find('/'))
            || part == measured.substr(0, measured.find('/')))
            return tr("The validation rows must not be rows to train on.");
    }
    if (space().isEmpty())
        return tr("Tick a parameter to search.");
    return m_parameters->problem();
}

JobRequest AutotuneDialog::request() const
{
    if (search().isValid())
        return furtherAutotuneJob(
            store().path(), search(), {.duration = static_cast<double>(m_seconds->value()), .trials = {}});
    AutotuneParameters parameters {.parts = chosenParts(),
        .validation = {validation()},
        .search = {},
        .recipe = m_recipe->recipe(),
        .name = m_name->text().trimmed().toStdString()};
    parameters.search.metric = m_metric->currentText().toStdString();
    parameters.search.modelSize
        = static_cast<std::uint64_t>(std::llround(m_modelSize->value() * 1024 * 1024));
    parameters.search.duration = m_seconds->value();
    parameters.search.space = space();
    parameters.search.start = m_parameters->parameters();
    return autotuneJob(store().path(), std::move(parameters));
}

} // namespace touchstone
