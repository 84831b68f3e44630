#pragma once

#include "core/exchange/rowreader.h"

#include <string>

namespace touchstone {

/// "csv, gzip, utf-8 with a byte order mark, delimiter ';', no header"; "sqlite, table posts"
std::string layoutText(const FileLayout& layout);

} // namespace touchstone
