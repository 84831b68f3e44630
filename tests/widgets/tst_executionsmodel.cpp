#include "core/base/time.h"
#include "tests/support/testing.h"
#include "tests/widgets/sampleexecutions.h"
#include "widgets/models/executionsmodel.h"
#include "widgets/models/executionsproxy.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>

#include <limits>

using namespace touchstone;

namespace {

QString cell(const QAbstractItemModel& model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString();
}

QList<qlonglong> numbers(const QAbstractItemModel& model)
{
    QList<qlonglong> result;
    for (int row = 0; row < model.rowCount(); ++row)
        result.append(
            model.index(row, ExecutionsModel::NumberColumn).data(ExecutionsModel::SortRole).toLongLong());
    return result;
}

const QString dash = QStringLiteral(u"–");

} // namespace

class TestExecutionsModel final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        testing::failOnAnyWarning();
        QLocale::setDefault(QLocale::c());
    }
    void keepsTheRulesOfModels();
    void showsAnEvaluation();
    void absentMetricIsADashWithAReason();
    void metricThatIsNotANumberIsADash();
    void durationOfARunningExecutionFollowsTheClock();
    void changesKeepWhatIsChosen_data();
    void changesKeepWhatIsChosen();
    void runningExecutionShowsHowFarItIs();
    void tagsAreShown();
    void filterByStepStatusAndTag();
    void trainNamesTheModelItMade();
    void toolTipsDoNotInterpretMarkUp();
    void numbersAreRightAligned();
    void everyHeaderIsExplained();
    void sortsByValueAndNotByText();
    void rowsWithoutAValueComeLast();
    void filterWantsEveryWord();
};

void TestExecutionsModel::keepsTheRulesOfModels()
{
    ExecutionsModel model;
    const QAbstractItemModelTester modelTester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ExecutionsProxy proxy;
    proxy.setSourceModel(&model);
    const QAbstractItemModelTester proxyTester(
        &proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setExecutions(testing::sampleExecutions());
    QCOMPARE(model.rowCount(), 9);
    QCOMPARE(model.columnCount(), int(ExecutionsModel::ColumnCount));
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    proxy.sort(ExecutionsModel::P1Column);
    model.setExecutions({});
    QCOMPARE(proxy.rowCount(), 0);
}

void TestExecutionsModel::showsAnEvaluation()
{
    ExecutionsModel model;
    model.setExecutions({testing::sampleEvaluation(56, "reddit@1/test#2", 0.478, 0.668, 0.4009)});
    QCOMPARE(cell(model, 0, ExecutionsModel::NumberColumn), QStringLiteral("56"));
    QCOMPARE(cell(model, 0, ExecutionsModel::StepColumn), QStringLiteral("evaluate"));
    QCOMPARE(cell(model, 0, ExecutionsModel::NameColumn), QStringLiteral("evaluation 56"));
    QCOMPARE(cell(model, 0, ExecutionsModel::StatusColumn), QStringLiteral("complete"));
    QCOMPARE(cell(model, 0, ExecutionsModel::ModelColumn), QStringLiteral("#3"));
    QCOMPARE(cell(model, 0, ExecutionsModel::DatasetColumn), QStringLiteral("reddit@1/test#2"));
    QCOMPARE(cell(model, 0, ExecutionsModel::P1Column), QStringLiteral("0.478"));
    QCOMPARE(cell(model, 0, ExecutionsModel::RecallAt5Column), QStringLiteral("0.668"));
    QCOMPARE(cell(model, 0, ExecutionsModel::F1Column), QStringLiteral("0.401"));
    QCOMPARE(cell(model, 0, ExecutionsModel::MeanP1Column), QStringLiteral("0.548"));
    QCOMPARE(cell(model, 0, ExecutionsModel::DurationColumn), QStringLiteral("1 min 39 s"));
    QCOMPARE(cell(model, 0, ExecutionsModel::StartedColumn).size(), 16);
    QCOMPARE(cell(model, 0, ExecutionsModel::P1Column, Qt::AccessibleTextRole), QStringLiteral("P@1: 0.478"));
    QVERIFY(cell(model, 0, ExecutionsModel::F1Column, Qt::ToolTipRole).contains(QStringLiteral("0.4009")));
}

void TestExecutionsModel::absentMetricIsADashWithAReason()
{
    ExecutionsModel model;
    Execution unlabelled = testing::sampleExecution(2, Step::Predict);
    unlabelled.metrics = {{"mean_p_at_1", 0.531}, {"p_at_1", nullptr}};
    model.setExecutions({testing::sampleExecution(1, Step::Import), unlabelled});
    for (int column = ExecutionsModel::P1Column; column <= ExecutionsModel::MeanP1Column; ++column) {
        QCOMPARE(cell(model, 0, column), dash);
        QVERIFY(
            cell(model, 0, column, Qt::ToolTipRole).contains(QStringLiteral("only evaluate and predict")));
    }
    QCOMPARE(cell(model, 1, ExecutionsModel::P1Column), dash);
    QVERIFY(cell(model, 1, ExecutionsModel::P1Column, Qt::ToolTipRole).contains(QStringLiteral("no labels")));
    QCOMPARE(cell(model, 1, ExecutionsModel::MeanP1Column), QStringLiteral("0.531"));
}

void TestExecutionsModel::metricThatIsNotANumberIsADash()
{
    ExecutionsModel model;
    Execution execution = testing::sampleExecution(1, Step::Evaluate);
    execution.metrics = {{"p_at_1", std::numeric_limits<double>::quiet_NaN()}, {"f1_macro", "0.4"}};
    model.setExecutions({execution});
    QCOMPARE(cell(model, 0, ExecutionsModel::P1Column), dash);
    QCOMPARE(cell(model, 0, ExecutionsModel::F1Column), dash);
    QVERIFY(!model.index(0, ExecutionsModel::P1Column).data(ExecutionsModel::SortRole).isValid());
}

void TestExecutionsModel::durationOfARunningExecutionFollowsTheClock()
{
    ExecutionsModel model;
    Execution execution = testing::sampleExecution(1, Step::Train, ExecutionStatus::Running);
    execution.finished.reset();
    execution.started = currentTime() - 125;
    Execution waiting = testing::sampleExecution(2, Step::Train, ExecutionStatus::Queued);
    waiting.finished.reset();
    model.setExecutions({execution, waiting});
    QVERIFY(cell(model, 0, ExecutionsModel::DurationColumn).startsWith(QStringLiteral("2 min 0")));
    QCOMPARE(cell(model, 1, ExecutionsModel::DurationColumn), dash);
    QVERIFY(!cell(model, 1, ExecutionsModel::DurationColumn, Qt::ToolTipRole).isEmpty());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.updateRunning();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), model.index(0, ExecutionsModel::DurationColumn));
}

void TestExecutionsModel::changesKeepWhatIsChosen_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after");
    QTest::addColumn<bool>("kept");
    QTest::newRow("added at the end") << QList {1, 2, 3} << QList {1, 2, 3, 4, 5} << true;
    QTest::newRow("added in between") << QList {1, 3} << QList {1, 2, 3, 4} << true;
    QTest::newRow("removed around it") << QList {1, 2, 3, 4} << QList {3} << true;
    QTest::newRow("removed itself") << QList {1, 2, 3, 4} << QList {1, 4} << false;
    QTest::newRow("nothing in common") << QList {3, 4} << QList {1, 2, 5} << false;
    QTest::newRow("nothing left") << QList {2, 3} << QList<int> {} << false;
    QTest::newRow("the same") << QList {2, 3} << QList {2, 3} << true;
}

void TestExecutionsModel::changesKeepWhatIsChosen()
{
    QFETCH(QList<int>, before);
    QFETCH(QList<int>, after);
    QFETCH(bool, kept);
    const auto make = [](const QList<int>& list) {
        std::vector<Execution> executions;
        for (const int number : list)
            executions.push_back(testing::sampleExecution(number, Step::Train));
        return executions;
    };
    ExecutionsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setExecutions(make(before));
    const QPersistentModelIndex chosen
        = model.index(static_cast<int>(before.indexOf(3)), ExecutionsModel::NumberColumn);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setExecutions(make(after));
    QList<int> now;
    for (const qlonglong number : numbers(model))
        now.append(static_cast<int>(number));
    QCOMPARE(now, after);
    QCOMPARE(chosen.isValid(), kept);
    if (kept)
        QCOMPARE(chosen.data().toString(), QStringLiteral("3"));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(model.rowOf(ExecutionNumber(3)), after.indexOf(3));
}

void TestExecutionsModel::runningExecutionShowsHowFarItIs()
{
    ExecutionsModel model;
    model.setExecutions(testing::sampleExecutions());
    model.setLiveStatus(ExecutionNumber(9), QStringLiteral("running 42 %"));
    QCOMPARE(cell(model, 8, ExecutionsModel::StatusColumn), QStringLiteral("running 42 %"));
    QCOMPARE(cell(model, 7, ExecutionsModel::StatusColumn), QStringLiteral("error"));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setLiveStatus(ExecutionNumber(9), QStringLiteral("running 42 %"));
    QCOMPARE(changed.size(), 0);
    model.setLiveStatus({}, {});
    QCOMPARE(cell(model, 8, ExecutionsModel::StatusColumn), QStringLiteral("running"));
}

void TestExecutionsModel::tagsAreShown()
{
    ExecutionsModel model;
    Execution tagged = testing::sampleExecution(1, Step::Train);
    tagged.tags = {"weekly", "candidate"};
    model.setExecutions({tagged, testing::sampleExecution(2, Step::Train)});
    QCOMPARE(cell(model, 0, ExecutionsModel::TagsColumn), QStringLiteral("weekly, candidate"));
    QCOMPARE(cell(model, 1, ExecutionsModel::TagsColumn), dash);
    tagged.tags.clear();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setExecutions({tagged, testing::sampleExecution(2, Step::Train)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(cell(model, 0, ExecutionsModel::TagsColumn), dash);
}

void TestExecutionsModel::filterByStepStatusAndTag()
{
    ExecutionsModel model;
    ExecutionsProxy proxy;
    proxy.setSourceModel(&model);
    auto executions = testing::sampleExecutions();
    executions[3].tags = {"weekly"};
    executions[4].tags = {"weekly", "bad"};
    model.setExecutions(executions);
    proxy.setFilter({.steps = {Step::Train, Step::Split}, .statuses = {}, .tags = {}});
    QCOMPARE(numbers(proxy), (QList<qlonglong> {2, 3, 7, 8}));
    proxy.setFilter(
        {.steps = {Step::Train}, .statuses = {ExecutionStatus::Error, ExecutionStatus::Stopped}, .tags = {}});
    QCOMPARE(numbers(proxy), (QList<qlonglong> {7, 8}));
    proxy.setFilter({.steps = {}, .statuses = {}, .tags = {"bad", "other"}});
    QCOMPARE(numbers(proxy), (QList<qlonglong> {5}));
    proxy.setFilterText(QStringLiteral("until"));
    QCOMPARE(proxy.rowCount(), 0);
    proxy.setFilter({});
    QCOMPARE(numbers(proxy), (QList<qlonglong> {1, 2, 3, 4}));
}

void TestExecutionsModel::trainNamesTheModelItMade()
{
    ExecutionsModel model;
    Execution execution = testing::sampleExecution(3, Step::Train);
    execution.outputs
        = {Artifact {.name = "model.bin", .kind = "model", .sha256 = std::string(64, 'c'), .resolved = "#3"}};
    model.setExecutions({execution});
    QCOMPARE(cell(model, 0, ExecutionsModel::ModelColumn), QStringLiteral("#3"));
}

void TestExecutionsModel::toolTipsDoNotInterpretMarkUp()
{
    ExecutionsModel model;
    Execution execution = testing::sampleExecution(1, Step::Train);
    execution.name = "<img src='x'>";
    model.setExecutions({execution});
    QVERIFY(!cell(model, 0, ExecutionsModel::NameColumn, Qt::ToolTipRole).contains(QStringLiteral("<img")));
}

void TestExecutionsModel::numbersAreRightAligned()
{
    ExecutionsModel model;
    model.setExecutions(testing::sampleExecutions());
    for (const int column :
        {ExecutionsModel::NumberColumn, ExecutionsModel::P1Column, ExecutionsModel::DurationColumn}) {
        QVERIFY(model.index(0, column).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        QVERIFY(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    }
    QVERIFY(model.index(0, ExecutionsModel::NameColumn).data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
}

void TestExecutionsModel::everyHeaderIsExplained()
{
    const ExecutionsModel model;
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    }
}

void TestExecutionsModel::sortsByValueAndNotByText()
{
    ExecutionsModel model;
    ExecutionsProxy proxy;
    proxy.setSourceModel(&model);
    Execution slow = testing::sampleExecution(10, Step::Train);
    slow.seconds = 3600; // "1 h 00 min" sorts before "2.0 s" as a text
    Execution quick = testing::sampleExecution(9, Step::Train);
    quick.seconds = 2;
    model.setExecutions({quick, slow, testing::sampleExecution(100, Step::Train)});
    proxy.sort(ExecutionsModel::NumberColumn, Qt::DescendingOrder);
    QCOMPARE(numbers(proxy), (QList<qlonglong> {100, 10, 9}));
    proxy.sort(ExecutionsModel::DurationColumn);
    QCOMPARE(numbers(proxy), (QList<qlonglong> {9, 100, 10}));
}

void TestExecutionsModel::rowsWithoutAValueComeLast()
{
    ExecutionsModel model;
    ExecutionsProxy proxy;
    proxy.setSourceModel(&model);
    model.setExecutions(
        {testing::sampleExecution(1, Step::Import), testing::sampleEvaluation(2, "d@1", 0.2, 0.3, 0.1),
            testing::sampleEvaluation(3, "d@1", 0.4, 0.3, 0.1)});
    proxy.sort(ExecutionsModel::P1Column, Qt::AscendingOrder);
    QCOMPARE(numbers(proxy), (QList<qlonglong> {2, 3, 1}));
    proxy.sort(ExecutionsModel::P1Column, Qt::DescendingOrder);
    QCOMPARE(numbers(proxy), (QList<qlonglong> {3, 2, 1}));
}

void TestExecutionsModel::filterWantsEveryWord()
{
    ExecutionsModel model;
    ExecutionsProxy proxy;
    proxy.setSourceModel(&model);
    model.setExecutions(testing::sampleExecutions());
    proxy.setFilterText(QStringLiteral("EVALUATE 2013-05"));
    QCOMPARE(numbers(proxy), (QList<qlonglong> {5, 9}));
    proxy.setFilterText(QStringLiteral("nothing like it"));
    QCOMPARE(proxy.rowCount(), 0);
    proxy.setFilterText(QStringLiteral("  "));
    QCOMPARE(proxy.rowCount(), 9);
}

QTEST_GUILESS_MAIN(TestExecutionsModel)
#include "tst_executionsmodel.moc"
