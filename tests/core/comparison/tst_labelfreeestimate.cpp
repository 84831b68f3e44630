#include "tests/core/comparison/sidebuilder.h"
#include "tests/core/evaluation/simulatedrows.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <algorithm>

using namespace touchstone;
using testing::comparisonOf;
using testing::near;
using testing::PredictionsBuilder;
using testing::sideOf;
using testing::simulated;

class TestLabelFreeEstimate : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void unlabelledCandidate();
    void labelledCandidateHasTheTruthBeside();
    void newLabels();
    void withheld_data();
    void withheld();
    void noMonthsNoErrorBand();
    void warnsWhenP1Moved();
    void warnsOfUnknownWords();
    void warnsOfSharedRows();
    void isReproducible();
};

namespace {

ComparisonSide sideWith(const testing::DatedRows& rows, int execution)
{
    ComparisonSide side = sideOf(rows.predictions, execution);
    side.datasetSha256 = std::string(64, static_cast<char>('a' + execution));
    side.monthOfRow = rows.months;
    return side;
}

testing::DatedRows labelledRows()
{
    return simulated({.months = 5, .rowsPerMonth = 1000, .deflation = {}, .seed = 1});
}

bool warns(const LabelFreeEstimate& estimate, const std::string& code)
{
    return std::ranges::any_of(
        estimate.warnings, [&code](const Warning& warning) { return warning.code == code; });
}

/// Rows with that p@1, and that many unknown words of ten.
ComparisonSide wordy(int execution, std::uint32_t unknown)
{
    PredictionsBuilder builder({"a", "b"}, 1);
    std::vector<std::uint32_t> words;
    std::vector<std::uint32_t> strange;
    for (int i = 0; i < 300; ++i) {
        builder.add(1, i % 2 == 0 ? "a" : "b", "a", static_cast<float>(i) / 300);
        words.push_back(10);
        strange.push_back(static_cast<std::uint32_t>(i % 2) + unknown);
    }
    ComparisonSide side = sideOf(builder.words(words, strange).build(), execution);
    side.datasetSha256 = std::to_string(execution);
    return side;
}

} // namespace

void TestLabelFreeEstimate::unlabelledCandidate()
{
    const auto target = simulated({.rowsPerMonth = 2000, .deflation = {}, .unlabelled = 1.1, .seed = 2});
    const auto same = simulated({.rowsPerMonth = 2000, .deflation = {}, .seed = 2});
    const auto report = comparisonOf(sideWith(labelledRows(), 4), sideWith(target, 5));
    VERIFY_RESULT(report);
    const LabelFreeEstimate& estimate = report->estimate;
    QVERIFY(estimate.withheld == EstimateWithheld::No);
    QCOMPARE(estimate.rows, 2000);
    QCOMPARE(estimate.fittedRows, 5000);
    QVERIFY(!estimate.accuracy->truth && !estimate.f1Macro->truth && !estimate.newLabelShare);
    QVERIFY(!estimate.accuracy->withNewLabels);
    QCOMPARE(estimate.labels.size(), std::size_t {4});
    QVERIFY(!estimate.labels[0].truth && estimate.labels[0].f1);
    // The labels that were taken off these rows lie where they should.
    const Evaluation truth = evaluate(same.predictions);
    QVERIFY(near(estimate.accuracy->estimate.value, *truth.all.p1, .05));
    QVERIFY(near(estimate.f1Macro->estimate.value, *truth.all.f1Macro, .05));
    QCOMPARE(estimate.accuracy->miss->slices, 4);
    const Interval band = *estimate.accuracy->errorBand;
    QVERIFY(band.lower < estimate.accuracy->estimate.band.lower
        || band.upper > estimate.accuracy->estimate.band.upper);
    QVERIFY(estimate.warnings.empty());
}

void TestLabelFreeEstimate::labelledCandidateHasTheTruthBeside()
{
    const auto target = simulated({.rowsPerMonth = 1000, .deflation = {}, .seed = 3});
    const auto report = comparisonOf(sideWith(labelledRows(), 4), sideWith(target, 5));
    VERIFY_RESULT(report);
    const LabelFreeEstimate& estimate = report->estimate;
    QCOMPARE(estimate.accuracy->truth, report->all.candidate.p1);
    QCOMPARE(estimate.f1Macro->truth, report->all.candidate.f1MacroKnownLabels);
    QCOMPARE(estimate.labels[2].truth, report->candidate->evaluation.labels[2].f1);
    QCOMPARE(*estimate.newLabelShare, 0.0);
    QCOMPARE(*estimate.accuracy->withNewLabels, estimate.accuracy->estimate.value);
    QVERIFY(near(estimate.f1Macro->withNewLabels, estimate.f1Macro->estimate.value, 1e-12));
}

void TestLabelFreeEstimate::newLabels()
{
    const auto target = simulated({.rowsPerMonth = 2000, .deflation = {}, .newLabels = .3, .seed = 4});
    const auto report = comparisonOf(sideWith(labelledRows(), 4), sideWith(target, 5));
    VERIFY_RESULT(report);
    const LabelFreeEstimate& estimate = report->estimate;
    QVERIFY(near(estimate.newLabelShare, .3, .04));
    QVERIFY(estimate.accuracy->estimate.value - *estimate.accuracy->truth > .1);
    QVERIFY(near(estimate.accuracy->withNewLabels, *estimate.accuracy->truth, .04));
    QVERIFY(near(estimate.f1Macro->withNewLabels, *estimate.f1Macro->truth, .04));
    QVERIFY(warns(estimate, "new-labels"));
}

void TestLabelFreeEstimate::withheld_data()
{
    QTest::addColumn<QString>("code");
    for (const char* code : {"different-model", "same-rows", "few-labels", "no-rows"})
        QTest::newRow(code) << code;
}

void TestLabelFreeEstimate::withheld()
{
    QFETCH(QString, code);
    const std::string reason = code.toStdString();
    ComparisonSide before = sideWith(simulated({.rowsPerMonth = 300, .deflation = {}, .seed = 5}), 4);
    ComparisonSide after = sideWith(simulated({.rowsPerMonth = 200, .deflation = {}, .seed = 6}), 5);
    if (reason == "different-model")
        after.model = std::string(64, 'b');
    if (reason == "same-rows")
        after.datasetSha256 = before.datasetSha256;
    if (reason == "few-labels")
        before = sideWith(simulated({.rowsPerMonth = 300, .deflation = {}, .unlabelled = .8, .seed = 7}), 4);
    if (reason == "no-rows")
        after = sideWith(simulated({.rowsPerMonth = 0, .deflation = {}}), 5);
    const auto report = comparisonOf(before, after);
    VERIFY_RESULT(report);
    QCOMPARE(std::string(estimateWithheldName(report->estimate.withheld)), reason);
    QVERIFY(!report->estimate.accuracy && !report->estimate.f1Macro && report->estimate.labels.empty());
}

void TestLabelFreeEstimate::noMonthsNoErrorBand()
{
    ComparisonSide before = sideWith(labelledRows(), 4);
    before.monthOfRow.clear();
    const auto report
        = comparisonOf(before, sideWith(simulated({.rowsPerMonth = 500, .deflation = {}, .seed = 8}), 5));
    VERIFY_RESULT(report);
    QVERIFY(report->estimate.accuracy && !report->estimate.accuracy->errorBand);
    QVERIFY(!report->estimate.accuracy->miss && !report->estimate.f1Macro->errorBand);
}

void TestLabelFreeEstimate::warnsWhenP1Moved()
{
    PredictionsBuilder before({"a", "b"}, 1);
    PredictionsBuilder after({"a", "b"}, 1);
    for (int i = 0; i < 400; ++i) {
        before.add(1, i % 2 == 0 ? "a" : "b", "a", static_cast<float>(i) / 400);
        after.add(1, "", "a", static_cast<float>(i) / 500);
    }
    ComparisonSide candidate = sideOf(after.build(), 5);
    candidate.datasetSha256 = "other";
    const auto report = comparisonOf(sideOf(before.build(), 4), candidate);
    VERIFY_RESULT(report);
    QVERIFY(warns(report->estimate, "p1-moved"));
    QVERIFY(!warns(report->estimate, "more-unknown-words"));
}

void TestLabelFreeEstimate::warnsOfUnknownWords()
{
    const auto more = comparisonOf(wordy(4, 1), wordy(5, 2));
    VERIFY_RESULT(more);
    QVERIFY(warns(more->estimate, "more-unknown-words"));
    QVERIFY(!warns(more->estimate, "p1-moved"));
    const auto same = comparisonOf(wordy(4, 1), wordy(5, 1));
    VERIFY_RESULT(same);
    QVERIFY(same->estimate.warnings.empty());
    const auto fewer = comparisonOf(wordy(4, 2), wordy(5, 1));
    VERIFY_RESULT(fewer);
    QVERIFY(fewer->estimate.warnings.empty());
}

void TestLabelFreeEstimate::warnsOfSharedRows()
{
    // Rows 0 to 299 on one side, 200 to 799 on the other.
    PredictionsBuilder before({"a", "b"}, 1);
    PredictionsBuilder after({"a", "b"}, 1);
    for (int i = 0; i < 300; ++i)
        before.add(i % 2 == 0 ? "a" : "b", {{"a", static_cast<float>(i) / 300}}, i);
    for (int i = 0; i < 600; ++i)
        after.add("", {{"a", static_cast<float>(i) / 600}}, 200 + i);
    const auto report = comparisonOf(sideOf(before.build(), 4), sideOf(after.build(), 5));
    VERIFY_RESULT(report);
    QVERIFY(report->estimate.withheld == EstimateWithheld::No);
    QVERIFY(warns(report->estimate, "shared-rows"));
}

void TestLabelFreeEstimate::isReproducible()
{
    const auto target = simulated({.rowsPerMonth = 800, .deflation = {}, .seed = 9});
    const auto one = comparisonOf(sideWith(labelledRows(), 4), sideWith(target, 5));
    const auto other = comparisonOf(sideWith(labelledRows(), 4), sideWith(target, 5));
    VERIFY_RESULT(one);
    VERIFY_RESULT(other);
    QCOMPARE(one->estimate.accuracy->estimate.band, other->estimate.accuracy->estimate.band);
    QCOMPARE(one->estimate.f1Macro->errorBand, other->estimate.f1Macro->errorBand);
}

QTEST_APPLESS_MAIN(TestLabelFreeEstimate)
#include "tst_labelfreeestimate.moc"
