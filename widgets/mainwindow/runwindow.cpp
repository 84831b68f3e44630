#include "widgets/mainwindow/runwindow.h"

#include "touchstone/version.h"
#include "widgets/mainwindow/mainwindow.h"
#include "widgets/settings/settings.h"

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <utility>

namespace touchstone {

namespace {

/// The program's texts in the user's language; for English they hold the plural forms.
void installTranslations(QApplication& application)
{
    auto* ofQt = new QTranslator(&application);
    if (ofQt->load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(ofQt);
    auto* own = new QTranslator(&application);
    const QString folder = QStringLiteral(":/i18n");
    if (own->load(QLocale(), QStringLiteral("touchstone"), QStringLiteral("_"), folder)
        || own->load(QStringLiteral("touchstone_en"), folder))
        QApplication::installTranslator(own);
}

} // namespace

int runWindow(QApplication& application, const std::optional<std::filesystem::path>& workspace,
    LoadExecutions loadExecutions)
{
    QApplication::setApplicationName(QStringLiteral("touchstone"));
    QApplication::setApplicationVersion(QLatin1String(programVersion));
    QApplication::setApplicationDisplayName(QStringLiteral("Touchstone"));
    QGuiApplication::setDesktopFileName(QLatin1String(applicationId));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/touchstone.svg")));
    installTranslations(application);

    Settings settings;
    MainWindow window(std::move(loadExecutions), settings);
    window.show();
    if (workspace)
        window.openWorkspace(*workspace);
    return QApplication::exec();
}

} // namespace touchstone
