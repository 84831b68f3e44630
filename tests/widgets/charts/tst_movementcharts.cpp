#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "widgets/charts/bandgrid.h"
#include "widgets/charts/flowchart.h"
#include "widgets/charts/monthchart.h"
#include "widgets/charts/periodstrip.h"

#include <QSignalSpy>

using namespace touchstone;

namespace {

MonthPoint point(double value, double half, std::int64_t rows)
{
    return {.value = value, .lower = value - half, .upper = value + half, .rows = rows};
}

FlowData flows()
{
    FlowData data;
    data.beforeTitle = QStringLiteral("before");
    data.afterTitle = QStringLiteral("now");
    data.before = {{.name = QStringLiteral("cats"), .amount = QStringLiteral("30")},
        {.name = QStringLiteral("<b>dogs</b>"), .amount = QStringLiteral("5")}};
    data.after = {{.name = QStringLiteral("cats"), .amount = QStringLiteral("25")},
        {.name = QStringLiteral("frogs"), .amount = QStringLiteral("10")}};
    data.bands = {{.before = 0,
                      .after = 0,
                      .beforeSize = 20,
                      .afterSize = 20,
                      .kind = FlowKind::Stayed,
                      .text = QStringLiteral("cats stayed")},
        {.before = 0,
            .after = 1,
            .beforeSize = 10,
            .afterSize = 10,
            .kind = FlowKind::Lost,
            .isNew = true,
            .text = QStringLiteral("cats to frogs")},
        {.before = 1,
            .after = 0,
            .beforeSize = 5,
            .afterSize = 5,
            .kind = FlowKind::Won,
            .text = QStringLiteral("dogs to cats")}};
    return data;
}

template <typename Chart>
void showChart(Chart& chart, const QSize& size)
{
    chart.resize(size);
    chart.show();
    chart.setFocus();
}

} // namespace

/// Charts of what moved: over time, between labels, between bands.
class TestMovementCharts final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarningOffscreen(); }
    void pointsOverTime();
    void noPointsSayWhy();
    void flowsByKeyAndMouse();
    void rangeOfMonthsByMouse();
    void rangeOfMonthsByKey();
    void bandsUpAndDown();
};

void TestMovementCharts::pointsOverTime()
{
    MonthChart chart;
    chart.setTitle(QStringLiteral("f1 by month"));
    const QStringList months {
        QStringLiteral("2013-04"), QStringLiteral("2013-05"), QStringLiteral("2013-06")};
    chart.setData(months,
        {{.name = QStringLiteral("Baseline"),
             .role = SideRole::Baseline,
             .points = {point(0.5, 0.1, 20), std::nullopt, point(0.4, 0.1, 30)}},
            {.name = QStringLiteral("Candidate"),
                .role = SideRole::Candidate,
                .points = {std::nullopt, std::nullopt, point(0.3, 0.2, 10)}}},
        {});
    QCOMPARE(chart.itemCount(), 3); // gaps are no items
    QCOMPARE(chart.placeOf(2).period, std::size_t {2});
    QCOMPARE(chart.placeOf(2).series, std::size_t {1});
    QCOMPARE(chart.itemText(2), QStringLiteral("2013-06, Candidate: 0.300 [0.100, 0.500], 10 rows"));
    const ChartTable table = chart.table();
    QCOMPARE(table.rows.size(), std::size_t {3});
    QCOMPARE(table.headers.size(), table.rows[1].size());
    QCOMPARE(table.rows[2][5], QStringLiteral("10"));
    showChart(chart, {500, 240});
    QSignalSpy chosen(&chart, &Chart::itemActivated);
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(chosen.takeFirst().at(0).toInt(), 2);
    QVERIFY(chart.svg().contains("2013-04"));
    // One month alone stands in the middle.
    chart.setData({QStringLiteral("2013-04")},
        {{.name = QStringLiteral("Baseline"), .role = SideRole::Baseline, .points = {point(0.5, 0.1, 20)}}},
        {});
    QCOMPARE(chart.itemCount(), 1);
    QVERIFY(!chart.picture().isNull());
}

void TestMovementCharts::noPointsSayWhy()
{
    MonthChart chart;
    chart.setData({}, {}, QStringLiteral("None of its posts has a time."));
    showChart(chart, {500, 240});
    QCOMPARE(chart.itemCount(), 0);
    QCOMPARE(chart.itemAt({100, 100}), -1);
    QVERIFY(chart.svg().contains("None of its posts"));
    QTest::keyClick(&chart, Qt::Key_Right);
    FlowChart flow;
    flow.setData({.whyEmpty = QStringLiteral("nothing went anywhere")});
    showChart(flow, {500, 240});
    QVERIFY(flow.svg().contains("nothing went anywhere"));
    PeriodStrip strip;
    strip.setPeriods({}, true);
    showChart(strip, {500, 60});
    QCOMPARE(strip.itemAt({100, 20}), -1);
    QTest::mouseClick(&strip, Qt::LeftButton, {}, {100, 20});
    QVERIFY(strip.svg().contains("No row has a time"));
}

void TestMovementCharts::flowsByKeyAndMouse()
{
    FlowChart chart;
    chart.setTitle(QStringLiteral("Where its posts went"));
    chart.setData(flows());
    showChart(chart, {600, 300});
    QCOMPARE(chart.itemCount(), 3);
    QSignalSpy chosen(&chart, &Chart::itemActivated);
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Space);
    QCOMPARE(chosen.takeFirst().at(0).toInt(), 1);
    // Every band can be hit somewhere between the columns.
    for (int band = 0; band < chart.itemCount(); ++band) {
        bool found = false;
        for (int y = 0; y < chart.height() && !found; ++y)
            found = chart.itemAt({chart.width() * 0.45, static_cast<double>(y)}) == band;
        QVERIFY2(found, qPrintable(chart.itemText(band)));
    }
    const ChartTable table = chart.table();
    QCOMPARE(table.rows.size(), std::size_t {3});
    QCOMPARE(table.rows[1][0], QStringLiteral("cats"));
    QCOMPARE(table.rows[1][1], QStringLiteral("frogs"));
    QCOMPARE(table.rows[1][4], QStringLiteral("new"));
    QVERIFY(chart.svg().contains("&lt;b&gt;dogs&lt;/b&gt;"));
}

void TestMovementCharts::rangeOfMonthsByMouse()
{
    PeriodStrip strip;
    strip.setPeriods({{.name = QStringLiteral("2013-04"), .baseline = 5, .candidate = 0},
                         {.name = QStringLiteral("2013-05"), .baseline = 50, .candidate = 1},
                         {.name = QStringLiteral("2013-06"), .baseline = 0, .candidate = 70},
                         {.name = QStringLiteral("2013-07"), .baseline = 1, .candidate = 1}},
        false);
    showChart(strip, {440, strip.sizeHint().height()});
    QSignalSpy ranges(&strip, &PeriodStrip::rangeChosen);
    QSignalSpy cleared(&strip, &Chart::selectionCleared);
    const auto place
        = [&strip](int item) { return QPoint(14 + (strip.width() - 28) * (2 * item + 1) / 8, 20); };
    for (int item = 0; item < 4; ++item)
        QCOMPARE(strip.itemAt(place(item)), item);
    QTest::mousePress(&strip, Qt::LeftButton, {}, place(2));
    QTest::mouseMove(&strip, place(1));
    QMouseEvent move(
        QEvent::MouseMove, place(1), strip.mapToGlobal(place(1)), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(&strip, &move);
    QCOMPARE(ranges.size(), 0); // not before the button is let go
    QTest::mouseRelease(&strip, Qt::LeftButton, {}, place(1));
    QCOMPARE(ranges.size(), 1);
    QCOMPARE(ranges[0].at(0).toInt(), 1);
    QCOMPARE(ranges[0].at(1).toInt(), 2);
    QTest::mouseClick(&strip, Qt::LeftButton, Qt::ShiftModifier, place(3));
    QCOMPARE(ranges[1].at(0).toInt(), 2); // from where the drag began
    QCOMPARE(ranges[1].at(1).toInt(), 3);
    QTest::mouseClick(&strip, Qt::LeftButton, {}, {2, 2});
    QCOMPARE(cleared.size(), 1);
    QCOMPARE(strip.itemText(1), QStringLiteral("2013-05: 50 rows of the baseline, 1 of the candidate"));
}

void TestMovementCharts::rangeOfMonthsByKey()
{
    PeriodStrip strip;
    std::vector<StripPeriod> months;
    for (int month = 1; month <= 9; ++month)
        months.push_back(
            {.name = QStringLiteral("2013-0%1").arg(month), .baseline = month, .candidate = month});
    strip.setPeriods(months, true);
    showChart(strip, {440, strip.sizeHint().height()});
    QSignalSpy ranges(&strip, &PeriodStrip::rangeChosen);
    QTest::keyClick(&strip, Qt::Key_Home);
    QTest::keyClick(&strip, Qt::Key_Right);
    QTest::keyClick(&strip, Qt::Key_Space);
    QTest::keyClick(&strip, Qt::Key_Right);
    QTest::keyClick(&strip, Qt::Key_Right);
    QTest::keyClick(&strip, Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(ranges.size(), 2);
    QCOMPARE(ranges[1].at(0).toInt(), 1);
    QCOMPARE(ranges[1].at(1).toInt(), 3);
    QSignalSpy cleared(&strip, &Chart::selectionCleared);
    QTest::keyClick(&strip, Qt::Key_Escape);
    QCOMPARE(cleared.size(), 1);
    strip.setChosen(PeriodStrip::Range {1, 3});
    QVERIFY(!strip.picture().isNull());
    QCOMPARE(strip.table().rows.size(), std::size_t {9});
    QCOMPARE(strip.itemText(8), QStringLiteral("2013-09: 9 rows on both sides"));
}

void TestMovementCharts::bandsUpAndDown()
{
    BandGrid grid;
    grid.setTitle(QStringLiteral("By p@1"));
    grid.setCells({0, 0.5, 1}, {{1, 2}, {0, 4}}, QStringLiteral("Negative flips"));
    showChart(grid, {400, 360});
    QCOMPARE(grid.itemCount(), 4);
    QCOMPARE(grid.countOf(3), 4);
    QCOMPARE(grid.itemText(1),
        QStringLiteral("Negative flips: 2, p@1 of the baseline 0.0 to 0.5, of the candidate "
                       "0.5 to 1.0"));
    QSignalSpy chosen(&grid, &Chart::itemActivated);
    QTest::keyClick(&grid, Qt::Key_Home);
    QTest::keyClick(&grid, Qt::Key_Up);
    QCOMPARE(grid.currentItem(), 2);
    QTest::keyClick(&grid, Qt::Key_Up);
    QCOMPARE(grid.currentItem(), 2);
    QTest::keyClick(&grid, Qt::Key_Right);
    QTest::keyClick(&grid, Qt::Key_Return);
    QCOMPARE(chosen.takeFirst().at(0).toInt(), 3);
    QTest::keyClick(&grid, Qt::Key_Down);
    QCOMPARE(grid.currentItem(), 1);
    // The baseline's upper band is above.
    QCOMPARE(grid.itemAt({grid.width() * 0.3, grid.height() * 0.3}), 2);
    QCOMPARE(grid.itemAt({grid.width() * 0.8, grid.height() * 0.7}), 1);
    QCOMPARE(grid.table().rows.size(), std::size_t {4});
}

QTEST_MAIN(TestMovementCharts)
#include "tst_movementcharts.moc"
