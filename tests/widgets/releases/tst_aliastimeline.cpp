#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "widgets/releases/aliastimeline.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;

namespace {

constexpr std::int64_t day = 24 * 3600;
constexpr std::int64_t march = 1'583'020'800; // 2020-03-01

/// A year, a minute, and a rollback until now.
std::vector<AliasTimeline::Stretch> longAndShort()
{
    return {{.version = QStringLiteral("20200301.0"),
                .from = march,
                .until = march + 365 * day,
                .who = QStringLiteral("ada"),
                .why = QStringLiteral("first"),
                .record = 3},
        {.version = QStringLiteral("20210301.0"),
            .from = march + 365 * day,
            .until = march + 365 * day + 60,
            .who = QStringLiteral("bob"),
            .why = QStringLiteral("better"),
            .record = 6},
        {.version = QStringLiteral("20200301.0"),
            .from = march + 365 * day + 60,
            .rolledBack = true,
            .who = QStringLiteral("100%2"),
            .why = QStringLiteral("worse"),
            .record = 7}};
}

} // namespace

class TestAliasTimeline : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarningOffscreen(); }

    void everyStretchCanBeHit()
    {
        AliasTimeline timeline;
        timeline.resize(600, timeline.sizeHint().height());
        timeline.setStretches(longAndShort(), march + 400 * day);
        const double middle = timeline.height() / 3.0;
        QMap<int, int> pixels;
        for (int x = 0; x < timeline.width(); ++x)
            ++pixels[timeline.itemAt(QPointF(x, middle))];
        QVERIFY(pixels[-1] > 0);                                           // beside the line is nothing
        QVERIFY2(pixels[0] > 450, qPrintable(QString::number(pixels[0]))); // as long as it was
        QVERIFY(pixels[1] + pixels[2] >= 3);
        QVERIFY(pixels[2] > 30 && pixels[2] < 80);
        QCOMPARE(timeline.itemAt(QPointF(middle, timeline.height() + 10)), -1);
        QCOMPARE(timeline.itemOf(6), 1);
        QCOMPARE(timeline.itemOf(4), -1);
    }

    void saysWhoAndWhen()
    {
        AliasTimeline timeline;
        timeline.setStretches(longAndShort(), march + 400 * day);
        QVERIFY(timeline.itemText(0).startsWith(QStringLiteral("20200301.0 from 2020-03-01")));
        QVERIFY(timeline.itemText(0).endsWith(QStringLiteral("moved by ada")));
        QVERIFY(timeline.itemText(2).endsWith(QStringLiteral("until now, rolled back by 100%2")));
        QCOMPARE(timeline.table().rows.size(), std::size_t {3});
        QCOMPARE(timeline.table().rows.at(1).at(4), QStringLiteral("better"));
    }

    void drawsWithoutAnythingAndInAMoment()
    {
        AliasTimeline timeline;
        timeline.resize(400, timeline.sizeHint().height());
        timeline.setDay(march);
        QVERIFY(!timeline.picture().isNull());
        QCOMPARE(timeline.itemAt(QPointF(200, 20)), -1);
        timeline.setStretches({longAndShort().front()}, march); // moved just now
        QVERIFY(!timeline.picture().isNull());
        QCOMPARE(timeline.itemCount(), 1);
    }

    void theDayIsMarked()
    {
        AliasTimeline timeline;
        timeline.resize(600, timeline.sizeHint().height());
        timeline.setStretches(longAndShort(), march + 400 * day);
        timeline.setDay(march - 10 * day); // before there was anything
        const QImage without = timeline.picture(1);
        timeline.setDay(march + 200 * day);
        QVERIFY(timeline.picture(1) != without);
    }

    void theKeyboardGoesThroughThem()
    {
        AliasTimeline timeline;
        timeline.setStretches(longAndShort(), march + 400 * day);
        timeline.show();
        QSignalSpy activated(&timeline, &Chart::itemActivated);
        QTest::keyClick(&timeline, Qt::Key_Home);
        QTest::keyClick(&timeline, Qt::Key_Right);
        QTest::keyClick(&timeline, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.front().front().toInt(), 1);
    }
};

QTEST_MAIN(TestAliasTimeline)
#include "tst_aliastimeline.moc"
