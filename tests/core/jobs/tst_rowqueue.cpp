#include "core/jobs/rowqueue.h"
#include "tests/support/testing.h"

#include <atomic>
#include <thread>

using namespace touchstone;
using namespace std::chrono_literals;

namespace {

RowBatch batch(std::uint64_t number)
{
    RowBatch made;
    made.bytesRead = number;
    return made;
}

} // namespace

class TestRowQueue : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void batchesComeOutInOrder()
    {
        RowQueue queue(4);
        for (std::uint64_t i = 0; i < 4; ++i)
            QVERIFY(queue.put(batch(i)));
        queue.close();
        for (std::uint64_t i = 0; i < 4; ++i)
            QCOMPARE(queue.get()->bytesRead, i);
        QVERIFY(!queue.get());
        QVERIFY(!queue.get());
    }

    void aFullQueueMakesTheParserWait()
    {
        RowQueue queue(2);
        std::atomic<int> put = 0;
        const std::jthread parser([&] {
            for (std::uint64_t i = 0; i < 5 && queue.put(batch(i)); ++i)
                ++put;
            queue.close();
        });
        QTRY_COMPARE(put.load(), 2);
        QTest::qWait(50);
        QCOMPARE(put.load(), 2);
        QCOMPARE(queue.get()->bytesRead, std::uint64_t(0));
        QTRY_COMPARE(put.load(), 3);
        int rest = 0;
        while (queue.get())
            ++rest;
        QCOMPARE(rest, 4);
    }

    void closingWakesWhoWaitsForRoom()
    {
        RowQueue queue(1);
        QVERIFY(queue.put(batch(0)));
        std::atomic<int> answer = -1;
        const std::jthread parser([&] { answer = queue.put(batch(1)) ? 1 : 0; });
        std::this_thread::sleep_for(20ms);
        queue.close();
        QTRY_COMPARE(answer.load(), 0);
        QVERIFY(!queue.put(batch(2)));
    }

    void closingWakesWhoWaitsForRows()
    {
        RowQueue queue(1);
        std::atomic<bool> ended = false;
        const std::jthread store([&] { ended = !queue.get(); });
        std::this_thread::sleep_for(20ms);
        QVERIFY(!ended);
        queue.close();
        QTRY_VERIFY(ended.load());
    }

    void aBatchThatComesBackIsEmptyButKeepsItsMemory()
    {
        RowQueue queue(1);
        RowBatch used = queue.take();
        QVERIFY(used.rows.empty());
        used.rows.resize(3);
        used.used = 2;
        used.bytes = 10;
        used.problems.push_back({.reason = "invalid-json", .line = 1, .detail = "x"});
        queue.giveBack(std::move(used));
        const RowBatch again = queue.take();
        QCOMPARE(again.rows.size(), std::size_t(3));
        QCOMPARE(again.used, std::size_t(0));
        QCOMPARE(again.bytes, std::size_t(0));
        QVERIFY(again.problems.empty());
    }
};

QTEST_APPLESS_MAIN(TestRowQueue)
#include "tst_rowqueue.moc"
