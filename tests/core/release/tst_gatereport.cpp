#include "core/release/gatereport.h"
#include "core/report/gatesjson.h"
#include "core/report/gatestext.h"
#include "tests/support/testing.h"

using namespace touchstone;

namespace {

GateReport reportOf(std::initializer_list<GateVerdict> verdicts)
{
    GateReport report {.source = "default", .sha256 = "ab"};
    for (const GateVerdict verdict : verdicts) {
        GateResult& gate = report.gates.emplace_back();
        gate.name = "gate " + std::to_string(report.gates.size());
        gate.verdict = verdict;
        gate.why.text = "because";
    }
    return report;
}

} // namespace

class TestGateReport : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void theWorstVerdictCounts()
    {
        using enum GateVerdict;
        QCOMPARE(reportOf({}).verdict(), NotApplicable);
        QCOMPARE(reportOf({NotApplicable}).verdict(), NotApplicable);
        QCOMPARE(reportOf({NotApplicable, Pass}).verdict(), Pass);
        QCOMPARE(reportOf({Pass, Inconclusive, NotApplicable}).verdict(), Inconclusive);
        QCOMPARE(reportOf({Fail, Inconclusive, Pass}).verdict(), Fail);
    }

    void json()
    {
        GateReport report = reportOf({GateVerdict::Fail});
        GateResult& gate = report.gates.front();
        gate.value = -0.1;
        gate.limit = -0.01;
        gate.interval = statistics::Interval {-0.2, 0};
        gate.needsRows = 12;
        const nlohmann::json item = gatesToJson(report).at(0);
        QCOMPARE(item["verdict"].get<std::string>(), "fail");
        QCOMPARE(item["value"].get<double>(), -0.1);
        QCOMPARE(item["interval"].dump(), "[-0.2,0.0]");
        QCOMPARE(item["needs_rows"].get<int>(), 12);
        QCOMPARE(item["why"].get<std::string>(), "because");
        const nlohmann::json summary = gateSummaryToJson(report);
        QCOMPARE(summary["fail"].get<int>(), 1);
        QCOMPARE(summary["verdict"].get<std::string>(), "fail");
    }

    void manyGatesStaySmallInMarkdownAndFailuresShow()
    {
        GateReport report;
        for (int i = 0; i < 200; ++i) {
            GateResult& gate = report.gates.emplace_back();
            gate.name = std::string(90, '|') + std::to_string(i);
            gate.verdict = i == 199 ? GateVerdict::Fail : GateVerdict::Pass;
            gate.why.text = std::string(500, '<');
        }
        const std::string text = gatesMarkdown(report);
        QVERIFY(text.size() < 50000);
        QVERIFY(text.find("**FAIL**") != std::string::npos);
        QVERIFY(text.find("and 170 more") != std::string::npos);
        QVERIFY(text.find('<') == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestGateReport)
#include "tst_gatereport.moc"
