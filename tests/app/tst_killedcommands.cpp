#include "core/base/random.h"
#include "tests/app/accidents.h"

#include <QElapsedTimer>

#include <map>
#include <set>

using namespace touchstone;

namespace {

/// What may be killed, and how long it takes when it is left alone.
struct Victim {
    std::vector<std::string> arguments;
    qint64 usual = 600'000; ///< milliseconds
};

std::uintmax_t sizeOfLargestFile(const std::filesystem::path& folder)
{
    std::uintmax_t size = 0;
    std::error_code error;
    for (std::filesystem::recursive_directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code gone;
        if (const auto bytes = entry->file_size(gone); !gone)
            size = std::max(size, bytes);
    }
    return size;
}

/// Everything below the workspace that an interrupted import must leave alone.
std::map<std::string, std::string> untouchedIn(const std::filesystem::path& workspace)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(workspace)) {
        const auto name = entry.path().lexically_relative(workspace).string();
        // The execution is on record as interrupted; the lock names its last holder.
        if (name == "lock" || name.starts_with("workspace.sqlite"))
            continue;
        files[name] = entry.is_directory() ? "folder" : sha256OfFile(entry.path()).value_or("");
    }
    return files;
}

} // namespace

class TestKilledCommands : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void killedAtAnyMomentTheWorkspaceHoldsWhatWasAcknowledged()
    {
        const int rounds = testing::isThorough() ? 2000 : 50;
        const testing::Program program;
        const auto place = program / testing::accidentName;
        program.folder().write("posts.ndjson", testing::posts({.posts = 8000}));
        for (const std::vector<std::string>& command : std::vector<std::vector<std::string>> {
                 {"import", "posts.ndjson", "--name", "posts", "-w", testing::accidentName},
                 {"split", "posts", "--by", "random"}, {"train", "posts", "--dim", "10", "--epoch", "1"},
                 {"evaluate", "3", "posts"}})
            VERIFY_EXIT(program.run(command), 0);
        std::vector<Victim> victims {
            {{"import", "many.ndjson", "--name", "many", "--json"}},
            {{"split", "posts", "--by", "random", "--json"}},
            {{"train", "posts", "--dim", "20", "--epoch", "10", "--json"}},
            {{"evaluate", "3", "posts", "--json"}},
            {{"compare", "4", "4", "--markdown", "out.txt", "--json"}},
            {{"annotate", "4", "--note", "", "--json"}},
        };
        std::set<std::int64_t> acknowledged {1, 2, 3, 4};
        std::string note;
        std::string markdown; // what a whole comparison writes
        SplitMix64 random(static_cast<std::uint64_t>(rounds));
        int killed = 0;
        const auto undisturbed = static_cast<int>(victims.size());
        for (int round = -undisturbed; round < rounds; ++round) {
            const bool mayBeKilled = round >= 0;
            Victim& victim = victims[mayBeKilled ? random.below(static_cast<std::uint32_t>(victims.size()))
                                                 : static_cast<std::size_t>(round + undisturbed)];
            // Every import is of other rows, so that none is "existing".
            program.folder().write("many.ndjson",
                testing::posts({.posts = 8000, .seed = static_cast<std::uint64_t>(round + 100)}));
            const bool isNote = victim.arguments.front() == "annotate";
            if (isNote)
                victim.arguments[3] = "round " + std::to_string(round);
            QProcess process;
            program.setUp(process);
            QElapsedTimer timer;
            timer.start();
            process.start(QStringLiteral(TOUCHSTONE_PROGRAM), testing::Program::strings(victim.arguments));
            QVERIFY(process.waitForStarted());
            if (mayBeKilled) {
                const auto moment = static_cast<int>(random.below(static_cast<std::uint32_t>(victim.usual)));
                if (!process.waitForFinished(std::max(1, moment))) {
                    process.kill();
                    ++killed;
                }
            }
            const testing::Run run = testing::Program::finish(process);
            const std::string what = victim.arguments.front() + ", round " + std::to_string(round) + ": ";
            if (!mayBeKilled)
                VERIFY_EXIT(run, 0);
            if (run.exitCode == 0)
                victim.usual = std::max<qint64>(2, std::min(victim.usual, timer.elapsed()));
            if (run.json().is_object() && run.json().contains("execution"))
                acknowledged.insert(run.json()["execution"].get<std::int64_t>());
            if (!mayBeKilled)
                markdown = testing::readAll(program / "out.txt");

            const std::string damage = testing::damageOf(place);
            QVERIFY2(damage.empty(), (what + damage).c_str());
            QCOMPARE(testing::readAll(program / "out.txt"), markdown);
            auto workspace = Workspace::open(place, "test");
            VERIFY_RESULT(workspace);
            const auto noted = workspace->execution(ExecutionNumber(4));
            VERIFY_RESULT(noted);
            if (!isNote || run.exitCode != 0)
                QVERIFY2(
                    noted->notes == note || (isNote && noted->notes == victim.arguments[3]), what.c_str());
            else
                QCOMPARE(noted->notes, victim.arguments[3]);
            note = noted->notes;
            for (const std::int64_t number : acknowledged) {
                const auto execution = workspace->execution(ExecutionNumber(number));
                VERIFY_RESULT(execution);
                QVERIFY2(execution->status == ExecutionStatus::Complete,
                    (what + "#" + std::to_string(number) + " is lost").c_str());
            }
        }
        QVERIFY2(killed >= rounds / 3, std::to_string(killed).c_str());
        VERIFY_EXIT(program.run({"split", "posts", "--by", "random"}), 0);
        QCOMPARE(testing::leftovers(place), std::string());
    }

    void aMillionRowsKilledAtNineTenthsLeaveTheDiskAsItWas()
    {
        if (!testing::isThorough())
            QSKIP("takes too long for every run");
        const testing::Program program;
        const auto place = program / testing::accidentName;
        program.folder().write("posts.ndjson", testing::posts({.posts = 400}));
        program.folder().write("million.ndjson", testing::posts({.posts = 1'000'000, .idPrefix = "m"}));
        VERIFY_EXIT(program.run({"import", "million.ndjson", "--name", "m", "-w", "whole.touchstone"}), 0);
        const auto whole = sizeOfLargestFile(program / "whole.touchstone/datasets");
        std::filesystem::remove_all(program / "whole.touchstone");
        QVERIFY(whole > 50'000'000);
        for (const std::vector<std::string>& command : std::vector<std::vector<std::string>> {
                 {"import", "posts.ndjson", "--name", "posts", "-w", testing::accidentName},
                 {"train", "posts", "--dim", "10", "--epoch", "1"}, {"evaluate", "2", "posts"}})
            VERIFY_EXIT(program.run(command), 0);
        const auto before = untouchedIn(place);

        QProcess process;
        program.setUp(process);
        process.start(QStringLiteral(TOUCHSTONE_PROGRAM),
            testing::Program::strings({"import", "million.ndjson", "--name", "m"}));
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(sizeOfLargestFile(place / "tmp") >= whole / 10 * 9, 240'000);
        process.kill();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QVERIFY(untouchedIn(place) != before);

        VERIFY_EXIT(program.run({"executions"}), 0);
        const auto after = untouchedIn(place);
        for (const auto& [name, hash] : after)
            QVERIFY2(before.contains(name) && before.at(name) == hash, name.c_str());
        QCOMPARE(after.size(), before.size());
        QCOMPARE(testing::damageOf(place), std::string());
        QCOMPARE(testing::executionsIn(place).size(), std::size_t(4));
    }
};

QTEST_GUILESS_MAIN(TestKilledCommands)
#include "tst_killedcommands.moc"
