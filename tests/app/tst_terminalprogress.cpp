#include "app/terminalprogress.h"
#include "tests/support/testing.h"

#include <limits>

using namespace touchstone;

class TestTerminalProgress : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void theLineSaysWhatIsKnown_data()
    {
        QTest::addColumn<double>("done");
        QTest::addColumn<double>("total");
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("expected");
        QTest::newRow("middle")
            << 250000.0 << 1e6 << 10.0
            << QStringLiteral("scoring  25 %  250,000 rows of 1,000,000 rows  25,000 rows/s  0:30 left");
        QTest::newRow("total unknown")
            << 500.0 << 0.0 << 10.0 << QStringLiteral("scoring  500 rows  50 rows/s");
        QTest::newRow("just begun") << 0.0 << 1000.0 << 0.0
                                    << QStringLiteral("scoring  0 %  0 rows of 1,000 rows");
        QTest::newRow("done") << 1000.0 << 1000.0 << 10.0
                              << QStringLiteral("scoring  100 %  1,000 rows of 1,000 rows  100 rows/s");
        QTest::newRow("hours") << 100.0 << 10000.0 << 100.0
                               << QStringLiteral("scoring  1 %  100 rows of 10,000 rows  1 rows/s");
        QTest::newRow("hours left") << 200.0 << 10000.0 << 200.0
                                    << QStringLiteral(
                                           "scoring  2 %  200 rows of 10,000 rows  1 rows/s  2:43:20 left");
        QTest::newRow("more than the total")
            << 2000.0 << 1000.0 << 0.0 << QStringLiteral("scoring  100 %  2,000 rows of 1,000 rows");
    }
    void theLineSaysWhatIsKnown()
    {
        QFETCH(double, done);
        QFETCH(double, total);
        QFETCH(double, seconds);
        QFETCH(QString, expected);
        QCOMPARE(
            QString::fromStdString(progressLine({.phase = "scoring", .done = done, .total = total}, seconds)),
            expected);
    }

    void trainingShowsItsLossAndRate()
    {
        const std::string line = progressLine({.phase = "training",
                                                  .done = 5e6,
                                                  .total = 1e7,
                                                  .unit = "words",
                                                  .loss = 1.8412,
                                                  .rate = 1.25e6,
                                                  .rateUnit = "words"},
            4);
        QCOMPARE(line,
            std::string("training  50 %  5,000,000 words of 10,000,000 words  1,250,000 words/s  loss 1.841  "
                        "0:04 left"));
    }

    void aSearchShowsItsTrialAndTheBest()
    {
        const std::string line = progressLine({.phase = "tuning",
                                                  .done = 30,
                                                  .total = 300,
                                                  .unit = "seconds",
                                                  .loss = 1.8412,
                                                  .trial = 7,
                                                  .best = 0.43216},
            30);
        QCOMPARE(line,
            std::string(
                "tuning  10 %  30 seconds of 300 seconds  trial 7  best 0.4322  loss 1.841  4:30 left"));
    }

    void bytesAreMegabytes()
    {
        QCOMPARE(progressLine({.phase = "importing", .done = 2.5e6, .total = 1e7, .unit = "bytes"}, 0),
            std::string("importing  25 %  2.5 MB of 10.0 MB"));
    }

    void oddNumbersDoNoHarm()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinity = std::numeric_limits<double>::infinity();
        for (const double value : {nan, infinity, -infinity, -1.0, 1e300}) {
            QVERIFY(!progressLine({.phase = "x", .done = value, .total = 10, .loss = value, .rate = value}, 1)
                         .empty());
            QVERIFY(!progressLine({.phase = "x", .done = 1, .total = value}, 1).empty());
        }
    }
};

QTEST_APPLESS_MAIN(TestTerminalProgress)
#include "tst_terminalprogress.moc"
