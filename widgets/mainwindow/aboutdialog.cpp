#include "widgets/mainwindow/aboutdialog.h"

#include "touchstone/version.h"
#include "widgets/common/plainlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QStyle>
#include <QSysInfo>
#include <QTabWidget>
#include <QThread>

namespace touchstone {

namespace {

constexpr const char* licences = "Touchstone: GPL-3.0-or-later\n"
                                 "Qt (Core, Concurrent, Gui, Widgets, Svg): LGPL-3.0\n"
                                 "fastText: MIT\n"
                                 "SQLite: public domain\n"
                                 "simdjson: Apache-2.0\n"
                                 "JSON for Modern C++ (nlohmann): MIT\n"
                                 "Zstandard: BSD-3-Clause\n"
                                 "zlib: zlib\n"
                                 "OpenSSL: Apache-2.0\n"
                                 "Boost.Math: BSL-1.0\n"
                                 "Eigen: MPL-2.0\n"
                                 "Highway: Apache-2.0\n"
                                 "CLI11: BSD-3-Clause\n"
                                 "tl::expected: CC0-1.0\n";

QPlainTextEdit* textPane(const QString& text, const QString& name, QWidget* parent)
{
    auto* pane = new QPlainTextEdit(text, parent);
    pane->setReadOnly(true);
    pane->setTabChangesFocus(true);
    pane->setAccessibleName(name);
    pane->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return pane;
}

} // namespace

QString AboutDialog::diagnostics(const QString& workspace)
{
    const auto line = [](const char* name, const QString& value) {
        return value.isEmpty() ? QString() : QStringLiteral("%1: %2\n").arg(QLatin1String(name), value);
    };
    QStringList screens;
    for (const QScreen* screen : QGuiApplication::screens()) {
        screens.append(
            QStringLiteral("%1x%2 at %3")
                .arg(QString::number(screen->size().width()), QString::number(screen->size().height()),
                    QString::number(screen->devicePixelRatio())));
    }
    return line("touchstone", QLatin1String(programVersion)) + line("commit", QLatin1String(programCommit))
        + line("Qt", QLatin1String(qVersion())) + line("fastText", QLatin1String(fasttextVersion))
        + line("system", QSysInfo::prettyProductName())
        + line("kernel", QSysInfo::kernelType() + QLatin1Char(' ') + QSysInfo::kernelVersion())
        + line("processor", QSysInfo::currentCpuArchitecture())
        + line("threads", QString::number(QThread::idealThreadCount()))
        + line("platform", QGuiApplication::platformName()) + line("style", QApplication::style()->name())
        + line("screens", screens.join(QStringLiteral(", "))) + line("locale", QLocale().name())
        + line("workspace", workspace);
}

AboutDialog::AboutDialog(const QString& workspace, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Touchstone"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 460);
    auto* icon = new PlainLabel({}, PlainLabel::Role::Body, this);
    if (!QApplication::windowIcon().isNull())
        icon->setPixmap(QApplication::windowIcon().pixmap(56, 56));
    auto* title = new PlainLabel(
        tr("Touchstone %1").arg(QLatin1String(programVersion)), PlainLabel::Role::Title, this);
    auto* text = new PlainLabel(
        tr("A workbench to decide whether a new text classifier may replace the one in production.\n\n"
           "Free software under the GNU General Public License, version 3 or later, without any warranty."),
        PlainLabel::Role::Body, this);
    text->setObjectName(QStringLiteral("aboutText"));
    text->setWordWrap(true);
    const QString facts = diagnostics(workspace);
    auto* tabs = new QTabWidget(this);
    tabs->setAccessibleName(tr("Licences and diagnostics"));
    auto* licencesPane = textPane(QLatin1String(licences), tr("Licences"), tabs);
    licencesPane->setObjectName(QStringLiteral("licences"));
    tabs->addTab(licencesPane, tr("Licences"));
    auto* diagnosticsPane = textPane(facts, tr("Diagnostics"), tabs);
    diagnosticsPane->setObjectName(QStringLiteral("diagnostics"));
    tabs->addTab(diagnosticsPane, tr("Diagnostics"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("&Copy diagnostics"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyDiagnostics"));
    connect(copy, &QPushButton::clicked, this, [facts] { QGuiApplication::clipboard()->setText(facts); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(icon, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->addWidget(title);
    texts->addWidget(text);
    head->addLayout(texts, 1);
    auto* rows = new QVBoxLayout(this);
    rows->addLayout(head);
    rows->addWidget(tabs, 1);
    rows->addWidget(buttons);
}

} // namespace touchstone
