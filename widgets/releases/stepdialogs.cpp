#include "widgets/releases/stepdialogs.h"

#include "core/jobs/releasejob.h"
#include "widgets/common/workspacestore.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/executiontext.h"
#include "widgets/models/releasetext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <set>
#include <utility>

namespace touchstone {

namespace {

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

QComboBox* makeList(const char* name, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(24);
    return box;
}

/// The aliases that there are, and those that people expect.
QStringList aliasNames(const ReleaseState& state)
{
    std::set<QString> names {
        QStringLiteral("production"), QStringLiteral("staging"), QStringLiteral("canary")};
    for (const auto& [name, alias] : state.aliases)
        names.insert(text(name));
    for (const auto& [name, approvals] : state.protection)
        names.insert(text(name));
    QStringList list(names.begin(), names.end());
    list.removeAll(QStringLiteral("production"));
    list.prepend(QStringLiteral("production"));
    return list;
}

void chooseText(QComboBox* box, const QString& wanted)
{
    const int index = box->findText(wanted);
    if (index >= 0)
        box->setCurrentIndex(index);
    else if (box->isEditable() && !wanted.isEmpty())
        box->setEditText(wanted);
}

/// A step that gives a record and nothing else.
template <typename Step, typename Parameters>
auto recordWith(Step step, Parameters parameters)
{
    return [step, parameters = std::move(parameters)](const JobContext& context) -> Result<JobOutcome> {
        if (const auto record = step(context, parameters); !record)
            return failure(record);
        return JobOutcome {};
    };
}

} // namespace

AddVersionDialog::AddVersionDialog(
    const ReleasesParts& parts, ReleasesData now, FileDialogs ask, ExecutionNumber model, QWidget* parent)
    : ReleaseDialog(parts, std::move(now), tr("Add a version"), tr("&Add the version"), parent)
    , m_ask(std::move(ask))
    , m_model(makeList("model", this))
{
    const auto snapshot = parts.store.snapshot();
    for (auto record = snapshot->models.rbegin(); record != snapshot->models.rend(); ++record) {
        const Execution* maker = snapshot->execution(record->execution);
        m_model->addItem(maker != nullptr ? executiontext::title(*maker)
                                          : QLatin1Char('#') + QString::number(record->execution.value()),
            QLatin1Char('#') + QString::number(record->execution.value()));
        if (record->execution == model)
            m_model->setCurrentIndex(m_model->count() - 1);
    }
    auto* file = new QPushButton(tr("&File..."), this);
    file->setObjectName(QStringLiteral("modelFile"));
    connect(file, &QPushButton::clicked, this, &AddVersionDialog::chooseFile);
    auto* row = new QHBoxLayout;
    row->addWidget(m_model, 1);
    row->addWidget(file);
    form().addRow(tr("&Model"), row);
    addSignature(false);
    connect(m_model, &QComboBox::currentIndexChanged, this, [this] { updateState(); });
    updateState();
}

void AddVersionDialog::chooseFile()
{
    const auto file = m_ask.openFile(this, tr("A fastText model"), tr("Models (*.bin *.ftz)"));
    if (!file)
        return;
    const QString path = displayformat::fromPath(*file);
    m_model->addItem(path, path);
    m_model->setCurrentIndex(m_model->count() - 1);
}

QString AddVersionDialog::problem() const
{
    return m_model->currentIndex() < 0 ? tr("There is no model yet: train one, or choose a file.")
                                       : QString();
}

QString AddVersionDialog::consequence() const
{
    return tr(
        "The model becomes a version named by today's date (UTC) and a counter. From then on it cannot be "
        "deleted. Nothing uses it before an alias points to it.");
}

QString AddVersionDialog::jobTitle() const
{
    return tr("Add a version of %1").arg(m_model->currentData().toString());
}

ReleaseDialog::Work AddVersionDialog::work() const
{
    return [parameters = AddVersionParameters {.model = m_model->currentData().toString().toStdString(),
                .recipe = {},
                .who = reviewer(),
                .why = reason()}](const JobContext& context) -> Result<JobOutcome> {
        auto added = addVersion(context, parameters);
        if (!added)
            return failure(added);
        return JobOutcome {.summary = text(added->record.version), .warnings = std::move(added->warnings)};
    };
}

MoveAliasDialog::MoveAliasDialog(const ReleasesParts& parts, ReleasesData now, const QString& alias,
    const QString& version, QWidget* parent)
    : ReleaseDialog(parts, std::move(now), tr("Move an alias"), tr("&Move the alias"), parent)
    , m_alias(makeList("alias", this))
    , m_version(makeList("version", this))
{
    const ReleaseState& state = releases().history.state;
    m_alias->setEditable(true);
    m_alias->addItems(aliasNames(state));
    m_alias->setToolTip(tr("One that is there, or a new name: small letters, digits, - and _"));
    for (auto one = state.versions.rbegin(); one != state.versions.rend(); ++one)
        m_version->addItem(
            tr("%1 (model #%2, %3)")
                .arg(text(one->name), QString::number(one->execution.value()), releasetext::standing(*one)),
            text(one->name));
    chooseText(m_alias, alias);
    if (const int index = m_version->findData(version); index >= 0)
        m_version->setCurrentIndex(index);
    form().addRow(tr("A&lias"), m_alias);
    form().addRow(tr("&Version"), m_version);
    addSignature(false);
    connect(m_alias, &QComboBox::currentTextChanged, this, [this] { updateState(); });
    connect(m_version, &QComboBox::currentIndexChanged, this, [this] { updateState(); });
    updateState();
}

QString MoveAliasDialog::problem() const
{
    if (m_version->currentIndex() < 0)
        return tr("There is no version yet: add one first.");
    return releasetext::moveProblem(releases().history.state, m_alias->currentText().trimmed().toStdString(),
        m_version->currentData().toString().toStdString());
}

QString MoveAliasDialog::consequence() const
{
    return problem().isEmpty()
        ? releasetext::moveConsequence(releases().history.state,
            m_alias->currentText().trimmed().toStdString(), m_version->currentData().toString().toStdString())
        : QString();
}

QString MoveAliasDialog::jobTitle() const
{
    return tr("Move %1 to %2").arg(m_alias->currentText().trimmed(), m_version->currentData().toString());
}

ReleaseDialog::Work MoveAliasDialog::work() const
{
    return recordWith(&moveAlias,
        AliasParameters {.alias = m_alias->currentText().trimmed().toStdString(),
            .version = m_version->currentData().toString().toStdString(),
            .who = reviewer(),
            .why = reason()});
}

RollBackDialog::RollBackDialog(
    const ReleasesParts& parts, ReleasesData now, const QString& alias, QWidget* parent)
    : ReleaseDialog(parts, std::move(now), tr("Roll back"), tr("&Roll back"), parent)
    , m_alias(makeList("alias", this))
    , m_target(makeList("target", this))
{
    for (const auto& [name, one] : releases().history.state.aliases)
        m_alias->addItem(text(name));
    chooseText(m_alias, alias);
    form().addRow(tr("A&lias"), m_alias);
    form().addRow(tr("Back &to"), m_target);
    addSignature(true);
    connect(m_alias, &QComboBox::currentTextChanged, this, &RollBackDialog::fillTargets);
    connect(m_target, &QComboBox::currentIndexChanged, this, [this] { updateState(); });
    fillTargets();
}

void RollBackDialog::fillTargets()
{
    m_target->clear();
    const ReleaseState& state = releases().history.state;
    const auto found = state.aliases.find(alias());
    if (found != state.aliases.end()) {
        const auto before = rollbackTarget(state, alias());
        if (before)
            m_target->addItem(tr("%1, the one before").arg(text(*before)), text(*before));
        for (auto one = state.versions.rbegin(); one != state.versions.rend(); ++one) {
            const bool other = one->name != found->second.version && (!before || one->name != *before);
            if (other && found->second.seen.contains(one->name))
                m_target->addItem(text(one->name), text(one->name));
        }
    }
    updateState();
}

std::string RollBackDialog::alias() const
{
    return m_alias->currentText().toStdString();
}

std::string RollBackDialog::target() const
{
    return m_target->currentData().toString().toStdString();
}

QString RollBackDialog::problem() const
{
    if (m_alias->count() == 0)
        return tr("No alias points anywhere yet.");
    return target().empty() ? tr("%1 pointed to nothing before.").arg(m_alias->currentText()) : QString();
}

QString RollBackDialog::consequence() const
{
    return releasetext::rollbackConsequence(releases().history.state, alias(), target());
}

QString RollBackDialog::jobTitle() const
{
    return tr("Roll %1 back to %2").arg(m_alias->currentText(), m_target->currentData().toString());
}

ReleaseDialog::Work RollBackDialog::work() const
{
    // The version is named, so that what is done is what was said, whatever happened meanwhile.
    return recordWith(&rollBack,
        AliasParameters {.alias = alias(), .version = target(), .who = reviewer(), .why = reason()});
}

ProtectDialog::ProtectDialog(
    const ReleasesParts& parts, ReleasesData now, const QString& alias, QWidget* parent)
    : ReleaseDialog(parts, std::move(now), tr("Protect an alias"), tr("&Change the protection"), parent)
    , m_alias(makeList("alias", this))
    , m_approvals(new QSpinBox(this))
{
    m_alias->setEditable(true);
    m_alias->addItems(aliasNames(releases().history.state));
    chooseText(m_alias, alias);
    m_approvals->setObjectName(QStringLiteral("approvals"));
    m_approvals->setRange(0, 9);
    form().addRow(tr("A&lias"), m_alias);
    form().addRow(tr("&People who must approve"), m_approvals);
    addSignature(true);
    connect(m_alias, &QComboBox::currentTextChanged, this, &ProtectDialog::showPresent);
    connect(m_approvals, &QSpinBox::valueChanged, this, [this] { updateState(); });
    showPresent();
}

std::string ProtectDialog::alias() const
{
    return m_alias->currentText().trimmed().toStdString();
}

void ProtectDialog::showPresent()
{
    m_approvals->setValue(static_cast<int>(releases().history.state.approvalsFor(alias())));
    updateState();
}

QString ProtectDialog::problem() const
{
    if (!isAliasName(alias()))
        return tr("A name begins with a small letter and goes on with small letters, digits, - and _.");
    return releases().history.state.approvalsFor(alias()) == m_approvals->value()
        ? tr("It is so already: %1.").arg(releasetext::protection(m_approvals->value()))
        : QString();
}

QString ProtectDialog::consequence() const
{
    if (m_approvals->value() == 0)
        return tr("%1 can be moved to any version, without a decision.").arg(m_alias->currentText());
    return tr(
        "%1 can be moved only to a version that %n different person(s) approved since it was rejected last. "
        "What it points to now stays. Rolling back asks for no approval.",
        nullptr, m_approvals->value())
        .arg(m_alias->currentText());
}

QString ProtectDialog::jobTitle() const
{
    return tr("Protect %1").arg(m_alias->currentText());
}

ReleaseDialog::Work ProtectDialog::work() const
{
    return
        [parameters = AliasParameters {.alias = alias(), .version = {}, .who = reviewer(), .why = reason()},
            approvals = m_approvals->value()](const JobContext& context) -> Result<JobOutcome> {
            if (const auto record = protectAlias(context, parameters, approvals); !record)
                return failure(record);
            return JobOutcome {};
        };
}

} // namespace touchstone
