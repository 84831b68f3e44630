#include "widgets/releases/decisionform.h"

#include "widgets/common/plainlabel.h"
#include "widgets/models/releasetext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>

#include <set>

namespace touchstone {

namespace {

/// The state after the decision, as far as moving an alias asks about it.
ReleaseState afterApproval(ReleaseState state, const std::string& version, const std::string& who)
{
    for (ReleasedVersion& one : state.versions) {
        if (one.name == version) {
            one.approvals[who] = 0;
            one.rejected = false;
        }
    }
    return state;
}

} // namespace

DecisionForm::DecisionForm(const QString& reviewer, QWidget* parent)
    : QWidget(parent)
    , m_approve(new QRadioButton(tr("&Approve"), this))
    , m_reject(new QRadioButton(tr("Re&ject"), this))
    , m_reviewer(new QLineEdit(reviewer, this))
    , m_reason(new QPlainTextEdit(this))
    , m_move(new QCheckBox(tr("and &move the alias"), this))
    , m_alias(new QComboBox(this))
    , m_consequence(new PlainLabel({}, PlainLabel::Role::Secondary, this))
{
    m_approve->setObjectName(QStringLiteral("approve"));
    m_reject->setObjectName(QStringLiteral("reject"));
    m_approve->setChecked(true);
    m_reviewer->setObjectName(QStringLiteral("reviewer"));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setMinimumHeight(m_reason->fontMetrics().lineSpacing() * 3);
    m_move->setObjectName(QStringLiteral("moveAlias"));
    m_alias->setObjectName(QStringLiteral("aliasToMove"));
    m_alias->setAccessibleName(tr("Alias to move"));
    m_alias->setEnabled(false);
    m_consequence->setObjectName(QStringLiteral("decisionConsequence"));
    m_consequence->setWordWrap(true);
    auto* decision = new QHBoxLayout;
    decision->addWidget(m_approve);
    decision->addWidget(m_reject);
    decision->addSpacing(16);
    decision->addWidget(m_move);
    decision->addWidget(m_alias, 1);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(decision);
    form->addRow(tr("&Who"), m_reviewer);
    form->addRow(tr("Wh&y (needed)"), m_reason);
    form->addRow(m_consequence);
    connect(m_approve, &QRadioButton::toggled, this, [this](bool on) {
        m_move->setEnabled(on);
        m_alias->setEnabled(on && m_move->isChecked());
        showConsequence();
    });
    connect(m_move, &QCheckBox::toggled, this, [this](bool on) {
        m_alias->setEnabled(on);
        showConsequence();
    });
    connect(m_alias, &QComboBox::currentTextChanged, this, &DecisionForm::showConsequence);
    connect(m_reviewer, &QLineEdit::textChanged, this, &DecisionForm::showConsequence);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &DecisionForm::changed);
}

void DecisionForm::setState(const ReleaseState& state, const std::string& version)
{
    m_state = state;
    m_version = version;
    const QString chosen = m_alias->currentText();
    std::set<std::string> names {"production", "staging"};
    for (const auto& [name, alias] : state.aliases)
        names.insert(name);
    const QSignalBlocker quiet(m_alias);
    m_alias->clear();
    for (const std::string& name : names)
        m_alias->addItem(QString::fromStdString(name));
    m_alias->setCurrentText(chosen.isEmpty() ? QStringLiteral("production") : chosen);
    showConsequence();
}

bool DecisionForm::approves() const
{
    return m_approve->isChecked();
}

std::string DecisionForm::reviewer() const
{
    return m_reviewer->text().trimmed().toStdString();
}

std::string DecisionForm::reason() const
{
    return m_reason->toPlainText().trimmed().toStdString();
}

std::string DecisionForm::aliasToMove() const
{
    return approves() && m_move->isChecked() ? m_alias->currentText().toStdString() : std::string();
}

void DecisionForm::showConsequence()
{
    const QString version = QString::fromStdString(m_version);
    QString text;
    if (!approves()) {
        text = tr("Earlier approvals of %1 do not hold any more. Aliases stay where they are.").arg(version);
    } else if (aliasToMove().empty()) {
        text = tr("No alias moves. %1 may be used by what asks for one approval.").arg(version);
    } else {
        const ReleaseState next = afterApproval(m_state, m_version, reviewer());
        const QString problem = releasetext::moveProblem(next, aliasToMove(), m_version);
        text = problem.isEmpty() ? releasetext::moveConsequence(next, aliasToMove(), m_version)
                                 : tr("The approval is recorded, the alias does not move: %1").arg(problem);
    }
    m_consequence->setText(m_version.empty() ? QString() : text);
    emit changed();
}

} // namespace touchstone
