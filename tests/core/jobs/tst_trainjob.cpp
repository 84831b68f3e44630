#include "core/base/sha256.h"
#include "core/jobs/loadjob.h"
#include "core/jobs/trainjob.h"
#include "tests/core/jobs/jobfixture.h"

#include <fstream>
#include <utility>

using namespace touchstone;

namespace {

/// A workspace with the dataset "posts", split.
void prepare(testing::Jobs& jobs)
{
    VERIFY_RESULT(jobs.import("posts", testing::posts()));
    VERIFY_RESULT(jobs.split("posts"));
}

/// Changes the last byte of a file at the first report.
class Meddler final : public Progress
{
public:
    explicit Meddler(std::filesystem::path file)
        : m_file(std::move(file))
    {
    }
    void report(const ProgressUpdate&) override
    {
        if (std::exchange(m_done, true))
            return;
        std::fstream stream(m_file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekg(-2, std::ios::end); // of the last weight's mantissa
        const auto byte = static_cast<char>(stream.get() ^ 1);
        stream.seekp(-2, std::ios::end);
        stream.put(byte);
    }

private:
    std::filesystem::path m_file;
    bool m_done = false;
};

} // namespace

class TestTrainJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void oneThreadGivesTheSameModelAgain()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto first = jobs.train({"posts/train"});
        VERIFY_RESULT(first);
        const auto second = jobs.train({"posts/train"});
        VERIFY_RESULT(second);
        QCOMPARE(second->model.sha256, first->model.sha256);
        QCOMPARE(first->training.rows, 320);
        QCOMPARE(first->training.labels, 4);
        QCOMPARE(jobs.contents("models"), (std::vector<std::string> {first->model.sha256 + ".bin"}));
        QCOMPARE(*sha256OfFile(jobs.open()->modelFile(first->model.sha256)), first->model.sha256);
        QCOMPARE(jobs.open()->models()->size(), std::size_t(2));
        QCOMPARE(first->execution.input("dataset")->resolved, std::string("posts@1/train#2"));
        QCOMPARE(first->execution.environment["seed"].get<int>(), 0);
        QVERIFY(jobs.contents("tmp").empty());
    }

    void theTwinDiffersOnlyInItsSeed()
    {
        testing::Jobs jobs;
        prepare(jobs);
        auto parameters = jobs.training({"posts/train", "posts/validation"});
        parameters.recipe = *TextRecipe::fromName("plain");
        const auto original = trainOn(jobs.context(), parameters);
        VERIFY_RESULT(original);
        auto workspace = jobs.open();
        const auto twin = twinParameters(*workspace, original->execution.number);
        VERIFY_RESULT(twin);
        QCOMPARE(twin->training.seed, 1);
        QCOMPARE(twin->training.dim, 10);
        QVERIFY(twin->recipe == parameters.recipe);
        // The rows of that time, even when the dataset is split again.
        QCOMPARE(twin->parts, (std::vector<std::string> {"posts@1/train#2", "posts@1/validation#2"}));
        const auto like = trainParametersOf(original->execution);
        VERIFY_RESULT(like);
        QCOMPARE(like->training.seed, 0);
        QCOMPARE(like->parts, twin->parts);
        QVERIFY(like->name.empty() && !like->twinOf.isValid());
        const auto trained = trainOn(jobs.context(), *twin);
        VERIFY_RESULT(trained);
        QVERIFY(trained->model.sha256 != original->model.sha256);
        QCOMPARE(trained->training.rows, original->training.rows);
        QCOMPARE(trained->execution.parameters["twin_of"].get<int>(), 3);
        QCOMPARE(twinParameters(*workspace, ExecutionNumber(2)).error().code, std::string("not-a-training"));
        QCOMPARE(
            twinParameters(*workspace, ExecutionNumber(99)).error().code, std::string("no-such-execution"));
    }

    void quantisedModelIsWhatIsStored()
    {
        testing::Jobs jobs;
        prepare(jobs);
        auto parameters = jobs.training({"posts/train"});
        parameters.training.wordNgrams = 2;
        parameters.training.bucket = 2000;
        parameters.training.quantization = Quantization {.qnorm = true, .cutoff = 600};
        const auto outcome = trainOn(jobs.context(), parameters);
        VERIFY_RESULT(outcome);
        QCOMPARE(jobs.contents("models"), (std::vector<std::string> {outcome->model.sha256 + ".bin"}));
        QVERIFY(jobs.contents("tmp").empty());
        QVERIFY(outcome->model.summary.at("quantized").get<bool>());
        QVERIFY(outcome->quantized.has_value());
        QCOMPARE(outcome->quantized->bytes, outcome->model.bytes);
        QVERIFY(outcome->quantized->bytes < outcome->quantized->bytesBefore);
        const auto& metrics = outcome->execution.metrics.at("quantized");
        QCOMPARE(metrics.at("kept_rows").get<int>(), 600);
        QVERIFY(metrics.at("input_rows").get<int>() > 2000);
        QCOMPARE(metrics.at("measured_on").get<std::string>(), std::string("posts@1/validation#2"));
        QCOMPARE(metrics.at("rows").get<int>(), 40);
        QVERIFY(metrics.at("p_at_1_before").get<double>() > 0.5);
        QVERIFY(metrics.at("p_at_1").get<double>() > metrics.at("p_at_1_before").get<double>() - 0.2);
        QCOMPARE(outcome->execution.parameters.at("cutoff").get<int>(), 600);
        QVERIFY(testing::contains(outcome->execution.log, "quantised: "));
        auto workspace = jobs.open();
        const auto twin = twinParameters(*workspace, outcome->execution.number);
        VERIFY_RESULT(twin);
        QVERIFY(twin->training.quantization && twin->training.quantization->qnorm);
        // What it was evaluated with is the quantised model.
        const auto evaluated = jobs.evaluate("#3", "posts/validation");
        VERIFY_RESULT(evaluated);
        QCOMPARE(evaluated->execution.metrics.at("p_at_1").get<double>(), metrics.at("p_at_1").get<double>());
        parameters.training.bucket = 1;
        parameters.training.quantization = Quantization {};
        parameters.training.minCount = 1000;
        QVERIFY(!trainOn(jobs.context(), parameters));
    }

    void loweredBatchIsOnRecord()
    {
        testing::Jobs jobs;
        std::string posts;
        for (int i = 0; i < 32000; ++i)
            posts += testing::post(std::to_string(i), i % 2 == 0 ? "x" : "y", 1, "always the same");
        VERIFY_RESULT(jobs.import("posts", posts));
        const testing::TemporaryFolder folder;
        std::string vectors = "3 10\n";
        for (const char* word : {"always", "the", "same"})
            vectors += std::string(word) + " 0.8 0.8 0.8 0.8 0.8 0.8 0.8 0.8 0.8 0.8\n";
        auto parameters = jobs.training({"posts"});
        parameters.training.epoch = 2;
        parameters.training.pretrainedVectors = folder.write("long.vec", vectors);
        const auto outcome = trainOn(jobs.context(), parameters);
        VERIFY_RESULT(outcome);
        QVERIFY(!outcome->warnings.empty());
        QCOMPARE(outcome->warnings.front().code, std::string("batch-lowered"));
        QCOMPARE(outcome->warnings.front().arguments.front(), std::string("16"));
        const Execution stored = *jobs.open()->execution(outcome->execution.number);
        QCOMPARE(stored.parameters.at("batch").get<int>(), 0); // what was asked for
        QVERIFY(stored.metrics.at("batch").get<int>() < 16);
        QCOMPARE(stored.parameters.at("warnings").size(), outcome->warnings.size());
        QVERIFY(testing::contains(stored.log, "with batch 16 the training diverged"));
        QVERIFY(trainParametersOf(stored)->training.batch == 0);
        parameters.training.batch = 16;
        const auto refused = trainOn(jobs.context(), parameters);
        QCOMPARE(refused.error().code, std::string("training-diverged"));
        QVERIFY(testing::contains(refused.error().message(), "--batch"));
    }

    void unlabelledAndEmptyRowsAreLeftOutAndCounted()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts",
            testing::posts({.posts = 40}) + testing::post("u1", nullptr, 1, "no label")
                + testing::post("e1", "cats", 1, "...!") + testing::post("e2", "cats", 1, "")));
        const auto outcome = jobs.train({"posts"});
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->unlabelled, 1);
        QCOMPARE(outcome->training.emptyRows, 2);
        QCOMPARE(outcome->training.rows, 40);
    }

    void nothingToLearnIsSaidBeforeAnExecutionIsMade()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(
            jobs.import("bare", testing::post("1", nullptr, 1, "a") + testing::post("2", "", 2, "b")));
        const auto count = jobs.executionCount();
        const auto unlabelled = jobs.train({"bare"});
        QCOMPARE(unlabelled.error().code, std::string("no-labels"));
        QVERIFY(testing::contains(unlabelled.error().message(), "bare@1"));
        QCOMPARE(jobs.train({"posts/train", "posts/train"}).error().code, std::string("same-part-twice"));
        QCOMPARE(jobs.train({"posts@1/train#2", "posts/train"}).error().code, std::string("same-part-twice"));
        QCOMPARE(jobs.train({"nothing"}).error().code, std::string("no-such-dataset"));
        QCOMPARE(jobs.train({"bare/train"}).error().code, std::string("no-split"));
        auto parameters = jobs.training({"posts"});
        parameters.training.dim = 0;
        QVERIFY(testing::contains(trainOn(jobs.context(), parameters).error().message(), "dim"));
        QCOMPARE(jobs.executionCount(), count);
    }

    void oneLabelIsAnErrorOnRecord()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("one", testing::posts({.posts = 20, .labels = {"cats"}})));
        const auto outcome = jobs.train({"one"});
        QVERIFY(!outcome);
        QVERIFY(outcome.error().kind == ErrorKind::Input);
        QVERIFY(testing::contains(outcome.error().message(), "label"));
        const Execution execution = jobs.last();
        QVERIFY(execution.status == ExecutionStatus::Error);
        QCOMPARE(execution.error, outcome.error().message());
        QVERIFY(execution.outputs.empty());
        QVERIFY(jobs.contents("models").empty() && jobs.contents("tmp").empty());
        QVERIFY(jobs.open()->models()->empty());
    }

    void aModelFileFromElsewhereIsLoaded()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto trained = jobs.train({"posts/train"});
        VERIFY_RESULT(trained);
        const auto file = jobs.folder() / "foreign.bin";
        std::filesystem::copy_file(jobs.open()->modelFile(trained->model.sha256), file);

        const auto assumed = loadModel(jobs.context(), {.file = file, .recipe = {}, .name = {}});
        VERIFY_RESULT(assumed);
        QCOMPARE(testing::codes(assumed->warnings), (std::vector<std::string> {"recipe-assumed"}));
        QCOMPARE(assumed->model.sha256, trained->model.sha256);
        QCOMPARE(assumed->model.summary["label_counts"].size(), std::size_t(4));
        QCOMPARE(assumed->model.origin, file.string());
        QVERIFY(assumed->execution.step == Step::External);

        const auto plain = loadModel(
            jobs.context(), {.file = file, .recipe = TextRecipe::fromName("plain").value(), .name = "x"});
        VERIFY_RESULT(plain);
        QVERIFY(plain->warnings.empty());
        QCOMPARE(jobs.open()->model(plain->execution.number)->recipe.name(), std::string("plain"));
        QCOMPARE(jobs.contents("models").size(), std::size_t(1));
        // What was loaded is a model like any other.
        VERIFY_RESULT(jobs.evaluate(plain->execution.number.toString(), "posts/test"));
    }

    void aFileThatChangesWhileItIsCopiedIsNotKept()
    {
        testing::Jobs jobs;
        prepare(jobs);
        auto parameters = testing::Jobs::training({"posts/train"});
        parameters.training.wordNgrams = 2;
        parameters.training.bucket = 200'000; // 8 MB: more than one block
        parameters.training.epoch = 1;
        const auto trained = trainOn(jobs.context(), parameters);
        VERIFY_RESULT(trained);
        const auto file = jobs.folder() / "foreign.bin";
        jobs.folder().write("foreign.bin", testing::readAll(jobs.open()->modelFile(trained->model.sha256)));
        Meddler meddler(file);
        const auto refused = loadModel(jobs.context({}, &meddler), {.file = file, .recipe = {}, .name = {}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("file-changed"));
        QVERIFY(jobs.last().status == ExecutionStatus::Error);
        QCOMPARE(jobs.contents("models").size(), std::size_t(1));
        QVERIFY(jobs.contents("tmp").empty());
        VERIFY_RESULT(loadModel(jobs.context(), {.file = file, .recipe = {}, .name = {}}));
    }

    void damagedModelFilesMakeNothing_data()
    {
        QTest::addColumn<int>("kind");
        for (const auto& [name, kind] : {std::pair("garbage", 0), std::pair("half", 1), std::pair("empty", 2),
                 std::pair("one byte short", 3), std::pair("missing", 4), std::pair("folder", 5)})
            QTest::newRow(name) << kind;
    }
    void damagedModelFilesMakeNothing()
    {
        QFETCH(int, kind);
        testing::Jobs jobs;
        prepare(jobs);
        const auto trained = jobs.train({"posts/train"});
        VERIFY_RESULT(trained);
        const std::string good = testing::readAll(jobs.open()->modelFile(trained->model.sha256));
        const auto file = jobs.folder() / "foreign.bin";
        if (kind == 5)
            std::filesystem::create_directory(file);
        else if (kind != 4)
            jobs.folder().write("foreign.bin",
                kind == 0       ? std::string(5000, '#')
                    : kind == 1 ? good.substr(0, good.size() / 2)
                    : kind == 3 ? good.substr(0, good.size() - 1)
                                : std::string());
        testing::Jobs empty;
        for (testing::Jobs* target : {&jobs, &empty}) {
            const auto outcome = loadModel(target->context(), {.file = file, .recipe = {}, .name = {}});
            QVERIFY(!outcome);
            QVERIFY(outcome.error().kind == ErrorKind::Input);
            QVERIFY2(testing::contains(outcome.error().message(), "foreign.bin"),
                outcome.error().message().c_str());
        }
        QCOMPARE(jobs.executionCount(), 3);
        QVERIFY(!std::filesystem::exists(empty.workspace));
    }
};

QTEST_GUILESS_MAIN(TestTrainJob)
#include "tst_trainjob.moc"
