#include "core/jobs/comparejob.h"
#include "core/jobs/reportjob.h"
#include "tests/support/testing.h"
#include "tests/widgets/dialogfixture.h"
#include "tests/widgets/offscreen.h"
#include "widgets/reporting/reportdialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

using namespace touchstone;

namespace {

constexpr int patience = 120'000; // ms

} // namespace

/// Reports from the window, beside a workspace with two evaluations of the same rows (#4, #5).
class TestReportDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { testing::failOnAnyWarningOffscreen(); }
    void everythingByKeyboard();
    void writesWhatIsChosen();
    void failuresAreShownInPlace();
    void parametersAreKeptWithTheWorkspace();
    void needsAFormatAndAName();
    void canBeCancelledAndClosed();

private:
    std::unique_ptr<ReportDialog> dialog();

    testing::OpenWorkspace m_workspace;
    testing::TemporaryFolder m_folder;
    std::shared_ptr<const ComparisonReport> m_report;
    std::filesystem::path m_opened;
    std::filesystem::path m_saved; ///< what the question for a file answers
};

void TestReportDialog::initTestCase()
{
    auto& jobs = m_workspace.jobs;
    VERIFY_RESULT(jobs.import("posts", testing::posts({.posts = 400})));
    VERIFY_RESULT(jobs.train({"posts"}));
    VERIFY_RESULT(jobs.train({"posts"}));
    VERIFY_RESULT(jobs.evaluate("2", "posts"));
    VERIFY_RESULT(jobs.evaluate("3", "posts"));
    QVERIFY(m_workspace.open());
    auto report = compareExecutions(jobs.context(), {.baseline = "4", .candidate = "5", .terms = {}});
    VERIFY_RESULT(report);
    m_report = std::make_shared<const ComparisonReport>(std::move(*report));
}

std::unique_ptr<ReportDialog> TestReportDialog::dialog()
{
    ReportSubject subject {.workspace = m_workspace.jobs.workspace, .report = m_report, .settings = {}};
    subject.settings.baseline = "#4";
    subject.settings.candidate = "#5";
    FileDialogs ask;
    ask.openFolder = [this](QWidget*, const QString&) { return FileDialogs::MaybePath(m_folder.path()); };
    ask.saveFile = [this](QWidget*, const QString&, const std::filesystem::path& suggestion) {
        return FileDialogs::MaybePath(m_saved.empty() ? suggestion : m_saved);
    };
    auto made = std::make_unique<ReportDialog>(m_workspace.runner, std::move(subject), std::move(ask),
        nullptr, [this](const std::filesystem::path& file) { m_opened = file; });
    made->show();
    testing::child<QLineEdit>(*made, "reportFolder")
        ->setText(QString::fromStdString(m_folder.path().string()));
    return made;
}

void TestReportDialog::everythingByKeyboard()
{
    const auto shown = dialog();
    QCOMPARE(testing::unnamedControls(*shown), QStringList());
    QCOMPARE(shown->windowTitle(), QStringLiteral("Report of #4 and #5"));
}

void TestReportDialog::writesWhatIsChosen()
{
    const auto shown = dialog();
    for (const char* format : {"reportPdf", "reportMarkdown", "reportJunit", "reportCsv", "reportJson"})
        testing::child<QCheckBox>(*shown, format)->setChecked(true);
    testing::child<QLineEdit>(*shown, "reportTitle")->setText(QStringLiteral("Mine"));
    testing::child<QCheckBox>(*shown, "reportPosts")->setChecked(false);
    testing::child<QListWidget>(*shown, "reportSections")->item(0)->setCheckState(Qt::Unchecked); // gates
    QSignalSpy written(shown.get(), &ReportDialog::written);
    QVERIFY(testing::click(*shown, "reportWrite"));
    QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, patience);
    const std::string html = testing::readAll(m_folder / "comparison-4-5.html");
    QVERIFY(html.find("<h1>Mine</h1>") != std::string::npos);
    QVERIFY(html.find("<section id=\"gates\">") == std::string::npos);
    QVERIFY(html.find("<section id=\"posts\">") == std::string::npos);
    QVERIFY(testing::readAll(m_folder / "comparison-4-5.pdf").starts_with("%PDF-"));
    for (const char* file : {"comparison-4-5.md", "comparison-4-5.junit.xml", "comparison-4-5.json",
             "comparison-4-5-tables/labels.csv"})
        QVERIFY2(std::filesystem::exists(m_folder / file), file);
    QVERIFY(testing::click(*shown, "reportOpen"));
    QCOMPARE(m_opened, m_folder / "comparison-4-5.html");
    QCOMPARE(m_workspace.lastJob().title, QStringLiteral("Write the report of #4 and #5"));
}

void TestReportDialog::failuresAreShownInPlace()
{
    const auto shown = dialog();
    testing::child<QLineEdit>(*shown, "reportFolder")
        ->setText(QString::fromStdString((m_folder / "not there").string()));
    QSignalSpy failed(shown.get(), &ReportDialog::failed);
    QVERIFY(testing::click(*shown, "reportWrite"));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QVERIFY(testing::textOf(*shown, "reportStatus").startsWith(QStringLiteral("The report was not written")));
    QVERIFY(!testing::click(*shown, "reportOpen"));
}

void TestReportDialog::parametersAreKeptWithTheWorkspace()
{
    const auto shown = dialog();
    m_saved.clear();
    testing::child<QLineEdit>(*shown, "reportName")->setText(QStringLiteral("weekly"));
    testing::child<QLineEdit>(*shown, "reportLabels")->setText(QStringLiteral("cat"));
    QVERIFY(testing::click(*shown, "reportSave"));
    QVERIFY2(
        testing::textOf(*shown, "reportStatus").contains(QStringLiteral("touchstone report weekly --latest")),
        qPrintable(testing::textOf(*shown, "reportStatus")));
    const auto settings = reportSettingsNamed(m_workspace.jobs.workspace, "weekly");
    VERIFY_RESULT(settings);
    QCOMPARE(settings->baseline, std::string("#4"));
    QCOMPARE(settings->choice.labels.contains, std::string("cat"));
    QCOMPARE(settings->outputs.html, (m_folder / "weekly.html").string());
    m_saved = m_workspace.jobs.workspace / "models" / "x.json"; // no place for it
    QVERIFY(testing::click(*shown, "reportSave"));
    QVERIFY(
        testing::textOf(*shown, "reportStatus").startsWith(QStringLiteral("The parameters were not kept")));
}

void TestReportDialog::needsAFormatAndAName()
{
    const auto shown = dialog();
    testing::child<QCheckBox>(*shown, "reportHtml")->setChecked(false);
    QVERIFY(!testing::click(*shown, "reportWrite"));
    QCOMPARE(testing::textOf(*shown, "reportStatus"), QStringLiteral("Choose a format."));
    testing::child<QCheckBox>(*shown, "reportJson")->setChecked(true);
    testing::child<QLineEdit>(*shown, "reportName")->setText(QStringLiteral("a/b"));
    QVERIFY(!testing::click(*shown, "reportWrite"));
    testing::child<QLineEdit>(*shown, "reportName")->setText(QStringLiteral("ab"));
    QCOMPARE(testing::textOf(*shown, "reportStatus"), QString());
    QVERIFY(testing::click(*shown, "reportChoose"));
    QCOMPARE(shown->settings().outputs.json, (m_folder / "ab.json").string());
}

void TestReportDialog::canBeCancelledAndClosed()
{
    auto shown = dialog();
    testing::child<QCheckBox>(*shown, "reportPdf")->setChecked(true);
    QVERIFY(testing::click(*shown, "reportWrite"));
    QVERIFY(shown->isBusy());
    QVERIFY(testing::click(*shown, "reportCancel"));
    QVERIFY(!shown->isBusy());
    QVERIFY(testing::click(*shown, "reportWrite"));
    shown.reset(); // with a job on its way
    QTRY_COMPARE_WITH_TIMEOUT(m_workspace.runner.unfinished(), 0, patience);
}

QTEST_MAIN(TestReportDialog)
#include "tst_reportdialog.moc"
