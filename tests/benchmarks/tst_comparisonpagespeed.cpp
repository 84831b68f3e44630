#include "core/jobs/steprunner.h"
#include "core/storage/artifactdigest.h"
#include "core/storage/predictionsstore.h"
#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "tests/widgets/samplecomparison.h"
#include "widgets/charts/histogramchart.h"
#include "widgets/common/tableview.h"
#include "widgets/common/workspacestore.h"
#include "widgets/comparison/comparisonpage.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/settings/settings.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabWidget>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace touchstone;

namespace {

constexpr int labelCount = 2500;
constexpr int k = 5;

std::int64_t rowsAsked()
{
    const int asked = qEnvironmentVariableIntValue("TOUCHSTONE_BENCHMARK_ROWS");
    return asked > 0 ? asked : 1'000'000;
}

struct Columns {
    std::vector<std::int64_t> rows;
    std::vector<std::int32_t> truth;
    std::vector<std::int32_t> label;
    std::vector<float> probability;
    std::vector<std::uint32_t> words;
    std::vector<std::uint32_t> unknown;
};

/// Four of ten first labels are right.
Columns answers(std::int64_t rows, unsigned seed)
{
    std::mt19937 random(seed);
    Columns columns;
    for (std::int64_t row = 0; row < rows; ++row) {
        columns.rows.push_back(row);
        const auto gold = static_cast<std::int32_t>(random() % labelCount);
        columns.truth.push_back(gold);
        float p = static_cast<float>(random() % 1000) / 1000;
        const bool right = random() % 10 < 4;
        for (int rank = 0; rank < k; ++rank) {
            columns.label.push_back(
                right && rank == 0 ? gold : static_cast<std::int32_t>((gold + rank + 1) % labelCount));
            columns.probability.push_back(p);
            p /= 3;
        }
        columns.words.push_back(40);
        columns.unknown.push_back(2);
    }
    return columns;
}

Result<> writeAnswers(StepRun& step, const Columns& columns)
{
    const auto aside = step.temporary() / "predictions";
    if (auto created = createFolder(aside); !created)
        return created;
    auto writer = PredictionsWriter::create(aside, columns.rows, columns.truth, k);
    if (!writer)
        return failure(writer);
    if (auto written = writer->write(0, {columns.label, columns.probability, columns.words, columns.unknown});
        !written)
        return written;
    std::vector<std::string> labels;
    for (int i = 0; i < labelCount; ++i)
        labels.push_back("label " + std::to_string(i));
    const std::vector<double> sums(2 * labelCount);
    if (auto finished = writer->finish(labels, labelCount, {"2013-05"}, sums); !finished)
        return finished;
    step.execution().outputs.push_back(
        {.name = "predictions", .kind = "predictions", .sha256 = std::string(64, 'f'), .resolved = "self"});
    return publish(aside, step.workspace().predictionsFolder(step.execution().number));
}

Result<Execution> addEvaluation(
    const std::filesystem::path& workspace, const Columns& columns, const std::string& model)
{
    NoProgress silent;
    Execution description;
    description.step = Step::Evaluate;
    description.parameters = {{"k", k}, {"loss", "softmax"}, {"recipe", TextRecipe().toJson()}};
    description.inputs = {testing::artifact("model", model), testing::artifact("dataset", "posts@1")};
    description.inputs.front().sha256 = std::string(64, model.front()); // two models of one workspace
    return runStep({.workspace = workspace, .command = "benchmark", .progress = silent, .stop = {}},
        description, [&](StepRun& step) { return writeAnswers(step, columns); });
}

void print(const char* what, double value, const char* unit, const char* limit)
{
    std::printf("%-58s %9.1f %s   (%s)\n", what, value, unit, limit);
    std::fflush(stdout);
}

} // namespace

/// How long the comparison page makes people wait. `ctest --preset release-slow -R tst_comparisonpagespeed -V` prints it.
/// Times say more about the machine than about the program: only a wrong result fails.
class TestComparisonPageSpeed final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarningOffscreen(); }
    void opening();
    void typing();
};

void TestComparisonPageSpeed::opening()
{
    const testing::TemporaryFolder folder;
    const auto workspace = folder / "w.touchstone";
    VERIFY_RESULT(Workspace::create(workspace, "benchmark"));
    const std::int64_t rows = rowsAsked();
    VERIFY_RESULT(addEvaluation(workspace, answers(rows, 1), "a.bin"));
    VERIFY_RESULT(addEvaluation(workspace, answers(rows, 2), "b.bin"));

    Settings settings(QString::fromStdString((folder / "settings.ini").string()));
    WorkspaceStore store;
    store.open(workspace);
    QTRY_VERIFY(store.isOpen());
    JobRunner jobs;
    ComparisonPage page(jobs, settings, store);
    page.resize(1280, 800);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const QSignalSpy looked(&page, &ComparisonPage::firstLookShown);
    const QSignalSpy failed(&page, &ComparisonPage::failed);
    for (int round = 0; round < 3; ++round) {
        const auto lookedBefore = looked.size();
        QElapsedTimer clock;
        clock.start();
        page.open(ExecutionNumber(1), ExecutionNumber(2));
        while (looked.size() == lookedBefore && failed.isEmpty() && clock.elapsed() < 600'000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
        page.grab(); // painted: what was asked for above may still wait for the next turn of the event loop
        const auto firstPage = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        while (page.isBusy() && clock.elapsed() < 600'000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
        page.grab();
        QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : failed[0][0].value<Error>().message().c_str());
        QVERIFY(page.report());
        QCOMPARE(page.report()->baseline->evaluation.rows, rows);
        print(round == 0 ? "2 x 1,000,000 rows: first page, first time"
                         : "2 x 1,000,000 rows: first page, again",
            firstPage, "ms", "at most 300");
        print("2 x 1,000,000 rows: everything", static_cast<double>(clock.nsecsElapsed()) / 1e6, "ms",
            "streamed after");
    }
}

void TestComparisonPageSpeed::typing()
{
    const auto predictions = testing::samplePredictions(5000);
    const auto load = [&](const ComparisonRequest& request, Progress&, const std::stop_token&) {
        return testing::sampleComparison(predictions, request);
    };
    const testing::TemporaryFolder folder;
    Settings settings(QString::fromStdString((folder / "settings.ini").string()));
    const WorkspaceStore store;
    JobRunner jobs;
    ComparisonPage page(jobs, settings, store, nullptr, load, load);
    page.resize(1280, 800);
    page.show();
    page.open(ExecutionNumber(4), ExecutionNumber(5));
    QTRY_VERIFY(!page.isBusy());
    auto* tabs = page.findChild<QTabWidget*>(QStringLiteral("comparisonTabs"));
    for (const int tab : {0, 2}) {
        tabs->setCurrentIndex(tab);
        QCoreApplication::processEvents();
        auto* line = tabs->currentWidget()->findChild<QLineEdit*>(QStringLiteral("labelFilter"));
        QVERIFY(line);
        line->clear();
        std::vector<double> times;
        for (int round = 0; round < 10; ++round) {
            for (const char letter :
                {'l', 'a', 'b', 'e', 'l', ' ', '4', '2', '\b', '\b', '\b', '\b', '\b', '\b', '\b', '\b'}) {
                QElapsedTimer clock;
                clock.start();
                if (letter == '\b')
                    QTest::keyClick(line, Qt::Key_Backspace);
                else
                    QTest::keyClick(line, letter);
                QCoreApplication::processEvents(); // and everything that is painted for it
                times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
            }
        }
        std::ranges::sort(times);
        print(tab == 0 ? "5,000 labels, overview: a key in the filter, median"
                       : "5,000 labels, table: a key in the filter, median",
            times[times.size() / 2], "ms", "under 16");
        print("                                        slowest of 20", times[times.size() * 19 / 20], "ms",
            "under 16");
        QVERIFY(line->text().isEmpty());
    }
}

QTEST_MAIN(TestComparisonPageSpeed)
#include "tst_comparisonpagespeed.moc"
