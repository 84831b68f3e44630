#include "core/storage/idindex.h"
#include "tests/support/testing.h"

#include <string>
#include <vector>

using namespace touchstone;

class TestIdIndex : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void findsEveryDuplicateAndNothingElse()
    {
        std::vector<std::string> ids;
        IdIndex index([&](std::uint32_t row, std::string_view id) { return ids[row] == id; });
        for (int i = 0; i < 200000; ++i) {
            ids.push_back("t3_" + std::to_string(i * 7));
            QVERIFY(index.insert(ids.back(), static_cast<std::uint32_t>(ids.size() - 1)));
        }
        for (int i = 0; i < 200000; ++i)
            QVERIFY(!index.insert("t3_" + std::to_string(i * 7), 999999));
        QVERIFY(index.insert("t3_1", 999998));
    }

    void idsWithTheSameHashBitsStayApart()
    {
        // Whatever the hash says, only the stored id decides.
        std::vector<std::string> ids;
        IdIndex index([](std::uint32_t, std::string_view) { return false; });
        QVERIFY(index.insert("a", 0));
        QVERIFY(index.insert("a", 1)); // "the same hash, but another id"
    }

    void takesAtMostSixteenBytesARow()
    {
        IdIndex index([](std::uint32_t, std::string_view) { return false; });
        for (std::uint32_t row = 0; row < 1000000; ++row) {
            index.insert(std::to_string(row), row);
            if (row > 1000 && row % 1000 == 0)
                QVERIFY2(index.memory() <= 16U * (row + 1), std::to_string(row).c_str());
        }
    }
};

QTEST_APPLESS_MAIN(TestIdIndex)
#include "tst_idindex.moc"
