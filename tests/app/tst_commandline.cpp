#include "core/storage/workspace.h"
#include "tests/app/programfixture.h"

#include <QStandardPaths>

#include <set>

using namespace touchstone;
using nlohmann::json;
using testing::contains;

namespace {

/// Old posts of four labels, new ones of five, users' without labels.
void writePosts(const testing::Program& program)
{
    program.folder().write("old.ndjson", testing::posts({.posts = 1000}));
    program.folder().write("new.ndjson",
        testing::posts({.posts = 600,
            .labels = {"cats", "dogs", "birds", "fish", "newts"},
            .idPrefix = "n",
            .firstTime = 1585699200,
            .seed = 2}));
    std::string users;
    for (int i = 0; i < 50; ++i)
        users += testing::post("u" + std::to_string(i), nullptr, 1586000000 + i, "word1x1 word1x2");
    program.folder().write("users.ndjson", users);
}

/// "import", "old.ndjson", ... with -w w.touchstone --json, which must give exactly one document.
json answer(const testing::Program& program, std::vector<std::string> arguments)
{
    arguments.insert(arguments.end(), {"-w", "w.touchstone", "--json"});
    const testing::Run run = program.run(arguments);
    if (run.exitCode != 0)
        return {{"failed", run.err}};
    return run.json();
}

/// Names that the documented object must have, and has not.
std::string missing(const json& object, const std::vector<const char*>& names)
{
    std::string list;
    for (const char* name : names) {
        if (!object.is_object() || !object.contains(name))
            list += std::string(name) + " ";
    }
    return list.empty() ? list : list + "in " + object.dump().substr(0, 500);
}

const std::vector<std::string> training {"--dim", "10", "--epoch", "10", "--lr", "0.5", "--threads", "1"};

json train(const testing::Program& program, const std::vector<std::string>& arguments)
{
    std::vector<std::string> command {"train"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    command.insert(command.end(), training.begin(), training.end());
    return answer(program, command);
}

/// A workspace with old@1 (#1), its split (#2), a model (#3) and its evaluation (#4).
void prepare(const testing::Program& program)
{
    writePosts(program);
    QCOMPARE(missing(answer(program, {"import", "old.ndjson", "--name", "old"}), {"dataset"}), std::string());
    QCOMPARE(missing(answer(program, {"split", "old", "--by", "random"}), {"parts"}), std::string());
    QCOMPARE(missing(train(program, {"old/train"}), {"model"}), std::string());
    QCOMPARE(missing(answer(program, {"evaluate", "3", "old/test"}), {"metrics"}), std::string());
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void theStoryInJson()
    {
        const testing::Program program;
        writePosts(program);
        const json old = answer(program, {"import", "old.ndjson", "--name", "old"});
        QCOMPARE(
            missing(old,
                {"dataset", "sha256", "rows", "labels", "rejected", "duplicates", "unlabelled", "empty_texts",
                    "unknown_times", "extra_labels", "existing", "execution", "first", "last"}),
            std::string());
        COMPARE_JSON(old["dataset"], "old@1");
        COMPARE_JSON(old["rows"], 1000);
        COMPARE_JSON(old["first"], "2020-01-01T00:00:00Z");
        COMPARE_JSON(old["existing"], false);
        COMPARE_JSON(answer(program, {"import", "new.ndjson", "--name", "new"})["labels"], 5);
        COMPARE_JSON(answer(program, {"import", "users.ndjson", "--name", "users"})["unlabelled"], 50);

        const json split = answer(program, {"split", "old", "--by", "random"});
        COMPARE_JSON(split["execution"], 4);
        QCOMPARE(missing(split["parts"], {"train", "validation", "test"}), std::string());
        COMPARE_JSON(split["parts"]["train"], 800);
        COMPARE_JSON(
            answer(program, {"split", "new", "--by", "time", "--ratios", "0.5,0.5"})["parts"]["test"], 300);

        const json model = train(program, {"old/train"});
        QCOMPARE(missing(model, {"execution", "model", "rows", "labels", "words", "seconds", "loss"}),
            std::string());
        COMPARE_JSON(model["rows"], 800);
        COMPARE_JSON(train(program, {"old/train+new/train"})["labels"], 5);

        const json evaluation = answer(program, {"evaluate", "6", "new/test"});
        QCOMPARE(
            missing(evaluation,
                {"execution", "model", "dataset", "rows", "metrics", "denominators", "labels", "warnings"}),
            std::string());
        QCOMPARE(missing(evaluation["metrics"],
                     {"p_at_1", "recall_at_5", "f1_macro", "f1_weighted", "mean_p_at_1", "ece"}),
            std::string());
        for (const char* name : {"all", "known"})
            QCOMPARE(missing(evaluation["denominators"][name], {"rows", "p_at_1", "recall_at_5", "f1_macro"}),
                std::string());
        QCOMPARE(
            missing(evaluation["labels"][0], {"label", "support", "predicted", "precision", "recall", "f1"}),
            std::string());
        COMPARE_JSON(evaluation["dataset"], "new@1/test#5");
        COMPARE_JSON(evaluation["model"], model["model"]);
        COMPARE_JSON(evaluation["warnings"][0]["code"], "unknown-gold");
        COMPARE_JSON(answer(program, {"evaluate", "#7", "new/test"})["execution"], 9);

        const json comparison = answer(program, {"compare", "8", "#9"});
        QCOMPARE(
            missing(comparison,
                {"baseline", "candidate", "paired", "warnings", "headline", "denominators", "p_at_1",
                    "calibration", "estimate", "labels", "f1_change_distribution", "flips", "decomposition"}),
            std::string());
        COMPARE_JSON(comparison["paired"], true);
        for (const char* side : {"baseline", "candidate"})
            QCOMPARE(missing(comparison[side], {"execution", "model", "dataset", "rows"}), std::string());
        for (const char* name : {"p_at_1", "recall_at_5", "f1_macro", "f1_weighted", "mean_p_at_1"})
            QCOMPARE(
                missing(comparison["headline"][name], {"baseline", "candidate", "change", "interval", "p"}),
                std::string());
        for (const char* name : {"all", "known", "common"})
            QCOMPARE(comparison["denominators"][name].size(), std::size_t(2));

        QCOMPARE(
            missing(comparison["p_at_1"],
                {"edges", "baseline", "candidate", "ks", "wasserstein", "jensen_shannon", "psi", "psi_null"}),
            std::string());
        QCOMPARE(missing(comparison["labels"][0],
                     {"label", "status", "support", "predicted", "precision", "recall", "f1", "f1_change",
                         "relative_change", "f1_change_mix", "f1_change_within", "interval", "p", "q",
                         "shrunken_change", "verdict"}),
            std::string());
        QCOMPARE(missing(comparison["f1_change_distribution"],
                     {"labels", "mean", "sd", "band", "within_band", "edges", "counts", "expected"}),
            std::string());
        QCOMPARE(missing(comparison["flips"],
                     {"both_right", "only_baseline", "only_candidate", "both_wrong", "agreement",
                         "negative_flip_rate"}),
            std::string());
        QCOMPARE(missing(comparison["decomposition"],
                     {"label_mix", "within_labels", "new_labels", "removed_labels", "total"}),
            std::string());

        const json users = answer(program, {"evaluate", "6", "users"});
        QVERIFY(users["metrics"]["p_at_1"].is_null() && users["metrics"]["mean_p_at_1"].is_number());
        const json unlabelled = answer(program, {"compare", "8", users["execution"].dump()});
        QVERIFY(unlabelled["flips"].is_null() && unlabelled["headline"]["f1_macro"]["change"].is_null());

        COMPARE_JSON(comparison["estimate"]["withheld"]["code"], "different-model");

        const json backtest = answer(program, {"backtest", "6", "new/test", "--fit", "old/test"});
        QCOMPARE(missing(backtest,
                     {"model", "model_reference", "fitted", "fitted_rows", "dataset", "execution", "months",
                         "all", "summary", "back_test_of_fit", "warnings"}),
            std::string());
        QCOMPARE(missing(backtest["months"][0],
                     {"month", "rows", "new_label_share", "enough_rows", "accuracy", "f1_macro", "all_rows"}),
            std::string());
        COMPARE_JSON(backtest["execution"], 8);

        const json executions = answer(program, {"executions"});
        QCOMPARE(executions["executions"].size(), std::size_t(11));

        const json& last = executions["executions"].back();
        QCOMPARE(missing(last,
                     {"execution", "step", "name", "status", "model", "dataset", "started", "seconds",
                         "metrics", "parameters"}),
            std::string());
        COMPARE_JSON(last["step"], "evaluate");
        COMPARE_JSON(last["status"], "complete");

        const json prediction = answer(program, {"predict", "6", "word1x1", "word1x2", "--k", "2"});
        QCOMPARE(prediction["predictions"].size(), std::size_t(2));

        COMPARE_JSON(prediction["predictions"][0]["label"], "dogs");
        QVERIFY(prediction["predictions"][0]["probability"].get<double>() > 0.3);

        const json shown = answer(program, {"show", "#6"});
        QCOMPARE(
            missing(shown, {"inputs", "outputs", "environment", "code", "log", "model_file"}), std::string());
        QCOMPARE(answer(program, {"datasets"})["datasets"].size(), std::size_t(3));

        QCOMPARE(answer(program, {"models"})["models"].size(), std::size_t(2));
    }

    void theSameFilesAgainSayThatTheyExist()
    {
        const testing::Program program;
        writePosts(program);
        const json first = answer(program, {"import", "old.ndjson", "--name", "old"});
        const json again = answer(program, {"import", "old.ndjson", "--name", "old"});
        COMPARE_JSON(again["existing"], true);
        COMPARE_JSON(again["sha256"], first["sha256"]);
        COMPARE_JSON(answer(program, {"import", "new.ndjson", "--name", "old"})["dataset"], "old@2");
        const testing::Run run = program.run({"import", "old.ndjson", "--name", "old", "-w", "w.touchstone"});
        QVERIFY(contains(run.out, "already"));
    }

    void readableOutput()
    {
        const testing::Program program;
        prepare(program);
        program.folder().write("bad.ndjson", testing::posts({.posts = 3}) + "{\"id\": \n");
        const std::vector<std::pair<std::vector<std::string>, std::vector<const char*>>> commands {
            {{"import", "bad.ndjson", "--name", "bad"}, {"imported bad@1", "invalid-json", "bad.ndjson:4"}},
            {{"split", "old", "--by", "random"}, {"train", "800", "validation", "test"}},
            {{"evaluate", "3", "old/test"}, {"evaluated model 3 on old@1/test#6", "cats"}},
            {{"compare", "4", "7"}, {"#4", "#7"}},
            {{"executions"}, {"#", "import", "complete", "evaluate"}},
            {{"datasets"}, {"old@1", "bad@1", "1,000"}},
            {{"models"}, {"softmax", "trained"}},
            {{"show", "3"}, {"execution #3", "parameters", "fastText", "sha-256", "training rows"}},
            {{"predict", "3", "word1x1"}, {"dogs", "probability"}},
        };
        for (const auto& [arguments, expected] : commands) {
            auto all = arguments;
            all.insert(all.end(), {"-w", "w.touchstone"});
            const testing::Run run = program.run(all);
            VERIFY_EXIT(run, 0);
            for (const char* text : expected)
                QVERIFY2(
                    contains(run.out, text), (arguments.front() + " lacks " + text + "\n" + run.out).c_str());
            QVERIFY2(!contains(run.out, "\x1b") && run.out.ends_with("\n"), arguments.front().c_str());
        }
    }

    void messagesAndProgressAreOnStandardError()
    {
        const testing::Program program;
        prepare(program);
        const testing::Run run = program.run({"evaluate", "3", "old", "-w", "w.touchstone", "--json"});
        VERIFY_EXIT(run, 0);
        QVERIFY(run.json().is_object());
        QVERIFY(contains(run.err, "warning: "));
        QVERIFY(contains(run.err, "trained-on-these-rows"));
    }

    void theWorkspaceIsFoundInThreeWays()
    {
        testing::Program program;
        prepare(program);
        // The only *.touchstone folder here.
        VERIFY_EXIT(program.run({"executions"}), 0);
        std::filesystem::create_directory(program / "v.touchstone");
        const testing::Run two = program.run({"executions"});
        VERIFY_EXIT(two, 2);
        QVERIFY(contains(two.err, "several"));
        // The environment is asked before the folder, -w before the environment.
        program.environment().insert(QStringLiteral("TOUCHSTONE_WORKSPACE"),
            QString::fromStdString((program / "w.touchstone").string()));
        VERIFY_EXIT(program.run({"executions"}), 0);
        const testing::Run other = program.run({"executions", "-w", "v.touchstone"});
        VERIFY_EXIT(other, 2);
        QVERIFY(contains(other.err, "v.touchstone"));
        program.environment().remove(QStringLiteral("TOUCHSTONE_WORKSPACE"));
        std::filesystem::create_directory(program / "elsewhere");
        program.setCurrentFolder(program / "elsewhere");
        const testing::Run none = program.run({"executions"});
        VERIFY_EXIT(none, 2);
        QVERIFY(contains(none.err, "TOUCHSTONE_WORKSPACE"));
    }

    void predictReadsLinesAndNeedsNoWorkspaceForAFile()
    {
        testing::Program program;
        prepare(program);
        const auto models = program.contents("w.touchstone/models");
        std::filesystem::copy_file(program / "w.touchstone" / "models" / models.front(), program / "m.bin");
        std::filesystem::create_directory(program / "elsewhere");
        program.setCurrentFolder(program / "elsewhere");
        const testing::Run run
            = program.run({"predict", "../m.bin", "--k", "1"}, "word1x1 word1x2\n\nword0x1 word0x2");
        VERIFY_EXIT(run, 0);
        const auto lines = testing::linesOf(run.out);
        QCOMPARE(lines.size(), std::size_t(3));

        QVERIFY(lines[0].starts_with("dogs ") && lines[2].starts_with("cats "));
        QVERIFY(contains(run.err, "recipe-assumed"));
        const testing::Run documents
            = program.run({"predict", "../m.bin", "-", "--json"}, "word1x1\nword0x1\n");
        VERIFY_EXIT(documents, 0);
        for (const std::string& line : testing::linesOf(documents.out))
            QVERIFY(json::parse(line, nullptr, false).is_object());
    }

    void exportsGoToFilesAndToStandardOutput()
    {
        const testing::Program program;
        prepare(program);
        const testing::Run file
            = program.run({"export", "predictions", "#4", "--csv", "p.csv", "--json", "-w", "w.touchstone"});
        VERIFY_EXIT(file, 0);
        COMPARE_JSON(file.json()["rows"], 100);
        const testing::Run out
            = program.run({"export", "predictions", "4", "--csv", "-", "-w", "w.touchstone"});
        VERIFY_EXIT(out, 0);
        QCOMPARE(out.out, testing::readAll(program / "p.csv"));

        QCOMPARE(testing::linesOf(out.out).size(), std::size_t(101));

        for (const char* table : {"examples", "labels"})
            VERIFY_EXIT(program.run({"export", table, "4", "--csv", "x.csv", "-w", "w.touchstone"}), 0);
        VERIFY_EXIT(
            program.run({"export", "lines", "old/test", "--output", "l.txt", "-w", "w.touchstone"}), 0);
        QCOMPARE(testing::linesOf(testing::readAll(program / "l.txt")).size(), std::size_t(100));

        VERIFY_EXIT(program.run({"compare", "4", "4", "--markdown", "c.md", "-w", "w.touchstone"}), 0);
        QVERIFY(contains(testing::readAll(program / "c.md"), "|"));
    }

    void aTwinAndALoadedModel()
    {
        const testing::Program program;
        prepare(program);
        const json twin = answer(program, {"train", "--twin-of", "3"});
        QCOMPARE(missing(twin, {"model", "execution"}), std::string());
        const json shown = answer(program, {"show", "5"});
        COMPARE_JSON(shown["name"], "twin of #3");
        COMPARE_JSON(shown["parameters"]["seed"], 1);
        const auto models = program.contents("w.touchstone/models");
        std::filesystem::copy_file(program / "w.touchstone" / "models" / models.front(), program / "m.bin");
        const json loaded = answer(program, {"load", "m.bin", "--recipe", "plain"});
        COMPARE_JSON(loaded["execution"], 6);
        COMPARE_JSON(loaded["recipe"]["lowercase"], false);
        QCOMPARE(loaded["labels"].size(), std::size_t(4));

        QVERIFY(loaded["warnings"].empty());
    }

    void hostileTextsBreakNothing()
    {
        const testing::Program program;
        const std::vector<std::string> labels {
            "<b>bold</b>", "\x1b[31mred", "__label__x", "</s>", "a,\"b\"", "=1+1"};
        std::string content = testing::posts({.posts = 300, .labels = labels});
        const std::string title
            = std::string("\x1b]0;owned\x07 __label__cats </s> <script> a\0b", 42) + "\r\nnext\u2028line";
        for (int i = 0; i < 20; ++i)
            content
                += testing::post("h" + std::to_string(i), labels[static_cast<std::size_t>(i) % labels.size()],
                    1577836800, title, "\"quoted\", text\n\n__label__</s>\n");
        content += testing::post("\x1b[2Jid", "</s>", 1, title);
        // A row that is refused is quoted in the message.
        content += "{\"id\": \x1b[41m\x07 broken\n";
        program.folder().write("hostile.ndjson", content);
        const json imported = answer(program, {"import", "hostile.ndjson", "--name", "hostile"});
        COMPARE_JSON(imported["rows"], 321);
        COMPARE_JSON(imported["labels"], 6);
        COMPARE_JSON(imported["rejected"][0]["count"], 1);
        COMPARE_JSON(train(program, {"hostile"})["labels"], 6);
        COMPARE_JSON(train(program, {"hostile", "--recipe", "plain"})["labels"], 6);
        const json evaluated = answer(program, {"evaluate", "3", "hostile"});
        COMPARE_JSON(evaluated["rows"], 321);
        std::set<std::string> names;
        for (const json& label : evaluated["labels"])
            names.insert(label["label"].get<std::string>());
        QCOMPARE(names, std::set<std::string>(labels.begin(), labels.end()));

        for (const std::vector<std::string>& command :
            std::vector<std::vector<std::string>> {{"import", "hostile.ndjson", "--name", "hostile"},
                {"evaluate", "3", "hostile"}, {"compare", "4", "4"}, {"compare", "4", "4", "--markdown", "-"},
                {"show", "3"}, {"show", "1"}, {"show", "4"}, {"executions"}, {"datasets"}, {"models"},
                {"predict", "3", "word1x1"}}) {
            const testing::Run run = program.run(command);
            VERIFY_EXIT(run, 0);
            QVERIFY2(!contains(run.out, "\x1b") && !contains(run.out, "\x07") && !contains(run.err, "\x1b"),
                (command.front() + "\n" + run.out).c_str());
        }
        const testing::Run stream = program.run({"predict", "3"}, "word1x1\n\x1b[31m\n");
        VERIFY_EXIT(stream, 0);
        QVERIFY(!contains(stream.out, "\x1b"));
        QCOMPARE(testing::linesOf(stream.out).size(), std::size_t(2));

        for (const char* recipe : {"standard", "plain"}) {
            VERIFY_EXIT(
                program.run({"export", "lines", "hostile", "--output", "l.txt", "--recipe", recipe}), 0);
            const std::string text = testing::readAll(program / "l.txt");
            const auto lines = testing::linesOf(text);
            QCOMPARE(lines.size(), std::size_t(321));

            QVERIFY(!contains(text, std::string_view("\0", 1)) && !contains(text, "\r"));
            for (const std::string& line : lines)
                QVERIFY2(!contains(line, " __label__") && !contains(line, " </s> "), line.c_str());
        }
        VERIFY_EXIT(program.run({"export", "predictions", "4", "--csv", "p.csv"}), 0);
        QCOMPARE(testing::linesOf(testing::readAll(program / "p.csv")).size(), std::size_t(322));
    }

    void theFastTextProgramGivesTheSameFirstLabels()
    {
        const QString fasttext = QStandardPaths::findExecutable(QStringLiteral("fasttext"));
        if (fasttext.isEmpty())
            QSKIP("the fasttext program is not installed");
        const testing::Program program;
        writePosts(program);
        answer(program, {"import", "old.ndjson", "--name", "old"});
        for (const char* loss : {"softmax", "hs", "ova"}) {
            const json model
                = train(program, {"old", "--loss", loss, "--word-ngrams", "2", "--bucket", "1000"});
            const json evaluated = answer(program, {"evaluate", model["execution"].dump(), "old"});
            VERIFY_EXIT(
                program.run({"export", "predictions", evaluated["execution"].dump(), "--csv", "p.csv"}), 0);
            VERIFY_EXIT(program.run({"export", "lines", "old", "--output", "l.txt"}), 0);
            const testing::Run theirs = program.runProgram(fasttext.toStdString(),
                {"predict", "w.touchstone/models/" + model["model"].get<std::string>() + ".bin", "l.txt"},
                {});
            VERIFY_EXIT(theirs, 0);
            const auto labels = testing::linesOf(theirs.out);
            const auto rows = testing::linesOf(testing::readAll(program / "p.csv"));
            QCOMPARE(labels.size() + 1, rows.size());

            int different = 0;
            for (std::size_t i = 0; i < labels.size(); ++i) {
                // row,id,label,label@1: no field of these posts is quoted.
                const QStringList fields = QString::fromStdString(rows[i + 1]).split(QLatin1Char(','));
                different += "__label__" + fields.at(3).toStdString() != labels[i] ? 1 : 0;
            }
            QVERIFY2(different == 0, (std::string(loss) + " " + std::to_string(different)).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
