#include "core/base/files.h"
#include "tests/support/testing.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

/// The names by which desktops find the program are written down in several files; they must agree.
class TestPackaging final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void oneIdEverywhere();
    void metainfoIsOfThisProject();
    void iconIsWellFormed();
    void bootstrapNamesItsCommands();
    void translationsAreComplete();
    void everyTextThatIsMarkedIsFoundByItsTool();

private:
    static QString read(const std::string& path);
};

QString TestPackaging::read(const std::string& path)
{
    return QString::fromStdString(
        touchstone::readFile(std::filesystem::path(TOUCHSTONE_SOURCES) / path).value_or(""));
}

void TestPackaging::oneIdEverywhere()
{
    const QRegularExpression constant(QStringLiteral("applicationId = \"([^\"]+)\""));
    const QString id = constant.match(read("widgets/mainwindow/runwindow.h")).captured(1);
    QVERIFY(!id.isEmpty());
    const QString desktop = read("packaging/" + id.toStdString() + ".desktop");
    QVERIFY(desktop.contains(QStringLiteral("\nIcon=%1\n").arg(id)));
    QVERIFY(desktop.contains(QStringLiteral("\nExec=touchstone ")));
    const QString metainfo = read("packaging/" + id.toStdString() + ".metainfo.xml");
    QVERIFY(metainfo.contains(QStringLiteral("<id>%1</id>").arg(id)));
    QVERIFY(
        metainfo.contains(QStringLiteral("<launchable type=\"desktop-id\">%1.desktop</launchable>").arg(id)));
    QVERIFY(metainfo.contains(QStringLiteral("<binary>touchstone</binary>")));
    QVERIFY(read("packaging/CMakeLists.txt").contains(QStringLiteral("set(application_id %1)").arg(id)));
}

void TestPackaging::metainfoIsOfThisProject()
{
    const QString metainfo = read("packaging/org.touchstone_workbench.Touchstone.metainfo.xml");
    QVERIFY(metainfo.contains(QStringLiteral("<project_license>GPL-3.0-or-later</project_license>")));
    QVERIFY(read("LICENSE").contains(QStringLiteral("GNU GENERAL PUBLIC LICENSE")));
}

void TestPackaging::iconIsWellFormed()
{
    QXmlStreamReader xml(read("resources/icons/touchstone.svg"));
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    // Baseline and candidate have the same two colours everywhere.
    QVERIFY(read("resources/icons/touchstone.svg").contains(QStringLiteral("#0072B2")));
    QVERIFY(read("resources/icons/touchstone.svg").contains(QStringLiteral("#D55E00")));
}

void TestPackaging::bootstrapNamesItsCommands()
{
    const QString script = read("packaging/bootstrap");
    for (const char* command : {"demo", "test", "build", "install-deps"}) {
        QVERIFY2(
            script.contains(QStringLiteral("packaging/bootstrap %1").arg(QLatin1String(command))), command);
        QVERIFY2(script.contains(QStringLiteral("\n%1)\n").arg(QLatin1String(command))), command);
    }
}

void TestPackaging::translationsAreComplete()
{
    for (const char* file : {"translations/touchstone_de.ts", "translations/touchstone_zh_CN.ts"}) {
        QXmlStreamReader reader(read(file));
        int messages = 0;
        QString source;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (reader.name() == QLatin1String("source")) {
                source = reader.readElementText();
                ++messages;
            } else if (reader.name() == QLatin1String("translation")) {
                QVERIFY2(!reader.attributes().hasAttribute(QLatin1String("type")),
                    qPrintable(QString::fromLatin1(file) + QStringLiteral(": ") + source));
            }
        }
        QVERIFY2(!reader.hasError() && messages > 900, file);
    }
}

/// lupdate knows the macros of Qt only; texts in a macro of ours would stay English for ever.
void TestPackaging::everyTextThatIsMarkedIsFoundByItsTool()
{
    const QRegularExpression wrapped(QStringLiteral("#\\s*define[^\n]*(QT_TR|tr\\()"));
    int files = 0;
    for (const char* folder : {"widgets", "app"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(
                 std::filesystem::path(TOUCHSTONE_SOURCES) / folder)) {
            if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h")
                continue;
            ++files;
            const auto content = QString::fromStdString(touchstone::readFile(entry.path()).value_or(""));
            QVERIFY2(!wrapped.match(content).hasMatch(), entry.path().c_str());
        }
    }
    QVERIFY(files > 200);
}

QTEST_APPLESS_MAIN(TestPackaging)
#include "tst_packaging.moc"
