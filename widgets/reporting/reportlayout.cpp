#include "widgets/reporting/reportlayout.h"

#include "core/report/numbers.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPainter>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextLayout>
#include <QTextObjectInterface>
#include <QTextTable>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace touchstone {

namespace {

constexpr int figureObject = QTextFormat::UserObject + 1;
constexpr int figureProperty = QTextFormat::UserProperty + 1;
constexpr std::size_t mostFoldedRows = 200;
constexpr int mostUnbrokenRows = 8; ///< of a table that stays on one page
constexpr int rowsWithHeader = 2;   ///< that follow the header of a longer one on its page
constexpr double cellPadding = 2.5;
constexpr double cellPoints = 7.5;
constexpr double widestName = 150; ///< of a column of text that is not the last
constexpr double mostOfThePage = 0.75;

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
    Setter(QTextDocument& document, double width)
        : m_cursor(&document)
        , m_width(width)
    {
    }

    void begin(const ReportDocument& report)
    {
        paragraph(text(report.title), charFormat(17, ink, true), {.below = 2});
        paragraph(text(report.subtitle), charFormat(8.5, muted), {.below = 8});
    }

    void section(const DocSection& section)
    {
        if (!section.title.empty())
            paragraph(text(section.title), charFormat(12.5, ink, true),
                {.above = 14, .below = 4, .role = BlockRole::Heading});
        for (const DocBlock& block : section.blocks)
            std::visit(*this, block);
    }

    void operator()(const DocParagraph& block)
    {
        paragraph(text(block.text), charFormat(9, colorOf(block.tone)), {.above = 2, .below = 3});
    }

    void operator()(const DocList& block)
    {
        for (const DocText& item : block.items)
            paragraph(QChar(0x2022) + QStringLiteral(" ") + text(item), charFormat(9, ink),
                {.above = 1, .below = 1});
    }

    void operator()(const DocFigure& figure)
    {
        newBlock(blockFormat({.above = 4, .role = BlockRole::Figure}), charFormat(9, ink));
        QTextCharFormat object;
        object.setObjectType(figureObject);
        object.setProperty(figureProperty, QByteArray::fromStdString(figure.svg));
        m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), object);
        paragraph(text(figure.caption), charFormat(8, muted), {.below = 4, .role = BlockRole::Caption});
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
        paragraph(head, charFormat(8.5, ink, true), {.above = 5, .below = 1, .role = BlockRole::Heading});
        paragraph(text(post.text), charFormat(8.5, ink), {.below = 3});
    }

    void operator()(const DocTable& block)
    {
        if (!block.folded.empty())
            paragraph(text(block.folded), charFormat(9, ink, true),
                {.above = 6, .below = 2, .role = BlockRole::Heading});
        const std::size_t shown
            = block.folded.empty() ? block.rows.size() : std::min(block.rows.size(), mostFoldedRows);
        if (shown > 0)
            setTable(block, shown);
        std::string note = block.note;
        if (shown < block.rows.size())
            note = "and " + countText(static_cast<std::int64_t>(block.rows.size() - shown))
                + " more rows, which the HTML report, the CSV tables and the JSON have";
        if (!note.empty())
            paragraph(text(note), charFormat(8, muted), {.above = 2, .below = 3, .role = BlockRole::Caption});
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

    struct Spacing {
        double above = 0;
        double below = 0;
        BlockRole role = BlockRole::Paragraph;
    };

    static QTextBlockFormat blockFormat(const Spacing& spacing)
    {
        QTextBlockFormat format;
        format.setTopMargin(spacing.above);
        format.setBottomMargin(spacing.below);
        format.setProperty(blockRoleProperty, static_cast<int>(spacing.role));
        return format;
    }

    void paragraph(const QString& content, const QTextCharFormat& characters, const Spacing& spacing)
    {
        newBlock(blockFormat(spacing), characters);
        m_cursor.insertText(content, characters);
    }

    /// Every column as wide as what is in it, so that no name is broken while there is room, and the last one at most as
    /// wide as the others leave it; where that is not much, Qt shares the page out.
    QVector<QTextLength> widthsOf(const DocTable& block, std::size_t rows) const
    {
        QFont font = m_cursor.document()->defaultFont();
        font.setPointSizeF(cellPoints);
        const QFontMetricsF plain(font);
        font.setBold(true);
        const QFontMetricsF bold(font);
        QVector<QTextLength> widths;
        double sum = 0;
        for (std::size_t column = 0; column < block.columns.size(); ++column) {
            double width = bold.horizontalAdvance(text(block.columns[column].title));
            for (std::size_t row = 0; row < rows && column < block.rows[row].cells.size(); ++row)
                width = std::max(width, plain.horizontalAdvance(text(block.rows[row].cells[column])));
            const bool isLast = column + 1 == block.columns.size();
            if (isLast && sum > m_width * mostOfThePage)
                return {};
            if (!isLast && block.columns[column].isText)
                width = std::min(width, widestName);
            width = std::ceil(width) + 2 * cellPadding + 1;
            widths.append(
                QTextLength(QTextLength::FixedLength, isLast ? std::min(width, m_width - sum) : width));
            sum += width;
        }
        return widths;
    }

    void setTable(const DocTable& block, std::size_t rows)
    {
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellPadding(cellPadding);
        format.setCellSpacing(0);
        format.setHeaderRowCount(1);
        format.setTopMargin(3);
        format.setColumnWidthConstraints(widthsOf(block, rows));
        newBlock({}, charFormat(2, ink));
        QTextTable* table = m_cursor.insertTable(
            static_cast<int>(rows) + 1, static_cast<int>(block.columns.size()), format);
        for (std::size_t column = 0; column < block.columns.size(); ++column)
            setCell(*table, 0, column, text(block.columns[column].title),
                charFormat(cellPoints, colorOf(block.columns[column].side), true),
                block.columns[column].isText);
        for (std::size_t row = 0; row < rows; ++row) {
            const DocRow& cells = block.rows[row];
            for (std::size_t column = 0; column < cells.cells.size() && column < block.columns.size();
                 ++column) {
                const bool toned = column == tonedColumn(block);
                setCell(*table, static_cast<int>(row) + 1, column, text(cells.cells[column]),
                    charFormat(cellPoints, toned ? colorOf(cells.tone) : ink), block.columns[column].isText);
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
    double m_width; ///< of the page
    bool m_first = true;
};

/// What stands below one another on the pages: blocks, and tables with the empty line above them.
struct Piece {
    QTextBlock block;
    const QTextTable* table = nullptr;
    BlockRole role = BlockRole::Paragraph;
};

std::vector<Piece> piecesOf(const QTextDocument& document)
{
    std::vector<Piece> pieces;
    QTextBlock above;
    const QTextFrame* root = document.rootFrame();
    for (auto at = root->begin(); at != root->end(); ++at) {
        if (const auto* table = qobject_cast<const QTextTable*>(at.currentFrame())) {
            pieces.push_back({.block = above, .table = table});
        } else if (at.currentBlock().isValid()) {
            above = at.currentBlock();
            if (!above.text().isEmpty())
                pieces.push_back({.block = above,
                    .role = static_cast<BlockRole>(above.blockFormat().intProperty(blockRoleProperty))});
        }
    }
    return pieces;
}

/// What has to be on the page of a piece, too.
QTextBlock lastToKeep(const std::vector<Piece>& pieces, std::size_t at)
{
    const Piece& piece = pieces[at];
    if (piece.table != nullptr) {
        const int last = piece.table->rows() - 1;
        return piece.table->cellAt(last <= mostUnbrokenRows ? last : std::min(last, rowsWithHeader), 0)
            .firstCursorPosition()
            .block();
    }
    if (at + 1 == pieces.size())
        return piece.block;
    const Piece& next = pieces[at + 1];
    switch (piece.role) {
    case BlockRole::Heading:
        return lastToKeep(pieces, at + 1);
    case BlockRole::Paragraph:
        return next.table != nullptr ? lastToKeep(pieces, at + 1) : piece.block;
    case BlockRole::Figure:
        return next.role == BlockRole::Caption ? next.block : piece.block;
    case BlockRole::Caption:
        break;
    }
    return piece.block;
}

/// Moves what would stand alone at the foot of a page to the next one.
void keepTogether(QTextDocument& document)
{
    const QAbstractTextDocumentLayout& layout = *document.documentLayout();
    // Of the foot of its first line: the line that holds a figure moves to the next page within its block.
    const auto pageOf = [&](const QTextBlock& block) {
        double foot = layout.blockBoundingRect(block).top();
        if (const QTextLayout* lines = block.layout(); lines->lineCount() > 0)
            foot += lines->lineAt(0).rect().bottom() - lines->boundingRect().top();
        return static_cast<int>((foot - 1) / document.pageSize().height());
    };
    const auto breakBefore = [&document](const QTextBlock& block, QTextFormat::PageBreakFlag policy) {
        QTextBlockFormat format = block.blockFormat();
        format.setPageBreakPolicy(policy);
        QTextCursor(block).setBlockFormat(format);
        document.setPageSize(document.pageSize()); // all anew: what Qt lays out again in parts may be lost
    };
    // From the front: what moves pushes what follows, never what is above.
    const std::vector<Piece> pieces = piecesOf(document);
    for (std::size_t at = 1; at < pieces.size(); ++at) {
        const QTextBlock& block = pieces[at].block;
        const auto isWhole = [&] { return pageOf(lastToKeep(pieces, at)) == pageOf(block); };
        if (isWhole())
            continue;
        breakBefore(block, QTextFormat::PageBreak_AlwaysBefore);
        if (!isWhole()) // more than a page: as it came
            breakBefore(block, QTextFormat::PageBreak_Auto);
    }
}

} // namespace

std::unique_ptr<QTextDocument> layOutReport(const ReportDocument& report, const QSizeF& page)
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    QFont font(QStringLiteral("sans-serif"));
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(9);
    document->setDefaultFont(font);
    document->documentLayout()->registerHandler(figureObject, new FigureObject(page.width(), document.get()));
    {
        // One edit: laid out once, not after each of thousands of cells.
        QTextCursor edit(document.get());
        edit.beginEditBlock();
        Setter setter(*document, page.width());
        setter.begin(report);
        for (const DocSection& section : report.sections)
            setter.section(section);
        edit.endEditBlock();
    }
    document->setPageSize(page);
    keepTogether(*document);
    return document;
}

} // namespace touchstone

#include "reportlayout.moc"
