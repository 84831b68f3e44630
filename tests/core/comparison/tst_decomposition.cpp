#include "core/comparison/decomposition.h"
#include "tests/support/testing.h"

#include <cmath>
#include <utility>
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
    void contributionsOfLabels();
    void largestContributors();
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
        for (const auto& [part, whole] : {std::pair(&LabelContribution::labelMix, forward->labelMix),
                 std::pair(&LabelContribution::withinLabels, forward->withinLabels),
                 std::pair(&LabelContribution::newLabels, forward->newLabels),
                 std::pair(&LabelContribution::removedLabels, forward->removedLabels)}) {
            double sum = 0;
            for (const LabelContribution& label : forward->labels)
                sum += label.*part;
            QVERIFY(std::abs(sum - whole) < 1e-12);
        }
        for (std::size_t i = 0; i < labels.size(); ++i) {
            QVERIFY(std::abs(forward->labels[i].labelMix + backward->labels[i].labelMix) < 1e-15);
            QVERIFY(std::abs(forward->labels[i].newLabels + backward->labels[i].removedLabels) < 1e-15);
        }
        QVERIFY(std::abs(forward->labelMix + backward->labelMix) < 1e-15);
        QVERIFY(std::abs(forward->withinLabels + backward->withinLabels) < 1e-15);
        QVERIFY(std::abs(forward->newLabels + backward->removedLabels) < 1e-15);
        QVERIFY(std::abs(forward->removedLabels + backward->newLabels) < 1e-15);
    }
}

void TestDecomposition::contributionsOfLabels()
{
    const auto result = decompose(
        Shares {share(40, 20, 30, 12), share(40, 10, 60, 18), share(20, 15, 0, 0), share(0, 0, 30, 0)});
    QVERIFY(result);
    QCOMPARE(result->labels.size(), std::size_t {4});
    // Shares of the common rows 1/2, 1/2 and 1/3, 2/3; recalls .5, .25 and .4, .3; all common rows 3/8 and 1/3.
    const double average = (3.0 / 8 + 1.0 / 3) / 2;
    QVERIFY(near(result->labels[0].labelMix, -1.0 / 6 * (.45 - average)));
    // More rows of the harder label: it lowers P@1, although its recall is above 0.
    QVERIFY(near(result->labels[1].labelMix, 1.0 / 6 * (.275 - average)));
    QVERIFY(result->labels[1].labelMix < 0);
    QVERIFY(near(result->labels[0].withinLabels, -.1 * 5 / 12));
    QVERIFY(near(result->labels[1].withinLabels, .05 * 7 / 12));
    QVERIFY(near(result->labels[2].removedLabels, -.075));
    QVERIFY(near(result->labels[3].newLabels, -1.0 / 12));
    QVERIFY(near(result->labels[3].removedLabels, 0) && near(result->labels[2].newLabels, 0));
    const auto later = decompose(Shares {share(40, 20, 40, 22), share(10, 0, 10, 6, false, true)});
    QVERIFY(later && near(later->labels[1].newLabels, .12) && near(later->labels[1].withinLabels, 0));
}

void TestDecomposition::largestContributors()
{
    const auto result = decompose(Shares {share(10, 5, 10, 5), share(10, 5, 10, 2), share(10, 5, 10, 9),
        share(10, 5, 10, 8), share(10, 0, 0, 0)});
    QVERIFY(result);
    const std::vector<std::size_t> all {2, 1, 3}; // by size; 1 and 3 are equally large
    QCOMPARE(result->contributorsTo(&LabelContribution::withinLabels, 10), all);
    QCOMPARE(result->contributorsTo(&LabelContribution::withinLabels, 1), std::vector<std::size_t> {2});
    QVERIFY(result->contributorsTo(&LabelContribution::newLabels, 10).empty());
    QVERIFY(result->contributorsTo(&LabelContribution::withinLabels, 0).empty());
}

void TestDecomposition::noRows()
{
    QVERIFY(!decompose({}));
    QVERIFY(!decompose(Shares {share(10, 5, 0, 0)}));
}

QTEST_APPLESS_MAIN(TestDecomposition)
#include "tst_decomposition.moc"
