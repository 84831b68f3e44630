#include "core/base/volume.h"
#include "tests/app/smallvolume.h"
#include "tests/support/testing.h"

using namespace touchstone;

class TestVolume : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void cleanup() { qunsetenv("TOUCHSTONE_FILE_SYSTEM"); }

    void aPathThatDoesNotExistLiesWhereItsFolderDoes()
    {
        const testing::TemporaryFolder folder;
        const auto there = volumeOf(folder.path());
        const auto below = volumeOf(folder / "a/b/c");
        VERIFY_RESULT(there);
        VERIFY_RESULT(below);
        QCOMPARE(below->mountPoint, there->mountPoint);
        QVERIFY(there->mountPoint.is_absolute());
        QVERIFY(folder.path().native().starts_with(there->mountPoint.native()));
        QVERIFY(!there->type.empty());
        QVERIFY(there->totalBytes >= there->freeBytes && there->totalBytes > 0);
        QVERIFY(!there->readOnly);
    }

    void theInnermostVolumeCounts()
    {
        const testing::TemporaryFolder folder;
        const testing::SmallVolume small(folder / "a small one", "64k");
        if (!small.isMounted())
            QSKIP("mounting a small volume needs rights that this user has not");
        std::filesystem::create_symlink(folder / "a small one", folder / "link");
        for (const char* name : {"a small one", "a small one/new", "link", "link/new"}) {
            const auto volume = volumeOf(folder / name);
            VERIFY_RESULT(volume);
            QCOMPARE(volume->mountPoint.string(), (folder / "a small one").string());
            QCOMPARE(volume->type, std::string("tmpfs"));
            QCOMPARE(volume->totalBytes, std::uint64_t(65536));
            QVERIFY(!volume->network);
        }
        const auto beside = volumeOf(folder / "a small one and more");
        VERIFY_RESULT(beside);
        QVERIFY(beside->mountPoint != folder / "a small one");
        QVERIFY(small.makeReadOnly());
        const auto locked = volumeOf(folder / "link");
        VERIFY_RESULT(locked);
        QVERIFY(locked->readOnly);
    }

    void theUserKnowsBetterWhetherItIsANetwork()
    {
        const testing::TemporaryFolder folder;
        qputenv("TOUCHSTONE_FILE_SYSTEM", "network");
        QVERIFY(volumeOf(folder.path())->network);
        qputenv("TOUCHSTONE_FILE_SYSTEM", "local");
        QVERIFY(!volumeOf(folder.path())->network);
    }

    void spaceThatIsNotThereIsAFullDisk()
    {
        const testing::TemporaryFolder folder;
        VERIFY_RESULT(requireSpace(folder.path(), 1));
        const auto refused = requireSpace(folder / "new", 1ULL << 62);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("disk-full"));
        QCOMPARE(refused.error().kind, ErrorKind::Machine);
        const auto volume = volumeOf(folder.path());
        VERIFY_RESULT(volume);
        const std::string hint = "free some space on " + volume->mountPoint.string() + " (";
        QVERIFY2(refused.error().hint.starts_with(hint), refused.error().hint.c_str());
        QVERIFY2(refused.error().hint.find(" free, 4.6 EB needed)") != std::string::npos,
            refused.error().hint.c_str());
    }

    void sizes_data()
    {
        QTest::addColumn<quint64>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << quint64(0) << "0 bytes";
        QTest::newRow("below a thousand") << quint64(999) << "999 bytes";
        QTest::newRow("a thousand") << quint64(1000) << "1.0 kB";
        QTest::newRow("rounds up to the next unit") << quint64(999'960) << "1.0 MB";
        QTest::newRow("rounds down") << quint64(999'940) << "999.9 kB";
        QTest::newRow("millions") << quint64(12'345'678) << "12.3 MB";
        QTest::newRow("the largest") << ~quint64(0) << "18.4 EB";
    }
    void sizes()
    {
        QFETCH(quint64, bytes);
        QFETCH(QString, text);
        QCOMPARE(sizeText(bytes), text.toStdString());
    }
};

QTEST_GUILESS_MAIN(TestVolume)
#include "tst_volume.moc"
