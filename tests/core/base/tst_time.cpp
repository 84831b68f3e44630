#include "core/base/time.h"
#include "tests/support/testing.h"

using namespace touchstone;

class TestTime : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("seconds") << "1367366400" << qint64(1367366400);
        QTest::newRow("Pushshift fraction") << "1367366400.0" << qint64(1367366400);
        QTest::newRow("milliseconds") << "1367366400123" << qint64(1367366400);
        QTest::newRow("before 1970") << "-1.5" << qint64(-2);
        QTest::newRow("spaces around") << "  0 " << qint64(0);
        QTest::newRow("date") << "2013-05-01" << qint64(1367366400);
        QTest::newRow("date and time") << "2013-05-01T12:30:05Z" << qint64(1367411405);
        QTest::newRow("space and fraction") << "2013-05-01 12:30:05.999" << qint64(1367411405);
        QTest::newRow("offset") << "2013-05-01T02:00:00+02:00" << qint64(1367366400);
        QTest::newRow("offset without colon") << "2013-04-30T19:00:00-0500" << qint64(1367366400);
        QTest::newRow("no seconds") << "2013-05-01T12:30" << qint64(1367411400);
        QTest::newRow("leap day") << "2012-02-29" << qint64(1330473600);
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(qint64, seconds);
        const auto time = parseTime(text.toStdString());
        QVERIFY(time.has_value());
        QCOMPARE(qint64(*time), seconds);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", " ", "yesterday", "2013", "2013-02-30", "2013-5-1", "2013-05-01T",
                 "2013-05-01T25:00", "2013-05-01x", "2013-05-01T10:00:00+99:00", "nan", "inf", "1e9", "0x10",
                 "99999999999999999999", "2013-05-01 10:00 PM"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refuses()
    {
        QFETCH(QString, text);
        if (text == QLatin1String("2013"))
            QCOMPARE(parseTime("2013").value(), 2013); // a plain number is seconds
        else
            QVERIFY(!parseTime(text.toStdString()).has_value());
    }

    void isoWeeks_data()
    {
        // python3 -c "import datetime as d; print(d.datetime.utcfromtimestamp(S).isocalendar())"
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("week");
        QTest::addColumn<int>("index");
        QTest::newRow("epoch") << qint64(0) << "1970-W01" << 0;
        QTest::newRow("Sunday's last second") << qint64(345599) << "1970-W01" << 0;
        QTest::newRow("Monday") << qint64(345600) << "1970-W02" << 1;
        QTest::newRow("before 1970") << qint64(-1) << "1970-W01" << 0;
        QTest::newRow("last week of 1969") << qint64(-259201) << "1969-W52" << -1;
        QTest::newRow("1 May 2013") << qint64(1367366400) << "2013-W18" << 2261;
        QTest::newRow("January in the old year") << qint64(1104537600) << "2004-W53" << 1826;
        QTest::newRow("December in the new year") << qint64(1230681600) << "2009-W01" << 2035;
    }
    void isoWeeks()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, week);
        QFETCH(int, index);
        QCOMPARE(QString::fromStdString(formatWeek(seconds)), week);
        QCOMPARE(weekIndex(seconds), index);
    }

    void writes()
    {
        QCOMPARE(formatUtc(1367411405), std::string("2013-05-01T12:30:05Z"));
        QCOMPARE(formatUtc(-1), std::string("1969-12-31T23:59:59Z"));
        QCOMPARE(formatMonth(1367411405), std::string("2013-05"));
        QCOMPARE(monthIndex(0), 1970 * 12);
        QCOMPARE(monthIndex(-1), 1969 * 12 + 11);
    }
};

QTEST_APPLESS_MAIN(TestTime)
#include "tst_time.moc"
