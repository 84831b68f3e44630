#include "core/release/releasestate.h"
#include "tests/support/testing.h"

#include <random>

using namespace touchstone;

namespace {

/// Records as storage would chain them.
class Chain
{
public:
    ReleaseRecord& add(ReleaseRecord record)
    {
        record.number = static_cast<std::int64_t>(records.size()) + 1;
        record.previous = records.empty() ? std::string() : records.back().hash();
        record.when = 1'600'000'000 + record.number * 60;
        records.push_back(std::move(record));
        return records.back();
    }
    void version(const std::string& name)
    {
        add({.version = name, .execution = ExecutionNumber(1), .model = "m" + name});
    }
    void decide(const std::string& name, const std::string& who, ReleaseKind kind = ReleaseKind::Approve)
    {
        add({.kind = kind, .who = who, .version = name});
    }
    void move(const std::string& alias, const std::string& to, ReleaseKind kind = ReleaseKind::Move)
    {
        ReleaseRecord record {.kind = kind, .version = to};
        record.alias = alias;
        add(record);
    }
    void protect(const std::string& alias, int approvals)
    {
        ReleaseRecord record {.kind = ReleaseKind::Protect, .approvals = approvals};
        record.alias = alias;
        add(record);
    }
    ReleaseState state() const { return releaseState(records); }

    std::vector<ReleaseRecord> records;
};

std::string codeOf(const Result<>& result)
{
    return result ? "" : result.error().code;
}

} // namespace

class TestReleaseState : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void stretchesOfAnAlias()
    {
        Chain chain;
        chain.version("1");
        chain.move("production", "1"); // record 2
        chain.move("staging", "1");
        chain.move("production", "2");
        chain.decide("2", "ada");
        chain.move("production", "1", ReleaseKind::Rollback);
        const auto stretches = aliasStretches(chain.records, "production");
        QCOMPARE(stretches.size(), std::size_t {3});
        const auto at = [](int record) { return std::int64_t {1'600'000'000} + record * 60; };
        QCOMPARE(stretches[0].version, std::string("1"));
        QCOMPARE(stretches[0].from, at(2));
        QCOMPARE(stretches[0].until.value_or(0), at(4));
        QCOMPARE(stretches[1].version, std::string("2"));
        QCOMPARE(stretches[1].until.value_or(0), at(6));
        QCOMPARE(stretches[2].version, std::string("1"));
        QVERIFY(!stretches[2].until);
        QCOMPARE(stretches[2].record->kind, ReleaseKind::Rollback);
        QVERIFY(aliasStretches(chain.records, "canary").empty());
    }

    void versionsOfADay()
    {
        Chain chain;
        QCOMPARE(nextVersionName(chain.state(), 1591056000), "20200602.0");
        chain.version("20200602.0");
        chain.version("20200602.1");
        QCOMPARE(nextVersionName(chain.state(), 1591056000 + 86399), "20200602.2");
        QCOMPARE(nextVersionName(chain.state(), 1591056000 + 86400), "20200603.0");
    }

    void productionIsProtected()
    {
        Chain chain;
        chain.version("20200602.0");
        QCOMPARE(codeOf(mayMove(chain.state(), "staging", "20200602.0")), "");
        QCOMPARE(codeOf(mayMove(chain.state(), "production", "20200602.0")), "not-approved");
        chain.decide("20200602.0", "ada");
        QCOMPARE(codeOf(mayMove(chain.state(), "production", "20200602.0")), "");
        QCOMPARE(*approvalOf(chain.state(), "20200602.0"), std::int64_t {2});
        chain.decide("20200602.0", "bob", ReleaseKind::Reject);
        QCOMPARE(codeOf(mayMove(chain.state(), "production", "20200602.0")), "not-approved");
        QVERIFY(chain.state().anyApproved); // a comparison is needed from now on all the same
        chain.protect("production", 0);
        QCOMPARE(codeOf(mayMove(chain.state(), "production", "20200602.0")), "");
    }

    void aSecondApproverIsAnotherPerson()
    {
        Chain chain;
        chain.version("20200602.0");
        chain.protect("production", 2);
        chain.decide("20200602.0", "ada");
        chain.decide("20200602.0", "ada");
        QCOMPARE(codeOf(mayMove(chain.state(), "production", "20200602.0")), "not-approved");
        chain.decide("20200602.0", "bob");
        QCOMPARE(codeOf(mayMove(chain.state(), "production", "20200602.0")), "");
    }

    void whatCannotBeMoved()
    {
        Chain chain;
        chain.version("20200602.0");
        chain.move("staging", "20200602.0");
        QCOMPARE(codeOf(mayMove(chain.state(), "Staging", "20200602.0")), "bad-alias");
        QCOMPARE(codeOf(mayMove(chain.state(), "staging", "20200602.1")), "no-such-version");
        QCOMPARE(codeOf(mayMove(chain.state(), "staging", "canary")), "no-such-alias");
        QCOMPARE(codeOf(mayMove(chain.state(), "staging", "20200602.0")), "already-there");
        QCOMPARE((*findVersion(chain.state(), "staging"))->name, "20200602.0");
    }

    void rollbackGoesBackStepByStep()
    {
        Chain chain;
        for (const char* name : {"20200602.0", "20200602.1", "20200602.2"}) {
            chain.version(name);
            chain.move("canary", name);
        }
        QCOMPARE(*rollbackTarget(chain.state(), "canary"), "20200602.1");
        chain.move("canary", "20200602.1", ReleaseKind::Rollback);
        QCOMPARE(*rollbackTarget(chain.state(), "canary"), "20200602.0"); // not forward again
        chain.move("canary", "20200602.0", ReleaseKind::Rollback);
        QCOMPARE(rollbackTarget(chain.state(), "canary").error().code, "nothing-before");
        QCOMPARE(*rollbackTarget(chain.state(), "canary", "20200602.2"), "20200602.2"); // it was there
        chain.move("canary", "20200602.2", ReleaseKind::Rollback);
        QCOMPARE(*rollbackTarget(chain.state(), "canary"), "20200602.0");
        QCOMPARE(rollbackTarget(chain.state(), "canary", "20200603.0").error().code, "never-there");
        QCOMPARE(rollbackTarget(chain.state(), "canary", "20200602.2").error().code, "already-there");
        QCOMPARE(rollbackTarget(chain.state(), "none").error().code, "no-such-alias");
    }

    void asItWas()
    {
        Chain chain;
        chain.version("20200602.0");
        chain.move("staging", "20200602.0");
        const std::int64_t then = chain.records.back().when;
        chain.version("20200602.1");
        chain.move("staging", "20200602.1");
        QCOMPARE(releaseState(chain.records, then).aliases.at("staging").version, "20200602.0");
        QCOMPARE(releaseState(chain.records, then - 1).aliases.size(), std::size_t {0});
        QCOMPARE(chain.state().aliases.at("staging").version, "20200602.1");
        QCOMPARE(chain.state().head, chain.records.back().hash());
    }

    void chainsThatAreNone()
    {
        Chain chain;
        for (int i = 0; i < 5; ++i)
            chain.version("20200602." + std::to_string(i));
        QVERIFY(chainProblems(chain.records).empty());
        for (std::size_t i = 0; i < 5; ++i) {
            std::vector<ReleaseRecord> changed = chain.records;
            changed[i].who = "eve";
            QCOMPARE(chainProblems(changed).empty(), i == 4); // the last one only its own stored hash shows
            std::vector<ReleaseRecord> missing = chain.records;
            missing.erase(missing.begin() + static_cast<std::ptrdiff_t>(i));
            QCOMPARE(chainProblems(missing).empty(), i == 4); // cut off: --head finds it
            if (i > 0) {
                std::vector<ReleaseRecord> swapped = chain.records;
                std::swap(swapped[i], swapped[i - 1]);
                QVERIFY(!chainProblems(swapped).empty());
            }
        }
    }

    /// Whatever is done in whatever order: an alias is where its last move says, rollback leads along the path, and what
    /// is protected has its approvals.
    void anyOrderOfEvents()
    {
        for (std::uint32_t seed = 0; seed < 200; ++seed) {
            std::mt19937 random(seed);
            Chain chain;
            std::map<std::string, std::string> expected;
            for (int step = 0; step < 60; ++step) {
                const ReleaseState state = chain.state();
                const std::string version = "20200602." + std::to_string(random() % 6);
                const std::string alias = random() % 2 == 0 ? "production" : "canary";
                switch (random() % 5) {
                case 0:
                    chain.version(nextVersionName(state, 1591056000));
                    break;
                case 1:
                    if (state.find(version) != nullptr)
                        chain.decide(version, random() % 2 == 0 ? "ada" : "bob",
                            random() % 4 == 0 ? ReleaseKind::Reject : ReleaseKind::Approve);
                    break;
                case 2:
                case 3:
                    if (mayMove(state, alias, version)) {
                        QVERIFY(alias != "production" || state.find(version)->isApproved());
                        chain.move(alias, version);
                        expected[alias] = version;
                    }
                    break;
                default:
                    if (const auto target = rollbackTarget(state, alias)) {
                        QVERIFY(*target != state.aliases.at(alias).version
                            || state.aliases.at(alias).path.size() > 1);
                        chain.move(alias, *target, ReleaseKind::Rollback);
                        expected[alias] = *target;
                    }
                }
            }
            const ReleaseState state = chain.state();
            QCOMPARE(state.aliases.size(), expected.size());
            for (const auto& [alias, version] : expected)
                QCOMPARE(state.aliases.at(alias).version, version);
            QVERIFY(chainProblems(chain.records).empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestReleaseState)
#include "tst_releasestate.moc"
