#pragma once

#include "widgets/tryit/trialmodels.h"

#include <QPlainTextEdit>

namespace touchstone {

/// Where a text to try is typed. What is pasted comes in as plain characters, never as mark-up, and ends after
/// longestText of them. Words can be highlighted by how much they pull, without a trace in the text or in undo.
class TextEdit final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextEdit)

public:
    static constexpr qsizetype longestText = 100000; ///< UTF-16 units: typing stays fluent

    explicit TextEdit(QWidget* parent = nullptr);

    /// The text as it was typed; toPlainText() would change spaces that do not break.
    QString text() const;
    /// Replaces the text; it can be undone. Cut as what is pasted is.
    void replaceText(const QString& text);
    /// Highlights places in the colour of a side: filled where a word pulls towards the label, underlined where it
    /// pulls away. Gone with the next change of the text.
    void highlight(const std::vector<TriedPlace>& places, SideRole role);

signals:
    /// The text was too long: this many characters of it were left out.
    void textCut(qsizetype leftOut);

protected:
    void insertFromMimeData(const QMimeData* source) override;

private:
    QString fitting(const QString& text, qsizetype room);
};

} // namespace touchstone
