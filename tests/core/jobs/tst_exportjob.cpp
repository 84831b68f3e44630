#include "core/jobs/exportjob.h"
#include "core/storage/predictionsstore.h"
#include "tests/core/jobs/jobfixture.h"

using namespace touchstone;

namespace {

const std::string fewPosts = testing::post("1", "two words", 10, "One, TWO", "three")
    + testing::post("2", nullptr, 20, "no label")
    + testing::post("3", "b", nullptr, "a __label__b </s>\nnext", "") + testing::post("", "b", 40, "", "!!");

} // namespace

class TestExportJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void linesAreWhatFastTextIsGiven()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", fewPosts));
        const auto file = jobs.folder() / "lines.txt";
        const auto count = exportLines(jobs.context(), {.rows = "posts", .recipe = {}, .shuffle = {}}, file);
        VERIFY_RESULT(count);
        QCOMPARE(*count, 4);
        const auto lines = testing::linesOf(testing::readAll(file));
        QCOMPARE(lines.size(), std::size_t(4));
        QCOMPARE(lines[0], std::string("__label__two%20words one two three"));
        QCOMPARE(lines[1], std::string("no label"));
        QCOMPARE(lines[2], std::string("__label__b a labelb s next")); // punctuation is deleted
        QCOMPARE(lines[3], std::string("__label__b "));
        QVERIFY(!std::filesystem::exists(file.string() + ".part"));

        // Without the punctuation rule the post's own markers must not become fastText's.
        const auto plain = jobs.folder() / "plain.txt";
        VERIFY_RESULT(exportLines(jobs.context(),
            {.rows = "posts", .recipe = TextRecipe::fromName("plain").value(), .shuffle = {}}, plain));
        const auto kept = testing::linesOf(testing::readAll(plain));
        QCOMPARE(kept.size(), std::size_t(4));
        QCOMPARE(kept[0], std::string("__label__two%20words One, TWO three"));
        QVERIFY(!testing::contains(kept[2], " __label__b") && !testing::contains(kept[2], "</s>"));
    }

    void aShuffleIsAPermutationThatTheSeedDecides()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts()));
        const auto text = [&](std::optional<std::int64_t> seed) {
            const auto file = jobs.folder() / "lines.txt";
            const auto count
                = exportLines(jobs.context(), {.rows = "posts", .recipe = {}, .shuffle = seed}, file);
            return count ? testing::readAll(file) : count.error().message();
        };
        const std::string inOrder = text({});
        const std::string shuffled = text(1);
        QVERIFY(shuffled != inOrder);
        QCOMPARE(text(1), shuffled);
        QVERIFY(text(2) != shuffled);
        auto a = testing::linesOf(inOrder);
        auto b = testing::linesOf(shuffled);
        QCOMPARE(a.size(), std::size_t(400));
        std::ranges::sort(a);
        std::ranges::sort(b);
        QCOMPARE(a, b);
    }

    void predictionsAreATableInDatasetOrder()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("train", testing::posts({.labels = {"two words", "b"}})));
        VERIFY_RESULT(jobs.import("posts", fewPosts));
        VERIFY_RESULT(jobs.train({"train"}));
        const auto evaluated = jobs.evaluate("3", "posts"); // k 3, but the model has two labels
        VERIFY_RESULT(evaluated);
        const auto file = jobs.folder() / "p.csv";
        const auto count = exportTable(jobs.context(), ExecutionNumber(4), ExportTable::Predictions, file);
        VERIFY_RESULT(count);
        QCOMPARE(*count, 4);
        const auto lines = testing::linesOf(testing::readAll(file));
        QCOMPARE(lines.size(), std::size_t(5));
        QCOMPARE(lines[0], std::string("row,id,label,label@1,label@2,label@3,p@1,p@2,p@3"));
        QVERIFY2(lines[1].starts_with("0,1,two words,"), lines[1].c_str());
        QVERIFY2(lines[2].starts_with("1,2,,"), lines[2].c_str());
        QVERIFY2(lines[4].starts_with("3,,b,"), lines[4].c_str());
        QVERIFY(testing::contains(lines[1], "two words,b,,") || testing::contains(lines[1], "b,two words,,"));
        QVERIFY(lines[1].ends_with(",")); // no third probability
        const auto predictions = loadPredictions(jobs.workspace / "predictions" / "4");
        VERIFY_RESULT(predictions);
        std::array<char, 32> digits {};
        std::snprintf(digits.data(), digits.size(), ",%.9g,", double(predictions->p1(0)));
        QVERIFY2(testing::contains(lines[1], digits.data()), lines[1].c_str());
    }

    void examplesCarryTheirTextAndTime()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("train", testing::posts({.labels = {"two words", "b"}})));
        VERIFY_RESULT(jobs.import("posts", fewPosts));
        VERIFY_RESULT(jobs.train({"train"}));
        VERIFY_RESULT(jobs.evaluate("3", "posts"));
        const auto file = jobs.folder() / "e.csv";
        VERIFY_RESULT(exportTable(jobs.context(), ExecutionNumber(4), ExportTable::Examples, file));
        const std::string text = testing::readAll(file);
        QVERIFY(text.starts_with("row,id,label,created_utc,text,label@1,label@2,label@3,p@1,p@2,p@3\n"));
        QVERIFY(testing::contains(text, "\n0,1,two words,10,\"One, TWO three\","));
        QVERIFY(testing::contains(text, "\n2,3,b,,\"a __label__b </s>\nnext"));
    }

    void labelsCarryTheirRates()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts({.labels = {"two words", "b"}})));
        VERIFY_RESULT(jobs.train({"posts"}));
        const auto evaluated = jobs.evaluate("2", "posts");
        VERIFY_RESULT(evaluated);
        const auto file = jobs.folder() / "l.csv";
        const auto count = exportTable(jobs.context(), ExecutionNumber(3), ExportTable::Labels, file);
        VERIFY_RESULT(count);
        QCOMPARE(*count, 2);
        const auto lines = testing::linesOf(testing::readAll(file));
        QCOMPARE(lines[0], std::string("label,support,predicted,precision,recall,f1"));
        const LabelMetrics& first = evaluated->evaluation.labels.front();
        QVERIFY2(
            lines[1].starts_with(first.label + "," + std::to_string(first.support) + ","), lines[1].c_str());
    }

    void aFailedExportLeavesNoFile()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts({.posts = 20})));
        const auto before = std::distance(std::filesystem::directory_iterator(jobs.folder().path()), {});
        const auto missing = jobs.folder() / "missing" / "x.csv";
        const LinesParameters lines {.rows = "posts", .recipe = {}, .shuffle = {}};
        const auto noFolder = exportLines(jobs.context(), lines, missing);
        QVERIFY(!noFolder);
        QVERIFY(testing::contains(noFolder.error().message(), "missing/x.csv"));
        QVERIFY(!exportLines(jobs.context(), lines, jobs.workspace)); // a folder is in the way
        std::stop_source stop;
        stop.request_stop();
        VERIFY_RESULT(jobs.import("many", testing::posts({.posts = 5000})));
        const auto stopped = exportLines(jobs.context(stop.get_token()),
            {.rows = "many", .recipe = {}, .shuffle = {}}, jobs.folder() / "stopped.txt");
        QVERIFY(stopped.error().kind == ErrorKind::Cancelled);
        QCOMPARE(exportTable(jobs.context(), ExecutionNumber(1), ExportTable::Labels, jobs.folder() / "x.csv")
                     .error()
                     .code,
            std::string("no-predictions"));
        // Only the second import's file came on top.
        QCOMPARE(std::distance(std::filesystem::directory_iterator(jobs.folder().path()), {}), before + 1);
    }
};

QTEST_GUILESS_MAIN(TestExportJob)
#include "tst_exportjob.moc"
