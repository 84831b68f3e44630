#include "core/base/random.h"
#include "core/jobs/releaseverify.h"
#include "core/release/releasestate.h"
#include "core/storage/releasestore.h"
#include "tests/app/accidentcommands.h"
#include "tests/app/programfixture.h"
#include "tests/app/workspacecheck.h"

#include <QElapsedTimer>

#include <map>

using namespace touchstone;

namespace {

constexpr auto rules = "{\"gates\":[{\"name\":\"rows\",\"rule\":\"rows\",\"at_least\":1}]}";

/// Dataset (#1), split (#2), two models (#3, #4) that predicted its test part (#5, #6).
std::string prepare(const testing::Program& program)
{
    program.folder().write("posts.ndjson", testing::posts({.posts = 200}));
    program.folder().write("gates.json", rules);
    for (const std::vector<std::string>& command : std::vector<std::vector<std::string>> {
             {"import", "posts.ndjson", "--name", "posts", "-w", testing::accidentName},
             {"split", "posts", "--by", "random"},
             {"train", "posts/train", "--dim", "4", "--epoch", "1", "--threads", "1"},
             {"train", "posts/train", "--dim", "5", "--epoch", "1", "--threads", "1"},
             {"evaluate", "3", "posts/test"}, {"evaluate", "4", "posts/test"}}) {
        if (const testing::Run run = program.run(command); run.exitCode != 0)
            return run.err;
    }
    return {};
}

std::vector<ReleaseRecord> recordsIn(const std::filesystem::path& place)
{
    auto workspace = Workspace::open(place, "test");
    return workspace ? readReleases(workspace->database()).value_or(std::vector<ReleaseRecord>())
                     : std::vector<ReleaseRecord>();
}

/// Something that may be done about releases as they are, or may be refused.
std::vector<std::string> anyCommand(SplitMix64& random, const ReleaseState& state)
{
    const auto pick = [&](std::uint32_t count) { return random.below(count); };
    const std::string version = state.versions.empty()
        ? "20200602.0"
        : state.versions[pick(static_cast<std::uint32_t>(state.versions.size()))].name;
    const std::string alias = pick(3) == 0 ? "staging" : "production";
    const std::string who = pick(2) == 0 ? "ada" : "bob";
    const ReleasedVersion* known = state.find(version);
    const std::string evaluation = known != nullptr && known->execution.value() == 3 ? "5" : "6";
    std::vector<std::string> command {"release"};
    switch (pick(6)) {
    case 0:
        command.insert(command.end(), {"add", pick(2) == 0 ? "3" : "4"});
        break;
    case 1:
    case 2:
        command.insert(command.end(),
            {pick(6) == 0 ? "reject" : "approve", version, "--compare", "5", evaluation, "--gates",
                "gates.json", "--reason", "because"});
        break;
    case 3:
    case 4:
        command.insert(command.end(), {"alias", alias, version});
        break;
    default:
        command.insert(command.end(), {"rollback", alias, "--reason", "trouble"});
    }
    command.insert(command.end(), {"--reviewer", who, "--json"});
    return command;
}

} // namespace

class TestKilledReleases : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    /// What a command acknowledged stays, in its order; what was killed is there whole or not at all; aliases follow
    /// from the records, and what production points to was approved when it was moved there.
    void killedAtAnyMomentTheChainHoldsWhatWasAcknowledged()
    {
        constexpr int rounds = 200;
        const testing::Program program;
        const auto place = program / testing::accidentName;
        QCOMPARE(prepare(program), std::string());
        SplitMix64 random(4711);
        std::vector<ReleaseRecord> before;
        std::map<std::string, qint64> usual; // milliseconds of a command that is left alone
        int killed = 0;
        int recorded = 0;
        for (int round = 0; round < rounds; ++round) {
            const ReleaseState state = releaseState(before);
            const auto command = anyCommand(random, state);
            const std::string what = "round " + std::to_string(round) + ", " + command[1] + ": ";
            QProcess process;
            program.setUp(process);
            QElapsedTimer timer;
            timer.start();
            process.start(QStringLiteral(TOUCHSTONE_PROGRAM), testing::Program::strings(command));
            QVERIFY(process.waitForStarted());
            const auto known = usual.find(command[1]);
            if (known != usual.end() && random.below(3) > 0) {
                const auto moment = static_cast<int>(random.below(static_cast<std::uint32_t>(known->second)));
                if (!process.waitForFinished(std::max(1, moment))) {
                    process.kill();
                    ++killed;
                }
            }
            const testing::Run run = testing::Program::finish(process);
            if (run.exitCode == 0)
                usual[command[1]] = std::max<qint64>(2, timer.elapsed());

            const std::string damage = testing::damageOf(place);
            QVERIFY2(damage.empty(), (what + damage).c_str());
            const auto after = recordsIn(place);
            QVERIFY2(after.size() >= before.size() && after.size() <= before.size() + 1, what.c_str());
            for (std::size_t i = 0; i < before.size(); ++i)
                QCOMPARE(after[i].hash(), before[i].hash());
            if (run.exitCode == 0) {
                QCOMPARE(after.size(), before.size() + 1);
                QCOMPARE(run.json()["hash"].get<std::string>(), after.back().hash());
            } else if (run.exitCode < 128) { // refused: nothing happened
                QVERIFY2(after.size() == before.size(), (what + run.err).c_str());
            }
            if (after.size() > before.size()) {
                ++recorded;
                const ReleaseRecord& last = after.back();
                const ReleaseState now = releaseState(after);
                if (last.kind == ReleaseKind::Move || last.kind == ReleaseKind::Rollback)
                    QCOMPARE(now.aliases.at(last.alias).version, last.version);
                if (last.kind == ReleaseKind::Move && last.alias == "production")
                    QVERIFY(state.find(last.version)->isApproved());
            }
            before = after;
        }
        QVERIFY2(killed >= rounds / 6, std::to_string(killed).c_str());
        QVERIFY2(recorded >= rounds / 4, std::to_string(recorded).c_str());
        NoProgress silent;
        const auto verified = verifyReleases({.workspace = place,
                                                 .command = "test",
                                                 .wait = std::chrono::seconds(5),
                                                 .progress = silent,
                                                 .stop = {}},
            before.back().hash());
        VERIFY_RESULT(verified);
        for (const VerifyProblem& problem : verified->problems)
            QVERIFY2(false, problem.text.c_str());
        QCOMPARE(verified->records, static_cast<std::int64_t>(before.size()));
        VERIFY_EXIT(program.run({"workspace", "clean"}), 0);
        QCOMPARE(testing::leftovers(place), std::string());
    }
};

QTEST_GUILESS_MAIN(TestKilledReleases)
#include "tst_killedreleases.moc"
