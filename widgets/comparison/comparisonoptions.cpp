#include "widgets/comparison/comparisonoptions.h"

#include "core/jobs/twinlookup.h"
#include "widgets/common/workspacestore.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/executiontext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <utility>

namespace touchstone {

ComparisonOptions::ComparisonOptions(
    const ComparisonRequest& request, const WorkspaceStore& store, FileDialogs ask, QWidget* parent)
    : QDialog(parent)
    , m_request(request)
    , m_ask(std::move(ask))
    , m_support(new QSpinBox(this))
    , m_q(new QDoubleSpinBox(this))
    , m_band(new QDoubleSpinBox(this))
    , m_twin(new QComboBox(this))
    , m_weights(new QComboBox(this))
    , m_protected(new QPlainTextEdit(this))
    , m_resamples(new QSpinBox(this))
{
    setWindowTitle(tr("How to compare"));
    const ComparisonParameters& parameters = request.parameters;
    m_support->setObjectName(QStringLiteral("optionSupport"));
    m_support->setRange(0, 1'000'000);
    m_support->setValue(static_cast<int>(parameters.minSupport));
    m_support->setToolTip(tr("Rows that a label needs on both sides to be judged"));
    m_q->setObjectName(QStringLiteral("optionQ"));
    m_q->setRange(0.001, 1);
    m_q->setDecimals(3);
    m_q->setSingleStep(0.01);
    m_q->setValue(parameters.alpha);
    m_q->setToolTip(tr("A label is called degraded or improved when its q lies below; so many of them may be "
                       "false alarms"));
    m_band->setObjectName(QStringLiteral("optionBand"));
    m_band->setRange(0, 10);
    m_band->setSingleStep(0.05);
    m_band->setValue(parameters.band);
    m_band->setToolTip(tr("Half width of the shaded band of the change distribution"));
    m_twin->setObjectName(QStringLiteral("optionTwin"));
    m_twin->setToolTip(tr("A model trained like one of the two with another seed: how much it differs is the "
                          "noise against which changes are judged. What it has not predicted yet is "
                          "evaluated first."));
    m_protected->setObjectName(QStringLiteral("optionProtected"));
    m_protected->setTabChangesFocus(true);
    m_protected->setPlaceholderText(tr("One label a line"));
    m_protected->setToolTip(tr("Labels that must not degrade: each is tested for itself"));
    m_protected->setFixedHeight(fontMetrics().height() * 5);
    for (const std::string& label : parameters.protectedLabels)
        m_protected->appendPlainText(QString::fromStdString(label));
    m_resamples->setObjectName(QStringLiteral("optionResamples"));
    m_resamples->setRange(0, 100'000);
    m_resamples->setSingleStep(1000);
    m_resamples->setSpecialValueText(tr("None"));
    m_resamples->setValue(parameters.resamples);
    m_resamples->setToolTip(
        tr("Intervals by resampling the rows so often, to check the others; 2,000 is usual"));
    fillTwins(store);
    fillWeights(store);

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Support at &least"), m_support);
    form->addRow(tr("&q below"), m_q);
    form->addRow(tr("&Band"), m_band);
    form->addRow(tr("&Twin"), m_twin);
    form->addRow(tr("&Importance of labels"), makeWeights());
    form->addRow(tr("&Protected labels"), m_protected);
    form->addRow(tr("&Resamples"), m_resamples);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Compare"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* rows = new QVBoxLayout(this);
    rows->addLayout(form);
    rows->addWidget(buttons);
}

QWidget* ComparisonOptions::makeWeights()
{
    m_weights->setObjectName(QStringLiteral("optionWeights"));
    m_weights->setToolTip(tr("Means over labels with these weights beside the usual ones: shares that an "
                             "evaluation predicted, for example of real traffic, or a file with the columns "
                             "label and weight"));
    auto* file = new QPushButton(tr("&File..."), this);
    file->setObjectName(QStringLiteral("optionWeightsFile"));
    file->setAccessibleName(tr("Choose a file of weights"));
    file->setAutoDefault(false);
    connect(file, &QPushButton::clicked, this, &ComparisonOptions::chooseWeights);
    auto* both = new QWidget(this);
    both->setFocusProxy(m_weights);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_weights, 1);
    row->addWidget(file);
    return both;
}

void ComparisonOptions::fillTwins(const WorkspaceStore& store)
{
    m_twin->addItem(tr("None"), 0);
    const auto snapshot = store.snapshot();
    for (const ExecutionNumber twin : twinsFor(snapshot->executions, m_request.baseline, m_request.candidate))
        m_twin->addItem(
            executiontext::title(*snapshot->execution(twin)), static_cast<qlonglong>(twin.value()));
    const auto chosen = m_request.twin ? static_cast<qlonglong>(m_request.twin->value()) : 0;
    m_twin->setCurrentIndex(std::max(0, m_twin->findData(chosen)));
}

void ComparisonOptions::fillWeights(const WorkspaceStore& store)
{
    m_weights->addItem(tr("None: all count the same"), QString());
    const auto& executions = store.snapshot()->executions;
    for (auto execution = executions.rbegin(); execution != executions.rend(); ++execution) {
        if (execution->step == Step::Evaluate && execution->status == ExecutionStatus::Complete)
            m_weights->addItem(tr("Shares predicted by %1").arg(executiontext::title(*execution)),
                QStringLiteral("#%1").arg(execution->number.value()));
    }
    const QString chosen = QString::fromStdString(m_request.weights);
    if (m_weights->findData(chosen) < 0)
        m_weights->addItem(chosen, chosen);
    m_weights->setCurrentIndex(m_weights->findData(chosen));
    m_weights->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_weights->setMinimumContentsLength(44);
}

void ComparisonOptions::chooseWeights()
{
    const auto file
        = m_ask.openFile(this, tr("File of weights"), tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    if (!file)
        return;
    const QString path = displayformat::fromPath(*file);
    m_weights->addItem(path, path);
    m_weights->setCurrentIndex(m_weights->count() - 1);
}

ComparisonRequest ComparisonOptions::options() const
{
    ComparisonRequest request = m_request;
    request.parameters.minSupport = m_support->value();
    request.parameters.alpha = m_q->value();
    request.parameters.band = m_band->value();
    request.parameters.resamples = m_resamples->value();
    request.parameters.protectedLabels.clear();
    for (const QString& line : m_protected->toPlainText().split(QLatin1Char('\n'))) {
        const std::string label = line.trimmed().toStdString();
        if (!label.empty()
            && std::ranges::find(request.parameters.protectedLabels, label)
                == request.parameters.protectedLabels.end())
            request.parameters.protectedLabels.push_back(label);
    }
    const qlonglong twin = m_twin->currentData().toLongLong();
    request.twin = twin > 0 ? std::optional(ExecutionNumber(twin)) : std::nullopt;
    request.weights = m_weights->currentData().toString().toStdString();
    return request;
}

} // namespace touchstone
