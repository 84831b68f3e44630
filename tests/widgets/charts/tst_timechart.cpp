#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "widgets/charts/charttabledialog.h"
#include "widgets/charts/timechart.h"

#include <QAccessible>
#include <QPainter>
#include <QSignalSpy>

#include <limits>
#include <memory>

using namespace touchstone;

/// Lines over months: what they say, and how a range of months is chosen.
class TestTimeChart final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarningOffscreen(); }
    void monthsAreItemsThatSayEverySeries();
    void tableHasLimitsAndRowsWhereThereAreSome();
    void draggingChoosesMonths();
    void dragFromRightToLeftIsTheSameRange();
    void shiftAndArrowsChooseMonths();
    void escapeLetsGo();
    void aRangeShownIsNoSignal();
    void withoutRangesMonthsCanBeWalkedThrough();
    void gapsAndNothingAreNoCrash_data();
    void gapsAndNothingAreNoCrash();
    void sidesDifferInShapeToo();
    void picturesAsSvg();
    void screenReadersHearTheMonth();
};

namespace {

TimeChartData twoSides()
{
    TimeChartData data;
    data.categories = {QStringLiteral("2013-01"), QStringLiteral("2013-02"), QStringLiteral("2013-03"),
        QStringLiteral("2013-04")};
    data.series = {{.name = QStringLiteral("baseline"),
                       .role = SideRole::Baseline,
                       .points = {{.value = 0.5, .lower = 0.45, .upper = 0.55, .rows = 1200}, {.value = 0.4},
                           {.value = {}}, {.value = 0.3}}},
        {.name = QStringLiteral("candidate"),
            .role = SideRole::Candidate,
            .points = {{.value = 0.6, .lower = 0.55, .upper = 0.65, .rows = 900}, {.value = 0.5}}}};
    return data;
}

/// A chart of 600 x 260 with two sides over four months.
std::unique_ptr<TimeChart> chartOf(TimeChartData data)
{
    auto chart = std::make_unique<TimeChart>();
    chart->setTitle(QStringLiteral("P@1 by month"));
    chart->resize(600, 260);
    chart->setData(std::move(data));
    return chart;
}

QPoint middleOf(const TimeChart& chart, int item)
{
    int first = -1;
    int last = -1;
    for (int x = 0; x < chart.width(); ++x) {
        if (chart.itemAt(QPointF(x, chart.height() / 2)) == item) {
            first = first < 0 ? x : first;
            last = x;
        }
    }
    return {(first + last) / 2, chart.height() / 2};
}

} // namespace

void TestTimeChart::monthsAreItemsThatSayEverySeries()
{
    const auto chart = chartOf(twoSides());
    QCOMPARE(chart->itemCount(), 4);
    QCOMPARE(chart->itemText(0),
        QStringLiteral("2013-01: baseline 0.500 (0.450 to 0.550), 1,200 rows; candidate 0.600 (0.550 to "
                       "0.650), 900 rows"));
    QCOMPARE(chart->itemText(3), QStringLiteral("2013-04: baseline 0.300; candidate ") + QChar(0x2013));
    for (int item = 0; item < 4; ++item)
        QCOMPARE(chart->itemAt(middleOf(*chart, item)), item);
}

void TestTimeChart::tableHasLimitsAndRowsWhereThereAreSome()
{
    TimeChartData data = twoSides();
    data.series[1].points = {{.value = 0.6}, {.value = 0.5}};
    data.values = TimeChartData::Values::Shares;
    const auto chart = chartOf(data);
    const ChartTable table = chart->table();
    QCOMPARE(table.headers,
        (QStringList {QStringLiteral("Month"), QStringLiteral("baseline"),
            QStringLiteral("baseline, lower limit"), QStringLiteral("baseline, upper limit"),
            QStringLiteral("baseline, rows"), QStringLiteral("candidate")}));
    QCOMPARE(table.rows.size(), std::size_t(4));
    for (const QStringList& row : table.rows)
        QCOMPARE(row.size(), table.headers.size());
    QVERIFY(table.rows[0][1].startsWith(QStringLiteral("50.0")));
    QCOMPARE(table.rows[0][4], QStringLiteral("1,200"));
    chart->showTable();
    QVERIFY(chart->findChild<ChartTableDialog*>() != nullptr);
}

void TestTimeChart::draggingChoosesMonths()
{
    const auto chart = chartOf(twoSides());
    const QSignalSpy selected(chart.get(), &TimeChart::rangeSelected);
    QTest::mousePress(chart.get(), Qt::LeftButton, {}, middleOf(*chart, 1));
    QTest::mouseMove(chart.get(), middleOf(*chart, 3));
    QCOMPARE(selected.size(), 0); // not before the button is let go of
    QTest::mouseRelease(chart.get(), Qt::LeftButton, {}, middleOf(*chart, 3));
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected[0][0].toInt(), 1);
    QCOMPARE(selected[0][1].toInt(), 3);
    QCOMPARE(chart->chosenRange(), (TimeChart::Range {1, 3}));
}

void TestTimeChart::dragFromRightToLeftIsTheSameRange()
{
    const auto chart = chartOf(twoSides());
    const QSignalSpy selected(chart.get(), &TimeChart::rangeSelected);
    QTest::mousePress(chart.get(), Qt::LeftButton, {}, middleOf(*chart, 2));
    // Far beside the chart is the outermost month.
    QTest::mouseMove(chart.get(), QPoint(-400, 20));
    QTest::mouseRelease(chart.get(), Qt::LeftButton, {}, QPoint(-400, 20));
    QCOMPARE(selected.size(), 1);
    QCOMPARE(chart->chosenRange(), (TimeChart::Range {0, 2}));
}

void TestTimeChart::shiftAndArrowsChooseMonths()
{
    const auto chart = chartOf(twoSides());
    const QSignalSpy selected(chart.get(), &TimeChart::rangeSelected);
    QTest::keyClick(chart.get(), Qt::Key_Right);
    QTest::keyClick(chart.get(), Qt::Key_Right);
    QCOMPARE(chart->currentItem(), 1);
    QCOMPARE(selected.size(), 0);
    QTest::keyClick(chart.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(chart->chosenRange(), (TimeChart::Range {1, 2}));
    QTest::keyClick(chart.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(chart.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(chart->chosenRange(), (TimeChart::Range {1, 3}));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(chart.get(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(chart->chosenRange(), (TimeChart::Range {0, 1}));
    QTest::keyClick(chart.get(), Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(chart->chosenRange(), (TimeChart::Range {1, 3}));
    QVERIFY(selected.size() >= 5);
    QCOMPARE(selected.back()[0].toInt(), 1);
    QCOMPARE(selected.back()[1].toInt(), 3);
}

void TestTimeChart::escapeLetsGo()
{
    const auto chart = chartOf(twoSides());
    const QSignalSpy cleared(chart.get(), &Chart::selectionCleared);
    QTest::keyClick(chart.get(), Qt::Key_Home);
    QTest::keyClick(chart.get(), Qt::Key_Space);
    QCOMPARE(chart->chosenRange(), (TimeChart::Range {0, 0}));
    QTest::keyClick(chart.get(), Qt::Key_Escape);
    QVERIFY(!chart->chosenRange());
    QCOMPARE(cleared.size(), 1);
}

void TestTimeChart::aRangeShownIsNoSignal()
{
    const auto chart = chartOf(twoSides());
    const QSignalSpy selected(chart.get(), &TimeChart::rangeSelected);
    const QImage before = chart->picture(1);
    chart->setChosenRange(TimeChart::Range {1, 2});
    QCOMPARE(selected.size(), 0);
    QVERIFY(chart->picture(1) != before);
    chart->setChosenRange(TimeChart::Range {2, 9}); // of other months than these
    QVERIFY(!chart->chosenRange());
}

void TestTimeChart::withoutRangesMonthsCanBeWalkedThrough()
{
    const auto chart = chartOf(twoSides());
    chart->setRangeSelectable(false);
    const QSignalSpy selected(chart.get(), &TimeChart::rangeSelected);
    QTest::keyClick(chart.get(), Qt::Key_End);
    QTest::keyClick(chart.get(), Qt::Key_Left, Qt::ShiftModifier);
    QTest::mouseClick(chart.get(), Qt::LeftButton, {}, middleOf(*chart, 1));
    QCOMPARE(selected.size(), 0);
    QVERIFY(!chart->chosenRange());
    QCOMPARE(chart->currentItem(), 1);
}

void TestTimeChart::gapsAndNothingAreNoCrash_data()
{
    QTest::addColumn<int>("months");
    QTest::addColumn<double>("value");
    QTest::newRow("no months") << 0 << 0.5;
    QTest::newRow("one month") << 1 << 0.5;
    QTest::newRow("no finite value") << 3 << std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("all zero") << 3 << 0.0;
    QTest::newRow("200 months") << 200 << 0.1;
}

void TestTimeChart::gapsAndNothingAreNoCrash()
{
    QFETCH(int, months);
    QFETCH(double, value);
    TimeChartData data;
    data.whyEmpty = QStringLiteral("No times.");
    TimeSeries series {.name = QStringLiteral("baseline"), .role = SideRole::Baseline, .points = {}};
    for (int i = 0; i < months; ++i) {
        data.categories.append(QStringLiteral("month %1").arg(i));
        series.points.push_back({.value = value});
    }
    data.series = {series};
    const auto chart = chartOf(data);
    QCOMPARE(chart->itemCount(), months);
    QVERIFY(!chart->picture(1).isNull());
    QTest::keyClick(chart.get(), Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(!chart->picture(1).isNull());
    chart->resize(10, 10);
    QVERIFY(!chart->picture(1).isNull());
}

void TestTimeChart::sidesDifferInShapeToo()
{
    const auto shape = [](SideRole role) {
        QImage image(21, 21, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setBrush(Qt::black);
        drawSideMarker(painter, QPointF(10, 10), role, 5);
        return image;
    };
    QVERIFY(shape(SideRole::Baseline) != shape(SideRole::Candidate));
    QVERIFY(shape(SideRole::Baseline) != shape(SideRole::Neutral));
    QVERIFY(shape(SideRole::Candidate) != shape(SideRole::Neutral));
}

void TestTimeChart::picturesAsSvg()
{
    const auto chart = chartOf(twoSides());
    const QByteArray svg = chart->svg();
    QVERIFY(svg.contains("2013-04"));
    QVERIFY(svg.contains("P@1 by month"));
}

void TestTimeChart::screenReadersHearTheMonth()
{
    const auto chart = chartOf(twoSides());
    chart->setCurrentItem(1);
    QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(chart.get());
    QVERIFY(reader != nullptr);
    QCOMPARE(reader->text(QAccessible::Name), QStringLiteral("P@1 by month"));
    QVERIFY(reader->text(QAccessible::Value).contains(QStringLiteral("2013-02")));
}

QTEST_MAIN(TestTimeChart)
#include "tst_timechart.moc"
