#include "core/comparison/termdrift.h"
#include "core/statistics/draws.h"
#include "tests/support/testing.h"

#include <cmath>

using namespace touchstone;

class TestTermDrift : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void limitKnowsHowManyTerms();
    void listsBothWays();
    void unchangedTermsStayBelowTheLimit();
    void rareTermsAreNotTested();
    void edges();
};

namespace {

using Counts = std::vector<std::int64_t>;

std::vector<std::string> terms(std::size_t count)
{
    std::vector<std::string> list;
    for (std::size_t i = 0; i < count; ++i)
        list.push_back("w" + std::to_string(i));
    return list;
}

} // namespace

void TestTermDrift::limitKnowsHowManyTerms()
{
    // scipy: norm.isf((1 - .95 ** (1 / n)) / 2)
    for (const auto& [count, limit] : {std::pair(1, 1.959963984540054), {10, 2.799625219301094},
             {1000, 4.049660549554678}, {50000, 4.886610931973271}}) {
        const Counts counts(std::size_t(count), 10);
        const auto moves = termMoves({counts, counts}, terms(counts.size()), {10, 10}, 5, 1);
        QCOMPARE(moves.tested, std::int64_t(count));
        QVERIFY(std::abs(moves.zLimit - limit) < 1e-9);
    }
}

void TestTermDrift::listsBothWays()
{
    const Counts before {400, 10, 50, 50, 60};
    const Counts after {400, 90, 50, 5, 40};
    const auto moves = termMoves({before, after}, terms(5), {500, 500}, 5, 2);
    QCOMPARE(moves.rose.size(), std::size_t(1));
    QCOMPARE(moves.rose[0].term, std::string("w1"));
    QCOMPARE(moves.rose[0].posts, (Both<std::int64_t> {10, 90}));
    QVERIFY(moves.rose[0].z > moves.zLimit && moves.rose[0].beyondLimit);
    QCOMPARE(moves.fell.size(), std::size_t(2));
    QCOMPARE(moves.fell[0].term, std::string("w3"));
    QVERIFY(moves.fell[0].z < moves.fell[1].z && moves.fell[1].z < 0);
    QCOMPARE(moves.beyondLimit, 2);
    const auto mirrored = termMoves({after, before}, terms(5), {500, 500}, 5, 2);
    QCOMPARE(mirrored.fell[0].term, std::string("w1"));
    QCOMPARE(mirrored.fell[0].z, -moves.rose[0].z);
}

void TestTermDrift::unchangedTermsStayBelowTheLimit()
{
    // 2,000 terms of Zipf's shares in the posts of both sides: in 5 of 100 cases one is beyond the limit.
    statistics::Draws draws(12);
    int beyond = 0;
    for (int trial = 0; trial < 100; ++trial) {
        Counts before;
        Counts after;
        for (int term = 0; term < 2000; ++term) {
            before.push_back(draws.binomial(3000, .5 / (term + 1)));
            after.push_back(draws.binomial(1000, .5 / (term + 1)));
        }
        beyond += termMoves({before, after}, terms(2000), {3000, 1000}, 5, 1).beyondLimit > 0 ? 1 : 0;
    }
    QVERIFY2(beyond <= 10, qPrintable(QString::number(beyond)));
}

void TestTermDrift::rareTermsAreNotTested()
{
    const Counts before {400, 2, 0};
    const Counts after {400, 2, 300};
    const auto moves = termMoves({before, after}, terms(3), {500, 500}, 5, 10);
    QCOMPARE(moves.tested, 2);
    for (const TermMove& move : moves.fell)
        QVERIFY(move.term != "w1");
    QCOMPARE(moves.rose[0].term, std::string("w2"));
}

void TestTermDrift::edges()
{
    const Counts some {1, 2};
    const Counts none {0, 0};
    QVERIFY(termMoves({none, none}, terms(2), {3, 3}, 1, 5).rose.empty());
    QVERIFY(termMoves({some, none}, terms(2), {3, 0}, 1, 5).fell.empty()); // a side without posts
    QVERIFY(termMoves({some, some}, terms(2), {3, 3}, 1, 0).rose.empty());
    const auto same = termMoves({some, some}, terms(2), {3, 3}, 1, 5);
    QVERIFY(same.rose.empty() && same.fell.empty());
    QCOMPARE(same.beyondLimit, 0);
}

QTEST_APPLESS_MAIN(TestTermDrift)
#include "tst_termdrift.moc"
