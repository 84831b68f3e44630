#include "core/base/memory.h"
#include "tests/support/testing.h"

#include <QTest>

using namespace touchstone;

class TestMemory : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void takesTheSmallerOfSystemAndContainer_data()
    {
        QTest::addColumn<QByteArray>("system");
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<qint64>("expected"); // -1: nothing
        const QByteArray system("MemTotal: 9000 kB\nMemFree: 100 kB\nMemAvailable: 2000 kB\nBuffers: 5 kB\n");
        QTest::newRow("system alone") << system << QByteArray() << qint64 {2048000};
        QTest::newRow("container without limit") << system << QByteArray("max\n") << qint64 {2048000};
        QTest::newRow("small container") << system << QByteArray("1001000\n") << qint64 {1000000};
        QTest::newRow("large container") << system << QByteArray("900000000\n") << qint64 {2048000};
        QTest::newRow("full container") << system << QByteArray("500\n") << qint64 {0};
        QTest::newRow("container alone") << QByteArray() << QByteArray("1001000\n") << qint64 {1000000};
        QTest::newRow("neither") << QByteArray() << QByteArray() << qint64 {-1};
        QTest::newRow("old kernel") << QByteArray("MemTotal: 9000 kB\n") << QByteArray() << qint64 {-1};
    }
    void takesTheSmallerOfSystemAndContainer()
    {
        QFETCH(QByteArray, system);
        QFETCH(QByteArray, limit);
        QFETCH(qint64, expected);
        const testing::TemporaryFolder root;
        std::filesystem::create_directories(root / "proc");
        std::filesystem::create_directories(root / "sys/fs/cgroup");
        if (!system.isEmpty())
            root.write("proc/meminfo", system.toStdString());
        if (!limit.isEmpty()) {
            root.write("sys/fs/cgroup/memory.max", limit.toStdString());
            root.write("sys/fs/cgroup/memory.current", "1000\n");
        }
        const auto available = availableMemory(root.path());
        QCOMPARE(available ? static_cast<qint64>(*available) : qint64 {-1}, expected);
    }

    void thisSystemSays()
    {
        const auto available = availableMemory();
        QVERIFY(available);
        QVERIFY(*available > 1U << 20);
    }
};

QTEST_APPLESS_MAIN(TestMemory)

#include "tst_memory.moc"
