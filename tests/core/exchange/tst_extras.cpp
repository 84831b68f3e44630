#include "core/exchange/extras.h"
#include "tests/support/testing.h"

#include <cstdint>
#include <limits>

using touchstone::Extras;
using namespace std::string_literals;

class TestExtras : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void nothing();
    void keysAreSortedAndEscaped();
    void laterDuplicateWins();
    void longTextIsLeftOut();
    void numbers();
    void usableAgain();
};

void TestExtras::nothing()
{
    Extras extras;
    std::string json = "old";
    extras.write(json);
    QCOMPARE(json, "");
    extras.remove("a");
    extras.write(json);
    QCOMPARE(json, "");
}

void TestExtras::keysAreSortedAndEscaped()
{
    Extras extras;
    std::string json;
    extras.addText("b\"", "x\\\n\x1F");
    extras.addText("a", "caf\xC3\xA9");
    extras.write(json);
    QCOMPARE(json, "{\"a\":\"caf\xC3\xA9\",\"b\\\"\":\"x\\\\\\u000a\\u001f\"}"s);
}

void TestExtras::laterDuplicateWins()
{
    Extras extras;
    std::string json;
    extras.addText("a", "1");
    extras.addText("b", "1");
    extras.addText("a", "2");
    extras.remove("b");
    extras.write(json);
    QCOMPARE(json, R"({"a":"2"})"s);
}

void TestExtras::longTextIsLeftOut()
{
    Extras extras;
    std::string json;
    const std::string fits(touchstone::maximumExtraBytes, 'x');
    const std::string longer = fits + "x";
    extras.addText("a", fits);
    extras.addText("b", longer);
    extras.write(json);
    QCOMPARE(json, "{\"a\":\"" + fits + "\"}");
}

void TestExtras::numbers()
{
    Extras extras;
    std::string json;
    extras.addNumber("a", std::numeric_limits<std::int64_t>::min());
    extras.addNumber("b", std::numeric_limits<std::uint64_t>::max());
    extras.addNumber("c", 2.0);
    extras.addNumber("d", 0.1);
    extras.addNumber("e", 1e300);
    extras.addBool("f", false);
    extras.write(json);
    QCOMPARE(
        json, R"({"a":-9223372036854775808,"b":18446744073709551615,"c":2.0,"d":0.1,"e":1e+300,"f":false})"s);
}

void TestExtras::usableAgain()
{
    Extras extras;
    std::string json;
    extras.addText("a", "1");
    extras.write(json);
    extras.clear();
    extras.addField("b", "2");
    extras.write(json);
    QCOMPARE(json, R"({"b":2})"s);
}

QTEST_APPLESS_MAIN(TestExtras)
#include "tst_extras.moc"
