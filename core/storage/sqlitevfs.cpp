#include "core/storage/sqlitevfs.h"

#include "core/base/persistence.h"

#include <sqlite3.h>

#include <cerrno>

namespace touchstone {

namespace {

/// What SQLite allocates for an open file; the file of its own VFS follows in the same memory.
struct WatchedFile {
    sqlite3_file base;
    const char* name; ///< nullptr: a temporary file, which nobody can miss

    static WatchedFile* of(sqlite3_file* file) { return reinterpret_cast<WatchedFile*>(file); }
    static sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<sqlite3_file*>(of(file) + 1); }
};

sqlite3_vfs* realVfs()
{
    static sqlite3_vfs* const vfs = sqlite3_vfs_find(nullptr);
    return vfs;
}

const sqlite3_io_methods& methodsOf(sqlite3_file* file)
{
    return *WatchedFile::real(file)->pMethods;
}

/// SQLite's own VFS leaves the reason in errno, where sqlite3_system_errno() finds it.
int failed(int error, int code)
{
    errno = error;
    return code;
}

int stepOf(sqlite3_file* file, const char* kind)
{
    const char* name = WatchedFile::of(file)->name;
    return name != nullptr ? persistence::step(kind, name) : 0;
}

int closeFile(sqlite3_file* file)
{
    return methodsOf(file).xClose(WatchedFile::real(file));
}

int readFrom(sqlite3_file* file, void* data, int amount, sqlite3_int64 offset)
{
    return methodsOf(file).xRead(WatchedFile::real(file), data, amount, offset);
}

int writeTo(sqlite3_file* file, const void* data, int amount, sqlite3_int64 offset)
{
    const auto put
        = [&](int count) { return methodsOf(file).xWrite(WatchedFile::real(file), data, count, offset); };
    if (const char* name = WatchedFile::of(file)->name; name != nullptr) {
        if (const int error = persistence::writeStep(name, [&] { (void)put(amount / 2); }); error != 0)
            return failed(error, error == ENOSPC ? SQLITE_FULL : SQLITE_IOERR_WRITE);
    }
    return put(amount);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    if (const int error = stepOf(file, "truncate"); error != 0)
        return failed(error, SQLITE_IOERR_TRUNCATE);
    return methodsOf(file).xTruncate(WatchedFile::real(file), size);
}

int syncFile(sqlite3_file* file, int flags)
{
    if (const int error = stepOf(file, "sync"); error != 0)
        return failed(error, SQLITE_IOERR_FSYNC);
    return methodsOf(file).xSync(WatchedFile::real(file), flags);
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    return methodsOf(file).xFileSize(WatchedFile::real(file), size);
}

int lock(sqlite3_file* file, int level)
{
    return methodsOf(file).xLock(WatchedFile::real(file), level);
}

int unlock(sqlite3_file* file, int level)
{
    return methodsOf(file).xUnlock(WatchedFile::real(file), level);
}

int checkReservedLock(sqlite3_file* file, int* reserved)
{
    return methodsOf(file).xCheckReservedLock(WatchedFile::real(file), reserved);
}

int fileControl(sqlite3_file* file, int operation, void* argument)
{
    return methodsOf(file).xFileControl(WatchedFile::real(file), operation, argument);
}

int sectorSize(sqlite3_file* file)
{
    return methodsOf(file).xSectorSize(WatchedFile::real(file));
}

int deviceCharacteristics(sqlite3_file* file)
{
    return methodsOf(file).xDeviceCharacteristics(WatchedFile::real(file));
}

int shmMap(sqlite3_file* file, int region, int size, int extend, void volatile** memory)
{
    return methodsOf(file).xShmMap(WatchedFile::real(file), region, size, extend, memory);
}

int shmLock(sqlite3_file* file, int offset, int count, int flags)
{
    return methodsOf(file).xShmLock(WatchedFile::real(file), offset, count, flags);
}

void shmBarrier(sqlite3_file* file)
{
    methodsOf(file).xShmBarrier(WatchedFile::real(file));
}

int shmUnmap(sqlite3_file* file, int deleteIt)
{
    return methodsOf(file).xShmUnmap(WatchedFile::real(file), deleteIt);
}

// Version 2: without the memory-mapped pages of version 3, which would be written past the steps.
const sqlite3_io_methods watchedMethods {
    .iVersion = 2,
    .xClose = closeFile,
    .xRead = readFrom,
    .xWrite = writeTo,
    .xTruncate = truncateFile,
    .xSync = syncFile,
    .xFileSize = fileSize,
    .xLock = lock,
    .xUnlock = unlock,
    .xCheckReservedLock = checkReservedLock,
    .xFileControl = fileControl,
    .xSectorSize = sectorSize,
    .xDeviceCharacteristics = deviceCharacteristics,
    .xShmMap = shmMap,
    .xShmLock = shmLock,
    .xShmBarrier = shmBarrier,
    .xShmUnmap = shmUnmap,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    file->pMethods = nullptr; // SQLite closes only what has methods
    WatchedFile::of(file)->name = name;
    if (name != nullptr) {
        int exists = 0;
        realVfs()->xAccess(realVfs(), name, SQLITE_ACCESS_EXISTS, &exists);
        const bool creates = exists == 0 && (flags & SQLITE_OPEN_CREATE) != 0;
        if (const int error = creates ? persistence::step("create", name) : persistence::openStep(name);
            error != 0)
            return failed(error, SQLITE_CANTOPEN);
    }
    const int code = realVfs()->xOpen(realVfs(), name, WatchedFile::real(file), flags, outFlags);
    if (WatchedFile::real(file)->pMethods != nullptr)
        file->pMethods = &watchedMethods;
    return code;
}

int deleteFile(sqlite3_vfs*, const char* name, int syncFolder)
{
    if (const int error = persistence::step("remove", name); error != 0)
        return failed(error, SQLITE_IOERR_DELETE);
    return realVfs()->xDelete(realVfs(), name, syncFolder);
}

const char* registerWatchedVfs()
{
    // The other functions of SQLite's own VFS do not look at which VFS they are called for.
    static sqlite3_vfs vfs = *realVfs();
    vfs.pNext = nullptr;
    vfs.zName = "touchstone-watched";
    vfs.szOsFile = static_cast<int>(sizeof(WatchedFile)) + realVfs()->szOsFile;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    return sqlite3_vfs_register(&vfs, 0) == SQLITE_OK ? vfs.zName : nullptr;
}

} // namespace

const char* databaseVfs()
{
    static const char* const name = persistence::watched() ? registerWatchedVfs() : nullptr;
    return name;
}

} // namespace touchstone
