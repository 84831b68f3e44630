#include "core/base/error.h"

#include "core/base/volume.h"

#include <cerrno>
#include <system_error>

namespace touchstone {

std::string Error::message() const
{
    std::string text = where.empty() ? what : where + ": " + what;
    if (!hint.empty())
        text += "; " + hint;
    return text;
}

Error Error::at(std::string_view place) const
{
    Error copy = *this;
    if (copy.where.empty())
        copy.where = place;
    return copy;
}

Error inputError(std::string_view code, std::string_view what, std::string_view hint)
{
    return Error {
        .code = std::string(code), .what = std::string(what), .where = {}, .hint = std::string(hint)};
}

Error machineError(std::string_view code, std::string_view what, std::string_view hint)
{
    Error error = inputError(code, what, hint);
    error.kind = ErrorKind::Machine;
    return error;
}

Error cancelledError()
{
    Error error = inputError("cancelled", "stopped by the user");
    error.kind = ErrorKind::Cancelled;
    return error;
}

Error diskFullError(std::string_view what, std::string_view path, std::uint64_t bytesNeeded)
{
    Error error = machineError("disk-full", what);
    error.where = path;
    std::string volumeName = "that volume";
    std::string amounts;
    if (const auto volume = volumeOf(path)) {
        volumeName = volume->mountPoint.string();
        amounts = sizeText(volume->freeBytes) + " free";
        error.arguments = {volumeName, std::to_string(volume->freeBytes), std::to_string(bytesNeeded)};
    }
    if (bytesNeeded > 0)
        amounts += (amounts.empty() ? "" : ", ") + sizeText(bytesNeeded) + " needed";
    error.hint = "free some space on " + volumeName + (amounts.empty() ? "" : " (" + amounts + ")")
        + " and run the command again; nothing was changed";
    return error;
}

Error systemError(std::string_view what, std::string_view path, int errnoValue)
{
    Error error = machineError(
        "system-call-failed", std::string(what) + ": " + std::generic_category().message(errnoValue));
    error.where = path;
    error.arguments = {std::string(path), std::to_string(errnoValue)};
    switch (errnoValue) {
    case ENOSPC:
        return diskFullError(error.what, path);
    case EDQUOT:
        error.code = "disk-full";
        error.hint = "your quota is used up: free some space and run the command again; nothing was changed";
        if (const auto volume = volumeOf(path))
            error.hint.insert(error.hint.find(" and run"), " on " + volume->mountPoint.string());
        break;
    case EIO:
        error.hint
            = "the disk or the connection to it fails: look at the system's log (dmesg) before you try again";
        break;
    case EMFILE:
    case ENFILE:
        error.code = "too-many-files";
        error.hint = "close other programs or raise the limit (ulimit -n), then run the command again";
        break;
    case EFBIG:
        error.code = "file-too-large";
        error.hint = "the limit for the size of a file is reached (ulimit -f, or that of the file system)";
        break;
    case EROFS:
        error.code = "read-only";
        error.hint = "the volume is read-only: choose another folder or mount it writable";
        break;
    case EACCES:
    case EPERM:
        error.code = "no-permission";
        error.kind = ErrorKind::Input;
        error.hint = "check the rights of the file and of its folder";
        break;
    case EISDIR:
    case ENOTDIR:
    case ENAMETOOLONG:
    case ELOOP:
        error.code = "bad-path";
        error.kind = ErrorKind::Input;
        error.hint = "check the path";
        break;
    case ENOENT:
        error.code = "no-such-file";
        error.kind = ErrorKind::Input;
        error.hint = "check the path";
        break;
    default:
        break;
    }
    return error;
}

Error standardOutputError(int errnoValue)
{
    Error error = machineError("output-not-written",
        "the output could not be written: " + std::generic_category().message(errnoValue),
        "what the command did stays done");
    error.where = "standard output";
    error.arguments = {std::to_string(errnoValue)};
    return error;
}

} // namespace touchstone
