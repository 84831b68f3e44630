#include "tests/app/programfixture.h"
#include "tests/core/jobs/smallposts.h"
#include "tests/support/browser.h"
#include "tests/support/testing.h"

#include <nlohmann/json.hpp>

using nlohmann::json;
using testing::contains;

namespace {

/// Dataset old@1 (#1), its split (#2), two models (#3, #4) and what they predicted for the test part (#5, #6).
void prepare(const testing::Program& program)
{
    program.folder().write("old.ndjson", testing::posts({.posts = 1000}));
    const std::vector<std::vector<std::string>> commands {
        {"import", "old.ndjson", "--name", "old"},
        {"split", "old", "--by", "random"},
        {"train", "old/train", "--dim", "10", "--epoch", "3", "--lr", "0.2", "--threads", "1"},
        {"train", "old/train", "--dim", "10", "--epoch", "10", "--lr", "0.5", "--threads", "1"},
        {"evaluate", "3", "old/test"},
        {"evaluate", "4", "old/test"},
    };
    for (auto command : commands) {
        command.insert(command.end(), {"-w", "w.touchstone"});
        VERIFY_EXIT(program.run(command), 0);
    }
}

} // namespace

/// Reports of the real program.
class TestReportCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepare(m_program); }
    void init() { testing::failOnAnyWarning(); }
    void allFilesAtOnce();
    void oneToStandardOutput();
    void refusesWhatCannotBe();
    void pdfNeedsNoDisplay();
    void fileOfParameters();
    void latestIsTheNewestData();
    void aRangeOfTimeIsKept();
    void mistakesInTheFile();
    void summaryOfTheStep();
    void browserFindsNothingWrong();

private:
    testing::Run compare(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), {"compare", "5", "6", "-w", "w.touchstone"});
        return m_program.run(arguments);
    }

    testing::Program m_program;
};

void TestReportCommand::allFilesAtOnce()
{
    const testing::Run run = compare({"--html", "a.html", "--markdown", "a.md", "--junit", "a.xml", "--csv",
        "tables", "--gates", "default", "--json"});
    VERIFY_EXIT(run, 1); // 100 rows are too few for the default gates
    const std::string html = testing::readAll(m_program / "a.html");
    QVERIFY(html.starts_with("<!DOCTYPE html>"));
    QVERIFY(contains(html, "<section id=\"posts\">"));
    QVERIFY(contains(html, "touchstone compare 5 6"));
    QVERIFY(contains(testing::readAll(m_program / "a.md"), "## Comparison of two text classifiers"));
    QVERIFY(contains(testing::readAll(m_program / "a.xml"), "<failure message="));
    const std::string labels = testing::readAll(m_program / "tables/labels.csv");
    QVERIFY(labels.starts_with("label,status,verdict,"));
    QCOMPARE(std::ranges::count(labels, '\n'), static_cast<std::ptrdiff_t>(run.json()["labels"].size() + 1));
    QVERIFY(run.json().contains("marks"));
}

void TestReportCommand::oneToStandardOutput()
{
    const testing::Run html = compare({"--html", "-"});
    VERIFY_EXIT(html, 0);
    QVERIFY(html.out.starts_with("<!DOCTYPE html>"));
    QVERIFY(html.out.ends_with("</html>\n"));
    const testing::Run junit = compare({"--junit", "-", "--html", "b.html"});
    QVERIFY(junit.out.starts_with("<?xml"));
    QVERIFY(std::filesystem::exists(m_program / "b.html"));
}

void TestReportCommand::refusesWhatCannotBe()
{
    VERIFY_EXIT(compare({"--html", "-", "--junit", "-"}), 2);
    VERIFY_EXIT(compare({"--html", "-", "--json"}), 2);
    VERIFY_EXIT(compare({"--csv", "-"}), 2);
    VERIFY_EXIT(compare({"--html", "w.touchstone/x.html"}), 2);
    const testing::Run run = compare({"--html", "no/such/folder/x.html"});
    QVERIFY(run.exitCode == 2 || run.exitCode == 4);
    QVERIFY(!run.err.empty());
}

void TestReportCommand::pdfNeedsNoDisplay()
{
    const testing::Run run
        = compare({"--pdf", "a.pdf", "--no-posts"}); // the fixture has taken the display away
    if (contains(run.err, "no-pdf") || contains(run.err, "made without Qt Gui")) {
        QCOMPARE(run.exitCode, 2);
        QVERIFY(!std::filesystem::exists(m_program / "a.pdf"));
        return;
    }
    VERIFY_EXIT(run, 0);
    const std::string pdf = testing::readAll(m_program / "a.pdf");
    QVERIFY(pdf.starts_with("%PDF-"));
    QVERIFY(pdf.size() > 20'000);
}

void TestReportCommand::fileOfParameters()
{
    m_program.folder().write("p.json",
        R"({"baseline": "5", "candidate": "#6", "title": "Weekly", "sections": ["headline", "labels"],
            "posts": 0, "labels_listed": 2, "outputs": {"html": "p.html", "json": "p-out.json"}})");
    const testing::Run run = m_program.run({"report", "p.json", "-w", "w.touchstone", "--markdown", "p.md"});
    VERIFY_EXIT(run, 0);
    const std::string html = testing::readAll(m_program / "p.html");
    QVERIFY(contains(html, "<h1>Weekly</h1>"));
    QVERIFY(contains(html, "<section id=\"labels\">"));
    QVERIFY(!contains(html, "<section id=\"gates\">"));
    QVERIFY(!contains(html, "<section id=\"posts\">"));
    QVERIFY(std::filesystem::exists(m_program / "p.md"));
    const json document = json::parse(testing::readAll(m_program / "p-out.json"), nullptr, false);
    QCOMPARE(document["baseline"]["execution"].get<int>(), 5);
    // Kept with the workspace, it goes by its name.
    std::filesystem::create_directories(m_program / "w.touchstone/reports");
    m_program.folder().write("w.touchstone/reports/weekly.json", testing::readAll(m_program / "p.json"));
    VERIFY_EXIT(m_program.run({"report", "weekly", "-w", "w.touchstone"}), 0);
    const testing::Run unknown = m_program.run({"report", "monthly", "-w", "w.touchstone"});
    VERIFY_EXIT(unknown, 2);
    QVERIFY(contains(unknown.err, "there are: weekly"));
    const testing::Run check = m_program.run({"workspace", "check", "-w", "w.touchstone"});
    VERIFY_EXIT(check, 0);
}

void TestReportCommand::latestIsTheNewestData()
{
    m_program.folder().write("more.ndjson", testing::posts({.posts = 400, .seed = 77}));
    m_program.folder().write(
        "l.json", R"({"baseline": "5", "candidate": "6", "outputs": {"json": "l-out.json"}})");
    // Until there is a newer version nothing is evaluated anew.
    VERIFY_EXIT(m_program.run({"report", "l.json", "--latest", "-w", "w.touchstone"}), 0);
    json document = json::parse(testing::readAll(m_program / "l-out.json"), nullptr, false);
    QCOMPARE(document["baseline"]["execution"].get<int>(), 5);
    VERIFY_EXIT(m_program.run({"import", "more.ndjson", "--name", "old", "-w", "w.touchstone"}), 0);
    VERIFY_EXIT(m_program.run({"split", "old", "--by", "random", "-w", "w.touchstone"}), 0);
    VERIFY_EXIT(m_program.run({"report", "l.json", "--latest", "-w", "w.touchstone"}), 0);
    document = json::parse(testing::readAll(m_program / "l-out.json"), nullptr, false);
    QVERIFY(document["baseline"]["dataset"].get<std::string>().starts_with("old@2/test"));
    QVERIFY(document["baseline"]["execution"].get<int>() > 6);
    QVERIFY(document["paired"].get<bool>());
    // Without it the file means what it says.
    VERIFY_EXIT(m_program.run({"report", "l.json", "-w", "w.touchstone"}), 0);
    document = json::parse(testing::readAll(m_program / "l-out.json"), nullptr, false);
    QCOMPARE(document["baseline"]["execution"].get<int>(), 5);
    // A pinned version in "on" does not count either.
    m_program.folder().write("on.json",
        R"({"baseline": "3", "candidate": "4", "on": "old@1/test#2", "outputs": {"json": "on-out.json"}})");
    VERIFY_EXIT(m_program.run({"report", "on.json", "--latest", "-w", "w.touchstone"}), 0);
    document = json::parse(testing::readAll(m_program / "on-out.json"), nullptr, false);
    QVERIFY(document["candidate"]["dataset"].get<std::string>().starts_with("old@2/test"));
}

void TestReportCommand::aRangeOfTimeIsKept()
{
    const testing::Run whole = compare({"--json"});
    const auto rowsOf = [](const json& document) { return document["baseline"]["rows"].get<int>(); };
    const testing::Run part = compare({"--from", "2020-01-10", "--json"});
    VERIFY_EXIT(part, 0);
    QVERIFY(rowsOf(part.json()) < rowsOf(whole.json()));
    const json gates = part.json()["gates"];
    QVERIFY(!gates.empty());
    for (const json& gate : gates) // they judge whole comparisons
        COMPARE_JSON(gate["verdict"], "not-applicable");
    m_program.folder().write("time.json",
        R"({"baseline": "5", "candidate": "6", "from": "2020-01-10", "outputs": {"json": "time-out.json",
            "html": "time.html", "junit": "time.xml"}})");
    for (const bool latest : {false, true}) {
        std::vector<std::string> command {"report", "time.json", "-w", "w.touchstone"};
        if (latest)
            command.emplace_back("--latest");
        VERIFY_EXIT(m_program.run(command), 0);
        const json document = json::parse(testing::readAll(m_program / "time-out.json"), nullptr, false);
        if (!latest)
            QCOMPARE(rowsOf(document), rowsOf(part.json()));
        QVERIFY(document["time_range"].is_object());
        QVERIFY(contains(testing::readAll(m_program / "time.html"), "not applicable"));
        QVERIFY(contains(testing::readAll(m_program / "time.xml"), "failures=\"0\""));
    }
}

void TestReportCommand::mistakesInTheFile()
{
    m_program.folder().write("bad.json", "{\"baseline\": \"5\",\n \"candidat\": \"6\"}");
    const testing::Run run = m_program.run({"report", "bad.json", "-w", "w.touchstone"});
    VERIFY_EXIT(run, 2);
    QVERIFY(contains(run.err, "line 2, column 2 of bad.json: unknown field 'candidat'"));
    VERIFY_EXIT(m_program.run({"report", "nowhere.json", "-w", "w.touchstone"}), 2);
}

void TestReportCommand::summaryOfTheStep()
{
    m_program.environment().insert(
        QStringLiteral("GITHUB_STEP_SUMMARY"), QString::fromStdString((m_program / "step.md").string()));
    const testing::Run run = compare({});
    m_program.environment().remove(QStringLiteral("GITHUB_STEP_SUMMARY"));
    VERIFY_EXIT(run, 0);
    QVERIFY(contains(testing::readAll(m_program / "step.md"), "### Gates"));
}

/// Only where a browser is installed: nothing on its console, and nothing asked of any network.
void TestReportCommand::browserFindsNothingWrong()
{
    if (const QString& why = testing::whyNoBrowser(); !why.isEmpty())
        QSKIP(qPrintable(why));
    VERIFY_EXIT(compare({"--html", "browser.html"}), 0);
    const testing::BrowserVisit visit = testing::visit(m_program / "browser.html");
    QVERIFY2(visit.problem.isEmpty(), qPrintable(visit.problem));
    QCOMPARE(visit.requests.join(u'\n'), QString());
    QCOMPARE(visit.console.join(u'\n'), QString());
    QVERIFY(visit.dom.contains(QStringLiteral("<section id=\"provenance\">")));
}

QTEST_GUILESS_MAIN(TestReportCommand)
#include "tst_reportcommand.moc"
