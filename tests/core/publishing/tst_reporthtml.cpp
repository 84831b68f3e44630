#include "core/publishing/documenthtml.h"
#include "core/publishing/reportdocument.h"
#include "core/report/comparisonmarkdown.h"
#include "tests/core/publishing/materialbuilder.h"
#include "tests/support/testing.h"

#include <QRegularExpression>

#include <map>

using namespace touchstone;

namespace {

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

std::string htmlOf(const ReportMaterial& material, const DocumentOptions& options = {})
{
    return documentHtml(reportDocument(material, options));
}

std::string plainName(int number)
{
    return testing::labelName(number);
}

/// An element or the end of one, as a browser would find it.
struct Tag {
    QString name; ///< "/p" for the end
    std::map<QString, QString> attributes;
};

/// Every tag of the page in order. What begins with '<' and is no tag as the program writes them is a tag named "?".
std::vector<Tag> tagsOf(const std::string& html)
{
    const QString value = QStringLiteral("(?:=(?:\"([^\"]*)\"|([a-z]+)))?");
    const QString name = QStringLiteral("([a-zA-Z][a-zA-Z0-9:-]*)");
    const QRegularExpression attribute(name + value);
    const QRegularExpression tag(QStringLiteral("<(!DOCTYPE|/?[a-zA-Z][a-zA-Z0-9]*)((?:\\s+") + name + value
        + QStringLiteral(")*)\\s*/?>"));
    const QString text = QString::fromStdString(html);
    std::vector<Tag> tags;
    for (qsizetype at = 0; (at = text.indexOf(QLatin1Char('<'), at)) >= 0; ++at) {
        const auto match = tag.match(
            text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        Tag found {match.hasMatch() ? match.captured(1).toLower() : QStringLiteral("?"), {}};
        auto attributes = attribute.globalMatch(match.captured(2));
        while (attributes.hasNext()) {
            const auto one = attributes.next();
            found.attributes[one.captured(1).toLower()] = one.captured(2) + one.captured(3);
        }
        tags.push_back(std::move(found));
    }
    return tags;
}

QStringList elementsOf(const std::string& html)
{
    QStringList names;
    for (const Tag& tag : tagsOf(html))
        names.append(tag.name);
    names.removeDuplicates();
    return names;
}

/// What in the page may fetch something or run; empty: nothing.
QStringList livelyParts(const std::string& html)
{
    static const QStringList quiet {QStringLiteral("class"), QStringLiteral("id"), QStringLiteral("lang"),
        QStringLiteral("charset"), QStringLiteral("content"), QStringLiteral("name"), QStringLiteral("dir"),
        QStringLiteral("http-equiv"), QStringLiteral("html"), QStringLiteral("aria-label"),
        QStringLiteral("role"), QStringLiteral("aria-labelledby"), QStringLiteral("xmlns"),
        QStringLiteral("viewbox"), QStringLiteral("width"), QStringLiteral("height"), QStringLiteral("x"),
        QStringLiteral("y"), QStringLiteral("cx"), QStringLiteral("cy"), QStringLiteral("r"),
        QStringLiteral("rx"), QStringLiteral("d"), QStringLiteral("points"), QStringLiteral("fill"),
        QStringLiteral("stroke"), QStringLiteral("stroke-width"), QStringLiteral("stroke-dasharray"),
        QStringLiteral("stroke-linejoin"), QStringLiteral("text-anchor"), QStringLiteral("font-size"),
        QStringLiteral("font-weight"), QStringLiteral("font-family"), QStringLiteral("opacity"),
        QStringLiteral("fill-opacity"), QStringLiteral("transform"), QStringLiteral("x1"),
        QStringLiteral("x2"), QStringLiteral("y1"), QStringLiteral("y2")};
    QStringList lively;
    for (const Tag& tag : tagsOf(html)) {
        for (const char* name : {"?", "script", "link", "img", "image", "use", "iframe", "object", "embed",
                 "form", "input", "video", "audio", "base", "foreignobject", "animate", "set"}) {
            if (tag.name == QLatin1String(name))
                lively.append(tag.name);
        }
        for (const auto& [name, value] : tag.attributes) {
            const bool within = name == QStringLiteral("href") && tag.name == QStringLiteral("a")
                && value.startsWith(QLatin1Char('#'));
            if (!within && !quiet.contains(name))
                lively.append(tag.name + QLatin1Char(' ') + name + QLatin1Char('=') + value);
            if (name == QStringLiteral("http-equiv") && value != QStringLiteral("Content-Security-Policy"))
                lively.append(value);
            if (value.contains(QStringLiteral("url(")))
                lively.append(value);
        }
    }
    const std::size_t begin = std::min(html.find("<style>"), html.size());
    const std::string style = html.substr(begin, html.find("</style>") - begin);
    for (const char* part : {"url(", "@import", "@font-face", "image(", "expression("}) {
        if (has(style, part))
            lively.append(QLatin1String(part));
    }
    return lively;
}

} // namespace

class TestReportHtml : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void everySection();
    void needsNothingElse();
    void sameBytesTwice();
    void hostileTextStaysText_data();
    void hostileTextStaysText();
    void sectionsCanBeLeftOut();
    void labelsAreFiltered();
    void staysSmallWithManyLabels_data();
    void staysSmallWithManyLabels();
    void markdownStaysSmallToo_data() { staysSmallWithManyLabels_data(); }
    void markdownStaysSmallToo();
    void unpairedAndUnlabelled();
};

void TestReportHtml::everySection()
{
    const std::string html
        = htmlOf(testing::fullMaterial(testing::namedComparison(12, 40, plainName), "some text"));
    for (const char* id :
        {"verdict", "sides", "comparability", "gates", "headline", "why", "p1", "calibration", "changes",
            "labels", "flips", "posts", "drift", "marks", "probes", "unchecked", "provenance"})
        QVERIFY2(has(html, std::string("<section id=\"") + id + "\">"), id);
    for (const char* part : {"<h1>Comparison of #4 evaluation and #5 evaluation</h1>", "posts went to",
             "All 12 labels", "touchstone compare 4 5", "touchstone 0.1.0", "2013-05-01T00:00:00Z",
             "there is no twin", "prefers-color-scheme:dark", "@media print"})
        QVERIFY2(has(html, part), part);
    for (const std::string& hash : {std::string(64, 'a'), std::string(64, 'd'), std::string(64, '1'),
             std::string(64, '2'), defaultGates().sha256})
        QVERIFY2(has(html, hash), hash.c_str());
}

void TestReportHtml::needsNothingElse()
{
    const std::string html
        = htmlOf(testing::fullMaterial(testing::namedComparison(12, 40, plainName), "some text"));
    QVERIFY(has(html,
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'; img-src data:\">"));
    for (const char* part : {"<script", "<link", "<img", "src=", "url(", "@import", "javascript:", "onload"})
        QVERIFY2(!has(html, part), part);
    QCOMPARE(livelyParts(html), QStringList());
    // What it looks for is found where it is.
    for (const char* lively : {"<img class=x>", "<p onclick=\"x()\">", "<a href=\"http://x\">", "<b",
             "<p style=\"x\">", "<meta http-equiv=\"refresh\">", "<style>@import x;</style>"})
        QVERIFY2(!livelyParts(lively).isEmpty(), lively);
    // The only address is the name space of SVG.
    std::string rest = html;
    for (std::size_t at = 0; (at = rest.find("xmlns=\"http://www.w3.org/2000/svg\"")) != std::string::npos;)
        rest.erase(at, 34);
    QVERIFY(!has(rest, "http:"));
    QVERIFY(!has(rest, "https:"));
}

void TestReportHtml::sameBytesTwice()
{
    const auto material = testing::fullMaterial(testing::namedComparison(12, 40, plainName), "some text");
    QCOMPARE(htmlOf(material), htmlOf(material));
}

void TestReportHtml::hostileTextStaysText_data()
{
    QTest::addColumn<QString>("text");
    for (std::size_t i = 0; i < testing::hostileTexts().size(); ++i)
        QTest::addRow("%zu", i) << QString::fromLatin1(
            QByteArray::fromStdString(testing::hostileTexts()[i]).toBase64());
}

void TestReportHtml::hostileTextStaysText()
{
    QFETCH(QString, text);
    const std::string hostile = QByteArray::fromBase64(text.toLatin1()).toStdString();
    const auto name = [&hostile](int number) { return hostile + std::to_string(number); };
    ReportMaterial material = testing::fullMaterial(testing::namedComparison(12, 40, name), hostile);
    ComparisonReport report = *material.report;
    SideReport side = *report.candidate;
    side.name = side.dataset = side.loss = side.modelReference = hostile;
    report.candidate = Candidate(side);
    report.warnings = {{"x", hostile, {}}};
    material.report = std::make_shared<const ComparisonReport>(report);
    material.gates.gates.front().name = hostile;
    material.gates.gates.front().why.text = hostile;
    material.gates.source = material.command = hostile;
    const std::string html = htmlOf(material, {.title = hostile});
    QCOMPARE(livelyParts(html), QStringList());
    const QStringList usual
        = elementsOf(htmlOf(testing::fullMaterial(testing::namedComparison(12, 40, plainName), "some text")));
    for (const QString& element : elementsOf(html))
        QVERIFY2(usual.contains(element), qPrintable(element));
    QVERIFY(!has(html, "\xE2\x80\xAE")); // nothing turns the direction of what follows
    QVERIFY(!has(html, "\x07"));
    QVERIFY(QString::fromStdString(html).toStdString() == html); // UTF-8
    const std::string markdown = comparisonMarkdown(
        *material.report, {.gates = &material.gates, .marks = &material.marks, .probes = material.probes});
    QVERIFY(!has(markdown, "<script"));
    QVERIFY(!has(markdown, "<img"));
    QVERIFY(!has(markdown, "**bold**"));
    QVERIFY(!has(markdown, "[link]"));
    QVERIFY(!has(markdown, "\xE2\x80\xAE"));
}

void TestReportHtml::sectionsCanBeLeftOut()
{
    const auto material = testing::fullMaterial(testing::namedComparison(12, 40, plainName), "secret words");
    const std::string html = htmlOf(material,
        {.choice = {.hidden
             = {ReportSection::Posts, ReportSection::Probes, ReportSection::Marks, ReportSection::Flips}}});
    QVERIFY(!has(html, "secret words"));
    QVERIFY(!has(html, "<section id=\"flips\">"));
    QVERIFY(has(html, "<section id=\"provenance\">"));
    QVERIFY(has(html, "left out of this report: flips, posts, marks, probes"));
}

void TestReportHtml::labelsAreFiltered()
{
    const auto material = testing::materialOf(testing::namedComparison(12, 40, plainName));
    const ReportChoice choice {.hidden = {ReportSection::Why, ReportSection::Drift, ReportSection::Posts},
        .labels = {.names = {testing::labelName(3)}}};
    const std::string html = htmlOf(material, {.choice = choice});
    QVERIFY(has(html, "All 1 labels"));
    QVERIFY(has(html, "show only labels 1 that were named"));
    const std::string markdown = comparisonMarkdown(*material.report, {.choice = choice});
    QVERIFY(has(markdown, "| " + testing::labelName(3) + " |"));
    QVERIFY(!has(markdown, "| " + testing::labelName(4) + " |"));
}

void TestReportHtml::staysSmallWithManyLabels_data()
{
    QTest::addColumn<QString>("shape");
    for (const char* shape : {"usual names", "all brackets", "a heap of marks", "long names"})
        QTest::newRow(shape) << QString::fromLatin1(shape);
}

namespace {

std::string nameOfShape(const QString& shape, int number)
{
    std::string begin;
    if (shape == QLatin1String("all brackets"))
        begin = std::string(70, '<');
    else if (shape == QLatin1String("long names"))
        begin = std::string(2000, 'x');
    for (int i = 0; shape == QLatin1String("a heap of marks") && i < 1000; ++i)
        begin += "\xCC\x81";
    return testing::labelName(number) + begin;
}

} // namespace

void TestReportHtml::staysSmallWithManyLabels()
{
    QFETCH(QString, shape);
    const auto material = testing::materialOf(
        testing::namedComparison(5000, 20, [&](int number) { return nameOfShape(shape, number); }));
    QCOMPARE(material.report->labels.size(), std::size_t {5000});
    const std::string html = htmlOf(material);
    QVERIFY2(html.size() < (2U << 20), std::to_string(html.size()).c_str());
    QVERIFY(html.ends_with("</html>\n"));
    if (shape == QLatin1String("usual names"))
        QVERIFY(!has(html, "more rows, which")); // all of them are there
}

void TestReportHtml::markdownStaysSmallToo()
{
    QFETCH(QString, shape);
    ComparisonParameters parameters;
    auto report = testing::namedComparison(5000, 20, [&](int number) { return nameOfShape(shape, number); });
    for (LabelChange& label : report.labels)
        label.protection = Protection::Inconclusive; // a list that does not get shorter by itself
    const auto material = testing::fullMaterial(report, nameOfShape(shape, 1));
    const std::string markdown = comparisonMarkdown(
        *material.report, {.gates = &material.gates, .marks = &material.marks, .probes = material.probes});
    QVERIFY2(markdown.size() < 60000, std::to_string(markdown.size()).c_str());
    QVERIFY(has(markdown, "This summary was cut"));
}

void TestReportHtml::unpairedAndUnlabelled()
{
    auto before = testing::sideOf(testing::rowsOf(6, 40, 1), 4);
    auto after
        = testing::sideOf(testing::PredictionsBuilder({"x", "y"}, 1).add(50, "", "x", 0.6F).build(), 5);
    after.datasetSha256 = std::string(64, 'e');
    auto report = testing::comparisonOf(before, after);
    VERIFY_RESULT(report);
    const std::string html = htmlOf(testing::materialOf(std::move(*report)));
    QVERIFY(has(html, "Unpaired: the rows differ"));
    QVERIFY(has(html, "a side has none"));
    QVERIFY(!has(html, "<section id=\"why\">"));
    QVERIFY(!has(html, "<section id=\"flips\">"));
}

QTEST_APPLESS_MAIN(TestReportHtml)
#include "tst_reporthtml.moc"
