#include "core/statistics/draws.h"
#include "core/statistics/radixsort.h"
#include "tests/support/testing.h"

#include <algorithm>

using namespace touchstone::statistics;

class TestRadixSort : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void sortsLikeTheLibrary_data();
    void sortsLikeTheLibrary();
};

void TestRadixSort::sortsLikeTheLibrary_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<quint32>("mask");
    QTest::newRow("nothing") << 0 << 0xFFFFFFFFU;
    QTest::newRow("few") << 100 << 0xFFFFFFFFU;
    QTest::newRow("every bit") << 50'000 << 0xFFFFFFFFU;
    QTest::newRow("many equal") << 50'000 << 0xF0U;
    QTest::newRow("highest digit alone") << 50'000 << 0xFFC00000U;
    QTest::newRow("all equal") << 5'000 << 0U;
}

void TestRadixSort::sortsLikeTheLibrary()
{
    QFETCH(int, size);
    QFETCH(quint32, mask);
    Draws draws(3);
    std::vector<std::uint32_t> values;
    for (int i = 0; i < size; ++i)
        values.push_back(static_cast<std::uint32_t>(draws.next()) & mask);
    std::vector<std::uint32_t> expected = values;
    std::ranges::sort(expected);
    std::vector<KeyedNumber> keyed;
    for (std::size_t i = 0; i < values.size(); ++i)
        keyed.push_back({.key = values[i], .number = static_cast<std::uint32_t>(i)});
    std::vector<KeyedNumber> expectedKeyed = keyed;
    std::ranges::stable_sort(expectedKeyed, {}, &KeyedNumber::key);
    radixSortByKey(keyed);
    QVERIFY(keyed == expectedKeyed);
    radixSort(values);
    QVERIFY(values == expected);
}

QTEST_APPLESS_MAIN(TestRadixSort)
#include "tst_radixsort.moc"
