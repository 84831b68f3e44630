#include "core/publishing/csvtables.h"
#include "core/publishing/documenthtml.h"
#include "core/publishing/junitxml.h"
#include "core/publishing/reportdocument.h"
#include "core/report/comparisonmarkdown.h"
#include "core/report/comparisontext.h"
#include "core/report/numbers.h"
#include "tests/core/publishing/materialbuilder.h"
#include "tests/support/testing.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

using namespace touchstone;

namespace {

/// The first capture in a text; "" where there is none.
std::string captured(const std::string& text, const char* pattern)
{
    const QRegularExpression expression(QString::fromLatin1(pattern));
    const auto match = expression.match(QString::fromStdString(text));
    return match.hasMatch() ? match.captured(1).toStdString() : std::string();
}

std::string rounded(const std::string& number)
{
    return rateText(std::strtod(number.c_str(), nullptr));
}

} // namespace

/// A number is read out of every format, and is the same in all of them.
class TestSameNumbers : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void initTestCase()
    {
        m_material = testing::materialOf(testing::namedComparison(12, 40, testing::labelName));
        const auto tables = csvTables(m_material);
        VERIFY_RESULT(tables);
        for (const CsvTable& table : *tables)
            m_csv[table.name] = table.content;
        m_html = documentHtml(reportDocument(m_material));
        m_markdown = comparisonMarkdown(*m_material.report, {.gates = &m_material.gates});
        m_text = comparisonText(*m_material.report, {.gates = &m_material.gates});
        m_json = materialToJson(m_material);
        m_junit = junitXml(m_material);
    }

    void headline()
    {
        const std::string value = rateText(m_material.report->headline.p1.candidate);
        QVERIFY(value != "-");
        QCOMPARE(captured(m_html, "<td class=l>P@1<td>[0-9.]+<td>([0-9.]+)"), value);
        QCOMPARE(captured(m_markdown, "\\| P@1 \\| [0-9.]+ \\| ([0-9.]+)"), value);
        QCOMPARE(captured(m_text, "\\nP@1 +[0-9.]+ +([0-9.]+)"), value);
        QCOMPARE(captured(m_junit, "name=\"P@1, candidate\" value=\"([0-9.]+)\""), value);
        QCOMPARE(rounded(captured(m_csv["headline.csv"], "all,P@1,[0-9.]+,([0-9.]+)")), value);
        QCOMPARE(rateText(m_json["headline"]["p_at_1"]["candidate"].get<double>()), value);
    }

    void label()
    {
        const auto& labels = m_material.report->labels;
        const auto found
            = std::ranges::find_if(labels, [](const LabelChange& l) { return l.f1Change < -0.01; });
        QVERIFY(found != labels.end());
        const std::string change = changeText(found->f1Change);
        const std::string name = found->label;
        QCOMPARE(captured(m_html, ("<td class=l>" + name + "(?:<td>[^<]*){4}<td>([^<]*)<").c_str()), change);
        QCOMPARE(captured(m_markdown, ("\\| " + name + " (?:\\| [^|]* ){4}\\| ([^ ]*) ").c_str()), change);
        const auto number = static_cast<std::size_t>(found - labels.begin());
        QCOMPARE(m_json["labels"][number]["label"].get<std::string>(), name);
        QCOMPARE(changeText(m_json["labels"][number]["f1_change"].get<double>()), change);
        const std::string field
            = captured(m_csv["labels.csv"], ("\\n" + name + "(?:,[^,]*){12},([^,]*),").c_str());
        QCOMPARE(changeText(std::strtod(field.c_str(), nullptr)), change);
    }

    void gates()
    {
        const auto failed = m_material.gates.count(GateVerdict::Fail);
        QVERIFY(failed > 0);
        QCOMPARE(captured(m_html, "pass, ([0-9]+) fail"), std::to_string(failed));
        QCOMPARE(captured(m_markdown, "passed, ([0-9]+) failed"), std::to_string(failed));
        QCOMPARE(captured(m_junit, "failures=\"([0-9]+)\""), std::to_string(failed));
        QCOMPARE(std::ranges::count_if(
                     m_json["gates"], [](const auto& gate) { return gate["verdict"] == "fail"; }),
            failed);
    }

    void flips()
    {
        const std::string count = countText(m_material.report->flips->onlyBaseline);
        QCOMPARE(captured(m_html, "<td class=l>baseline right<td>[0-9,]+<td>([0-9,]+)"), count);
        QCOMPARE(captured(m_markdown, "\\| baseline right \\| [0-9,]+ \\| ([0-9,]+)"), count);
        QCOMPARE(countText(m_json["flips"]["only_baseline"].get<std::int64_t>()), count);
        QCOMPARE(
            countText(std::stoll(captured(m_csv["flips.csv"], "\\n(?:\"\")?,[0-9]+,[0-9]+,[0-9]+,([0-9]+)"))),
            count);
    }

private:
    ReportMaterial m_material;
    std::map<std::string, std::string> m_csv;
    std::string m_html;
    std::string m_markdown;
    std::string m_text;
    std::string m_junit;
    nlohmann::json m_json;
};

QTEST_APPLESS_MAIN(TestSameNumbers)
#include "tst_samenumbers.moc"
