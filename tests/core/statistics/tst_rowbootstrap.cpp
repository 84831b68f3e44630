#include "core/statistics/rowbootstrap.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <cmath>
#include <random>
#include <vector>

using namespace touchstone::statistics;
using testing::near;

class TestRowBootstrap : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void widthOfAProportion();
    void pairedRowsMoveTogether();
    void threadsDoNotMatter();
    void exchangedSidesMirror();
    void nothingToResample();
};

namespace {

struct Rows {
    std::vector<std::int32_t> gold;
    std::vector<std::int32_t> first;
};

Rows rowsOf(std::size_t count, double right, std::uint32_t seed)
{
    std::mt19937 random(seed);
    Rows rows;
    for (std::size_t i = 0; i < count; ++i) {
        const auto gold = std::uniform_int_distribution<std::int32_t>(0, 3)(random);
        rows.gold.push_back(gold);
        const bool hit = std::uniform_real_distribution<>(0, 1)(random) < right;
        rows.first.push_back(hit ? gold : (gold + 1) % 4);
    }
    return rows;
}

ResampledSide sideOf(const Rows& rows, std::uint64_t seed)
{
    return {rows.gold, rows.first, seed};
}

} // namespace

void TestRowBootstrap::widthOfAProportion()
{
    const Rows a = rowsOf(4000, 0.5, 1);
    const Rows b = rowsOf(4000, 0.6, 2);
    const auto result = resampleHeadline(sideOf(a, 1), sideOf(b, 2), {.labels = 4, .resamples = 2000});
    QVERIFY(result.has_value());
    const double width = result->p1.upper - result->p1.lower;
    QVERIFY(near(width, 2 * 1.959963985 * std::sqrt(0.25 / 4000 + 0.24 / 4000), 0.003));
    QVERIFY(result->p1.lower > 0.05 && result->p1.upper < 0.15);
}

void TestRowBootstrap::pairedRowsMoveTogether()
{
    const Rows a = rowsOf(2000, 0.5, 1);
    Rows b = a;
    for (std::size_t i = 0; i < 20; ++i)
        b.first[i] = b.gold[i];
    const auto together = resampleHeadline(sideOf(a, 1), sideOf(b, 1), {.labels = 4, .resamples = 1000});
    const auto apart = resampleHeadline(sideOf(a, 1), sideOf(b, 2), {.labels = 4, .resamples = 1000});
    QVERIFY(together && apart);
    QVERIFY(together->p1.upper - together->p1.lower < 0.2 * (apart->p1.upper - apart->p1.lower));
    QVERIFY(together->p1.lower >= 0);
    const auto same = resampleHeadline(sideOf(a, 1), sideOf(a, 1), {.labels = 4, .resamples = 100});
    QVERIFY(same && same->p1 == Interval() && same->f1Macro == Interval() && same->f1Weighted == Interval());
}

void TestRowBootstrap::threadsDoNotMatter()
{
    const Rows a = rowsOf(500, 0.5, 1);
    const Rows b = rowsOf(400, 0.6, 2);
    const auto one = resampleHeadline(sideOf(a, 1), sideOf(b, 2), {.labels = 4, .resamples = 301});
    const auto three
        = resampleHeadline(sideOf(a, 1), sideOf(b, 2), {.labels = 4, .resamples = 301, .threads = 3});
    QVERIFY(one && three);
    QVERIFY(one->p1 == three->p1 && one->f1Macro == three->f1Macro && one->f1Weighted == three->f1Weighted);
}

void TestRowBootstrap::exchangedSidesMirror()
{
    const Rows a = rowsOf(500, 0.5, 1);
    const Rows b = rowsOf(400, 0.6, 2);
    const auto there = resampleHeadline(sideOf(a, 1), sideOf(b, 2), {.labels = 4, .resamples = 300});
    const auto back = resampleHeadline(sideOf(b, 2), sideOf(a, 1), {.labels = 4, .resamples = 300});
    QVERIFY(there && back);
    QVERIFY(near(there->f1Macro.lower, -back->f1Macro.upper));
    QVERIFY(near(there->p1.upper, -back->p1.lower));
}

void TestRowBootstrap::nothingToResample()
{
    const Rows none;
    const Rows some = rowsOf(5, 0.5, 1);
    QVERIFY(!resampleHeadline(sideOf(none, 1), sideOf(some, 2), {.labels = 4}));
    QVERIFY(!resampleHeadline(sideOf(some, 1), sideOf(some, 2), {.labels = 4, .resamples = 1}));
    const Rows silent {{0, 1, 2}, {-1, -1, -1}};
    const auto result
        = resampleHeadline(sideOf(silent, 1), sideOf(silent, 1), {.labels = 3, .resamples = 50});
    QVERIFY(result && result->p1 == Interval());
}

QTEST_APPLESS_MAIN(TestRowBootstrap)
#include "tst_rowbootstrap.moc"
