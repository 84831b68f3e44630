#include "tests/app/programfixture.h"
#include "tests/core/jobs/smallposts.h"
#include "tests/support/testing.h"

#include <nlohmann/json.hpp>

#include <cmath>

using nlohmann::json;
using testing::contains;

namespace {

testing::Run run(const testing::Program& program, const std::vector<std::string>& arguments)
{
    std::vector<std::string> all = arguments;
    all.emplace_back("-w");
    all.emplace_back("w.touchstone");
    return program.run(all);
}

/// Dataset old@1 (#1), its split (#2), a good and a poor model (#3, #4) and what they predicted for all posts (#5, #6).
void prepare(const testing::Program& program)
{
    program.folder().write("old.ndjson", testing::posts({.posts = 600}));
    for (const std::vector<std::string>& command : std::vector<std::vector<std::string>> {
             {"import", "old.ndjson", "--name", "old"}, {"split", "old", "--by", "random"},
             {"train", "old/train", "--dim", "10", "--epoch", "10", "--lr", "0.5", "--threads", "1"},
             {"train", "old/train", "--dim", "4", "--epoch", "1", "--lr", "0.05", "--threads", "1"},
             {"evaluate", "3", "old"}, {"evaluate", "4", "old"}})
        VERIFY_EXIT(run(program, command), 0);
}

} // namespace

class TestReviewCommands : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepare(m_program); }
    void init() { testing::failOnAnyWarning(); }

    void marksAreInTheComparison()
    {
        const testing::Run first = run(m_program,
            {"mark", "5", "6", "baseline-better", "--row", "3", "--note", "clear", "--reviewer", "ann"});
        VERIFY_EXIT(first, 0);
        QCOMPARE(first.out, std::string("row 3 by ann: no mark -> baseline-better (clear)\n"));
        const testing::Run second = run(
            m_program, {"mark", "#5", "#6", "label-wrong", "--id", "p4", "--reviewer", "ben", "--json"});
        VERIFY_EXIT(second, 0);
        COMPARE_JSON(second.json()["row"], 4);
        QVERIFY(second.json()["before"].is_null());
        const testing::Run compared = run(m_program, {"compare", "5", "6", "--json"});
        VERIFY_EXIT(compared, 0);
        const json marks = compared.json()["marks"];
        COMPARE_JSON(marks["posts"], 2);
        COMPARE_JSON(marks["baseline_better"], 1);
        COMPARE_JSON(marks["label_wrong"], 1);
        COMPARE_JSON(marks["reviewers"][1]["reviewer"], "ben");
        const testing::Run text = run(m_program, {"compare", "5", "6"});
        VERIFY_EXIT(text, 0);
        QVERIFY2(contains(text.out,
                     "Reviewed: 2 posts; candidate better 0, baseline better 1, label wrong 1, unclear 0; "
                     "by ann 1, ben 1"),
            text.out.c_str());
        const testing::Run listed = run(m_program, {"posts", "5", "6", "--mark", "any", "--json"});
        VERIFY_EXIT(listed, 0);
        COMPARE_JSON(listed.json()["matching"], 2);
        const testing::Run none = run(m_program, {"posts", "5", "6", "--mark", "none", "--limit", "0"});
        VERIFY_EXIT(none, 0);
        QVERIFY(none.out.starts_with("598 of 600 posts"));
        const testing::Run exported = run(m_program, {"export", "marks", "6", "--csv", "-"});
        VERIFY_EXIT(exported, 0);
        const auto lines = testing::linesOf(exported.out);
        QCOMPARE(lines.size(), std::size_t {3});
        QVERIFY2(lines[1].starts_with("5,6,3,p3,") && contains(lines[1], ",baseline-better,clear,ann,2"),
            lines[1].c_str());
        const testing::Run undone
            = run(m_program, {"mark", "5", "6", "--row", "3", "--reviewer", "ann", "--undo"});
        VERIFY_EXIT(undone, 0);
        QCOMPARE(undone.out, std::string("row 3 by ann: baseline-better (clear) -> no mark\n"));
        VERIFY_EXIT(run(m_program, {"mark", "5", "6", "none", "--id", "p4", "--reviewer", "ben"}), 0);
        COMPARE_JSON(run(m_program, {"compare", "5", "6", "--json"}).json()["marks"]["posts"], 0);
    }

    void aBlindReview()
    {
        const testing::Run begun = run(m_program,
            {"review", "start", "5", "6", "--posts", "5", "--blind", "--reviewer", "ann", "--json"});
        VERIFY_EXIT(begun, 0);
        const json queue = begun.json();
        COMPARE_JSON(queue["size"], 5);
        COMPARE_JSON(queue["open"], 5);
        COMPARE_JSON(queue["posts"][4]["post"], 5);
        QVERIFY(!queue["posts"][0].contains("swapped") && queue["posts"][0].contains("left"));
        const std::string number = std::to_string(queue["queue"].get<int>());
        const testing::Run judged
            = run(m_program, {"review", "judge", number, "2", "left-better", "--note", "sure", "--json"});
        VERIFY_EXIT(judged, 0);
        COMPARE_JSON(judged.json()["row"], queue["posts"][1]["row"].get<int>());
        QVERIFY(!judged.json().contains("verdict")); // it would give the sides away
        const testing::Run shown = run(m_program, {"review", "show", number});
        VERIFY_EXIT(shown, 0);
        QVERIFY(contains(shown.out, "4 of 5 posts are open for ann") && contains(shown.out, "not shown"));
        QVERIFY(!contains(shown.out, "baseline") && contains(shown.out, "\n3  label "));
        const testing::Run same
            = run(m_program, {"review", "start", "5", "6", "--posts", "5", "--reviewer", "ben", "--json"});
        VERIFY_EXIT(same, 0);
        for (int i = 0; i < 5; ++i)
            QVERIFY(same.json()["posts"][i]["row"] == queue["posts"][i]["row"]);
        COMPARE_JSON(run(m_program, {"compare", "5", "6", "--json"}).json()["marks"]["blind"], 1);
    }

    void probesAreInEveryComparison()
    {
        COMPARE_JSON(run(m_program, {"compare", "5", "6", "--json"}).json()["probes"], json::array());
        QVERIFY(contains(run(m_program, {"probes", "list"}).out, "no probe texts"));
        const testing::Run added
            = run(m_program, {"probes", "add", "word0x1 word0x2 word0x3", "--expect", "cats"});
        VERIFY_EXIT(added, 0);
        VERIFY_EXIT(run(m_program, {"probes", "add", "a developer in Ireland", "--expect", "DevelEire"}), 0);
        const testing::Run compared = run(m_program, {"compare", "5", "6", "--json"});
        VERIFY_EXIT(compared, 0);
        const json probes = compared.json()["probes"];
        QCOMPARE(probes.size(), std::size_t {2});
        COMPARE_JSON(probes[0]["baseline"][0]["label"], "cats");
        QVERIFY(probes[0]["right"][0] == true && probes[0]["candidate"].size() == 4);
        QVERIFY(probes[1]["expected_known"] == json::array({false, false}));
        const testing::Run text = run(m_program, {"compare", "5", "6"});
        QVERIFY(contains(text.out, "DevelEire (in neither)"));
        VERIFY_EXIT(run(m_program, {"probes", "remove", "1"}), 0);
        const testing::Run listed = run(m_program, {"probes", "list", "--json"});
        COMPARE_JSON(listed.json()["probes"][0]["id"], 2);
        QCOMPARE(listed.json()["probes"].size(), std::size_t {1});
    }

    void probesAreChanged()
    {
        const testing::Run added
            = run(m_program, {"probes", "add", "some words", "--expect", "cats", "--json"});
        VERIFY_EXIT(added, 0);
        const int id = added.json()["id"].get<int>();
        const auto change = [&](std::vector<std::string> arguments) {
            arguments.insert(arguments.begin(), {"probes", "change", std::to_string(id), "--json"});
            return run(m_program, arguments);
        };
        const auto listed = [&]() -> json {
            const json list = run(m_program, {"probes", "list", "--json"}).json();
            for (const json& probe : list["probes"]) {
                if (probe["id"] == id)
                    return probe;
            }
            return nullptr;
        };
        VERIFY_EXIT(change({"--text", "other words"}), 0);
        COMPARE_JSON(listed()["text"], "other words");
        COMPARE_JSON(listed()["expected"], "cats"); // what is not named stays
        VERIFY_EXIT(change({"--expect", "dogs"}), 0);
        COMPARE_JSON(listed()["text"], "other words");
        COMPARE_JSON(listed()["expected"], "dogs");
        VERIFY_EXIT(change({"--expect-nothing"}), 0);
        COMPARE_JSON(listed()["expected"], nullptr);
        const testing::Run empty = change({"--text", " "});
        VERIFY_EXIT(empty, 2);
        COMPARE_JSON(listed()["text"], "other words");
        VERIFY_EXIT(run(m_program, {"probes", "remove", std::to_string(id)}), 0);
    }

    void predictNamesWordsAndTheExpectedLabel()
    {
        const std::string text = "word0x1 word0x2 unheard";
        const testing::Run plain = run(m_program, {"predict", "3", text, "--json"});
        VERIFY_EXIT(plain, 0);
        QVERIFY(!plain.json().contains("influence") && !plain.json().contains("expected"));
        const testing::Run asked
            = run(m_program, {"predict", "3", text, "--words", "2", "--expect", "dogs", "--json"});
        VERIFY_EXIT(asked, 0);
        const json answer = asked.json();
        const json expected = answer["expected"];
        COMPARE_JSON(expected["label"], "dogs");
        COMPARE_JSON(expected["known"], true);
        const json first = answer["predictions"][0];
        COMPARE_JSON(first["label"], "cats");
        QVERIFY(expected["rank"].get<int>() > 1);
        QVERIFY(expected["probability"].get<double>() < first["probability"].get<double>());
        COMPARE_JSON(answer["line"], text);
        COMPARE_JSON(answer["words"], 3);
        COMPARE_JSON(answer["unknown_words"], 1);
        // Towards the first label, then towards the expected one; two words each, the strongest first.
        QCOMPARE(answer["influence"].size(), std::size_t {2});
        COMPARE_JSON(answer["influence"][0]["label"], "cats");
        COMPARE_JSON(answer["influence"][1]["label"], "dogs");
        for (const json& pull : answer["influence"]) {
            QCOMPARE(pull["words"].size(), std::size_t {2});
            QVERIFY(std::abs(pull["words"][0]["pull"].get<double>())
                >= std::abs(pull["words"][1]["pull"].get<double>()));
        }
        // The pull of a word is what the label loses when the text is scored without it.
        const json word = answer["influence"][0]["words"][0];
        QVERIFY(word["known"] == true && word["occurrences"] == 1 && word["pull"].get<double>() > 0);
        std::string shorter = text;
        const auto name = word["word"].get<std::string>();
        shorter.erase(shorter.find(name), name.size());
        const json without = run(m_program, {"predict", "3", shorter, "--json"}).json();
        COMPARE_JSON(without["predictions"][0]["label"], "cats");
        QVERIFY(
            std::abs(without["predictions"][0]["probability"].get<double>() - word["without"].get<double>())
            < 1e-5);

        const testing::Run table
            = run(m_program, {"predict", "3", text, "--words", "2", "--expect", "DevelEire"});
        VERIFY_EXIT(table, 0);
        QVERIFY2(contains(table.out, "'DevelEire' is not a label of this model")
                && contains(table.out, "What each word adds to the probability of 'cats'"),
            table.out.c_str());
        QVERIFY(!contains(table.out, "probability of 'DevelEire'"));
    }

    void badArguments_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const auto add = [](const char* name, const QString& arguments, const char* says) {
            QTest::newRow(name) << arguments.split(QLatin1Char(' ')) << QString::fromLatin1(says);
        };
        add("no post", QStringLiteral("mark 5 6 unclear"), "--row");
        add("two posts", QStringLiteral("mark 5 6 unclear --row 1 --id p1"), "--row");
        add("no verdict", QStringLiteral("mark 5 6 --row 1"), "verdict");
        add("another verdict", QStringLiteral("mark 5 6 fine --row 1"), "fine");
        add("a row that is not there", QStringLiteral("mark 5 6 unclear --row 600"), "row 600");
        add("an id that is not there", QStringLiteral("mark 5 6 unclear --id q1"), "'q1'");
        add("a training", QStringLiteral("mark 3 6 unclear --row 1"), "#3");
        add("nothing to undo", QStringLiteral("mark 5 6 --row 9 --undo --reviewer zoe"), "zoe");
        add("undo with a verdict", QStringLiteral("mark 5 6 unclear --row 9 --undo"), "--undo");
        add("no flips", QStringLiteral("review start 5 5"), "flips");
        add("no such queue", QStringLiteral("review show 77"), "77");
        add("no such place", QStringLiteral("review judge 1 900 unclear"), "from 1");
        add("no such probe", QStringLiteral("probes remove 77"), "77");
        add("an empty probe", QStringLiteral("probes add \t"), "empty");
        add("a change of no probe", QStringLiteral("probes change 77 --text t"), "77");
        add("a change of nothing", QStringLiteral("probes change 2"), "--text");
        add("words of a stream", QStringLiteral("predict 3 - --words 2"), "--json");
        add("marks of nothing", QStringLiteral("export marks 99 --csv -"), "99");
        add("marks of one execution", QStringLiteral("posts 5 --mark any"), "two executions");
    }

    void badArguments()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, says);
        std::vector<std::string> list;
        for (const QString& argument : arguments)
            list.push_back(argument.toStdString());
        const testing::Run result = run(m_program, list);
        VERIFY_EXIT(result, 2);
        QVERIFY2(contains(result.err, says.toStdString()), result.err.c_str());
        QVERIFY(result.out.empty());
    }

private:
    testing::Program m_program;
};

QTEST_GUILESS_MAIN(TestReviewCommands)
#include "tst_reviewcommands.moc"
