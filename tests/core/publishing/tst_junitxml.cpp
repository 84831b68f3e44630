#include "core/publishing/junitxml.h"
#include "tests/core/publishing/materialbuilder.h"
#include "tests/support/testing.h"

#include <QXmlStreamReader>

using namespace touchstone;

namespace {

struct Element {
    QString name;
    QString parent;
    QXmlStreamAttributes attributes;
};

/// Every element in order; nothing for a document that is not well formed.
std::vector<Element> elementsOf(const std::string& xml)
{
    std::vector<Element> elements;
    QStringList open;
    QXmlStreamReader reader(QByteArray::fromStdString(xml));
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            elements.push_back(
                {reader.name().toString(), open.isEmpty() ? QString() : open.last(), reader.attributes()});
            open.append(reader.name().toString());
        } else if (reader.isEndElement()) {
            open.removeLast();
        }
    }
    return reader.hasError() ? std::vector<Element> {} : elements;
}

std::vector<Element> named(const std::vector<Element>& all, const char* name)
{
    std::vector<Element> found;
    for (const Element& element : all) {
        if (element.name == QLatin1String(name))
            found.push_back(element);
    }
    return found;
}

std::string plainName(int number)
{
    return testing::labelName(number);
}

GateResult gateOf(const std::string& name, GateVerdict verdict)
{
    return {.name = name,
        .rule = "change",
        .verdict = verdict,
        .unit = GateUnit::Change,
        .value = -0.02,
        .limit = -0.01,
        .why = {"why", "it is " + name, {}}};
}

} // namespace

class TestJunitXml : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    /// The structure that Jenkins' junit schema and GitLab read.
    void structure()
    {
        ReportMaterial material = testing::materialOf(testing::namedComparison(12, 40, plainName));
        material.gates.gates = {gateOf("passes", GateVerdict::Pass), gateOf("fails", GateVerdict::Fail),
            gateOf("unsure", GateVerdict::Inconclusive), gateOf("none", GateVerdict::NotApplicable)};
        const auto all = elementsOf(junitXml(material));
        QCOMPARE(all.at(0).name, QStringLiteral("testsuites"));
        const auto suites = named(all, "testsuite");
        QCOMPARE(suites.size(), std::size_t {1});
        const auto value = [&](const char* name) { return suites[0].attributes.value(QLatin1String(name)); };
        QCOMPARE(value("tests"), QStringLiteral("4"));
        QCOMPARE(value("failures"), QStringLiteral("1"));
        QCOMPARE(value("errors"), QStringLiteral("0"));
        QCOMPARE(value("skipped"), QStringLiteral("2"));
        QCOMPARE(value("timestamp"), QStringLiteral("2013-05-01T00:00:00Z"));
        const auto cases = named(all, "testcase");
        QCOMPARE(cases.size(), std::size_t {4});
        QCOMPARE(cases[1].attributes.value(QLatin1String("name")), QStringLiteral("fails"));
        QCOMPARE(
            cases[1].attributes.value(QLatin1String("classname")), QStringLiteral("touchstone.gates.change"));
        const auto failures = named(all, "failure");
        QCOMPARE(failures.size(), std::size_t {1});
        QCOMPARE(failures[0].parent, QStringLiteral("testcase"));
        QCOMPARE(failures[0].attributes.value(QLatin1String("message")), QStringLiteral("it is fails"));
        QCOMPARE(named(all, "skipped").size(), std::size_t {2});
        QVERIFY(!named(all, "property").empty());
    }

    /// A decision waives: the gate still fails, but does not fail the run.
    void aWaivedGateIsSkippedWithItsReason()
    {
        ReportMaterial material = testing::materialOf(testing::namedComparison(12, 40, plainName));
        material.gates.gates = {gateOf("passes", GateVerdict::Pass), gateOf("fails", GateVerdict::Fail),
            gateOf("waived", GateVerdict::Fail)};
        material.gates.waived = {{"waived", "the label is going away"}, {"passes", "for nothing"}};
        const auto all = elementsOf(junitXml(material));
        QCOMPARE(all.at(0).attributes.value(QLatin1String("failures")), QStringLiteral("1"));
        QCOMPARE(all.at(0).attributes.value(QLatin1String("skipped")), QStringLiteral("1"));
        const auto skipped = named(all, "skipped");
        QCOMPARE(skipped.size(), std::size_t {1});
        QCOMPARE(skipped[0].attributes.value(QLatin1String("message")),
            QStringLiteral("waived: the label is going away"));
        const auto failures = named(all, "failure");
        QCOMPARE(failures.size(), std::size_t {1});
        QCOMPARE(failures[0].attributes.value(QLatin1String("message")), QStringLiteral("it is fails"));
    }

    void hostileTextStaysText()
    {
        for (const std::string& text : testing::hostileTexts()) {
            ReportMaterial material = testing::materialOf(
                testing::namedComparison(3, 20, [&](int i) { return text + std::to_string(i); }));
            material.gates.gates = {gateOf(text, GateVerdict::Fail)};
            material.program = material.gates.source = text;
            const auto all = elementsOf(junitXml(material));
            QVERIFY2(!all.empty(), text.c_str());
            QCOMPARE(named(all, "testcase").size(), std::size_t {1});
            QVERIFY(named(all, "script").empty());
        }
    }
};

QTEST_APPLESS_MAIN(TestJunitXml)
#include "tst_junitxml.moc"
