#include "core/report/comparisonjson.h"
#include "core/report/comparisonmarkdown.h"
#include "core/report/comparisontext.h"
#include "core/report/estimatejson.h"
#include "core/report/estimatetext.h"
#include "tests/core/comparison/sidebuilder.h"
#include "tests/core/evaluation/simulatedrows.h"
#include "tests/support/testing.h"

#include <array>

using namespace touchstone;
using nlohmann::json;
using testing::simulated;

class TestEstimateReport : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void estimateInEveryFormat();
    void withheldEstimate();
    void backtestJson();
    void backtestInWords();
    void nothingToCheck();
};

namespace {

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

Result<ComparisonReport> estimatedReport(double newLabels)
{
    const auto fitted = simulated({.months = 5, .rowsPerMonth = 1000, .deflation = {}, .seed = 1});
    const auto target = simulated({.rowsPerMonth = 500, .deflation = {}, .newLabels = newLabels, .seed = 2});
    ComparisonSide before = testing::sideOf(fitted.predictions, 4);
    before.monthOfRow = fitted.months;
    ComparisonSide after = testing::sideOf(target.predictions, 5);
    after.datasetSha256 = "other";
    return testing::comparisonOf(before, after);
}

Backtest simulatedBacktest()
{
    const auto fitted = simulated({.months = 5, .rowsPerMonth = 1000, .deflation = {}, .seed = 3});
    const auto target = simulated({.months = 2, .rowsPerMonth = 400, .deflation = {}, .seed = 4});
    const std::array sides {fitted.dated()};
    return backtest(sides, target.dated(), {});
}

} // namespace

void TestEstimateReport::estimateInEveryFormat()
{
    const auto report = estimatedReport(.2);
    VERIFY_RESULT(report);
    const json estimate = comparisonToJson(*report)["estimate"];
    QVERIFY(estimate["withheld"].is_null());
    QCOMPARE(estimate["assumes"].get<std::string>(), "no-new-labels");
    for (const char* metric : {"accuracy", "f1_macro"})
        for (const char* name : {"estimate", "band", "error_band", "back_test", "with_new_labels", "truth"})
            QVERIFY2(!estimate[metric][name].is_null(), name);
    QCOMPARE(estimate["accuracy"]["back_test"]["slices"].get<int>(), 4);
    QCOMPARE(estimate["labels"].size(), std::size_t {4});
    for (const char* name : {"label", "predicted", "expected_rows", "f1", "truth"})
        QVERIFY2(!estimate["labels"][0][name].is_null(), name);
    QVERIFY(estimate["outside_range"]["below"].is_number());
    QCOMPARE(estimate["warnings"].back()["code"].get<std::string>(), "new-labels");

    for (const std::string& text : {comparisonText(*report), comparisonMarkdown(*report)}) {
        for (const char* part : {"Estimated without the candidate's labels", "sampling band", "f1 macro",
                 "if there are no new labels", "root mean square",
                 "rows with labels that the model does not know"})
            QVERIFY2(has(text, part), part);
    }
}

void TestEstimateReport::withheldEstimate()
{
    const auto rows = simulated({.rowsPerMonth = 300, .deflation = {}, .seed = 5});
    ComparisonSide other = testing::sideOf(rows.predictions, 5);
    other.model = "another";
    const auto report = testing::comparisonOf(testing::sideOf(rows.predictions, 4), other);
    VERIFY_RESULT(report);
    const json estimate = comparisonToJson(*report)["estimate"];
    QCOMPARE(estimate["withheld"]["code"].get<std::string>(), "different-model");
    QVERIFY(has(estimate["withheld"]["text"].get<std::string>(), "different models"));
    QVERIFY(estimate["accuracy"].is_null() && estimate["f1_macro"].is_null() && estimate["rows"].is_null());
    QVERIFY(!has(comparisonText(*report), "Estimated without")); // nothing that somebody would look for

    LabelFreeEstimate few;
    few.withheld = EstimateWithheld::FewLabels;
    QVERIFY(hasEstimateSection(few));
    QVERIFY(has(estimateSentences(few).front(), "fewer than 100 rows"));
    QCOMPARE(estimateTable(few), std::string());
}

void TestEstimateReport::backtestJson()
{
    const json document = backtestToJson(simulatedBacktest());
    QCOMPARE(document["fitted_rows"].get<int>(), 5000);
    QCOMPARE(document["months"].size(), std::size_t {2});
    const json& month = document["months"][0];
    QCOMPARE(month["month"].get<std::string>(), "2013-01");
    for (const char* metric : {"accuracy", "f1_macro"}) {
        for (const char* name : {"estimate", "band", "error_band", "truth", "error"})
            QVERIFY2(!month[metric][name].is_null(), name);
        QCOMPARE(month[metric]["error"].get<double>(),
            month[metric]["estimate"].get<double>() - month[metric]["truth"].get<double>());
        const json& summary = document["summary"][metric];
        QCOMPARE(summary["months"].get<int>(), 2);
        for (const char* name : {"mean_error", "mean_absolute_error", "coverage", "error_band_coverage"})
            QVERIFY2(summary[name].is_number(), name);
        QVERIFY(document["all"][metric]["truth"].is_number());
        QVERIFY(document["back_test_of_fit"][metric]["drift"].is_number());
    }
    for (const char* name : {"estimate", "with_new_labels", "truth"})
        QVERIFY2(month["all_rows"][name].is_number(), name);
}

void TestEstimateReport::backtestInWords()
{
    const std::string text = backtestText(simulatedBacktest());
    for (const char* part :
        {"2013-02", "all", "P@1: mean absolute error 0.0", "f1 macro: mean absolute error", "of 2 months",
            "Fitted on 5,000 labelled rows", "on 4 time slices"})
        QVERIFY2(has(text, part), part);
}

void TestEstimateReport::nothingToCheck()
{
    QVERIFY(has(backtestText({}), "No row has a label"));
    const json document = backtestToJson({});
    QVERIFY(document["months"].empty() && document["summary"]["accuracy"].is_null());
    QVERIFY(document["back_test_of_fit"]["accuracy"].is_null());
}

QTEST_APPLESS_MAIN(TestEstimateReport)
#include "tst_estimatereport.moc"
