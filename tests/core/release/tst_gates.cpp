#include "core/base/sha256.h"
#include "core/release/gates.h"
#include "tests/support/testing.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace touchstone;

namespace {

/// A file with one rule, which begins at line 2, column 1.
std::string fileOf(const std::string& rule)
{
    return "{\"gates\": [\n" + rule + "]}";
}

std::string ruleOf(const std::string& fields)
{
    return fileOf("{\"name\": \"a\", " + fields + "}");
}

nlohmann::json schema()
{
    return nlohmann::json::parse(testing::readAll(std::string(TOUCHSTONE_RESOURCES) + "/gates.schema.json"));
}

} // namespace

class TestGates : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void theShippedRules()
    {
        const GateSet& gates = defaultGates();
        QCOMPARE(gates.source, "default");
        QCOMPARE(gates.rules.size(), std::size_t {8});
        const std::string text = testing::readAll(std::string(TOUCHSTONE_RESOURCES) + "/gates-default.json");
        Sha256 hash;
        hash.add(text);
        QCOMPARE(gates.sha256, hash.finish());
        const auto& p1 = std::get<MetricGate>(gates.rules[0].rule);
        QVERIFY(p1.change && p1.metric == GateMetric::P1 && p1.limits.atLeast == -0.01);
        const auto& labels = std::get<DegradedLabelsGate>(gates.rules[3].rule);
        QVERIFY(labels.minSupport == 50 && labels.atMostShare == 0.05);
        const auto& flips = std::get<NegativeFlipsGate>(gates.rules[5].rule);
        QVERIFY(flips.atMostTimesTwin == 1.5 && flips.atMost == 0.08);
        QCOMPARE(std::get<RowsGate>(gates.rules[7].rule).atLeast, std::int64_t {1000});
        QVERIFY(!driftGates().rules.empty());
    }

    void mistakesHaveAPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<QByteArray>("what");
        const auto row = [](const char* name, const std::string& text, const char* place, const char* what) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(place) << QByteArray(what);
        };
        row("unknown field", ruleOf("\"rule\": \"rows\", \"at_lest\": 3"), "line 2, column 31",
            "unknown field 'at_lest'");
        row("field of another rule", ruleOf("\"rule\": \"rows\", \"at_least\": 3, \"metric\": \"p_at_1\""),
            "line 2, column 46", "unknown field 'metric'");
        row("wrong type", ruleOf("\"rule\": \"rows\", \"at_least\": \"3\""), "line 2, column 43", "a number");
        row("no whole number", ruleOf("\"rule\": \"rows\", \"at_least\": 3.5"), "line 2, column 43",
            "a whole number");
        row("unknown metric", ruleOf("\"rule\": \"change\", \"metric\": \"p@1\", \"at_least\": 0"),
            "line 2, column 43", "no metric 'p@1'");
        row("unknown rule", ruleOf("\"rule\": \"chnge\""), "line 2, column 23", "'chnge' is not known");
        row("impossible limit", ruleOf("\"rule\": \"value\", \"metric\": \"p_at_1\", \"at_least\": 40"),
            "line 2, column 64", "40 is no possible limit");
        row("limits that exclude each other",
            ruleOf("\"rule\": \"value\", \"metric\": \"ece\", \"at_least\": 0.5, \"at_most\": 0.4"),
            "line 2, column 77", "nothing is at least 0.5 and at most 0.4");
        row("no limit", ruleOf("\"rule\": \"value\", \"metric\": \"ece\""), "line 2, column 1",
            "the rule has no limit");
        row("missing field", ruleOf("\"rule\": \"p1-distance\", \"at_most\": 0.1"), "line 2, column 1",
            "'distance' is missing");
        row("missing name", fileOf("{\"rule\": \"rows\", \"at_least\": 1}"), "line 2, column 1",
            "'name' is missing");
        row("empty name", fileOf("{\"name\": \"\", \"rule\": \"rows\", \"at_least\": 1}"),
            "line 2, column 10", "a name has");
        row("two rules of one name",
            fileOf("{\"name\": \"a\", \"rule\": \"rows\", \"at_least\": 1},\n"
                   " {\"name\": \"a\", \"rule\": \"rows\", \"at_least\": 2}"),
            "line 3, column 11", "two rules are called 'a'");
        row("a field twice", ruleOf("\"rule\": \"rows\", \"at_least\": 1, \"at_least\": 2"),
            "line 2, column 46", "twice");
        row("label that is no text", ruleOf("\"rule\": \"protected-labels\", \"labels\": [\"x\", 3]"),
            "line 2, column 59", "a label is a text");
        row("rows of a metric that has none",
            ruleOf("\"rule\": \"value\", \"metric\": \"ece\", \"at_most\": 1, \"rows\": \"known\""),
            "line 2, column 71", "all rows only");
        row("rule that is no object", fileOf("3"), "line 2, column 1", "a rule is an object");
        row("no rules", "{\"gates\": []}", "line 1, column 11", "a list of 1 to 200 rules");
        row("nothing at all", "{}", "line 1, column 1", "a list of 1 to 200 rules");
        row("list instead of an object", "\n []", "line 2, column 2", "no object");
        row("later format", "{\"format\": 2, \"gates\": [3]}", "line 1, column 12", "format 1");
        row("unknown field of the document", "{\"gate\": []}", "line 1, column 2", "unknown field 'gate'");
    }
    void mistakesHaveAPlace()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, place);
        QFETCH(const QByteArray, what);
        const auto gates = parseGates(text.toStdString(), "my.json");
        QVERIFY(!gates);
        QCOMPARE(gates.error().code, "bad-gates");
        QCOMPARE(gates.error().where, place.toStdString() + " of my.json");
        QVERIFY2(
            gates.error().what.find(what.toStdString()) != std::string::npos, gates.error().what.c_str());
        QVERIFY(!gates.error().hint.empty());
    }

    void notJson()
    {
        const auto gates = parseGates("{\"gates\": [\n {,]}", "my.json");
        QVERIFY(!gates);
        QVERIFY2(
            gates.error().what.find("line 2, column 3") != std::string::npos, gates.error().what.c_str());
        QVERIFY(!parseGates(std::string(2U << 20, ' '), "big.json"));
        QVERIFY(!parseGates(std::string(1000, '['), "deep.json"));
    }

    void everyFieldIsTaken()
    {
        const auto gates = parseGates(
            "{\"$schema\":\"x\",\"format\":1,\"description\":\"y\",\"gates\":["
            "{\"name\":\"1\",\"rule\":\"change\",\"metric\":\"f1_macro\",\"rows\":\"common\",\"at_least\":-0."
            "5,"
            "\"at_most\":0.5,\"relative\":true},"
            "{\"name\":\"2\",\"rule\":\"degraded-labels\",\"at_most\":5,\"alpha\":0.05,\"loss\":0.1,"
            "\"correction\":\"none\"},"
            "{\"name\":\"3\",\"rule\":\"new-labels\",\"at_most\":2,\"except\":[\"x\"]},"
            "{\"name\":\"4\",\"rule\":\"review\",\"marks_at_least\":50,\"baseline_better_at_most\":0.4}]}",
            "f");
        VERIFY_RESULT(gates);
        const auto& change = std::get<MetricGate>(gates->rules[0].rule);
        QVERIFY(change.relative && change.rows == GateRows::Common && change.limits.atMost == 0.5);
        const auto& labels = std::get<DegradedLabelsGate>(gates->rules[1].rule);
        QVERIFY(labels.atMost == 5 && !labels.atMostShare && labels.alpha == 0.05 && labels.loss == 0.1
            && labels.correction == GateCorrection::None);
        const auto& added = std::get<LabelSetGate>(gates->rules[2].rule);
        QVERIFY(!added.removed && added.atMost == 2 && added.except == std::vector<std::string> {"x"});
        const auto& review = std::get<ReviewGate>(gates->rules[3].rule);
        QVERIFY(review.marksAtLeast == 50 && review.baselineBetterAtMost == 0.4);
    }

    void theSchemaKnowsTheSameRules()
    {
        const nlohmann::json definitions = schema()["$defs"];
        for (const nlohmann::json& metric : definitions["change"]["properties"]["metric"]["enum"])
            QVERIFY2(parseGateMetric(metric.get<std::string>()), metric.dump().c_str());
        const auto count = std::ranges::count(gateMetricNames(), ',') + 1;
        QCOMPARE(
            definitions["change"]["properties"]["metric"]["enum"].size(), static_cast<std::size_t>(count));
        // Every field that the schema allows is taken, and no other.
        for (const auto& [kind, definition] : definitions.items()) {
            if (kind == "name")
                continue;
            std::string fields = "\"rule\": \"" + kind + "\"";
            const auto unknown = parseGates(ruleOf(fields + ", \"nonsense\": 1"), "f");
            QVERIFY(!unknown);
            QVERIFY2(unknown.error().what.find("nonsense") != std::string::npos, kind.c_str());
            std::string list = unknown.error().hint;
            for (const auto& [field, ignored] : definition["properties"].items())
                QVERIFY2(
                    (list + ",").find(" " + field + ",") != std::string::npos, (kind + " " + field).c_str());
            const auto listed = std::ranges::count(list, ',') + 1;
            QCOMPARE(static_cast<std::size_t>(listed), definition["properties"].size());
        }
    }

    void describesItself()
    {
        QCOMPARE(describeGate(defaultGates().rules[0]), "change of P@1: at least -0.01");
        QCOMPARE(describeGate(defaultGates().rules[5]),
            "negative flip rate: at most 1.5 times the twin's, without a twin at most 0.08");
    }
};

QTEST_GUILESS_MAIN(TestGates)
#include "tst_gates.moc"
