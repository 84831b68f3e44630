#include "core/jobs/importjob.h"
#include "core/storage/datasetreader.h"
#include "tests/core/jobs/jobfixture.h"

#include <sys/stat.h>

using namespace touchstone;
using testing::post;

class TestImportJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void theSameContentAgainIsTheSameVersion()
    {
        testing::Jobs jobs;
        const auto first = jobs.import("posts", testing::posts());
        VERIFY_RESULT(first);
        QVERIFY(!first->existing);
        QCOMPARE(first->dataset.reference(), std::string("posts@1"));
        QCOMPARE(first->dataset.rows, 400);
        QCOMPARE(first->dataset.labels, 4);
        const auto again = jobs.import("posts", testing::posts());
        VERIFY_RESULT(again);
        QVERIFY(again->existing);
        QCOMPARE(again->dataset.sha256, first->dataset.sha256);
        QCOMPARE(again->dataset.reference(), std::string("posts@1"));
        QVERIFY(again->execution.status == ExecutionStatus::Complete);
        QCOMPARE(jobs.open()->datasets()->size(), std::size_t(1));
        QCOMPARE(jobs.contents("datasets").size(), std::size_t(1));

        const auto other = jobs.import("posts", testing::posts({.seed = 2}));
        VERIFY_RESULT(other);
        QVERIFY(!other->existing);
        QCOMPARE(other->dataset.reference(), std::string("posts@2"));
        QVERIFY(other->dataset.sha256 != first->dataset.sha256);
        // The older content is still version 1 when it comes a third time.
        QCOMPARE(jobs.import("posts", testing::posts())->dataset.reference(), std::string("posts@1"));
    }

    void theSameContentUnderAnotherNameSharesTheFile()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts()));
        const auto other = jobs.import("others", testing::posts());
        VERIFY_RESULT(other);
        QVERIFY(!other->existing);
        QCOMPARE(other->dataset.reference(), std::string("others@1"));
        QCOMPARE(jobs.contents("datasets").size(), std::size_t(1));
        QVERIFY(jobs.contents("tmp").empty());
    }

    void severalFilesAreOneDatasetAndDuplicatesAcrossThemAreDropped()
    {
        testing::Jobs jobs;
        const auto a = jobs.folder().write("a.ndjson", post("1", "x", 10, "one") + post("2", "y", 20, "two"));
        const auto b
            = jobs.folder().write("b.ndjson", post("2", "z", 30, "again") + post("3", "x", 40, "three"));
        const auto outcome = importDataset(jobs.context(), {.files = {a, b}, .name = "both"});
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->dataset.rows, 3);
        QCOMPARE(outcome->duplicates, 1);
        QCOMPARE(outcome->dataset.sources.size(), std::size_t(2));
        QCOMPARE(outcome->dataset.sources[0].rows, 2);
        QCOMPARE(outcome->dataset.sources[1].rows, 1);
        QCOMPARE(outcome->dataset.labels, 2); // the dropped row's label is not one of the dataset
        QCOMPARE(outcome->execution.inputs.size(), std::size_t(2));
        QCOMPARE(*outcome->dataset.firstTime, 10);
        QCOMPARE(*outcome->dataset.lastTime, 40);
    }

    void everyFurtherFileIsReadByTheColumnsOfTheFirst()
    {
        testing::Jobs jobs;
        const auto a = jobs.folder().write("a.ndjson", post("1", "x", 10, "one", "body"));
        const auto b = jobs.folder().write("b.csv", "id,subreddit,title,selftext\n9,y,\"t, 2\",s\n");
        const auto wrong = jobs.folder().write("c.csv", "id,subreddit,headline\n9,y,t\n");
        const auto outcome = importDataset(jobs.context(), {.files = {a, b}, .name = "mixed"});
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->dataset.rows, 2);
        QCOMPARE(outcome->dataset.unknownTimes, 1);
        ReaderOptions named;
        named.columns.texts = {"title"};
        const auto refused
            = importDataset(jobs.context(), {.files = {a, wrong}, .name = "other", .reader = named});
        QVERIFY(!refused);
        QVERIFY(testing::contains(refused.error().message(), "c.csv"));
        QVERIFY(testing::contains(refused.error().message(), "title"));
        QCOMPARE(jobs.executionCount(), 1);
    }

    void badRowsAreCountedByReasonWithTheirLines()
    {
        testing::Jobs jobs;
        std::string content = post("1", "x", 10, "one");
        for (int i = 0; i < 7; ++i)
            content += "{\"id\": broken\n";
        content
            += "[1, 2]\n" + post("2", nlohmann::json::array({"a"}), 20, "two") + post("3", "y", 30, "three");
        const auto outcome = jobs.import("posts", content);
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->dataset.rows, 2);
        QCOMPARE(outcome->rejected.size(), std::size_t(3));
        const std::string file = (jobs.folder() / "posts.ndjson").string();
        for (const Rejection& rejection : outcome->rejected) {
            if (rejection.reason == "invalid-json") {
                QCOMPARE(rejection.count, 7);
                QCOMPARE(rejection.examples.size(), std::size_t(5)); // the first few
                QVERIFY(rejection.examples.front().starts_with(file + ":2: "));
                QVERIFY(rejection.examples.back().starts_with(file + ":6: "));
            } else if (rejection.reason == "not-an-object") {
                QVERIFY(rejection.examples.front().starts_with(file + ":9: "));
            } else {
                QCOMPARE(rejection.reason, std::string("bad-label"));
                QVERIFY(rejection.examples.front().starts_with(file + ":10: "));
            }
        }
        QCOMPARE(outcome->execution.metrics["rejected"]["invalid-json"].get<int>(), 7);
        QVERIFY(testing::contains(outcome->execution.log, ":2: "));
    }

    void incompleteRowsAreKeptAndCounted()
    {
        testing::Jobs jobs;
        const auto outcome = jobs.import("posts",
            post("1", "x", 10, "one") + post("2", nullptr, 20, "no label")
                + post("3", "y", nullptr, "no time") + post("4", "y", 40, "", " \t")
                + post("", "x", 50, "no id") + post("", "x", 50, "no id"));
        VERIFY_RESULT(outcome);
        const DatasetInfo& dataset = outcome->dataset;
        QCOMPARE(dataset.rows, 6); // rows without an id are never duplicates
        QCOMPARE(dataset.unlabelled, 1);
        QCOMPARE(dataset.unknownTimes, 1);
        QCOMPARE(dataset.emptyTexts, 1);
        QCOMPARE(outcome->duplicates, 0);
        QVERIFY(outcome->rejected.empty());
        QCOMPARE(outcome->execution.metrics["unlabelled"].get<int>(), 1);
    }

    void noGoodRowAtAllIsAnErrorOnRecord()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("good", testing::posts({.posts = 5})));
        // A first line that shows the columns, but is no row itself.
        const auto outcome = jobs.import("bad", post("1", nlohmann::json::array({1}), 1, "t"));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, std::string("no-rows"));
        QVERIFY(testing::contains(outcome.error().message(), "bad.ndjson:1"));
        QVERIFY(jobs.last().status == ExecutionStatus::Error);
        QCOMPARE(jobs.contents("datasets").size(), std::size_t(1));
        QVERIFY(jobs.contents("tmp").empty());
    }

    void aRefusedFileMakesNoWorkspace_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("missing") << QByteArray("missing.ndjson") << QByteArray("posts");
        QTest::newRow("folder") << QByteArray("folder") << QByteArray("posts");
        QTest::newRow("pipe") << QByteArray("pipe") << QByteArray("posts");
        QTest::newRow("empty") << QByteArray("empty.ndjson") << QByteArray("posts");
        QTest::newRow("bad name") << QByteArray("good.ndjson") << QByteArray("../posts");
        QTest::newRow("no name") << QByteArray("good.ndjson") << QByteArray("");
    }
    void aRefusedFileMakesNoWorkspace()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, name);
        testing::Jobs jobs;
        std::filesystem::create_directory(jobs.folder() / "folder");
        jobs.folder().write("empty.ndjson", "");
        jobs.folder().write("good.ndjson", testing::posts({.posts = 3}));
        QCOMPARE(::mkfifo((jobs.folder() / "pipe").c_str(), 0600), 0);
        const auto outcome = importDataset(
            jobs.context(), {.files = {jobs.folder() / file.toStdString()}, .name = name.toStdString()});
        QVERIFY(!outcome);
        QVERIFY(outcome.error().kind == ErrorKind::Input);
        const std::string subject = file == "good.ndjson" ? name.toStdString() : file.toStdString();
        QVERIFY(testing::contains(outcome.error().message(), subject));
        QVERIFY(!std::filesystem::exists(jobs.workspace));
    }

    void aDamagedSecondFileLeavesNothingVisible()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("other", testing::posts({.posts = 5})));
        const auto a = jobs.folder().write("a.ndjson", testing::posts({.posts = 3000}));
        // Opens as gzip, and breaks off within the first block.
        const auto b = jobs.folder().write("b.gz", std::string("\x1f\x8b\x08\0\0\0\0\0\0\x03garbage", 17));
        const auto outcome = importDataset(jobs.context(), {.files = {a, b}, .name = "posts"});
        QVERIFY(!outcome);
        QVERIFY(testing::contains(outcome.error().message(), "b.gz"));
        QCOMPARE(jobs.contents("datasets").size(), std::size_t(1));
        QCOMPARE(jobs.open()->datasets()->size(), std::size_t(1));
        QVERIFY(jobs.contents("tmp").empty());
    }

    void filesWithoutColumnNamesFillTheFirstText()
    {
        testing::Jobs jobs;
        const auto text = jobs.folder().write("a.txt", "__label__x words here\n__label__y others\n");
        const auto named = jobs.folder().write("b.ndjson", post("1", "x", 10, "title", "body"));
        const auto first = importDataset(jobs.context(), {.files = {text, named}, .name = "first"});
        VERIFY_RESULT(first);
        QCOMPARE(first->dataset.columns, (Columns {"subreddit", {"title", "selftext"}, "created_utc", "id"}));
        QCOMPARE(first->dataset.rows, 3);
        QCOMPARE(first->dataset.labels, 2);
        QVERIFY(first->files[0].layout.format == RowFormat::FastText);
        QCOMPARE(first->files[0].rows, 2);
        // Names that were asked for are those of the files that have names.
        ImportParameters asked {.files = {named, text}, .name = "asked"};
        asked.reader.columns.texts = {"selftext", "title"};
        const auto second = importDataset(jobs.context(), asked);
        VERIFY_RESULT(second);
        QCOMPARE(second->dataset.columns.texts, (std::vector<std::string> {"selftext", "title"}));
        QCOMPARE(second->dataset.rows, 3);
        // Alone, such a file has names of its own.
        const auto alone = importDataset(jobs.context(), {.files = {text}, .name = "alone"});
        VERIFY_RESULT(alone);
        QCOMPARE(alone->dataset.columns.texts.size(), std::size_t(1));
    }

    void warningsAreToldOnceAndThoseOfOpeningBeforeReading()
    {
        struct Listening final : Progress {
            bool started = false;
            void report(const ProgressUpdate&) override { started = true; }
        } progress;
        testing::Jobs jobs;
        const auto latin = jobs.folder().write("latin.csv", "label,text\na,caf\xE9\nb,gr\xFCn\n");
        // Mostly UTF-8, so that it is not taken for Latin-1.
        std::string lines;
        for (int i = 0; i < 50; ++i)
            lines += "{\"label\":\"a\",\"text\":\"gr\xC3\xBCn\"}\n";
        const auto mixed
            = jobs.folder().write("mixed.ndjson", lines + "{\"label\":\"a\",\"text\":\"\xFF\"}\n");
        std::vector<FileWarning> told;
        std::vector<bool> late;
        ImportParameters parameters {.files = {latin, mixed}, .name = "posts"};
        parameters.warn = [&](const FileWarning& warning) {
            told.push_back(warning);
            late.push_back(progress.started);
        };
        const auto outcome = importDataset(jobs.context({}, &progress), parameters);
        VERIFY_RESULT(outcome);
        QCOMPARE(told.size(), std::size_t(2));
        QVERIFY(told[0].file == latin);
        QVERIFY(!late[0]);
        QVERIFY(told[1].file == mixed);
        QVERIFY(late[1]);
        QVERIFY(outcome->warnings == told);
        QCOMPARE(outcome->counts.repairedRows, 1);
        QCOMPARE(outcome->execution.metrics["repaired_rows"].get<int>(), 1);
        QVERIFY(testing::contains(outcome->execution.log, told[0].warning.code));
    }

    void rejectedRowsAppearWithTheDatasetOrNotAtAll()
    {
        testing::Jobs jobs;
        const auto file = jobs.folder().write(
            "posts.ndjson", post("1", "x", 10, "one") + "broken\n" + post("2", "y", 20, "two"));
        ImportParameters parameters {.files = {file}, .name = "posts"};
        parameters.saveRejected = jobs.folder() / "rejected.ndjson";
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!importDataset(jobs.context(stop.get_token()), parameters));
        QVERIFY(!std::filesystem::exists(*parameters.saveRejected));
        VERIFY_RESULT(importDataset(jobs.context(), parameters));
        QVERIFY(testing::contains(testing::readAll(*parameters.saveRejected), "\"text\":\"broken\""));
        const std::string old = testing::readAll(*parameters.saveRejected);
        // Where nothing was good, they show why; but an import that fails replaces nothing.
        const auto bad = jobs.folder().write("bad.ndjson", post("1", nlohmann::json::array({1}), 1, "t"));
        parameters.files = {bad};
        QCOMPARE(importDataset(jobs.context(), parameters).error().code, std::string("no-rows"));
        QCOMPARE(testing::readAll(*parameters.saveRejected), old);
        parameters.saveRejected = jobs.folder() / "why.ndjson";
        QCOMPARE(importDataset(jobs.context(), parameters).error().code, std::string("no-rows"));
        QVERIFY(testing::contains(testing::readAll(*parameters.saveRejected), "bad-label"));
        parameters.saveRejected = bad;
        QCOMPARE(importDataset(jobs.context(), parameters).error().code, std::string("same-file"));
        parameters.saveRejected = bad.string() + "-journal";
        QCOMPARE(importDataset(jobs.context(), parameters).error().code, std::string("same-file"));
        parameters.saveRejected = jobs.workspace / "workspace.sqlite";
        QCOMPARE(importDataset(jobs.context(), parameters).error().code, std::string("inside-workspace"));
    }

    void theWorkspacesOwnDatabaseIsNoSource()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts({.posts = 5})));
        const auto database = jobs.workspace / "workspace.sqlite";
        const auto link = jobs.folder() / "link.sqlite";
        std::filesystem::create_symlink(database, link);
        for (const auto& file : {database, link}) {
            const auto refused = importDataset(jobs.context(), {.files = {file}, .name = "own"});
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, std::string("own-database"));
        }
        QCOMPARE(jobs.executionCount(), 1);
        const auto copy = jobs.folder() / "copy.sqlite";
        std::filesystem::copy_file(database, copy);
        ImportParameters parameters {.files = {copy}, .name = "own"};
        parameters.reader.table = "executions";
        VERIFY_RESULT(importDataset(jobs.context(), parameters));
    }

    void storingThatThrowsEndsTheJob()
    {
        // More rows than wait between parsing and storing: a parser that nobody stops would wait for room forever.
        struct Throwing final : Progress {
            void report(const ProgressUpdate&) override { throw std::bad_alloc(); }
        } throwing;
        testing::Jobs jobs;
        std::string content;
        for (int i = 0; i < 20000; ++i)
            content += "{\"id\": \"" + std::to_string(i) + "\", \"label\": \"a\", \"text\": \"words\"}\n";
        const auto file = jobs.folder() / "many.ndjson";
        std::ofstream(file, std::ios::binary) << content;
        const auto imported = importDataset(jobs.context({}, &throwing), {.files = {file}, .name = "many"});
        QCOMPARE(imported.error().code, std::string("out-of-memory"));
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        QVERIFY(workspace->execution(ExecutionNumber(1))->status == ExecutionStatus::Error);
        QVERIFY(workspace->datasets()->empty());
    }
};

QTEST_GUILESS_MAIN(TestImportJob)
#include "tst_importjob.moc"
