#include "core/tracking/folderfiles.h"
#include "tests/support/testing.h"

#include <sys/stat.h>

using namespace touchstone;
namespace fs = std::filesystem;

class TestFolderFiles : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void namesThatLeadOutAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("parent") << "../secret.csv";
        QTest::newRow("hidden-parent") << "a/../../secret.csv";
        QTest::newRow("absolute") << "/etc/passwd";
        QTest::newRow("empty") << "";
        QTest::newRow("link-to-file") << "link.csv";
        QTest::newRow("through-linked-folder") << "out/secret.csv";
    }

    void namesThatLeadOutAreRefused()
    {
        QFETCH(QString, name);
        const testing::TemporaryFolder folder;
        fs::create_directories(folder / "source/a");
        fs::create_directories(folder / "beside");
        (void)folder.write("secret.csv", "x");
        (void)folder.write("beside/secret.csv", "x");
        fs::create_symlink(folder / "secret.csv", folder / "source/link.csv");
        fs::create_directory_symlink(folder / "beside", folder / "source/out");
        const auto source = ForeignFolder::open(folder / "source");
        VERIFY_RESULT(source);
        const auto file = fileWithin(*source, name.toStdString());
        QVERIFY(!file);
        QCOMPARE(file.error().code, std::string("outside-the-source"));
    }

    void whatIsNoFileIsRefused()
    {
        const testing::TemporaryFolder folder;
        fs::create_directories(folder / "source/sub");
        QCOMPARE(::mkfifo((folder / "source/pipe.csv").c_str(), 0600), 0);
        const auto source = ForeignFolder::open(folder / "source");
        VERIFY_RESULT(source);
        QVERIFY(!fileWithin(*source, "pipe.csv"));
        QVERIFY(!fileWithin(*source, "sub"));
        QVERIFY(!fileWithin(*source, "nothing.csv"));
        QVERIFY(!ForeignFolder::open(folder / "source/nothing"));
    }

    void aListingTellsWhatItPassedOver()
    {
        const testing::TemporaryFolder folder;
        fs::create_directories(folder / "source/deep");
        (void)folder.write("secret.csv", "x");
        (void)folder.write("source/a.csv", "abc");
        (void)folder.write("source/deep/b.csv", "");
        fs::create_symlink(folder / "source/a.csv", folder / "source/inside.csv");
        fs::create_symlink(folder / "secret.csv", folder / "source/outside.csv");
        fs::create_directory_symlink(folder / "source", folder / "source/deep/circle");
        (void)folder.write("source/bad\xff.csv", "x");
        const auto source = ForeignFolder::open(folder / "source");
        VERIFY_RESULT(source);
        const FolderFiles listing = filesWithin(*source, 100);
        std::vector<std::string> names;
        for (const ForeignFile& file : listing.files)
            names.push_back(file.name);
        QCOMPARE(
            names, (std::vector<std::string> {"a.csv", "bad\xEF\xBF\xBD.csv", "deep/b.csv", "inside.csv"}));
        QCOMPARE(listing.files[0].bytes, std::int64_t {3});
        QCOMPARE(listing.skipped.size(), std::size_t {2}); // outside.csv, the circle
        fs::remove(folder / "source/bad\xff.csv");         // Qt cannot remove it
    }

    void aHugeFolderIsCutOff()
    {
        const testing::TemporaryFolder folder;
        for (int i = 0; i < 20; ++i)
            (void)folder.write(std::to_string(i) + ".csv", "x");
        const auto source = ForeignFolder::open(folder.path());
        VERIFY_RESULT(source);
        const FolderFiles listing = filesWithin(*source, 10);
        QCOMPARE(listing.files.size(), std::size_t {10});
        QCOMPARE(listing.skipped.size(), std::size_t {1});
    }

    void behindTheLastFileNothingIsLookedAt()
    {
        const testing::TemporaryFolder folder;
        for (int i = 0; i < 30; ++i) {
            const std::string name = "f" + std::to_string(i);
            fs::create_directories(folder / name);
            (void)folder.write(name + "/a.csv", "x");
        }
        const auto source = ForeignFolder::open(folder.path());
        VERIFY_RESULT(source);
        const FolderFiles listing = filesWithin(*source, 10);
        QCOMPARE(listing.files.size(), std::size_t {10});
        QCOMPARE(listing.skipped.size(), std::size_t {1});
        QVERIFY(listing.skipped[0].reason.find("only the first 10 files") != std::string::npos);
    }

    void countlessLinksAreCutOff()
    {
        const testing::TemporaryFolder folder;
        for (int i = 0; i < 30; ++i)
            fs::create_symlink("/etc/passwd", folder / ("link" + std::to_string(i)));
        const auto source = ForeignFolder::open(folder.path());
        VERIFY_RESULT(source);
        const FolderFiles listing = filesWithin(*source, 10);
        QVERIFY(listing.skipped.size() <= 12);
        QVERIFY(listing.skipped.back().reason.find("too much") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestFolderFiles)
#include "tst_folderfiles.moc"
