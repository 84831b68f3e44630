#include "widgets/releases/decidedialog.h"

#include "core/jobs/gatesjob.h"
#include "widgets/common/banner.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/common/workspacestore.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/errortext.h"
#include "widgets/models/recordsmodel.h"
#include "widgets/models/releaserows.h"
#include "widgets/models/releasetext.h"
#include "widgets/releases/decisionevidence.h"
#include "widgets/releases/decisionform.h"
#include "widgets/releases/sidestrip.h"
#include "widgets/releases/waivers.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

const QString previewSlot = QStringLiteral("decision-preview");
const QString namesSlot = QStringLiteral("decision-gates");

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

QString listOf(const std::vector<std::string>& names)
{
    QStringList list;
    for (const std::string& name : names)
        list.append(text(name));
    return list.join(QStringLiteral(", "));
}

QScrollArea* scrolled(QWidget* content, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

} // namespace

struct DecideDialog::Done {
    DecisionOutcome outcome;
    std::optional<ReleaseRecord> move;
    std::optional<Error> moveError;
};

DecideDialog::DecideDialog(const ReleasesParts& parts, ReleasesData now, DecisionWish wish, QWidget* parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_data(std::move(now))
    , m_wish(std::move(wish))
    , m_banner(new Banner(this))
    , m_busy(new QProgressBar(this))
    , m_version(new QComboBox(this))
    , m_makeVersion(new QPushButton(this))
    , m_gates(new QComboBox(this))
    , m_baseline(new SideStrip(SideRole::Baseline, this))
    , m_candidate(new SideStrip(SideRole::Candidate, this))
    , m_summary(new PlainLabel({}, PlainLabel::Role::Heading, this))
    , m_model(new RecordsModel(releaserows::gateColumns(), this))
    , m_table(new TableView(this))
    , m_evidence(new PlainLabel({}, PlainLabel::Role::Body, this))
    , m_waivers(new Waivers(this))
    , m_waiverArea(nullptr)
    , m_form(new DecisionForm(reviewerOf(parts.settings, m_data), this))
    , m_question(new QWidget(this))
    , m_answer(nullptr)
    , m_answerText(nullptr)
    , m_hashes(nullptr)
    , m_problem(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_decide(new QPushButton(this))
{
    setWindowTitle(tr("Decide"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1040, 700);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(3);
    m_busy->setAccessibleName(tr("Asking the gates"));
    QSizePolicy keepsItsPlace = m_busy->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(keepsItsPlace);
    m_summary->setObjectName(QStringLiteral("gatesSummary"));
    m_summary->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("gatesTable"));
    m_table->setAccessibleName(tr("Gates"));
    const int digit = m_table->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    for (const auto& [column, characters] : {std::pair(0, 18), std::pair(1, 16), std::pair(2, 9),
             std::pair(3, 16), std::pair(4, 18), std::pair(5, 13)})
        m_table->horizontalHeader()->resizeSection(column, characters * digit + 16);
    m_table->horizontalHeader()->setStretchLastSection(true);

    auto* middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(makeEvidence(), 1);
    m_waiverArea = scrolled(m_waivers, this);
    m_waiverArea->setFocusPolicy(Qt::NoFocus);
    m_waiverArea->hide();
    auto* right = new QVBoxLayout(m_question);
    right->setContentsMargins(0, 0, 0, 0);
    right->addWidget(m_waiverArea, 1);
    right->addWidget(m_form);
    middle->addWidget(m_question, 1);
    m_answer = makeAnswer();
    middle->addWidget(m_answer, 2);
    m_answer->hide();

    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_decide->setObjectName(QStringLiteral("decide"));
    m_decide->setDefault(true);
    connect(m_decide, &QPushButton::clicked, this, &DecideDialog::decide);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_decide, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_problem, 1);
    bottom->addWidget(buttons);

    auto* rows = new QVBoxLayout(this);
    rows->setSpacing(8);
    rows->addWidget(m_banner);
    rows->addWidget(makeTop());
    rows->addWidget(m_busy);
    rows->addWidget(m_summary);
    rows->addWidget(m_table, 3);
    rows->addLayout(middle, 3);
    rows->addLayout(bottom);

    connect(m_waivers, &Waivers::changed, this, &DecideDialog::updateState);
    connect(m_form, &DecisionForm::changed, this, &DecideDialog::updateState);
    connect(&m_parts.jobs, &JobRunner::finished, this, &DecideDialog::finish);
    connect(&m_parts.store, &WorkspaceStore::changed, this, &DecideDialog::updateState);
    fillVersions();
    fillGates();
    ask();
}

QWidget* DecideDialog::makeTop()
{
    auto* top = new QWidget(this);
    m_version->setObjectName(QStringLiteral("version"));
    m_version->setAccessibleName(tr("Version"));
    m_version->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_makeVersion->setObjectName(QStringLiteral("makeVersion"));
    connect(m_makeVersion, &QPushButton::clicked, this, &DecideDialog::makeVersion);
    m_gates->setObjectName(QStringLiteral("gatesName"));
    m_gates->setAccessibleName(tr("Gates to ask"));
    m_gates->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* edit = new QPushButton(tr("&Edit the gates..."), top);
    edit->setObjectName(QStringLiteral("editGates"));
    connect(edit, &QPushButton::clicked, this, [this] { emit gatesEditorRequested(m_gates->currentText()); });
    auto* again = new QPushButton(tr("As&k again"), top);
    again->setObjectName(QStringLiteral("askAgain"));
    again->setToolTip(tr("Compare and ask the gates once more: after marking posts or changing gates"));
    connect(again, &QPushButton::clicked, this, [this] {
        fillGates();
        ask();
    });
    connect(m_gates, &QComboBox::activated, this, [this] { ask(); });
    connect(m_version, &QComboBox::currentIndexChanged, this, [this] {
        m_form->setState(m_data.history.state, version());
        updateState();
    });
    auto* choices = new QHBoxLayout;
    auto* versionName = new PlainLabel(tr("&Version"), PlainLabel::Role::Body, top);
    versionName->setBuddy(m_version);
    choices->addWidget(versionName);
    choices->addWidget(m_version);
    choices->addWidget(m_makeVersion);
    choices->addStretch(1);
    auto* gatesName = new PlainLabel(tr("&Gates"), PlainLabel::Role::Body, top);
    gatesName->setBuddy(m_gates);
    const bool compared = m_wish.comparison.has_value();
    choices->addWidget(gatesName);
    choices->addWidget(m_gates);
    choices->addWidget(edit);
    choices->addWidget(again);
    for (QWidget* widget : {static_cast<QWidget*>(gatesName), static_cast<QWidget*>(m_gates),
             static_cast<QWidget*>(edit), static_cast<QWidget*>(again)})
        widget->setVisible(compared);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(12);
    sides->addWidget(m_baseline, 1);
    sides->addWidget(m_candidate, 1);
    m_baseline->hide();
    m_candidate->hide();
    m_table->setVisible(compared);
    auto* rows = new QVBoxLayout(top);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(choices);
    rows->addLayout(sides);
    return top;
}

QWidget* DecideDialog::makeEvidence()
{
    m_evidence->setObjectName(QStringLiteral("decisionEvidence"));
    m_evidence->setWordWrap(true);
    m_evidence->setAlignment(Qt::AlignTop);
    m_evidence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* area = scrolled(m_evidence, this);
    area->setAccessibleName(tr("What to know before deciding"));
    return area;
}

QWidget* DecideDialog::makeAnswer()
{
    auto* answer = new QWidget(this);
    m_answerText = new PlainLabel({}, PlainLabel::Role::Heading, answer);
    m_answerText->setObjectName(QStringLiteral("recorded"));
    m_answerText->setWordWrap(true);
    m_hashes = new PlainLabel({}, PlainLabel::Role::Command, answer);
    m_hashes->setObjectName(QStringLiteral("recordedHashes"));
    m_hashes->setWordWrap(true);
    m_hashes->setAccessibleName(tr("Hashes of what was recorded"));
    auto* copy = new QPushButton(tr("&Copy"), answer);
    copy->setObjectName(QStringLiteral("copyRecorded"));
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_answerText->text() + QLatin1Char('\n') + m_hashes->text());
    });
    auto* rows = new QVBoxLayout(answer);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_answerText);
    rows->addWidget(m_hashes);
    rows->addWidget(copy, 0, Qt::AlignLeft);
    rows->addStretch(1);
    return answer;
}

void DecideDialog::setReleases(const ReleasesData& now)
{
    m_data = now;
    fillVersions();
}

/// Those of the candidate's model, the newest first; without a comparison the one that was wished.
void DecideDialog::fillVersions()
{
    const QString chosen = m_version->count() > 0 ? m_version->currentText() : text(m_wish.version);
    const QSignalBlocker quiet(m_version);
    m_version->clear();
    const auto& versions = m_data.history.state.versions;
    for (auto one = versions.rbegin(); one != versions.rend(); ++one) {
        if (m_wish.comparison ? one->model == m_wish.candidateModel : one->name == m_wish.version)
            m_version->addItem(text(one->name));
    }
    if (const int index = m_version->findText(chosen); index >= 0)
        m_version->setCurrentIndex(index);
    m_version->setVisible(!needsVersion());
    m_makeVersion->setVisible(needsVersion());
    m_makeVersion->setText(tr("&Make the model of #%1 a version").arg(m_wish.candidateMaker.value()));
    m_form->setState(m_data.history.state, version());
    updateState();
}

void DecideDialog::fillGates()
{
    if (!m_wish.comparison)
        return;
    if (m_gates->count() == 0)
        m_gates->addItem(QStringLiteral("default"));
    m_parts.jobs.runLatest<std::vector<std::string>>(
        this, namesSlot,
        [workspace = m_parts.store.path()](Progress&,
            const std::stop_token&) -> Result<std::vector<std::string>> { return gateSetNames(workspace); },
        [this](const Result<std::vector<std::string>>& names) {
            if (!names)
                return;
            const QString chosen = m_gates->currentText();
            const QSignalBlocker quiet(m_gates);
            m_gates->clear();
            for (const std::string& name : *names)
                m_gates->addItem(text(name));
            m_gates->setCurrentText(chosen);
        });
}

void DecideDialog::ask()
{
    if (!m_wish.comparison) {
        m_summary->setText(
            tr("No version was approved yet, so there is nothing to compare this one with. The gates "
               "are asked from the second version on."));
        m_evidence->setText(
            tr("Nothing was measured for this decision: look at the evaluations of the model."));
        updateState();
        return;
    }
    m_computing = true;
    m_seen.reset();
    m_busy->show();
    m_summary->setText(tr("Comparing, and asking the gates ..."));
    updateState();
    DecisionParameters parameters {
        .comparison = m_wish.comparison, .gates = m_gates->currentText().toStdString()};
    m_parts.jobs.runLatest<DecisionOutcome>(
        this, previewSlot,
        [parameters = std::move(parameters), workspace = m_parts.store.path()](
            Progress& progress, std::stop_token stop) {
            return previewDecision(windowContext(workspace, progress, std::move(stop)), parameters);
        },
        [this](const Result<DecisionOutcome>& outcome) { showPreview(outcome); },
        {.title = tr("Ask the gates")});
}

void DecideDialog::showPreview(const Result<DecisionOutcome>& outcome)
{
    m_computing = false;
    m_busy->setVisible(m_job.isValid());
    if (!outcome) {
        m_summary->setText(tr("The gates could not be asked."));
        m_model->setRows({});
        m_waivers->setGates(nullptr);
        m_banner->showError(tr("The gates could not be asked"), outcome.error());
    } else {
        m_banner->hide();
        m_seen = *outcome;
        showEvidence();
    }
    m_waiverArea->setVisible(outcome && !m_seen->failing.empty());
    updateState();
}

void DecideDialog::showEvidence()
{
    m_baseline->setSide(*m_seen->comparison->baseline);
    m_candidate->setSide(*m_seen->comparison->candidate);
    m_baseline->show();
    m_candidate->show();
    m_summary->setText(releasetext::summary(*m_seen->gates));
    m_model->setRows(releaserows::gates(*m_seen->gates));
    m_waivers->setGates(&*m_seen->gates);
    QStringList lines;
    for (const QString& warning : decisionevidence::warnings(*m_seen))
        lines.append(QChar(0x26A0) + QLatin1Char(' ') + warning);
    lines.append(decisionevidence::marks(*m_seen));
    if (const QStringList open = decisionevidence::notChecked(*m_seen); !open.isEmpty()) {
        lines.append(tr("Not checked:"));
        for (const QString& line : open)
            lines.append(QStringLiteral("   ") + QChar(0x25CB) + QLatin1Char(' ') + line);
    }
    m_evidence->setText(lines.join(QLatin1Char('\n')));
}

std::string DecideDialog::version() const
{
    return m_version->currentText().toStdString();
}

bool DecideDialog::needsVersion() const
{
    return m_version->count() == 0 && m_wish.comparison && m_wish.candidateMaker.isValid();
}

QString DecideDialog::problem() const
{
    if (m_parts.store.isReadOnly())
        return tr("The workspace cannot be changed: %1").arg(text(m_parts.store.snapshot()->readOnlyReason));
    if (m_job.isValid())
        return m_addsVersion ? tr("The version is being made ...") : tr("The decision is being recorded ...");
    if (m_computing)
        return tr("The gates are being asked.");
    if (m_wish.comparison && !m_seen)
        return tr("Without an answer of the gates nothing can be decided.");
    if (m_version->count() == 0)
        return needsVersion() ? tr("The candidate's model is no version yet.")
                              : tr("The candidate's model is not in this workspace.");
    if (m_form->approves()) {
        if (const auto failing = m_waivers->failing(); m_seen && !failing.empty())
            return tr("It cannot be approved while a gate fails that is not waived: %1").arg(listOf(failing));
        if (const auto bare = m_waivers->withoutReason(); !bare.empty())
            return tr("Say why the failing is accepted: %1").arg(listOf(bare));
    }
    if (m_form->reviewer().empty())
        return tr("Say who decides.");
    return m_form->reason().empty() ? tr("Say why: the reason is recorded.") : QString();
}

void DecideDialog::updateState()
{
    const QString why = problem();
    const bool open = m_seen && m_form->approves() && m_seen->gates
        && m_seen->gates->count(GateVerdict::Inconclusive) > 0;
    m_problem->setText(!why.isEmpty() ? why
            : open                    ? tr("Some gates are inconclusive: that is recorded, and allowed.")
                                      : QString());
    m_decide->setText(m_form->approves() ? tr("A&pprove") : tr("Re&ject it"));
    m_decide->setEnabled(why.isEmpty());
    m_decide->setToolTip(why);
    m_makeVersion->setEnabled(!m_job.isValid() && !m_parts.store.isReadOnly());
}

void DecideDialog::makeVersion()
{
    m_addsVersion = true;
    AddVersionParameters parameters {
        .model = "#" + m_wish.candidateMaker.toString(), .recipe = {}, .who = m_form->reviewer(), .why = {}};
    m_job = m_parts.jobs.start({.title = tr("Add a version of #%1").arg(m_wish.candidateMaker.value()),
        .work = [parameters = std::move(parameters), workspace = m_parts.store.path()](
                    Progress& progress, std::stop_token stop) -> Result<JobOutcome> {
            const auto added = addVersion(windowContext(workspace, progress, std::move(stop)), parameters);
            if (!added)
                return failure(added);
            return JobOutcome {.summary = text(added->record.version), .warnings = {}};
        }});
    m_busy->show();
    updateState();
}

void DecideDialog::decide()
{
    m_addsVersion = false;
    m_banner->hide();
    m_done = std::make_shared<Done>();
    DecisionParameters parameters {.approve = m_form->approves(),
        .version = version(),
        .comparison = m_wish.comparison,
        .gates = m_wish.comparison ? m_gates->currentText().toStdString() : std::string(),
        .who = m_form->reviewer(),
        .why = m_form->reason()};
    if (parameters.approve) {
        parameters.waived = m_waivers->waived();
        parameters.waiverReasons = m_waivers->reasons();
    }
    const QString title = parameters.approve ? tr("Approve %1") : tr("Reject %1");
    m_job = m_parts.jobs.start({.title = title.arg(text(parameters.version)),
        .work = [parameters = std::move(parameters), alias = m_form->aliasToMove(), done = m_done,
                    workspace = m_parts.store.path()](
                    Progress& progress, std::stop_token stop) -> Result<JobOutcome> {
            const JobContext context = windowContext(workspace, progress, std::move(stop));
            auto outcome = decideOnVersion(context, parameters);
            if (!outcome)
                return failure(outcome);
            done->outcome = std::move(*outcome);
            if (alias.empty() || !done->outcome.record)
                return JobOutcome {};
            auto moved = moveAlias(context,
                {.alias = alias,
                    .version = parameters.version,
                    .who = parameters.who,
                    .why = parameters.why});
            if (moved)
                done->move = std::move(*moved);
            else
                done->moveError = moved.error();
            return JobOutcome {};
        }});
    m_busy->show();
    updateState();
}

void DecideDialog::finish(const JobInfo& job)
{
    if (!m_job.isValid() || job.id != m_job)
        return;
    m_job = {};
    m_busy->setVisible(m_computing);
    if (job.state != JobState::Done) {
        if (job.error)
            m_banner->showError(tr("Nothing was recorded"), *job.error);
    } else if (!m_addsVersion) {
        showDone(*m_done);
    }
    updateState();
}

void DecideDialog::showDone(const Done& done)
{
    if (!done.outcome.record) { // marks or gates changed since they were shown
        m_banner->showMessage(
            tr("Not approved, nothing was recorded. These gates fail: %1").arg(listOf(done.outcome.failing)));
        ask();
        return;
    }
    const ReleaseRecord& record = *done.outcome.record;
    QString said = record.kind == ReleaseKind::Approve ? tr("%1 is approved by %2: record #%3.")
                                                       : tr("%1 is rejected by %2: record #%3.");
    said = said.arg(text(record.version), text(record.who), QString::number(record.number));
    if (done.move)
        said += QLatin1Char('\n')
            + tr("%1 points to it now: record #%2.")
                  .arg(text(done.move->alias), QString::number(done.move->number));
    if (done.moveError)
        said += QLatin1Char('\n') + tr("The alias did not move: %1").arg(errortext::text(*done.moveError));
    QStringList hashes;
    if (!record.report.empty())
        hashes.append(tr("frozen report, sha-256:\n%1").arg(text(record.report)));
    hashes.append(tr("head of the chain:\n%1").arg(text(done.move ? done.move->hash() : record.hash())));
    m_answerText->setText(said);
    m_hashes->setText(hashes.join(QLatin1Char('\n')));
    m_question->hide();
    m_answer->show();
    m_decide->hide();
    m_problem->hide();
}

} // namespace touchstone
