#include "widgets/training/splitdialog.h"

#include "widgets/common/workspacestore.h"
#include "widgets/jobs/workspacejobs.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace touchstone {

SplitDialog::SplitDialog(JobRunner& runner, WorkspaceStore& store, QWidget* parent)
    : JobDialog(runner, store, tr("&Split"), parent)
    , m_dataset(new QComboBox(this))
    , m_byTime(new QRadioButton(tr("By &time: the oldest rows train, the newest test"), this))
    , m_atRandom(new QRadioButton(tr("At &random"), this))
    , m_useCut(new QCheckBox(tr("Test from this &day on:"), this))
    , m_cut(new QDateEdit(this))
    , m_seed(new QSpinBox(this))
    , m_stratify(new QCheckBox(tr("The same shares within every &label"), this))
{
    setWindowTitle(tr("Split a dataset"));
    resize(900, 520);
    setForm(makeForm(), tr("The number of rows in each part appears here."));
    workspaceChanged();
    m_byTime->setChecked(hasTimes());
    m_atRandom->setChecked(!hasTimes());
    updateFields();
}

QWidget* SplitDialog::makeForm()
{
    m_dataset->setObjectName(QStringLiteral("dataset"));
    m_dataset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_dataset->setWhatsThis(tr("Dataset: its rows stay as they are; the split is an execution of its own, "
                               "and a dataset may have several."));
    m_byTime->setObjectName(QStringLiteral("byTime"));
    m_byTime->setWhatsThis(
        tr("By time: tests the model on posts that are newer than all it has seen, as in production."));
    m_atRandom->setObjectName(QStringLiteral("atRandom"));
    m_atRandom->setWhatsThis(tr("At random: all parts come from the same time, so the test part flatters a "
                                "model that will meet newer posts."));
    m_useCut->setObjectName(QStringLiteral("useCut"));
    m_useCut->setWhatsThis(tr("Day: rows before it (UTC) are for training, the others for testing; there is "
                              "no validation part then."));
    m_cut->setObjectName(QStringLiteral("cut"));
    m_cut->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_cut->setCalendarPopup(true);
    m_cut->setTimeSpec(Qt::UTC);
    m_cut->setAccessibleName(tr("First day of the test part"));
    m_seed->setObjectName(QStringLiteral("seed"));
    m_seed->setRange(0, 2'000'000'000);
    m_seed->setValue(static_cast<int>(SplitParameters {}.seed));
    m_seed->setWhatsThis(tr("Seed: the same seed gives the same parts on every machine."));
    m_stratify->setObjectName(QStringLiteral("stratify"));
    m_stratify->setWhatsThis(
        tr("Same shares: rare labels are in every part, too, as far as their rows allow."));

    auto* form = new QWidget;
    auto* rows = new QFormLayout(form);
    rows->setContentsMargins(0, 0, 8, 0);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows->addRow(tr("D&ataset:"), m_dataset);
    rows->addRow(m_byTime);
    rows->addRow(m_atRandom);
    const std::array labels {tr("Trai&ning:"), tr("&Validation:"), tr("T&est:")};
    for (std::size_t i = 0; i < m_shares.size(); ++i) {
        m_shares[i] = new QSpinBox(this);
        m_shares[i]->setObjectName(QStringLiteral("share%1").arg(i));
        m_shares[i]->setRange(0, 100);
        m_shares[i]->setSuffix(tr(" %"));
        m_shares[i]->setValue(static_cast<int>(SplitParameters {}.ratios[i] * 100 + 0.5));
        m_shares[i]->setWhatsThis(
            tr("Shares: of the rows that have a time, or of all rows. Together they are 100 %."));
        rows->addRow(labels[i], m_shares[i]);
        connect(m_shares[i], &QSpinBox::valueChanged, this, &SplitDialog::updateState);
    }
    auto* cut = new QWidget(this);
    auto* inCut = new QHBoxLayout(cut);
    inCut->setContentsMargins(0, 0, 0, 0);
    inCut->addWidget(m_useCut);
    inCut->addWidget(m_cut, 1);
    rows->addRow(cut);
    rows->addRow(tr("&Seed:"), m_seed);
    rows->addRow(m_stratify);
    connect(m_dataset, &QComboBox::currentIndexChanged, this, &SplitDialog::updateFields);
    connect(m_byTime, &QRadioButton::toggled, this, &SplitDialog::updateFields);
    connect(m_useCut, &QCheckBox::toggled, this, &SplitDialog::updateFields);
    return form;
}

void SplitDialog::workspaceChanged()
{
    const QVariant chosen = m_dataset->currentData();
    {
        const QSignalBlocker blocker(m_dataset);
        m_dataset->clear();
        std::vector<const DatasetInfo*> newestFirst;
        for (const DatasetInfo& dataset : store().snapshot()->datasets)
            newestFirst.push_back(&dataset);
        std::ranges::stable_sort(newestFirst, std::ranges::greater {}, &DatasetInfo::execution);
        for (const DatasetInfo* dataset : newestFirst) {
            const QString reference = QString::fromStdString(dataset->reference());
            m_dataset->addItem(
                tr("%1 (%2 rows)").arg(reference, QLocale().toString(static_cast<qlonglong>(dataset->rows))),
                reference);
        }
        m_dataset->setCurrentIndex(chosen.isValid() ? std::max(0, m_dataset->findData(chosen)) : 0);
    }
    updateFields();
}

void SplitDialog::chooseDataset(const std::string& reference)
{
    if (const int index = m_dataset->findData(QString::fromStdString(reference)); index >= 0)
        m_dataset->setCurrentIndex(index);
}

bool SplitDialog::hasTimes() const
{
    const DatasetInfo* dataset
        = store().snapshot()->dataset(m_dataset->currentData().toString().toStdString());
    return dataset != nullptr && dataset->firstTime.has_value();
}

void SplitDialog::updateFields()
{
    const bool byTime = m_byTime->isChecked();
    const bool cut = byTime && m_useCut->isChecked();
    m_useCut->setEnabled(byTime);
    m_cut->setEnabled(cut);
    for (QSpinBox* share : m_shares) {
        if (share != nullptr)
            share->setEnabled(!cut);
    }
    m_seed->setEnabled(!byTime);
    m_stratify->setEnabled(!byTime);
    const DatasetInfo* dataset
        = store().snapshot()->dataset(m_dataset->currentData().toString().toStdString());
    if (dataset != nullptr && dataset->firstTime && dataset->lastTime) {
        const auto day
            = [](std::int64_t time) { return QDateTime::fromSecsSinceEpoch(time, Qt::UTC).date(); };
        m_cut->setDateRange(day(*dataset->firstTime), day(*dataset->lastTime).addDays(1));
    }
    updateState();
}

SplitParameters SplitDialog::parameters() const
{
    SplitParameters parameters;
    parameters.dataset = m_dataset->currentData().toString().toStdString();
    parameters.by = m_byTime->isChecked() ? SplitParameters::By::Time : SplitParameters::By::Random;
    if (m_byTime->isChecked() && m_useCut->isChecked())
        parameters.cut = m_cut->date().startOfDay(Qt::UTC).toSecsSinceEpoch();
    for (std::size_t i = 0; i < m_shares.size(); ++i)
        parameters.ratios[i] = m_shares[i]->value() / 100.0;
    parameters.seed = m_seed->value();
    parameters.stratify = m_stratify->isChecked() && m_atRandom->isChecked();
    return parameters;
}

QString SplitDialog::problem() const
{
    if (m_dataset->currentIndex() < 0)
        return tr("The workspace has no dataset yet: import posts first.");
    if (m_byTime->isChecked() && !hasTimes())
        return tr("The rows have no time: split at random, or import them with a time column.");
    const bool cut = m_byTime->isChecked() && m_useCut->isChecked();
    int sum = 0;
    for (const QSpinBox* share : m_shares)
        sum += share->value();
    if (!cut && sum != 100)
        return tr("The shares add up to %1 %, not to 100 %.").arg(sum);
    if (!cut && m_shares[0]->value() == 0)
        return tr("Nothing would be left to train on.");
    return {};
}

JobRequest SplitDialog::request() const
{
    return splitJob(store().path(), parameters());
}

} // namespace touchstone
