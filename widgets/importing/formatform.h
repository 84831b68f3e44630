#pragma once

#include "core/exchange/rowreader.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace touchstone {

/// How the files are read: format, encoding, delimiter, header, table, label prefix. What is left alone is guessed, and
/// the guess is shown.
class FormatForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormatForm)

public:
    explicit FormatForm(QWidget* parent = nullptr);

    /// Sets what was chosen, and only that.
    void apply(ReaderOptions& options) const;
    /// Shows what was found out about the first file, and only the fields that mean something for it.
    void setFound(const FileLayout& layout);

signals:
    void changed();

private:
    void addRows();
    void setGuess(QComboBox* box, const QString& guess);
    void showRow(QWidget* field, bool shown);

    QFormLayout* m_rows;
    QComboBox* m_format;
    QComboBox* m_encoding;
    QComboBox* m_delimiter;
    QComboBox* m_header;
    QLineEdit* m_table;
    QLineEdit* m_prefix;
};

} // namespace touchstone
