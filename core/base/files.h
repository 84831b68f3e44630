#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

namespace touchstone {

/// A file being written, with every byte count checked. Not visible under its final name until
/// somebody renames it; removed again when it is destroyed without finish().
class FileWriter
{
public:
    /// Creates (or empties) `path`.
    static Result<FileWriter> create(const std::filesystem::path& path);
    FileWriter(FileWriter&& other) noexcept;
    FileWriter& operator=(FileWriter&& other) noexcept;
    ~FileWriter();

    Result<> write(std::string_view bytes);
    Result<> write(std::span<const std::byte> bytes);
    /// Writes at an offset without moving the end of what write() appends; several threads may do so at once.
    Result<> writeAt(std::uint64_t offset, std::span<const std::byte> bytes) const;
    /// Reserves `size` bytes, so that a full disk shows up before the work is done.
    Result<> allocate(std::uint64_t size);
    /// fsync and close; after it the content is on the disk.
    Result<> finish();

    const std::filesystem::path& path() const { return m_path; }
    /// After finish(), also one that failed to close the file (which it has removed then).
    bool isClosed() const { return m_descriptor < 0; }

private:
    FileWriter(std::filesystem::path path, int descriptor);
    void discard();

    std::filesystem::path m_path;
    int m_descriptor = -1;
};

/// A file that takes the place of another when it is complete, under the name NAME.touchstone-part<process> until then; removed
/// again when it is destroyed without publish().
class WholeFile
{
public:
    /// `target` as replaceableFile() or outputFile() gave it. Removes what programs that ended have left beside it.
    static Result<WholeFile> create(const std::filesystem::path& target);
    WholeFile(WholeFile&& other) noexcept;
    WholeFile& operator=(WholeFile&& other) = delete;
    ~WholeFile();

    Result<> write(std::string_view bytes) { return m_file.write(bytes); }
    /// The content is on the disk, still under the other name: a full disk shows up here.
    Result<> finish() { return m_file.finish(); }
    /// After finish(): gives it its name.
    Result<> publish();

private:
    WholeFile(std::filesystem::path target, FileWriter file);

    std::filesystem::path m_target;
    FileWriter m_file;
    bool m_pending = true; ///< has the other name, and is this object's to remove
};

/// Renames a finished file or folder into place and makes the rename durable (fsync of the folder). After an error it
/// has its old name, unless it has replaced another file by then.
Result<> publish(const std::filesystem::path& from, const std::filesystem::path& to);
/// fsync of a folder or of a file that somebody else wrote.
Result<> syncPath(const std::filesystem::path& path);
/// The file that a rename to `path` replaces: its target where it is a symbolic link. Errors: a folder, a device or a
/// pipe, which a rename would destroy ("not-a-file").
Result<std::filesystem::path> replaceableFile(const std::filesystem::path& path);
/// The same for a file that the user chose, for everything that a command writes where it is told to. Errors: also
/// an empty name ("no-file-name") and a place in a workspace, whose files are its own ("inside-workspace"): in a folder
/// that holds workspace.sqlite or in `workspace`, which need not be there yet. Its reports/ and gates/ are free.
Result<std::filesystem::path> outputFile(
    const std::filesystem::path& path, const std::filesystem::path& workspace = {});
/// Writes to standard output what the system takes, until it is all. Errors: standardOutputError().
Result<> writeStandardOutput(std::string_view text);
/// Writes a whole small file aside, then publishes it: readers see the old or the new content, never a part.
Result<> writeFileAtomically(const std::filesystem::path& path, std::string_view content);
/// Descriptor of a file or folder that is there, opened for reading, which the caller closes; -1 with errno. Does not
/// wait for the writer of a pipe.
int openForReading(const std::filesystem::path& path);
/// Reads a whole small file (at most `limit` bytes, else an error).
Result<std::string> readFile(const std::filesystem::path& path, std::uint64_t limit = 64U << 20);
/// Creates a folder and its parents, with an Error instead of an exception.
Result<> createFolder(const std::filesystem::path& path);
/// Makes a new folder among the temporary files of the system ($TMPDIR) that only this user can look into; the caller
/// removes it. Its name is touchstone-, the number of this process, - and six letters or digits.
Result<std::filesystem::path> createPrivateFolder();
/// Removes a file, or a folder with everything in it; that it is not there is no error.
Result<> removeTree(const std::filesystem::path& path);
/// Takes away everybody's right to write: artifacts are never changed once they have their name.
Result<> makeReadOnly(const std::filesystem::path& path);

} // namespace touchstone
