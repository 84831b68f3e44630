#pragma once

#include "widgets/tryit/trialmodels.h"

#include <QWidget>

namespace touchstone {

class AnswerBars;
class PlainLabel;

/// What one model makes of the text: its first labels as bars, and what is to be said about them.
class AnswerPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswerPanel)

public:
    explicit AnswerPanel(const TrialSide& side, QWidget* parent = nullptr);

    void setModel(const Result<TrialModel>& model);
    /// An empty text has no answer worth showing.
    void setAnswer(const TextAnswer& answer, const QString& text, const QString& expected);
    void clearAnswer(const QString& why);
    AnswerBars* bars() const { return m_bars; }

private:
    std::optional<TrialModel> m_model;
    AnswerBars* m_bars;
    PlainLabel* m_facts;
    PlainLabel* m_words;
};

} // namespace touchstone
