#include "core/statistics/normal.h"
#include "tests/support/testing.h"
#include "tests/widgets/samplereport.h"
#include "widgets/comparison/chartdata.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace touchstone;

class TestChartData final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void bothSidesShareTheirBins();
    void curveHasTheMassOfTheBars();
    void twinIsScaledToAsManyLabels();
    void noChangesNoBars();
    void outerBinsAreOpen();
    void rangeFindsItsBins();
    void markedLabelsAreInTheirBins();
    void quantilesNameTheirLabels();
    void partsAddUpToTheChange();
};

void TestChartData::bothSidesShareTheirBins()
{
    const auto report = testing::sampleReport(40);
    const HistogramData data = chartdata::p1(*report);
    QCOMPARE(data.series.size(), std::size_t(2));
    QCOMPARE(data.series[0].role, SideRole::Baseline);
    QCOMPARE(data.series[0].name, QStringLiteral("#4 baseline"));
    for (const HistogramSeries& series : data.series)
        QCOMPARE(series.counts.size() + 1, data.edges.size());
    QCOMPARE(std::accumulate(data.series[1].counts.begin(), data.series[1].counts.end(), std::int64_t(0)),
        report->candidate->evaluation.rows);
}

void TestChartData::curveHasTheMassOfTheBars()
{
    const auto report = testing::sampleReport(200);
    const HistogramData data = chartdata::changes(*report);
    QVERIFY(!data.curves.empty());
    const std::vector<QPointF>& points = data.curves.front().points;
    double area = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        area += (points[i].x() - points[i - 1].x()) * (points[i].y() + points[i - 1].y()) / 2;
    const ChangeDistribution& changes = report->distribution;
    // The axis ends where the bars do, the curve goes on.
    const double shown = statistics::normalMass((data.edges.front() - *changes.mean) / *changes.sd,
        (data.edges.back() - *changes.mean) / *changes.sd);
    const double expected = static_cast<double>(changes.labels) * (data.edges[1] - data.edges[0]) * shown;
    QVERIFY2(std::abs(area / expected - 1) < 0.001, qPrintable(QString::number(area / expected)));
}

void TestChartData::twinIsScaledToAsManyLabels()
{
    ComparisonReport report = *testing::sampleReport(200);
    const std::size_t curves = chartdata::changes(report).curves.size();
    TwinReport twin;
    twin.labels = report.distribution.labels / 2;
    twin.counts.assign(report.distribution.counts.size(), 0);
    twin.counts[3] = 5;
    report.twin = twin;
    const HistogramData data = chartdata::changes(report);
    QCOMPARE(data.curves.size(), curves + 1);
    const HistogramCurve& curve = data.curves.back();
    QCOMPARE(curve.style, HistogramCurve::Style::Dotted);
    QCOMPARE(curve.points[3].x(), (data.edges[3] + data.edges[4]) / 2);
    QCOMPARE(curve.points[3].y(),
        5.0 * static_cast<double>(report.distribution.labels) / static_cast<double>(twin.labels));
    QCOMPARE(curve.points[4].y(), 0.0);
    report.twin->labels = 0; // without a label that both twins know there is no curve
    QCOMPARE(chartdata::changes(report).curves.size(), curves);
}

void TestChartData::noChangesNoBars()
{
    const auto report = testing::compareSamples(testing::samplePredictions(30), {.minSupport = 1000});
    VERIFY_RESULT(report);
    QVERIFY(chartdata::changes(*report).series.empty());
    QVERIFY(chartdata::quantiles(*report).empty());
    QVERIFY(chartdata::markedChanges(*report, {QStringLiteral("R&D")}).size()
        <= report->distribution.counts.size());
}

void TestChartData::outerBinsAreOpen()
{
    const std::vector<double> edges {-0.3, -0.1, 0.1, 0.3};
    QVERIFY(!chartdata::rangeOf(edges, 0, 0).lower);
    QCOMPARE(chartdata::rangeOf(edges, 0, 0).upper, -0.1);
    QVERIFY(!chartdata::rangeOf(edges, 2, 2).upper);
    QVERIFY(chartdata::rangeOf(edges, 0, 0).contains(-7)); // what lies beyond is counted there
}

void TestChartData::rangeFindsItsBins()
{
    const std::vector<double> edges {-0.3, -0.1, 0.1, 0.3};
    for (int first = 0; first < 3; ++first) {
        for (int last = first; last < 3; ++last)
            QCOMPARE(chartdata::binsOf(edges, chartdata::rangeOf(edges, first, last)),
                (HistogramChart::Bins {first, last}));
    }
    QVERIFY(!chartdata::binsOf(edges, std::nullopt));
    QVERIFY(!chartdata::binsOf(edges, ValueRange {5, 6}));
}

void TestChartData::markedLabelsAreInTheirBins()
{
    const auto report = testing::sampleReport(60);
    QStringList all;
    for (const LabelChange& label : report->labels)
        all.append(QString::fromStdString(label.label));
    all.sort();
    QCOMPARE(chartdata::markedChanges(*report, all), report->distribution.counts);
    QVERIFY(chartdata::markedChanges(*report, {}).empty());
}

void TestChartData::quantilesNameTheirLabels()
{
    const auto report = testing::sampleReport(60);
    const std::vector<QqPoint> points = chartdata::quantiles(*report);
    QCOMPARE(static_cast<std::int64_t>(points.size()), report->distribution.labels);
    QVERIFY(std::ranges::is_sorted(points, {}, &QqPoint::value));
    for (const QqPoint& point : points) {
        const auto label = std::ranges::find(report->labels, point.name.toStdString(), &LabelChange::label);
        QVERIFY(label != report->labels.end());
        QCOMPARE(point.value, *label->f1Change);
    }
}

void TestChartData::partsAddUpToTheChange()
{
    const auto report = testing::sampleReport(60);
    double sum = 0;
    for (const WhyBar::Part& part : chartdata::whyParts(*report))
        sum += part.value;
    QVERIFY(std::abs(sum - *report->headline.p1.change) < 1e-12);
}

QTEST_GUILESS_MAIN(TestChartData)
#include "tst_chartdata.moc"
