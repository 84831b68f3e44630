#include "core/exchange/layouttext.h"

namespace touchstone {

namespace {

std::string delimiterText(char delimiter)
{
    return delimiter == '\t' ? "tab" : std::string("'") + delimiter + "'";
}

} // namespace

std::string layoutText(const FileLayout& layout)
{
    std::string text(rowFormatName(layout.format));
    if (!layout.compression.empty())
        text += ", " + layout.compression;
    if (layout.format == RowFormat::Sqlite)
        return text + ", table " + layout.table;
    text += ", " + std::string(textEncodingName(layout.encoding));
    if (layout.byteOrderMark)
        text += " with a byte order mark";
    if (layout.delimiter != 0)
        text += ", delimiter " + delimiterText(layout.delimiter) + (layout.header ? "" : ", no header");
    return text;
}

} // namespace touchstone
