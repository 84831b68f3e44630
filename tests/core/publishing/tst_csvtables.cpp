#include "core/publishing/csvtables.h"
#include "tests/core/publishing/materialbuilder.h"
#include "tests/support/testing.h"

#include <algorithm>

using namespace touchstone;

namespace {

std::string tableNamed(const std::vector<CsvTable>& tables, const std::string& name)
{
    const auto found = std::ranges::find(tables, name, &CsvTable::name);
    return found == tables.end() ? std::string() : found->content;
}

std::string plainName(int number)
{
    return testing::labelName(number);
}

} // namespace

class TestCsvTables : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void everyTable()
    {
        const auto tables
            = csvTables(testing::fullMaterial(testing::namedComparison(12, 40, plainName), "text"));
        VERIFY_RESULT(tables);
        for (const char* name :
            {"sides.csv", "headline.csv", "gates.csv", "labels.csv", "confusion.csv", "p_at_1.csv",
                "calibration.csv", "f1_changes.csv", "decomposition.csv", "flips.csv", "probes.csv"}) {
            const std::string content = tableNamed(*tables, name);
            QVERIFY2(std::ranges::count(content, '\n') > 1, name);
        }
        QVERIFY(tableNamed(*tables, "ledger.csv").empty()); // nothing is new or removed
        const std::string labels = tableNamed(*tables, "labels.csv");
        QCOMPARE(std::ranges::count(labels, '\n'), 13);
        QVERIFY(labels.starts_with("label,status,verdict,rows_baseline,"));
        // As many fields in every row: none of the names has a comma.
        const auto commas = [](std::string_view line) { return std::ranges::count(line, ','); };
        const auto first = commas(std::string_view(labels).substr(0, labels.find('\n')));
        for (std::size_t at = 0; at < labels.size(); at = labels.find('\n', at) + 1)
            QCOMPARE(commas(std::string_view(labels).substr(at, labels.find('\n', at) - at)), first);
    }

    void newAndRemovedLabels()
    {
        const auto before
            = testing::PredictionsBuilder({"a", "b"}, 1).add(30, "a", "a").add(5, "b", "b").build();
        const auto after
            = testing::PredictionsBuilder({"a", "c"}, 1).add(30, "a", "a").add(7, "c", "c").build();
        auto report = testing::comparisonOf(testing::sideOf(before, 4), testing::sideOf(after, 5));
        VERIFY_RESULT(report);
        const auto tables = csvTables(testing::materialOf(std::move(*report)));
        VERIFY_RESULT(tables);
        QCOMPARE(tableNamed(*tables, "ledger.csv"),
            std::string("label,status,rows,known_baseline,known_candidate,precision,recall,f1\n"
                        "b,removed,5,yes,no,1,1,1\nc,new,7,no,yes,1,1,1\n"));
    }

    void formulasAreDefused()
    {
        for (const char* formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"}) {
            const auto tables = csvTables(testing::fullMaterial(
                testing::namedComparison(3, 20, [&](int i) { return formula + std::to_string(i); }),
                formula));
            VERIFY_RESULT(tables);
            for (const char* name : {"labels.csv", "confusion.csv", "decomposition.csv", "flips.csv"}) {
                const std::string content = tableNamed(*tables, name);
                QVERIFY2(content.find("\n'" + std::string(formula)) != std::string::npos, name);
                QVERIFY2(content.find("\n" + std::string(formula)) == std::string::npos, name);
            }
            const std::string probes = tableNamed(*tables, "probes.csv");
            QVERIFY(probes.find("," + std::string(formula)) == std::string::npos);
        }
    }
};

QTEST_APPLESS_MAIN(TestCsvTables)
#include "tst_csvtables.moc"
