#include "tests/support/testing.h"
#include "widgets/charts/chartcolors.h"

using namespace touchstone;

class TestChartColors final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void contrastOfBlackAndWhite();
    void areSeenAndRead_data();
    void areSeenAndRead();
};

void TestChartColors::contrastOfBlackAndWhite()
{
    QCOMPARE(contrastOf(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastOf(Qt::white, Qt::white), 1.0);
}

void TestChartColors::areSeenAndRead_data()
{
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("text");
    QTest::newRow("light") << QColor(Qt::white) << QColor(Qt::black);
    QTest::newRow("dark") << QColor(0x1e, 0x1e, 0x1e) << QColor(Qt::white);
    QTest::newRow("grey dark") << QColor(0x2b, 0x2b, 0x2b) << QColor(0xee, 0xee, 0xee);
}

void TestChartColors::areSeenAndRead()
{
    QFETCH(QColor, base);
    QFETCH(QColor, text);
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    const ChartColors colors = ChartColors::of(palette);
    for (const QColor& drawn :
        {colors.baseline, colors.candidate, colors.neutral, colors.worse, colors.better, colors.curve,
            colors.mark, colors.parts[0], colors.parts[1], colors.parts[2], colors.parts[3]})
        QVERIFY2(contrastOf(drawn, base) >= 3, qPrintable(drawn.name()));
    for (const QColor& read : {colors.text, colors.secondary, colors.baselineText, colors.candidateText,
             colors.worseText, colors.betterText})
        QVERIFY2(contrastOf(read, base) >= 4.5, qPrintable(read.name()));
}

QTEST_GUILESS_MAIN(TestChartColors)
#include "tst_chartcolors.moc"
