#include "core/tracking/jsonvalues.h"
#include "tests/core/tracking/runtexts.h"
#include "tests/support/testing.h"

#include <cmath>

using namespace touchstone;

namespace {

/// The texts of all warnings, a line each.
std::string linesOf(PartWarnings& warnings)
{
    ForeignRun run;
    warnings.moveTo(run);
    return testing::warningsOf(run);
}

} // namespace

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
        PartWarnings warnings;
        HistoryRoom room;
        const auto metrics
            = metricsOf(nlohmann::json::parse(R"({"a": 1, "b": "word", "c": [1, "x"], "d": null,
            "e": {"f": {"g": [2, 3]}}, "h": []})"),
                ListsAre::Histories, room, warnings);
        QCOMPARE(metrics.size(), std::size_t {2});
        QCOMPARE(metrics[0].key, std::string("a"));
        QCOMPARE(metrics[1].key, std::string("e.f.g"));
        QCOMPARE(metrics[1].latest.step, std::int64_t {1});
        QCOMPARE(linesOf(warnings), std::string("b: the metric is no number\nc: the metric is no number\n"));
    }

    void behindAHugeLineNothingIsRead()
    {
        const testing::TemporaryFolder folder;
        const auto file = folder.write("log.txt", "{\"a\": 1}\n");
        std::filesystem::resize_file(file, std::uintmax_t {1} << 30); // a line of zeros that takes no place
        HistoryRoom room;
        MetricLines lines(room);
        PartWarnings warnings;
        VERIFY_RESULT(addMetricLines(lines, file, {}, warnings));
        QCOMPARE(lines.metrics().size(), std::size_t {1});
        QCOMPARE(linesOf(warnings), std::string("log.txt: a line is longer than 16777216 bytes\n"));
    }

    void hugeLinesArePassedOver()
    {
        const testing::TemporaryFolder folder;
        const std::string huge = "{\"a\": \"" + std::string(3U << 20, 'x') + "\"}\n";
        const auto file = folder.write("log.txt", "{\"a\": 1}\n" + huge + "{\"a\": 2}");
        HistoryRoom room;
        MetricLines lines(room);
        PartWarnings warnings;
        VERIFY_RESULT(addMetricLines(lines, file, {}, warnings));
        QCOMPARE(linesOf(warnings), std::string());
        const auto metrics = lines.metrics();
        QCOMPARE(metrics.size(), std::size_t {1});
        QCOMPARE(metrics[0].history.size(), std::size_t {2});
        QCOMPARE(metrics[0].latest.value, 2.0);
    }

    void aLongHistoryOfLinesKeepsItsLatestValue()
    {
        HistoryRoom room;
        MetricLines lines(room);
        for (std::size_t i = 0; i < mostPoints + 2; ++i)
            lines.add(nlohmann::json {{"loss", i}});
        PartWarnings warnings;
        lines.warnOf(warnings);
        QCOMPARE(
            linesOf(warnings), std::string("loss: the history is too long: 2 values are left out of it\n"));
        const auto metrics = lines.metrics();
        QCOMPARE(metrics.at(0).history.size(), mostPoints);
        QCOMPARE(metrics.at(0).latest.value, 1'000'001.0);
        QCOMPARE(metrics.at(0).latest.step, std::int64_t {1'000'001});
    }

    void aMatrixOfSomebodyElsesIsNoHistory()
    {
        PartWarnings warnings;
        HistoryRoom room;
        const auto metrics
            = metricsOf(nlohmann::json::parse(R"({"f1": 0.5, "confusion": [[50, 2], [3, 45]]})"),
                ListsAre::NoMetrics, room, warnings);
        QCOMPARE(metrics.size(), std::size_t {1});
        QCOMPARE(linesOf(warnings), std::string("confusion: the metric is no number\n"));
    }

    void aLongHistoryOfADocumentKeepsItsLatestValue()
    {
        HistoryRoom room;
        PartWarnings warnings;
        const auto metrics = metricsOf(nlohmann::json {{"loss", std::vector<int>(mostPoints + 1, 7)}},
            ListsAre::Histories, room, warnings);
        QCOMPARE(
            linesOf(warnings), std::string("loss: the history is too long: 1 value is left out of it\n"));
        QCOMPARE(metrics.at(0).latest.step, std::int64_t {1'000'000});
    }

    void endlessNamesAreCounted()
    {
        HistoryRoom room;
        MetricLines lines(room);
        for (int i = 0; i < 100'003; ++i)
            lines.add(nlohmann::json {{"a" + std::to_string(i), 1}});
        PartWarnings warnings;
        lines.warnOf(warnings);
        QCOMPARE(linesOf(warnings),
            std::string(
                "metadata: only the first 100,000 names are read: 3 values of others are left out\n"));
    }

    void longTextsAreSaid()
    {
        HistoryRoom room;
        MetricLines lines(room);
        lines.add(nlohmann::json {{"sample", std::string(5000, 'x')}, {"note", "short"}});
        lines.add(nlohmann::json {{"sample", std::string(6000, 'x')}});
        PartWarnings warnings;
        lines.warnOf(warnings);
        QCOMPARE(
            linesOf(warnings), std::string("sample: 2 texts or lists of more than 4096 bytes left out\n"));
        QVERIFY(lines.others().contains("note"));
    }

    void manyMistakesBecomeFewWarnings()
    {
        nlohmann::json words = nlohmann::json::object();
        for (int i = 0; i < 1000; ++i)
            words["a" + std::to_string(i)] = "word";
        HistoryRoom room;
        PartWarnings warnings;
        QVERIFY(metricsOf(words, ListsAre::Histories, room, warnings).empty());
        ForeignRun run;
        warnings.moveTo(run);
        QCOMPARE(run.warnings.size(), std::size_t {21});
    }
};

QTEST_APPLESS_MAIN(TestJsonValues)
#include "tst_jsonvalues.moc"
