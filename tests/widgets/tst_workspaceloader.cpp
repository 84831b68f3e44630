#include "tests/support/testing.h"
#include "tests/widgets/sampleexecutions.h"
#include "widgets/mainwindow/workspaceloader.h"

#include <QSignalSpy>
#include <QThread>

#include <atomic>
#include <latch>
#include <memory>
#include <stdexcept>

using namespace touchstone;

class TestWorkspaceLoader final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void runsOutsideTheWindowsThread();
    void failureIsASignal();
    void exceptionIsAFailure();
    void latestRequestWins();
    void mayDieWhileLoading();
};

void TestWorkspaceLoader::runsOutsideTheWindowsThread()
{
    std::atomic<QThread*> thread = nullptr;
    WorkspaceLoader loader([&](const std::filesystem::path&) -> Result<std::vector<Execution>> {
        thread = QThread::currentThread();
        return testing::sampleExecutions();
    });
    QSignalSpy loaded(&loader, &WorkspaceLoader::loaded);
    QSignalSpy busy(&loader, &WorkspaceLoader::busyChanged);
    loader.load("/tmp/a.touchstone");
    QVERIFY(loader.isBusy());
    QVERIFY(loaded.wait());
    QVERIFY(!loader.isBusy());
    QVERIFY(thread != QThread::currentThread());
    QCOMPARE(loaded[0][1].value<std::vector<Execution>>().size(), std::size_t(9));
    QCOMPARE(busy.size(), 2);
}

void TestWorkspaceLoader::failureIsASignal()
{
    WorkspaceLoader loader([](const std::filesystem::path&) -> Result<std::vector<Execution>> {
        return fail(inputError("no-such-workspace", "there is no workspace"));
    });
    QSignalSpy failed(&loader, &WorkspaceLoader::failed);
    loader.load("/tmp/a.touchstone");
    QVERIFY(failed.wait());
    QCOMPARE(failed[0][1].value<Error>().code, std::string("no-such-workspace"));
}

void TestWorkspaceLoader::exceptionIsAFailure()
{
    WorkspaceLoader loader([](const std::filesystem::path&) -> Result<std::vector<Execution>> {
        throw std::runtime_error("the shelf fell down");
    });
    QSignalSpy failed(&loader, &WorkspaceLoader::failed);
    loader.load("/tmp/a.touchstone");
    QVERIFY(failed.wait());
    QCOMPARE(failed[0][1].value<Error>().what, std::string("the shelf fell down"));
}

void TestWorkspaceLoader::latestRequestWins()
{
    std::latch secondIsIn(1);
    WorkspaceLoader loader([&](const std::filesystem::path& path) -> Result<std::vector<Execution>> {
        if (path == "first")
            secondIsIn.wait();
        return std::vector<Execution>(path == "first" ? 1 : 2);
    });
    QSignalSpy loaded(&loader, &WorkspaceLoader::loaded);
    loader.load("first");
    loader.load("second");
    secondIsIn.count_down();
    QVERIFY(loaded.wait());
    QTest::qWait(50);
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(loaded[0][1].value<std::vector<Execution>>().size(), std::size_t(2));
}

void TestWorkspaceLoader::mayDieWhileLoading()
{
    std::atomic<bool> done = false;
    std::latch started(1);
    {
        WorkspaceLoader loader([&](const std::filesystem::path&) -> Result<std::vector<Execution>> {
            started.count_down();
            QThread::msleep(50);
            done = true;
            return std::vector<Execution>();
        });
        loader.load("first");
        started.wait();
    }
    QVERIFY(done); // the destructor waited, so nothing that the function refers to is gone too early
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestWorkspaceLoader)
#include "tst_workspaceloader.moc"
