#include "core/publishing/documenthtml.h"
#include "core/publishing/reportdocument.h"
#include "tests/core/publishing/materialbuilder.h"
#include "tests/support/browser.h"
#include "tests/support/testing.h"

using namespace touchstone;

namespace {

/// Texts that would fetch something, run or show a message, if a browser took them for more than text. Nothing listens
/// at that port.
const std::vector<std::string>& fetchingTexts()
{
    static const std::vector<std::string> texts {
        "<img src=http://127.0.0.1:9/img onerror=console.error('img')>",
        "\"><img src=http://127.0.0.1:9/attribute>",
        "</title></style><link rel=stylesheet href=http://127.0.0.1:9/link>",
        "<style>@import url(http://127.0.0.1:9/import);body{background:url(http://127.0.0.1:9/css)}</style>",
        "<script>console.error('script')</script>", "<script src=http://127.0.0.1:9/script></script>",
        "<iframe src=http://127.0.0.1:9/frame></iframe>",
        "</svg><svg><image href=http://127.0.0.1:9/image /><use href=http://127.0.0.1:9/use /></svg>",
        "<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/refresh'>",
        "<base href=http://127.0.0.1:9/base>", "<object data=http://127.0.0.1:9/object></object>",
        "<video poster=http://127.0.0.1:9/poster src=http://127.0.0.1:9/video autoplay></video>",
        "<details open ontoggle=console.error('toggle')>x</details>", "]]><img src=http://127.0.0.1:9/cdata>",
        "<form action=http://127.0.0.1:9/form><input autofocus onfocus=this.form.submit()></form>"};
    return texts;
}

std::string hostileAt(std::size_t number)
{
    std::vector<std::string> texts = fetchingTexts();
    texts.insert(texts.end(), testing::hostileTexts().begin(), testing::hostileTexts().end());
    return texts[number % texts.size()];
}

/// A report in which everything that other people wrote is hostile.
std::string hostileReport()
{
    std::string all;
    for (const std::string& text : fetchingTexts())
        all += text + "\n";
    const auto name
        = [](int number) { return hostileAt(static_cast<std::size_t>(number)) + std::to_string(number); };
    ReportMaterial material = testing::fullMaterial(testing::namedComparison(40, 40, name), all);
    for (std::size_t i = 0; i < fetchingTexts().size(); ++i) {
        ReportPost post = material.negativeFlips.front();
        post.text = post.id = fetchingTexts()[i];
        post.gold = post.answer.baseline = post.answer.candidate = fetchingTexts()[i];
        material.negativeFlips.push_back(post);
    }
    ComparisonReport report = *material.report;
    SideReport side = *report.candidate;
    side.name = side.dataset = side.loss = side.modelReference = all;
    report.candidate = Candidate(side);
    for (const std::string& text : fetchingTexts())
        report.warnings.push_back({"x", text, {}});
    material.report = std::make_shared<const ComparisonReport>(report);
    for (std::size_t i = 0; i < material.gates.gates.size(); ++i)
        material.gates.gates[i].name = material.gates.gates[i].why.text = hostileAt(i);
    material.gates.source = material.command = material.program = all;
    return documentHtml(reportDocument(material, {.title = all}));
}

} // namespace

/// What Chromium makes of reports; skipped where it is not installed or does not run.
class TestReportInBrowser : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        testing::failOnAnyWarning();
        if (const QString& why = testing::whyNoBrowser(); !why.isEmpty())
            QSKIP(qPrintable(why));
    }

    /// The other tests show nothing unless what they look for is found where it is.
    void findsWhatAPageFetchesAndSays()
    {
        const testing::TemporaryFolder folder;
        const auto file = folder.write("bad.html",
            "<!DOCTYPE html><meta charset=utf-8><title>x</title><body>" + fetchingTexts()[0]
                + "<script>console.error('here')</script>");
        const testing::BrowserVisit visit = testing::visit(file);
        QVERIFY2(visit.problem.isEmpty(), qPrintable(visit.problem));
        QCOMPARE(visit.requests.join(u'\n'), QStringLiteral("http://127.0.0.1:9/img"));
        QVERIFY2(visit.console.join(u'\n').contains(QStringLiteral("here")),
            qPrintable(visit.console.join(u'\n')));
    }

    void hostileReportAsksForNothingAndSaysNothing()
    {
        const testing::TemporaryFolder folder;
        const auto file = folder.write("report.html", hostileReport());
        const testing::BrowserVisit visit = testing::visit(file);
        QVERIFY2(visit.problem.isEmpty(), qPrintable(visit.problem));
        QCOMPARE(visit.requests.join(u'\n'), QString());
        QCOMPARE(visit.console.join(u'\n'), QString());
        QVERIFY(
            visit.dom.contains(QStringLiteral("<section id=\"provenance\">"))); // it was loaded to its end
        QVERIFY(visit.dom.contains(QStringLiteral("&lt;iframe src=http://127.0.0.1:9/frame&gt;")));
        for (const char* element :
            {"<script", "<img", "<iframe", "<link", "<object", "<video", "<form", "<base"})
            QVERIFY2(!visit.dom.contains(QLatin1String(element)), element);
    }

    /// It is the escaping that keeps the page quiet, not the policy in it alone.
    void alsoWithoutItsPolicy()
    {
        const testing::TemporaryFolder folder;
        std::string html = hostileReport();
        const std::size_t begin = html.find("<meta http-equiv=\"Content-Security-Policy\"");
        QVERIFY(begin != std::string::npos);
        html.erase(begin, html.find('>', begin) + 1 - begin);
        const testing::BrowserVisit visit = testing::visit(folder.write("report.html", html));
        QVERIFY2(visit.problem.isEmpty(), qPrintable(visit.problem));
        QCOMPARE(visit.requests.join(u'\n'), QString());
        QCOMPARE(visit.console.join(u'\n'), QString());
    }
};

QTEST_GUILESS_MAIN(TestReportInBrowser)
#include "tst_reportinbrowser.moc"
