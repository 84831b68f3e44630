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
    void runningExecutionHasNoDuration();
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
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setExecutions(testing::sampleExecutions());
    QCOMPARE(reset.size(), 1);
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

void TestExecutionsModel::runningExecutionHasNoDuration()
{
    ExecutionsModel model;
    Execution execution = testing::sampleExecution(1, Step::Train, ExecutionStatus::Running);
    execution.finished.reset();
    model.setExecutions({execution});
    QCOMPARE(cell(model, 0, ExecutionsModel::DurationColumn), dash);
    QVERIFY(!cell(model, 0, ExecutionsModel::DurationColumn, Qt::ToolTipRole).isEmpty());
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
    model.setExecutions({slow, quick, testing::sampleExecution(100, Step::Train)});
    proxy.sort(ExecutionsModel::NumberColumn);
    QCOMPARE(numbers(proxy), (QList<qlonglong> {9, 10, 100}));
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
