#include "core/base/time.h"
#include "tests/support/testing.h"
#include "widgets/models/releaseproperties.h"
#include "widgets/models/releaserows.h"
#include "widgets/models/releasetext.h"

#include <QLocale>

using namespace touchstone;

namespace {

std::int64_t at(const char* time)
{
    return parseTime(time).value_or(0);
}

/// Two versions; production went to the first, to the second, and back.
std::vector<ReleaseRecord> history()
{
    std::vector<ReleaseRecord> records;
    const auto add = [&](ReleaseRecord record) {
        record.number = static_cast<std::int64_t>(records.size()) + 1;
        record.previous = records.empty() ? std::string() : records.back().hash();
        records.push_back(std::move(record));
    };
    add({.kind = ReleaseKind::Add,
        .when = at("2026-02-01"),
        .who = "ada",
        .version = "20260201.0",
        .execution = ExecutionNumber(3),
        .model = "aa"});
    add({.kind = ReleaseKind::Approve,
        .when = at("2026-02-02"),
        .who = "ada",
        .why = "ok",
        .version = "20260201.0"});
    add({.kind = ReleaseKind::Move,
        .when = at("2026-02-03T10:00:00Z"),
        .who = "ada",
        .version = "20260201.0",
        .alias = "production",
        .decision = 2});
    add({.kind = ReleaseKind::Add,
        .when = at("2026-03-01"),
        .who = "bob",
        .version = "20260301.0",
        .execution = ExecutionNumber(6),
        .model = "bb"});
    add({.kind = ReleaseKind::Approve,
        .when = at("2026-03-02"),
        .who = "bob",
        .why = "ok",
        .version = "20260301.0"});
    add({.kind = ReleaseKind::Move,
        .when = at("2026-03-05T12:00:00Z"),
        .who = "bob",
        .version = "20260301.0",
        .alias = "production",
        .from = "20260201.0",
        .decision = 5});
    add({.kind = ReleaseKind::Rollback,
        .when = at("2026-03-06T09:30:00Z"),
        .who = "ada",
        .why = "users complain",
        .version = "20260201.0",
        .alias = "production",
        .from = "20260301.0"});
    return records;
}

QString cell(const std::vector<RecordRow>& rows, std::size_t row, std::size_t column)
{
    return rows.at(row).cells.at(column).text;
}

GateReport report()
{
    GateReport gates {.source = "default"};
    gates.gates = {{.name = "P@1", .verdict = GateVerdict::Pass, .unit = GateUnit::Change, .value = 0.0123},
        {.name = "flips",
            .verdict = GateVerdict::Inconclusive,
            .unit = GateUnit::Share,
            .value = 0.05,
            .limit = 0.08,
            .atLeast = false,
            .interval = statistics::Interval {0.04, 0.09},
            .needsRows = 1200,
            .why = {"straddles-limit", "the interval holds the limit", {}}},
        {.name = "rows",
            .verdict = GateVerdict::Fail,
            .unit = GateUnit::Count,
            .value = 600,
            .limit = 1000,
            .needsRows = 400,
            .why = {"too-few-rows", "600 labelled rows", {}}}};
    return gates;
}

} // namespace

class TestReleaseRows final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { testing::failOnAnyWarning(); }

    void aliases()
    {
        ReleaseState state = releaseState(history());
        state.protection["canary"] = 2;
        const auto rows = releaserows::aliases(state);
        QCOMPARE(rows.size(), std::size_t {2});
        QCOMPARE(rows[0].key, QStringLiteral("canary"));
        QCOMPARE(cell(rows, 0, 1), QString());
        QCOMPARE(cell(rows, 0, 2), QStringLiteral("\u25C6 protected: needs 2 approval(s)"));
        QCOMPARE(cell(rows, 1, 1), QStringLiteral("20260201.0"));
        QCOMPARE(cell(rows, 1, 4), QStringLiteral("ada"));
        QCOMPARE(cell(releaserows::aliases({}), 0, 0), QStringLiteral("production"));
    }

    void versions()
    {
        ReleaseState state = releaseState(history());
        state.versions[1].rejected = true;
        const auto rows = releaserows::versions(state);
        QCOMPARE(rows[0].key, QStringLiteral("20260301.0")); // the newest first
        QCOMPARE(cell(rows, 0, 1), QStringLiteral("#6"));
        QCOMPARE(cell(rows, 0, 2), QStringLiteral("\u2718 rejected"));
        QCOMPARE(cell(rows, 1, 2), QStringLiteral("\u2714 approved"));
        QCOMPARE(cell(rows, 1, 3), QStringLiteral("production"));
        QCOMPARE(cell(rows, 1, 6), QStringLiteral("2"));
    }

    void pending()
    {
        JudgedVersion judged {.pending = {.version = "20260401.0",
                                  .baseline = ExecutionNumber(8),
                                  .candidate = ExecutionNumber(11),
                                  .sameRows = true},
            .gates = report()};
        const auto rows = releaserows::pending({judged});
        QCOMPARE(cell(rows, 0, 1), QStringLiteral("\u2718 fail"));
        QCOMPARE(cell(rows, 0, 2), QStringLiteral("1"));
        QCOMPARE(cell(rows, 0, 4), QStringLiteral("1"));
        QCOMPARE(cell(rows, 0, 5), QStringLiteral("1,200")); // what settles all of them
        QCOMPARE(cell(rows, 0, 6), QStringLiteral("#8 \u2192 #11"));
        QCOMPARE(cell(rows, 0, 8), QStringLiteral("rows: 600 labelled rows")); // what fails comes first
        judged.gates.reset();
        judged.problem = inputError("missing-model", "it is gone");
        QCOMPARE(cell(releaserows::pending({judged}), 0, 8), QStringLiteral("it is gone"));
        judged.problem.reset();
        judged.pending.missing = {"no-evaluation", "x", {"20260401.0"}};
        QVERIFY(cell(releaserows::pending({judged}), 0, 8).contains(QStringLiteral("Evaluate its model")));
    }

    void timeline()
    {
        const auto rows = releaserows::timeline(history(), "production");
        QCOMPARE(rows.size(), std::size_t {3});
        QCOMPARE(cell(rows, 0, 1), QStringLiteral("now"));
        QCOMPARE(cell(rows, 0, 2), QStringLiteral("20260201.0"));
        QCOMPARE(cell(rows, 1, 1), cell(rows, 0, 0)); // no gap
        QCOMPARE(cell(rows, 2, 4), QStringLiteral("2"));
        QVERIFY(releaserows::timeline(history(), "staging").empty());
    }

    void gates()
    {
        const auto rows = releaserows::gates(report());
        QCOMPARE(cell(rows, 0, 1), QStringLiteral("\u2714 pass"));
        QCOMPARE(cell(rows, 0, 2), QStringLiteral("+0.012"));
        QCOMPARE(cell(rows, 1, 3), QStringLiteral("at most 8.0 %"));
        QCOMPARE(cell(rows, 1, 4), QStringLiteral("[4.0 %, 9.0 %]"));
        QCOMPARE(cell(rows, 1, 5), QStringLiteral("1,200"));
        QCOMPARE(cell(rows, 2, 2), QStringLiteral("600"));
        QCOMPARE(releasetext::summary(report()),
            QStringLiteral("\u2718 fail: of 3 gates 1 pass, 1 fail, 1 inconclusive"));
    }

    void whatWasInProduction_data()
    {
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("answer");
        QTest::newRow("before") << "2026-02-02"
                                << "On 2026-02-02 nothing was in production.";
        QTest::newRow("between")
            << "2026-03-01"
            << "On 2026-03-01 production pointed to 20260201.0 (since 2026-02-03 10:00:00 UTC, "
               "set by ada).";
        QTest::newRow("on the day of a move")
            << "2026-03-05"
            << "On 2026-03-05 production pointed to 20260301.0 (since 2026-03-05 12:00:00 UTC, set by bob).\n"
               "In that day: 12:00:00 20260201.0 -> 20260301.0";
        QTest::newRow("after the rollback")
            << "2026-04-01"
            << "On 2026-04-01 production pointed to 20260201.0 (since 2026-03-06 "
               "09:30:00 UTC, set by ada).";
    }

    void whatWasInProduction()
    {
        QFETCH(QString, day);
        QFETCH(QString, answer);
        QCOMPARE(releasetext::answerAt(history(), "production", at(day.toLatin1().constData())), answer);
    }

    void consequences()
    {
        const ReleaseState state = releaseState(history());
        const QString back = releasetext::rollbackConsequence(state, "production", "20260301.0");
        QVERIFY2(back.contains(QStringLiteral("20260201.0 (model #3)"))
                && back.contains(QStringLiteral("20260301.0 (model #6)")),
            qPrintable(back));
        QCOMPARE(releasetext::moveProblem(state, "production", "20260301.0"), QString());
        ReleaseState stricter = state;
        stricter.protection["production"] = 2;
        QVERIFY(releasetext::moveProblem(stricter, "production", "20260301.0")
                    .contains(QStringLiteral("1 of the 2 approvals")));
    }

    void propertiesOfADecision()
    {
        ReleaseRecord record {.number = 5,
            .previous = "cafe",
            .kind = ReleaseKind::Approve,
            .when = at("2026-03-02"),
            .who = "bob",
            .why = "better",
            .version = "20260301.0",
            .report = "beef"};
        record.evidence = {{"baseline",
                               {{"execution", 8}, {"model", "aa"}, {"dataset", "new@1"},
                                   {"dataset_sha256", "dd"}, {"predictions", "pp"}}},
            {"gates",
                {{"source", "default"}, {"sha256", "99"}, {"verdict", "fail"},
                    {"results", {{{"name", "rows"}, {"verdict", "fail"}}}}}},
            {"waived", {"rows"}}, {"waiver_reasons", {{"rows", "there are no more"}}},
            {"review", {{"candidate_better", 4}}}};
        const QString text = properties::asText(properties::of(record));
        for (const QString& part : {record.hash().empty() ? QString() : QString::fromStdString(record.hash()),
                 QStringLiteral("reports/beef.json"), QStringLiteral("cafe"), QStringLiteral("pp"),
                 QStringLiteral("dd"), QStringLiteral("#8"), QStringLiteral("there are no more"),
                 QStringLiteral("Candidate better: 4")})
            QVERIFY2(text.contains(part), qPrintable(part + QLatin1Char('\n') + text));
    }

    void propertiesOfATamperedRecord_data()
    {
        QTest::addColumn<QString>("evidence");
        QTest::newRow("no object") << "[1,2]";
        QTest::newRow("gates of another kind") << R"({"gates": 7, "baseline": "x", "review": []})";
        QTest::newRow("results of another kind") << R"({"gates": {"results": {"a": 1}}, "waived": {"b": 2}})";
        QTest::newRow("names of another kind")
            << R"({"gates": {"results": [{"name": [1]}, 5]}, "waived": [3]})";
    }

    void propertiesOfATamperedRecord()
    {
        QFETCH(QString, evidence);
        ReleaseRecord record {.number = 1, .kind = ReleaseKind::Reject, .who = "x", .version = "20260301.0"};
        record.evidence = nlohmann::json::parse(evidence.toStdString());
        QVERIFY(!properties::of(record).empty());
        QCOMPARE(releaserows::audit({record}).size(), std::size_t {1});
    }
};

QTEST_GUILESS_MAIN(TestReleaseRows)
#include "tst_releaserows.moc"
