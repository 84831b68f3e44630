#include "core/lineage/numberorigin.h"
#include "tests/core/lineage/samplelineage.h"
#include "tests/support/testing.h"

using namespace touchstone;
using namespace testing;

namespace {

std::string textOf(const LineageRecords& records, std::int64_t number)
{
    const auto origin = numberOrigin(records.executions, records.models, ExecutionNumber(number));
    return origin ? numberOriginText(*origin) : std::string();
}

nlohmann::json jsonOf(const LineageRecords& records, std::int64_t number)
{
    const auto origin = numberOrigin(records.executions, records.models, ExecutionNumber(number));
    return origin ? numberOriginToJson(*origin) : nlohmann::json();
}

} // namespace

class TestNumberOrigin : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnAnyWarning(); }

    void whyANumberIsHere()
    {
        LineageRecords records = story();
        records.executions[3].metrics = {{"rows", 10}, {"p_at_1", 0.5}};
        records.executions[3].code
            = {{"repository", "/src"}, {"commit", "0123456789abcdef"}, {"dirty", true}};
        QCOMPARE(textOf(records, 4),
            std::string(
                "The numbers of #4 come from 10 rows of old@1/test#2 (dataset sha-256 111111111111) "
                "and model #3 (sha-256 333333333333); #3 trained it on old@1/train#2; parameters: dim "
                "100, epoch 5, loss softmax; code 0123456789ab of /src with uncommitted changes; "
                "trained with code that is not on record."));
        QVERIFY(!numberOrigin(records.executions, records.models, ExecutionNumber(99)));
    }

    void severalPartsHaveEachTheirHash()
    {
        LineageRecords records = story();
        records.executions[6].inputs.insert(
            records.executions[6].inputs.begin(), rowsOf("old@1/validation#2", '9', "validation"));
        QVERIFY2(textOf(records, 7)
                     .starts_with("The numbers of #7 come from the rows old@1/train#2 (dataset sha-256 "
                                  "111111111111) + new@1 "
                                  "(dataset sha-256 222222222222); "),
            textOf(records, 7).c_str());
        const auto document = jsonOf(records, 7);
        QCOMPARE(document["rows"].get<std::string>(), std::string("old@1/train#2+new@1"));
        QVERIFY(document["rows_sha256"].is_null()); // there is no one hash
        QCOMPARE(document["parts"][1]["dataset_sha256"].get<std::string>(), hashOf('2'));
        QCOMPARE(jsonOf(records, 4)["rows_sha256"].get<std::string>(), hashOf('1'));
        QCOMPARE(jsonOf(records, 1)["rows_sha256"].get<std::string>(), hashOf('1')); // of what it made
    }

    void codeThatIsNotOnRecord_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("nothing") << QByteArray("{}") << QByteArray("code that is not on record.");
        QTest::newRow("no object") << QByteArray("null") << QByteArray("code that is not on record.");
        QTest::newRow("no commit") << QByteArray(R"({"repository":"/src","commit":null})")
                                   << QByteArray("code of /src at a commit that is not on record.");
        QTest::newRow("no repository")
            << QByteArray(R"({"commit":"0123456789abcdef"})") << QByteArray("code 0123456789ab.");
    }

    void codeThatIsNotOnRecord()
    {
        QFETCH(const QByteArray, code);
        QFETCH(const QByteArray, expected);
        LineageRecords records = story();
        records.executions[2].code = nlohmann::json::parse(code.toStdString());
        const std::string text = textOf(records, 3);
        QVERIFY2(text.ends_with("; " + expected.toStdString()), text.c_str());
        QVERIFY(text.find("outside") == std::string::npos);
    }

    void aRunFromElsewhereWithManyParameters()
    {
        LineageRecords records = story();
        nlohmann::json parameters {{"alpha", "0.5"}, {"nested", {{"a", 1}}}, {"long", std::string(200, 'x')}};
        for (int i = 0; i < 20; ++i)
            parameters["p" + std::to_string(i)] = i;
        records.executions.push_back(execution(9, Step::External, {rowsOf("new@1", '2')}, {},
            {{"tracker", "mlflow"}, {"run", "8f2c"}, {"source", "mlruns/0/8f2c"}, {"k", 5},
                {"parameters", parameters}}));
        const std::string text = textOf(records, 9);
        QVERIFY2(text.starts_with(
                     "The numbers of #9 come from a run of mlflow (8f2c), read from mlruns/0/8f2c, on "
                     "the rows new@1 (dataset sha-256 222222222222); parameters: k 5, alpha 0.5, long "
                     + std::string(57, 'x') + "..., nested {\"a\":1}, p0 0, "),
            text.c_str());
        QVERIFY2(
            text.ends_with(" and 8 more (--json has them all); code that is not on record."), text.c_str());
        QCOMPARE(jsonOf(records, 9)["parameters"].size(), std::size_t {24});
        records.executions.back().parameters["parameters"] = {{"k", "7"}};
        QCOMPARE(jsonOf(records, 9)["parameters"]["k"].dump(), std::string(R"(["5","7"])"));
    }

    void recordsThatAreNoObjects()
    {
        LineageRecords records;
        records.executions = {execution(1, Step::External, {}, {}, nlohmann::json::array({1, 2}))};
        records.executions[0].metrics = "text";
        records.executions[0].code = nlohmann::json::array();
        QVERIFY(!textOf(records, 1).empty());
    }
};

QTEST_GUILESS_MAIN(TestNumberOrigin)

#include "tst_numberorigin.moc"
