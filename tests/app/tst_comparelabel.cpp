#include "tests/app/programfixture.h"
#include "tests/core/jobs/smallposts.h"
#include "tests/support/testing.h"

#include <nlohmann/json.hpp>

using nlohmann::json;
using testing::contains;

namespace {

/// Dataset old (#1), two models (#2, #3) and what they predicted for all of it (#4, #5): January and February 2020.
void prepare(const testing::Program& program)
{
    program.folder().write("old.ndjson", testing::posts({.posts = 1000}));
    const std::vector<std::vector<std::string>> commands {
        {"import", "old.ndjson", "--name", "old"},
        {"train", "old", "--dim", "10", "--epoch", "10", "--lr", "0.5", "--threads", "1"},
        {"train", "old", "--dim", "4", "--epoch", "2", "--lr", "0.5", "--threads", "1"},
        {"evaluate", "2", "old"},
        {"evaluate", "3", "old"},
    };
    for (auto command : commands) {
        command.insert(command.end(), {"-w", "w.touchstone"});
        VERIFY_EXIT(program.run(command), 0);
    }
}

std::int64_t listed(const testing::Program& program, std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), {"posts", "4", "5", "-w", "w.touchstone", "--limit", "0", "--json"});
    const json answer = program.run(arguments).json();
    return answer.contains("matching") ? answer["matching"].get<std::int64_t>() : -1;
}

} // namespace

/// compare --label, --from and --to.
class TestCompareLabel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepare(m_program); }
    void init() { testing::failOnAnyWarning(); }

    void everythingAboutALabel()
    {
        const testing::Run run = compare({"--label", "cats", "--label", "dogs", "--json"});
        VERIFY_EXIT(run, 0);
        const json report = run.json();
        const json& details = report["label_details"];
        QCOMPARE(details.size(), std::size_t {2});
        const json& cats = details[0];
        COMPARE_JSON(cats["label"], "cats");
        for (const json& label : report["labels"]) {
            if (label["label"] != "cats")
                continue;
            COMPARE_JSON(cats["baseline"]["support"], label["support"][0]);
            COMPARE_JSON(cats["candidate"]["predicted"], label["predicted"][1]);
            COMPARE_JSON(cats["candidate"]["f1"]["value"], label["f1"][1]);
        }
        QCOMPARE(cats["months"].size(), std::size_t {2});
        QCOMPARE(cats["baseline"]["p_at_1"].size() + 1, cats["p_at_1_edges"].size());
        QVERIFY(cats["candidate"]["f1"]["interval"][0] < cats["candidate"]["f1"]["value"]);
        QVERIFY(cats["terms"].is_null() && !cats["neighbours"].empty());
        // The numbers lead to as many posts.
        const json& flow = cats["flows"][1];
        QCOMPARE(listed(m_program,
                     {"--gold", "cats", "--baseline-first", flow["baseline"], "--candidate-first",
                         flow["candidate"]}),
            flow["rows"].get<std::int64_t>());
        const json& neighbour = cats["neighbours"][0];
        QCOMPARE(listed(m_program, {"--gold", neighbour["label"], "--candidate-first", "cats"}),
            neighbour["gained"][1].get<std::int64_t>());

        const testing::Run text = compare({"--label", "cats"});
        VERIFY_EXIT(text, 0);
        for (const char* part : {"Label cats", "95 % interval", "What took its posts", "Which way they went",
                 "Over time", "2020-02", "Labels that it is confused with"})
            QVERIFY2(contains(text.out, part), part);
        const testing::Run missing = compare({"--label", "Cats"});
        VERIFY_EXIT(missing, 2);
        QVERIFY(contains(missing.err, "'Cats' is a label of neither side"));
    }

    void aPartOfTheTime()
    {
        const testing::Run run
            = compare({"--from", "2020-02-01", "--to", "2020-03-01", "--label", "cats", "--json"});
        VERIFY_EXIT(run, 0);
        const json report = run.json();
        COMPARE_JSON(report["time_range"],
            (json {{"from", "2020-02-01T00:00:00Z"}, {"to", "2020-03-01T00:00:00Z"}, {"rows", {256, 256}},
                {"of", {1000, 1000}}, {"without_time", {0, 0}}}));
        COMPARE_JSON(report["baseline"]["rows"], 256);
        QCOMPARE(report["label_details"][0]["months"].size(), std::size_t {1});
        COMPARE_JSON(report["gates"][0]["verdict"], "not-applicable");
        QCOMPARE(listed(m_program, {"--cell", "only-baseline", "--from", "2020-02-01", "--to", "2020-03-01"}),
            report["flips"]["only_baseline"].get<std::int64_t>());
        const testing::Run text = compare({"--to", "2020-02-01"});
        VERIFY_EXIT(text, 0);
        QVERIFY(contains(text.out, "Only a part is compared, the posts of before 2020-02-01T00:00:00Z"));
        QVERIFY(contains(text.out, "744 of 1000 rows"));
        COMPARE_JSON(compare({"--json"}).json()["time_range"], nullptr);
    }

    void whatIsRefused()
    {
        const testing::Run gates = compare({"--from", "2020-02-01", "--gates", "default"});
        VERIFY_EXIT(gates, 2);
        QVERIFY(contains(gates.err, "gates judge whole comparisons"));
        const testing::Run word = compare({"--from", "yesterday"});
        VERIFY_EXIT(word, 2);
        QVERIFY(contains(word.err, "--from takes a time"));
        const testing::Run empty = compare({"--from", "2025-01-01"});
        VERIFY_EXIT(empty, 2);
        QVERIFY(contains(empty.err, "no post of either side has a time in the range"));
    }

private:
    testing::Run compare(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), {"compare", "4", "5", "-w", "w.touchstone"});
        return m_program.run(arguments);
    }

    testing::Program m_program;
};

QTEST_GUILESS_MAIN(TestCompareLabel)
#include "tst_comparelabel.moc"
