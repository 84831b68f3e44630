#include "core/lineage/lineagefold.h"
#include "core/lineage/lineageitem.h"
#include "core/storage/reviewedpairs.h"
#include "core/storage/reviewstore.h"
#include "tests/core/lineage/samplelineage.h"
#include "tests/support/testing.h"

#include <QElapsedTimer>

#include <algorithm>
#include <set>

using namespace touchstone;
using namespace testing;

namespace {

std::set<std::string> idsOf(const LineageGraph& graph)
{
    std::set<std::string> ids;
    for (const LineageNode& node : graph.nodes)
        ids.insert(node.id.text());
    return ids;
}

LineageGraph lineageOf(const LineageGraph& graph, std::string_view text)
{
    const auto item = findLineageItem(graph, text);
    return item ? touchstone::lineageOf(graph, *item) : LineageGraph();
}

bool hasEdge(
    const LineageGraph& graph, const std::string& from, const std::string& to, LineageRelation relation)
{
    return std::ranges::any_of(graph.edges, [&](const LineageEdge& edge) {
        return edge.from.text() == from && edge.to.text() == to && edge.relation == relation;
    });
}

std::string factOf(const LineageNode& node, std::string_view name)
{
    const std::string* fact = node.fact(name);
    return fact != nullptr ? *fact : std::string();
}

std::string errorOf(const LineageGraph& graph, std::string_view text)
{
    const auto item = findLineageItem(graph, text);
    return item ? "found " + item->node.text() : item.error().code;
}

const std::string old1 = "dataset:old@1:" + hashOf('1');

} // namespace

class TestLineageGraph : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnAnyWarning(); }

    void theWholeStory()
    {
        const LineageGraph graph = lineageGraph(story());
        QVERIFY(hasEdge(graph, "file:" + hashOf('a'), "execution:1", LineageRelation::Read));
        QVERIFY(hasEdge(graph, "execution:1", old1, LineageRelation::Made));
        QVERIFY(hasEdge(graph, old1, "execution:2", LineageRelation::Read));
        QVERIFY(hasEdge(graph, "execution:2", "execution:3", LineageRelation::Read));
        QVERIFY(!hasEdge(graph, old1, "execution:3", LineageRelation::Read)); // it is behind the split
        QVERIFY(hasEdge(graph, "execution:3", "model:" + hashOf('3'), LineageRelation::Made));
        QVERIFY(hasEdge(graph, "model:" + hashOf('3'), "version:20200331.0", LineageRelation::Released));
        QVERIFY(hasEdge(graph, "execution:6", "comparison:6:8", LineageRelation::Side));
        QVERIFY(hasEdge(graph, "comparison:6:8", "record:4", LineageRelation::Evidence));
        QVERIFY(hasEdge(graph, "record:4", "record:5", LineageRelation::Allowed));
        QVERIFY(hasEdge(graph, "version:20200602.0", "record:5", LineageRelation::Moved));
        QVERIFY(hasEdge(graph, "record:5", "alias:production", LineageRelation::Pointed));
        QVERIFY(graph.warnings.empty());
        for (const LineageNode& node : graph.nodes) {
            const bool outside = node.kind == LineageKind::File;
            QCOMPARE(node.state, outside ? LineageState::Elsewhere : LineageState::Here);
        }
        QVERIFY(graph.find(LineageNodeId("record:5"))->current);
        QVERIFY(!graph.find(LineageNodeId("record:2"))->current);
    }

    void originsAndResultsOfOneItem()
    {
        const LineageGraph graph = lineageGraph(story());
        const auto four = idsOf(lineageOf(graph, "#4"));
        QCOMPARE(four,
            (std::set<std::string> {"file:" + hashOf('a'), "execution:1", old1, "execution:2", "execution:3",
                "model:" + hashOf('3'), "execution:4"}));
        const auto alias = idsOf(lineageOf(graph, "production"));
        QVERIFY(alias.contains("record:4") && alias.contains("execution:6") && alias.contains("record:2"));
        QVERIFY(!alias.contains("execution:4")); // nobody decided on it
        const auto decision = idsOf(lineageOf(graph, "decision:4"));
        QVERIFY(decision.contains("file:" + hashOf('b')) && decision.contains("alias:production"));
    }

    void aPartLeavesOutWhatTheOtherPartsBecame()
    {
        const LineageGraph graph = lineageGraph(story());
        const auto test = idsOf(lineageOf(graph, "old/test"));
        QVERIFY(test.contains("execution:4") && test.contains("execution:2"));
        QVERIFY(!test.contains("execution:3"));
        const auto train = idsOf(lineageOf(graph, "old@1/train#2"));
        QVERIFY(train.contains("execution:3") && train.contains("execution:4")); // by its model
        QCOMPARE(errorOf(graph, "new/test"), std::string("no-such-item"));
    }

    void items_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char* text, const std::string& expected) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromStdString(expected);
        };
        add("4", "found execution:4");
        add("#4", "found execution:4");
        add("old", "found " + old1);
        add("dataset:old@1", "found " + old1);
        add("20200602.0", "found version:20200602.0");
        add("alias:production", "found alias:production");
        add("decision:5", "found record:5");
        add("33333333", "found model:" + hashOf('3'));
        add("44444444", "found execution:4"); // its predictions
        add("/data/new.ndjson", "found file:" + hashOf('b'));
        add("new.ndjson", "found file:" + hashOf('b'));
        add("/elsewhere/new.ndjson", "no-such-item");
        add("99", "no-such-item");
        add("old@9", "no-such-item");
        add("20200101.0", "no-such-item");
        add("staging", "no-such-item");
        add("decision:9", "no-such-item");
        add("decision:", "no-such-item");
        add("3333333", "no-such-item"); // seven digits are too few
        add("", "no-such-item");
        add("\"]};", "no-such-item");
    }

    void items()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        QCOMPARE(errorOf(lineageGraph(story()), text.toStdString()), expected.toStdString());
    }

    void aNameOfTwoThings()
    {
        LineageRecords records = story();
        records.releases.back().alias = "old";
        const LineageGraph graph = lineageGraph(records);
        QCOMPARE(errorOf(graph, "old"), std::string("ambiguous-item"));
        QCOMPARE(errorOf(graph, "alias:old"), std::string("found alias:old"));
        QCOMPARE(errorOf(graph, "dataset:old"), "found " + old1);
    }

    void noInputs()
    {
        LineageRecords records;
        records.executions = {execution(1, Step::Train, {}, {})};
        const LineageGraph graph = lineageGraph(records);
        QCOMPARE(graph.nodes.size(), std::size_t {1});
        QVERIFY(graph.edges.empty());
        QCOMPARE(lineageOf(graph, "1").nodes.size(), std::size_t {1});
        QVERIFY(lineageGraph({}).nodes.empty());
    }

    void aDatasetThatWasDeleted()
    {
        LineageRecords records = story();
        std::erase_if(records.datasets, [](const DatasetInfo& info) { return info.name == "old"; });
        const LineageGraph graph = lineageGraph(records);
        const LineageNode* gone = graph.find(LineageNodeId(old1));
        QVERIFY(gone != nullptr && gone->state == LineageState::Missing);
        QVERIFY(hasEdge(graph, "execution:1", old1, LineageRelation::Made)); // its import is on record
        QCOMPARE(errorOf(graph, "old@1"), "found " + old1);
    }

    void aNameUsedAgainAfterADeletion()
    {
        LineageRecords records = story();
        records.executions.push_back(
            execution(9, Step::Import, {fileOf("/data/other.ndjson", 'c')}, {rowsOf("old@1", '9')}));
        records.datasets[1] = dataset("old", 1, '9', 9);
        const LineageGraph graph = lineageGraph(records);
        QCOMPARE(errorOf(graph, "old@1"), "found dataset:old@1:" + hashOf('9'));
        QVERIFY(graph.find(LineageNodeId(old1))->state == LineageState::Missing);
        QVERIFY(
            !idsOf(lineageOf(graph, "old@1")).contains("execution:3")); // that was trained on the other one
    }

    void aModelFileFromElsewhere()
    {
        LineageRecords records = story();
        records.executions.push_back(
            execution(9, Step::Evaluate, {modelOf("/models/theirs.bin", '5'), rowsOf("new@1", '2')}, {}));
        const LineageGraph graph = lineageGraph(records);
        const LineageNode* theirs = graph.find(LineageNodeId("model:" + hashOf('5')));
        QVERIFY(theirs != nullptr && theirs->state == LineageState::Elsewhere);
        QCOMPARE(theirs->title, std::string("theirs.bin"));
        QCOMPARE(errorOf(graph, "/models/theirs.bin"), "found model:" + hashOf('5'));
    }

    void aModelThatWasBroughtInAgain()
    {
        LineageRecords records = story();
        records.executions.push_back(
            execution(9, Step::External, {fileOf("/out/model.bin", '3')}, {modelOf("#9", '3')}));
        records.models.push_back(model(9, '3', "/out/model.bin"));
        const LineageGraph graph = lineageGraph(records);
        const std::string trained = "model:" + hashOf('3');
        QCOMPARE(graph.find(LineageNodeId(trained))->title, std::string("#3"));
        QVERIFY(hasEdge(graph, "execution:3", trained, LineageRelation::Made));
        QVERIFY(hasEdge(graph, "execution:9", trained + ":9", LineageRelation::Made));
        QVERIFY(hasEdge(graph, trained, trained + ":9", LineageRelation::Same));
        QCOMPARE(errorOf(graph, hashOf('3')), "found " + trained);
        const auto ids = idsOf(lineageOf(graph, hashOf('3'))); // whatever has these bytes
        QVERIFY(ids.contains("execution:9") && ids.contains("execution:4") && ids.contains("execution:1"));
    }

    void aQuantisedModelSaysSo()
    {
        LineageRecords records = story();
        records.models[0].summary = {{"quantized", true}, {"label_counts", nlohmann::json::array({1, 2})}};
        const LineageGraph graph = lineageGraph(records);
        const LineageNode* node = graph.find(LineageNodeId("model:" + hashOf('3')));
        QCOMPARE(factOf(*node, "quantized"), std::string("yes"));
        QCOMPARE(factOf(*node, "labels"), std::string("2"));
    }

    void trialsOfASearchAreFolded()
    {
        LineageRecords records = story();
        records.executions.push_back(
            execution(9, Step::Autotune, {rowsOf("old@1/train#2", '1')}, {modelOf("#9", '9')}));
        for (int trial = 10; trial < 22; ++trial) {
            records.executions.push_back(execution(trial, Step::Train, {rowsOf("old@1/train#2", '1')}, {},
                {{"autotune", {{"execution", 9}, {"trial", trial - 9}}}}));
        }
        records.models.push_back(model(9, '9'));
        const LineageGraph graph = lineageOf(lineageGraph(records), "9");
        QVERIFY(hasEdge(graph, "execution:12", "execution:9", LineageRelation::Trial));
        const FoldOptions options {.kept = {LineageNodeId("execution:9")}, .opened = {}};
        const LineageGraph small = folded(graph, options);
        const auto group = std::ranges::find_if(small.nodes, &LineageNode::isGroup);
        QVERIFY(group != small.nodes.end());
        QCOMPARE(group->members.size(), std::size_t {12});
        QVERIFY(hasEdge(small, group->id.text(), "execution:9", LineageRelation::Trial));
        QCOMPARE(small.nodes.size(), graph.nodes.size() - 11);
        FoldOptions open = options;
        open.opened.insert(group->id);
        QCOMPARE(folded(graph, open).nodes.size(), graph.nodes.size());
    }

    void chainsThatAreAlikeAreFoldedLinkByLink()
    {
        LineageRecords records = story();
        for (int i = 0; i < 6; ++i) {
            const std::int64_t number = 10 + 2 * i;
            const auto digit = static_cast<char>('A' + i); // stands for six hashes
            records.executions.push_back(execution(
                number, Step::Train, {rowsOf("new@1", '2')}, {modelOf("#" + std::to_string(number), digit)}));
            records.executions.push_back(execution(number + 1, Step::Evaluate,
                {modelOf("#" + std::to_string(number), digit), rowsOf("old@1", '1')}, {}));
            records.models.push_back(model(number, digit));
        }
        const LineageGraph graph = lineageOf(lineageGraph(records), "new");
        const LineageGraph small
            = folded(graph, {.kept = {LineageNodeId("dataset:new@1:" + hashOf('2'))}, .opened = {}});
        std::vector<std::size_t> sizes;
        for (const LineageNode& node : small.nodes) {
            if (node.isGroup())
                sizes.push_back(node.members.size());
        }
        QCOMPARE(sizes, (std::vector<std::size_t> {6, 6, 6}));
    }

    void executionsThatNameEachOther()
    {
        LineageRecords records;
        records.executions = {
            execution(
                1, Step::External, {}, {}, {{"tracker", "mlflow"}, {"run", "ab"}, {"parent_execution", 2}}),
            execution(2, Step::External, {}, {}, {{"parent_execution", 1}}),
            execution(3, Step::Train, {}, {}, {{"twin_of", 3}}),
            execution(4, Step::Train, {}, {}, {{"rerun_of", 1}}),
        };
        const LineageGraph graph = lineageGraph(records);
        QCOMPARE(graph.warnings.size(), std::size_t {2});
        QCOMPARE(graph.warnings[0].code, std::string("lineage-cycle"));
        const LineageGraph part = lineageOf(graph, "1");
        QCOMPARE(idsOf(part), (std::set<std::string> {"execution:1", "execution:2", "execution:4"}));
        QCOMPARE(part.warnings.size(), std::size_t {1}); // the other is not of it
        QVERIFY(hasEdge(part, "execution:1", "execution:4", LineageRelation::Repeated));
        QVERIFY(folded(part, {.kept = {}, .opened = {}}).nodes.size() == 3);
    }

    void executionsFromElsewhere()
    {
        LineageRecords records = story();
        Artifact picture = fileOf("/runs/7/curve.png", 'd');
        picture.kind = "artifact";
        records.executions.push_back(execution(9, Step::External, {rowsOf("new@1", '2')},
            {ofExecution("predictions", 9, '0'), picture},
            {{"tracker", "mlflow"}, {"run", "8f2c"}, {"source", "mlruns/0/8f2c"}, {"parent_execution", 77},
                {"parameters", {{"alpha", "0.5"}, {"nested", {{"a", 1}}}}}}));
        const LineageGraph graph = lineageGraph(records);
        const LineageNode* run = graph.find(LineageNodeId("execution:9"));
        QCOMPARE(factOf(*run, "tracker"), std::string("mlflow"));
        QCOMPARE(run->sha256, hashOf('0'));
        QVERIFY(hasEdge(graph, "execution:9", "file:" + hashOf('d'), LineageRelation::Made));
        QVERIFY(hasEdge(graph, "execution:9", "execution:77", LineageRelation::PartOf));
        QVERIFY(graph.find(LineageNodeId("execution:77"))->state == LineageState::Missing);
    }

    void filesOfRunsFromElsewhere()
    {
        const auto named = [](const std::string& name, const std::string& digest) {
            return Artifact {
                .name = name, .kind = "file", .sha256 = {}, .reference = name, .resolved = digest};
        };
        LineageRecords records;
        records.executions = {
            execution(
                1, Step::External, {}, {named("model.pkl", {}), named("data/train.csv", "md5:0cc175b9")}),
            execution(2, Step::External, {named("train.csv", "md5:0cc175b9")}, {named("model.pkl", {})}),
            execution(3, Step::External, {named("s3://bucket/rows.csv", {})}, {}),
            execution(4, Step::External, {named("s3://bucket/rows.csv", {})}, {}),
        };
        const LineageGraph graph = lineageGraph(records);
        QVERIFY(hasEdge(graph, "execution:1", "file:md5:0cc175b9", LineageRelation::Made));
        QVERIFY(hasEdge(graph, "file:md5:0cc175b9", "execution:2", LineageRelation::Read));
        QCOMPARE(graph.find(LineageNodeId("file:md5:0cc175b9"))->title, std::string("train.csv"));
        // A name alone is that of another file in every run, an address is not.
        QVERIFY(hasEdge(graph, "execution:1", "file:execution:1:model.pkl", LineageRelation::Made));
        QVERIFY(hasEdge(graph, "execution:2", "file:execution:2:model.pkl", LineageRelation::Made));
        QVERIFY(hasEdge(graph, "file:path:s3://bucket/rows.csv", "execution:3", LineageRelation::Read));
        QVERIFY(hasEdge(graph, "file:path:s3://bucket/rows.csv", "execution:4", LineageRelation::Read));
    }

    void parametersThatAreNoObject()
    {
        LineageRecords records;
        records.executions = {execution(1, Step::External, {}, {}, nlohmann::json::array({1, 2}))};
        records.executions[0].metrics = "text";
        records.executions[0].code = nlohmann::json::array();
        records.executions[0].environment = nullptr;
        QCOMPARE(lineageGraph(records).nodes.size(), std::size_t {1});
    }

    void marksAndReportsNamePairs()
    {
        LineageRecords records = story();
        records.pairs = {{ExecutionNumber(4), ExecutionNumber(6), "marks", 5'000},
            {ExecutionNumber(6), ExecutionNumber(99), "report weekly", {}}};
        const LineageGraph graph = lineageGraph(records);
        QVERIFY(hasEdge(graph, "execution:4", "comparison:4:6", LineageRelation::Side));
        QVERIFY(graph.find(LineageNodeId("execution:99"))->state == LineageState::Missing);

        const TemporaryFolder folder;
        std::filesystem::create_directory(folder / "reports");
        folder.write("reports/weekly.json", nlohmann::json {{"baseline", "#4"}, {"candidate", 6}}.dump());
        folder.write(
            "reports/on.json", nlohmann::json {{"baseline", "4"}, {"candidate", "6"}, {"on", "new"}}.dump());
        folder.write(
            "reports/alias.json", nlohmann::json {{"baseline", "production"}, {"candidate", "6"}}.dump());
        folder.write("reports/broken.json", "{");
        folder.write("reports/" + hashOf('f') + ".json", "{");
        std::vector<Warning> warnings;
        const auto pairs = pairsOfReports(folder.path(), warnings);
        QCOMPARE(pairs.size(), std::size_t {1});
        QCOMPARE(pairs[0].namedBy, std::string("report weekly"));
        QCOMPARE(warnings.size(), std::size_t {1});
        QCOMPARE(warnings[0].code, std::string("report-unread"));
    }

    void marksOfAWorkspace()
    {
        const TemporaryFolder folder;
        const auto path = folder / "w.touchstone";
        VERIFY_RESULT(Workspace::create(path, "test"));
        {
            auto session = WriteSession::begin(path, "test", std::chrono::seconds(10));
            VERIFY_RESULT(session);
            for (int i = 0; i < 2; ++i)
                VERIFY_RESULT(session->addExecution(execution(0, Step::Evaluate, {}, {})));
            for (const std::int64_t row : {3, 4}) {
                VERIFY_RESULT(insertMark(*session,
                    {.baseline = ExecutionNumber(1),
                        .candidate = ExecutionNumber(2),
                        .row = row,
                        .verdict = ReviewVerdict::Unclear,
                        .note = {},
                        .reviewer = "ann",
                        .time = 1000 + row}));
            }
        }
        auto workspace = Workspace::open(path, "test");
        VERIFY_RESULT(workspace);
        const auto pairs = readReviewedPairs(workspace->database());
        VERIFY_RESULT(pairs);
        QCOMPARE(pairs->size(), std::size_t {1});
        QVERIFY(pairs->front() == (ReviewedPair {ExecutionNumber(1), ExecutionNumber(2), 2, 1004}));
        const auto records = readLineageRecords(*workspace);
        VERIFY_RESULT(records);
        QVERIFY(hasEdge(lineageGraph(*records), "execution:1", "comparison:1:2", LineageRelation::Side));
    }

    void twoThousandExecutions()
    {
        LineageRecords records = story();
        for (std::int64_t number = 9; number < 2009; number += 2) {
            const std::string name = "#" + std::to_string(number);
            const std::string hash = std::string(60, 'f') + std::to_string(10'000 + number).substr(1);
            Artifact made = modelOf(name, 'f');
            made.sha256 = hash;
            records.executions.push_back(
                execution(number, Step::Train, {rowsOf("old@1/train#2", '1')}, {made}, {{"seed", number}}));
            records.executions.push_back(execution(number + 1, Step::Evaluate,
                {made, rowsOf("old@1/test#2", '1')}, {ofExecution("predictions", number + 1, 'f')},
                {{"rerun_of", number > 9 ? number - 1 : 4}}));
            records.models.push_back(model(number, 'f'));
            records.models.back().sha256 = hash;
        }
        QElapsedTimer timer;
        timer.start();
        const LineageGraph graph = lineageGraph(records);
        const LineageGraph part = lineageOf(graph, "old");
        const LineageGraph small = folded(part, {.kept = {LineageNodeId(old1)}, .opened = {}});
        const qint64 taken = timer.elapsed();
        QVERIFY2(part.nodes.size() > 3000, std::to_string(part.nodes.size()).c_str());
        QVERIFY2(small.nodes.size() <= 200, std::to_string(small.nodes.size()).c_str());
        std::size_t all = 0;
        for (const LineageNode& node : small.nodes)
            all += std::max<std::size_t>(node.members.size(), 1);
        QCOMPARE(all, part.nodes.size()); // nothing is lost
        qInfo("%zu nodes in %lld ms", part.nodes.size(), static_cast<long long>(taken));
        QVERIFY2(taken < 10'000, std::to_string(taken).c_str()); // a second where the machine is free
    }
};

QTEST_GUILESS_MAIN(TestLineageGraph)

#include "tst_lineagegraph.moc"
