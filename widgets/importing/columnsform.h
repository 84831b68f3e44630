#pragma once

#include "core/exchange/rowreader.h"
#include "core/exchange/sourcefiles.h"

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QComboBox;

namespace touchstone {

class ColumnBox;
class TextColumns;

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

    QComboBox* m_labelFrom;
    ColumnBox* m_label;
    ColumnBox* m_time;
    ColumnBox* m_id;
    TextColumns* m_texts;
    QCheckBox* m_keepRemoved;
};

} // namespace touchstone
