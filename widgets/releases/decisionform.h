#pragma once

#include "widgets/releases/releasesdata.h"

#include <QWidget>

#include <string>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QRadioButton;

namespace touchstone {

class PlainLabel;

/// What a person decides: approve or reject, who and why, and whether an alias moves in the same step.
class DecisionForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DecisionForm)

public:
    explicit DecisionForm(const QString& reviewer, QWidget* parent = nullptr);

    /// What the words about moving an alias go by.
    void setState(const ReleaseState& state, const std::string& version);
    bool approves() const;
    std::string reviewer() const;
    std::string reason() const;
    /// The alias that moves after an approval; empty: none.
    std::string aliasToMove() const;

signals:
    void changed();

private:
    void showConsequence();

    ReleaseState m_state;
    std::string m_version;
    QRadioButton* m_approve;
    QRadioButton* m_reject;
    QLineEdit* m_reviewer;
    QPlainTextEdit* m_reason;
    QCheckBox* m_move;
    QComboBox* m_alias;
    PlainLabel* m_consequence;
};

} // namespace touchstone
