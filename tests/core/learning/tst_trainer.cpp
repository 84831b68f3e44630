#include "core/data/textrecipe.h"
#include "core/learning/trainer.h"
#include "tests/core/learning/learningdata.h"
#include "tests/support/testing.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <functional>
#include <set>

#include <sys/resource.h>

using namespace touchstone;

namespace {

TrainParameters smallParameters()
{
    TrainParameters parameters;
    parameters.lr = 0.5;
    parameters.dim = 20;
    parameters.threads = 1;
    return parameters;
}

Result<TrainOutcome> train(const std::vector<testing::LabelledLine>& lines, const TrainParameters& parameters,
    const std::filesystem::path& output)
{
    testing::VectorSource source(lines);
    NoProgress progress;
    return trainModel(parameters, source, output, progress, {});
}

/// Calls back with every report.
class Listener final : public Progress
{
public:
    explicit Listener(std::function<void(const ProgressUpdate&)> heard)
        : m_heard(std::move(heard))
    {
    }
    void report(const ProgressUpdate& update) override { m_heard(update); }

private:
    std::function<void(const ProgressUpdate&)> m_heard;
};

/// Gives the same row for ever.
class EndlessSource final : public LineSource
{
public:
    Result<bool> next(std::string& line, std::string& label) override
    {
        line = "one two";
        label = "x";
        return true;
    }
};

} // namespace

class TestTrainer : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void learnsAsWellAsFastText_data()
    {
        QTest::addColumn<int>("loss");
        QTest::addColumn<int>("threads");
        QTest::addColumn<int>("batch");
        QTest::addColumn<int>("maxn");
        QTest::newRow("softmax") << 3 << 1 << 0 << 0;
        QTest::newRow("softmax, two threads") << 3 << 2 << 0 << 0;
        QTest::newRow("softmax, row by row") << 3 << 1 << 1 << 0;
        QTest::newRow("softmax, batch 16") << 3 << 1 << 16 << 0;
        QTest::newRow("softmax, characters") << 3 << 2 << 0 << 4;
        QTest::newRow("hs") << 1 << 1 << 0 << 0;
        QTest::newRow("hs, two threads") << 1 << 2 << 0 << 0;
        QTest::newRow("ns") << 2 << 1 << 0 << 0;
        QTest::newRow("ova") << 4 << 1 << 0 << 0;
        QTest::newRow("ova, batch 16") << 4 << 2 << 16 << 0;
    }

    void learnsAsWellAsFastText()
    {
        QFETCH(int, loss);
        QFETCH(int, threads);
        QFETCH(int, batch);
        QFETCH(int, maxn);
        const testing::TemporaryFolder folder;
        const auto posts = testing::makePosts(4000, 12);
        const auto unseen = testing::makePosts(1500, 12, 77);

        testing::writeFastTextFile(folder / "posts.txt", posts);
        auto args = testing::supervisedArguments(folder / "posts.txt");
        args.loss = static_cast<fasttext::loss_name>(loss);
        args.wordNgrams = 2;
        args.bucket = 5000;
        args.minn = maxn > 0 ? 2 : 0;
        args.maxn = maxn;
        fasttext::FastText library;
        library.train(args);
        library.saveModel((folder / "library.bin").string());
        auto theirs = Model::load(folder / "library.bin");
        VERIFY_RESULT(theirs);

        auto parameters = smallParameters();
        parameters.loss = static_cast<LossName>(loss);
        parameters.threads = threads;
        parameters.batch = batch;
        parameters.wordNgrams = 2;
        parameters.bucket = 5000;
        parameters.minn = maxn > 0 ? 2 : 0;
        parameters.maxn = maxn;
        auto outcome = train(posts, parameters, folder / "model.bin");
        VERIFY_RESULT(outcome);
        auto ours = Model::load(folder / "model.bin");
        VERIFY_RESULT(ours);
        QCOMPARE(ours->summary().words, theirs->summary().words);
        QCOMPARE(ours->summary().tokens, theirs->summary().tokens);
        QVERIFY(ours->summary().labelCounts == theirs->summary().labelCounts);

        const double expected = testing::accuracy(*theirs, unseen);
        const double found = testing::accuracy(*ours, unseen);
        QVERIFY2(found > 0.7, std::to_string(found).c_str());
        QVERIFY2(
            found >= expected - 0.03, (std::to_string(found) + " < " + std::to_string(expected)).c_str());
    }

    void outcomeCounts()
    {
        const testing::TemporaryFolder folder;
        auto outcome = train({{"x", "a b"}, {"x", ""}, {"y", "  "}, {"y", "b c c"}, {"z", "c"}},
            smallParameters(), folder / "model.bin");
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->rows, std::int64_t {3});
        QCOMPARE(outcome->emptyRows, std::int64_t {2});
        QCOMPARE(outcome->labels, 3);
        QCOMPARE(outcome->words, 4);                  // a, b, c and the end of line
        QCOMPARE(outcome->tokens, std::int64_t {12}); // 6 words, 3 line ends, 3 labels
        QVERIFY(outcome->loss > 0);
    }

    void oneThreadIsReproducibleToTheByte()
    {
        const testing::TemporaryFolder folder;
        const auto posts = testing::makePosts(5000, 12);
        for (const LossName loss :
            {LossName::Softmax, LossName::NegativeSampling, LossName::HierarchicalSoftmax}) {
            auto parameters = smallParameters();
            parameters.loss = loss;
            VERIFY_RESULT(train(posts, parameters, folder / "a.bin"));
            VERIFY_RESULT(train(posts, parameters, folder / "b.bin"));
            parameters.seed = 2;
            VERIFY_RESULT(train(posts, parameters, folder / "c.bin"));
            QVERIFY(testing::contentOf(folder / "a.bin") == testing::contentOf(folder / "b.bin"));
            QVERIFY(testing::contentOf(folder / "a.bin") != testing::contentOf(folder / "c.bin"));
        }
    }

    void labelsOfAnyKindComeBack()
    {
        const testing::TemporaryFolder folder;
        const std::vector<std::string> labels
            = {"two words", "50%", "%20", "caf\xc3\xa9", "tab\there", "__label__twice", "\xe6\xbc\xa2"};
        std::vector<testing::LabelledLine> lines;
        for (const std::string& label : labels)
            lines.push_back({label, "word" + std::to_string(lines.size())});
        VERIFY_RESULT(train(lines, smallParameters(), folder / "model.bin"));
        auto model = Model::load(folder / "model.bin");
        VERIFY_RESULT(model);
        const std::set<std::string> expected(labels.begin(), labels.end());
        const std::set<std::string> found(model->summary().labels.begin(), model->summary().labels.end());
        QVERIFY(found == expected);
    }

    void postsCannotInjectLabelsOrRows()
    {
        const testing::TemporaryFolder folder;
        const TextRecipe plain = *TextRecipe::fromName("plain");
        const std::vector<std::string> texts = {"good __label__evil words", "end </s> __label__evil more",
            "line\n__label__evil break", std::string("nul\0__label__evil here", 22), "__label__evil"};
        std::vector<testing::LabelledLine> cooked;
        std::vector<testing::LabelledLine> raw;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            std::string line;
            plain.apply(std::span(&texts[i], 1), line);
            cooked.push_back({i % 2 == 0 ? "x" : "y", line});
            raw.push_back({i % 2 == 0 ? "x" : "y", texts[i]}); // as if a recipe had let them through
        }
        for (const auto& lines : {cooked, raw}) {
            auto outcome = train(lines, smallParameters(), folder / "model.bin");
            VERIFY_RESULT(outcome);
            QCOMPARE(outcome->labels, 2);
            QVERIFY(outcome->rows <= static_cast<std::int64_t>(texts.size()));
            auto model = Model::load(folder / "model.bin");
            VERIFY_RESULT(model);
            QCOMPARE(model->summary().labels.size(), std::size_t {2});
            QVERIFY(std::ranges::find(model->summary().labels, "evil") == model->summary().labels.end());
        }
    }

    void rareWordsAndLabelsAreDropped()
    {
        const testing::TemporaryFolder folder;
        auto parameters = smallParameters();
        parameters.minCount = 2;
        parameters.minCountLabel = 2;
        auto outcome = train({{"x", "a b"}, {"x", "a c"}, {"y", "b d"}, {"y", "b"}, {"rare", "a"}},
            parameters, folder / "model.bin");
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->labels, 2);
        QCOMPARE(outcome->rows, std::int64_t {4});
        QCOMPARE(outcome->words, 3); // a, b and the end of line
        parameters.minCountLabel = 3;
        const auto problem
            = train({{"x", "a b"}, {"x", "a"}, {"x", "c"}, {"y", "b"}}, parameters, folder / "none.bin");
        QVERIFY(testing::problem(problem).find("minCountLabel") != std::string::npos);
        QVERIFY(!std::filesystem::exists(folder / "none.bin"));
    }

    void refusesWhatCannotBeTrained()
    {
        const testing::TemporaryFolder folder;
        const auto output = folder / "model.bin";
        QVERIFY(testing::problem(train({}, smallParameters(), output)).find("no row") != std::string::npos);
        QVERIFY(testing::problem(train({{"x", ""}}, smallParameters(), output)).find("empty")
            != std::string::npos);
        QVERIFY(
            testing::problem(train({{"x", "a"}, {"x", "b"}}, smallParameters(), output)).find("two labels")
            != std::string::npos);
        auto parameters = smallParameters();
        parameters.dim = 0;
        QVERIFY(testing::problem(train({{"x", "a"}, {"y", "b"}}, parameters, output)).find("dim")
            != std::string::npos);
        parameters = smallParameters();
        parameters.lr = -1;
        QVERIFY(testing::problem(parameters.validate()).find("lr") != std::string::npos);
        parameters = smallParameters();
        parameters.wordNgrams = 2;
        parameters.bucket = 0;
        QVERIFY(testing::problem(parameters.validate()).find("bucket") != std::string::npos);
        const auto nowhere
            = train({{"x", "a"}, {"y", "b"}}, smallParameters(), folder / "no" / "folder" / "model.bin");
        QVERIFY(!nowhere);
        QVERIFY(!std::filesystem::exists(output));
    }

    void parametersAsJson()
    {
        auto parameters = smallParameters();
        parameters.loss = LossName::OneVsAll;
        const auto json = parameters.toJson();
        QCOMPARE(json.at("loss").get<std::string>(), std::string("ova"));
        QCOMPARE(json.at("dim").get<int>(), 20);
        QCOMPARE(json.at("thread").get<int>(), 1);
        QVERIFY(!json.contains("pretrainedVectors"));
        const auto back = TrainParameters::fromJson(json);
        VERIFY_RESULT(back);
        QVERIFY(back->toJson() == json);
        auto incomplete = json;
        incomplete.erase("dim");
        QVERIFY(testing::problem(TrainParameters::fromJson(incomplete)).find("dim") != std::string::npos);
        for (const char* name : {"hs", "ns", "softmax", "ova"})
            QCOMPARE(std::string(lossText(*parseLoss(name))), std::string(name));
        QVERIFY(testing::problem(parseLoss("hinge")).find("softmax") != std::string::npos);
    }

    void divergenceIsAnErrorWithAdvice()
    {
        const testing::TemporaryFolder folder;
        auto parameters = smallParameters();
        parameters.lr = 100;
        parameters.epoch = 50;
        const auto vectors = folder.write("huge.vec", "2 2\ncommon1 1e30 1e30\ncommon2 -1e30 1e30\n");
        parameters.dim = 2;
        parameters.pretrainedVectors = vectors;
        const auto outcome = train(testing::makePosts(2000, 5), parameters, folder / "model.bin");
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
        auto parameters = smallParameters();
        parameters.loss = static_cast<LossName>(loss);
        parameters.lr = lr;
        parameters.batch = batch;
        parameters.threads = threads;
        parameters.epoch = 1000; // noticed long before the end
        QElapsedTimer since;
        since.start();
        const auto outcome = train(testing::makePosts(4000, 40), parameters, folder / "model.bin");
        QVERIFY2(!outcome, (std::to_string(outcome ? outcome->loss : 0)).c_str());
        QCOMPARE(outcome.error().code, std::string("training-diverged"));
        QVERIFY(outcome.error().kind == ErrorKind::Input);
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
        auto parameters = smallParameters();
        parameters.threads = threads;
        parameters.epoch = 3;
        parameters.pretrainedVectors = folder.write("long.vec", vectors);
        auto outcome = train(lines, parameters, folder / "model.bin");
        VERIFY_RESULT(outcome);
        QVERIFY(!outcome->divergences.empty());
        QCOMPARE(outcome->divergences.front().batch, 16);
        QVERIFY(outcome->divergences.front().rows < 48000); // half of the whole training
        QVERIFY(outcome->batch < outcome->divergences.back().batch);
        parameters.batch = outcome->batch; // the same as if it had been asked for at once
        VERIFY_RESULT(train(lines, parameters, folder / "again.bin"));
        if (threads == 1)
            QVERIFY(testing::contentOf(folder / "model.bin") == testing::contentOf(folder / "again.bin"));
        VERIFY_RESULT(Model::load(folder / "model.bin"));
    }

    void infiniteWeightsOfTheLastRowsAreNotWritten()
    {
        const testing::TemporaryFolder folder;
        auto parameters = smallParameters();
        parameters.dim = 2;
        parameters.lr = 100;
        parameters.epoch = 1;
        parameters.batch = 2; // one batch is the whole training: its loss is still that of chance
        parameters.pretrainedVectors = folder.write("huge.vec", "2 2\na 1e37 1e37\nb -1e37 1e37\n");
        const auto outcome = train({{"x", "a"}, {"y", "b"}}, parameters, folder / "model.bin");
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, std::string("training-diverged"));
        QVERIFY(!std::filesystem::exists(folder / "model.bin"));
    }

    void pretrainedVectorsAreUsed()
    {
        const testing::TemporaryFolder folder;
        auto parameters = smallParameters();
        parameters.dim = 3;
        parameters.lr = 1e-9; // leaves the vectors as they were
        parameters.pretrainedVectors
            = folder.write("words.vec", "3 3\nalpha 1 2 3\nunseen -1 0.5 1e-2 \n</s> 4 5 6\n");
        auto outcome = train({{"x", "alpha beta"}, {"y", "gamma"}}, parameters, folder / "model.bin");
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
        QTest::newRow("ends early") << QByteArray("2 3\nalpha 1 2 3\n") << QByteArray("ends after 1");
    }

    void badVectors()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, words);
        const testing::TemporaryFolder folder;
        auto parameters = smallParameters();
        parameters.dim = 3;
        parameters.pretrainedVectors = folder.write("words.vec", content.toStdString());
        const auto outcome = train({{"x", "alpha beta"}, {"y", "gamma"}}, parameters, folder / "model.bin");
        QVERIFY2(testing::problem(outcome).find(words.toStdString()) != std::string::npos,
            testing::problem(outcome).c_str());
        QVERIFY(!std::filesystem::exists(folder / "model.bin"));
    }

    void missingVectors()
    {
        const testing::TemporaryFolder folder;
        auto parameters = smallParameters();
        parameters.pretrainedVectors = folder / "missing.vec";
        QVERIFY(!train({{"x", "a"}, {"y", "b"}}, parameters, folder / "model.bin"));
        parameters.pretrainedVectors = folder.path();
        QVERIFY(!train({{"x", "a"}, {"y", "b"}}, parameters, folder / "model.bin"));
    }

    void cancelStopsSoonAndLeavesNoFile_data()
    {
        QTest::addColumn<QByteArray>("phase");
        for (const char* phase : {"reading", "initializing", "training", "saving"})
            QTest::newRow(phase) << QByteArray(phase);
    }

    void cancelStopsSoonAndLeavesNoFile()
    {
        QFETCH(QByteArray, phase);
        const testing::TemporaryFolder folder;
        auto parameters = smallParameters();
        parameters.epoch = phase == "training" ? 100000 : 1;
        parameters.threads = 2;
        parameters.dim = 100;
        parameters.wordNgrams = 2;
        parameters.bucket = 100000;
        std::stop_source source;
        QElapsedTimer since;
        Listener listener([&](const ProgressUpdate& update) {
            if (update.phase == std::string_view(phase.constData()) && !source.stop_requested()) {
                since.start();
                source.request_stop();
            }
        });
        testing::VectorSource lines(testing::makePosts(3000, 12));
        auto outcome = trainModel(parameters, lines, folder / "model.bin", listener, source.get_token());
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, std::string("cancelled"));
        QVERIFY2(since.elapsed() < 900, std::to_string(since.elapsed()).c_str());
        QVERIFY(!std::filesystem::exists(folder / "model.bin"));
    }

    void cancelWhileReadingWithoutEnd()
    {
        const testing::TemporaryFolder folder;
        std::stop_source source;
        Listener listener([&](const ProgressUpdate& update) {
            if (update.done > 20000)
                source.request_stop();
        });
        EndlessSource lines;
        auto outcome
            = trainModel(smallParameters(), lines, folder / "model.bin", listener, source.get_token());
        QVERIFY(!outcome);
        QVERIFY(outcome.error().kind == ErrorKind::Cancelled);
    }

    void reportsProgressFromTheCallingThread()
    {
        const testing::TemporaryFolder folder;
        auto parameters = smallParameters();
        parameters.threads = 2;
        parameters.epoch = 60;
        const auto caller = std::this_thread::get_id();
        bool otherThread = false;
        double last = 0;
        double total = 0;
        bool sawLoss = false;
        Listener listener([&](const ProgressUpdate& update) {
            otherThread |= std::this_thread::get_id() != caller;
            if (update.phase != "training")
                return;
            last = update.done;
            total = update.total;
            sawLoss |= update.loss.has_value() && *update.loss > 0;
        });
        testing::VectorSource lines(testing::makePosts(5000, 12));
        VERIFY_RESULT(trainModel(parameters, lines, folder / "model.bin", listener, {}));
        QVERIFY(!otherThread);
        QVERIFY(sawLoss);
        QCOMPARE(last, total);
    }

    void fullDiskIsAMachineErrorAndLeavesNoFile()
    {
        const testing::TemporaryFolder folder;
        const auto previous = std::signal(SIGXFSZ, SIG_IGN);
        rlimit before {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit small = before;
        small.rlim_cur = 50000;
        auto parameters = smallParameters();
        parameters.dim = 100;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        auto outcome = train(testing::makePosts(2000, 5), parameters, folder / "model.bin");
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, previous);
        QVERIFY(!outcome);
        QVERIFY(outcome.error().kind == ErrorKind::Machine);
        QVERIFY(!std::filesystem::exists(folder / "model.bin"));
    }

    void theFastTextProgramGivesTheSameFirstLabels_data()
    {
        QTest::addColumn<int>("loss");
        QTest::newRow("hs") << 1;
        QTest::newRow("softmax") << 3;
    }

    void theFastTextProgramGivesTheSameFirstLabels()
    {
        QFETCH(int, loss);
        const QString program = QStandardPaths::findExecutable(QStringLiteral("fasttext"));
        if (program.isEmpty())
            QSKIP("the fasttext program is not installed");
        const testing::TemporaryFolder folder;
        auto parameters = smallParameters();
        parameters.loss = static_cast<LossName>(loss);
        parameters.wordNgrams = 2;
        parameters.minn = 2;
        parameters.maxn = 3;
        parameters.bucket = 3000;
        VERIFY_RESULT(train(testing::makePosts(3000, 12), parameters, folder / "model.bin"));
        auto model = Model::load(folder / "model.bin");
        VERIFY_RESULT(model);

        std::vector<std::string> lines;
        std::string content;
        for (const auto& post : testing::makePosts(500, 12, 5)) {
            lines.push_back(post.text);
            content += post.text + "\n";
        }
        Scorer scorer(*model, 2);
        ScoredBatch batch;
        scorer.score(lines, batch);
        QProcess process;
        process.start(program,
            {QStringLiteral("predict"), QString::fromStdString((folder / "model.bin").string()),
                QString::fromStdString(folder.write("lines.txt", content).string())});
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 0);
        const auto answers = process.readAllStandardOutput().split('\n');
        QVERIFY(answers.size() > static_cast<qsizetype>(lines.size()));
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (batch.probability[2 * i] - batch.probability[2 * i + 1] <= 1e-6F)
                continue;
            const auto& label = model->summary().labels[static_cast<std::size_t>(batch.label[2 * i])];
            QCOMPARE(answers[static_cast<qsizetype>(i)].toStdString(), "__label__" + label);
        }
    }
};

QTEST_GUILESS_MAIN(TestTrainer)

#include "tst_trainer.moc"
