#include "core/storage/workspacelock.h"

#include "core/base/files.h"
#include "core/base/time.h"
#include "core/data/jsondocument.h"

#include <nlohmann/json.hpp>

#include <array>
#include <thread>
#include <utility>

#include <pwd.h>
#include <unistd.h>

namespace touchstone {

namespace {

std::filesystem::path lockFile(const std::filesystem::path& workspace)
{
    return workspace / "lock";
}

std::string hostName()
{
    std::array<char, 256> name {};
    ::gethostname(name.data(), name.size() - 1);
    return name.data();
}

std::string userName()
{
    const passwd* entry = ::getpwuid(::getuid());
    return entry != nullptr ? entry->pw_name : std::to_string(::getuid());
}

/// Only a note for people: what it says never decides who has the lock.
std::string describeHolder(const std::string& command)
{
    const nlohmann::json note {
        {"pid", ::getpid()},
        {"host", hostName()},
        {"user", userName()},
        {"command", command},
        {"since", currentTime()},
    };
    return note.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

} // namespace

std::string LockHolder::toString() const
{
    return command + " (process " + std::to_string(pid) + " of " + user + " on " + host + ", since "
        + formatUtc(since) + ")";
}

WorkspaceLock::WorkspaceLock(LockFile file)
    : m_file(std::move(file))
{
}

WorkspaceLock::WorkspaceLock(WorkspaceLock&& other) noexcept
    : m_file(std::exchange(other.m_file, std::nullopt))
{
}

WorkspaceLock& WorkspaceLock::operator=(WorkspaceLock&& other) noexcept
{
    if (this != &other) {
        release();
        m_file = std::exchange(other.m_file, std::nullopt);
    }
    return *this;
}

WorkspaceLock::~WorkspaceLock()
{
    release();
}

void WorkspaceLock::release()
{
    if (m_file)
        m_file->setNote({});
    m_file.reset(); // closing drops the lock
}

Result<WorkspaceLock> WorkspaceLock::acquire(const std::filesystem::path& workspace,
    const std::string& command, std::chrono::milliseconds wait, std::stop_token stop)
{
    auto file = LockFile::open(lockFile(workspace));
    if (!file) {
        Error error = file.error();
        error.what = "the workspace cannot be written: " + error.what;
        error.where = workspace.string();
        return fail(std::move(error));
    }
    const auto deadline = std::chrono::steady_clock::now() + wait;
    while (true) {
        const auto locked = file->tryLock();
        if (!locked)
            return failure(locked);
        if (*locked)
            break;
        if (stop.stop_requested())
            return fail(cancelledError());
        if (std::chrono::steady_clock::now() >= deadline) {
            const auto who = holder(workspace);
            Error error = inputError("workspace-locked",
                "the workspace is in use by " + (who ? who->toString() : std::string("another process")),
                "wait until it is done, or give --wait SECONDS");
            error.kind = ErrorKind::Locked;
            if (who)
                error.arguments = {who->toString()};
            return fail(error.at(workspace.string()));
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    file->setNote(describeHolder(command));
    return WorkspaceLock(std::move(*file));
}

std::optional<LockHolder> WorkspaceLock::holder(const std::filesystem::path& workspace)
{
    const auto content = readFile(lockFile(workspace), 1 << 16);
    if (!content || content->empty())
        return std::nullopt;
    const auto note = parseJson(*content, "lock");
    if (!note || !note->is_object())
        return std::nullopt;
    try {
        return LockHolder {
            .pid = note->value("pid", std::int64_t(0)),
            .host = note->value("host", ""),
            .user = note->value("user", ""),
            .command = note->value("command", ""),
            .since = note->value("since", std::int64_t(0)),
        };
    } catch (const nlohmann::json::exception&) {
        return std::nullopt; // the note is for people; a damaged one names nobody
    }
}

} // namespace touchstone
