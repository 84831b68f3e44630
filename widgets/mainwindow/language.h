#pragma once

#include <QTranslator>

namespace touchstone {

/// The program's texts and Qt's in the user's language, and its numbers and dates. Goes before the application does.
class Language final
{
public:
    Language() = default;
    ~Language();
    Q_DISABLE_COPY_MOVE(Language)

    /// "de", "zh_CN"; empty: the system's. In English where there is no translation. Texts made before stay.
    void install(const QString& language);

private:
    QTranslator m_ofQt;
    QTranslator m_own;
};

} // namespace touchstone
