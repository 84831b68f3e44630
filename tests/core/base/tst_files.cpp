#include "core/base/files.h"
#include "tests/app/smallvolume.h"
#include "tests/support/testing.h"

#include <array>
#include <csignal>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

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

    void partsOfProcessesThatEndedAreRemoved()
    {
        const testing::TemporaryFolder folder;
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(0);
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        const std::string gone = std::to_string(child);
        folder.write("a.touchstone-part" + gone, "half");
        const std::vector<std::string> kept {"a.touchstone-part" + std::to_string(::getppid()),
            "a.touchstone-part0" + gone, "a.touchstone-part" + gone + "x", "b.touchstone-part" + gone,
            "a.touchstone-part", "a.touchstone-part99999999999999999999"};
        for (const std::string& name : kept)
            folder.write(name, "kept");
        VERIFY_RESULT(writeFileAtomically(folder / "a", "new"));
        QVERIFY(!fs::exists(folder / ("a.touchstone-part" + gone)));
        for (const std::string& name : kept)
            QCOMPARE(testing::readAll(folder / name), std::string("kept"));
    }

    void outputsStayOutOfWorkspaces()
    {
        const testing::TemporaryFolder folder;
        fs::create_directories(folder / "w/datasets");
        fs::create_directories(folder / "w/reports/inner");
        folder.write("w/workspace.sqlite", "x");
        fs::create_directory_symlink(folder / "w/datasets", folder / "link");
        fs::create_symlink(folder / "w/workspace.sqlite", folder / "file");
        for (const char* name : {"w/workspace.sqlite", "w/lock", "w/datasets/x", "w/missing/x", "w/reports",
                 "w/reports/../lock", "link/x", "file"}) {
            const auto refused = outputFile(folder / name);
            QVERIFY2(!refused, name);
            if (std::string_view(name) != "w/reports")
                QCOMPARE(refused.error().code, std::string("inside-workspace"));
        }
        for (const char* name : {"x", "w/reports/x", "w/reports/inner/x", "w/gates/x", "w2/x"})
            VERIFY_RESULT(outputFile(folder / name));
        QCOMPARE(outputFile(folder / "new/x", folder / "new/").error().code, std::string("inside-workspace"));
        VERIFY_RESULT(outputFile(folder / "new/reports/x", folder / "new"));
        QCOMPARE(outputFile("").error().code, std::string("no-file-name"));
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

    void removingATreeLeavesWhatItsLinksNameAlone()
    {
        const testing::TemporaryFolder folder;
        fs::create_directories(folder / "kept/inner");
        folder.write("kept/file", "kept");
        fs::create_directories(folder / "gone/a/b");
        folder.write("gone/a/b/file", "gone");
        fs::create_directory_symlink(folder / "kept", folder / "gone/a/link");
        fs::create_symlink(folder / "nowhere", folder / "gone/dangling");
        VERIFY_RESULT(removeTree(folder / "gone"));
        QVERIFY(!fs::exists(fs::symlink_status(folder / "gone")));
        QCOMPARE(testing::readAll(folder / "kept/file"), std::string("kept"));
        QVERIFY(fs::exists(folder / "kept/inner"));
        VERIFY_RESULT(removeTree(folder / "gone"));
        VERIFY_RESULT(removeTree(folder / "kept/file/below a file"));
    }

    void aPrivateFolderIsNewAndPrivate()
    {
        const auto first = createPrivateFolder();
        VERIFY_RESULT(first);
        const auto second = createPrivateFolder();
        VERIFY_RESULT(second);
        QVERIFY(*first != *second);
        QVERIFY(std::filesystem::is_empty(*first));
        QVERIFY(first->filename().string().starts_with("touchstone-" + std::to_string(::getpid()) + "-"));
        QCOMPARE(std::filesystem::status(*first).permissions(), std::filesystem::perms::owner_all);
        VERIFY_RESULT(removeTree(*first));
        VERIFY_RESULT(removeTree(*second));
    }

    void foldersAreMadeWithTheirParents()
    {
        const testing::TemporaryFolder folder;
        VERIFY_RESULT(createFolder(folder / "a/b/c"));
        VERIFY_RESULT(createFolder(folder / "a/b/c"));
        VERIFY_RESULT(createFolder(folder / "d/e/"));
        QVERIFY(fs::is_directory(folder / "a/b/c") && fs::is_directory(folder / "d/e"));
        folder.write("file", "");
        for (const char* name : {"file", "file/below"}) {
            const auto made = createFolder(folder / name);
            QVERIFY(!made);
            QCOMPARE(made.error().code, std::string("bad-path"));
        }
    }

    void aReservationThatDoesNotFitLeavesTheFileAndNamesTheVolume()
    {
        const testing::TemporaryFolder folder;
        const testing::SmallVolume small(folder / "small", "64k");
        if (!small.isMounted())
            QSKIP("mounting a small volume needs rights that this user has not");
        auto file = FileWriter::create(folder / "small/a");
        VERIFY_RESULT(file);
        VERIFY_RESULT(file->write("header"));
        const auto reserved = file->allocate(1'000'000);
        QVERIFY(!reserved);
        QCOMPARE(reserved.error().code, std::string("disk-full"));
        const std::string wanted
            = "free some space on " + (folder / "small").string() + " (61.4 kB free, 1.0 MB needed)";
        QVERIFY2(reserved.error().hint.starts_with(wanted), reserved.error().hint.c_str());
        VERIFY_RESULT(file->finish());
        QCOMPARE(testing::readAll(folder / "small/a"), std::string("header"));
    }
};

QTEST_APPLESS_MAIN(TestFiles)
#include "tst_files.moc"
