#include "core/data/jsonplaces.h"
#include "tests/support/testing.h"

using touchstone::JsonPlaces;
using touchstone::lineAndColumn;

class TestJsonPlaces : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void valuesAndNames()
    {
        const JsonPlaces places("{\n  \"a\": [1, {\"b/c~\": \"x\\\"}\"}],\n  \"\\u0064\" : null}");
        QCOMPARE(places.ofValue(""), "line 1, column 1");
        QCOMPARE(places.ofName("/a"), "line 2, column 3");
        QCOMPARE(places.ofValue("/a"), "line 2, column 8");
        QCOMPARE(places.ofValue("/a/0"), "line 2, column 9");
        QCOMPARE(places.ofValue("/a/1"), "line 2, column 12");
        QCOMPARE(places.ofName("/a/1/b~1c~0"), "line 2, column 13");
        QCOMPARE(places.ofValue("/a/1/b~1c~0"), "line 2, column 21");
        QCOMPARE(places.ofName("/d"), "line 3, column 3");
        QCOMPARE(places.ofValue("/d"), "line 3, column 14");
        QVERIFY(places.repeated().empty());
    }

    void whatIsNotThere()
    {
        const JsonPlaces places(" {}");
        QCOMPARE(places.ofValue("/a"), "line 1, column 1");
        QCOMPARE(places.ofName("/a"), "line 1, column 1");
        QCOMPARE(places.ofValue(""), "line 1, column 2");
    }

    void columnsAreCharacters()
    {
        const JsonPlaces places("[\"\xc3\xa4\xf0\x9f\x98\x80\", 7]");
        QCOMPARE(places.ofValue("/1"), "line 1, column 8");
        QCOMPARE(lineAndColumn("\xc3\xa4\n\xc3\xa4x", 99), "line 2, column 3");
    }

    void aNameTwice()
    {
        const JsonPlaces places("[{\"a\": 1,\n\"\\u0061\": 2}, {\"a\": 3}]");
        QCOMPARE(places.repeated().size(), std::size_t {1});
        QCOMPARE(places.repeated().front().first, "/0/a");
        QCOMPARE(places.repeated().front().second, "line 2, column 1");
    }

    void byteOrderMark()
    {
        const JsonPlaces places("\xEF\xBB\xBF[true]");
        QCOMPARE(places.ofValue("/0"), "line 1, column 3");
    }
};

QTEST_GUILESS_MAIN(TestJsonPlaces)
#include "tst_jsonplaces.moc"
