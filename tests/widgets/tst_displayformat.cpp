#include "tests/support/testing.h"
#include "widgets/models/displayformat.h"

#include <QLocale>

#include <limits>

using namespace touchstone;

class TestDisplayFormat final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        testing::failOnAnyWarning();
        QLocale::setDefault(QLocale::c());
    }
    void rateHasThreeDecimals();
    void rateWithoutValueIsADash();
    void rateFollowsTheLocale();
    void duration_data();
    void duration();
    void durationWithoutValueIsADash();
    void dateTimeIsIso();
    void workspaceName_data();
    void workspaceName();
    void pathsComeBackUnchanged();
};

void TestDisplayFormat::rateHasThreeDecimals()
{
    QCOMPARE(displayformat::rate(0.4), QStringLiteral("0.400"));
    QCOMPARE(displayformat::rate(0.66849), QStringLiteral("0.668"));
    QCOMPARE(displayformat::rate(0.0), QStringLiteral("0.000"));
}

void TestDisplayFormat::rateWithoutValueIsADash()
{
    QCOMPARE(displayformat::rate(std::nullopt), QStringLiteral(u"–"));
    QCOMPARE(displayformat::rate(std::numeric_limits<double>::quiet_NaN()), QStringLiteral(u"–"));
    QCOMPARE(displayformat::rate(std::numeric_limits<double>::infinity()), QStringLiteral(u"–"));
}

void TestDisplayFormat::rateFollowsTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(displayformat::rate(0.25), QStringLiteral("0,250"));
}

void TestDisplayFormat::duration_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0.0 << QStringLiteral("0.0 s");
    QTest::newRow("tenths below ten seconds") << 3.24 << QStringLiteral("3.2 s");
    QTest::newRow("never 10.0 s") << 9.96 << QStringLiteral("10 s");
    QTest::newRow("seconds") << 42.3 << QStringLiteral("42 s");
    QTest::newRow("never 60 s") << 59.7 << QStringLiteral("1 min 00 s");
    QTest::newRow("minutes") << 185.0 << QStringLiteral("3 min 05 s");
    QTest::newRow("never 60 min") << 3599.6 << QStringLiteral("1 h 00 min");
    QTest::newRow("hours") << 7620.0 << QStringLiteral("2 h 07 min");
}

void TestDisplayFormat::duration()
{
    QFETCH(double, seconds);
    QTEST(displayformat::duration(seconds), "text");
}

void TestDisplayFormat::durationWithoutValueIsADash()
{
    QCOMPARE(displayformat::duration(std::nullopt), QStringLiteral(u"–"));
    QCOMPARE(displayformat::duration(-1.0), QStringLiteral(u"–"));
    QCOMPARE(displayformat::duration(std::numeric_limits<double>::quiet_NaN()), QStringLiteral(u"–"));
}

void TestDisplayFormat::dateTimeIsIso()
{
    QCOMPARE(displayformat::dateTime(std::nullopt), QStringLiteral(u"–"));
    QCOMPARE(displayformat::dateTime(1'367'366'400).size(), 16);
    QCOMPARE(displayformat::dateTimeUtc(1'367'366'400), QStringLiteral("2013-05-01 00:00:00 UTC"));
}

void TestDisplayFormat::workspaceName_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("name");
    QTest::newRow("usual") << QStringLiteral("/home/me/reddit.touchstone") << QStringLiteral("reddit");
    QTest::newRow("slash at the end")
        << QStringLiteral("/home/me/reddit.touchstone/") << QStringLiteral("reddit");
    QTest::newRow("other suffix stays")
        << QStringLiteral("/home/me/reddit.old") << QStringLiteral("reddit.old");
    QTest::newRow("dots inside") << QStringLiteral("a.b.touchstone") << QStringLiteral("a.b");
    QTest::newRow("not ASCII") << QStringLiteral(u"/tmp/größe.touchstone") << QStringLiteral(u"größe");
}

void TestDisplayFormat::workspaceName()
{
    QFETCH(QString, path);
    QTEST(displayformat::workspaceName(displayformat::toPath(path)), "name");
}

void TestDisplayFormat::pathsComeBackUnchanged()
{
    const std::filesystem::path path("/tmp/gr\xc3\xb6\xc3\x9f"
                                     "e");
    QVERIFY(displayformat::toPath(displayformat::fromPath(path)) == path);
}

QTEST_GUILESS_MAIN(TestDisplayFormat)
#include "tst_displayformat.moc"
