#pragma once

#include "core/exchange/rowreader.h"
#include "core/exchange/sourcefiles.h"

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QListWidget;
class QPushButton;

namespace touchstone {

/// What the columns of the files mean: label, texts in order, time, id. What is left alone is guessed, and the guess
/// is shown.
class ColumnsForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnsForm)

public:
    explicit ColumnsForm(QWidget* parent = nullptr);

    void apply(ReaderOptions& options) const;
    LabelSource labelSource() const;
    /// Shows which columns there are and which are used.
    void setFound(const Columns& used, const QStringList& available);
    /// Back to the guesses: the files are read in another way now, with other columns.
    void reset();

signals:
    void changed();

private:
    void addRows();
    QWidget* makeTexts();
    void setTexts(const std::vector<std::string>& used, const QStringList& available);
    QStringList chosenTexts() const;
    void takeTexts();
    void moveText(int by);

    QComboBox* m_labelFrom;
    QComboBox* m_label;
    QComboBox* m_time;
    QComboBox* m_id;
    QListWidget* m_texts;
    QPushButton* m_guessTexts;
    QCheckBox* m_keepRemoved;
    bool m_textsChosen = false; ///< by the user; otherwise guessed
};

} // namespace touchstone
