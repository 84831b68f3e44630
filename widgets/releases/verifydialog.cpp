#include "widgets/releases/verifydialog.h"

#include "widgets/common/banner.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/common/workspacestore.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/recordsmodel.h"
#include "widgets/models/releaserows.h"
#include "widgets/models/releasetext.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace touchstone {

namespace {

const QString verifySlot = QStringLiteral("verify");

} // namespace

VerifyDialog::VerifyDialog(const ReleasesParts& parts, QWidget* parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_banner(new Banner(this))
    , m_wanted(new QLineEdit(this))
    , m_again(new QPushButton(tr("&Verify"), this))
    , m_busy(new QProgressBar(this))
    , m_result(new PlainLabel({}, PlainLabel::Role::Heading, this))
    , m_head(new PlainLabel({}, PlainLabel::Role::Command, this))
    , m_model(new RecordsModel(releaserows::problemColumns(), this))
    , m_table(new TableView(this))
{
    setWindowTitle(tr("Verify the releases"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(820, 480);
    m_wanted->setObjectName(QStringLiteral("wantedHead"));
    m_wanted->setPlaceholderText(tr("A hash that a report printed, to see that nothing was cut off since"));
    m_again->setObjectName(QStringLiteral("verify"));
    m_again->setDefault(true);
    connect(m_again, &QPushButton::clicked, this, &VerifyDialog::verify);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(3);
    m_busy->setAccessibleName(tr("Verifying"));
    QSizePolicy keepsItsPlace = m_busy->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(keepsItsPlace);
    m_result->setObjectName(QStringLiteral("verifyResult"));
    m_result->setWordWrap(true);
    m_head->setObjectName(QStringLiteral("verifyHead"));
    m_head->setAccessibleName(tr("Head of the chain"));
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("verifyProblems"));
    m_table->setAccessibleName(tr("What is not as it was"));
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Head to find"), m_wanted);
    form->addRow(tr("Head of the chain"), m_head);
    auto* copy = new QPushButton(tr("&Copy"), this);
    copy->setObjectName(QStringLiteral("copyVerify"));
    copy->setToolTip(tr("Copy the result with the head of the chain"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(copy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_again, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_banner);
    rows->addLayout(form);
    rows->addWidget(m_busy);
    rows->addWidget(m_result);
    rows->addWidget(m_table, 1);
    rows->addWidget(buttons);
    verify();
}

void VerifyDialog::verify()
{
    m_running = true;
    m_banner->hide();
    m_again->setEnabled(false);
    m_busy->show();
    m_result->setText(tr("Reading every record and what it names ..."));
    m_parts.jobs.runLatest<VerifyReport>(
        this, verifySlot,
        [workspace = m_parts.store.path(), head = m_wanted->text().trimmed().toStdString()](
            Progress& progress, std::stop_token stop) {
            return verifyReleases(windowContext(workspace, progress, std::move(stop)), head);
        },
        [this](const Result<VerifyReport>& report) {
            m_running = false;
            m_busy->hide();
            m_again->setEnabled(true);
            if (report) {
                showReport(*report);
                return;
            }
            m_result->setText(tr("It was not verified."));
            m_model->setRows({});
            m_banner->showError(tr("The releases could not be verified"), report.error());
        },
        {.title = tr("Verify the releases")});
}

void VerifyDialog::showReport(const VerifyReport& report)
{
    m_report = report;
    const QString read
        = tr("%1 records and %2 artifacts read.")
              .arg(comparisonformat::count(report.records), comparisonformat::count(report.artifacts));
    m_result->setText(
        (report.isSound() ? QChar(0x2714) + QLatin1Char(' ') + tr("All are as they were recorded.")
                          : QChar(0x2718) + QLatin1Char(' ')
                    + tr("%n thing(s) are not as they were recorded.", nullptr,
                        static_cast<int>(report.problems.size())))
        + QLatin1Char(' ') + read);
    m_head->setText(
        report.head.empty() ? tr("nothing was released yet") : QString::fromStdString(report.head));
    m_model->setRows(releaserows::problems(report));
    m_table->setVisible(!report.isSound());
}

QString VerifyDialog::asText() const
{
    QString text = m_result->text() + QLatin1Char('\n');
    for (const VerifyProblem& problem : m_report.problems)
        text += releasetext::problem(problem) + QLatin1Char('\n');
    return text + tr("Head of the chain: %1").arg(m_head->text()) + QLatin1Char('\n');
}

} // namespace touchstone
