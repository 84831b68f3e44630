#include "core/base/files.h"
#include "tests/app/programfixture.h"
#include "tests/core/jobs/smallposts.h"
#include "tests/support/testing.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

using nlohmann::json;
using testing::contains;

namespace {

/// Dataset old@1 (#1), its split (#2), a model (#3) and what it predicted for the test part (#4).
void prepare(const testing::Program& program)
{
    program.folder().write("old.ndjson", testing::posts({.posts = 600}));
    const std::vector<std::vector<std::string>> commands {
        {"import", "old.ndjson", "--name", "old"},
        {"split", "old", "--by", "random"},
        {"train", "old/train", "--dim", "10", "--epoch", "10", "--lr", "0.5", "--threads", "1"},
        {"evaluate", "3", "old/test"},
    };
    for (auto command : commands) {
        command.insert(command.end(), {"-w", "w.touchstone"});
        VERIFY_EXIT(program.run(command), 0);
    }
}

} // namespace

class TestRerunCommand : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void everyStep()
    {
        const testing::Program program;
        prepare(program);
        // From another folder than the original's, so with another current folder for its paths.
        std::filesystem::create_directory(program / "elsewhere");
        for (int number = 1; number <= 4; ++number) {
            const std::string workspace = (program / "w.touchstone").string();
            const testing::Run run = program.shell(
                "cd elsewhere && \"$0\" rerun " + std::to_string(number) + " -w '" + workspace + "' --json");
            VERIFY_EXIT(run, 0);
            COMPARE_JSON(run.json()["verdict"], "identical");
            COMPARE_JSON(run.json()["original"], number);
            COMPARE_JSON(run.json()["execution"], number + 4);
            QVERIFY(run.json()["parted"].empty());
        }
        const testing::Run text = program.run({"rerun", "#4", "-w", "w.touchstone"});
        VERIFY_EXIT(text, 0);
        QVERIFY(contains(text.out, "#9 repeats #4 (evaluate)"));
        QVERIFY(contains(text.out, "#4 is reproduced to the byte"));

        const testing::Run original = program.run({"show", "4", "-w", "w.touchstone"});
        VERIFY_EXIT(original, 0);
        QVERIFY(contains(original.out, "repeated by #9: identical"));
        QVERIFY(contains(original.out, "repeated by #8: identical"));
        const testing::Run repetition = program.run({"show", "8", "-w", "w.touchstone"});
        QVERIFY(contains(repetition.out, "repetition of #4"));
        const json shown = program.run({"show", "4", "-w", "w.touchstone", "--json"}).json();
        COMPARE_JSON(shown["repetitions"][0]["verdict"], "identical");
        COMPARE_JSON(shown["repetitions"][1]["execution"], 8);
        // What is compared by default is still the same.
        VERIFY_EXIT(program.run({"workspace", "check", "-w", "w.touchstone"}), 0);
        VERIFY_EXIT(program.run({"compare", "4", "8", "-w", "w.touchstone"}), 0);
    }

    void tamperedPredictions()
    {
        const testing::Program program;
        prepare(program);
        const auto file = program / "w.touchstone/predictions/4/label.npy";
        auto bytes = touchstone::readFile(file);
        VERIFY_RESULT(bytes);
        bytes->at(bytes->size() - 5 * 4) = static_cast<char>(bytes->at(bytes->size() - 5 * 4) + 1);
        std::filesystem::permissions(
            file, std::filesystem::perms::owner_write, std::filesystem::perm_options::add);
        std::ofstream(file, std::ios::binary | std::ios::trunc) << *bytes;
        const testing::Run run = program.run({"rerun", "4", "-w", "w.touchstone", "--json"});
        VERIFY_EXIT(run, 1);
        COMPARE_JSON(run.json()["verdict"], "differs");
        COMPARE_JSON(run.json()["rows_that_differ"], 1);
        const testing::Run text = program.run({"rerun", "4", "-w", "w.touchstone"});
        VERIFY_EXIT(text, 1);
        QVERIFY(contains(text.out, "this differs from #4"));
        QVERIFY(contains(text.out, "label at place 1: before "));
    }

    void whatCannotBeRepeated()
    {
        const testing::Program program;
        prepare(program);
        const auto refused = [&](std::vector<std::string> arguments, const char* message) {
            arguments.insert(arguments.end(), {"-w", "w.touchstone"});
            const testing::Run run = program.run(arguments);
            VERIFY_EXIT(run, 2);
            QVERIFY2(contains(run.err, message), run.err.c_str());
        };
        refused({"rerun", "99"}, "99");
        refused({"rerun", "x"}, "is not the number of an execution");
        refused({"rerun", "2", "--threads", "2"}, "has no threads");
        program.folder().write("old.ndjson", "changed");
        refused({"rerun", "1"}, "is not what it was then");
        std::filesystem::remove(program / "old.ndjson");
        refused({"rerun", "1"}, "is not there any more");
    }

    /// The code that a command ran in, as `show` says it.
    void theCodeVersion()
    {
        const testing::Program program;
        if (program
                .shell("git init --quiet . && git -c user.name=A -c user.email=a@b commit --quiet "
                       "--allow-empty -m first && echo one > script.py && git add script.py && git -c "
                       "user.name=A -c user.email=a@b commit --quiet -m second && echo two > script.py")
                .exitCode
            != 0)
            QSKIP("git is not installed");
        prepare(program);
        const json code = program.run({"show", "4", "-w", "w.touchstone", "--json"}).json()["code"];
        QVERIFY(code["dirty"].get<bool>());
        COMPARE_JSON(code["changed"], json::array({"script.py"}));
        QCOMPARE(code["diff_sha256"].get<std::string>().size(), std::size_t {64});
        QVERIFY(code["untracked"].get<int>() >= 1);
        const testing::Run text = program.run({"show", "4", "-w", "w.touchstone"});
        QVERIFY(contains(text.out, "changed since the commit:\n    script.py\n"));
        program.folder().write("script.py", "three");
        const testing::Run again = program.run({"rerun", "4", "-w", "w.touchstone", "--json"});
        VERIFY_EXIT(again, 0);
        COMPARE_JSON(again.json()["circumstances"][0]["where"], "code");
        COMPARE_JSON(again.json()["circumstances"][0]["what"], "diff_sha256");
    }
};

QTEST_GUILESS_MAIN(TestRerunCommand)

#include "tst_reruncommand.moc"
