#include "core/storage/workspacelock.h"

#include "core/base/files.h"
#include "core/base/time.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cerrno>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
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

/// The file is only a note for people: what it says never decides who has the lock.
void writeHolder(int descriptor, const std::string& command)
{
    const nlohmann::json note {
        {"pid", ::getpid()},
        {"host", hostName()},
        {"user", userName()},
        {"command", command},
        {"since", currentTime()},
    };
    const std::string text = note.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    if (::ftruncate(descriptor, 0) == 0)
        (void)!::pwrite(descriptor, text.data(), text.size(), 0);
}

} // namespace

std::string LockHolder::toString() const
{
    return command + " (process " + std::to_string(pid) + " of " + user + " on " + host + ", since "
        + formatUtc(since) + ")";
}

WorkspaceLock::WorkspaceLock(int descriptor)
    : m_descriptor(descriptor)
{
}

WorkspaceLock::WorkspaceLock(WorkspaceLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

WorkspaceLock& WorkspaceLock::operator=(WorkspaceLock&& other) noexcept
{
    if (this != &other) {
        release();
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

WorkspaceLock::~WorkspaceLock()
{
    release();
}

void WorkspaceLock::release()
{
    if (m_descriptor < 0)
        return;
    (void)!::ftruncate(m_descriptor, 0);
    ::close(std::exchange(m_descriptor, -1)); // closing drops the lock
}

Result<WorkspaceLock> WorkspaceLock::acquire(const std::filesystem::path& workspace,
    const std::string& command, std::chrono::milliseconds wait, std::stop_token stop)
{
    const auto path = lockFile(workspace);
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0) {
        Error error = systemError("the workspace cannot be written", workspace.string(), errno);
        return fail(error);
    }
    WorkspaceLock lock(descriptor);
    const auto deadline = std::chrono::steady_clock::now() + wait;
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR) {
            const int reason = errno;
            ::close(std::exchange(lock.m_descriptor, -1)); // must not empty the holder's note
            return fail(systemError("the workspace cannot be locked", path.string(), reason));
        }
        if (stop.stop_requested()) {
            ::close(std::exchange(lock.m_descriptor, -1));
            return fail(cancelledError());
        }
        if (std::chrono::steady_clock::now() >= deadline) {
            const auto who = holder(workspace);
            ::close(std::exchange(lock.m_descriptor, -1)); // must not empty the holder's note
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
    writeHolder(descriptor, command);
    return lock;
}

std::optional<LockHolder> WorkspaceLock::holder(const std::filesystem::path& workspace)
{
    const auto content = readFile(lockFile(workspace), 1 << 16);
    if (!content || content->empty())
        return std::nullopt;
    const auto note = nlohmann::json::parse(*content, nullptr, false);
    if (!note.is_object())
        return std::nullopt;
    try {
        return LockHolder {
            .pid = note.value("pid", std::int64_t(0)),
            .host = note.value("host", ""),
            .user = note.value("user", ""),
            .command = note.value("command", ""),
            .since = note.value("since", std::int64_t(0)),
        };
    } catch (const nlohmann::json::exception&) {
        return std::nullopt; // the note is for people; a damaged one names nobody
    }
}

} // namespace touchstone
