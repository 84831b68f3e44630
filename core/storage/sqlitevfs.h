#pragma once

namespace touchstone {

/// The VFS to open databases with: SQLite's own (nullptr), or where the steps of this run are watched
/// (core/base/persistence.h) one that announces every change of a file before SQLite's own does it. Shared memory stays
/// out of it: it is lost with the last process anyway.
const char* databaseVfs();

} // namespace touchstone
