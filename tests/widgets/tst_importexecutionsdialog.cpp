#include "core/jobs/exportjob.h"
#include "tests/core/jobs/gitrepository.h"
#include "tests/widgets/dialogfixture.h"
#include "widgets/training/importexecutionsdialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>

#include <fstream>
#include <memory>
#include <set>

using namespace touchstone;

class TestImportExecutionsDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        testing::failOnAnyWarningOffscreen();
        m_workspace = std::make_unique<testing::OpenWorkspace>();
        VERIFY_RESULT(m_workspace->jobs.import("posts", testing::posts({.posts = 300})));
        VERIFY_RESULT(m_workspace->jobs.split("posts"));
        VERIFY_RESULT(m_workspace->jobs.train({"posts/train"}));
        VERIFY_RESULT(m_workspace->jobs.evaluate("3", "posts/test"));
        m_predictions = m_workspace->jobs.folder() / "predictions.csv";
        VERIFY_RESULT(exportTable(
            m_workspace->jobs.context(), ExecutionNumber(4), ExportTable::Predictions, m_predictions));
        QVERIFY(m_workspace->open());
    }
    void cleanup() { m_workspace.reset(); }

    void takesInPredictionsOfKnownRows();
    void aFileWithTextsNeedsNoRows();
    void whatIsNoSourceIsSaidAtOnce();
    void aFolderOfRunsIsCounted();
    void columnsCanBeChosen();
    void ofADvcProjectSomeRevisionsAreTaken();
    void everyControlHasAName();

private:
    std::unique_ptr<ImportExecutionsDialog> make(const std::filesystem::path& source) const
    {
        FileDialogs ask;
        ask.openFile
            = [source](QWidget*, const QString&, const QString&) { return FileDialogs::MaybePath(source); };
        ask.openFolder = [source](QWidget*, const QString&) { return FileDialogs::MaybePath(source); };
        auto dialog = std::make_unique<ImportExecutionsDialog>(m_workspace->runner, m_workspace->store, ask);
        dialog->show();
        return dialog;
    }

    static bool waitForLook(const ImportExecutionsDialog& dialog)
    {
        return QTest::qWaitFor(
            [&dialog] {
                const QString found = testing::textOf(dialog, "found");
                return !found.isEmpty() && !found.startsWith(QStringLiteral("Looking"));
            },
            20000);
    }

    std::unique_ptr<testing::OpenWorkspace> m_workspace;
    std::filesystem::path m_predictions;
};

void TestImportExecutionsDialog::takesInPredictionsOfKnownRows()
{
    const auto dialog = make(m_predictions);
    QVERIFY(testing::textOf(*dialog, "problem").contains(QStringLiteral("Choose a file")));
    QVERIFY(testing::click(*dialog, "sourceFile"));
    QVERIFY(waitForLook(*dialog));
    QVERIFY2(testing::textOf(*dialog, "found")
                 .startsWith(QStringLiteral("Predictions: label@1, label@2, label@3")),
        qPrintable(testing::textOf(*dialog, "found")));
    // The file has no texts, so its rows must be named.
    QVERIFY(testing::textOf(*dialog, "problem").contains(QStringLiteral("choose the rows")));
    auto* rows = testing::child<QComboBox>(*dialog, "rows");
    rows->setCurrentIndex(rows->findText(QStringLiteral("posts@1/test#2"), Qt::MatchStartsWith));
    auto* model = testing::child<QComboBox>(*dialog, "model");
    model->setCurrentIndex(model->findText(QStringLiteral("#3"), Qt::MatchStartsWith));
    QTest::keyClicks(testing::child<QLineEdit>(*dialog, "name"), QStringLiteral("from afar"));
    testing::EventLoopWatchdog watchdog;
    QVERIFY(testing::click(*dialog, "start"));
    QVERIFY(QTest::qWaitFor([&] { return m_workspace->runner.unfinished() == 0; }, 60000));
    VERIFY_NO_STALL(watchdog);
    QVERIFY(m_workspace->settle());
    QCOMPARE(m_workspace->lastJob().state, JobState::Done);
    QCOMPARE(m_workspace->lastJob().outcome.summary, QStringLiteral("Executions taken in: 1"));
    const Execution& taken = m_workspace->store.snapshot()->executions.back();
    QVERIFY(taken.step == Step::External);
    QCOMPARE(taken.name, std::string("from afar"));
    QCOMPARE(taken.datasetReference(), std::string("posts@1/test#2"));
    QCOMPARE(taken.modelReference(), std::string("#3"));
    QVERIFY(taken.metrics.contains("p_at_1"));
}

void TestImportExecutionsDialog::aFileWithTextsNeedsNoRows()
{
    const auto file = m_workspace->jobs.folder().write(
        "mine.csv", "id,text,label,predicted,probability\n1,one two,a,a,0.9\n2,three,b,a,0.6\n");
    const auto dialog = make(file);
    dialog->chooseSource(file);
    QVERIFY(waitForLook(*dialog));
    QCOMPARE(testing::textOf(*dialog, "problem"), QString());
    QTest::keyClicks(testing::child<QLineEdit>(*dialog, "newDataset"), QStringLiteral("mine"));
    QVERIFY(testing::click(*dialog, "start"));
    QVERIFY(m_workspace->settle());
    QCOMPARE(m_workspace->store.snapshot()->executions.back().datasetReference(), std::string("mine@1"));
    const std::vector<std::string> codes = testing::codes(m_workspace->lastJob().outcome.warnings);
    QVERIFY(std::ranges::find(codes, "labels-of-model-assumed") != codes.end());
}

void TestImportExecutionsDialog::whatIsNoSourceIsSaidAtOnce()
{
    const auto file = m_workspace->jobs.folder().write("posts.csv", "id,title\n1,hello\n");
    const auto dialog = make(file);
    QTest::keyClicks(testing::child<QLineEdit>(*dialog, "source"), QString::fromStdString(file.string()));
    QVERIFY(waitForLook(*dialog));
    QVERIFY2(testing::textOf(*dialog, "found").contains(QStringLiteral("no column of predictions")),
        qPrintable(testing::textOf(*dialog, "found")));
    QVERIFY(!testing::click(*dialog, "start"));
}

void TestImportExecutionsDialog::aFolderOfRunsIsCounted()
{
    const auto folder = m_workspace->jobs.folder() / "runs";
    for (const char* name : {"a", "b", "c"}) {
        std::filesystem::create_directories(folder / name);
        std::ofstream(folder / name / "execution.json")
            << (name[0] == 'c' ? "{" : "{\"touchstone\": 1, \"name\": \"run\"}");
    }
    const auto dialog = make(folder);
    QVERIFY(testing::click(*dialog, "sourceFolder"));
    QVERIFY(waitForLook(*dialog));
    const QString found = testing::textOf(*dialog, "found");
    QVERIFY2(found.startsWith(QStringLiteral("2 execution")), qPrintable(found));
    QVERIFY2(found.contains(QStringLiteral("1 skipped")), qPrintable(found));
    QVERIFY(testing::click(*dialog, "start"));
    QVERIFY(m_workspace->settle());
    QCOMPARE(m_workspace->store.snapshot()->executions.size(), std::size_t {6});
}

void TestImportExecutionsDialog::columnsCanBeChosen()
{
    const auto file = m_workspace->jobs.folder().write("mine.csv",
        "key,text,more,label,checked,predicted,probability\n1,one two,x,a,b,a,0.9\n2,three,y,b,b,b,0.6\n");
    const auto dialog = make(file);
    auto* gold = testing::child<QComboBox>(*dialog, "goldColumn");
    QVERIFY(!gold->isVisible());
    dialog->chooseSource(file);
    QVERIFY(waitForLook(*dialog));
    QVERIFY(gold->isVisible());
    QVERIFY(!testing::child<QLineEdit>(*dialog, "revisions")->isVisible());
    QCOMPARE(gold->currentText(), QStringLiteral("Automatic: label"));
    QCOMPARE(gold->findData(QStringLiteral("predicted")), -1);
    gold->setCurrentIndex(gold->findData(QStringLiteral("checked")));
    emit gold->activated(gold->currentIndex());
    QVERIFY(waitForLook(*dialog));
    QVERIFY2(testing::textOf(*dialog, "found").contains(QStringLiteral("right label in checked")),
        qPrintable(testing::textOf(*dialog, "found")));
    auto* id = testing::child<QComboBox>(*dialog, "idColumn");
    id->setCurrentIndex(id->findData(QStringLiteral("key")));
    emit id->activated(id->currentIndex());
    auto* texts = testing::child<QListWidget>(*dialog, "textColumns");
    texts->findItems(QStringLiteral("more"), Qt::MatchExactly).front()->setCheckState(Qt::Checked);
    QVERIFY(waitForLook(*dialog));
    QVERIFY2(testing::textOf(*dialog, "found").contains(QStringLiteral("id in key")),
        qPrintable(testing::textOf(*dialog, "found")));
    QVERIFY(testing::click(*dialog, "start"));
    QVERIFY(m_workspace->settle());
    const Execution& taken = m_workspace->store.snapshot()->executions.back();
    const nlohmann::json columns {
        {"label", "checked"}, {"id", "key"}, {"texts", nlohmann::json::array({"text", "more"})}};
    QCOMPARE(taken.parameters["columns"].dump(), columns.dump());
    QCOMPARE(taken.metrics["p_at_1"].get<double>(), 0.5);
    // Another source has columns of its own.
    dialog->chooseSource(m_predictions);
    QVERIFY(waitForLook(*dialog));
    QVERIFY(!gold->currentData().isValid());
}

void TestImportExecutionsDialog::ofADvcProjectSomeRevisionsAreTaken()
{
    testing::GitRepository project(m_workspace->jobs.folder() / "project");
    if (!project.works())
        QSKIP("git is not installed");
    for (const std::string value : {"0.5", "0.6", "0.7"}) {
        std::ofstream(project.folder() / "dvc.yaml") << "stages:\n  train:\n    cmd: train\n    metrics:\n   "
                                                        "   - metrics.json:\n          cache: false\n";
        std::ofstream(project.folder() / "dvc.lock")
            << "schema: '2.0'\nstages:\n  train:\n    cmd: train\n    outs:\n    - path: metrics.json\n"
               "      md5: 0cc175b9c0f1b6a831c399e269772661\n      size: 11\n";
        QVERIFY(!project.commit("metrics.json", "{\"f1\": " + value + "}", value).empty());
        QVERIFY(project.run({"tag", "v" + value}));
    }
    const std::filesystem::path& folder = project.folder();
    const auto dialog = make(folder);
    dialog->chooseSource(folder);
    QVERIFY(waitForLook(*dialog));
    QVERIFY2(testing::textOf(*dialog, "found").startsWith(QStringLiteral("3 execution")),
        qPrintable(testing::textOf(*dialog, "found")));
    auto* revisions = testing::child<QLineEdit>(*dialog, "revisions");
    QVERIFY(revisions->isVisible());
    QTest::keyClicks(revisions, QStringLiteral("v0.5 v0.7"));
    QVERIFY(waitForLook(*dialog));
    QVERIFY2(testing::textOf(*dialog, "found").startsWith(QStringLiteral("2 execution")),
        qPrintable(testing::textOf(*dialog, "found")));
    QTest::keyClicks(revisions, QStringLiteral(" v9"));
    QVERIFY(waitForLook(*dialog));
    QVERIFY(!testing::textOf(*dialog, "problem").isEmpty());
    QVERIFY2(testing::textOf(*dialog, "found").contains(QStringLiteral("v9")),
        qPrintable(testing::textOf(*dialog, "found")));
    revisions->setText(QStringLiteral("v0.6"));
    emit revisions->textEdited(revisions->text());
    QVERIFY(waitForLook(*dialog));
    const auto before = m_workspace->store.snapshot()->executions.size();
    QVERIFY(testing::click(*dialog, "start"));
    QVERIFY(m_workspace->settle());
    const auto& executions = m_workspace->store.snapshot()->executions;
    QCOMPARE(executions.size(), before + 2); // the state of the folder, too
    std::set<double> taken;
    for (std::size_t i = before; i < executions.size(); ++i)
        taken.insert(executions[i].metrics.at("external").value("f1", 0.0));
    QVERIFY(taken == (std::set<double> {0.6, 0.7}));
}

void TestImportExecutionsDialog::everyControlHasAName()
{
    const auto dialog = make(m_predictions);
    QCOMPARE(testing::unnamedControls(*dialog).join(QLatin1Char(';')), QString());
}

QTEST_MAIN(TestImportExecutionsDialog)
#include "tst_importexecutionsdialog.moc"
