#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "widgets/charts/histogramchart.h"
#include "widgets/common/tableview.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QMimeData>
#include <QSignalSpy>
#include <QXmlStreamReader>

using namespace touchstone;

namespace {

HistogramData twoSides()
{
    HistogramData data;
    data.xTitle = QStringLiteral("p@1");
    data.unit = QStringLiteral("rows");
    data.edges = {0, 0.25, 0.5, 0.75, 1};
    data.series = {{QStringLiteral("#4"), SideRole::Baseline, {10, 20, 30, 40}, 0.6, {}},
        {QStringLiteral("#5"), SideRole::Candidate, {400, 300, 200, 100}, 0.4, {}}};
    return data;
}

/// In the middle of a bar of the left or of the right panel; found by asking, as a user finds it by looking.
QPoint placeOf(const HistogramChart& chart, int item, bool right = false)
{
    const int y = chart.height() / 2;
    int first = -1;
    int last = -1;
    for (int x = right ? chart.width() / 2 : 0; x < (right ? chart.width() : chart.width() / 2); ++x) {
        if (chart.itemAt(QPointF(x, y)) != item)
            continue;
        first = first < 0 ? x : first;
        last = x;
    }
    return {(first + last) / 2, y};
}

int countOf(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

bool isWellFormed(const QByteArray& xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace

class TestHistogramChart final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarningOffscreen(); }
    void showsBothSidesInTheirColours();
    void clickChoosesABarOfEitherPanel();
    void shiftClickChoosesUpToThere();
    void keyboardWalksAndChooses();
    void emptyDataIsNoCrash();
    void textSaysCountsAndShares();
    void markedPartOfABarIsSeen();
    void numbersAreATable();
    void copiesPictureSvgAndNumbers();
    void savesWhatTheNameAsksFor();
    void failedSaveIsASignal();
    void followsThePalette();
    void isAChartForScreenReaders();
    void logarithmicAxisRaisesSmallBars();
};

void TestHistogramChart::showsBothSidesInTheirColours()
{
    HistogramChart chart;
    chart.resize(800, 260);
    chart.setData(twoSides());
    const ChartColors colors = ChartColors::of(chart.palette());
    const QImage image = chart.picture(1);
    QVERIFY(countOf(image.copy(0, 0, 400, 260), colors.baseline) > 1000);
    QVERIFY(countOf(image.copy(400, 0, 400, 260), colors.candidate) > 1000);
    QCOMPARE(countOf(image.copy(400, 0, 400, 260), colors.baseline), 0);
    chart.setArrangement(HistogramChart::Arrangement::Overlaid);
    const QImage overlaid = chart.picture(1);
    QVERIFY(countOf(overlaid, colors.candidate) > 100);
    QVERIFY(overlaid != image);
}

void TestHistogramChart::clickChoosesABarOfEitherPanel()
{
    HistogramChart chart;
    chart.resize(800, 260);
    chart.setData(twoSides());
    const QSignalSpy chosen(&chart, &HistogramChart::binsChosen);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, placeOf(chart, 2));
    QTest::mouseClick(&chart, Qt::LeftButton, {}, placeOf(chart, 2, true));
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen[0], (QVariantList {2, 2}));
    QCOMPARE(chosen[1], (QVariantList {2, 2}));
    const QSignalSpy cleared(&chart, &Chart::selectionCleared);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(2, 2));
    QCOMPARE(cleared.size(), 1);
}

void TestHistogramChart::shiftClickChoosesUpToThere()
{
    HistogramChart chart;
    chart.resize(800, 260);
    chart.setData(twoSides());
    const QSignalSpy chosen(&chart, &HistogramChart::binsChosen);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, placeOf(chart, 3));
    QTest::mouseClick(&chart, Qt::LeftButton, Qt::ShiftModifier, placeOf(chart, 1));
    QCOMPARE(chosen.back(), (QVariantList {1, 3}));
}

void TestHistogramChart::keyboardWalksAndChooses()
{
    HistogramChart chart;
    chart.setData(twoSides());
    const QSignalSpy chosen(&chart, &HistogramChart::binsChosen);
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Space);
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Right); // stays
    QTest::keyClick(&chart, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen[0], (QVariantList {1, 1}));
    QCOMPARE(chosen[1], (QVariantList {1, 3}));
    const QSignalSpy cleared(&chart, &Chart::selectionCleared);
    QTest::keyClick(&chart, Qt::Key_Escape);
    QCOMPARE(cleared.size(), 1);
}

void TestHistogramChart::emptyDataIsNoCrash()
{
    HistogramChart chart;
    chart.resize(300, 200);
    QCOMPARE(chart.itemCount(), 0);
    QCOMPARE(chart.itemAt({50, 50}), -1);
    QTest::keyClick(&chart, Qt::Key_Right);
    QVERIFY(!chart.picture().isNull());
    HistogramData nothing = twoSides();
    for (HistogramSeries& series : nothing.series)
        series.counts.assign(4, 0);
    chart.setData(nothing);
    chart.setLogarithmic(true);
    QVERIFY(!chart.picture().isNull());
    QVERIFY(chart.itemText(0).contains(QStringLiteral("0.0 %")));
}

void TestHistogramChart::textSaysCountsAndShares()
{
    HistogramChart chart;
    chart.setData(twoSides());
    QCOMPARE(
        chart.itemText(1), QStringLiteral("p@1 0.25 to 0.50: #4: 20 rows (20.0 %); #5: 300 rows (30.0 %)"));
}

void TestHistogramChart::markedPartOfABarIsSeen()
{
    HistogramChart chart;
    chart.resize(800, 260);
    chart.setData(twoSides());
    const ChartColors colors = ChartColors::of(chart.palette());
    const int before = countOf(chart.picture(1), colors.mark);
    chart.setMarked(1, {0, 0, 100, 0});
    QVERIFY(countOf(chart.picture(1), colors.mark) > before + 200);
    QVERIFY(chart.itemText(2).contains(QStringLiteral("100 of them marked")));
}

void TestHistogramChart::numbersAreATable()
{
    HistogramChart chart;
    chart.setTitle(QStringLiteral("p@1"));
    chart.setData(twoSides());
    const ChartTable table = chart.table();
    QCOMPARE(table.headers.size(), 5);
    QCOMPARE(table.rows.size(), std::size_t(4));
    QCOMPARE(table.rows[3],
        QStringList({QStringLiteral("0.75 to 1.00"), QStringLiteral("40"), QStringLiteral("40.00 %"),
            QStringLiteral("100"), QStringLiteral("10.00 %")}));
    chart.show();
    chart.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&chart)); // shortcuts reach active windows only
    QTest::keyClick(&chart, Qt::Key_T, Qt::ControlModifier);
    const auto* dialog = chart.findChild<QDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<TableView*>()->model()->rowCount(), 4);
}

void TestHistogramChart::copiesPictureSvgAndNumbers()
{
    HistogramChart chart;
    chart.resize(400, 200);
    chart.setTitle(QStringLiteral("<b>p@1</b> & more"));
    chart.setData(twoSides());
    chart.copyPicture();
    QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(800, 400));
    chart.copySvg();
    const QByteArray svg = QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("image/svg+xml"));
    QVERIFY(isWellFormed(svg));
    QVERIFY(svg.contains("mean 0.600"));
    chart.copyTable();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("p@1\t#4, rows\t#4, share")));
}

void TestHistogramChart::savesWhatTheNameAsksFor()
{
    const testing::TemporaryFolder folder;
    HistogramChart chart;
    chart.resize(400, 200);
    chart.setData(twoSides());
    std::filesystem::path answer = folder / "a.SVG";
    chart.setFileChooser([&](QWidget*, const QString&) { return answer; });
    chart.save();
    QVERIFY(isWellFormed(QByteArray::fromStdString(testing::readAll(answer))));
    answer = folder / "b";
    chart.save();
    QCOMPARE(QImage::fromData(QByteArray::fromStdString(testing::readAll(folder / "b.png"))).size(),
        QSize(800, 400));
    chart.setFileChooser([](QWidget*, const QString&) { return std::nullopt; });
    chart.save();
}

void TestHistogramChart::failedSaveIsASignal()
{
    HistogramChart chart;
    chart.setData(twoSides());
    chart.setFileChooser(
        [](QWidget*, const QString&) { return std::filesystem::path("/nonexistent/folder/a.png"); });
    const QSignalSpy failed(&chart, &Chart::saveFailed);
    chart.save();
    QCOMPARE(failed.size(), 1);
    QVERIFY(!failed[0][0].value<Error>().message().empty());
}

void TestHistogramChart::followsThePalette()
{
    HistogramChart chart;
    chart.resize(400, 200);
    chart.setData(twoSides());
    QPalette dark = chart.palette();
    dark.setColor(QPalette::Base, QColor(0x1e, 0x1e, 0x1e));
    dark.setColor(QPalette::Text, Qt::white);
    const QImage light = chart.picture(1);
    chart.setPalette(dark);
    QVERIFY(qGray(chart.picture(1).pixel(1, 1)) < 60);
    QVERIFY(qGray(light.pixel(1, 1)) > 200);
}

void TestHistogramChart::isAChartForScreenReaders()
{
    HistogramChart chart;
    chart.setTitle(QStringLiteral("Distribution of p@1"));
    chart.setData(twoSides());
    const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&chart);
    QVERIFY(accessible);
    QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("Distribution of p@1"));
    QVERIFY(accessible->text(QAccessible::Description).contains(QStringLiteral("mean 0.600")));
    QCOMPARE(accessible->role(), QAccessible::Chart);
    chart.setCurrentItem(3);
    QCOMPARE(accessible->text(QAccessible::Value), chart.itemText(3));
}

void TestHistogramChart::logarithmicAxisRaisesSmallBars()
{
    HistogramData data = twoSides();
    data.series = {{QStringLiteral("#4"), SideRole::Baseline, {1, 100000, 1, 1}, {}, {}}};
    HistogramChart chart;
    chart.resize(400, 260);
    chart.setScale(HistogramChart::Scale::Counts);
    chart.setData(data);
    const ChartColors colors = ChartColors::of(chart.palette());
    const QImage linear = chart.picture(1);
    chart.setLogarithmic(true);
    QVERIFY(countOf(chart.picture(1), colors.baseline) > countOf(linear, colors.baseline) + 100);
}

QTEST_MAIN(TestHistogramChart)
#include "tst_histogramchart.moc"
