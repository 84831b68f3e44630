#include "core/data/warningjson.h"
#include "tests/support/testing.h"

using namespace touchstone;
using nlohmann::json;

class TestWarningJson : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void whatWasRecordedComesBack()
    {
        const std::vector<Warning> warnings {
            {"recipe-assumed", "a sentence", {}}, {"small-k", "another", {"3", "x"}}};
        QVERIFY(warningsIn({{"warnings", warningsToJson(warnings)}, {"k", 5}}) == warnings);
        QVERIFY(warningsIn(json::object()).empty());
    }

    void damagedRecordsArePassedOver_data()
    {
        QTest::addColumn<QString>("parameters");
        QTest::addColumn<int>("count");
        QTest::newRow("no-list") << R"({"warnings": "all"})" << 0;
        QTest::newRow("no-object") << R"({"warnings": [1, null, []]})" << 0;
        QTest::newRow("old-without-arguments") << R"({"warnings": [{"code": "a", "text": "b"}]})" << 1;
        QTest::newRow("arguments-no-text")
            << R"({"warnings": [{"code": "a", "text": "b", "arguments": [1]}]})" << 1;
        QTest::newRow("arguments-no-list")
            << R"({"warnings": [{"code": "a", "text": "b", "arguments": 1}]})" << 1;
        QTest::newRow("code-no-text") << R"({"warnings": [{"code": 1, "text": {}}]})" << 1;
    }

    void damagedRecordsArePassedOver()
    {
        QFETCH(QString, parameters);
        QFETCH(int, count);
        const auto warnings = warningsIn(json::parse(parameters.toStdString()));
        QCOMPARE(warnings.size(), static_cast<std::size_t>(count));
    }
};

QTEST_APPLESS_MAIN(TestWarningJson)
#include "tst_warningjson.moc"
