#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "widgets/charts/changebar.h"
#include "widgets/charts/qqplot.h"
#include "widgets/charts/whybar.h"

#include <QPainter>
#include <QSignalSpy>

using namespace touchstone;

/// Change bar, why bar and QQ plot.
class TestSmallCharts final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarningOffscreen(); }
    void lossIsLeftAndGainRight();
    void changeBeyondTheScaleEndsAtTheBorder();
    void partsLieOnTheirSideOfZero();
    void partsOfNothingAreNoCrash();
    void pointsAreFoundAndChosen();
    void marksByName();
};

namespace {

QImage changeBarPicture(const ChangeBar& bar)
{
    QImage image(101, 20, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintChangeBar(painter, QRectF(0, 0, 101, 20), bar, ChartColors::of(QPalette(Qt::white)));
    return image;
}

int coloured(const QImage& image, int from, int to, const QColor& color)
{
    int count = 0;
    for (int x = from; x < to; ++x)
        count += image.pixelColor(x, image.height() / 2 - 3) == color ? 1 : 0;
    return count;
}

} // namespace

void TestSmallCharts::lossIsLeftAndGainRight()
{
    const ChartColors colors = ChartColors::of(QPalette(Qt::white));
    const QImage loss = changeBarPicture({.change = -0.5, .scale = 1});
    QVERIFY(coloured(loss, 0, 50, colors.worse) > 20);
    QCOMPARE(coloured(loss, 52, 101, colors.worse), 0);
    const QImage gain = changeBarPicture({.change = 0.5, .scale = 1});
    QVERIFY(coloured(gain, 52, 101, colors.better) > 20);
    QCOMPARE(coloured(gain, 0, 50, colors.better), 0);
    QVERIFY(coloured(changeBarPicture({.change = 0.5, .matters = 0.6, .scale = 1}), 52, 101, colors.neutral)
        > 20);
}

void TestSmallCharts::changeBeyondTheScaleEndsAtTheBorder()
{
    const QImage image = changeBarPicture({.change = 7, .lower = -9, .upper = 9, .scale = 1});
    QVERIFY(!image.isNull());
    QCOMPARE(changeBarPicture({.scale = 1}), changeBarPicture({.scale = 2}));
}

void TestSmallCharts::partsLieOnTheirSideOfZero()
{
    WhyBar bar;
    bar.resize(420, 100);
    bar.setTitle(QStringLiteral("Why P@1 moved"));
    bar.setParts({{QStringLiteral("label mix"), -0.01}, {QStringLiteral("within labels"), 0.02},
        {QStringLiteral("new labels"), -0.03}, {QStringLiteral("removed labels"), 0}});
    QCOMPARE(bar.itemCount(), 4);
    QCOMPARE(bar.itemText(2), QStringLiteral("new labels -0.030"));
    std::vector<int> order;
    for (int x = 0; x < bar.width(); ++x) {
        for (const int y : {20, 26, 30, 34, 38}) {
            const int item = bar.itemAt(QPointF(x, y));
            if (item >= 0 && (order.empty() || order.back() != item))
                order.push_back(item);
        }
    }
    QCOMPARE(order, (std::vector<int> {2, 0, 1}));
    QCOMPARE(bar.table().rows.size(), std::size_t(4));
}

void TestSmallCharts::partsOfNothingAreNoCrash()
{
    WhyBar bar;
    bar.resize(200, 80);
    QVERIFY(!bar.picture().isNull());
    bar.setParts({{QStringLiteral("label mix"), 0}});
    QVERIFY(!bar.picture().isNull());
}

void TestSmallCharts::pointsAreFoundAndChosen()
{
    QqPlot plot;
    plot.resize(400, 300);
    QVERIFY(!plot.picture().isNull());
    plot.setPoints({{QStringLiteral("a"), -1, -0.2, false}, {QStringLiteral("b"), 0, 0.0, false},
                       {QStringLiteral("c"), 1, 0.3, false}},
        0.03, 0.2);
    const QSignalSpy activated(&plot, &Chart::itemActivated);
    QPoint found;
    for (int x = 0; x < 400; ++x) {
        for (int y = 0; y < 300; ++y) {
            if (plot.itemAt(QPointF(x, y)) == 2)
                found = {x, y};
        }
    }
    QTest::mouseClick(&plot, Qt::LeftButton, {}, found);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toInt(), 2);
    QVERIFY(plot.itemText(2).contains(QStringLiteral("+0.300")));
}

void TestSmallCharts::marksByName()
{
    QqPlot plot;
    plot.resize(400, 300);
    plot.setPoints({{QStringLiteral("a"), -1, -0.2, false}, {QStringLiteral("b"), 1, 0.2, false}}, 0, 0.2);
    const QImage before = plot.picture(1);
    plot.setMarked({QStringLiteral("b"), QStringLiteral("not there")});
    QVERIFY(plot.points()[1].marked);
    QVERIFY(!plot.points()[0].marked);
    QVERIFY(plot.picture(1) != before);
}

QTEST_MAIN(TestSmallCharts)
#include "tst_smallcharts.moc"
