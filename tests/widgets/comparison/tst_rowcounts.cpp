#include "tests/support/testing.h"
#include "tests/widgets/samplereport.h"
#include "widgets/comparison/rowcounts.h"

#include <numeric>

using namespace touchstone;

class TestRowCounts final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void wholeRangeIsTheSupport();
    void allLabelsAreTheHistogram();
    void nothingAskedNothingCounted();
    void cancelled();

private:
    static std::int64_t sum(const std::vector<std::int64_t>& numbers)
    {
        return std::accumulate(numbers.begin(), numbers.end(), std::int64_t(0));
    }
};

void TestRowCounts::wholeRangeIsTheSupport()
{
    const auto predictions = testing::samplePredictions(30);
    const auto report = testing::compareSamples(predictions);
    VERIFY_RESULT(report);
    const auto all = countRows(*report, predictions, ValueRange {}, {}, {});
    VERIFY_RESULT(all);
    for (std::size_t i = 0; i < report->labels.size(); ++i) {
        QCOMPARE(all->inRange.baseline[i], report->labels[i].support.baseline);
        QCOMPARE(all->inRange.candidate[i], report->labels[i].support.candidate);
    }
    const auto high = countRows(*report, predictions, ValueRange {0.8, {}}, {}, {});
    VERIFY_RESULT(high);
    QVERIFY(
        sum(high->inRange.baseline) > 0); // right answers of the baseline have 0.82, of the candidate 0.62
    QCOMPARE(sum(high->inRange.candidate), 0);
}

void TestRowCounts::allLabelsAreTheHistogram()
{
    const auto predictions = testing::samplePredictions(30);
    const auto report = testing::compareSamples(predictions);
    VERIFY_RESULT(report);
    std::vector<std::string> labels;
    for (const LabelChange& label : report->labels)
        labels.push_back(label.label);
    const auto counts = countRows(*report, predictions, std::nullopt, labels, {});
    VERIFY_RESULT(counts);
    QCOMPARE(counts->marked.baseline, report->p1.counts.baseline);
    QCOMPARE(counts->marked.candidate, report->p1.counts.candidate);
    const auto one = countRows(*report, predictions, std::nullopt, {"R&D", "of nobody"}, {});
    VERIFY_RESULT(one);
    QCOMPARE(sum(one->marked.baseline), 21);
    QCOMPARE(sum(one->marked.candidate), 0);
}

void TestRowCounts::nothingAskedNothingCounted()
{
    const auto predictions = testing::samplePredictions(10);
    const auto report = testing::compareSamples(predictions);
    VERIFY_RESULT(report);
    const auto counts = countRows(*report, predictions, std::nullopt, {}, {});
    VERIFY_RESULT(counts);
    QVERIFY(counts->inRange.baseline.empty() && counts->marked.candidate.empty());
}

void TestRowCounts::cancelled()
{
    const auto predictions = testing::samplePredictions(10);
    const auto report = testing::compareSamples(predictions);
    VERIFY_RESULT(report);
    std::stop_source stop;
    stop.request_stop();
    const auto counts = countRows(*report, predictions, ValueRange {}, {}, stop.get_token());
    QVERIFY(!counts);
    QCOMPARE(counts.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestRowCounts)
#include "tst_rowcounts.moc"
