#include "tests/widgets/dialogfixture.h"
#include "widgets/training/evaluatedialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include <memory>

using namespace touchstone;

class TestEvaluateDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        testing::failOnAnyWarningOffscreen();
        m_workspace = std::make_unique<testing::OpenWorkspace>();
        VERIFY_RESULT(m_workspace->jobs.import("posts", testing::posts({.posts = 600})));
        VERIFY_RESULT(m_workspace->jobs.split("posts"));
        VERIFY_RESULT(m_workspace->jobs.train({"posts/train"}));
        QVERIFY(m_workspace->open());
    }
    void cleanup() { m_workspace.reset(); }
    void evaluatesTheNewestModelOnTheTestPart();
    void rowsItWasTrainedOnAreWarnedOf();
    void evaluatesAFileWithItsRecipe();
    void whatWasChosenStaysWhenTheWorkspaceChanges();
    void emptyWorkspaceSaysWhatToDo();
    void everyControlHasAName();

private:
    std::unique_ptr<EvaluateDialog> make(const std::filesystem::path& file = {}) const
    {
        FileDialogs ask;
        ask.openFile
            = [file](QWidget*, const QString&, const QString&) { return FileDialogs::MaybePath(file); };
        auto dialog = std::make_unique<EvaluateDialog>(m_workspace->runner, m_workspace->store, ask);
        dialog->show();
        return dialog;
    }

    std::unique_ptr<testing::OpenWorkspace> m_workspace;
};

void TestEvaluateDialog::evaluatesTheNewestModelOnTheTestPart()
{
    const auto dialog = make();
    QCOMPARE(testing::child<QComboBox>(*dialog, "rows")->currentText(),
        QStringLiteral("posts@1/test#2 (60 rows)"));
    testing::child<QSpinBox>(*dialog, "k")->setValue(3);
    QTest::keyClicks(testing::child<QLineEdit>(*dialog, "name"), QStringLiteral("first look"));
    testing::EventLoopWatchdog watchdog;
    QVERIFY(testing::click(*dialog, "start"));
    QVERIFY(QTest::qWaitFor([&] { return m_workspace->runner.unfinished() == 0; }, 60000));
    VERIFY_NO_STALL(watchdog);
    QVERIFY(m_workspace->settle());
    const Execution& execution = m_workspace->store.snapshot()->executions.back();
    QVERIFY(execution.step == Step::Evaluate);
    QCOMPARE(execution.modelReference(), std::string("#3"));
    QCOMPARE(execution.datasetReference(), std::string("posts@1/test#2"));
    QCOMPARE(execution.name, std::string("first look"));
    QCOMPARE(execution.parameters["k"].get<int>(), 3);
    const QString summary = m_workspace->lastJob().outcome.summary;
    QVERIFY2(summary.startsWith(QStringLiteral("P@1 0.")) && !summary.contains(QChar(0x2013)),
        qPrintable(summary));
}

void TestEvaluateDialog::rowsItWasTrainedOnAreWarnedOf()
{
    const auto dialog = make();
    dialog->chooseModel(ExecutionNumber(3));
    dialog->chooseRows("posts@1");
    QVERIFY(testing::click(*dialog, "start"));
    QVERIFY(m_workspace->settle());
    const JobInfo job = m_workspace->lastJob();
    QCOMPARE(testing::codes(job.outcome.warnings), (std::vector<std::string> {"trained-on-these-rows"}));
}

void TestEvaluateDialog::evaluatesAFileWithItsRecipe()
{
    const auto& model = m_workspace->store.snapshot()->models.front();
    const auto file = m_workspace->jobs.folder() / "model.bin";
    std::filesystem::copy_file(m_workspace->jobs.workspace / "models" / (model.sha256 + ".bin"), file);
    const auto dialog = make(file);
    QVERIFY(!testing::child<QComboBox>(*dialog, "recipeName")->isVisible());
    QVERIFY(testing::click(*dialog, "modelFile"));
    QCOMPARE(testing::child<QComboBox>(*dialog, "model")->currentText(), QStringLiteral("File model.bin"));
    QVERIFY(testing::child<QComboBox>(*dialog, "recipeName")->isVisible());
    QVERIFY(testing::click(*dialog, "start"));
    QVERIFY(m_workspace->settle());
    QCOMPARE(m_workspace->lastJob().state, JobState::Done);
    QVERIFY(m_workspace->lastJob().outcome.warnings.empty()); // the recipe is not assumed
    // It is a model of the workspace, so the evaluation knows which.
    QCOMPARE(m_workspace->store.snapshot()->executions.back().modelReference(), std::string("#3"));
}

void TestEvaluateDialog::whatWasChosenStaysWhenTheWorkspaceChanges()
{
    const auto dialog = make();
    dialog->chooseRows("posts@1/validation#2");
    VERIFY_RESULT(m_workspace->jobs.train({"posts/train"}));
    QVERIFY(m_workspace->settle());
    QCOMPARE(testing::child<QComboBox>(*dialog, "model")->count(), 2);
    QVERIFY(testing::child<QComboBox>(*dialog, "model")->currentText().startsWith(QStringLiteral("#3")));
    QVERIFY(testing::child<QComboBox>(*dialog, "rows")
                ->currentText()
                .startsWith(QStringLiteral("posts@1/validation#2")));
}

void TestEvaluateDialog::emptyWorkspaceSaysWhatToDo()
{
    testing::OpenWorkspace empty;
    QVERIFY(empty.open());
    EvaluateDialog dialog(empty.runner, empty.store);
    dialog.show();
    QVERIFY(testing::textOf(dialog, "problem").contains(QStringLiteral("no model yet")));
    QVERIFY(!testing::click(dialog, "start"));
    dialog.chooseModelFile("/nowhere/model.bin");
    QVERIFY(testing::textOf(dialog, "problem").contains(QStringLiteral("import posts first")));
}

void TestEvaluateDialog::everyControlHasAName()
{
    const auto dialog = make();
    dialog->chooseModelFile("/nowhere/model.bin");
    QCOMPARE(testing::unnamedControls(*dialog).join(QLatin1Char(';')), QString());
}

QTEST_MAIN(TestEvaluateDialog)
#include "tst_evaluatedialog.moc"
