#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// Who has to act on an error; decides the exit code of the command line.
enum class ErrorKind {
    Input,     ///< usage or input: the user can mend it (exit 2)
    Machine,   ///< disk full, out of memory, I/O error (exit 4)
    Locked,    ///< another process holds the workspace (exit 75)
    Cancelled, ///< stopped by the user (exit 130)
};

/// What went wrong, where, and what to do. Core speaks in codes: `code` and `arguments` are for
/// programs and translators, the other three are plain English for the command line.
struct Error {
    std::string code;  ///< stable, kebab-case: "no-such-column"
    std::string what;  ///< "no column 'subreddit'"
    std::string where; ///< "line 17 of posts.csv"; may be empty
    std::string hint;  ///< "the file has: id, title"; may be empty
    ErrorKind kind = ErrorKind::Input;
    std::vector<std::string> arguments; ///< the data inside `what` and `hint`, in order

    /// "line 17 of posts.csv: no column 'subreddit'; the file has: id, title"
    std::string message() const;

    /// The same error with a place, kept if it already has one.
    Error at(std::string_view place) const;
};

/// Something a person should know about a result that is still valid.
struct Warning {
    std::string code; ///< stable, kebab-case: "different-rows"
    std::string text; ///< one plain English sentence
    std::vector<std::string> arguments;

    friend bool operator==(const Warning&, const Warning&) = default;
};

/// \name Makers, so that call sites name only what matters.
/// @{
Error inputError(std::string_view code, std::string_view what, std::string_view hint = {});
Error machineError(std::string_view code, std::string_view what, std::string_view hint = {});
Error cancelledError();
/// A full disk: the hint names the volume of `path`, what is free on it and, unless it is 0, how much was needed.
Error diskFullError(std::string_view what, std::string_view path, std::uint64_t bytesNeeded = 0);
/// A failed system call: text of `errnoValue`, with a hint for a full disk, a read-only folder and missing rights.
Error systemError(std::string_view what, std::string_view path, int errnoValue);
/// Standard output that takes nothing more ("output-not-written"): it is the last that a command does, so what it did
/// before stays.
Error standardOutputError(int errnoValue);
/// @}

} // namespace touchstone
