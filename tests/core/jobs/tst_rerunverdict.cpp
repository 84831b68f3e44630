#include "core/storage/datasetcheck.h"
#include "tests/core/jobs/rerunfixture.h"

using namespace touchstone;
using namespace testing::reruns;

namespace {

std::filesystem::path modelOf(const testing::Jobs& jobs, std::int64_t number)
{
    auto workspace = jobs.open();
    const auto execution = workspace ? workspace->execution(ExecutionNumber(number)) : failure(workspace);
    return execution && execution->output("model") != nullptr
        ? workspace->modelFile(execution->output("model")->sha256)
        : std::filesystem::path();
}

std::filesystem::path datasetOf(const testing::Jobs& jobs, const std::string& name)
{
    auto workspace = jobs.open();
    const auto dataset = workspace ? workspace->dataset(name, {}) : failure(workspace);
    return dataset ? workspace->datasetFile(dataset->sha256) : std::filesystem::path();
}

} // namespace

/// What a repetition may call the same, and what not.
class TestRerunVerdict : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    /// The bytes are those of the original, but it has other metrics on record than they give.
    void metricsDifferThoughTheBytesAreTheSame()
    {
        testing::Jobs jobs;
        prepare(jobs);
        changeRecord(jobs, 1, "metrics", "'$.rows', 17");
        changeRecord(jobs, 2, "metrics", "'$.test', 17");
        changeRecord(jobs, 3, "metrics", "'$.loss', 17.0");
        changeRecord(jobs, 4, "metrics", "'$.p_at_1', 0.125");
        const std::vector<std::string> metrics {"rows", "test", "loss", "p_at_1"};
        for (std::size_t i = 0; i < metrics.size(); ++i) {
            const auto outcome = rerun(jobs, static_cast<std::int64_t>(i) + 1);
            VERIFY_VERDICT(outcome, RerunVerdict::Differs);
            QVERIFY2(parts(outcome->report, "outputs", metrics[i]), told(outcome->report).c_str());
            QCOMPARE(outcome->report.parted.size(), std::size_t {1});
            QCOMPARE(outcome->execution.outputs.front().sha256,
                jobs.open()
                    ->execution(ExecutionNumber(static_cast<std::int64_t>(i) + 1))
                    ->outputs.front()
                    .sha256);
        }
    }

    /// What a sum loses when it is read back is no difference.
    void metricsThatDifferByNothingThatCounts()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto before = jobs.last().metrics["mean_p_at_1"].get<double>();
        changeRecord(jobs, 4, "metrics", "'$.mean_p_at_1', " + nlohmann::json(before + 1e-13).dump());
        VERIFY_VERDICT(rerun(jobs, 4), RerunVerdict::Identical);
    }

    void aDamagedModelIsSaidAndItsReplacementToo()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto file = modelOf(jobs, 3);
        const std::string sound = testing::readAll(file);
        damage(file, 5, 1);
        const auto outcome = rerun(jobs, 3);
        VERIFY_VERDICT(outcome, RerunVerdict::Differs);
        QVERIFY(parts(outcome->report, "outputs", "files of #3"));
        QVERIFY(notes(outcome->report, "original-repaired"));
        QVERIFY(testing::readAll(file) == sound);
        VERIFY_VERDICT(rerun(jobs, 3), RerunVerdict::Identical);
    }

    /// Its numbers are not those of the original, so nothing is measured with it.
    void aDamagedModelIsNoMeasureOfNoise()
    {
        testing::Jobs jobs;
        prepare(jobs);
        changeTraining(jobs, "'$.seed', 5");
        const auto file = modelOf(jobs, 3);
        damage(file, 5, 1);
        const std::string damaged = testing::readAll(file);
        const auto outcome = rerun(jobs, 3);
        VERIFY_VERDICT(outcome, RerunVerdict::Differs);
        QVERIFY(parts(outcome->report, "outputs", "files of #3"));
        QVERIFY(notes(outcome->report, "original-damaged"));
        QVERIFY(!notes(outcome->report, "original-repaired"));
        QVERIFY(!outcome->report.noise);
        QVERIFY(testing::readAll(file) == damaged);
    }

    void aDamagedDatasetIsSaidAndItsReplacementToo()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto file = datasetOf(jobs, "posts");
        cutOff(file, std::filesystem::file_size(file) / 2);
        const auto outcome = rerun(jobs, 1);
        VERIFY_VERDICT(outcome, RerunVerdict::Differs);
        QVERIFY(parts(outcome->report, "outputs", "files of #1"));
        QVERIFY(notes(outcome->report, "original-repaired"));
        VERIFY_RESULT(readDatasetContent(file));
        VERIFY_VERDICT(rerun(jobs, 1), RerunVerdict::Identical);
    }

    /// The rows are read again, not only looked up by name.
    void aDamagedDatasetIsNoInput()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto file = datasetOf(jobs, "posts");
        {
            std::filesystem::permissions(
                file, std::filesystem::perms::owner_write, std::filesystem::perm_options::add);
            auto database = Database::open(file, Database::Mode::ReadWrite);
            VERIFY_RESULT(database);
            VERIFY_RESULT(database->execute("UPDATE posts SET label = 1 - label WHERE label < 2"));
        }
        const std::int64_t before = jobs.executionCount();
        const auto outcome = rerun(jobs, 3);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, std::string("input-changed"));
        QVERIFY2(outcome.error().message().find("posts@1") != std::string::npos,
            outcome.error().message().c_str());
        QCOMPARE(jobs.executionCount(), before);
    }

    /// It is there again afterwards, which somebody who had thrown it away should know.
    void aModelThatWasGoneIsSaidToBeThereAgain()
    {
        testing::Jobs jobs;
        prepare(jobs);
        std::filesystem::remove(modelOf(jobs, 3));
        const auto outcome = rerun(jobs, 3);
        VERIFY_VERDICT(outcome, RerunVerdict::Identical);
        QVERIFY(notes(outcome->report, "original-restored"));
        QVERIFY(std::filesystem::exists(modelOf(jobs, 3)));
    }

    /// Metrics by chance no worse do not make another kind of model a repetition.
    void anotherKindOfModelIsNoNoise()
    {
        testing::Jobs jobs;
        prepare(jobs);
        changeTraining(jobs, "'$.dim', 12");
        const auto outcome = rerun(jobs, 3);
        VERIFY_VERDICT(outcome, RerunVerdict::Differs);
        QVERIFY(outcome->report.noise && outcome->report.noise->holds); // it decides no worse
        QVERIFY(parts(outcome->report, "outputs", "dim"));
        changeTraining(jobs, "'$.minCount', 55");
        const auto fewer = rerun(jobs, 3);
        VERIFY_VERDICT(fewer, RerunVerdict::Differs);
        QVERIFY(parts(fewer->report, "outputs", "minCount"));
        // Once, although it is a metric too.
        QCOMPARE(std::ranges::count(fewer->report.parted, std::string("words"), &Parting::what), 1);
    }

    void flipsOfFirstLabelsAreStated()
    {
        testing::Jobs jobs;
        prepare(jobs);
        changeTraining(jobs, "'$.seed', 5");
        const auto outcome = rerun(jobs, 3);
        VERIFY_VERDICT(outcome, RerunVerdict::WithinNoise);
        const RerunNoise& noise = *outcome->report.noise;
        QVERIFY(noise.onlyOriginal && noise.onlyNow);
        QVERIFY(*noise.onlyOriginal + *noise.onlyNow <= noise.changedRows);
        const double change = static_cast<double>(*noise.onlyNow - *noise.onlyOriginal) / 60;
        QVERIFY(std::abs(change - noise.change) < 1e-9);
        const std::string said = told(outcome->report);
        QVERIFY2(said.find("another first label") != std::string::npos, said.c_str());
    }

    /// Of predictions the rows whose first label is another one, not all that differ in something.
    void flipsOfPredictionsAreCounted()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto folder = jobs.workspace / "predictions" / "4";
        damage(folder / "label.npy", 8, 1);         // the second label of the last row
        damage(folder / "label.npy", 3 * 4 * 9, 1); // the first label of another one
        const auto outcome = rerun(jobs, 4);
        VERIFY_VERDICT(outcome, RerunVerdict::Differs);
        QCOMPARE(*outcome->report.rowsThatDiffer, 2);
        QCOMPARE(outcome->report.noise->changedRows, 1);
    }

    /// The stored predictions of the original are those of its own recipe.
    void aModelThatIsGoneIsMeasuredByWhatItPredicted()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts({.posts = 600})));
        VERIFY_RESULT(jobs.split("posts"));
        auto training = testing::Jobs::training({"posts/train"});
        const auto recipe = TextRecipe::fromName("plain");
        VERIFY_RESULT(recipe);
        training.recipe = *recipe;
        VERIFY_RESULT(trainOn(jobs.context(), training));
        VERIFY_RESULT(jobs.evaluate("3", "posts/test"));
        std::filesystem::remove(modelOf(jobs, 3));
        changeTraining(jobs, "'$.seed', 5");
        const auto outcome = rerun(jobs, 3);
        VERIFY_VERDICT(outcome, RerunVerdict::WithinNoise);
        QVERIFY(outcome->report.noise.has_value());
        QVERIFY(!notes(outcome->report, "not-measured"));
    }

    /// The training succeeded; that it cannot be measured is no reason to throw its model away.
    void noiseThatCannotBeMeasuredIsSaid()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(jobs.import("other", testing::posts({.posts = 50})));
        VERIFY_RESULT(jobs.evaluate("3", "other"));
        const auto file = datasetOf(jobs, "other");
        cutOff(file, std::filesystem::file_size(file) / 2);
        changeTraining(jobs, "'$.seed', 5");
        const auto outcome = rerun(jobs, 3);
        VERIFY_VERDICT(outcome, RerunVerdict::Differs);
        QVERIFY(!outcome->report.noise);
        QVERIFY(!outcome->report.noiseProblem.empty());
        const std::string said = told(outcome->report);
        QVERIFY2(said.find("noise could not be measured: ") != std::string::npos, said.c_str());
        const auto read = RerunReport::of(jobs.last());
        QVERIFY(read.has_value());
        QCOMPARE(read->noiseProblem, outcome->report.noiseProblem);
    }
};

QTEST_GUILESS_MAIN(TestRerunVerdict)

#include "tst_rerunverdict.moc"
