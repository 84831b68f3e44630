#include "core/learning/trainer.h"
#include "tests/core/learning/learningdata.h"
#include "tests/support/testing.h"

#include <QTest>

using namespace touchstone;

class TestDivergence : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void divergenceIsAnErrorWithAdvice()
    {
        const testing::TemporaryFolder folder;
        auto parameters = testing::smallParameters();
        parameters.lr = 100;
        parameters.epoch = 50;
        const auto vectors = folder.write("huge.vec", "2 2\ncommon1 1e30 1e30\ncommon2 -1e30 1e30\n");
        parameters.dim = 2;
        parameters.pretrainedVectors = vectors;
        const auto outcome = testing::train(testing::makePosts(2000, 5), parameters, folder / "model.bin");
        QVERIFY(!outcome);
        QVERIFY2(testing::problem(outcome).find("lower lr") != std::string::npos,
            testing::problem(outcome).c_str());
        QVERIFY(!std::filesystem::exists(folder / "model.bin"));
    }

    void divergenceTellsWhatToChange_data()
    {
        QTest::addColumn<int>("loss");
        QTest::addColumn<double>("lr");
        QTest::addColumn<int>("batch");
        QTest::addColumn<int>("threads");
        QTest::addColumn<bool>("namesBatch");
        QTest::newRow("absurd rate") << 3 << 100.0 << 0 << 1 << false;
        QTest::newRow("absurd rate, two threads") << 3 << 100.0 << 0 << 2 << false;
        QTest::newRow("absurd rate, row by row") << 3 << 100.0 << 1 << 1 << false;
        QTest::newRow("batch that was asked for") << 4 << 1.0 << 16 << 1 << true;
        QTest::newRow("batch that was asked for, two threads") << 4 << 1.0 << 16 << 2 << true;
        QTest::newRow("ns, finite but useless") << 2 << 20.0 << 0 << 1 << false;
        QTest::newRow("hs, finite but useless") << 1 << 20.0 << 0 << 1 << false;
        QTest::newRow("hs, two threads") << 1 << 20.0 << 0 << 2 << false;
    }

    void divergenceTellsWhatToChange()
    {
        QFETCH(int, loss);
        QFETCH(double, lr);
        QFETCH(int, batch);
        QFETCH(int, threads);
        QFETCH(bool, namesBatch);
        const testing::TemporaryFolder folder;
        auto parameters = testing::smallParameters();
        parameters.loss = static_cast<LossName>(loss);
        parameters.lr = lr;
        parameters.batch = batch;
        parameters.threads = threads;
        parameters.epoch = 1000; // noticed long before the end
        const auto outcome = testing::train(testing::makePosts(4000, 40), parameters, folder / "model.bin");
        QVERIFY2(!outcome, (std::to_string(outcome ? outcome->loss : 0)).c_str());
        QCOMPARE(outcome.error().code, std::string("training-diverged"));
        QVERIFY(outcome.error().kind == ErrorKind::Input);
        // The rows in which it showed count too.
        QVERIFY(outcome.error().message().find("after 0 rows") == std::string::npos);
        QVERIFY(outcome.error().hint.find("--lr") != std::string::npos);
        QCOMPARE(outcome.error().hint.find("--batch") != std::string::npos, namesBatch);
        QVERIFY(!std::filesystem::exists(folder / "model.bin"));
    }

    void ownChoiceOfBatchIsLowered_data()
    {
        QTest::addColumn<int>("threads");
        QTest::newRow("one thread") << 1;
        QTest::newRow("two threads") << 2;
    }

    void ownChoiceOfBatchIsLowered()
    {
        QFETCH(int, threads);
        const testing::TemporaryFolder folder;
        // Long vectors in rows that are all the same text: what is right for one row overshoots as a sum of sixteen.
        std::string vectors = "3 20\n";
        for (const char* word : {"always", "the", "same"}) {
            vectors += word;
            for (int d = 0; d < 20; ++d)
                vectors += " 0.55";
            vectors += '\n';
        }
        std::vector<testing::LabelledLine> lines;
        for (int i = 0; i < 32000; ++i)
            lines.push_back({i % 2 == 0 ? "x" : "y", "always the same"});
        auto parameters = testing::smallParameters();
        parameters.threads = threads;
        parameters.epoch = 3;
        parameters.pretrainedVectors = folder.write("long.vec", vectors);
        auto outcome = testing::train(lines, parameters, folder / "model.bin");
        VERIFY_RESULT(outcome);
        QVERIFY(!outcome->divergences.empty());
        QCOMPARE(outcome->divergences.front().batch, 16);
        QVERIFY(outcome->divergences.front().rows < 48000); // half of the whole training
        QVERIFY(outcome->batch < outcome->divergences.back().batch);
        parameters.batch = outcome->batch; // the same as if it had been asked for at once
        VERIFY_RESULT(testing::train(lines, parameters, folder / "again.bin"));
        if (threads == 1)
            QVERIFY(testing::contentOf(folder / "model.bin") == testing::contentOf(folder / "again.bin"));
        VERIFY_RESULT(Model::load(folder / "model.bin"));
    }

    void infiniteWeightsOfTheLastRowsAreNotWritten()
    {
        const testing::TemporaryFolder folder;
        auto parameters = testing::smallParameters();
        parameters.dim = 2;
        parameters.lr = 100;
        parameters.epoch = 1;
        parameters.batch = 2; // one batch is the whole training: its loss is still that of chance
        parameters.pretrainedVectors = folder.write("huge.vec", "2 2\na 1e37 1e37\nb -1e37 1e37\n");
        const auto outcome = testing::train({{"x", "a"}, {"y", "b"}}, parameters, folder / "model.bin");
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, std::string("training-diverged"));
        QVERIFY(!std::filesystem::exists(folder / "model.bin"));
    }
};

QTEST_GUILESS_MAIN(TestDivergence)

#include "tst_divergence.moc"
