#include "tests/support/testing.h"
#include "tests/widgets/sampleexecutions.h"
#include "widgets/models/classifiersmodel.h"
#include "widgets/models/datasetsmodel.h"
#include "widgets/models/properties.h"
#include "widgets/models/sortproxy.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>

#include <algorithm>

using namespace touchstone;

namespace {

DatasetInfo dataset(const std::string& name, std::int64_t rows)
{
    DatasetInfo info;
    info.name = name;
    info.version = 1;
    info.sha256 = std::string(64, name.front());
    info.columns = {.label = "subreddit", .texts = {"title", "selftext"}, .time = "created_utc", .id = "id"};
    info.rows = rows;
    info.labels = 3;
    info.firstTime = 1'367'366'400;
    info.execution = ExecutionNumber(1);
    return info;
}

ModelRecord model(std::int64_t number)
{
    ModelRecord record;
    record.execution = ExecutionNumber(number);
    record.sha256 = std::string(64, 'a');
    record.bytes = 2'000'000;
    record.origin = "trained";
    using nlohmann::json;
    record.summary = {{"dim", 50}, {"loss", "softmax"},
        {"label_counts", json::array({json::array({"cats", 30}), json::array({"dogs & co", 10})})}};
    return record;
}

QString cell(const QAbstractItemModel& items, int row, int column)
{
    return items.index(row, column).data().toString();
}

const Property* find(const std::vector<PropertySection>& sections, const char* title, const char* name)
{
    for (const PropertySection& section : sections) {
        if (section.title != QLatin1String(title))
            continue;
        const auto found = std::ranges::find(section.rows, QLatin1String(name), &Property::name);
        return found == section.rows.end() ? nullptr : &*found;
    }
    return nullptr;
}

} // namespace

class TestWorkspaceModels final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        testing::failOnAnyWarning();
        QLocale::setDefault(QLocale::c());
    }
    void datasetsKeepTheRulesOfModels();
    void datasetThatStaysKeepsItsIndex();
    void modelsShowWhatMadeThem();
    void damagedSummaryIsADash();
    void labelsHaveSharesAndSortByRows();
    void propertiesKeepTheRulesOfModels();
    void executionHasLinksToItsInputs();
    void datasetNamesItsUsers();
    void nestedParametersAreFlat();
};

void TestWorkspaceModels::datasetsKeepTheRulesOfModels()
{
    DatasetsModel items;
    const QAbstractItemModelTester tester(&items, QAbstractItemModelTester::FailureReportingMode::QtTest);
    SortProxy proxy(DatasetsModel::SortRole);
    const QAbstractItemModelTester proxyTester(
        &proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    proxy.setSourceModel(&items);
    items.setDatasets({dataset("old", 900), dataset("new", 10'000)}, {{std::string(64, 'o'), 2}});
    QCOMPARE(cell(items, 0, DatasetsModel::NameColumn), QStringLiteral("old@1"));
    QCOMPARE(cell(items, 0, DatasetsModel::FirstColumn), QStringLiteral("2013-05-01"));
    QCOMPARE(cell(items, 0, DatasetsModel::LastColumn), QStringLiteral(u"–"));
    QCOMPARE(cell(items, 0, DatasetsModel::UsedColumn), QStringLiteral("2"));
    QCOMPARE(cell(items, 1, DatasetsModel::UsedColumn), QStringLiteral("0"));
    QCOMPARE(items.rowOf(QStringLiteral("new@1")), 1);
    QCOMPARE(items.rowOf(QStringLiteral("new@2")), -1);
    proxy.sort(DatasetsModel::RowsColumn, Qt::DescendingOrder);
    QCOMPARE(cell(proxy, 0, DatasetsModel::NameColumn), QStringLiteral("new@1"));
    proxy.setFilterText(QStringLiteral("OLD"));
    QCOMPARE(proxy.rowCount(), 1);
}

void TestWorkspaceModels::datasetThatStaysKeepsItsIndex()
{
    DatasetsModel items;
    items.setDatasets({dataset("old", 900)}, {});
    const QPersistentModelIndex index = items.index(0, 0);
    QSignalSpy reset(&items, &QAbstractItemModel::modelReset);
    items.setDatasets({dataset("old", 900)}, {{std::string(64, 'o'), 1}});
    QVERIFY(index.isValid());
    QCOMPARE(reset.size(), 0);
    QCOMPARE(items.usesOf(0), 1);
}

void TestWorkspaceModels::modelsShowWhatMadeThem()
{
    ClassifiersModel items;
    const QAbstractItemModelTester tester(&items, QAbstractItemModelTester::FailureReportingMode::QtTest);
    items.setRows({{.model = model(3), .name = "first", .dataset = "old@1/train#2", .uses = 4}});
    QCOMPARE(cell(items, 0, ClassifiersModel::NumberColumn), QStringLiteral("3"));
    QCOMPARE(cell(items, 0, ClassifiersModel::LabelsColumn), QStringLiteral("2"));
    QCOMPARE(cell(items, 0, ClassifiersModel::DimensionColumn), QStringLiteral("50"));
    QCOMPARE(cell(items, 0, ClassifiersModel::LossColumn), QStringLiteral("softmax"));
    QCOMPARE(cell(items, 0, ClassifiersModel::UsedColumn), QStringLiteral("4"));
    QCOMPARE(items.rowOf(ExecutionNumber(3)), 0);
    QCOMPARE(items.rowOf(ExecutionNumber(4)), -1);
    items.setRows({{.model = model(3), .name = "renamed", .dataset = {}, .uses = 4}});
    QCOMPARE(cell(items, 0, ClassifiersModel::NameColumn), QStringLiteral("renamed"));
    QCOMPARE(cell(items, 0, ClassifiersModel::DatasetColumn), QStringLiteral(u"–"));
}

void TestWorkspaceModels::damagedSummaryIsADash()
{
    ModelRecord damaged = model(3);
    damaged.summary = nlohmann::json::array({1, 2});
    ClassifiersModel items;
    items.setRows({{.model = damaged, .name = {}, .dataset = {}, .uses = 0}});
    QCOMPARE(cell(items, 0, ClassifiersModel::LossColumn), QStringLiteral(u"–"));
    QCOMPARE(cell(items, 0, ClassifiersModel::LabelsColumn), QStringLiteral("0"));
    QVERIFY(ClassifiersModel::labelsOf(damaged).empty());
    QVERIFY(!properties::of(damaged, {}).empty());
}

void TestWorkspaceModels::labelsHaveSharesAndSortByRows()
{
    LabelCountsModel items;
    const QAbstractItemModelTester tester(&items, QAbstractItemModelTester::FailureReportingMode::QtTest);
    items.setLabels(ClassifiersModel::labelsOf(model(3)), QStringLiteral("subreddit"));
    QCOMPARE(items.headerData(0, Qt::Horizontal).toString(), QStringLiteral("Subreddit"));
    QCOMPARE(cell(items, 0, LabelCountsModel::ShareColumn), QStringLiteral("75.00 %"));
    SortProxy proxy(LabelCountsModel::SortRole);
    proxy.setSourceModel(&items);
    proxy.sort(LabelCountsModel::RowsColumn);
    QCOMPARE(cell(proxy, 0, LabelCountsModel::LabelColumn), QStringLiteral("dogs & co"));
}

void TestWorkspaceModels::propertiesKeepTheRulesOfModels()
{
    PropertiesModel items;
    const QAbstractItemModelTester tester(&items, QAbstractItemModelTester::FailureReportingMode::QtTest);
    items.setSections(properties::of(testing::sampleEvaluation(4, "old@1/test#2", 0.5, 0.6, 0.4)));
    QVERIFY(items.rowCount() >= 3);
    const QModelIndex title = items.index(0, 0);
    QVERIFY(title.data(PropertiesModel::SectionRole).toBool());
    QVERIFY(items.rowCount(title) > 0);
    QCOMPARE(items.parent(items.index(0, 1, title)), title);
    QSignalSpy reset(&items, &QAbstractItemModel::modelReset);
    items.setSections(properties::of(testing::sampleEvaluation(4, "old@1/test#2", 0.5, 0.6, 0.4)));
    QCOMPARE(reset.size(), 0);
    items.setSections({});
    QCOMPARE(items.rowCount(), 0);
}

void TestWorkspaceModels::executionHasLinksToItsInputs()
{
    const auto sections = properties::of(testing::sampleEvaluation(4, "old@1/test#2", 0.5, 0.6, 0.4));
    const Property* rows = find(sections, "Inputs", "dataset");
    QVERIFY(rows);
    QCOMPARE(rows->value, QStringLiteral("old@1/test#2"));
    QVERIFY((rows->link == ItemLink {.kind = ItemLink::Kind::Dataset, .target = QStringLiteral("old@1")}));
    const Property* used = find(sections, "Inputs", "model");
    QVERIFY(used);
    QVERIFY((used->link == ItemLink {.kind = ItemLink::Kind::Model, .target = QStringLiteral("3")}));
    QVERIFY(!properties::linkOf(testing::artifact("file", "posts.ndjson")).isValid());
    QVERIFY(!properties::linkOf(testing::artifact("model", "/home/me/model.bin")).isValid());
}

void TestWorkspaceModels::datasetNamesItsUsers()
{
    auto executions = testing::sampleExecutions();
    DatasetInfo used = dataset("old", 5);
    used.sha256 = executions[1].inputs[0].sha256;
    const auto sections = properties::of(used, executions);
    const Property* user = find(sections, "Used by", "split");
    QVERIFY(user);
    QCOMPARE(user->value, QStringLiteral("#2"));
    QVERIFY(user->link == properties::linkTo(ExecutionNumber(2)));
    QCOMPARE(find(sections, "Columns", "Label")->value, QStringLiteral("subreddit"));
    const auto unused = properties::of(dataset("new", 5), executions);
    QVERIFY(!find(unused, "Used by", "split"));
}

void TestWorkspaceModels::nestedParametersAreFlat()
{
    Execution execution = testing::sampleExecution(3, Step::Train);
    execution.parameters = {
        {"training", {{"dim", 50}, {"lr", 0.5}}}, {"parts", {"a", "b"}}, {"none", nullptr}, {"pure", true}};
    const auto sections = properties::of(execution);
    QCOMPARE(find(sections, "Parameters", "training.dim")->value, QStringLiteral("50"));
    QCOMPARE(find(sections, "Parameters", "training.lr")->value, QStringLiteral("0.5"));
    QCOMPARE(find(sections, "Parameters", "parts")->value, QStringLiteral("a, b"));
    QCOMPARE(find(sections, "Parameters", "none")->value, QStringLiteral(u"–"));
    QCOMPARE(find(sections, "Parameters", "pure")->value, QStringLiteral("yes"));
}

QTEST_GUILESS_MAIN(TestWorkspaceModels)
#include "tst_workspacemodels.moc"
