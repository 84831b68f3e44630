#include "core/storage/workspacelock.h"
#include "tests/support/testing.h"

#include <csignal>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

using namespace touchstone;
using namespace std::chrono_literals;

namespace {

/// A child process that takes the lock, says so through a pipe, and holds it until it is killed.
class Holder
{
public:
    explicit Holder(const std::filesystem::path& workspace)
    {
        int ends[2] {};
        if (::pipe(ends) != 0)
            return;
        m_child = ::fork();
        if (m_child == 0) {
            const auto lock = WorkspaceLock::acquire(workspace, "touchstone train old/train", 0ms);
            const char answer = lock ? 'y' : 'n';
            (void)!::write(ends[1], &answer, 1);
            while (true)
                ::pause();
        }
        char answer = 0;
        m_holds = ::read(ends[0], &answer, 1) == 1 && answer == 'y';
        ::close(ends[0]);
        ::close(ends[1]);
    }
    ~Holder() { kill(); }

    bool holds() const { return m_holds; }
    pid_t pid() const { return m_child; }
    void kill()
    {
        if (m_child <= 0)
            return;
        ::kill(m_child, SIGKILL);
        ::waitpid(m_child, nullptr, 0);
        m_child = -1;
    }

private:
    pid_t m_child = -1;
    bool m_holds = false;
};

} // namespace

class TestWorkspaceLock : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void theSecondIsToldWhoHoldsIt()
    {
        const testing::TemporaryFolder folder;
        const Holder holder(folder.path());
        QVERIFY(holder.holds());
        const auto refused = WorkspaceLock::acquire(folder.path(), "touchstone import", 50ms);
        QVERIFY(!refused);
        QVERIFY(refused.error().kind == ErrorKind::Locked);
        QVERIFY(refused.error().message().find("touchstone train old/train") != std::string::npos);
        QVERIFY(
            refused.error().message().find("process " + std::to_string(holder.pid())) != std::string::npos);
        // Being refused must not take the holder's note away.
        QVERIFY(WorkspaceLock::holder(folder.path()).has_value());
    }

    void aKilledHolderHoldsNothing()
    {
        const testing::TemporaryFolder folder;
        Holder holder(folder.path());
        QVERIFY(holder.holds());
        holder.kill();
        VERIFY_RESULT(WorkspaceLock::acquire(folder.path(), "touchstone import", 0ms));
    }

    void waitsForTheHolder()
    {
        const testing::TemporaryFolder folder;
        Holder holder(folder.path());
        QVERIFY(holder.holds());
        const std::jthread killer([&] {
            std::this_thread::sleep_for(100ms);
            holder.kill();
        });
        VERIFY_RESULT(WorkspaceLock::acquire(folder.path(), "touchstone import", 10s));
    }

    void waitingCanBeStopped()
    {
        const testing::TemporaryFolder folder;
        const Holder holder(folder.path());
        std::stop_source source;
        source.request_stop();
        const auto stopped
            = WorkspaceLock::acquire(folder.path(), "touchstone import", 60s, source.get_token());
        QVERIFY(stopped.error().kind == ErrorKind::Cancelled);
    }

    void aReleasedLockNamesNobody()
    {
        const testing::TemporaryFolder folder;
        {
            const auto lock = WorkspaceLock::acquire(folder.path(), "touchstone import", 0ms);
            VERIFY_RESULT(lock);
            QCOMPARE(WorkspaceLock::holder(folder.path())->command, std::string("touchstone import"));
        }
        QVERIFY(!WorkspaceLock::holder(folder.path()));
        folder.write("lock", "{\"pid\": \"seven\"}");
        QVERIFY(!WorkspaceLock::holder(folder.path()));
    }
};

QTEST_APPLESS_MAIN(TestWorkspaceLock)
#include "tst_workspacelock.moc"
