#include "core/publishing/reportdocument.h"
#include "tests/core/publishing/materialbuilder.h"
#include "tests/support/testing.h"
#include "widgets/reporting/reportlayout.h"

#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

using namespace touchstone;

namespace {

constexpr QSizeF a4(680, 1000);

BlockRole roleOf(const QTextBlock& block)
{
    return static_cast<BlockRole>(block.blockFormat().intProperty(blockRoleProperty));
}

/// Page on which the first line of a block ends, from 0.
int pageOf(const QTextDocument& document, const QTextBlock& block)
{
    const double top = document.documentLayout()->blockBoundingRect(block).top(); // lays it out
    const QTextLine line = block.layout()->lineAt(0);
    const double above = block.layout()->boundingRect().top();
    return static_cast<int>((top + line.rect().bottom() - above - 1) / document.pageSize().height());
}

QTextBlock blockOf(const QTextTable& table, int row)
{
    return table.cellAt(std::min(row, table.rows() - 1), 0).firstCursorPosition().block();
}

/// Everything with text outside of tables, and the first cell of every table; with the table that it begins.
struct Part {
    QTextBlock block;
    const QTextTable* table = nullptr;
};
std::vector<Part> partsOf(const QTextDocument& document)
{
    std::vector<Part> parts;
    const QTextFrame* root = document.rootFrame();
    for (auto at = root->begin(); at != root->end(); ++at) {
        if (const auto* table = qobject_cast<const QTextTable*>(at.currentFrame()))
            parts.push_back({blockOf(*table, 0), table});
        else if (at.currentBlock().isValid() && !at.currentBlock().text().isEmpty())
            parts.push_back({at.currentBlock()});
    }
    return parts;
}

/// What is wrong with the ends of the pages; empty: nothing.
QStringList lonelyParts(const QTextDocument& document)
{
    QStringList lonely;
    const std::vector<Part> parts = partsOf(document);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto [block, table] = parts[i];
        const int page = pageOf(document, block);
        if (table != nullptr) {
            const int rows = table->rows() <= 9 ? table->rows() : 2;
            if (pageOf(document, blockOf(*table, rows - 1)) != page)
                lonely << QStringLiteral("table '%1' is broken").arg(block.text());
        }
        if (i + 1 == parts.size())
            continue;
        const int next = pageOf(document, parts[i + 1].block);
        const bool leads = table == nullptr && roleOf(block) == BlockRole::Paragraph
            && parts[i + 1].table != nullptr && !block.text().startsWith(QStringLiteral("filler"));
        if (next != page && (roleOf(block) == BlockRole::Heading || leads))
            lonely << QStringLiteral("'%1' is on page %2, '%3' is not")
                          .arg(block.text())
                          .arg(page)
                          .arg(parts[i + 1].block.text());
        if (next != page && roleOf(block) == BlockRole::Figure)
            lonely << QStringLiteral("a figure has lost its caption");
    }
    return lonely;
}

DocTable tableOf(const char* title, int rows)
{
    DocTable table {.columns = {{.title = title, .isText = true}, {.title = "rows"}}};
    for (int i = 0; i < rows; ++i)
        table.rows.push_back({.cells = {"label " + std::to_string(i), std::to_string(i)}});
    return table;
}

DocFigure figure()
{
    return {.svg
        = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 860 300" width="860" height="300">)"
          R"(<rect x="0" y="0" width="860" height="300" fill="#0072B2"/></svg>)",
        .caption = "caption"};
}

/// Everything that may come apart, below so many lines.
ReportDocument below(int lines)
{
    ReportDocument document {.title = "title", .subtitle = "subtitle"};
    DocSection first {.id = "first"};
    for (int i = 0; i < lines; ++i)
        first.blocks.emplace_back(DocParagraph {"filler " + std::to_string(i)});
    DocTable folded = tableOf("long", 40);
    folded.folded = "folded table";
    document.sections = {first,
        {.id = "a", .title = "figure section", .blocks = {figure(), tableOf("small", 5)}},
        {.id = "b",
            .title = "lead section",
            .blocks = {DocParagraph {"lead"}, tableOf("after lead", 3), DocParagraph {"another"}, folded}},
        {.id = "c", .title = "end section", .blocks = {DocParagraph {"end"}}}};
    return document;
}

std::string plainName(int number)
{
    return testing::labelName(number);
}

} // namespace

class TestReportLayout : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void nothingStandsAloneAtTheFootOfAPage();
    void wholeReport();
    void noPageIsLeftEmpty();
    void whatIsLongerThanAPageIsBroken();
    void namesAreNotBrokenWhileThereIsRoom();
};

void TestReportLayout::nothingStandsAloneAtTheFootOfAPage()
{
    // Line by line over more than a page, so that the foot of a page comes to be everywhere.
    int pages = 0;
    for (int lines = 0; lines < 70; ++lines) {
        const auto document = layOutReport(below(lines), a4);
        const QStringList lonely = lonelyParts(*document);
        QVERIFY2(
            lonely.isEmpty(), qPrintable(QString::number(lines) + QStringLiteral(": ") + lonely.join(u'\n')));
        pages = std::max(pages, document->pageCount());
    }
    QVERIFY(pages >= 3);
}

void TestReportLayout::wholeReport()
{
    for (const int labels : {12, 23, 60}) {
        const auto material
            = testing::fullMaterial(testing::namedComparison(labels, 40, plainName), "some text");
        const auto document = layOutReport(reportDocument(material), a4);
        QVERIFY(document->pageCount() > 3);
        const QStringList lonely = lonelyParts(*document);
        QVERIFY2(lonely.isEmpty(), qPrintable(lonely.join(u'\n')));
    }
}

void TestReportLayout::noPageIsLeftEmpty()
{
    for (int lines = 0; lines < 70; ++lines) {
        const auto document = layOutReport(below(lines), a4);
        std::vector<bool> used(static_cast<std::size_t>(document->pageCount()), false);
        for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
            if (!block.text().isEmpty())
                used.at(static_cast<std::size_t>(pageOf(*document, block))) = true;
        }
        QVERIFY2(std::ranges::find(used, false) == used.end(), std::to_string(lines).c_str());
    }
}

void TestReportLayout::whatIsLongerThanAPageIsBroken()
{
    // A table of few rows, each of which is most of a page.
    ReportDocument report = below(3);
    DocTable table = tableOf("tall", 4);
    std::string text;
    for (int i = 0; i < 4000; ++i)
        text += "word ";
    for (DocRow& row : table.rows)
        row.cells.front() = text;
    report.sections.back().blocks = {DocParagraph {"lead"}, table};
    const auto document = layOutReport(report, a4);
    QVERIFY(document->pageCount() > 4);
}

void TestReportLayout::namesAreNotBrokenWhileThereIsRoom()
{
    ReportDocument report {.title = "title", .subtitle = "subtitle"};
    DocTable table {.columns = {{.title = "label", .isText = true}, {.title = "interval"},
                        {.title = "posts went to", .isText = true}}};
    std::string all;
    for (int i = 0; i < 40; ++i)
        all += "somethingimade +2, ";
    table.rows = {{.cells = {"CyanideandHappiness", "[-0.136, +0.025]", all}}};
    report.sections = {{.id = "a", .title = "a", .blocks = {table}}};
    const auto document = layOutReport(report, a4);
    const QTextTable* set = partsOf(*document).back().table;
    QVERIFY(set != nullptr);
    QCOMPARE(set->cellAt(1, 0).firstCursorPosition().block().layout()->lineCount(), 1);
    QCOMPARE(set->cellAt(1, 1).firstCursorPosition().block().layout()->lineCount(), 1);
    QVERIFY(set->cellAt(1, 2).firstCursorPosition().block().layout()->lineCount() > 2);
    QVERIFY(document->documentLayout()->frameBoundingRect(document->rootFrame()).width() <= a4.width());
    // A name as long as a report shows leaves room for the others.
    table.rows.front().cells.front() = std::string(60, 'W');
    report.sections = {{.id = "a", .title = "a", .blocks = {table}}};
    const auto wide = layOutReport(report, a4);
    for (const Part& part : partsOf(*wide)) {
        const double right = wide->documentLayout()->blockBoundingRect(part.block).right();
        QVERIFY2(right <= a4.width() + 1, qPrintable(QString::number(right)));
    }
    const QTextTable* narrow = partsOf(*wide).back().table;
    QVERIFY(narrow->cellAt(1, 0).firstCursorPosition().block().layout()->lineCount() > 1);
    const QTextBlock last = narrow->cellAt(1, 2).firstCursorPosition().block();
    const double right = wide->documentLayout()->blockBoundingRect(last).right();
    QVERIFY2(right <= a4.width() + 1, qPrintable(QString::number(right)));
}

QTEST_MAIN(TestReportLayout)
#include "tst_reportlayout.moc"
