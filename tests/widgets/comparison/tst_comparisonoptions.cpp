#include "tests/support/testing.h"
#include "tests/widgets/dialogfixture.h"
#include "tests/widgets/offscreen.h"
#include "widgets/comparison/comparisonoptions.h"

#include <QComboBox>

using namespace touchstone;

/// How a comparison is to be made, asked beside a workspace with a twin.
class TestComparisonOptions final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto& jobs = m_workspace.jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts({.posts = 400})));
        VERIFY_RESULT(jobs.train({"posts"}));
        auto twin = testing::Jobs::training({"posts"});
        twin.twinOf = ExecutionNumber(2);
        twin.name = "twin of #2";
        ++twin.training.seed;
        VERIFY_RESULT(trainOn(jobs.context(), twin));
        VERIFY_RESULT(jobs.evaluate("2", "posts"));
        VERIFY_RESULT(jobs.evaluate("3", "posts"));
        QVERIFY(m_workspace.open());
        m_request.baseline = ExecutionNumber(4);
        m_request.candidate = ExecutionNumber(4);
    }
    void init() { testing::failOnAnyWarningOffscreen(); }

    void twinAndWeightsAreOffered()
    {
        const ComparisonOptions dialog(m_request, m_workspace.store, answering({}));
        auto* twin = testing::child<QComboBox>(dialog, "optionTwin");
        QCOMPARE(twin->count(), 2);
        QCOMPARE(twin->currentIndex(), 0);
        QVERIFY(!dialog.options().twin);
        twin->setCurrentIndex(1);
        QCOMPARE(twin->currentText(), QStringLiteral("#3 twin of #2"));
        QCOMPARE(dialog.options().twin, std::optional(ExecutionNumber(3)));
        auto* weights = testing::child<QComboBox>(dialog, "optionWeights");
        QCOMPARE(weights->count(), 3);
        weights->setCurrentIndex(1); // the newest first
        QCOMPARE(dialog.options().weights, std::string("#5"));
        QCOMPARE(testing::unnamedControls(dialog), QStringList());
    }

    void whatWasChosenBeforeIsShown()
    {
        ComparisonRequest before = m_request;
        before.twin = ExecutionNumber(3);
        before.weights = "/somewhere/weights.csv";
        before.parameters.protectedLabels = {"cats", "dogs"};
        const ComparisonOptions dialog(before, m_workspace.store, answering({}));
        const ComparisonRequest now = dialog.options();
        QCOMPARE(now.twin, before.twin);
        QCOMPARE(now.weights, before.weights);
        QCOMPARE(now.parameters.protectedLabels, before.parameters.protectedLabels);
        QCOMPARE(now.baseline, before.baseline);
    }

    void weightsComeFromAFile()
    {
        ComparisonOptions dialog(m_request, m_workspace.store, answering("/data/weights.csv"));
        dialog.show();
        QVERIFY(testing::click(dialog, "optionWeightsFile"));
        QCOMPARE(dialog.options().weights, std::string("/data/weights.csv"));
        ComparisonOptions cancelled(m_request, m_workspace.store, answering({}));
        cancelled.show();
        QVERIFY(testing::click(cancelled, "optionWeightsFile"));
        QCOMPARE(cancelled.options().weights, std::string());
    }

private:
    /// Answers the question for a file.
    static FileDialogs answering(const FileDialogs::MaybePath& path)
    {
        FileDialogs dialogs;
        dialogs.openFile = [path](QWidget*, const QString&, const QString&) { return path; };
        return dialogs;
    }

    testing::OpenWorkspace m_workspace;
    ComparisonRequest m_request;
};

QTEST_MAIN(TestComparisonOptions)
#include "tst_comparisonoptions.moc"
