#include "tests/app/programfixture.h"

using nlohmann::json;
using testing::contains;

class TestDemo : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void theDemoTellsTheStoryAndIsMadeOnce()
    {
        const testing::Program program;
        // A slash at the end, as completion in a shell writes it.
        const testing::Run first = program.run({"demo", "demo.touchstone/", "--no-window", "--json"});
        VERIFY_EXIT(first, 0);
        const json document = first.json();
        QVERIFY(document.is_object());
        QVERIFY(document["drift"]["headline"]["p_at_1"]["change"].get<double>() < -0.03);
        QVERIFY(document["retrained"]["headline"]["p_at_1"]["change"].get<double>() > 0.03);
        COMPARE_JSON(document["drift"]["paired"], false);
        COMPARE_JSON(document["retrained"]["paired"], true);
        for (const json& report : document["reports"])
            QVERIFY(!testing::readAll(program / report.get<std::string>()).empty());
        const auto executions = [&] {
            const testing::Run run = program.run({"executions", "--json"});
            return run.json()["executions"].size();
        };
        QCOMPARE(executions(), std::size_t(9));

        // Nothing lies beside the workspace.
        QCOMPARE(program.contents(""), (std::vector<std::string> {"demo.touchstone"}));

        const testing::Run second = program.run({"demo", "demo.touchstone", "--no-window"});
        VERIFY_EXIT(second, 0);
        QVERIFY(contains(second.out, "What happened"));
        QVERIFY(!contains(second.err, "training"));
        QCOMPARE(executions(), std::size_t(9));
    }

    void aFolderOfSomebodyElseIsRefused()
    {
        const testing::Program program;
        std::filesystem::create_directory(program / "thesis");
        program.folder().write("thesis/chapter.txt", "x");
        const testing::Run run = program.run({"demo", "thesis", "--no-window"});
        VERIFY_EXIT(run, 2);
        QVERIFY(contains(run.err, "thesis"));
        QCOMPARE(program.contents("thesis"), (std::vector<std::string> {"chapter.txt"}));

        QCOMPARE(program.contents(""), (std::vector<std::string> {"thesis"}));
    }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
