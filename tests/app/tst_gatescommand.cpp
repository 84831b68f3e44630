#include "tests/app/programfixture.h"
#include "tests/core/jobs/smallposts.h"
#include "tests/support/testing.h"

#include <nlohmann/json.hpp>

using nlohmann::json;
using testing::contains;

namespace {

/// Dataset old@1 (#1), its split (#2), a model (#3) and what it predicted for the test part and for all (#4, #5).
void prepare(const testing::Program& program)
{
    program.folder().write("old.ndjson", testing::posts({.posts = 1000}));
    const std::vector<std::vector<std::string>> commands {
        {"import", "old.ndjson", "--name", "old"},
        {"split", "old", "--by", "random"},
        {"train", "old/train", "--dim", "10", "--epoch", "10", "--lr", "0.5", "--threads", "1"},
        {"evaluate", "3", "old/test"},
        {"evaluate", "3", "old/validation"},
    };
    for (auto command : commands) {
        command.insert(command.end(), {"-w", "w.touchstone"});
        VERIFY_EXIT(program.run(command), 0);
    }
}

/// A file with one rule about the rows.
std::string rowsRule(const testing::Program& program, const char* name, std::int64_t atLeast)
{
    const json gates {{"gates", {{{"name", "enough"}, {"rule", "rows"}, {"at_least", atLeast}}}}};
    program.folder().write(name, gates.dump());
    return name;
}

} // namespace

class TestGatesCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepare(m_program); }
    void init() { testing::failOnAnyWarning(); }

    void theDefaultOnesAreShownAndDecideNothing()
    {
        const testing::Run run = m_program.run({"compare", "4", "4", "-w", "w.touchstone", "--json"});
        VERIFY_EXIT(run, 0);
        const json gates = run.json()["gates"];
        QCOMPARE(gates.size(), std::size_t {8});
        QCOMPARE(gates[7]["name"].get<std::string>(), "rows");
        QCOMPARE(gates[7]["verdict"].get<std::string>(), "fail"); // 100 rows
        QCOMPARE(gates[7]["needs_rows"].get<int>(), 900);
        QCOMPARE(run.json()["gates_summary"]["verdict"].get<std::string>(), "fail");
        VERIFY_EXIT(m_program.run({"compare", "4", "4", "-w", "w.touchstone", "--gates", "default"}), 1);
        const testing::Run text = m_program.run({"compare", "4", "4", "-w", "w.touchstone"});
        QVERIFY(contains(text.out, "Gates\n"));
        QVERIFY(contains(text.out, "fail: of 8 gates"));
    }

    void theExitCodes()
    {
        const std::vector<std::string> command {"compare", "4", "5", "-w", "w.touchstone", "--gates"};
        const auto with = [&](const std::string& gates) {
            std::vector<std::string> arguments = command;
            arguments.push_back(gates);
            return m_program.run(arguments);
        };
        VERIFY_EXIT(with(rowsRule(m_program, "few.json", 10)), 0);
        VERIFY_EXIT(with(rowsRule(m_program, "many.json", 100000)), 1);
        const json open {
            {"gates", {{{"name", "P@1"}, {"rule", "change"}, {"metric", "p_at_1"}, {"at_least", -0.001}}}}};
        m_program.folder().write("open.json", open.dump());
        VERIFY_EXIT(with("open.json"), 3); // 100 rows against 100 others say nothing about a thousandth
        VERIFY_EXIT(with("nowhere.json"), 2);
    }

    void aNameOfTheWorkspace()
    {
        std::filesystem::copy_file(m_program / rowsRule(m_program, "few.json", 10),
            m_program / "w.touchstone/gates/lax.json", std::filesystem::copy_options::overwrite_existing);
        VERIFY_EXIT(m_program.run({"compare", "4", "4", "-w", "w.touchstone", "--gates", "lax"}), 0);
        const testing::Run missing
            = m_program.run({"compare", "4", "4", "-w", "w.touchstone", "--gates", "strict"});
        VERIFY_EXIT(missing, 2);
        QVERIFY(contains(missing.err, "default, drift, lax"));
    }

    void mistakesComeBeforeAnythingIsEvaluated()
    {
        m_program.folder().write(
            "bad.json", "{\"gates\": [\n {\"name\": \"a\", \"rule\": \"rows\", \"at_lest\": 1}]}");
        const testing::Run run = m_program.run(
            {"compare", "3", "3", "--on", "old/train", "-w", "w.touchstone", "--gates", "bad.json"});
        VERIFY_EXIT(run, 2);
        QVERIFY2(
            contains(run.err, "line 2, column 32 of bad.json: unknown field 'at_lest'"), run.err.c_str());
        const json list = m_program.run({"executions", "-w", "w.touchstone", "--json"}).json();
        QCOMPARE(list["executions"].size(), std::size_t {5});
        const testing::Run shown = m_program.run({"gates", "bad.json"});
        VERIFY_EXIT(shown, 2);
        QCOMPARE(shown.err, run.err);
    }

    void showsRules()
    {
        const testing::Run run = m_program.run({"gates"});
        VERIFY_EXIT(run, 0);
        QVERIFY(contains(run.out, "change of P@1: at least -0.01"));
        const json rules = m_program.run({"gates", "drift", "--json"}).json();
        QCOMPARE(rules["source"].get<std::string>(), "drift");
        QVERIFY(!rules["gates"].empty());
    }

    void aWaiverWithItsReasonIsShownEverywhere()
    {
        const std::string gates = rowsRule(m_program, "waived.json", 100000);
        const testing::Run added = m_program.run({"release", "add", "3", "-w", "w.touchstone", "--json"});
        VERIFY_EXIT(added, 0);
        const std::string version = added.json()["version"].get<std::string>();
        const auto approve = [&](std::vector<std::string> more) {
            std::vector<std::string> command {"release", "approve", version, "--compare", "4", "4", "--gates",
                gates, "--reason", "it will do", "-w", "w.touchstone"};
            command.insert(command.end(), more.begin(), more.end());
            return m_program.run(command);
        };
        VERIFY_EXIT(approve({}), 1);
        VERIFY_EXIT(approve({"--waive", "enough="}), 2);
        VERIFY_EXIT(approve({"--waive", "other=x"}), 2);
        VERIFY_EXIT(approve({"--waive", "enough=there are no more", "--html", "-", "--json"}), 2);
        const testing::Run run = approve({"--waive", "enough=there are no more", "--json", "--junit", "w.xml",
            "--html", "w.html", "--markdown", "w.md", "--csv", "w-tables"});
        VERIFY_EXIT(run, 0);
        const json record = run.json();
        QCOMPARE(record["evidence"]["waiver_reasons"]["enough"].get<std::string>(), "there are no more");
        COMPARE_JSON(record["gates"][0]["waived"], "there are no more");
        QVERIFY(contains(
            testing::readAll(m_program / "w.xml"), "<skipped message=\"waived: there are no more\"/>"));
        QVERIFY(!contains(testing::readAll(m_program / "w.xml"), "<failure"));
        for (const char* file : {"w.html", "w.md", "w-tables/gates.csv"})
            QVERIFY2(contains(testing::readAll(m_program / file), "there are no more"), file);
        // The head that the report prints is that of the record.
        QVERIFY(contains(testing::readAll(m_program / "w.html"), record["hash"].get<std::string>()));
        const testing::Run history = m_program.run({"release", "history", "-w", "w.touchstone"});
        QVERIFY2(contains(history.out, "waived enough (there are no more)"), history.out.c_str());
        VERIFY_EXIT(m_program.run({"release", "verify", "-w", "w.touchstone"}), 0);
        const testing::Run first = m_program.run(
            {"release", "reject", version, "--html", "r.html", "--reason", "no", "-w", "w.touchstone"});
        VERIFY_EXIT(first, 2);
        QVERIFY2(contains(first.err, "without a comparison there is no report"), first.err.c_str());
    }

    void whatAnAliasWasAndWhen()
    {
        const testing::Run none
            = m_program.run({"release", "history", "production", "--at", "2013-01-01", "-w", "w.touchstone"});
        VERIFY_EXIT(none, 0);
        QVERIFY(contains(none.out, "nothing was released at 2013-01-01"));
        const json versions
            = m_program.run({"release", "history", "-w", "w.touchstone", "--json"}).json()["versions"];
        const std::string version = versions.at(0)["version"].get<std::string>();
        VERIFY_EXIT(m_program.run({"release", "add", "3", "-w", "w.touchstone"}), 0);
        VERIFY_EXIT(m_program.run(
                        {"release", "alias", "canary", version, "--reason", "try it", "-w", "w.touchstone"}),
            0);
        const testing::Run text = m_program.run({"release", "history", "canary", "-w", "w.touchstone"});
        QVERIFY(contains(text.out, "Timeline\n"));
        QVERIFY(contains(text.out, "now"));
        const json document
            = m_program.run({"release", "history", "canary", "-w", "w.touchstone", "--json"}).json();
        QCOMPARE(document["timeline"].size(), std::size_t {1});
        COMPARE_JSON(document["timeline"][0]["version"], version);
        COMPARE_JSON(document["timeline"][0]["until"], nullptr);
        COMPARE_JSON(document["timeline"][0]["why"], "try it");
    }

    void theSummaryOfAStep()
    {
        const QString variable = QStringLiteral("GITHUB_STEP_SUMMARY");
        m_program.folder().write("step.md", "before");
        m_program.environment().insert(variable, QString::fromStdString((m_program / "step.md").string()));
        VERIFY_EXIT(m_program.run({"compare", "4", "4", "-w", "w.touchstone"}), 0);
        const std::string text = testing::readAll(m_program / "step.md");
        QVERIFY(text.starts_with("before\n## Comparison"));
        QVERIFY(contains(text, "### Gates"));
        // GitHub drops what is larger than 1 MiB whole: then what was there stays.
        m_program.folder().write("step.md", std::string((1U << 20) - 100, 'x'));
        const testing::Run full = m_program.run({"compare", "4", "4", "-w", "w.touchstone"});
        VERIFY_EXIT(full, 0);
        QVERIFY(contains(full.err, "1 MiB"));
        QCOMPARE(testing::readAll(m_program / "step.md").size(), std::size_t {(1U << 20) - 100});
        m_program.environment().insert(variable, QStringLiteral("/dev/null/nowhere"));
        VERIFY_EXIT(m_program.run({"compare", "4", "4", "-w", "w.touchstone"}), 0);
        m_program.environment().remove(variable);
    }

    void theChainsHeadIsOnEveryReport()
    {
        const testing::Run added = m_program.run({"release", "add", "3", "--json", "-w", "w.touchstone"});
        VERIFY_EXIT(added, 0);
        const std::string head = added.json()["hash"].get<std::string>();
        const testing::Run document = m_program.run({"compare", "4", "4", "-w", "w.touchstone", "--json"});
        QCOMPARE(document.json()["gates_summary"]["chain_head"].get<std::string>(), head);
        const testing::Run text = m_program.run({"compare", "4", "4", "-w", "w.touchstone"});
        QVERIFY(contains(text.out, head));
        const testing::Run markdown
            = m_program.run({"compare", "4", "4", "-w", "w.touchstone", "--markdown", "-"});
        QVERIFY(contains(markdown.out, head));
        VERIFY_EXIT(m_program.run({"release", "verify", "--head", head, "-w", "w.touchstone"}), 0);
        VERIFY_EXIT(
            m_program.run({"release", "verify", "--head", std::string(64, '0'), "-w", "w.touchstone"}), 1);
    }

    void driftSaysWhetherRetrainingIsDue()
    {
        const testing::Run none = m_program.run({"drift", "old/validation", "--against", "old/test",
            "--model", "3", "-w", "w.touchstone", "--json"});
        VERIFY_EXIT(none, 0);
        QVERIFY(!none.json()["retraining_due"].get<bool>());
        std::string other;
        for (int i = 0; i < 400; ++i)
            other += testing::post("d" + std::to_string(i), "cats", 1600000000,
                "nothing that was ever seen " + std::to_string(i));
        m_program.folder().write("other.ndjson", other);
        VERIFY_EXIT(m_program.run({"import", "other.ndjson", "--name", "other", "-w", "w.touchstone"}), 0);
        const testing::Run due = m_program.run(
            {"drift", "other", "--against", "old/test", "--model", "3", "-w", "w.touchstone", "--json"});
        VERIFY_EXIT(due, 1);
        QVERIFY(due.json()["retraining_due"].get<bool>());
    }

private:
    testing::Program m_program;
};

QTEST_GUILESS_MAIN(TestGatesCommand)
#include "tst_gatescommand.moc"
