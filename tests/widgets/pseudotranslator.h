#pragma once

#include <QTranslator>

namespace testing {

/// A language with longer words than any: every text of ours gets two fifths more letters, some of them accented. What
/// is cut off with it will be in some real language.
class PseudoTranslator final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }

    QString translate(
        const char* context, const char* source, const char* /*comment*/, int number) const override
    {
        if (qstrncmp(context, "Q", 1) == 0 && qstrncmp(context, "Qq", 2) != 0)
            return {}; // Qt's own
        QString text = QString::fromUtf8(source);
        const auto letters = text.size();
        if (number >= 0)
            text.replace(QStringLiteral("%n"), QString::number(number));
        if (letters < 3)
            return text;
        return text + QString((letters * 2 + 4) / 5, QChar(0x00E4));
    }
};

} // namespace testing
