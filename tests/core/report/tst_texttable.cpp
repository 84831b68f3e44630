#include "core/report/texttable.h"
#include "tests/support/testing.h"

using namespace touchstone;

class TestTextTable : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void alignsTextLeftAndNumbersRight();
    void noRows();
    void noTitles();
    void raggedRows();
    void wideCharacters();
    void hostileCells();
    void limitedWidth();
};

void TestTextTable::alignsTextLeftAndNumbersRight()
{
    TextTable table({"#", "label", "f1", "change"});
    table.addRow({"#4", "politics", "0.4", "-0.150"}).addRow({"#12", "r", "-", "+0.01"});
    QCOMPARE(table.toString(),
        "  #  label      f1  change\n"
        "---  --------  ---  ------\n"
        " #4  politics  0.4  -0.150\n"
        "#12  r           -   +0.01\n");
}

void TestTextTable::noRows()
{
    const TextTable table({"a", "bb"});
    QVERIFY(table.isEmpty());
    QCOMPARE(table.toString(), "a  bb\n-  --\n");
}

void TestTextTable::noTitles()
{
    TextTable table({"", ""});
    table.addRow({"rows", "1,234"}).addRow({"labels", "7"});
    QCOMPARE(table.toString(2), "  rows    1,234\n  labels      7\n");
}

void TestTextTable::raggedRows()
{
    TextTable table({"a", "b"});
    table.addRow({"x"}).addRow({"x", "y", "z"});
    QCOMPARE(table.toString(), "a  b\n-  -\nx\nx  y\n");
}

void TestTextTable::wideCharacters()
{
    TextTable table({"label", "n"});
    table.addRow({"\u65E5\u672C", "1"}).addRow({"\u00E4bcde", "2"});
    QCOMPARE(table.toString(), "label  n\n-----  -\n\u65E5\u672C   1\n\u00E4bcde  2\n");
}

void TestTextTable::hostileCells()
{
    TextTable table({"label", "n"});
    table.addRow({"a\n\x1b[2Jb", "1"});
    QCOMPARE(table.toString(), "label    n\n-------  -\na  [2Jb  1\n");
}

void TestTextTable::limitedWidth()
{
    TextTable table({"label"});
    table.addRow({"abcdefgh"}).limitWidth(0, 5).addRow({"ijklmnop"});
    QCOMPARE(table.toString(), "label\n-----\nab...\nij...\n");
}

QTEST_APPLESS_MAIN(TestTextTable)
#include "tst_texttable.moc"
