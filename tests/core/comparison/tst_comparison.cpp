#include "core/comparison/comparison.h"
#include "tests/core/comparison/sidebuilder.h"
#include "tests/support/testing.h"

#include <algorithm>
#include <cmath>

using namespace touchstone;
using testing::comparisonOf;
using testing::PredictionsBuilder;
using testing::sideOf;

class TestComparison : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void pairedFlips();
    void pairedOnlyOnTheSameRows();
    void labelsAreMatchedByName();
    void statusOfLabels();
    void statusWithoutLabels();
    void unlabelledCandidate();
    void denominators();
    void decompositionOfTheHeadline();
    void differentLossesWithholdP1();
    void swappedSidesMirror();
    void noRows();
    void oneLabel();
    void withItself();
    void badInput();
    void stops();
};

namespace {

bool near(std::optional<double> value, double expected, double tolerance = 1e-12)
{
    return value && std::abs(*value - expected) <= tolerance;
}

const LabelChange* find(const ComparisonReport& report, const std::string& name)
{
    const auto found = std::ranges::find(report.labels, name, &LabelChange::label);
    return found == report.labels.end() ? nullptr : &*found;
}

std::string statusOf(const ComparisonReport& report, const std::string& name)
{
    const LabelChange* label = find(report, name);
    return label == nullptr ? "absent" : std::string(labelStatusName(label->status));
}

/// 30 a and 30 b for a model of a, b, c; 25 rows of each right.
PredictionsBuilder oldRows()
{
    PredictionsBuilder builder({"a", "b", "c"}, 1);
    builder.add(25, "a", "a", 0.8F).add(5, "a", "b", 0.3F).add(25, "b", "b", 0.7F).add(5, "b", "c", 0.4F);
    return builder;
}

/// Other rows, for a model that knows d too but not c.
PredictionsBuilder newRows()
{
    PredictionsBuilder builder({"d", "b", "a"}, 1);
    builder.add(10, "a", "a", 0.6F).add(15, "a", "d", 0.3F).add(22, "b", "b", 0.7F).add(8, "d", "d", 0.5F);
    return builder;
}

ComparisonSide newSide()
{
    ComparisonSide side = sideOf(newRows().build(), 5);
    side.dataset = "new@1";
    side.datasetSha256 = std::string(64, 'e');
    return side;
}

} // namespace

void TestComparison::pairedFlips()
{
    PredictionsBuilder before({"a", "b"}, 1);
    PredictionsBuilder after({"b", "a"}, 1); // numbered the other way round
    before.add(4, "a", "a").add(3, "a", "a").add(2, "a", "b").add(1, "b", "a").add(5, "", "a");
    after.add(4, "a", "a").add(3, "a", "b").add(2, "a", "a").add(1, "b", "a").add(5, "", "b");
    const auto report = comparisonOf(sideOf(before.build()), sideOf(after.build(), 5));
    VERIFY_RESULT(report);
    QVERIFY(report->paired);
    QVERIFY(report->flips);
    QCOMPARE(report->flips->labelled, 10);
    QCOMPARE(report->flips->bothRight, 4);
    QCOMPARE(report->flips->onlyBaseline, 3);
    QCOMPARE(report->flips->onlyCandidate, 2);
    QCOMPARE(report->flips->bothWrong, 1);
    QVERIFY(near(report->flips->agreement(), 5.0 / 15)); // over all rows, labelled or not
    QVERIFY(near(report->flips->negativeFlipRate(), 0.3));
    QVERIFY(near(report->headline.p1.change, -0.1)); // positive minus negative flips
}

void TestComparison::pairedOnlyOnTheSameRows()
{
    const ComparisonSide side = sideOf(oldRows().build());
    PredictionsBuilder shifted({"a", "b", "c"}, 1);
    for (std::int64_t row = 1; row <= 60; ++row)
        shifted.add("a", {{"a", 0.5F}}, row);
    auto report = comparisonOf(side, sideOf(shifted.build()));
    VERIFY_RESULT(report);
    QVERIFY(!report->paired); // as many rows, but others
    QVERIFY(!report->flips);

    ComparisonSide otherContent = side;
    otherContent.datasetSha256 = std::string(64, 'e');
    report = comparisonOf(side, otherContent);
    VERIFY_RESULT(report);
    QVERIFY(!report->paired);
}

void TestComparison::labelsAreMatchedByName()
{
    const auto report = comparisonOf(sideOf(oldRows().build()), newSide());
    VERIFY_RESULT(report);
    std::vector<std::string> names;
    for (const LabelChange& label : report->labels)
        names.push_back(label.label);
    const std::vector<std::string> expected {"a", "b", "c", "d"};
    QCOMPARE(names, expected);

    const LabelChange& a = *find(*report, "a");
    QCOMPARE(a.support.baseline, 30);
    QCOMPARE(a.support.candidate, 25);
    QVERIFY(near(a.f1.baseline, 50.0 / 55));
    QVERIFY(near(a.f1.candidate, 20.0 / 35));
    QVERIFY(near(a.f1Change, 20.0 / 35 - 50.0 / 55));
    QVERIFY(near(a.relativeChange, 20.0 / 35 / (50.0 / 55) - 1));
    QVERIFY(a.interval && a.standardError && a.p && a.q && a.qBY && a.f1ChangeMix && a.f1ChangeWithin);
    QVERIFY(a.verdict.has_value());
    QVERIFY(a.inDistribution);

    const LabelChange& c = *find(*report, "c"); // predicted, but never gold
    QVERIFY(near(c.f1.baseline, 0));
    QVERIFY(!c.f1.candidate);
    QVERIFY(!c.f1Change);

    QCOMPARE(report->distribution.labels, 2);
    QVERIFY(near(report->distribution.mean, (20.0 / 35 - 50.0 / 55 + (1.0 - 50.0 / 60)) / 2));
}

void TestComparison::statusOfLabels()
{
    // gold of the baseline's rows: common, gone, knownLater, knownBefore, nobody
    PredictionsBuilder before({"common", "gone", "knownBefore", "quiet", "quietBefore"}, 1);
    for (const char* gold : {"common", "gone", "knownLater", "knownBefore", "nobody"})
        before.add(1, gold, "common");
    PredictionsBuilder after({"common", "gone", "knownLater", "quiet", "quietLater", "fresh"}, 1);
    for (const char* gold : {"common", "fresh", "knownLater", "knownBefore", "nobody"})
        after.add(1, gold, "common");
    const auto report = comparisonOf(sideOf(before.build()), sideOf(after.build()));
    VERIFY_RESULT(report);
    QCOMPARE(statusOf(*report, "common"), "common");
    QCOMPARE(statusOf(*report, "gone"), "removed"); // no rows in the candidate's data
    QCOMPARE(statusOf(*report, "fresh"), "new");    // no rows in the baseline's data
    QCOMPARE(
        statusOf(*report, "knownLater"), "new"); // rows on both sides, only the candidate's model knows it
    QCOMPARE(statusOf(*report, "knownBefore"), "removed");
    QCOMPARE(statusOf(*report, "nobody"), "common");
    QCOMPARE(statusOf(*report, "quiet"), "common"); // no rows at all, both models know it
    QCOMPARE(statusOf(*report, "quietBefore"), "removed");
    QCOMPARE(statusOf(*report, "quietLater"), "new");
    QVERIFY(find(*report, "fresh")->verdict == Verdict::New);
    QVERIFY(find(*report, "gone")->verdict == Verdict::Removed);
}

void TestComparison::statusWithoutLabels()
{
    PredictionsBuilder unlabelled({"a", "b", "d"}, 1);
    unlabelled.add(9, "", "a");
    const auto report = comparisonOf(sideOf(oldRows().build()), sideOf(unlabelled.build()));
    VERIFY_RESULT(report);
    QCOMPARE(statusOf(*report, "a"), "common"); // not "removed": nothing is known of the candidate's labels
    QCOMPARE(statusOf(*report, "c"), "removed");
    QCOMPARE(statusOf(*report, "d"), "new");
}

void TestComparison::unlabelledCandidate()
{
    PredictionsBuilder unlabelled({"a", "b", "c"}, 1);
    unlabelled.add(10, "", "a", 0.25F).add(10, "", "b", 0.9375F);
    const auto report = comparisonOf(sideOf(oldRows().build()), sideOf(unlabelled.build()));
    VERIFY_RESULT(report);
    QVERIFY(report->headline.p1.baseline);
    QVERIFY(!report->headline.p1.candidate);
    QVERIFY(!report->headline.p1.change);
    QVERIFY(!report->headline.f1Macro.change);
    QVERIFY(near(report->headline.meanP1.candidate, 0.59375));
    QVERIFY(report->headline.meanP1.change);
    QVERIFY(report->p1.ks && report->p1.wasserstein && report->p1.jensenShannon && report->p1.psi);
    QVERIFY(!report->p1.psiNull);
    QCOMPARE(report->p1.counts.candidate[18], 10);
    QVERIFY(!report->decomposition);
    QVERIFY(!report->flips);
    QCOMPARE(report->distribution.labels, 0);
    QVERIFY(!find(*report, "a")->f1Change);
    QCOMPARE(report->common.candidate.rows, 0);
    QCOMPARE(report->common.baseline.rows, 60);
}

void TestComparison::denominators()
{
    PredictionsBuilder before({"a"}, 1);
    before.add(6, "a", "a").add(2, "gone", "a").add(2, "d", "a");
    PredictionsBuilder after({"a", "d"}, 1);
    after.add(5, "a", "a").add(5, "a", "d").add(10, "d", "d");
    const auto report = comparisonOf(sideOf(before.build()), sideOf(after.build()));
    VERIFY_RESULT(report);
    QCOMPARE(report->all.baseline.rows, 10);
    QCOMPARE(report->known.baseline.rows, 6);
    QCOMPARE(
        report->common.baseline.rows, 6); // gone is removed; d is new: only the candidate's model knows it
    QCOMPARE(report->common.candidate.rows, 10);
    QVERIFY(near(report->all.baseline.p1, 0.6));
    QVERIFY(near(report->common.baseline.p1, 1));
    QVERIFY(near(report->common.candidate.p1, 0.5));
    QVERIFY(near(report->headline.p1.baseline, 0.6)); // the headline is on all rows
}

void TestComparison::decompositionOfTheHeadline()
{
    const auto report = comparisonOf(sideOf(oldRows().build()), newSide());
    VERIFY_RESULT(report);
    QVERIFY(report->decomposition);
    QVERIFY(near(report->decomposition->total, *report->headline.p1.change, 1e-15));
    QVERIFY(near(report->decomposition->removedLabels, 0)); // c has no rows anywhere
    // new labels: 8 of 55 rows, all right, against 32 of the other 47
    QVERIFY(near(report->decomposition->newLabels, 8.0 / 55 * (1 - 32.0 / 47), 1e-15));
}

void TestComparison::differentLossesWithholdP1()
{
    ComparisonSide other = newSide();
    other.loss = "ova";
    const auto report = comparisonOf(sideOf(oldRows().build()), other);
    VERIFY_RESULT(report);
    QVERIFY(!report->p1.ks && !report->p1.wasserstein && !report->p1.jensenShannon && !report->p1.psi);
    QVERIFY(report->headline.meanP1.baseline && report->headline.meanP1.candidate);
    QVERIFY(!report->headline.meanP1.change);
    QVERIFY(report->headline.p1.change);
    QCOMPARE(report->p1.counts.baseline.size(), std::size_t {20});
}

void TestComparison::swappedSidesMirror()
{
    const ComparisonSide before = sideOf(oldRows().build());
    const auto forward = comparisonOf(before, newSide());
    const auto backward = comparisonOf(newSide(), before);
    VERIFY_RESULT(forward);
    VERIFY_RESULT(backward);
    QCOMPARE(forward->headline.p1.change, -*backward->headline.p1.change);
    QCOMPARE(forward->headline.f1Macro.change, -*backward->headline.f1Macro.change);
    QCOMPARE(forward->p1.ks, backward->p1.ks);
    QVERIFY(near(forward->p1.wasserstein, *backward->p1.wasserstein, 1e-15));
    QVERIFY(near(forward->p1.jensenShannon, *backward->p1.jensenShannon, 1e-15));
    QCOMPARE(forward->p1.counts.baseline, backward->p1.counts.candidate);
    QVERIFY(near(forward->decomposition->newLabels, -backward->decomposition->removedLabels, 1e-15));
    QVERIFY(near(forward->distribution.mean, -*backward->distribution.mean, 1e-15));
    QCOMPARE(forward->distribution.edges, backward->distribution.edges);
    auto reversed = backward->distribution.counts;
    std::ranges::reverse(reversed);
    QCOMPARE(forward->distribution.counts, reversed);
    QCOMPARE(forward->labels.size(), backward->labels.size());
    for (std::size_t i = 0; i < forward->labels.size(); ++i) {
        const LabelChange& there = forward->labels[i];
        const LabelChange& back = backward->labels[i];
        QCOMPARE(there.label, back.label);
        QCOMPARE(there.support.baseline, back.support.candidate);
        QCOMPARE(there.f1.candidate, back.f1.baseline);
        QCOMPARE(there.status == LabelStatus::New, back.status == LabelStatus::Removed);
        QCOMPARE(there.status == LabelStatus::Common, back.status == LabelStatus::Common);
    }
}

void TestComparison::noRows()
{
    const ComparisonSide empty = sideOf(PredictionsBuilder({"a", "b"}, 5).build());
    const auto both = comparisonOf(empty, empty);
    VERIFY_RESULT(both);
    QVERIFY(both->paired);
    QVERIFY(!both->flips->agreement());
    QVERIFY(!both->flips->negativeFlipRate());
    QVERIFY(!both->headline.meanP1.change);
    QVERIFY(!both->p1.ks);
    QVERIFY(!both->decomposition);
    const auto one = comparisonOf(sideOf(oldRows().build()), empty);
    VERIFY_RESULT(one);
    QVERIFY(!one->p1.psi);
    QVERIFY(!one->headline.p1.change);
}

void TestComparison::oneLabel()
{
    const ComparisonSide side = sideOf(PredictionsBuilder({"a"}, 1).add(30, "a", "a", 1.0F).build());
    const auto report = comparisonOf(side, side);
    VERIFY_RESULT(report);
    QVERIFY(near(report->headline.f1Macro.change, 0));
    QVERIFY(near(report->headline.recallAt5.baseline, 1));
    QCOMPARE(report->distribution.labels, 1);
    QVERIFY(!report->distribution.sd);
    QVERIFY(report->distribution.expected.empty());
    QVERIFY(!report->p1.psi); // every p@1 is equal: no deciles
    QVERIFY(near(report->p1.ks, 0));
}

void TestComparison::withItself()
{
    const ComparisonSide side = sideOf(oldRows().build());
    const auto report = comparisonOf(side, side);
    VERIFY_RESULT(report);
    QVERIFY(report->paired);
    QVERIFY(near(report->flips->agreement(), 1));
    QVERIFY(near(report->decomposition->total, 0));
    QVERIFY(near(report->p1.psi, 0));
    for (const LabelChange& label : report->labels)
        QVERIFY(!label.f1Change || *label.f1Change == 0);
}

void TestComparison::badInput()
{
    const ComparisonSide good = sideOf(oldRows().build());
    ComparisonSide bad = good;
    bad.predictions.truth = bad.predictions.truth.first(3);
    auto report = comparisonOf(good, bad);
    QVERIFY(!report);
    QCOMPARE(report.error().code, "damaged-predictions");
    QCOMPARE(report.error().where, "candidate");
    report = comparisonOf(good, good, {.band = 0});
    QVERIFY(!report);
    QCOMPARE(report.error().code, "bad-parameter");
    report = comparisonOf(good, good, {.minSupport = 0});
    QVERIFY(!report);
}

void TestComparison::stops()
{
    const ComparisonSide side = sideOf(oldRows().build());
    std::stop_source source;
    source.request_stop();
    NoProgress progress;
    const auto report = compare(Baseline(side), Candidate(side), {}, {}, progress, source.get_token());
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
}

QTEST_APPLESS_MAIN(TestComparison)
#include "tst_comparison.moc"
