#include "core/comparison/confusionshift.h"
#include "core/statistics/multiplicity.h"
#include "core/statistics/proportions.h"
#include "tests/core/comparison/randomsides.h"
#include "tests/support/testing.h"

#include <cmath>

using namespace touchstone;
using statistics::AnswerCount;
using statistics::AnswerPair;
using statistics::ShiftMethod;
using testing::comparisonOf;
using testing::PredictionsBuilder;
using testing::RandomRows;
using testing::sideOf;

class TestConfusionShift : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void pairedFlows();
    void takersThatAreNew();
    void unpairedShares();
    void whatKeptItsShareTookNothing();
    void labelOnOneSideOnly();
    void tooFewRowsAreNotTested();
    void falseDiscoveriesOverAllLabels();
    void everythingAddsUp();
    void swappedSidesMirror();
    void orderOfRowsDoesNotMatter();
    void withoutLabels();
};

namespace {

using Flow = std::array<std::int64_t, 3>; // before, after, rows

std::vector<Flow> flows(std::span<const AnswerPair> pairs)
{
    std::vector<Flow> result;
    for (const AnswerPair& pair : pairs)
        result.push_back({pair.before, pair.after, pair.rows});
    return result;
}

std::vector<Flow> counts(std::span<const AnswerCount> list)
{
    std::vector<Flow> result;
    for (const AnswerCount& count : list)
        result.push_back({count.answer, count.baseline, count.candidate});
    return result;
}

/// 40 rows of a: what each model of a, b, c (the candidate's: of d too) gave them.
PredictionsBuilder rowsOfA(bool after)
{
    PredictionsBuilder builder(
        after ? std::vector<std::string> {"d", "c", "b", "a"} : std::vector<std::string> {"a", "b", "c"}, 1);
    const auto add = [&](int rows, const char* before, const char* now) {
        const std::string answer = after ? now : before;
        for (int i = 0; i < rows; ++i)
            builder.add("a",
                answer.empty() ? PredictionsBuilder::Answers()
                               : PredictionsBuilder::Answers {{answer, 0.5F}});
    };
    add(15, "a", "a");
    add(12, "a", "d");
    add(3, "a", "b");
    add(1, "a", "");
    add(6, "b", "b");
    add(2, "b", "a");
    add(1, "c", "d");
    builder.add(20, "b", "b");
    return builder;
}

ComparisonSide otherData(ComparisonSide side)
{
    side.datasetSha256 = std::string(64, 'e');
    return side;
}

} // namespace

void TestConfusionShift::pairedFlows()
{
    const auto report = comparisonOf(sideOf(rowsOfA(false).build()), sideOf(rowsOfA(true).build(), 5));
    VERIFY_RESULT(report);
    const Confusion& confusion = *report->confusion;
    QVERIFY(confusion.paired);
    const ConfusionShift& a = confusion.labels[0]; // a, b, c, d are 0 to 3
    QVERIFY((a.rows == Both<std::int64_t> {40, 40}));
    QVERIFY((a.right == Both<std::int64_t> {31, 17}));
    QVERIFY((a.unanswered == Both<std::int64_t> {0, 1}));
    QCOMPARE(a.moved, 19);
    const std::vector<Flow> moves {{0, 3, 12}, {0, 1, 3}, {1, 0, 2}, {0, -1, 1}, {2, 3, 1}};
    QCOMPARE(flows(confusion.movesOf(0)), moves);
    const std::vector<Flow> destinations {{3, 0, 13}, {-1, 0, 1}, {1, 8, 9}, {2, 1, 0}, {0, 31, 17}};
    QCOMPARE(counts(confusion.destinationsOf(0)), destinations);
    const std::vector<Flow> takers {{3, 0, 13}, {-1, 0, 1}, {1, 8, 9}};
    QCOMPARE(counts(confusion.takersOf(0)), takers);
    QVERIFY(std::abs(*a.distance - 15.0 / 40) < 1e-15);
    // b, c and no answer have 5, 1 and 1 rows that moved: together too few, so they join d's; a against the others.
    QVERIFY(a.test && a.test->method == ShiftMethod::McNemar);
    QVERIFY(std::abs(a.test->p - statistics::mcNemar(16, 2).midP) < 1e-15);

    const ConfusionShift& b = confusion.labels[1];
    QCOMPARE(b.moved, 0);
    QVERIFY(!b.test && confusion.movesOf(1).empty() && confusion.takersOf(1).empty());
    QCOMPARE(*b.distance, 0.0);
}

void TestConfusionShift::takersThatAreNew()
{
    const auto report = comparisonOf(sideOf(rowsOfA(false).build()), sideOf(rowsOfA(true).build(), 5));
    VERIFY_RESULT(report);
    QVERIFY(report->confusion->isNew(3)); // the baseline's model does not know d
    QVERIFY(!report->confusion->isNew(1) && !report->confusion->isNew(-1));

    // Both models know b, but only the candidate's data has rows of it.
    PredictionsBuilder before({"a", "b"}, 1);
    PredictionsBuilder after({"a", "b"}, 1);
    const auto other = comparisonOf(sideOf(before.add(30, "a", "a").build()),
        otherData(sideOf(after.add(20, "a", "a").add(10, "a", "b").add(9, "b", "b").build(), 5)));
    VERIFY_RESULT(other);
    QVERIFY(other->confusion->isNew(1) && !other->confusion->isNew(0));
}

void TestConfusionShift::unpairedShares()
{
    PredictionsBuilder before({"a", "b", "c"}, 1);
    PredictionsBuilder after({"a", "b", "c"}, 1);
    before.add(60, "a", "a").add(30, "a", "b").add(10, "a", "c");
    after.add(80, "a", "a").add(80, "a", "b").add(40, "a", "c"); // twice the rows
    const auto report = comparisonOf(sideOf(before.build()), otherData(sideOf(after.build(), 5)));
    VERIFY_RESULT(report);
    const Confusion& confusion = *report->confusion;
    QVERIFY(!confusion.paired && confusion.flowsOf(0).empty() && confusion.movesOf(0).empty());
    const std::vector<Flow> destinations {{1, 30, 80}, {2, 10, 40}, {0, 60, 80}}; // +.1, +.1, -.2
    QCOMPARE(counts(confusion.destinationsOf(0)), destinations);
    QVERIFY(std::abs(*confusion.labels[0].distance - 0.2) < 1e-15);
    const auto& test = confusion.labels[0].test;
    QVERIFY(test && test->method == ShiftMethod::ChiSquare);
    QCOMPARE(test->degrees, 2);
    // scipy 1.10.1: chi2_contingency([[60, 30, 10], [80, 80, 40]], correction=False)
    QVERIFY(std::abs(*test->statistic - 11.532467532467532) < 1e-9);
    QVERIFY(std::abs(test->p - 0.0031315294041872727) < 1e-12);
}

void TestConfusionShift::whatKeptItsShareTookNothing()
{
    PredictionsBuilder before({"a", "b", "c"}, 1);
    PredictionsBuilder after({"a", "b", "c"}, 1);
    before.add(80, "a", "a").add(10, "a", "b").add(10, "a", "c");
    after.add(15, "a", "a").add(2, "a", "b").add(3, "a", "c"); // b: a tenth of 100, then of 20
    const auto report = comparisonOf(sideOf(before.build()), otherData(sideOf(after.build(), 5)));
    VERIFY_RESULT(report);
    const std::vector<Flow> takers {{2, 10, 3}};
    QCOMPARE(counts(report->confusion->takersOf(0)), takers);
}

void TestConfusionShift::labelOnOneSideOnly()
{
    PredictionsBuilder before({"a", "b"}, 1);
    PredictionsBuilder after({"a", "b"}, 1);
    const auto report = comparisonOf(sideOf(before.add(30, "a", "a").add(5, "c", "b").build()),
        otherData(sideOf(after.add(30, "a", "a").add(7, "d", "a").add(8, "d", "b").build(), 5)));
    VERIFY_RESULT(report);
    const Confusion& confusion = *report->confusion;
    const std::vector<Flow> removed {{1, 5, 0}};
    QCOMPARE(counts(confusion.destinationsOf(2)), removed);
    QVERIFY(confusion.takersOf(2).empty());
    const std::vector<Flow> added {{1, 0, 8}, {0, 0, 7}};
    QCOMPARE(counts(confusion.takersOf(3)), added);
    for (const std::size_t label : {2U, 3U})
        QVERIFY(!confusion.labels[label].distance && !confusion.labels[label].test);
}

void TestConfusionShift::tooFewRowsAreNotTested()
{
    for (const std::int64_t least : {40, 41}) {
        const auto report = comparisonOf(
            sideOf(rowsOfA(false).build()), sideOf(rowsOfA(true).build(), 5), {.minSupport = least});
        VERIFY_RESULT(report);
        QCOMPARE(report->confusion->labels[0].test.has_value(), least == 40);
    }
}

void TestConfusionShift::falseDiscoveriesOverAllLabels()
{
    const RandomRows rows(800, 9);
    const auto report = comparisonOf(rows.baseline(), rows.candidate());
    VERIFY_RESULT(report);
    std::vector<double> p;
    std::vector<double> q;
    for (const ConfusionShift& shift : report->confusion->labels) {
        QCOMPARE(shift.test.has_value(), shift.q.has_value());
        if (shift.test) {
            p.push_back(shift.test->p);
            q.push_back(*shift.q);
        }
    }
    QVERIFY(p.size() >= 4);
    QCOMPARE(q, *statistics::benjaminiHochberg(p));
}

void TestConfusionShift::everythingAddsUp()
{
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const RandomRows rows(250, seed);
        for (const bool paired : {true, false}) {
            const auto report = comparisonOf(
                rows.baseline(), paired ? rows.candidate() : otherData(rows.candidate()), {.minSupport = 1});
            VERIFY_RESULT(report);
            const Confusion& confusion = *report->confusion;
            QCOMPARE(confusion.paired, paired);
            for (std::size_t label = 0; label < confusion.labels.size(); ++label) {
                const ConfusionShift& shift = confusion.labels[label];
                QVERIFY(shift.rows == report->labels[label].support);
                QVERIFY(shift.right == report->labels[label].hits);
                Both<std::int64_t> sum;
                for (const AnswerCount& count : confusion.destinationsOf(label)) {
                    sum.baseline += count.baseline;
                    sum.candidate += count.candidate;
                }
                QVERIFY(sum == shift.rows);
                std::int64_t flowing = 0;
                for (const AnswerPair& flow : confusion.flowsOf(label))
                    flowing += flow.rows;
                QCOMPARE(flowing, paired ? shift.rows.baseline : 0);
            }
        }
    }
}

void TestConfusionShift::swappedSidesMirror()
{
    const RandomRows rows(500, 5);
    for (const bool paired : {true, false}) {
        const ComparisonSide candidate = paired ? rows.candidate() : otherData(rows.candidate());
        const auto forward = comparisonOf(rows.baseline(), candidate);
        const auto backward = comparisonOf(candidate, rows.baseline());
        VERIFY_RESULT(forward);
        VERIFY_RESULT(backward);
        for (std::size_t label = 0; label < forward->labels.size(); ++label) {
            const ConfusionShift& there = forward->confusion->labels[label];
            const ConfusionShift& back = backward->confusion->labels[label];
            QCOMPARE(there.moved, back.moved);
            QCOMPARE(there.distance.has_value(), back.distance.has_value());
            QVERIFY(!there.distance || std::abs(*there.distance - *back.distance) < 1e-15);
            QCOMPARE(there.test.has_value(), back.test.has_value());
            QVERIFY(!there.test || std::abs(there.test->p - back.test->p) < 1e-12);
            QVERIFY(!there.q || std::abs(*there.q - *back.q) < 1e-12);
        }
    }
}

void TestConfusionShift::orderOfRowsDoesNotMatter()
{
    const RandomRows rows(300, 6);
    std::vector<std::size_t> reversed = rows.order();
    std::ranges::reverse(reversed);
    const auto there = comparisonOf(rows.baseline(), rows.candidate());
    const auto back = comparisonOf(rows.side(0, reversed), rows.side(1, reversed));
    VERIFY_RESULT(there);
    VERIFY_RESULT(back);
    for (std::size_t label = 0; label < there->labels.size(); ++label) {
        QCOMPARE(flows(there->confusion->flowsOf(label)), flows(back->confusion->flowsOf(label)));
        QCOMPARE(
            counts(there->confusion->destinationsOf(label)), counts(back->confusion->destinationsOf(label)));
    }
}

void TestConfusionShift::withoutLabels()
{
    PredictionsBuilder unlabelled({"a"}, 1);
    const ComparisonSide side = sideOf(unlabelled.add(9, "", "a").build());
    const auto both = comparisonOf(side, side);
    VERIFY_RESULT(both);
    QVERIFY(!both->confusion);
    const auto one = comparisonOf(sideOf(rowsOfA(false).build()), side);
    VERIFY_RESULT(one);
    QVERIFY(!one->confusion);
}

QTEST_APPLESS_MAIN(TestConfusionShift)
#include "tst_confusionshift.moc"
