#include "tests/support/testing.h"
#include "tests/widgets/sampleexecutions.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/rundifferencesmodel.h"

#include <QAbstractItemModelTester>

using namespace touchstone;
using Tester = QAbstractItemModelTester;

class TestRunDifferencesModel final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void differencesOnlyAtFirst();
    void allLinesOnDemand();
    void lineOfOneSideOnly();
    void nestedParametersAreFlat();
    void filters();
    void withoutTraining();
    void bytesThatAreNoText();
    void wordsInsteadOfCode();

private:
    int rowOf(const RunDifferencesModel& model, const QString& name) const;

    Execution m_left;
    Execution m_right;
    Execution m_training;
};

void TestRunDifferencesModel::init()
{
    testing::failOnAnyWarning();
    m_left = testing::sampleEvaluation(4, "old@1/test#2", 0.4, 0.6, 0.4);
    m_right = testing::sampleEvaluation(5, "new@1", 0.4, 0.6, 0.4);
    m_left.parameters = {{"k", 5}, {"recipe", {{"lowercase", true}, {"name", "standard"}}}};
    m_right.parameters = {{"k", 10}, {"recipe", {{"lowercase", true}, {"name", "plain"}}}, {"extra", "x"}};
    m_training = testing::sampleExecution(3, Step::Train);
    m_training.parameters = {{"dim", 100}};
}

int TestRunDifferencesModel::rowOf(const RunDifferencesModel& model, const QString& name) const
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, RunDifferencesModel::NameColumn).data().toString() == name)
            return row;
    }
    return -1;
}

void TestRunDifferencesModel::differencesOnlyAtFirst()
{
    RunDifferencesModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setRuns({&m_left, &m_training}, {&m_right, &m_training});
    QCOMPARE(model.rowCount(), model.differences());
    const int row = rowOf(model, QStringLiteral("k"));
    QVERIFY(row >= 0);
    QCOMPARE(model.index(row, RunDifferencesModel::BaselineColumn).data().toString(), QStringLiteral("5"));
    QCOMPARE(model.index(row, RunDifferencesModel::CandidateColumn).data().toString(), QStringLiteral("10"));
    QCOMPARE(rowOf(model, QStringLiteral("dim")), -1);
    QCOMPARE(model.headerData(RunDifferencesModel::CandidateColumn, Qt::Horizontal).toString(),
        QStringLiteral("#5 candidate"));
}

void TestRunDifferencesModel::allLinesOnDemand()
{
    RunDifferencesModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setRuns({&m_left, &m_training}, {&m_right, &m_training});
    model.setDifferencesOnly(false);
    QCOMPARE(model.rowCount(), model.lineCount());
    const int row = rowOf(model, QStringLiteral("dim"));
    QVERIFY(row >= 0);
    QVERIFY(!model.differs(row));
    QCOMPARE(model.index(row, RunDifferencesModel::GroupColumn).data().toString(),
        QStringLiteral("Training: parameters"));
}

void TestRunDifferencesModel::lineOfOneSideOnly()
{
    RunDifferencesModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setRuns({&m_left, nullptr}, {&m_right, nullptr});
    const int row = rowOf(model, QStringLiteral("extra"));
    QVERIFY(row >= 0);
    QCOMPARE(
        model.index(row, RunDifferencesModel::BaselineColumn).data().toString(), displayformat::absent());
    QCOMPARE(model.index(row, RunDifferencesModel::CandidateColumn).data().toString(), QStringLiteral("x"));
    // It stands with the other parameters, not at the end.
    QCOMPARE(model.index(row, RunDifferencesModel::GroupColumn).data(),
        model.index(row - 1, RunDifferencesModel::GroupColumn).data());
}

void TestRunDifferencesModel::nestedParametersAreFlat()
{
    RunDifferencesModel model;
    model.setRuns({&m_left, nullptr}, {&m_right, nullptr});
    QVERIFY(rowOf(model, QStringLiteral("recipe.name")) >= 0);
    QCOMPARE(rowOf(model, QStringLiteral("recipe.lowercase")), -1);
}

void TestRunDifferencesModel::filters()
{
    RunDifferencesModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setRuns({&m_left, nullptr}, {&m_right, nullptr});
    model.setFilterText(QStringLiteral("recipe PLAIN"));
    QCOMPARE(model.rowCount(), 1);
    model.setFilterText(QStringLiteral("zebra"));
    QCOMPARE(model.rowCount(), 0);
}

void TestRunDifferencesModel::withoutTraining()
{
    RunDifferencesModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setRuns({&m_left, &m_training}, {&m_right, nullptr});
    QVERIFY(rowOf(model, QStringLiteral("dim")) >= 0);
    model.setRuns({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestRunDifferencesModel::bytesThatAreNoText()
{
    m_right.parameters["path"] = nlohmann::json::array({std::string("a\xff.ndjson")});
    RunDifferencesModel model;
    model.setRuns({&m_left, nullptr}, {&m_right, nullptr});
    QVERIFY(rowOf(model, QStringLiteral("path")) >= 0);
}

void TestRunDifferencesModel::wordsInsteadOfCode()
{
    m_left.parameters["asked"] = {{"files", {"a"}}};
    m_left.code = {{"commit", "abc"}, {"dirty", false}, {"branch", nullptr}, {"changed", {"a.py", "b.py"}}};
    m_right.code = {{"commit", "abc"}, {"dirty", true}}; // ran elsewhere, where nobody said a branch
    m_right.environment["program_commit"] = "def";
    RunDifferencesModel model;
    model.setRuns({&m_left, nullptr}, {&m_right, nullptr});
    const auto cell = [&](const QString& name, int column) {
        const int row = rowOf(model, name);
        return row < 0 ? QStringLiteral("no such line") : model.index(row, column).data().toString();
    };
    const QString changes = QStringLiteral("uncommitted changes");
    QCOMPARE(cell(changes, RunDifferencesModel::BaselineColumn), QStringLiteral("no"));
    QCOMPARE(cell(changes, RunDifferencesModel::CandidateColumn), QStringLiteral("yes"));
    QCOMPARE(cell(QStringLiteral("changed file"), RunDifferencesModel::BaselineColumn),
        QStringLiteral("a.py, b.py"));
    QCOMPARE(cell(QStringLiteral("commit of the program"), RunDifferencesModel::CandidateColumn),
        QStringLiteral("def"));
    QCOMPARE(rowOf(model, QStringLiteral("branch")), -1); // null is the same as not there
    QCOMPARE(rowOf(model, QStringLiteral("asked.files")), -1);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(model.index(row, column).data().toString() != QStringLiteral("null"));
    }
}

QTEST_GUILESS_MAIN(TestRunDifferencesModel)
#include "tst_rundifferencesmodel.moc"
