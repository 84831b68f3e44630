#include "core/storage/reference.h"
#include "tests/support/testing.h"

using namespace touchstone;

class TestReference : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void parses()
    {
        const auto whole = DatasetReference::parse("reddit-2013.04_x");
        VERIFY_RESULT(whole);
        QVERIFY(whole->name == "reddit-2013.04_x" && !whole->version && !whole->part && !whole->split);
        const auto all = DatasetReference::parse("old@12/validation#7");
        VERIFY_RESULT(all);
        QCOMPARE(*all->version, 12);
        QVERIFY(*all->part == Part::Validation);
        QCOMPARE(all->split->value(), 7);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "/test", "old/", "old/tests", "old/none", "old@", "old@0", "old@x",
                 "old@1x", "old#2", "old/test#", "old/test#-1", "old/test#99999999999999999999", "a b",
                 "-old", "old@1@2", "old/test/test", "old\n", "../old"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refuses()
    {
        QFETCH(QString, text);
        const auto reference = DatasetReference::parse(text.toStdString());
        QVERIFY(!reference);
        QCOMPARE(reference.error().code, std::string("bad-reference"));
    }

    void namesOfDatasets()
    {
        QVERIFY(isDatasetName("old") && isDatasetName("2013-04") && isDatasetName("A.b_c-d"));
        QVERIFY(!isDatasetName("") && !isDatasetName(".hidden") && !isDatasetName("a/b")
            && !isDatasetName("a+b") && !isDatasetName(std::string(101, 'a')));
    }
};

QTEST_APPLESS_MAIN(TestReference)
#include "tst_reference.moc"
