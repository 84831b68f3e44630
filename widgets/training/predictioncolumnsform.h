#pragma once

#include "core/tracking/predictionfile.h"

#include <QWidget>

namespace touchstone {

class ColumnBox;
class TextColumns;

/// What the columns of a file of predictions mean, beside the predictions themselves: right label, id, time, texts. What
/// is left alone is guessed, and the guess is shown.
class PredictionColumnsForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PredictionColumnsForm)

public:
    explicit PredictionColumnsForm(QWidget* parent = nullptr);

    PredictionColumnChoice choice() const;
    /// Shows which columns there are and which are used.
    void setFound(const PredictionLayout& layout);
    /// Back to the guesses, without a signal: it is another file now.
    void reset();

signals:
    void changed();

private:
    ColumnBox* m_gold;
    ColumnBox* m_id;
    ColumnBox* m_time;
    TextColumns* m_texts;
};

} // namespace touchstone
