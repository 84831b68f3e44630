#include "core/lineage/lineageitem.h"
#include "core/lineage/lineagenames.h"
#include "tests/core/lineage/samplelineage.h"
#include "tests/support/testing.h"

#include <algorithm>

using namespace touchstone;
using namespace testing;

namespace {

constexpr std::int64_t dayLong = 86'400;

std::string staleOf(const LineageGraph& graph, const std::string& id)
{
    const LineageNode* node = graph.find(LineageNodeId(id));
    std::string codes;
    for (const Warning& warning : node != nullptr ? node->stale : std::vector<Warning>())
        codes += (codes.empty() ? "" : ",") + warning.code;
    return codes;
}

std::string textOf(const LineageGraph& graph, const std::string& id)
{
    const LineageNode* node = graph.find(LineageNodeId(id));
    return node != nullptr && !node->stale.empty() ? node->stale.front().text : std::string();
}

/// A second version of `old`, whose posts end on the fourth day, as execution 9.
void addSecondVersion(LineageRecords& records)
{
    records.executions.push_back(execution(9, Step::Import, {}, {rowsOf("old@2", '5')}));
    records.datasets.push_back(dataset("old", 2, '5', 9, 4 * dayLong));
}

/// Its split, as execution 10.
void splitSecondVersion(LineageRecords& records, nlohmann::json parameters = nlohmann::json::object())
{
    records.executions.push_back(execution(
        10, Step::Split, {rowsOf("old@2", '5')}, {ofExecution("split", 10, 'f')}, std::move(parameters)));
    records.executions.back().metrics = {{"train", 80}, {"validation", 0}, {"test", 20}};
}

const std::string old1 = "dataset:old@1:" + hashOf('1');
const std::string model3 = "model:" + hashOf('3');
const std::string model7 = "model:" + hashOf('7');

} // namespace

/// What may be out of date: only what has a newer version of the same rows.
class TestLineageStale : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnAnyWarning(); }

    void aRepeatedSplitIsNoNewerOne()
    {
        LineageRecords records = story();
        addSecondVersion(records);
        splitSecondVersion(records);
        records.executions.push_back(execution(
            11, Step::Split, {rowsOf("old@2", '5')}, {ofExecution("split", 11, 'f')}, {{"rerun_of", 10}}));
        records.executions.back().metrics = records.executions[9].metrics;
        const LineageGraph graph = lineageGraph(records);
        QVERIFY2(textOf(graph, "execution:3").find("old@2/train#10 ") != std::string::npos,
            textOf(graph, "execution:3").c_str());
        const auto part = findLineageItem(graph, "old@2/test");
        VERIFY_RESULT(part);
        QVERIFY(part->node == executionNode(ExecutionNumber(10)));
        const auto named = findLineageItem(graph, "old@2/test#11");
        VERIFY_RESULT(named);
        QVERIFY(named->node == executionNode(ExecutionNumber(11)));
    }

    void otherDatasetsMakeNothingOld()
    {
        LineageRecords records = story(); // new@1 has newer posts than old@1, on which #3 was trained
        const LineageGraph graph = lineageGraph(records);
        QCOMPARE(staleOf(graph, model3), std::string());
        QCOMPARE(staleOf(graph, "execution:3"), std::string());
        for (DatasetInfo& info : records.datasets)
            info.lastTime.reset();
        QCOMPARE(staleOf(lineageGraph(records), model3), std::string());
        QCOMPARE(staleOf(graph, "version:20200331.0"), std::string("alias-moved-on"));
        QCOMPARE(staleOf(graph, "version:20200602.0"), std::string());
        QCOMPARE(staleOf(graph, "alias:production"), std::string());
    }

    void aPartIsComparedWithTheSamePart()
    {
        LineageRecords records = story();
        addSecondVersion(records);
        const LineageGraph whole = lineageGraph(records);
        QCOMPARE(staleOf(whole, old1), std::string("newer-dataset-version"));
        QCOMPARE(staleOf(whole, "execution:2"), std::string("newer-input")); // it read all of it
        QCOMPARE(staleOf(whole, "execution:3"), std::string());              // there is no newer part yet
        QCOMPARE(staleOf(whole, model3), std::string());
        splitSecondVersion(records);
        const LineageGraph split = lineageGraph(records);
        QCOMPARE(textOf(split, "execution:3"),
            std::string("old@2/train#10 is newer than old@1/train#2, which it read"));
        QCOMPARE(textOf(split, "execution:4"),
            std::string("old@2/test#10 is newer than old@1/test#2, which it read"));
        QCOMPARE(staleOf(split, "execution:6"), std::string()); // it read new@1 only
        records.executions[3].inputs[1] = rowsOf("old@1/validation#2", '1');
        QCOMPARE(staleOf(lineageGraph(records), "execution:4"), std::string()); // the newer split has none
        records.executions.back().status = ExecutionStatus::Error;
        QCOMPARE(staleOf(lineageGraph(records), "execution:3"), std::string());
    }

    void whoReadTheNewerVersionTooIsNotBehind()
    {
        LineageRecords records = story();
        addSecondVersion(records);
        splitSecondVersion(records);
        records.executions.push_back(
            execution(11, Step::Train, {rowsOf("old@1/train#2", '1'), rowsOf("old@2/train#10", '5')}, {}));
        records.executions.push_back(
            execution(12, Step::Train, {rowsOf("old@1/train#2", '1'), rowsOf("old@2/test#10", '5')}, {}));
        const LineageGraph graph = lineageGraph(records);
        QCOMPARE(staleOf(graph, "execution:11"), std::string());
        QCOMPARE(staleOf(graph, "execution:12"), std::string("newer-input"));
    }

    void aModelOfAWholeDatasetByItsPosts()
    {
        LineageRecords records = story();
        records.executions[2].inputs = {rowsOf("old@1", '1')};
        records.datasets[1].lastTime = 2 * dayLong;
        addSecondVersion(records);
        const LineageGraph graph = lineageGraph(records);
        QCOMPARE(staleOf(graph, model3), std::string("older-than-data"));
        QCOMPARE(textOf(graph, model3),
            std::string("it was trained on old@1, whose posts end on 1970-01-03; those of old@2 end on "
                        "1970-01-05"));
        QCOMPARE(staleOf(graph, model7), std::string()); // of a part
        records.datasets.back().lastTime.reset();
        QCOMPARE(staleOf(lineageGraph(records), model3), std::string("older-than-import"));
        records.datasets.back().unlabelled = records.datasets.back().rows; // nothing to learn from
        QCOMPARE(staleOf(lineageGraph(records), model3), std::string());
        QCOMPARE(staleOf(lineageGraph(records), "execution:3"), std::string("newer-input"));
    }

    /// The training part of a split by time ends where it was cut, not where the dataset ends.
    void aModelOfAPartByWhereThatEnds()
    {
        LineageRecords records = story();
        records.datasets[1].lastTime = 9 * dayLong;
        records.executions[1].parameters = {{"by", "time"}, {"cut", "1970-01-02T00:00:00Z"}};
        addSecondVersion(records);
        splitSecondVersion(records, {{"by", "time"}, {"cut", "1970-01-03T00:00:00Z"}});
        const LineageGraph cut = lineageGraph(records);
        QCOMPARE(textOf(cut, model3),
            std::string("it was trained on old@1/train#2, whose posts end on 1970-01-01; those of "
                        "old@2/train#10 end on 1970-01-02"));
        // Where a part ends that is a share of the posts, only the posts themselves know.
        records.executions[1].parameters = {{"by", "time"}, {"ratios", {0.8, 0.1, 0.1}}};
        const LineageGraph share = lineageGraph(records);
        QCOMPARE(staleOf(share, model3), std::string("older-than-import"));
        QVERIFY(textOf(share, model3).find("old@2 was imported on 1970-01-12") != std::string::npos);
        records.models[0].created = 5'000'000; // trained on the older one although the newer was there
        QCOMPARE(staleOf(lineageGraph(records), model3), std::string());
    }

    void anAliasBehindTheNewestVersion()
    {
        LineageRecords records = story();
        records.releases.pop_back(); // the approved version was not moved to yet
        const LineageGraph graph = lineageGraph(records);
        QCOMPARE(staleOf(graph, "alias:production"), std::string("newer-version"));
        ReleaseRecord back = record(6, ReleaseKind::Rollback, "20200331.0");
        back.alias = "production";
        records = story();
        records.releases.push_back(back);
        const LineageGraph rolledBack = lineageGraph(records);
        QCOMPARE(staleOf(rolledBack, "alias:production"), std::string("newer-version"));
        QCOMPARE(staleOf(rolledBack, "version:20200331.0"), std::string()); // it is what is served
    }
};

QTEST_GUILESS_MAIN(TestLineageStale)

#include "tst_lineagestale.moc"
