#include "core/tracking/jsonvalues.h"
#include "tests/support/testing.h"

#include <cmath>

using namespace touchstone;

class TestJsonValues : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void numbersInWords()
    {
        QCOMPARE(*numberOf(nlohmann::json("0.25")), 0.25);
        QVERIFY(std::isnan(*numberOf(nlohmann::json("NaN"))));
        QVERIFY(!numberOf(nlohmann::json("0.5 s")));
        QVERIFY(!numberOf(nlohmann::json(true)));
    }

    void theLatestIsTheGreatestStep()
    {
        const auto latest = latestOf({{.value = 5, .step = 2, .time = 10}, {.value = 1, .step = 3, .time = 5},
            {.value = 2, .step = 3, .time = 7}, {.value = std::nan(""), .step = 3, .time = 7},
            {.value = 9, .step = 0, .time = 99}});
        QCOMPARE(latest.value, 2.0);
    }

    void whatIsNoNumberIsWarnedOf()
    {
        std::vector<Warning> warnings;
        const auto metrics
            = metricsOf(nlohmann::json::parse(R"({"a": 1, "b": "word", "c": [1, "x"], "d": null,
            "e": {"f": {"g": [2, 3]}}, "h": []})"),
                warnings);
        QCOMPARE(metrics.size(), std::size_t {2});
        QCOMPARE(metrics[0].key, std::string("a"));
        QCOMPARE(metrics[1].key, std::string("e.f.g"));
        QCOMPARE(metrics[1].latest.step, std::int64_t {1});
        QCOMPARE(warnings.size(), std::size_t {2});
    }

    void behindAHugeLineNothingIsRead()
    {
        const testing::TemporaryFolder folder;
        const auto file = folder.write("log.txt", "{\"a\": 1}\n");
        std::filesystem::resize_file(file, std::uintmax_t {1} << 30); // a line of zeros that takes no place
        MetricLines lines;
        std::vector<Warning> warnings;
        VERIFY_RESULT(addMetricLines(lines, file, {}, warnings));
        QCOMPARE(lines.metrics().size(), std::size_t {1});
        QCOMPARE(warnings.size(), std::size_t {1});
    }

    void hugeLinesArePassedOver()
    {
        const testing::TemporaryFolder folder;
        const std::string huge = "{\"a\": \"" + std::string(3U << 20, 'x') + "\"}\n";
        const auto file = folder.write("log.txt", "{\"a\": 1}\n" + huge + "{\"a\": 2}");
        MetricLines lines;
        std::vector<Warning> warnings;
        VERIFY_RESULT(addMetricLines(lines, file, {}, warnings));
        QVERIFY(warnings.empty());
        const auto metrics = lines.metrics();
        QCOMPARE(metrics.size(), std::size_t {1});
        QCOMPARE(metrics[0].history.size(), std::size_t {2});
        QCOMPARE(metrics[0].latest.value, 2.0);
    }
};

QTEST_APPLESS_MAIN(TestJsonValues)
#include "tst_jsonvalues.moc"
