#include "core/base/random.h"
#include "core/learning/floatmatrix.h"
#include "core/learning/kernels.h"
#include "tests/support/testing.h"

#include <QTest>

#include <hwy/targets.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace touchstone;

namespace {

FloatMatrix randomMatrix(std::int64_t rows, std::int64_t columns, std::uint64_t seed)
{
    SplitMix64 random(seed);
    FloatMatrix matrix(rows, columns);
    for (std::int64_t i = 0; i < rows; ++i) {
        for (std::int64_t j = 0; j < columns; ++j)
            matrix.row(i)[j] = static_cast<float>(random.fraction() * 4 - 2);
    }
    return matrix;
}

bool near(double a, double b, double tolerance = 1e-4)
{
    return std::abs(a - b) <= tolerance * (1 + std::abs(b));
}

} // namespace

/// Runs once with each instruction set that this processor has; results are compared with plain arithmetic.
class TestKernels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<qint64>("target");
        for (const std::int64_t target : hwy::SupportedAndGeneratedTargets())
            QTest::newRow(hwy::TargetName(target)) << qint64 {target};
    }

    void init()
    {
        testing::failOnAnyWarning();
        QFETCH_GLOBAL(qint64, target);
        hwy::SetSupportedTargetsForTest(target);
        hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    }

    void cleanup()
    {
        hwy::SetSupportedTargetsForTest(0);
        hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    }

    void namesTheInstructionSet()
    {
        QFETCH_GLOBAL(qint64, target);
        QCOMPARE(std::string(kernels::instructionSet()), std::string(hwy::TargetName(target)));
    }

    void productOfAnyShape()
    {
        for (const std::int64_t rows : {1, 2, 3, 5, 11, 12, 13, 25, 64, 301}) {
            for (const std::int64_t depth : {0, 1, 7, 16, 100}) {
                for (const auto& [add, columns] : {std::pair(false, 16), {true, 16}, {false, 8}, {true, 5}}) {
                    const FloatMatrix a = randomMatrix(rows, std::max<std::int64_t>(depth, 1), 1);
                    const FloatMatrix b = randomMatrix(std::max<std::int64_t>(depth, 1), kernels::lanes, 2);
                    FloatMatrix c = randomMatrix(rows, kernels::lanes, 3);
                    const FloatMatrix before = randomMatrix(rows, kernels::lanes, 3);
                    kernels::product({.a = a.data(),
                        .aRow = a.stride(),
                        .aStep = 1,
                        .b = b.data(),
                        .bStep = b.stride(),
                        .c = c.data(),
                        .cRow = c.stride(),
                        .rows = rows,
                        .depth = depth,
                        .add = add,
                        .columns = columns});
                    for (std::int64_t m = 0; m < rows; ++m) {
                        for (int n = 0; n < columns; ++n) {
                            double expected = add ? static_cast<double>(before.row(m)[n]) : 0.0;
                            for (std::int64_t k = 0; k < depth; ++k)
                                expected
                                    += static_cast<double>(a.row(m)[k]) * static_cast<double>(b.row(k)[n]);
                            QVERIFY(near(static_cast<double>(c.row(m)[n]), expected));
                        }
                    }
                }
            }
        }
    }

    void productOfATransposedMatrix()
    {
        const FloatMatrix a = randomMatrix(40, 100, 1); // used as 100 x 40
        const FloatMatrix b = randomMatrix(40, kernels::lanes, 2);
        FloatMatrix c(100, kernels::lanes);
        kernels::product({.a = a.data(),
            .aRow = 1,
            .aStep = a.stride(),
            .b = b.data(),
            .bStep = b.stride(),
            .c = c.data(),
            .cRow = c.stride(),
            .rows = 100,
            .depth = 40,
            .add = false,
            .columns = kernels::lanes});
        for (std::int64_t m = 0; m < 100; ++m) {
            double expected = 0;
            for (std::int64_t k = 0; k < 40; ++k)
                expected += static_cast<double>(a.row(k)[m]) * static_cast<double>(b.row(k)[3]);
            QVERIFY(near(static_cast<double>(c.row(m)[3]), expected));
        }
    }

    void gathersFromRowsWithLessPadding()
    {
        for (const std::int64_t columns : {1, 7, 8, 9, 24, 40, 100, 104, 300}) {
            const FloatMatrix wide = randomMatrix(50, columns, 4);
            FloatMatrix narrow(50, columns, FloatMatrix::halfLines);
            for (std::int64_t i = 0; i < 50; ++i)
                std::copy_n(wide.row(i), columns, narrow.row(i));
            QVERIFY(narrow.stride() <= wide.stride());
            const std::vector<std::int32_t> ids = {3, 7, 49, 0, 12};
            const std::vector<std::int64_t> offsets = {0, 3, 5};
            FloatMatrix expected(2, columns);
            FloatMatrix out(2, columns);
            kernels::gatherMeans(wide.data(), wide.stride(), ids.data(), offsets.data(), 2, expected.data(),
                expected.stride());
            kernels::gatherMeans(
                narrow.data(), narrow.stride(), ids.data(), offsets.data(), 2, out.data(), out.stride());
            for (std::int64_t i = 0; i < 2; ++i)
                QVERIFY(std::equal(out.row(i), out.row(i) + out.stride(), expected.row(i)));
        }
    }

    void gathersMeansAndScatters()
    {
        for (const std::int64_t columns : {1, 15, 16, 17, 100, 300}) {
            FloatMatrix matrix = randomMatrix(50, columns, 4);
            const FloatMatrix before = randomMatrix(50, columns, 4);
            const std::vector<std::int32_t> ids = {3, 7, 7, 49, 0};
            const std::vector<std::int64_t> offsets = {0, 4, 4, 5};
            FloatMatrix out = randomMatrix(3, columns, 5);
            kernels::gatherMeans(
                matrix.data(), matrix.stride(), ids.data(), offsets.data(), 3, out.data(), out.stride());
            for (std::int64_t j = 0; j < columns; ++j) {
                const float sum = matrix.row(3)[j] + matrix.row(7)[j] + matrix.row(7)[j] + matrix.row(49)[j];
                QVERIFY(near(static_cast<double>(out.row(0)[j]), static_cast<double>(sum) / 4));
                QCOMPARE(out.row(1)[j], 0.0F);
                QCOMPARE(out.row(2)[j], matrix.row(0)[j]);
            }
            kernels::scatterAdd(matrix.data(), matrix.stride(), ids.data(), 4, out.row(2));
            QVERIFY(near(static_cast<double>(matrix.row(7)[columns - 1]),
                static_cast<double>(before.row(7)[columns - 1] + 2 * before.row(0)[columns - 1])));
        }
    }

    void dotAndAxpy()
    {
        const FloatMatrix x = randomMatrix(1, 48, 6);
        FloatMatrix y = randomMatrix(1, 48, 7);
        double expected = 0;
        for (int i = 0; i < 48; ++i)
            expected += static_cast<double>(x.row(0)[i]) * static_cast<double>(y.row(0)[i]);
        QVERIFY(near(static_cast<double>(kernels::dot(x.data(), y.data(), 48)), expected));
        const float before = y.row(0)[47];
        kernels::axpy(0.5F, x.data(), y.data(), 48);
        QVERIFY(near(static_cast<double>(y.row(0)[47]), static_cast<double>(before + 0.5F * x.row(0)[47])));
    }

    void softmaxSumsToOneAndClearsThePadding()
    {
        for (const std::int64_t labels : {1, 2, 15, 16, 17, 301}) {
            FloatMatrix scores = randomMatrix(1, labels, 8);
            scores.row(0)[0] = 80;
            double sum = 0;
            for (std::int64_t i = 0; i < labels; ++i)
                sum += std::exp(static_cast<double>(scores.row(0)[i]) - 80);
            const double expected = std::exp(static_cast<double>(scores.row(0)[labels - 1]) - 80) / sum;
            kernels::softmaxRow(scores.data(), labels);
            QVERIFY(near(static_cast<double>(scores.row(0)[labels - 1]), expected, 1e-6));
            for (std::int64_t i = labels; i < scores.stride(); ++i)
                QCOMPARE(scores.row(0)[i], 0.0F);
        }
    }

    void softmaxKeepsTheDigitsOfSmallProbabilities()
    {
        constexpr std::int64_t labels = 2000;
        FloatMatrix scores(1, labels);
        for (std::int64_t i = 0; i < labels; ++i)
            scores.row(0)[i] = -0.05F * static_cast<float>(i); // down to e^-100, which is 0
        double sum = 0;
        for (std::int64_t i = 0; i < labels; ++i)
            sum += std::exp(static_cast<double>(scores.row(0)[i]));
        const std::vector<float> before(scores.row(0), scores.row(0) + labels);
        kernels::softmaxRow(scores.data(), labels);
        for (std::int64_t i = 0; i < labels; ++i) {
            const auto x = static_cast<double>(before[static_cast<std::size_t>(i)]);
            const double expected = std::exp(x) / sum;
            const auto found = static_cast<double>(scores.row(0)[i]);
            if (x >= -80)
                QVERIFY2(std::abs(found / expected - 1) < 1e-6, qPrintable(QString::number(x)));
            else
                QVERIFY(found >= 0 && found < 1e-30);
        }
    }

    void largestBreaksTiesByNumber()
    {
        std::vector<float> values(40, 0.25F);
        values[30] = 0.5F;
        values[7] = std::numeric_limits<float>::quiet_NaN();
        std::vector<std::int32_t> number(50);
        std::vector<float> value(50);
        QCOMPARE(kernels::largest(values.data(), 40, 3, -1.0F, number.data(), value.data()), 3);
        QCOMPARE(number[0], 30);
        QCOMPARE(number[1], 0);
        QCOMPARE(number[2], 1);
        QCOMPARE(kernels::largest(values.data(), 40, 50, -1.0F, number.data(), value.data()), 39);
        QCOMPARE(kernels::largest(values.data(), 40, 50, 0.25F, number.data(), value.data()), 1);
    }

    void largestAgreesWithSorting()
    {
        SplitMix64 random(11);
        for (int round = 0; round < 200; ++round) {
            std::vector<float> values(1 + random.below(900));
            for (float& v : values)
                v = static_cast<float>(random.below(round % 2 == 0 ? 50 : 100000)); // many ties, or few
            std::vector<std::int32_t> expected(values.size());
            for (std::size_t i = 0; i < values.size(); ++i)
                expected[i] = static_cast<std::int32_t>(i);
            std::ranges::stable_sort(expected, [&](std::int32_t a, std::int32_t b) {
                return values[static_cast<std::size_t>(a)] > values[static_cast<std::size_t>(b)];
            });
            const int k = static_cast<int>(1 + random.below(20));
            std::vector<std::int32_t> number(static_cast<std::size_t>(k));
            std::vector<float> value(static_cast<std::size_t>(k));
            const int found = kernels::largest(values.data(), static_cast<std::int64_t>(values.size()), k,
                -1.0F, number.data(), value.data());
            QCOMPARE(found, std::min(k, static_cast<int>(values.size())));
            for (int i = 0; i < found; ++i)
                QCOMPARE(number[static_cast<std::size_t>(i)], expected[static_cast<std::size_t>(i)]);
        }
    }

    void addsToSums()
    {
        std::vector<float> values = {0.5F, 0.25F, 0.125F, 1, 2, 3, 4, 5, 6, 7, 8};
        std::vector<double> sums(values.size(), 1.0);
        kernels::addToSums(values.data(), static_cast<std::int64_t>(values.size()), sums.data());
        for (std::size_t i = 0; i < values.size(); ++i)
            QCOMPARE(sums[i], 1.0 + static_cast<double>(values[i]));
    }

    void gradientsOfABatch()
    {
        constexpr std::int64_t labels = 21;
        for (const auto& [softmax, columns] :
            {std::pair(true, kernels::lanes), {false, kernels::lanes}, {true, 8}, {false, 8}}) {
            const FloatMatrix scores = randomMatrix(labels, kernels::lanes, 12);
            FloatMatrix gradient = randomMatrix(labels, kernels::lanes, 12);
            std::vector<std::int32_t> target(kernels::lanes);
            std::vector<float> lr(kernels::lanes, 0.5F);
            for (int i = 0; i < kernels::lanes; ++i)
                target[static_cast<std::size_t>(i)] = i;
            lr[15] = 0; // an unused column
            std::vector<float> outcome(kernels::lanes);
            (softmax ? kernels::softmaxGradient : kernels::oneVsAllGradient)(
                gradient.data(), labels, columns, target.data(), lr.data(), outcome.data());
            for (int column = 0; column < columns; ++column) {
                double sum = 0;
                for (std::int64_t l = 0; l < labels; ++l)
                    sum += std::exp(static_cast<double>(scores.row(l)[column]));
                double loss = 0;
                for (std::int64_t l = 0; l < labels; ++l) {
                    const auto x = static_cast<double>(scores.row(l)[column]);
                    const double p = softmax ? std::exp(x) / sum : 1 / (1 + std::exp(-x));
                    const double wanted = l == column ? 1 : 0;
                    const double rate = column == 15 ? 0 : 0.5;
                    QVERIFY(near(static_cast<double>(gradient.row(l)[column]), rate * (wanted - p), 1e-6));
                    loss -= std::log(wanted > 0 ? p : 1 - p);
                    if (softmax && wanted > 0)
                        QVERIFY(
                            near(static_cast<double>(outcome[static_cast<std::size_t>(column)]), p, 1e-6));
                }
                if (!softmax)
                    QVERIFY(near(static_cast<double>(outcome[static_cast<std::size_t>(column)]), loss, 1e-5));
            }
        }
    }

    void sigmoidTable()
    {
        QCOMPARE(kernels::tableSigmoid(-8.1F), 0.0F);
        QCOMPARE(kernels::tableSigmoid(8.1F), 1.0F);
        QCOMPARE(kernels::tableSigmoid(0.0F), 0.5F);
        QCOMPARE(kernels::tableSigmoid(0.03F), 0.5F); // one step is 1/32
        QVERIFY(kernels::tableSigmoid(8.0F) > 0.999F);
        QCOMPARE(kernels::tableSigmoid(std::numeric_limits<float>::quiet_NaN()), 0.0F);
    }

    void logisticStepFollowsTheRule()
    {
        FloatMatrix output = randomMatrix(3, 20, 13);
        const FloatMatrix before = randomMatrix(3, 20, 13);
        const FloatMatrix hidden = randomMatrix(1, 20, 14);
        FloatMatrix gradient(1, 20);
        const std::vector<std::int32_t> rows = {2, 0};
        const std::vector<std::uint8_t> positive = {1, 0};
        const float loss = kernels::logisticStep(output.data(), output.stride(), rows.data(), positive.data(),
            2, 0.1F, hidden.data(), gradient.data());
        QVERIFY(std::isfinite(loss) && loss > 0);
        double expectedGradient = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const float x = kernels::dot(hidden.data(), before.row(rows[i]), 32);
            const auto alpha
                = static_cast<double>(0.1F * (static_cast<float>(positive[i]) - kernels::tableSigmoid(x)));
            expectedGradient += alpha * static_cast<double>(before.row(rows[i])[5]);
            QVERIFY(near(static_cast<double>(output.row(rows[i])[5]),
                static_cast<double>(before.row(rows[i])[5]) + alpha * static_cast<double>(hidden.row(0)[5])));
        }
        QVERIFY(near(static_cast<double>(gradient.row(0)[5]), expectedGradient));
        QCOMPARE(output.row(1)[5], before.row(1)[5]);
    }
};

QTEST_APPLESS_MAIN(TestKernels)

#include "tst_kernels.moc"
