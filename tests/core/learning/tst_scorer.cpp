#include "core/learning/kernels.h"
#include "core/learning/scorer.h"
#include "tests/core/learning/learningdata.h"
#include "tests/support/testing.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <thread>

using namespace touchstone;

namespace {

/// One step of fastText's sigmoid table where it is steepest.
constexpr float tableStep = 0.0079F;

struct Differences {
    int rows = 0;
    int firstLabels = 0; ///< differ although the two best are more than 1e-6 apart
    int values = 0;
    int close = 0;     ///< within 2e-6
    float largest = 0; ///< among all values
    int missing = 0;   ///< labels that only one of the two gives
};

/// All labels of all lines, ours against fastText's own.
Differences compareWithLibrary(
    const Model& model, const fasttext::FastText& library, const std::vector<std::string>& lines)
{
    const auto& labels = model.summary().labels;
    const int k = static_cast<int>(labels.size());
    Scorer scorer(model, k);
    ScoredBatch batch;
    scorer.score(lines, batch);
    const bool isHs = model.summary().loss == LossName::HierarchicalSoftmax;
    Differences differences;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto expected = testing::libraryAnswers(library, lines[i], k);
        ++differences.rows;
        std::map<std::string, float> ours;
        for (std::size_t j = i * labels.size(); j < (i + 1) * labels.size() && batch.label[j] >= 0; ++j)
            ours["__label__" + labels[static_cast<std::size_t>(batch.label[j])]] = batch.probability[j];
        if (!expected.empty()) {
            const bool tie = expected.size() > 1 && expected[0].first - expected[1].first <= 1e-6F;
            const std::int32_t first = batch.label[i * labels.size()];
            if (!tie
                && (first < 0 || "__label__" + labels[static_cast<std::size_t>(first)] != expected[0].second))
                ++differences.firstLabels;
        }
        differences.missing += std::abs(static_cast<int>(ours.size()) - static_cast<int>(expected.size()));
        for (const auto& [probability, label] : expected) {
            const float theirs = isHs ? std::min(1.0F, probability) : probability - 1e-5F;
            const float difference = std::abs(ours[label] - theirs);
            ++differences.values;
            differences.close += difference <= 2e-6F ? 1 : 0;
            differences.largest = std::max(differences.largest, difference);
        }
    }
    return differences;
}

std::vector<std::string> testLines()
{
    std::vector<std::string> lines = {"", "nothing known here", "common1", std::string(20000, 'a')};
    for (const auto& post : testing::makePosts(700, 30, 99))
        lines.push_back(post.text);
    std::string everything;
    for (int i = 0; i < 3000; ++i)
        everything += "common" + std::to_string(i % 200) + " ";
    lines.push_back(everything);
    return lines;
}

} // namespace

class TestScorer : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void agreesWithFastText_data()
    {
        QTest::addColumn<int>("loss");
        QTest::addColumn<int>("dim");
        QTest::addColumn<int>("wordNgrams");
        QTest::addColumn<int>("maxn");
        QTest::addColumn<int>("labels");
        QTest::newRow("softmax") << 3 << 20 << 1 << 0 << 30;
        QTest::newRow("softmax, bigrams") << 3 << 100 << 2 << 0 << 33;
        QTest::newRow("softmax, characters") << 3 << 37 << 1 << 4 << 16;
        QTest::newRow("softmax, two labels, one dimension") << 3 << 1 << 1 << 0 << 2;
        QTest::newRow("hs") << 1 << 20 << 1 << 0 << 30;
        QTest::newRow("hs, bigrams") << 1 << 50 << 2 << 0 << 33;
        QTest::newRow("hs, two labels") << 1 << 10 << 1 << 0 << 2;
        QTest::newRow("ns") << 2 << 20 << 1 << 0 << 30;
        QTest::newRow("ns, characters") << 2 << 16 << 1 << 3 << 30;
        QTest::newRow("ova") << 4 << 20 << 1 << 0 << 30;
        QTest::newRow("ova, bigrams") << 4 << 64 << 3 << 0 << 30;
    }

    void agreesWithFastText()
    {
        QFETCH(int, loss);
        QFETCH(int, dim);
        QFETCH(int, wordNgrams);
        QFETCH(int, maxn);
        QFETCH(int, labels);
        const testing::TemporaryFolder folder;
        testing::writeFastTextFile(folder / "posts.txt", testing::makePosts(3000, labels));
        auto args = testing::supervisedArguments(folder / "posts.txt");
        args.loss = static_cast<fasttext::loss_name>(loss);
        args.dim = dim;
        args.wordNgrams = wordNgrams;
        args.minn = maxn > 0 ? 2 : 0;
        args.maxn = maxn;
        args.bucket = wordNgrams > 1 || maxn > 0 ? 4000 : 0;
        fasttext::FastText library;
        library.train(args);
        library.saveModel((folder / "model.bin").string());

        auto model = Model::load(folder / "model.bin");
        VERIFY_RESULT(model);
        QCOMPARE(model->summary().dim, dim);
        QCOMPARE(static_cast<int>(model->summary().loss), loss);
        QCOMPARE(static_cast<int>(model->summary().labels.size()), labels);
        const Differences found = compareWithLibrary(*model, library, testLines());
        QCOMPARE(found.missing, 0);
        if (model->summary().loss == LossName::Softmax) {
            QCOMPARE(found.firstLabels, 0);
            QVERIFY2(found.largest <= 1e-5F, std::to_string(found.largest).c_str());
        } else {
            QVERIFY2(found.largest <= tableStep, std::to_string(found.largest).c_str());
            QVERIFY2(found.close >= found.values - std::max(1, found.values / 10000),
                (std::to_string(found.close) + " of " + std::to_string(found.values)).c_str());
        }
    }

    void quantizedModelsAgreeWithFastText_data()
    {
        QTest::addColumn<bool>("output");
        QTest::addColumn<bool>("norms");
        QTest::addColumn<int>("cutoff");
        QTest::newRow("input only") << false << false << 0;
        QTest::newRow("norms too") << false << true << 0;
        QTest::newRow("output too") << true << true << 0;
        QTest::newRow("pruned") << false << true << 700;
    }

    void quantizedModelsAgreeWithFastText()
    {
        QFETCH(bool, output);
        QFETCH(bool, norms);
        QFETCH(int, cutoff);
        const testing::TemporaryFolder folder;
        testing::writeFastTextFile(folder / "posts.txt", testing::makePosts(4000, 300));
        auto args = testing::supervisedArguments(folder / "posts.txt");
        args.wordNgrams = 2;
        args.bucket = 3000;
        fasttext::FastText library;
        library.train(args);
        args.qout = output;
        args.qnorm = norms;
        args.cutoff = static_cast<std::size_t>(cutoff);
        library.quantize(args);
        library.saveModel((folder / "model.ftz").string());

        auto model = Model::load(folder / "model.ftz");
        VERIFY_RESULT(model);
        QVERIFY(model->summary().quantized);
        const Differences found = compareWithLibrary(*model, library, testLines());
        QCOMPARE(found.missing, 0);
        QCOMPARE(found.firstLabels, 0);
        QVERIFY2(found.largest <= 1e-5F, std::to_string(found.largest).c_str());
    }

    void sumsAreOverAllRowsAndByFirstLabel_data()
    {
        QTest::addColumn<int>("loss");
        QTest::newRow("hs") << 1;
        QTest::newRow("softmax") << 3;
        QTest::newRow("ova") << 4;
    }

    void sumsAreOverAllRowsAndByFirstLabel()
    {
        QFETCH(int, loss);
        const testing::TemporaryFolder folder;
        testing::writeFastTextFile(folder / "posts.txt", testing::makePosts(2000, 19));
        auto args = testing::supervisedArguments(folder / "posts.txt");
        args.loss = static_cast<fasttext::loss_name>(loss);
        fasttext::FastText library;
        library.train(args);
        library.saveModel((folder / "model.bin").string());
        auto model = Model::load(folder / "model.bin");
        VERIFY_RESULT(model);

        const std::vector<std::string> lines = testLines();
        const std::size_t labels = model->summary().labels.size();
        std::vector<double> all[2] = {std::vector<double>(labels), std::vector<double>(labels)};
        std::vector<double> first[2] = {std::vector<double>(labels), std::vector<double>(labels)};
        std::vector<ProbabilitySums> sums;
        for (std::size_t i = 0; i < lines.size(); ++i)
            sums.push_back({all[i % 2], first[i % 2]});
        Scorer scorer(*model, static_cast<int>(labels));
        ScoredBatch batch;
        scorer.score(lines, batch, sums);

        std::vector<double> expectedAll[2] = {std::vector<double>(labels), std::vector<double>(labels)};
        std::vector<double> expectedFirst[2] = {std::vector<double>(labels), std::vector<double>(labels)};
        for (std::size_t i = 0; i < lines.size(); ++i) {
            for (std::size_t j = 0; j < labels; ++j) {
                const std::int32_t label = batch.label[i * labels + j];
                if (label < 0)
                    continue;
                const auto p = static_cast<double>(batch.probability[i * labels + j]);
                expectedAll[i % 2][static_cast<std::size_t>(label)] += p;
                if (j == 0)
                    expectedFirst[i % 2][static_cast<std::size_t>(label)] += p;
            }
        }
        for (int part = 0; part < 2; ++part) {
            for (std::size_t label = 0; label < labels; ++label) {
                QVERIFY(std::abs(all[part][label] - expectedAll[part][label]) < 1e-9);
                QVERIFY(std::abs(first[part][label] - expectedFirst[part][label]) < 1e-9);
            }
        }
    }

    void fewerLabelsThanAnswers()
    {
        const testing::TemporaryFolder folder;
        testing::writeFastTextFile(folder / "posts.txt", testing::makePosts(200, 2));
        fasttext::FastText library;
        library.train(testing::supervisedArguments(folder / "posts.txt"));
        library.saveModel((folder / "model.bin").string());
        auto model = Model::load(folder / "model.bin");
        VERIFY_RESULT(model);
        Scorer scorer(*model, 5);
        ScoredBatch batch;
        const std::vector<std::string> lines = {"common1 t0w1"};
        scorer.score(lines, batch);
        QCOMPARE(batch.label.size(), std::size_t {5});
        QVERIFY(batch.label[1] >= 0);
        QCOMPARE(batch.label[2], -1);
        QCOMPARE(batch.probability[4], 0.0F);
        scorer.score({}, batch);
        QVERIFY(batch.label.empty());
    }

    void noAnswerWithoutAnyFeature()
    {
        const testing::TemporaryFolder folder;
        testing::writeFastTextFile(folder / "posts.txt", {{"x", "a a a"}, {"y", "a a a b"}});
        auto args = testing::supervisedArguments(folder / "posts.txt");
        args.minCount = 3; // leaves only 'a', not even the end of line
        fasttext::FastText library;
        library.train(args);
        library.saveModel((folder / "model.bin").string());
        auto model = Model::load(folder / "model.bin");
        VERIFY_RESULT(model);
        Scorer scorer(*model, 1);
        ScoredBatch batch;
        const std::vector<std::string> lines = {"b", "a"};
        scorer.score(lines, batch);
        QCOMPARE(batch.label[0], -1);
        QCOMPARE(batch.probability[0], 0.0F);
        QVERIFY(batch.label[1] >= 0);
        QVERIFY(testing::libraryAnswers(library, "b", 1).empty());
    }

    void sameAnswersFromSeveralThreadsAndBatchSizes()
    {
        const testing::TemporaryFolder folder;
        testing::writeFastTextFile(folder / "posts.txt", testing::makePosts(2000, 19));
        fasttext::FastText library;
        library.train(testing::supervisedArguments(folder / "posts.txt"));
        library.saveModel((folder / "model.bin").string());
        auto model = Model::load(folder / "model.bin");
        VERIFY_RESULT(model);
        const std::vector<std::string> lines = testLines();
        Scorer whole(*model, 3);
        ScoredBatch expected;
        whole.score(lines, expected);
        ScoredBatch results[2];
        {
            std::vector<std::jthread> threads;
            for (ScoredBatch& result : results) {
                threads.emplace_back([&] {
                    Scorer scorer(*model, 3);
                    for (const std::string& line : lines) {
                        ScoredBatch one;
                        scorer.score(std::span(&line, 1), one);
                        result.label.insert(result.label.end(), one.label.begin(), one.label.end());
                        result.probability.insert(
                            result.probability.end(), one.probability.begin(), one.probability.end());
                    }
                });
            }
        }
        for (const ScoredBatch& result : results) {
            QVERIFY(result.label == expected.label);
            QVERIFY(result.probability == expected.probability);
        }
    }
};

QTEST_APPLESS_MAIN(TestScorer)

#include "tst_scorer.moc"
