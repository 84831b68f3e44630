#include "tests/widgets/dialogfixture.h"
#include "widgets/importing/importdialog.h"
#include "widgets/jobs/jobsstrip.h"
#include "widgets/jobs/lossplot.h"
#include "widgets/training/evaluatedialog.h"
#include "widgets/training/importexecutionsdialog.h"
#include "widgets/training/splitdialog.h"
#include "widgets/training/traindialog.h"

#include <QApplication>
#include <QLineEdit>
#include <QSpinBox>
#include <QStyleFactory>

#include <memory>
#include <thread>

using namespace touchstone;

namespace {

QPalette darkPalette()
{
    QPalette palette(QColor(0x2b, 0x2b, 0x2b), QColor(0x2b, 0x2b, 0x2b));
    palette.setColor(QPalette::Base, QColor(0x1e, 0x1e, 0x1e));
    palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x26, 0x26));
    palette.setColor(QPalette::PlaceholderText, QColor(0xa0, 0xa0, 0xa0));
    return palette;
}

JobRequest said(const QString& title, const QString& summary)
{
    return {.title = title, .work = [summary](Progress&, const std::stop_token&) -> Result<JobOutcome> {
                return JobOutcome {.summary = summary, .warnings = {}};
            }};
}

JobRequest failed(const QString& title)
{
    return {.title = title, .work = [](Progress& progress, const std::stop_token&) -> Result<JobOutcome> {
                progress.recordedAs(ExecutionNumber(7));
                return fail(
                    machineError("not-enough-memory", "the model needs 3815 MiB of memory, 2210 MiB are free",
                        "lower dim or bucket, or raise minCount"));
            }};
}

JobRequest running(const QString& title)
{
    return {
        .title = title, .work = [](Progress& progress, const std::stop_token& stop) -> Result<JobOutcome> {
            progress.recordedAs(ExecutionNumber(9));
            for (int i = 1; !stop.stop_requested(); ++i) {
                const double done = std::min(i, 60) * 90'000.0;
                progress.report({.phase = "training",
                    .done = done,
                    .total = 9e6,
                    .unit = "words",
                    .loss = 1.4 + 4.0 / (1 + i * 0.2),
                    .rate = 812'000,
                    .rateUnit = "words"});
                std::this_thread::sleep_for(std::chrono::milliseconds(15));
            }
            return fail(cancelledError());
        }};
}

} // namespace

/// Draws each dialog in light and dark. With TOUCHSTONE_PICTURES=folder the pictures are kept there, to be looked at.
class TestDialogPictures final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_before = QApplication::palette();
        m_workspace = std::make_unique<testing::OpenWorkspace>();
        VERIFY_RESULT(m_workspace->jobs.import("posts", testing::posts({.posts = 2000})));
        VERIFY_RESULT(
            splitDataset(m_workspace->jobs.context(), {.dataset = "posts", .by = SplitParameters::By::Time}));
        VERIFY_RESULT(m_workspace->jobs.train({"posts/train"}));
        QVERIFY(m_workspace->open());
    }
    void cleanupTestCase() { m_workspace.reset(); }
    void init() { testing::failOnAnyWarningOffscreen(); }
    void cleanup()
    {
        m_workspace->runner.cancelAll();
        QVERIFY(m_workspace->settle());
        m_workspace->runner.forgetFinished();
        QApplication::setPalette(m_before);
    }

    void importDialog_data() { schemes(); }
    void importDialog()
    {
        ImportDialog dialog(m_workspace->runner, m_workspace->store);
        prepare(dialog);
        dialog.addFiles({m_workspace->jobs.folder().write(
            "posts 2013-05.ndjson", testing::posts({.posts = 1500}) + "{\"title\": \n[1, 2]\nnot json\n")});
        QTRY_VERIFY(testing::textOf(dialog, "counts").contains(QStringLiteral("3 are bad")));
        QVERIFY(draw(dialog, "import"));
    }

    void importOfATable_data() { schemes(); }
    void importOfATable()
    {
        ImportDialog dialog(m_workspace->runner, m_workspace->store);
        prepare(dialog);
        dialog.resize(1024, 700);
        dialog.addFiles(
            {m_workspace->jobs.folder().write("tickets.csv",
                 "cats;a cat, big;17\ndogs;a dog, small;18\ncats;another, cat;19\ndogs;old, dog;20\n"),
                m_workspace->jobs.folder() / "gone.csv"});
        QTest::qWait(300);
        QVERIFY(draw(dialog, "import-error"));
    }

    void trainDialog_data() { schemes(); }
    void trainDialog()
    {
        TrainDialog dialog(m_workspace->runner, m_workspace->store);
        prepare(dialog);
        QVERIFY(draw(dialog, "train-before"));
        testing::child<QSpinBox>(dialog, "epoch")->setValue(100000);
        testing::child<QSpinBox>(dialog, "dim")->setValue(10);
        testing::child<QSpinBox>(dialog, "epoch")->setFocus();
        QVERIFY(testing::click(dialog, "start"));
        QVERIFY(testing::click(dialog, "start"));
        QTRY_VERIFY(dialog.findChild<LossPlot*>()->points().size() > 12);
        QVERIFY(testing::click(dialog, "moreParameters"));
        QVERIFY(draw(dialog, "train-running"));
    }

    void evaluateDialog_data() { schemes(); }
    void evaluateDialog()
    {
        EvaluateDialog dialog(m_workspace->runner, m_workspace->store);
        prepare(dialog);
        QVERIFY(testing::click(dialog, "start"));
        QTRY_COMPARE(m_workspace->runner.unfinished(), 0);
        dialog.chooseModelFile("/models/production.bin");
        QVERIFY(draw(dialog, "evaluate"));
    }

    void importExecutionsDialog_data() { schemes(); }
    void importExecutionsDialog()
    {
        ImportExecutionsDialog dialog(m_workspace->runner, m_workspace->store);
        prepare(dialog);
        const auto file = m_workspace->jobs.folder().write("mine.csv",
            "id,text,label,label@1,label@2,p@1,p@2\n1,one two,a,a,b,0.9,0.1\n2,three,b,a,b,0.6,0.4\n");
        dialog.chooseSource(file);
        QTRY_VERIFY(testing::textOf(dialog, "found").startsWith(QStringLiteral("Predictions")));
        testing::child<QLineEdit>(dialog, "newDataset")->setFocus();
        QVERIFY(draw(dialog, "import-executions"));
    }

    void splitDialog_data() { schemes(); }
    void splitDialog()
    {
        SplitDialog dialog(m_workspace->runner, m_workspace->store);
        prepare(dialog);
        testing::child<QSpinBox>(dialog, "share0")->setValue(90);
        QVERIFY(draw(dialog, "split"));
    }

    void jobsStrip_data() { schemes(); }
    void jobsStrip()
    {
        JobRunner runner;
        JobsStrip strip(runner);
        prepare(strip);
        strip.resize(1280, 340);
        runner.start(said(QStringLiteral("Import posts-until-2013-04"),
            QStringLiteral("posts-until-2013-04@1: 226,147 rows, 299 labels; 12 bad rows left out")));
        const JobId failure = runner.start(failed(QStringLiteral("Train on posts-until-2013-04@1/train#2")));
        QTRY_COMPARE(runner.job(failure)->state, JobState::Failed);
        runner.start(
            running(QStringLiteral("Train on posts-until-2013-04@1/train#2+posts-2013-05@1/train#5")));
        runner.start(running(QStringLiteral("Train on posts-2013-05@1/train#5")));
        runner.start(running(QStringLiteral("Evaluate #3 on posts-2013-05@1/test#5")));
        QTest::qWait(1200);
        QVERIFY(draw(strip, "jobs-strip"));
        strip.setExpanded(true);
        QVERIFY(draw(strip, "jobs-running"));
        QVERIFY(testing::click(strip, "stripCancel"));
        runner.cancelAll();
        QTRY_COMPARE(runner.unfinished(), 0);
        QVERIFY(draw(strip, "jobs-ended"));
    }

private:
    static void schemes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    static void prepare(QWidget& window)
    {
        QFETCH(bool, dark);
        if (dark)
            QApplication::setPalette(darkPalette());
        window.show();
    }

    /// False when the picture has nothing to see, or cannot be kept.
    static bool draw(QWidget& window, const char* name)
    {
        QCoreApplication::processEvents();
        const QPixmap picture = window.grab();
        const QImage image = picture.toImage();
        int darkest = 255;
        int lightest = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                darkest = std::min(darkest, qGray(image.pixel(x, y)));
                lightest = std::max(lightest, qGray(image.pixel(x, y)));
            }
        }
        if (lightest - darkest < 100)
            return false;
        const QString kept = qEnvironmentVariable("TOUCHSTONE_PICTURES");
        return kept.isEmpty()
            || picture.save(QStringLiteral("%1/%2-%3.png")
                                .arg(kept, QLatin1String(name), QLatin1String(QTest::currentDataTag())));
    }

    QPalette m_before;
    std::unique_ptr<testing::OpenWorkspace> m_workspace;
};

int main(int argc, char** argv)
{
    // Fusion everywhere: the pictures do not depend on the desktop of whoever runs the tests.
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication application(argc, argv);
    TestDialogPictures test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_dialogpictures.moc"
