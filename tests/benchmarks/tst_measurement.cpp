#include "tests/benchmarks/measurement.h"
#include "tests/support/testing.h"

#include <cmath>

using namespace benchmarks;

namespace {

constexpr double none = Cost::notMeasured;

Measurement measured(std::vector<Cost> ours, std::vector<Cost> peers)
{
    Measurement measurement;
    measurement.name = "train";
    measurement.work = "train, 2,500 labels";
    measurement.peer = "fasttext supervised";
    measurement.atLeast = 12;
    measurement.aim = 20;
    measurement.ours = std::move(ours);
    measurement.peers = std::move(peers);
    return measurement;
}

Cost seconds(double value, double start = none)
{
    return {.seconds = value, .processor = value, .mebibytes = 100, .start = start};
}

} // namespace

class TestMeasurement final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void medianOfListsThatAreEvenUnsortedOrEmpty();
    void ratioIsOfRoundsNotOfMedians();
    void workAloneLeavesTheStartOut();
    void verdicts_data();
    void verdicts();
    void nothingIsSaidOfAMissingPeer();
    void memoryLimits();
    void tableHasALineForEach();
    void jsonKeepsEveryRound();
};

void TestMeasurement::medianOfListsThatAreEvenUnsortedOrEmpty()
{
    QCOMPARE(median({3, 1, 2}), 2.0);
    QCOMPARE(median({4, 1, 3, 2}), 2.5);
    QVERIFY(std::isnan(median({})));
    QVERIFY(std::isnan(median({1, none, 2})));
}

/// A slow machine in one round slows both: 10 and 10 and 10, where medians of each side would say 5 / 1.
void TestMeasurement::ratioIsOfRoundsNotOfMedians()
{
    const Summary sum = summarise(measured({seconds(0.5), seconds(1), seconds(0.5), seconds(3), seconds(4)},
        {seconds(5), seconds(10), seconds(5), seconds(30), seconds(40)}));
    QCOMPARE(sum.ratio, 10.0);
    QCOMPARE(sum.ours, 1.0);
    QCOMPARE(sum.peer, 10.0);
    QVERIFY(std::isnan(sum.work));
}

void TestMeasurement::workAloneLeavesTheStartOut()
{
    const Summary sum = summarise(measured({seconds(2, 1)}, {seconds(22, 2)}));
    QCOMPARE(sum.ratio, 11.0);
    QCOMPARE(sum.work, 20.0);
    QVERIFY(std::isnan(summarise(measured({seconds(2, 2.1)}, {seconds(22, 2)})).work));
}

void TestMeasurement::verdicts_data()
{
    QTest::addColumn<double>("peer");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("below the least") << 11.9 << Verdict::Missed;
    QTest::newRow("exactly the least") << 12.0 << Verdict::Met;
    QTest::newRow("between") << 19.9 << Verdict::Met;
    QTest::newRow("exactly the aim") << 20.0 << Verdict::AimMet;
}

void TestMeasurement::verdicts()
{
    QFETCH(const double, peer);
    QTEST(summarise(measured({seconds(1)}, {seconds(peer)})).verdict, "verdict");
}

void TestMeasurement::nothingIsSaidOfAMissingPeer()
{
    Measurement alone = measured({seconds(1)}, {});
    alone.memoryFactor = 1.3;
    const Summary sum = summarise(alone);
    QCOMPARE(sum.verdict, Verdict::NoPeer);
    QVERIFY(std::isnan(sum.ratio) && std::isnan(sum.peer) && std::isnan(sum.memoryLimit));
    QVERIFY(QString::fromStdString(tableText({alone})).contains(QStringLiteral("no peer")));
    const nlohmann::json json = toJson(alone);
    QVERIFY(json.at("ratio").is_null() && json.at("peer_seconds").is_null());
    QVERIFY(json.at("memory_met").is_null());
}

void TestMeasurement::memoryLimits()
{
    Measurement measurement = measured({seconds(1), seconds(1)}, {seconds(20), seconds(20)});
    QVERIFY(std::isnan(summarise(measurement).memoryLimit));
    measurement.memoryFactor = 1.3;
    QCOMPARE(summarise(measurement).memoryLimit, 130.0);
    QVERIFY(summarise(measurement).memoryMet());
    measurement.ours.back().mebibytes = 131; // the most of all rounds counts, not the median
    QVERIFY(!summarise(measurement).memoryMet());
    measurement.memoryLimit = 300;
    QVERIFY(summarise(measurement).memoryMet());
}

void TestMeasurement::tableHasALineForEach()
{
    const auto text = QString::fromStdString(
        tableText({measured({seconds(1)}, {seconds(24)}), measured({seconds(2)}, {seconds(10)})}));
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[1].contains(QStringLiteral("24.0 x")) && lines[1].contains(QStringLiteral("aim met")));
    QVERIFY(lines[2].contains(QStringLiteral("5.0 x")) && lines[2].contains(QStringLiteral("missed")));
    QCOMPARE(lines[1].indexOf(QStringLiteral("fasttext")), lines[0].indexOf(QStringLiteral("peer")));
}

void TestMeasurement::jsonKeepsEveryRound()
{
    const nlohmann::json json = toJson(measured({seconds(1, 0.5), seconds(2)}, {seconds(24), seconds(48)}));
    QCOMPARE(json.at("ours").size(), std::size_t(2));
    QCOMPARE(json.at("ours").at(0).at("start_seconds").get<double>(), 0.5);
    QVERIFY(json.at("ours").at(1).at("start_seconds").is_null());
    QCOMPARE(json.at("peers").at(1).at("seconds").get<double>(), 48.0);
    QCOMPARE(json.at("verdict").get<std::string>(), std::string("aim met"));
}

QTEST_GUILESS_MAIN(TestMeasurement)
#include "tst_measurement.moc"
