#include "widgets/mainwindow/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace touchstone {

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_ofQt);
}

void Language::install(const QString& language)
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_ofQt);
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    if (m_ofQt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_ofQt);
    // For English they hold the plural forms.
    const QString folder = QStringLiteral(":/i18n");
    if (m_own.load(locale, QStringLiteral("touchstone"), QStringLiteral("_"), folder)
        || m_own.load(QStringLiteral("touchstone_en"), folder))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace touchstone
