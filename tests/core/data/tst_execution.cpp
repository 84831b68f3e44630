#include "core/data/execution.h"
#include "core/data/part.h"
#include "tests/support/testing.h"

using namespace touchstone;

class TestExecution : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void namesReadBack()
    {
        for (const Step step : {Step::Import, Step::Split, Step::Train, Step::Autotune, Step::Evaluate,
                 Step::Predict, Step::External})
            QVERIFY(parseStep(stepName(step)) == step);
        for (const auto status :
            {ExecutionStatus::Queued, ExecutionStatus::Running, ExecutionStatus::Complete,
                ExecutionStatus::Error, ExecutionStatus::Stopped, ExecutionStatus::Interrupted})
            QVERIFY(parseStatus(statusName(status)) == status);
        for (const Part part : {Part::Train, Part::Validation, Part::Test, Part::None})
            QVERIFY(parsePart(partName(part)) == part);
        QVERIFY(!parseStep("Import") && !parseStatus("") && !parsePart("tests"));
    }

    void findsArtifactsByKind()
    {
        Execution execution;
        QVERIFY(execution.input("model") == nullptr);
        execution.inputs = {Artifact {.name = "a", .kind = "dataset"},
            Artifact {.name = "b", .kind = "model"}, Artifact {.name = "c", .kind = "model"}};
        QCOMPARE(execution.input("model")->name, std::string("b"));
        QVERIFY(execution.output("model") == nullptr);
    }

    void namesItsModelAndEveryDatasetPart()
    {
        Execution training;
        QVERIFY(training.modelReference().empty() && training.datasetReference().empty());
        training.inputs = {
            Artifact {.name = "dataset", .kind = "dataset", .resolved = "old@1/train#3"},
            Artifact {.name = "dataset", .kind = "dataset", .resolved = "new@1/train#4"},
        };
        training.outputs = {Artifact {.name = "model", .kind = "model", .resolved = "#6"}};
        QCOMPARE(training.datasetReference(), std::string("old@1/train#3+new@1/train#4"));
        QCOMPARE(training.modelReference(), std::string("#6"));
        Execution import;
        import.inputs = {Artifact {.name = "posts", .kind = "file", .resolved = "/posts" }};
        import.outputs = {Artifact {.name = "dataset", .kind = "dataset", .resolved = "old@1" }};
        QCOMPARE(import.datasetReference(), std::string("old@1"));
    }
};

QTEST_APPLESS_MAIN(TestExecution)
#include "tst_execution.moc"
