#include "core/base/sha256.h"
#include "core/jobs/modelreference.h"
#include "core/jobs/probesjob.h"
#include "core/jobs/releasedecision.h"
#include "core/jobs/releaseexport.h"
#include "core/jobs/releasejob.h"
#include "core/jobs/releaseverify.h"
#include "core/jobs/reviewjob.h"
#include "core/storage/discard.h"
#include "core/storage/releasestore.h"
#include "core/storage/workspaceclean.h"
#include "tests/core/jobs/jobfixture.h"

#include <map>

using namespace touchstone;

namespace {

/// Dataset "old" (#1), its split (#2), two models (#3, #4) that predicted its test part (#5, #6).
void prepare(testing::Jobs& jobs)
{
    VERIFY_RESULT(jobs.import("old", testing::posts({.posts = 600})));
    VERIFY_RESULT(jobs.split("old"));
    VERIFY_RESULT(jobs.train({"old/train"}));
    auto better = testing::Jobs::training({"old/train"});
    better.training.epoch = 12;
    VERIFY_RESULT(trainOn(jobs.context(), better));
    VERIFY_RESULT(jobs.evaluate("3", "old/test"));
    VERIFY_RESULT(jobs.evaluate("4", "old/test"));
}

/// One rule that passes and one that fails.
std::string gatesFile(testing::Jobs& jobs)
{
    const nlohmann::json gates {{"gates",
        {{{"name", "some rows"}, {"rule", "rows"}, {"at_least", 10}},
            {{"name", "many rows"}, {"rule", "rows"}, {"at_least", 1000000}}}}};
    return jobs.folder().write("gates.json", gates.dump()).string();
}

std::string add(testing::Jobs& jobs, const std::string& model)
{
    const auto added = addVersion(jobs.context(), {.model = model, .who = "ada", .why = "new"});
    return added ? added->record.version : added.error().message();
}

Result<DecisionOutcome> approve(testing::Jobs& jobs, const std::string& version,
    std::optional<CompareParameters> comparison = {}, std::vector<std::string> waived = {})
{
    const std::string gates = comparison ? gatesFile(jobs) : std::string();
    return decideOnVersion(jobs.context(),
        {.version = version,
            .comparison = std::move(comparison),
            .gates = gates,
            .waived = std::move(waived),
            .who = "ada",
            .why = "it is better"});
}

CompareParameters oldAgainstNew()
{
    return {.baseline = "5", .candidate = "6"};
}

/// Two versions, the second of which is approved on a comparison, in production, and rolled back.
std::vector<std::string> released(testing::Jobs& jobs)
{
    const std::string first = add(jobs, "3");
    const std::string second = add(jobs, "4");
    const auto one = approve(jobs, first);
    const auto moved = moveAlias(jobs.context(), {.alias = "production", .version = first, .who = "ada"});
    const auto two = approve(jobs, second, oldAgainstNew(), {"many rows"});
    const auto next = moveAlias(jobs.context(), {.alias = "production", .version = second, .who = "ada"});
    const auto back
        = rollBack(jobs.context(), {.alias = "production", .who = "bob", .why = "users complain"});
    for (const std::string& wrong : {testing::problem(one), testing::problem(moved), testing::problem(two),
             testing::problem(next), testing::problem(back)}) {
        if (!wrong.empty())
            return {wrong};
    }
    return {first, second};
}

std::vector<std::string> problems(testing::Jobs& jobs, const std::string& head = {})
{
    const auto report = verifyReleases(jobs.context(), head);
    if (!report)
        return {report.error().message()};
    std::vector<std::string> codes;
    for (const VerifyProblem& problem : report->problems)
        codes.push_back(problem.code);
    return codes;
}

std::vector<StoredRelease> rowsOf(testing::Jobs& jobs)
{
    auto workspace = jobs.open();
    return workspace ? readStoredReleases(workspace->database()).value_or(std::vector<StoredRelease>())
                     : std::vector<StoredRelease>();
}

/// As somebody would who has the file and knows SQLite: the triggers are no obstacle.
Result<> tamper(testing::Jobs& jobs, const std::string& sql)
{
    auto database = Database::open(jobs.workspace / "workspace.sqlite", Database::Mode::ReadWrite);
    if (!database)
        return failure(database);
    return database->execute(
        "DROP TRIGGER IF EXISTS releases_stay; DROP TRIGGER IF EXISTS releases_remain;" + sql);
}

std::string sqlText(const std::string& text)
{
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? "''" : std::string(1, c);
    return result + "'";
}

void overwrite(const std::filesystem::path& file, const std::string& content)
{
    // Artifacts are read-only; root may write them all the same.
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    std::ofstream(file, std::ios::binary) << content;
}

} // namespace

class TestReleaseJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void theWholeWay()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto versions = released(jobs);
        QVERIFY2(versions.size() == 2, versions.front().c_str());
        auto workspace = jobs.open();
        const auto history = releaseHistory(*workspace);
        VERIFY_RESULT(history);
        QCOMPARE(history->records.size(), std::size_t {7});
        QCOMPARE(history->state.aliases.at("production").version, versions.front());
        const ReleaseRecord& move = history->records[5];
        QCOMPARE(move.from, versions.front());
        QCOMPARE(*move.decision, history->records[4].number);
        const auto model = resolveModel(*workspace, "production");
        VERIFY_RESULT(model);
        QCOMPARE(model->execution.value(), std::int64_t {3});
        QCOMPARE(resolveModel(*workspace, versions.back())->execution.value(), std::int64_t {4});
        QCOMPARE(problems(jobs), std::vector<std::string> {});
        QVERIFY(verifyReleases(jobs.context())->artifacts >= 7);
    }

    void approvingNeedsAComparisonAfterTheFirst()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const std::string version = add(jobs, "3");
        const std::string other = add(jobs, "4");
        VERIFY_RESULT(approve(jobs, version));
        QCOMPARE(approve(jobs, other).error().code, "comparison-needed");
        QCOMPARE(approve(jobs, version, oldAgainstNew()).error().code, "other-candidate");
        QCOMPARE(approve(jobs, "20200101.0").error().code, "no-such-version");
        QCOMPARE(approve(jobs, other, oldAgainstNew(), {"few rows"}).error().code, "no-such-gate");
        QCOMPARE(decideOnVersion(jobs.context(), {.version = version}).error().code, "no-reason");
    }

    void aFailingGateRefuses()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const std::string version = add(jobs, "4");
        const auto refused = approve(jobs, version, oldAgainstNew());
        VERIFY_RESULT(refused);
        QVERIFY(!refused->record);
        QCOMPARE(refused->failing, std::vector<std::string> {"many rows"});
        QCOMPARE(rowsOf(jobs).size(), std::size_t {1}); // nothing was recorded
        QVERIFY(jobs.contents("reports").empty());
        const auto rejected = decideOnVersion(jobs.context(),
            {.approve = false,
                .version = version,
                .comparison = oldAgainstNew(),
                .gates = gatesFile(jobs),
                .why = "no"});
        VERIFY_RESULT(rejected);
        QVERIFY(rejected->record);
        const auto waived = approve(jobs, version, oldAgainstNew(), {"many rows"});
        VERIFY_RESULT(waived);
        QVERIFY(waived->record);
        QCOMPARE(waived->record->evidence["waived"].dump(), "[\"many rows\"]");
        QCOMPARE(waived->record->evidence["gates"]["verdict"].get<std::string>(), "fail");
        QCOMPARE(problems(jobs), std::vector<std::string> {});
    }

    void reviewMarksAreEvidence()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const std::string version = add(jobs, "4");
        const nlohmann::json rules {
            {"gates", {{{"name", "read"}, {"rule", "review"}, {"marks_at_least", 2}}}}};
        const auto decide = [&] {
            return decideOnVersion(jobs.context(),
                {.version = version,
                    .comparison = oldAgainstNew(),
                    .gates = jobs.folder().write("review.json", rules.dump()).string(),
                    .who = "ada",
                    .why = "read"});
        };
        const auto refused = decide();
        VERIFY_RESULT(refused);
        QCOMPARE(refused->failing, std::vector<std::string> {"read"});
        for (const std::int64_t row : {1, 2}) {
            VERIFY_RESULT(storeMark(jobs.context(),
                {.baseline = ExecutionNumber(5),
                    .candidate = ExecutionNumber(6),
                    .row = row,
                    .verdict = ReviewVerdict::CandidateBetter,
                    .reviewer = "ada"}));
        }
        const auto approved = decide();
        VERIFY_RESULT(approved);
        QVERIFY(approved->record);
        QCOMPARE(approved->record->evidence["review"]["candidate_better"].get<int>(), 2);
        QCOMPARE(problems(jobs), std::vector<std::string> {});
    }

    void theFrozenReport()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto decision = approve(jobs, add(jobs, "4"), oldAgainstNew(), {"many rows"});
        VERIFY_RESULT(decision);
        const auto file = jobs.workspace / "reports" / (decision->record->report + ".json");
        QCOMPARE(*sha256OfFile(file), decision->record->report);
        const auto frozen = nlohmann::json::parse(testing::readAll(file));
        QCOMPARE(frozen["comparison"]["candidate"]["execution"].get<int>(), 6);
        QCOMPARE(frozen["comparison"]["gates"].size(), std::size_t {2});
        QVERIFY(frozen["gates_file"].get<std::string>().find("many rows") != std::string::npos);
        QCOMPARE(frozen["comparison"]["marks"]["marks"].get<int>(), 0);
        QCOMPARE(frozen["comparison"]["probes"].size(), std::size_t {0});
        // Nothing names it as rubbish.
        auto workspace = jobs.open();
        QVERIFY(unnamedArtifacts(workspace->database(), jobs.workspace)->empty());
        testing::Jobs other;
        prepare(other);
        std::filesystem::copy_file(file, other.workspace / "reports" / file.filename());
        auto stranger = other.open();
        QCOMPARE(unnamedArtifacts(stranger->database(), other.workspace)->size(), std::size_t {1});
    }

    void theFrozenReportHoldsMarksAndProbes()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(addProbe(jobs.context(), "the word1x1 word1x2", std::string("dogs")));
        VERIFY_RESULT(storeMark(jobs.context(),
            {.baseline = ExecutionNumber(5),
                .candidate = ExecutionNumber(6),
                .row = 1,
                .verdict = ReviewVerdict::BaselineBetter,
                .reviewer = "ada"}));
        const auto decision = approve(jobs, add(jobs, "4"), oldAgainstNew(), {"many rows"});
        VERIFY_RESULT(decision);
        const auto frozen = nlohmann::json::parse(
            testing::readAll(jobs.workspace / "reports" / (decision->record->report + ".json")));
        const auto& comparison = frozen["comparison"];
        QCOMPARE(comparison["marks"]["baseline_better"].get<int>(), 1);
        QCOMPARE(comparison["probes"].size(), std::size_t {1});
        QCOMPARE(comparison["probes"][0]["expected"].get<std::string>(), "dogs");
        QCOMPARE(comparison["probes"][0]["candidate"].size(), std::size_t {3});
        QCOMPARE(problems(jobs), std::vector<std::string> {});
    }

    void everyRecordNamesItsHashes()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto decision = approve(jobs, add(jobs, "4"), oldAgainstNew(), {"many rows"});
        VERIFY_RESULT(decision);
        const auto& evidence = decision->record->evidence;
        auto workspace = jobs.open();
        for (const auto& [side, number] : {std::pair("baseline", 5), std::pair("candidate", 6)}) {
            const auto execution = workspace->execution(ExecutionNumber(number));
            QCOMPARE(evidence[side]["model"].get<std::string>(), execution->input("model")->sha256);
            QCOMPARE(
                evidence[side]["dataset_sha256"].get<std::string>(), execution->input("dataset")->sha256);
            QCOMPARE(
                evidence[side]["predictions"].get<std::string>(), execution->output("predictions")->sha256);
        }
        QCOMPARE(evidence["gates"]["sha256"].get<std::string>(), *sha256OfFile(gatesFile(jobs)));
    }

    void aWaiverHasItsReason()
    {
        testing::Jobs jobs;
        prepare(jobs);
        DecisionParameters parameters {.version = add(jobs, "4"),
            .comparison = oldAgainstNew(),
            .gates = gatesFile(jobs),
            .waiverReasons = {{"many rows", "there are no more"}},
            .who = "ada",
            .why = "it is better"};
        QCOMPARE(decideOnVersion(jobs.context(), parameters).error().code, "no-such-gate");
        parameters.waived = {"many rows"};
        const auto decision = decideOnVersion(jobs.context(), parameters);
        VERIFY_RESULT(decision);
        QCOMPARE(decision->record->evidence["waiver_reasons"]["many rows"].get<std::string>(),
            "there are no more");
        QCOMPARE(decision->gates->waived.at("many rows"), std::string("there are no more"));
        QCOMPARE(problems(jobs), std::vector<std::string> {});
    }

    void waiversOfACommand()
    {
        GateSet rules;
        for (const char* name : {"rows", "a=b", "a"})
            rules.rules.push_back({.name = name, .rule = {}});
        const auto added = [&rules](const std::string& asked) {
            DecisionParameters parameters;
            const auto done = addWaiver(parameters, rules, asked);
            if (!done)
                return done.error().code;
            const std::string name = parameters.waived.at(0);
            const auto reason = parameters.waiverReasons.find(name);
            return name + "|" + (reason != parameters.waiverReasons.end() ? reason->second : "-");
        };
        QCOMPARE(added("rows"), std::string("rows|-"));
        QCOMPARE(added("rows=there are no more"), std::string("rows|there are no more"));
        QCOMPARE(added("rows=x = y"), std::string("rows|x = y"));
        QCOMPARE(added("a=b"), std::string("a=b|-")); // a rule of that name
        QCOMPARE(added("a=b=c"), std::string("a|b=c"));
        QCOMPARE(added("rows="), std::string("no-reason"));
        QCOMPARE(added("rows= "), std::string("no-reason"));
        QCOMPARE(added("nothing=x"),
            std::string("nothing=x|-")); // decideOnVersion() names the rules that there are
        DecisionParameters twice;
        VERIFY_RESULT(addWaiver(twice, rules, "rows"));
        VERIFY_RESULT(addWaiver(twice, rules, "rows=again"));
        QCOMPARE(twice.waived.size(), std::size_t {1});
    }

    void aRangeOfTimeIsNotDecidedOn()
    {
        testing::Jobs jobs;
        prepare(jobs);
        CompareParameters part = oldAgainstNew();
        part.comparison.time = TimeRange {.from = 0, .to = {}};
        const auto decision = approve(jobs, add(jobs, "4"), part, {"many rows"});
        QVERIFY(!decision);
        QCOMPARE(decision.error().code, std::string("bad-parameter"));
    }

    void aPreviewRecordsNothing()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const std::string version = add(jobs, "4");
        const auto seen = previewDecision(
            jobs.context(), {.version = version, .comparison = oldAgainstNew(), .gates = gatesFile(jobs)});
        VERIFY_RESULT(seen);
        QCOMPARE(seen->failing, std::vector<std::string> {"many rows"});
        QVERIFY(seen->comparison && seen->gates && seen->review && !seen->record);
        QCOMPARE(rowsOf(jobs).size(), std::size_t {1});
        QVERIFY(jobs.contents("reports").empty());
        // Before there is a version, nothing is said of one; another model's is refused.
        VERIFY_RESULT(previewDecision(jobs.context(), {.comparison = oldAgainstNew()}));
        QCOMPARE(previewDecision(jobs.context(), {.version = add(jobs, "3"), .comparison = oldAgainstNew()})
                     .error()
                     .code,
            "other-candidate");
        VERIFY_RESULT(previewDecision(jobs.context(), {.version = version}));
    }

    void aSecondPersonMustApprove()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const std::string version = add(jobs, "3");
        VERIFY_RESULT(protectAlias(jobs.context(), {.alias = "staging", .why = "two look at it"}, 2));
        const auto decide = [&](const char* who) {
            return decideOnVersion(jobs.context(), {.version = version, .who = who, .why = "fine"});
        };
        const auto move = [&](const char* alias) {
            return moveAlias(jobs.context(), {.alias = alias, .version = version, .who = "ada"});
        };
        VERIFY_RESULT(decide("ada"));
        VERIFY_RESULT(move("production")); // asks for one
        QCOMPARE(move("staging").error().code, "not-approved");
        // The same person again is not a second one. A comparison is asked for by now.
        const auto again = [&](const char* who) {
            return decideOnVersion(jobs.context(),
                {.version = version,
                    .comparison = CompareParameters {.baseline = "6", .candidate = "5"},
                    .gates = gatesFile(jobs),
                    .waived = {"many rows"},
                    .who = who,
                    .why = "still fine"});
        };
        VERIFY_RESULT(again("ada"));
        QCOMPARE(move("staging").error().arguments[2], "1");
        VERIFY_RESULT(again("bob"));
        VERIFY_RESULT(move("staging"));
        QCOMPARE(problems(jobs), std::vector<std::string> {});
    }

    void releasedModelsStay()
    {
        testing::Jobs jobs;
        prepare(jobs);
        add(jobs, "4");
        auto workspace = jobs.open();
        const auto model = workspace->model(ExecutionNumber(4));
        auto session = WriteSession::begin(jobs.workspace, "test", std::chrono::seconds(5));
        VERIFY_RESULT(session);
        QCOMPARE(discardModel(*session, *model, "test").error().code, "released");
    }

    void files()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const std::string version = add(jobs, "3");
        const auto exported = exportVersion(jobs.context(), version, jobs.folder() / "out");
        VERIFY_RESULT(exported);
        QCOMPARE(*sha256OfFile(exported->model), exported->sha256);
        // What was exported says its recipe, so nothing is assumed; it is brought in where it is not known.
        const auto model = resolveModelFile(exported->model.string(), {});
        VERIFY_RESULT(model);
        QVERIFY(model->warnings.empty());
        QCOMPARE(
            resolveModelFile(exported->model.string(), TextRecipe::fromName("plain").value()).error().code,
            "recipe-belongs-to-model");
        testing::Jobs other;
        VERIFY_RESULT(other.import("posts", testing::posts()));
        const auto added = addVersion(other.context(), {.model = exported->model.string()});
        VERIFY_RESULT(added);
        QVERIFY(added->warnings.empty());
        QCOMPARE(added->record.model, exported->sha256);
        QCOMPARE(added->record.execution.value(), std::int64_t {2});
        overwrite(exported->sidecar, "{\"format\":1,\"model\":\"00\",\"recipe\":{}}");
        QCOMPARE(resolveModelFile(exported->model.string(), {}).error().code, "sidecar-of-another-model");
        overwrite(jobs.workspace / "models" / (exported->sha256 + ".bin"), "not a model");
        QCOMPARE(exportVersion(jobs.context(), version, jobs.folder() / "out").error().code, "damaged-model");
    }

    void everyByteOfARecord()
    {
        testing::Jobs jobs;
        prepare(jobs);
        QVERIFY(released(jobs).size() == 2);
        const auto rows = rowsOf(jobs);
        for (const StoredRelease& row : rows) {
            for (std::size_t i = 0; i < row.text.size(); ++i) {
                std::string changed = row.text;
                changed[i] = changed[i] == 'x' ? 'y' : 'x';
                const bool differs = changed != row.text;
                // In memory, as verify does it: the hash that is stored, and the chain.
                Sha256 hash;
                hash.add(changed);
                QVERIFY(differs && hash.finish() != row.hash);
            }
        }
        const std::string text = rows[4].text; // an approval
        for (std::size_t i = 0; i < text.size(); i += 7) {
            std::string changed = text;
            changed[i] = changed[i] == 'x' ? 'y' : 'x';
            VERIFY_RESULT(
                tamper(jobs, "UPDATE releases SET record = " + sqlText(changed) + " WHERE number = 5"));
            QVERIFY2(!problems(jobs).empty(), std::to_string(i).c_str());
        }
        // With a hash that fits, the next record shows it; of the last one only --head.
        std::string changed = text;
        changed.replace(changed.find("it is better"), 12, "it is bitter");
        Sha256 hash;
        hash.add(changed);
        VERIFY_RESULT(tamper(jobs,
            "UPDATE releases SET record = " + sqlText(changed) + ", hash = " + sqlText(hash.finish())
                + " WHERE number = 5"));
        QCOMPARE(problems(jobs), std::vector<std::string> {"broken-chain"});
    }

    void rowsThatAreGone()
    {
        testing::Jobs jobs;
        prepare(jobs);
        QVERIFY(released(jobs).size() == 2);
        const auto rows = rowsOf(jobs);
        QCOMPARE(problems(jobs, rows.back().hash), std::vector<std::string> {});
        QCOMPARE(problems(jobs, rows[2].hash), std::vector<std::string> {}); // an older report's head
        VERIFY_RESULT(tamper(jobs, "DELETE FROM releases WHERE number = 7"));
        QCOMPARE(problems(jobs), std::vector<std::string> {});
        QCOMPARE(problems(jobs, rows.back().hash), std::vector<std::string> {"head-missing"});
        VERIFY_RESULT(tamper(jobs, "DELETE FROM releases WHERE number = 3"));
        QVERIFY(!problems(jobs).empty());
    }

    void recordsCannotBeChangedByMistake()
    {
        testing::Jobs jobs;
        prepare(jobs);
        add(jobs, "3");
        auto database = Database::open(jobs.workspace / "workspace.sqlite", Database::Mode::ReadWrite);
        VERIFY_RESULT(database);
        QVERIFY(!database->execute("UPDATE releases SET hash = 'x'"));
        QVERIFY(!database->execute("DELETE FROM releases"));
    }

    void everyArtifact()
    {
        testing::Jobs jobs;
        prepare(jobs);
        QVERIFY(released(jobs).size() == 2);
        std::map<std::filesystem::path, std::string> files;
        const auto record = ReleaseRecord::parse(rowsOf(jobs)[4].text);
        files[jobs.workspace / "reports" / (record->report + ".json")] = "changed-artifact";
        for (const char* side : {"baseline", "candidate"}) {
            const auto& evidence = record->evidence[side];
            files[jobs.workspace / "models" / (evidence["model"].get<std::string>() + ".bin")]
                = "changed-artifact";
            files[jobs.workspace / "predictions" / std::to_string(evidence["execution"].get<int>())
                / "probability.npy"]
                = "changed-artifact";
        }
        for (const auto& [file, code] : files) {
            const std::string content = testing::readAll(file);
            QVERIFY2(!content.empty(), file.c_str());
            for (int sample = 0; sample < 40; ++sample) {
                std::string changed = content;
                const std::size_t at = content.size() * static_cast<std::size_t>(sample) / 40;
                changed[at] = static_cast<char>(changed[at] ^ 1);
                overwrite(file, changed);
                const auto found = problems(jobs);
                QVERIFY2(std::ranges::find(found, code) != found.end(),
                    (file.string() + std::to_string(at)).c_str());
            }
            std::filesystem::remove(file);
            QVERIFY(!problems(jobs).empty());
            std::ofstream(file, std::ios::binary) << content;
            QCOMPARE(problems(jobs), std::vector<std::string> {});
        }
    }

    void anotherRecipeShows()
    {
        testing::Jobs jobs;
        prepare(jobs);
        add(jobs, "3");
        VERIFY_RESULT(tamper(jobs, "UPDATE models SET recipe = replace(recipe, 'true', 'false')"));
        QCOMPARE(problems(jobs), std::vector<std::string> {"changed-artifact"});
    }

    void asItWas()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const std::string version = add(jobs, "3");
        VERIFY_RESULT(moveAlias(jobs.context(), {.alias = "staging", .version = version}));
        auto workspace = jobs.open();
        QVERIFY(releaseHistory(*workspace, 0)->state.aliases.empty());
        QCOMPARE(releaseHistory(*workspace, 1LL << 40)->state.aliases.at("staging").version, version);
    }
};

QTEST_GUILESS_MAIN(TestReleaseJob)
#include "tst_releasejob.moc"
