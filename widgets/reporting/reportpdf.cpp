#include "widgets/reporting/reportpdf.h"

#include "core/base/files.h"
#include "widgets/reporting/reportlayout.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

#include <memory>

namespace touchstone {

namespace {

constexpr double unitsPerInch = 96; // a document without a device is laid out in these
constexpr double pointsPerInch = 72;
constexpr double margin = 42; // points
constexpr double footerHeight = 26;

const QColor ink(0x1f, 0x23, 0x28);
const QColor muted(0x59, 0x63, 0x6e);

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
    const QString title = QString::fromStdString(report.title);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Touchstone"));
    const QSizeF page = QSizeF(writer.pageLayout().paintRectPoints().size()) * unitsPerInch / pointsPerInch;
    const QSizeF body(page.width(), page.height() - footerHeight);

    const std::unique_ptr<QTextDocument> document = layOutReport(report, body);
    printPages(*document, writer, title, body);
    return writeFileAtomically(
        file, std::string_view(buffer.data().constData(), static_cast<std::size_t>(buffer.data().size())));
}

} // namespace touchstone
