#include "core/jobs/twinlookup.h"
#include "tests/support/testing.h"

using namespace touchstone;

namespace {

Execution training(std::int64_t number, std::int64_t twinOf = 0)
{
    Execution execution;
    execution.number = ExecutionNumber(number);
    execution.step = Step::Train;
    execution.status = ExecutionStatus::Complete;
    if (twinOf > 0)
        execution.parameters["twin_of"] = twinOf;
    return execution;
}

Execution evaluation(std::int64_t number, const std::string& model, const std::string& rows, int k = 5)
{
    Execution execution;
    execution.number = ExecutionNumber(number);
    execution.step = Step::Evaluate;
    execution.status = ExecutionStatus::Complete;
    execution.inputs = {{.name = "model", .kind = "model", .resolved = model},
        {.name = "dataset", .kind = "dataset", .resolved = rows}};
    execution.parameters["k"] = k;
    return execution;
}

const ExecutionNumber left(10);
const ExecutionNumber right(11);

/// Two models, the second with two twins, both evaluated on the same rows.
std::vector<Execution> two()
{
    return {training(1), training(2), training(3, 2), training(4, 2), evaluation(10, "#1", "new@1/test#5"),
        evaluation(11, "#2", "new@1/test#5")};
}

} // namespace

class TestTwinLookup : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void newestFirst()
    {
        QCOMPARE(twinsFor(two(), left, right),
            (std::vector<ExecutionNumber> {ExecutionNumber(4), ExecutionNumber(3)}));
        QCOMPARE(twinsFor(two(), right, left).size(), std::size_t(2));
        QVERIFY(twinsFor(two(), left, left).empty());
        QVERIFY(twinsFor({}, left, right).empty());
    }

    void anUnfinishedTwinIsNone()
    {
        auto executions = two();
        executions[3].status = ExecutionStatus::Stopped;
        executions[2].parameters["twin_of"] = "2";
        QVERIFY(twinsFor(executions, left, right).empty());
    }

    void modelsFromElsewhereHaveNone()
    {
        QVERIFY(twinsFor(std::vector {training(3, 2), evaluation(10, "/models/a.bin", "new@1"),
                             evaluation(11, "20200602.0", "new@1")},
            left, right)
                    .empty());
    }

    void onlyWhatIsEvaluatedOnTheSameRowsIsTakenByItself()
    {
        auto executions = two();
        QVERIFY(!evaluatedTwinFor(executions, left, right));
        executions.push_back(evaluation(12, "#4", "new@1"));
        executions.push_back(evaluation(13, "#4", "new@1/test#5", 3));
        QVERIFY(!evaluatedTwinFor(executions, left, right));
        executions.push_back(evaluation(14, "#3", "new@1/test#5"));
        QCOMPARE(evaluatedTwinFor(executions, left, right), std::optional(ExecutionNumber(3)));
        executions.push_back(evaluation(15, "#4", "new@1/test#5"));
        QCOMPARE(evaluatedTwinFor(executions, left, right), std::optional(ExecutionNumber(4)));
        QCOMPARE(evaluatedTwinFor(executions, right, left), std::optional(ExecutionNumber(4)));
    }

    /// Comparing a twin with the first model: its noise is measured against its own original.
    void aSideMayBeTheTwin()
    {
        auto executions = two();
        executions.push_back(evaluation(12, "#3", "new@1/test#5"));
        QCOMPARE(evaluatedTwinFor(executions, left, ExecutionNumber(12)), std::optional(ExecutionNumber(3)));
        executions[5].status = ExecutionStatus::Stopped; // the original's evaluation
        QVERIFY(!evaluatedTwinFor(executions, left, ExecutionNumber(12)));
    }
};

QTEST_GUILESS_MAIN(TestTwinLookup)
#include "tst_twinlookup.moc"
