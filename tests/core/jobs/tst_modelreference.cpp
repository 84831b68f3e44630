#include "core/jobs/loadjob.h"
#include "core/jobs/modelreference.h"
#include "tests/core/jobs/jobfixture.h"

#include <sys/stat.h>

using namespace touchstone;

class TestModelReference : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void numbersOfExecutions_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("expected"); // 0: none
        const auto add
            = [](const char* text, int expected) { QTest::newRow(text) << QByteArray(text) << expected; };
        add("4", 4);
        add("#4", 4);
        add("#04", 4);
        add("##4", 0);
        add("0", 0);
        add("-4", 0);
        add("#-4", 0);
        add("+4", 0);
        add("4.0", 0);
        add(" 4", 0);
        add("4 ", 0);
        add("#", 0);
        add("99999999999999999999", 0);
        add("four", 0);
        QTest::newRow("empty") << QByteArray() << 0;
    }
    void numbersOfExecutions()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, expected);
        const auto number = parseExecutionNumber(text.toStdString());
        QCOMPARE(number ? number->value() : 0, std::int64_t(expected));
    }

    void filesAreToldFromNames()
    {
        for (const char* file : {"model.bin", "model.ftz", "./model", "/m", "a/b"})
            QVERIFY(namesModelFile(file));
        for (const char* name : {"production", "#3", "20200331.0", "model.bin.zst", ""})
            QVERIFY(!namesModelFile(name));
    }

    void everyWayToNameAModelFindsIt()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts()));
        const auto trained = jobs.train({"posts"});
        VERIFY_RESULT(trained);
        const auto evaluated = jobs.evaluate("2", "posts");
        VERIFY_RESULT(evaluated);
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        const std::string file = workspace->modelFile(trained->model.sha256).string();
        for (const std::string reference : {"2", "#2", "3", "#3"}) {
            const auto model = resolveModel(*workspace, reference);
            VERIFY_RESULT(model);
            QCOMPARE(model->sha256, trained->model.sha256);
            QCOMPARE(model->resolved, std::string("#2")); // of an evaluation: its model
            QCOMPARE(model->execution.value(), 2);
            QCOMPARE(model->reference, reference);
            QCOMPARE(model->bytes, trained->model.bytes);
            QVERIFY(model->warnings.empty());
        }
        // A file with the content of a model of the workspace keeps its maker and its recipe.
        const auto known = resolveModel(*workspace, file);
        VERIFY_RESULT(known);
        QCOMPARE(known->sha256, trained->model.sha256);
        QCOMPARE(known->execution.value(), 2);
        QCOMPARE(known->resolved, std::string("#2"));
        QCOMPARE(known->reference, file);
        QVERIFY(known->recipe == trained->model.recipe);
        QVERIFY(known->warnings.empty());
        const auto elsewhere = jobs.folder() / "elsewhere.bin";
        std::string other = testing::readAll(file);
        other[8 + 4 * 2] = static_cast<char>(other[8 + 4 * 2] + 1); // one more epoch
        (void)jobs.folder().write("elsewhere.bin", other);
        const auto foreign = resolveModel(*workspace, elsewhere.string());
        VERIFY_RESULT(foreign);
        QVERIFY(!foreign->execution.isValid());
        QCOMPARE(testing::codes(foreign->warnings), (std::vector<std::string> {"recipe-assumed"}));
        const auto plain = TextRecipe::fromName("plain");
        VERIFY_RESULT(plain);
        QVERIFY(resolveModel(*workspace, file, *plain)->recipe == *plain);
        QVERIFY(resolveModel(*workspace, file, *plain)->warnings.empty());
        // The workspace's model has another recipe, so this is not it.
        QCOMPARE(resolveModel(*workspace, file, *plain)->resolved, file);
    }

    void aRecipeBelongsToItsModel()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts()));
        VERIFY_RESULT(jobs.train({"posts"}));
        auto workspace = jobs.open();
        const auto refused = resolveModel(*workspace, "2", TextRecipe::fromName("plain").value());
        QCOMPARE(refused.error().code, std::string("recipe-belongs-to-model"));
        VERIFY_RESULT(resolveModel(*workspace, "2", TextRecipe {})); // the same one may be named
    }

    void anEvaluationOfAForeignFileNamesThatFile()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts()));
        const auto trained = jobs.train({"posts"});
        VERIFY_RESULT(trained);
        auto workspace = jobs.open();
        std::string other = testing::readAll(workspace->modelFile(trained->model.sha256));
        other[8 + 4 * 2] = static_cast<char>(other[8 + 4 * 2] + 1); // one more epoch
        const auto file = jobs.folder().write("m.bin", other);
        VERIFY_RESULT(jobs.evaluate(file.string(), "posts"));
        QCOMPARE(jobs.last().input("model")->resolved, file.string());
        const auto refused = resolveModel(*workspace, "#3");
        QCOMPARE(refused.error().code, std::string("model-not-in-workspace"));
        QVERIFY(testing::contains(refused.error().message(), file.string()));
        // Brought in later, it is known.
        VERIFY_RESULT(loadModel(jobs.context(), {.file = file, .recipe = {}, .name = {}}));
        const auto known = resolveModel(*workspace, "#3");
        VERIFY_RESULT(known);
        QCOMPARE(known->resolved, std::string("#4"));
    }

    void aModelThatWasBroughtInAgainKeepsItsTraining()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts()));
        const auto trained = jobs.train({"posts"});
        VERIFY_RESULT(trained);
        auto workspace = jobs.open();
        const auto file = jobs.folder() / "m.bin";
        std::filesystem::copy_file(workspace->modelFile(trained->model.sha256), file);
        VERIFY_RESULT(loadModel(jobs.context(), {.file = file, .recipe = {}, .name = {}}));
        const auto number = [](const auto& execution) { return execution ? execution->number.value() : 0; };
        for (const auto maker : {std::optional<ExecutionNumber>(), std::optional(ExecutionNumber(2)),
                 std::optional(ExecutionNumber(3))})
            QCOMPARE(number(trainingOf(*workspace, maker, trained->model.sha256).value()), 2);
        QCOMPARE(number(trainingOf(*workspace, {}, "0000").value()), 0);
        const auto evaluated = jobs.evaluate("3", "posts");
        VERIFY_RESULT(evaluated);
        QCOMPARE(testing::codes(evaluated->warnings), (std::vector<std::string> {"trained-on-these-rows"}));
        QCOMPARE(resolveModel(*workspace, file.string())->resolved, std::string("#2"));
    }

    void whatIsNoModelIsNamed_data()
    {
        QTest::addColumn<QByteArray>("reference");
        QTest::addColumn<QByteArray>("code");
        const auto add = [](const char* reference, const char* code) {
            QTest::newRow(reference) << QByteArray(reference) << QByteArray(code);
        };
        add("1", "no-model"); // an import
        add("#99", "no-such-execution");
        add("20200331.0", "no-such-version");
        add("production", "no-such-alias");
        add("missing.bin", "no-such-file");
        add("/tmp", "not-a-file");
        QTest::newRow("empty") << QByteArray() << QByteArray("no-such-alias");
    }
    void whatIsNoModelIsNamed()
    {
        QFETCH(QByteArray, reference);
        QFETCH(QByteArray, code);
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts({.posts = 5})));
        auto workspace = jobs.open();
        const auto refused = resolveModel(*workspace, reference.toStdString());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, code.toStdString());
        QVERIFY(refused.error().kind == ErrorKind::Input);
        // An evaluation says the same thing and is not recorded.
        QCOMPARE(jobs.evaluate(reference.toStdString(), "posts").error().code, code.toStdString());
        QCOMPARE(jobs.executionCount(), 1);
    }

    void aPipeIsNotReadForEver()
    {
        const testing::TemporaryFolder folder;
        const auto pipe = folder / "model.bin";
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        QCOMPARE(resolveModelFile(pipe.string(), {}).error().code, std::string("not-a-file"));
    }

    /// Hashing these first would take hours.
    void aHoleOfATebibyteIsNotHashed()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts()));
        const auto trained = jobs.train({"posts"});
        VERIFY_RESULT(trained);
        const auto file = jobs.folder() / "grown.bin";
        std::filesystem::copy_file(jobs.open()->modelFile(trained->model.sha256), file);
        std::filesystem::permissions(file, std::filesystem::perms::owner_all);
        const auto empty = jobs.folder() / "empty.bin";
        (void)jobs.folder().write("empty.bin", "");
        std::error_code error;
        std::filesystem::resize_file(file, std::uint64_t {1} << 40, error);
        std::filesystem::resize_file(empty, std::uint64_t {1} << 40, error);
        if (error)
            QSKIP("the file system has no files with holes of that size");
        QVERIFY(testing::contains(resolveModelFile(file.string(), {}).error().message(), "left over"));
        QCOMPARE(resolveModelFile(empty.string(), {}).error().code, std::string("not-a-model"));
    }

    void hashingCanBeStopped()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts()));
        const auto trained = jobs.train({"posts"});
        VERIFY_RESULT(trained);
        std::stop_source source;
        source.request_stop();
        const auto file = jobs.open()->modelFile(trained->model.sha256);
        QVERIFY(resolveModelFile(file.string(), {}, source.get_token()).error().kind == ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestModelReference)
#include "tst_modelreference.moc"
