#include "widgets/releases/ruleform.h"

#include "widgets/common/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace touchstone {

RuleForm::RuleForm(QWidget* parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_form(new QFormLayout)
    , m_problem(new PlainLabel({}, PlainLabel::Role::Body, this))
{
    m_name->setObjectName(QStringLiteral("ruleName"));
    m_name->setToolTip(tr("Decisions waive the rule by its name"));
    m_kind->setObjectName(QStringLiteral("ruleKind"));
    for (const QString& kind : GateRules::kinds())
        m_kind->addItem(GateRules::kindTitle(kind), kind);
    m_problem->setObjectName(QStringLiteral("ruleProblem"));
    m_problem->setWordWrap(true);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("&Rule"), m_kind);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(m_form);
    rows->addWidget(m_problem);
    rows->addStretch(1);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& name) {
        m_rules->setName(m_rule, name);
        emit changed();
    });
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_rules->setKind(m_rule, m_kind->currentData().toString());
        makeFields();
        emit changed();
    });
    setEnabled(false);
}

void RuleForm::showRule(GateRules* rules, int rule)
{
    m_rules = rules;
    m_rule = rule;
    setEnabled(rule >= 0);
    m_name->setText(rule >= 0 ? rules->name(rule) : QString());
    if (rule >= 0)
        m_kind->setCurrentIndex(m_kind->findData(rules->kind(rule)));
    makeFields();
}

void RuleForm::showProblem(const QString& problem)
{
    m_problem->setText(problem.isEmpty() ? QString() : QStringLiteral("\u26A0 ") + problem);
}

void RuleForm::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void RuleForm::makeFields()
{
    while (m_form->rowCount() > 2)
        m_form->removeRow(2);
    if (m_rule < 0)
        return;
    for (const GateField& field : GateRules::fieldsOf(m_rules->kind(m_rule))) {
        QWidget* widget = makeField(field);
        widget->setObjectName(QStringLiteral("field-") + QString::fromStdString(field.name));
        widget->setToolTip(field.explanation);
        widget->setAccessibleDescription(field.explanation);
        if (field.kind == GateField::Kind::Flag)
            m_form->addRow(widget);
        else
            m_form->addRow(field.title, widget);
    }
}

QWidget* RuleForm::makeField(const GateField& field)
{
    const QString value = m_rules->field(m_rule, field);
    const auto set = [this, field](const QString& text) {
        m_rules->setField(m_rule, field, text);
        emit changed();
    };
    switch (field.kind) {
    case GateField::Kind::Choice: {
        auto* box = new QComboBox(this);
        box->addItems(field.choices);
        // What the file has is shown, also where it is none of these.
        if (!value.isEmpty() && box->findText(value) < 0)
            box->addItem(value);
        box->setCurrentText(value.isEmpty() ? field.fallback : value);
        box->setAccessibleName(field.title);
        connect(box, &QComboBox::textActivated, this, set);
        return box;
    }
    case GateField::Kind::Flag: {
        auto* box = new QCheckBox(field.title, this);
        box->setChecked(value == QStringLiteral("true"));
        connect(
            box, &QCheckBox::toggled, this, [set](bool on) { set(on ? QStringLiteral("true") : QString()); });
        return box;
    }
    case GateField::Kind::Labels: {
        auto* edit = new QPlainTextEdit(value, this);
        edit->setTabChangesFocus(true);
        edit->setAccessibleName(field.title);
        edit->setMaximumHeight(edit->fontMetrics().lineSpacing() * 8);
        connect(edit, &QPlainTextEdit::textChanged, this, [set, edit] { set(edit->toPlainText()); });
        return edit;
    }
    case GateField::Kind::Number:
    case GateField::Kind::Count:
        break;
    }
    auto* edit = new QLineEdit(value, this);
    edit->setPlaceholderText(field.fallback);
    edit->setAccessibleName(field.title);
    connect(edit, &QLineEdit::textEdited, this, set);
    return edit;
}

} // namespace touchstone
