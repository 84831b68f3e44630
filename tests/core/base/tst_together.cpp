#include "core/base/together.h"
#include "tests/support/testing.h"

#include <atomic>
#include <stdexcept>
#include <vector>

using namespace touchstone;

class TestTogether : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void everyTaskRunsOnce()
    {
        std::vector<int> runs(5);
        runTogether({[&] { ++runs[0]; }, [&] { ++runs[1]; }, [&] { ++runs[2]; }, [&] { ++runs[3]; },
            [&] { ++runs[4]; }});
        QCOMPARE(runs, std::vector<int>(5, 1));
    }

    void noTasks()
    {
        runTogether({});
        runTogether(0, 4, [](std::size_t) { QFAIL("there is none"); });
    }

    void numberedTasksOnAnyNumberOfThreads()
    {
        for (const std::size_t threads : {0U, 1U, 3U, 20U}) {
            std::vector<std::atomic<int>> runs(7);
            runTogether(runs.size(), threads, [&](std::size_t i) { ++runs[i]; });
            for (const std::atomic<int>& count : runs)
                QCOMPARE(count.load(), 1);
        }
    }

    void anExceptionComesOutAfterTheOthersHaveEnded()
    {
        std::atomic<int> ended = 0;
        QVERIFY_THROWS_EXCEPTION(std::runtime_error,
            runTogether({[] { throw std::runtime_error("first"); }, [&] { ++ended; }, [&] { ++ended; }}));
        QCOMPARE(ended.load(), 2);
    }

    void tasksMayThemselvesRunTasks()
    {
        std::atomic<int> ended = 0;
        const auto nested = [&] { runTogether({[&] { ++ended; }, [&] { ++ended; }}); };
        runTogether({nested, nested, nested});
        QCOMPARE(ended.load(), 6);
    }
};

QTEST_GUILESS_MAIN(TestTogether)
#include "tst_together.moc"
