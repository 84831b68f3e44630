#include "widgets/reporting/reportpdf.h"

#include "core/base/files.h"
#include "core/report/numbers.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextObjectInterface>
#include <QTextTable>

#include <algorithm>

namespace touchstone {

namespace {

constexpr int figureObject = QTextFormat::UserObject + 1;
constexpr int figureProperty = QTextFormat::UserProperty + 1;
constexpr std::size_t mostFoldedRows = 200;
constexpr double unitsPerInch = 96; // a document without a device is laid out in these
constexpr double pointsPerInch = 72;
constexpr double margin = 42; // points
constexpr double footerHeight = 26;

const QColor ink(0x1f, 0x23, 0x28);
const QColor muted(0x59, 0x63, 0x6e);
const QColor grid(0xd8, 0xde, 0xe4);
const QColor baselineText(0x00, 0x67, 0x9F);
const QColor candidateText(0xAD, 0x4C, 0x00);
const QColor betterText(0x00, 0x70, 0x4F);
const QColor worseText(0xAD, 0x4C, 0x00);
const QColor unsureText(0x7A, 0x5A, 0x00);

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// Isolated from what stands around it, as <bdi> does in HTML.
QString text(const DocText& runs)
{
    QString all;
    for (const DocText::Run& run : runs.runs()) {
        if (run.foreign && runs.runs().size() > 1)
            all += QChar(0x2068) + text(run.text) + QChar(0x2069);
        else
            all += text(run.text);
    }
    return all;
}

QColor colorOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return betterText;
    case Tone::Bad:
        return worseText;
    case Tone::Unsure:
        return unsureText;
    case Tone::Plain:
        break;
    }
    return ink;
}

QColor colorOf(DocSide side)
{
    if (side == DocSide::Baseline)
        return baselineText;
    return side == DocSide::Candidate ? candidateText : muted;
}

QTextCharFormat charFormat(double points, const QColor& color, bool bold = false)
{
    QTextCharFormat format;
    format.setFontPointSize(points);
    format.setForeground(color);
    format.setFontWeight(bold ? QFont::Bold : QFont::Normal);
    return format;
}

/// Draws figures as vectors, as wide as the page.
class FigureObject final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    FigureObject(double width, QObject* parent)
        : QObject(parent)
        , m_width(width)
    {
    }

    QSizeF intrinsicSize(QTextDocument*, int, const QTextFormat& format) override
    {
        const QSvgRenderer renderer(format.property(figureProperty).toByteArray());
        const QSizeF size = renderer.viewBoxF().size();
        return size.isEmpty() ? QSizeF() : QSizeF(m_width, m_width * size.height() / size.width());
    }

    void drawObject(
        QPainter* painter, const QRectF& rect, QTextDocument*, int, const QTextFormat& format) override
    {
        QSvgRenderer renderer(format.property(figureProperty).toByteArray());
        renderer.render(painter, rect);
    }

private:
    double m_width;
};

/// Puts blocks into a text document.
class Setter
{
public:
    explicit Setter(QTextDocument& document)
        : m_cursor(&document)
    {
    }

    void begin(const ReportDocument& report)
    {
        paragraph(text(report.title), charFormat(17, ink, true), 0, 2);
        paragraph(text(report.subtitle), charFormat(8.5, muted), 0, 8);
    }

    void section(const DocSection& section)
    {
        if (!section.title.empty())
            paragraph(text(section.title), charFormat(12.5, ink, true), 14, 4, true);
        for (const DocBlock& block : section.blocks)
            std::visit(*this, block);
    }

    void operator()(const DocParagraph& block)
    {
        paragraph(text(block.text), charFormat(9, colorOf(block.tone)), 2, 3);
    }

    void operator()(const DocList& block)
    {
        for (const DocText& item : block.items)
            paragraph(QChar(0x2022) + QStringLiteral(" ") + text(item), charFormat(9, ink), 1, 1);
    }

    void operator()(const DocFigure& figure)
    {
        QTextBlockFormat format;
        format.setTopMargin(4);
        newBlock(format, charFormat(9, ink));
        QTextCharFormat object;
        object.setObjectType(figureObject);
        object.setProperty(figureProperty, QByteArray::fromStdString(figure.svg));
        m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), object);
        paragraph(text(figure.caption), charFormat(8, muted), 0, 4);
    }

    void operator()(const DocTiles& block)
    {
        DocTable table {
            .columns = {{.title = "", .isText = true}, {.title = "baseline", .side = DocSide::Baseline},
                {.title = "candidate", .side = DocSide::Candidate}, {.title = "", .isText = true}}};
        for (const DocTile& tile : block.tiles)
            table.rows.push_back(
                {.cells = {tile.name, tile.before, tile.value, tile.detail}, .tone = tile.tone});
        (*this)(table);
    }

    void operator()(const DocPost& post)
    {
        // Not arg(): it would look for places in other people's text.
        QString head = text(post.gold);
        head += QStringLiteral("  |  baseline ") + text(post.baseline) + QStringLiteral("  |  candidate ")
            + text(post.candidate) + QStringLiteral("  |  ") + text(post.origin);
        paragraph(head, charFormat(8.5, ink, true), 5, 1, true);
        paragraph(text(post.text), charFormat(8.5, ink), 0, 3);
    }

    void operator()(const DocTable& block)
    {
        if (!block.folded.empty())
            paragraph(text(block.folded), charFormat(9, ink, true), 6, 2, true);
        const std::size_t shown
            = block.folded.empty() ? block.rows.size() : std::min(block.rows.size(), mostFoldedRows);
        if (shown > 0)
            setTable(block, shown);
        std::string note = block.note;
        if (shown < block.rows.size())
            note = "and " + countText(static_cast<std::int64_t>(block.rows.size() - shown))
                + " more rows, which the HTML report, the CSV tables and the JSON have";
        if (!note.empty())
            paragraph(text(note), charFormat(8, muted), 2, 3);
    }

private:
    void newBlock(const QTextBlockFormat& format, const QTextCharFormat& characters)
    {
        if (std::exchange(m_first, false)) {
            m_cursor.setBlockFormat(format);
            m_cursor.setBlockCharFormat(characters);
        } else {
            m_cursor.insertBlock(format, characters);
        }
    }

    void paragraph(const QString& content, const QTextCharFormat& characters, double above, double below,
        bool keep = false)
    {
        QTextBlockFormat format;
        format.setTopMargin(above);
        format.setBottomMargin(below);
        if (keep)
            format.setHeadingLevel(2);
        newBlock(format, characters);
        m_cursor.insertText(content, characters);
    }

    void setTable(const DocTable& block, std::size_t rows)
    {
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellPadding(2.5);
        format.setCellSpacing(0);
        format.setHeaderRowCount(1);
        format.setTopMargin(3);
        newBlock({}, charFormat(2, ink));
        QTextTable* table = m_cursor.insertTable(
            static_cast<int>(rows) + 1, static_cast<int>(block.columns.size()), format);
        for (std::size_t column = 0; column < block.columns.size(); ++column)
            setCell(*table, 0, column, text(block.columns[column].title),
                charFormat(7.5, colorOf(block.columns[column].side), true), block.columns[column].isText);
        for (std::size_t row = 0; row < rows; ++row) {
            const DocRow& cells = block.rows[row];
            for (std::size_t column = 0; column < cells.cells.size() && column < block.columns.size();
                 ++column) {
                const bool toned = column == tonedColumn(block);
                setCell(*table, static_cast<int>(row) + 1, column, text(cells.cells[column]),
                    charFormat(7.5, toned ? colorOf(cells.tone) : ink), block.columns[column].isText);
            }
        }
        // Not movePosition(): it lays out the whole document first, once for each table.
        m_cursor.setPosition(m_cursor.document()->characterCount() - 1);
    }

    static void setCell(QTextTable& table, int row, std::size_t column, const QString& content,
        const QTextCharFormat& characters, bool isText)
    {
        const QTextTableCell cell = table.cellAt(row, static_cast<int>(column));
        QTextTableCellFormat format;
        format.setBottomBorder(row == 0 ? 1 : 0.5);
        format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBottomBorderBrush(grid);
        QTextTableCell(cell).setFormat(format);
        QTextCursor cursor = cell.firstCursorPosition();
        QTextBlockFormat alignment;
        alignment.setAlignment(
            isText ? Qt::AlignLeft | Qt::AlignAbsolute : Qt::AlignRight | Qt::AlignAbsolute);
        cursor.setBlockFormat(alignment);
        cursor.insertText(content, characters);
    }

    QTextCursor m_cursor;
    bool m_first = true;
};

/// Puts a heading whose content begins on the next page there, too.
void keepHeadingsWithContent(QTextDocument& document, double pageHeight)
{
    const QAbstractTextDocumentLayout& layout = *document.documentLayout();
    // Of the foot of its first line: the line that holds a figure moves to the next page within its block.
    const auto pageOf = [&](const QTextBlock& block) {
        double foot = layout.blockBoundingRect(block).top();
        if (const QTextLayout* lines = block.layout(); lines->lineCount() > 0)
            foot += lines->lineAt(0).rect().bottom() - lines->boundingRect().top();
        return static_cast<int>((foot - 1) / pageHeight);
    };
    // From behind, so that a heading above another one sees where that went.
    for (QTextBlock block = document.lastBlock(); block.isValid(); block = block.previous()) {
        QTextBlockFormat format = block.blockFormat();
        if (format.headingLevel() == 0)
            continue;
        QTextBlock content = block.next();
        while (content.isValid() && content.text().isEmpty()) // the line above a table
            content = content.next();
        if (!content.isValid() || pageOf(content) == pageOf(block))
            continue;
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).setBlockFormat(format);
    }
}

/// Page after page, with the title and the number at the foot.
void printPages(QTextDocument& document, QPdfWriter& writer, const QString& title, const QSizeF& body)
{
    QPainter painter(&writer);
    const int pages = document.pageCount();
    const double scale = writer.resolution() / unitsPerInch;
    painter.scale(scale, scale);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -page * body.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, page * body.height(), body.width(), body.height());
        context.palette.setColor(QPalette::Text, ink);
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        QFont font = document.defaultFont();
        font.setPixelSize(10); // of the scaled painter
        painter.setFont(font);
        painter.setPen(muted);
        const QRectF foot(0, body.height() + 6, body.width(), footerHeight - 6);
        painter.drawText(
            foot, Qt::AlignRight | Qt::AlignBottom, QStringLiteral("%1 / %2").arg(page + 1).arg(pages));
        const QRectF name = foot.adjusted(0, 0, -90, 0);
        painter.drawText(name, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
            QFontMetricsF(font).elidedText(title, Qt::ElideRight, name.width()));
    }
}

} // namespace

Result<> writeReportPdf(const ReportDocument& report, const std::filesystem::path& file)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(1200);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
        QMarginsF(margin, margin, margin, margin), QPageLayout::Point));
    writer.setTitle(text(report.title));
    writer.setCreator(QStringLiteral("Touchstone"));
    const QSizeF page = QSizeF(writer.pageLayout().paintRectPoints().size()) * unitsPerInch / pointsPerInch;
    const QSizeF body(page.width(), page.height() - footerHeight);

    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(0);
    QFont font(QStringLiteral("sans-serif"));
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(9);
    document.setDefaultFont(font);
    document.documentLayout()->registerHandler(figureObject, new FigureObject(body.width(), &document));
    {
        // One edit: laid out once, not after each of thousands of cells.
        QTextCursor edit(&document);
        edit.beginEditBlock();
        Setter setter(document);
        setter.begin(report);
        for (const DocSection& section : report.sections)
            setter.section(section);
        edit.endEditBlock();
    }
    document.setPageSize(body);
    keepHeadingsWithContent(document, body.height());
    printPages(document, writer, text(report.title), body);
    return writeFileAtomically(
        file, std::string_view(buffer.data().constData(), static_cast<std::size_t>(buffer.data().size())));
}

} // namespace touchstone

#include "reportpdf.moc"
