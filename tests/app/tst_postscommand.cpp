#include "tests/app/programfixture.h"
#include "tests/core/jobs/smallposts.h"
#include "tests/support/testing.h"

#include <nlohmann/json.hpp>

using nlohmann::json;
using testing::contains;

namespace {

/// Dataset old@1 (#1), its split (#2), two models (#3, #4) and what they predicted for the test part (#5, #6).
void prepare(const testing::Program& program)
{
    std::string posts = testing::posts({.posts = 1000});
    posts += testing::post(
        "=evil", "cats", 1600000000, "word0x1\r\x1b[2J word0x2", "second\nline \xe2\x80\xae x");
    program.folder().write("old.ndjson", posts);
    const std::vector<std::vector<std::string>> commands {
        {"import", "old.ndjson", "--name", "old"},
        {"split", "old", "--by", "random"},
        {"train", "old/train", "--dim", "10", "--epoch", "10", "--lr", "0.5", "--threads", "1"},
        {"train", "old/train", "--dim", "4", "--epoch", "2", "--lr", "0.5", "--threads", "1"},
        {"evaluate", "3", "old"},
        {"evaluate", "4", "old"},
    };
    for (auto command : commands) {
        command.insert(command.end(), {"-w", "w.touchstone"});
        VERIFY_EXIT(program.run(command), 0);
    }
}

testing::Run run(
    const testing::Program& program, const char* command, const std::vector<std::string>& arguments)
{
    std::vector<std::string> all {command, "-w", "w.touchstone"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return program.run(all);
}

testing::Run posts(const testing::Program& program, const std::vector<std::string>& arguments)
{
    return run(program, "posts", arguments);
}

} // namespace

class TestPostsCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepare(m_program); }
    void init() { testing::failOnAnyWarning(); }

    void theCountIsTheComparisons()
    {
        const testing::Run compared
            = m_program.run({"compare", "5", "6", "--confusion", "cats", "-w", "w.touchstone", "--json"});
        VERIFY_EXIT(compared, 0);
        const json report = compared.json();
        const json& flips = report["flips"];
        for (const auto& [cell, field] :
            {std::pair("both-right", "both_right"), std::pair("only-baseline", "only_baseline"),
                std::pair("only-candidate", "only_candidate"), std::pair("both-wrong", "both_wrong")}) {
            const testing::Run run = posts(m_program, {"5", "6", "--cell", cell, "--json"});
            VERIFY_EXIT(run, 0);
            QVERIFY2(run.json()["matching"] == flips[field], cell);
        }
        const json& move = report["confusion"]["labels"][0]["moves"][0];
        const testing::Run moved = posts(m_program,
            {"5", "6", "--gold", report["confusion"]["labels"][0]["label"], "--baseline-first",
                move["baseline"], "--candidate-first", move["candidate"], "--json"});
        VERIFY_EXIT(moved, 0);
        QVERIFY(moved.json()["matching"] == move["rows"] && move["rows"].get<int>() > 0);
        COMPARE_JSON(report["confusion"]["detail"][0]["label"], "cats");
        const testing::Run band = posts(m_program,
            {"5", "6", "--baseline-p1", "0.9,1", "--candidate-p1", "0.3,0.4", "--disagree", "--limit", "0",
                "--json"});
        VERIFY_EXIT(band, 0);
        const json& grid = flips["p_at_1_bands"]["grid"];
        COMPARE_JSON(
            band.json()["matching"], grid["rows"][9][3].get<int>() - grid["agreeing"][9][3].get<int>());
        QVERIFY(band.json()["posts"].empty());
    }

    void theCountComesFirst()
    {
        const testing::Run two = posts(m_program, {"5", "6", "--limit", "2"});
        VERIFY_EXIT(two, 0);
        const auto lines = testing::linesOf(two.out);
        QCOMPARE(lines.size(), std::size_t {6});
        QCOMPARE(lines[0], std::string("1,001 of 1,001 posts, the first 2"));
        QVERIFY(lines[2].starts_with("id  label"));
        QVERIFY(
            contains(lines[2], "baseline") && contains(lines[2], "candidate") && contains(lines[2], "text"));
        QVERIFY(lines[4].starts_with("p0 ") && contains(lines[4], " the word"));
        const testing::Run none = posts(m_program, {"5", "--gold", ""});
        VERIFY_EXIT(none, 0);
        QCOMPARE(none.out, std::string("0 of 1,001 posts\n"));
    }

    void hostileTextsStayOneLine()
    {
        const testing::Run run = posts(m_program, {"5", "--limit", "2000"});
        VERIFY_EXIT(run, 0);
        QCOMPARE(testing::linesOf(run.out).size(), std::size_t {1005});
        QVERIFY(contains(run.out, "=evil") && contains(run.out, "second line"));
        QVERIFY(!contains(run.out, "\x1b") && !contains(run.out, "\r") && !contains(run.out, "\xe2\x80\xae"));
    }

    void csvGoesToAFileOrToStandardOutput()
    {
        const testing::Run file = posts(m_program, {"5", "--csv", "p.csv"});
        VERIFY_EXIT(file, 0);
        QCOMPARE(file.out, std::string("1,001 of 1,001 posts; wrote 1,001 to p.csv\n"));
        QVERIFY(contains(testing::readAll(m_program / "p.csv"), "\n1000,'=evil,cats,"));
        const testing::Run out = posts(m_program, {"5", "--csv", "-"});
        VERIFY_EXIT(out, 0);
        QCOMPARE(out.out, testing::readAll(m_program / "p.csv"));
        const testing::Run raw = posts(m_program, {"5", "--csv", "raw.csv", "--raw", "--json"});
        VERIFY_EXIT(raw, 0);
        COMPARE_JSON(raw.json()["listed"], 1001);
        COMPARE_JSON(raw.json()["file"], "raw.csv");
        QVERIFY(contains(testing::readAll(m_program / "raw.csv"), "\n1000,=evil,cats,"));
    }

    void timesOrdersAndLines()
    {
        // p0 is of 2020-01-01T00:00Z, and there is a post every hour; the last one is of September.
        const testing::Run day
            = posts(m_program, {"5", "6", "--from", "2020-01-02", "--to", "2020-01-03", "--json"});
        VERIFY_EXIT(day, 0);
        COMPARE_JSON(day.json()["matching"], 24);
        COMPARE_JSON(day.json()["posts"][0]["id"], "p24");
        const testing::Run last = posts(m_program, {"5", "--sort", "time", "--descending", "--limit", "1"});
        VERIFY_EXIT(last, 0);
        QVERIFY(contains(last.out, "=evil"));
        const testing::Run cell
            = posts(m_program, {"5", "6", "--cell", "only-baseline", "--limit", "0", "--json"});
        VERIFY_EXIT(cell, 0);
        const auto count = cell.json()["matching"].get<std::size_t>();
        QVERIFY(count > 5);
        const testing::Run flips = posts(
            m_program, {"5", "6", "--sort", "flips", "--limit", std::to_string(count + 1), "--ndjson", "-"});
        VERIFY_EXIT(flips, 0);
        const auto lines = testing::linesOf(flips.out);
        QCOMPARE(lines.size(), count + 1);
        QVERIFY(json::parse(lines.back())["baseline"]["label"] != json::parse(lines.back())["label"]
            || json::parse(lines.back())["candidate"]["label"] == json::parse(lines.back())["label"]);
        double before = 1;
        for (std::size_t i = 0; i < count; ++i) {
            const json post = json::parse(lines[i]);
            QVERIFY(
                post["baseline"]["label"] == post["label"] && post["candidate"]["label"] != post["label"]);
            QVERIFY(post["candidate"]["p_at_1"].get<double>() <= before);
            before = post["candidate"]["p_at_1"].get<double>();
        }
        const testing::Run file = posts(m_program, {"5", "--ndjson", "p.ndjson"});
        VERIFY_EXIT(file, 0);
        QCOMPARE(testing::linesOf(testing::readAll(m_program / "p.ndjson")).size(), std::size_t {1001});
    }

    void words()
    {
        const testing::Run first
            = posts(m_program, {"5", "6", "--search", "word0x1 \"word0x2 second\"", "--json"});
        VERIFY_EXIT(first, 0);
        COMPARE_JSON(first.json()["matching"], 1);
        COMPARE_JSON(first.json()["posts"][0]["id"], "=evil");
        const testing::Run there = run(m_program, "index", {"old"});
        VERIFY_EXIT(there, 0);
        QVERIFY2(there.out.starts_with("there is a search index of 1,001 posts of old@1"), there.out.c_str());
        const testing::Run again = run(m_program, "index", {"old", "--rebuild", "--json"});
        VERIFY_EXIT(again, 0);
        COMPARE_JSON(again.json()["existing"], false);
        COMPARE_JSON(again.json()["rows"], 1001);
        const testing::Run cell = posts(
            m_program, {"5", "6", "--search", "word0x*", "--cell", "both-right", "--gold", "cats", "--json"});
        VERIFY_EXIT(cell, 0);
        QVERIFY(cell.json()["matching"].get<int>() > 0);
        const testing::Run none = posts(m_program, {"5", "--search", "\" OR 1 --"});
        VERIFY_EXIT(none, 0);
        QCOMPARE(none.out, std::string("0 of 1,001 posts\n"));
    }

    void badArguments_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const auto add = [](const char* name, const QString& arguments, const char* says) {
            QTest::newRow(name) << arguments.split(QLatin1Char(' ')) << QString::fromLatin1(says);
        };
        add("no such label", QStringLiteral("5 --gold Cats"), "Cats");
        add("no such label in a comparison", QStringLiteral("5 6 --candidate-first x"), "'x'");
        add("a cell of one execution", QStringLiteral("5 --cell both-right"), "two executions");
        add("another cell", QStringLiteral("5 6 --cell right"), "--cell");
        add("half a range", QStringLiteral("5 --baseline-p1 0.5"), "--baseline-p1");
        add("a range of words", QStringLiteral("5 --baseline-p1 low,high"), "low,high");
        add("a range backwards", QStringLiteral("5 --baseline-p1 0.5,0.2"), "begin below");
        add("both agree and not", QStringLiteral("5 6 --agree --disagree"), "--agree");
        add("a time of words", QStringLiteral("5 --from yesterday"), "yesterday");
        add("a time backwards", QStringLiteral("5 --from 2020-02-01 --to 2020-01-01"), "begin before");
        add("a search without a word", QStringLiteral("5 --search !!!"), "no word");
        add("another order", QStringLiteral("5 --sort size"), "--sort");
        add("two files", QStringLiteral("5 --csv a.csv --ndjson b.ndjson"), "--ndjson");
        add("two outputs of lines", QStringLiteral("5 --json --ndjson -"), "--ndjson");
        add("raw without a table", QStringLiteral("5 --raw"), "--csv");
        add("two outputs", QStringLiteral("5 --json --csv -"), "--csv");
        add("a training", QStringLiteral("3"), "#3");
        add("into the workspace", QStringLiteral("5 --csv w.touchstone/lock"), "in the workspace");
    }

    void badArguments()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, says);
        std::vector<std::string> list;
        for (const QString& argument : arguments)
            list.push_back(argument.toStdString());
        const testing::Run run = posts(m_program, list);
        VERIFY_EXIT(run, 2);
        QVERIFY2(contains(run.err, says.toStdString()), run.err.c_str());
        QVERIFY(run.out.empty());
    }

    void aLabelOfNeitherSideHasNoConfusion()
    {
        const testing::Run run
            = m_program.run({"compare", "5", "6", "--confusion", "Cats", "-w", "w.touchstone"});
        VERIFY_EXIT(run, 2);
        QVERIFY(contains(run.err, "'Cats'"));
        const testing::Run text
            = m_program.run({"compare", "5", "6", "--confusion", "cats", "-w", "w.touchstone"});
        VERIFY_EXIT(text, 0);
        QVERIFY(contains(text.out, "Where the posts of cats went"));
    }

private:
    testing::Program m_program;
};

QTEST_GUILESS_MAIN(TestPostsCommand)
#include "tst_postscommand.moc"
