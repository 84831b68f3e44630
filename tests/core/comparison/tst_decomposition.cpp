#include "core/comparison/decomposition.h"
#include "tests/support/testing.h"

#include <cmath>
#include <vector>

using namespace touchstone;

class TestDecomposition : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void goldenValues_data();
    void goldenValues();
    void addsUpAndMirrors();
    void noRows();
};

namespace {

using Shares = std::vector<LabelShare>;

LabelShare share(std::int64_t rowsA, std::int64_t hitsA, std::int64_t rowsB, std::int64_t hitsB,
    bool knownA = true, bool knownB = true)
{
    return {.known = {knownA, knownB}, .support = {rowsA, rowsB}, .hits = {hitsA, hitsB}};
}

bool near(double value, double expected)
{
    return std::abs(value - expected) < 1e-15;
}

} // namespace

void TestDecomposition::goldenValues_data()
{
    QTest::addColumn<Shares>("labels");
    QTest::addColumn<std::vector<double>>("expected"); // mix, within, new, removed
    QTest::newRow("all four parts") << Shares {share(40, 20, 30, 12), share(40, 10, 60, 18),
        share(20, 15, 0, 0), share(0, 0, 30, 0)}
                                    << std::vector<double> {-7.0 / 240, -.0125, -1.0 / 12, -.075};
    QTest::newRow("Kitagawa alone") << Shares {share(40, 20, 70, 28), share(60, 15, 30, 9)}
                                    << std::vector<double> {.0525, -.0325, 0, 0};
    QTest::newRow("no common label") << Shares {share(10, 4, 0, 0), share(0, 0, 20, 5)}
                                     << std::vector<double> {0, 0, .25, -.4};
    QTest::newRow("known to the candidate's model only") << Shares {share(40, 20, 40, 22),
        share(10, 0, 10, 6, false, true)} << std::vector<double> {0, .04, .12, 0};
    QTest::newRow("known to the baseline's model only") << Shares {share(40, 22, 40, 20),
        share(10, 6, 10, 0, true, false)} << std::vector<double> {0, -.04, 0, -.12};
}

void TestDecomposition::goldenValues()
{
    QFETCH(const Shares, labels);
    QFETCH(const std::vector<double>, expected);
    const auto result = decompose(labels);
    QVERIFY(result);
    QVERIFY(near(result->labelMix, expected[0]));
    QVERIFY(near(result->withinLabels, expected[1]));
    QVERIFY(near(result->newLabels, expected[2]));
    QVERIFY(near(result->removedLabels, expected[3]));
    QVERIFY(near(result->total, expected[0] + expected[1] + expected[2] + expected[3]));
}

void TestDecomposition::addsUpAndMirrors()
{
    std::uint32_t state = 7;
    const auto below
        = [&state](std::uint32_t limit) { return (state = state * 1664525U + 1013904223U) / 65536 % limit; };
    for (int round = 0; round < 500; ++round) {
        Shares labels;
        Shares mirrored;
        Both<std::int64_t> rows;
        Both<std::int64_t> hits;
        for (int i = 0; i < 12; ++i) {
            const std::int64_t rowsA = below(4) == 0 ? 0 : below(500);
            const std::int64_t rowsB = below(4) == 0 ? 0 : below(500);
            const std::int64_t hitsA = below(static_cast<std::uint32_t>(rowsA) + 1);
            const std::int64_t hitsB = below(static_cast<std::uint32_t>(rowsB) + 1);
            const bool knownA = below(5) > 0;
            const bool knownB = below(5) > 0;
            labels.push_back(share(rowsA, hitsA, rowsB, hitsB, knownA, knownB));
            mirrored.push_back(share(rowsB, hitsB, rowsA, hitsA, knownB, knownA));
            rows = {rows.baseline + rowsA, rows.candidate + rowsB};
            hits = {hits.baseline + hitsA, hits.candidate + hitsB};
        }
        const auto forward = decompose(labels);
        const auto backward = decompose(mirrored);
        QVERIFY(forward && backward);
        const double change = static_cast<double>(hits.candidate) / static_cast<double>(rows.candidate)
            - static_cast<double>(hits.baseline) / static_cast<double>(rows.baseline);
        QVERIFY(std::abs(forward->total - change) < 1e-14);
        QCOMPARE(forward->total,
            forward->labelMix + forward->withinLabels + forward->newLabels + forward->removedLabels);
        QVERIFY(std::abs(forward->labelMix + backward->labelMix) < 1e-15);
        QVERIFY(std::abs(forward->withinLabels + backward->withinLabels) < 1e-15);
        QVERIFY(std::abs(forward->newLabels + backward->removedLabels) < 1e-15);
        QVERIFY(std::abs(forward->removedLabels + backward->newLabels) < 1e-15);
    }
}

void TestDecomposition::noRows()
{
    QVERIFY(!decompose({}));
    QVERIFY(!decompose(Shares {share(10, 5, 0, 0)}));
}

QTEST_APPLESS_MAIN(TestDecomposition)
#include "tst_decomposition.moc"
