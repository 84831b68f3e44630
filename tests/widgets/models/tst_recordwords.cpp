#include "core/report/recordnames.h"
#include "tests/support/testing.h"
#include "tests/widgets/sampleexecutions.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/properties.h"
#include "widgets/models/recordwords.h"

using namespace touchstone;

class TestRecordWords final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void theWindowHasTheWordsOfTheCommandLine();
    void valuesAreNoJson();
    void propertiesShowNoCodeWords();
};

void TestRecordWords::theWindowHasTheWordsOfTheCommandLine()
{
    for (const auto& [field, words] : recordNames()) {
        QCOMPARE(recordwords::name(field).toStdString(), std::string(words));
        QCOMPARE(recordName(field), std::string(words));
    }
    QCOMPARE(recordwords::name("wordNgrams"), QStringLiteral("wordNgrams"));
    QCOMPARE(recordName("wordNgrams"), std::string("wordNgrams"));
}

void TestRecordWords::valuesAreNoJson()
{
    const nlohmann::json list = {"a.py", "b c.py", nullptr};
    QCOMPARE(recordwords::value(list), QStringLiteral("a.py, b c.py, ") + displayformat::absent());
    QCOMPARE(recordValue(list), std::string("a.py, b c.py, nothing"));
    for (const nlohmann::json& empty :
        {nlohmann::json(nullptr), nlohmann::json::array(), nlohmann::json::object()}) {
        QCOMPARE(recordwords::value(empty), displayformat::absent());
        QCOMPARE(recordValue(empty), std::string("nothing"));
    }
    QCOMPARE(recordwords::value(true), QStringLiteral("yes"));
    QCOMPARE(recordValue(false), std::string("no"));
    QCOMPARE(recordwords::value(12), QStringLiteral("12"));
    // Two that differ do not look the same.
    QVERIFY(recordwords::value(0.1234567) != recordwords::value(0.1234568));
    QCOMPARE(recordwords::value(0.1234567, 3), QStringLiteral("0.123"));
    QCOMPARE(recordwords::value(std::string("a\xff")), QStringLiteral("a\uFFFD"));
}

void TestRecordWords::propertiesShowNoCodeWords()
{
    Execution execution = testing::sampleExecution(3, Step::Train);
    execution.environment = {{"program_commit", "abc"}, {"taken_in_by", "touchstone 1"}, {"threads", 4}};
    execution.code = {{"commit", "def"}, {"branch", nullptr}, {"dirty", true}, {"changed", {"a.py", "b.py"}}};
    QStringList said;
    for (const PropertySection& section : properties::of(execution)) {
        if (section.title != QStringLiteral("Environment") && section.title != QStringLiteral("Code"))
            continue;
        for (const Property& row : section.rows)
            said += row.name + QStringLiteral(" | ") + row.value;
    }
    QCOMPARE(said,
        (QStringList {QStringLiteral("commit of the program | abc"),
            QStringLiteral("taken in by | touchstone 1"), QStringLiteral("threads | 4"),
            QStringLiteral("branch | ") + displayformat::absent(), QStringLiteral("commit | def"),
            QStringLiteral("uncommitted changes | yes"), QStringLiteral("changed file | a.py"),
            QStringLiteral("changed file | b.py")}));
}

QTEST_GUILESS_MAIN(TestRecordWords)
#include "tst_recordwords.moc"
