#include "tests/support/testing.h"
#include "tests/widgets/sampleworkspace.h"
#include "widgets/mainwindow/openables.h"

using namespace touchstone;

/// What is dropped on the window or named on the command line.
class TestOpenables final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void sortsByWhatItIsFor();
    void databaseOfAWorkspaceIsTheWorkspace();
    void folderWithoutAWorkspaceIsData();
    void webAddressesAreNothing();
};

void TestOpenables::sortsByWhatItIsFor()
{
    const testing::TemporaryFolder folder;
    VERIFY_RESULT(testing::makeWorkspace(folder / "w.touchstone", {}));
    const auto posts = folder.write("posts with space.ndjson.zst", "x");
    const auto model = folder.write("model.ftz", "x");
    const auto sorted = sortOpenables(
        {folder / "w.touchstone" / "", posts, model, folder / "missing.csv", folder / "other.touchstone"});
    QVERIFY(sorted.workspace == folder / "w.touchstone");
    QVERIFY(sorted.data == std::vector {posts});
    QVERIFY(sorted.models == std::vector {model});
    QCOMPARE(sorted.missing.size(), std::size_t(2));
    QVERIFY(!sorted.isEmpty());
}

void TestOpenables::databaseOfAWorkspaceIsTheWorkspace()
{
    const testing::TemporaryFolder folder;
    VERIFY_RESULT(testing::makeWorkspace(folder / "plain-name", {}));
    const auto sorted = sortOpenables({folder / "plain-name" / "workspace.sqlite"});
    QVERIFY(sorted.workspace == folder / "plain-name");
    const auto other = folder.write("posts.sqlite", "x");
    QVERIFY(sortOpenables({other}).data == std::vector {other});
}

void TestOpenables::folderWithoutAWorkspaceIsData()
{
    const testing::TemporaryFolder folder;
    std::filesystem::create_directory(folder / "months");
    QVERIFY(sortOpenables({folder / "months"}).data == std::vector {folder / "months"});
    std::filesystem::create_directory(folder / "empty.touchstone"); // opening it says what is wrong
    QVERIFY(sortOpenables({folder / "empty.touchstone"}).workspace == folder / "empty.touchstone");
}

void TestOpenables::webAddressesAreNothing()
{
    QVERIFY(sortOpenables({QUrl(QStringLiteral("https://example.org/posts.csv"))}).isEmpty());
    const testing::TemporaryFolder folder;
    const auto file = folder.write("a b#1.csv", "x");
    QVERIFY(sortOpenables(QList {QUrl::fromLocalFile(QString::fromStdString(file.string()))}).data
        == std::vector {file});
}

QTEST_GUILESS_MAIN(TestOpenables)
#include "tst_openables.moc"
