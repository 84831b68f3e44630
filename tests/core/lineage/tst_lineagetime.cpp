#include "core/lineage/lineageitem.h"
#include "core/lineage/numberorigin.h"
#include "tests/core/lineage/samplelineage.h"
#include "tests/support/testing.h"

#include <set>

using namespace touchstone;
using namespace testing;

namespace {

std::set<std::string> idsOf(const LineageGraph& graph, const std::string& item)
{
    const auto found = findLineageItem(graph, item);
    std::set<std::string> ids;
    if (!found)
        return ids;
    for (const LineageNode& node : lineageOf(graph, *found).nodes)
        ids.insert(node.id.text());
    return ids;
}

/// Names of executions that seem to have come from a later one.
std::string backwards(const LineageGraph& graph)
{
    const LineageIndex index(graph);
    std::string names;
    for (std::size_t start = 0; start < graph.nodes.size(); ++start) {
        std::vector<bool> seen(graph.nodes.size(), false);
        std::vector<std::size_t> waiting {start};
        while (!waiting.empty()) {
            const std::size_t node = waiting.back();
            waiting.pop_back();
            for (const auto& step : index.origins(node)) {
                if (seen[step.node])
                    continue;
                seen[step.node] = true;
                waiting.push_back(step.node);
                if (graph.nodes[start].execution.isValid() && graph.nodes[start].kind != LineageKind::Model
                    && graph.nodes[step.node].kind != LineageKind::Model
                    && graph.nodes[step.node].execution > graph.nodes[start].execution)
                    names
                        += graph.nodes[start].id.text() + " from " + graph.nodes[step.node].id.text() + "; ";
            }
        }
    }
    return names;
}

std::string makersOf(const LineageGraph& graph, const std::string& reader)
{
    const LineageIndex index(graph);
    std::string makers;
    for (const auto& step : index.origins(*index.positionOf(LineageNodeId(reader)))) {
        for (const auto& before : index.origins(step.node)) {
            if (graph.edges[before.edge].relation == LineageRelation::Made)
                makers += graph.nodes[before.node].title;
        }
    }
    return makers;
}

Execution elsewhere(std::int64_t number, std::optional<std::int64_t> started, std::vector<Artifact> inputs,
    std::vector<Artifact> outputs)
{
    Execution made = execution(number, Step::External, std::move(inputs), std::move(outputs));
    made.started = started;
    made.finished.reset();
    return made;
}

} // namespace

/// Nothing comes from what was made later, also where bytes are equal.
class TestLineageTime : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnAnyWarning(); }

    void trainedAgainToTheSameBytes()
    {
        LineageRecords records = story();
        records.executions.push_back(
            execution(9, Step::Train, {rowsOf("old@1/train#2", '1')}, {modelOf("#9", '3')}));
        records.executions.push_back(execution(10, Step::Evaluate, {modelOf("#9", '3'), rowsOf("new@1", '2')},
            {ofExecution("predictions", 10, '5')}));
        records.executions.push_back(execution(11, Step::Evaluate, {modelOf("#3", '3'), rowsOf("new@1", '2')},
            {ofExecution("predictions", 11, '6')}));
        records.executions.push_back(
            execution(12, Step::Evaluate, {modelOf("/out/model.bin", '3'), rowsOf("old@1", '1')}, {}));
        records.models.push_back(model(9, '3'));
        const LineageGraph graph = lineageGraph(records);
        QCOMPARE(backwards(graph), std::string());
        QVERIFY(!idsOf(graph, "4").contains("execution:9"));
        QVERIFY(!idsOf(graph, "9").contains("execution:4"));
        QCOMPARE(makersOf(graph, "execution:10"), std::string("#9#5"));
        QCOMPARE(
            makersOf(graph, "execution:11"), std::string("#3#5")); // by name, though there is a newer one
        QCOMPARE(makersOf(graph, "execution:12"), std::string("#9#1")); // by bytes: the last before it
        QVERIFY(idsOf(graph, "10").contains("execution:3"));            // the same bytes
        QVERIFY(idsOf(graph, "20200331.0").contains("execution:3"));    // which made the version
        QVERIFY(!idsOf(graph, "20200331.0").contains("execution:9"));
    }

    void madeSeveralTimesBeforeAnybodyReadIt()
    {
        LineageRecords records;
        records.executions = {
            execution(1, Step::Train, {}, {modelOf("#1", 'a')}),
            execution(2, Step::Train, {}, {modelOf("#2", 'a')}),
            execution(3, Step::Evaluate, {modelOf("/m.bin", 'a')}, {}),
        };
        QCOMPARE(makersOf(lineageGraph(records), "execution:3"), std::string("#1#2"));
    }

    void aDatasetThatWasImportedAgain()
    {
        LineageRecords records = story();
        records.executions.push_back(
            execution(9, Step::Import, {fileOf("/data/old.ndjson", 'a')}, {rowsOf("old@1", '1')}));
        records.executions.push_back(execution(10, Step::Split, {rowsOf("old@1", '1')}, {}));
        const LineageGraph graph = lineageGraph(records);
        QCOMPARE(backwards(graph), std::string());
        QVERIFY(!idsOf(graph, "2").contains("execution:9"));
        QCOMPARE(makersOf(graph, "execution:10"), std::string("#1")); // the workspace says so
        const auto old = idsOf(graph, "old");
        QVERIFY(old.contains("execution:9") && old.contains("execution:4"));
        for (const LineageNode& node : graph.nodes)
            QVERIFY2(
                node.kind != LineageKind::Dataset || node.state == LineageState::Here, node.title.c_str());
        const auto part = findLineageItem(graph, "old/test");
        VERIFY_RESULT(part);
        QCOMPARE(part->node.text(), std::string("execution:10"));
    }

    void deletedAndImportedAgain()
    {
        LineageRecords records = story();
        records.executions.push_back(
            execution(9, Step::Import, {fileOf("/data/old.ndjson", 'a')}, {rowsOf("old@1", '1')}));
        records.datasets[1].execution = ExecutionNumber(9);
        const LineageGraph graph = lineageGraph(records);
        QCOMPARE(backwards(graph), std::string());
        QCOMPARE(makersOf(graph, "execution:2"), std::string("#1"));
    }

    void aFileThatARunWroteAfterItWasRead()
    {
        LineageRecords records = story();
        const std::int64_t before = records.executions[0].created - 10;
        records.executions.push_back(elsewhere(9, before + 500, {}, {fileOf("/runs/a/rows.ndjson", 'a')}));
        const LineageGraph later = lineageGraph(records);
        QCOMPARE(makersOf(later, "execution:1"), std::string());
        QVERIFY(idsOf(later, "/runs/a/rows.ndjson").contains("execution:9"));
        // A run is older than what was recorded before it was taken in.
        records.executions.back().started = before;
        QCOMPARE(makersOf(lineageGraph(records), "execution:1"), std::string("#9"));
        records.executions.back().started.reset(); // nobody knows
        QCOMPARE(makersOf(lineageGraph(records), "execution:1"), std::string("#9"));
    }

    void runsOfOneCommit()
    {
        LineageRecords records;
        records.executions = {
            elsewhere(1, 1'000, {fileOf("model.pkl", 'a')}, {fileOf("metrics.json", 'b')}),
            elsewhere(2, 1'000, {}, {fileOf("model.pkl", 'a')}),
            elsewhere(3, 2'000, {}, {fileOf("model.pkl", 'a')}),
        };
        const LineageGraph graph = lineageGraph(records);
        QCOMPARE(makersOf(graph, "execution:1"), std::string("#2"));
        QVERIFY(graph.warnings.empty());
    }

    /// Its predictions are about rows that were imported from a file which it wrote itself.
    void aRunThatIsAboutRowsOfItsOwnFile()
    {
        LineageRecords records;
        records.executions = {
            execution(1, Step::Import, {fileOf("/runs/a/test.csv", 'a')}, {rowsOf("old@1", '1')}),
            elsewhere(2, 10, {rowsOf("old@1", '1')},
                {fileOf("/runs/a/test.csv", 'a'), ofExecution("predictions", 2, 'c')}),
        };
        const LineageGraph graph = lineageGraph(records);
        QVERIFY(graph.warnings.empty());
        QCOMPARE(backwards(graph), std::string());
    }

    void whoTrainedAModelIsNoLaterExecution()
    {
        LineageRecords records = story();
        records.executions[5].inputs[0] = modelOf("/out/model.bin", '9');
        records.executions.push_back(execution(9, Step::Train, {rowsOf("new@1", '2')}, {modelOf("#9", '9')}));
        records.models.push_back(model(9, '9'));
        const auto origin = numberOrigin(records.executions, records.models, ExecutionNumber(6));
        QVERIFY(origin.has_value() && !origin->training.has_value());
    }
};

QTEST_GUILESS_MAIN(TestLineageTime)

#include "tst_lineagetime.moc"
