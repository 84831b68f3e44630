#include "core/statistics/draws.h"
#include "core/statistics/fisher.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

using namespace touchstone::statistics;
using testing::near;

class TestFisher : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void equalsEnumeration();
    void smallestIsThatOfAnExtremeTable();
    void oneTableOnly();
    void manyRows();
};

namespace {

/// Every table with the margins.
ExactP enumerated(const Proportion& a, const Proportion& b)
{
    const Urn urn {a.rows + b.rows, a.hits + b.hits, a.rows};
    if (urn.lowest() == urn.highest())
        return {};
    const double observed = hypergeometricPmf(a.hits, urn);
    double less = 0;
    double equal = 0;
    for (std::int64_t x = urn.lowest(); x <= urn.highest(); ++x) {
        const double p = hypergeometricPmf(x, urn);
        if (std::abs(p - observed) <= 1e-7 * observed)
            equal += p;
        else if (p < observed)
            less += p;
    }
    return {less + equal, less + equal / 2};
}

} // namespace

void TestFisher::equalsEnumeration()
{
    Draws draws(3);
    for (int round = 0; round < 600; ++round) {
        const std::int64_t n = 1 + draws.binomial(40, draws.fraction());
        const std::int64_t m = 1 + draws.binomial(60, draws.fraction());
        const Proportion a {draws.binomial(n, draws.fraction()), n};
        const Proportion b {draws.binomial(m, draws.fraction()), m};
        const ExactP result = fisherExact(a, b);
        const ExactP expected = enumerated(a, b);
        QVERIFY(near(result.p, expected.p, 1e-12));
        QVERIFY(near(result.midP, expected.midP, 1e-12));
        QVERIFY(near(fisherExact(b, a).p, result.p, 1e-12));
        QVERIFY(near(fisherExact(b, a).midP, result.midP, 1e-12));
    }
}

void TestFisher::smallestIsThatOfAnExtremeTable()
{
    Draws draws(4);
    for (int round = 0; round < 300; ++round) {
        const std::int64_t n = 1 + draws.binomial(12, draws.fraction());
        const std::int64_t m = 1 + draws.binomial(15, draws.fraction());
        const std::int64_t hits = draws.binomial(n + m, draws.fraction());
        double smallest = 1;
        for (std::int64_t x = std::max<std::int64_t>(0, hits - m); x <= std::min(n, hits); ++x)
            smallest = std::min(smallest, fisherExact({x, n}, {hits - x, m}).midP);
        const std::int64_t any = std::max<std::int64_t>(0, hits - m);
        QVERIFY(near(smallestFisherMidP({any, n}, {hits - any, m}), smallest, 1e-12));
    }
}

void TestFisher::oneTableOnly()
{
    const ExactP none = fisherExact({0, 10}, {0, 20});
    QCOMPARE(none.p, 1.0);
    QCOMPARE(none.midP, 1.0);
    QCOMPARE(fisherExact({0, 0}, {3, 20}).midP, 1.0);
    QCOMPARE(smallestFisherMidP({10, 10}, {20, 20}), 1.0);
}

void TestFisher::manyRows()
{
    const ExactP far = fisherExact({600'000, 1'000'000}, {400'000, 1'000'000});
    QVERIFY(far.p >= 0 && far.p < 1e-300);
    const ExactP near0 = fisherExact({500'300, 1'000'000}, {499'700, 1'000'000});
    QVERIFY(near(near0.p, .3966, 1e-3)); // z = .8485
    QVERIFY(near0.midP < near0.p);
}

QTEST_APPLESS_MAIN(TestFisher)
#include "tst_fisher.moc"
