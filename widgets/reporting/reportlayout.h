#pragma once

#include "core/publishing/documentblocks.h"

#include <QSizeF>
#include <QTextFormat>

#include <memory>

class QTextDocument;

namespace touchstone {

/// Property of a block's format: its BlockRole.
inline constexpr int blockRoleProperty = QTextFormat::UserProperty + 2;
/// What a block of a report is for those around it.
enum class BlockRole {
    Paragraph,
    Heading, ///< of a section, a table or a post
    Figure,
    Caption, ///< of the figure, or a note of the table, above it
};

/// A report as a document that is laid out on pages of that size (units of 1/96 inch), all text plain, figures as vectors
/// of the page's width, folded tables with their first rows. A heading stands on the page on which its content begins, a
/// figure on that of its caption, and a table begins with the line above it and with its first rows; one of a few rows is
/// not broken. Needs a QGuiApplication.
std::unique_ptr<QTextDocument> layOutReport(const ReportDocument& report, const QSizeF& page);

} // namespace touchstone
