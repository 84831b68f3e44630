#include "core/learning/modelquantizer.h"
#include "core/learning/nearestcentroid.h"
#include "core/learning/productquantizer.h"
#include "tests/core/learning/learningdata.h"
#include "tests/support/testing.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <hwy/highway.h>

#include <cmath>

using namespace touchstone;

namespace {

TrainParameters smallParameters(const Quantization& quantization)
{
    TrainParameters parameters = testing::smallParameters();
    parameters.quantization = quantization;
    return parameters;
}

FloatMatrix randomMatrix(std::int64_t rows, std::int64_t columns)
{
    FloatMatrix matrix(rows, columns);
    SplitMix64 random(3);
    for (std::int64_t i = 0; i < rows; ++i) {
        for (std::int64_t d = 0; d < columns; ++d)
            matrix.row(i)[d]
                = static_cast<float>(random.fraction() + random.fraction() + random.fraction() - 1.5);
    }
    return matrix;
}

/// Mean squared difference of a matrix and its codes.
double errorOf(const FloatMatrix& matrix, const QuantizedMatrix& quantized)
{
    std::vector<float> row(static_cast<std::size_t>(matrix.columns()));
    double squares = 0;
    for (std::int64_t i = 0; i < matrix.rows(); ++i) {
        quantized.decode(i, row.data());
        for (std::size_t d = 0; d < row.size(); ++d)
            squares += std::pow(static_cast<double>(row[d] - matrix.row(i)[d]), 2);
    }
    return squares / static_cast<double>(matrix.rows() * matrix.columns());
}

Result<QuantizedMatrix> quantized(FloatMatrix& matrix, int width, bool normed, int threads)
{
    NoProgress progress;
    return quantize(matrix, width, normed, {.threads = threads, .seed = 7}, progress, {});
}

} // namespace

class TestQuantization : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void nearestCentroidWithEachInstructionSet()
    {
        constexpr std::int64_t count = 1000;
        constexpr std::int64_t stride = 1024;
        for (const int dims : {1, 2, 3, 7}) {
            SplitMix64 random(5);
            std::vector<float> points(static_cast<std::size_t>(stride * dims));
            std::vector<float> means(static_cast<std::size_t>(kernels::centroids * dims));
            for (auto* values : {&points, &means}) {
                for (float& value : *values)
                    value
                        = static_cast<float>(random.below(64)); // whole numbers: many points are equally near
            }
            std::vector<std::uint8_t> expected(count);
            for (std::int64_t i = 0; i < count; ++i) {
                float best = 1e30F;
                for (int c = 0; c < kernels::centroids; ++c) {
                    float distance = 0;
                    for (int d = 0; d < dims; ++d) {
                        const float apart = points[static_cast<std::size_t>(d * stride + i)]
                            - means[static_cast<std::size_t>(c * dims + d)];
                        distance += apart * apart;
                    }
                    if (distance < best) {
                        best = distance;
                        expected[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(c);
                    }
                }
            }
            for (const std::int64_t target : hwy::SupportedAndGeneratedTargets()) {
                hwy::SetSupportedTargetsForTest(target);
                hwy::GetChosenTarget().Update(hwy::SupportedTargets());
                std::vector<std::uint8_t> codes(stride);
                kernels::nearestCentroid(points.data(), stride, count, means.data(), dims, codes.data());
                codes.resize(count);
                QVERIFY(codes == expected);
            }
            hwy::SetSupportedTargetsForTest(0);
            hwy::GetChosenTarget().Update(hwy::SupportedTargets());
        }
    }

    void moreThreadsGiveTheSameBytes_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("normed");
        QTest::newRow("as few rows as there may be") << 256 << 2 << false;
        QTest::newRow("last part shorter") << 3000 << 3 << false;
        QTest::newRow("lengths too") << 3000 << 2 << true;
        QTest::newRow("more rows than are sampled") << 70000 << 5 << false;
    }

    void moreThreadsGiveTheSameBytes()
    {
        QFETCH(int, rows);
        QFETCH(int, width);
        QFETCH(bool, normed);
        const FloatMatrix original = randomMatrix(rows, 10);
        std::string first;
        for (const int threads : {1, 1, 4}) {
            FloatMatrix matrix(rows, 10);
            copyValues(original, matrix);
            const auto result = quantized(matrix, width, normed, threads);
            VERIFY_RESULT(result);
            std::string bytes;
            result->appendTo(bytes);
            QCOMPARE(bytes.size(), static_cast<std::size_t>(result->fileBytes()));
            if (first.empty())
                first = bytes;
            QVERIFY(bytes == first);
            // The numbers' variance is 0.25; 256 centroids a value or two leave little of it.
            QVERIFY(errorOf(original, *result) < (rows == 256 ? 1e-4 : width >= 5 ? 0.08 : 0.02));
        }
    }

    void equalRowsAreNoTrouble()
    {
        FloatMatrix matrix(300, 4); // all zero: one centroid has every point
        const auto zero = quantized(matrix, 2, true, 1);
        VERIFY_RESULT(zero);
        QVERIFY(errorOf(matrix, *zero) < 1e-6);
        for (int i = 0; i < 300; ++i)
            matrix.row(i)[1] = static_cast<float>(i % 3);
        const FloatMatrix before = takeRows(matrix, longestRows(matrix, 0, 300));
        FloatMatrix again = takeRows(matrix, longestRows(matrix, 0, 300));
        const auto three = quantized(again, 2, false, 2);
        VERIFY_RESULT(three);
        QVERIFY(errorOf(before, *three) < 1e-6);
    }

    void longestRowsComeFirst()
    {
        FloatMatrix matrix(5, 1);
        const float values[] = {1, -3, 0, 3, 2};
        for (int i = 0; i < 5; ++i)
            *matrix.row(i) = values[i];
        QCOMPARE(longestRows(matrix, 2, 3), (std::vector<std::int64_t> {2, 1, 3}));
        QCOMPARE(longestRows(matrix, 1, 9), (std::vector<std::int64_t> {1, 3, 4, 0, 2}));
    }

    void theFastTextProgramAgrees_data()
    {
        QTest::addColumn<int>("loss");
        QTest::addColumn<int>("dim");
        QTest::addColumn<int>("wordNgrams");
        QTest::addColumn<int>("maxn");
        QTest::addColumn<int>("labels");
        QTest::addColumn<bool>("qnorm");
        QTest::addColumn<bool>("qout");
        QTest::addColumn<int>("cutoff");
        QTest::addColumn<int>("dsub");
        QTest::addColumn<bool>("retrain");
        QTest::newRow("plain, no buckets") << 3 << 20 << 1 << 0 << 12 << false << false << 0 << 2 << false;
        QTest::newRow("norms, buckets") << 3 << 20 << 2 << 0 << 12 << true << false << 0 << 2 << false;
        QTest::newRow("last part shorter") << 3 << 19 << 1 << 0 << 12 << true << false << 0 << 4 << false;
        QTest::newRow("one part") << 4 << 6 << 1 << 0 << 12 << false << false << 0 << 6 << false;
        QTest::newRow("labels too") << 3 << 20 << 1 << 0 << 300 << true << true << 0 << 2 << false;
        QTest::newRow("tree, labels too") << 1 << 21 << 1 << 0 << 300 << false << true << 0 << 2 << false;
        QTest::newRow("pruned words") << 3 << 20 << 1 << 0 << 12 << false << false << 300 << 2 << false;
        QTest::newRow("pruned buckets") << 3 << 20 << 2 << 3 << 12 << true << false << 700 << 2 << false;
        QTest::newRow("retrained") << 3 << 20 << 2 << 0 << 12 << true << false << 400 << 2 << true;
        QTest::newRow("retrained, ns") << 2 << 20 << 2 << 3 << 12 << false << false << 500 << 2 << true;
        QTest::newRow("retrained, hs") << 1 << 20 << 2 << 0 << 12 << true << false << 500 << 2 << true;
        QTest::newRow("cutoff above all")
            << 3 << 20 << 2 << 0 << 12 << false << false << 1000000 << 2 << true;
    }

    void theFastTextProgramAgrees()
    {
        QFETCH(int, loss);
        QFETCH(int, dim);
        QFETCH(int, wordNgrams);
        QFETCH(int, maxn);
        QFETCH(int, labels);
        QFETCH(bool, qnorm);
        QFETCH(bool, qout);
        QFETCH(int, cutoff);
        QFETCH(int, dsub);
        QFETCH(bool, retrain);
        const testing::TemporaryFolder folder;
        auto parameters = smallParameters({qnorm, qout, cutoff, dsub, retrain});
        parameters.loss = static_cast<LossName>(loss);
        parameters.dim = dim;
        parameters.wordNgrams = wordNgrams;
        parameters.minn = maxn > 0 ? 2 : 0;
        parameters.maxn = maxn;
        parameters.bucket = 2000;
        const auto outcome
            = testing::train(testing::makePosts(6000, labels), parameters, folder / "model.bin");
        VERIFY_RESULT(outcome);
        const bool pruned = cutoff > 0 && cutoff < outcome->inputRows;
        QCOMPARE(outcome->keptRows, pruned ? cutoff : outcome->inputRows);
        VERIFY_RESULT(testing::train(testing::makePosts(6000, labels), parameters, folder / "again.bin"));
        QVERIFY(testing::contentOf(folder / "model.ftz") == testing::contentOf(folder / "again.ftz"));
        const auto full = Model::load(folder / "model.bin");
        VERIFY_RESULT(full);
        const auto small = Model::load(folder / "model.ftz");
        VERIFY_RESULT(small);
        QVERIFY(!full->summary().quantized && small->summary().quantized);
        QVERIFY(full->summary().labels == small->summary().labels);
        if (labels == 12) // the centroids of 300 labels would take more than their vectors
            QVERIFY(std::filesystem::file_size(folder / "model.ftz")
                < std::filesystem::file_size(folder / "model.bin"));

        const auto unseen = testing::makePosts(800, labels, 5);
        const double before = testing::accuracy(*full, unseen);
        const double after = testing::accuracy(*small, unseen);
        QVERIFY2(after > before - (pruned && !retrain ? 0.2 : 0.06),
            (std::to_string(after) + " after " + std::to_string(before)).c_str());

        const QString program = QStandardPaths::findExecutable(QStringLiteral("fasttext"));
        if (program.isEmpty())
            QSKIP("the fasttext program is not installed");
        std::vector<std::string> lines;
        std::string content;
        for (const auto& post : unseen) {
            lines.push_back(post.text);
            content += post.text + "\n";
        }
        Scorer scorer(*small, 1);
        ScoredBatch batch;
        scorer.score(lines, batch);
        QProcess process;
        process.start(program,
            {QStringLiteral("predict-prob"), QString::fromStdString((folder / "model.ftz").string()),
                QString::fromStdString(folder.write("lines.txt", content).string())});
        QVERIFY(process.waitForFinished(120000));
        QCOMPARE(process.exitCode(), 0);
        const auto answers = process.readAllStandardOutput().split('\n');
        QVERIFY(answers.size() > static_cast<qsizetype>(lines.size()));
        const double step = loss == 2 || loss == 4 ? 1.7e-2 : 1e-4; // of fastText's table of the sigmoid
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto fields = answers[static_cast<qsizetype>(i)].split(' ');
            QCOMPARE(fields.size(), 2);
            const double theirs = fields[1].toDouble();
            QVERIFY2(std::abs(theirs - static_cast<double>(batch.probability[i])) < step,
                answers[static_cast<qsizetype>(i)].constData());
            const auto& label = small->summary().labels[static_cast<std::size_t>(batch.label[i])];
            if (loss == 3) // ties of the table, and of the tree's walk, may go either way
                QCOMPARE(fields[0].toStdString(), "__label__" + label);
        }
    }

    void losesNoMoreThanFastTextsOwn()
    {
        const testing::TemporaryFolder folder;
        const auto posts = testing::makePosts(6000, 40);
        const auto unseen = testing::makePosts(3000, 40, 9);
        VERIFY_RESULT(testing::train(posts, smallParameters({.dsub = 4}), folder / "model.bin"));
        fasttext::FastText library;
        library.loadModel((folder / "model.bin").string());
        auto args = testing::supervisedArguments(folder / "posts.txt");
        args.dsub = 4;
        library.quantize(args);
        library.saveModel((folder / "library.ftz").string());
        const auto ours = Model::load(folder / "model.ftz");
        const auto theirs = Model::load(folder / "library.ftz");
        VERIFY_RESULT(ours);
        VERIFY_RESULT(theirs);
        QCOMPARE(std::filesystem::file_size(folder / "model.ftz"),
            std::filesystem::file_size(folder / "library.ftz"));
        QVERIFY(testing::accuracy(*ours, unseen) > testing::accuracy(*theirs, unseen) - 0.015);
    }

    void prunesWhatFastTextPrunes()
    {
        const testing::TemporaryFolder folder;
        auto parameters = smallParameters({.cutoff = 500});
        parameters.wordNgrams = 2;
        parameters.bucket = 1500;
        VERIFY_RESULT(testing::train(testing::makePosts(3000, 12), parameters, folder / "model.bin"));
        fasttext::FastText library;
        library.loadModel((folder / "model.bin").string());
        auto args = testing::supervisedArguments(folder / "posts.txt");
        args.cutoff = 500;
        library.quantize(args);
        fasttext::FastText ours;
        ours.loadModel((folder / "model.ftz").string());
        QCOMPARE(ours.getDictionary()->nwords(), library.getDictionary()->nwords());
        for (int word = 0; word < ours.getDictionary()->nwords(); ++word)
            QCOMPARE(ours.getDictionary()->getWord(word), library.getDictionary()->getWord(word));
        for (const auto& post : testing::makePosts(200, 12, 4)) {
            std::vector<std::int32_t> words[2];
            std::vector<std::int32_t> labels;
            std::istringstream first(post.text + "\n");
            std::istringstream second(post.text + "\n");
            ours.getDictionary()->getLine(first, words[0], labels);
            library.getDictionary()->getLine(second, words[1], labels);
            QVERIFY(words[0] == words[1]);
        }
    }

    void refusesBeforeItTrains()
    {
        const testing::TemporaryFolder folder;
        const std::vector<testing::LabelledLine> few {{"x", "a b"}, {"y", "c d"}};
        const auto small = testing::train(few, smallParameters({}), folder / "model.bin");
        QCOMPARE(small.error().code, std::string("too-small-to-quantize"));
        QVERIFY(testing::problem(small).find("has 5") != std::string::npos); // with the end of line
        const auto labels = testing::train(
            testing::makePosts(3000, 12), smallParameters({.qout = true}), folder / "model.bin");
        QCOMPARE(labels.error().code, std::string("too-small-to-quantize"));
        QVERIFY(testing::problem(labels).find("--qout") != std::string::npos);
        QVERIFY(
            !std::filesystem::exists(folder / "model.bin") && !std::filesystem::exists(folder / "model.ftz"));
        for (const Quantization wrong : {Quantization {.cutoff = 255}, Quantization {.cutoff = -1},
                 Quantization {.dsub = 0}, Quantization {.dsub = 21}, Quantization {.retrain = true}})
            QCOMPARE(smallParameters(wrong).validate().error().code, std::string("parameter-out-of-range"));
        auto huge = smallParameters({.dsub = 1});
        huge.dim = 4096;
        QCOMPARE(checkQuantizable(huge, 2'000'000, 12).error().code, std::string("too-large-to-quantize"));
        huge.quantization->cutoff = 100'000;
        VERIFY_RESULT(checkQuantizable(huge, 2'000'000, 12));
    }

    void parametersAsJson()
    {
        const auto parameters = smallParameters({true, true, 500, 3, true});
        const auto back = TrainParameters::fromJson(parameters.toJson());
        VERIFY_RESULT(back);
        QVERIFY(back->toJson() == parameters.toJson());
        QCOMPARE(parameters.toJson().at("cutoff").get<int>(), 500);
        auto none = parameters;
        none.quantization.reset();
        QVERIFY(!none.toJson().contains("quantize"));
        QVERIFY(!TrainParameters::fromJson(none.toJson())->quantization);
    }

    void cancelLeavesNoFile()
    {
        class Stopper final : public Progress
        {
        public:
            std::stop_source source;
            void report(const ProgressUpdate& update) override
            {
                if (update.phase == "quantizing")
                    source.request_stop();
            }
        };
        const testing::TemporaryFolder folder;
        Stopper stopper;
        testing::VectorSource lines(testing::makePosts(6000, 12));
        const auto outcome = trainModel(
            smallParameters({}), lines, folder / "model.bin", stopper, stopper.source.get_token());
        QVERIFY(!outcome);
        QVERIFY(outcome.error().kind == ErrorKind::Cancelled);
        QVERIFY(
            !std::filesystem::exists(folder / "model.bin") && !std::filesystem::exists(folder / "model.ftz"));
    }
};

QTEST_GUILESS_MAIN(TestQuantization)

#include "tst_quantization.moc"
