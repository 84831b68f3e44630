#include "core/data/labeltable.h"
#include "tests/support/testing.h"

#include <utility>

using namespace touchstone;

class TestLabelTable : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void numbersInTheOrderOfAppearance()
    {
        LabelTable table;
        QCOMPARE(table.add("politics"), 0);
        QCOMPARE(table.add(""), 1);
        QCOMPARE(table.add("politics"), 0);
        QCOMPARE(table.find("askscience"), -1);
        QCOMPARE(table.size(), 2);
    }

    void survivesGrowthAndMoving()
    {
        LabelTable table;
        for (int i = 0; i < 10000; ++i)
            table.add("label" + std::to_string(i));
        const LabelTable moved = std::move(table);
        for (int i = 0; i < 10000; ++i)
            QCOMPARE(moved.find("label" + std::to_string(i)), i);
        QCOMPARE(moved.name(4711), std::string("label4711"));
    }
};

QTEST_APPLESS_MAIN(TestLabelTable)
#include "tst_labeltable.moc"
