#include "tests/support/testing.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"

#include <QLocale>

#include <cmath>

using namespace touchstone;

class TestComparisonFormat final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        testing::failOnAnyWarning();
        QLocale::setDefault(QLocale::c());
    }
    void changeHasItsSign();
    void whatRoundsToNothingHasNone();
    void absentValuesAreADash();
    void intervalOfADecimalComma();
    void smallProbabilities();
};

void TestComparisonFormat::changeHasItsSign()
{
    QCOMPARE(comparisonformat::change(0.0123), QStringLiteral("+0.012"));
    QCOMPARE(comparisonformat::change(-0.15), QStringLiteral("-0.150"));
    QCOMPARE(comparisonformat::changeWithArrow(-0.15), QStringLiteral(u"▼ -0.150"));
    QCOMPARE(comparisonformat::changeWithArrow(0.15), QStringLiteral(u"▲ +0.150"));
}

void TestComparisonFormat::whatRoundsToNothingHasNone()
{
    QCOMPARE(comparisonformat::change(-0.0004), QStringLiteral("0.000"));
    QCOMPARE(comparisonformat::changeWithArrow(0.0004), QStringLiteral("0.000"));
}

void TestComparisonFormat::absentValuesAreADash()
{
    QCOMPARE(comparisonformat::change(std::nullopt), displayformat::absent());
    QCOMPARE(comparisonformat::change(std::nan("")), displayformat::absent());
    QCOMPARE(comparisonformat::count(std::nullopt), displayformat::absent());
    QCOMPARE(comparisonformat::interval(std::nullopt), displayformat::absent());
    QCOMPARE(comparisonformat::probability(std::nullopt), displayformat::absent());
}

void TestComparisonFormat::intervalOfADecimalComma()
{
    const Interval interval {-0.047, 0.033};
    QCOMPARE(comparisonformat::interval(interval), QStringLiteral("[-0.047, +0.033]"));
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(comparisonformat::interval(interval), QStringLiteral("[-0,047; +0,033]"));
}

void TestComparisonFormat::smallProbabilities()
{
    QCOMPARE(comparisonformat::probability(0.00099), QStringLiteral("< 0.001"));
    QCOMPARE(comparisonformat::probability(0.034), QStringLiteral("0.034"));
    QCOMPARE(comparisonformat::percent(0.1234), QStringLiteral("12.3 %"));
}

QTEST_GUILESS_MAIN(TestComparisonFormat)
#include "tst_comparisonformat.moc"
