#include "core/publishing/reportdocument.h"
#include "tests/core/publishing/materialbuilder.h"
#include "tests/support/testing.h"
#include "widgets/reporting/reportpdf.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace touchstone;

namespace {

/// What a reader finds in the file; needs poppler's pdftotext.
QString textOfPdf(const std::filesystem::path& file)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"),
        {QStringLiteral("-layout"), QString::fromStdString(file.string()), QStringLiteral("-")});
    process.waitForFinished(60'000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

std::string plainName(int number)
{
    return testing::labelName(number);
}

} // namespace

class TestReportPdf : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void writesEverySection();
    void hostileTextIsPrintedAsItIs();
    void manyLabelsTakeNoMinutes();
    void placeThatCannotBeWritten();
};

void TestReportPdf::writesEverySection()
{
    const testing::TemporaryFolder folder;
    const auto file = folder / "report.pdf";
    const auto material = testing::fullMaterial(testing::namedComparison(12, 40, plainName), "some text");
    VERIFY_RESULT(writeReportPdf(reportDocument(material), file));
    const std::string bytes = testing::readAll(file);
    QVERIFY(bytes.starts_with("%PDF-"));
    QVERIFY(bytes.find("%%EOF") != std::string::npos);
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    const QString text = textOfPdf(file);
    for (const char* part : {"Both sides", "Gates", "Why P@1 moved", "label 0003", "touchstone compare 4 5",
             "What was not checked"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
    QVERIFY(text.contains(QRegularExpression(QStringLiteral("1 ?/ ?[0-9]")))); // the number of the page
}

void TestReportPdf::hostileTextIsPrintedAsItIs()
{
    const testing::TemporaryFolder folder;
    for (const std::string& hostile : testing::hostileTexts()) {
        const auto name = [&hostile](int number) { return hostile + std::to_string(number); };
        const auto material = testing::fullMaterial(testing::namedComparison(4, 40, name), hostile);
        VERIFY_RESULT(writeReportPdf(reportDocument(material, {.title = hostile}), folder / "report.pdf"));
    }
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    const std::string script = "<script>alert(1)</script>";
    const auto material = testing::fullMaterial(testing::namedComparison(4, 40, plainName), script);
    VERIFY_RESULT(writeReportPdf(reportDocument(material), folder / "report.pdf"));
    QVERIFY(textOfPdf(folder / "report.pdf").contains(QString::fromStdString(script)));
}

void TestReportPdf::manyLabelsTakeNoMinutes()
{
    const testing::TemporaryFolder folder;
    const auto document = reportDocument(testing::materialOf(testing::namedComparison(5000, 20, plainName)));
    QElapsedTimer clock;
    clock.start();
    VERIFY_RESULT(writeReportPdf(document, folder / "report.pdf"));
    QVERIFY2(clock.elapsed() < 120'000, qPrintable(QString::number(clock.elapsed()))); // it was ten minutes
    QVERIFY(std::filesystem::file_size(folder / "report.pdf") < (4U << 20));
}

void TestReportPdf::placeThatCannotBeWritten()
{
    const testing::TemporaryFolder folder;
    const auto document = reportDocument(testing::materialOf(testing::namedComparison(4, 40, plainName)));
    const auto written = writeReportPdf(document, folder / "no/such/report.pdf");
    QVERIFY(!written);
}

QTEST_MAIN(TestReportPdf)
#include "tst_reportpdf.moc"
