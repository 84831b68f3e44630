#include "core/tracking/foreignjson.h"
#include "tests/support/testing.h"

#include <cmath>
#include <limits>

using namespace touchstone;

class TestForeignJson : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void numbersThatJsonHasNotAreWords()
    {
        QVERIFY(numberToJson(0.25) == nlohmann::json(0.25));
        QVERIFY(numberToJson(std::nan("")) == nlohmann::json("nan"));
        QVERIFY(numberToJson(std::numeric_limits<double>::infinity()) == nlohmann::json("inf"));
        QVERIFY(numberToJson(-std::numeric_limits<double>::infinity()) == nlohmann::json("-inf"));
    }

    void aRunKeepsItsHistoryButNoPaths()
    {
        ForeignRun run;
        run.tracker = "mlflow";
        run.id = "8f2c";
        run.metrics.push_back({.key = "eval/loss",
            .latest = {.value = std::nan(""), .step = 2, .time = 3000},
            .history = {{.value = 1, .step = 1, .time = std::nullopt},
                {.value = std::nan(""), .step = 2, .time = 3000}}});
        run.outputs.push_back({.name = "a.csv",
            .path = "/secret/a.csv",
            .bytes = 7,
            .digest = "md5:1",
            .address = {},
            .metadata = nlohmann::json::object()});
        const nlohmann::json json = foreignRunToJson(run);
        QVERIFY(json["metrics"][0]["latest"] == nlohmann::json::array({2, 3000, "nan"}));
        QVERIFY(json["metrics"][0]["history"][0] == nlohmann::json::array({1, nullptr, 1.0}));
        QCOMPARE(json["outputs"][0]["name"].get<std::string>(), "a.csv");
        QVERIFY(json.dump().find("secret") == std::string::npos);
        QCOMPARE(json["status"].get<std::string>(), "complete");
    }
};

QTEST_APPLESS_MAIN(TestForeignJson)
#include "tst_foreignjson.moc"
