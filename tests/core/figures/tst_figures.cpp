#include "core/figures/changefigure.h"
#include "core/figures/figures.h"
#include "core/figures/timefigure.h"
#include "tests/core/report/reportbuilder.h"
#include "tests/support/testing.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>
#include <map>

using namespace touchstone;
using testing::comparisonOf;
using testing::PredictionsBuilder;
using testing::sideOf;

namespace {

/// Both sides on the same rows.
Result<ComparisonReport> sample()
{
    return comparisonOf(sideOf(testing::rowsOf(12, 40, 1), 4), sideOf(testing::rowsOf(12, 40, 2), 5));
}

std::map<std::string, Figure> figuresOf(const ComparisonReport& report)
{
    return {{"p1", p1Figure(report)}, {"change", changeFigure(report)}, {"why", whyFigure(report)},
        {"calibration", calibrationFigure(report)}, {"headline", headlineFigure(report)}};
}

/// "" for a document that is well formed; else what is wrong.
QString xmlProblem(const std::string& svg)
{
    QXmlStreamReader reader(QByteArray::fromStdString(svg));
    while (!reader.atEnd())
        reader.readNext();
    return reader.errorString();
}

} // namespace

class TestFigures : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void sameBytesAsStored();
    void saysWhatItShows();
    void sidesAreBlueAndOrange();
    void sidesThatHaveNothing();
    void curveIsAsHighAsItShouldBe();
    void monthsOfBothSides();
};

/// TOUCHSTONE_KEEP_FIGURES=1 writes them anew, to be looked at before they are committed.
void TestFigures::sameBytesAsStored()
{
    const auto report = sample();
    VERIFY_RESULT(report);
    for (const auto& [name, figure] : figuresOf(*report)) {
        const auto file = std::filesystem::path(TOUCHSTONE_FIGURES) / (name + ".svg");
        if (qEnvironmentVariableIsSet("TOUCHSTONE_KEEP_FIGURES"))
            std::ofstream(file, std::ios::binary) << figure.svg;
        QCOMPARE(figure.svg, testing::readAll(file));
        QCOMPARE(xmlProblem(figure.svg), QString());
    }
}

void TestFigures::saysWhatItShows()
{
    const auto report = sample();
    VERIFY_RESULT(report);
    for (const auto& [name, figure] : figuresOf(*report)) {
        QVERIFY2(figure.svg.find("<title id=\"fig-" + name + "-t\">") != std::string::npos, name.c_str());
        QVERIFY2(figure.svg.find("<desc id=\"fig-" + name + "-d\">") != std::string::npos, name.c_str());
        QVERIFY2(!figure.caption.empty(), name.c_str());
        QVERIFY2(figure.svg.find("nan") == std::string::npos, name.c_str());
        QVERIFY2(figure.svg.find("inf") == std::string::npos, name.c_str());
    }
}

void TestFigures::sidesAreBlueAndOrange()
{
    const auto report = sample();
    VERIFY_RESULT(report);
    const std::string svg = p1Figure(*report).svg;
    const auto baseline = svg.find("class=\"f-baseline\" fill=\"#0072B2\"");
    const auto candidate = svg.find("class=\"f-candidate\" fill=\"#D55E00\"");
    QVERIFY(baseline != std::string::npos);
    QVERIFY(candidate != std::string::npos);
    QVERIFY(baseline < candidate); // left first
    QVERIFY(svg.find("mean 0.") != std::string::npos);
}

void TestFigures::sidesThatHaveNothing()
{
    const auto empty = comparisonOf(
        sideOf(PredictionsBuilder({"a"}, 1).build()), sideOf(PredictionsBuilder({"a"}, 1).build(), 5));
    VERIFY_RESULT(empty);
    for (const auto& [name, figure] : figuresOf(*empty))
        QVERIFY2(figure.svg.empty(), name.c_str());
    QVERIFY(timeFigure(*empty).svg.empty());
}

void TestFigures::curveIsAsHighAsItShouldBe()
{
    const auto report = sample();
    VERIFY_RESULT(report);
    const auto curve = normalCurveOf(report->distribution);
    QVERIFY(curve.has_value());
    // The height of a normal density at its mean is 0.398942 / sd; over a histogram, times the labels of a bin.
    double height = 0;
    for (const auto& point : curve->points)
        height = std::max(height, point.second);
    const double width = report->distribution.edges[1] - report->distribution.edges[0];
    const double wanted
        = static_cast<double>(report->distribution.labels) * width * 0.398942 / *report->distribution.sd;
    QVERIFY(std::abs(height / wanted - 1) < 0.01);
    QVERIFY(!twinCurveOf(report->distribution, std::nullopt));
}

void TestFigures::monthsOfBothSides()
{
    auto report = sample();
    VERIFY_RESULT(report);
    SideReport before = *report->baseline;
    before.evaluation.slices
        = {{"2013-04", 10, 10, 0.5, 0.4}, {"2013-05", 10, 10, 0.5, 0.5}, {"unknown", 1, 1, 0.1, 0.1}};
    SideReport after = *report->candidate;
    after.evaluation.slices = {{"2013-05", 10, 10, 0.5, 0.6}, {"2013-06", 10, 10, 0.5, 0.7}};
    report->baseline = Baseline(before);
    report->candidate = Candidate(after);
    const TimeFigureData data = timeFigureData(*report);
    QCOMPARE(data.points.size(), std::size_t {3});
    QCOMPARE(data.points[1].name, std::string("2013-05"));
    QCOMPARE(data.points[1].value.baseline, std::optional(0.5));
    QCOMPARE(data.points[1].value.candidate, std::optional(0.6));
    QVERIFY(!data.points[0].value.candidate);
    const Figure figure = timeFigure(*report);
    QVERIFY(figure.svg.find("2013-06") != std::string::npos);
    QCOMPARE(xmlProblem(figure.svg), QString());
}

QTEST_APPLESS_MAIN(TestFigures)
#include "tst_figures.moc"
