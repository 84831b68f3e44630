#include "core/data/releaserecord.h"
#include "tests/support/testing.h"

using namespace touchstone;

namespace {

ReleaseRecord approval()
{
    return {.number = 7,
        .previous = std::string(64, 'a'),
        .kind = ReleaseKind::Approve,
        .when = 1591056000,
        .who = "Ada <ada@example.org>",
        .why = "better: \"\xc3\xa4\"\n",
        .version = "20200602.0",
        .report = std::string(64, 'b'),
        .evidence = {{"waived", {"rows"}}, {"gates", {{"verdict", "fail"}}}}};
}

} // namespace

class TestReleaseRecord : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    /// docs/release.md shows this text: records are checked by other programs too.
    void canonicalText()
    {
        const ReleaseRecord record {.number = 1,
            .when = 1591056000,
            .who = "Ada",
            .why = "first",
            .version = "20200602.0",
            .execution = ExecutionNumber(3),
            .model = "54cd",
            .recipe = {{"lowercase", true}}};
        QCOMPARE(record.text(),
            "{\"execution\":3,\"kind\":\"add\",\"model\":\"54cd\",\"number\":1,\"previous\":null,"
            "\"recipe\":{\"lowercase\":true},\"version\":\"20200602.0\",\"when\":\"2020-06-02T00:00:00Z\","
            "\"who\":\"Ada\",\"why\":\"first\"}");
        // printf '%s' TEXT | sha256sum
        QCOMPARE(record.hash(), "1ae2a8c0461fdfd4600b2aeb161cbc558c2a8fa86da9cd004acc372656057994");
    }

    void everyKindIsReadBack()
    {
        ReleaseRecord move {.number = 2, .kind = ReleaseKind::Move, .version = "20200602.1"};
        move.alias = "production";
        move.from = "20200602.0";
        move.decision = 7;
        ReleaseRecord protect {.number = 3, .kind = ReleaseKind::Protect};
        protect.alias = "canary";
        protect.approvals = 2;
        ReleaseRecord first = move;
        first.kind = ReleaseKind::Rollback;
        first.from.clear();
        first.decision.reset();
        for (const ReleaseRecord& record : {approval(), move, protect, first}) {
            const auto read = ReleaseRecord::parse(record.text());
            VERIFY_RESULT(read);
            QCOMPARE(read->text(), record.text());
            QCOMPARE(read->hash(), record.hash());
        }
        QVERIFY(!ReleaseRecord::parse(first.text())->decision);
        QCOMPARE(*ReleaseRecord::parse(move.text())->decision, std::int64_t {7});
        QCOMPARE(ReleaseRecord::parse(approval().text())->why, approval().why);
    }

    void everyChangedByteShows()
    {
        const std::string text = approval().text();
        const std::string hash = approval().hash();
        for (std::size_t i = 0; i < text.size(); ++i) {
            std::string changed = text;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            const auto read = ReleaseRecord::parse(changed);
            QVERIFY2(!read || read->hash() != hash, std::to_string(i).c_str());
        }
    }

    void otherSpellingsAreRefused()
    {
        const std::string text = approval().text();
        QVERIFY(!ReleaseRecord::parse(" " + text));
        QVERIFY(!ReleaseRecord::parse("{}"));
        QVERIFY(!ReleaseRecord::parse("{\"number\":\"1\"}"));
        QVERIFY(!ReleaseRecord::parse(""));
        std::string added = text;
        added.insert(1, "\"also\":1,");
        QVERIFY(!ReleaseRecord::parse(added));
        QCOMPARE(ReleaseRecord::parse(added).error().code, "damaged-release-record");
    }

    void bytesThatAreNoText()
    {
        ReleaseRecord record = approval();
        record.why = "\xff";
        VERIFY_RESULT(ReleaseRecord::parse(record.text()));
    }

    void names()
    {
        QVERIFY(isVersionName("20200602.0") && isVersionName("20200602.12"));
        QVERIFY(!isVersionName("2020062.0") && !isVersionName("20200602.") && !isVersionName("20200602.x"));
        QVERIFY(isAliasName("production") && isAliasName("a-1_b"));
        QVERIFY(!isAliasName("") && !isAliasName("1a") && !isAliasName("A") && !isAliasName("a b"));
        QVERIFY(!isAliasName(std::string(65, 'a')));
    }
};

QTEST_GUILESS_MAIN(TestReleaseRecord)
#include "tst_releaserecord.moc"
