#include "tests/support/testing.h"
#include "widgets/settings/settings.h"

#include <QElapsedTimer>
#include <QLockFile>

#include <chrono>
#include <thread>

using namespace touchstone;

class TestSettings final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void unsetKeyGivesItsFallback();
    void valuesSurviveARestart();
    void damagedFileGivesTheFallback();
    void recentWorkspacesAreUniqueAndEight();
    void layoutIsForgottenAndTheRestKept();
    void slowDiskDoesNotHoldTheWindow();
};

void TestSettings::unsetKeyGivesItsFallback()
{
    const testing::TemporaryFolder folder;
    const Settings settings(QString::fromStdString((folder / "settings.ini").string()));
    QVERIFY(settings.value(settingkeys::windowGeometry).isEmpty());
    const SettingKey<QStringList> key {.name = "a/b", .fallback = {QStringLiteral("x")}};
    QCOMPARE(settings.value(key), QStringList {QStringLiteral("x")});
}

void TestSettings::valuesSurviveARestart()
{
    const testing::TemporaryFolder folder;
    const QString file = QString::fromStdString((folder / "settings.ini").string());
    const QByteArray geometry("\x01\x00\xff bytes", 9);
    {
        Settings settings(file);
        settings.setValue(settingkeys::windowGeometry, geometry);
        settings.addRecentWorkspace(QStringLiteral(u"/tmp/größe, und mehr.touchstone"));
    }
    const Settings settings(file);
    QCOMPARE(settings.value(settingkeys::windowGeometry), geometry);
    QCOMPARE(settings.value(settingkeys::recentWorkspaces),
        QStringList {QStringLiteral(u"/tmp/größe, und mehr.touchstone")});
}

void TestSettings::damagedFileGivesTheFallback()
{
    const testing::TemporaryFolder folder;
    const auto file = folder.write("settings.ini", "[window\n\xff\xfe geometry-1 = @Invalid(");
    const Settings settings(QString::fromStdString(file.string()));
    QVERIFY(settings.value(settingkeys::windowGeometry).isEmpty());
}

void TestSettings::recentWorkspacesAreUniqueAndEight()
{
    const testing::TemporaryFolder folder;
    Settings settings(QString::fromStdString((folder / "settings.ini").string()));
    for (int i = 0; i < 12; ++i)
        settings.addRecentWorkspace(QString::number(i));
    settings.addRecentWorkspace(QStringLiteral("9"));
    const QStringList recent = settings.value(settingkeys::recentWorkspaces);
    QCOMPARE(recent.size(), 8);
    QCOMPARE(recent.front(), QStringLiteral("9"));
    QCOMPARE(recent.count(QStringLiteral("9")), 1);
}

void TestSettings::layoutIsForgottenAndTheRestKept()
{
    const testing::TemporaryFolder folder;
    Settings settings(QString::fromStdString((folder / "settings.ini").string()));
    const std::vector layout {&settingkeys::windowGeometry, &settingkeys::windowState,
        &settingkeys::executionsHeader, &settingkeys::datasetsHeader, &settingkeys::classifiersHeader,
        &settingkeys::releasesSplitter, &settingkeys::executionsSplitter, &settingkeys::datasetsSplitter,
        &settingkeys::classifiersSplitter, &settingkeys::labelsHeader, &settingkeys::labelsSplitter,
        &settingkeys::postsHeader, &settingkeys::postsSplitter};
    const std::vector shown {
        &settingkeys::executionDetails, &settingkeys::labelDetails, &settingkeys::timeStrip};
    for (const auto* key : layout)
        settings.setValue(*key, QByteArray("x"));
    for (const auto* key : shown)
        settings.setValue(*key, !key->fallback);
    settings.setValue(settingkeys::savedFilters, QByteArray("[]"));
    settings.setValue(settingkeys::reviewer, QStringLiteral("Ada"));
    settings.resetLayout();
    for (const auto* key : layout)
        QVERIFY2(settings.value(*key).isEmpty(), key->name);
    for (const auto* key : shown)
        QVERIFY2(settings.value(*key) == key->fallback, key->name);
    QCOMPARE(settings.value(settingkeys::savedFilters), QByteArray("[]"));
    QCOMPARE(settings.value(settingkeys::reviewer), QStringLiteral("Ada"));
}

/// The settings file cannot be written for a second, as when the disk is busy: the event loop goes on meanwhile.
void TestSettings::slowDiskDoesNotHoldTheWindow()
{
    const testing::TemporaryFolder folder;
    const QString file = QString::fromStdString((folder / "settings.ini").string());
    {
        Settings settings(file);
        std::jthread otherProgram;
        {
            QLockFile held(file + QStringLiteral(".lock"));
            QVERIFY(held.tryLock());
            QElapsedTimer clock;
            clock.start();
            settings.setValue(settingkeys::lastPage, QStringLiteral("models"));
            otherProgram = std::jthread([&held] {
                std::this_thread::sleep_for(std::chrono::seconds(1));
                held.unlock();
            });
            QTest::qWait(10); // turns of the event loop, in which the file used to be written
            QVERIFY2(clock.elapsed() < 900, qPrintable(QString::number(clock.elapsed())));
            QCOMPARE(settings.value(settingkeys::lastPage), QStringLiteral("models"));
            otherProgram.join();
        }
    }
    const Settings settings(file);
    QCOMPARE(settings.value(settingkeys::lastPage), QStringLiteral("models"));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
