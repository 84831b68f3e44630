#include "core/base/files.h"
#include "tests/support/testing.h"

#include <array>
#include <csignal>

#include <sys/resource.h>

using namespace touchstone;
namespace fs = std::filesystem;

class TestFiles : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void anUnfinishedFileDisappears()
    {
        const testing::TemporaryFolder folder;
        {
            auto file = FileWriter::create(folder / "a");
            VERIFY_RESULT(file);
            VERIFY_RESULT(file->write("half"));
        }
        QVERIFY(!fs::exists(folder / "a"));
    }

    void aFinishedFileHoldsWhatWasWritten()
    {
        const testing::TemporaryFolder folder;
        auto file = FileWriter::create(folder / "a");
        VERIFY_RESULT(file);
        VERIFY_RESULT(file->write("0123456789"));
        const std::array<std::byte, 2> middle {std::byte('x'), std::byte('y')};
        VERIFY_RESULT(file->writeAt(4, middle));
        VERIFY_RESULT(file->finish());
        QCOMPARE(testing::readAll(folder / "a"), std::string("0123xy6789"));
    }

    void anAtomicWriteReplacesTheWhole()
    {
        const testing::TemporaryFolder folder;
        folder.write("a", "a long old content");
        VERIFY_RESULT(writeFileAtomically(folder / "a", "new"));
        QCOMPARE(testing::readAll(folder / "a"), std::string("new"));
        QCOMPARE(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
    }

    void aFailedAtomicWriteLeavesTheOldFile()
    {
        const testing::TemporaryFolder folder;
        folder.write("a", "old");
        // What a full disk does, without one: no file of this process may grow beyond 4 KiB.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before {};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small {.rlim_cur = 4096, .rlim_max = before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        const auto written = writeFileAtomically(folder / "a", std::string(10000, 'x'));
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!written);
        QVERIFY(written.error().kind == ErrorKind::Machine);
        QCOMPARE(testing::readAll(folder / "a"), std::string("old"));
        QCOMPARE(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
    }

    void readingHasALimit()
    {
        const testing::TemporaryFolder folder;
        folder.write("a", std::string(1000, 'x'));
        QVERIFY(readFile(folder / "a", 1000));
        QCOMPARE(readFile(folder / "a", 999).error().code, std::string("file-too-large"));
        QCOMPARE(readFile(folder / "missing").error().code, std::string("no-such-file"));
    }

    void creatingBelowAFileFails()
    {
        const testing::TemporaryFolder folder;
        folder.write("a", "x");
        QVERIFY(!createFolder(folder / "a" / "b"));
        QVERIFY(!FileWriter::create(folder / "missing" / "b"));
    }
};

QTEST_APPLESS_MAIN(TestFiles)
#include "tst_files.moc"
