#include "tests/core/jobs/smallposts.h"
#include "tests/support/testing.h"
#include "tests/widgets/modeltesters.h"
#include "tests/widgets/offscreen.h"
#include "tests/widgets/watchdog.h"
#include "tests/widgets/windowfixture.h"
#include "widgets/charts/histogramchart.h"
#include "widgets/common/banner.h"
#include "widgets/common/tableview.h"
#include "widgets/comparison/comparisonpage.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/datasets/datasetspage.h"
#include "widgets/executions/executionspage.h"
#include "widgets/importing/importdialog.h"
#include "widgets/models/labelsmodel.h"
#include "widgets/models/selectionmodel.h"
#include "widgets/training/evaluatedialog.h"
#include "widgets/training/splitdialog.h"
#include "widgets/training/traindialog.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QStyleFactory>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace touchstone;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int labels = 600;
constexpr int postsOfALabel = 8; // its checks make everything slow
constexpr int epochs = 2;
#else
constexpr int labels = 2500;
constexpr int postsOfALabel = 12;
constexpr int epochs = 12;
#endif
constexpr int patience = 120'000; // ms, on a busy machine

/// Posts of `labels` labels from number `first` on; some labels have enough of them to be judged.
std::string manyPosts(const std::string& prefix, int first, std::uint64_t seed)
{
    testing::PostOptions options {
        .posts = labels * postsOfALabel, .labels = {}, .idPrefix = prefix, .seed = seed};
    for (int label = first; label < first + labels; ++label)
        options.labels.insert(
            options.labels.end(), label % 50 == 0 ? 60 : 1, "subject" + std::to_string(label));
    return testing::posts(options);
}

/// The window's newest dialog of that class that is shown.
template <typename T>
T* dialog(const QWidget& window)
{
    for (T* found : window.findChildren<T*>()) {
        if (found->isVisible())
            return found;
    }
    return nullptr;
}

} // namespace

/// What a newcomer does in the first half hour, in one window, step after step. The window is watched for standing
/// still, or, when TOUCHSTONE_STORY_CHECKS_MODELS is set, every model that a view shows is checked all the time: the
/// checks look at every row of a model that begins anew, which takes longer than the window itself may. How long it
/// stood still in each step is judged at the end: a window that was slow has nevertheless done what it was asked.
class TestWindowStory final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_fixture = std::make_unique<testing::Window>();
        m_fixture->folder().write("old.ndjson", manyPosts("o", 0, 1));
        m_fixture->folder().write("new.ndjson", manyPosts("n", 100, 2) + "not a post\n");
        m_window = &m_fixture->show();
        QVERIFY(activate());
    }
    void init()
    {
        testing::failOnAnyWarningOffscreen();
        watchModels();
        m_watchdog.restart();
    }
    void cleanup()
    {
        watchModels();
        const qint64 stall = m_watchdog.longestStall();
        if (!m_checksModels && stall > testing::EventLoopWatchdog::limit)
            m_stalls.append(
                QStringLiteral("%1: %2 ms").arg(QLatin1String(QTest::currentTestFunction())).arg(stall));
    }
    void cleanupTestCase()
    {
        watchModels();
        QCOMPARE(m_models > 15, m_checksModels);
        m_fixture.reset();
    }

    void startsANewWorkspace();
    void importsADroppedFile();
    void importsAnotherFromTheMenu();
    void splits();
    void trainsWithoutStandingStill();
    void trainsLikeTheFirst();
    void evaluatesBoth();
    void comparesTwoExecutions();
    void filtersByABarAndByText();
    void swapsTheSides();
    void makesTheRowsTheSame();
    void cancelsATraining();
    void reopensWhereItWas();
    void neverStandsStill() { QVERIFY2(m_stalls.isEmpty(), qPrintable(m_stalls.join(QStringLiteral(", ")))); }

public:
    bool stoodStill() const { return !m_stalls.isEmpty(); }

private:
    QAction* action(const char* name) const { return m_fixture->action(name); }
    template <typename T>
    T* page() const
    {
        return m_window->findChild<T*>();
    }
    TableView* executions() const { return page<ExecutionsPage>()->findChild<TableView*>(); }
    ComparisonPage* comparison() const { return page<ComparisonPage>(); }
    const WorkspaceSnapshot& snapshot() const { return *m_fixture->store.snapshot(); }

    /// Waits until no job is left and the pages show what they made.
    bool settle()
    {
        const auto ended = [this] { return m_fixture->jobs.unfinished() == 0 && !m_fixture->store.isBusy(); };
        const bool settled = QTest::qWaitFor(ended, patience);
        QTest::qWait(0);
        watchModels();
        return settled && QTest::qWaitFor(ended, patience);
    }
    /// Shortcuts reach the active window only, which offscreen stays none after a dialog has gone.
    bool activate()
    {
        m_window->activateWindow();
        return QTest::qWaitForWindowActive(m_window);
    }
    /// By the page's shortcut.
    bool goTo(Qt::Key key, const char* name)
    {
        if (!activate())
            return false;
        QTest::keyClick(m_window, key, Qt::ControlModifier);
        return QTest::qWaitFor([&] { return m_fixture->page() == QLatin1String(name); });
    }
    /// As a person: the dialog's button with the mouse, once it can be pressed.
    bool press(const QWidget& shown, const char* name)
    {
        watchModels();
        auto* button = shown.findChild<QAbstractButton*>(QLatin1String(name));
        if (button == nullptr || !QTest::qWaitFor([button] { return button->isEnabled(); }, patience))
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }
    bool startTraining(TrainDialog& shown, int dim, int epoch)
    {
        shown.findChild<QSpinBox*>(QStringLiteral("dim"))->setValue(dim);
        shown.findChild<QSpinBox*>(QStringLiteral("epoch"))->setValue(epoch);
        shown.findChild<QDoubleSpinBox*>(QStringLiteral("lr"))->setValue(0.5);
        return press(shown, "start");
    }
    /// Chooses the rows of these executions in the table.
    bool choose(std::initializer_list<std::int64_t> numbers)
    {
        TableView* table = executions();
        table->clearSelection();
        for (const std::int64_t number : numbers) {
            const auto found = table->model()->match(
                table->model()->index(0, 0), Qt::DisplayRole, QString::number(number), 1, Qt::MatchExactly);
            if (found.isEmpty())
                return false;
            table->selectionModel()->select(
                found.front(), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        return true;
    }
    bool waitForComparison()
    {
        return QTest::qWaitFor(
            [this] { return !comparison()->isBusy() && comparison()->report() != nullptr; }, patience);
    }
    std::int64_t newest(Step step) const
    {
        std::int64_t number = 0;
        for (const Execution& execution : snapshot().executions) {
            if (execution.step == step && execution.status == ExecutionStatus::Complete)
                number = execution.number.value();
        }
        return number;
    }
    bool evaluate(std::int64_t model, const std::string& rows);
    void watchModels()
    {
        if (m_checksModels)
            m_models = m_testers.watch(*m_window);
    }
    const bool m_checksModels = qEnvironmentVariableIsSet("TOUCHSTONE_STORY_CHECKS_MODELS");
    int m_models = 0; ///< that are checked
    QStringList m_stalls;
    testing::ModelTesters m_testers;
    std::unique_ptr<testing::Window> m_fixture;
    MainWindow* m_window = nullptr;
    testing::EventLoopWatchdog m_watchdog;
};

void TestWindowStory::startsANewWorkspace()
{
    m_fixture->folderAnswer = *m_fixture / "story.touchstone";
    QTest::mouseClick(m_fixture->find<QPushButton>("newWorkspace"), Qt::LeftButton);
    QTRY_COMPARE(m_fixture->page(), QStringLiteral("executions"));
    QVERIFY(Workspace::exists(*m_fixture / "story.touchstone"));
}

void TestWindowStory::importsADroppedFile()
{
    m_window->openAll(sortOpenables({*m_fixture / "old.ndjson"}));
    // Whether it holds posts or predictions is found out beside the window.
    QTRY_VERIFY_WITH_TIMEOUT(dialog<ImportDialog>(*m_window) != nullptr, patience);
    auto* shown = dialog<ImportDialog>(*m_window);
    QVERIFY(shown);
    QVERIFY(press(*shown, "import"));
    QVERIFY(settle());
    QCOMPARE(snapshot().datasets.size(), std::size_t(1));
    QCOMPARE(snapshot().datasets[0].rows, std::int64_t(labels) * postsOfALabel);
    QCOMPARE(executions()->model()->rowCount(), 1);
}

void TestWindowStory::importsAnotherFromTheMenu()
{
    m_fixture->dataAnswer = {*m_fixture / "new.ndjson"};
    action("actionImport")->trigger();
    auto* shown = dialog<ImportDialog>(*m_window);
    QVERIFY(shown);
    QTRY_VERIFY_WITH_TIMEOUT(
        shown->findChild<QLabel*>(QStringLiteral("counts"))->text().contains(QStringLiteral("1 are bad")),
        patience);
    QVERIFY(press(*shown, "import"));
    QVERIFY(settle());
    QCOMPARE(snapshot().datasets.size(), std::size_t(2));
    QVERIFY(m_fixture->jobs.jobs().back().outcome.summary.contains(QStringLiteral("1 bad rows left out")));
}

void TestWindowStory::splits()
{
    for (const QString& dataset : {QStringLiteral("old@1"), QStringLiteral("new@1")}) {
        QVERIFY(page<DatasetsPage>()->showDataset(dataset));
        action("splitDataset")->trigger();
        auto* shown = dialog<SplitDialog>(*m_window);
        QVERIFY(shown);
        QTest::mouseClick(
            shown->findChild<QAbstractButton*>(QStringLiteral("atRandom")), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(press(*shown, "start"));
        QVERIFY(settle());
        shown->close();
    }
    QCOMPARE(newest(Step::Split), 4);
}

void TestWindowStory::trainsWithoutStandingStill()
{
    QVERIFY(page<DatasetsPage>()->showDataset(QStringLiteral("old@1")));
    action("trainOnDataset")->trigger();
    auto* shown = dialog<TrainDialog>(*m_window);
    QVERIFY(shown);
    QVERIFY(startTraining(*shown, 60, epochs));
    QVERIFY(activate());
    // Somebody goes through the pages meanwhile; the row of the running one is live.
    bool live = false;
    for (int i = 0; m_fixture->jobs.unfinished() > 0; ++i) {
        QTest::keyClick(m_window, static_cast<Qt::Key>(Qt::Key_1 + i % 4), Qt::ControlModifier);
        QTest::qWait(20);
        for (int row = 0; row < executions()->model()->rowCount(); ++row) {
            for (int column = 0; column < executions()->model()->columnCount(); ++column)
                live = live
                    || executions()->model()->index(row, column).data().toString().contains(QLatin1Char('%'));
        }
        watchModels();
    }
    QVERIFY(live);
    QVERIFY(settle());
    QCOMPARE(newest(Step::Train), 5);
    shown->close();
}

void TestWindowStory::trainsLikeTheFirst()
{
    QVERIFY(page<DatasetsPage>()->showDataset(QStringLiteral("new@1")));
    action("trainOnDataset")->trigger();
    auto* shown = dialog<TrainDialog>(*m_window);
    QVERIFY(shown);
    auto* like = shown->findChild<QComboBox*>(QStringLiteral("like"));
    like->setCurrentIndex(1);
    emit like->activated(1);
    QCOMPARE(shown->findChild<QSpinBox*>(QStringLiteral("dim"))->value(), 60);
    auto* parts = shown->findChild<QListWidget*>(QStringLiteral("parts"));
    for (int row = 0; row < parts->count(); ++row) {
        const QString text = parts->item(row)->text();
        if (text.startsWith(QStringLiteral("new@1/train")))
            parts->item(row)->setCheckState(Qt::Checked);
    }
    QVERIFY(press(*shown, "start"));
    QVERIFY(settle());
    QCOMPARE(newest(Step::Train), 6);
    shown->close();
}

bool TestWindowStory::evaluate(std::int64_t model, const std::string& rows)
{
    if (!goTo(Qt::Key_3, "models"))
        return false;
    action("evaluateModel")->trigger();
    auto* shown = dialog<EvaluateDialog>(*m_window);
    if (shown == nullptr)
        return false;
    shown->chooseModel(ExecutionNumber(model));
    shown->chooseRows(rows);
    const bool done = press(*shown, "start") && settle();
    shown->close();
    return done;
}

void TestWindowStory::evaluatesBoth()
{
    QVERIFY(evaluate(5, "old@1/test#3"));
    QVERIFY(evaluate(6, "new@1/test#4"));
    QCOMPARE(newest(Step::Evaluate), 8);
}

void TestWindowStory::comparesTwoExecutions()
{
    QVERIFY(goTo(Qt::Key_1, "executions"));
    QVERIFY(choose({7, 8}));
    executions()->setFocus();
    QTest::keyClick(executions(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_fixture->page(), QStringLiteral("comparison"));
    QVERIFY(waitForComparison());
    QCOMPARE(comparison()->baseline(), ExecutionNumber(7));
    const auto& report = *comparison()->report();
    for (const LabelChange& label : report.labels) {
        if (label.label == "subject" + std::to_string(labels + 99)) // the old data ends before
            QCOMPARE(label.status, LabelStatus::New);
        if (label.label == "subject50")
            QCOMPARE(label.status, LabelStatus::Removed);
        if (label.label == "subject150")
            QCOMPARE(label.status, LabelStatus::Common);
    }
    QVERIFY(report.labels.size() > std::size_t(labels) * 3 / 4);
}

void TestWindowStory::filtersByABarAndByText()
{
    auto* view = comparison()->findChild<ComparisonView*>();
    view->selection().clear();
    QTest::qWait(1); // every action is a turn of the event loop of its own
    const int all = view->labels().rowCount();
    QVERIFY(all > labels * 3 / 4);
    auto* tabs = comparison()->findChild<QTabWidget*>(QStringLiteral("comparisonTabs"));
    tabs->setCurrentIndex(2);
    QTest::qWait(1);
    QTest::keySequence(comparison(), QKeySequence::Find);
    auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(line);
    QTest::keyClicks(line, QStringLiteral("subject12"), {}, 2);
    QVERIFY(view->labels().rowCount() > 0);
    QVERIFY(view->labels().rowCount() < all);
    QTest::keySequence(comparison(), QKeySequence::Back);
    QTest::qWait(1);
    QCOMPARE(view->labels().rowCount(), all);

    tabs->setCurrentIndex(3);
    QTest::qWait(1);
    auto* chart = comparison()->findChild<HistogramChart*>(QStringLiteral("changeChart"));
    QVERIFY(chart && chart->isVisible() && chart->itemCount() > 0);
    const auto& counts = chart->data().series[0].counts;
    const auto fullest = static_cast<int>(std::ranges::max_element(counts) - counts.begin());
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    for (int bin = 0; bin < fullest; ++bin)
        QTest::keyClick(chart, Qt::Key_Right, {}, 1);
    QTest::keyClick(chart, Qt::Key_Space, {}, 1);
    QCOMPARE(view->labels().rowCount(), static_cast<int>(counts[static_cast<std::size_t>(fullest)]));
    QVERIFY(view->labels().rowCount() > 0);
    QTest::mouseClick(comparison()->findChild<QToolButton*>(QStringLiteral("chip3")), Qt::LeftButton);
    QCOMPARE(view->labels().rowCount(), all);
}

void TestWindowStory::swapsTheSides()
{
    QTest::keyClick(comparison(), Qt::Key_F9);
    QVERIFY(waitForComparison());
    QCOMPARE(comparison()->baseline(), ExecutionNumber(8));
    QTest::keyClick(comparison(), Qt::Key_F9);
    QVERIFY(waitForComparison());
    QCOMPARE(comparison()->baseline(), ExecutionNumber(7));
}

void TestWindowStory::makesTheRowsTheSame()
{
    QVERIFY(!comparison()->report()->paired);
    QVERIFY(press(*comparison(), "remedy"));
    QTRY_COMPARE_WITH_TIMEOUT(comparison()->baseline(), ExecutionNumber(9), patience);
    QVERIFY(waitForComparison());
    QVERIFY(comparison()->report()->paired);
    QCOMPARE(comparison()->candidate(), ExecutionNumber(8));
    QVERIFY(settle());
    // Asked for once more, the evaluation that is there by now is taken.
    comparison()->open(ExecutionNumber(7), ExecutionNumber(8));
    QVERIFY(waitForComparison());
    QVERIFY(press(*comparison(), "remedy"));
    QTRY_COMPARE_WITH_TIMEOUT(comparison()->baseline(), ExecutionNumber(9), patience);
    QVERIFY(settle());
    QCOMPARE(newest(Step::Evaluate), 9);
}

void TestWindowStory::cancelsATraining()
{
    QVERIFY(page<DatasetsPage>()->showDataset(QStringLiteral("old@1")));
    action("trainOnDataset")->trigger();
    auto* shown = dialog<TrainDialog>(*m_window);
    QVERIFY(shown);
    QVERIFY(startTraining(*shown, 50, 5000));
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->jobs.jobs().back().loss.empty(), patience);
    shown->close(); // stops nothing
    QCOMPARE(m_fixture->jobs.unfinished(), 1);
    QVERIFY(press(*m_window->findChild<QWidget*>(QStringLiteral("jobsStrip")), "stripCancel"));
    QVERIFY(settle());
    QCOMPARE(snapshot().executions.back().status, ExecutionStatus::Stopped);
    QCOMPARE(newest(Step::Train), 6);
}

void TestWindowStory::reopensWhereItWas()
{
    QVERIFY(goTo(Qt::Key_1, "executions"));
    executions()->horizontalHeader()->resizeSection(1, 234);
    QVERIFY(goTo(Qt::Key_2, "datasets"));
    QVERIFY(m_window->close());
    m_fixture->store.close();
    m_window = &m_fixture->show();
    QTest::qWait(1);
    m_watchdog.restart(); // a start of the program: nobody is there to be kept waiting
    QVERIFY(m_fixture->open(*m_fixture / "story.touchstone"));
    watchModels();
    QTRY_COMPARE(m_fixture->page(), QStringLiteral("datasets"));
    QCOMPARE(executions()->horizontalHeader()->sectionSize(1), 234);
    QCOMPARE(executions()->model()->rowCount(), 10);
    QVERIFY(!m_fixture->find<Banner>("banner")->isVisible());
    QVERIFY(choose({9, 8}));
    action("actionCompare")->trigger();
    QVERIFY(waitForComparison());
    QVERIFY(comparison()->report()->paired);
}

int main(int argc, char** argv)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication application(argc, argv);
    // A window that stands still does so every time; a disk or a machine that was busy elsewhere does not.
    constexpr int attempts = 3;
    int failures = 0;
    for (int attempt = 1; attempt <= attempts; ++attempt) {
        TestWindowStory test;
        failures = QTest::qExec(&test, argc, argv);
        if (failures != 1 || !test.stoodStill())
            break;
    }
    return failures;
}
#include "tst_windowstory.moc"
