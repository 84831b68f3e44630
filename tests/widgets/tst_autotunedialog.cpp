#include "tests/widgets/dialogfixture.h"
#include "widgets/executions/executiondetails.h"
#include "widgets/jobs/jobview.h"
#include "widgets/models/properties.h"
#include "widgets/training/autotunedialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeView>

#include <memory>

using namespace touchstone;

class TestAutotuneDialog final : public QObject
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
        QVERIFY(m_workspace->open());
    }
    void cleanup() { m_workspace.reset(); }
    void searchesAndListsItsTrials();
    void whatIsStoppedGoesOn();
    void mistakesAreSaidBeforeItStarts();
    void emptyWorkspaceSaysWhatToDo();
    void everyControlHasAName();

private:
    std::unique_ptr<AutotuneDialog> make() const
    {
        auto dialog = std::make_unique<AutotuneDialog>(m_workspace->runner, m_workspace->store);
        dialog->show();
        return dialog;
    }
    /// Quick trials, without the large matrices of n-grams.
    static void makeSmall(const AutotuneDialog& dialog, int epochs = 5)
    {
        testing::child<QSpinBox>(dialog, "dim")->setValue(10);
        testing::child<QSpinBox>(dialog, "thread")->setValue(1);
        testing::child<QSpinBox>(dialog, "epoch")->setValue(epochs);
        for (const char* name : {"searchWordNgrams", "searchCharacters", "searchEpoch", "searchDim"})
            testing::child<QCheckBox>(dialog, name)->setChecked(false);
    }
    const Execution* search(int index = 0) const
    {
        for (const Execution& execution : m_workspace->store.snapshot()->executions) {
            if (execution.step == Step::Autotune && index-- == 0)
                return &execution;
        }
        return nullptr;
    }
    std::vector<TrialRecord> trials(const Execution& execution) const
    {
        return trialsOf(m_workspace->store.snapshot()->executions, execution);
    }
    void save(QWidget& widget, const char* name) const
    {
        const QByteArray folder = qgetenv("TOUCHSTONE_PICTURES");
        if (!folder.isEmpty())
            widget.grab().save(QString::fromLocal8Bit(folder) + QLatin1Char('/') + QLatin1String(name));
    }

    std::unique_ptr<testing::OpenWorkspace> m_workspace;
};

void TestAutotuneDialog::searchesAndListsItsTrials()
{
    const auto dialog = make();
    QCOMPARE(testing::textOf(*dialog, "problem"), QString());
    makeSmall(*dialog);
    testing::child<QSpinBox>(*dialog, "seconds")->setValue(2);
    testing::child<QComboBox>(*dialog, "metric")->setCurrentText(QStringLiteral("p_at_1"));
    testing::child<QDoubleSpinBox>(*dialog, "modelSize")->setValue(1.5);
    save(*dialog, "autotune-before.png");
    QSignalSpy started(dialog.get(), &JobDialog::started);
    testing::EventLoopWatchdog watchdog;
    QVERIFY(testing::click(*dialog, "start"));
    QTRY_VERIFY_WITH_TIMEOUT(
        m_workspace->lastJob().progress.best.has_value() || isFinal(m_workspace->lastJob().state), 60000);
    save(*dialog, "autotune-running.png");
    QVERIFY(QTest::qWaitFor([&] { return m_workspace->runner.unfinished() == 0; }, 60000));
    VERIFY_NO_STALL(watchdog);
    QVERIFY(m_workspace->settle());
    QCOMPARE(started.size(), 1);
    const JobInfo job = m_workspace->lastJob();
    QVERIFY2(job.outcome.summary.contains(QStringLiteral("is the best of")), qPrintable(job.outcome.summary));
    save(*dialog, "autotune-done.png");
    const Execution* execution = search();
    QVERIFY(execution != nullptr && execution->status == ExecutionStatus::Complete);
    QCOMPARE(execution->number.value(), 3);
    QCOMPARE(execution->datasetReference(), std::string("posts@1/train#2"));
    const auto settings = SearchSettings::of(*execution);
    VERIFY_RESULT(settings);
    QCOMPARE(settings->metric, std::string("p_at_1"));
    QCOMPARE(settings->duration, 2.0);
    QVERIFY(settings->space
        == (SearchSpace {.epoch = false, .dim = false, .wordNgrams = false, .characterNgrams = false}));
    QCOMPARE(settings->start.dim, 10);
    QCOMPARE(settings->modelSize, std::uint64_t {3 * 1024 * 1024 / 2});

    // The execution's page lists the trials, each a link.
    const auto& executions = m_workspace->store.snapshot()->executions;
    const PropertySection section = properties::trialsOf(*execution, executions);
    QCOMPARE(section.rows.size(), trials(*execution).size());
    QVERIFY(section.rows.front().name.contains(QStringLiteral("(best)")));
    for (const Property& row : section.rows)
        QVERIFY(row.link.kind == ItemLink::Kind::Execution);
    QCOMPARE(section.rows.front().link.target, QString::number(trials(*execution).front().execution.value()));
    const Execution& trial = executions[3];
    QVERIFY(
        properties::trialsOf(trial, executions).rows.front().link == properties::linkTo(execution->number));
    QVERIFY(properties::trialsOf(executions[0], executions).rows.empty());
    ExecutionDetails details;
    details.resize(900, 500);
    details.show();
    details.showExecution(*execution, 1, {section});
    const auto* tree = details.findChild<QTreeView*>();
    QCOMPARE(tree->model()->index(1, 0).data().toString(), QStringLiteral("Trials"));
    QCOMPARE(tree->model()->rowCount(tree->model()->index(1, 0)), static_cast<int>(section.rows.size()));
    save(details, "autotune-execution.png");
}

void TestAutotuneDialog::whatIsStoppedGoesOn()
{
    const auto dialog = make();
    makeSmall(*dialog, 300);
    testing::child<QSpinBox>(*dialog, "seconds")->setValue(600);
    QVERIFY(testing::click(*dialog, "start"));
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->lastJob().progress.best.has_value(), 60000);
    QVERIFY(testing::click(*dialog, "cancelJob"));
    QVERIFY(m_workspace->settle());
    QVERIFY(m_workspace->lastJob().state == JobState::Cancelled);
    const Execution* stopped = search();
    QVERIFY(stopped != nullptr && stopped->status == ExecutionStatus::Stopped);
    const std::size_t before = static_cast<std::size_t>(stopped->metrics["trials"].get<int>());
    QVERIFY(before >= 1);
    // Not "nothing was changed":
    const auto* view = dialog->findChild<JobView*>();
    bool said = false;
    for (const auto* label : view->findChildren<QLabel*>())
        said = said || label->text().contains(QStringLiteral("they stay recorded"));
    QVERIFY(said);

    auto* box = testing::child<QComboBox>(*dialog, "search");
    QTRY_VERIFY_WITH_TIMEOUT(box->count() == 2, 10000);
    box->setCurrentIndex(1);
    QVERIFY(!testing::child<QComboBox>(*dialog, "validation")->isEnabled());
    testing::child<QSpinBox>(*dialog, "seconds")->setValue(1);
    QVERIFY(testing::click(*dialog, "start"));
    QVERIFY(m_workspace->settle(60000));
    const Execution* further = search(1);
    QVERIFY(further != nullptr);
    QVERIFY2(further->status == ExecutionStatus::Complete, further->error.c_str());
    QVERIFY(further->output("model") != nullptr);
    QVERIFY(static_cast<std::size_t>(further->metrics["trials"].get<int>()) >= before);
}

void TestAutotuneDialog::mistakesAreSaidBeforeItStarts()
{
    const auto dialog = make();
    auto* start = testing::child<QPushButton>(*dialog, "start");
    QVERIFY(start->isEnabled());
    auto* validation = testing::child<QComboBox>(*dialog, "validation");
    const int right = validation->currentIndex();
    QVERIFY(validation->currentText().startsWith(QStringLiteral("posts@1/validation#2")));
    for (const char* wrong : {"posts@1/train#2", "posts@1 "}) {
        validation->setCurrentIndex(validation->findText(QLatin1String(wrong), Qt::MatchStartsWith));
        QVERIFY(!start->isEnabled());
        QVERIFY(testing::textOf(*dialog, "problem").contains(QStringLiteral("must not be")));
    }
    validation->setCurrentIndex(right);
    QVERIFY(start->isEnabled());
    for (QCheckBox* box : dialog->findChildren<QCheckBox*>()) {
        if (box->objectName().startsWith(QLatin1String("search")))
            box->setChecked(false);
    }
    QVERIFY(testing::textOf(*dialog, "problem").contains(QStringLiteral("Tick a parameter")));
    testing::child<QCheckBox>(*dialog, "searchLr")->setChecked(true);
    QVERIFY(start->isEnabled());
    auto* parts = testing::child<QListWidget>(*dialog, "parts");
    for (int row = 0; row < parts->count(); ++row)
        parts->item(row)->setCheckState(Qt::Unchecked);
    QVERIFY(testing::textOf(*dialog, "problem").contains(QStringLiteral("Tick the rows")));
}

void TestAutotuneDialog::emptyWorkspaceSaysWhatToDo()
{
    testing::OpenWorkspace empty;
    QVERIFY(empty.open());
    AutotuneDialog dialog(empty.runner, empty.store);
    QVERIFY(testing::textOf(dialog, "problem").contains(QStringLiteral("import posts first")));
}

void TestAutotuneDialog::everyControlHasAName()
{
    const auto dialog = make();
    QCOMPARE(testing::unnamedControls(*dialog), QStringList());
}

QTEST_MAIN(TestAutotuneDialog)
#include "tst_autotunedialog.moc"
