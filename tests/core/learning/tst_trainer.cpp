#include "core/data/textrecipe.h"
#include "core/learning/modelvalidator.h"
#include "core/learning/tokenhash.h"
#include "core/learning/trainer.h"
#include "tests/core/learning/learningdata.h"
#include "tests/support/testing.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <functional>
#include <set>

#include <sys/resource.h>

using namespace touchstone;

namespace {

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

        auto parameters = testing::smallParameters();
        parameters.loss = static_cast<LossName>(loss);
        parameters.threads = threads;
        parameters.batch = batch;
        parameters.wordNgrams = 2;
        parameters.bucket = 5000;
        parameters.minn = maxn > 0 ? 2 : 0;
        parameters.maxn = maxn;
        auto outcome = testing::train(posts, parameters, folder / "model.bin");
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

    void knowsTheSizeOfAModelBeforeItTrains()
    {
        const testing::TemporaryFolder folder;
        testing::VectorSource source({{"x", "a b"}, {"y", "b c c"}, {"label with more", "\xc3\xa9 a"}});
        auto parameters = testing::smallParameters();
        NoProgress progress;
        const auto rows = TrainingRows::read(parameters, source, progress, {});
        VERIFY_RESULT(rows);
        for (const int ngrams : {1, 2}) {
            parameters.wordNgrams = ngrams;
            parameters.bucket = 100;
            VERIFY_RESULT(rows->train(parameters, folder / "model.bin", progress, {}));
            const std::uint64_t size = std::filesystem::file_size(folder / "model.bin");
            QCOMPARE(rows->modelBytes(parameters), size);
            QCOMPARE(rows->dimWithin(parameters, size + 1000000), parameters.dim);
            QCOMPARE(rows->dimWithin(parameters, size), parameters.dim);
            QCOMPARE(rows->dimWithin(parameters, size - 1), parameters.dim - 1);
            QCOMPARE(rows->dimWithin(parameters, 100), 0);
        }
    }

    void outcomeCounts()
    {
        const testing::TemporaryFolder folder;
        auto outcome = testing::train({{"x", "a b"}, {"x", ""}, {"y", "  "}, {"y", "b c c"}, {"z", "c"}},
            testing::smallParameters(), folder / "model.bin");
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->rows, std::int64_t {3});
        QCOMPARE(outcome->emptyRows, std::int64_t {2});
        QCOMPARE(outcome->labels, 3);
        QCOMPARE(outcome->words, 4);                  // a, b, c and the end of line
        QCOMPARE(outcome->tokens, std::int64_t {12}); // 6 words, 3 line ends, 3 labels
        QVERIFY(outcome->loss > 0);
    }

    void oneThreadIsReproducibleToTheByte_data()
    {
        QTest::addColumn<int>("loss");
        QTest::addColumn<bool>("vectors");
        for (const LossName loss : {LossName::Softmax, LossName::NegativeSampling,
                 LossName::HierarchicalSoftmax, LossName::OneVsAll}) {
            for (const bool vectors : {false, true})
                QTest::newRow((std::string(lossText(loss)) + (vectors ? ", word vectors" : "")).c_str())
                    << static_cast<int>(loss) << vectors;
        }
    }

    void oneThreadIsReproducibleToTheByte()
    {
        QFETCH(int, loss);
        QFETCH(bool, vectors);
        const testing::TemporaryFolder folder;
        const auto posts = testing::makePosts(5000, 12);
        auto parameters = testing::smallParameters();
        parameters.loss = static_cast<LossName>(loss);
        parameters.wordNgrams = 2;
        parameters.bucket = 3000;
        parameters.epoch = 2;
        parameters.quantization = Quantization {.qnorm = true, .cutoff = 1000, .retrain = true};
        if (vectors) {
            parameters.dim = 3;
            parameters.pretrainedVectors
                = folder.write("words.vec", "2 3\ncommon1 1 0.5 0.25\nelsewhere 1 0 -1\n");
        }
        VERIFY_RESULT(testing::train(posts, parameters, folder / "a.bin"));
        VERIFY_RESULT(testing::train(posts, parameters, folder / "b.bin"));
        parameters.seed = 2;
        VERIFY_RESULT(testing::train(posts, parameters, folder / "c.bin"));
        for (const char* kind : {".bin", ".ftz"}) {
            const std::string first = testing::contentOf(folder / (std::string("a") + kind));
            QVERIFY(!first.empty());
            QVERIFY(first == testing::contentOf(folder / (std::string("b") + kind)));
            QVERIFY(first != testing::contentOf(folder / (std::string("c") + kind)));
        }
    }

    void everyRowHasStartValuesWhateverTheThreads_data()
    {
        QTest::addColumn<int>("threads");
        for (const int threads : {1, 2, 7, 16})
            QTest::newRow(std::to_string(threads).c_str()) << threads;
    }

    void everyRowHasStartValuesWhateverTheThreads()
    {
        QFETCH(int, threads);
        const testing::TemporaryFolder folder;
        auto parameters = testing::smallParameters();
        parameters.threads = threads;
        parameters.lr = 1e-9; // as good as untrained
        parameters.epoch = 1;
        parameters.wordNgrams = 2;
        parameters.bucket = 5000; // most of them are of no row
        VERIFY_RESULT(testing::train(testing::makePosts(500, 12), parameters, folder / "model.bin"));
        ModelContent content;
        VERIFY_RESULT(readModelFile(folder / "model.bin", &content));
        QVERIFY(content.input.rows() > 5000);
        for (std::int64_t row = 0; row < content.input.rows(); ++row) {
            const float* values = content.input.row(row);
            QVERIFY(std::any_of(values, values + parameters.dim, [](float value) { return value != 0; }));
            QVERIFY(std::all_of(values, values + parameters.dim,
                [](float value) { return std::abs(value) <= 1.0F / 20 + 1e-6F; }));
        }
    }

    void batchesLearnAsWellAsRowByRow_data()
    {
        QTest::addColumn<int>("loss");
        QTest::addColumn<double>("lr");
        QTest::newRow("softmax") << 3 << 0.5;
        QTest::newRow("ova") << 4
                             << 0.1; // it changes every label with each row: sums of 16 need a lower rate
    }

    void batchesLearnAsWellAsRowByRow()
    {
        QFETCH(int, loss);
        QFETCH(double, lr);
        const testing::TemporaryFolder folder;
        const auto posts = testing::makePosts(12000, 40);
        const auto unseen = testing::makePosts(4000, 40, 77);
        double mean[2] = {0, 0};
        for (int seed = 0; seed < 3; ++seed) {
            for (const int batch : {1, 16}) {
                auto parameters = testing::smallParameters();
                parameters.loss = static_cast<LossName>(loss);
                parameters.lr = lr;
                parameters.seed = seed;
                parameters.batch = batch;
                VERIFY_RESULT(testing::train(posts, parameters, folder / "model.bin"));
                const auto model = Model::load(folder / "model.bin");
                VERIFY_RESULT(model);
                mean[batch == 1 ? 0 : 1] += testing::accuracy(*model, unseen) / 3;
            }
        }
        // 4,000 rows have a standard error of 0.007, mostly the same for both.
        QVERIFY2(mean[0] > 0.7, std::to_string(mean[0]).c_str());
        QVERIFY2(std::abs(mean[1] - mean[0]) < 0.01,
            (std::to_string(mean[1]) + " with 16, " + std::to_string(mean[0]) + " with 1").c_str());
    }

    void labelsOfAnyKindComeBack()
    {
        const testing::TemporaryFolder folder;
        const std::vector<std::string> labels
            = {"two words", "50%", "%20", "caf\xc3\xa9", "tab\there", "__label__twice", "\xe6\xbc\xa2"};
        std::vector<testing::LabelledLine> lines;
        for (const std::string& label : labels)
            lines.push_back({label, "word" + std::to_string(lines.size())});
        VERIFY_RESULT(testing::train(lines, testing::smallParameters(), folder / "model.bin"));
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
            auto outcome = testing::train(lines, testing::smallParameters(), folder / "model.bin");
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
        auto parameters = testing::smallParameters();
        parameters.minCount = 2;
        parameters.minCountLabel = 2;
        auto outcome = testing::train({{"x", "a b"}, {"x", "a c"}, {"y", "b d"}, {"y", "b"}, {"rare", "a"}},
            parameters, folder / "model.bin");
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->labels, 2);
        QCOMPARE(outcome->rows, std::int64_t {4});
        QCOMPARE(outcome->words, 3); // a, b and the end of line
        parameters.minCountLabel = 3;
        const auto problem = testing::train(
            {{"x", "a b"}, {"x", "a"}, {"x", "c"}, {"y", "b"}}, parameters, folder / "none.bin");
        QVERIFY(testing::problem(problem).find("minCountLabel") != std::string::npos);
        QVERIFY(!std::filesystem::exists(folder / "none.bin"));
    }

    void refusesWhatCannotBeTrained()
    {
        const testing::TemporaryFolder folder;
        const auto output = folder / "model.bin";
        QVERIFY(testing::problem(testing::train({}, testing::smallParameters(), output)).find("no row")
            != std::string::npos);
        QVERIFY(
            testing::problem(testing::train({{"x", ""}}, testing::smallParameters(), output)).find("empty")
            != std::string::npos);
        QVERIFY(testing::problem(testing::train({{"x", "a"}, {"x", "b"}}, testing::smallParameters(), output))
                    .find("two labels")
            != std::string::npos);
        auto parameters = testing::smallParameters();
        parameters.dim = 0;
        QVERIFY(testing::problem(testing::train({{"x", "a"}, {"y", "b"}}, parameters, output)).find("dim")
            != std::string::npos);
        parameters = testing::smallParameters();
        parameters.lr = -1;
        QVERIFY(testing::problem(parameters.validate()).find("lr") != std::string::npos);
        parameters = testing::smallParameters();
        parameters.wordNgrams = 2;
        parameters.bucket = 0;
        QVERIFY(testing::problem(parameters.validate()).find("bucket") != std::string::npos);
        const auto nowhere = testing::train(
            {{"x", "a"}, {"y", "b"}}, testing::smallParameters(), folder / "no" / "folder" / "model.bin");
        QVERIFY(!nowhere);
        QVERIFY(!std::filesystem::exists(output));
    }

    void parametersAsJson()
    {
        auto parameters = testing::smallParameters();
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
        auto parameters = testing::smallParameters();
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
        auto outcome = trainModel(
            testing::smallParameters(), lines, folder / "model.bin", listener, source.get_token());
        QVERIFY(!outcome);
        QVERIFY(outcome.error().kind == ErrorKind::Cancelled);
    }

    void reportsProgressFromTheCallingThread()
    {
        const testing::TemporaryFolder folder;
        auto parameters = testing::smallParameters();
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
        auto parameters = testing::smallParameters();
        parameters.dim = 100;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        auto outcome = testing::train(testing::makePosts(2000, 5), parameters, folder / "model.bin");
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
        auto parameters = testing::smallParameters();
        parameters.loss = static_cast<LossName>(loss);
        parameters.wordNgrams = 2;
        parameters.minn = 2;
        parameters.maxn = 3;
        parameters.bucket = 3000;
        VERIFY_RESULT(testing::train(testing::makePosts(3000, 12), parameters, folder / "model.bin"));
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
