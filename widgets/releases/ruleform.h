#pragma once

#include "widgets/models/gaterules.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace touchstone {

class PlainLabel;

/// One rule of a gates file as a form: its name, its kind, and the fields that this kind has.
class RuleForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RuleForm)

public:
    explicit RuleForm(QWidget* parent = nullptr);

    /// Changes `rules`, which must outlive the form, as the user types. -1: no rule.
    void showRule(GateRules* rules, int rule);
    void showProblem(const QString& problem);
    void focusName();

signals:
    void changed();

private:
    void makeFields();
    QWidget* makeField(const GateField& field);

    GateRules* m_rules = nullptr;
    int m_rule = -1;
    QLineEdit* m_name;
    QComboBox* m_kind;
    QWidget* m_fields = nullptr;
    QFormLayout* m_form;
    PlainLabel* m_problem;
};

} // namespace touchstone
