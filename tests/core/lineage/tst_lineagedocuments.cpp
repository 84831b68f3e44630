#include "core/lineage/lineagedot.h"
#include "core/lineage/lineagejson.h"
#include "tests/core/lineage/samplelineage.h"
#include "tests/support/testing.h"

#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <map>
#include <set>

using namespace touchstone;
using namespace testing;

namespace {

/// What `dot` answers; empty with the reason in `problem` when it fails.
QByteArray askDot(const QStringList& arguments, const std::string& document, QString& problem)
{
    QProcess process;
    process.start(QStringLiteral("dot"), arguments);
    process.write(QByteArray::fromStdString(document));
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        problem = QString::fromUtf8(process.readAllStandardError());
    return process.readAllStandardOutput();
}

bool hasDot()
{
    return !QStandardPaths::findExecutable(QStringLiteral("dot")).isEmpty();
}

LineageGraph oneNode(const std::string& title)
{
    LineageNode node;
    node.id = LineageNodeId("file:" + title);
    node.title = title;
    return {.nodes = {node}, .edges = {}, .warnings = {}};
}

LineageGraph chains(int nodes)
{
    LineageGraph graph;
    for (int i = 0; i < nodes; ++i) {
        LineageNode node;
        node.id = LineageNodeId("execution:" + std::to_string(i));
        node.kind = LineageKind::Training;
        node.title = "#" + std::to_string(i);
        graph.nodes.push_back(node);
        if (i > 0) {
            graph.edges.push_back({.from = graph.nodes[static_cast<std::size_t>((i - 1) / 3)].id,
                .to = node.id,
                .relation = LineageRelation::Read,
                .detail = {}});
        }
    }
    return graph;
}

const LineageItem four {.node = LineageNodeId("execution:4"), .part = {}};

} // namespace

class TestLineageDocuments : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnAnyWarning(); }

    void hostileNamesStayLabels_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("quotes") << QByteArray("a \"quoted\" name");
        QTest::newRow("ends the statement") << QByteArray("\"]; n0 -> n0; evil [label=\"");
        QTest::newRow("backslash at the end") << QByteArray("folder\\");
        QTest::newRow("escapes of dot") << QByteArray("\\N \\G \\l \\\" \\E");
        QTest::newRow("newlines") << QByteArray("one\ntwo\r\nthree");
        QTest::newRow("braces") << QByteArray("{a|b} } digraph x {");
        QTest::newRow("HTML") << QByteArray("<b>bold</b><img src=\"/etc/passwd\"/>");
        QTest::newRow("looks like an HTML label") << QByteArray("<<table><tr><td>x</td></tr></table>>");
        QTest::newRow("control characters") << QByteArray("bell\x07 escape\x1b[31m delete\x7f");
        QTest::newRow("no UTF-8") << QByteArray("broken \xff\xfe name");
        QTest::newRow("entities") << QByteArray("&quot; &#34; &amp;");
    }

    void hostileNamesStayLabels()
    {
        QFETCH(const QByteArray, name);
        const std::string quoted = dotQuoted(name.toStdString());
        QVERIFY(quoted.size() >= 2 && quoted.front() == '"' && quoted.back() == '"');
        bool escaped = false;
        for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
            if (escaped) {
                QVERIFY(quoted[i] == '"' || quoted[i] == '\\' || quoted[i] == 'n');
                escaped = false;
                continue;
            }
            QVERIFY(quoted[i] != '"');
            QVERIFY(static_cast<unsigned char>(quoted[i]) >= 0x20);
            escaped = quoted[i] == '\\';
        }
        QVERIFY(!escaped);
        QVERIFY(QString::fromUtf8(quoted.c_str()).toUtf8() == QByteArray::fromStdString(quoted));
        if (!hasDot())
            QSKIP("dot is not installed");
        QString problem;
        const QByteArray answer
            = askDot({QStringLiteral("-Tjson")}, lineageToDot(oneNode(name.toStdString()), {}), problem);
        const auto parsed = nlohmann::json::parse(answer.toStdString(), nullptr, false);
        QVERIFY2(!parsed.is_discarded(), problem.toUtf8());
        QCOMPARE(parsed["objects"].size(), std::size_t {1}); // nothing of the name became a node
        QVERIFY(!parsed.contains("edges"));
    }

    void theStoryAsDot()
    {
        const LineageGraph graph = lineageGraph(story());
        const std::string dot = lineageToDot(graph, four.node);
        QVERIFY(dot.starts_with("digraph lineage {"));
        QVERIFY(
            dot.find("label=\"version 20200331.0\\n[stale: production points to the newer 20200602.0 now]\"")
            != std::string::npos);
        QVERIFY(dot.find("penwidth=3") != std::string::npos);
        QCOMPARE(std::count(dot.begin(), dot.end(), '>'),
            static_cast<std::ptrdiff_t>(graph.edges.size() + 2)); // and one in each title of a move
    }

    void twoHundredNodesArePlaced()
    {
        if (!hasDot())
            QSKIP("dot is not installed");
        const LineageGraph graph = chains(200);
        QString problem;
        const QByteArray answer = askDot({QStringLiteral("-Tjson")},
            layoutRequest(graph,
                [](const LineageNode&) {
                    return LineageBox {160, 44};
                }),
            problem);
        const auto layout = readLayout(graph, answer.toStdString());
        QVERIFY2(layout, (problem.toStdString() + testing::problem(layout)).c_str());
        QCOMPARE(layout->centres.size(), std::size_t {200});
        QCOMPARE(layout->lines.size(), graph.edges.size());
        for (std::size_t i = 0; i < 200; ++i) {
            QVERIFY(layout->centres[i].x >= 80 && layout->centres[i].x <= layout->width - 79);
            QVERIFY(layout->centres[i].y >= 22 && layout->centres[i].y <= layout->height - 21);
            for (std::size_t j = 0; j < i; ++j) { // no box covers another
                QVERIFY(std::abs(layout->centres[i].x - layout->centres[j].x) >= 160
                    || std::abs(layout->centres[i].y - layout->centres[j].y) >= 44);
            }
        }
        for (const auto& line : layout->lines) { // from left to right
            QVERIFY(line.points.front().x < line.tip.x);
        }
    }

    void answersThatAreNoLayout_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("Error: <stdin>: syntax error");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("no bounds") << QByteArray("{}");
        QTest::newRow("bounds are words") << QByteArray(R"({"bb":"a,b,c,d"})");
        QTest::newRow("a node is left out") << QByteArray(R"({"bb":"0,0,9,9","objects":[]})");
        QTest::newRow("no numbers") << QByteArray(R"({"bb":"0,0,9,9","objects":[{"name":"n0","pos":"x"}]})");
        QTest::newRow("infinite") << QByteArray(
            R"({"bb":"0,0,9,9","objects":[{"name":"n0","pos":"inf,1"}]})");
        QTest::newRow("another node")
            << QByteArray(R"({"bb":"0,0,9,9","objects":[{"name":"n7","pos":"1,1"}]})");
        QTest::newRow("objects are numbers") << QByteArray(R"({"bb":"0,0,9,9","objects":[1,2]})");
    }

    void answersThatAreNoLayout()
    {
        QFETCH(const QByteArray, answer);
        const auto layout = readLayout(oneNode("a"), answer.toStdString());
        QVERIFY(!layout);
        QCOMPARE(layout.error().code, std::string("bad-layout"));
    }

    void aLineWithoutACourse()
    {
        const LineageGraph graph = chains(2);
        const auto with = [](const char* pos) {
            const nlohmann::json nodes {{{"name", "n0"}, {"pos", "1,1"}}, {{"name", "n1"}, {"pos", "5,2"}}};
            const nlohmann::json edges = nlohmann::json::array({{{"comment", "n0"}, {"pos", pos}}});
            return nlohmann::json {{"bb", "0,0,9,9"}, {"objects", nodes}, {"edges", edges}}.dump();
        };
        const auto good = readLayout(graph, with("e,4,2 1,1 2,1 3,2 3.5,2"));
        VERIFY_RESULT(good);
        QCOMPARE(good->lines.size(), std::size_t {1});
        QVERIFY(good->lines[0].tip == (LineagePoint {4, 7})); // downwards
        QVERIFY(!readLayout(graph, with("e,4,2 1,1 2")));
        QVERIFY(!readLayout(graph, with("e,4,2 1,1 2,2")));
        QVERIFY(!readLayout(graph, with("here")));
    }

    void theStoryAsJson()
    {
        const LineageGraph graph = lineageGraph(story());
        const auto document = lineageToJson(graph, four, {});
        QCOMPARE(document["item"].get<std::string>(), std::string("execution:4"));
        QCOMPARE(document["nodes"].size(), graph.nodes.size());
        std::set<std::string> ids;
        for (const auto& node : document["nodes"])
            ids.insert(node["id"].get<std::string>());
        for (const auto& edge : document["edges"])
            QVERIFY(
                ids.contains(edge["from"].get<std::string>()) && ids.contains(edge["to"].get<std::string>()));
        const auto target = lineageTarget(*graph.find(LineageNodeId("comparison:6:8")));
        QCOMPARE(target.dump(), std::string(R"({"kind":"comparison","target":"6:8"})"));
        QVERIFY(lineageTarget(*graph.find(LineageNodeId("file:" + hashOf('a')))).is_null());
        QVERIFY(document["origin"].is_null());
    }

    void factsThatAreTrueTwice()
    {
        LineageRecords records = story();
        records.pairs = {{ExecutionNumber(4), ExecutionNumber(6), "marks", {}},
            {ExecutionNumber(4), ExecutionNumber(6), "report weekly", {}},
            {ExecutionNumber(4), ExecutionNumber(6), "report monthly", {}},
            {ExecutionNumber(4), ExecutionNumber(8), "marks", {}}};
        const LineageGraph graph = lineageGraph(records);
        const auto origin = numberOrigin(records.executions, records.models, ExecutionNumber(4));
        const auto document = lineageToJson(graph, four, origin);
        const auto namedBy = [&](const char* id) {
            for (const auto& node : document["nodes"]) {
                if (node["id"] == id)
                    return node["facts"]["named-by"].dump();
            }
            return std::string();
        };
        QCOMPARE(namedBy("comparison:4:6"), std::string(R"(["marks","report weekly","report monthly"])"));
        QCOMPARE(namedBy("comparison:4:8"), std::string(R"("marks")"));
        QCOMPARE(document["origin"]["training"].get<int>(), 3);
        const auto prov = lineageToProv(graph);
        QCOMPARE(prov["entity"]["ts:comparison_3A4_3A6"]["ts:named-by"].size(), std::size_t {3});
    }

    /// Every rule of the submission that a document of ours can break: the kinds of records, names in declared prefixes, ends
    /// that are declared, and what a relation must name.
    void theStoryAsProv()
    {
        LineageRecords records = story();
        records.executions[2].environment = {{"program", "touchstone 1"}};
        records.executions.push_back(execution(9, Step::Train, {}, {modelOf("#9", '3')}, {{"twin_of", 3}}));
        records.releases[1].who = "O'Brien \"<b>\" \xff";
        const auto document = lineageToProv(lineageGraph(records));
        const std::map<std::string, std::pair<std::string, std::string>> relations {
            {"used", {"prov:activity", "prov:entity"}}, {"wasGeneratedBy", {"prov:entity", "prov:activity"}},
            {"wasDerivedFrom", {"prov:generatedEntity", "prov:usedEntity"}},
            {"wasAssociatedWith", {"prov:activity", "prov:agent"}},
            {"wasInformedBy", {"prov:informed", "prov:informant"}},
            {"specializationOf", {"prov:specificEntity", "prov:generalEntity"}},
            {"alternateOf", {"prov:alternate1", "prov:alternate2"}}};
        const std::map<std::string, std::string> kinds {{"prov:activity", "activity"},
            {"prov:entity", "entity"}, {"prov:generatedEntity", "entity"}, {"prov:usedEntity", "entity"},
            {"prov:agent", "agent"}, {"prov:informed", "activity"}, {"prov:informant", "activity"},
            {"prov:specificEntity", "entity"}, {"prov:generalEntity", "entity"},
            {"prov:alternate1", "entity"}, {"prov:alternate2", "entity"}};
        QVERIFY(document["prefix"].contains("ts"));
        for (const auto& section : document.items()) {
            const std::string& name = section.key();
            if (name == "prefix")
                continue;
            const bool isElement = name == "entity" || name == "activity" || name == "agent";
            QVERIFY2(isElement || relations.contains(name), name.c_str());
            for (const auto& entry : section.value().items()) {
                if (isElement) {
                    QVERIFY(QRegularExpression(QStringLiteral("^ts:[A-Za-z0-9_-]+$"))
                                .match(QString::fromStdString(entry.key()))
                                .hasMatch());
                    continue;
                }
                for (const std::string& end : {relations.at(name).first, relations.at(name).second}) {
                    const auto target = entry.value().at(end).get<std::string>();
                    QVERIFY2(document[kinds.at(end)].contains(target), (name + " " + target).c_str());
                }
            }
        }
        for (const char* section : {"entity", "activity", "agent", "used", "wasGeneratedBy", "wasDerivedFrom",
                 "wasAssociatedWith", "wasInformedBy", "alternateOf"})
            QVERIFY2(document.contains(section), section);
        QCOMPARE(document["activity"]["ts:execution_3A3"]["prov:startTime"].get<std::string>(),
            std::string("1970-01-12T13:51:40Z"));
        // The model was derived from the rows of the split.
        const auto derived = std::ranges::any_of(document["wasDerivedFrom"], [](const auto& relation) {
            return relation["prov:generatedEntity"] == "ts:model_3A" + hashOf('3')
                && relation["prov:usedEntity"] == "ts:execution_3A2-output";
        });
        QVERIFY(derived);
    }
};

QTEST_GUILESS_MAIN(TestLineageDocuments)

#include "tst_lineagedocuments.moc"
