#include "core/release/gates.h"
#include "tests/support/testing.h"
#include "widgets/models/gaterules.h"

#include <QLocale>

#include <algorithm>

using namespace touchstone;

namespace {

GateField fieldNamed(const QString& kind, const std::string& name)
{
    const auto fields = GateRules::fieldsOf(kind);
    const auto found = std::ranges::find(fields, name, &GateField::name);
    return found == fields.end() ? GateField {} : *found;
}

} // namespace

class TestGateRules final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { testing::failOnAnyWarning(); }

    void whatIsNotTouchedStays()
    {
        const std::string text = R"({"zebra": 1, "gates": [
  {"rule": "rows", "at_least": 5, "name": "a", "note": "kept"}], "description": "mine"})";
        auto rules = GateRules::parse(text, "mine.json");
        VERIFY_RESULT(rules);
        rules->setField(0, fieldNamed(QStringLiteral("rows"), "at_least"), QStringLiteral("7"));
        QCOMPARE(rules->text(),
            "{\n  \"zebra\": 1,\n  \"gates\": [\n    "
            R"({"rule":"rows","at_least":7,"name":"a","note":"kept"})"
            "\n  ],\n  \"description\": \"mine\"\n}\n");
        // What is not known is kept, and said.
        QVERIFY(rules->problem()->what.find("zebra") != std::string::npos);
        QVERIFY(rules->problemOf(0).contains(QStringLiteral("note")));
    }

    void everyKindBeginsAskable()
    {
        auto rules = GateRules::parse(R"({"gates": []})", "x");
        VERIFY_RESULT(rules);
        QVERIFY(rules->problem()); // there is nothing to ask yet
        for (const QString& kind : GateRules::kinds()) {
            const int rule = rules->add(kind);
            QCOMPARE(rules->kind(rule), kind);
            QCOMPARE(rules->problemOf(rule), QString());
            QVERIFY(GateRules::kindTitle(kind) != kind);
            // A form shows every field that the file may have.
            QVERIFY(!GateRules::fieldsOf(kind).empty());
        }
        const int again = rules->add(QStringLiteral("rows"));
        QCOMPARE(again, rules->count() - 1);
        QCOMPARE(rules->name(rules->count() - 1), QStringLiteral("rows-2"));
        QVERIFY(!rules->problem());
        QCOMPARE(static_cast<int>(rules->rows().size()), rules->count());
    }

    void anotherKindKeepsWhatItHas()
    {
        auto rules = GateRules::parse(
            R"({"gates": [{"name": "a", "rule": "change", "metric": "f1_macro", "at_least": -0.5, "relative": true}]})",
            "x");
        VERIFY_RESULT(rules);
        rules->setKind(0, QStringLiteral("value"));
        QCOMPARE(rules->name(0), QStringLiteral("a"));
        QCOMPARE(rules->field(0, fieldNamed(QStringLiteral("value"), "metric")), QStringLiteral("f1_macro"));
        QVERIFY(rules->problemOf(0).contains(QStringLiteral("-0.5"))); // no value is below 0
        rules->setField(0, fieldNamed(QStringLiteral("value"), "at_least"), QStringLiteral("0.5"));
        QCOMPARE(rules->problemOf(0), QString()); // `relative` went with the kind that had it
    }

    void mistakes()
    {
        auto rules = GateRules::parse(
            R"({"gates": [{"name": "a", "rule": "rows", "at_least": 5}, {"name": "b", "rule": "rows", "at_least": 5}]})",
            "x");
        VERIFY_RESULT(rules);
        const GateField least = fieldNamed(QStringLiteral("rows"), "at_least");
        rules->setField(0, least, QStringLiteral("many"));
        QVERIFY(rules->problemOf(0).contains(QStringLiteral("number")));
        QCOMPARE(rules->problemOf(1), QString());
        QVERIFY(rules->problem()->where.find("line 3") != std::string::npos);
        rules->setField(0, least, QString());
        QVERIFY(rules->problemOf(0).contains(QStringLiteral("at_least")));
        rules->setField(0, least, QStringLiteral("1,000")); // as people write it here
        QCOMPARE(rules->problemOf(0), QString());
        rules->setName(0, QStringLiteral("b"));
        QVERIFY(rules->problemOf(0).contains(QStringLiteral("Two rules")));
    }

    void labelsInLines()
    {
        auto rules = GateRules::parse(R"({"gates": []})", "x");
        const int rule = rules->add(QStringLiteral("protected-labels"));
        const GateField field = fieldNamed(QStringLiteral("protected-labels"), "labels");
        rules->setField(rule, field, QStringLiteral("politics\n\n world news \n"));
        QCOMPARE(rules->field(rule, field), QStringLiteral("politics\nworld news"));
        const auto read = parseGates(rules->text(), "x");
        VERIFY_RESULT(read);
        QCOMPARE(std::get<ProtectedLabelsGate>(read->rules[0].rule).labels,
            (std::vector<std::string> {"politics", "world news"}));
    }

    void theShippedOnes()
    {
        const auto rules = GateRules::parse(defaultGates().text, "default");
        VERIFY_RESULT(rules);
        QVERIFY(!rules->problem());
        // Written again it asks the same.
        const auto again = parseGates(rules->text(), "again");
        VERIFY_RESULT(again);
        QCOMPARE(again->rules.size(), defaultGates().rules.size());
        for (std::size_t i = 0; i < again->rules.size(); ++i)
            QCOMPARE(describeGate(again->rules[i]), describeGate(defaultGates().rules[i]));
    }

    void whatWouldBeLostIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("no JSON") << "{";
        QTest::newRow("no object") << "[]";
        QTest::newRow("no list") << R"({"gates": {}})";
        QTest::newRow("a rule that is no object") << R"({"gates": [1]})";
        QTest::newRow("a field twice") << R"({"gates": [{"name": "a", "name": "b"}]})";
    }

    void whatWouldBeLostIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!GateRules::parse(text.toStdString(), "x"));
    }

    void whatIsNotOfItsKindIsShown()
    {
        const auto rules = GateRules::parse(
            R"({"gates": [{"name": 7, "rule": ["x"], "labels": 5, "relative": "no"}]})", "x");
        VERIFY_RESULT(rules);
        QCOMPARE(rules->name(0), QStringLiteral("7"));
        QVERIFY(!rules->problemOf(0).isEmpty());
        QCOMPARE(rules->rows().size(), std::size_t {1});
    }
};

QTEST_GUILESS_MAIN(TestGateRules)
#include "tst_gaterules.moc"
