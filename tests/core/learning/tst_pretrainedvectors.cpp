#include "core/learning/modelvalidator.h"
#include "core/learning/tokenhash.h"
#include "core/learning/trainer.h"
#include "tests/core/learning/learningdata.h"
#include "tests/support/testing.h"

#include <QTest>

#include <cmath>

using namespace touchstone;

class TestPretrainedVectors : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void pretrainedVectorsAreUsed()
    {
        const testing::TemporaryFolder folder;
        auto parameters = testing::smallParameters();
        parameters.dim = 3;
        parameters.lr = 1e-9; // leaves the vectors as they were
        parameters.pretrainedVectors
            = folder.write("words.vec", "3 3\nalpha 1 2 3\nunseen -1 0.5 1e-2 \n</s> 4 5 6\n");
        auto outcome
            = testing::train({{"x", "alpha beta"}, {"y", "gamma"}}, parameters, folder / "model.bin");
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->words, 5);
        fasttext::FastText library;
        library.loadModel((folder / "model.bin").string());
        fasttext::Vector vector(3);
        library.getInputVector(vector, library.getWordId("alpha"));
        QVERIFY(std::abs(vector[1] - 2.0F) < 1e-4F);
        library.getInputVector(vector, library.getWordId("unseen"));
        QVERIFY(std::abs(vector[1] - 0.5F) < 1e-4F);
    }

    void badVectors_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("empty") << QByteArray("") << QByteArray("empty");
        QTest::newRow("no header") << QByteArray("alpha 1 2 3\n") << QByteArray("first line");
        QTest::newRow("other dimension") << QByteArray("1 4\nalpha 1 2 3 4\n") << QByteArray("4 values");
        QTest::newRow("too few values") << QByteArray("1 3\nalpha 1 2\n") << QByteArray("line 2");
        QTest::newRow("too many values") << QByteArray("1 3\nalpha 1 2 3 4\n") << QByteArray("line 2");
        QTest::newRow("not a number") << QByteArray("1 3\nalpha 1 x 3\n") << QByteArray("line 2");
        QTest::newRow("infinite") << QByteArray("1 3\nalpha 1 inf 3\n") << QByteArray("line 2");
        QTest::newRow("line of 60 MB")
            << QByteArray("1 3\nalpha 1 2 3" + QByteArray(60'000'000, ' ') + "4\n") << QByteArray("1 MiB");
        QTest::newRow("no line end") << QByteArray("2 3\nalpha 1 2 3\nb 1 2") << QByteArray("line 3");
        QTest::newRow("more words than there are numbers of")
            << QByteArray("99999999999999999999 3\nalpha 1 2 3\n") << QByteArray("first line");
        QTest::newRow("huge number of words")
            << QByteArray("9223372036854775807 3\nalpha 1 2 3\n") << QByteArray("ends after 1");
        QTest::newRow("huge dimension")
            << QByteArray("1 9223372036854775807\nalpha 1 2 3\n") << QByteArray("the model's have 3");
        QTest::newRow("negative number of words") << QByteArray("-1 3\n") << QByteArray("first line");
        QTest::newRow("above what a float holds")
            << QByteArray("1 3\nalpha 1 1e39 3\n") << QByteArray("line 2");
        QTest::newRow("bytes of zero") << QByteArray(1000, '\0') << QByteArray("first line");
        QTest::newRow("cut within a number") << QByteArray("1 3\nalpha 1 2 3e") << QByteArray("line 2");
        QTest::newRow("ends early") << QByteArray("2 3\nalpha 1 2 3\n") << QByteArray("ends after 1");
    }

    void badVectors()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, words);
        const testing::TemporaryFolder folder;
        auto parameters = testing::smallParameters();
        parameters.dim = 3;
        parameters.pretrainedVectors = folder.write("words.vec", content.toStdString());
        const auto outcome
            = testing::train({{"x", "alpha beta"}, {"y", "gamma"}}, parameters, folder / "model.bin");
        QVERIFY2(testing::problem(outcome).find(words.toStdString()) != std::string::npos,
            testing::problem(outcome).c_str());
        QVERIFY(!std::filesystem::exists(folder / "model.bin"));
    }

    void theLastOfTwoVectorsOfAWordCounts()
    {
        const testing::TemporaryFolder folder;
        auto parameters = testing::smallParameters();
        parameters.dim = 2;
        parameters.lr = 1e-9;
        parameters.pretrainedVectors = folder.write("words.vec", "3 2\nalpha 1 2\nbeta 9 9\nalpha 3 4\n");
        const auto outcome
            = testing::train({{"x", "alpha beta"}, {"y", "gamma"}}, parameters, folder / "model.bin");
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->words, 4); // alpha once
        ModelContent content;
        VERIFY_RESULT(readModelFile(folder / "model.bin", &content));
        const auto row = content.entries.find("alpha", tokenHash("alpha"));
        QVERIFY(row >= 0);
        QVERIFY(std::abs(content.input.row(row)[0] - 3.0F) < 1e-4F);
        QVERIFY(std::abs(content.input.row(row)[1] - 4.0F) < 1e-4F);
    }

    void missingVectors()
    {
        const testing::TemporaryFolder folder;
        auto parameters = testing::smallParameters();
        parameters.pretrainedVectors = folder / "missing.vec";
        QVERIFY(!testing::train({{"x", "a"}, {"y", "b"}}, parameters, folder / "model.bin"));
        parameters.pretrainedVectors = folder.path();
        QVERIFY(!testing::train({{"x", "a"}, {"y", "b"}}, parameters, folder / "model.bin"));
    }
};

QTEST_GUILESS_MAIN(TestPretrainedVectors)

#include "tst_pretrainedvectors.moc"
