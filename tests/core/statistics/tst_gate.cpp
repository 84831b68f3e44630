#include "core/statistics/gate.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <cmath>

using namespace touchstone::statistics;

class TestGate : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void verdicts();
    void withoutInterval();
    void goldenRows();
    void tooCloseOrNearlyThere();
    void onlyTheCandidateGrows();
};

namespace {

GateInput within(double lower, double upper, double limit, GateSide side = GateSide::AtLeast)
{
    return {
        .estimate = (lower + upper) / 2, .interval = Interval {lower, upper}, .limit = limit, .side = side};
}

} // namespace

void TestGate::verdicts()
{
    QCOMPARE(judgeGate(within(-.01, .05, 0)).value(), GateVerdict::Inconclusive);
    QCOMPARE(judgeGate(within(.01, .05, 0)).value(), GateVerdict::Pass);
    QCOMPARE(judgeGate(within(-.05, -.01, 0)).value(), GateVerdict::Fail);
    QCOMPARE(judgeGate(within(0, .05, 0)).value(), GateVerdict::Pass); // an end exactly on the limit
    QCOMPARE(judgeGate(within(-.05, 0, 0)).value(), GateVerdict::Inconclusive);
    QCOMPARE(judgeGate(within(.01, .05, .05, GateSide::AtMost)).value(), GateVerdict::Pass);
    QCOMPARE(judgeGate(within(.06, .08, .05, GateSide::AtMost)).value(), GateVerdict::Fail);
    QCOMPARE(judgeGate(within(.04, .08, .05, GateSide::AtMost)).value(), GateVerdict::Inconclusive);
}

void TestGate::withoutInterval()
{
    QCOMPARE(judgeGate({.estimate = 3, .limit = 3}).value(), GateVerdict::Pass);
    QCOMPARE(judgeGate({.estimate = 2, .limit = 3}).value(), GateVerdict::Fail);
    QCOMPARE(judgeGate({.estimate = 2, .limit = 3, .side = GateSide::AtMost}).value(), GateVerdict::Pass);
    QVERIFY(!judgeGate({.estimate = testing::nan, .limit = 3}));
    QVERIFY(!judgeGate({.estimate = 1, .limit = testing::nan}));
    QVERIFY(!judgeGate(within(testing::nan, 1, 0)));
}

void TestGate::goldenRows()
{
    const RowsNeeded needed = rowsNeeded(1000, .020, {-.010, .050}, 0);
    QCOMPARE(needed.answer, RowsNeeded::Answer::Rows);
    QCOMPARE(needed.rows, 3598);
    const RowsNeeded mirrored = rowsNeeded(1000, -.020, {-.050, .010}, 0);
    QCOMPARE(mirrored.rows, 3598);
    QCOMPARE(rowsNeeded(1000, .020, {-.010, .5}, 0).rows, 3598); // only the limit's side counts
}

void TestGate::tooCloseOrNearlyThere()
{
    QCOMPARE(rowsNeeded(1000, 0, {-.01, .01}, 0).answer, RowsNeeded::Answer::TooClose);
    QCOMPARE(rowsNeeded(1000, .001, {-.01, .012}, 0).answer, RowsNeeded::Answer::TooClose);
    QCOMPARE(rowsNeeded(1000, .02, {.01, .03}, 0).rows, 1); // settled already
    QCOMPARE(rowsNeeded(0, .02, {-1, 1}, 0).answer, RowsNeeded::Answer::TooClose);
}

void TestGate::onlyTheCandidateGrows()
{
    GrowingCandidate sides {
        .candidateRows = 500, .estimate = -.05, .limit = 0, .baselineError = .01, .candidateError = .02};
    const double v = .05 / 2.8016 * (.05 / 2.8016) - .0001;
    QCOMPARE(candidateRowsNeeded(sides).answer, RowsNeeded::Answer::Rows);
    QCOMPARE(candidateRowsNeeded(sides).rows, static_cast<std::int64_t>(std::ceil(500 * (.0004 / v - 1))));
    sides.baselineError = .02;
    QCOMPARE(candidateRowsNeeded(sides).answer, RowsNeeded::Answer::CandidateAloneWillNot);
    sides.estimate = 0;
    QCOMPARE(candidateRowsNeeded(sides).answer, RowsNeeded::Answer::TooClose);
}

QTEST_APPLESS_MAIN(TestGate)
#include "tst_gate.moc"
