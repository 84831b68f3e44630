#include "core/report/numbers.h"
#include "tests/support/testing.h"

#include <limits>

using namespace touchstone;

class TestNumbers : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void rates();
    void changes();
    void counts();
    void percents();
    void executions();
    void nothingIsADash();
};

void TestNumbers::rates()
{
    QCOMPARE(rateText(0.4784), "0.478");
    QCOMPARE(rateText(1), "1.000");
    QCOMPARE(rateText(0.05, 2), "0.05");
    QCOMPARE(rateText(-0.00001), "0.000"); // no minus before zero
    QCOMPARE(rateText(1e300, 0).size(), std::size_t {301});
}

void TestNumbers::changes()
{
    QCOMPARE(changeText(0.012), "+0.012");
    QCOMPARE(changeText(-0.15), "-0.150");
    QCOMPARE(changeText(0), "0.000");
    QCOMPARE(changeText(0.0001), "0.000");
    QCOMPARE(changeText(-0.0001), "0.000");
}

void TestNumbers::counts()
{
    QCOMPARE(countText(0), "0");
    QCOMPARE(countText(999), "999");
    QCOMPARE(countText(1000), "1,000");
    QCOMPARE(countText(1234567), "1,234,567");
    QCOMPARE(countText(-123), "-123");
    QCOMPARE(countText(-1234), "-1,234");
    QCOMPARE(countText(std::numeric_limits<std::int64_t>::min()), "-9,223,372,036,854,775,808");
}

void TestNumbers::percents()
{
    QCOMPARE(percentText(0.1234), "12.3 %");
    QCOMPARE(percentText(-0.5, 0), "-50 %");
}

void TestNumbers::executions()
{
    QCOMPARE(numberText(4), "#4");
    QCOMPARE(numberText(0), "-");
}

void TestNumbers::nothingIsADash()
{
    QCOMPARE(rateText(std::nullopt), "-");
    QCOMPARE(changeText(std::nullopt), "-");
    QCOMPARE(countText(std::nullopt), "-");
    QCOMPARE(percentText(std::nullopt), "-");
    QCOMPARE(rateText(std::numeric_limits<double>::quiet_NaN()), "-");
    QCOMPARE(changeText(std::numeric_limits<double>::infinity()), "-");
}

QTEST_APPLESS_MAIN(TestNumbers)
#include "tst_numbers.moc"
