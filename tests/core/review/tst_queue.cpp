#include "core/review/queue.h"
#include "tests/support/testing.h"

#include <algorithm>
#include <numeric>
#include <set>

using namespace touchstone;

namespace {

std::vector<std::int64_t> rows(std::int64_t count)
{
    std::vector<std::int64_t> list(static_cast<std::size_t>(count));
    std::iota(list.begin(), list.end(), std::int64_t {100});
    return list;
}

} // namespace

class TestQueue : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void aSeedDrawsTheSamePosts()
    {
        const auto all = rows(1000);
        const auto queue = drawQueue(all, 50, 7, false);
        QCOMPARE(queue.size(), std::size_t {50});
        QVERIFY(queue == drawQueue(all, 50, 7, false));
        QVERIFY(queue != drawQueue(all, 50, 8, false));
        const auto longer = drawQueue(all, 80, 7, false);
        QVERIFY(std::equal(queue.begin(), queue.end(), longer.begin()));
        std::set<std::int64_t> different;
        for (const QueueItem& item : queue) {
            different.insert(item.row);
            QVERIFY(!item.swapped && item.row >= 100 && item.row < 1100);
        }
        QCOMPARE(different.size(), std::size_t {50});
    }

    void blindOnesHaveTheSamePostsOnRandomSides()
    {
        const auto all = rows(1000);
        const auto open = drawQueue(all, 400, 7, false);
        const auto blind = drawQueue(all, 400, 7, true);
        QVERIFY(std::ranges::equal(open, blind, {}, &QueueItem::row, &QueueItem::row));
        const auto swapped = std::ranges::count(blind, true, &QueueItem::swapped);
        QVERIFY(swapped > 150 && swapped < 250);
    }

    void everyRowIsAsLikely()
    {
        const auto all = rows(10);
        std::vector<int> drawn(10);
        for (std::int64_t seed = 0; seed < 4000; ++seed) {
            for (const QueueItem& item : drawQueue(all, 3, seed, true))
                ++drawn[static_cast<std::size_t>(item.row - 100)];
        }
        for (const int count : drawn)
            QVERIFY2(count > 1050 && count < 1350, std::to_string(count).c_str()); // 1200, sd 29
    }

    void fewerThanAskedAreAll()
    {
        QCOMPARE(drawQueue(rows(3), 50, 1, true).size(), std::size_t {3});
        QVERIFY(drawQueue({}, 50, 1, true).empty());
        QVERIFY(drawQueue(rows(3), 0, 1, true).empty());
    }

    void verdictsMapBack()
    {
        using Side = SideVerdict;
        using Verdict = ReviewVerdict;
        QVERIFY(verdictOf(Side::LeftBetter, false) == Verdict::BaselineBetter);
        QVERIFY(verdictOf(Side::LeftBetter, true) == Verdict::CandidateBetter);
        QVERIFY(verdictOf(Side::RightBetter, false) == Verdict::CandidateBetter);
        QVERIFY(verdictOf(Side::RightBetter, true) == Verdict::BaselineBetter);
        for (const bool swapped : {false, true}) {
            QVERIFY(verdictOf(Side::LabelWrong, swapped) == Verdict::LabelWrong);
            QVERIFY(verdictOf(Side::Unclear, swapped) == Verdict::Unclear);
        }
        QVERIFY(parseSideVerdict("left-better") == Side::LeftBetter);
        QVERIFY(parseSideVerdict("unclear") == Side::Unclear);
        QVERIFY(!parseSideVerdict("candidate-better"));
    }

    void whatIsJudgedIsNotOpen()
    {
        const ReviewQueue queue {.id = 3,
            .baseline = ExecutionNumber(7),
            .candidate = ExecutionNumber(8),
            .reviewer = "ann",
            .items = {{10, false}, {11, true}, {12, false}}};
        const auto mark = [](std::int64_t row, std::optional<ReviewVerdict> verdict, std::int64_t from,
                              const std::string& reviewer) {
            return Mark {.baseline = ExecutionNumber(7),
                .candidate = ExecutionNumber(8),
                .row = row,
                .verdict = verdict,
                .reviewer = reviewer,
                .queue = from};
        };
        using Places = std::vector<std::size_t>;
        QCOMPARE(openItems(queue, {}), (Places {0, 1, 2}));
        std::vector<Mark> history {mark(11, ReviewVerdict::Unclear, 3, "ann"),
            mark(10, ReviewVerdict::Unclear, 3, "ben"), mark(12, ReviewVerdict::Unclear, 0, "ann")};
        QCOMPARE(openItems(queue, history), (Places {0, 2}));
        history.push_back(mark(11, ReviewVerdict::LabelWrong, 0, "ann")); // changed her mind elsewhere
        QCOMPARE(openItems(queue, history), (Places {0, 2}));
        history.push_back(mark(11, {}, 0, "ann"));
        QCOMPARE(openItems(queue, history), (Places {0, 1, 2}));
    }
};

QTEST_APPLESS_MAIN(TestQueue)
#include "tst_queue.moc"
