#include "widgets/tryit/textedit.h"

#include "widgets/charts/chartcolors.h"

#include <QMimeData>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace touchstone {

namespace {

constexpr double faintest = 0.10;  // share of the side's colour behind a word that pulls a little
constexpr double strongest = 0.45; // the text must stay readable

} // namespace

TextEdit::TextEdit(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::textChanged, this, [this] { setExtraSelections({}); });
}

QString TextEdit::text() const
{
    QString text = document()->toRawText();
    for (QChar& letter : text) {
        if (letter == QChar::ParagraphSeparator || letter == QChar::LineSeparator)
            letter = QLatin1Char('\n');
    }
    return text;
}

QString TextEdit::fitting(const QString& text, qsizetype room)
{
    if (text.size() <= room)
        return text;
    qsizetype length = std::max<qsizetype>(0, room);
    if (length > 0 && text[length - 1].isHighSurrogate()) // not through an emoji
        --length;
    emit textCut(text.size() - length);
    return text.left(length);
}

void TextEdit::replaceText(const QString& text)
{
    const QString fit = fitting(text, longestText);
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(fit);
    moveCursor(QTextCursor::End);
}

void TextEdit::insertFromMimeData(const QMimeData* source)
{
    if (!source->hasText())
        return;
    const QTextCursor cursor = textCursor();
    const qsizetype replaced = cursor.selectionEnd() - cursor.selectionStart();
    insertPlainText(fitting(source->text(), longestText - (document()->characterCount() - 1 - replaced)));
    ensureCursorVisible();
}

void TextEdit::highlight(const std::vector<TriedPlace>& places, SideRole role)
{
    double largest = 0;
    for (const TriedPlace& place : places)
        largest = std::max(largest, std::abs(place.change));
    const ChartColors colors = ChartColors::of(palette());
    const int last = document()->characterCount() - 1;
    QList<QTextEdit::ExtraSelection> selections;
    for (const TriedPlace& place : places) {
        const auto begin = static_cast<int>(place.begin);
        const auto end = static_cast<int>(place.begin + place.length);
        if (largest <= 0 || begin < 0 || end > last)
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(begin);
        selection.cursor.setPosition(end, QTextCursor::KeepAnchor);
        const double share = faintest + (strongest - faintest) * std::abs(place.change) / largest;
        if (place.change > 0) {
            selection.format.setBackground(mixedColor(colors.background, colors.side(role), share));
        } else {
            selection.format.setUnderlineStyle(QTextCharFormat::DashUnderline);
            selection.format.setUnderlineColor(colors.side(role));
        }
        selections.append(selection);
    }
    setExtraSelections(selections);
}

} // namespace touchstone
