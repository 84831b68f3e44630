#include "tests/widgets/dialogfixture.h"
#include "widgets/jobs/jobview.h"
#include "widgets/jobs/lossplot.h"
#include "widgets/training/traindialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QSpinBox>

#include <memory>

using namespace touchstone;

namespace {

QStringList tickedParts(const TrainDialog& dialog)
{
    const auto* list = testing::child<QListWidget>(dialog, "parts");
    QStringList parts;
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->checkState() == Qt::Checked)
            parts += list->item(row)->text();
    }
    return parts;
}

/// The entry that begins so.
QListWidgetItem* part(const TrainDialog& dialog, const QString& start)
{
    const auto found = testing::child<QListWidget>(dialog, "parts")->findItems(start, Qt::MatchStartsWith);
    return found.isEmpty() ? nullptr : found.front();
}

void setNumber(const TrainDialog& dialog, const char* name, int value)
{
    testing::child<QSpinBox>(dialog, name)->setValue(value);
}

bool chooseLike(const TrainDialog& dialog, const QString& start)
{
    auto* box = testing::child<QComboBox>(dialog, "like");
    const int index = box->findText(start, Qt::MatchStartsWith);
    if (index < 0)
        return false;
    box->setCurrentIndex(index);
    emit box->activated(index);
    return true;
}

} // namespace

class TestTrainDialog final : public QObject
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
    void trainsWithTheDefaults();
    void trainsOnSeveralPartsWithEveryParameter();
    void quantisesWhereAsked();
    void partsWithCommonRowsAreRefused();
    void fillsInLikeAnExecution();
    void twinTakesTheNextSeed();
    void twinKeepsEveryDigit();
    void lossIsShownWhileItTrains();
    void severalAreQueued();
    void failureIsInlineAndCanBeRetried();
    void emptyWorkspaceSaysWhatToDo();
    void datasetWithoutLabelsCannotBeTicked();
    void newPartsAppear();
    void everyFieldIsExplained();
    void everyControlHasAName();

private:
    std::unique_ptr<TrainDialog> make() const
    {
        auto dialog = std::make_unique<TrainDialog>(m_workspace->runner, m_workspace->store);
        dialog->show();
        return dialog;
    }
    /// Small, so that tests are quick.
    static void makeSmall(const TrainDialog& dialog)
    {
        setNumber(dialog, "dim", 10);
        setNumber(dialog, "thread", 1);
    }
    const Execution* lastTraining() const
    {
        const auto& executions = m_workspace->store.snapshot()->executions;
        return executions.empty() || executions.back().step != Step::Train ? nullptr : &executions.back();
    }

    std::unique_ptr<testing::OpenWorkspace> m_workspace;
};

void TestTrainDialog::trainsWithTheDefaults()
{
    const auto dialog = make();
    QCOMPARE(tickedParts(*dialog), QStringList({QStringLiteral("posts@1/train#2 (480 rows)")}));
    QCOMPARE(testing::textOf(*dialog, "problem"), QString());
    QSignalSpy started(dialog.get(), &JobDialog::started);
    testing::EventLoopWatchdog watchdog;
    QVERIFY(testing::click(*dialog, "start"));
    QVERIFY(QTest::qWaitFor([&] { return m_workspace->runner.unfinished() == 0; }, 60000));
    VERIFY_NO_STALL(watchdog);
    QVERIFY(m_workspace->settle());
    QCOMPARE(started.size(), 1);
    QVERIFY(dialog->isVisible()); // it stays for the next one
    const Execution* execution = lastTraining();
    QVERIFY(execution != nullptr);
    TrainParameters defaults;
    defaults.threads = execution->parameters["thread"].get<int>();
    QCOMPARE(QString::fromStdString(execution->parameters["recipe"].dump()),
        QString::fromStdString(TextRecipe {}.toJson().dump()));
    const nlohmann::json& given = execution->parameters;
    const nlohmann::json expected = defaults.toJson();
    for (const auto& [name, value] : expected.items())
        QVERIFY2(given.at(name) == value, name.c_str());
    QVERIFY(
        m_workspace->lastJob().outcome.summary.startsWith(QStringLiteral("Model #3: 480 rows, 4 labels")));
}

void TestTrainDialog::trainsOnSeveralPartsWithEveryParameter()
{
    const auto dialog = make();
    part(*dialog, QStringLiteral("posts@1/validation"))->setCheckState(Qt::Checked);
    QVERIFY(testing::click(*dialog, "moreParameters"));
    testing::child<QDoubleSpinBox>(*dialog, "lr")->setValue(0.4);
    testing::child<QDoubleSpinBox>(*dialog, "t")->setValue(0.001);
    const std::vector<std::pair<const char*, int>> numbers {{"dim", 11}, {"epoch", 3}, {"wordNgrams", 2},
        {"minCount", 2}, {"thread", 1}, {"seed", 5}, {"minCountLabel", 1}, {"bucket", 1000}, {"minn", 2},
        {"maxn", 3}, {"neg", 4}, {"lrUpdateRate", 50}, {"batch", 1}};
    for (const auto& [name, value] : numbers)
        setNumber(*dialog, name, value);
    auto* loss = testing::child<QComboBox>(*dialog, "loss");
    loss->setCurrentIndex(loss->findText(QStringLiteral("hs")));
    auto* recipe = testing::child<QComboBox>(*dialog, "recipeName");
    recipe->setCurrentIndex(1);
    emit recipe->activated(1);
    QTest::keyClicks(testing::child<QLineEdit>(*dialog, "name"), QStringLiteral("my model"));
    QVERIFY(testing::click(*dialog, "start"));
    QVERIFY(m_workspace->settle());
    const Execution* execution = lastTraining();
    QVERIFY2(execution != nullptr, testing::problem(m_workspace->jobs.open()).c_str());
    QCOMPARE(execution->name, std::string("my model"));
    QCOMPARE(execution->datasetReference(), std::string("posts@1/train#2+posts@1/validation#2"));
    const auto given = TrainParameters::fromJson(execution->parameters);
    VERIFY_RESULT(given);
    QCOMPARE(given->lr, 0.4);
    QCOMPARE(given->t, 0.001);
    QCOMPARE(given->dim, 11);
    QCOMPARE(given->epoch, 3);
    QCOMPARE(given->wordNgrams, 2);
    QCOMPARE(given->minCount, 2);
    QCOMPARE(given->threads, 1);
    QCOMPARE(given->seed, 5);
    QCOMPARE(given->minCountLabel, 1);
    QCOMPARE(given->bucket, 1000);
    QCOMPARE(given->minn, 2);
    QCOMPARE(given->maxn, 3);
    QCOMPARE(given->neg, 4);
    QCOMPARE(given->lrUpdateRate, 50);
    QCOMPARE(given->batch, 1);
    QVERIFY(given->loss == LossName::HierarchicalSoftmax);
    QVERIFY(*TextRecipe::fromJson(execution->parameters["recipe"]) == *TextRecipe::fromName("plain"));
}

void TestTrainDialog::quantisesWhereAsked()
{
    const auto dialog = make();
    makeSmall(*dialog);
    setNumber(*dialog, "wordNgrams", 2);
    QVERIFY(testing::click(*dialog, "moreParameters"));
    setNumber(*dialog, "bucket", 1000);
    QVERIFY(!testing::child<QCheckBox>(*dialog, "qnorm")->isEnabled());
    testing::child<QCheckBox>(*dialog, "quantize")->setChecked(true);
    testing::child<QCheckBox>(*dialog, "qnorm")->setChecked(true);
    QVERIFY(!testing::child<QCheckBox>(*dialog, "retrain")->isEnabled()); // nothing would be left out
    setNumber(*dialog, "cutoff", 100);
    QVERIFY(testing::textOf(*dialog, "problem").contains(QStringLiteral("cutoff")));
    setNumber(*dialog, "cutoff", 300);
    testing::child<QCheckBox>(*dialog, "retrain")->setChecked(true);
    QCOMPARE(testing::textOf(*dialog, "problem"), QString());
    QVERIFY(testing::click(*dialog, "start"));
    QVERIFY(m_workspace->settle());
    const Execution* trained = lastTraining();
    QVERIFY(trained != nullptr);
    QVERIFY(trained->parameters.at("quantize").get<bool>() && trained->parameters.at("retrain").get<bool>());
    QCOMPARE(trained->metrics.at("quantized").at("kept_rows").get<int>(), 300);

    const auto again = make();
    QVERIFY(chooseLike(*again, QLatin1Char('#') + QString::fromStdString(trained->number.toString())));
    QVERIFY(testing::child<QCheckBox>(*again, "quantize")->isChecked());
    QCOMPARE(testing::child<QSpinBox>(*again, "cutoff")->value(), 300);
}

void TestTrainDialog::partsWithCommonRowsAreRefused()
{
    const auto dialog = make();
    part(*dialog, QStringLiteral("posts@1 "))->setCheckState(Qt::Checked);
    QVERIFY(
        testing::textOf(*dialog, "problem").contains(QStringLiteral("posts@1/train#2 is a part of posts@1")));
    QVERIFY(!testing::click(*dialog, "start"));
    part(*dialog, QStringLiteral("posts@1 "))->setCheckState(Qt::Unchecked);
    part(*dialog, QStringLiteral("posts@1/train"))->setCheckState(Qt::Unchecked);
    QVERIFY(testing::textOf(*dialog, "problem").contains(QStringLiteral("Tick the rows")));
    part(*dialog, QStringLiteral("posts@1/train"))->setCheckState(Qt::Checked);
    QVERIFY(testing::click(*dialog, "moreParameters"));
    setNumber(*dialog, "minn", 4);
    QVERIFY(testing::textOf(*dialog, "problem").contains(QStringLiteral("longer than the longest")));
    setNumber(*dialog, "maxn", 5);
    QVERIFY(testing::textOf(*dialog, "problem").isEmpty());
}

void TestTrainDialog::fillsInLikeAnExecution()
{
    auto parameters = testing::Jobs::training({"posts/train", "posts/validation"});
    parameters.recipe.lowercase = false;
    parameters.training.loss = LossName::OneVsAll;
    VERIFY_RESULT(trainOn(m_workspace->jobs.context(), parameters));
    QVERIFY(m_workspace->settle());
    const auto dialog = make();
    QVERIFY(chooseLike(*dialog, QStringLiteral("#3")));
    QCOMPARE(testing::child<QSpinBox>(*dialog, "dim")->value(), 10);
    QCOMPARE(testing::child<QDoubleSpinBox>(*dialog, "lr")->value(), 0.5);
    QCOMPARE(testing::child<QComboBox>(*dialog, "loss")->currentText(), QStringLiteral("ova"));
    QCOMPARE(testing::child<QComboBox>(*dialog, "recipeName")->currentText(), QStringLiteral("Custom"));
    QCOMPARE(tickedParts(*dialog).size(), 2);
    QVERIFY(chooseLike(*dialog, QStringLiteral("fastText")));
    QCOMPARE(testing::child<QSpinBox>(*dialog, "dim")->value(), 100);
    QCOMPARE(testing::child<QComboBox>(*dialog, "recipeName")->currentText(), QStringLiteral("Standard"));
}

void TestTrainDialog::twinTakesTheNextSeed()
{
    VERIFY_RESULT(m_workspace->jobs.train({"posts/train"}));
    QVERIFY(m_workspace->settle());
    const auto dialog = make();
    QVERIFY(!testing::child<QCheckBox>(*dialog, "twin")->isEnabled());
    QVERIFY(chooseLike(*dialog, QStringLiteral("#3")));
    setNumber(*dialog, "dim", 50); // is taken back: a twin is equal in all but the seed
    testing::child<QCheckBox>(*dialog, "twin")->click();
    QCOMPARE(testing::child<QSpinBox>(*dialog, "seed")->value(), 1);
    QCOMPARE(testing::child<QSpinBox>(*dialog, "dim")->value(), 10);
    QVERIFY(!testing::child<QSpinBox>(*dialog, "dim")->isEnabled());
    QVERIFY(testing::child<QSpinBox>(*dialog, "seed")->isEnabled());
    QVERIFY(testing::click(*dialog, "start"));
    QVERIFY(m_workspace->settle());
    const Execution* execution = lastTraining();
    QVERIFY(execution != nullptr);
    QCOMPARE(execution->parameters["twin_of"].get<int>(), 3);
    QCOMPARE(execution->parameters["seed"].get<int>(), 1);
    QCOMPARE(execution->name, std::string("twin of #3"));
}

void TestTrainDialog::twinKeepsEveryDigit()
{
    auto parameters = testing::Jobs::training({"posts/train"});
    parameters.training.lr = 0.123456789;
    parameters.training.t = 1.5e-8;
    VERIFY_RESULT(trainOn(m_workspace->jobs.context(), parameters));
    QVERIFY(m_workspace->settle());
    const auto dialog = make();
    QVERIFY(chooseLike(*dialog, QStringLiteral("#3")));
    testing::child<QCheckBox>(*dialog, "twin")->click();
    QVERIFY(testing::click(*dialog, "start"));
    QVERIFY(m_workspace->settle());
    const Execution* execution = lastTraining();
    QVERIFY(execution != nullptr);
    QCOMPARE(execution->parameters["lr"].get<double>(), 0.123456789);
    QCOMPARE(execution->parameters["t"].get<double>(), 1.5e-8);
}

void TestTrainDialog::lossIsShownWhileItTrains()
{
    const auto dialog = make();
    makeSmall(*dialog);
    setNumber(*dialog, "epoch", 100000);
    testing::EventLoopWatchdog watchdog;
    QVERIFY(testing::click(*dialog, "start"));
    auto* plot = dialog->findChild<LossPlot*>();
    QTRY_VERIFY_WITH_TIMEOUT(plot->isVisible() && plot->points().size() >= 5, 20000);
    QVERIFY(m_workspace->runner.unfinished() == 1);
    QVERIFY(testing::click(*dialog, "cancelJob"));
    QTRY_COMPARE_WITH_TIMEOUT(m_workspace->runner.unfinished(), 0, 1000);
    VERIFY_NO_STALL(watchdog);
    QCOMPARE(m_workspace->lastJob().state, JobState::Cancelled);
    QVERIFY(m_workspace->settle());
    QVERIFY(lastTraining() != nullptr && lastTraining()->status == ExecutionStatus::Stopped);
}

void TestTrainDialog::severalAreQueued()
{
    const auto dialog = make();
    makeSmall(*dialog);
    for (int seed = 1; seed <= 3; ++seed) {
        setNumber(*dialog, "seed", seed);
        QVERIFY(testing::click(*dialog, "start"));
    }
    QVERIFY(dialog->findChild<JobView*>()->job().isValid());
    QVERIFY(m_workspace->settle());
    std::vector<int> seeds;
    for (const Execution& execution : m_workspace->store.snapshot()->executions) {
        if (execution.step == Step::Train && execution.status == ExecutionStatus::Complete)
            seeds.push_back(execution.parameters["seed"].get<int>());
    }
    QCOMPARE(seeds, (std::vector<int> {1, 2, 3}));
    QCOMPARE(dialog->findChild<JobView*>()->job(), m_workspace->lastJob().id);
}

void TestTrainDialog::failureIsInlineAndCanBeRetried()
{
    const auto dialog = make();
    makeSmall(*dialog);
    QVERIFY(testing::click(*dialog, "moreParameters"));
    const auto vectors = m_workspace->jobs.folder() / "vectors.vec";
    testing::child<QLineEdit>(*dialog, "pretrainedVectors")
        ->setText(QString::fromStdString(vectors.string()));
    QVERIFY(testing::click(*dialog, "start"));
    QTRY_COMPARE(m_workspace->runner.unfinished(), 0);
    QCOMPARE(m_workspace->lastJob().state, JobState::Failed);
    QVERIFY(testing::click(*dialog, "details"));
    m_workspace->jobs.folder().write("vectors.vec", "1 10\nthe 1 1 1 1 1 1 1 1 1 1\n");
    QVERIFY(testing::click(*dialog, "retry"));
    QVERIFY(m_workspace->settle());
    QCOMPARE(m_workspace->lastJob().state, JobState::Done);
    QSignalSpy wanted(dialog.get(), &JobDialog::executionRequested);
    QVERIFY(testing::click(*dialog, "showExecution"));
    QCOMPARE(wanted[0][0].value<ExecutionNumber>(), ExecutionNumber(3));
}

void TestTrainDialog::emptyWorkspaceSaysWhatToDo()
{
    testing::OpenWorkspace empty;
    QVERIFY(empty.open());
    TrainDialog dialog(empty.runner, empty.store);
    dialog.show();
    QVERIFY(testing::textOf(dialog, "problem").contains(QStringLiteral("import posts first")));
    QVERIFY(!testing::click(dialog, "start"));
}

void TestTrainDialog::datasetWithoutLabelsCannotBeTicked()
{
    VERIFY_RESULT(m_workspace->jobs.import("submissions", testing::post("a", nullptr, 1, "a cat")));
    QVERIFY(m_workspace->settle());
    const auto dialog = make();
    QVERIFY(!(part(*dialog, QStringLiteral("submissions@1"))->flags() & Qt::ItemIsEnabled));
}

void TestTrainDialog::newPartsAppear()
{
    const auto dialog = make();
    VERIFY_RESULT(m_workspace->jobs.import("more", testing::posts({.posts = 50, .idPrefix = "m"})));
    QVERIFY(m_workspace->settle());
    QVERIFY(part(*dialog, QStringLiteral("more@1")) != nullptr);
    QCOMPARE(tickedParts(*dialog), QStringList({QStringLiteral("posts@1/train#2 (480 rows)")})); // still
    dialog->chooseDataset("more@1");
    QCOMPARE(tickedParts(*dialog), QStringList({QStringLiteral("more@1 (50 rows)")}));
    dialog->chooseRows({"gone@1"});
    QVERIFY(testing::textOf(*dialog, "problem").contains(QStringLiteral("gone@1 is not in this workspace")));
}

void TestTrainDialog::everyFieldIsExplained()
{
    const auto dialog = make();
    QVERIFY(testing::click(*dialog, "moreParameters"));
    testing::child<QCheckBox>(*dialog, "quantize")->setChecked(true); // its numbers can be reached then
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    for (QAbstractSpinBox* box : dialog->findChildren<QAbstractSpinBox*>()) {
        QVERIFY2(box->toolTip().size() > 20, qPrintable(box->objectName()));
        box->setFocus();
        QCOMPARE(testing::textOf(*dialog, "help"), box->whatsThis());
    }
    testing::child<QLineEdit>(*dialog, "pretrainedVectors")->setFocus();
    QVERIFY(testing::textOf(*dialog, "help").startsWith(QStringLiteral("Word vectors")));
}

void TestTrainDialog::everyControlHasAName()
{
    const auto dialog = make();
    QVERIFY(testing::click(*dialog, "moreParameters"));
    QCOMPARE(testing::unnamedControls(*dialog).join(QLatin1Char(';')), QString());
}

QTEST_MAIN(TestTrainDialog)
#include "tst_traindialog.moc"
