#include "core/base/lockfile.h"
#include "tests/support/testing.h"

using namespace touchstone;

class TestLockFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void oneHolderAtATime()
    {
        const testing::TemporaryFolder folder;
        auto first = LockFile::open(folder / "lock");
        auto second = LockFile::open(folder / "lock");
        VERIFY_RESULT(first);
        VERIFY_RESULT(second);
        QVERIFY(*first->tryLock());
        QVERIFY(!*second->tryLock());
        {
            const LockFile gone = std::move(*first);
        }
        QVERIFY(*second->tryLock());
    }

    void theNoteIsReplacedWhole()
    {
        const testing::TemporaryFolder folder;
        auto file = LockFile::open(folder / "lock");
        VERIFY_RESULT(file);
        file->setNote("a long note");
        file->setNote("short");
        QCOMPARE(testing::readAll(folder / "lock"), std::string("short"));
        file->setNote({});
        QCOMPARE(testing::readAll(folder / "lock"), std::string());
        QVERIFY(std::filesystem::exists(folder / "lock"));
    }

    void openingLeavesTheNoteOfTheHolder()
    {
        const testing::TemporaryFolder folder;
        folder.write("lock", "somebody");
        {
            const auto file = LockFile::open(folder / "lock");
            VERIFY_RESULT(file);
        }
        QCOMPARE(testing::readAll(folder / "lock"), std::string("somebody"));
    }

    void aFolderThatIsMissingIsAnError()
    {
        const testing::TemporaryFolder folder;
        const auto file = LockFile::open(folder / "none/lock");
        QVERIFY(!file);
        QCOMPARE(file.error().code, std::string("no-such-file"));
    }
};

QTEST_GUILESS_MAIN(TestLockFile)
#include "tst_lockfile.moc"
